"""What a TAB is offered: the words, the grammar, quoting, and how much of a term is said already."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import typer.main
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import MEASURED
from xpterms.cli.app import app
from xpterms.cli.completion import answer as complete
from xpterms.cli.completion.covered import covered
from xpterms.cli.completion.offers import offers
from xpterms.cli.completion.script import SHELLS, script
from xpterms.cli.completion.shellwords import quote_for_bash, quote_for_powershell, read_words
from xpterms.cli.grammar import COMMANDS
from xpterms.cli.help import page
from xpterms.entry import main
from xpterms.model import Term

ROOT = Path(__file__).parents[2]
TEXT = st.text(
    st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("'\"\\$`! *[]:;~#-|&<>(){}"),
    min_size=1,
)


@pytest.fixture
def opener(built_in):
    """Return an opener of the built-in glossary that keeps what it was asked for."""

    def open_terms(paths, place, since):
        open_terms.asked.append((paths, place, since))
        return built_in

    open_terms.asked = []
    return open_terms


@pytest.fixture
def values(opener):
    """Return a function from a line's words to the values that are offered for the last."""

    def of(*words: str) -> list[str]:
        return [offer.value for offer in offers(words[:-1], words[-1], opener).offers]

    return of


def refused(paths, place, since):
    raise AssertionError("no term is asked for: no glossary may be opened")


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_options_offered_are_those_of_help(name, opener):
    """Compared with the page that people read, not with the declarations."""
    shown = {word.strip(",") for word in page(name).split() if word.startswith("--")}
    offered = {offer.value for offer in offers([name], "--", refused).offers}
    assert offered <= shown
    rows = [line.split("  ")[1] for line in page(name).splitlines() if line.startswith("  -")]
    assert offered == {w.strip(",") for row in rows for w in row.split() if w.startswith("--")}


@pytest.mark.parametrize("shell", SHELLS)
def test_the_command_prints_the_script(shell, capfdbinary):
    assert main(["completion", shell]) == 0
    printed = capfdbinary.readouterr().out.decode()
    assert printed == script(shell)
    assert f"--complete {shell}" in printed


@pytest.mark.parametrize("name", ["xpterms.bash", "xpterms.zsh", "xpterms.fish", "xpterms.ps1"])
def test_a_script_holds_no_options(name):
    """What the program knows does not grow old in a user's folder."""
    text = (ROOT / "xpterms/cli/completion/shells" / name).read_text(encoding="utf-8")
    options = {names[-1] for _, _, declared in COMMANDS.values() for names, *_ in declared}
    assert not [option for option in options if option in text]


def test_pinyin_offers_terms_best_first(values):
    assert values("sig") == ["四个意识", "四个自信", "四个不摘"]
    assert values("sizao") == ["四早"]


def test_a_glossary_to_compare_is_a_file_or_one_at_hand(opener, values):
    assert values("diff", "西平") == ["西平县", "西平县2022年政府工作报告词语注释"]
    for word in ("", "a/", "./x", "nothing"):
        reply = offers(["diff"], word, opener)
        assert (reply.files, reply.path, reply.offers) == (True, word, ())


def test_a_command_to_explain_is_a_command(values):
    assert values("help", "gl") == ["glossaries"]
    assert values("help", "") == list(COMMANDS)


def test_digits_offer_the_term_that_they_begin_before_the_note_of_that_number(values):
    assert values("17") == ["17110工作制度", "三个一批"]


def test_an_open_double_quote_is_closed_where_the_term_has_the_other_kind(glossary_of):
    terms = glossary_of(Term("丁'戊", "释义。", pinyin="dīng wù"))

    def lines(quote: str, kind: str = "9") -> list[str]:
        line = f"xpterms {quote}dingwu"
        return complete.answer(["bash", "80", kind, "dingwu", line], lambda *_: terms)

    assert lines('"') == ["values", "丁'戊\""]
    assert lines("'") == ["values", "丁'\\''戊"]
    assert lines('"', kind="37") == ["values", "丁'戊"]


def test_an_empty_word_offers_commands_and_opens_nothing():
    found = offers([], "", refused).offers
    assert [offer.value for offer in found] == list(COMMANDS)


def test_a_command_is_offered_first_only(values):
    assert "list" in values("lis")
    assert "list" not in values("lookup", "lis")
    assert "list" in values("-g", "x.toml", "lis")
    assert "list" not in values("--", "lis")


def test_options_and_values_open_nothing():
    def of(*words):
        return [offer.value for offer in offers(words[:-1], words[-1], refused).offers]

    assert of("list", "--sort", "") == ["number", "pinyin", "mentions", "term"]
    assert of("list", "--sort=m") == ["--sort=mentions"]
    assert of("--color", "ne") == ["never"]
    assert of("--vers") == ["--version"]
    assert of("sig", "--vers") == []
    assert of("completion", "po") == ["powershell"]
    assert of("-n", "s") == []


@pytest.mark.parametrize(
    ("words", "prefix"),
    [
        (["-g", ""], ""),
        (["--glossary=a/"], "--glossary="),
        (["-qga"], "-qg"),
        (["sig", "-g", "x"], ""),
    ],
)
def test_a_glossary_is_a_file(words, prefix):
    reply = offers(words[:-1], words[-1], refused)
    assert (reply.files, reply.prefix, reply.offers) == (True, prefix, ())


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (["sizao"], ((), None, None)),
        (["-g", "a", "--glossary=b", "-qgc", "sizao"], (("a", "b", "c"), None, None)),
        (["--from", "西平", "--since", "2020", "sizao"], ((), "西平", 2020)),
        (["--", "-g", "sizao"], ((), None, None)),
    ],
)
def test_the_line_says_which_glossaries(words, asked, opener):
    offers(words[:-1], words[-1], opener)
    assert opener.asked == [asked]


def test_places_and_titles_are_offered(values):
    assert "西平县" in values("--from", "西")


def test_the_rest_of_a_term_follows_its_beginning(values):
    assert values("sige", "yi") == ["意识"]
    assert values("四个", "zx") == ["自信"]
    assert values("lookup", "-n", "1", "si", "ge", "yi") == ["意识"]


def test_the_rest_of_a_term_answers_the_term(built_in):
    """However the beginning was typed: characters, pinyin, initials."""
    for entry in built_in.entries():
        syllables = entry.pinyin.split()
        if len(syllables) != len(entry.term):
            continue
        for size in range(1, len(entry.term)):
            for typed in (entry.term[:size], "".join(syllables[:size]), " ".join(syllables[:size])):
                begun = covered(entry.term, entry.pinyin, typed)
                assert begun == size, (entry.term, typed)
                found = built_in.lookup(f"{typed} {entry.term[begun:]}", limit=None).matches
                assert entry.term in [match.entry.term for match in found], (entry.term, typed)


def test_nothing_follows_what_begins_no_term(values):
    assert values("zzz", "sizao") == []
    assert values("context", "四早", "sizao") == []


def test_a_whole_term_may_have_another_beside_it(values):
    assert values("四个意识", "sizao") == ["四早"]


def test_what_the_program_would_take_for_something_else_is_not_offered(glossary_of):
    terms = glossary_of(
        Term("-杠头", "指。", pinyin="gàng tóu"), "list", Term("\x1b[31m红字", "指。")
    )

    def of(*words):
        return [o.value for o in offers(words[:-1], words[-1], lambda *_: terms).offers]

    assert of("gangtou") == []
    assert of("--", "gangtou") == ["-杠头"]
    assert of("lookup", "lis") == ["list"]
    assert of("lookup", "hongzi") == []
    assert of("lookup", "红") == []


@given(TEXT, st.sampled_from(["", '"', "'"]))
def test_bash_reads_back_what_is_quoted_for_it(value, quote):
    line = f"xpterms {quote}{quote_for_bash(value, quote)}{quote} x"
    assert read_words(line, "bash").words == ("xpterms", value, "x")


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
@settings(max_examples=20)
@given(st.lists(TEXT, min_size=1))
def test_bash_itself_reads_back_what_is_quoted_for_it(values):
    words = [q + quote_for_bash(value, q) + q for value in values for q in ("", '"', "'")]
    line = "printf '%s\\0' " + " ".join(words)
    done = subprocess.run(["bash", "--norc", "-c", line], capture_output=True, check=True)
    assert done.stdout.decode().split("\0")[:-1] == [value for value in values for _ in range(3)]


@given(TEXT)
def test_powershell_quotes_hold_nothing_to_expand(value):
    quoted = quote_for_powershell(value)
    assert quoted == value or (quoted[0] == quoted[-1] == "'" and quoted[1:-1].count("'") % 2 == 0)


@given(st.text(), st.sampled_from(["bash", "fish"]))
def test_any_line_can_be_read(line, shell):
    read = read_words(line, shell)
    assert 0 <= read.start <= len(line)
    assert read.words


@given(st.text(), st.integers(2, 200))
def test_a_fitted_text_fits(text, columns):
    fitted = complete.fit(text, columns)
    assert complete.width_of(fitted) <= columns
    assert text.startswith(fitted.removesuffix("…"))


@given(st.lists(TEXT, max_size=4), st.sampled_from(["zsh", "fish", "powershell"]))
def test_any_words_get_a_list_or_nothing(words, shell):
    def nothing(paths, place, since):
        raise OSError("no glossary")

    try:
        lines = complete.answer([shell, "80", *words, ""], nothing)
    except OSError:
        return
    assert not any("\n" in line for line in lines)


def test_labels_for_readline_have_no_more_in_common_than_what_was_typed(opener):
    lines = complete.answer(["bash", "80", "9", "sig", "xpterms sig"], opener)[1:]
    assert os.path.commonprefix(lines) == "sig"  # noqa: RUF071 - strings, not paths
    assert max(map(complete.width_of, lines)) < 80


def test_menu_complete_gets_bare_values(opener):
    lines = complete.answer(["bash", "80", "37", "sig", "xpterms sig"], opener)[1:]
    assert lines == ["四个意识", "四个自信", "四个不摘"]


def hidden(*words: str, **environ: str) -> subprocess.CompletedProcess[bytes]:
    call = "from xpterms.entry import main; raise SystemExit(main())"
    return subprocess.run(
        [sys.executable, "-c", call, "--complete", *words],
        capture_output=True,
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **MEASURED, **environ},
        check=False,
    )


def settled(*words: str, **environ: str) -> subprocess.CompletedProcess[bytes]:
    """Return what a TAB gets once what it needs is compiled: the first may come too early."""
    done = hidden(*words, **environ)
    for _ in range(200):
        if done.returncode == 0:
            break
        done = hidden(*words, **environ)
    return done


def test_a_tab_compiles_in_a_process_of_its_own_and_a_later_one_finds_it(tmp_path):
    done = settled("zsh", "80", "sizao", HOME=str(tmp_path))
    assert done.stdout.decode().splitlines()[1].startswith("四早\t")


def test_the_hidden_call_writes_utf_8_whatever_the_locale(tmp_path):
    done = settled("zsh", "80", "sizao", HOME=str(tmp_path), LC_ALL="C", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines()[1].startswith("四早\t")


@pytest.mark.parametrize(
    "words", [(), ("tcsh", "80", "x"), ("zsh",), ("bash", "80"), ("zsh", "80")]
)
def test_a_call_that_no_script_makes_is_silent(words, tmp_path):
    done = hidden(*words, HOME=str(tmp_path))
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")


def test_no_index_is_built_at_each_tab_where_none_can_be_kept(tmp_path):
    (tmp_path / "file").touch()
    done = hidden("zsh", "80", "sizao", HOME=str(tmp_path), XDG_CACHE_HOME=str(tmp_path / "file"))
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")


def test_the_hot_path_loads_little(tmp_path):
    """Deterministic where a clock is not: nothing of these may be imported by a TAB."""
    call = (
        "import os, sys; from xpterms.cli.completion import answer as complete\n"
        "os._exit = lambda code: print(*sorted(sys.modules), file=sys.stdout, flush=True)\n"
        "complete.main(['zsh', '80', 'sizao'])\n"
    )
    environ = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}
    for _ in range(2):  # the first builds the index
        done = subprocess.run(
            [sys.executable, "-c", call], capture_output=True, env=environ, check=True
        )
    loaded = set(done.stdout.decode().splitlines()[-1].split())
    assert "xpterms.search.engine" in loaded
    heavy = {
        "re",
        "json",
        "typing",
        "pathlib",
        "collections",
        "typer",
        "rich",
        "rapidfuzz",
        "pypinyin",
    }
    assert not loaded & (
        heavy
        | {
            "tomllib",
            "xpterms.index.build",
            "xpterms.cli.completion.shellwords",
            "xpterms.cli.completion.covered",
        }
    )


def test_typers_own_completion_is_off():
    command = typer.main.get_command(app)
    assert "--install-completion" not in {opt for p in command.params for opt in p.opts}
