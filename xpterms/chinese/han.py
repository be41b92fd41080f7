"""The table of Han characters that travels in every index: simplified form and common readings.

Four little-endian 16-bit numbers a character of U+4E00–U+9FFF: the simplified
character, then up to three readings, each ``syllable number × 8 + tone + 1``,
0 for none. Made by ``xpterms.chinese.readings`` when an index is built, so that
a question needs neither pypinyin nor OpenCC.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Protocol, overload

    class Numbers(Protocol):
        """A sequence of numbers: a memory view, or one that reads a file."""

        @overload
        def __getitem__(self, at: int, /) -> int: ...
        @overload
        def __getitem__(self, at: slice, /) -> Iterable[int]: ...


FIRST, LAST = 0x4E00, 0x9FFF
FIELDS = 4
SIZE = (LAST - FIRST + 1) * FIELDS * 2
_ZERO = ord("〇")


class _Simple(dict[int, str]):
    """Simplified forms that were asked for: a table for ``str.translate``."""

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers

    def __missing__(self, code: int) -> str:
        at = code - FIRST
        if not 0 <= at <= LAST - FIRST:
            simple = "零" if code == _ZERO else chr(code)
            if code < FIRST:
                self[code] = simple
            return simple
        known = self[code] = chr(self._numbers[at * FIELDS])
        return known


class HanTable:
    """Read the table."""

    __slots__ = ("_forms", "_known", "_numbers", "_simple")

    def __init__(self, numbers: Numbers) -> None:
        """Read from a sequence of the 16-bit numbers; ``HanTable.of`` takes their bytes."""
        self._numbers = numbers
        self._known: dict[str, tuple[str, ...]] = {}
        """Readings asked for: one search asks for the same few characters again and again."""
        self._simple = _Simple(numbers)
        self._forms = ""

    @classmethod
    def of(cls, content: bytes) -> HanTable:
        """Return a table in memory."""
        return cls(memoryview(content).cast("H"))

    def forms(self) -> str:
        """Return the simplified forms of all characters of the table, in their order."""
        if not self._forms:
            numbers = memoryview(self._numbers[:])  # type: ignore[arg-type]  # a slice of numbers is a view
            self._forms = numbers[::FIELDS].tobytes().decode("utf-16")
        return self._forms

    def simplified(self, text: str) -> str:
        """Return a text, often one character, with the simplified form of each that has one."""
        return text.translate(self._simple)

    def variants(self, char: str) -> set[str]:
        """Return the characters that have the same simplified form, itself and that form among them."""
        simple, forms = self.simplified(char), self.forms()
        found = {char, simple}
        at = forms.find(simple)
        while at >= 0:
            found.add(chr(FIRST + at))
            at = forms.find(simple, at + 1)
        return found

    def readings(self, char: str) -> tuple[str, ...]:
        """Return the common readings of a character, commonest first, as ``("ge4", "ge3")``.

        Nothing for what is no Han character, or more than one.
        """
        known = self._known.get(char)
        if known is None:
            known = self._known[char] = self._readings("零" if char == "〇" else char)
        return known

    def spelled(self, text: str) -> str:
        """Return the letters of a text: of each character its commonest reading, without tone, or itself where it has none."""
        from xpterms.chinese.syllables import plain

        return "".join([plain((*self.readings(char), char)[0]) for char in text])

    def _readings(self, char: str) -> tuple[str, ...]:
        from xpterms.chinese.syllables import SYLLABLES

        code = ord(char) - FIRST if len(char) == 1 else -1
        if not 0 <= code <= LAST - FIRST:
            return ()
        at = code * FIELDS + 1
        found = []
        for packed in self._numbers[at : at + FIELDS - 1]:
            if packed:
                tone = packed % 8 - 1
                found.append(SYLLABLES[packed // 8] + (str(tone) if tone else ""))
        return tuple(found)
