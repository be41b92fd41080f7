"""A range of lines read as notes: what opens a note, and what explains a word of the note above."""

from __future__ import annotations

from xpterms.annex.read import read_annex

HEAD = """甲市政府工作报告
——2025年1月20日在甲市第十届人民代表大会第四次会议上

各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。
一、2024年工作回顾
过去一年，我们落实“四早”要求，建成5+2就业之家，扎实推动“两重”建设，经济社会发展取得新的成绩。
{more}各位代表！让我们团结奋斗，谱写新篇章！

名词解释
“四早”：指对安全隐患要早排查、早发现、早预警、早处置，纳入双重预防机制。
双重预防机制：指安全风险分级管控和隐患排查治理两道防线，由企业建立并运行。
5+2就业之家：是指五个街道和两个园区的就业服务站点。
“两重”：指国家重大战略实施和重点领域安全能力建设。
"""


def terms(more: str = "") -> list[str]:
    return [note.term for note in read_annex(HEAD.format(more=more)).notes]


def test_a_line_that_explains_a_word_of_the_note_above_opens_no_note() -> None:
    assert terms() == ["“四早”", "5+2就业之家", "“两重”"]


def test_it_opens_one_where_the_report_itself_uses_the_word() -> None:
    assert "双重预防机制" in terms("企业建立双重预防机制，安全生产形势持续稳定。\n")
