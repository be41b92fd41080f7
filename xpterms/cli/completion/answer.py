"""Answer a TAB: the hidden call of the completion scripts, one process for each.

``xpterms --complete SHELL COLUMNS …`` prints UTF-8 lines whatever the locale. The
first line says ``values``, or ``files`` where the shell is to complete a path (after
TABs: what stands before it in the word, and what is typed of it); each line after it is one
candidate in the form that the shell's script takes. Nothing is ever written to
stderr, and any failure is no candidates: the line stays as it was typed.

What the scripts pass after the columns:

- bash: ``COMP_TYPE``, the text that readline would replace, the line up to the cursor
- fish: the token at the cursor, quotes and all, then the words before it
- zsh, powershell: the words without their quotes, the one at the cursor last
"""

from __future__ import annotations

import gc
import os

from xpterms.cli.completion.offers import Offer, Reply, offers
from xpterms.cli.completion.opening import opener
from xpterms.cli.environment import current

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from xpterms.cli.completion.offers import Open

_BARE_VALUES = ("37", "42")
"""COMP_TYPE of menu-complete and insert-completions: each candidate is inserted as it is."""
_SEPARATORS = ("  ", "\u3000")


def main(argv: list[str]) -> int:
    """Print the candidates for ``argv``, the words after ``--complete``, and end the process.

    The exit code is 1 when there are none. Nothing is left to clean up: not to collect
    garbage nor to take the interpreter down saves a sixth of the time. ``XPTERMS_DEBUG=1``
    lets through to stderr what a failure is swallowed for.
    """
    gc.disable()
    lines: list[str] = []
    debug = current().debug
    try:
        if not debug:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        lines = answer(argv, opener(os.environ))
        text = "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape")
        while text:
            text = text[os.write(1, text) :]
    except (Exception, KeyboardInterrupt):
        lines = []
        if debug:
            from traceback import print_exc

            print_exc()
    os._exit(0 if lines else 1)


def answer(argv: list[str], open_terms: Open) -> list[str]:
    """Return the lines for one call; none when there is nothing to offer."""
    shell, width, *rest = argv
    columns = max(int(width) if width.isdigit() else 80, 20)
    lines = _SHELLS[shell](rest, columns, open_terms)
    # What is typed stands in some lines: one that holds a line feed would be two to the script.
    return [] if any("\n" in line for line in lines) else lines


def _bash(rest: list[str], columns: int, open_terms: Open) -> list[str]:
    """Return quoted values; or, to show several, labels that begin with the text as typed.

    readline replaces that text by what all of COMPREPLY begin with: by itself, then.
    """
    from xpterms.cli.completion.shellwords import quote_for_bash, read_words

    kind, typed, line = rest
    read = read_words(line, "bash")
    if not line[read.start :].endswith(typed):
        return []
    if read.redirects:
        return ["files"]
    if read.expands:
        return []
    reply = offers(read.words[1:-1], read.words[-1], open_terms)
    if reply.files:
        return _files(reply)
    # readline leaves what stands before its own word breaks (: = @ and quotes) as it is.
    kept = read_words(line[read.start : len(line) - len(typed)], "bash")
    head = kept.words[-1]
    fitting = [offer for offer in reply.offers if offer.value.startswith(head)]
    values = [quote_for_bash(offer.value[len(head) :], kept.quote) for offer in fitting]
    if len(values) > 1 and kind not in _BARE_VALUES:
        return ["values", *_bash_labels(fitting, values, typed, columns)]
    if len(values) == 1 and kept.quote == '"' and "'" in values[0] and kind not in _BARE_VALUES:
        values[0] += (
            '"'  # readline closes an open quote itself, but not where the other kind stands in it
        )
    return ["values", *values] if values else []


def _bash_labels(found: list[Offer], values: list[str], typed: str, columns: int) -> list[str]:
    if all(value.startswith(typed) for value in values):
        begun = [o.replace(shown=v) for o, v in zip(found, values, strict=True)]
        labels = _table(begun, columns)
        common = _common_prefix(labels)
        if all(value.startswith(common) for value in values):
            return labels
    room = columns - width_of(typed) - 2
    # Two kinds of gap, of one width, keep the labels from having more in common than the text.
    return [typed + _SEPARATORS[place % 2] + row for place, row in enumerate(_table(found, room))]


def _common_prefix(labels: list[str]) -> str:
    first, last = min(labels), max(labels)
    at = next((n for n, char in enumerate(first) if last[n : n + 1] != char), len(first))
    return first[:at]


def _zsh(rest: list[str], columns: int, open_terms: Open) -> list[str]:
    reply = offers(rest[:-1], rest[-1], open_terms)
    if reply.files or not reply.offers:
        return _files(reply)
    rows = _table(reply.offers, columns)
    return ["values", *(f"{o.value}\t{r}" for o, r in zip(reply.offers, rows, strict=True))]


def _fish(rest: list[str], columns: int, open_terms: Open) -> list[str]:
    """Return values with descriptions.

    fish looks for the token in the whole of value, TAB and description, so a description
    that begins with the token lets a value pass that has none of its letters.
    """
    from xpterms.cli.completion.shellwords import read_words

    read = read_words(rest[0], "fish")
    if read.expands or len(read.words) > 1:
        return []
    token = read.words[0]
    reply = offers(rest[1:], token, open_terms)
    if reply.files or not reply.offers:
        return _files(reply)
    lines = ["values"]
    for offer in reply.offers:
        shown = offer.shown + "  " if offer.shown != offer.value else ""
        passing = "" if offer.value.startswith(token) else token + "  "
        room = columns - width_of(offer.value) - 6
        lines.append(f"{offer.value}\t{fit(passing + shown + offer.note, room)}")
    return lines


def _powershell(rest: list[str], columns: int, open_terms: Open) -> list[str]:
    from xpterms.cli.completion.shellwords import quote_for_powershell

    reply = offers(rest[:-1], rest[-1], open_terms)
    return ["values"] * bool(reply.offers) + [
        f"{quote_for_powershell(o.value)}\t{o.shown}\t{fit(o.note, columns) or o.shown}"
        for o in reply.offers
    ]


_SHELLS: dict[str, Callable[[list[str], int, Open], list[str]]] = {
    "bash": _bash,
    "zsh": _zsh,
    "fish": _fish,
    "powershell": _powershell,
}


def _files(reply: Reply) -> list[str]:
    return [f"files\t{reply.prefix}\t{reply.path}"] if reply.files else []


def _table(found: tuple[Offer, ...] | list[Offer], columns: int) -> list[str]:
    """Return one row an offer: what is shown, its note in a column of its own, both fitted."""
    widest = min(max(width_of(offer.shown) for offer in found), columns // 2)
    rows = []
    for offer in found:
        gap = " " * max(widest - width_of(offer.shown), 0)
        row = f"{offer.shown}{gap}  {offer.note}" if offer.note else offer.shown
        rows.append(fit(row, columns - 1))
    return rows


def width_of(text: str) -> int:
    """Return the columns that text takes; “ ” … ① count as two, as Chinese terminals show them.

    ``linebreak.text_width`` asks Unicode's tables, which no TAB waits for.
    """
    return sum(2 if char >= "\u2000" else 1 for char in text)


def fit(text: str, columns: int) -> str:
    """Cut text to a number of columns, with ``…`` where something was cut off."""
    if width_of(text) <= columns:
        return text
    used, kept = 2, 0
    for char in text:
        used += width_of(char)
        if used > columns:
            break
        kept += 1
    return text[:kept].rstrip() + "…"
