"""What TAB does alike in bash, zsh and fish, judged by what the program receives."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import ODD_TERMS

TAB = "<Tab>"

LINES = {
    "pinyin of one term": (("xpterms sizao", TAB), ["四早"]),
    "initials of one term": (("xpterms sgys", TAB), ["四个意识"]),
    "the beginning of a term": (("xpterms 四个意", TAB), ["四个意识"]),
    "characters and pinyin": (("xpterms 四个yis", TAB), ["四个意识"]),
    "an unfinished syllable": (("xpterms sigeyis", TAB), ["四个意识"]),
    "several terms: the line keeps what was typed": (("xpterms sig", TAB), ["sig"]),
    "several terms with a common beginning": (("xpterms 四个", TAB), ["四个"]),
    "no term": (("xpterms qqqqqq", TAB), ["qqqqqq"]),
    "the command named": (("xpterms lookup sizao", TAB), ["lookup", "四早"]),
    "another command's text": (("xpterms context sizao", TAB), ["context", "四早"]),
    "an open double quote": (('xpterms "sizao', TAB), ["四早"]),
    "an open single quote": (("xpterms 'sizao", TAB), ["四早"]),
    "the rest of a term": (("xpterms sige yis", TAB), ["sige", "意识"]),
    "the rest of a term begun in characters": (("xpterms 四个 ys", TAB), ["四个", "意识"]),
    "the rest of a term, typed in one go on": (
        ("xpterms sige yi", TAB, " x"),
        ["sige", "意识", "x"],
    ),
    "another term beside a whole one": (("xpterms 四个意识 sizao", TAB), ["四个意识", "四早"]),
    "an earlier word that begins no such term": (("xpterms zzz sizao", TAB), ["zzz", "sizao"]),
    "a command": (("xpterms complet", TAB, "z", TAB), ["completion", "zsh"]),
    "an option": (("xpterms list --sor", TAB, "term"), ["list", "--sort", "term"]),
    "an option's value": (("xpterms list --sort men", TAB), ["list", "--sort", "mentions"]),
    "an option's value after =": (("xpterms list --sort=men", TAB), ["list", "--sort=mentions"]),
    "a term after an option's value": (
        ("xpterms --color nev", TAB, "sizao", TAB),
        ["--color", "never", "四早"],
    ),
    "a file for -g": (("xpterms -g od", TAB), ["-g", "odd.toml"]),
    "a file in a folder for -g": (
        ("xpterms -g 'a folder/f", TAB),
        ["-g", "a folder/far.toml"],
    ),
    "a file for --glossary=": (("xpterms --glossary=od", TAB), ["--glossary=odd.toml"]),
    "a term of the glossary on the line": (
        ("xpterms -g odd.toml maohao", TAB),
        ["-g", "odd.toml", "冒:号"],
    ),
    "a term of a glossary in a folder": (
        ('xpterms "--glossary=a folder/far.toml" yuan', TAB),
        ["--glossary=a folder/far.toml", "远方"],
    ),
    "a built-in term is not in another glossary": (
        ("xpterms -g odd.toml sizao", TAB),
        ["-g", "odd.toml", "sizao"],
    ),
    "no such glossary": (("xpterms -g nowhere.toml sizao", TAB), ["-g", "nowhere.toml", "sizao"]),
    "a broken glossary": (("xpterms -g broken.toml sizao", TAB), ["-g", "broken.toml", "sizao"]),
    "a term that begins with a dash is no option": (
        ("xpterms -g odd.toml gangtou", TAB),
        ["-g", "odd.toml", "gangtou"],
    ),
    "a term that begins with a dash, after --": (
        ("xpterms -g odd.toml -- gangtou", TAB),
        ["-g", "odd.toml", "--", "-杠头"],
    ),
    "a term that is a command's name, after --": (
        ("xpterms -g odd.toml -- lis", TAB),
        ["-g", "odd.toml", "--", "list"],
    ),
    "the cursor before another word": (
        ("xpterms sizao x", "<Left>", "<Left>", TAB),
        ["四早", "x"],
    ),
}


@pytest.fixture(params=["bash", "zsh", "fish"])
def terminal(request, terminals):
    return terminals(request.param)


@pytest.mark.parametrize("case", LINES)
def test_line(terminal, case):
    keys, expected = LINES[case]
    assert terminal.received(*keys) == expected


@pytest.mark.parametrize(
    "quote", ["", '"', "'"], ids=["bare", "in double quotes", "in single quotes"]
)
@pytest.mark.parametrize("term", [term for term, _ in ODD_TERMS if term[0] not in "-~l"])
def test_a_value_arrives_as_one_argument_unchanged(terminal, term, quote):
    typed = f"xpterms -e -g odd.toml {quote}{term[0]}"
    assert terminal.received(typed, TAB) == ["-e", "-g", "odd.toml", term]


def test_a_value_that_begins_like_a_home_folder(terminal):
    assert terminal.received("xpterms -g odd.toml bolang", TAB)[-1] == "~波#浪"


def test_nothing_in_a_glossary_is_run(terminal):
    terminal.received("xpterms -g odd.toml ming", TAB, TAB)
    assert not (terminal.home / "hacked").exists()


def test_a_glossary_under_the_home_folder(terminal):
    received = terminal.received("xpterms -g ~/odd.toml fenhao", TAB)
    assert received == ["-g", f"{terminal.home}/odd.toml", "分；号"]


def test_the_glossary_of_the_environment(terminal):
    terminal.run("export XPTERMS_GLOSSARY=odd.toml")
    try:
        assert terminal.received("xpterms maohao", TAB) == ["冒:号"]
    finally:
        terminal.run(
            "set -e XPTERMS_GLOSSARY" if terminal.shell == "fish" else "unset XPTERMS_GLOSSARY"
        )


def test_one_process_a_tab(terminal):
    for keys in (("xpterms sizao", TAB), ("xpterms qqqqqq", TAB), ("xpterms sig", TAB)):
        before = terminal.calls()
        terminal.received(*keys)
        assert terminal.calls() == before + 1


def test_a_broken_glossary_paints_nothing(terminal):
    screen = terminal.screen_after("xpterms -g broken.toml sizao", TAB, TAB, "%", expected="sizao%")
    assert screen.split() == ["READY>", "xpterms", "-g", "broken.toml", "sizao%"]


def test_the_list_shows_pinyin_and_definition(terminal):
    screen = terminal.screen_after("xpterms sig", TAB, TAB, expected="四个不摘")
    shown = [line for line in screen.splitlines() if "sì gè" in line]
    assert [
        next(t for t in ("四个意识", "四个自信", "四个不摘") if t in line) for line in shown
    ] == [
        "四个意识",
        "四个自信",
        "四个不摘",
    ]
    assert "sì gè yì shí" in shown[0]
    assert "指政治意识" in shown[0]


def test_the_list_of_commands_tells_what_they_do(terminal):
    screen = terminal.screen_after("xpterms ", TAB, TAB, expected="completion")
    assert "context" in screen


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_terms_arrive_as_utf_8_in_an_ascii_locale(terminals, shell, locale):
    terminal = terminals(shell, LANG=locale)
    assert terminal.received("xpterms sizao", TAB) == ["四早"]
    assert terminal.received("xpterms sige yis", TAB) == ["sige", "意识"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_cache_that_cannot_be_written_leaves_the_line_as_typed(terminals, shell):
    terminal = terminals(shell)
    terminal.run("export XDG_CACHE_HOME=$HOME/no-cache")
    received = terminal.received("xpterms sizao", TAB)
    screen = terminal.screen_after("xpterms sizao", TAB, TAB, "%", expected="sizao%")
    terminal.run("set -e XDG_CACHE_HOME" if shell == "fish" else "unset XDG_CACHE_HOME")
    assert received == ["sizao"]
    assert screen.split() == ["READY>", "xpterms", "sizao%"]


def test_the_recording_in_the_documentation(terminal):
    page = Path(__file__).parents[2] / "docs/completion.md"
    if not page.exists():
        pytest.skip("the documentation is not beside the tests")
    recording = (
        page.read_text(encoding="utf-8")
        .partition(f"<!-- {terminal.shell} -->\n```text\n")[2]
        .partition("```")[0]
    )
    listed = [line for line in recording.splitlines() if "sì gè" in line]
    tabs = [TAB] * recording.count("⇥")
    screen = terminal.screen_after("xpterms sig", *tabs, expected="四个不摘")
    assert [line.rstrip() for line in screen.splitlines() if "sì gè" in line] == listed
