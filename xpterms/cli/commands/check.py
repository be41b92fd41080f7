"""``xpterms check``: reports held against their notes, before they are printed."""

from __future__ import annotations

from xpterms.cli.commands.opening import open_terms
from xpterms.cli.commands.output import color_wanted
from xpterms.cli.environment import current, write_err, write_out
from xpterms.cli.shown.printable import printable
from xpterms.errors import FOUND, NONE, UNREADABLE, UsageError, XptermsError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xpterms.messages import Language
    from xpterms.texts.checking.finding import Finding
    from xpterms.texts.reading import Text


def run(
    *,
    files: Sequence[str],
    only: Sequence[str],
    ignore: Sequence[str],
    fail_on: str,
    baseline: str | None,
    rules: bool,
    json: bool,
    sarif: bool,
    github: bool,
    glossary: Sequence[str],
    place: str | None,
    since: int | None,
    color: str,
) -> int:
    """Print what the rules find in each text; the worst exit code counts."""
    forms = [
        name for name, wanted in (("json", json), ("sarif", sarif), ("github", github)) if wanted
    ]
    if len(forms) > 1:
        raise UsageError("usage.exclude", one=f"--{forms[0]}", other=f"--{forms[1]}")
    from xpterms.texts.checking.check import chosen, counts

    asked = chosen(only, ignore)
    if rules:
        from xpterms.cli.shown.findings import table

        write_out(table(asked, current().language, json=json))
        return FOUND
    from xpterms.texts.checking.baseline import Baseline

    known = Baseline.read(baseline) if baseline is not None else Baseline()
    shown = _Shown(forms[0] if forms else "", color)
    code = FOUND
    with open_terms(glossary, place, since) as terms:
        against = glossary[0] if len(glossary) == 1 and _is_file(glossary[0]) else None
        for text in _texts(files):
            try:
                if isinstance(text, XptermsError):
                    raise text
                found = terms.check(text, against=against, only=asked)
            except XptermsError as error:
                write_err(f"xpterms: {printable(error.worded(current().language))}\n")
                code = UNREADABLE
                continue
            found = [one for one in found if not known.has(one)]
            shown.text(text, found)
            if any(counts(one, fail_on) for one in found):
                code = max(code, NONE)
    shown.end()
    return code


def _is_file(path: str) -> bool:
    import os

    return not os.path.isdir(path)


def _texts(files: Sequence[str]) -> list[Text | XptermsError]:
    """Return the texts that are named, standard input where none is and it is no terminal."""
    from xpterms.texts.reading import STDIN, expand, read_text

    here = current()
    if not files and here.is_terminal(here.stdin):
        raise UsageError("check.no-file")
    found: list[Text | XptermsError] = []
    for path in expand(files or [STDIN]):
        if isinstance(path, XptermsError):
            found.append(path)
            continue
        try:
            content = _stdin() if path == STDIN else None
            found.append(read_text(path, content))
        except XptermsError as error:
            found.append(error)
    return found


def _stdin() -> bytes:
    import os

    from xpterms.cli.environment import StreamError

    pieces = []
    try:
        while piece := os.read(current().stdin, 1 << 16):
            pieces.append(piece)
    except OSError as error:
        raise StreamError("streams.unread", reason=error) from None
    return b"".join(pieces)


class _Shown:
    """Print findings in the form that is asked for, as they come."""

    def __init__(self, form: str, color: str) -> None:
        self._form = form
        self._card = not form and color_wanted(color)
        self._all: list[Finding] = []

    def text(self, text: Text, found: Sequence[Finding]) -> None:
        """Print the findings of one text."""
        from xpterms.cli.shown import findings

        language = current().language
        if self._form == "sarif":
            self._all += found
        elif self._card:
            from xpterms.cli.shown.underlined import underlined

            write_out(underlined(text, found, language, current().columns()))
        else:
            one: Callable[[Finding, Language], str] = {
                "json": findings.record,
                "github": findings.annotation,
            }.get(self._form, findings.plain)
            write_out("".join(one(finding, language) for finding in found))

    def end(self) -> None:
        """Print what can be printed only when all is known."""
        if self._form == "sarif":
            from xpterms.cli.shown.sarif import log

            write_out(log(self._all, current().language))
