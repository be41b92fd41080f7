"""A workbook of one sheet (Office Open XML), written a row at a time.

Written here rather than with openpyxl or XlsxWriter: both take longer for a
hundred thousand rows than all the rest of an export, and put the time into the
file. All text is inline, so nothing of it is ever a formula.
"""

from __future__ import annotations

from xpterms.errors import DocumentError
from xpterms.exchange.cells import cells, guarded, headings
from xpterms.exchange.markup import xml
from xpterms.exchange.note import CHUNK
from xpterms.exchange.zipped import zipped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xpterms.exchange.note import About, Note, Piece

SUFFIXES = (".xlsx",)
LONGEST = 32_767
"""UTF-16 units of a cell: a longer one makes Excel refuse the file."""
ROWS = 1_048_576

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_TEXT, _HEADING, _QUOTED = 1, 2, 3
"""Styles: text that wraps, a heading, text that begins like a formula and stays text when it is edited."""
_WIDTHS = {"注号": 6, "词语": 20, "拼音": 24, "释义": 60, "例句": 60}

_PARTS = {
    "[Content_Types].xml": f"""<Types xmlns="{_PACKAGE}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="{_SHEET}.sheet.main+xml"/>\
<Override PartName="/xl/styles.xml" ContentType="{_SHEET}.styles+xml"/>\
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEET}.worksheet+xml"/></Types>""",
    "_rels/.rels": f"""<Relationships xmlns="{_PACKAGE}/relationships">\
<Relationship Id="rId1" Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
    "xl/_rels/workbook.xml.rels": f"""<Relationships xmlns="{_PACKAGE}/relationships">\
<Relationship Id="rId1" Type="{_LINKS}/worksheet" Target="worksheets/sheet1.xml"/>\
<Relationship Id="rId2" Type="{_LINKS}/styles" Target="styles.xml"/></Relationships>""",
    "xl/workbook.xml": f"""<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>\
<sheet name="词语" sheetId="1" r:id="rId1"/></sheets></workbook>""",
    "xl/styles.xml": f"""<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/></font>\
<font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>\
<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>\
<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/>\
<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
<xf fontId="1" applyFont="1"/>\
<xf numFmtId="49" applyNumberFormat="1" quotePrefix="1" applyAlignment="1">\
<alignment vertical="top" wrapText="1"/></xf></cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""",
}


def pieces(notes: Iterable[Note], about: About) -> Iterator[Piece]:
    """Yield the workbook. Raises ``DocumentError`` for what no sheet holds: a cell or a table too long."""
    members = [(name, [(_XML + text).encode()]) for name, text in _PARTS.items()]
    sheet = ("xl/worksheets/sheet1.xml", _sheet(notes, about))
    for content in zipped([*members, sheet]):
        if content:
            yield ".xlsx", content


def _sheet(notes: Iterable[Note], about: About) -> Iterator[bytes]:
    named = headings(about.languages)
    columns = "".join(
        f'<col min="{place}" max="{place}" width="{_WIDTHS.get(name, 16)}" customWidth="1"/>'
        for place, name in enumerate(named, 1)
    )
    yield (
        f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>'
        f"</sheetViews><cols>{columns}</cols><sheetData>"
    ).encode()
    letters = [_letters(place) for place in range(len(named))]
    waiting = [_row(1, named, letters, heading=True)]
    size = 0
    for number, note in enumerate(notes, 2):
        if number > ROWS:
            raise DocumentError("exchange.too-many-rows", most=ROWS)
        waiting.append(_row(number, cells(note, about.languages), letters))
        size += len(waiting[-1])
        if size > CHUNK:
            yield "".join(waiting).encode("utf-8", "replace")
            waiting, size = [], 0
    waiting.append("</sheetData></worksheet>")
    yield "".join(waiting).encode("utf-8", "replace")


def _row(number: int, row: list[str], letters: list[str], *, heading: bool = False) -> str:
    inside = "".join(
        [
            _cell(f"{letter}{number}", text, place, heading=heading)
            for place, (letter, text) in enumerate(zip(letters, row, strict=True))
            if text
        ]
    )
    return f'<row r="{number}">{inside}</row>'


def _cell(name: str, text: str, place: int, *, heading: bool) -> str:
    if not place and not heading and len(text) < 16:
        return f'<c r="{name}"><v>{text}</v></c>'
    if len(text) * 2 > LONGEST and len(text.encode("utf-16-le", "replace")) // 2 > LONGEST:
        raise DocumentError("exchange.cell-too-long", cell=name, most=LONGEST)
    style = _HEADING if heading else _TEXT if guarded(text) == text else _QUOTED
    return f'<c r="{name}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{xml(text)}</t></is></c>'


def _letters(place: int) -> str:
    """Return a column's name: A, B, … Z, AA.

    >>> _letters(0), _letters(26)
    ('A', 'AA')
    """
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(65 + rest) + name
    return name
