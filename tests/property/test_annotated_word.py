"""Whatever a Word draft is made of: its notes are read back in order, twice changes nothing, and remove leaves no trace."""

from __future__ import annotations

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

pytest.importorskip("lxml", reason="lxml is not installed")

from tests.drawn import WRAPS, blocks
from tests.words import (
    deleted,
    faults,
    field,
    looks_of,
    paragraph,
    parts_of,
    run,
    simple_field,
    word,
)
from xpterms.annex.read import read_annex
from xpterms.documents.draft import Draft
from xpterms.documents.word_write import read, rewritten
from xpterms.index.memory import index_of
from xpterms.library import Terms
from xpterms.model import Glossary, Term
from xpterms.texts.annotating.noted import Options
from xpterms.texts.reading import structured

NOTES = (
    Term("四早", "指早发现、早报告、早隔离、早治疗。"),
    Term("三公经费", "指因公出国费、公务用车费、公务接待费。"),
    Term("“放管服”改革", "指简政放权、放管结合、优化服务。"),
    Term("5G基站", "指第五代移动通信的基站。"),
)
TEXTS = (
    "落实“四早”要求，",
    "压减“三公”经费，",
    "推进放管服改革，",
    "建设5G基站十座。",
    "尽心尽力。",
)
FIELDS = (field, simple_field)
"""Nothing is written into these: of one that ends behind the sentence, the mark does, too, and is found away from its term."""
RULES = ("note-unused", "order", "mark", "note-repeated")


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """Return a paragraph of some texts, cut into runs anywhere, wrapped in whatever Word has."""
    text = "".join(draw(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=4)))
    cuts = sorted(draw(st.sets(st.integers(1, len(text) - 1), max_size=5)))
    parts = []
    for begin, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        piece = run(text[begin:end], draw(st.integers(0, 3)))
        wraps = [one for one in WRAPS if one not in FIELDS or "。" not in text[begin:end]]
        wrap = draw(st.sampled_from([None, None, *wraps]))
        parts.append(wrap(piece) if wrap else piece)
        if draw(st.booleans()):
            parts.append(deleted("删去四早"))
    return paragraph(*parts)


def draft(content: bytes) -> Draft:
    return Draft("draft.docx", "word", content, tuple(read(content)))


@pytest.fixture(scope="module")
def terms() -> Terms:
    return Terms(
        index_of((Glossary("临江县2025年词语注释", NOTES, "/g.toml", None, "临江县"), None))
    )


@settings(
    max_examples=25, deadline=None, phases=[Phase.explicit, Phase.generate]
)  # shrinking these takes minutes
@given(st.lists(blocks(paragraphs()), min_size=1, max_size=5), st.booleans(), st.booleans())
def test_notes_come_back_in_order_and_go_without_a_trace(
    terms: Terms, drawn: list[str], marks: bool, raised: bool
) -> None:
    opening = [paragraph(run(line)) for line in ("临江县2026年政府工作报告", "各位代表：")]
    content = word(*opening, *drawn)
    options = Options(marks=marks, style="superscript" if raised else "")
    made = terms.annotate(draft(content), options)
    if not made.notes:
        return
    once = rewritten(content, made.changes)
    lines = [line.text for line in read(once)]
    assert lines == list(made.lines)
    notes = read_annex("\n".join(lines)).notes
    assert [(note.term, note.definition) for note in notes] == [
        (note.term, note.definition) for note in made.notes
    ]
    assert parts_of(once) == parts_of(content)
    assert not set(faults(once)) - set(faults(content))

    again = terms.annotate(draft(once), options)
    assert again.changes.empty

    text = structured("draft.docx", "word", "\n".join(lines))
    found = terms.check(text, only=RULES)
    boxed = any("txbxContent" in block for block in drawn)  # nothing is written into text boxes
    tabled = any(
        "<w:tbl>" in block for block in drawn
    )  # a use outside of tables comes first; a text tells of none
    assert boxed or not [one for one in found if not (tabled and one.rule == "order")]

    back = rewritten(once, terms.remove_annex(draft(once)))
    assert looks_of(back) == looks_of(content)
    assert not set(faults(back)) - set(faults(content))
    assert parts_of(back) == parts_of(content)
