"""The scoring rule, on single pairs of query and term."""

from __future__ import annotations

import pytest

from tests.conftest import Made
from xpterms.model import Term
from xpterms.search.align import Aligner, Alignment
from xpterms.search.query import Query


@pytest.fixture
def aligned(glossary_of: Made):
    def align(typed: str, term: str, *, sounds: bool = True) -> Alignment | None:
        index = glossary_of(term)._index
        query = Query(typed, index.han.simplified)
        readings = {atom: index.han.readings(atom) for atom in query.atoms if not atom.isascii()}
        return Aligner(query, readings, sounds=sounds).align(index.form(0))

    return align


@pytest.mark.parametrize(
    ("typed", "term", "kind", "spans"),
    [
        ("sigeyishi", "四个意识", "pinyin", ((0, 4),)),
        ("sgys", "四个意识", "initials", ((0, 4),)),
        ("sigeys", "四个意识", "mixed", ((0, 4),)),
        ("四ge意识", "四个意识", "mixed", ((0, 4),)),
        ("四各意识", "四个意识", "homophone", ((0, 4),)),
        ("shigeyisi", "四个意识", "sound", ((0, 4),)),
        ("sangogjingfei", "三公经费", "typo", ((0, 4),)),
        ("sgiezixin", "四个自信", "typo", ((0, 4),)),
        ("geyishi", "四个意识", "infix", ((1, 4),)),
        ("sige", "四个意识", "prefix", ((0, 2),)),
        ("放管效", "放管服效", "characters", ((0, 2), (3, 4))),
        ("长江禁渔", "长江十年禁渔", "characters", ((0, 2), (4, 6))),
        ("renrenchizhengjineng", "人人持证、技能河南", "prefix", ((0, 7),)),
        ("liuyi", "6一", "pinyin", ((0, 2),)),
    ],
)
def test_kind_and_spans_tell_what_was_met(
    aligned, typed: str, term: str, kind: str, spans: tuple
) -> None:
    found = aligned(typed, term)
    assert (found.kind, found.spans) == (kind, spans)


def test_a_character_left_out_is_not_begun_behind(aligned) -> None:
    found = aligned("乐黎族自治县", "乐东黎族自治县")  # 乐 and 东 look alike
    assert found.codes == {"char", "missing"}
    assert found.whole


def test_typed_spaces_bind(aligned) -> None:
    assert aligned("fangan", "反感").cost == 0
    assert aligned("fan gan", "反感").cost == 0
    assert aligned("fang an", "反感").cost > 0.5


def test_a_tone_that_disagrees_costs(aligned) -> None:
    assert aligned("si4", "四").cost == 0
    assert aligned("si2", "四").cost > 0


def test_each_thing_forgiven_adds_to_the_cost(aligned) -> None:
    costs = [aligned(typed, "四个意识").cost for typed in ("sigeyishi", "shigeyishi", "shigeyisi")]
    assert costs[0] < costs[1] < costs[2]
    assert costs[2] == pytest.approx(2 * costs[1])


def test_confused_sounds_can_be_switched_off(aligned) -> None:
    assert aligned("shigeyishi", "四个意识", sounds=False).kind != "sound"


def test_a_number_that_differs_is_no_small_thing(aligned) -> None:
    assert "number" in aligned("三个自信", "四个自信").codes
    assert aligned("三个自信", "四个自信").cost > 1
    assert aligned("肆个自信", "四个自信").cost == 0
    assert aligned("两一流", "双一流").codes == {"numeral", "char"}


def test_the_cost_is_the_sum_of_the_edges_and_of_what_is_left_out(aligned) -> None:
    found = aligned("gezix", "四个自信")
    edges = sum(cost for cost, *_ in found.edges)
    assert found.cost == pytest.approx(edges + found.uncovered)


@pytest.mark.parametrize(
    ("typed", "spans"),
    [("jinenghenan", ((5, 9),)), ("jnhn", ((5, 9),)), ("技能河难", ((5, 9),)), ("rrcz", ((0, 4),))],
)
def test_a_part_is_shown_where_it_stands_in_its_term(glossary_of, typed: str, spans: tuple) -> None:
    (match,) = glossary_of("人人持证、技能河南").lookup(typed).matches
    assert match.spans == spans


def test_a_part_begins_its_term_behind_a_quote_at_the_most(glossary_of: Made) -> None:
    kinds = [
        [match.kind for match in glossary_of(term).lookup("sizao").matches]
        for term in ("“四早”工作", "大“四早”工作", "《“四早”》工作")
    ]
    assert kinds == [["prefix"], ["infix"], ["infix"]]


def test_an_alias_laid_as_typed_is_one(glossary_of: Made) -> None:
    index = glossary_of(Term("四个意识", "义。", aliases=("四意识",)))._index
    query = Query("四意识", index.han.simplified)
    kinds = []
    for number in range(index.forms):
        found = Aligner(query, {}, sounds=True).align(index.form(number), slips=False)
        kinds += [found.kind] if found else []
    assert kinds == ["alias"]


@pytest.mark.parametrize(
    ("typed", "kind"), [("四意识", "alias"), ("siyishi", "pinyin"), ("sys", "initials")]
)
def test_an_alias_is_one_where_it_was_typed_as_it_is_written(
    glossary_of: Made, typed: str, kind: str
) -> None:
    index = glossary_of(Term("四个意识", "义。", aliases=("四意识",)))._index
    found = Aligner(Query(typed, index.han.simplified), {}, sounds=True).align(index.form(1))
    assert found is not None
    assert found.kind == kind


def test_what_goes_on_as_typed_is_found_behind_what_only_begins_so(glossary_of: Made) -> None:
    index = glossary_of("四中四个")._index
    query = Query("sige", index.han.simplified)
    found = Aligner(query, {}, sounds=False).align(index.form(0), slips=False)
    assert found is not None
    assert found.spans == ((2, 4),)


def test_of_two_places_that_cost_the_same_the_first_is_taken(glossary_of: Made) -> None:
    """``xi`` is 自 with a letter beside its own, and 信 with one dropped."""
    index = glossary_of("三大自信")._index
    query = Query("xi", index.han.simplified)
    found = Aligner(query, {}, sounds=True, short=False).align(index.form(0))
    assert found is not None
    assert found.spans == ((2, 3),)


def test_nothing_typed_is_laid_against_nothing(glossary_of: Made) -> None:
    index = glossary_of("四早")._index
    for slips in (True, False):
        assert Aligner(Query("", str), {}, sounds=True).align(index.form(0), slips=slips) is None


LONG = "人人持证、技能河南"


@pytest.mark.parametrize(
    ("typed", "term", "number", "spans", "uncovered"),
    [
        ("技能河南", LONG, 2, ((5, 9),), 0.2),
        ("能河南", LONG, 2, ((6, 9),), 0.8254),
        ("技河南", LONG, 2, ((5, 6), (7, 9)), 0.2),
        ("技河南", LONG, 0, ((5, 6), (7, 9)), 1.4363),
        ("人人证技能河南", LONG, 0, ((0, 2), (3, 9)), 0.0),
        ("人人持技能河南", LONG, 0, ((0, 3), (5, 9)), 0.0),
        ("四企业", "“四上”企业", 0, ((1, 2), (4, 6)), 0.0),
        ("四上业", "“四上”企业", 0, ((1, 3), (5, 6)), 0.0),
        ("上企业", "“四上”企业", 0, ((2, 6),), 0.6254),
        ("四", "“四上”企业", 1, ((1, 2),), 1.5863),
    ],
)
def test_spans_leave_out_what_is_missing_and_the_cost_counts_what_is_not_covered(
    glossary_of: Made, typed: str, term: str, number: int, spans: tuple, uncovered: float
) -> None:
    index = glossary_of(term)._index
    found = Aligner(Query(typed, str), {}, sounds=True).align(index.form(number))
    assert found is not None
    assert (found.spans, found.uncovered) == (spans, pytest.approx(uncovered, abs=1e-4))
    edges = sum(cost for cost, *_ in found.edges)
    assert found.cost == pytest.approx(edges + found.uncovered)


@pytest.mark.parametrize(
    ("typed", "cost"),
    [
        ("大四个意识", 0.55),
        ("四个意识大", 0.55),
        ("大个意识", 1.4),
        ("个意识大", 1.1754),
        ("个意大", 2.0254),
        ("四个大", 1.95),
        ("四个意识四个意识", 2.75),
        ("四天意地", 2.8),
        ("天地玄黄宇宙洪荒", None),
    ],
)
def test_one_character_wrong_is_not_one_too_few_and_one_too_many(
    aligned, typed: str, cost: float | None
) -> None:
    found = aligned(typed, "四个意识")
    assert (found and found.cost) == (cost if cost is None else pytest.approx(cost, abs=1e-4))
