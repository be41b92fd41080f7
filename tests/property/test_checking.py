"""What holds for the findings of any text: they stand in it, and a mended fault is gone."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from xpterms.errors import DocumentError
from xpterms.library import Terms
from xpterms.texts.checking.rules.order import out_of_order
from xpterms.texts.reading import Text, own_lines

_PIECES = st.sampled_from(
    ["“四早”", "四早", "六稳、", "三公经费", "。", "，", "\n", "［1］", "①", "早排查、早发现", "玉镜湖", "玉静湖", "集团", "1. ", "：指", "（", "）", "十二", "A", " "]
)  # fmt: skip
NOTES = "\n词语注释\n1. 四早：指早排查、早发现、早预警、早处置。\n2. 六稳：指稳就业、稳金融。\n3. 三湖：指玉静湖等。\n"


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_a_finding_stands_in_the_text(built_in: Terms, body: str) -> None:
    content = body + NOTES
    text = Text("a.txt", "text", tuple(own_lines(content)), content)
    try:
        found = built_in.check(text)
    except DocumentError:  # what was typed took the annex apart
        return
    for one in found:
        begin, end = one.span
        line = text.lines[one.line - 1]
        assert 0 <= begin <= end <= len(line)
        assert line[begin:end] == one.text or one.text.startswith(line[begin:end])
        assert one.worded("zh") != one.worded("en")


@given(st.lists(st.integers(0, 30), max_size=12))
def test_without_the_moved_notes_the_rest_ascends_and_no_fewer_will_do(places: list[int]) -> None:
    moved = out_of_order(places)
    rest = [place for at, place in enumerate(places) if at not in moved]
    assert rest == sorted(rest)
    for at in moved:  # none of them could stay
        kept = sorted({*range(len(places))} - {*moved} | {at})
        stayed = [places[one] for one in kept]
        assert stayed != sorted(stayed)
