"""Whole documents read: notes, their lines and marks, doubts, the report that is left, and how each reading was scored."""

from __future__ import annotations

import pytest

from xpterms.annex.read import Annex, read_annex, read_notes
from xpterms.annex.region import Note

REPORT = """\
甲市人民政府工作报告
——2025年1月20日在甲市第十届人民代表大会第四次会议上
甲市市长 王某

各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。
一、2024年工作回顾
过去一年，我们落实“四早”[1]要求，建成5+2就业之家[2]，扎实推动“两重”“两新”[3]建设，
经济社会发展取得新的成绩，PM2.5（4）浓度下降8.6微克，“三品一标”⑤产品达到26个，企业“白名单”6数量翻番。
二、2025年工作安排
坚持“四个自信”[7]，推进“专精特新”企业培育，完善双重预防机制，落实河长制，办好十件民生实事。
各位代表！让我们团结奋斗，谱写新篇章！
"""
DOCUMENTS = {
    "numbers with pages": (REPORT
    + """
附件2
《甲市人民政府工作报告》
名词解释
1.“四早”：指对安全隐患要早排查、早发现、早预警、
早处置。
2.5+2就业之家：是指五个街道和两个园区的就业服务站点，
— 12 —
方便群众就近就业。（见第3页）
3.“两重”“两新”：“两重”指国家重大战略实施；“两新”指大规模设备更新和消费品以旧换新。
4.PM2.5：指直径小于等于
2.5微克的细颗粒物。
二、农业类
5.“三品一标”：指无公害农产品、绿色食品、有机农产品和农产品地理标志。
5.“白名单”：指经审核推送给银行的项目名单
7.“四个自信”：指道路自信、理论自信、制度自信、文化自信。
9.专精特新 专业化、精细化、特色化、新颖化
打印本页
关闭窗口
""", """\
1|1.|“四早”|指对安全隐患要早排查、早发现、早预警、早处置。|17-18 | items 早排查 早发现 早预警 早处置 | at 8:13-16
2|2.|5+2就业之家|是指五个街道和两个园区的就业服务站点，方便群众就近就业。（见第3页）|19-21 | at 8:28-31
3|3.|“两重”“两新”|“两重”指国家重大战略实施；“两新”指大规模设备更新和消费品以旧换新。|22-22 | aliases 两重 两新 | at 8:44-47
4|4.|PM2.5|指直径小于等于2.5微克的细颗粒物。|23-24 | at 9:18-21
5|5.|“三品一标”|指无公害农产品、绿色食品、有机农产品和农产品地理标志。|26-26 | items 无公害农产品 绿色食品 有机农产品 农产品地理标志 | at 9:37-38
6|5.|“白名单”|指经审核推送给银行的项目名单|27-27 | at 9:53-54
7|7.|“四个自信”|指道路自信、理论自信、制度自信、文化自信。|28-28 | items 道路自信 理论自信 制度自信 文化自信 | at 11:8-11
9|9.|专精特新|专业化、精细化、特色化、新颖化|29-29
doubt 25 annex.stray {'text': '二、农业类'}
doubt 27 annex.misnumbered {'printed': '5.', 'number': 6}
doubt 27 annex.cut {'term': '“白名单”', 'text': '审核推送给银行的项目名单'}
doubt 29 annex.gap {'first': 7, 'second': 9}
doubt 29 annex.cut {'term': '专精特新', 'text': '、精细化、特色化、新颖化'}
lines [14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 26, 27, 28, 29] heading (14, 16)
tried numbered list (14, 29) 8 6.70 True heading=1.00 sequence=0.88 terms=0.96 signs=1.00 defines=0.88 body=1.00 order=1.00 marks=0.88
tried footnotes (17, 28) 6 5.40 False sequence=0.83 terms=1.00 signs=1.00 defines=1.00 body=1.00 order=0.83 marks=1.00
tried lines in turn (14, 28) 5 4.90 False heading=1.00 terms=1.00 signs=1.00 defines=1.00 body=0.60 order=1.00
tried plain list (14, 24) 4 4.80 False heading=1.00 terms=1.00 signs=1.00 defines=1.00 body=0.50 order=1.00
body 过去一年，我们落实“四早”要求，建成5+2就业之家，扎实推动“两重”“两新”建设，经济社会发展取得新的成绩，PM2.5浓度下降8.6微克，“三品一标”产品达到26个，企业“白名单”数量翻番。
body 坚持“四个自信”，推进“专精特新”企业培育，完善双重预防机制，落实河长制，办好十件民生实事。
body 二、农业类
head 甲市人民政府工作报告 甲市 2025-01-20 1.
"""),
    "a plain list": (REPORT
    + """
名词解释
“四早”：指早排查、早发现、早预警、早处置，纳入双重预防机制。
双重预防机制：指安全风险分级管控和隐患排查治理两道防线，
由企业建立并运行。
5+2就业之家：是指五个街道和两个园区的就业服务站点。
“两重”——国家重大战略实施和重点领域安全能力建设。
专精特新，是指专业化、精细化、特色化、新颖化。
其中重点培育小巨人企业。
来源：甲市人民政府
""", """\
None||“四早”|指早排查、早发现、早预警、早处置，纳入双重预防机制。|15-15 | items 早排查 早发现 早预警 早处置
None||双重预防机制|指安全风险分级管控和隐患排查治理两道防线，由企业建立并运行。|16-17
None||5+2就业之家|是指五个街道和两个园区的就业服务站点。|18-18
None||“两重”|国家重大战略实施和重点领域安全能力建设。|19-19
None||专精特新|是指专业化、精细化、特色化、新颖化。其中重点培育小巨人企业。|20-21
lines [14, 15, 16, 17, 18, 19, 20, 21] heading (14, 14)
tried plain list (14, 21) 5 5.05 True heading=1.00 terms=0.94 signs=1.00 defines=0.90 body=1.00 order=0.80
tried lines in turn (14, 21) 1 4.90 False heading=1.00 terms=1.00 signs=1.00 defines=1.00 body=1.00
body 过去一年，我们落实“四早”要求，建成5+2就业之家，扎实推动“两重”“两新”建设，经济社会发展取得新的成绩，PM2.5（4）浓度下降8.6微克，“三品一标”⑤产品达到26个，企业“白名单”6数量翻番。
head 甲市人民政府工作报告 甲市 2025-01-20 None
"""),
    "lines in turn": (REPORT
    + """
注释
四早
对安全隐患早排查、早发现、早预警、早处置。
5+2就业之家
五个街道和两个园区的就业服务站点。
全年服务三万人次。
“两重”
国家重大战略实施和重点领域安全能力建设。
河长制
由各级党政负责人担任河长；
""", """\
None||四早|对安全隐患早排查、早发现、早预警、早处置。|15-16 | items 早排查 早发现 早预警 早处置
None||5+2就业之家|五个街道和两个园区的就业服务站点。全年服务三万人次。|17-19
None||“两重”|国家重大战略实施和重点领域安全能力建设。|20-21
None||河长制|由各级党政负责人担任河长；|22-23
doubt 23 annex.cut {'term': '河长制', 'text': '各级党政负责人担任河长；'}
lines [14, 15, 16, 17, 18, 19, 20, 21, 22, 23] heading (14, 14)
tried lines in turn (14, 23) 4 3.59 True heading=0.50 terms=0.93 signs=1.00 defines=0.25 body=1.00 order=1.00
body 过去一年，我们落实“四早”要求，建成5+2就业之家，扎实推动“两重”“两新”建设，经济社会发展取得新的成绩，PM2.5（4）浓度下降8.6微克，“三品一标”⑤产品达到26个，企业“白名单”6数量翻番。
head 甲市人民政府工作报告 甲市 2025-01-20 None
"""),
    "marks in circles on one line": (REPORT
    + """
注：①“四早”：指早排查、早发现、早预警、早处置。②“两重”：指国家重大战略实施。③“专精特新”：指专业化、精细化、特色化、新颖化。
④河长制：指由负责人担任河长的制度。
""", """\
1|①|“四早”|指早排查、早发现、早预警、早处置。|14-14 | items 早排查 早发现 早预警 早处置 | at 8:13-16
2|②|“两重”|指国家重大战略实施。|14-14 | at 8:28-31
3|③|“专精特新”|指专业化、精细化、特色化、新颖化。|14-14 | at 8:44-47
4|④|河长制|指由负责人担任河长的制度。|15-15
lines [14, 15] heading (14, 14)
tried numbered list (14, 15) 4 5.54 True heading=0.50 sequence=1.00 terms=0.93 signs=1.00 defines=1.00 body=1.00 order=1.00 marks=0.25
tried plain list (14, 15) 4 4.24 False heading=0.50 terms=0.93 signs=1.00 defines=1.00 body=0.75 order=1.00
tried footnotes (14, 15) 2 4.58 False sequence=0.50 terms=0.85 signs=1.00 defines=1.00 body=1.00 order=1.00 marks=0.50
body 过去一年，我们落实“四早”要求，建成5+2就业之家，扎实推动“两重”“两新”建设，经济社会发展取得新的成绩，PM2.5（4）浓度下降8.6微克，“三品一标”⑤产品达到26个，企业“白名单”6数量翻番。
head 甲市人民政府工作报告 甲市 2025-01-20 ①
"""),
    "feet of pages": ("""\
甲山县政府工作报告

各位代表：
我们落实“四早”[1]要求，推进“两重”[2]建设，工业增加值增长8%。
[1]“四早”：指早排查、早发现、早预警、早处置。
[2]“两重”：指国家重大战略实施和重点领域
安全能力建设。
\f我们培育专精特新①企业，全面落实河长制②。
①专精特新：指专业化、精细化、特色化、新颖化。
②河长制：指由负责人担任河长的制度。
各位代表！让我们团结奋斗！
""", """\
None|[1]|“四早”|指早排查、早发现、早预警、早处置。|5-5 | items 早排查 早发现 早预警 早处置 | mark 1 | at 4:8-11
None|[2]|“两重”|指国家重大战略实施和重点领域安全能力建设。|6-7 | mark 2 | at 4:20-23
None|①|专精特新|指专业化、精细化、特色化、新颖化。|9-9 | mark 1 | at 8:9-10
None|②|河长制|指由负责人担任河长的制度。|10-10 | mark 2 | at 8:20-21
printed 1|[1]|“四早”|指早排查、早发现、早预警、早处置。|5-5 | items 早排查 早发现 早预警 早处置 | at 4:8-11
printed 2|[2]|“两重”|指国家重大战略实施和重点领域安全能力建设。|6-7 | at 4:20-23
printed 1|①|专精特新|指专业化、精细化、特色化、新颖化。|9-9 | at 8:9-10
printed 2|②|河长制|指由负责人担任河长的制度。|10-10 | at 8:20-21
doubt 5 annex.anew {}
lines [5, 6, 7, 9, 10] heading None
tried footnotes (5, 10) 4 5.48 True sequence=1.00 terms=0.85 signs=1.00 defines=1.00 body=1.00 order=1.00 marks=1.00
tried numbered list (5, 7) 2 5.60 False sequence=1.00 terms=1.00 signs=1.00 defines=1.00 body=1.00 order=1.00 marks=1.00
tried plain list (5, 11) 4 3.28 False terms=0.85 signs=1.00 defines=1.00 body=0.60 order=1.00
tried lines in turn (6, 11) 1 3.40 False terms=1.00 signs=1.00 defines=1.00 body=1.00
body 甲山县政府工作报告
body 我们落实“四早”要求，推进“两重”建设，工业增加值增长8%。
body 我们培育专精特新企业，全面落实河长制。
body 各位代表！让我们团结奋斗！
head 甲山县政府工作报告 甲山县 None [1]
"""),
    "running prose below a lead": ("""\
读懂政府工作报告里的这些新名词，一起来看看
“四早”是指对安全隐患早排查、早发现、早预警、早处置。“两重”是指国家重大战略实施。
“专精特新”是指专业化、精细化、特色化、新颖化。
“河长制”即由负责人担任河长的制度。
责任编辑：王某
""", """\
None||“四早”|是指对安全隐患早排查、早发现、早预警、早处置。|2-2 | items 早排查 早发现 早预警 早处置
None||“两重”|是指国家重大战略实施。|2-2
None||“专精特新”|是指专业化、精细化、特色化、新颖化。|3-3
None||“河长制”|即由负责人担任河长的制度。|4-4
lines [2, 3, 4] heading None
tried running prose (2, 4) 4 4.20 True heading=0.80 terms=1.00 signs=1.00 defines=1.00 body=0.60
body 读懂政府工作报告里的这些新名词，一起来看看
head None None None None
"""),
    "two annexes and a copy": (REPORT
    + """
名词解释
1.“四早”：指早排查、早发现、早预警、早处置。
2.“两重”：指国家重大战略实施。
3.河长制：指由负责人担任河长的制度。
附件3
重点工作任务
完成工业投资八亿元。
缩略语说明
1.两新：指设备更新和以旧换新。
2.白名单：指推送给银行的项目名单。
3.“两重”：指重点领域安全能力建设。
""", """\
None|1.|“四早”|指早排查、早发现、早预警、早处置。|15-15 | items 早排查 早发现 早预警 早处置 | mark 1 | at 8:13-16
None|2.|“两重”|指国家重大战略实施。指重点领域安全能力建设。|16-16 | mark 2 | at 8:28-31
None|3.|河长制|指由负责人担任河长的制度。|17-17 | mark 3 | at 8:44-47
None|1.|两新|指设备更新和以旧换新。|22-22 | mark 1
None|2.|白名单|指推送给银行的项目名单。|23-23 | mark 2
printed 1|1.|“四早”|指早排查、早发现、早预警、早处置。|15-15 | items 早排查 早发现 早预警 早处置 | at 8:13-16
printed 2|2.|“两重”|指国家重大战略实施。|16-16 | at 8:28-31
printed 3|3.|河长制|指由负责人担任河长的制度。|17-17 | at 8:44-47
printed 1|1.|两新|指设备更新和以旧换新。|22-22
printed 2|2.|白名单|指推送给银行的项目名单。|23-23
printed 3|3.|“两重”|指重点领域安全能力建设。|24-24
doubt 15 annex.anew {}
doubt 18 annex.stray {'text': '附件3'}
doubt 19 annex.stray {'text': '重点工作任务'}
doubt 20 annex.stray {'text': '完成工业投资八亿元。'}
doubt 24 annex.twice {'term': '“两重”', 'first': 16}
lines [14, 15, 16, 17, 21, 22, 23, 24] heading (14, 14)
tried numbered list (14, 17) 3 6.35 True heading=1.00 sequence=1.00 terms=0.90 signs=1.00 defines=1.00 body=1.00 order=1.00 marks=0.33
tried numbered list (21, 24) 3 5.89 False heading=1.00 sequence=1.00 terms=0.90 signs=1.00 defines=1.00 body=1.00 order=0.67
tried footnotes (15, 24) 6 4.72 False sequence=1.00 terms=0.90 signs=1.00 defines=1.00 body=1.00 order=0.67 marks=0.33
body 过去一年，我们落实“四早”要求，建成5+2就业之家，扎实推动“两重”“两新”建设，经济社会发展取得新的成绩，PM2.5（4）浓度下降8.6微克，“三品一标”⑤产品达到26个，企业“白名单”6数量翻番。
body 附件3
body 重点工作任务
body 完成工业投资八亿元。
head 甲市人民政府工作报告 甲市 2025-01-20 1.
"""),
    "no heading": (REPORT.replace("“两重”“两新”", "“两新”“两新”")
    + """
[1]四早：指早排查、早发现、早预警、早处置。
[2]5+2就业之家：指五个街道和两个园区的站点。
[3]“两新”：指国家重大战略实施。
[4]PM2.5：指细颗粒物。
""", """\
1|[1]|四早|指早排查、早发现、早预警、早处置。|14-14 | items 早排查 早发现 早预警 早处置 | at 8:13-16
2|[2]|5+2就业之家|指五个街道和两个园区的站点。|15-15 | at 8:28-31
3|[3]|“两新”|指国家重大战略实施。|16-16 | at 8:44-47
4|[4]|PM2.5|指细颗粒物。|17-17 | at 9:18-21
lines [14, 15, 16, 17] heading None
tried numbered list (14, 17) 4 5.60 True sequence=1.00 terms=1.00 signs=1.00 defines=1.00 body=1.00 order=1.00 marks=1.00
tried footnotes (14, 17) 4 5.60 False sequence=1.00 terms=1.00 signs=1.00 defines=1.00 body=1.00 order=1.00 marks=1.00
body 过去一年，我们落实“四早”要求，建成5+2就业之家，扎实推动“两新”“两新”建设，经济社会发展取得新的成绩，PM2.5浓度下降8.6微克，“三品一标”⑤产品达到26个，企业“白名单”6数量翻番。
head 甲市人民政府工作报告 甲市 2025-01-20 [1]
"""),
    "numbers of parts that begin anew": (REPORT
    + """
附件：名词解释
一、综合类
1.四早：指早排查、早发现、早预警、早处置。
2.“两重”：指国家重大战略实施。
3.白名单：指推送给银行的名单。
二、民生类
1.河长制：指由负责人担任河长的制度。
2.专精特新：指专业化、精细化、特色化、新颖化。
3.“四早”：指早查。
未尽事宜
""", """\
None|1.|四早|指早排查、早发现、早预警、早处置。指早查。|16-16 | items 早排查 早发现 早预警 早处置 | mark 1 | at 8:13-16
None|2.|“两重”|指国家重大战略实施。|17-17 | mark 2 | at 8:28-31
None|3.|白名单|指推送给银行的名单。|18-18 | mark 3 | at 8:44-47
None|1.|河长制|指由负责人担任河长的制度。|20-20 | mark 1
None|2.|专精特新|指专业化、精细化、特色化、新颖化。|21-21 | mark 2
printed 1|1.|四早|指早排查、早发现、早预警、早处置。|16-16 | items 早排查 早发现 早预警 早处置 | at 8:13-16
printed 2|2.|“两重”|指国家重大战略实施。|17-17 | at 8:28-31
printed 3|3.|白名单|指推送给银行的名单。|18-18 | at 8:44-47
printed 1|1.|河长制|指由负责人担任河长的制度。|20-20
printed 2|2.|专精特新|指专业化、精细化、特色化、新颖化。|21-21
printed 3|3.|“四早”|指早查。|22-22
doubt 16 annex.anew {}
doubt 19 annex.stray {'text': '二、民生类'}
doubt 22 annex.twice {'term': '“四早”', 'first': 16}
doubt 23 annex.scrap {'text': '未尽事宜'}
lines [14, 15, 16, 17, 18, 20, 21, 22, 23] heading (14, 15)
tried numbered list (14, 22) 6 6.01 True heading=1.00 sequence=1.00 terms=0.85 signs=1.00 defines=1.00 body=1.00 order=0.67 marks=0.17
tried footnotes (16, 22) 6 4.68 False sequence=1.00 terms=0.85 signs=1.00 defines=1.00 body=1.00 order=0.67 marks=0.33
tried plain list (14, 18) 3 4.50 False heading=1.00 terms=1.00 signs=1.00 defines=1.00 body=0.60
tried lines in turn (14, 22) 2 4.50 False heading=1.00 terms=1.00 signs=1.00 defines=1.00 body=0.60
body 过去一年，我们落实“四早”要求，建成5+2就业之家，扎实推动“两重”“两新”建设，经济社会发展取得新的成绩，PM2.5（4）浓度下降8.6微克，“三品一标”⑤产品达到26个，企业“白名单”6数量翻番。
body 二、民生类
head 甲市人民政府工作报告 甲市 2025-01-20 1.
"""),
    "a table": (REPORT
    + """
名词解释
| 序号 | 名词 | 解释 |
| --- | --- | --- |
| 1 | 四早 | 早排查、早发现、早预警、早处置 |
| 2 | “两重” | 国家重大战略实施 |
| 3 | 河长制 | 由负责人担任河长的制度 |
""", """\
1|1|四早|早排查、早发现、早预警、早处置|17-17 | items 早排查 早发现 早预警 早处置 | at 8:13-16
2|2|“两重”|国家重大战略实施|18-18 | at 8:28-31
3|3|河长制|由负责人担任河长的制度|19-19 | at 8:44-47
lines [14, 15, 17, 18, 19] heading (14, 15)
tried numbered list (14, 19) 3 5.35 True heading=1.00 sequence=1.00 terms=0.90 signs=1.00 defines=0.17 body=1.00 order=1.00 marks=0.33
tried numbered list (14, 19) 3 5.35 False heading=1.00 sequence=1.00 terms=0.90 signs=1.00 defines=0.17 body=1.00 order=1.00 marks=0.33
tried plain list (14, 19) 4 3.36 False heading=1.00 terms=0.93 signs=1.00 defines=0.10 body=0.60
body 过去一年，我们落实“四早”要求，建成5+2就业之家，扎实推动“两重”“两新”建设，经济社会发展取得新的成绩，PM2.5（4）浓度下降8.6微克，“三品一标”⑤产品达到26个，企业“白名单”6数量翻番。
head 甲市人民政府工作报告 甲市 2025-01-20 1
"""),
    "a list of tasks": (REPORT
    + """
重点项目
1.城区道路改造：总投资8亿元，责任单位：住建局，年底前竣工。
2.污水处理厂：总投资2亿元，责任单位：水务局，年底前竣工。
3.职业学校：总投资1亿元，责任单位：教育局，年底前竣工。
""", """\
lines [] heading None
tried numbered list (15, 17) 3 -0.04 False sequence=1.00 terms=0.70 signs=1.00 body=0.60 unlike=0.60
body 过去一年，我们落实“四早”[1]要求，建成5+2就业之家[2]，扎实推动“两重”“两新”[3]建设，经济社会发展取得新的成绩，PM2.5（4）浓度下降8.6微克，“三品一标”⑤产品达到26个，企业“白名单”6数量翻番。
body 重点项目
body 1.城区道路改造：总投资8亿元，责任单位：住建局，年底前竣工。
body 2.污水处理厂：总投资2亿元，责任单位：水务局，年底前竣工。
body 3.职业学校：总投资1亿元，责任单位：教育局，年底前竣工。
head 甲市人民政府工作报告 甲市 2025-01-20 None
"""),
    "a communique": ("""\
甲市2024年国民经济和社会发展统计公报
全年生产总值增长5%。[1]四早落实，规模以上工业增加值增长6%。[2]
注释：
[1]本公报数据为初步统计数。
[2]规模以上工业：指年主营业务收入2000万元以上的工业企业。
[3]四早：指早排查、早发现。
""", """\
lines [] heading None
tried numbered list (3, 6) 2 -0.46 False heading=0.50 sequence=0.50 terms=0.57 signs=0.67 defines=0.67 body=0.67 order=0.50 unlike=1.00
tried plain list (3, 6) 3 -0.65 False heading=0.50 terms=1.00 signs=1.00 defines=0.67 body=0.60 unlike=1.00
body 甲市2024年国民经济和社会发展统计公报
body 全年生产总值增长5%。[1]四早落实，规模以上工业增加值增长6%。[2]注释：
body [1]本公报数据为初步统计数。
body [2]规模以上工业：指年主营业务收入2000万元以上的工业企业。
body [3]四早：指早排查、早发现。
head None None None None
"""),
}  # fmt: skip
"""A document, and what is read of it; paragraphs of the report that stay as they are left out."""


def shown(note: Note) -> str:
    """Return a note on one line: number, as printed, term, definition, lines, and what else it has."""
    found = [f"{note.number}|{note.printed}|{note.term}|{note.definition}|{note.line}-{note.last}"]
    found += ["aliases " + " ".join(note.aliases)] * bool(note.aliases)
    found += ["items " + " ".join(note.items)] * bool(note.items)
    found += [f"mark {note.mark}"] * (note.mark is not None)
    marks = " ".join(f"{line}:{begin}-{end}" for line, (begin, end) in note.marks)
    return " | ".join([*found, *["at " + marks] * bool(marks)])


def told(annex: Annex) -> list[str]:
    """Return what is read of a document, a line each."""
    found = [shown(note) for note in annex.notes]
    if annex.printed != annex.notes:
        found += ["printed " + shown(note) for note in annex.printed]
    found += [f"doubt {one.line} {one.code} {one.fields}" for one in annex.doubts]
    found.append(f"lines {sorted(annex.lines)} heading {annex.heading}")
    for one in annex.tried:
        scores = " ".join(f"{name}={score:.2f}" for name, score in one.scores.items() if score)
        found.append(
            f"tried {one.kind} {one.lines} {one.notes} {one.total:.2f} {one.taken} {scores}"
        )
    found += [f"body {one}" for one in annex.body if one not in REPORT.split("\n")]
    head = annex.head
    return [*found, f"head {head.title} {head.place} {head.date} {annex.numbering or None}"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_read_of_a_document(name: str) -> None:
    document, read = DOCUMENTS[name]
    assert told(read_annex(document)) == read.splitlines()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_notes_alone_are_those_of_the_whole(name: str) -> None:
    document, _ = DOCUMENTS[name]
    annex, notes = read_annex(document), read_notes(document)
    assert notes.lines == annex.lines
    assert [one.replace(marks=()) for one in notes.notes] == [
        one.replace(marks=()) for one in annex.notes
    ]
