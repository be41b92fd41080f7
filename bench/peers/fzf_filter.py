"""``fzf --filter`` over lines of term, tab, pinyin (joined): a process a query, its own ranking."""

from __future__ import annotations

import subprocess
import tempfile

from naive import pinyin
from protocol import Ask, run


def build(terms: list[str]) -> Ask:
    with tempfile.NamedTemporaryFile("w", delete=False, encoding="utf-8") as lines:
        lines.writelines(f"{term}\t{pinyin(term)}\n" for term in terms)

    def ask(query: str) -> list[str]:
        with open(lines.name, "rb") as source:
            command = ["fzf", "--filter", query]
            done = subprocess.run(command, stdin=source, capture_output=True, check=False)
        found = done.stdout.split(b"\n", 10)[:10]
        return [line.decode().split("\t")[0] for line in found if line]

    return ask


if __name__ == "__main__":
    run(build)
