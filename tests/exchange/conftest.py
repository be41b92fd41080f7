"""Notes that make trouble for every format, and what the formats make of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Made
from xpterms.library import Terms
from xpterms.model import Term

Export = Callable[..., dict[str, bytes]]

REPORT = """一、回顾
落实“四早”要求，建成5+2就业之家，深化“放管服”改革。
用好“=1+1”办法，<四>&“八”全部办结。
"""
TROUBLE = (
    Term(
        "四早",
        "指早排查、早发现、早预警、早处置。",
        30,
        None,
        ("四个早", "4早"),
        ("早排查", "早发现", "早预警", "早处置"),
        (("de", ("Vier Frühe", "ä；ö|ü")), ("en", ('Four "Early" Actions', "four earlies"))),
    ),
    Term("5+2就业之家", "五个街道和两个园区的就业服务站点。", 2, None, (), ("a、b", "c；d\\e")),
    Term("=1+1办法", "=HYPERLINK(1)", 3, None, ("+加法", "@办法", "'=引"), ()),
    Term("<四>&“八”", 'a < b & c > d, "e"', 4),
    Term("吕梁绿化", "-1是负数", None, "lǚ liáng lǜ huà", (), ("-x", "}}::")),
    Term("人人持证、技能河南", "指全民技能振兴。", 6, None, (), ()),
)


def exported(terms: Terms, name: str, **options: str) -> dict[str, bytes]:
    """Return the files of a format by their suffix."""
    found: dict[str, bytes] = {}
    for suffix, content in terms.export(name, **options):
        found[suffix] = found.get(suffix, b"") + content
    return found


@pytest.fixture(scope="session")
def trouble(glossary_of: Made) -> Terms:
    """Open the notes that make trouble."""
    return glossary_of(*TROUBLE, report=REPORT)


@pytest.fixture(scope="session")
def schemas() -> Path:
    """Return the folder of the official schemas, which are not ours to hand on."""
    folder = Path(__file__).parents[3] / "shared" / "schemas"
    if not folder.is_dir():
        pytest.skip("the official schemas are not beside this checkout")
    return folder
