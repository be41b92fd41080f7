"""TermBase eXchange: version 3 in both styles (DCA, DCT) and version 2, whatever the dialect.

In DCA and version 2 a category is an element's ``type``, in DCT the element
itself; the three part languages and terms under different names.
"""

from __future__ import annotations

from xpterms.documents.xml import read_elements
from xpterms.errors import DocumentError
from xpterms.exchange.drafts import Draft
from xpterms.exchange.formats.tbx import MEMBER, NUMBER, ORIGIN
from xpterms.glossary.languages import language_tag

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.documents.xml import Node
    from xpterms.exchange.drafts import Drafts

_CONCEPTS = frozenset({"conceptEntry", "termEntry"})
_LANGUAGES = frozenset({"langSec", "langSet"})
_TERMS = frozenset({"termSec", "tig", "ntig"})
_TYPED = frozenset({"descrip", "admin", "termNote", "transac", "ref", "xref", "transacNote"})
_UNHELD_SILENTLY = frozenset(
    {"transactionType", "responsibility", "source", "administrativeStatus"}
)
"""The bookkeeping of a termbase, and what is held in another way."""


def read_tbx(content: bytes, source: str, drafts: Drafts) -> None:
    """Add a note for each concept with a Chinese term. Raises ``DocumentError``."""
    reader = _Reader(drafts)
    read_elements(content, source, _CONCEPTS | {"sourceDesc"}, reader.take)
    if not reader.concepts:
        raise DocumentError("exchange.no-concepts", source=source)
    if reader.left:
        drafts.doubt("categories-left", None, names=[f"{k} {n}" for k, n in reader.left.items()])


class _Reader:
    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts
        self._origins: dict[str, tuple[str, str, str]] = {}
        self.concepts = 0
        self.left: dict[str, int] = {}

    def take(self, node: Node) -> None:
        """Take an element in: a concept, or what the header says of the glossaries."""
        if node.name == "sourceDesc":
            for paragraph in node.children:
                self._origin(paragraph.text)
            return
        self.concepts += 1
        self._concept(node)

    def _origin(self, text: str) -> None:
        head, _, rest = ORIGIN.partition("{title}")
        parts = text.removeprefix(head).split(rest[0])
        if text.startswith(head) and len(parts) >= 3:
            title = rest[0].join(parts[:-2])
            self._origins[title] = (title, parts[-2], parts[-1])

    def _concept(self, concept: Node) -> None:
        languages = [node for node in concept.children if node.name in _LANGUAGES]
        chinese = [node for node in languages if _is_chinese(_tag(node))]
        if not chinese:
            self._drafts.doubt("no-chinese-term", self.concepts, line=concept.line)
            return
        main, rest = chinese[0], [node for node in languages if node is not chinese[0]]
        terms = list(_terms(main))
        preferred = [text for text, status in terms if status.startswith("preferred")]
        term = (preferred or [text for text, _ in terms] or [""])[0]
        pinyin, translations = self._others(rest)
        number, items = self._notes(concept)
        title = next(_values(concept, "projectSubset"), "")
        self._count(concept)
        self._drafts.add(
            Draft(
                row=self.concepts,
                term=term,
                definition=self._definition(concept, main, rest),
                number=number,
                pinyin=pinyin,
                aliases=tuple(text for text, _ in terms if text != term),
                items=tuple(items),
                translations=tuple(translations),
                origin=self._origins.get(title, (title, "", "")),
                whole=True,
            )
        )

    def _others(self, languages: list[Node]) -> tuple[str, list[tuple[str, tuple[str, ...]]]]:
        pinyin, found = "", []
        for node in languages:
            words = tuple(text for text, _ in _terms(node))
            tag = language_tag(_tag(node).replace("_", "-"))
            if tag is None:
                self._drafts.doubt("bad-tag", self.concepts, tag=_tag(node)[:40], line=node.line)
            elif tag.lower().startswith("zh-latn"):
                pinyin = pinyin or next(iter(words), "")
            elif words:
                found.append((tag, words))
        return pinyin, found

    def _definition(self, concept: Node, main: Node, rest: list[Node]) -> str:
        for node in (main, concept):
            if text := next(_values(node, "definition", deep=node is main), ""):
                return text
        for node in rest:
            if text := next(_values(node, "definition", deep=True), ""):
                self._drafts.doubt("definition-foreign", self.concepts, language=_tag(node)[:40])
                return text
        return ""

    def _notes(self, concept: Node) -> tuple[str, list[str]]:
        number, items = "", []
        for node in concept.children:
            if node.name != "note":
                continue
            if node.text.startswith(NUMBER):
                number = node.text.removeprefix(NUMBER)
            elif node.text.startswith(MEMBER):
                items.append(node.text.removeprefix(MEMBER))
            else:
                self.left["note"] = self.left.get("note", 0) + 1
        return number, items

    def _count(self, concept: Node) -> None:
        """Count what a glossary has no place for."""
        waiting = list(concept.children)
        while waiting:
            node = waiting.pop()
            category = _category(node)
            if category and category not in _UNHELD_SILENTLY | {"definition", "projectSubset"}:
                self.left[category] = self.left.get(category, 0) + 1
            if node.name not in ("note", "term"):
                waiting += node.children


def _category(node: Node) -> str:
    """Return what category of data an element is; empty for the structure of the file."""
    if node.name in _TYPED:
        return node.attributes.get("type", node.name)
    structure = _LANGUAGES | _TERMS | {"term", "note", "date", "termGrp", "p", "hi"}
    return "" if node.name in structure or node.name.endswith("Grp") else node.name


def _values(node: Node, category: str, *, deep: bool = True) -> Iterator[str]:
    """Yield the texts of a category in an element; those of its languages only where ``deep``."""
    waiting = list(reversed(node.children))
    while waiting:
        child = waiting.pop()
        if _category(child) == category and child.text:
            yield child.text
        elif deep or child.name not in _LANGUAGES:
            waiting += reversed(child.children)


def _terms(language: Node) -> Iterator[tuple[str, str]]:
    """Yield the terms of a language with their status."""
    for section in language.children:
        if section.name in _TERMS:
            status = next(_values(section, "administrativeStatus"), "")
            waiting = list(reversed(section.children))
            while waiting:
                node = waiting.pop()
                if node.name == "term" and node.text:
                    yield node.text, status
                elif node.name == "termGrp":
                    waiting += reversed(node.children)


def _tag(node: Node) -> str:
    return node.attributes.get("lang", "")


def _is_chinese(tag: str) -> bool:
    return tag.lower().split("-")[0] in ("zh", "cmn", "chi", "zho") and "latn" not in tag.lower()
