"""Annotate a draft: choose its notes, put them in order, write them, and read the result back before it is told."""

from __future__ import annotations

from xpterms.annex.marks import MARK, mark_number
from xpterms.annex.members import aliases
from xpterms.annex.read import Notes, read_annex
from xpterms.chinese.folding import Folding
from xpterms.documents.changes import Changes
from xpterms.model import Record
from xpterms.texts.annotating.applied import applied
from xpterms.texts.annotating.candidates import Candidates
from xpterms.texts.annotating.noted import Noted, Notice, Options
from xpterms.texts.annotating.own import Own, annex_text, bounded
from xpterms.texts.annotating.places import Place, Uses, ordered, spans_of
from xpterms.texts.annotating.plan import Writer
from xpterms.texts.annotating.running import Running
from xpterms.texts.annotating.unexplained import explains_itself, stubs
from xpterms.texts.annotating.writing import STUB, STYLES, mark

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from xpterms.chinese.han import HanTable
    from xpterms.documents.draft import Draft
    from xpterms.index.reader import Index
    from xpterms.model import Span
    from xpterms.texts.annotating.chosen import Choice

_SIGNS = ("", "：", "——")
"""What parts term and definition: as usual in the annex, else what is read most surely."""


class Annotated(Record):
    """A draft with its annex, before it is written."""

    notes: tuple[Noted, ...]
    """In the order of the annex; none where the draft uses no term that is explained."""
    changes: Changes
    notices: tuple[Notice, ...]
    lines: tuple[str, ...]
    """The lines that the document will have."""
    gone: tuple[Noted, ...] = ()
    """Notes of the draft's annex that it loses."""


def annotate(
    draft: Draft,
    index: Index | None,
    han: HanTable,
    options: Options,
    choices: Mapping[str, Choice],
) -> Annotated:
    """Return a draft with its annex, as changes. Raises ``DocumentError`` for an annex that cannot be revised."""
    return _Annotator(draft, index, han, options, choices).annotated()


class _Annotator:
    def __init__(
        self,
        draft: Draft,
        index: Index | None,
        han: HanTable,
        options: Options,
        choices: Mapping[str, Choice],
    ) -> None:
        self._draft = draft
        self._index = index
        self._han = han
        self._options = options
        self._choices = choices
        self._folding = Folding(han.simplified)
        self._own = Own(draft)
        self._running = Running(draft.lines, self._own.annex.lines, self._folding)
        self._notices: list[Notice] = []
        self._last: Uses | None = None

    def annotated(self) -> Annotated:
        own, gone = self._once()
        notes = self._used(self._with_glossaries(own, gone))
        notes = self._with_stubs(self._unexplained(notes))
        new = "".join(note.term + note.definition for note in notes if note.own is None)
        bounded(self._draft, len(notes), len(new.encode("utf-8", "replace")))
        marks, style = self._marks()
        uses = self._uses(notes)
        places = uses.places(marks=marks, everywhere=self._options.all)
        pairs = [(notes[at], places[at]) for at in ordered(notes, places)]
        unused = [pair for pair in pairs if pair[0].own is not None and not pair[1].used]
        left = [(note, _marked(note)) for note in gone]
        if self._options.prune:
            pairs = [pair for pair in pairs if pair not in unused]
            left += unused
        self._say_unused([note for note, _ in unused])
        changes, lines = self._written(pairs, left, marks=marks, style=style)
        return Annotated(
            tuple(note for note, _ in pairs),
            changes,
            tuple(self._notices),
            tuple(lines),
            tuple(note for note, _ in left),
        )

    def _once(self) -> tuple[list[Noted], list[Noted]]:
        """Return the own notes, each term once, and those that the user wants none of.

        One that repeats a term leads its marks to the first.
        """
        found: dict[str, Noted] = {}
        gone: list[Noted] = []
        for note in self._own.notes:
            key = self._folding.key(note.term)
            choice = self._choices.get(key)
            one = Noted(note.term, note.definition, own=note, aliases=note.aliases)
            if choice is not None and choice.none:
                gone.append(one)
            elif key in found:
                fields: dict[str, object] = {"term": note.term, "line": note.line}
                self._notices.append(Notice("annotate.repeated", fields))
                first = found[key].own
                if first is not None:
                    marks = first.replace(marks=(*first.marks, *note.marks))
                    found[key] = found[key].replace(own=marks)
            else:
                found[key] = one
        return list(found.values()), gone

    def _with_glossaries(self, own: list[Noted], gone: Sequence[Noted]) -> list[Noted]:
        """Return the own notes, what the user words, and what the glossaries have for the rest."""
        key = self._folding.key
        notes = self._settled(own)
        waiting = {
            key(note.term): at
            for at, note in enumerate(notes)
            if note.own is not None and not note.rewritten and self._waits(note)
        }
        sure = [note for at, note in enumerate(notes) if at not in waiting.values()]
        known = {key(form) for note in (*sure, *gone) for form in (note.term, *note.aliases)}
        for note in self._from_glossaries(sure, known):
            at = waiting.get(key(note.term), -1)
            if at < 0:
                notes.append(note)
            elif key(note.definition) != key(notes[at].definition):
                notes[at] = note.replace(own=notes[at].own, rewritten=True)
        return notes

    def _settled(self, own: list[Noted]) -> list[Noted]:
        """Return the own notes with the user's wordings, and a note for each further wording."""
        key = self._folding.key
        places = {key(note.term): at for at, note in enumerate(own)}
        notes = list(own)
        for term, choice in self._choices.items():
            if not choice.definition:
                continue
            read = aliases(choice.term, choice.definition)
            one = Noted(choice.term, choice.definition, aliases=read)
            if term not in places:
                notes.append(one)
            elif key(notes[places[term]].definition) != key(choice.definition):
                notes[places[term]] = one.replace(own=notes[places[term]].own, rewritten=True)
        return notes

    def _waits(self, note: Noted) -> bool:
        """Tell whether an own note is to be replaced by a glossary's: a stub, or where the user names one."""
        key = self._folding.key
        choice = self._choices.get(key(note.term))
        return key(note.definition) == key(STUB) or (choice is not None and bool(choice.glossary))

    def _from_glossaries(self, sure: Sequence[Noted], known: Collection[str]) -> list[Noted]:
        if self._index is None:
            return []
        spans = spans_of(self._uses(sure).exact) if sure else []
        candidates = Candidates(self._index, self._own.annex.head.place, self._choices)
        found = candidates.notes(
            self._running.body.raw, spans, known.__contains__, self._folding.key
        )
        self._notices += candidates.notices
        return found

    def _uses(self, notes: Sequence[Noted]) -> Uses:
        """Return where the body uses some notes: those of the last time, where the notes are the same."""
        if self._last is None or self._last.notes != notes:
            self._last = Uses(self._running, notes, self._han.readings)
        return self._last

    def _used(self, notes: list[Noted]) -> list[Noted]:
        """Return the notes without new ones that no use is left for beside the others.

        A note is headed by the form that the draft uses where no reader could tell it from the term.
        """
        while True:
            uses = self._uses(notes)
            kept = []
            for at, (note, spans) in enumerate(zip(notes, uses.exact, strict=True)):
                if spans or note.own is not None or (note.form and uses.first[at] is not None):
                    kept.append(note)
                elif note.form:
                    kept.append(self._headed_anew(note))
            if kept == notes:
                return notes
            notes = kept

    def _headed_anew(self, note: Noted) -> Noted:
        fields: dict[str, object] = {
            "term": note.form, "known": note.term, "glossary": note.glossary,
        }  # fmt: skip
        self._notices.append(Notice("annotate.alias", fields))
        read = aliases(note.form, note.definition)
        headed: Noted = note.replace(term=note.form, form="", aliases=read)
        return headed

    def _unexplained(self, notes: list[Noted]) -> list[Noted]:
        """Say which new notes explain what the draft explains itself, or leave them out."""
        exact = self._uses(notes).exact
        skip = self._options.skip_explained
        kept = []
        for note, spans in zip(notes, exact, strict=True):
            told = note.own is None and explains_itself(self._running, spans)
            if told:
                code = "annotate.skipped" if skip else "annotate.explained"
                self._notices.append(Notice(code, {"term": note.term}))
            if not (told and skip):
                kept.append(note)
        return kept

    def _with_stubs(self, notes: list[Noted]) -> list[Noted]:
        """Say which shorthand nobody explains, or give it notes that are still to be written."""
        exact = self._uses(notes).exact
        found = stubs(
            self._draft.lines,
            Notes(self._own.notes, self._own.annex.lines),
            self._running,
            list(zip(notes, exact, strict=True)),
            self._han.simplified,
        )
        key = self._folding.key
        silent = {term for term, choice in self._choices.items() if choice.none}
        forms = [key(form) for note in notes for form in (note.term, *note.aliases)]
        found = [
            one
            for one in found
            if key(one.term) not in silent and not any(key(one.term) in form for form in forms)
        ]
        if not found:
            return notes
        terms = [one.term for one in found]
        if not self._options.stubs:
            self._notices.append(Notice("annotate.unknown", {"terms": terms}))
            return notes
        self._notices.append(Notice("annotate.stubs", {"terms": terms}))
        return self._used([*notes, *found])

    def _marks(self) -> tuple[bool, str]:
        """Return whether notes have marks, and in which style new ones are written: as the draft's own are."""
        notes = self._own.notes
        marked = [note for note in notes if note.marks]
        style = self._options.style or "full"
        if marked:
            style = self._like(*marked[0].marks[0])
            if self._options.style and self._options.style != style:
                self._notices.append(Notice("annotate.style-kept", {}))
        most = bool(notes) and 2 * len(marked) >= len(notes)
        return self._options.marks or most, style

    def _like(self, number: int, span: Span) -> str:
        """Return the style of a mark that is there, or the mark itself."""
        line = self._draft.lines[number - 1]
        if any(first <= span[0] and span[1] <= last for first, last in line.fixed):
            return "superscript"
        text = line.text[slice(*span)].strip()
        for style in STYLES:
            if text == mark(style, self._value(text), raises=False, after="")[0]:
                return style
        return text

    @staticmethod
    def _value(text: str) -> int:
        found = MARK.search(text)
        return mark_number(found)[0] if found else 0

    def _say_unused(self, unused: Sequence[Noted]) -> None:
        code = "annotate.pruned" if self._options.prune else "annotate.unused"
        for note in unused:
            fields: dict[str, object] = {
                "term": note.term,
                "line": note.own.line if note.own else 0,
            }
            self._notices.append(Notice(code, fields))

    def _written(
        self,
        pairs: Sequence[tuple[Noted, Place]],
        gone: Sequence[tuple[Noted, Place]],
        *,
        marks: bool,
        style: str,
    ) -> tuple[Changes, list[str]]:
        """Return the changes whose result reads back best, trying other signs between term and definition."""
        texts = annex_text(self._draft).split("\n")
        best: tuple[list[Noted], Changes, list[str]] | None = None
        for sign in _SIGNS:
            writer = Writer(
                self._draft, self._own, pairs, gone, style=style, sign=sign, marks=marks
            )
            changes = writer.changes()
            lines = applied(texts, changes)
            if best is not None and lines == best[2]:
                continue
            lost = self._lost(pairs, lines)
            if best is None or len(lost) < len(best[0]):
                best = (lost, changes, lines)
            if not lost:
                break
        if best is None:  # there is always one sign
            return Changes(), texts
        for note in best[0]:
            self._notices.append(Notice("annotate.not-read", {"term": note.term}))
        return best[1], best[2]

    def _lost(self, pairs: Sequence[tuple[Noted, Place]], lines: Sequence[str]) -> list[Noted]:
        """Return the notes that are not read back from the result as they are."""
        if (
            not pairs or self._own.style.automatic
        ):  # numbers that the format counts are in no line yet
            return []
        key = self._folding.key
        text = "\n".join(lines)
        same = text == annex_text(self._draft)  # nothing changes: the annex has been read
        printed = self._own.annex.printed if same else read_annex(text).printed
        read = {(key(note.term), key(note.definition)) for note in printed}
        return [note for note, _ in pairs if (key(note.term), key(note.definition)) not in read]


def _marked(note: Noted) -> Place:
    return Place(marks=note.own.marks if note.own is not None else ())
