"""The naive script as one process: read the list, pinyin by pypinyin, the best by RapidFuzz."""

import sys

from pypinyin import lazy_pinyin
from rapidfuzz import fuzz, process

with open(sys.argv[1], encoding="utf-8") as lines:
    terms = [line.split("\t")[0] for line in lines]
keys = ["".join(lazy_pinyin(term)) for term in terms]
for _, _, at in process.extract(sys.argv[2], keys, scorer=fuzz.ratio, limit=5):
    print(terms[at])
