"""Lists beside a formula, reasons for shorthand, lines that go on, and sections by line and column."""

from __future__ import annotations

import pytest

from xpterms.index.memory import index_of
from xpterms.model import Glossary, Term
from xpterms.texts import outline as outlines
from xpterms.texts.members import _after, _before, _counted, _end, _fitting, _parts, members
from xpterms.texts.outline import Outline
from xpterms.texts.reading import Text
from xpterms.texts.running import Joined, joined
from xpterms.texts.scan import Scan
from xpterms.texts.shorthand import WEIGHTS, candidates, judge


def listed(text: str) -> str:
    """Return the members beside what stands between bars."""
    begin, end = text.index("|"), text.rindex("|") - 1
    return " ".join(members(text.replace("|", ""), begin, end))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # behind the formula
        ("“|四问|”即问需、问计、问政、问效。", "问需 问计 问政 问效"),
        ("“|四问|”工作就是问需、问计、问政、问效，全县。", "问需 问计 问政 问效"),
        ("“|四问|”分别是：问需、问计、问政、问效；全县。", "问需 问计 问政 问效"),
        ("“|四问|”：问需、问计、问政、问效。", "问需 问计 问政 问效"),
        ("“|四问|”（问需、问计、问政、问效）工作。", "问需 问计 问政 问效"),
        ("“|四问|”（即问需、问计、问政、问效）工作。", "问需 问计 问政 问效"),
        ("“|四问|”（问需、问计、问政、问效", ""),
        ("“|四问|”即问需，问计，问政，问效。", "问需 问计 问政 问效"),
        ("“|四问|”即问需、问计、问政、问效等。", "问需 问计 问政 问效"),
        ("“|四问|”即问需、问计、问政和问效。", "问需 问计 问政 问效"),
        ("“|四问|”即要全面问需、问计、问政、问效。", ""),
        ("“|四问|”即坚持问需、问计、问政、问效。", "坚持问需 问计 问政 问效"),
        ("“|四问|”即坚持全面问需、问计、问政、问效。", "问需 问计 问政 问效"),
        ("“|四问|”即问需、问计、问政。", ""),
        ("“|四问|”问需、问计、问政、问效。", ""),
        ("|四大工程|：农业、工业、服务、能源。", ""),
        ("|四大工程|即农业、工业、服务、能源。", "农业 工业 服务 能源"),
        ("“|一中心|”（县城）", "县城"),
        ("“|一中心|”（县）", ""),
        ("“|一中心|”（" + "长" * 13 + "）", ""),
        ("“|四问|”即问需" + "求" * 30 + "、问计、问政、问效。", ""),
        ("“|四问|”即问需、问需、问政、问效。", ""),
        ("“|四问|”即问需、问计、增长5%、问效。", ""),
        ("“|四问|”即问需、问计、3亿元、问效。", ""),
        # before it
        ("推进农业、工业、服务“|三大工程|”，", "农业 工业 服务"),
        ("农业、工业、服务等“|三大工程|”，", "农业 工业 服务"),
        ("全县推进农业、工业、服务|三大工程|，", "农业 工业 服务"),
        ("推进农业和工业“|两大工程|”，", "农业 工业"),
        ("实现收入、利润“|双增长|”。", "收入 利润"),
        ("收入和利润均实现“|双增长|”。", "收入 利润"),
        ("（农业、工业、服务）“|三大工程|”。", "农业 工业 服务"),
        ("（农业、工业、现代服务业）“|三大工程|”。", "农业 工业 现代服务业"),
        ("（农、工、商）“|三大工程|”。", "农 工 商"),
        ("本县乡村振兴、乡村建设行动、乡村治理“|三大工程|”。", "乡村振兴 乡村建设行动 乡村治理"),
        ("“六稳”是指农业、工业、服务“|三大工程|”。", ""),
        ("以农业为主、工业为辅的“|两个体系|”。", "农业为主 工业为辅"),
        ("农业、工业、服务，“|三大工程|”。", ""),
        ("农业、工业、服务。“|三大工程|”。", ""),
        ("坚持、推进、实施“|三大工程|”。", ""),
        ("甲：农业、工业、服务“|三大工程|”。", "农业 工业 服务"),
        ("抓好农业工作、工业工作、服务工作的“|三大工程|”。", "农业工作 工业工作 服务工作"),
        ("抓好农业、工业发展、服务的“|三大工程|”。", ""),
        ("农业、工业、服务“|一大工程|”。", ""),
        ("农业、工业、服务“|三百工程|”。", "农业 工业 服务"),
        ("农业、工业、服务“|工程|”。", ""),
        ("|三|", ""),
    ],
)
def test_the_members_beside_a_formula(text: str, found: str) -> None:
    assert listed(text) == found


def test_the_pieces_of_a_list() -> None:
    assert _parts("甲、“乙、丙”、（丁、戊）己、 庚 ") == ["甲", "“乙、丙”", "（丁、戊）己", "庚"]
    assert _parts("甲）、乙") == ["甲）", "乙"]
    assert _counted(["甲甲", "乙乙和丙丙"], 3) == ["甲甲", "乙乙", "丙丙"]
    assert _counted(["甲甲", "乙和丙"], 3) == []
    assert _counted(["甲甲", "乙乙"], 2) == ["甲甲", "乙乙"]
    assert _counted([], 1) == []


def test_where_a_list_ends() -> None:
    for text, bracket, end in (
        ("甲（乙。丙）丁。戊", False, 7), ("甲；乙", False, 1), ("甲；乙）", True, 3), ("甲（乙；丙）；", False, 6),
        ("甲）乙", False, 1), ("甲\n乙", False, 1), ("甲乙", False, 2), ("长" * 500, False, 400),
    ):  # fmt: skip
        assert _end(text, 0, bracket=bracket) == end


def test_what_fits_as_members() -> None:
    def fits(*parts: str, trimmed: bool = True, certain: bool = False) -> bool:
        return bool(_fitting(list(parts), len(parts), trimmed=trimmed, certain=certain))

    assert fits("农业", "工业", "服务业")
    assert not fits("农业", "工业", "现代服务")
    assert fits("农业", "工业", "现代服务", certain=True)
    assert fits("农业", "工业", "现代服务", trimmed=False)
    assert fits("大农业", "大工业", "大服务和能源")  # one beginning
    assert fits("农业", "工业", "服务产业")  # one end, no more than twice as long and one
    assert not fits("农", "工", "商")
    assert fits("农", "工", "商", trimmed=False)
    assert not fits("农业", "工业", "服务等")
    assert not fits("农业", "农业")
    assert not fits("农业", "工业。", "服务")
    assert not fits("长" * 24, "短" * 25)
    assert fits("长" * 24, "短" * 24)
    assert _fitting(["“农业”", "（工业）", "“甲”乙“丙”"], 3, trimmed=True, certain=True) == (
        "农业",
        "工业",
        "“甲”乙“丙”",
    )


def test_lists_are_looked_for_within_a_window() -> None:
    assert _after("三问" + "长" * 400 + "即甲甲、乙乙、丙丙。", 0, 2, 3) == ()
    far = "甲甲、乙乙、" + "丙" * 500
    assert _before(far + "三问", len(far), len(far) + 2, 3) == ()


def reasons(line: str) -> set[str]:
    """Return the reasons of what stands in quotes, or between bars without them."""
    if "|" in line:
        begin, end = line.index("|"), line.rindex("|") - 1
        return set(judge(line.replace("|", ""), begin, end, quoted=False))
    begin, end = line.index("“") + 1, line.rindex("”")
    return set(judge(line, begin, end, quoted=True))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("推进“四早”工作", "quoted numeral short named led"),
        ("甲“四早”乙", "quoted numeral short"),
        ("甲|四早|乙", "bare numeral short"),
        ("甲“六稳六保”乙", "quoted formula numeral short"),
        ("甲“1+3”乙", "quoted digits numeral"),
        ("甲“5G”乙", "quoted latin numeral common"),
        ("甲“三大攻坚战”乙", "quoted numeral collective short named"),
        ("甲“放管服”乙", "quoted contracted short"),
        ("甲“早发现”乙", "quoted short plain"),
        ("甲“早发现早处置机制”乙", "quoted plain named"),
        ("甲“早发现，早处置”乙", "quoted short plain clause"),
        ("甲“早发现的处置”乙", "quoted short plain clause"),
        ("甲“早的处”乙", "quoted short plain"),
        ("他说：“早发现早处置早预警”乙", "quoted plain spoken"),
        ("甲“我们早发现”乙", "quoted short plain spoken"),
        ("甲“早发现早处置早预警甲甲”乙", "quoted plain long"),
        ("荣获“早发现”乙", "quoted short plain prize"),
        ("甲“早发现”称号", "quoted short plain prize"),
        ("甲“早发现办法”乙", "quoted short plain title named"),
        ("甲“十四五”乙", "quoted numeral short plan"),
        ("甲“早发现节”乙", "quoted short plain place"),
        ("甲“一张床、一间房”乙", "quoted formula numeral short quantity collective"),
        ("甲“早”乙", ""),
        ("甲“早。发”乙", ""),
        ("《甲“四早”乙》", ""),
        ("《甲》“四早”乙", "quoted numeral short"),
        ("甲“" + "早" * 26 + "”乙", "quoted plain long"),
        ("甲“" + "早" * 27 + "”乙", ""),
        ("实施了“四早”乙", "quoted numeral short led"),
        ("甲“四早”［1］工程", "quoted numeral short named"),
        ("推进“‘四早’”乙", "quoted numeral short led"),
        ("推进X“四早”乙", "quoted numeral short"),
        ("他说：“早发现早处置早排”乙", "quoted plain"),
        ("甲“一丝不苟”乙", "quoted idiom numeral short"),
        ("甲“早发现,早处置”乙", "quoted clause plain short"),
        ("甲“早的处置”乙", "quoted plain short"),
        ("甲“早发的处置”乙", "quoted clause plain short"),
        ("甲“早发现早处置早预警甲”乙", "quoted plain"),
        ("甲“甲乙四工作法”乙", "quoted plain short named"),
        ("甲“早发现早处置早”乙", "quoted plain"),
        ("甲“农业三业四工作制”乙", "quoted formula named"),
        ("甲“区域1+3”乙", "quoted digits short"),
        ("推进|四早|乙", "bare led numeral short"),
        ("甲“四早”X工程", "quoted numeral short"),
        ("甲“工程甲乙丙”乙", "quoted plain short"),
    ],
)
def test_the_reasons_for_and_against_shorthand(line: str, names: str) -> None:
    assert reasons(line) == set(names.split())


def test_candidates_by_falling_score() -> None:
    lines = iter([
        (1, "推进“四早”工作，“四早”和“六稳六保”。"), (3, "“四早”与|早发现|，PM2.5和5G网络，“早发现”。"), (4, "15km，G30，2024，1+3+N模式。"),
    ])  # fmt: skip
    found = candidates(lines)
    assert {"1+3+N", "四早", "六稳六保"} <= {one.text for one in found}
    weights = [one.weight for one in found]
    assert weights == sorted(weights, reverse=True)
    four = next(one for one in found if one.text == "四早")
    assert [number for number, _ in four.places] == [1, 1, 3]
    assert four.reasons["repeated"] == pytest.approx(2 * WEIGHTS["repeated"])
    assert set(four.reasons) == {"quoted", "numeral", "short", "named", "led", "repeated"}
    assert 0 < four.score < 1
    assert not {"G30", "2024", "km"} & {one.text for one in found}


def test_candidates_without_quotes_stand_side_by_side_and_count_all_their_places() -> None:
    line = "15km外发展XR产业，实施XR三大工程，三大工程XR，三大工程。"
    found = candidates(iter([(1, line), (2, "三大工程。三大工程。")]))
    assert [(one.text, one.score, len(one.places)) for one in found] == [
        ("三大工程", 0.87, 5),
        ("XR", 0.77, 3),
        ("15km", 0.62, 1),
    ]
    assert set(found[1].reasons) == {"bare", "latin", "led", "named", "repeated"}
    assert found[0].reasons["repeated"] == pytest.approx(3 * WEIGHTS["repeated"])
    (twice,) = candidates(iter([(1, "“四早”"), (2, "“四早”")]))
    assert twice.reasons["repeated"] == WEIGHTS["repeated"]


LONG = "全县生产总值达到二百七十九亿元并且较上一年净增长了许多"


def test_lines_are_one_text_and_places_are_told_by_line() -> None:
    made = Joined([(3, "落实四 "), (4, ""), (5, " 早。"), (6, "六稳")])
    assert made.text == "落实四 。\n 早。。\n六稳"
    made = Joined([(3, "落实四 "), (5, " 早，"), (6, "六稳")])
    assert made.text == "落实四 \n 早，\n六稳"
    assert made.place(2, 4) == (3, 2, 4, "四 ")
    assert made.place(2, 7) == (3, 2, 4, "四早")
    assert made.place(6, 7) == (5, 1, 2, "早")
    assert made.place(2, 10) == (3, 2, 4, "四早，六")
    assert Joined([(1, "四"), (2, "早"), (3, "六稳")]).place(0, 3) == (1, 0, 1, "四早")
    assert list(made.places([(2, 7, [1]), (6, 7, [2])])) == [
        (3, 2, 4, "四早", [1]),
        (5, 1, 2, "早", [2]),
    ]


def test_a_text_is_joined_in_pieces_that_no_line_crosses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("xpterms.texts.running.PIECE", 8)

    def pieces(*batches: list[str]) -> list[list[int]]:
        return [[number for number, _ in one.lines] for one in joined(batches)]

    assert pieces(["甲甲甲。", "乙乙。"], ["丙。"]) == [[1], [2], [3]]
    assert pieces(["甲。", "乙。", "丙。"]) == [[1, 2], [3]]
    assert pieces(["甲甲甲甲", "乙乙乙乙", "丙。"]) == [[1, 2, 3]]
    assert pieces(["甲甲甲。", "", "乙乙。"]) == [[1, 2], [3]]
    assert pieces(["甲甲甲甲", "", "乙乙。"]) == [[1, 2], [3]]
    assert pieces(["", "", "", "", "甲。"]) == [[1, 2, 3, 4], [5]]
    assert pieces(["甲"] * 12) == [[1, 2, 3, 4, 5, 6, 7, 8, 9], [10, 11, 12]]
    assert pieces(["甲甲甲。", "乙。", "丙。"]) == [[1], [2, 3]]
    assert pieces([]) == []


def test_sections_by_line_and_column() -> None:
    found = Outline(["一、回顾", "（一）工业。甲，", "乙。丙。", "", "  培育产业。丁。"])
    assert found.section(1) == ()
    assert found.section(2) == ("一、回顾",)
    assert found.section(2, 5) == ("一、回顾",)
    assert found.section(2, 6) == ("一、回顾", "（一）工业。")
    assert found.section(3) == ("一、回顾", "（一）工业。")
    assert found.section(4) == ()
    assert found.section(5, 0) == ("一、回顾", "（一）工业。")
    assert found.section(5, 6) == ("一、回顾", "（一）工业。")
    assert found.section(5, 7) == ("一、回顾", "（一）工业。", "培育产业。")
    assert found.section(9) == ()
    before: list[tuple[int, str]] = [(1, "甲")]
    assert Outline(["乙。"], 7, before).section(7) == ("甲",)


def test_a_text_that_uses_nothing_is_scanned_without_its_sections_and_others_read_them_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[int] = []
    real = outlines.outline
    monkeypatch.setattr(outlines, "outline", lambda *given: read.append(1) or real(*given))
    scan = Scan(index_of((Glossary("题", (Term("四早", "早。"),), "/a.toml"), None)))
    for line, times in (("一、回顾。", 0), ("一、四早。“六个坚持”，“六个坚持”。", 1)):
        read.clear()
        found = scan.read(Text("a", "text", (line,), line), unknown=True)
        assert (len(found) > 0, len(read)) == (times > 0, times)
