"""xpterms' answers in full: a JSON list of queries on stdin, a record for each on stdout.

The argument is a glossary, or nothing for the built-in one. A record is
``[[term, kind, score] of each match, the terms of the suggestions]``.
"""

from __future__ import annotations

import json
import sys

from xpterms import open_glossary


def main() -> None:
    glossary = open_glossary(*sys.argv[1:])
    for query in json.load(sys.stdin):
        answer = glossary.lookup(query, context=0)
        matches = [(match.entry.term, match.kind, match.score) for match in answer.matches]
        print(json.dumps([matches, [suggestion.term for suggestion in answer.suggestions]]))


if __name__ == "__main__":
    main()
