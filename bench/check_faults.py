"""Faults of each rule's kind, seeded into real reports: what ``bench/check.py`` counts recall over.

Each maker takes a report apart anew, by plain means of its own: lists are split at 、, terms are looked for as
they are written, names are words of an enumeration that end as names do. It knows nothing of how the rules look.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from xpterms.annex.read import read_annex
from xpterms.annex.region import Note


class Fault(NamedTuple):
    """A report with one fault, and what must be told of it."""

    rule: str
    kind: str
    text: str
    about: tuple[str, ...]
    """Terms or names of which a finding must be about one, punctuation aside."""


class Report:
    """A report, its notes, and which of its lines are body."""

    def __init__(self, text: str) -> None:
        self.text = text.replace("\r\n", "\n")
        self.lines = self.text.split("\n")
        annex = read_annex(self.text)
        self.notes = annex.printed
        self.body = [n for n in range(1, len(self.lines) + 1) if n not in annex.lines]

    def written(self, term: str) -> list[tuple[int, int, int]]:
        """Return where the body has a term, quotes and marks between its characters or not."""
        letters = [char for char in term if char.isalnum() or char == "+"]
        between = r"[“”‘’、，\s]{0,2}"
        pattern = re.compile(r"(?<![0-9+])" + between.join(map(re.escape, letters)) + r"(?![0-9+])")
        return [
            (number, *found.span())
            for number in self.body
            for found in pattern.finditer(self.lines[number - 1])
        ]

    def replaced(self, places: list[tuple[int, int, int]], new: Callable[[str], str]) -> str:
        """Return the text with the places written otherwise."""
        lines = list(self.lines)
        for number, begin, end in sorted(places, reverse=True):
            line = lines[number - 1]
            lines[number - 1] = line[:begin] + new(line[begin:end]) + line[end:]
        return "\n".join(lines)

    def plain(self, text: str) -> str:
        """Return the body of a changed text without signs."""
        lines = text.split("\n")
        return _core("".join(lines[number - 1] for number in self.body))

    def with_line(self, number: int, line: str) -> str:
        lines = list(self.lines)
        lines[number - 1] = line
        return "\n".join(lines)


_COUNTS = dict(zip("两二三四五六七八九十", (2, 2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True))
_FIRST = re.compile(r"^[“]?([两二三四五六七八九十])[个大项种条类]?([\u4e00-\u9fff]+)[”]?")


def _members(note: Note) -> list[str]:
    """Return the pieces of the one list that has as many as the term's first number says, else none."""
    number = _FIRST.match(note.term)
    if not number or re.search("[百千万+0-9]", note.term):
        return []
    for clause in re.split(r"[。；，：]", note.definition):
        pieces = re.sub(r"^(?:是指|指|即|包括)", "", clause).split("、")
        if len(pieces) == _COUNTS[number[1]] > 2 and len("".join(pieces)) < 200:
            return pieces
    return []


def _han(text: str) -> list[int]:
    return [place for place, char in enumerate(text) if "\u4e00" <= char <= "\u9fff"]


class Maker:
    """Make faults by a seeded generator; ``sounds`` gives characters that sound like one."""

    def __init__(self, seed: int, sounds: Callable[[str], list[str]]) -> None:
        self.random = random.Random(seed)
        self.sounds = sounds

    def faults(self, report: Report) -> Iterator[Fault]:
        for make in (
            self.unused, self.renamed, self.renamed_note, self.count, self.members, self.swapped,
            self.marks, self.repeated, self.names,
        ):  # fmt: skip
            yield from make(report)

    def unused(self, report: Report) -> Iterator[Fault]:
        for note in self._used(report):
            text = report.replaced(report.written(note.term), lambda _: "各项")
            core = re.findall("“([^”]+)”", note.term) or [note.term]
            if not any(_core(one) in report.plain(text) for one in core):  # else its core is a use
                yield Fault("note-unused", "use dropped", text, (note.term,))

    def _used(self, report: Report) -> list[Note]:
        terms = [note.term for note in report.notes]
        return [
            note
            for note in report.notes
            if report.written(note.term)
            and sum(one == note.term for one in terms) == 1
            and not any(other != note.term and _core(note.term) in _core(other) for other in terms)
        ]

    def renamed(self, report: Report) -> Iterator[Fault]:
        for note in self._used(report):
            for kind, change in (
                ("sound", self._sound),
                ("any character", self._other),
                ("shorter", self._shorter),
                ("measure", self._measure),
            ):
                new = change(note.term)
                if new is None:
                    continue
                places = report.written(note.term)
                yield Fault(
                    "term-varies",
                    f"body renamed: {kind}",
                    report.replaced(places, lambda _, new=new: new.strip("“”")),
                    (note.term,),
                )

    def renamed_note(self, report: Report) -> Iterator[Fault]:
        for note in self._used(report):
            kind, change = self.random.choice(
                (("sound", self._sound), ("any character", self._other))
            )
            new = change(note.term)
            line = report.lines[note.line - 1]
            if new is None or note.term not in line:
                continue
            text = report.with_line(note.line, line.replace(note.term, new, 1))
            yield Fault("term-varies", f"note renamed: {kind}", text, (new,))

    def _sound(self, term: str) -> str | None:
        places = [
            at
            for at in _han(term)
            if term[at] not in "一二两三四五六七八九十" and self.sounds(term[at])
        ]
        if not places or len(_core(term)) < 3:
            return None
        at = self.random.choice(places)
        return term[:at] + self.random.choice(self.sounds(term[at])) + term[at + 1 :]

    def _other(self, term: str) -> str | None:
        places = [at for at in _han(term) if term[at] not in "一二两三四五六七八九十"]
        if not places or len(_core(term)) < 4:
            return None
        at = self.random.choice(places)
        new = self.random.choice([char for char in "新保设制强优进工展效管合" if char != term[at]])
        return term[:at] + new + term[at + 1 :]

    def _shorter(self, term: str) -> str | None:
        places = [at for at in _han(term) if term[at] not in "一二两三四五六七八九十"]
        if len(_core(term)) < 5 or not places:
            return None
        at = self.random.choice(places)
        return term[:at] + term[at + 1 :]

    def _measure(self, term: str) -> str | None:
        found = re.search(r"(?<=[二两三四五六七八九十])[个项大]", term)
        if not found:
            return None
        new = self.random.choice([char for char in "个项大" if char != found[0]])
        return term[: found.start()] + new + term[found.end() :]

    def count(self, report: Report) -> Iterator[Fault]:
        for note in report.notes:
            pieces = _members(note)
            for at in range(1, len(pieces) - 1):
                listed = f"、{pieces[at]}、"
                fewer = self._in_note(report, note, listed, "、")
                if fewer:
                    yield Fault("count-differs", "member dropped", fewer, (note.term,))
                more = self._in_note(report, note, listed, f"{listed}{self._like(pieces[at])}、")
                if more:
                    yield Fault("count-differs", "member added", more, (note.term,))

    def _in_note(self, report: Report, note: Note, old: str, new: str) -> str | None:
        for number in range(note.line, note.last + 1):
            line = report.lines[number - 1]
            if old in line:
                return report.with_line(number, line.replace(old, new, 1))
        return None

    def _like(self, member: str) -> str:
        """Return another member of the same make."""
        head = self.random.choice(["科技", "文化", "生态", "数字", "安全", "就业"])
        return (
            member[:-2] + head
            if self.random.random() < 0.3 or len(member) < 4
            else head + member[2:]
        )

    def members(self, report: Report) -> Iterator[Fault]:
        shapes = (
            ("before", lambda term, listed: f"{listed}“{term}”"),
            ("brackets", lambda term, listed: f"“{term}”（{listed}）"),
            ("即", lambda term, listed: f"“{term}”，即{listed}"),
        )
        for note in report.notes:
            pieces = [re.sub(r"[“”]", "", piece) for piece in _members(note)]
            places = report.written(note.term)
            if not pieces or not places or any(len(piece) > 14 for piece in pieces):
                continue
            if sum(piece in report.lines[places[0][0] - 1] for piece in pieces) > 1:
                continue  # listed there already
            for shape, write in shapes:
                at = self.random.randrange(len(pieces))
                changed = list(pieces)
                changed[at] = self._like(pieces[at])
                dropped = [piece for place, piece in enumerate(pieces) if place != at]
                for kind, listed in (("changed", changed), ("dropped", dropped)):
                    if changed[at] in pieces or (kind == "dropped" and len(dropped) < 3):
                        continue
                    line = report.lines[places[0][0] - 1]
                    begin, end = places[0][1:]
                    while line[begin - 1] == "“":
                        begin -= 1
                    while line[end : end + 1] == "”":
                        end += 1
                    term = note.term.strip("“”")
                    new = line[:begin].rstrip("、") + write(term, "、".join(listed)) + line[end:]
                    yield Fault(
                        "members-differ",
                        f"member {kind}, {shape}",
                        report.with_line(places[0][0], new),
                        (note.term,),
                    )

    def swapped(self, report: Report) -> Iterator[Fault]:
        notes = [
            note for note in report.notes if note.line == note.last and report.written(note.term)
        ]
        for _ in range(min(12, len(notes))):
            one, other = self.random.sample(notes, 2)
            a, b = report.lines[one.line - 1], report.lines[other.line - 1]
            if abs(one.line - other.line) < 1 or not (one.printed and other.printed):
                continue
            lines = list(report.lines)
            if self.random.random() < 0.5:
                lines[one.line - 1], lines[other.line - 1] = b, a
                kind = "notes swapped, numbers with them"
                continue_ = not re.match(r"\s*\W*\d", a)
                if continue_:
                    continue
            else:
                lines[one.line - 1] = (
                    a.replace(a[a.index(one.term) :], b[b.index(other.term) :])
                    if one.term in a and other.term in b
                    else a
                )
                lines[other.line - 1] = (
                    b.replace(b[b.index(other.term) :], a[a.index(one.term) :])
                    if one.term in a and other.term in b
                    else b
                )
                kind = "notes swapped under their numbers"
                if lines[one.line - 1] == a:
                    continue
            yield Fault("order", kind, "\n".join(lines), (one.term, other.term))

    def marks(self, report: Report) -> Iterator[Fault]:
        marked = self._marked(report)
        if marked is None:
            return
        lines, places = marked
        for at, (number, begin, end, value) in enumerate(places):
            line = lines[number - 1]
            term = self._term(report, value)
            other = self.random.choice([v for *_, v in places if v != value])
            wrong = self.random.choice((other, value + 1 if value + 1 != other else value + 2, 97))
            edits = {
                "mark dropped": "",
                "mark misnumbered": line[begin:end].replace(str(value), str(wrong)),
                "mark broken": line[begin : end - 1],
            }
            for kind, new in edits.items():
                changed = list(lines)
                changed[number - 1] = line[:begin] + new + line[end:]
                yield Fault(
                    "mark", kind, "\n".join(changed), (term, self._term(report, wrong), new.strip())
                )
            if at + 1 < len(places) and places[at + 1][0] != number:
                after = places[at + 1]
                changed = list(lines)
                changed[number - 1] = (
                    line[:begin] + line[begin:end].replace(str(value), str(after[3])) + line[end:]
                )
                second = changed[after[0] - 1]
                changed[after[0] - 1] = (
                    second[: after[1]]
                    + second[after[1] : after[2]].replace(str(after[3]), str(value))
                    + second[after[2] :]
                )
                yield Fault(
                    "mark",
                    "marks swapped",
                    "\n".join(changed),
                    (term, self._term(report, after[3])),
                )

    def _term(self, report: Report, number: int) -> str:
        return next((note.term for note in report.notes if note.number == number), "")

    def _marked(self, report: Report) -> tuple[list[str], list[tuple[int, int, int, int]]] | None:
        """Return the lines with marks, the report's own or such as would be set, and where they are."""
        own = [
            (number, *found.span(), int(found[1]))
            for number in report.body
            for found in re.finditer(r"[［\[](\d{1,2})[］\]]", report.lines[number - 1])
        ]
        if len(own) > 5:
            return report.lines, own
        figures = sum(len(re.findall(r"”\d", report.lines[n - 1])) for n in report.body)
        if any(note.number is None for note in report.notes) or len(report.notes) < 5:
            return None
        if figures > 5:  # plain figures are its marks
            return None
        lines = list(report.lines)
        found = []
        for note in report.notes:
            places = report.written(note.term)
            if places:
                found.append((places[0][0], places[0][2], note.number or 0))
        placed: list[tuple[int, int, int, int]] = []
        for number, end, value in sorted(found, reverse=True):
            line = lines[number - 1]
            mark = f"［{value}］"
            lines[number - 1] = line[:end] + mark + line[end:]
            placed = [
                (n, b + len(mark), e + len(mark), v) if n == number and b >= end else (n, b, e, v)
                for n, b, e, v in placed
            ]
            placed.append((number, end, end + len(mark), value))
        return lines, sorted(placed)

    def repeated(self, report: Report) -> Iterator[Fault]:
        last = max((note.last for note in report.notes), default=0)
        numbers = [note.number for note in report.notes if note.number]
        for note in report.notes:
            if note.line != note.last or (report.notes and not note.printed):
                continue
            line = report.lines[note.line - 1]
            number = note.printed.replace(str(note.number), str(max(numbers) + 1))
            at = line.find(note.term)
            if at < 0:
                continue
            body = line[at:]
            if self.random.random() < 0.5:
                body = body.replace("、", "和", 1)
            lines = list(report.lines)
            lines.insert(last, number + body)
            yield Fault("note-repeated", "note repeated at the end", "\n".join(lines), (note.term,))

    def names(self, report: Report) -> Iterator[Fault]:
        whole = "\n".join(report.lines)
        ends = "湖|河|路|街|镇|乡|村|公园|园区|产业园|集团|公司|牧业|服饰|环保|医院|中学|学院|大学|机场|高速|水库|湿地|广场|商贸城|学校|大桥|高铁|铁路|港"
        found = re.findall(
            rf"(?<=[、，。；：“”（\n])([\u4e00-\u9fff]{{2,8}}(?:{ends}))(?=[、，。；“”（）])", whole
        )
        for name in sorted(set(found)):
            explained = any(_core(name) in _core(note.term) for note in report.notes)
            if explained or _ORDINARY.search(name):
                continue
            end = re.search(rf"(?:{ends})$", name)
            size = end.start() if end else 0
            places = [
                at
                for at in range(size)
                if self.sounds(name[at])
                and name[at] not in "一二三四五六七八九十东西南北中大小新老至"
            ]
            for at in places:
                new = name[:at] + self.random.choice(self.sounds(name[at])) + name[at + 1 :]
                if whole.count(name) > 1:
                    spots = [m.start() for m in re.finditer(re.escape(name), whole)]
                    spot = self.random.choice(spots)
                    text = whole[:spot] + new + whole[spot + len(name) :]
                    yield Fault("name-varies", "one character by sound", text, (new,))
                again = self._said_again(report, new)
                if again:
                    yield Fault("name-varies", "said again otherwise", again, (new,))

    def _said_again(self, report: Report, name: str) -> str | None:
        """Return the text with a clause more at the end of one of its sentences, about a name."""
        long = [
            n for n in report.body if len(report.lines[n - 1]) > 60 and "。" in report.lines[n - 1]
        ]
        if not long:
            return None
        number = self.random.choice(long)
        line = report.lines[number - 1]
        at = self.random.choice([m.start() for m in re.finditer("。", line)])
        clause = self.random.choice(("，加快{}建设", "，做好{}提升工作", "，{}投入使用"))
        return report.with_line(number, line[:at] + clause.format(name) + line[at:])


_ORDINARY = re.compile(
    "[的和与及在等为了其已从到即一二三四五六]|^[加推建打完实走对以至向由]|^全面|之路$|包括|公司$|集成电路|中心镇|推进|解决|开展|优化|运营|改造"
    "|大力|持续|彻底|新建|工作|农村|农业|乡村|文明|卫生|最美|低碳|河湖|之乡|下乡"
)
"""What no name holds: words that join, verbs before one, and kinds of places rather than a place."""


def _core(text: str) -> str:
    return "".join(char for char in text if char.isalnum() or char == "+")
