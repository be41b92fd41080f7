"""The known terms that a text uses, by the rule of ``xpterms.chinese.standing``, longest first."""

from __future__ import annotations

from xpterms.errors import DocumentError
from xpterms.index.standing import finder
from xpterms.model import Use, Used
from xpterms.texts.choosing import Choice
from xpterms.texts.running import joined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from xpterms.index.reader import Index
    from xpterms.model import Entry
    from xpterms.texts.outline import Outline
    from xpterms.texts.reading import Text
    from xpterms.texts.running import Joined
    from xpterms.texts.translated import Owned, Translations

    Place = tuple[int, int, int, str, int]
    """Line, start and end in it, the use as it stands, and the number of its term in ``Scan.entry``."""

HEAD = 60
"""Lines within which a text tells its place."""
MOST = 1_000_000
"""Uses of one text that are held; plain lines and rows are not, so they have no limit."""


class Scan:
    """Scan texts for the terms of an index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        index.hold()  # all that is read later is checked now
        self._finder = finder(index)
        self._translations: Translations | None = None
        if index.translated:
            from xpterms.texts.translated import Translations

            self._translations = Translations(index)
        self._head: list[str] = []
        self._place: str | None = None
        self._choice = Choice(index, self._told_place)

    def entry(self, number: int) -> Entry:
        """Return the note that is told for a term that was found."""
        return self._choice.entry(number)

    def note(self, number: int) -> tuple[str, str]:
        """Return the term and the definition of that note."""
        return self._choice.note(number)

    def places(self, batches: Iterable[Sequence[str]], *, flush: bool = False) -> Iterator[Place]:
        """Yield each use in a text's order; with ``flush`` those that a batch completes come with it."""
        for piece in self.pieces(batches, flush=flush):
            yield from self.found(piece)

    def pieces(self, batches: Iterable[Sequence[str]], *, flush: bool = False) -> Iterator[Joined]:
        """Yield the lines of one text joined in pieces for ``found``."""
        self._head, self._place = [], None
        self._choice = Choice(self._index, self._told_place)
        return joined(self._seen(batches), self._finder if flush else None)

    def found(self, piece: Joined) -> Iterator[Place]:
        """Yield the uses in some joined lines."""
        text = piece.text
        uses: Iterable[Owned] = self._finder.find_owned(text)
        if self._translations is not None:
            from xpterms.texts.translated import merged

            uses = merged(iter(uses), self._translations.find(text))
        number = self._choice.number
        for line, begin, end, stands, owners in piece.places(uses):
            yield line, begin, end, stands, number(owners, stands)

    def _seen(self, batches: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
        for batch in batches:
            if len(self._head) < HEAD:
                self._head += batch[: HEAD - len(self._head)]
            yield batch

    def _told_place(self) -> str | None:
        if self._place is None:
            from xpterms.annex.headline import read_headline

            self._place = read_headline([line.strip() for line in self._head]).place or ""
        return self._place or None

    def used(
        self, file: str, batches: Iterable[Sequence[str]], whole: Outline | None = None
    ) -> list[Used]:
        """Return the terms that a text uses in the order of first use, with all their uses.

        ``whole`` has the text's sections, where all of it is at hand. Raises ``DocumentError`` for more than ``MOST`` uses.
        """
        from xpterms.texts.members import members
        from xpterms.texts.outline import Outline

        uses: dict[int, list[Use]] = {}
        listed: dict[int, tuple[str, ...]] = {}
        path: list[tuple[int, str]] = []
        count = 0
        for piece in self.pieces(batches):
            first = piece.lines[0][0]
            outline = whole or Outline((line for _, line in piece.lines), first, path)
            for line, begin, end, text, number in self.found(piece):
                section = outline.section(line, begin)
                uses.setdefault(number, []).append(Use(line, (begin, end), text, section))
                if not listed.get(number):
                    listed[number] = members(piece.lines[line - first][1], begin, end)
                count += 1
            if count > MOST:
                raise DocumentError("text.too-many-uses", path=file, most=MOST)
        return [
            Used(file, self.entry(number).term, tuple(found), self.entry(number), listed[number])
            for number, found in uses.items()
        ]

    def read(self, text: Text, *, unknown: bool = False) -> list[Used]:
        """Return the terms that a text uses, with their members, then unexplained shorthand where asked for."""
        outline = text.outline()
        found = self.used(text.file, [text.lines], outline)
        if unknown:
            from xpterms.texts.unknown import unknown as unexplained

            found += unexplained(text, found, self._index.han.simplified, outline)
        return found
