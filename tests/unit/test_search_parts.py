"""A query read letter by letter, verdicts on made alignments, and what of a query may be a term."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tests.conftest import Made
from xpterms.search import inside, scale, verdict
from xpterms.search.apart import joined_numbers, parted, syllable_by_syllable, words
from xpterms.search.finding import Finding
from xpterms.search.query import Query
from xpterms.search.remembered import says_something, without_beside


def read(text: str, *, tones: bool = True) -> Query:
    return Query(text, lambda char: char, tones=tones)


@pytest.mark.parametrize(
    ("typed", "atoms", "breaks", "tones"),
    [
        ("SiGe", "sige", set(), {}),
        ("si4 ge", "sige", {2}, {1: 4}),
        ("s i g e", "sige", set(), {}),
        ("s g y s", "sgys", set(), {}),
        ("s ige", "sige", {1}, {}),
        ("四 早", "四早", {1}, {}),
        ("si5", "si", set(), {1: 0}),
        ("si6", "si6", set(), {}),
        ("si44", "si44", set(), {}),
        ("4si", "4si", set(), {}),
        ("s4", "s4", set(), {}),
        ("zhuang4", "zhuang", set(), {5: 4}),
        ("xzhuang4", "xzhuang", set(), {6: 4}),
        ("si 4", "si4", {2}, {}),
        ("sì", "si", set(), {1: 4}),
        ("si\u0304", "si", set(), {1: 1}),
        ("si\u0301", "si", set(), {1: 2}),
        ("si\u030c", "si", set(), {1: 3}),
        ("si\u0306", "si", set(), {1: 3}),
        ("\u0304si", "si", set(), {}),
        ("nu\u0308", "nv", set(), {}),
        ("na\u0308", "na", set(), {}),
        ("lu:", "lv", set(), {}),
        ("nu:", "nv", set(), {}),
        ("du:", "du", set(), {}),
        ("u:", "u", set(), {}),
        ("lv", "lv", set(), {}),
        ("jv", "ju", set(), {}),
        ("yv", "yu", set(), {}),
        ("v", "v", set(), {}),
        ("lyu", "lv", set(), {}),
        ("nyu", "nv", set(), {}),
        ("dyu", "dyu", set(), {}),
        ("jin nyu", "jinnv", {3}, {}),
        ("jinnyu", "jinnyu", set(), {}),
        ("四nyu", "四nv", set(), {}),
        ("lue", "lve", set(), {}),
        ("nue", "nve", set(), {}),
        ("xue", "xue", set(), {}),
        ("lǖ", "lv", set(), {1: 1}),
        ("é", "e", set(), {0: 2}),
        (" si ", "si", set(), {}),
        ("四！早", "四早", {1}, {}),
        ("ß", "ß", set(), {}),
    ],
)
def test_letters_breaks_and_tones(
    typed: str, atoms: str, breaks: set[int], tones: dict[int, int]
) -> None:
    query = read(typed)
    assert (query.atoms, query.breaks, query.tones) == (atoms, breaks, tones)
    assert query.letters == (bool(atoms) and atoms.isascii() and atoms.isalpha())


def test_without_tones_a_digit_is_itself() -> None:
    query = read("si4", tones=False)
    assert (query.atoms, query.digits, query.toned) == ("si4", False, False)
    assert read("si4").digits
    assert read("si4").toned
    assert not read("四").letters
    assert not read("").letters


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("四个［1］意识", "四个意识"),
        ("四个[12]意识", "四个意识"),
        ("四个〔１〕意识【3】", "四个意识"),
        ("四个[123]意识", "四个意识"),
        ("四个[1234]意识", None),
        ("四个[a]意识", None),
        ("四个[]意识", None),
        ("四个[a][1]意识", "四个[a]意识"),
        ("四个①意识²❶", "四个意识"),
        ("①", None),
        ("[1]", None),
        ("ㄙˋ", "si4"),
    ],
)
def test_marks_of_notes_are_no_part_of_a_query(typed: str, text: str | None) -> None:
    assert read(typed).typed == (typed if text is None else text)


def test_what_is_bound_and_the_tone_of_a_range() -> None:
    query = read("si4 ge4yi")
    assert [query.bound(*one) for one in ((0, 2), (1, 3), (2, 4), (0, 6))] == [
        False,
        True,
        False,
        True,
    ]
    assert [query.tone(*one) for one in ((0, 2), (2, 4), (4, 6), (0, 6))] == [4, 4, None, 4]


def made(codes: str, typed: str, units: str, **given: Any) -> tuple[Any, Query]:
    """Return an alignment of edges with these codes, a unit each, and its query."""
    named = codes.split(",")
    edges = [(0.0, code, place, place) for place, code in enumerate(named)]
    fields = {
        "start": 0, "end": len(named), "size": len(units), "codes": frozenset(named), "certain": False, "edges": edges,
        "cost": 0.0, "uncovered": 0.0, "whole": len(named) == len(units), "kind": "typo",
        "form": SimpleNamespace(units=[SimpleNamespace(text=char) for char in units]),
    }  # fmt: skip
    return SimpleNamespace(**{**fields, **given}), read(typed)


def answers(codes: str, typed: str, units: str, **given: Any) -> bool:
    return verdict.is_answer(*made(codes, typed, units, **given))


def test_what_is_no_answer_at_any_cost() -> None:
    assert answers("char,char,sound", "四早枣", "四早找")
    for code in verdict.NEVER:
        assert not answers(f"char,char,{code}", "四早枣", "四早找")
    assert not answers("sound", "早", "找", certain=False)
    assert answers("sound,sound", "早早", "找找")


def test_an_answer_costs_no_more_than_its_length_allows() -> None:
    for met in (2, 3, 4, 5):
        budget = scale.BUDGET[min(met, len(scale.BUDGET) - 1)]
        loose = scale.UNCOVERED[min(met, len(scale.UNCOVERED) - 1)]
        codes, text = ",".join(["char"] * (met - 1) + ["sound"]), "甲乙丙丁戊"[:met]
        assert answers(codes, text, text, cost=budget)
        assert not answers(codes, text, text, cost=budget + 0.01)
        assert answers(codes, text, text, cost=budget + loose - 1e-9, uncovered=loose)
        assert not answers(codes, text, text, cost=budget, uncovered=loose + 0.01)


def test_homophones_alone_must_be_many_and_the_whole_term() -> None:
    count = scale.EVERY_HOMOPHONE
    text = "甲乙丙丁戊己"[:count]
    every = ",".join(["homophone"] * count)
    assert answers(every, text, text)
    assert not answers(every, text, text + "庚")
    assert not answers(",".join(["homophone"] * (count - 1)), text[1:], text[1:])
    assert not answers(every[:-9] + "sound", text, text)
    assert answers("char,homophone", "甲乙", "甲乙", cost=scale.HOMOPHONE)
    assert not answers("char,homophone", "甲乙", "甲乙", cost=scale.HOMOPHONE + 0.01)


def test_a_character_that_was_seen_needs_others_that_were_typed_right() -> None:
    def shaped(met: int, own: int) -> bool:
        codes = ["char"] * own + ["shape"] + ["sound"] * (met - own - 1)
        return answers(",".join(codes), "甲乙丙丁"[:met], "甲乙丙丁"[:met])

    assert shaped(scale.SHAPE, scale.SHAPE - 1)
    assert not shaped(scale.SHAPE, scale.SHAPE - 2)
    assert not shaped(scale.SHAPE - 1, scale.SHAPE - 2)


def test_a_character_that_is_missing_or_too_many_needs_three_that_are_right() -> None:
    for code in ("missing", "extra"):
        assert answers(f"char,char,char,{code}", "甲乙丙丁", "甲乙丙丁")
        assert not answers(f"char,char,sound,{code}", "甲乙丙丁", "甲乙丙丁")
        assert not answers(f"char,char,char,{code}", "甲乙丙丁", "甲乙丙丁戊", uncovered=0.01)
    assert not answers("char,char,char,missing,missing", "甲乙丙", "甲乙丙丁戊")
    assert answers("char,char,char,char,missing,missing", "甲乙丙丁", "甲乙丙丁戊己")


def test_another_classifier_needs_more_than_numbers_beside_it() -> None:
    assert answers("char,classifier,char", "四项早", "四个早")
    assert not answers("char,classifier,sound", "四项早", "四个找")
    assert not answers("char,classifier,char", "三项一", "三个一")


def test_a_number_that_is_bent_is_no_slip() -> None:
    assert not verdict._bends_number(
        *made("full,full", "sigong", "四公", edges=[(0, "full", 0, 0), (0, "full", 2, 1)])
    )
    assert verdict._bends_number(
        *made("slip,full", "shigong", "四公", edges=[(0, "slip", 0, 0), (0, "full", 3, 1)])
    )
    assert verdict._bends_number(
        *made("full,slip", "sanba", "三巴", edges=[(0, "full", 0, 0), (0, "slip", 3, 1)])
    )
    assert not verdict._bends_number(
        *made("full,slip", "dabba", "大巴", edges=[(0, "full", 0, 0), (0, "slip", 2, 1)])
    )


def test_a_numbers_letters_with_the_one_before_them_say_no_other_number() -> None:
    """``qian`` is 千, in one syllable or two, and no slip for 七万."""
    edges = [(0, "slip dropped", 0, 0), (0, "slip replaced", 1, 1)]
    codes = "slip dropped,slip replaced"
    assert not answers(codes, "qian", "七万", edges=edges)
    assert answers(codes, "xian", "七万", edges=edges)
    edges = [(0, "full", 0, 0), (0, "slip dropped", 2, 1), (0, "slip replaced", 3, 2)]
    assert not answers("full," + codes, "baqian", "八七万", edges=edges)
    assert answers("full," + codes, "baxian", "八七万", edges=edges)


def test_a_slip_is_believed_less_where_every_letter_makes_a_syllable() -> None:
    for met, more in ((2, 0.5), (3, 0.25), (4, 0.0), (5, 0.0)):
        codes = ["full"] * (met - 1) + ["slip added"]
        edges = [(0, code, 2 * place, place) for place, code in enumerate(codes)]
        budget = scale.BUDGET[min(met, len(scale.BUDGET) - 1)]

        def fits(syllables: int, cost: float, *, edges: Any = edges, **given: Any) -> bool:
            named = ",".join(code for _, code, _, _ in edges)
            typed, units = "ba" * syllables, "甲乙丙丁戊"[: len(edges)]
            return answers(named, typed, units, edges=edges, cost=cost, **given)

        assert fits(met, budget - more)
        assert not fits(met, budget - more + 0.01)
        assert fits(met + 1, budget)  # in more syllables than the term has
        assert not fits(met + 1, budget + 0.01)
        assert fits(met, budget, kind="sound")


@pytest.mark.parametrize(
    ("codes", "typed", "given", "answer"),
    [
        ("initial,full,slip added,full", "sgeyixs", {}, True),
        ("initial,full,slip added", "sgeyix", {}, False),  # three units are too few
        ("initial,full,slip added,full", "bababa", {}, False),  # all of it is syllables
        ("initial,full,slip added,full", "sgeyixs", {"uncovered": 0.01}, False),
        ("initial,full,sound,full", "sgeyixs", {"uncovered": 0.01, "kind": "sound"}, False),
        ("initial,full,sound", "bababa", {"kind": "sound"}, True),
        ("full,full,slip added,full", "bababa", {"uncovered": 0.01}, True),
    ],
)
def test_an_initial_is_believed_beside_a_slip_only_in_a_long_term(
    codes: str, typed: str, given: dict[str, Any], answer: bool
) -> None:
    assert answers(codes, typed, "甲乙丙丁"[: codes.count(",") + 1], **given) is answer


@pytest.mark.parametrize(
    ("codes", "uncovered", "answer"),
    [
        ("char,char,char,char,missing", 0.01, True),
        ("char,char,char,missing", 0.01, False),
        ("char,classifier dropped,char", 0.0, True),
        ("char,classifier dropped,char", 0.01, False),
        ("char,classifier dropped,char,char", 0.01, True),
    ],
)
def test_what_is_missing_in_a_part_needs_a_long_one(
    codes: str, uncovered: float, answer: bool
) -> None:
    text = "甲乙丙丁戊"[: codes.count(",") + 1]
    assert answers(codes, text, text, uncovered=uncovered) is answer


def test_letters_that_are_short_beside_a_slip_are_no_answer() -> None:
    short = next(iter(scale.SHORT))
    edges = [(0, "full", 0, 0), (0, short, 2, 1), (0, "slip", 3, 2)]
    assert verdict.is_short(made(f"full,{short},slip", "siges", "四个是", edges=edges)[0])
    assert not verdict.is_short(made(f"full,{short}", "sig", "四个", kind="pinyin")[0])
    assert not verdict.is_short(made("full,slip", "sig", "四个")[0])


@pytest.mark.parametrize(
    ("codes", "cost", "near"),
    [
        ("char,char", 0.0, True),
        ("char,char", scale.NEAR, True),
        ("char,char", scale.NEAR + 0.01, False),
        ("char,sound", 0.0, True),
        ("char", 0.0, False),
        ("char,char,wrong", 0.0, True),
        ("char,char,wrong,missing", 0.0, False),
        ("char,char,slip,extra", 0.0, False),
        ("char,char,char,slip,extra", 0.0, True),
    ],
)
def test_what_is_near_enough_for_a_suggestion(codes: str, cost: float, near: bool) -> None:
    assert verdict.is_near(made(codes, "甲", "甲", cost=cost)[0]) is near


def test_an_initial_is_neither_fit_nor_misfit() -> None:
    short = next(iter(scale.SHORT))
    assert not verdict.is_near(made(f"char,{short}", "甲", "甲")[0])
    assert verdict.is_near(made(f"char,char,{short}", "甲", "甲")[0])


def test_the_nearest_stands_out_where_others_are_far() -> None:
    def stands(*costs: float, names: str = "甲乙丙丁") -> bool:
        near = [Finding(at, "typo", cost) for at, cost in enumerate(costs)]
        return verdict.stands_out(near, list(names[: len(costs)]))

    lead, rival = scale.LEAD, scale.RIVAL
    assert stands(lead)
    assert not stands(lead + 0.01)
    assert stands(0.0, rival, rival + 1)
    assert not stands(0.0, rival + 1, rival - 0.01)
    assert stands(0.0, 0.0, names="甲甲")
    assert not verdict.stands_out([], [])


@pytest.mark.parametrize(
    ("codes", "typed", "units", "given", "certain"),
    [
        ("full,full", "sige", "四个", {}, True),
        ("char", "四", "四个意识", {}, True),
        ("full", "si", "四个意识", {}, True),
        ("initial,initial", "sg", "四个意识", {}, True),
        ("initial", "s", "四个意识", {}, False),
        ("full,full", "yishi", "四个意识", {"start": 2, "end": 4}, True),
        ("full", "shi", "四个意识", {"start": 3, "end": 4}, False),
        ("full", "shi", "四是", {"start": 1, "end": 2}, True),
        ("initial,initial", "ys", "四个意识", {"start": 2, "end": 4}, False),
        ("initial,initial,initial", "gys", "四个意识", {"start": 1, "end": 4}, True),
        ("full,initial", "yis", "四个意识", {"start": 2, "end": 4}, False),
        ("full,full,initial", "geyis", "四个意识", {"start": 1, "end": 4}, True),
        ("full,initial,initial", "geys", "四个意识", {"start": 1, "end": 4}, False),
        ("full,initial", "sang", "三个一批", {}, True),
        ("full", "e", "恶化", {}, True),
        ("full", "shi", "四是早", {"start": 1, "end": 2}, False),
        ("full,unfinished", "yish", "四个意识", {"start": 2, "end": 4}, False),
        ("initial,full", "sge", "四个意识", {}, True),
        ("full,full", "geyi", "四个意识工作", {"start": 1, "end": 3}, True),
    ],
)
def test_what_is_certain_enough(
    codes: str, typed: str, units: str, given: dict[str, int], certain: bool
) -> None:
    assert answers(codes, typed, units, certain=True, **given) is certain


@pytest.mark.parametrize(
    ("typed", "counts"),
    [
        ("sige", {2}),
        ("fangan", {2}),
        ("xian", {1, 2}),
        ("sg", set()),
        ("xi'an", {2}),
        ("", {0}),
        ("zhuangxian", {2, 3, 4}),
    ],
)
def test_in_how_many_syllables_letters_can_be_split(typed: str, counts: set[int]) -> None:
    assert verdict.parses(read(typed)) == counts


def test_words_between_spaces_and_commas() -> None:
    assert words("四早、六稳，六保;a b；c,d") == ["四早", "六稳", "六保", "a", "b", "c", "d"]
    assert words(" ") == []


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("六文六宝", ["六文", "六宝"]),
        ("六稳六保四早", ["六稳", "六保", "四早"]),
        ("十二保六稳", ["十二保", "六稳"]),
        ("六稳工作", []),
        ("文六稳六保", []),
        ("六六", []),
        ("六稳六", []),
        ("六稳 六保", []),
        ("六稳六保a", []),
        ("六稳" * 20 + "六保", []),
    ],
)
def test_numerals_may_part_several_terms(typed: str, parts: list[str]) -> None:
    if len(typed) > scale.LONGEST_PART:
        parts = []
    assert joined_numbers(read(typed)) == parts


@pytest.mark.parametrize(
    ("typed", "one"),
    [
        ("si ge yi shi", True), ("si gx", True), ("sx gx yi", False), ("sige", False), ("四 个", False), ("si zhuang", True), ("si zhuangx", False),
        ("si zhuangxx", False),
    ],
)  # fmt: skip
def test_letters_typed_syllable_by_syllable_are_one_term(typed: str, one: bool) -> None:
    assert syllable_by_syllable(read(typed)) is one


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("枫桥式法庭", ("枫桥", "式法庭")), ("枫式法庭", None), ("四早机制", ("四早", "机制")), ("机制", None), ("早机制", ("早机", "制")),
        ("四早早早", None),
    ],
)  # fmt: skip
def test_a_word_beside_a_name(text: str, parted: tuple[str, str] | None) -> None:
    assert without_beside(text) == parted


def test_a_number_and_its_classifier_name_nothing() -> None:
    assert [says_something(name) for name in ("四个", "四个早", "四早机", "17110", "早中晚", "十二个")] == [
        False, False, True, True, False, False,
    ]  # fmt: skip


def test_what_a_definition_holds_of_some_words(glossary_of: Made) -> None:
    index: Any = glossary_of("四早")._index
    assert inside._joins("甲乙丙丁", {"甲乙", "丙丁"})
    assert inside._joins("甲乙丙丁", {"甲乙丙丁"})
    assert not inside._joins("甲乙丙丁", {"甲乙", "丁"})
    assert not inside._joins("甲乙丙", {"甲乙", "乙丙"})
    assert inside._unbracketed("甲（乙）丙(丁)戊") == "甲丙戊"
    assert inside._unbracketed("甲（乙") == "甲"

    def fit(words_: str, definition: str, *items: str) -> float:
        index.words = {0: (items, definition)}.__getitem__
        return inside._fit(index, 0, words_)

    assert fit("出国费", "指出国（境）费。") == scale.MEMBERS
    assert fit("出国费", "指出国费。") == scale.MEMBERS
    assert fit("稳外资稳投资", "指甲。", "稳外资", "稳投资") == scale.MEMBERS
    assert fit("新生儿筛查", "指新生儿疾病筛查。") == scale.MEMBERS
    assert fit("新生筛查", "指新生疾病筛查。") == scale.MEMBERS + 0.3
    assert fit("新生筛查", "指新生一二三四筛查。") == scale.MEMBERS + 0.3
    assert fit("新生筛查", "指新生一二三四五筛查。") == 0.0
    assert fit("公车购置", "指公务用车购置费。", "公务用车购置费") == scale.MEMBERS + 0.6
    assert fit("公车购置", "指公务用车购置费。") == 0.0
    assert fit("车购费", "指公务用车购置费。", "公务用车购置费") == 0.0  # three are too few to say
    assert fit("甲乙丙", "指丁。") == 0.0


@pytest.mark.parametrize(
    ("text", "typed", "is_one"),
    [
        ("早排", "早排", True),
        ("早", "早", False),
        ("pmai", "PMAI", True),
        ("pma", "PMA", False),
        ("pmai", "pmai", False),
        ("1234", "1234", False),
    ],
)
def test_what_can_be_a_word_of_a_definition(text: str, typed: str, is_one: bool) -> None:
    assert inside._is_word(text, typed) is is_one


@pytest.mark.parametrize(
    ("typed", "begin", "before", "behind"),
    [
        ("四早", 0, True, True),
        ("抓四早吧", 1, True, False),
        ("抓早中吧", 1, False, False),
        ("五四早中", 1, False, False),
        ("“早中”", 1, True, True),
        ("落实早中的", 2, True, True),
        ("和早中是", 1, True, True),
        ("抓早中机制", 1, False, True),
        ("a早中b", 1, False, False),
    ],
)
def test_what_parts_a_term_of_two_characters_from_its_neighbours(
    typed: str, begin: int, before: bool, behind: bool
) -> None:
    assert inside._parted_before(typed, begin) is before
    assert inside._parted_behind(typed, begin + 2) is behind


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("三农liuwen", ["三农", "liuwen"]),
        ("liuwen三农 双减", ["liuwen", "三农", "双减"]),
        ("三农，双减", ["三农", "双减"]),
        ("三农双减", []),
        ("三农lw", []),
        ("农liuwen", []),
        ("liuwen sannong", []),
        ("三农 8+4", []),
        ("三农 " * 13, []),
    ],
)
def test_parts_of_a_query_of_characters(typed: str, parts: list[str]) -> None:
    assert parted(read(typed)) == parts
