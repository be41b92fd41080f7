"""XML of a stranger as events, in bounded memory: no entities but XML's own, no files besides.

Expat reads it; an element is told by its local name, for prefixes are the
writer's choice.
"""

from __future__ import annotations

from xml.parsers import expat

from xpterms.errors import DocumentError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

DEEPEST = 60
"""Elements inside one another."""
_PIECE = 1 << 16


class Node:
    """An element with what stands in it."""

    __slots__ = ("attributes", "children", "line", "name", "texts")

    def __init__(self, name: str, attributes: dict[str, str], line: int) -> None:
        self.name = name
        self.attributes = attributes
        """By local name: ``xml:lang`` is ``lang``."""
        self.line = line
        self.children: list[Node] = []
        self.texts = [""]

    @property
    def text(self) -> str:
        """The text of the element and of all inside it, spaces folded."""
        waiting: list[Node | str] = [self]
        found: list[str] = []
        while waiting:
            node = waiting.pop()
            if isinstance(node, str):
                found.append(node)
                continue
            parts: list[Node | str] = []
            for place, text in enumerate(node.texts):
                parts.append(text)
                if place < len(node.children):
                    parts.append(node.children[place])
            waiting += reversed(parts)
        return " ".join("".join(found).split())


def read_elements(
    content: bytes, source: str, wanted: frozenset[str], take: Callable[[Node], None]
) -> None:
    """Call ``take`` with each element of a wanted name, whole, in order; what is outside them is not kept.

    Raises ``DocumentError``: not well-formed, too deep, or it declares entities.
    """
    _Reader(source, wanted, take).read(content)


class _Reader:
    def __init__(self, source: str, wanted: frozenset[str], take: Callable[[Node], None]) -> None:
        self._source = source
        self._wanted = wanted
        self._take = take
        self._open: list[Node] = []
        self._depth = 0
        self._parser = expat.ParserCreate(namespace_separator="\x1f")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.EntityDeclHandler = self._entity
        self._parser.buffer_text = True

    def read(self, content: bytes) -> None:
        try:
            for place in range(0, len(content), _PIECE):
                self._parser.Parse(content[place : place + _PIECE], False)
            self._parser.Parse(b"", True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            why = str(error).partition(":")[0]
            raise self._error("not-xml", why=why) from None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._error("too-deep")
        local = name.rpartition("\x1f")[2]
        if not self._open and local not in self._wanted:
            return
        named = {key.rpartition("\x1f")[2]: value for key, value in attributes.items()}
        node = Node(local, named, self._parser.CurrentLineNumber)
        if self._open:
            self._open[-1].children.append(node)
            self._open[-1].texts.append("")
        self._open.append(node)

    def _end(self, _: str) -> None:
        self._depth -= 1
        if self._open:
            node = self._open.pop()
            if not self._open:
                self._take(node)

    def _text(self, characters: str) -> None:
        if self._open:
            self._open[-1].texts[-1] += characters

    def _entity(self, *_: object) -> None:
        raise self._error("entities")

    def _error(self, code: str, **fields: object) -> DocumentError:
        line = self._parser.CurrentLineNumber
        return DocumentError(f"exchange.{code}", source=self._source, line=line, **fields)
