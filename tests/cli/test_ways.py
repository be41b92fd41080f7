"""The front door against Typer: the same bytes and exit codes; and what each hot path loads."""

from __future__ import annotations

import importlib
import inspect
import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import unmeasured
from xpterms import entry
from xpterms.cli import app, grammar
from xpterms.cli.declared import generate
from xpterms.cli.dispatch import module_of
from xpterms.cli.environment import Environment, replace
from xpterms.cli.grammar import COMMANDS
from xpterms.cli.line import command_of, read

QUERIES = st.text("四个意识早枣专sigeyhzao 4'-和、", min_size=1, max_size=8)
VALUES = st.sampled_from(
    "1 3 0 all none.toml small.toml number pinyin left always auto never 西平 2022 x - -- -x --json".split()
)
NAMES = sorted(
    {name for _, _, options in COMMANDS.values() for each in options for name in each[0]}
)
OPTIONS = st.one_of(
    st.sampled_from([*NAMES, "-h", "--help", "--version", "--bogus", "-qe", "-qn", "-n2", "-eC0"]),
    st.builds("{}={}".format, st.sampled_from(NAMES), VALUES),
)
LINES = st.lists(st.one_of(QUERIES, OPTIONS, VALUES, st.sampled_from(sorted(COMMANDS))), max_size=6)


def outcome(way, words: list[str], capfdbinary) -> tuple[int, bytes, bytes]:
    capfdbinary.readouterr()
    code = way(words)
    out, err = capfdbinary.readouterr()
    return code, out, err


def touches_files(words: list[str]) -> bool:
    changing = {"extract", "add", "remove", "annotate", "import", "export", "pick", "clear"}
    wanted = changing | {"--stdin", "-"}
    return any(word.partition("=")[0] in wanted or word.startswith("--svg") for word in words)


@given(words=LINES, language=st.sampled_from(["zh", "en"]))
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_both_ways_print_the_same(words: list[str], language: str, capfdbinary, home_cache) -> None:
    if touches_files(words):
        return
    before = replace(Environment({**os.environ, "XPTERMS_LANG": language}))
    try:
        assert outcome(entry.main, words, capfdbinary) == outcome(app.run, words, capfdbinary)
    finally:
        replace(before)


@given(words=LINES)
@settings(max_examples=2000, deadline=None)
def test_the_front_door_reads_what_typer_reads(words: list[str]) -> None:
    command, rest = command_of(words)
    if command:
        mine, typers = read(command, rest), read_by_typer(command, rest)
        # What it leaves to Typer may be right: a number with a sign, say.
        assert mine is None or mine == typers


DECLARED = typer.main.get_command(app.app)


def read_by_typer(command: str, words: list[str]) -> object:
    declared = DECLARED.commands[command]  # type: ignore[attr-defined]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("xpterms.cli.declared.registry.perform", lambda _, options: dict(options))
        patch.setattr("xpterms.cli.declared.registry.write_out", lambda _: None)
        try:
            found = declared.main(list(words), prog_name="xpterms", standalone_mode=False)
        except Exception as error:
            return type(error)
    return {"help": True} if found == 0 else found


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_body_takes_what_its_command_declares(name: str) -> None:
    body = importlib.import_module(f"xpterms.cli.commands.{module_of(name)}").run
    declared = {each[0] for each in COMMANDS[name][1]} | {each[1] for each in COMMANDS[name][2]}
    assert set(inspect.signature(body).parameters) == declared


def test_the_grammar_is_what_typer_declares() -> None:
    """Written again by: python -m xpterms.cli.declared.generate."""
    assert Path(grammar.__file__).read_text(encoding="utf-8") == generate.grammar()


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
        "import os, sys; before = set(sys.modules); from xpterms.entry import main\n"
        "told, end = os.dup(2), os._exit\n"
        "def tell(code):\n"
        "    os.write(told, '\\n'.join(set(sys.modules) - before).encode()); end(0)\n"
        "os._exit = tell  # a TAB ends the process\n"
        "main(sys.argv[1:]); tell(0)"
    )
    for _ in range(2):  # the first run may have to build the index
        done = subprocess.run(
            [sys.executable, "-c", program, *arguments],
            capture_output=True,
            env=unmeasured(environment),
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
    "xpterms.gathered",
    "xpterms.index",
    "xpterms.index.cache",
    "xpterms.index.folder",
    "xpterms.index.forms",
    "xpterms.index.manifest",
    "xpterms.index.origin",
    "xpterms.index.keysearch",
    "xpterms.index.layout",
    "xpterms.index.plan",
    "xpterms.index.reader",
    "xpterms.index.schema",
    "xpterms.index.segment",
    "xpterms.index.storage",
    "xpterms.index.suffixes",
    "xpterms.kept",
    "xpterms.library",
    "xpterms.model",
    "xpterms.search",
    "xpterms.search.scale",
    "xpterms.search.engine",
    "xpterms.search.finding",
    "xpterms.search.guesser",
    "xpterms.search.query",
    "xpterms.search.verdict",
    "xpterms.search.ways",
    "xpterms.glossary.sources",
    "xpterms.cli",
    "xpterms.cli.commands",
    "xpterms.cli.commands.lookup",
    "xpterms.cli.commands.output",
    "xpterms.cli.dispatch",
    "xpterms.cli.environment",
    "xpterms.cli.grammar",
    "xpterms.cli.guard",
    "xpterms.cli.language",
    "xpterms.cli.line",
    "xpterms.messages",
    "xpterms.messages.lookup",
    "xpterms.cli.shown",
    "xpterms.glossary",
    "xpterms.cli.commands.opening",
    "xpterms.cli.shown.printable",
    "xpterms.cli.shown.show",
}
STANDARD = {"__future__", "gc", "_bisect", "_blake2", "bisect", "encodings", "itertools"}


def test_an_exact_hit_loads_this_and_no_more(environment: dict[str, str]) -> None:
    for query in ("四早", "sizao", "30"):
        assert loaded(environment, query) <= CORE | STANDARD | {"xpterms.cli.shown.plain"}


def test_json_loads_this_and_no_more(environment: dict[str, str]) -> None:
    assert loaded(environment, "四早", "--json") <= CORE | STANDARD | {
        "xpterms.cli.shown.records",
        "_json",
    }


FORGIVING = {
    "xpterms.index.reports",
    "xpterms.index.grams",
    "xpterms.texts",
    "xpterms.texts.told",
    "xpterms.chinese.numerals",
    "xpterms.chinese.shapes",
    "xpterms.chinese.words",
    "xpterms.search.apart",
    "xpterms.search.remembered",
    "xpterms.chinese.borders",
    "xpterms.chinese.folding",
    "xpterms.chinese.holding",
    "xpterms.chinese.standing",
    "xpterms.index.standing",
    "xpterms.search.align",
    "xpterms.search.edges",
    "xpterms.search.forgive",
    "xpterms.search.letters",
    "xpterms.search.outright",
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


@pytest.mark.parametrize("typed", ["sig", "fengq", "sgy"])
def test_a_tab_that_something_begins_with_loads_nothing_to_forgive(
    environment: dict[str, str], typed: str
) -> None:
    found = loaded(environment, "--complete", "zsh", "80", typed)
    assert "xpterms.search.edges" in found
    forgiving = ("shapes", "slips", "sounds", "words")
    assert not found & {f"xpterms.chinese.{name}" for name in forgiving}


@pytest.mark.parametrize(
    "arguments",
    [
        ["-n", "1", "四早"],
        ["--tsv", "四早"],
        ["list"],
        ["context", "四早"],
        ["help"],
        ["lookup", "-h"],
    ],
)
def test_a_right_line_loads_no_typer(environment: dict[str, str], arguments: list[str]) -> None:
    found = loaded(environment, *arguments)
    assert not found & {"typer", "pydantic", "pypinyin", "opencc", "rapidfuzz", "tomllib", "re"}


REPORT = """西平县政府工作报告
各位代表：
一年来，落实“四问”要求，推进安全生产专项整治，做好“六想”工作。
新的一年，强化“三学四比”，打造“一中心”（商贸中心）。
名词解释
1.“四问”：指问需、问计、问效、问责。
2.“六想”：指想就业、想金融、想外贸、想外资、想投资、想预期。
3.“三学四比”：指学技术、学管理、学法律，比进度、比质量、比服务、比安全。
"""
CHECKING = {
    "xpterms.chinese.borders",
    "xpterms.chinese.counting",
    "xpterms.chinese.folding",
    "xpterms.chinese.standing",
    "xpterms.cli.commands.check",
    "xpterms.cli.shown.findings",
    "xpterms.cli.shown.records",
    "xpterms.documents",
    "xpterms.documents.encoding",
    "xpterms.documents.files",
    "xpterms.glossary.lines",
    "xpterms.glossary.report",
    "xpterms.glossary.sentences",
    "xpterms.index.codes",
    "xpterms.index.standing",
    "xpterms.messages.check",
    "xpterms.model.files",
    "xpterms.model.texts",
    "xpterms.patterns",
    "xpterms.texts",
    "xpterms.texts.common",
    "xpterms.texts.members",
    "xpterms.texts.numbers",
    "xpterms.texts.reading",
    "xpterms.texts.shorthand",
}


def test_a_check_loads_the_annex_reader_and_the_rules_but_no_re(
    environment: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    found = loaded(environment, "check", "--fail-on", "error", str(tmp_path / "report.txt"))
    rooms = ("xpterms.annex", "xpterms.texts.checking")
    found = {name for name in found if not name.startswith(rooms) or name.endswith("headline")}
    assert found <= CORE | STANDARD | CHECKING | {"_json", "_sre", "errno", "math"}


def test_what_is_underlined_for_a_terminal_is_drawn_without_rich(
    environment: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    line = ["check", "--fail-on", "error", "--color", "always", str(tmp_path / "report.txt")]
    found = loaded(environment, *line)
    assert "xpterms.cli.shown.underlined" in found
    assert "rich" not in found


def test_a_wrong_line_loads_typer_without_pydantic(environment: dict[str, str]) -> None:
    found = loaded(environment, "--bogus", "四早")
    assert "typer" in found
    assert "pydantic" not in found


def test_an_interrupt_before_the_line_is_read_is_an_exit_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    codes: list[int] = []
    monkeypatch.setattr("xpterms.gathered.install", interrupted)
    monkeypatch.setattr("gc.disable", lambda: None)
    monkeypatch.setattr("os._exit", codes.append)
    entry.main()
    assert codes == [130]


@pytest.mark.parametrize("line", ["四早", "trend 四早", "diff small.toml small.toml", "export csv"])
@pytest.mark.usefixtures("home_cache", "capfd")
def test_a_process_ends_when_all_is_written(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """To take down what an index is made of took a sixth of ``add``."""
    codes: list[int] = []
    monkeypatch.setattr("sys.argv", ["xpterms", *line.split()])
    monkeypatch.setattr("gc.disable", lambda: None)
    monkeypatch.setattr("os._exit", codes.append)
    code = entry.main()
    assert codes == [code]
    assert code in (0, 1)


def test_the_wheel_is_enough(tmp_path: Path) -> None:
    """The built-in glossary is found where the wheel puts it or where the checkout has it."""
    from xpterms.library import built_in

    assert os.path.exists(built_in())
