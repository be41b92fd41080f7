"""Makes reports with glossaries that resemble the real ones in size, words and repetition.

Sentences come from the sample reports beside the checkout (only the built-in one
without them), with numbers redrawn and some words replaced by CC-CEDICT's, so
that no two reports are alike. Half the notes are terms that many reports
explain, drawn by Zipf's law as slogans are; the other half are a place's own.
"""

from __future__ import annotations

import random
import re
from bisect import bisect
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from cedict import Word, quoted, read_words
from labels import is_han
from places import ROOT, SHARED

CHARACTERS = 13_500
"""Of a report: 2.6 GB over 64,000 reports are 40 KB each, three bytes a character."""
NOTES = 25
COMMON = 4_000
"""Terms that many reports share."""
PATTERNS = [
    "{n}个{a}", "{n}大{a}", "{n}{m}{a}", "“{a}{b}”行动", "{n}{b}{n}{a}", "“{n}+{d}”{a}{b}",
    "{a}{b}工程", "“{a}{b}”", "{n}项{a}{b}", "{a}、{b}", "“双{m}”{a}", "新{a}{b}",
]  # fmt: skip
MEASURES = "个项大条张类级方优化新"


class Stock(NamedTuple):
    """What reports are made of."""

    sentences: list[str]
    words: list[str]
    common: list[str]
    weights: list[float]
    """Cumulated, of the common terms."""


def make_stock() -> Stock:
    chance = random.Random("stock")
    sources = [ROOT / "data" / "report.txt", *sorted((SHARED / "reports").glob("*.txt"))]
    text = "\n".join(path.read_text(encoding="utf-8-sig") for path in sources if path.exists())
    sentences = re.findall(r"[^。！？\n]{8,160}[。！？]", text)
    words = [word.term for word in read_words() if is_common(word)]
    common = list(dict.fromkeys(new_term(chance, words) for _ in range(COMMON)))
    weights = list(accumulate(1 / rank for rank in range(1, len(common) + 1)))
    return Stock(sentences, words, common, weights)


def is_common(word: Word) -> bool:
    return len(word.term) == 2 and is_han(word.term) and bool(word.readings)


def new_term(chance: random.Random, words: list[str]) -> str:
    return chance.choice(PATTERNS).format(
        n=chance.choice("一二三四五六七八九十百"),
        d=chance.choice("3456789N"),
        m=chance.choice(MEASURES),
        a=chance.choice(words),
        b=chance.choice(words),
    )


def make_report(number: int, stock: Stock, folder: Path) -> list[str]:
    """Write one report and its glossary; return its terms."""
    chance = random.Random(f"report {number}")
    terms: dict[str, str] = {}
    while len(terms) < NOTES:
        if chance.random() < 0.5:
            drawn = chance.random() * stock.weights[-1]
            term = stock.common[min(bisect(stock.weights, drawn), len(stock.common) - 1)]
        else:
            term = new_term(chance, stock.words)
        terms[term] = varied(chance, stock) + varied(chance, stock)
    used = [term for term in terms for _ in range(chance.choice((0, 1, 1, 1, 2, 3)))]
    chance.shuffle(used)
    lines, length, section = ["政府工作报告", ""], 0, 0
    while length < CHARACTERS:
        if section * 2_200 < length + 1:
            lines.append(f"{'一二三四五六七八九十'[section % 10]}、{varied(chance, stock)[:12]}")
            section += 1
        paragraph = [varied(chance, stock) for _ in range(chance.randint(3, 9))]
        if used:
            place = chance.randrange(len(paragraph))
            paragraph[place] = f"深入推进{used.pop()}，{paragraph[place]}"
        lines.append("".join(paragraph))
        length += len(lines[-1])
    name = f"{number:05}"
    head = [
        f'title = "第{number}号政府工作报告词语注释"',
        f'report = "{name}.txt"',
        f'place = "第{number // 20}县"',
        f"date = {2006 + number % 20}-02-01",
    ]
    notes = [
        f"\n[[terms]]\nnumber = {place}\nterm = {quoted(term)}\ndefinition = {quoted(definition)}"
        for place, (term, definition) in enumerate(terms.items(), 1)
    ]
    _put(folder / f"{name}.txt", "\n".join(lines))
    _put(folder / f"{name}.toml", "\n".join(head + notes))
    return list(terms)


def _put(path: Path, text: str) -> None:
    """Write a file, if it is not there as it should be: an index would take it for changed."""
    if not path.exists() or path.read_text(encoding="utf-8") != text + "\n":
        path.write_text(text + "\n", encoding="utf-8")


def varied(chance: random.Random, stock: Stock) -> str:
    """Return a sentence with its numbers drawn anew and one word replaced."""
    sentence = chance.choice(stock.sentences)
    sentence = re.sub(r"\d", lambda _: chance.choice("123456789"), sentence)
    at = chance.randrange(len(sentence) - 4)
    if is_han(sentence[at : at + 2]):
        sentence = sentence[:at] + chance.choice(stock.words) + sentence[at + 2 :]
    return sentence
