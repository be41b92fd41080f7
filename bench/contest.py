"""Runs each contestant over the same queries and scores its answers, kind by kind."""

from __future__ import annotations

import hashlib
import json
import shutil
import statistics
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from kinds import ASIDE, Query
from places import (
    CACHE,
    DATA,
    NODE,
    PEER_PYTHON,
    PEERS,
    PROGRAM_PYTHON,
    SOURCE,
    XPTERMS,
    quiet_environment,
)

OURS = "xpterms"
COMMAND = "xpterms --stdin"


class Contestant(NamedTuple):
    command: list[str]
    """To which the job's file and the outcome's file are handed; ``{glossary}`` stands for
    ours, ``-`` for the built-in one."""
    after: tuple[str, ...] = ()


def python_peer(file: str, *arguments: str) -> Contestant:
    return Contestant([str(PEER_PYTHON), str(PEERS / file)], arguments)


def npm_peer(package: str) -> Contestant:
    return Contestant(["node", str(PEERS / "npm.cjs")], (package, str(NODE)))


def own(file: str, *arguments: str) -> Contestant:
    return Contestant([str(PROGRAM_PYTHON), str(PEERS / file)], (*arguments, "{glossary}"))


CONTESTANTS: dict[str, Contestant] = {
    OURS: own("xpterms_library.py"),
    COMMAND: own("xpterms_command.py", str(XPTERMS)),
    "pypinyin + RapidFuzz ratio": python_peer("naive.py", "ratio"),
    "pypinyin + RapidFuzz WRatio": python_peer("naive.py", "WRatio"),
    "pinyin-match": npm_peer("pinyin-match"),
    "pinyin-pro": npm_peer("pinyin-pro"),
    "pinyin-engine": npm_peer("pinyin-engine"),
    "text-search-engine": npm_peer("text-search-engine"),
    "PinInPy": python_peer("pinin.py"),
    "PinInPy, sounds on": python_peer("pinin.py", "sounds"),
    "mohu": python_peer("mohu_hybrid.py"),
    "fzf --filter": python_peer("fzf_filter.py"),
}


class Outcome(NamedTuple):
    """The scores of one contestant on one kind, or on all."""

    queries: int
    hit: float
    """Share of queries whose first answer is right."""
    found: float
    """Share with a right answer among the first ten."""
    mrr: float
    p50: float
    """Milliseconds a query, the median."""
    p95: float


def alternated(queries: list[Query]) -> list[Query]:
    """Return the queries so that the kinds take turns."""
    seen: dict[str, int] = {}
    turns = []
    for query in queries:
        turns.append(seen.setdefault(query.kind, 0))
        seen[query.kind] += 1
    return [query for _, _, query in sorted(zip(turns, range(len(queries)), queries, strict=True))]


def ask(
    name: str, terms: list[str], queries: list[Query], glossary: Path | None, seconds: float
) -> dict[str, list]:
    """Run one contestant; a peer's outcome is kept as long as its job is the same."""
    job = {"terms": terms, "queries": [query.text for query in queries], "seconds": seconds}
    text = json.dumps(job, ensure_ascii=False)
    contestant = CONTESTANTS[name]
    key = hashlib.sha256((name + text).encode())
    key.update(Path(contestant.command[1]).read_bytes())
    folder = DATA / "outcomes"
    folder.mkdir(parents=True, exist_ok=True)
    outcome = folder / f"{key.hexdigest()[:16]}.json"
    if not outcome.exists() or name in (OURS, COMMAND):
        job_file = folder / "job.json"
        job_file.write_text(text, encoding="utf-8")
        after = [part.format(glossary=glossary or "-") for part in contestant.after]
        subprocess.run(
            [*contestant.command, str(job_file), str(outcome), *after],
            check=True,
            env=quiet_environment(PYTHONPATH=str(SOURCE)) if name == OURS else quiet_environment(),
            stderr=None if name in (OURS, COMMAND) else subprocess.DEVNULL,
        )
    return json.loads(outcome.read_text(encoding="utf-8"))


def available(name: str) -> str | None:
    """Return why a contestant cannot run here, or nothing."""
    program = CONTESTANTS[name].command[0]
    if shutil.which(program) is None:
        return f"{program} is not installed"
    if name == "fzf --filter" and shutil.which("fzf") is None:
        return "fzf is not installed"
    return None


def score(queries: list[Query], answers: list[list[str]], ms: list[float]) -> dict[str, Outcome]:
    """Return the scores by kind, and under "all" those of the kinds that count, each alike."""
    ranks: dict[str, list[int]] = {}
    times: dict[str, list[float]] = {}
    for query, answer, took in zip(queries, answers, ms, strict=False):
        right = [at for at, term in enumerate(places(answer)) if term in query.expected]
        ranks.setdefault(query.kind, []).append(right[0] + 1 if right else 0)
        times.setdefault(query.kind, []).append(took)
    outcomes = {kind: outcome(ranks[kind], times[kind]) for kind in ranks}
    counted = [kind for kind in outcomes if kind not in ASIDE]
    mean = [
        statistics.fmean(getattr(outcomes[kind], measure) for kind in counted)
        for measure in ("hit", "found", "mrr")
    ]
    every = [took for kind in counted for took in times[kind]]
    asked = sum(outcomes[kind].queries for kind in counted)
    outcomes["all"] = Outcome(asked, *mean, percentile(every, 50), percentile(every, 95))
    return outcomes


def places(answer: list[str]) -> list[str]:
    """Return the ten best places; an empty string parts matches from suggestions.

    Where there is no match it keeps the first place, so that a suggestion is found but never a hit.
    """
    if "" in answer[1:]:
        answer = [term for term in answer if term]
    return answer[:10]


def outcome(ranks: list[int], times: list[float]) -> Outcome:
    count = len(ranks)
    return Outcome(
        count,
        ranks.count(1) / count,
        sum(rank > 0 for rank in ranks) / count,
        sum(1 / rank for rank in ranks if rank) / count,
        percentile(times, 50),
        percentile(times, 95),
    )


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share / 100 * (len(ordered) - 1)))]


def clear_own_cache() -> None:
    shutil.rmtree(CACHE, ignore_errors=True)


def warn(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
