"""The terms of a text as records, rows, lines or a table."""

from __future__ import annotations

from xpterms.cli.environment import said, write_out
from xpterms.cli.shown.printable import printable
from xpterms.cli.shown.records import record_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.model import Use, Used


def shown(
    found: Sequence[Used],
    lines: Sequence[str],
    form: str,
    *,
    first: bool = False,
    explain: bool = False,
    width: int | None = None,
    pager: bool = True,
) -> bool:
    """Print what was found in one text; tell whether there was anything.

    ``width`` is the terminal's, ``None`` where there is none; ``pager`` lets a text that is longer than the screen
    go through the reader's pager.
    """
    if first:
        found = [used.replace(uses=used.uses[:1]) for used in found]
    if form == "json":
        write_out("".join(used_json(used, explain=explain) + "\n" for used in found))
    elif form in ("plain", "tsv"):
        write_out("".join(_rows(found, form, explain=explain)))
    elif form == "html":
        from xpterms.cli.shown.page import page

        write_out(page(found, lines))
    elif form == "text":
        from xpterms.cli.shown.annotated import annotated
        from xpterms.cli.shown.pager import paged

        (paged if pager else write_out)(annotated(found, lines, width))
    elif found:
        from xpterms.cli.shown.table import table

        write_out(table(found, explain=explain))
    return bool(found)


def used_json(used: Used, *, explain: bool = False) -> str:
    """Return the contract's record of one term in one text, without a line feed."""
    fields: dict[str, object] = {"file": used.file, "term": used.term, "known": used.known}
    entry = used.entry
    if entry:
        fields |= {
            "number": entry.number,
            "pinyin": entry.pinyin,
            "definition": entry.definition,
            "glossary": entry.glossary,
        }
    else:
        fields["score"] = used.score
    if explain and not entry:
        fields["reasons"] = {code.removeprefix("unknown."): value for code, value in used.reasons}
    fields["members"] = used.members
    fields["uses"] = [_use(use) for use in used.uses]
    return record_json(fields)


def _use(use: Use) -> dict[str, object]:
    return {"line": use.line, "span": use.span, "text": use.text, "section": use.section}


def _rows(found: Sequence[Used], form: str, *, explain: bool) -> list[str]:
    """Return a line a use: known terms in the order of the text, then shorthand by score."""
    rows: list[tuple[tuple[int, int], str]] = []
    for used in found:
        for use in used.uses:
            begin = use.span[0]
            if form == "tsv":
                line = _tsv(used, use)
            else:
                line = f"{used.file}:{use.line}:{begin + 1}: {used.term}\t"
                line = printable(line[:-1]) + "\t" + printable(_told(used, explain=explain))
            rows.append(((use.line, begin) if used.known else (1 << 60, 0), line + "\n"))
    rows.sort(key=lambda row: row[0])
    return [line for _, line in rows]


def _told(used: Used, *, explain: bool) -> str:
    if used.entry:
        return used.entry.definition
    told = said("scan.unexplained") + f" {used.score}"
    if used.members:
        told += "  " + said("scan.members", members=list(used.members))
    return told + (f"  {reasons(used)}" if explain else "")


def reasons(used: Used) -> str:
    """Return why something looks like shorthand, as one line."""
    return "  ".join(f"{said(code)} {value:+}" for code, value in used.reasons)


def _tsv(used: Used, use: Use) -> str:
    entry = used.entry
    number = "" if entry is None or entry.number is None else str(entry.number)
    cells = (
        used.file,
        str(use.line),
        str(use.span[0] + 1),
        use.text,
        used.term,
        number,
        entry.glossary if entry else "",
        entry.definition if entry else "、".join(used.members),
    )
    row = "\t".join(map(printable, cells))
    return row if entry else f"{row}\t{used.score}"
