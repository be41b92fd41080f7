"""The certain ways, each with what it must find and what it must not."""

from __future__ import annotations

from math import log

import pytest

from tests.conftest import Made
from xpterms.library import Terms
from xpterms.model import Term
from xpterms.search.align import Aligner
from xpterms.search.query import Query
from xpterms.search.scale import ALIGNED, COST, COVERAGE, INFIX, MOST_SPLIT, PART
from xpterms.search.ways import (
    abbreviations,
    lettered,
    letters,
    mixed,
    named,
    numbered,
    part,
    whole,
)


def test_spans_tell_which_part_of_a_term_was_typed(built_in: Terms) -> None:
    (match,) = built_in.lookup("技能河南").matches
    assert (match.kind, match.spans) == ("infix", ((5, 9),))


@pytest.mark.parametrize("typed", ["yiqiyiyiling", "yi qi yao yao ling"])
def test_digits_are_found_as_they_are_said(built_in: Terms, typed: str) -> None:
    assert [match.entry.term for match in built_in.lookup(typed).matches] == ["17110工作制度"]


def test_a_term_is_named_by_text_alias_number_and_reading(built_in: Terms) -> None:
    index = built_in._index
    kinds = {}
    for typed in ("四早", "五个保障", "30", "sizao"):
        (found,) = whole(index, Query(typed, index.han.simplified))
        kinds[typed] = found.kind
    assert kinds == {"四早": "exact", "五个保障": "alias", "30": "number", "sizao": "pinyin"}


def test_a_part_of_a_term_is_none_of_its_names(glossary_of: Made) -> None:
    index = glossary_of("“两重”、“两新”")._index
    assert named(index, "2重") == []
    assert part(index, Query("两重", index.han.simplified))


def test_what_stands_outside_the_quotes_is_no_name_of_its_own(glossary_of: Made) -> None:
    made = glossary_of("“四上”企业", "小企业")
    assert made.lookup("企业").matches[0].entry.term == "小企业"
    assert made.lookup("四上").matches[0].score > made.lookup("企业").matches[-1].score


def test_a_numeral_is_no_part_of_a_longer_number(built_in: Terms) -> None:
    index = built_in._index
    assert part(index, Query("零工", index.han.simplified)) == []
    assert part(index, Query("1711", index.han.simplified))


TERMS = (
    "四个意识 四早 人人持证、技能河南 “四上”企业 17110工作制度 中华 绿色 银行 三生三世 四早工作法办法 "
    "推行四早工作 ERP系统 十四五规划 长江十年禁渔 女性"
).split()


@pytest.fixture(scope="module")
def some(glossary_of: Made) -> Terms:
    return glossary_of(*(Term(term, "义。", number=n) for n, term in enumerate(TERMS, 1)))


Told = list[tuple[str, str, tuple]]


def told(made: Terms, way, typed: str) -> Told:
    index = made._index
    query = Query(typed, index.han.simplified)
    readings = {atom: index.han.readings(atom) for atom in query.atoms if not atom.isascii()}
    more = () if way in (whole, numbered, part) else (Aligner(query, readings, sounds=False),)
    found = way(index, query, *more)
    terms = [index.entry(one.term).term for one in found]
    return [(term, one.kind, one.spans(term)) for one, term in zip(found, terms, strict=True)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("sizao", [("四早", "pinyin", ((0, 2),))]),
        ("si4zao3", [("四早", "pinyin", ((0, 2),))]),
        ("si3zao3", [("四早", "pinyin", ((0, 2),))]),
        ("si zao", [("四早", "pinyin", ((0, 2),))]),
        ("siz ao", []),
        ("sige yishi", [("四个意识", "pinyin", ((0, 4),))]),
        ("sig eyishi", []),
        ("yinxing", [("银行", "pinyin", ((0, 2),))]),
        ("nuxing", [("女性", "pinyin", ((0, 2),))]),
        ("01", [("四个意识", "number", ((0, 4),))]),
        ("１", [("四个意识", "number", ((0, 4),))]),
        ("99", []),
        ("四早", [("四早", "exact", ((0, 2),))]),
        ("sishang", []),
        ("erpxitong", [("ERP系统", "pinyin", ((0, 5),))]),
        ("四", []),  # which is the key 4, but no number of a note
        ("٣", []),
        ("0", []),
        (" 3 ", [("人人持证、技能河南", "number", ((0, 9),))]),
        ("17110gong1zuo4zhi4du4", [("17110工作制度", "mixed", ((0, 9),))]),
        ("17110 gongzuozhidu", [("17110工作制度", "pinyin", ((0, 9),))]),
        ("yiqiyiyilinggongzuozhidu", [("17110工作制度", "pinyin", ((0, 9),))]),
        ("si4 zao3", [("四早", "pinyin", ((0, 2),))]),
        ("siz4 ao3", []),
        ("si4z ao3", []),
        ("yin2 xing2", [("银行", "pinyin", ((0, 2),))]),
    ],
)
def test_a_term_named_in_full(some: Terms, typed: str, found: Told) -> None:
    assert told(some, whole, typed) == found


def test_a_tone_that_disagrees_costs_where_the_whole_is_named(some: Terms) -> None:
    index = some._index
    costs = [
        whole(index, Query(typed, index.han.simplified))[0].cost
        for typed in ("si4zao3", "si3zao3", "yinhang", "yinxing", "yin2xing2", "yin2hang2")
    ]
    assert costs == pytest.approx([0, COST["tone"], 0, COST["reading"], COST["reading"], 0])


@pytest.mark.parametrize(
    ("typed", "spans"),
    [
        ("si4shang4qi3ye4", ((1, 6),)),  # within the quotes, as the letters say
        ("si4ge4yi4shi2", ((0, 4),)),
        ("si4yi4shi2", ((0, 4),)),  # an alias stands for all of its term
        ("sìyìshí", ((0, 4),)),
    ],
)
def test_what_a_reading_with_tones_shows_of_its_term(
    glossary_of: Made, typed: str, spans: tuple
) -> None:
    made = glossary_of("“四上”企业", Term("四个意识", "义。", aliases=("四意识",)))
    (match,) = made.lookup(typed).matches
    assert (match.kind, match.score, match.spans) == ("pinyin", 1.0, spans)


@pytest.mark.parametrize(
    ("typed", "terms"),
    [("注1", ["四个意识"]), ("第2条", ["四早"]), ("第三条", ["人人持证、技能河南"]), ("注99", [])],
)
def test_a_note_asked_for_by_its_number(some: Terms, typed: str, terms: list[str]) -> None:
    found = [(term, "number", ((0, len(term)),)) for term in terms]
    assert told(some, numbered, typed) == found


@pytest.mark.parametrize(
    ("typed", "cost"),
    [
        ("e lang", 0.0),  # a syllable of one letter
        ("el ang", None),
        ("e4lang2", 0.0),
        ("e3lang2", COST["tone"]),
        ("wo3men5", 0.0),
        ("women5", 0.0),
        ("wo3men1", COST["tone"]),
        ("wo3men2", COST["tone"]),
        ("wo3 men5", 0.0),
        ("èláng", 0.0),  # a mark of a tone is no border
        ("ěláng", COST["tone"]),
        ("siyí", 0.0),
        ("siyì", COST["tone"]),  # which is the tone of si
        ("siyi5", COST["tone"]),
        ("jinenghenan", 0.0),  # which a part of a term before it is, too
    ],
)
def test_a_reading_is_a_name_where_borders_agree_and_a_tone_that_does_not_costs(
    glossary_of: Made, typed: str, cost: float | None
) -> None:
    index = glossary_of("饿狼", "我们", "四疑", LONG, "技能河南")._index
    found = whole(index, Query(typed, index.han.simplified))
    assert [one.cost for one in found] == ([] if cost is None else [cost])


@pytest.mark.parametrize("typed", [" 识念 ", "四意识"])
def test_a_part_of_an_alias_shows_nothing_of_its_term(glossary_of: Made, typed: str) -> None:
    index = glossary_of(Term("四个意识", "义。", aliases=("四意识", "四识念")))._index
    (found,) = part(index, Query(typed, index.han.simplified))
    assert (found.spans("四个意识"), found.words) == ((), typed.strip())


def test_terms_that_are_read_alike_are_all_named(glossary_of: Made) -> None:
    index = glossary_of(
        Term("99", "义。", number=1), Term("四早", "义。", number=99), "思早"
    )._index

    def found(typed: str) -> list[tuple[str, str, float]]:
        findings = whole(index, Query(typed, index.han.simplified))
        return [(index.entry(one.term).term, one.kind, one.cost) for one in findings]

    assert found("99") == [("99", "exact", 0.0), ("四早", "number", 0.0)]
    assert found("si4zao3") == [("四早", "pinyin", 0.0), ("思早", "pinyin", COST["tone"])]
    assert found("si3zao3") == [
        ("四早", "pinyin", COST["tone"]),
        ("思早", "pinyin", COST["tone"]),
    ]


@pytest.mark.parametrize(
    ("held", "parts"),
    [
        ("17110工作 打零工的人们都来", ["打零工的人们都来"]),
        ("第10工作制度", []),
        ("零工市场", ["零工市场"]),
    ],
)
def test_a_numeral_said_alone_is_no_end_of_a_number(
    glossary_of: Made, held: str, parts: list[str]
) -> None:
    index = glossary_of(*held.split(" "))._index
    found = part(index, Query("零工", index.han.simplified))
    assert [index.entry(one.term).term for one in found] == parts


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("长江一", []),
        ("零年", []),
        ("零年禁渔", []),
        ("长江十", ["长江十年禁渔"]),
        ("长江10", ["长江十年禁渔"]),
        ("十年禁", ["长江十年禁渔"]),
        ("零大", []),
        ("20大", ["二十大报告"]),
        ("五规划", ["十四五规划"]),
        ("四五规", ["十四五规划"]),
        ("2020工", ["二〇二〇工作"]),
    ],
)
def test_no_part_begins_or_ends_within_a_number_that_is_said(
    glossary_of: Made, typed: str, found: list[str]
) -> None:
    index = glossary_of("长江十年禁渔", "二十大报告", "二〇二〇工作", "十四五规划")._index
    met = part(index, Query(typed, index.han.simplified))
    assert [index.entry(one.term).term for one in met] == found


def test_a_number_that_begins_with_a_digit_typed_may_go_on_in_a_longer_one(
    glossary_of: Made,
) -> None:
    index = glossary_of("17110工作制度")._index
    for typed in ("10工作", "1零工作"):
        assert len(part(index, Query(typed, index.han.simplified))) == 1


@pytest.mark.parametrize(
    ("term", "kind"),
    [("“四早”工作", "prefix"), ("大“四早”工作", "infix"), ("《“四早”》工作", "infix")],
)
def test_a_quoted_part_begins_its_term_behind_one_quote_at_the_most(
    glossary_of: Made, term: str, kind: str
) -> None:
    index = glossary_of(term)._index
    assert part(index, Query("四早", index.han.simplified))[0].kind == kind


def test_of_many_readings_of_letters_so_many_forms_are_judged(glossary_of: Made) -> None:
    """``zhsh`` is zh sh, z h sh, zh s h or all four."""
    ends = [first + second for first in "甲乙丙丁戊己庚辛" for second in "春夏秋冬东西南北"]
    index = glossary_of(
        *(start + end for start in ("中山", "早会山", "中三会") for end in ends)
    )._index
    query = Query("zhsh", index.han.simplified)
    found = mixed(index, query, Aligner(query, {}, sounds=False))
    assert len(found) == 2 * ALIGNED < 3 * len(ends)


@pytest.mark.parametrize(
    ("start", "longer", "typed"),
    [("四高", "四个意识工作法", "四ge"), ("四早", "四中全会议定", "四zh")],
)
def test_what_only_begins_with_the_same_letter_is_not_judged(
    glossary_of: Made, start: str, longer: str, typed: str
) -> None:
    ends = [first + second for first in "甲乙丙丁戊己庚辛" for second in "春夏秋冬东西南北"]
    index = glossary_of(*(start + end for end in ends), longer)._index
    query = Query(typed, index.han.simplified)
    (found,) = mixed(index, query, Aligner(query, {"四": ("si4",)}, sounds=False))
    assert index.entry(found.term).term == longer


def test_so_many_forms_of_one_look_up_are_judged_the_shortest_first(glossary_of: Made) -> None:
    """Of parts twice as many, for they need no alignment."""
    names = [
        first + second
        for first in "甲乙丙丁戊己庚辛壬癸子丑寅"
        for second in "春夏秋冬东西南北中上"
    ]
    index = glossary_of(*(f"{name}年度计划" for name in names), "年报")._index

    def query(typed: str) -> Query:
        return Query(typed, index.han.simplified)

    found = part(index, query("年"))
    assert len(found) == 2 * ALIGNED < len(names)
    assert [one.cost for one in found] == sorted(one.cost for one in found)
    assert index.entry(found[0].term).term == "年报"
    assert len(lettered(index, query("ndjh"))) == ALIGNED
    for typed in ("年du", "年d计"):
        readings = {char: index.han.readings(char) for char in typed if not char.isascii()}
        aligner = Aligner(query(typed), readings, sounds=False)
        assert len(mixed(index, query(typed), aligner)) == ALIGNED


LONG, QUOTED, SEVENTEEN = "人人持证、技能河南", "“四上”企业", "17110工作制度"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("人人持证", [(LONG, "prefix", ((0, 4),))] * 2),
        ("技能河南", [(LONG, "infix", ((5, 9),))] * 2),
        ("能河", [(LONG, "infix", ((6, 8),))] * 2),
        ("证技", [(LONG, "infix", ((3, 6),))]),
        ("四上", [(QUOTED, "prefix", ((1, 3),))] * 2),
        ("企业", [(QUOTED, "infix", ((4, 6),))]),
        ("7110", [(SEVENTEEN, "infix", ((1, 5),))]),
        ("1711", [(SEVENTEEN, "prefix", ((0, 4),))]),
        ("零工", []),
        ("意识", [("四个意识", "infix", ((2, 4),))]),
        (
            "四早",
            [
                ("四早", "prefix", ((0, 2),)),
                ("推行四早工作", "infix", ((2, 4),)),
                ("四早工作法办法", "prefix", ((0, 2),)),
            ],
        ),
    ],
)
def test_a_part_is_found_the_shortest_terms_first(some: Terms, typed: str, found: Told) -> None:
    assert told(some, part, typed) == found


@pytest.mark.parametrize(
    ("typed", "size", "more"),
    [
        ("意识", 4, INFIX),
        ("四个", 4, 0),
        ("四个意识", 4, 0),
        ("持证技能", 8, INFIX),
    ],
)
def test_a_part_costs_what_it_leaves_out(some: Terms, typed: str, size: int, more: float) -> None:
    index = some._index
    found = part(index, Query(typed, index.han.simplified))[0]
    assert found.cost == pytest.approx(-COVERAGE * log(len(typed) / size) + more)
    assert found.words == typed


def test_a_part_that_is_quoted_or_listed_costs_less_than_its_place_in_the_whole(
    some: Terms,
) -> None:
    index = some._index
    found = part(index, Query("技能河南", index.han.simplified))
    assert [one.cost for one in found] == pytest.approx([PART, -COVERAGE * log(0.5) + INFIX])


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("sgys", [("四个意识", "initials", ((0, 4),))]),
        ("gys", [("四个意识", "infix", ((1, 4),))]),
        ("gy", []),
        ("ge", [("四个意识", "infix", ((1, 2),))]),
        ("ys", []),
        ("z", [("中华", "prefix", ((0, 1),)), ("长江十年禁渔", "prefix", ((0, 1),))]),
        ("h", []),
        ("zhongh", [("中华", "mixed", ((0, 2),))]),
        ("zhh", [("中华", "initials", ((0, 2),))]),
        ("nx", [("女性", "initials", ((0, 2),))]),
        ("erpx", [("ERP系统", "prefix", ((0, 4),))]),
        ("yy", []),
        (
            "szgz",
            [("推行四早工作", "infix", ((2, 6),)), ("四早工作法办法", "prefix", ((0, 4),))],
        ),
        (
            "sizao",
            [
                ("四早", "pinyin", ((0, 2),)),
                ("四早工作法办法", "prefix", ((0, 2),)),
                ("推行四早工作", "infix", ((2, 4),)),
            ],
        ),
    ],
)
def test_letters_begin_or_abbreviate_a_term(some: Terms, typed: str, found: Told) -> None:
    assert sorted(told(some, letters, typed)) == sorted(found)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("四g意识", [("四个意识", "mixed", ((0, 4),))]),
        ("四ge", [("四个意识", "prefix", ((0, 2),))]),
        ("sigeys", [("四个意识", "mixed", ((0, 4),))]),
        ("sgyishi", [("四个意识", "mixed", ((0, 4),))]),
        ("shisiwugh", [("十四五规划", "mixed", ((0, 5),))]),
        ("ssw规划", [("十四五规划", "mixed", ((0, 5),))]),
        ("nvx", [("女性", "mixed", ((0, 2),))]),
        ("17110gz", [(SEVENTEEN, "prefix", ((0, 7),))]),
        ("zhhua", [("中华", "mixed", ((0, 2),))]),
        ("三sss", [("三生三世", "mixed", ((0, 4),))]),
        ("三sns", []),
        ("四yi识", []),
    ],
)
def test_characters_syllables_and_initials_mix(some: Terms, typed: str, found: Told) -> None:
    assert told(some, mixed, typed) == found


@pytest.mark.parametrize(
    ("typed", "initials"),
    [
        ("zhd", {"zd", "zhd"}),
        ("zhch", {"zc", "zhc", "zch", "zhch"}),
        ("shi", {"si", "shi"}),
        ("ash", {"as", "ash"}),
        ("h", {"h"}),
        ("lh", {"lh"}),
        ("zh" * 4, None),
        ("zh" * 9, None),
    ],
)
def test_every_reading_of_zh_ch_sh_up_to_a_bound(typed: str, initials: set[str] | None) -> None:
    found = abbreviations(typed)
    assert len(found) == len(set(found)) <= MOST_SPLIT
    assert set(found) == initials if initials else len(found) == MOST_SPLIT
