"""A query's way through the search: what answers, in which order, what is only near, what is missing."""

from __future__ import annotations

import pytest

from tests.conftest import Made
from xpterms.library import Terms
from xpterms.model import Answer, Term
from xpterms.search import scale
from xpterms.search.engine import find, is_sentence
from xpterms.search.query import Query
from xpterms.search.scale import LONGEST_TYPED, SENTENCE


def terms(answer: Answer) -> list[str]:
    return [match.entry.term for match in answer.matches]


def near(answer: Answer) -> list[str]:
    return [suggestion.term for suggestion in answer.suggestions]


@pytest.mark.parametrize(
    "typed", ["十个意识", "十四个意识", "六个意识", "yigeyishi", "qigeyishi", "6geyishi"]
)
def test_a_number_typed_is_never_forgiven_and_its_family_is_near(
    built_in: Terms, typed: str
) -> None:
    answer = built_in.lookup(typed)
    assert terms(answer) == []
    assert near(answer)[:1] == ["四个意识"]


@pytest.mark.parametrize("typed", ["三文化中心", "sanwenhuazhongxin", "3文化中心", "三文化中兴"])
def test_a_number_typed_stands_before_no_word_that_has_another(
    glossary_of: Made, typed: str
) -> None:
    answer = glossary_of("三馆一文化中心", "四早").lookup(typed)
    assert terms(answer) == []
    assert [one.term for one in answer.suggestions if one.lead] == []


def test_a_number_is_left_out_with_its_own_word(glossary_of: Made) -> None:
    assert terms(glossary_of("三馆一文化中心").lookup("三馆文化中心")) == ["三馆一文化中心"]


def test_no_number_in_a_number_is_left_out(glossary_of: Made) -> None:
    assert terms(glossary_of("十二五发展规划").lookup("shiwufazhanguihua")) == []


def test_a_syllable_that_says_a_number_is_no_slip_in_a_term_with_another(
    glossary_of: Made,
) -> None:
    made = glossary_of("八个西平", "四早")
    assert terms(made.lookup("bageyiping")) == []
    assert terms(made.lookup("bageciping")) == ["八个西平"]
    assert terms(glossary_of("建设西平").lookup("jiansheyiping")) == ["建设西平"]


@pytest.mark.parametrize("typed", ["四大活動", "4大活动", "肆大活动"])
def test_the_same_number_otherwise_written_is_met(built_in: Terms, typed: str) -> None:
    assert terms(built_in.lookup(typed)) == ["四大活动"]


def test_shi_is_a_confused_si_unless_a_term_with_ten_fits(glossary_of: Made) -> None:
    assert terms(glossary_of("四个意识").lookup("shigeyishi")) == ["四个意识"]
    both = glossary_of("四大工程", "幸福生活十大工程")
    assert terms(both.lookup("shidagongcheng"))[0] == "幸福生活十大工程"


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("四项意识", "四个意识"),
        ("五个工程", "五大工程"),
        ("三公消费", "三公经费"),
        ("一岗两责", "一岗双责"),
        ("四化四优", "四优四化"),
        ("两园一渠", "一渠两园三河五湖"),
        ("sihuasiyou", "四优四化"),
        ("四早机制", "四早"),
        ("疫情四早", "四早"),
        ("枫桥式法庭", "枫桥经验"),
        ("放菅服效", "放管服效"),
        ("五大工禾呈", "五大工程"),
        ("思哥一十", "四个意识"),
        ("l7ll0", "17110工作制度"),
        ("siza0", "四早"),
        ("s1 za0", "四早"),
        ("fengqia0jingyan", "枫桥经验"),
        ("1iuwen", "六稳"),
        ("四个［1］意识", "四个意识"),
        ("ㄙˋㄍㄜˋㄧˋㄕˊ", "四个意识"),
        ("17110是什么制度", "17110工作制度"),
        ("shenmeshisizao", "四早"),
        ("注30", "四早"),
        ("第30条", "四早"),
        ("出国费", "三公经费"),
        ("早发现早预警", "四早"),
    ],
)
def test_a_name_half_remembered_is_answered(built_in: Terms, typed: str, term: str) -> None:
    assert terms(built_in.lookup(typed))[:1] == [term]


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("乱搭乱盖", ["六乱六清"]),
        ("乱搭滥盖", []),  # two characters
        ("早发布", []),  # a short member
        ("乱七八糟", []),
    ],
)
def test_a_long_member_but_for_one_character_is_suggested(
    built_in: Terms, typed: str, suggested: list[str]
) -> None:
    answer = built_in.lookup(typed)
    assert (terms(answer), near(answer)) == ([], suggested)


def test_two_that_fit_alike_are_suggested_and_neither_is_answered(glossary_of: Made) -> None:
    answer = glossary_of("四个责任", "四方责任").lookup("四项责任")
    assert terms(answer) == []
    assert set(near(answer)) == {"四个责任", "四方责任"}
    assert not any(suggestion.lead for suggestion in answer.suggestions)


def test_the_suggestion_that_stands_out_is_marked(built_in: Terms) -> None:
    answer = built_in.lookup("减县增乡")
    assert [suggestion.lead for suggestion in answer.suggestions][:1] == [True]


@pytest.mark.parametrize("name", ["王建国", "李明", "欧阳修", "zhangwei", "hello"])
def test_what_resembles_nothing_suggests_nothing(glossary_of: Made, name: str) -> None:
    terms = glossary_of("四个意识", "EFlops", "放管服效", "三公经费")
    assert terms.lookup(name).suggestions == ()


def test_terms_come_in_the_order_typed(built_in: Terms) -> None:
    for typed in ("六保六稳", "六保、六稳", "liubaoliuwen", "六宝六文", "什么是六保和六稳"):
        assert terms(built_in.lookup(typed)) == ["六保", "六稳"], typed


def test_a_part_without_a_match_is_named(built_in: Terms) -> None:
    answer = built_in.lookup("四早 不存在 六稳")
    assert terms(answer) == ["四早", "六稳"]
    assert answer.missing == ("不存在",)
    assert built_in.lookup("四早 是什么").missing == ()


def test_parts_that_name_no_term_in_full_stand_behind_those_that_do(glossary_of: Made) -> None:
    made = glossary_of("四早", "人人持证", "三公经费", "六稳")
    assert terms(made.lookup("三公 六稳 人人 四早")) == ["六稳", "四早", "三公经费", "人人持证"]


def test_what_is_unfinished_is_content_with_what_it_begins(glossary_of: Made) -> None:
    index = glossary_of("司歌唱片", "诗歌")._index
    for unfinished, found in ((False, ["诗歌", "司歌唱片"]), (True, ["司歌唱片"])):
        query = Query("sige", index.han.simplified)
        answers = find(index, query, exact=False, sounds=True, unfinished=unfinished).answers
        assert [index.entry(one.term).term for one in answers] == found


def test_named_terms_do_not_count_towards_the_limit(glossary_of: Made) -> None:
    made = glossary_of("四个意识", "四个自信", "四个不摘")
    answer = made.lookup("四个", limit=1)
    assert (len(answer.matches), answer.more) == (1, 2)
    assert made.lookup("四个意识 四个自信", limit=1).more == 0


def test_letters_that_are_a_text_are_not_parted_into_readings(glossary_of: Made) -> None:
    made = glossary_of("四早", "六稳")
    assert terms(made.lookup("sizao" * 51)) == ["四早"]
    assert terms(made.lookup("sizao" * 52)) == []


def test_a_tiny_part_does_not_hide_a_whole_term(glossary_of: Made) -> None:
    assert terms(glossary_of("护目镜", "父母").lookup("humu"))[0] == "父母"


@pytest.mark.parametrize("typed", ["五个确保", "三重一大", "四专业", "零工", "放管服务"])
def test_what_is_another_name_is_no_answer(built_in: Terms, typed: str) -> None:
    assert terms(built_in.lookup(typed)) == []


def test_digits_are_tones_or_themselves(glossary_of: Made) -> None:
    made = glossary_of(Term("四早", "义"), Term("三2一", "义"))
    assert terms(made.lookup("si4zao3"))[:1] == ["四早"]
    assert terms(made.lookup("san2yi"))[:1] == ["三2一"]


def test_a_digit_is_itself_where_the_tone_disagrees_and_it_is_met(glossary_of: Made) -> None:
    made = glossary_of("三2一", "散衣")
    assert terms(made.lookup("san2yi")) == ["三2一"]
    assert terms(made.lookup("san4yi")) == ["散衣"]


def test_less_than_half_of_a_query_is_no_term_that_ends_the_search(glossary_of: Made) -> None:
    made = glossary_of("四早会", "四早会发展壮勒")
    assert terms(made.lookup("四早会发展壮乐")) == ["四早会发展壮勒", "四早会"]
    assert terms(made.lookup("四早会发展乐")) == ["四早会"]


def test_sang_yi_is_no_abbreviation_of_san_ge_yi_pi(built_in: Terms) -> None:
    assert terms(built_in.lookup("sangyi")) == []


@pytest.mark.parametrize(
    ("typed", "long"),
    [
        ("长" * SENTENCE, False),
        ("长" * (SENTENCE + 1), True),
        ("a" * (SENTENCE + 1), False),
        ("长" * SENTENCE + "a", False),
        ("a" * LONGEST_TYPED, False),
        ("a" * (LONGEST_TYPED + 1), True),
    ],
)
def test_how_many_characters_make_a_sentence(typed: str, long: bool) -> None:
    assert is_sentence(Query(typed, str)) is long


@pytest.mark.parametrize(
    ("typed", "answered"),
    [
        ("天王和星", ["天王星"]),
        ("西南沙群岛", ["西南中沙群岛"]),
        ("信托投资公斯", ["信托投资公司"]),
        ("国际信托", ["国际", "信托"]),  # all of it is said by terms that stand in it
        ("天王和国际", ["天王", "国际"]),  # no less than 天王国际 with 和 too many
        ("信托公司", ["信托"]),  # two characters left out are no clear slip
    ],
)
def test_a_term_that_explains_more_stands_before_those_inside_the_query(
    glossary_of: Made, typed: str, answered: list[str]
) -> None:
    made = glossary_of(
        "天王", "天王星", "天王国际", "南沙群岛", "西南中沙群岛", "国际", "信托", "信托投资公司"
    )
    assert terms(made.lookup(typed)) == answered


def test_two_terms_joined_by_chance_do_not_hide_one_with_confused_sounds(
    glossary_of: Made,
) -> None:
    made = glossary_of("泛泛而谈", "鼾鼾", "二汤")
    assert terms(made.lookup("hanhanertang")) == ["泛泛而谈"]
    assert terms(made.lookup("ertanghanhan")) == ["二汤", "鼾鼾"]


def test_parts_of_one_syllable_are_not_turned(glossary_of: Made) -> None:
    made = glossary_of("窄巷", "现在", "四优四化")
    assert terms(made.lookup("xiangzhai")) == ["现在"]
    assert terms(made.lookup("sihuasiyou")) == ["四优四化"]


def test_a_slip_is_read_with_full_syllables_where_an_initial_makes_it_no_answer(
    glossary_of: Made,
) -> None:
    made = glossary_of("施耐庵", "司南", "李劼人")
    assert terms(made.lookup("shinaan"))[:1] == ["施耐庵"]
    assert terms(made.lookup("ljjieren")) == ["李劼人"]


def test_a_question_of_when_is_answered_by_no_definition(glossary_of: Made) -> None:
    made = glossary_of(Term("七普", "第七次全国人口普查。"))
    assert terms(made.lookup("人口普查是什么时候")) == []
    assert terms(made.lookup("人口普查是什么")) == ["七普"]
    assert terms(made.lookup("七普是什么时候")) == ["七普"]


def test_a_slip_in_spaced_pinyin_is_not_hidden_by_words_of_two_syllables(
    glossary_of: Made,
) -> None:
    made = glossary_of("侯景之乱", "喉镜", "罗贯中", "摞管", "六稳", "六保")
    assert terms(made.lookup("hou jing zhhi luan")) == ["侯景之乱"]
    assert terms(made.lookup("luó guàn zhomg")) == ["罗贯中"]
    assert terms(made.lookup("liu wen liu bao")) == ["六稳", "六保"]
    assert terms(made.lookup("houjing luoguan")) == ["喉镜", "摞管"]


@pytest.mark.parametrize(
    "typed", ["10zao", "si4za0", "siz00", "se1f", "zh0ngxin", "17110gongzu0", "0si"]
)
def test_digits_are_letters_only_where_those_are_all_of_a_term(built_in: Terms, typed: str) -> None:
    matches = built_in.lookup(typed, explain=True).matches
    told = {step.code for match in matches for step in match.steps}
    assert "explain.misread" not in told


def test_a_name_that_was_changed_gives_way_only_to_one_of_which_more_was_typed(
    glossary_of: Made,
) -> None:
    made = glossary_of("四方责任", "四张清单", "四张泽任制杜")
    assert terms(made.lookup("四张责任清单")) == ["四张清单"]  # four characters against three
    assert terms(made.lookup("四项责任制度")) == ["四方责任"]  # three against three


def test_a_translation_in_full_hides_those_that_it_begins(glossary_of: Made) -> None:
    made = glossary_of(
        Term("中国", "义。", translations=(("en", ("China",)),)),
        Term("唐人街", "义。", translations=(("en", ("China Town",)),)),
    )
    assert terms(made.lookup("china")) == ["中国"]
    assert terms(made.lookup("chin")) == ["中国", "唐人街"]


CHINA = Term("中国", "义。", translations=(("en", ("China",)),))
LONG = "人人持证、技能河南"


@pytest.mark.parametrize(
    ("held", "typed", "answered"),
    [
        # A guess ends the search where it is clear; one that is as far as that hides what stands in the query.
        ("三公经费 三工程经费", "三工经费", "三公经费"),
        ("天王 天王星 三天王星管", "三个天王星菅", "三天王星管"),
        ("天王 天王星 三天王星管", "三个天 王星菅", "天王星"),  # what was typed apart is no slip
        # Digits that fit as tones are tones; with one on each syllable a number is meant to the letter.
        ("银行 音2型2", "yin2xing2", "银行"),
        ("散衣 三2一2工", "san2yi2", "散衣"),
        ("散衣 三2一2", "san2yi2", "三2一2"),
        ("散衣 三2一", "san2y", "三2一"),
        # What is certain, or spells a part syllable by syllable, is compared with no slip; what is little is.
        (f"{LONG} 金能河", "jinenghe", LONG),
        ("四早工作法办法规定 四枣红", "sizaogong", "四早工作法办法规定"),
        ("四个意识 四个一思", "sgeyish", "四个意识"),
        ("早上新工作法规定 早桑心", "zaoshangx", "早桑心 早上新工作法规定"),
        (f"{LONG} 鸡冷", "jineng", f"鸡冷 {LONG}"),
        ("四个意识 四个一思", "sigeyish", "四个意识"),
        ("早上 中山", "zhs", "中山"),
        # Syllable by syllable one whole term comes before two, up to two letters doubled.
        ("侯景之乱 喉镜", "hou jing zhhi luaan", "侯景之乱"),
        ("侯景之乱 喉镜", "hou jing zih luaan", "喉镜"),
        ("侯景之乱平定 喉镜", "hou jing zhhi luan", "喉镜"),
        # A name's beginning, or a part of four characters, before a generic word.
        (LONG, "技能河南建设", LONG),
        (LONG, "人人持证建设", LONG),
        (LONG, "人人持建设", ""),
        # What 和 joins stands in the order typed.
        ("一箱制 一单制", "一箱和一单", "一箱制 一单制"),
        ("一箱制 一单制", "一单和一箱", "一单制 一箱制"),
        # One side in full does not hide what the other names a part of; a word of many names lists none.
        ("稳增长18条 稳增长16条 四早", "稳增长16条和18条", "稳增长16条 稳增长18条"),
        ("振兴行动 绿盾专项行动", "振兴和绿盾专项行动", "振兴行动 绿盾专项行动"),
        ("四早 三级企业 一级企业 二级企业", "企业和四早", "四早"),
        ("三公经费 一岗双责", "三公消费和一岗双责", "三公经费 一岗双责"),
        ("三公经费 一岗双责", "一岗双责和三公消费", "一岗双责 三公经费"),
        # 的 between two words of a name; a part alone is no name.
        ("五良融合行动", "五良融合的行动", "五良融合行动"),
        ("五良融合行动", "五良的融合", ""),
        # A word, or a ten, for a plus sign.
        ("“8+4”", "8加4", "“8+4”"),
        ("“8+4”", "八加四是什么", "“8+4”"),
        ("“1+7”政策", "1十7政策", "“1+7”政策"),
        # Each part must be an answer by itself.
        ("四早 六稳", "四枣六文", "四早 六稳"),
        ("四早 六稳", "四照六文", ""),
        # Two that fit alike, a classifier and a character apart, are no answer; three are two that do not.
        ("四早会 四个早茶会", "四个早会", ""),
        ("四早会 四个早茶会会", "四个早会", "四早会 四个早茶会会"),
    ],
)
def test_which_of_several_is_answered(
    glossary_of: Made, held: str, typed: str, answered: str
) -> None:
    assert terms(glossary_of(*held.split(" ")).lookup(typed)) == answered.split()


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("四旱", [("四早", 0.6376, True)]),
        ("四旱是什么", [("四早", 0.6376, True)]),
        ("五四早中", [("四早", 0.5, True)]),
        ("识意个四", [("四个意识", 0.3012, True)]),
        ("Cihna", [("中国", 0.3679, True)]),
    ],
)
@pytest.mark.parametrize("small", [256, 0])
def test_what_is_suggested_and_how_near_it_is(
    glossary_of: Made,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    suggested: list[tuple[str, float, bool]],
    small: int,
) -> None:
    monkeypatch.setattr(scale, "small", small)
    answer = glossary_of("四个意识", "放管服", "四早", CHINA).lookup(typed)
    assert terms(answer) == []
    assert [(one.term, one.score, one.lead) for one in answer.suggestions] == suggested


@pytest.mark.parametrize(
    ("typed", "near_"),
    [
        ("五良的融合", ["五良融合行动"]),
        ("全县抓好三馆一中心", ["基层三馆一中心建设"]),
        ("全县抓好三馆", []),  # a number and what it counts are too little
        ("全县抓好三馆一书店", []),
        ("全县抓好五美乡村", []),  # three have it
    ],
)
def test_a_part_of_a_name_in_a_longer_query_is_near(
    glossary_of: Made, typed: str, near_: list[str]
) -> None:
    five = [f"{one}五美乡村计划" for one in "甲乙丙"]
    answer = glossary_of("五良融合行动", "基层三馆一中心建设", "四早", *five).lookup(typed)
    assert terms(answer) == []
    assert near(answer) == near_


@pytest.mark.parametrize(
    ("small", "near_"), [(256, ["放管服效"]), (0, [])], ids=["few terms", "many terms"]
)
def test_three_characters_in_another_order_begin_a_term_only_among_few(
    glossary_of: Made, monkeypatch: pytest.MonkeyPatch, small: int, near_: list[str]
) -> None:
    monkeypatch.setattr(scale, "small", small)
    made = glossary_of("四个意识", "放管服效", "枫桥经验")
    assert near(made.lookup("服管放")) == near_
    assert near(made.lookup("桥枫")) == []


def test_initials_stand_beside_a_translation_that_they_begin(glossary_of: Made) -> None:
    city = Term("智慧城市", "义。", translations=(("en", ("Smart City",)),))
    made = glossary_of(city, "三毛案", "三毛案件", "四早")
    assert terms(made.lookup("sma")) == ["三毛案", "智慧城市"]
    assert terms(made.lookup("smar")) == ["智慧城市"]


@pytest.mark.parametrize(
    ("typed", "matched", "suggested"),
    [
        ("推进智改数转", "“智改数转”行动计划", ""),
        ("落实四早", "四早", ""),
        ("推进三公", "", ""),
        ("三批项目", "", "三个一批"),
        ("双责一岗制", "", "一岗双责"),
    ],
)
def test_a_word_beside_a_name_and_what_the_name_half_remembers(
    glossary_of: Made, typed: str, matched: str, suggested: str
) -> None:
    made = glossary_of("“智改数转”行动计划", "四早", "三公工作报告制度", "三个一批", "一岗双责")
    answer = made.lookup(typed)
    assert ("".join(terms(answer)), "".join(near(answer))) == (matched, suggested)


def test_a_word_of_a_definition_is_not_near_for_the_word_beside_it(glossary_of: Made) -> None:
    made = glossary_of(Term("四早", "指隐患排查。"), "六稳")
    assert terms(made.lookup("排查")) == ["四早"]
    assert near(made.lookup("排查平台")) == []
    assert near(made.lookup("推进排查")) == []


def test_all_members_of_a_long_list_are_answered(glossary_of: Made) -> None:
    members = ("道路自信", "理论自信", "制度自信", "文化自信")
    made = glossary_of(Term("四个自信", f"指{'、'.join(members)}。", items=members), "四早")
    assert terms(made.lookup("道路自信理论自信制度自信文化自信")) == ["四个自信"]
    assert terms(made.lookup("文化自信制度自信理论自信道路自信")) == ["四个自信"]
    assert terms(made.lookup("道路自信理论自信制度自信文化自强")) == []


def test_a_character_that_counts_nothing_is_a_name(glossary_of: Made) -> None:
    made = glossary_of("五个根本", "三个一批")
    assert terms(made.lookup("五种根本")) == ["五个根本"]
    assert terms(made.lookup("三重一大")) == []


def test_an_explanation_tells_what_was_given_up_for_what_fits_more(
    glossary_of: Made, built_in: Terms
) -> None:
    answer = glossary_of("四方责任", "四张清单").lookup("四张责任清单", explain=True)
    assert [(one.term, one.score) for one in answer.suggestions] == [("四方责任", 0.522)]
    told = built_in.lookup("乱搭乱盖", explain=True)
    assert near(told) == ["六乱六清"]  # which no neighbour of the letters is


@pytest.mark.parametrize(
    ("typed", "score"), [("四g", 0.0447), ("四ge", 0.0494), ("四g意", 0.1005), ("sigeysg", 0.2286)]
)
def test_a_mixture_begins_a_long_term_among_many(
    glossary_of: Made, monkeypatch: pytest.MonkeyPatch, typed: str, score: float
) -> None:
    monkeypatch.setattr(scale, "small", 0)
    (match,) = glossary_of("四个意识工作法办法", "六稳").lookup(typed).matches
    assert (match.kind, match.score) == ("prefix", score)


def test_what_is_answered_is_no_slip_in_a_translation(glossary_of: Made) -> None:
    made = glossary_of(LONG, Term("中国", "义。", translations=(("en", ("Jinenk",)),)))
    assert near(made.lookup("jinemk")) == ["中国"]
    answer = made.lookup("jineng", explain=True)
    assert (terms(answer), near(answer)) == ([LONG], [])


def test_exactly_is_no_translation_and_no_beginning(glossary_of: Made) -> None:
    made = glossary_of(CHINA, "三2一工", "四早")
    for typed in ("china", "san2yi", "sizoa", "si4za"):
        assert terms(made.lookup(typed)) != []
        assert terms(made.lookup(typed, exact=True)) == []
    assert terms(made.lookup("si4zao3", exact=True)) == ["四早"]


def test_a_translation_that_is_begun_stands_beside_what_the_letters_spell_only_as_syllables(
    glossary_of: Made,
) -> None:
    made = glossary_of(CHINA, "吃饭", "陈河")
    assert terms(made.lookup("chi")) == ["中国", "吃饭"]
    assert terms(made.lookup("chin")) == ["中国"]


def test_a_text_is_asked_for_the_terms_that_stand_in_it_however_little_they_are(
    glossary_of: Made,
) -> None:
    made = glossary_of("四早", "六稳")
    text = "今年以来全县上下坚持稳中求进工作总基调扎实做好{}工作全面落实{}要求"
    assert terms(made.lookup(text.format("六稳", "四早"))) == ["六稳", "四早"]
    assert terms(made.lookup(text.format("各项", "各项"))) == []


def test_letters_are_read_up_to_the_length_of_a_text(glossary_of: Made) -> None:
    made = glossary_of("四早", "六稳")
    assert terms(made.lookup("sizao" * 50 + "liuwen")) == ["四早", "六稳"]  # 256
    assert terms(made.lookup("sizao" * 49 + "liuwen" * 2)) == []


@pytest.mark.parametrize(
    "typed", ["wlecome hainan", "welcome hanan", "welcomehanan", "welcome hainnan"]
)
def test_a_slip_in_a_latin_word_names_the_term_that_quotes_it(
    glossary_of: Made, typed: str
) -> None:
    made = glossary_of("“Welcome Hainan”文旅推广计划", "四早", "放管服效")
    assert terms(made.lookup(typed)) == ["“Welcome Hainan”文旅推广计划"]
    assert terms(made.lookup("welcome xinjiang")) == []
