"""xpterms through the installed command, one process: a line to its stdin, a JSON record back."""

from __future__ import annotations

import json
import subprocess
import sys

from protocol import LIMIT, Ask, run


def build(_terms: list[str]) -> Ask:
    program, glossary = sys.argv[3:5]
    command = [program, "--stdin", "--json", "-n", str(LIMIT), "-C", "0", "-g", glossary]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(query: str) -> list[str]:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(query.encode() + b"\n")
        process.stdin.flush()
        record = json.loads(process.stdout.readline())
        found = [match["term"] for match in record["matches"]]
        return [*found, "", *(suggestion["term"] for suggestion in record["suggestions"])]

    ask("预热")
    return ask


if __name__ == "__main__":
    run(build)
