"""Write the list of ordinary words of two characters that ``xpterms check`` knows.

From the word list of jieba 0.42.1 (``dict.txt``, MIT licence, Copyright 2013 Sun Junyi): words that its corpus
has 50 times and more, names of people and places only from 300 on, for many a word is tagged as one too.

    python -m bench.ordinary PATH/TO/jieba/dict.txt > xpterms/texts/checking/words.txt
"""

import sys

_NAMES = {"nr", "ns", "nt", "nz", "nrt", "nrfg"}


def main() -> None:
    found = set()
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in lines:
            word, count, kind = line.split()
            enough = 300 if kind in _NAMES else 50
            han = len(word) == 2 and all("\u4e00" <= char <= "\u9fff" for char in word)
            if han and int(count) >= enough:
                found.add(word)
    sys.stdout.write("".join(sorted(found)))


if __name__ == "__main__":
    main()
