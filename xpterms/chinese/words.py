"""Words that people exchange or add when they half remember a term.

Classes of words of one meaning, the generic nouns that stand behind a term
without being part of its name (四早机制, 万人助万企活动), and the verbs before
one. They were made from the headwords of policy terms, not from any glossary; a class holds words that
can stand for one another in a name, so 工程 and 行动 are in none: a programme
called otherwise is another programme.
"""

from __future__ import annotations

_SAME = """
经费 费用 开支 支出 消费 花费 开销 费
企业 公司 厂家
制度 机制 体制 办法
意识 观念 思想 认识
责任 职责 义务
经验 做法 模式 方法
确保 保证
农村 乡村
全面 全部
改善 改进 改造
提升 提高
融合 结合
理论 理念 学说
政策 措施 举措
"""

GENERIC = frozenset(
    """
工作 机制 制度 体制 体系 办法 要求 原则 方针 政策 措施 举措 规定 精神 理念 思想 理论 战略 策略 部署 任务
目标 行动 活动 工程 计划 项目 规划 方案 经验 做法 模式 方法 工作法 内容 问题 概念 名词 词语 提法 说法 口号
标准 清单 建设 改革 管理 治理 落实 实施 推进 服务 平台 试点 企业 公司 单位 经费 费用 责任制 制 法 型
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
        for line in _SAME.split("\n"):
            words = frozenset(line.split())
            _classes.update((one, words - {one}) for one in words)
    return _classes.get(word, frozenset())


LONGEST_WORD = 3
"""Characters of the longest word of both tables."""
