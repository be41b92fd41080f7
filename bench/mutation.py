"""Whether the tests notice a change of the program: mutants drawn by seed, each run against the tests that reach it.

python bench/mutation.py --room search --sample 150 --seed 1

One process imports program and tests once. A fork of it, in which each function begins by saying its name, runs the tests and
notes which functions each one calls; then each mutant gets a fork in which the code of its function is replaced, and the tests
that call the function are run, its module's own first, then those that call least, until one fails or so many seconds of them
have passed. A mutant that takes far longer than its tests, or far more memory, is noticed too.

mutmut 3 works alike but writes a copy of the tree with all mutants in it, and follows neither a seed nor a limit;
cosmic-ray starts pytest anew for each mutant, which takes ten times as long here. Hence these two small modules.
"""

from __future__ import annotations

import argparse
import ast
import builtins
import csv
import gc
import json
import os
import random
import re
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
from types import CodeType, FunctionType
from typing import Any, NamedTuple

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import HealthCheck, Phase, settings
from mutants import Mutant, code_of, functions, make, mutants
from places import BENCH, DATA, RESULTS, ROOT

ROOMS = ("search", "annex", "glossary", "documents", "texts")
EQUIVALENT = BENCH / "labelled" / "equivalent-mutants.tsv"
KEPT = DATA / "mutation"
MEMORY = 4 << 30
LONGEST = 4.0
"""Seconds; a test that takes longer is left out."""
FOLDERS = ("unit", "property")
"""Of tests, whose files are run for the rooms that they import or a module of which they are named after, unless others are named."""
SEEN: set[str] = set()
"""Functions called since a test began, in this process and in those of documents; ``__seen__`` where they say so."""


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
        self._kept: list[dict[Any, Any]] = []

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._items = {item.nodeid: item for item in session.items}
        for path in sorted((ROOT / "xpterms").rglob("*.py")):  # what is imported late, too
            if path.stem not in ("__main__", "__init__"):
                import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        for one in gc.get_objects():
            if isinstance(one, FunctionType) and one.__code__.co_filename.startswith(str(ROOT)):
                code = one.__code__
                self._live[code.co_filename, code.co_qualname].append(one)
        self._kept = ready()
        gc.collect()
        gc.freeze()
        self._calls = self._called()
        for room in self._options.room:
            self._room(room, {str(ROOT / file) for file in tests_of(room)})
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
        telling = [
            (live, code)
            for path in sorted((ROOT / "xpterms").rglob("*.py"))
            for name, code in told(path)
            for live in self._live[str(path), name]
            if live.__code__.co_firstlineno == code.co_firstlineno
        ]
        for file, items in files.items():
            stamp = os.stat(file).st_mtime
            if file not in kept or kept[file][0] != stamp or self._options.fresh:
                print(f"reading {file}", flush=True)
                kept[file] = (
                    stamp,
                    in_a_fork(lambda items=items: list(watched(items, telling, self._kept))) or [],
                )
                store.write_text(json.dumps(kept))
            found |= {name: (seconds, called) for name, seconds, called in kept[file][1]}
        return found

    def _room(self, room: str, files: set[str]) -> None:
        every = [
            (path, one)
            for path in sorted((ROOT / "xpterms" / room).rglob("*.py"))
            if str(path).endswith(self._options.module)
            for one in mutants(path)
        ]
        made = last(room) if self._options.again else {}
        before = [Outcome(*one) for one in made.get("outcomes", ())]
        draw = random.Random(f"{self._options.seed} {room}")
        drawn = draw.sample(every, min(self._options.sample or len(every), len(every)))
        outcomes = [one for one in before if one.outcome == "killed"]
        for mutant in alive(before) if self._options.again else changed(drawn):
            outcome = self._judge(mutant, files)
            outcomes.append(outcome)
            if outcome.outcome != "killed" or self._options.verbose:
                print(f"{outcome.outcome}: {mutant.path}:{mutant.line} {mutant.function}: {mutant.change}", flush=True)  # fmt: skip
        if not self._options.again:
            made = {
                name: getattr(self._options, name)
                for name in ("seed", "sample", "seconds", "tests")
            }
            made["of"] = len(every)
        made["outcomes"] = outcomes
        print(row(room, made, again=self._options.again), flush=True)
        if not self._options.module:
            (KEPT / f"{room}.json").write_text(json.dumps(made, ensure_ascii=False))
            RESULTS.joinpath(PAGE).write_text(page(room, made, again=self._options.again), "utf-8")

    def _judge(self, mutant: Mutant, files: set[str]) -> Outcome:
        key = f"{mutant.path}:{mutant.function}"
        tests = self._tests(mutant, key, files)
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

    def _tests(self, mutant: Mutant, key: str, files: set[str]) -> list[str]:
        """Return the tests of some files that call a mutant's function, in the order to try them, up to so many seconds."""
        calling = [
            name
            for name, (seconds, called) in self._calls.items()
            if key in called
            and seconds <= LONGEST
            and name in self._items
            and (self._options.tests or str(self._items[name].path) in files)
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


def tests_of(room: str) -> list[str]:
    """Return the files of tests that import a room, or are named after a module of it, from the root."""
    named = re.compile(rf"^\s*(?:from|import) xpterms(?:\.| import .*\b){room}\b", re.MULTILINE)
    modules = {path.stem for path in (ROOT / "xpterms" / room).rglob("*.py")}
    files = [
        file for folder in FOLDERS for file in sorted((ROOT / "tests" / folder).glob("test_*.py"))
    ]
    return [
        str(file.relative_to(ROOT))
        for file in files
        if file.stem.removeprefix("test_") in modules or named.search(file.read_text("utf-8"))
    ]


def told(path: Path) -> Iterator[tuple[str, CodeType]]:
    """Yield the functions of a module with code that adds their names to ``__seen__`` whenever they run."""
    tree = ast.parse(path.read_bytes())
    found = dict(functions(tree))
    for name, node in found.items():
        key = f"{path.relative_to(ROOT)}:{name}"
        for inner in list(ast.walk(node)):
            saying = ast.parse(f"__seen__.add({key!r})").body[0]
            if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef):
                inner.body.insert(0, saying)
            elif isinstance(inner, ast.Lambda):
                inner.body = ast.BoolOp(ast.Or(), [saying.value, inner.body])
    ast.fix_missing_locations(tree)
    for name, node in found.items():
        yield name, code_of(tree, str(path), name, node)


def ready() -> list[dict[Any, Any]]:
    """Have this process load what the first index takes half a second for, which each fork would; return what modules keep, empty."""
    from tests.conftest import in_memory
    from xpterms.kept import Kept
    from xpterms.model import Term

    in_memory([Term("四早", "释义。")])
    kept = [one for one in gc.get_objects() if isinstance(one, Kept)]
    for one in kept:
        one.clear()
    return kept


def watched(
    items: list[pytest.Item],
    telling: list[tuple[FunctionType, CodeType]],
    kept: list[dict[Any, Any]],
) -> Iterator[tuple[str, float, list[str]]]:
    """Run tests; yield of each that passes its name, its seconds and the functions that it calls.

    What modules keep is forgotten before each: a test that meets kept what another asked for calls nothing.
    """
    builtins.__seen__ = SEEN  # type: ignore[attr-defined]
    for function, code in telling:
        function.__code__ = code
    for place, item in enumerate(items):
        SEEN.clear()
        for one in kept:
            one.clear()
        began = time.process_time() + sum(os.times()[2:4])
        reports = runtestprotocol(item, log=False, nextitem=next(iter(items[place + 1 :]), None))
        took = time.process_time() + sum(os.times()[2:4]) - began
        if all(report.passed for report in reports):
            yield item.nodeid, round(took, 3), sorted(SEEN)


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

    with TemporaryFile() as out, TemporaryFile() as err, TemporaryFile("w+") as calls:
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
                json.dump(sorted(SEEN), calls)
                calls.flush()
            finally:
                os._exit(code)
        _, status = os.waitpid(child, 0)
        calls.seek(0)
        SEEN.update(json.loads(calls.read() or "[]"))
        out.seek(0)
        err.seek(0)
        code = os.waitstatus_to_exitcode(status)
        return subprocess.CompletedProcess(command, code, out.read(), err.read())


started = subprocess.run


def changed(drawn: Iterable[tuple[Path, tuple[str, int, int]]]) -> Iterator[Mutant]:
    """Yield mutants that were drawn, by module."""
    wanted: dict[Path, list[tuple[str, int, int]]] = defaultdict(list)
    for path, one in drawn:
        wanted[path].append(one)
    for path, some in sorted(wanted.items()):
        yield from make(ROOT, path, some)


def alive(outcomes: Iterable[Outcome]) -> Iterator[Mutant]:
    """Yield the mutants that were not killed; one whose code is no longer there is named and left out."""
    names = {one[:3] for one in outcomes if one.outcome != "killed"}
    paths = {ROOT / path: {name for at, name, _ in names if at == path} for path, _, _ in names}
    every = ((path, one) for path in paths for one in mutants(path) if one[0] in paths[path])
    for mutant in changed(every):
        if mutant[:3] in names:
            names.remove(mutant[:3])
            yield mutant
    for path, function, change in sorted(names):
        print(f"gone: {path} {function}: {change}", flush=True)


def last(room: str) -> dict[str, Any]:
    """Return what the last run of a room made."""
    made: dict[str, Any] = json.loads((KEPT / f"{room}.json").read_text())
    return made


def row(room: str, made: dict[str, Any], *, again: bool) -> str:
    """Return a room's row of the table."""
    outcomes = [Outcome(*one) for one in made["outcomes"]]
    known = equivalent()
    killed = sum(one.outcome == "killed" for one in outcomes)
    same = sum(one.outcome != "killed" and one[:3] in known for one in outcomes)
    left = len(outcomes) - killed - same
    share = 100 * killed / max(killed + left, 1)
    options = f"--sample {made['sample']} --seed {made['seed']} --seconds {made['seconds']:g}"
    options += " --tests " + " ".join(made["tests"]) if made["tests"] else ""
    return (
        f"| {room} | {AGAIN if again else 'drawn'} | {made['of']:,} | {len(outcomes)} | {killed} | {same} | {left} "
        f"| {share:.1f} % | `{options}` |"
    )


def equivalent() -> set[tuple[str, ...]]:
    """Return the mutants that change nothing that anybody could see: path, function, change."""
    with EQUIVALENT.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {tuple(one[:3]) for one in rows if one and not one[0].startswith("#")}


HEAD = """`python bench/mutation.py --room ROOM` with the options of its row prints the row of a sample as it was drawn, before anything
was changed for it; `--again` then tries once more what survived, by the tests as they are now: a mutant whose code is gone counts no more.

| room | run | mutants | drawn | killed | equivalent | survived | killed of the rest | options |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
"""
AGAIN = "again"
PAGE = "mutation.md"


def page(room: str, made: dict[str, Any], *, again: bool) -> str:
    """Return the page of results with what a room made in place of what is there of it."""
    lines = (RESULTS / PAGE).read_text("utf-8").split("\n")
    known = equivalent()
    rows, survivors = [], []
    for one in ROOMS:
        rows += [
            line
            for line in lines
            if line.startswith(f"| {one} |")
            and (one != room or (again and not line.startswith(f"| {one} | {AGAIN}")))
        ]
        if one == room:
            rows.append(row(room, made, again=again))
            survivors += [
                f"- `{each.path}:{each.line}` {each.function} ({each.outcome}): `{each.change}`"
                for each in (Outcome(*each) for each in made["outcomes"])
                if each.outcome != "killed" and each[:3] not in known
            ]
        else:
            survivors += [line for line in lines if line.startswith(f"- `xpterms/{one}/")]
    return "\n".join([HEAD + "\n".join(rows), "", "What survived:", "", *survivors, ""])


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    reader.add_argument("--room", nargs="*", choices=ROOMS, default=list(ROOMS))
    reader.add_argument(
        "--module",
        default="",
        help="the end of a module's path: only its mutants, and no results file",
    )
    reader.add_argument("--sample", type=int, default=0, help="mutants a room; 0 takes all")
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--seconds", type=float, default=12, help="of tests a mutant")
    reader.add_argument(
        "--tests",
        nargs="*",
        help="files or folders, for all rooms; else for each the tests that import it",
    )
    reader.add_argument(
        "--again", action="store_true", help="only what survived the last run of a room"
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
    files = options.tests or sorted({file for room in options.room for file in tests_of(room)})
    words = ["-q", "-p", "no:cacheprovider", "--hypothesis-profile=mutation", *files]
    code = pytest.main(words, plugins=[Run(options)])
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
