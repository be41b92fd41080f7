"""TermBase eXchange: version 3 as TBX-Basic in the style DCA (ISO 30042:2019), or version 2 as TBX-Basic.

Both hold the same: the term, its aliases as admitted, its reading as text in
``zh-Latn-pinyin`` (TBX-Basic has no category for one), the definition, a
sentence with its source, the translations. The note's number and the members
are notes of the concept, the glossary its ``projectSubset``.
"""

from __future__ import annotations

from xpterms.exchange.markup import xml
from xpterms.exchange.note import encoded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xpterms.exchange.note import About, Note, Piece
    from xpterms.model import Entry

SUFFIXES = (".tbx",)
DIALECTS = ("v3", "v2")
LANGUAGE, READING = "zh", "zh-Latn-pinyin"
NUMBER, MEMBER = "注号：", "成员："
"""How the notes begin that hold the number, and one member each."""
ORIGIN = "词表：{title}｜{place}｜{date}"
"""How the header tells a glossary."""
PREFERRED, ADMITTED = "preferredTerm-admn-sts", "admittedTerm-admn-sts"

_HEAD_V3 = """<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="https://raw.githubusercontent.com/LTAC-Global/TBX_Core_RNG/master/TBXcoreStructV03.rng" \
type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>
<?xml-model href="https://raw.githubusercontent.com/LTAC-Global/TBX-Basic_dialect/master/DCA/TBX-Basic_DCA.sch" \
type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"?>
<tbx type="TBX-Basic" style="dca" xml:lang="zh" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc>
"""
_HEAD_V2 = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="zh">
<martifHeader><fileDesc><sourceDesc>
"""
_MIDDLE = {
    "v3": "</sourceDesc></fileDesc></tbxHeader>\n<text><body>\n",
    "v2": "</sourceDesc></fileDesc>"
    '<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>\n'
    "<text><body>\n",
}
_FOOT = {"v3": "</body></text>\n</tbx>\n", "v2": "</body></text>\n</martif>\n"}
_NAMES = {"v3": ("conceptEntry", "langSec", "termSec"), "v2": ("termEntry", "langSet", "tig")}


def pieces(notes: Iterable[Note], about: About) -> Iterator[Piece]:
    """Yield the file in the dialect ``about.dialect``, ``v3`` where none is named."""
    return encoded(".tbx", _lines(notes, about, about.dialect or "v3"))


def _lines(notes: Iterable[Note], about: About, dialect: str) -> Iterator[str]:
    yield _HEAD_V2 if dialect == "v2" else _HEAD_V3
    for origin in about.origins:
        told = ORIGIN.format(title=origin.title, place=origin.place or "", date=origin.date or "")
        yield f"<p>{xml(told)}</p>\n"
    yield _MIDDLE[dialect]
    concept = _NAMES[dialect][0]
    for place, note in enumerate(notes, 1):
        inside = "".join(_concept(note, dialect))
        yield f'<{concept} id="c{place}">\n{inside}</{concept}>\n'
    yield _FOOT[dialect]


def _concept(note: Note, dialect: str) -> Iterator[str]:
    entry = note.entry
    language = _NAMES[dialect][1]
    yield f'<admin type="projectSubset">{xml(entry.glossary)}</admin>\n'
    if entry.number is not None:
        yield f"<note>{NUMBER}{entry.number}</note>\n"
    for item in entry.items:
        yield f"<note>{MEMBER}{xml(item)}</note>\n"
    yield f'<{language} xml:lang="{LANGUAGE}">\n'
    yield f'<descrip type="definition">{xml(entry.definition)}</descrip>\n'
    yield _term(entry.term, dialect, PREFERRED, _context(note))
    for alias in entry.aliases:
        yield _term(alias, dialect, ADMITTED)
    yield f"</{language}>\n"
    for tag, words in _others(entry):
        terms = "".join(_term(word, dialect) for word in words)
        yield f'<{language} xml:lang="{tag}">\n{terms}</{language}>\n'


def _others(entry: Entry) -> Iterator[tuple[str, tuple[str, ...]]]:
    if entry.pinyin:
        yield READING, (entry.pinyin,)
    yield from entry.translations


def _term(text: str, dialect: str, status: str = "", more: str = "") -> str:
    name = _NAMES[dialect][2]
    told = f'<termNote type="administrativeStatus">{status}</termNote>' if status else ""
    return f"<{name}><term>{xml(text)}</term>{told}{more}</{name}>\n"


def _context(note: Note) -> str:
    if not note.context:
        return ""
    return (
        f'<descripGrp><descrip type="context">{xml(note.context.sentence.text)}</descrip>'
        f'<admin type="source">{xml(note.origin)}</admin></descripGrp>'
    )
