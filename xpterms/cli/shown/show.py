"""What is printed for an answer, where, and the exit code: one place for the front door and Typer.

stdout carries answers only, stderr what else is to be said; both as UTF-8
whatever the locale.
"""

from __future__ import annotations

import os

from xpterms.cli.shown.printable import printable
from xpterms.errors import FOUND, INTERRUPTED, NONE, XptermsError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xpterms.model import Answer

STYLES = ("plain", "card", "json", "tsv", "md")
CLOSED = 141
"""What a shell reports of a program that a closed pipe ended (128 + SIGPIPE)."""


class ClosedPipeError(Exception):
    """Nobody reads stdout any more. No ``OSError``: Typer ends the program on some of those itself."""


def write_out(text: str) -> None:
    """Write to stdout now, as UTF-8. Raises ``ClosedPipeError``."""
    try:
        _write(1, text)
    except BrokenPipeError:
        raise ClosedPipeError from None


def write_err(text: str) -> None:
    """Write to stderr now, as UTF-8; a closed stderr is no reason to fail."""
    try:
        _write(2, text)
    except OSError:
        return


def _write(descriptor: int, text: str) -> None:
    content = text.encode("utf-8", "backslashreplace")
    while content:
        content = content[os.write(descriptor, content) :]


def show(answer: Answer, style: str, *, explain: bool = False, width: int | None = None) -> int:
    """Print one answer in a style and return its exit code."""
    if style == "json":
        from xpterms.cli.shown.records import answer_json

        write_out(answer_json(answer, explain=explain) + "\n")
    elif style == "card":
        from xpterms.cli.shown.card import answer_card

        write_out(answer_card(answer, explain=explain, width=width))
    else:
        _show_lines(_lines(answer, style, explain=explain))
    if answer.status == "none" and style != "json":
        write_err(notice(answer))
    return FOUND if answer.matches else NONE


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


def notice(answer: Answer) -> str:
    """Return what is said of a query that nothing matched: what is near, where else it stands."""
    query = printable(answer.query.strip())
    query = query if len(query) <= 60 else query[:60] + "…"
    said = f"xpterms: 没有找到“{query}”。"
    near = list(dict.fromkeys(suggestion.term for suggestion in answer.suggestions))
    if near:
        said += f"是否要找：{'、'.join(map(printable, near))}？"
    if answer.in_report:
        said += f"正文有 {answer.in_report} 句用到：xpterms context {quoted(answer.query.strip())}"
    return said + "\n"


def quoted(text: str) -> str:
    """Return text as one argument of a POSIX shell."""
    safe = printable(text)
    if safe and all(char.isalnum() or char in "-_./+%" for char in safe) and safe[0] != "-":
        return safe
    dash = "-- " if safe[:1] == "-" else ""
    return dash + "'" + safe.replace("'", "'\\''") + "'"


def guarded(work: Callable[[], int]) -> int:
    """Run a command: an error becomes one line on stderr and an exit code, a closed pipe silence."""
    try:
        return work()
    except XptermsError as error:
        write_err(f"xpterms: {printable(str(error))}\n")
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except ClosedPipeError:
        return CLOSED


def color_wanted(when: str = "auto") -> bool:
    """Tell whether stdout gets a card: NO_COLOR, FORCE_COLOR and TERM=dumb count (no-color.org)."""
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or os.isatty(1)


def answered(query: str, glossaries: Sequence[str], *, json: bool) -> int:
    """Answer one query of bare words, as ``lookup`` with no other options does."""

    def work() -> int:
        from xpterms.cli.commands.opening import check, open_terms

        check(query)
        style = "json" if json else "card" if color_wanted() else "plain"
        return show(open_terms(glossaries).lookup(query), style)

    return guarded(work)
