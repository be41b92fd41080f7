"""Whether the tests notice a change of the program: mutants drawn by seed, each run against the tests that reach it.

python bench/mutation.py --room search --sample 150 --seed 1

One process imports program and tests once. A fork of it runs the tests and notes which functions each one calls; then
each mutant gets a fork in which the code of its function is replaced, and the tests that call the function are run, its
module's own first, then those that call least, until one fails or so many seconds of them have passed. A mutant that takes far
longer than its tests, or far more memory, is noticed too.

mutmut 3 works alike but writes a copy of the tree with all mutants in it, and follows neither a seed nor a limit;
cosmic-ray starts pytest anew for each mutant, which takes ten times as long here. Hence these two small modules.
"""

from __future__ import annotations

import argparse
import csv
import gc
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from io import BytesIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryFile
from types import CodeType, FrameType, FunctionType
from typing import Any, NamedTuple

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import HealthCheck, Phase, settings
from mutants import Mutant, make, mutants
from places import BENCH, DATA, RESULTS, ROOT

ROOMS = ("search", "annex", "glossary", "documents", "texts")
EQUIVALENT = BENCH / "labelled" / "equivalent-mutants.tsv"
KEPT = DATA / "mutation"
MEMORY = 4 << 30
LONGEST = 4.0
"""Seconds; a test that takes longer is left out."""
SEEN: set[CodeType] = set()
"""What was called since a test began, in this process and in those of documents."""


class Outcome(NamedTuple):
    """What became of a mutant."""

    path: str
    function: str
    change: str
    line: int
    outcome: str
    """``killed``, ``survived`` or ``not called``."""
    by: str
    """The test that failed, if one did."""


class Run:
    """A plugin of pytest: in place of running the tests it runs the mutants against them."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self._items: dict[str, pytest.Item] = {}
        self._calls: dict[str, tuple[float, list[str]]] = {}
        self._live: dict[tuple[str, str], list[FunctionType]] = defaultdict(list)
        self._killers: dict[str, list[str]] = defaultdict(list)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._items = {item.nodeid: item for item in session.items}
        self._calls = self._called()
        for path in sorted((ROOT / "xpterms").rglob("*.py")):  # what is imported late, too
            if path.stem not in ("__main__", "__init__"):
                import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        for one in gc.get_objects():
            if isinstance(one, FunctionType) and one.__code__.co_filename.startswith(str(ROOT)):
                code = one.__code__
                self._live[code.co_filename, code.co_qualname].append(one)
        gc.collect()
        gc.freeze()
        for room in self._options.room:
            self._room(room)
        return True

    def _called(self) -> dict[str, tuple[float, list[str]]]:
        """Return for each test that passes how long it takes and which functions it calls; kept by file."""
        KEPT.mkdir(parents=True, exist_ok=True)
        store = KEPT / "calls.json"
        kept = json.loads(store.read_text()) if store.exists() else {}
        files: dict[str, list[pytest.Item]] = defaultdict(list)
        for item in self._items.values():
            files[str(item.path)].append(item)
        found: dict[str, tuple[float, list[str]]] = {}
        for file, items in files.items():
            stamp = os.stat(file).st_mtime
            if file not in kept or kept[file][0] != stamp or self._options.fresh:
                print(f"reading {file}", flush=True)
                kept[file] = (stamp, in_a_fork(lambda items=items: list(traced(items))) or [])
                store.write_text(json.dumps(kept))
            found |= {name: (seconds, called) for name, seconds, called in kept[file][1]}
        return found

    def _room(self, room: str) -> None:
        folder = ROOT / "xpterms" / room
        every = [(path, one) for path in sorted(folder.rglob("*.py")) for one in mutants(path)]
        if self._options.module:
            every = [one for one in every if str(one[0]).endswith(self._options.module)]
        draw = random.Random(f"{self._options.seed} {room}")
        drawn = draw.sample(every, min(self._options.sample or len(every), len(every)))
        wanted: dict[Path, list[tuple[str, int, int]]] = defaultdict(list)
        for path, one in drawn:
            wanted[path].append(one)
        outcomes: list[Outcome] = []
        began = time.monotonic()
        for path, some in sorted(wanted.items()):
            for mutant in make(ROOT, path, some):
                outcome = self._judge(mutant)
                outcomes.append(outcome)
                if outcome.outcome != "killed" or self._options.verbose:
                    print(f"{outcome.outcome}: {mutant.path}:{mutant.line} {mutant.function}: {mutant.change}", flush=True)  # fmt: skip
        made = {
            "seed": self._options.seed,
            "of": len(every),
            "seconds": round(time.monotonic() - began),
            "outcomes": outcomes,
        }
        if not self._options.module:
            (KEPT / f"{room}.json").write_text(json.dumps(made, ensure_ascii=False))
        print(row(room, made), flush=True)

    def _judge(self, mutant: Mutant) -> Outcome:
        key = f"{mutant.path}:{mutant.function}"
        tests = self._tests(mutant, key)
        live = [
            one
            for one in self._live[str(ROOT / mutant.path), mutant.function]
            if one.__code__.co_firstlineno == mutant.code.co_firstlineno
        ]
        if not tests or not live:
            return Outcome(*mutant[:4], "not called", "")
        seconds = sum(self._calls[name][0] for name in tests)
        ended, by = in_a_fork(
            lambda: first_to_fail([self._items[name] for name in tests], live, mutant.code),
            seconds=int(3 * seconds + 5),
        ) or ("killed", "it took too long, too much, or the process")
        if by in self._items:
            self._killers[key].insert(0, by)
        return Outcome(*mutant[:4], ended, by)

    def _tests(self, mutant: Mutant, key: str) -> list[str]:
        """Return the tests that call a mutant's function, in the order to try them, up to so many seconds."""
        calling = [
            name
            for name, (seconds, called) in self._calls.items()
            if key in called and seconds <= LONGEST and name in self._items
        ]
        stem = Path(mutant.path).stem
        lately = self._killers[key][:3]
        calling.sort(
            key=lambda name: (
                name not in lately,
                stem not in Path(name.partition("::")[0]).stem.split("_"),
                len(self._calls[name][1]),
                self._calls[name][0],
            )
        )
        taken, total = [], 0.0
        for name in calling:
            total += self._calls[name][0]
            if taken and total > self._options.seconds:
                break
            taken.append(name)
        return taken


def traced(items: list[pytest.Item]) -> Iterator[tuple[str, float, list[str]]]:
    """Run tests; yield of each that passes its name, its seconds and the functions that it calls."""

    def calls(frame: FrameType, _event: str, _arg: object) -> None:
        SEEN.add(frame.f_code)

    for place, item in enumerate(items):
        SEEN.clear()
        APART.clear()
        began = time.process_time() + sum(os.times()[2:4])
        sys.settrace(calls)
        reports = runtestprotocol(item, log=False, nextitem=next(iter(items[place + 1 :]), None))
        sys.settrace(None)
        took = time.process_time() + sum(os.times()[2:4]) - began
        if all(report.passed for report in reports):
            yield item.nodeid, round(took, 3), sorted(APART.union(called()))


APART: set[str] = set()
"""Functions that a document's process called."""


def called() -> list[str]:
    """Return the functions of the program that were called."""
    home = str(ROOT) + os.sep
    return [
        f"{code.co_filename.removeprefix(home)}:{code.co_qualname.partition('.<')[0]}"
        for code in SEEN
        if code.co_filename.startswith(home + "xpterms")
    ]


def first_to_fail(
    items: list[pytest.Item], live: list[FunctionType], code: CodeType
) -> tuple[str, str]:
    """Replace the code of a function; return what the tests say of it, and the first that fails."""
    for function in live:
        function.__code__ = code
    for place, item in enumerate(items):
        following = next(iter(items[place + 1 :]), None)
        reports = runtestprotocol(item, log=False, nextitem=following)
        if any(report.failed for report in reports):
            return "killed", item.nodeid
    return "survived", ""


def in_a_fork(work: Callable[[], Any], seconds: int = 0) -> Any:
    """Return what a function returns in a fork of this process, as JSON; ``None`` where it is ended."""
    readable, writable = os.pipe()
    child = os.fork()
    if not child:
        os.setsid()
        os.close(readable)
        if seconds:
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.RLIM_INFINITY))
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.RLIM_INFINITY))
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.alarm(20 * seconds)  # one that waits for ever uses no processor
        try:
            said = json.dumps(work())
            with os.fdopen(writable, "w") as pipe:
                pipe.write(said)
        finally:  # pytest's own way out must not lead on from here
            os._exit(0)
    os.close(writable)
    with os.fdopen(readable) as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return json.loads(said) if said else None


def read_in_a_fork(command: Any, *, input: bytes = b"", **options: Any) -> Any:  # noqa: A002
    """Stand in for ``subprocess.run``: a document's process is a fork of this one, so that it runs the mutant."""
    if "xpterms.documents.apart" not in command:
        return started(command, input=input, **options)
    from xpterms.documents import apart

    with TemporaryFile() as out, TemporaryFile() as err, TemporaryFile("w+") as told:
        child = os.fork()
        if not child:
            code = 1
            try:
                os.dup2(out.fileno(), 1)
                os.dup2(err.fileno(), 2)
                sys.argv = list(command[3:])
                sys.stdin = TextIOWrapper(BytesIO(input))
                sys.stdout, sys.stderr = open(1, "w", closefd=False), open(2, "w", closefd=False)  # noqa: SIM115
                code = apart.main()
                sys.stdout.flush()
                sys.stderr.flush()
                sys.settrace(None)
                json.dump(called(), told)
                told.flush()
            finally:
                os._exit(code)
        _, status = os.waitpid(child, 0)
        told.seek(0)
        APART.update(json.loads(told.read() or "[]"))
        out.seek(0)
        err.seek(0)
        code = os.waitstatus_to_exitcode(status)
        return subprocess.CompletedProcess(command, code, out.read(), err.read())


started = subprocess.run


def row(room: str, made: dict[str, Any]) -> str:
    """Return a room's row of the table."""
    outcomes = [Outcome(*one) for one in made["outcomes"]]
    known = equivalent()
    killed = sum(one.outcome == "killed" for one in outcomes)
    same = sum(one.outcome != "killed" and one[:3] in known for one in outcomes)
    left = len(outcomes) - killed - same
    share = 100 * killed / max(killed + left, 1)
    return f"| {room} | {made['of']:,} | {len(outcomes)} | {killed} | {same} | {left} | {share:.1f} % |"


def equivalent() -> set[tuple[str, ...]]:
    """Return the mutants that change nothing that anybody could see: path, function, change."""
    with EQUIVALENT.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {tuple(one[:3]) for one in rows if one and not one[0].startswith("#")}


def report(rooms: Iterable[str]) -> str:
    """Return the page of results of the rooms that were run."""
    known = equivalent()
    head: list[str] = []
    survivors: list[str] = []
    for room in rooms:
        store = KEPT / f"{room}.json"
        if not store.exists():
            continue
        made = json.loads(store.read_text())
        head.append(row(room, made) + f" {made['seed']} |")
        for one in (Outcome(*one) for one in made["outcomes"]):
            if one.outcome != "killed" and one[:3] not in known:
                change = one.change.replace("|", "\\|")
                survivors.append(f"- `{one.path}:{one.line}` {one.function} ({one.outcome}): `{change}`")  # fmt: skip
    return "\n".join(
        [
            "| room | mutants | drawn | killed | equivalent | survived | killed of the rest | seed |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
            *head,
            "",
            "What survived:",
            "",
            *survivors,
            "",
        ]
    )


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    reader.add_argument("--room", nargs="*", choices=ROOMS, default=list(ROOMS))
    reader.add_argument(
        "--module", help="the end of a module's path: only its mutants, and no results file"
    )
    reader.add_argument("--sample", type=int, default=0, help="mutants a room; 0 takes all")
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--seconds", type=float, default=12, help="of tests a mutant")
    reader.add_argument(
        "--tests", nargs="*", default=["tests/unit", "tests/property", "tests/exchange"]
    )
    reader.add_argument("--fresh", action="store_true", help="read again which test calls what")
    reader.add_argument("--verbose", action="store_true", help="print the killed, too")
    options = reader.parse_args()
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    subprocess.run = read_in_a_fork  # type: ignore[assignment]
    settings.register_profile(
        "mutation",
        phases=[Phase.explicit, Phase.generate],
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    words = ["-q", "-p", "no:cacheprovider", "--hypothesis-profile=mutation", *options.tests]
    code = pytest.main(words, plugins=[Run(options)])
    if not options.module:
        RESULTS.joinpath("mutation.md").write_text(report(ROOMS), encoding="utf-8")
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
