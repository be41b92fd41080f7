"""What is said of a draft that is given its annex, word for word, and which of several notes it gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.test_annotate import EARLY, HERE, PUBLIC, REFORM, THERE, Desk
from xpterms.messages import worded
from xpterms.model import Term

LONG = "指群众学习理论、开展活动的阵地和平台。"
SHORT = "推行“万企兴万村”和“四早”，开展工业、农业、文旅“三大工程”。"
ANNEX = "\n\n名词解释\n1.四早：指甲乙。\n2.六稳：指丙丁。\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def said(desk: Desk, text: str, choices: str | None = None, **options: object) -> list[str]:
    """Return the sentences of what is told, in both languages in turn."""
    made, _ = desk.annotated(desk.draft(text), choices, **options)
    return [
        sentence
        for notice in made.notices
        for sentence in (
            worded(notice.code, "zh", **notice.fields),
            worded(notice.code, "en", **notice.fields),
        )
    ]


@pytest.mark.parametrize(
    ("text", "options", "sentences"),
    [
        (
            "办好百姓讲堂。",
            {},
            [
                "百姓讲堂：文中只这样写，按此写法加注（《临江县2025年词语注释》作“新时代文明实践中心”）",
                "百姓讲堂: noted as the draft writes it (新时代文明实践中心 in 临江县2025年词语注释)",
            ],
        ),
        (
            SHORT,
            {},
            [
                "三大工程：正文自己已有解释，仍加注（--skip-explained 不加）",
                "三大工程: the draft explains it itself; noted all the same (--skip-explained leaves it out)",
                "没有解释的简称：万企兴万村（--stubs 写入注释待释）",
                "shorthand that nobody explains: 万企兴万村 (--stubs writes them into the annex)",
            ],
        ),
        (
            SHORT,
            {"stubs": True, "skip_explained": True},
            [
                "三大工程：正文自己已有解释，未加注",
                "三大工程: the draft explains it itself; not noted",
                "待释：万企兴万村",
                "still to be explained: 万企兴万村",
            ],
        ),
        (
            "四早和六稳。\n\n名词解释\n1.四早：指甲乙。\n2.六稳：指丙丁。\n3.四早：指甲乙。\n",
            {},
            [
                "第 6 行：四早：重复的注释，已并入前一条",
                "line 6: 四早: a second note for the term, left out",
            ],
        ),
        (
            "落实四早。" + ANNEX,
            {},
            [
                "第 5 行：六稳：正文没有用到，注释保留（--prune 去掉）",
                "line 5: 六稳: the text does not use it; the note stays (--prune leaves it out)",
            ],
        ),
        (
            "落实四早。" + ANNEX,
            {"prune": True},
            [
                "第 5 行：六稳：正文没有用到，注释已去掉",
                "line 5: 六稳: the text does not use it; the note is left out",
            ],
        ),
        (
            "四早[1]和六稳[2]。" + ANNEX,
            {"style": "full"},
            [
                "文中已有注释标记，沿用原来的样式",
                "the draft has marks already: new ones are written like them",
            ],
        ),
        ("四早[1]和六稳[2]。" + ANNEX, {"style": "square"}, []),
        ("四早¹和六稳²。" + ANNEX, {"style": "superscript"}, []),
    ],
)
def test_each_thing_is_said_in_both_languages(
    desk: Desk, text: str, options: dict[str, object], sentences: list[str]
) -> None:
    explained = Term("三大工程", "指工业、农业、文旅工程。")
    alias = Term("新时代文明实践中心", LONG, aliases=("百姓讲堂",))
    desk.glossary(HERE, EARLY, explained, alias)
    assert said(desk, text, **options) == sentences


def test_where_a_note_of_another_place_comes_from_is_said(desk: Desk) -> None:
    desk.glossary(("旧", "南湖县", "2020-01-01"), Term("四早", "旧义。"))
    desk.glossary(("更旧", "北湖县", "2019-01-01"), Term("四早", "更旧义。"))
    desk.glossary(THERE, EARLY)
    assert said(desk, "临江县2026年政府工作报告\n落实“四早”要求。") == [
        "四早：释义取自别处的词库（西平县，西平县2026年词语注释）",
        "四早: the definition is another place's (西平县, 西平县2026年词语注释)",
        "四早：采用《西平县2026年词语注释》的释义；另有不同释义：旧、更旧",
        "四早: taken from 西平县2026年词语注释; explained otherwise in 旧, 更旧",
    ]


def test_a_place_is_said_only_where_there_is_a_choice_of_places(desk: Desk) -> None:
    desk.glossary(THERE, EARLY)
    assert (
        said(desk, "落实“四早”要求。") == []
    )  # neither the draft nor a second glossary has a place
    desk.glossary(("通用", "", ""), PUBLIC)
    assert said(desk, "落实“四早”要求。") == []
    desk.glossary(HERE, REFORM)
    assert len(said(desk, "落实“四早”要求。")) == 2


def test_the_same_definition_elsewhere_is_nothing_to_say(desk: Desk) -> None:
    desk.glossary(HERE, EARLY)
    spaced = EARLY.definition.replace("、", "， ")
    desk.glossary(THERE, Term("四早", spaced))
    assert said(desk, "临江县2026年政府工作报告\n落实“四早”要求。") == []


def test_the_page_of_another_report_is_no_part_of_a_definition(desk: Desk) -> None:
    desk.glossary(HERE, Term("四早", f"{EARLY.definition}（见第15页）"))
    desk.glossary(THERE, Term("四早", f"{EARLY.definition}(见第3页)"))
    made, _ = desk.annotated(desk.draft("临江县2026年政府工作报告\n落实“四早”要求。"))
    assert [note.definition for note in made.notes] == [EARLY.definition]
    assert said(desk, "临江县2026年政府工作报告\n落实“四早”要求。") == []


@pytest.mark.parametrize(
    ("own", "place"), [("市东区", "南市东区"), ("南市东区", "市东区"), ("南市东区", "南市东区")]
)
def test_a_district_is_the_same_with_and_without_its_city(own: str, place: str) -> None:
    from xpterms.texts.choosing import same_place

    assert same_place(own, place)
    assert not same_place(own, "西区")
    assert not same_place(own, None)
    assert not same_place(None, None)
    assert not same_place("", place)


def test_a_form_is_the_term_of_that_name_before_it_is_another_terms_alias(desk: Desk) -> None:
    desk.glossary(HERE, Term("四早工作法", "指长法。", aliases=("四早",)))
    desk.glossary(("旧", "临江县", "2020-01-01"), EARLY)
    made, _ = desk.annotated(desk.draft("临江县2026年政府工作报告\n落实“四早”要求。"))
    assert [(note.term, note.definition) for note in made.notes] == [("四早", EARLY.definition)]


def test_a_longer_term_of_a_glossary_is_noted_beside_an_own_note_that_it_holds(desk: Desk) -> None:
    desk.glossary(
        HERE, Term("三公经费管理", "指管理。"), Term("六稳", "指别的。"), Term("稳", "指稳。")
    )
    text = "前文三公经费、六稳，又提三公经费管理。\n\n名词解释\n1.三公经费：指丙丁。\n2.六稳：指甲乙。\n"
    made, content = desk.annotated(desk.draft(text))
    assert [note.term for note in made.notes] == ["三公经费", "六稳", "三公经费管理"]
    assert content.decode() == text + "3.三公经费管理：指管理。\n"


def test_a_choice_for_the_form_in_the_draft_is_one_for_its_term(desk: Desk) -> None:
    desk.glossary(HERE, Term("新时代文明实践中心", LONG, aliases=("百姓讲堂",)), EARLY)
    silent = desk.draft('"百姓讲堂" = false', "choices.toml")
    made, _ = desk.annotated(desk.draft("办好百姓讲堂，落实四早。"), silent)
    assert [note.term for note in made.notes] == ["四早"]


def test_a_choice_of_a_glossary_takes_its_latest_note_and_falls_back_on_the_best(
    desk: Desk,
) -> None:
    desk.glossary(("一", "西平县", "2024-01-01"), Term("四早", "西平旧义。"))
    desk.glossary(("二", "西平县", "2025-01-01"), Term("四早", "西平新义。"))
    desk.glossary(HERE, EARLY)
    desk.glossary(("三", "东湖县", "2025-01-01"), PUBLIC)
    text = "临江县2026年政府工作报告\n落实四早。"
    for name, definition in (
        ("西平县", "西平新义。"),
        ("西平县2024", "西平旧义。"),
        ("东湖县", EARLY.definition),
    ):
        choices = desk.draft(f'"四早" = "{name}"', "choices.toml")
        made, _ = desk.annotated(desk.draft(text), choices)
        assert [note.definition for note in made.notes] == [definition]


def test_a_file_of_choices_that_is_no_toml_says_where_in_one_line(desk: Desk) -> None:
    from xpterms.errors import GlossaryError
    from xpterms.texts.annotating.chosen import read_choices

    path = desk.draft('"四早" = "甲"\n"六稳" =\n', "choices.toml")
    with pytest.raises(GlossaryError) as raised:
        read_choices(path, str, ())
    assert str(raised.value) == f"{path}: not TOML: Invalid value (at line 2, column 7)"
    with pytest.raises(GlossaryError, match=r"no such file: check the name$"):
        read_choices(path + "x", str, ())


def test_a_draft_that_cannot_be_revised_says_so_with_its_name(desk: Desk) -> None:
    from xpterms.errors import DocumentError

    long = "全县上下团结一心攻坚克难，经济社会发展取得了许多新的成绩和进步。"
    text = (
        "临江县2026年政府工作报告\n各位代表：\n一、工作\n"
        f"落实四早[1]和“五早”[2]要求，成绩很大，{long}\n[1]四早：指早排查、早发现。\n"
        f"又提六早[3]工作，{long}\n[2]“五早”：指早发现、早处置。\n[3]六早：指早处置、早办。\n"
    )
    path = desk.draft(text)
    with pytest.raises(DocumentError, match="its notes stand at the feet of pages") as raised:
        desk.annotated(path)
    assert str(raised.value).startswith(path)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        # raised figures, circles and brackets of the draft's own marks are taken up
        ("四早¹、三公经费和六稳²。", "四早¹、三公经费²和六稳³。"),
        ("四早①、三公经费和六稳②。", "四早①、三公经费②和六稳③。"),
        ("四早〔1〕、三公经费和六稳〔2〕。", "四早〔1〕、三公经费〔2〕和六稳〔3〕。"),
        ("四早（注1）、三公经费和六稳（注2）。", "四早（注1）、三公经费（注2）和六稳（注3）。"),
        ("四早［１］、三公经费和六稳［２］。", "四早［１］、三公经费［２］和六稳［３］。"),
        ("四早[1]、三公经费和六稳[2]。", "四早[1]、三公经费[2]和六稳[3]。"),
        # without marks there are none
        ("四早、三公经费和六稳。", "四早、三公经费和六稳。"),
    ],
)
def test_new_marks_are_written_as_the_drafts_own(desk: Desk, text: str, made: str) -> None:
    desk.glossary(HERE, PUBLIC)
    _, content = desk.annotated(desk.draft(text + ANNEX))
    assert content.decode().split("\n")[0] == made
