"""The front door against Typer: the same bytes and exit codes; and what each hot path loads."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from xpterms import entry
from xpterms.cli import app

QUERIES = st.text("四个意识早枣专sigeyhzao 4'-和、", min_size=1, max_size=8)


def outcome(way, words: list[str], capfdbinary) -> tuple[int, bytes, bytes]:
    capfdbinary.readouterr()
    code = way(words)
    out, err = capfdbinary.readouterr()
    return code, out, err


@given(
    words=st.lists(QUERIES, min_size=1, max_size=3),
    json=st.booleans(),
    named=st.sampled_from([[], ["-g", "small.toml"], ["-g", "none.toml"], ["-g"]]),
    place=st.integers(0, 3),
)
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_both_ways_print_the_same(
    words: list[str], json: bool, named: list[str], place: int, capfdbinary, home_cache
) -> None:
    if words[0].startswith("-") or any(word.startswith("-") for word in words):
        return
    line = [*words[:place], *named, *["--json"] * json, *words[place:]]
    assert outcome(entry.main, line, capfdbinary) == outcome(app.run, line, capfdbinary)


@pytest.fixture
def home_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path_factory.getbasetemp() / "ways"
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.delenv("XPTERMS_GLOSSARY", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.chdir(tmp_path_factory.getbasetemp())
    Path("small.toml").write_text(
        'title = "小"\n[[terms]]\nterm = "四早"\ndefinition = "一"\n', encoding="utf-8"
    )


def loaded(environment: dict[str, str], *arguments: str) -> set[str]:
    """Return the top-level names and the parts of this package that one run loads beyond start-up."""
    program = (
        "import sys; before = set(sys.modules); from xpterms.entry import main\n"
        "import os; code = main(sys.argv[1:]); os.write(2, '\\n'.join(set(sys.modules) - before).encode())"
    )
    for _ in range(2):  # the first run may have to build the index
        done = subprocess.run(
            [sys.executable, "-c", program, *arguments],
            capture_output=True,
            env=environment,
            check=True,
        )
    names = done.stderr.decode().split()
    return {name if name.startswith("xpterms") else name.partition(".")[0] for name in names}


CORE = {
    "xpterms",
    "xpterms.chinese",
    "xpterms.chinese.han",
    "xpterms.chinese.script",
    "xpterms.chinese.slips",
    "xpterms.chinese.sounds",
    "xpterms.chinese.syllables",
    "xpterms.entry",
    "xpterms.errors",
    "xpterms.index",
    "xpterms.index.cache",
    "xpterms.index.layout",
    "xpterms.index.reader",
    "xpterms.index.storage",
    "xpterms.index.suffixes",
    "xpterms.library",
    "xpterms.model",
    "xpterms.search",
    "xpterms.search.scale",
    "xpterms.search.engine",
    "xpterms.search.finding",
    "xpterms.search.query",
    "xpterms.search.verdict",
    "xpterms.search.ways",
    "xpterms.glossary.sources",
    "xpterms.cli",
    "xpterms.cli.commands",
    "xpterms.cli.shown",
    "xpterms.glossary",
    "xpterms.cli.commands.opening",
    "xpterms.cli.shown.printable",
    "xpterms.cli.shown.show",
}
STANDARD = {"__future__", "gc", "_bisect", "_blake2", "bisect", "encodings", "math"}


def test_an_exact_hit_loads_this_and_no_more(environment: dict[str, str]) -> None:
    for query in ("四早", "sizao", "30"):
        assert loaded(environment, query) <= CORE | STANDARD | {"xpterms.cli.shown.plain"}


def test_json_loads_this_and_no_more(environment: dict[str, str]) -> None:
    assert loaded(environment, "四早", "--json") <= CORE | STANDARD | {
        "xpterms.cli.shown.records",
        "_json",
    }


FORGIVING = {
    "xpterms.chinese.standing",
    "xpterms.index.standing",
    "xpterms.search.align",
    "xpterms.search.edges",
    "xpterms.search.forgive",
    "xpterms.search.inside",
    "xpterms.search.verdict",
    "xpterms.search.walk",
    "xpterms.chinese.questions",
}


@pytest.mark.parametrize("query", ["四枣", "sizoa", "sgys", "两个", "什么是四早"])
def test_a_forgiving_hit_in_a_small_glossary_loads_no_library(
    environment: dict[str, str], query: str
) -> None:
    assert loaded(environment, query) <= CORE | STANDARD | FORGIVING | {"xpterms.cli.shown.plain"}


def test_no_question_loads_what_only_building_needs(environment: dict[str, str]) -> None:
    heavy = {
        "pypinyin",
        "opencc",
        "tomllib",
        "pydantic",
        "rapidfuzz",
        "typer",
        "rich",
        "re",
        "json",
        "typing",
    }
    for arguments in (["四早"], ["sizoa", "--json"], ["--complete", "zsh", "80", "sig"]):
        assert not loaded(environment, *arguments) & heavy


def test_a_command_with_options_loads_typer_but_neither_pydantic_nor_pypinyin(
    environment: dict[str, str],
) -> None:
    found = loaded(environment, "-n", "1", "四早")
    assert "typer" in found
    assert not found & {"pydantic", "pypinyin", "opencc", "rapidfuzz", "tomllib"}


def test_the_front_door_knows_every_command() -> None:
    from typer.main import get_command

    assert set(get_command(app.app).commands) <= entry.COMMANDS  # type: ignore[attr-defined]


def test_the_wheel_is_enough(tmp_path: Path) -> None:
    """The built-in glossary is found where the wheel puts it or where the checkout has it."""
    from xpterms.library import built_in

    assert os.path.exists(built_in())
