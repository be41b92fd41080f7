"""Words that people exchange or add when they half remember a term.

Classes of words of one meaning, words written short, the generic nouns that stand behind a term
without being part of its name (四早机制, 万人助万企活动), and the verbs before
one. They were made from the headwords of policy terms, not from any glossary; a class holds words that
can stand for one another in a name, so 工程 and 行动 are in none: a programme
called otherwise is another programme.
"""

from __future__ import annotations

_SAME = """
经费 费用 开支 支出 消费 花费 开销 费
企业 公司 厂家 厂商
产业 行业
制度 机制 体制 办法
意识 观念 思想 认识
责任 职责 义务
教师 老师
老人 老年人
群众 百姓 老百姓
补贴 补助 津贴
公路 道路
共享 同享 分享
推广 推介
培育 培养
惠民 利民 便民
治理 整治 防治
管理 管控
禁渔 禁捕
体系 系统
必须 务必
联动 互动
智能 智慧
医生 医师
贷款 信贷
保护地 保护区
保障 保证
高质量 高品质
经验 做法 模式 方法
确保 保证
农村 乡村
全面 全部
改善 改进 改造
提升 提高
融合 结合
理论 理念 学说
政策 措施 举措 政策包
"""

_SHORT = """
国企 国有企业
央企 中央企业
民企 民营企业
外企 外资企业
私企 私营企业
小微 小型微型
国资 国有资产 国有资本
外资 外商投资
外贸 对外贸易
自贸 自由贸易
财金 财政金融
财税 财政税收
文旅 文化旅游 文化和旅游
战新 战略性新兴
高新 高新技术
科创 科技创新
双创 创新创业
科研 科学研究
科普 科学普及
研发 研究开发
技改 技术改造
智改 智能化改造
数转 数字化转型
基建 基础设施建设 基础设施
旧改 旧城改造 老旧小区改造
棚改 棚户区改造
城轨 城市轨道 城市轨道交通
高铁 高速铁路
高速 高速公路
风电 风力发电
水电 水力发电
绿电 绿色电力
农机 农业机械
农技 农业技术
新能源车 新能源汽车
网约车 网络预约出租汽车
家电 家用电器
高校 高等学校 高等院校
高职 高等职业
职教 职业教育
职校 职业学校 职业院校
义教 义务教育
思政 思想政治
党建 党的建设
综治 综合治理
综改 综合改革
市监 市场监管
公卫 公共卫生
疾控 疾病预防控制
卫健 卫生健康
医保 医疗保障 医疗保险
医改 医药卫生体制改革
社保 社会保障 社会保险
人社 人力资源社会保障 人力资源和社会保障
住建 住房城乡建设 住房和城乡建设
工信 工业和信息化
发改 发展改革 发展和改革
环保 环境保护
环评 环境影响评价
高新区 高新技术产业开发区
经开区 经济技术开发区 经济开发区
自贸区 自由贸易试验区
自贸港 自由贸易港
ai 人工智能
gdp 国内生产总值
"""
"""Words that government reports write short as often as in full, each with what it is short for."""

GENERIC = frozenset(
    """
工作 机制 制度 体制 体系 办法 要求 原则 方针 政策 措施 举措 规定 精神 理念 思想 理论 战略 策略 部署 任务
目标 行动 活动 工程 计划 项目 规划 方案 经验 做法 模式 方法 工作法 内容 问题 概念 名词 词语 提法 说法 口号
标准 清单 建设 改革 管理 治理 落实 实施 推进 服务 平台 试点 企业 公司 单位 经费 费用 责任制 制 法 型
品牌 专项 事项 运动 战役 攻坚战 政策包
""".split()
)
"""What may stand behind a term without being part of its name."""

LEADING = frozenset(
    """
推进 推动 推行 落实 贯彻 实施 开展 做好 抓好 抓实 做实 做到 坚持 坚定 增强 加强 强化 深化 加快 促进 完善 健全 巩固
严控 压减 严格 规范 践行 弘扬 学习 宣传 建设 打造 培育 创建 发展 支持 扩大 用好 办好 持续 扎实 全力 大力
""".split()
)
"""What may stand before a term and say what is done with it: words of two characters."""

_classes: dict[str, frozenset[str]] = {}


def same(word: str) -> frozenset[str]:
    """Return the words that mean about the same, nothing for a word in no class."""
    if not _classes:
        for line in (*_SAME.split("\n"), *_SHORT.split("\n")):
            words = frozenset(line.split())
            for one in words:
                _classes[one] = _classes.get(one, frozenset()) | words - {one}
    return _classes.get(word, frozenset())


LONGEST_WORD = 3
"""Characters of the longest word that stands behind a name, and of the longest that is laid against one of its meaning."""
LONGEST_SAME = 10
"""Characters of the longest word that has others of its meaning."""
