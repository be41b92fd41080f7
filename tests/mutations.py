"""Annexes of known notes in the dress, numbers, breaks and page chrome that county reports lie on the web in.

``mutations`` draws layouts from the product of all axes, by a seed; ``lists``
are documents that hold no annex, however much they look like one.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tests.layouts import BODY as OWN
from tests.layouts import PLAIN, TASKS

Notes = list[tuple[str, str]]


class Source(NamedTuple):
    """A report's body with the notes that explain its terms."""

    name: str
    body: str
    notes: Notes


class Made(NamedTuple):
    """One document and what must be read from it."""

    name: str
    text: str
    notes: Notes
    numbers: list[int | None]


HARD: Notes = [
    ("“六稳”“六保”任务", "“六稳”即稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期；“六保”即保居民就业、保基本民生、保市场主体、保粮食能源安全、保产业链供应链稳定、保基层运转。"),
    ("“11246”工作思路", "坚持“一个统领”：以党建统领全局；实施“两大战略”：生态立县、工业强县；突出“四个重点”：项目、产业、城建、民生；实现“六个提升”。"),
    ("三创四建", "创新、创业和创建全国文明城市；建设现代化经济体系,建设城乡融合高质量发展体系,建设一流营商环境体系,建设现代化社会治理体系。"),
    ("“专精特新”企业", "具有“专业化、精细化、特色化、新颖化”特征的中小企业。（见第3页）"),
    ("5+3+N", "“5”即“五位一体”主体组织，包括村党组织、村民委员会等；“3”即“三站”配套组织；“N”即若干个社会组织。"),
    ("碳达峰、碳中和", "碳达峰指二氧化碳的排放不再增长，达到峰值之后逐步回落。碳中和指通过植树造林、节能减排等形式，抵消自身产生的二氧化碳排放量。"),
    ("R1线", "即雄安至北京大兴国际机场快线，建成后实现“半小时”通达目标。"),
    ("糃（táng）", "从米从昜；古同“糖”，供食用的甜味物质。从米、麦等物质中提炼出来。"),
    ("“六无”平安村（社区）", "无黑恶、无毒害、无邪教、无命案、无重大安全事故、无群体性事件的村（社区）。"),
    ("亩均论英雄", "通过亩均效益综合评价和资源要素差别化配置，以最小的资源环境代价获得最大的产出效益。"),
    ("“全面改薄”", "义务教育全面改薄工程的简称，是国家聚焦贫困地区义务教育发展而作出的决策。"),
    ("四美", "自然美、形态美、特色美、线条美。"),
    ("“两高”项目", "指高能耗、高污染的项目。"),
    ("“1+5”专项整治", "即违建别墅和违法违规用地、违法违规建设、破坏生态环境、违法违规采矿、河道违法违规采砂等问题专项整治。"),
]  # fmt: skip
HARD_BODY = """清河县2024年政府工作报告
（2024年1月18日在清河县第十八届人民代表大会第三次会议上）
清河县人民政府县长 林致远
各位代表：
现在，我代表县人民政府，向大会报告工作，请予审议，并请政协委员和列席人员提出意见。
一、2023年工作回顾
2023年，面对复杂严峻的外部环境，全县上下扎实做好“六稳”工作，全面落实“六保”任务，“11246”工作思路深入人心，三创四建成果丰硕，全年完成地区生产总值186.5亿元、增长6.2%。
（一）工业经济提质增效。新增“专精特新”企业12家，规上工业增加值增长8.1%，5+3+N治理体系全面建成，碳达峰、碳中和行动有序推进，R1线清河段开工建设。
（二）特色产业做大做强。糃产业园投产达效，“六无”平安村创建率达到95%，亩均论英雄改革走在全市前列，“全面改薄”任务全部完成，街区四美建设获得群众好评。
1.狠抓环境治理。坚决遏制“两高”项目盲目发展，“1+5”专项整治取得阶段性成效。
2.狠抓安全生产。全年未发生较大及以上安全生产事故，群众安全感满意度连续五年位居全市第一。
二、2024年重点工作
2024年，我们要聚焦项目建设、产业升级、城乡融合、民生改善四个重点，确保完成以下目标：地区生产总值增长6.5%左右，一般公共预算收入增长6%，城乡居民收入增速快于经济增速。
各位代表！蓝图已经绘就，奋进正当其时。让我们更加紧密地团结起来，为建设现代化清河而不懈奋斗！"""

CIRCLED = [chr(0x245F + n) for n in range(1, 21)] + [chr(0x3251 + n) for n in range(15)]
CIRCLED += [chr(0x32B1 + n) for n in range(15)]
_HAN = "零一二三四五六七八九"


def han(n: int) -> str:
    tens, ones = divmod(n, 10)
    if not tens:
        return _HAN[ones]
    return ("" if tens == 1 else _HAN[tens]) + "十" + (_HAN[ones] if ones else "")


HEADINGS = (
    "名词解释", "※名词解释※", "※注释※", "*名词解释*", "[名词解释]", "【名词解释】", "附：名词解释", "附： 名 词 解 释",
    "附件：名词解释", "附件一：\n名词解释", "附件1\n《政府工作报告》名词解释", "◆ 名词解释 ◆", "★名词注释", "名词解释：",
    "《政府工作报告》有关用语说明", "政府工作报告名词解释", "（名词解释）", "注释：", "附录：名词术语解释",
    "名词解释（按报告中出现先后顺序）", "——名词解释——", "■名词解释", "相关名词解释", "附\n\n名词解释", "※ 注 释 ※",
    "**名词解释**", "## 名词解释", "有关名词和用语解释", "《2024年政府工作报告》名词解释",
)  # fmt: skip
NUMBERS: dict[str, Callable[[int], str]] = {
    "[1]": lambda n: f"[{n}]",
    "〔1〕": lambda n: f"〔{n}〕",
    "［1］": lambda n: f"［{n}］",
    "[1] ": lambda n: f"[{n}] ",
    "[1]：": lambda n: f"[{n}]：",
    "①": lambda n: CIRCLED[n - 1],
    "1.": lambda n: f"{n}.",
    "1. ": lambda n: f"{n}. ",
    "1、": lambda n: f"{n}、",
    "1．": lambda n: f"{n}．",
    "（1）": lambda n: f"（{n}）",
    "1）": lambda n: f"{n}）",
    "（一）": lambda n: f"（{han(n)}）",
    "一、": lambda n: f"{han(n)}、",
    "注1：": lambda n: f"注{n}：",
    "【1】": lambda n: f"【{n}】",
    "1 ": lambda n: f"{n} ",
    "none": lambda _: "",
    "alone": lambda n: f"{n}\n",
    "[alone]": lambda n: f"[{n}]\n",
    "1.alone": lambda n: f"{n}.\n",
}
SIGNS = ("：", ":", "： ", "——", "，", "", "\n", "：\n")
DRESSES = ("as is", "quotes", "[]", "【】", "bold")
BREAKS = (
    "none", "blank lines", "CRLF", "indented", "wrapped", "paged", "wrapped and paged", "literal", "trailing spaces",
    "spaced", "running head",
)  # fmt: skip
CHROMES = {
    "none": "",
    "disclaimer": "免责声明：本文仅代表作者观点，不代表本站立场。 凡注明为原创作品的，未经许可，不得转载！\n本站为非营利性网站，来源于网络的作品，若对您造成了侵权，请联系本站，我们会第一时间予以处理。\n标签：\n工作报告\n人民政府\n分享到：\nQQ空间\n新浪微博\n人人网\n上一篇：\n某县干部任免动态\n下一篇：\n某县旅游\n相关文章\n10-15\n某县2023年政府工作报告\n10-15\n邻县美食",
    "share": "分享到：\nQQ空间\n新浪微博\n人人网\n开心网\n上一篇：\n2022年邻县政府工作报告\n下一篇：\n2021年邻县政府工作报告\n相关文章\n11-07\n濮阳市2025年政府工作报告\n本栏推荐\n焦作市2025年政府工作报告\n标签云\n工作报告\n统计公报",
    "editor": "责任编辑：李某\n扫一扫在手机打开当前页\n打印本页 关闭窗口\n版权所有：某县人民政府 主办单位：某县人民政府办公室\n冀ICP备06016263号-1\n网站标识码：1300000013",
    "related": "相关报道\n县人大会议胜利闭幕\n县长会见客商\n图解政府工作报告",
    "date": "来源：县政府办\n发布时间：2024-02-01\n阅读：303\n【打印】【关闭】",
    "copyright": "版权所有 © 某县人民政府\nCopyright 2024 All Rights Reserved\n您访问的链接即将离开本网站\n是否继续？\n放弃",
}
PLACES = ("after", "before", "after tasks", "before tasks", "twice", "body twice")
MARKED: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "[1]": lambda n: f"[{n}]",
    "［1］": lambda n: f"［{n}］",
    "①": lambda n: CIRCLED[n - 1],
    "1": str,
}


def own() -> list[Source]:
    """Return the sources that need no files."""
    plain = OWN
    for number in range(len(PLAIN), 0, -1):
        plain = plain.replace(f"{{{number}}}", "")
    return [Source("plain", plain, list(PLAIN)), Source("hard", HARD_BODY, HARD)]


def mutations(sources: list[Source], count: int, seed: int = 1) -> Iterator[Made]:
    """Yield ``count`` documents, each drawn from all axes."""
    rng = random.Random(seed)
    made = 0
    while made < count:
        one = _draw(rng, rng.choice(sources))
        if one is not None:
            made += 1
            yield one


def _draw(rng: random.Random, source: Source) -> Made | None:
    heading = rng.choice(HEADINGS)
    number = rng.choice(list(NUMBERS))
    sign = rng.choices(SIGNS, (8, 3, 1, 2, 1, 2, 1, 1))[0]
    dress = rng.choices(DRESSES, (6, 2, 2, 2, 1))[0]
    breaks = rng.choices(BREAKS, (5, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1))[0]
    chrome = rng.choice(list(CHROMES))
    place = rng.choices(PLACES, (8, 1, 1, 1, 1, 1))[0]
    mark = rng.choices(list(MARKED), (3, 3, 1, 2, 1))[0]
    name = " × ".join(
        (source.name, heading, number, repr(sign), dress, breaks, chrome, place, mark)
    )
    notes = source.notes
    if len(notes) > 50 and number == "①":
        return None
    if not _plausible(notes, number, sign, dress, breaks):
        return None
    lines, expected = [], []
    for at, (term, definition) in enumerate(notes, 1):
        shown, named = _dressed(term, dress)
        lines.append(NUMBERS[number](at) + shown + sign + definition)
        expected.append((named, definition))
    annex = f"{heading}\n" + "\n".join(lines)
    body = _marked(source, mark)
    text = _placed(body, annex, place)
    if place != "before" and CHROMES[chrome]:
        text = f"{text}\n{CHROMES[chrome]}"
    text = _broken(text, breaks)
    numbers = [None] * len(notes) if number == "none" else list(range(1, len(notes) + 1))
    return Made(name, text, expected, numbers)


def _plausible(notes: Notes, number: str, sign: str, dress: str, breaks: str) -> bool:
    """Tell whether anybody could read such notes: where nothing parts them, a reader cannot either."""
    opens = all(definition.startswith(("指", "即", "是指", "“", "具有")) for _, definition in notes)
    if sign in ("", "，"):
        if dress in ("[]", "【】"):
            return sign == ""
        return opens and (dress == "quotes" or (dress == "as is" and sign == "，"))
    if number == "none" and (
        sign in ("——", "：\n", "\n") or breaks in ("wrapped", "wrapped and paged")
    ):
        return False
    if "wrapped" in breaks and (sign.endswith("\n") or "alone" in number or dress == "bold"):
        return False
    if number in ("alone", "1 ", "1）") and any(term[:1].isdigit() for term, _ in notes):
        return number == "1）"
    if sign.endswith("\n") and ("alone" in number):
        return False
    if breaks == "spaced" and sign == "\n":
        return False
    if "paged" in breaks and number == "alone":
        return False
    return not (dress in ("[]", "【】") and number == "none" and sign == "\n")


def _dressed(term: str, dress: str) -> tuple[str, str]:
    """Return a term as it is printed, and as it must be read."""
    if dress == "quotes" and not any(char in "“”" for char in term):
        return f"“{term}”", f"“{term}”"
    if dress == "[]":
        return f"[{term}]", term
    if dress == "【】":
        return f"【{term}】", term
    if dress == "bold":
        return f"**{term}**", term
    return term, term


def _marked(source: Source, mark: str) -> str:
    body = source.body
    if mark == "none":
        return body
    at = 0
    for number, (term, _) in enumerate(source.notes, 1):
        found = body.find(term, at)
        if found < 0:
            continue
        end = found + len(term)
        body = body[:end] + MARKED[mark](number) + body[end:]
        at = end
    return body


def _placed(body: str, annex: str, place: str) -> str:
    if place == "before":
        return f"{annex}\n\n{body}"
    if place == "after tasks":
        return f"{body}\n{TASKS}\n附件2\n{annex}"
    if place == "before tasks":
        return f"{body}\n{annex}\n{TASKS.replace('附件1', '附件2')}"
    if place == "twice":
        return f"{body}\n{annex}\n{body}\n{annex}"
    if place == "body twice":
        return f"{body}\n{body}\n{annex}"
    return f"{body}\n{annex}"


def _broken(text: str, breaks: str) -> str:
    if breaks == "blank lines":
        return text.replace("\n", "\n\n")
    if breaks == "CRLF":
        return text.replace("\n", "\r\n")
    if breaks == "indented":
        return "\n".join("\u3000\u3000" + line for line in text.split("\n"))
    if breaks == "literal":
        return text.replace("\n", "\\r\\n")
    if breaks == "trailing spaces":
        return text.replace("\n", "  \t\n")
    if breaks == "spaced":
        return text.replace("\n", "\n  ")
    if "wrapped" in breaks:
        text = _wrapped(text)
    if "paged" in breaks:
        text = _paged(text, "— {} —\n\f")
    if breaks == "running head":
        text = _paged(text, "第 {} 页\n\f县人民代表大会文件\n")
    return text


def _wrapped(text: str, width: int = 36) -> str:
    return "\n".join(
        line[at : at + width]
        for line in text.split("\n")
        for at in range(0, max(1, len(line)), width)
    )


def _paged(text: str, foot: str, every: int = 16) -> str:
    lines = text.split("\n")
    pages = ["\n".join(lines[at : at + every]) for at in range(0, len(lines), every)]
    return "".join(f"{page}\n{foot.format(number)}" for number, page in enumerate(pages, 1))


COMMUNIQUE = """甲县2023年国民经济和社会发展统计公报
甲县统计局
2024年3月28日
2023年，全县上下坚持稳中求进工作总基调，经济运行稳中向好[1]。
一、综合
初步核算，全年地区生产总值[2]256.3亿元，比上年增长6.1%。其中，第一产业增加值32.1亿元，增长4.2%；三次产业结构为12.5:45.3:42.2。
年末全县户籍人口62.4万人，常住人口[3]51.2万人，城镇化率[4]56.3%。
二、工业和建筑业
全年规模以上工业[5]增加值增长8.2%，高技术制造业[6]增加值增长12.5%，战略性新兴产业[7]占比提高2.1个百分点。
三、固定资产投资
全年固定资产投资[8]（不含农户）增长7.5%。
"""
FIGURES = """注释：
[1]本公报中数据均为初步统计数，部分数据因四舍五入的原因，存在总计与分项合计不等的情况。
[2]地区生产总值、各产业增加值绝对数按现价计算，增长速度按不变价格计算。
[3]常住人口是指实际经常居住在某地区半年以上的人口。
[4]城镇化率是指城镇常住人口占全部常住人口的比重。
[5]规模以上工业是指年主营业务收入2000万元及以上的工业企业。
[6]高技术制造业包括医药制造业、航空航天器及设备制造业、电子及通信设备制造业。
[7]战略性新兴产业数据按照国家统计局口径计算，与上年数据不可比。
[8]固定资产投资增速按可比口径计算。
资料来源：本公报中城镇新增就业数据来自县人力资源和社会保障局；财政数据来自县财政局；其他数据均来自县统计局。"""
CITED = """注释：
① 列宁：《列宁全集》第三十六卷，人民出版社1985年版，第269页。
② 《马克思恩格斯选集》第1卷，人民出版社1995年版，第286页。
③ 毛泽东：《关于正确处理人民内部矛盾的问题》，《人民日报》1957年6月19日。
④ 参见《邓小平文选》第三卷，人民出版社1993年版，第373页。"""
REFERENCES = """参考文献
[1] 张三. 县域经济高质量发展研究[J]. 经济研究, 2021(3): 12-25.
[2] 李四. 乡村振兴与“五链协同”[M]. 北京: 人民出版社, 2020.
[3] 王五. 论“放管服”改革[N]. 光明日报, 2019-05-06."""
WIKI = """注：本作品的版权属于公有领域，因为根据《中华人民共和国著作权法》第五条，本法不适用于法律、法规。
取自“https://zh.wikisource.org/w/index.php?title=甲县政府工作报告”
分类：
甲县
政府工作报告
隐藏分类：
使用了标头模板的作品
本页面最后修订于2023年5月6日 (星期六) 12:30。
本站的全部文字在知识共享 署名-相同方式共享 4.0协议之条款下提供，附加条款亦可能应用。
隐私政策
关于维基文库
免责声明"""
QUESTIONS = """一问一答读懂政府工作报告
问：什么是“四早”？
答：“四早”是指早排查、早发现、早预警、早处置。
问：什么是“放管服”改革？
答：“放管服”改革是指简政放权、放管结合、优化服务。
问：什么是“双随机、一公开”？
答：是指在监管过程中随机抽取检查对象，随机选派执法检查人员，抽查情况及查处结果及时向社会公开。"""
NUMBERED_QUESTIONS = """政策问答
1.什么是失业保险金？
答：失业保险金是指失业保险经办机构依法支付给符合条件的失业人员的基本生活费用。
2.如何申领失业保险金？
答：登录国家社会保险公共服务平台，选择“失业保险待遇申领”模块，按提示填写信息。
3.哪些人可以领取？
答：同时符合下列条件的失业人员：缴费满1年；非本人意愿中断就业；已办理失业登记。"""
LIVELIHOODS = """附件
2024年县政府十件民生实事
1.“四好农村路”建设工程：新建改造农村公路120公里，总投资8000万元，年底前全部完工。
2.“一老一小”服务提升工程：新增普惠托位300个，建成日间照料中心12个。
3.城乡供水一体化工程：投入资金1.2亿元，解决3.5万人饮水安全问题。
4.老旧小区改造工程：改造老旧小区25个，惠及居民6000户。
5.“两癌”筛查工程：为1.2万名适龄妇女免费开展宫颈癌、乳腺癌筛查。
6.校园食堂“互联网+明厨亮灶”工程：覆盖全县中小学食堂。"""
INDICATORS = """附件1：2024年主要预期目标
地区生产总值：增长6.5%左右
一般公共预算收入：增长6%
固定资产投资：增长8%
社会消费品零售总额：增长7.5%
城镇居民人均可支配收入：增长6%
农村居民人均可支配收入：增长7%"""
MEASURES = """附件：重点任务分工
（一）强化组织领导：成立由县长任组长的工作专班，统筹推进各项任务落实。责任单位：县政府办。
（二）强化要素保障：优先安排用地、用能指标，保障“1+3”重点项目建设。责任单位：县自然资源局。
（三）强化督查考核：实行“月调度、季通报、年考核”，确保件件有着落。责任单位：县委督查室。"""
RULES = """甲县“四好农村路”管理办法
第一条 为加强农村公路管理，根据有关法律法规，制定本办法。
第二条 本办法所称农村公路，是指纳入农村公路规划的县道、乡道、村道。
第三条 本办法所称养护，是指为保持农村公路正常使用而进行的日常保养、修复和改善。
第四条 本办法所称管理机构，是指县交通运输主管部门所属的农村公路管理机构。
第五条 本办法自发布之日起施行。"""
DATES = """大事记
2021年1月：启动“十四五”规划编制工作，召开全县动员大会。
2021年3月：“百行联千企”活动全面展开，对接企业1150家。
2021年6月：R1线清河段开工，县长出席开工仪式并讲话。
2021-08-13：防汛指挥部启动二级应急响应，转移群众三千人。
2022.05.01：“五一”假期全县接待游客32万人次。"""
TABLE_NOTES = """主要经济指标表
注：1.表中数据为快报数。
2.增长速度按可比价计算。
3.“—”表示无数据。"""
REPORT_PARTS = """过去一年主要做了以下工作：
一是项目建设：“三个一批”活动扎实开展，签约项目52个。
二是产业升级：“小升规”企业新增18家，即规模以上企业达到210家。
三是城乡融合：“千村示范”工程加快推进，指导各乡镇编制规划。
四是民生改善：“全面改薄”完成投资，新建学校3所。"""
EXPLAINED = """——坚持“项目为王”，是指导我们工作的根本遵循，全年实施重点项目186个。
——坚持“工业强县”，即便面对下行压力，规上工业仍保持8%以上增速。
——坚持“人民至上”，民生支出占比达到82%，指标任务全面完成。"""
MINUTES = """会议议程：
1.听取和审议县人民政府工作报告；
2.审查和批准2023年国民经济和社会发展计划执行情况与2024年计划草案的报告；
3.听取和审议县人大常委会工作报告；
4.选举：补选县人民代表大会常务委员会副主任。"""
CONTACT = """索引号：000014349/2024-00012
主题分类：综合政务
发文机关：甲县人民政府
成文日期：2024年1月18日
标题：2024年政府工作报告
发文字号：甲政发〔2024〕1号
有效性：有效"""
SERVICE = """网站服务
1.无障碍浏览：点击页面上方按钮即可开启。
2.智能问答：“小清”为您解答政务问题。
3.意见征集：是指通过网络向公众征求意见。"""
SCOPE = """备注：
1.本报告中部分数据为预计数，最终数据以统计部门公布为准。
2.报告中“全县”指全县行政区域，含开发区。"""
PROGRAMMES = """今年，我们将全力实施以下行动：
“工业强县”行动：坚持把工业作为立县之本，引进亿元以上项目三十个，规上企业达到二百家。
“乡村振兴”行动：围绕特色种养，新增高标准农田五万亩，农村面貌持续改善。
“城市更新”行动：统筹老旧小区、背街小巷，打造宜居宜业宜游新县城。
“民生提升”行动：紧盯群众急难愁盼，把好事办实、把实事办好。
我们坚信，只要“工业强县”“乡村振兴”“城市更新”“民生提升”四大行动落地见效，目标就一定能够实现。"""
PROJECTS = """附件：2024年重点工程
1.“强链”工程：聚焦食品加工主导产业，引进龙头企业五家。
2.“畅通”工程：打通断头路六条，公交覆盖所有行政村。
3.“清风”工程：开展十项专项治理，营商环境进入全市前三。
“强链”“畅通”“清风”三大工程由县级领导包联推进。"""
LINKED = """相关链接
政府工作报告名词解释
2023年政府工作报告：全文
图解：一图读懂政府工作报告"""

LISTS = {
    "linked": LINKED,
    "programmes": PROGRAMMES,
    "projects": PROJECTS,
    "communiqué": COMMUNIQUE + FIGURES,
    "figures": FIGURES,
    "citations": CITED,
    "references": REFERENCES,
    "wiki": WIKI,
    "questions": QUESTIONS,
    "numbered questions": NUMBERED_QUESTIONS,
    "livelihoods": LIVELIHOODS,
    "indicators": INDICATORS,
    "measures": MEASURES,
    "rules": RULES,
    "dates": DATES,
    "table": TABLE_NOTES,
    "parts": REPORT_PARTS,
    "explained": EXPLAINED,
    "minutes": MINUTES,
    "contact": CONTACT,
    "service": SERVICE,
    "scope": SCOPE,
}


def lists(sources: list[Source]) -> Iterator[Made]:
    """Yield documents without an annex: bodies alone, lists alone, lists below bodies, in every break."""
    for source in sources:
        for chrome, foot in CHROMES.items():
            for breaks in BREAKS:
                text = _broken(f"{source.body}\n{foot}", breaks)
                yield Made(f"{source.name} alone × {chrome} × {breaks}", text, [], [])
        for mark in MARKED:
            yield Made(f"{source.name} × marks {mark}", _marked(source, mark), [], [])
    for name, text in LISTS.items():
        for breaks in BREAKS:
            yield Made(f"{name} × {breaks}", _broken(text, breaks), [], [])
            for source in sources[:4]:
                whole = f"{source.body}\n{text}"
                yield Made(f"{source.name} × {name} × {breaks}", _broken(whole, breaks), [], [])
