"""What most programs do: pypinyin over every term, RapidFuzz over the strings.

Letters are compared with the toneless pinyin, Han characters with the term and,
through pypinyin, with its pinyin, the mean of both; a mixed query is turned
into pinyin. ``ratio`` or ``WRatio`` is the first argument after the files.
"""

from __future__ import annotations

import re
import sys
import unicodedata

import numpy as np
from protocol import LIMIT, Ask, run
from pypinyin import Style, lazy_pinyin
from rapidfuzz import fuzz, process

SCORER = fuzz.WRatio if "WRatio" in sys.argv else fuzz.ratio
HAN = re.compile(r"[㐀-鿿]")


def letters(text: str) -> str:
    """Return a query as the keys are: lower case, no tones, spaces or apostrophes, ü as v."""
    text = unicodedata.normalize("NFKC", text).lower().replace("ü", "v")
    text = unicodedata.normalize("NFD", re.sub("[ǖǘǚǜ]", "v", text))
    return re.sub(r"[^a-z\d]|(?<=[a-z])[1-5](?=\D|$)", "", text)


def pinyin(text: str) -> str:
    return "".join(lazy_pinyin(text, style=Style.NORMAL, v_to_u=False))


def build(terms: list[str]) -> Ask:
    keys = [pinyin(term) for term in terms]

    def scores(query: str, choices: list[str]) -> np.ndarray:
        return process.cdist([query], choices, scorer=SCORER, dtype=np.float32)[0]

    def ask(query: str) -> list[str]:
        query = unicodedata.normalize("NFKC", query)
        if HAN.search(query) and not re.search("[A-Za-z]", query):
            score = (scores(query, terms) + scores(pinyin(query), keys)) / 2
        else:
            score = scores(letters(pinyin(query)), keys)
        best = np.argsort(-score, kind="stable")[:LIMIT]
        return [terms[at] for at in best]

    return ask


if __name__ == "__main__":
    run(build)
