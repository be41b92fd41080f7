"""Annexes of every layout that reports are known to have, made from known notes: what must come back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

Notes = list[tuple[str, str]]
PLAIN: Notes = [
    ("四早", "指对安全生产问题隐患，要早排查、早发现、早预警、早处置。"),
    ("“一降三减”", "指降低用能成本，减环节、减材料、减时限。"),
    ("营商环境评价指标", "指衡量一个地区开办企业、办理许可等便利程度的一组数值。"),
    ("“1+3”财政金融互动", "指一个总体方案和三项配套办法，引导金融机构加大对实体经济的投放力度。"),
    (
        "“两重”、“两新”",
        "“两重”指国家重大战略实施和重点领域安全能力建设；“两新”指大规模设备更新和消费品以旧换新。",
    ),
    ("6个重大科技专项", "指人工智能、航空发动机、创新药、生物育种、先进装备、智慧农业。"),
    ("“三百”行动", "指走访一百个村庄、一百家企业、一百个项目的调研行动。"),
    ("新质生产力", "指以科技创新为主导、摆脱传统增长方式的先进生产力。"),
    ("2026年10件民生实事", "指县委、县政府今年为群众办理的十件实事，由人大代表票决产生。"),
    ("“红黑榜”", "指对人居环境整治情况每月公布先进与落后村庄的名单。"),
    ("5+2就业之家", "指五类服务和两项补贴相结合的基层就业服务站点。"),
    ("专精特新“小巨人”企业", "指专业化、精细化、特色化、新颖化突出的中小企业中的佼佼者。"),
]
BODY = """临江县2026年政府工作报告
——2026年2月3日在临江县第十七届人民代表大会第六次会议上
临江县人民政府县长 周明远
各位代表：
现在，我代表县人民政府，向大会报告工作，请予审议，并请各位政协委员和列席人员提出意见。
一、过去一年工作回顾
一年来，我们深入落实“四早”{1}要求，安全生产形势持续向好，“一降三减”{2}成效明显，营商环境评价指标{3}全省靠前。
（一）产业发展提质。深化“1+3”财政金融互动{4}，“两重”、“两新”{5}项目加快落地，实施6个重大科技专项{6}。
（二）作风建设从严。开展“三百”行动{7}，培育新质生产力{8}，2026年10件民生实事{9}全部开工。
1.强化财政保障。压减一般性支出，兜牢“三保”底线。
2.优化政务服务。推行“红黑榜”{10}制度，建成5+2就业之家{11}十二个。
二、今年工作安排
新增专精特新“小巨人”企业{12}8家，PM
2.5平均浓度下降3.6%，地区生产总值增长6%左右。
各位代表！让我们同心同德、奋楫争先，为建设现代化临江而努力奋斗！"""
TASKS = """附件1
2026年县十件民生实事
一、新建改造农村公路120公里：投入资金八千万元，年底前完工。
二、新增普惠托位300个：覆盖城区各街道。
三、改造老旧小区25个：惠及居民六千户。"""
_HAN = "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五".split()


class Layout(NamedTuple):
    """One document and the notes that it holds."""

    name: str
    text: str
    notes: Notes
    numbered: bool = True


Numbers = dict[str, Callable[[int], str]]
NUMBERS: Numbers = {
    "1.": lambda n: f"{n}.",
    "1. ": lambda n: f"{n}. ",
    "1、": lambda n: f"{n}、",
    "1．": lambda n: f"{n}．",
    "（1）": lambda n: f"（{n}）",
    "(1)": lambda n: f"({n})",
    "①": lambda n: chr(0x245F + n),
    "［1］": lambda n: f"［{n}］",
    "[1]": lambda n: f"[{n}]",
    "【1】": lambda n: f"【{n}】",
    "（一）": lambda n: f"（{_HAN[n - 1]}）",
    "一、": lambda n: f"{_HAN[n - 1]}、",
    "注1": lambda n: f"注{n}：",
    "注1 ": lambda n: f"注{n} ",
    "- 1.": lambda n: f"- {n}. ",
    "**1.**": lambda n: f"**{n}.** ",
    "１．": lambda n: f"{str(n).translate(str.maketrans('0123456789', '０１２３４５６７８９'))}．",
    "1 ": lambda n: f"{n} ",
    "mixed": lambda n: [f"{n}.", f"{n}、", f"（{n}）", f"{n}．"][n % 4],
}
SIGNS = {
    "：": "：",
    ": ": ": ",
    "——": "——",
    "是指": "",
    "break": "\n",
    "colon break": "：\n",
    "wide space": "\u3000",
    "none": "",
}
HEADINGS = {
    "名词解释": "名词解释",
    "注释": "注释",
    "有关词语注释": "《政府工作报告》有关词语注释",
    "名词注释": "名 词 注 释",
    "用语说明": "《政府工作报告》用语说明",
    "有关内容名词注释": "附件\n《政府工作报告》有关内容名词注释",
    "附件2 名词解释": "附件2 名词解释",
    "附件2：": "附件2：\n名词解释",
    "附：": "附：名词解释",
    "brackets": "（附：政府工作报告名词解释）",
    "traditional": "名詞解釋",
    "two lines": "附件\n《政府工作报告》\n名词解释",
    "new words": "政府工作报告中的部分名词解释",
    "colon": "注：",
    "markdown": "## 名词解释",
    "terms": "相关名词术语解释",
}
MARKS = {
    "［1］ outside": lambda n: f"［{n}］",
    "[1]": lambda n: f"[{n}]",
    "①": lambda n: chr(0x245F + n),
    "superscript": lambda n: str(n).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")),
    "（1）": lambda n: f"（{n}）",
    "〔1〕": lambda n: f"〔{n}〕",
    "注": lambda n: f"［注{n}］",
    "caret": lambda n: f"[^{n}]",
}


def body(mark: Callable[[int], str] | None = None, *, inside: bool = False) -> str:
    """Return the report with a mark behind each term, or inside its closing quote."""
    text = BODY
    for number in range(1, len(PLAIN) + 1):
        text = text.replace(f"{{{number}}}", f"\0{number}\0" if mark else "")
    for number in range(len(PLAIN), 0, -1):
        shown = mark(number) if mark else ""
        if inside:
            text = text.replace(f"”\0{number}\0", f"{shown}”")
        text = text.replace(f"\0{number}\0", shown)
    return text


def render(number: str | None, sign: str, notes: Notes = PLAIN) -> str:
    """Return notes in one dress."""
    lines = []
    for place, (term, definition) in enumerate(notes, 1):
        between = SIGNS[sign]
        if sign == "是指":
            between = "是" if definition.startswith("指") else "："
        lines.append((NUMBERS[number](place) if number else "") + term + between + definition)
    return "\n".join(lines)


def expected(sign: str) -> Notes:
    """Return what a rendering must be read as."""
    return [
        (term, "是" + text if sign == "是指" and text.startswith("指") else text)
        for term, text in PLAIN
    ]


def wrap(text: str, width: int = 38) -> str:
    """Break lines as a PDF does."""
    return "\n".join(
        line[begin : begin + width]
        for line in text.split("\n")
        for begin in range(0, max(1, len(line)), width)
    )


def paginate(text: str, every: int = 14) -> str:
    """Put a page's number and running head between lines."""
    lines = text.split("\n")
    pages = [lines[begin : begin + every] for begin in range(0, len(lines), every)]
    return "".join(
        f"{chr(10).join(page)}\n— {number} —\n\f" for number, page in enumerate(pages, 1)
    )


CLUTTER = "\n责任编辑：李某\n打印本页 关闭窗口\n扫一扫在手机打开当前页\n上一篇：某某通知\n"


def layouts() -> Iterator[Layout]:
    """Yield every layout."""
    for number in NUMBERS:
        for sign in SIGNS:
            if sign == "none":
                text = f"{body()}\n名词解释\n{render(number, sign)}"
                yield Layout(f"{number} × {sign}", text, expected(sign))
                continue
            yield Layout(
                f"{number} × {sign}", f"{body()}\n名词解释\n{render(number, sign)}", expected(sign)
            )
    for sign in SIGNS:
        yield Layout(
            f"no number × {sign}",
            f"{body()}\n名词解释\n{render(None, sign)}",
            expected(sign),
            False,
        )
        spaced = render(None, sign).replace("。\n", "。\n\n")
        yield Layout(
            f"no number, spaced × {sign}", f"{body()}\n名词解释\n{spaced}", expected(sign), False
        )
    for name, heading in HEADINGS.items():
        yield Layout(f"heading {name}", f"{body()}\n{heading}\n{render('1.', '：')}", PLAIN)
        yield Layout(
            f"heading {name}, （1）",
            f"{body()}\n\n{heading}\n\n{render('（1）', '是指')}",
            expected("是指"),
        )
        yield Layout(
            f"heading {name}, none", f"{body()}\n\n{heading}\n\n{render(None, '：')}", PLAIN, False
        )
    for name, mark in MARKS.items():
        for inside in (False, True):
            text = f"{body(mark, inside=inside)}\n注释\n{render('1.', '：')}"
            yield Layout(f"marks {name}, inside {inside}", text, PLAIN)
    for number in ("1.", "（1）", "［1］", "一、", None):
        for sign in ("：", "是指", "break"):
            name = f"{number} × {sign}"
            text = f"{body()}\n名词解释\n{render(number, sign)}"
            numbered = number is not None
            yield Layout(f"wrapped {name}", wrap(text), expected(sign), numbered)
            yield Layout(f"wrapped, paged {name}", paginate(wrap(text)), expected(sign), numbered)
            yield Layout(f"paged {name}", paginate(text), expected(sign), numbered)
            yield Layout(f"clutter {name}", text + CLUTTER, expected(sign), numbered)
            yield Layout(
                f"CRLF, indented {name}", text.replace("\n", "\r\n　　"), expected(sign), numbered
            )
            before = f"{body()}\n{TASKS}\n附件2\n名词解释\n{render(number, sign)}"
            yield Layout(f"tasks before {name}", before, expected(sign), numbered)
            after = f"{body()}\n附件1\n名词解释\n{render(number, sign)}\n{TASKS.replace('附件1', '附件2')}"
            yield Layout(f"tasks after {name}", after, expected(sign), numbered)
    yield from _paragraphs()
    yield from _feet()
    yield from _no_heading()


def _paragraphs() -> Iterator[Layout]:
    more = [
        (term, text + ("具体包括三个方面。其中，第一批项目已经开工。" if place % 3 == 0 else ""))
        for place, (term, text) in enumerate(PLAIN)
    ]
    for number in ("1.", "（1）", "①", "一、"):
        text = (
            render(number, "：", more)
            .replace("具体包括", "\n具体包括")
            .replace("其中，", "\n其中，")
        )
        yield Layout(f"paragraphs {number}", f"{body()}\n名词解释\n{text}", more)
    inner = [
        (term, text + ("（1）第一类。（2）第二类。（3）第三类。" if place in (0, 4) else ""))
        for place, (term, text) in enumerate(PLAIN)
    ]
    for number in ("1.", "一、", "1、"):
        text = render(number, "：", inner)
        for n in "123":
            text = text.replace(f"（{n}）", f"\n（{n}）")
        yield Layout(f"inner list {number}", f"{body()}\n名词解释\n{text}", inner)


def _feet() -> Iterator[Layout]:
    for name, mark in MARKS.items():
        if name == "（1）":
            continue
        for restart in (False, True):
            if name == "caret" and restart:
                continue
            yield Layout(
                f"footnotes {name}, anew {restart}",
                _footnoted(mark, name, restart),
                PLAIN,
                not restart,
            )


def _footnoted(mark: Callable[[int], str], name: str, restart: bool) -> str:
    text, page, feet = [], 0, 0
    waiting: list[str] = []
    for place, printed in enumerate(BODY.split("\n")):
        line = printed
        for number, (term, definition) in enumerate(PLAIN, 1):
            if f"{{{number}}}" in line:
                feet = feet + 1 if restart else number
                line = line.replace(f"{{{number}}}", mark(feet))
                colon = "：" if name == "caret" else " " if name == "superscript" else ""
                waiting.append(f"{mark(feet)}{colon}{term}：{definition}")
        text.append(line)
        if place % 6 == 5 or place == BODY.count("\n"):
            page += 1
            text += [*waiting, f"- {page} -\f"]
            waiting, feet = [], 0
    return "\n".join(text)


def _no_heading() -> Iterator[Layout]:
    for number in ("1.", "［1］", "①", None):
        for sign in ("：", "是指"):
            text = f"{body()}\n\n{render(number, sign)}"
            yield Layout(f"no heading {number} × {sign}", text, expected(sign), number is not None)
    lead = "今年的政府工作报告中，出现了许多新名词、新提法。这些新名词是什么意思？一起来看看。"
    for sign in ("：", "break"):
        text = f"新词新语\n■记者 某某\n\n{lead}\n\n" + render(None, sign)
        yield Layout(f"news × {sign}", text, expected(sign), False)


def without() -> Iterator[Layout]:
    """Yield documents that hold no annex of notes, however they look."""
    yield Layout("body", body(), [])
    yield Layout("body, wrapped", paginate(wrap(body())), [])
    yield Layout("tasks after", f"{body()}\n{TASKS}", [])
    yield Layout(
        "tasks by numbers",
        f"{body()}\n今年的十件实事是：\n"
        + "\n".join(
            f"{n}.{what}：投入资金{n}000万元，年底前完成。"
            for n, what in enumerate(
                ("农村公路改造", "老旧小区改造", "“一老一小”服务", "校园食堂提升", "妇女免费检查"),
                1,
            )
        ),
        [],
    )
    yield Layout(
        "measures",
        f"{body()}\n"
        + "\n".join(
            f"（{n}）{what}。指导企业用好政策，实行清单管理，推动任务落地见效。"
            for n, what in enumerate(
                ("强化要素保障", "优化审批流程", "提升服务质效", "加大金融支持"), 1
            )
        ),
        [],
    )
    yield Layout(
        "chapters",
        "\n".join(
            f"{_HAN[n]}、{what}\n坚持稳中求进，" + "推动经济实现质的有效提升和量的合理增长。" * 3
            for n, what in enumerate(
                (
                    "坚持创新驱动：打造产业高地",
                    "坚持城乡统筹：建设美丽家园",
                    "坚持改革开放：激发内生动力",
                    "坚持民生优先：增进群众福祉",
                )
            )
        ),
        [],
    )
    yield Layout(
        "lists",
        f"{body()}\n附件1\n主要指标完成情况表\n"
        + "\n".join(
            f"{n}.{what}：增长{n}.5%"
            for n, what in enumerate(
                ("地区生产总值", "固定资产投资", "社会消费品零售总额", "城镇居民人均可支配收入"), 1
            )
        ),
        [],
    )
    yield Layout(
        "note on figures",
        f"{body()}\n注：报告中2025年数据为初步统计数，最终数据以统计年鉴为准。",
        [],
    )
    yield Layout("empty", "", [])
    yield Layout("one line", "政府工作报告", [])
