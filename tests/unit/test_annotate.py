"""Annotating: which notes a draft gets, in which order, where their marks stand, and what is taken away again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.words import box, link, paragraph, parts_of, run, table, word
from xpterms import open_glossary
from xpterms.annex.read import Annex, read_annex
from xpterms.documents.draft import read_draft, rewritten
from xpterms.documents.read import read_document
from xpterms.errors import DocumentError, GlossaryError
from xpterms.glossary.write import glossary_toml
from xpterms.model import Glossary, Source, Span, Term
from xpterms.texts.annotating.annotate import Annotated
from xpterms.texts.annotating.chosen import Choice, read_choices
from xpterms.texts.annotating.noted import Options
from xpterms.texts.annotating.writing import Style, mark, renumbered
from xpterms.texts.checking.draft import Body, Held
from xpterms.texts.checking.use import exact_uses

BODY = """临江县2026年政府工作报告
各位代表：
一、深化“放管服”改革
我们落实“四早”要求，压减“三公”经费，推进“放管服”改革，落实六稳工作。
再提“四早”。"""
EARLY = Term("四早", "指早发现、早报告、早隔离、早治疗。")
PUBLIC = Term("三公经费", "指因公出国（境）费、公务用车购置及运行费、公务接待费。")
REFORM = Term("“放管服”改革", "指简政放权、放管结合、优化服务。")
HERE = ("临江县2025年词语注释", "临江县", "2025-02-01")
THERE = ("西平县2026年词语注释", "西平县", "2026-02-01")


class Desk:
    """A folder with a draft and glossaries."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.glossaries: list[str] = []

    def glossary(self, told: tuple[str, str, str], *terms: Term) -> None:
        title, place, date = told
        path = str(self.folder / f"{len(self.glossaries)}.toml")
        text = glossary_toml(Glossary(title, terms, path, None, place, date), None)
        Path(path).write_text(text, encoding="utf-8")
        self.glossaries.append(path)

    def draft(self, text: str | bytes = BODY, name: str = "draft.txt") -> str:
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    def annotated(
        self, path: str, choices: str | None = None, **options: object
    ) -> tuple[Annotated, bytes]:
        draft = read_draft(path)
        with open_glossary(*self.glossaries, cache=False) as terms:
            made = terms.annotate(draft, Options(**options), choices, ask=bool(self.glossaries))
        return made, rewritten(draft, made.changes)

    def text(self, path: str, **options: object) -> str:
        _, content = self.annotated(path, **options)
        return read_document(self.draft(content, f"out{Path(path).suffix}"))

    def removed(self, content: bytes, name: str = "done.txt") -> bytes:
        draft = read_draft(self.draft(content, name))
        with open_glossary(cache=False) as terms:
            return rewritten(draft, terms.remove_annex(draft))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def codes(made: Annotated) -> list[str]:
    """Return what is said, unexplained shorthand aside."""
    said = [notice.code.removeprefix("annotate.") for notice in made.notices]
    return [code for code in said if code != "unknown"]


def terms(made: Annotated) -> list[str]:
    return [note.term for note in made.notes]


def test_notes_stand_in_the_order_of_first_use_and_are_read_back(desk: Desk) -> None:
    desk.glossary(HERE, PUBLIC, EARLY)
    made, content = desk.annotated(desk.draft())
    assert terms(made) == ["四早", "三公经费"]
    assert content.decode() == (
        BODY + "\n\n名词解释\n1. 四早：指早发现、早报告、早隔离、早治疗。\n"
        "2. 三公经费：指因公出国（境）费、公务用车购置及运行费、公务接待费。"
    )
    read = read_annex(content.decode())
    assert [(note.number, note.term, note.definition) for note in read.notes] == [
        (1, EARLY.term, EARLY.definition),
        (2, PUBLIC.term, PUBLIC.definition),
    ]


def test_a_mark_stands_behind_the_first_use_outside_headings(desk: Desk) -> None:
    desk.glossary(HERE, PUBLIC, EARLY, REFORM)
    text = desk.text(desk.draft(), marks=True)
    assert "一、深化“放管服”改革\n" in text
    assert "落实“四早［1］”要求，压减“三公”经费［2］，推进“放管服”改革［3］" in text
    assert "再提“四早”。" in text


def test_without_marks_a_use_in_a_heading_is_the_first(desk: Desk) -> None:
    desk.glossary(HERE, EARLY, REFORM)
    assert terms(desk.annotated(desk.draft())[0]) == ["“放管服”改革", "四早"]


def test_with_all_a_heading_takes_the_mark(desk: Desk) -> None:
    desk.glossary(HERE, EARLY, REFORM)
    assert "一、深化“放管服”改革［1］\n" in desk.text(desk.draft(), marks=True, all=True)


@pytest.mark.parametrize(
    ("style", "mark"), [("full", "四早［1］"), ("square", "四早[1]"), ("superscript", "四早¹")]
)
def test_marks_come_in_three_styles(desk: Desk, style: str, mark: str) -> None:
    desk.glossary(HERE, EARLY)
    _, content = desk.annotated(desk.draft(), marks=True, style=style)
    assert mark in content.decode()
    assert desk.removed(content).decode() == BODY


def test_the_same_place_comes_before_the_latest(desk: Desk) -> None:
    desk.glossary(THERE, Term("四早", "指早起、早睡、早餐、早操。"))
    desk.glossary(HERE, EARLY)
    made, _ = desk.annotated(desk.draft())
    assert made.notes[0].definition == EARLY.definition
    assert codes(made) == ["others"]


def test_of_other_places_the_latest_is_taken_and_named(desk: Desk) -> None:
    desk.glossary(("旧", "南湖县", "2020-01-01"), Term("四早", "旧义。"))
    desk.glossary(THERE, EARLY)
    made, _ = desk.annotated(desk.draft())
    assert made.notes[0].glossary == THERE[0]
    assert codes(made) == ["elsewhere", "others"]


def test_a_term_inside_a_longer_one_is_not_noted(desk: Desk) -> None:
    desk.glossary(HERE, Term("改革", "指变法。"), REFORM)
    assert terms(desk.annotated(desk.draft("推进“放管服”改革。"))[0]) == ["“放管服”改革"]


def test_a_note_is_headed_by_the_form_that_the_draft_uses(desk: Desk) -> None:
    desk.glossary(
        HERE,
        Term("新时代文明实践中心", "指群众学习理论、开展活动的阵地和平台。", aliases=("百姓讲堂",)),
    )
    made, _ = desk.annotated(desk.draft("办好百姓讲堂。"))
    assert (terms(made), codes(made)) == (["百姓讲堂"], ["alias"])


def test_a_note_whose_parts_the_draft_uses_keeps_its_term(desk: Desk) -> None:
    desk.glossary(
        HERE,
        Term(
            "六乱六清", "指治理乱搭乱建等六种现象，清理垃圾等六类污染物。", aliases=("六乱", "六清")
        ),
    )
    path = desk.draft("治理“六乱”、开展“六清”。")
    made, once = desk.annotated(path, marks=True)
    assert (terms(made), codes(made)) == (["六乱六清"], [])
    assert "治理“六乱［1］”" in once.decode()
    assert desk.annotated(desk.draft(once, "once.txt"), marks=True)[1] == once


def test_two_terms_of_one_note_keep_it_whole(desk: Desk) -> None:
    desk.glossary(
        HERE, Term("“两重”、“两新”", "“两重”指甲；“两新”指乙。", aliases=("两重", "两新"))
    )
    made, _ = desk.annotated(desk.draft("抓好“两重”建设，又抓“两新”工作。"))
    assert (terms(made), codes(made)) == (["“两重”、“两新”"], [])


def test_no_term_used_changes_nothing(desk: Desk) -> None:
    desk.glossary(HERE, Term("八个西平", "指甲。"))
    made, content = desk.annotated(desk.draft())
    assert (made.notes, content.decode()) == ((), BODY)


ANNEXED = """临江县2026年政府工作报告
各位代表：
推进“放管服”改革{a}，落实“四早{b}”要求，压减“三公”经费。

名词解释
{c}四早：指早发现、早报告、早隔离、早治疗。
{d}“放管服”改革：指简政放权、放管结合、  优化服务。
{e}八个西平：指工业西平等八项。
"""


@pytest.mark.parametrize(
    ("marks", "numbers", "after", "order"),
    [
        (("［2］", "［1］"), ("1.", "2.", "3."), ("［1］", "［3］"), ("1.", "2.", "3.")),
        (("[2]", "[1]"), ("（1）", "（2）", "（3）"), ("[1]", "[3]"), ("（1）", "（2）", "（3）")),
        (("②", "①"), ("①", "②", "③"), ("①", "③"), ("①", "②", "③")),
        (("", ""), ("一、", "二、", "三、"), ("", ""), ("一、", "二、", "三、")),
    ],
)
def test_an_annex_is_put_in_order_and_renumbered_its_wording_kept(
    desk: Desk,
    marks: tuple[str, str],
    numbers: tuple[str, str, str],
    after: tuple[str, str],
    order: tuple[str, str, str],
) -> None:
    keys = "abcde"
    text = ANNEXED.format(**dict(zip(keys, (*marks, *numbers), strict=True)))
    made, content = desk.annotated(desk.draft(text))
    body, _, annex = content.decode().partition("\n\n")
    assert body.splitlines()[2] == (
        f"推进“放管服”改革{after[0]}，落实“四早{after[1]}”要求，压减“三公”经费。"
    )
    assert annex.splitlines() == [
        "名词解释",
        f"{order[0]}“放管服”改革：指简政放权、放管结合、  优化服务。",
        f"{order[1]}八个西平：指工业西平等八项。",  # behind the note that it stood behind
        f"{order[2]}四早：指早发现、早报告、早隔离、早治疗。",
    ]
    assert codes(made) == ["unused"]


def test_a_new_note_is_put_between_those_that_are_there(desk: Desk) -> None:
    desk.glossary(HERE, PUBLIC, REFORM)
    early, stable = "四早：指早发现、早报告。", "六稳：指稳就业、稳金融。"
    text = f"先提四早［1］，再提三公经费，末提六稳［2］。\n\n名词解释\n[1] {early}\n[2] {stable}\n"
    made, content = desk.annotated(desk.draft(text))
    assert content.decode() == (
        "先提四早［1］，再提三公经费［2］，末提六稳［3］。\n\n名词解释\n"
        f"[1] {early}\n[2] 三公经费：{PUBLIC.definition}\n[3] {stable}\n"
    )
    assert terms(made) == ["四早", "三公经费", "六稳"]


def test_prune_leaves_out_what_the_text_does_not_use(desk: Desk) -> None:
    text = ANNEXED.format(a="［2］", b="［1］", c="1.", d="2.", e="3.")
    made, content = desk.annotated(desk.draft(text), prune=True)
    assert "八个西平" not in content.decode()
    assert (codes(made), [note.term for note in made.gone]) == (["pruned"], ["八个西平"])


def test_a_second_note_for_a_term_goes_and_its_marks_lead_to_the_first(desk: Desk) -> None:
    text = "四早［1］、六稳［2］和四早［3］。\n\n名词解释\n1.四早：指甲乙。\n2.六稳：指丙丁。\n3.四早：指甲乙。\n"
    _, content = desk.annotated(desk.draft(text))
    assert content.decode() == (
        "四早［1］、六稳［2］和四早［1］。\n\n名词解释\n1.四早：指甲乙。\n2.六稳：指丙丁。\n"
    )


@pytest.mark.parametrize("marks", [False, True])
@pytest.mark.parametrize("name", ["draft.txt", "draft.md", "draft.html", "draft.docx"])
def test_annotating_twice_changes_nothing_and_remove_gives_the_draft_back(
    desk: Desk, name: str, marks: bool
) -> None:
    desk.glossary(HERE, PUBLIC, EARLY, REFORM)
    lines = BODY.split("\n")
    content = {
        "draft.txt": ("\ufeff" + "\r\n".join(lines) + "\r\n\r\n").encode("utf-16-le"),
        "draft.md": f"# {lines[0]}\n\n## {lines[2]}\n\n{lines[3]}".encode(),
        "draft.html": "".join(f"<p>{line}</p>\n" for line in lines).encode("gb18030"),
        "draft.docx": word(*(paragraph(run(line)) for line in lines)),
    }[name]
    _, once = desk.annotated(desk.draft(content, name), marks=marks)
    assert once != content
    _, twice = desk.annotated(desk.draft(once, f"once{Path(name).suffix}"), marks=marks)
    assert twice == once
    back = desk.removed(once, f"done{Path(name).suffix}")
    if name != "draft.docx":
        assert back == content
    assert parts_of(back) == parts_of(content) if name == "draft.docx" else True
    assert read_document(desk.draft(back, name)) == read_document(desk.draft(content, name))


def test_word_keeps_links_tables_and_text_boxes(desk: Desk) -> None:
    desk.glossary(HERE, EARLY, PUBLIC, Term("六稳", "指稳就业等。"))
    content = word(
        table((paragraph(run("四早")), paragraph(run("六稳")))),
        paragraph(run("框"), box(paragraph(run("四早")))),
        paragraph(
            run("落实“四", 1), link(run("早", 2)), run("”，压减"), run("三公", 3), run("经费。")
        ),
    )
    _, changed = desk.annotated(desk.draft(content, "draft.docx"), marks=True)
    text = read_document(desk.draft(changed, "out.docx")).split("\n")
    assert text[:4] == ["四早\u3000六稳［1］", "框", "四早", "落实“四早［2］”，压减三公经费［3］。"]
    assert text[4:] == [
        "名词解释",
        "1. 六稳：指稳就业等。",
        f"2. 四早：{EARLY.definition}",
        f"3. 三公经费：{PUBLIC.definition}",
    ]


def test_markdown_keeps_front_matter_code_links_and_headings(desk: Desk) -> None:
    desk.glossary(HERE, EARLY, PUBLIC)
    text = (
        "---\ntitle: 四早\n---\n# 四早\n\n## 一\n\n`四早` 与 [四早](四早.md) 与四早，三公经费。\n\n"
        "```\n三公经费\n```\n## 二\n"
    )
    _, content = desk.annotated(desk.draft(text, "draft.md"), marks=True)
    assert content.decode() == (
        "---\ntitle: 四早\n---\n# 四早\n\n## 一\n\n`四早` 与 [四早](四早.md)［1］ 与四早，三公经费［2］。\n\n"
        "```\n三公经费\n```\n## 二\n\n## 名词解释\n\n"
        f"1. 四早：{EARLY.definition}\n2. 三公经费：{PUBLIC.definition}\n"
    )


def test_a_term_that_a_line_end_parts_is_marked_behind_it(desk: Desk) -> None:
    desk.glossary(HERE, PUBLIC)
    line = "我们始终坚持过紧日子，从严从紧安排各项支出，大力压减三公"
    assert f"{line}\n经费［1］，全年" in desk.text(
        desk.draft(f"{line}\n经费，全年下降。\n"), marks=True
    )


def test_a_term_is_noted_that_the_end_of_a_short_line_parts(desk: Desk) -> None:
    desk.glossary(HERE, EARLY, PUBLIC)
    made, content = desk.annotated(desk.draft("压减三\n公经费，落实“四\n\n早”。\n"), marks=True)
    assert terms(made) == ["三公经费"]
    assert content.decode().startswith("压减三\n公经费［1］，落实“四\n\n早”。\n")


def test_a_heading_of_a_word_draft_and_what_follows_it_make_no_term(desk: Desk) -> None:
    desk.glossary(HERE, EARLY, PUBLIC)
    heading = paragraph(run("压减三"), style="Heading1")
    draft = word(heading + paragraph(run("公经费，落实四")) + paragraph(run("早。")))
    made, _ = desk.annotated(desk.draft(draft, "draft.docx"))
    assert terms(made) == ["四早"]


CHOICES = '"四早" = "西平县"\n"三公经费" = { definition = "自己的释义。" }\n"六稳" = "指稳就业等六项。"\n"“放管服”改革" = false\n'


def test_choices_settle_glossary_wording_and_silence(desk: Desk) -> None:
    desk.glossary(HERE, EARLY, PUBLIC, REFORM)
    desk.glossary(THERE, Term("四早", "指早起、早睡、早餐、早操。"))
    choices = desk.draft(CHOICES, "choices.toml")
    made, once = desk.annotated(desk.draft(), choices)
    assert [(note.term, note.definition) for note in made.notes] == [
        ("四早", "指早起、早睡、早餐、早操。"),
        ("三公经费", "自己的释义。"),
        ("六稳", "指稳就业等六项。"),
    ]
    assert codes(made) == []
    again, twice = desk.annotated(desk.draft(once, "once.txt"), choices)
    assert (twice, codes(again)) == (once, [])


def test_a_choice_rewrites_a_note_that_is_there(desk: Desk) -> None:
    choices = desk.draft('"四早" = "指戊。"', "choices.toml")
    text = "四早［1］、六稳［2］。\n\n名词解释\n1.四早：指甲乙。\n2.六稳：指丙丁。\n"
    _, content = desk.annotated(desk.draft(text), choices)
    assert content.decode() == text.replace("指甲乙", "指戊")


def test_a_bracketed_number_that_is_no_mark_stays(desk: Desk) -> None:
    desk.glossary(HERE, EARLY, PUBLIC, REFORM)
    body = "见资料［2］。落实四早，压减三公经费，推进“放管服”改革。"
    _, content = desk.annotated(desk.draft(body))
    assert desk.removed(content).decode() == body


@pytest.mark.parametrize(
    ("printed", "number", "expected"),
    [
        ("1.", 10, "10."), ("［３］", 12, "［１２］"), ("（三）", 21, "（二十一）"), ("②", 21, "㉑"),
        ("³", 10, "¹⁰"), ("一、", 110, "一百一十、"), ("注1：", 2, "注2："), ("⑴", 3, "⑶"),
    ],
)  # fmt: skip
def test_a_number_is_written_as_the_first_one_is(printed: str, number: int, expected: str) -> None:
    assert renumbered(printed, number) == expected


@pytest.mark.parametrize(
    ("style", "lines"),
    [
        (Style(), ["2. 甲：指乙。"]),
        (Style("［1］", "——"), ["［2］甲——指乙。"]),
        (Style("1", cells=3), ["2\u3000甲\u3000指乙。"]),
        (Style("1. ", cells=2, rows=True), ["| 2. 甲 | 指乙。 |"]),
        (Style("1.", turns=True), ["2.甲", "指乙。"]),
        (Style("", automatic=True), ["甲：指乙。"]),
    ],
)
def test_a_note_is_written_as_the_annex_writes_its_notes(
    style: Style, lines: Sequence[str]
) -> None:
    assert [text for text, _ in style.note(2, "甲", "指乙。")] == list(lines)


SHORT = "推行“万企兴万村”和“四早”，开展工业、农业、文旅“三大工程”，落实六稳。"


def test_unexplained_shorthand_is_said_or_gets_a_note_to_be_written(desk: Desk) -> None:
    desk.glossary(HERE, EARLY)
    made, _ = desk.annotated(desk.draft(SHORT))
    assert [notice.code for notice in made.notices] == ["annotate.unknown"]
    assert "万企兴万村" in made.notices[0].fields["terms"]
    made, once = desk.annotated(desk.draft(SHORT), stubs=True)
    assert "1. 万企兴万村：（待释）\n2. 四早：" in once.decode()
    again, twice = desk.annotated(desk.draft(once, "once.txt"), stubs=True)
    assert (twice, codes(again)) == (once, [])


def test_a_note_to_be_written_is_written_once_a_glossary_explains_it(desk: Desk) -> None:
    desk.glossary(HERE, EARLY)
    _, once = desk.annotated(desk.draft(SHORT), stubs=True, marks=True)
    desk.glossary(THERE, Term("万企兴万村", "指企业帮村。"))
    _, after = desk.annotated(desk.draft(once, "once.txt"), marks=True)
    assert after.decode() == once.decode().replace("（待释）", "指企业帮村。", 1)


def test_what_the_draft_explains_itself_is_noted_and_said_or_left_out(desk: Desk) -> None:
    desk.glossary(HERE, Term("三大工程", "指工业、农业、文旅工程。"), EARLY)
    made, _ = desk.annotated(desk.draft(SHORT))
    assert (terms(made), codes(made)[0]) == (["四早", "三大工程"], "explained")
    made, _ = desk.annotated(desk.draft(SHORT), skip_explained=True)
    assert (terms(made), codes(made)[0]) == (["四早"], "skipped")


def cells(*texts: str) -> tuple[str, ...]:
    return tuple(paragraph(run(text)) for text in texts)


BROKEN = "<w:r><w:br/></w:r>"
ANNEXES = {
    "table": (
        paragraph(run("名词解释")),
        table(cells("1", "六稳", "指稳就业等。"), cells("2", "四早", "指早发现、早报告。")),
    ),
    "lines of one paragraph": (
        paragraph(run("名词解释")),
        paragraph(run("1.六稳：指稳就业等。"), BROKEN, run("2.四早：指早发现、早报告。")),
    ),
    "blank paragraphs between": (
        paragraph(run("附件")),
        paragraph(run("名词解释")),
        paragraph(run("1.六稳：", 1), run("指稳就业等。")),
        paragraph(),
        paragraph(run("2.四早：", 1), run("指早发现、早报告。")),
    ),
    "terms on lines of their own": (
        paragraph(run("名词解释")),
        *(
            paragraph(run(text))
            for text in ("1.六稳", "指稳就业等。", "2.四早", "指早发现、早报告。")
        ),
    ),
}


@pytest.mark.parametrize("name", ANNEXES)
def test_a_word_annex_of_any_layout_is_revised_and_taken_away(desk: Desk, name: str) -> None:
    desk.glossary(HERE, PUBLIC)
    body = "落实“四早”要求，压减“三公”经费，做好六稳。"
    content = word(paragraph(run(body)), *ANNEXES[name])
    made, once = desk.annotated(desk.draft(content, "draft.docx"), marks=True)
    text = read_document(desk.draft(once, "once.docx"))
    assert text.split("\n")[0] == "落实“四早［1］”要求，压减“三公”经费［2］，做好六稳［3］。"
    assert [(note.number, note.term, note.definition) for note in read_annex(text).notes] == [
        (1, "四早", "指早发现、早报告。"),
        (2, PUBLIC.term, PUBLIC.definition),
        (3, "六稳", "指稳就业等。"),
    ]
    assert codes(made) == []
    assert desk.annotated(desk.draft(once, "once.docx"), marks=True)[1] == once
    back = desk.removed(once, "done.docx")
    assert read_document(desk.draft(back, "back.docx")) == body


PREFORMATTED = "<body><pre><font>落实“四早”要求。</font>\n压减<font>“三公”经费，</font>做好六稳。\n<font>分享到：</font>\n</pre></body>"


def test_lines_of_a_preformatted_page_get_notes_and_come_back(desk: Desk) -> None:
    desk.glossary(HERE, PUBLIC)
    _, once = desk.annotated(desk.draft(PREFORMATTED, "draft.html"), marks=True)
    text = read_document(desk.draft(once, "once.html"))
    assert "名词解释" in text.split("\n")
    assert "<font>分享到：</font>" in once.decode()
    assert desk.removed(once, "done.html").decode() == PREFORMATTED


PAGE = "<!DOCTYPE html><body><p>落实“四早”要求，压减“三公”经费，做好六稳。</p>{annex}<footer>版权所有</footer>"


@pytest.mark.parametrize(
    "annex",
    [
        "<h2>名词解释</h2><table><tr><td>1</td><td>六稳</td><td>指稳就业等。</td></tr>\n"
        "<tr><td>2</td><td>四早</td><td>指早发现、早报告。</td></tr></table>",
        "<h2>名词解释</h2><ol><li>六稳：指稳就业等。</li><li>四早：指早发现、早报告。</li></ol>",
        "<div>名词解释<br>1.六稳：指稳就业等。<br>2.四早：指早发现、早报告。</div>",
        "<h2>名词解释</h2>\n<p>&nbsp;&nbsp;<b>1.六稳：</b>指稳就业等。</p>\n<p>&nbsp;&nbsp;<b>2.四早：</b>指早发现、早报告。</p>",
    ],
)
def test_an_annex_of_a_page_is_revised_and_taken_away(desk: Desk, annex: str) -> None:
    desk.glossary(HERE, PUBLIC)
    path = desk.draft(PAGE.format(annex=annex), "draft.html")
    _, once = desk.annotated(path, marks=True)
    text = read_document(desk.draft(once, "once.html"))
    assert [(note.number, note.term) for note in read_annex(text).notes] == [
        (1, "四早"), (2, PUBLIC.term), (3, "六稳"),
    ]  # fmt: skip
    assert desk.annotated(desk.draft(once, "once.html"), marks=True)[1] == once
    assert desk.removed(once, "done.html").decode() == PAGE.format(annex="")


def test_a_draft_and_its_result_are_read_once_each_and_uses_sought_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.glossary(HERE, PUBLIC)
    path = desk.draft(BODY + "\n\n名词解释\n1. 四早：指早发现、早报告。\n2. 五小：指小甲、小乙。")
    from xpterms.annex import read
    from xpterms.texts.annotating import places

    asked: list[str] = []
    for module, name in ((read, "_verdicts"), (places, "first_uses")):
        monkeypatch.setattr(module, name, _counted(asked, name, getattr(module, name)))
    made, _ = desk.annotated(path)
    assert set(terms(made)) == {"四早", "五小", "三公经费"}
    assert sorted(asked) == ["_verdicts", "_verdicts", "first_uses"]


def _counted(asked: list[str], name: str, work: Callable[..., object]) -> Callable[..., object]:
    def counting(*arguments: object) -> object:
        asked.append(name)
        return work(*arguments)

    return counting


@pytest.mark.parametrize(
    ("printed", "number", "expected"),
    [
        ("1. ", 2, "2. "),
        ("（1）", 12, "（12）"),
        ("［１］", 12, "［１２］"),
        ("¹", 120, "¹²⁰"),
        ("一、", 10, "十、"),
        ("一、", 20, "二十、"),
        ("一、", 21, "二十一、"),
        ("一、", 100, "一百、"),
        ("一、", 105, "一百零五、"),
        ("一、", 110, "一百一十、"),
        ("一、", 115, "一百一十五、"),
        ("一、", 120, "一百二十、"),
        ("一、", 234, "二百三十四、"),
        ("注①：", 3, "注③："),
        ("①", 20, "⑳"),
        ("①", 21, "㉑"),
        ("①", 36, "㊱"),
        ("①", 51, "(51)"),
        ("⑴", 20, "⒇"),
        ("⑴", 21, "㉑"),
        ("❶", 2, "❷"),
        ("甲", 3, "甲"),
    ],
)
def test_another_number_is_written_the_same_way(printed: str, number: int, expected: str) -> None:
    assert renumbered(printed, number) == expected


@pytest.mark.parametrize(
    ("style", "raises", "after", "made"),
    [
        ("full", True, "", ("［12］", False)),
        ("square", True, "", ("[12]", False)),
        ("superscript", False, "", ("¹²", False)),
        ("superscript", True, "早", ("12", True)),
        ("superscript", True, "m", ("[12]", True)),
        ("superscript", True, "1", ("[12]", True)),
        ("superscript", True, "", ("12", True)),
        ("superscript", True, "）", ("12", True)),
        ("（1）", True, "", ("（12）", False)),
    ],
)
def test_how_a_mark_is_written(
    style: str, raises: bool, after: str, made: tuple[str, bool]
) -> None:
    assert mark(style, 12, raises=raises, after=after) == made


@pytest.mark.parametrize(
    ("style", "lines"),
    [
        (Style(), [("2. 四早：指早。", 6)]),
        (Style("", "——"), [("四早——指早。", 4)]),
        (Style("1. ", automatic=True), [("四早：指早。", 3)]),
        (Style("1. ", turns=True), [("2. 四早", 5), ("指早。", 0)]),
        (Style("1. ", cells=2), [("2. 四早\u3000指早。", 0)]),
        (Style("1. ", cells=3), [("2.\u3000四早\u3000指早。", 0)]),
        (Style("", cells=2, rows=True), [("| 四早 | 指早。 |", 0)]),
        (Style("1. ", cells=3, rows=True), [("| 2. | 四早 | 指早。 |", 0)]),
        (Style("1. ", cells=1), [("2. 四早：指早。", 6)]),
    ],
)
def test_the_lines_of_a_note_in_each_layout(style: Style, lines: list[tuple[str, int]]) -> None:
    assert style.note(2, "四早", "指早。") == lines


HEAD_LINES = "临江县2026年政府工作报告\n各位代表：\n一、工作\n"


def revised(desk: Desk, text: str, name: str = "draft.txt", **options: object) -> str:
    desk.glossary(HERE, EARLY, PUBLIC)
    _, content = desk.annotated(desk.draft(text, name), **options)
    return content.decode()


@pytest.mark.parametrize(
    ("annex", "new"),
    [
        ("1. 六稳：指稳就业。", "1. 四早：{}\n2. 六稳：指稳就业。"),
        ("（1）六稳——指稳就业。", "（1）四早——{}\n（2）六稳——指稳就业。"),
        ("一、六稳：指稳就业。\n二、六保：指保就业。", "一、四早：{}\n二、六稳：指稳就业。\n三、六保：指保就业。"),
        ("六稳：指稳就业。\n六保：指保就业。\n六清：指清河道。", "四早：{}\n六稳：指稳就业。\n六保：指保就业。\n六清：指清河道。"),
        ("1. 六稳\n指稳就业、稳金融。\n2. 六保\n指保就业、保民生。", "1. 四早\n{}\n2. 六稳\n指稳就业、稳金融。\n3. 六保\n指保就业、保民生。"),
        ("1. 六稳：指稳就业。\n\n2. 六保：指保就业。", "1. 四早：{}\n\n2. 六稳：指稳就业。\n\n3. 六保：指保就业。"),
        ("　　1. 六稳：指稳就业。\n　　2. 六保：指保就业。", "　　1. 四早：{}\n　　2. 六稳：指稳就业。\n　　3. 六保：指保就业。"),
    ],
)  # fmt: skip
def test_a_new_note_is_written_as_those_that_are_there(desk: Desk, annex: str, new: str) -> None:
    body = f"{HEAD_LINES}落实四早要求，做好六稳、六保、六清工作。\n\n名词解释\n"
    made = revised(desk, body + annex + "\n")
    assert made == body + new.format(EARLY.definition) + "\n"
    assert revised(desk, made) == made


def test_a_new_note_is_written_as_most_of_those_that_are_there(desk: Desk) -> None:
    body = f"{HEAD_LINES}落实四早要求，做好六稳、六保、六清、六查、六治工作。\n\n名词解释\n"
    turns = "{}六稳\n指稳就业、稳金融。\n{}六保\n指保就业、保民生。\n"
    lines = "{}六清：指清河道、清垃圾。\n{}六查：指查河道、查垃圾。\n{}六治：指治河道、治垃圾。\n"
    made = revised(desk, body + (turns + lines).format("1. ", "2. ", "3. ", "4. ", "5. "))
    early = f"1. 四早：{EARLY.definition}\n"
    assert made == body + early + (turns + lines).format("2. ", "3. ", "4. ", "5. ", "6. ")


def test_a_note_that_is_moved_is_kept_as_it_is_written(desk: Desk) -> None:
    first, second = "六保——指保就业、\n　保民生。\n（一）保就业优先。", "六稳：指稳就业、稳金融。"
    body = f"{HEAD_LINES}做好六稳、六保工作，落实四早要求。\n\n名词解释\n"
    made = revised(desk, f"{body}1. {first}\n2. {second}\n")
    assert made == f"{body}1. {second}\n2. {first}\n3. 四早：{EARLY.definition}\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # the first note is not used, and the text begins with the term of the second
        ("六稳工作。\n\n名词解释\n1. 六保：指保就业。\n2. 六稳：指稳就业。\n", "draft.txt"),
        # notes that share a paragraph, with numbers and without
        ("<p>做好六稳、六保工作。</p><h2>名词解释</h2><p>1.六稳：指稳就业。<br>2.六保：指保就业。</p>", "draft.html"),
        ("<p>做好六稳、六保工作。</p><h2>名词解释</h2><p>六稳：指稳就业。<br>六保：指保就业。</p>", "draft.html"),
    ],
)  # fmt: skip
def test_an_annex_in_order_stays(desk: Desk, text: str, name: str) -> None:
    assert revised(desk, text, name) == text


def test_notes_in_order_that_share_a_paragraph_stay(desk: Desk) -> None:
    note = "<w:r><w:br/></w:r>".join(map(run, ("1.六稳：指稳就业。", "2.六保：指保就业。")))
    content = word(
        paragraph(run("做好六稳、六保工作。")), paragraph(run("名词解释")), paragraph(note)
    )
    assert desk.annotated(desk.draft(content, "draft.docx"))[1] == content


def test_a_table_of_notes_gets_rows(desk: Desk) -> None:
    body = f"{HEAD_LINES}落实四早要求，做好六稳、六保工作。\n\n## 名词解释\n\n| 词 | 意 |\n| --- | --- |\n"
    made = revised(desk, body + "| 六稳 | 指稳就业。 |\n| 六保 | 指保就业。 |\n", "draft.md")
    assert (
        made
        == body + f"| 四早 | {EARLY.definition} |\n| 六稳 | 指稳就业。 |\n| 六保 | 指保就业。 |\n"
    )


@pytest.mark.parametrize(
    ("headings", "level"),
    [
        ("# 题\n\n## 一\n\n## 二\n", "## "),
        ("# 题\n\n### 一\n", "### "),
        ("# 题\n\n## 一\n\n### 二\n\n### 三\n", "## "),
        ("# 题\n", "## "),
        ("# 一\n\n# 二\n", "# "),
        ("题\n==\n", "## "),
        ("甲\n", "## "),
    ],
)
def test_the_heading_of_a_markdown_annex_is_one_of_its_sections(
    desk: Desk, headings: str, level: str
) -> None:
    made = revised(desk, f"{headings}\n落实四早要求。\n", "draft.md")
    assert made.endswith(f"\n\n{level}名词解释\n\n1. 四早：{EARLY.definition}\n")


def test_an_annex_stands_before_the_foot_of_a_page(desk: Desk) -> None:
    foot = "责任编辑：张三\n打印本页\n"
    made = revised(desk, f"{HEAD_LINES}落实四早要求，取得新成绩。\n{foot}")
    assert (
        made
        == f"{HEAD_LINES}落实四早要求，取得新成绩。\n\n名词解释\n1. 四早：{EARLY.definition}\n{foot}"
    )


def test_scattered_notes_are_refused(desk: Desk) -> None:
    long = "全县上下团结一心攻坚克难，经济社会发展取得了许多新的成绩和进步。"
    text = (
        f"{HEAD_LINES}落实四早[1]和“五早”[2]要求，成绩很大，{long}\n[1]四早：指早排查、早发现。\n"
        f"又提六早[3]工作，{long}\n[2]“五早”：指早发现、早处置。\n[3]六早：指早处置、早办。\n"
    )
    with pytest.raises(DocumentError) as raised:
        desk.annotated(desk.draft(text))
    assert raised.value.code == "annotate.scattered"


@pytest.mark.parametrize(
    ("text", "code", "fields"),
    [
        ('"四早" = 1', "choices-value", {"term": "四早"}),
        ('"四早" = ""', "choices-value", {"term": "四早"}),
        ('"四早" = true', "choices-value", {"term": "四早"}),
        ('"四早" = {}', "choices-value", {"term": "四早"}),
        ('"四早" = { other = "x" }', "choices-value", {"term": "四早"}),
        ('"四早" = { note = true }', "choices-value", {"term": "四早"}),
        ('"四早" = { definition = 1 }', "choices-value", {"term": "四早"}),
        (
            '"四早" = { glossary = "别县" }',
            "choices-glossary",
            {"term": "四早", "glossary": "别县"},
        ),
        ("四早 = ", "choices-toml", {}),
    ],
)
def test_choices_that_settle_nothing_are_told(
    desk: Desk, text: str, code: str, fields: dict[str, str]
) -> None:
    path = desk.draft(text, "choices.toml")
    with pytest.raises(GlossaryError) as raised:
        read_choices(path, str, ())
    assert raised.value.code == f"annotate.{code}"
    assert {name: raised.value.fields[name] for name in fields} == fields
    assert raised.value.fields["path"] == path
    with pytest.raises(GlossaryError) as raised:
        read_choices(path + "x", str, ())
    assert raised.value.code == "annotate.choices-missing"
    with pytest.raises(GlossaryError) as raised:
        read_choices(str(desk.folder), str, ())
    assert raised.value.code == "annotate.choices-unread"


def test_what_is_settled_names_a_glossary_or_words_a_note(desk: Desk) -> None:
    source = Source("西平县词语注释", "/folder/x.toml", "西平县", "2026-02-01", None, 0, 0)

    def settled(value: str) -> Choice:
        return read_choices(desk.draft(f'"四早" = {value}', "c.toml"), str, (source,))["四早"]

    for name in (
        "西平县词语注释",
        "西平县",
        "西平县2026",
        "西平县2026年",
        "x.toml",
        "/folder/x.toml",
    ):
        assert settled(f'"{name}"') == Choice("四早", glossary=name)
        assert settled(f'{{ glossary = "{name}" }}') == Choice("四早", glossary=name)
        assert settled(f'"{name}"').fits(source)
    assert settled('" 指  早。 "') == Choice("四早", definition="指 早。")
    assert settled('{ definition = "指\\n早。" }') == Choice("四早", definition="指 早。")
    both = settled('{ glossary = "西平县", definition = "指早。" }')
    assert (both.glossary, both.definition) == ("西平县", "指早。")
    assert settled("false").none
    assert settled("{ note = false }").none
    assert not Choice("四早").fits(source)


def test_a_draft_that_does_not_change_is_read_as_an_annex_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def seen(text: str) -> Annex:
        read.append(text)
        return read_annex(text)

    for room in ("annotate", "own"):
        monkeypatch.setattr(f"xpterms.texts.annotating.{room}.read_annex", seen)
    desk = Desk(tmp_path)
    annex = "\n\n名词解释\n1. 四早：指早发现、早报告、早隔离、早治疗。\n"
    notes = annex + "2. 三公经费：指因公出国（境）费、公务接待费。\n"
    assert not desk.annotated(desk.draft(BODY + notes))[0].changes.parts
    assert len(read) == 1
    desk.annotated(desk.draft(BODY + annex), marks=True)
    assert len(read) > 2


def test_uses_are_sought_once_for_the_same_notes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sought: list[tuple[str, ...]] = []

    def seen(body: Body, notes: list[Held]) -> list[list[Span]]:
        sought.append(tuple(note.term for note in notes))
        return exact_uses(body, notes)

    monkeypatch.setattr("xpterms.texts.annotating.places.exact_uses", seen)
    desk = Desk(tmp_path)
    desk.glossary(HERE, PUBLIC)
    desk.annotated(desk.draft(f"{BODY}\n\n名词解释\n1. 四早：指早发现、早报告。\n"))
    assert sought == [("四早",), ("四早", "三公经费")]
