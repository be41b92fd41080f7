"""mohu 0.2: its documented default, the hybrid mode (characters and pinyin)."""

from __future__ import annotations

from mohu import MohuMatcher
from protocol import LIMIT, Ask, run


def build(terms: list[str]) -> Ask:
    matcher = MohuMatcher()
    matcher.build(terms)

    def ask(query: str) -> list[str]:
        return [word for word, _ in matcher.match(query, mode="hybrid", max_results=LIMIT)]

    return ask


if __name__ == "__main__":
    run(build)
