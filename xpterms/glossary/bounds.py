"""Bounds on a stranger's TOML, told before it is parsed.

``tomllib`` takes a thousand times the memory of a long dotted key, recurses for
each bracket, and converts numbers of any length: a glossary needs none of that.
"""

from __future__ import annotations

import re

from xpterms.messages import Coded

LARGEST = 400_000_000
"""Bytes of a glossary; a million terms take 130 MB."""
DEEPEST = 16
"""Brackets within brackets; a glossary has three."""
MOST_DOTS = 16
"""Dots between the parts of one key; a glossary has one."""
LONGEST_NUMBER = 40
"""Digits of one number."""
LONGEST = {
    "term": 500,
    "aliases": 500,
    "items": 2_000,
    "pinyin": 4_000,
    "title": 2_000,
    "place": 500,
    "report": 4_000,
}
"""Characters of a value; others ``LONGEST_TEXT``."""
LONGEST_TEXT = 200_000

_STRING = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*(?:"""|\Z)'
    r"|'''(?:[^']|'(?!''))*(?:'''|\Z)"
    r'|"(?:[^"\\\n]|\\.)*(?:"|$)'
    r"|'[^'\n]*(?:'|$)"
    r"|#[^\n]*",
    re.DOTALL | re.MULTILINE,
)
_DOTTED = re.compile(r"[.][^.=\n]*" * (MOST_DOTS + 1))
_NUMBER = re.compile(rf"\d[\d_]{{{LONGEST_NUMBER}}}")


def excess(text: str) -> Coded | None:
    """Return the first thing of a TOML text that would cost too much, with its line; ``None`` where it can be parsed."""
    bare = _STRING.sub(lambda found: '"' + "\n" * found[0].count("\n"), text)
    for pattern, code in ((_DOTTED, "key"), (_NUMBER, "number")):
        found = pattern.search(bare)
        if found:
            return _at(bare, found.start(), code)
    depth = 0
    for found in re.finditer(r"[\[\]{}\n]", bare):
        char = found[0]
        if char == "\n":
            continue
        depth = depth + 1 if char in "[{" else max(depth - 1, 0)
        if depth > DEEPEST:
            return _at(bare, found.start(), "nesting")
    return None


def _at(bare: str, place: int, code: str) -> Coded:
    return Coded(f"glossary.too-much-{code}", line=bare.count("\n", 0, place) + 1)
