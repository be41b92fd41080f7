"""What is laid without a search: where letters can be parted in one way only, and where nothing is told."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from xpterms.chinese.script import Unit
from xpterms.index.forms import Form
from xpterms.search import align
from xpterms.search.align import Aligner
from xpterms.search.outright import outright
from xpterms.search.query import Query


def form_of(said: str) -> Form:
    """Return a form of so many units, each with its readings, the main one first: ``si4 ge4/gan4``."""
    readings = [tuple(one.split("/")) for one in said.split()]
    units = [Unit("字", at, at + 1) for at in range(len(readings))]
    return Form(0, 0, "字" * len(units), [], lambda *_: (units, readings), str)


def told(said: str, typed: str, *, sounds: bool = False) -> str:
    """Return the edges as ``0:full``, each with the place where it begins, and the units; empty where none are told."""
    found = outright(form_of(said), typed, sounds=sounds)
    if found is None:
        return ""
    edges, cost, start, end = found
    assert cost == pytest.approx(sum(edge[0] for edge in edges))
    assert [unit for *_, unit in edges] == list(range(start, end))
    return " ".join(f"{place}:{code}" for _, code, place, _ in edges) + f" {start}-{end}"


IDEAS = "si4 ge4 yi4 shi2"
SIGNED = "qian1 yue1 yi1 pi1"
DUTIES = "yi1 gang3 shuang1 ze2"


@pytest.mark.parametrize(
    ("said", "typed", "laid"),
    [
        (IDEAS, "sgys", "0:initial 1:initial 2:initial 3:initial 0-4"),
        (IDEAS, "sgysh", "0:initial 1:initial 2:initial 3:initial 0-4"),
        (DUTIES, "ygshz", "0:initial 1:initial 2:initial 4:initial 0-4"),
        (DUTIES, "ygangsze", "0:initial 1:full 5:initial 6:full 0-4"),
        (IDEAS, "sigeyis", "0:full 2:full 4:full 6:initial 0-4"),
        (SIGNED, "qianyueyip", "0:full 4:full 7:full 9:initial 0-4"),
        ("quan2 mian4 gai3 bao2", "quanmiangaiba", "0:full 4:full 8:full 11:unfinished 0-4"),
        (DUTIES, "gangshuangze", "0:full 4:full 10:full 1-4"),
        (DUTIES, "gangshua", "0:full 4:unfinished 1-3"),
        ("vr chan3 ye4", "vcy", "0:initial 1:initial 2:initial 0-3"),  # i, u and v begin words
        ("iphone chan3 ye4", "ichany", "0:initial 1:full 5:initial 0-3"),
        (DUTIES, "yigang", "0:full 2:full 0-2"),
        ("si4 an1", "sa", "0:initial 1:vowel 0-2"),
    ],
)
def test_what_can_be_parted_in_one_way_is_told(said: str, typed: str, laid: str) -> None:
    assert told(said, typed) == laid


@pytest.mark.parametrize(
    ("said", "typed"),
    [
        ("wan4 an1", "wan"),  # or w·an
        ("wan4 an1", "wa"),
        ("zhang1 hang2", "zhang"),  # or z·hang
        ("zhi2 hui4 ce4", "zhc"),  # z·h·c alone
        ("zhi2 hui4 ce4", "zhhc"),  # a pair, or z·h and one more
        ("gan1 a1 nan2 he2", "gananh"),  # or g·an·an, at the same cost
        ("zhang1 ang1", "zhang"),  # or zh·ang
        ("si4 you1 si4 hua4", "si"),  # 四优 or 四化
        ("si4 ge4 si4 xin4", "sg"),  # begins one unit alone, and ends there
        (IDEAS, "gs"),  # nothing that it spells
        (IDEAS, "sigeyishix"),
        (IDEAS, "sgyz"),
        (IDEAS, "igeyi"),  # from inside a syllable on
        ("si4", "s"),  # one unit
        ("xi1/xin1 an1", "xi"),  # a reading that begins another
        ("xin1/xi1 bu4", "xi"),
        ("du1/zhou1 pi4", "zhp"),  # by a reading that is not the main one
        ("zhi1/zhou1 pi4", "zhoup"),
        ("ai4 ai4 ai4 ai4 ai4 ai4 ai4", "aaaaaaa"),  # seven vowels cost more than a unit left out
    ],
)
def test_where_another_way_may_cost_less_nothing_is_told(said: str, typed: str) -> None:
    assert told(said, typed) == ""


def test_where_sounds_are_confused_only_what_costs_less_is_told() -> None:
    assert told(IDEAS, "sigeyis", sounds=True) == "0:full 2:full 4:full 6:initial 0-4"
    assert told(IDEAS, "sgys", sounds=True) == ""
    assert told("zhang1 ge4 gang1", "zhang", sounds=True) == ""  # or zan·g


SAID = "wan4 an1 xi1 xian4 ang1 zhang1 hang2 zhi2 hui4 si4 shi2 ge4 e4 lian2 nan2 gang1 yi1 er4 a1".split()


@st.composite
def asked(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a form and letters that are, mostly, of some of its units."""
    units = draw(st.lists(st.sampled_from(SAID), min_size=1, max_size=7))
    others = [
        draw(st.sampled_from(["", *SAID])) if draw(st.integers(0, 5)) == 0 else "" for _ in units
    ]
    form = " ".join(
        f"{one}/{other}" if other else one for one, other in zip(units, others, strict=True)
    )
    start = draw(st.integers(0, len(units) - 1)) if draw(st.booleans()) else 0
    typed = ""
    for one, other in zip(units[start:], others[start:], strict=True):
        said = (other or one)[:-1] if draw(st.integers(0, 5)) == 0 else one[:-1]
        typed += said[: draw(st.sampled_from([1, 2, 9, 9]))]
    return form, typed[: draw(st.integers(1, 30))]


@given(asked(), st.booleans())
def test_what_is_told_is_what_a_search_finds(drawn: tuple[str, str], sounds: bool) -> None:
    said, typed = drawn
    form, query = form_of(said), Query(typed, str)
    assume(query.letters)
    first = Aligner(query, {}, sounds=sounds).align(form, slips=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(align, "outright", lambda *_, **__: None)
        second = Aligner(query, {}, sounds=sounds).align(form, slips=False)
    assert (first is None) == (second is None)
    if first and second:
        assert first.cost == pytest.approx(second.cost, abs=1e-9)
        assert (first.start, first.end) == (second.start, second.end)
        assert [edge[1:] for edge in first.edges] == [edge[1:] for edge in second.edges]
