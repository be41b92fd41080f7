"""xpterms through its library: matches, "", then suggestions."""

from __future__ import annotations

import sys

from protocol import LIMIT, Ask, run

from xpterms import open_glossary


def build(_terms: list[str]) -> Ask:
    paths = [path for path in sys.argv[3:] if path != "-"]
    glossary = open_glossary(*paths)
    glossary.lookup("预热")

    def ask(query: str) -> list[str]:
        answer = glossary.lookup(query, limit=LIMIT)
        found = [match.entry.term for match in answer.matches]
        return [*found, "", *(suggestion.term for suggestion in answer.suggestions)]

    return ask


if __name__ == "__main__":
    run(build)
