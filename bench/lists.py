"""The same words at any size, as each tool wants them: glossary TOML, a list of lines, StarDict."""

from __future__ import annotations

import random
import struct
from pathlib import Path
from typing import NamedTuple

from cedict import Word, read_words, toneless, write_glossary
from labels import is_han
from places import DATA

SEED = "lists"


class Lists(NamedTuple):
    """One set of words in the forms of all tools."""

    size: int
    glossary: Path
    lines: Path
    """Term, tab, joined pinyin."""
    stardict: Path
    """A folder with one dictionary."""
    targets: list[tuple[str, str]]
    """Term and pinyin of words that are in every size, for questions with one right answer."""


def words_of(size: int) -> list[Word]:
    """Return so many words: a sample of CC-CEDICT, all of it, or it and pairs of its words."""
    words = read_words()
    if size >= len(words):
        return [*words, *pairs(words, size - len(words))]
    chosen = [word.term for word in target_words(words)][:size]
    rest = [word.term for word in words if len(word.term) > 1 and word.term not in set(chosen)]
    random.Random(SEED).shuffle(rest)
    wanted = {*chosen, *rest[: size - len(chosen)]}
    return [word for word in words if word.term in wanted]


def target_words(words: list[Word]) -> list[Word]:
    """Return the words that the questions ask for: four syllables, pinyin of no other word."""
    runs: dict[str, int] = {}
    for word in words:
        for reading in word.readings:
            run = "".join(toneless(reading))
            runs[run] = runs.get(run, 0) + 1
    fit = [
        word
        for word in words
        if len(word.term) == 4
        and is_han(word.term)
        and len(word.readings) == 1
        and runs["".join(toneless(word.readings[0]))] == 1
    ]
    return random.Random(SEED).sample(fit, 16)


def pairs(words: list[Word], count: int) -> list[Word]:
    """Return new words made of two of the dictionary's, none twice, as seeded."""
    chance = random.Random(SEED)
    parts = [word for word in words if word.readings and 2 <= len(word.term) <= 4]
    parts = [word for word in parts if is_han(word.term)]
    seen = {word.term for word in words}
    made: list[Word] = []
    while len(made) < count:
        first, second = chance.choice(parts), chance.choice(parts)
        term = first.term + second.term
        if term in seen:
            continue
        seen.add(term)
        gloss = f"{first.gloss[:40]} + {second.gloss[:40]}"
        made.append(Word(term, (first.readings[0] + second.readings[0],), (term,), gloss))
    return made


def make_lists(size: int) -> Lists:
    """Write the words in every form, once for a size."""
    folder = DATA / "lists" / str(size)
    made = Lists(size, folder / "glossary.toml", folder / "words.tsv", folder / "stardict", [])
    if not (folder / "done").exists():
        folder.mkdir(parents=True, exist_ok=True)
        words = words_of(size)
        write_glossary(words, made.glossary, f"CC-CEDICT, {size} words")
        write_lines(words, made.lines)
        write_stardict(words, made.stardict, size)
        (folder / "done").touch()
    return made._replace(targets=targets())


def targets() -> list[tuple[str, str]]:
    words = target_words(read_words())
    return [(word.term, "".join(toneless(word.readings[0]))) for word in words]


def write_lines(words: list[Word], path: Path) -> None:
    with path.open("w", encoding="utf-8") as out:
        for word in words:
            run = "".join(toneless(word.readings[0])) if word.readings else ""
            out.write(f"{word.term}\t{run}\n")


def write_stardict(words: list[Word], folder: Path, size: int) -> None:
    """Write a StarDict 2.4.2 dictionary: .ifo, .idx sorted by bytes, .dict of plain text."""
    folder.mkdir(exist_ok=True)
    index, text = bytearray(), bytearray()
    for word in sorted(words, key=lambda word: folded(word.term)):
        gloss = word.gloss.encode()
        index += word.term.encode() + b"\0" + struct.pack(">II", len(text), len(gloss))
        text += gloss
    (folder / "words.idx").write_bytes(index)
    (folder / "words.dict").write_bytes(text)
    (folder / "words.ifo").write_text(
        "StarDict's dict ifo file\nversion=2.4.2\nbookname=words\n"
        f"wordcount={size}\nidxfilesize={len(index)}\nsametypesequence=m\n",
        encoding="utf-8",
    )


def folded(term: str) -> tuple[bytes, bytes]:
    """Return StarDict's order: ASCII letters without case, then the bytes."""
    return term.encode().lower(), term.encode()
