"""What known terms take of a text, and what is left for shorthand."""

from __future__ import annotations

import random

import pytest

from xpterms.model import Use, Used
from xpterms.texts.reading import Text
from xpterms.texts.unknown import _covered, unknown


class Counted(list[tuple[int, int]]):
    """Spans that count how often one is looked at."""

    looked = 0

    def __getitem__(self, place: int) -> tuple[int, int]:  # type: ignore[override]
        self.looked += 1
        return super().__getitem__(place)


@pytest.mark.parametrize("size", [100, 10_000])
def test_few_of_the_known_terms_of_a_line_are_looked_at(size: int) -> None:
    spans = Counted((place * 4, place * 4 + 2) for place in range(size))
    assert not _covered(1, (2 * size + 2, 2 * size + 4), {1: spans})
    assert spans.looked < 40


def test_half_of_a_span_must_be_a_known_term() -> None:
    chance = random.Random(1)
    for _ in range(2_000):
        edges = sorted(chance.sample(range(40), 10))
        spans = list(zip(edges[::2], edges[1::2], strict=True))
        begin = chance.randrange(39)
        end = chance.randrange(begin + 1, 41)
        halves = [2 * (min(end, stop) - max(begin, start)) for start, stop in spans]
        assert _covered(3, (begin, end), {3: spans}) == any(h >= end - begin for h in halves)
    assert not _covered(4, (0, 2), {3: [(0, 2)]})


FIRST = "落实“四项机制”，推进“五大工程”。"
SECOND = "用好领导包联、专班服务、督促督办、考评奖惩“四项机制”，见四项机制。"
USES = [(1, (3, 7), ()), (3, (22, 26), ("一、工作",)), (3, (29, 33), ("一、工作",))]


def found(*lines: str, known: tuple[Used, ...] = ()) -> dict[str, Used]:
    text = Text("", "text", lines, "\n".join(lines))
    return {one.term: one for one in unknown(text, known, str, text.outline())}


def uses(one: Used) -> list[tuple[int, tuple[int, int], tuple[str, ...]]]:
    return [(use.line, use.span, use.section) for use in one.uses]


def test_shorthand_is_told_with_its_uses_members_and_reasons() -> None:
    told = found(FIRST, "一、工作", SECOND)
    assert list(told) == ["四项机制", "五大工程"]
    assert uses(told["四项机制"]) == USES
    assert told["四项机制"].members == ("领导包联", "专班服务", "督促督办", "考评奖惩")
    assert told["五大工程"].members == ()
    assert told["五大工程"].reasons[:2] == (("unknown.quoted", 0.6), ("unknown.numeral", 0.9))


def test_what_a_known_term_takes_is_no_use_of_shorthand() -> None:
    for taken in (USES[:1], USES[1:2], USES[1:]):
        known = Used("", "四项机制", tuple(Use(line, span, "", ()) for line, span, _ in taken))
        told = found(FIRST, "一、工作", SECOND, known=(known,))
        assert uses(told["四项机制"]) == [one for one in USES if one not in taken]
    known = Used("", "四项机制", tuple(Use(line, span, "", ()) for line, span, _ in USES))
    assert list(found(FIRST, "一、工作", SECOND, known=(known,))) == ["五大工程"]


@pytest.mark.parametrize(
    ("term", "explained"),
    [
        ("五大重点工程", True),
        ("县五大重点工程", True),  # holds it
        ("点工程", True),  # half of it
        ("工程", False),  # less
        ("六大重点工程", False),
    ],
)
def test_the_texts_own_notes_explain_what_they_hold_or_are_most_of(
    term: str, explained: bool
) -> None:
    notes = [
        f"1.{term}：指工业振兴、城镇提质。",
        "2.七早：指早发现。",
        "3.八早：指早处置“九项机制”。",
    ]
    told = found("各位代表：", "落实七早、八早，推进“五大重点工程”。", "名词解释", *notes)
    assert list(told) == ([] if explained else ["五大重点工程"])
