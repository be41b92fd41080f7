"""Findings for a terminal, as compilers show them: the line, what is meant underlined, what to do about it."""

from __future__ import annotations

from xpterms.cli.shown.findings import beside
from xpterms.cli.shown.linebreak import break_lines, shown_width
from xpterms.cli.shown.printable import printable
from xpterms.messages import worded
from xpterms.texts.checking.check import severity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.messages import Language
    from xpterms.model import Span
    from xpterms.texts.checking.finding import Finding
    from xpterms.texts.reading import Text

_WEIGHTS = {"error": "1;7", "warning": "1", "info": "0"}
"""No colour: each is too faint on the background of some theme."""
_MARGIN = 10
"""Columns of a line that are kept behind what is underlined, where it is cut."""


def underlined(text: Text, findings: Sequence[Finding], language: Language, width: int) -> str:
    """Return the findings of a text, and how many they are at the end."""
    sources: dict[str, Sequence[str]] = {text.file: text.lines}
    parts = [_one(finding, sources, language, width) for finding in findings]
    if findings:
        kinds = [severity(one) for one in findings]
        counts = [
            worded(f"check.sum-{kind}", language, count=kinds.count(kind))
            for kind in _WEIGHTS
            if kind in kinds
        ]
        path = printable(text.file)
        parts.append(worded("check.sum", language, path=path, counts=" · ".join(counts)) + "\n\n")
    return "".join(parts)


def _one(
    finding: Finding, sources: dict[str, Sequence[str]], language: Language, width: int
) -> str:
    grave = severity(finding)
    place = printable(f"{finding.file}:{finding.line}:{finding.span[0] + 1}")
    level = f"\x1b[{_WEIGHTS[grave]}m{worded(f'check.{grave}', language)}\x1b[0m"
    lines = [
        f"\x1b[1m{place}\x1b[0m {level} {finding.rule}",
        *_hung("  ", printable(finding.worded(language)), width),
    ]
    source = sources.get(finding.file, ())
    number = str(finding.line)
    if 0 < finding.line <= len(source):
        room = max(20, width - len(number) - 6)
        shown, pad, size = window(source[finding.line - 1], finding.span, room)
        lines.append(f"  {number} │ {shown}")
        lines.append(f"  {' ' * len(number)} │ {' ' * pad}\x1b[1m{'^' * size}\x1b[0m")
    for one in finding.related:
        head = f"  {' ' * len(number)} = "
        lines += _hung(head, printable(beside(one, finding, language)), width)
    return "\n".join(lines) + "\n\n"


def _hung(head: str, text: str, width: int) -> list[str]:
    """Return a text behind its head, going on beneath itself."""
    broken = break_lines(text, max(width - len(head), 20))
    heads = (head, *[" " * len(head)] * len(broken))
    return [f"{head}{text[begin:end]}" for head, (begin, end) in zip(heads, broken, strict=False)]


def window(line: str, span: Span, room: int) -> tuple[str, int, int]:
    """Return the part of a line that fits into some columns, and the first column and the number of those underlined."""
    begin, end = span
    left, mark, right = printable(line[:begin]).lstrip(), line[begin:end], printable(line[end:])
    mark = printable(mark)
    size = max(1, shown_width(mark))
    if shown_width(left) + size + min(shown_width(right), _MARGIN) > room:
        keep = max(4, room - size - min(shown_width(right), _MARGIN) - 2)
        cut = left
        while cut and shown_width(cut) > keep:
            cut = cut[max(1, (shown_width(cut) - keep) // 2) :]
        left = "…" + cut if cut != left else left
    pad = shown_width(left)
    rest = room - pad - size
    if shown_width(right) > rest:
        kept = right
        while kept and shown_width(kept) > max(0, rest - 1):
            kept = kept[: -max(1, (shown_width(kept) - max(0, rest - 1)) // 2)]
        right = kept + "…" if rest > 0 else ""
    return left + mark + right, pad, size
