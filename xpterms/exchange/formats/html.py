"""One web page that needs nothing else: found by pinyin, initials and hanzi, light and dark, fit for print."""

from __future__ import annotations

from xpterms.chinese.script import NUMERALS
from xpterms.exchange.markup import xml
from xpterms.exchange.note import encoded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xpterms.exchange.note import About, Note, Piece

SUFFIXES = (".html",)

_STYLE = """
:root{color-scheme:light dark;--ink:#1c1c1a;--dim:#6b6a64;--line:#dddad0;--page:#fbfaf6;--mark:#a5281b;--field:#fff}
@media(prefers-color-scheme:dark){:root{--ink:#e6e3da;--dim:#9b988e;--line:#3a3934;--page:#1b1b19;--mark:#f0867a;--field:#262622}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:1rem 1.25rem 4rem;background:var(--page);color:var(--ink);
font:1rem/1.7 "Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif;overflow-wrap:anywhere}
h1{font-size:1.35rem;line-height:1.4;margin:1rem 0}
form{position:sticky;top:0;padding:.5rem 0;background:var(--page)}
input{width:100%;font:inherit;padding:.35rem .75rem;color:inherit;background:var(--field);border:1px solid var(--dim);border-radius:.4rem}
input:focus-visible{outline:2px solid var(--mark);outline-offset:1px}
output{display:block;color:var(--dim);font-size:.85rem;min-height:1.5em}
article{padding:.75rem 0;border-top:1px solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 9rem}
article[hidden]{display:none}
h2{font-size:1.15rem;margin:0;display:inline}
.p{color:var(--dim);margin-left:.6rem;font-family:system-ui,sans-serif;font-size:.9rem}
.n{color:var(--dim);float:right;font-size:.85rem}
p,ol,blockquote{margin:.35rem 0}
ol{padding-left:2rem}
blockquote{padding-left:.8rem;border-left:3px solid var(--line);color:var(--dim);font-size:.92rem}
b{color:var(--mark);font-weight:600}
.o{color:var(--dim);font-size:.85rem}
@media print{:root{--ink:#000;--dim:#444;--line:#bbb;--page:#fff;--mark:#000}
body{max-width:none;padding:0;font-size:10pt}form{display:none}article{break-inside:avoid;content-visibility:visible}}
"""
_SCRIPT = """
"use strict";
(() => {
  const numerals = %s;
  const field = document.getElementById("q"), told = document.getElementById("told");
  const notes = Array.from(document.querySelectorAll("article"));
  const keys = notes.map(note => note.dataset.k.split(" "));
  const rank = (list, sought) => {
    let best = 0;
    for (const key of list) {
      const at = key.indexOf(sought);
      if (at >= 0) best = Math.max(best, key === sought ? 3 : at ? 1 : 2);
    }
    return best;
  };
  const folded = text => Array.from(text.normalize("NFKC").toLowerCase().replace(/[üǖǘǚǜ]/g, "v")
    .normalize("NFD").replace(/[\\u0300-\\u036f]/g, ""))
    .map(char => numerals[char] || char).filter(char => /[\\p{L}\\p{N}+%%&]/u.test(char)).join("");
  let shown = notes.length;
  const search = () => {
    const sought = folded(field.value);
    const ranks = keys.map(list => sought ? rank(list, sought) : 1);
    shown = 0;
    notes.forEach((note, place) => {
      note.hidden = !ranks[place];
      shown += !note.hidden;
    });
    const parent = notes.length && notes[0].parentNode;
    const order = notes.map((_, place) => place).filter(place => ranks[place]);
    order.sort((a, b) => ranks[b] - ranks[a] || a - b);
    if (order.length < 2000) order.forEach(place => parent.append(notes[place]));
    told.value = sought ? shown + " / " + notes.length : "";
    history.replaceState(null, "", sought ? "#" + encodeURIComponent(field.value) : location.pathname + location.search);
  };
  let waiting = 0;
  field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, 60); });
  document.querySelector("form").addEventListener("submit", event => { event.preventDefault(); search(); });
  if (location.hash.length > 1) {
    try { field.value = decodeURIComponent(location.hash.slice(1)); } catch { field.value = ""; }
    search();
  }
})();
"""


def pieces(notes: Iterable[Note], about: About) -> Iterator[Piece]:
    """Yield the page; without a script it is the whole list."""
    return encoded(".html", _parts(notes, about))


def _parts(notes: Iterable[Note], about: About) -> Iterator[str]:
    title = xml(about.title)
    yield (
        '<!DOCTYPE html>\n<html lang="zh-Hans">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
        '<form role="search"><input id="q" type="search" autocomplete="off" spellcheck="false" '
        'placeholder="词语、拼音、首字母：四个意识，sige yishi，sgys" aria-label="查找">'
        '<output id="told" for="q"></output></form>\n<main>\n'
    )
    several = len(about.origins) > 1
    for note in notes:
        yield f'<article data-k="{xml(_keys(note))}">\n{_inside(note, several=several)}</article>\n'
    yield f"</main>\n<script>{_SCRIPT % _numerals()}</script>\n</body>\n</html>\n"


def _numerals() -> str:
    return "{" + ",".join(f'"{char}":"{digit}"' for char, digit in NUMERALS.items()) + "}"


def _keys(note: Note) -> str:
    """Return what a note is found by, parted by spaces: each form, its letters, its initials, translations."""
    found: list[str] = []
    for form in note.forms:
        letters = form.letters
        found += [form.text, "".join(letters), "".join([each[:1] for each in letters])]
    found += [word for _, words in note.entry.translations for word in words]
    return " ".join(filter(None, dict.fromkeys(map(_folded, found))))


def _folded(text: str) -> str:
    return "".join(
        [NUMERALS.get(char, char) for char in text.lower() if char.isalnum() or char in "+%&"]
    )


def _inside(note: Note, *, several: bool) -> str:
    entry = note.entry
    lines = [f"<h2>{xml(entry.term)}</h2><span class=p>{xml(entry.pinyin)}</span>"]
    if entry.number is not None:
        lines.append(f"<span class=n>注 {entry.number}</span>")
    lines.append(f"<p>{xml(entry.definition)}</p>")
    if entry.items:
        lines.append(f"<ol>{''.join(f'<li>{xml(item)}</li>' for item in entry.items)}</ol>")
    if entry.aliases:
        lines.append(f"<p class=o>又作：{xml('、'.join(entry.aliases))}</p>")
    lines += [f'<p lang="{tag}">{xml("; ".join(words))}</p>' for tag, words in entry.translations]
    if note.context:
        lines.append(f"<blockquote>{_marked(note)}</blockquote>")
    if several:
        lines.append(f"<p class=o>{xml(entry.glossary)}</p>")
    return "\n".join(lines) + "\n"


def _marked(note: Note) -> str:
    assert note.context  # noqa: S101 - for the types; the one caller has asked
    text, place, marked = note.context.sentence.text, 0, ""
    for begin, end in note.context.spans:
        marked += f"{xml(text[place:begin])}<b>{xml(text[begin:end])}</b>"
        place = end
    return marked + xml(text[place:])
