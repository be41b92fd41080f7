"""pypinyin's own time: one reading of every term of a list, nothing else."""

import sys

from pypinyin import lazy_pinyin

with open(sys.argv[1], encoding="utf-8") as lines:
    for line in lines:
        lazy_pinyin(line.split("\t")[0])
