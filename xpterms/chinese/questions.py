"""The words around a term that make a question of it, the words between terms, and notes by number."""

from __future__ import annotations

from xpterms.chinese.numerals import CLASSIFIERS, NUMBERS, value
from xpterms.chinese.numerals import run as run_of
from xpterms.chinese.script import narrow

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def _longest_first(text: str) -> tuple[str, ...]:
    return tuple(sorted(text.split(), key=len, reverse=True))


def by_character(words: Iterable[str], place: int) -> dict[str, tuple[str, ...]]:
    """Return words, in their order, by one of their characters: 0 for the first, -1 for the last."""
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        found[word[place]] = (*found.get(word[place], ()), word)
    return found


BEFORE = _longest_first(
    """
能不能帮我 能不能 能否 可以 可否 麻烦 请问一下 请问 我想知道 想知道 想问问 我想问 想问 问问 问一下 问下 告诉我 请教 帮我 给我 帮忙
我想了解一下 我想了解 想了解一下 想了解 了解一下 了解 有没有人知道 有人知道 谁知道 谁能 你知道 知道
能解释一下 能解释 能说说 能说一下 能讲讲 能说 能讲 能介绍 能告诉我
查一下 查一查 查查 查询 查找 查 搜索 搜一下 搜 找一下 解释一下 解释下 解释 说一下 说说 讲一下 讲讲 介绍一下 介绍
请说明 简要说明 说明一下 简述 试述 简答 谈谈 解读一下 解读 怎么看待 怎么看 如何看待 如何看
哪个报告提到 哪些地方提到了 哪些地方提到 哪里提到了 哪里提到 哪里有
名词解释 看看 有关 关于 对于 所谓的 所谓 怎么理解 如何理解 怎样理解 哪些是 请 一下 的 那个 这个 所说的 常说的
"""
)
_SOURCES = _longest_first(
    "政府工作报告 工作报告 报告 文件 领导讲话 讲话 新闻 会议 开会 材料 公报 文章 通知 电视 网"
)
_YEARS = ("今年的", "今年", "去年的", "去年", "这次的", "这次", "最近的", "最近")
_PLACES = ("里面", "当中", "里边", "里", "中", "上")
_OFTEN = ("经常", "常常", "老是", "一直", "总", "老", "常", "所", "刚")
_TELLING = ("提到过", "提到", "说到", "讲到", "提及", "提出", "出现", "强调", *"说提讲写")
"""When and where a term was read, where in that, how often and how it stands there: 今年报告里常提到的四早."""
_ASPECTS = """
意思 含义 定义 释义 注释 解释 具体内容 主要内容 内容 全称 简称 缩写 拼音 读音 由来 来历 来源 出处 背景 意义 目的 作用 好处 标准 核心
重点 特点 要求 范围 对象 区别 关系 英文 英语 英文翻译 英文名 翻译 具体要求 主要任务 相关内容 相关政策 有关政策
""".split()
"""What may be asked of a term."""
AFTER = _longest_first(
    """
意思 含义 定义 释义 名词解释 解释 具体内容 内容 全称 拼音 读音 由来 出处 英文翻译 英文 来历 相关内容 相关政策 有关内容 有关政策
分别是指 分别指 分别是 是指 指的是 的是 呢 吗 呀 啊
和以前 和之前 和原来 和过去 和以往 和往年 跟以前 跟之前 跟原来 跟过去 与以前 与以往 与过去 与往年 比以前 比过去 相比 注释
"""
    + " ".join("的" + aspect for aspect in _ASPECTS)
)
_BEFORE_BEGINS = frozenset([word[0] for word in BEFORE])
_AFTER_ENDS = frozenset([word[-1] for word in AFTER])
"""With which most texts neither begin nor end."""
_ASKING = (
    *("什么", "甚么", "啥", "哪", "怎么", "怎样", "咋", "如何", "何为", "何谓", "由谁", "是谁"),
    *("在哪", "在报告", "在第几", "第几"),
    *("干什么", "干啥", "干嘛", "做什么", "做啥", "搞什么", "搞啥", "代表什么", "代表啥"),
    *("多少", "多久", "多大", "几年", "几个", "几项", "几条", "几种", "几类", "几大"),
    *("讲什么", "讲啥", "讲了什么", "讲的什么", "讲了啥", "讲的啥", "说什么", "说啥", "说了什么"),
    *("说的什么", "说了啥", "说的啥"),
)
"""What a question turns on; what stands behind it asks with it (什么制度, 哪四个)."""
_ASKING_BEGINS = frozenset([word[0] for word in _ASKING])
_ASK = frozenset("什甚啥哪怎咋如何多几谁嘛报")
"""Characters of which each of them has one."""
_LINKS = tuple(
    """
指的 具体指 分别指 分别是 分别 具体 包括 包含 含有 到底 究竟 主要 一共 总共 叫做 叫 算 属于 是指 是 指 的 都 有 为 该
各是 各指 应该 应 又 还 分别代表 各代表 各自代表 代表着 意味着 是用来 是管 是个 缩写的 的目的是 目的是
说的是 讲的是 说的 讲的 对应的是 对应 搞的是 搞的 做的是 做的
说白了 说到底 其实 简单说 通俗讲 通俗来讲 通俗地讲 具体是
里面 里头 里边 当中 其中 里有 里都有 里包括 里包含 最早 最初 出自 来自 源自 是从 用英语 用英文 英语 英文 是第
""".split()
)
_LINKS_WITH = {side: by_character(sorted(_LINKS, key=len, reverse=True), side) for side in (0, -1)}
"""The same by their first character, and by their last, the longest first."""
_LONGEST_TAIL = 9
BETWEEN = ("以及", "和", "与", "及", "跟", "同", "或者", "还是", "还有", "或", "vs")
STOPS = "？?！!。，,、：:；;“”\"'‘’《》〈〉「」『』【】[]（）() \t"

_LETTERS_BEFORE = _longest_first(
    """
shenmejiaozuo shenmejiao shenmeshi shashi shajiao qingwen hewei chayixia chaxun jieshiyixia jieshi
"""
)
_LETTERS_AFTER = _longest_first(
    """
dehanyishishenme deyisishishenme shishenmeyisi shishenmea shishenme shenmeyisi zhideshishenme zhishenme fenbieshishenme
fenbiezhishenme shizhishenme shishayisi shisha zhisha douyounaxie douyousha younaxie baokuonaxie baohannaxie shinaxie
shinajige zenmelijie zenmexie zenmejieshi dehanyi deyisi deneirong
baokuoshenme baokuosha baohanshenme youshenme yousha zenmeshuo shishade shishenmedongxi
"""
)


def core(text: str) -> str:
    """Return a question without the words that only ask; the text itself where none do.

    >>> core("17110是什么制度"), core("四专是哪四专"), core("能不能解释下全面改薄")
    ('17110', '四专', '全面改薄')
    """
    before = ""
    while before != text:
        before = text = text.strip(STOPS)
        text = _without_source(text)
        text = _without_after(_without_before(_turned(_without_before(text))))
    return text


def _without_source(text: str) -> str:
    """Return a text without the words that tell where it was read."""
    if "的" not in text:
        return text
    rest = text
    for words in (_YEARS, _SOURCES, _PLACES, _OFTEN, _TELLING):
        first = rest
        rest = rest.removeprefix(next((word for word in words if rest.startswith(word)), ""))
        if words is _SOURCES and first == rest:
            return text
    return rest[1:] if rest.startswith("的") and len(rest) > 2 else text


def _without_before(text: str) -> str:
    begun = text[:1] in _BEFORE_BEGINS and text.startswith(BEFORE)
    for word in BEFORE if begun else ():
        if text.startswith(word) and len(text) > len(word):
            text = text[len(word) :]
    return text


def _without_after(text: str) -> str:
    ended = text[-1:] in _AFTER_ENDS and text.endswith(AFTER)
    for word in AFTER if ended else ():
        if text.endswith(word) and len(text) > len(word):
            text = text[: -len(word)]
    return text


def _turned(text: str) -> str:
    """Return the side of an asking word that is asked for."""
    if _ASK.isdisjoint(text):
        return text
    begins = (at for at, char in enumerate(text) if char in _ASKING_BEGINS)
    at = next((at for at in begins if text.startswith(_ASKING, at)), -1)
    if at < 0:
        return text
    word = next(word for word in _ASKING if text.startswith(word, at))
    if at and len(text) - at <= _LONGEST_TAIL:
        head = _owner(_trimmed(_without_doing(text[:at]).removesuffix("各"), end=True))
        return head or text
    tail = _trimmed(text[at + len(word) :], end=False) if not at else ""
    return tail if len(tail) > 1 else text


_WITHIN = ("里面的", "当中的", "之中的", "里的", "中的", "里面", "里头", "当中", "的")
_LONGEST_PIECE = 6
_COUNTED_PIECES = ("个数字", "个字", "个词", "个方面", "个部分")
_PIECES = frozenset(("数字", "数", "字", "字母", "每个数字", "每个字", "几个数字", "几个字"))
"""What a piece of any name may be called."""


def _owner(text: str) -> str:
    """Return a name without a piece of it that is asked about: 17110里的0, 一岗双责中的双责, 1+7政策里的7个文件, 四早这两个字."""
    counted = next((word for word in _COUNTED_PIECES if text.endswith(word)), "")
    if counted:
        return text[: -len(counted)].rstrip("两几每这二三四五六七八九十") or text
    for word in _WITHIN:
        name, within, piece = text.rpartition(word)
        piece = piece.removesuffix("代表").removesuffix("的")
        if within and len(name) > 1 and 0 < len(piece) <= _LONGEST_PIECE:
            number = run_of(piece, 0)
            counts = 0 < number < len(piece) and piece[number] in CLASSIFIERS
            if word == "的":
                met = number == len(piece) and len(name) > 2 and piece in name
            else:
                met = piece in name or piece in _PIECES or (counts and piece[:number] in name)
            if met:
                return name
    return text


_DOING = ("是跟", "是和", "是与", "是帮", "是为", "是给", "是让", "是针对", "是面向", "是专门")


def _without_doing(head: str) -> str:
    """Return what stands before an asking word without whom or what it is for: 川行天下活动是帮企业做什么的."""
    ends = (head.find(word, 2) for word in _DOING)
    return head[: min((end for end in ends if end > 0), default=len(head))]


def _trimmed(text: str, *, end: bool) -> str:
    """Return a text without the linking words at its end, or at its beginning."""
    side = -1 if end else 0
    meets = str.endswith if end else str.startswith
    word = " "
    while word:
        text = text.strip(STOPS)
        word = ""
        for one in _LINKS_WITH[side].get(text[side:][:1], ()):
            if len(one) < len(text) and meets(text, one):
                word = one
                text = text[: -len(one)] if end else text[len(one) :]
                break
    return text


_FACTS = (
    "什么时候",
    "什么时间",
    "什么地方",
    "什么人",
    "哪年",
    "哪天",
    "哪里",
    "何时",
    "何地",
    "几时",
)


def asks_fact(text: str) -> bool:
    """Tell whether a question asks when, where or who, not what something means: 人口普查是什么时候."""
    return any(map(text.__contains__, _FACTS))


def asking_only(text: str) -> bool:
    """Tell whether a text asks and names nothing: 是什么意思."""
    text = text.strip(STOPS)
    inner = core(text)
    if inner in BEFORE or inner in AFTER or inner in _LINKS:
        return True
    return inner == text and text.startswith(_ASKING) and len(text) <= _LONGEST_TAIL


def core_letters(letters: str) -> str:
    """Return a question in pinyin, as a run of letters, without the words that only ask.

    >>> core_letters("sizaoshishenme"), core_letters("shenmeshisizao")
    ('sizao', 'sizao')
    """
    for word in _LETTERS_BEFORE:
        if letters.startswith(word) and len(letters) > len(word) + 2:
            letters = letters[len(word) :]
            break
    for word in _LETTERS_AFTER:
        if letters.endswith(word) and len(letters) > len(word) + 2:
            return letters[: -len(word)]
    return letters


def cores_in_letters(letters: str, spell: Callable[[str], str]) -> list[str]:
    """Return what letters may ask for, the most of them first; nothing where they do not ask.

    ``spell`` returns the letters of a word. What stands behind an asking word asks with it. Which of
    these is meant only who knows the terms can tell: sigeyishishishenme has shi three times.
    """
    if not _spelled:
        for name, words in (
            ("begins", BEFORE + _ASKING + _LINKS),
            ("asking", _ASKING),
            ("ends", AFTER + _LINKS),
        ):
            _spelled[name] = tuple(one for one in map(spell, words) if len(one) > 1)
    asking, ends = _spelled["asking"], _spelled["ends"]
    found: set[str] = set()
    begun = _less(letters, _spelled["begins"], end=False)
    for text in begun:
        heads = [text[:at] for at in range(_SHORTEST, len(text)) if text.startswith(asking, at)]
        for head in [text, *heads]:
            found |= _less(head, ends, end=True)
    most = len(letters) - _SHELL
    return sorted([one for one in found if len(one) <= most], key=len, reverse=True)


_spelled: dict[str, tuple[str, ...]] = {}
"""The words that make a question, as letters, once they were asked for."""
_SHORTEST = 5
"""Letters of a term that is asked for, at the least."""
_SHELL = 5
"""Letters that ask, at the least: fewer are a syllable of anything."""
_MOST = 32
"""Ways to take words from letters that are followed."""


def _less(text: str, words: tuple[str, ...], *, end: bool) -> set[str]:
    """Return letters without none, one or more of some words at one side."""
    found, waiting = {text}, [text]
    while waiting and len(found) < _MOST:
        one = waiting.pop()
        if not (one.endswith(words) if end else one.startswith(words)):
            continue
        for word in words:
            if one.endswith(word) if end else one.startswith(word):
                less = one[: -len(word)] if end else one[len(word) :]
                if len(less) >= _SHORTEST and less not in found:
                    found.add(less)
                    waiting.append(less)
    return found


def is_between(text: str) -> bool:
    """Tell whether a text only joins what stands before and after it."""
    return text.strip(STOPS) in ("", *BETWEEN)


_NOTES = ("注释", "注解", "词条", "注")
_COUNTED = ("条注释", "个注释", "号注释", "条词语", "个词语", "条", "注", "号")

_NUMBERED = frozenset("注条号")
"""Characters of which each of them has one."""


def numbered(text: str) -> int | None:
    """Return the number of the note that a text asks for by its number alone.

    >>> numbered("注30"), numbered("第三十条"), numbered("注释 8"), numbered("第一")
    (30, 30, 8, None)
    """
    if _NUMBERED.isdisjoint(text):
        return None
    text = "".join(narrow(text).split()).strip(STOPS)
    named = next((word for word in _NOTES if text.startswith(word)), "")
    rest = text.removeprefix(named).strip(STOPS)
    ordinal = rest.startswith("第")
    rest = rest.removeprefix("第")
    counted = next((word for word in _COUNTED if rest.endswith(word)), "")
    rest = rest.removesuffix(counted).strip(STOPS)
    sure = named or (counted and ordinal) or len(counted) > 1
    if not sure or not rest or not NUMBERS.issuperset(rest):
        return None
    number = value(rest)
    return int(number) if len(number) < 6 else None
