"""Whatever a paragraph is made of: text put in stands where it was put, and taken out again leaves no trace."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("lxml", reason="lxml is not installed")

from tests.drawn import WRAPS, blocks
from tests.words import deleted, inserted, link, looks_of, paragraph, parts_of, run, word
from xpterms.documents.changes import Changes, Edit, Kept, New, Part
from xpterms.documents.word_write import read, rewritten

TEXTS = st.text("四早个意识“”、12 a", min_size=1, max_size=4)
RUNS = st.builds(run, TEXTS, st.integers(0, 3))
SEVERAL = st.lists(RUNS, min_size=1, max_size=3)
PARTS = st.one_of(
    RUNS,
    TEXTS.map(deleted),
    st.tuples(st.sampled_from(WRAPS), SEVERAL).map(lambda both: both[0](*both[1])),
    SEVERAL.map(lambda runs: link(inserted(*runs))),
    st.just("<w:r><w:tab/></w:r>"),
    st.just('<w:r><w:t>前</w:t><w:br/><w:t xml:space="preserve"> 后</w:t></w:r>'),
    st.just('<w:r><w:t>注</w:t><w:footnoteReference w:id="2"/><w:t>后</w:t></w:r>'),
)
PARAGRAPHS = st.lists(PARTS, min_size=1, max_size=6).map(lambda parts: paragraph(*parts))
BLOCKS = st.one_of(st.just(paragraph()), blocks(PARAGRAPHS))
DOCUMENTS = st.lists(BLOCKS, min_size=1, max_size=5).map(lambda blocks: word(*blocks))


@settings(max_examples=150, deadline=None)
@given(DOCUMENTS, st.data())
def test_what_is_put_in_stands_there_and_goes_without_a_trace(
    content: bytes, data: st.DataObject
) -> None:
    lines = read(content)
    places = [
        (number, at)
        for number, line in enumerate(lines, 1)
        for at in range(1, len(line.text) + 1)
        if line.kind != "foot" and not any(first <= at < last for first, last in line.fixed)
    ]
    if not places:
        return
    chosen = sorted(data.draw(st.sets(st.sampled_from(places), max_size=4)))
    marks = [
        Edit(line, at, at, f"［{n}］", raised=False) for n, (line, at) in enumerate(chosen, 31)
    ]
    added = (New("名词解释", "heading"), New("1. 四早：指甲。", "note", 0, 6))
    size = len(lines)
    changed = rewritten(content, Changes(tuple(marks), (Part(size + 1, size, added),)))

    expected = [line.text for line in lines]
    for mark in reversed(marks):
        text = expected[mark.line - 1]
        expected[mark.line - 1] = text[: mark.start] + mark.text + text[mark.start :]
    feet = sum(line.kind == "foot" for line in lines)
    expected[size - feet : size - feet] = ["名词解释", "1. 四早：指甲。"]
    after = read(changed)
    assert [line.text for line in after] == expected
    assert parts_of(changed) == parts_of(content)

    cuts = [
        Edit(number, at, at + 4, "")
        for number, line in enumerate(after, 1)
        for at in range(len(line.text))
        if line.text[at : at + 2] == "［3" and line.kind != "foot"
    ]
    first = size - feet + 1
    back = rewritten(changed, Changes(tuple(cuts), (Part(first, first + 1),)))
    assert looks_of(back) == looks_of(content)
    assert parts_of(back) == parts_of(content)


@settings(max_examples=60, deadline=None)
@given(st.permutations([1, 2, 3, 4]), st.lists(st.booleans(), min_size=4, max_size=4))
def test_paragraphs_put_in_another_order_keep_their_look(
    order: list[int], blanks: list[bool]
) -> None:
    notes = [
        paragraph(run(f"{n}. 词{n}：", 1), run("指甲。", n % 4), style="Heading1" if n == 2 else "")
        + (paragraph() if blank else "")
        for n, blank in zip((1, 2, 3, 4), blanks, strict=True)
    ]
    content = word(paragraph(run("正文。")), *notes)
    changed = rewritten(
        content, Changes((), (Part(2, 5, tuple(Kept(n + 1, n + 1) for n in order)),))
    )
    assert [line.text[:1] for line in read(changed)[1:]] == [str(n) for n in order]
    looks = {look[2][0][1]: look for look in looks_of(content) if look[2]}
    assert {look[2][0][1]: look for look in looks_of(changed) if look[2]} == looks
    assert rewritten(changed, Changes()) == changed
