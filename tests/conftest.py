"""What many tests share: glossaries made on the spot, the built-in one, and the installed program.

The program is run as a stranger would run it: own home, own cache, no configuration.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from xpterms import open_glossary
from xpterms.glossary.report import parse_report
from xpterms.index.memory import index_of
from xpterms.library import Terms
from xpterms.model import Glossary, Term

# No clock decides: a busy machine draws and runs slowly. In CI the drawn examples are the same in each run besides:
# what fails there fails again, and a change fails for itself.
settings.register_profile("calm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("calm"), derandomize=True)
# Another Python than that of the whole suite shows that the program runs there: it is asked for fewer.
settings.register_profile("few", settings.get_profile("ci"), max_examples=20)
settings.load_profile(
    os.environ.get("XPTERMS_EXAMPLES") or ("ci" if os.environ.get("CI") == "true" else "calm")
)

MEASURED = {name: os.environ[name] for name in ("COVERAGE_PROCESS_CONFIG",) if name in os.environ}
"""What a clean environment hands on, so that coverage counts the installed program too."""
if "PYTEST_XDIST_WORKER" in os.environ:
    # What else a worker starts is not counted: to begin costs a fifth of a second each time, and the program, or the
    # worker itself, runs the same code.
    for name in ("COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG"):
        os.environ.pop(name, None)


def unmeasured(environment: dict[str, str]) -> dict[str, str]:
    """Return an environment in which coverage counts nothing."""
    return {name: environment[name] for name in environment if name not in MEASURED}


Made = Callable[..., Terms]
Run = Callable[..., subprocess.CompletedProcess[bytes]]


def in_memory(terms: Sequence[Term], report: str = "") -> Terms:
    """Open terms that stand in no file, with a report's text or none."""
    glossary = Glossary("试", tuple(terms), "/nowhere.toml")
    read = parse_report(report, "report.txt") if report else None
    return Terms(index_of((glossary, read)))


@pytest.fixture(scope="session")
def glossary_of() -> Made:
    """Return a maker of glossaries: terms as strings, or whole ``Term`` records."""

    def make(*terms: str | Term, report: str = "") -> Terms:
        made = [Term(term, "释义。") if isinstance(term, str) else term for term in terms]
        return in_memory(made, report)

    return make


@pytest.fixture(scope="session")
def built_in() -> Iterator[Terms]:
    """Open the built-in glossary in memory."""
    with open_glossary(cache=False) as terms:
        yield terms


@pytest.fixture
def glossary_file(tmp_path: Path) -> Callable[[str], str]:
    """Return a writer of glossary files."""

    def write(text: str, name: str = "glossary.toml") -> str:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def environment(home: Path) -> dict[str, str]:
    """Return an environment that says nothing but where the throw-away home is."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    own = {"HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), "LANG": "C.UTF-8"}
    return {**kept, **MEASURED, **own}


@pytest.fixture(scope="session")
def program() -> list[str]:
    """Return the command that the package installs beside this interpreter."""
    script = Path(sys.executable).with_name("xpterms")
    return [str(script)] if script.exists() else [sys.executable, "-m", "xpterms"]


@pytest.fixture
def run(program: list[str], environment: dict[str, str], tmp_path: Path) -> Run:
    """Return a runner: arguments, ``stdin`` bytes, ``env`` additions."""

    def runner(
        *arguments: str, stdin: bytes = b"", **env: str
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [*program, *arguments],
            input=stdin,
            capture_output=True,
            env={**environment, **env},
            cwd=tmp_path,
            timeout=60,
            check=False,
        )

    return runner
