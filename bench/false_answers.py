"""Asks the built-in glossary for words that it does not hold, and counts what it answers.

Every headword of CC-CEDICT of two to four characters is asked, in hanzi and in
joined pinyin. Left out are words that contain, equal or are part of a term or
alias, and pinyin that is certain pinyin of one (whole, initials, prefix, part).
A word that stands in a definition or an item is rightly answered as such; it is
counted apart.
"""

from __future__ import annotations

import csv
import json
import random
import re
import subprocess
import tomllib
import unicodedata

from cedict import Word, read_words, toneless
from labels import Lexicon, is_han
from places import PEERS, PROGRAM_PYTHON, RESULTS, ROOT, SOURCE, quiet_environment

WORST = 40


def built_in() -> list[dict]:
    return tomllib.loads((ROOT / "data" / "glossary.toml").read_text(encoding="utf-8"))["terms"]


def plain_syllables(pinyin: str) -> tuple[str, ...]:
    marks = unicodedata.normalize("NFD", pinyin.lower().replace("ü", "v"))
    return tuple(re.sub(r"[^a-z\s]", " ", re.sub("[\u0300-\u036f]", "", marks)).split())


def own_words(terms: list[dict]) -> list[Word]:
    """Return terms and aliases with their syllables; an alias is read as its term's characters."""
    said: dict[str, str] = {}
    for term in terms:
        said.update(
            zip(filter(is_han, term["term"]), plain_syllables(term["pinyin"]), strict=False)
        )
    words = []
    for form in (form for term in terms for form in (term["term"], *term.get("aliases", ()))):
        syllables = tuple(said[character] + "1" for character in form if character in said)
        words.append(Word(form, (syllables,), (), ""))
    return words


def questions(terms: list[dict], limit: int | None) -> tuple[list[str], list[str]]:
    """Return the hanzi and the pinyin that mean none of the terms."""
    forms = [form for term in terms for form in (term["term"], *term.get("aliases", ()))]
    own = Lexicon(own_words(terms))
    words = [word for word in read_words() if 2 <= len(word.term) <= 4 and is_han(word.term)]
    words = [
        word for word in words if not any(word.term in form or form in word.term for form in forms)
    ]
    if limit is not None:
        words = random.Random("false answers").sample(words, limit)
    runs = {"".join(toneless(word.readings[0])) for word in words if word.readings}
    return [word.term for word in words], sorted(run for run in runs if not own.certain(run))


def answers(queries: list[str]) -> list[tuple[str, str, str, float]]:
    """Return (query, term, kind, score) of the first match, where there is one."""
    done = subprocess.run(
        [str(PROGRAM_PYTHON), str(PEERS / "xpterms_records.py")],
        input=json.dumps(queries).encode(),
        stdout=subprocess.PIPE,
        check=True,
        env=quiet_environment(PYTHONPATH=str(SOURCE)),
    )
    found = []
    for query, line in zip(queries, done.stdout.splitlines(), strict=True):
        matches = json.loads(line)[0]
        if matches:
            found.append((query, *matches[0]))
    return found


def main(limit: int | None = None) -> int:
    terms = built_in()
    defined = "\n".join(
        text for term in terms for text in (term["definition"], *term.get("items", ()))
    )
    RESULTS.mkdir(exist_ok=True)
    rows = []
    for script, queries in zip(("hanzi", "pinyin"), questions(terms, limit), strict=True):
        found = answers(queries)
        rightly = [row for row in found if row[2] == "definition" and row[0] in defined]
        false = [row for row in found if row not in set(rightly)]
        print(
            f"\n{script}: {len(queries)} words asked, {len(false)} answered "
            f"= {len(false) / len(queries):.2%}"
        )
        if rightly:
            print(f"    besides {len(rightly)} that stand in a definition")
        kinds: dict[str, list] = {}
        for row in false:
            kinds.setdefault(row[2], []).append(row)
        for kind in sorted(kinds, key=lambda kind: -len(kinds[kind])):
            print(f"    {kind:12} {len(kinds[kind])}")
            rows.append([script, len(queries), kind, len(kinds[kind])])
        for query, term, kind, score in sorted(false, key=lambda row: -row[3])[:WORST]:
            print(f"        {score:.3f} {kind:11} {query} → {term}")
    if limit is None:
        with (RESULTS / "false-answers.csv").open("w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(["script", "asked", "kind", "answered"])
            out.writerows(rows)
    return 0
