"""Letters that join terms, or a term and a word beside it, with an accent or a slip in one of them."""

from __future__ import annotations

import pytest

from tests.conftest import Made
from xpterms.library import Terms
from xpterms.search import joined
from xpterms.search.query import Query
from xpterms.search.scale import LONGEST_TYPED


@pytest.fixture(scope="module")
def made(glossary_of: Made) -> Terms:
    return glossary_of(
        *("三农", "双减", "林长制", "河长制", "放心消费", "五个平安", "“智慧城市”建设", "西安")
    )


def found(made: Terms, typed: str) -> str:
    return " ".join(match.entry.term for match in made.lookup(typed).matches)


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("sannongsuangjian", "三农 双减"),
        ("sanlongsuangjian", "三农 双减"),
        ("suangjiansanlong", "双减 三农"),
        ("ninzhangzhihezangzhi", "林长制 河长制"),
        ("sanlong suangjian", "三农 双减"),
        ("sanlongsuangjianninzhangzhi", "三农 双减 林长制"),
        ("sannongheshuangjian", "三农 双减"),
        ("sanlonghesuangjian", "三农 双减"),
        ("sanlongyijihuozhesuangjian", ""),  # two words between
        ("hesanlongsuangjian", ""),  # one before
        ("sanlongsuangjianhe", ""),
        ("sannongshuagnjian", "三农 双减"),  # a slip in one of them
        ("shuagnjiansannong", "双减 三农"),
        ("shuagnjianhesanlong", "双减 三农"),
        ("sanlongshuagnjianninzhangzhi", "三农 双减 林长制"),
        ("zannonshuangjnlinzhangzi", ""),  # in each of them
        ("linzangzhijixuexiao", ""),
        ("sannongxuexiao", ""),
        ("xuexiaosannong", ""),
        ("sannongshuangjin", ""),  # which says something else, syllable by syllable
        ("sanlongxian", "三农 西安"),
        ("suangjianzihuicengsi", ""),  # nor does a part of a term
        ("wugepinansanlong", "五个平安 三农"),
        ("qigepinansanlong", ""),  # another number
    ],
)
def test_letters_join_terms_with_something_forgiven(made: Terms, typed: str, terms: str) -> None:
    assert found(made, typed) == terms


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("sannonggongzuo", "三农"),
        ("sanlonggongzuo", "三农"),
        ("sanlong gongzuo", "三农"),
        ("fanxinxiaofeixingdong", "放心消费"),
        ("fangxinxaiofeixingdong", "放心消费"),
        ("luoshisanlong", "三农"),
        ("sanlongxuexiao", ""),
        ("gongzuosanlong", ""),  # a noun stands behind
        ("sanlongluosi", ""),
        ("xingdonggongzuo", ""),
        ("luoshi", ""),
    ],
)
def test_a_word_stands_beside_letters_with_something_forgiven(
    made: Terms, typed: str, terms: str
) -> None:
    assert found(made, typed) == terms


def test_what_stands_beside_is_told_and_costs(made: Terms) -> None:
    near, far = (made.lookup(typed).matches[0] for typed in ("sanlong", "sanlonggongzuo"))
    assert near.score > far.score
    assert found(made, "zihuicengsigongzuo") == ""  # a part with a word beside it


def test_among_many_terms_two_syllables_join_nothing_unless_to_the_letter(
    made: Terms, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joined, "JOINED_FORMS", 2)
    assert found(made, "sannongshuangjian") == "三农 双减"
    assert found(made, "sanlongsuangjian") == ""
    assert found(made, "ninzhangzhihezangzhi") == "林长制 河长制"
    assert found(made, "linzhangzhihezhagnzhi") == ""  # no slip there
    assert found(made, "西按三浓") == ""
    assert found(made, "河章制林长只") == "河长制 林长制"


def test_no_more_stretches_are_guessed_than_are_told(made: Terms) -> None:
    asked: list[str] = []
    query = Query("sannong" * 6 + "xiaoyu", str)
    joined.joined(made._index, query, lambda one: _alike(made, one), lambda one: _note(asked, one))
    assert len(asked) == joined.JOINED_GUESSED
    assert asked[0] == "xiaoyu"  # the shortest first


def _alike(made: Terms, query: Query):
    from xpterms.search.ways import whole

    return whole(made._index, query)


def _note(asked: list[str], query: Query):
    asked.append(query.atoms)
    return []


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("三农shuangjian", "三农 双减"),
        ("shuangjian三农", "双减 三农"),
        ("三农suangjian", "三农 双减"),
        ("三农xuexiao", ""),
        ("山农 双减", "双减"),
    ],
)
def test_characters_and_letters_join_terms(made: Terms, typed: str, terms: str) -> None:
    assert found(made, typed) == terms


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("sanlongshigesha", "三农"),
        ("sanlongjutizhishenme", "三农"),
        ("fanxinxiaofeishishenmeyisia", "放心消费"),
        ("fangxinxaiofeishigesha", "放心消费"),
        ("sanlongheshuangjianshishenme", "三农 双减"),
        ("heweisanlong", "三农"),
        ("xuexiaoshigesha", ""),
        ("sanlongshigexuexiao", ""),
    ],
)
def test_a_question_asks_for_a_term_with_something_forgiven(
    made: Terms, typed: str, terms: str
) -> None:
    assert found(made, typed) == terms


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("sa nnong", "三农"),
        ("sann ong", "三农"),
        ("lin zha ng zhi", "林长制"),
        ("li nzangz hi", "林长制"),
        ("fang xin xiaof ei", "放心消费"),
        ("fan gan xiao fei", ""),
        ("zhi huic hengshi", "“智慧城市”建设"),
        ("xuex iao", ""),
        ("si dai hui cengshi", ""),
    ],
)
def test_letters_are_parted_where_no_syllable_ends(made: Terms, typed: str, terms: str) -> None:
    assert found(made, typed) == terms


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("wujiajiu", "“5+9”行动"),
        ("wu jia jiu", "“5+9”行动"),
        ("5jia9xingdong", "“5+9”行动"),
        ("wujiajiuxindong", "“5+9”行动"),
        ("wujiajiuxuexiao", ""),
        ("wujiaba", ""),
        ("jiajiu", ""),
        ("woojiajiu", ""),
    ],
)
def test_a_plus_sign_is_said(glossary_of: Made, typed: str, terms: str) -> None:
    assert found(glossary_of("“5+9”行动", "三农", "放心消费"), typed) == terms


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("三浓双减", "三农 双减"),
        ("三农双检", "三农 双减"),
        ("三浓双检", "三农 双减"),
        ("西按三浓", "西安 三农"),
        ("三浓和双检", "三农 双减"),
        ("三浓以及双检", "三农 双减"),
        ("三浓和双检是什么", "三农 双减"),
        ("放心肖费林长只", "放心消费 林长制"),
        ("放新消费河章制三浓", "放心消费 河长制 三农"),
        ("五个平案林长只", "五个平安 林长制"),
        ("六个平案林长只", ""),  # another number
        ("三浓双手", ""),
        ("和三浓双检", ""),
        ("三浓双检和", ""),
        ("山龙双检", ""),  # no character of one is the term's
    ],
)
def test_characters_join_terms_that_sound_like_them(made: Terms, typed: str, terms: str) -> None:
    assert found(made, typed) == terms


def test_a_term_that_is_typed_right_hides_no_other(made: Terms) -> None:
    assert found(made, "放心消费林长只") == "放心消费 林长制"
    assert found(made, "放心消费林场") == "放心消费"


@pytest.mark.parametrize(
    ("typed", "answer", "near"),
    [
        ("zuzanfangan", "", "旅游综合发展和乡村振兴协同推进组展方案"),
        ("zenxingxietongtuijin", "旅游综合发展和乡村振兴协同推进组展方案", ""),
        ("郑兴协同推进", "旅游综合发展和乡村振兴协同推进组展方案", ""),
        ("镇兴协", "", ""),  # too little of so long a name
        ("镇兴协同", "", "旅游综合发展和乡村振兴协同推进组展方案"),
        ("郑幸", "", ""),
        ("正行斜铜退金", "", ""),  # no character of it
        ("lvyouzonghe", "旅游综合发展和乡村振兴协同推进组展方案", ""),
        ("nvyouzonghehazan", "旅游综合发展和乡村振兴协同推进组展方案", ""),
    ],
)
def test_a_long_part_that_sounds_alike_is_an_answer_and_a_short_one_near(
    glossary_of: Made, typed: str, answer: str, near: str
) -> None:
    made = glossary_of("旅游综合发展和乡村振兴协同推进组展方案", "三农", "放心消费")
    asked = made.lookup(typed)
    assert found(made, typed) == answer
    assert " ".join(one.term for one in asked.suggestions) == near


def test_a_long_part_of_two_terms_is_near_to_both(glossary_of: Made) -> None:
    made = glossary_of(
        "全域旅游综合发展和乡村振兴协同推进方案", "全市城乡乡村振兴协同推进工程建设清单"
    )
    assert found(made, "郑兴协同推进") == ""
    assert len(made.lookup("郑兴协同推进").suggestions) == 2


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("zhihui jianshe", "“智慧城市”建设"),
        ("jianshe zhihui", "“智慧城市”建设"),
        ("fang xiaofei", ""),  # one is a syllable
        ("fangxin xiaofei", "放心消费"),
        ("zhihu jianshe", ""),  # no syllable ends there
        ("zhihui xuexiao", ""),
        ("zhihuijianshe xuexiao", ""),
    ],
)
def test_words_of_a_name_are_near(made: Terms, typed: str, near: str) -> None:
    query = Query(typed, made._index.han.simplified)
    terms = {made._index.entry(one.term).term for one in joined.strewn(made._index, query)}
    assert " ".join(terms) == near


def test_words_of_a_name_and_its_latin_word_are_suggested(glossary_of: Made) -> None:
    made = glossary_of("绿色城市与NGO共同发展贷款", "“2+M+N”科技成果推广应用服务体系", "三农")
    for typed, term in (
        ("ngo daikuan", "绿色城市与NGO共同发展贷款"),
        ("2+M+N tixi", "“2+M+N”科技成果推广应用服务体系"),
    ):
        asked = made.lookup(typed)
        assert (asked.matches, asked.suggestions[0].term) == ((), term)
    assert made.lookup("ng daikuan").suggestions == ()


def test_letters_that_are_a_term_with_an_accent_ask_for_no_other(glossary_of: Made) -> None:
    made = glossary_of("放心消费", "放心消费来福建", "三农")
    assert found(made, "fangxinxiaofeinaifujian") == "放心消费来福建"
    assert found(made, "fangxinxiaofeishinaxie") == "放心消费"


def test_words_apart_are_looked_for_in_no_term_that_is_a_text(glossary_of: Made) -> None:
    def asked(name: str) -> list[int]:
        index = glossary_of(name)._index
        found = joined.strewn(index, Query("esg daikuan", index.han.simplified))
        return [one.term for one in found]

    assert asked("ESG挂钩贷款" + "早" * (LONGEST_TYPED - 5)) == [0]
    assert asked("ESG挂钩贷款" + "早" * (LONGEST_TYPED - 4)) == []
