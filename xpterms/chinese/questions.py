"""The words around a term that make a question of it, and the words between terms."""

from __future__ import annotations

BEFORE = (
    "请问",
    "什么叫做",
    "什么叫",
    "什么是",
    "何为",
    "何谓",
    "啥是",
    "啥叫",
    "帮我",
    "给我",
    "查一下",
    "查一查",
    "查查",
    "查",
    "查询",
    "查找",
    "搜索",
    "解释一下",
    "解释",
    "说说",
    "介绍一下",
    "介绍",
    "请",
    "关于",
    "所谓的",
    "所谓",
    "我想知道",
    "想知道",
    "告诉我",
    "怎么理解",
    "如何理解",
    "怎样理解",
    "哪些是",
)
AFTER = (
    "是什么意思",
    "什么意思",
    "是啥意思",
    "啥意思",
    "的意思",
    "是什么",
    "是啥",
    "是指什么",
    "指什么",
    "指的是什么",
    "指的是",
    "是指",
    "包括哪些内容",
    "包括哪些",
    "包含哪些",
    "包括什么",
    "有哪些内容",
    "有哪些",
    "是哪些",
    "是哪几个",
    "哪几个",
    "哪些",
    "怎么解释",
    "如何解释",
    "怎么理解",
    "如何理解",
    "的含义",
    "含义",
    "的定义",
    "定义",
    "的内容",
    "具体内容",
    "的解释",
    "解释",
    "怎么说",
    "呢",
    "吗",
    "呀",
    "啊",
)
BETWEEN = ("以及", "和", "与", "及", "跟", "同", "或者", "还是", "还有", "或")
_STOPS = "？?！!。，,、：:；;“”\"'‘’ \t"


def core(text: str) -> str:
    """Return a question without the words that only ask; the text itself where none do."""
    changed = True
    while changed:
        text = text.strip(_STOPS)
        changed = False
        for word in BEFORE:
            if text.startswith(word) and len(text) > len(word):
                text, changed = text[len(word) :], True
        for word in AFTER:
            if text.endswith(word) and len(text) > len(word):
                text, changed = text[: -len(word)], True
    return text


def is_between(text: str) -> bool:
    """Tell whether a text only joins what stands before and after it."""
    return text.strip(_STOPS) in ("", *BETWEEN)
