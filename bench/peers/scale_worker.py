"""One measured step over many glossaries: build or open their index, ask, say what it took.

Arguments: a file of glossary paths, a file of queries (JSON). Prints JSON: seconds to
open, milliseconds of each query, how many were answered, peak memory in MiB.
"""

from __future__ import annotations

import json
import sys
import time

from xpterms import open_glossary


def peak() -> float:
    """Return the high-water mark of this program alone (Linux), whatever started it."""
    with open("/proc/self/status", encoding="utf-8") as status:
        line = next(line for line in status if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as file:
        paths = file.read().splitlines()
    with open(sys.argv[2], encoding="utf-8") as file:
        queries = json.load(file)
    start = time.perf_counter()
    terms = open_glossary(*paths)
    opened = time.perf_counter() - start
    after_opening = peak()
    took, answered = [], 0
    for query in queries:
        start = time.perf_counter()
        answer = terms.lookup(query)
        took.append((time.perf_counter() - start) * 1000)
        answered += bool(answer.matches)
    measured = {
        "opened": opened,
        "peak_opened": after_opening,
        "ms": took,
        "answered": answered,
        "peak": peak(),
    }
    print(json.dumps(measured))


if __name__ == "__main__":
    main()
