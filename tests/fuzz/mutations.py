"""Mutations of what is right: what a stranger's file looks like that was damaged, or made to harm."""

from __future__ import annotations

import random

STEERING = "\x00\x1b[31m\x9b\u2028\u202e\ufeff\U000e0041\ud800\uffff"
PIECES = [
    *"“”《》（）【】[]{}=\"'\\#.,，。；：、\n\r\t \u3000",
    *STEERING,
    *"一二三四五六七八九十百年月日注附件1234567890①②［］",
    "四个意识",
    "名词解释",
    "※注释※",
    "是指",
    "[[terms]]\n",
    "term = ",
    'definition = "',
    "<table><tr><td>",
    "</",
    "<!--",
    "&#x41;",
    "x" * 300,
    " " * 300,
    "\n" * 100,
    "“" * 100,
    "sige yishi",
    "9" * 60,
    "a." * 40,
]


def text(chance: random.Random, base: str, most: int = 6_000) -> str:
    """Return a piece of a text with up to a dozen places cut, doubled, swapped or filled."""
    begin = chance.randrange(max(len(base) - 200, 1))
    found = base[begin : begin + chance.randrange(50, most)]
    for _ in range(chance.randrange(1, 13)):
        place = chance.randrange(len(found) + 1)
        end = min(len(found), place + chance.randrange(40))
        how = chance.randrange(4)
        if how == 0:
            found = found[:place] + found[end:]
        elif how == 1:
            found = found[:place] + found[place:end] * chance.randrange(2, 30) + found[end:]
        elif how == 2:
            found = found[:place] + chance.choice(PIECES) * chance.randrange(1, 20) + found[place:]
        else:
            found = found[end:] + found[:place]
    return found


def content(chance: random.Random, base: bytes) -> bytes:
    """Return bytes with bits flipped, blocks zeroed, copied or cut off."""
    found = bytearray(base)
    for _ in range(chance.randrange(1, 9)):
        if not found:
            break
        place = chance.randrange(len(found))
        size = chance.choice((1, 1, 4, 64, 4096))
        how = chance.randrange(5)
        if how == 0:
            found[place] ^= 1 << chance.randrange(8)
        elif how == 1:
            found[place : place + size] = bytes(len(found[place : place + size]))
        elif how == 2:
            other = chance.randrange(len(found))
            found[place : place + size] = found[other : other + size]
        elif how == 3:
            found[place : place + size] = chance.randbytes(size)
        else:
            del found[place : place + size * chance.choice((1, 1, 50))]
    return bytes(found)


def query(chance: random.Random, terms: list[str]) -> str:
    """Return a query of any characters, often of pieces of terms."""
    pieces = []
    for _ in range(chance.randrange(1, 8)):
        how = chance.randrange(4)
        if how == 0:
            pieces.append(chance.choice(terms))
        elif how == 1:
            pieces.append(chance.choice(PIECES))
        elif how == 2:
            pieces.append("".join(chance.choices("abcdefghijklmnopqrstuvwxyzüv1234' ", k=9)))
        else:
            pieces.append(
                chr(chance.choice((chance.randrange(0x110000), 0x4E00 + chance.randrange(20_000))))
            )
    return "".join(pieces)[:2_000]
