"""How a peer is asked: a JSON job in, its ranked answers and the time of each query out.

The queries of the kinds alternate, so that a slow peer that runs out of its
time has answered as many of each kind; it leaves the rest out.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

Ask = Callable[[str], list[str]]
LIMIT = 10


def run(build: Callable[[list[str]], Ask]) -> None:
    """Build over the job's terms and answer its queries until its seconds are up."""
    job_path, outcome_path = sys.argv[1:3]
    with open(job_path, encoding="utf-8") as file:
        job = json.load(file)
    began = time.perf_counter()
    ask = build(job["terms"])
    built = time.perf_counter() - began
    answers, milliseconds = [], []
    began = time.perf_counter()
    for query in job["queries"]:
        start = time.perf_counter()
        answers.append(ask(query)[: 2 * LIMIT])
        milliseconds.append((time.perf_counter() - start) * 1000)
        if time.perf_counter() - began > job["seconds"]:
            break
    with open(outcome_path, "w", encoding="utf-8") as file:
        json.dump({"built": built, "answers": answers, "ms": milliseconds}, file)
