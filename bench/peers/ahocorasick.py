"""Find terms with ahocorasick_rs in a text that is folded as our rule asks: ``ahocorasick.py FOLD TERMS TEXT``.

FOLD has a character for each code point of the basic plane; what is bridged folds to U+0001. Marks of notes, tens and
numbers that are cut in two are left out: this is the least that a program around the library has to do.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from itertools import accumulate

from ahocorasick_rs import AhoCorasick, MatchKind

GAP = "\1"


def main() -> None:
    fold, terms, text = (open(path, encoding="utf-8", newline="").read() for path in sys.argv[1:])  # noqa: SIM115 - a script that ends
    names = terms.split("\n")[:-1]
    keys = [name.translate(fold).replace(GAP, "") for name in names]
    owners = dict(zip(keys, names, strict=True))
    owners.pop("", None)
    found = AhoCorasick(list(owners), matchkind=MatchKind.LeftmostLongest)
    chars = text.translate(fold)
    places = [place for place, char in enumerate(chars) if char != GAP]
    starts = list(accumulate([len(line) + 1 for line in text.split("\n")], initial=0))
    told = list(owners.values())
    lines = []
    for term, begin, _ in found.find_matches_as_indexes(chars.replace(GAP, "")):
        place = places[begin]
        line = bisect_right(starts, place)
        lines.append(f"{sys.argv[3]}:{line}:{place - starts[line - 1] + 1}: {told[term]}\n")
    sys.stdout.write("".join(lines))


main()
