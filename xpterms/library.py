"""The library: open glossaries, ask them; all that the commands do.

Prints nothing, exits never, and reads the environment for the cache folder only.
"""

from __future__ import annotations

import os

from xpterms.errors import UsageError, XptermsError
from xpterms.gathered import Later
from xpterms.glossary.sources import absolute, built_in
from xpterms.index.cache import folder, mended, open_index
from xpterms.model import Answer, Candidate, Entry, Match, Step, Suggestion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from types import TracebackType
    from typing import Self, TypeVar

    from xpterms.annex.extract import Extracted
    from xpterms.annex.read import Annex
    from xpterms.collection import Added
    from xpterms.documents.changes import Changes
    from xpterms.documents.draft import Draft
    from xpterms.exchange.importing import Imported
    from xpterms.exchange.note import Piece
    from xpterms.glossary.sources import Chosen
    from xpterms.index.reader import Index
    from xpterms.model import Concordance, Source, Usage, Used
    from xpterms.search import engine
    from xpterms.search import query as typed
    from xpterms.search.finding import Finding
    from xpterms.search.query import Query
    from xpterms.texts import told as reports
    from xpterms.texts.annotating.annotate import Annotated
    from xpterms.texts.annotating.noted import Options
    from xpterms.texts.checking.finding import Finding as Checked
    from xpterms.texts.reading import Text
    from xpterms.texts.scan import Scan

    Path = str | os.PathLike[str]
    Progress = Callable[[str, int, int], None]
    Answered = TypeVar("Answered")
if not TYPE_CHECKING:
    engine, typed = Later("xpterms.search.engine"), Later("xpterms.search.query")
    reports = Later("xpterms.texts.told")

__all__ = [
    "Terms",
    "add_report",
    "build_cache",
    "extract",
    "import_files",
    "open_glossary",
    "read_notes",
    "remove_report",
]


def open_glossary(
    *paths: Path,
    cache: bool | Path = True,
    progress: Progress | None = None,
    lenient: Collection[str] = (),
    build: bool = True,
) -> Terms:
    """Open glossary files as one, the built-in glossary where none is named.

    The index is taken from the user's cache folder, or from the folder that
    ``cache`` names; with ``False`` it is built in memory. ``progress`` is called
    with a stage, how much is done and how much there is, while it is built.
    Without ``build`` what is not in the cache is left out, and nothing is written.
    Those of the files in ``lenient`` that cannot be read are left out
    (``Terms.left_out``); any other raises ``GlossaryError`` or ``ReportError``.
    """
    where = folder(os.environ) if cache is True else os.fspath(cache) if cache else None
    return _opened(_files(paths), where, progress, lenient, build=build)


def _files(paths: Iterable[Path]) -> list[str]:
    """Return the files of glossaries that were named, the built-in one where none is."""
    return absolute([os.fspath(path) for path in paths]) or [built_in()]


def open_chosen(
    files: Chosen,
    progress: Progress | None = None,
    *,
    build: bool = True,
    trusting: bool = False,
) -> Terms:
    """Open the files that ``glossary.sources.chosen`` told, which need not be looked through, as ``open_glossary`` does.

    With ``trusting`` a large library's files are believed to be as they were a moment ago, but for those
    that an answer comes from (``Terms.unlooked``).
    """
    where = folder(os.environ)
    return _opened(files, where, progress, files.lenient, build=build, trusting=trusting)


def _opened(
    files: list[str],
    where: str | None,
    progress: Progress | None,
    lenient: Collection[str],
    *,
    build: bool,
    trusting: bool = False,
) -> Terms:
    index = open_index(files, where, progress, lenient=lenient, build=build, trusting=trusting)

    def again(error: Exception) -> Index | None:
        return mended(files, where, error, progress, lenient)

    def renewed() -> Index:
        return open_index(files, where, progress, lenient=lenient, build=build)

    return Terms(index, again if build else None, renewed)


def build_cache(
    *paths: Path, progress: Progress | None = None, lenient: Collection[str] = ()
) -> Terms:
    """Open glossary files as ``open_glossary`` does, and put together what a question would leave for later."""
    where = folder(os.environ)
    return Terms(open_index(_files(paths), where, progress, lenient=lenient, thorough=True))


def add_report(
    path: Path,
    folder: Path,
    *,
    title: str | None = None,
    place: str | None = None,
    date: str | None = None,
    force: bool = False,
) -> Added:
    """Put a report, or a glossary file with its report, into a folder of glossaries.

    ``title``, ``place`` and ``date`` (ISO 8601) win over what the text states. The same report twice is
    written once. Raises ``DocumentError`` (also where another has its name and ``force`` is not
    given), ``GlossaryError`` or ``ReportError``.
    """
    from xpterms.collection import add

    return add(os.fspath(path), os.fspath(folder), title=title, place=place, date=date, force=force)


def remove_report(name: str, folder: Path, sources: Sequence[Source] = ()) -> list[str]:
    """Take a report out of a folder of glossaries; return the files that were removed.

    ``name`` is its file's name, or, of ``sources``, a title, a place with its year, or a place. Raises
    ``GlossaryError`` where that is none or several, ``DocumentError`` where it cannot be removed.
    """
    from xpterms.collection import find, remove

    return remove(find(name, os.fspath(folder), sources))


def read_notes(text: str) -> Annex:
    """Return the annex of a document's text: its notes, where they stand, and the report without them.

    Lines are counted from 1 and parted by LF or CRLF. ``notes`` is empty where
    the text has no annex.
    """
    from xpterms.annex.read import read_annex

    return read_annex(text)


def extract(
    path: Path,
    *,
    title: str | None = None,
    place: str | None = None,
    date: str | None = None,
    notes: bool = True,
) -> Extracted:
    """Return a document's notes as a glossary, with the report's text; ``-`` is standard input.

    Title, place and date come from the text where it states them; those given
    win. Without ``notes`` the glossary has no terms: the report alone. Nothing is
    written. Raises ``DocumentError``.
    """
    from xpterms.annex.extract import extract_text, named
    from xpterms.documents.read import read_document

    file = os.fspath(path)
    text = read_document(file)
    where = os.path.abspath(file)
    return extract_text(
        text, where, name=named(file), title=title, place=place, date=date, notes=notes
    )


def import_files(
    paths: Sequence[Path],
    *,
    columns: Sequence[str] = (),
    language: str | None = None,
    title: str | None = None,
    place: str | None = None,
    date: str | None = None,
) -> Imported:
    """Read files of other programs as one glossary, with what to check in each: see ``exchange.importing``.

    Raises ``DocumentError`` for a file that cannot be read, ``UsageError`` for a wrong choice.
    """
    from xpterms.exchange.importing import import_files

    files = [os.fspath(path) for path in paths]
    return import_files(
        files, columns=columns, language=language, title=title, place=place, date=date
    )


_SEVERAL = 4
"""Terms that are read for each candidate, where several glossaries have the same."""
_AT_ONCE = 8
"""Forms that are read ahead in one piece."""


class Terms:
    """Glossaries, opened: a ``with`` block or ``close`` lets go of the index."""

    def __init__(
        self,
        index: Index,
        again: Callable[[Exception], Index | None] | None = None,
        renewed: Callable[[], Index] | None = None,
    ) -> None:
        """Take an index, what makes it anew after an exception, and what opens it with a look at each file."""
        self._index = index
        self._again = again
        self._renewed = renewed

    def _asked(self, work: Callable[[Index], Answered]) -> Answered:
        """Return what is read from the index; one that cannot be read, or is stale, is made anew, once."""
        try:
            answered = work(self._index)
            renewed = self._renewed if self._index.trusted else None
            if renewed is None or not self._index.is_stale():
                return answered
            self._index.close()
            self._index, self._renewed = renewed(), None
            return work(self._index)
        except XptermsError:
            raise
        except Exception as error:
            again, self._again = self._again, None
            index = again(error) if again else None
            if index is None:
                raise
            self._index = index
            return work(index)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _checked(self) -> Index:
        """Return the index, all of it read once: for what goes on reading it while it answers."""
        self._asked(lambda index: index.check())
        return self._index

    def close(self) -> None:
        """Let go of the index."""
        self._index.close()

    @property
    def glossaries(self) -> tuple[Source, ...]:
        """The glossaries, in the order in which they were named."""
        return self._asked(lambda index: index.sources)

    @property
    def left_out(self) -> tuple[XptermsError, ...]:
        """Why some of the files of folders are not asked."""
        return self._index.left_out

    def unlooked(self) -> str:
        """Return the manifest of which all files should be looked at now; nothing where that is not due."""
        return self._index.trusted.claim() if self._index.trusted else ""

    @property
    def due(self) -> bool:
        """Whether the cache would gain by ``build_cache``."""
        return self._index.due

    def only(self, paths: Collection[str]) -> Terms:
        """Return those of some files; both go on using the same index until one is closed."""
        wanted = set(paths)
        chosen = [place for place, one in enumerate(self.glossaries) if one.path in wanted]
        again = self._again

        def renewed(error: Exception) -> Index | None:
            index = again(error) if again else None
            return index.only(chosen) if index else None

        return Terms(self._asked(lambda index: index.only(chosen)), renewed if again else None)

    def lookup(
        self,
        query: str,
        *,
        exact: bool = False,
        limit: int | None = 5,
        context: int | None = 3,
        sounds: bool = True,
        explain: bool = False,
    ) -> Answer:
        """Answer one query.

        ``exact`` allows no approximate match; ``limit`` terms, those not counted that the
        query names in full, and ``context`` sentences a term at most, all where ``None``; ``sounds`` allows confused
        sounds; ``explain`` adds what was forgiven and what else was near.
        Raises ``UsageError`` for a query of more than ``LONGEST_QUERY`` characters.
        """
        return self._asked(
            lambda _: self._lookup(
                query, exact=exact, limit=limit, context=context, sounds=sounds, explain=explain
            )
        )

    def _lookup(
        self,
        query: str,
        *,
        exact: bool,
        limit: int | None,
        context: int | None,
        sounds: bool,
        explain: bool,
    ) -> Answer:
        most = typed.LONGEST_QUERY
        if len(query) > most:
            raise UsageError("lookup.too-long", length=len(query), most=most)
        parsed = typed.Query(query, self._index.han.simplified)
        found = engine.find(self._index, parsed, exact=exact, sounds=sounds, others=explain)
        answers, cut = self._cut(found.answers, limit)
        matches = tuple([self._match(finding, context, explain=explain) for finding in answers])
        tells = not query.isascii() and not any(finding.named for finding in answers)
        if matches and not (cut or found.missing or explain):  # as most are
            return Answer(query, matches + self._told(query, context) if tells else matches)
        near = found.near if explain or not matches else []
        near = [*cut, *near] if explain else near
        suggestions = self._suggestions(near, lead=not matches) if near else ()
        if tells:
            matches += self._told(query, context)
        missing: list[str] = []
        for part in found.missing:
            listed = self._told(part, context)
            matches += listed
            missing += () if listed else (part,)
        more = len({self._index.entry(finding.term).term for finding in cut}) if cut else 0
        if not matches:
            held, said = self._held(query, parsed)
            return Answer(query, (), suggestions, held, said, more, tuple(missing))
        used = self._used(missing) if missing else ()
        kept = suggestions if explain else ()
        return Answer(query, matches, kept, 0, (), more, tuple(missing), used)

    def _told(self, text: str, context: int | None) -> tuple[Match, ...]:
        """Return what the reports tell themselves of a text that no note explains."""
        return reports.told(self._index, text, context)

    def _used(self, missing: list[str]) -> tuple[tuple[str, int], ...]:
        """Return those of some texts that sentences of the reports hold, with how many do."""
        from xpterms.search.concordance import count

        counted = [(part, count(self._index, part)) for part in dict.fromkeys(missing)]
        return tuple([(part, sentences) for part, sentences in counted if sentences])

    def _held(self, query: str, parsed: Query) -> tuple[int, tuple[tuple[str, int], ...]]:
        """Return how many sentences of the reports hold a query, and, where none does, the texts that are read so."""
        if not parsed.text:
            return 0, ()
        from xpterms.search.concordance import count
        from xpterms.search.spoken import texts

        held = count(self._index, query)
        return held, () if held else tuple(texts(self._index, parsed))

    def _cut(
        self, answers: list[Finding], limit: int | None
    ) -> tuple[list[Finding], list[Finding]]:
        """Return the findings of the first ``limit`` terms and the rest; named ones do not count.

        The findings of one term in several glossaries stand together.
        """
        if len(answers) < 2 and limit != 0:
            return answers, []
        terms: dict[str, list[Finding]] = {}
        for finding in answers:
            terms.setdefault(self._index.entry(finding.term).term, []).append(finding)
        kept: list[Finding] = []
        rest: list[Finding] = []
        counted = 0
        for same in terms.values():
            named = any(finding.named for finding in same)
            if named or limit is None or counted < limit:
                kept += same
                counted += not named
            else:
                rest += same
        return kept, rest

    def _match(self, finding: Finding, context: int | None, *, explain: bool) -> Match:
        steps: tuple[Step, ...] = ()
        if explain:
            from xpterms.search.explain import steps as explained

            steps = explained(finding)
        entry = self._index.entry(finding.term)
        return Match(
            entry,
            finding.kind,
            finding.score,
            finding.spans(entry.term),
            self._index.mentions(finding.term, context) if context != 0 else (),
            steps,
        )

    def _suggestions(self, near: list[Finding], *, lead: bool) -> tuple[Suggestion, ...]:
        from xpterms.search.verdict import stands_out

        entries = [self._index.entry(finding.term) for finding in near]
        names = [entry.term for entry in entries]
        leads = lead and stands_out(near, names)
        return tuple(
            Suggestion(
                entry.term,
                finding.kind,
                finding.score,
                entry.glossary,
                leads and not place,
                entry.number,
            )
            for place, (finding, entry) in enumerate(zip(near, entries, strict=True))
        )

    def entries(self) -> list[Entry]:
        """Return all terms in the order of their glossaries."""
        return self._asked(lambda index: [index.entry(n) for n in range(index.terms)])

    def export(
        self,
        name: str,
        *,
        stem: str = "xpterms",
        dialect: str | None = None,
        language: str | None = None,
    ) -> Iterator[Piece]:
        """Return the files of an export format, piece by piece: a name's end and the bytes that come next.

        ``stem`` is the name of the files without their suffix; ``dialect`` a variant
        of the format; ``language`` the tag of the only translations that are wanted.
        Raises ``UsageError`` for an unknown format, dialect or language.
        """
        from xpterms.exchange.exporting import export

        return export(self._checked(), name, stem, dialect, language)

    def concordance(self, text: str) -> list[Concordance]:
        """Return every place of the reports where a text stands, punctuation and width aside."""
        from xpterms.search.concordance import lines

        return self._asked(lambda index: lines(index, text))

    def trend(self, *texts: str) -> list[Usage]:
        """Return how each report uses each text: one record a text and report, by date, then place.

        A text in letters that no report uses is read as the pinyin of a term.
        """
        from xpterms.search.trend import meant, trend

        return self._asked(
            lambda index: [one for text in texts for one in trend(index, meant(index, text))]
        )

    def concordance_in(self, text: str, document: Text) -> list[Concordance]:
        """Return every place of a document where a text stands, as ``concordance`` does of the reports."""
        from xpterms.glossary.report import outline
        from xpterms.model import Sentence
        from xpterms.search.concordance import lines_in

        sentences = [
            Sentence(paragraph.text[begin:end], paragraph.place(begin)[0], section)
            for paragraph in outline(document.lines)
            for (begin, end), section in paragraph.sentences
        ]
        return self._asked(lambda index: lines_in(index, text, sentences, document.file))

    def scanner(self) -> Scan:
        """Return a scanner for texts, one after another, of use while the glossaries are open."""
        from xpterms.texts.scan import Scan

        return self._asked(Scan)

    def scan(self, *paths: Path, unknown: bool = False) -> list[Used]:
        """Return the terms that texts use, in the order of first use, file by file.

        With ``unknown`` each text's unexplained shorthand follows, by falling
        score. A folder stands for its texts. Raises ``DocumentError``.
        """
        from xpterms.texts.reading import expand, read_text

        scanner = self.scanner()
        found: list[Used] = []
        for path in expand([os.fspath(path) for path in paths]):
            if isinstance(path, XptermsError):
                raise path
            found += scanner.read(read_text(path), unknown=unknown)
        return found

    def check(
        self,
        text: Text,
        *,
        against: str | None = None,
        only: Collection[str] = (),
        ignore: Collection[str] = (),
    ) -> list[Checked]:
        """Hold a text, as ``read_text`` returns it, against its notes; return what the rules find.

        A text without an annex is held against the glossary file ``against``.
        ``only`` and ``ignore`` name rules. Raises ``DocumentError`` where there
        are no notes, ``GlossaryError`` for the file, ``UsageError`` for a rule's name.
        """
        from xpterms.texts.checking.check import chosen, findings
        from xpterms.texts.checking.hold import hold
        from xpterms.texts.checking.known import known

        rules = chosen(only, ignore)
        return self._asked(
            lambda index: findings(hold(text, index.han, against, known(index)), rules)
        )

    def annotate(
        self,
        draft: Draft,
        options: Options | None = None,
        choices: str | None = None,
        *,
        ask: bool = True,
    ) -> Annotated:
        """Return a draft, as ``read_draft`` returns it, with its annex; ``rewritten`` makes its bytes.

        ``choices`` is a file that settles terms; without ``ask`` only the draft's own
        annex and that file are asked. Raises ``DocumentError`` for an annex that
        cannot be revised, ``GlossaryError`` for the file.
        """
        from xpterms.chinese.folding import Folding
        from xpterms.texts.annotating.annotate import annotate
        from xpterms.texts.annotating.chosen import read_choices
        from xpterms.texts.annotating.noted import Options

        index = self._index
        key = Folding(index.han.simplified).key
        settled = read_choices(choices, key, index.sources if ask else ()) if choices else {}
        return annotate(draft, index if ask else None, index.han, options or Options(), settled)

    def remove_annex(self, draft: Draft) -> Changes:
        """Return the changes that take away a draft's annex and the marks that answer it; none where it has no annex."""
        from xpterms.texts.annotating.remove import without_annex

        return without_annex(draft, self._index.han)

    def complete(self, query: str, limit: int = 30) -> list[Candidate]:
        """Return the terms that an unfinished query can become, best first; the first terms where it is empty.

        Confused sounds and slips only when nothing else fits.
        """
        return self._asked(lambda _: self._complete(query, limit))

    def likely(self, query: str) -> list[str]:
        """Return the queries of letters that one more letter may make of a query, the likeliest first.

        Only what many terms begin with or hold: of few the answer takes no time worth saving.
        """
        from xpterms.search.ahead import letters
        from xpterms.search.query import Query

        parsed = Query(query, self._index.han.simplified)
        return [query + letter for letter in self._asked(lambda index: letters(index, parsed))]

    def ahead(
        self, queries: Iterable[str], limit: int = 30
    ) -> Iterator[tuple[str, list[Candidate]] | None]:
        """Yield queries with what ``complete`` returns for each, and ``None`` between small pieces of the work.

        For who makes answers ready while nobody types. A query whose words are parted is but read for.
        """
        from xpterms.search.ahead import reached, read
        from xpterms.search.query import Query

        def forms_of(query: Query) -> list[int]:
            return self._asked(lambda index: reached(index, query))

        def read_for(forms: list[int]) -> None:
            self._asked(lambda index: read(index, forms))

        for query in queries:
            parsed = Query(query, self._index.han.simplified)
            forms = forms_of(parsed)
            for first in range(0, len(forms), _AT_ONCE):
                yield None
                read_for(forms[first : first + _AT_ONCE])
            yield None
            if not parsed.breaks:
                yield query, self.complete(query, limit)

    def _complete(self, query: str, limit: int) -> list[Candidate]:
        if not query.strip():
            return self._candidates(range(self._index.terms), limit)
        parsed = typed.Query(query[: typed.LONGEST_QUERY], self._index.han.simplified)
        answers = engine.find(
            self._index, parsed, exact=False, sounds=True, unfinished=True
        ).answers
        numbers = list(dict.fromkeys(finding.term for finding in answers))
        if parsed.text.isdigit():  # a term that the digits begin goes before that number's note
            from xpterms.search.ways import part

            begun = [found.term for found in part(self._index, parsed) if found.kind == "prefix"]
            numbers = list(dict.fromkeys([*begun, *numbers]))
        return self._candidates(numbers, limit)

    def _candidates(self, numbers: Sequence[int], limit: int) -> list[Candidate]:
        """Return some terms, one that several glossaries have once, whatever quotes it is printed in."""
        from xpterms.chinese.script import core

        found: dict[str, Candidate] = {}
        for entry in map(self._index.entry, numbers[: _SEVERAL * limit]):
            found.setdefault(
                core(entry.term), Candidate(entry.term, entry.pinyin, entry.definition)
            )
            if len(found) == limit:
                break
        return list(found.values())
