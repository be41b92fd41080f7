"""A text as one self-contained page that shows a note where the reader points or taps.

No script and nothing from elsewhere: a note is a child of the use that shows it
on hover, on focus and on tap, with colours for dark and for light.
"""

from __future__ import annotations

from html import escape

from xpterms.cli.environment import said
from xpterms.cli.shown.printable import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.model import Use, Used

_STYLE = """
:root { color-scheme: light dark; --paper: #fdfdfb; --ink: #1c1c1e; --dim: #6b6b70; --line: #d8d8d4;
  --known: #0b57d0; --unknown: #a15c00; --note: #ffffff; --mark: #fff3c4; }
@media (prefers-color-scheme: dark) { :root { --paper: #17181a; --ink: #e8e6e3; --dim: #9a9a9f;
  --line: #3a3b3f; --known: #8ab4f8; --unknown: #f0b56a; --note: #26282c; --mark: #4a3d12; } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.8;
  font-family: system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 8rem; }
p { margin: 0 0 .8em; text-align: justify; overflow-wrap: anywhere; white-space: pre-wrap; }
h1 { font-size: 1.1rem; color: var(--dim); font-weight: 600; overflow-wrap: anywhere; }
.t { position: static; border-bottom: 2px solid var(--known); cursor: help; outline: none; }
.u { border-bottom: 2px dotted var(--unknown); }
.t:hover, .t:focus { background: var(--mark); }
.n { display: none; position: fixed; left: 50%; bottom: 1rem; transform: translateX(-50%);
  width: min(44rem, calc(100% - 2rem)); max-height: 45vh; overflow: auto; padding: .8rem 1rem;
  background: var(--note); color: var(--ink); border: 1px solid var(--line); border-radius: .6rem;
  box-shadow: 0 6px 24px rgb(0 0 0 / .25); font-size: .95rem; text-align: left; cursor: auto; z-index: 1;
  white-space: normal; }
.t:focus .n { display: block } .t:hover .n { display: block; z-index: 2 }
.n b { font-size: 1.05rem } .n i { font-style: normal; color: var(--dim); font-size: .85rem; display: block }
table { width: 100%; border-collapse: collapse; font-size: .9rem; margin-top: 2.5rem; }
td, th { text-align: left; vertical-align: top; padding: .35rem .5rem .35rem 0; border-top: 1px solid var(--line); }
th { color: var(--dim); font-weight: 600 } td:first-child { white-space: nowrap; font-weight: 600 }
td:nth-child(2) { text-align: right; padding-right: 1rem }
a { color: inherit }
@media (max-width: 34rem) { td:first-child { white-space: normal } }
@media print { .n { display: none !important } }
"""


def page(found: Sequence[Used], lines: Sequence[str]) -> str:
    """Return the whole page of one text."""
    uses: dict[int, list[tuple[Use, Used]]] = {}
    first: dict[int, str] = {}
    for number, used in enumerate(found, 1):
        for use in used.uses:
            uses.setdefault(use.line, []).append((use, used))
        if used.uses:
            first[id(used.uses[0])] = f"t{number}"
    body: list[str] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        pieces: list[str] = []
        place = 0
        for use, used in sorted(uses.get(number, ()), key=lambda one: one[0].span):
            begin, end = use.span
            pieces += (_safe(line[place:begin]), _marked(line[begin:end], used, first.get(id(use))))
            place = end
        body.append(f'<p id="l{number}">{"".join(pieces)}{_safe(line[place:])}</p>')
    title = _safe(found[0].file if found else "xpterms")
    return (
        f'<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"<body ontouchstart>\n<main>\n<h1>{title}</h1>\n"
        + "\n".join(body)
        + "\n"
        + _table(found)
        + "</main>\n</body>\n</html>\n"
    )


def _safe(text: str) -> str:
    return escape(printable(text))


def _marked(text: str, used: Used, anchor: str | None) -> str:
    name = f' id="{anchor}"' if anchor else ""
    kind = "t" if used.known else "t u"
    return f'<span class="{kind}"{name} tabindex="0">{_safe(text)}{_note(used)}</span>'


def _note(used: Used) -> str:
    entry = used.entry
    if entry is None:
        told, where = _told(used), said("scan.unexplained") if used.members else ""
        pinyin = ""
    else:
        told, where, pinyin = entry.definition, entry.glossary, entry.pinyin
        if entry.number is not None:
            where += " · " + said("scan.note", number=entry.number)
    rest = f"<i>{_safe(where)}</i>" if where else ""
    head = f"<b>{_safe(used.term)}</b> <span>{_safe(pinyin)}</span><br>"
    return f'<span class="n" role="note">{head}{_safe(told)}{rest}</span>'


def _told(used: Used) -> str:
    if used.members:
        return said("scan.members", members=list(used.members))
    return said("scan.unexplained")


def _table(found: Sequence[Used]) -> str:
    if not found:
        return ""
    heads = "".join(f"<th>{said(f'scan.{name}')}</th>" for name in ("term", "uses", "definition"))
    rows = "".join(
        f'<tr><td><a href="#t{number}">{_safe(used.term)}</a></td><td>{len(used.uses)}</td>'
        f"<td>{_safe(used.entry.definition if used.entry else _told(used))}</td></tr>\n"
        for number, used in enumerate(found, 1)
    )
    return f"<table>\n<tr>{heads}</tr>\n{rows}</table>\n"
