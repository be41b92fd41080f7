"""One answer printed: its form, its notices, and the exit code.

stdout carries answers only, stderr what else is to be said.
"""

from __future__ import annotations

from xpterms.cli.environment import said, write_err, write_out
from xpterms.cli.shown.printable import printable, shortened
from xpterms.errors import FOUND, NONE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.model import Answer


def show(
    answer: Answer,
    style: str,
    *,
    explain: bool = False,
    command: str = "",
    pager: bool = True,
) -> int:
    """Print one answer in a style and return its exit code.

    ``command`` is the command's name that the query misspells, for the notice; ``pager`` lets a card
    that is longer than the terminal be paged.
    """
    if style == "json":
        from xpterms.cli.shown.records import answer_json

        write_out(answer_json(answer, explain=explain) + "\n")
    elif style == "card":
        from xpterms.cli.shown.card import answer_card

        card = answer_card(answer, explain=explain)
        if pager:
            from xpterms.cli.shown.pager import paged

            paged(card)
        else:
            write_out(card)
    else:
        _show_lines(_lines(answer, style, explain=explain))
    if style != "json":
        write_err(notice(answer, command))
    return FOUND if answer.matches and not answer.missing else NONE


def _lines(answer: Answer, style: str, *, explain: bool) -> list[str]:
    if style == "tsv":
        from xpterms.cli.shown.records import answer_tsv

        return answer_tsv(answer)
    if style == "md":
        from xpterms.cli.shown.records import answer_markdown

        return answer_markdown(answer)
    from xpterms.cli.shown.plain import answer_lines

    return answer_lines(answer, explain=explain)


def _show_lines(lines: Sequence[str]) -> None:
    if lines:
        write_out("\n".join(lines) + "\n")


def notice(answer: Answer, command: str = "") -> str:
    """Return the notices of an answer: parts without a match, near terms, how many terms were cut."""
    lines = [_missed(answer, command)] if answer.status == "none" else []
    missing = answer.missing
    if answer.matches and missing:
        lines.append(said("lookup.missing", parts=[printable(part) for part in missing]))
        lines += [_in_report(part, count) for part, count in answer.used]
    more = answer.more
    if more:
        lines.append(said("lookup.more-terms", count=more, all=len(answer.matches) + more))
    return "".join(f"xpterms: {line}\n" for line in lines)


def _missed(answer: Answer, command: str) -> str:
    parts = [said("lookup.none", query=shortened(answer.query.strip()))]
    near = list(dict.fromkeys(suggestion.term for suggestion in answer.suggestions))
    if near:
        parts.append(said("lookup.near", terms="、".join(near)))
    if command:
        parts.append(said("lookup.command", command=command))
    if answer.in_report:
        parts.append(_in_report(answer.query.strip(), answer.in_report))
    for text, count in answer.said:
        parts.append(said("lookup.in-report-said", count=count, text=text))
    return said("lookup.between").join(parts)


def _in_report(text: str, count: int) -> str:
    """Return how many sentences hold a text, and the command that shows them."""
    return said("lookup.in-report", count=count, text=quoted(text))


def quoted(text: str) -> str:
    """Return text as one argument of a POSIX shell."""
    safe = printable(text)
    if safe and all(char.isalnum() or char in "-_./+%" for char in safe) and safe[0] != "-":
        return safe
    dash = "-- " if safe[:1] == "-" else ""
    return dash + "'" + safe.replace("'", "'\\''") + "'"
