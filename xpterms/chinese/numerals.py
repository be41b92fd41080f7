"""Numbers as they are written in a term and in a query: which characters write one, and which one.

4, 四 and 肆 are one number, 2, 二, 两 and 双 another. Nothing here reads a
number in a text's layout; that is the annex's.
"""

from __future__ import annotations

from xpterms.chinese.script import HUNDREDS, MYRIADS, NUMERALS, TENS

_PLACES = {**dict.fromkeys(TENS, 10), **HUNDREDS}
_DIGITS = {**NUMERALS, "双": "2", **{digit: digit for digit in "0123456789"}}

NUMBERS = frozenset(_DIGITS) | frozenset(_PLACES) | frozenset(MYRIADS)
"""Characters that write a number."""

SPELLED = dict(
    zip(
        "ling yi yao er liang shuang san si wu liu qi ba jiu shi bai qian wan".split(),
        "零一一二二二三四五六七八九十百千万",
        strict=True,
    )
)
"""Syllables that say a number, and the numeral."""

CLASSIFIERS = frozenset(
    "个项大张份条种类批方位件次轮层点面块处所家座支门套组步篇本台道股重级届名根趟回遍则桩样段"
)
"""What may stand between a number and what is counted; 大 among them: 四大活动, 四项活动."""


def value(text: str) -> str:
    """Return a run of numerals as digits: ``17110`` of 一七一一零, ``12`` of 十二, ``200`` of 双百.

    >>> value("一七一一零"), value("十二"), value("两"), value("万")
    ('17110', '12', '2', '10000')
    """
    if not any(char in _PLACES or char in MYRIADS for char in text):
        return "".join(_DIGITS.get(char, char) for char in text)
    total = section = 0
    digits = ""
    for char in text:
        if char in _DIGITS:
            digits += _DIGITS[char]
        elif char in _PLACES:
            section += int(digits or "1") * _PLACES[char]
            digits = ""
        else:
            total = (total + section + int(digits or "0") or 1) * MYRIADS[char]
            section, digits = 0, ""
    return str(total + section + int(digits or "0"))


def says_another(syllable: str, own: str) -> bool:
    """Tell whether a syllable says a number, and another one than a numeral.

    >>> says_another("shi", "三"), says_another("liang", "双"), says_another("sa", "三")
    (True, False, False)
    """
    said = SPELLED.get(syllable)
    return said is not None and value(said) != value(own)


def folded(text: str) -> str:
    """Return a run of numerals with each as the digit that a key has for it."""
    return "".join([NUMERALS.get(char, char) for char in text])


def run(text: str, begin: int) -> int:
    """Return the end of the run of numerals that begins at an offset; the text is of single characters."""
    end = begin
    while end < len(text) and text[end] in NUMBERS:
        end += 1
    return end


def added(text: str) -> str:
    """Return a text with a plus sign where a word or a ten that looks like one stands between two numbers.

    >>> added("8加4"), added("十五加N"), added("1十7政策"), added("二十三"), added("加强")
    ('8+4', '十五+N', '1+7政策', '二十三', '加强')
    """
    for sign in "加十":
        at = text.find(sign, 1)
        while at > 0:
            before, after = text[at - 1], text[at + 1 : at + 2]
            letter = after.isascii() and after.isalpha()
            if sign == "加":
                adds = before in NUMBERS and (after in NUMBERS or letter)
            else:
                adds = before.isdigit() and (after.isdigit() or letter)
            if adds:
                text = text[:at] + "+" + text[at + 1 :]
            at = text.find(sign, at + 1)
    return text


def added_in_letters(text: str) -> str:
    """Return a text that begins with two numbers in digits or letters, and jia between, with digits and a plus sign.

    >>> added_in_letters("yi jia san"), added_in_letters("8jia4"), added_in_letters("yijianzhengce")
    ('1+3', '8+4', 'yijianzhengce')
    """
    before, _, after = text.replace(" ", "").partition("jia")
    said = [word for word in SPELLED if after.startswith(word)]
    counted = max(said, key=len, default="")
    first = value(SPELLED[before]) if before in SPELLED else before
    second = value(SPELLED[counted]) if counted else after[:1]
    if first.isdigit() and first.isascii() and second.isdigit() and second.isascii():
        return first + "+" + second + after[len(counted) or 1 :]
    return text
