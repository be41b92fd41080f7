"""What many tests share: glossaries made on the spot, and the built-in one, opened once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from xpterms import open_glossary
from xpterms.index.build import compile_index
from xpterms.index.layout import pack, unpack
from xpterms.index.reader import Index
from xpterms.index.storage import Held
from xpterms.library import Terms
from xpterms.model import Glossary, Term
from xpterms.reading.report import parse_report

Made = Callable[..., Terms]


def in_memory(terms: Sequence[Term], report: str = "") -> Terms:
    """Open terms that stand in no file, with a report's text or none."""
    glossary = Glossary("试", tuple(terms), "/nowhere.toml")
    read = parse_report(report, "report.txt") if report else None
    content = Held(b"".join(pack(compile_index([(glossary, read)]), ["0"])))
    parts = unpack(content)
    assert parts
    return Terms(Index(content, parts[1]))


@pytest.fixture(scope="session")
def glossary_of() -> Made:
    """Return a maker of glossaries: terms as strings, or whole ``Term`` records."""

    def make(*terms: str | Term, report: str = "") -> Terms:
        made = [Term(term, "释义。") if isinstance(term, str) else term for term in terms]
        return in_memory(made, report)

    return make


@pytest.fixture(scope="session")
def built_in() -> Iterator[Terms]:
    """Open the built-in glossary in memory."""
    with open_glossary(cache=False) as terms:
        yield terms


@pytest.fixture
def glossary_file(tmp_path: Path) -> Callable[[str], str]:
    """Return a writer of glossary files."""

    def write(text: str, name: str = "glossary.toml") -> str:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write
