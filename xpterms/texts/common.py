"""Shorthand that everybody who reads such reports knows: names only, to rank it lower.

Terms of the national language of politics since 2000 that dictionaries and
textbooks hold (现代汉语词典, 7th edition of 2016, and the constitution of the
Communist Party as amended in 2022); collected in November 2026.
"""

from __future__ import annotations

COMMON = frozenset(
    "三农 一带一路 五位一体 四个全面 三个代表 一国两制 两会 "
    "四个意识 四个自信 两个维护 两个确立 两个一百年 三严三实 八项规定 四风 二十大 十九大 十八大 十七大 二十届三中全会 "
    "互联网 gdp cpi wto app ai vip it ktv pc ppp 5g 4g pm25 pm10 led dna nba ceo a级 aaaaa 5a 4a 3a 5a级 4a级 3a级 "
    "党的二十大 四大名著 改革开放 一二三产业 三次产业 第三产业".split()
)
"""Folded as by ``xpterms.chinese.script.core``."""

IDIOMS = frozenset(
    "一心一意 三心二意 千方百计 千家万户 五湖四海 一对一 点对点 面对面 一如既往 一票难求 一以贯之 一脉相承 一点一滴 "
    "一点一点 一年一度 一模一样 一心一意把 千千万万 千军万马 万众一心 四面八方 五颜六色 七上八下 百花齐放 百家争鸣 一家一户 "
    "一手一脚 三三两两 一日游 两日游 多日游 一公里 最后一公里 最初一公里 零距离 第一 第一线 一体化 一体 一流 统一 唯一 一卡通 一站式 "
    "一条龙 百年大计 千载难逢 万无一失 一马当先 九牛一毛 一举多得 一举两得 一把手 一把火 一盘棋 一张网 一张图 一条心 一股劲 "
    "一言一行 一草一木 一砖一瓦 一山一水 一分一秒 一针一线 一步一步 一点一线 二话不说 三番五次 四通八达 五花八门 六神无主 十全十美 "
    "一往无前 一丝不苟 一气呵成 一鼓作气 一锤定音 一目了然 一成不变 百折不挠 过紧日子 先手棋 绿色通道 好房子 关键小事 牛鼻子 压舱石 主力军 火车头 排头兵 领头雁 顶梁柱 生命线 风向标 金钥匙 硬骨头 中梗阻 老大难 拳头产品 定心丸 紧箍咒 千言万语 万紫千红 一呼百应 一日千里 百废俱兴".split()
)
"""Words with numerals in them that count nothing."""
