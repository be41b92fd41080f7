"""``xpterms trend``: how the reports use a text, through years and places."""

from __future__ import annotations

from xpterms.cli.commands.opening import check, open_terms
from xpterms.cli.commands.output import print_lines, style
from xpterms.cli.environment import current, said, say, write_out
from xpterms.cli.shown.printable import printable, shortened
from xpterms.errors import FOUND, NONE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from xpterms.cli.shown.chart import Line
    from xpterms.model import Usage

PER = 10_000
"""Characters that uses are told by, for reports differ in length."""


class Sum:
    """Sums over some reports."""

    __slots__ = ("characters", "explained", "label", "sentences", "text", "uses")

    def __init__(self, text: str, label: str, reports: Sequence[Usage]) -> None:
        self.text = text
        self.label = label
        self.sentences = sum(one.sentences for one in reports)
        self.uses = sum(one.uses for one in reports)
        self.characters = sum(one.characters for one in reports)
        self.explained = sum(one.explained for one in reports)

    @property
    def rate(self) -> float:
        """Uses in ``PER`` characters."""
        return self.uses * PER / self.characters if self.characters else 0.0


def run(
    *,
    text: Sequence[str],
    also: Sequence[str],
    by: str,
    svg: str | None,
    json: bool,
    tsv: bool,
    force: bool,
    glossary: Sequence[str],
    place: str | None,
    since: int | None,
    color: str,
) -> int:
    """Print how the reports use texts; 1 when none does."""
    form = style(color, json=json, tsv=tsv)
    texts = [" ".join(text), *also]
    for one in texts:
        check(one)
    found = open_terms(glossary, place, since).trend(*texts)
    if svg:
        _draw(svg, found, by, asked=len(texts), force=force)
    used = any(one.uses for one in found)
    if not used:
        say("trend.none", text="、".join(shortened(one.strip()) for one in texts))
    if form == "json":
        print_lines([_record(one) for one in found])
    elif used or form == "tsv":
        sums = summed(found, by)
        lines = _rows(sums) if form == "tsv" else _shown(sums, form)
        print_lines(lines if form == "tsv" else [*lines, *_explanations(found, form)])
    return FOUND if used else NONE


def _record(one: Usage) -> str:
    from xpterms.cli.shown.records import record_json

    names = "text glossary place date sentences uses characters explained definition".split()
    return record_json({name: getattr(one, name) for name in names})


def summed(found: Iterable[Usage], by: str) -> list[Sum]:
    """Return the sums by ``year``, ``place`` or ``report``: group by group, in each the texts in their order."""
    groups: dict[str, dict[str, list[Usage]]] = {}
    for one in found:
        label = {"year": one.year, "place": one.place}.get(by) if by != "report" else _report(one)
        groups.setdefault(label or "", {}).setdefault(one.text, []).append(one)
    order = sorted(groups, key=lambda label: (not label, label)) if by == "year" else list(groups)
    return [Sum(text, label, some) for label in order for text, some in groups[label].items()]


def _report(one: Usage) -> str:
    return " ".join(part for part in (one.date, one.place or one.glossary) if part)


def _rows(sums: Sequence[Sum]) -> list[str]:
    return [
        "\t".join(
            (
                printable(one.text),
                printable(one.label),
                str(one.sentences),
                str(one.uses),
                str(one.characters),
                f"{one.rate:.2f}",
                str(one.explained),
            )
        )
        for one in sums
    ]


def _shown(sums: Sequence[Sum], form: str) -> list[str]:
    several = len({one.text for one in sums}) > 1
    unknown = said("trend.unknown")
    rows = []
    for place, one in enumerate(sums):
        label = printable(one.label) or unknown
        if place and several and form == "card" and sums[place - 1].label == one.label:
            label = ""
        names = [label, printable(one.text)] if several else [label]
        rows.append([*names, str(one.sentences), str(one.uses), f"{one.rate:.1f}"])
    if form != "card":
        return [said("trend.row", **_fields(one, several=several)) for one in sums]
    from xpterms.cli.shown.bars import barred

    head = said("trend.head", text=" / ".join(dict.fromkeys(one.text for one in sums)))
    return [head, *barred(rows, [one.rate for one in sums], current().columns())]


def _fields(one: Sum, *, several: bool) -> dict[str, object]:
    label = " ".join([one.label or said("trend.unknown"), *([one.text] if several else [])])
    return {
        "label": label,
        "sentences": one.sentences,
        "uses": one.uses,
        "rate": f"{one.rate:.1f}",
    }


def _explanations(found: Sequence[Usage], form: str) -> list[str]:
    """Return who explains each text, the earliest first, equal definitions once and changes marked."""
    from xpterms.cli.commands.diff import marked
    from xpterms.glossary.compare import pieces_of, same

    lines: list[str] = []
    for text in dict.fromkeys(one.text for one in found):
        wordings: list[tuple[str, list[str]]] = []
        for one in found:
            if one.text != text or one.definition is None:
                continue
            where = _report(one)
            known = next((some for some in wordings if same(some[0], one.definition)), None)
            if known:
                known[1].append(where)
            else:
                wordings.append((one.definition, [where]))
        before: str | None = None
        for definition, places in wordings:
            shown = printable(definition)
            if before is not None:
                shown = marked(pieces_of(before, definition), coloured=form == "card")
            who = "、".join(map(printable, places[:4])) + ("…" if len(places) > 4 else "")
            lines.append(said("trend.explained", text=text, who=who, count=len(places)))
            lines.append(f"  {shown}")
            before = definition
    return ["", *lines] if lines else []


def _draw(path: str, found: Sequence[Usage], by: str, *, asked: int, force: bool) -> None:
    """Write the chart of so many texts, of which each report has a record each."""
    from xpterms.cli.shown.chart import MOST, chart
    from xpterms.glossary.write import write_files

    texts = list(dict.fromkeys(one.text for one in found))
    lines = _lines(found, by=by, one_text=len(texts) == 1)
    title = said("trend.title", text=" / ".join(texts))
    content = chart(title, said("trend.up"), lines)
    if path == "-":
        write_out(content)
        return
    write_files({path: content}, force=force)
    if len(lines) > MOST:
        say("trend.more-lines", count=len(lines) - MOST, most=MOST)
    undated = sum(one.year is None for one in found) // asked
    if undated:
        say("trend.undated", count=undated)


def _lines(found: Sequence[Usage], *, by: str, one_text: bool) -> list[Line]:
    """Return one line a text, or one a place where there is one text and places are asked for."""
    from xpterms.cli.shown.chart import Line

    split: dict[str, dict[int, list[Usage]]] = {}
    for one in found:
        label = (one.place or one.glossary) if by == "place" and one_text else one.text
        if one.year:
            split.setdefault(label, {}).setdefault(int(one.year), []).append(one)
    lines = [
        Line(
            label,
            tuple((year, Sum("", "", years[year]).rate) for year in sorted(years)),
        )
        for label, years in split.items()
    ]
    if by == "place" and one_text:  # those that use it most, for not all can be told apart
        lines.sort(key=lambda line: -max(value for _, value in line.points))
    return lines
