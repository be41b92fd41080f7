"""One language a run: every command's help and every kind of error, in Chinese and in English."""

from __future__ import annotations

import os
import re
import string
from pathlib import Path

import pytest

from xpterms import entry, messages
from xpterms.cli.environment import Environment, replace
from xpterms.cli.grammar import COMMANDS
from xpterms.cli.help import FAMILIES, text_code
from xpterms.cli.language import language
from xpterms.messages import known, worded
from xpterms.messages.system import reason

HAN = re.compile(r"[\u3400-\u9fff，。：；？！（）、]")
ENGLISH = re.compile(r"\b[A-Za-z][a-z]+,? [a-z]{2,}\b")
"""Two words of a sentence; names of options, files and formats stand alone."""
CODE = re.compile(r"`[^`]*`|“[^”]*”|\S*[/=.|]\S*|--?[a-z][\w-]*(?: [\w|]+)?|xpterms [a-z]+")
"""What is quoted: commands, options with their values, names, what was typed, paths."""
FILES = {
    "broken.toml": 'title = "x"\n[[terms',
    "key.toml": 'title = "x"\n[[terms]]\nterm = "a"\ndefinition = "b"\ndefinitoin = "c"\n',
    "odd.toml": 'title = "x"\n[[terms]]\nterm = "a"\ndefinition = "b"\nzzzzzzzz = "c"\n',
    "type.toml": 'title = "x"\n[[terms]]\nterm = "a"\ndefinition = 1\n',
    "date.toml": 'title = "x"\ndate = "2022"\n[[terms]]\nterm = "a"\ndefinition = "b"\n',
    "twice.toml": 'title = "x"\n' + '[[terms]]\nterm = "a"\ndefinition = "b"\n' * 2,
    "number.toml": 'title = "x"\n[[terms]]\nterm = "a"\ndefinition = "b"\nnumber = -1\n',
    "numbers.toml": 'title = "x"\n'
    + "".join(f'[[terms]]\nterm = "{t}"\ndefinition = "b"\nnumber = 1\n' for t in "ab"),
    "empty.toml": 'title = "x"\n[[terms]]\nterm = "a"\ndefinition = ""\n',
    "notitle.toml": '[[terms]]\nterm = "a"\ndefinition = "b"\n',
    "noterms.toml": 'title = "x"\nterms = []\n',
    "lacks.toml": 'title = "x"\n[[terms]]\nterm = "a"\n',
    "signs.toml": 'title = "x"\n[[terms]]\nterm = "……"\ndefinition = "b"\n',
    "control.toml": 'title = "x"\n[[terms]]\nterm = "a\\u001b"\ndefinition = "b"\n',
    "tag.toml": 'title = "x"\n[[terms]]\nterm = "a"\ndefinition = "b"\ntranslations = { 1 = ["x"] }\n',
    "noreport.toml": 'title = "x"\nreport = "none.txt"\n[[terms]]\nterm = "a"\ndefinition = "b"\n',
    "folder.toml": 'title = "x"\nreport = "."\n[[terms]]\nterm = "a"\ndefinition = "b"\n',
    "void.toml": 'title = "x"\nreport = "void.txt"\n[[terms]]\nterm = "a"\ndefinition = "b"\n',
    "void.txt": "",
    "report.txt": "政府工作报告\n各位代表：落实四早。\n",
    "rich.docx": "{\\rtf1}",
    "plain.docx": "text",
    "bad.pdf": "%PDF-1.4 nothing",
}
ERRORS = [
    *(["-g", name, "x"] for name in FILES if name.endswith(".toml")),
    ["-g", "none.toml", "x"],
    ["-g", "report.txt", "x"],
    ["-g", "nothing", "x"],
    ["-g", "latin.toml", "x"],
    ["--from", "nowhere", "x"],
    ["--bogus"],
    ["--jsn", "x"],
    ["--sort", "term", "x"],
    ["list", "--sort", "size"],
    ["list", "x"],
    ["list", "--sort"],
    ["-n", "0", "x"],
    ["-n", "two", "x"],
    ["-C", "few", "x"],
    ["--json=1", "x"],
    ["--json", "--tsv", "x"],
    [""],
    ["x" * 9_000],
    ["context"],
    ["context", "不在此处"],
    ["extract"],
    ["extract", "none.docx"],
    ["extract", "rich.docx"],
    ["extract", "plain.docx"],
    ["extract", "bad.pdf"],
    ["extract", "void.txt"],
    ["extract", "report.txt"],
    ["extract", "report.txt", "void.txt", "-o", "elsewhere"],
    ["extract", "."],
    ["diff", "none", "nothing"],
    ["help", "zzzz"],
    ["help", "lst"],
    ["zzzz"],
    ["lst"],
    ["cache", "burn"],
    ["completion", "tcsh"],
    ["scan", "none.txt"],
    ["check", "none.txt"],
    ["check", "report.txt"],
    ["annotate", "none.txt", "-o", "out.txt"],
    ["annotate", "bad.pdf", "-o", "out.pdf"],
    ["annotate", "report.txt"],
    ["annotate"],
    ["add", "none.txt"],
    ["add", "empty.toml"],
    ["add"],
    ["remove", "nothing"],
    ["remove"],
    ["trend", "zzzz"],
    ["trend"],
    ["trend", "x", "--by", "moon"],
    ["import", "none.csv"],
    ["import", "void.txt"],
    ["import"],
    ["export", "--format", "zzzz"],
    ["export"],
    ["export", "-o", "terms.txt"],
    ["pick", "zzzz"],
]


@pytest.fixture
def spoken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary):
    """Return a function that runs a line in a language: exit code, stdout, stderr."""
    for name, content in FILES.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "latin.toml").write_bytes(b'title = "\xe9"\n')
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("XPTERMS_GLOSSARY", raising=False)

    def run(words: list[str], tongue: str) -> tuple[int, str, str]:
        before = replace(Environment({**os.environ, "XPTERMS_LANG": tongue}))
        try:
            capfdbinary.readouterr()
            code = entry.main(words)
        finally:
            replace(before)
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return run


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (["-n", "foo", "x"], "-n"),
        (["-nfoo", "x"], "-n"),
        (["-qn", "foo", "x"], "-n"),
        (["--limit", "foo", "x"], "--limit"),
        (["--limit=foo", "x"], "--limit"),
        (["-q", "--limit=foo", "x-n"], "--limit"),
    ],
)
def test_an_error_names_an_option_as_it_is_typed(words: list[str], name: str, spoken) -> None:
    code, _, told = spoken(words, "en")
    assert code == 2
    assert name in told.split()
    assert {"-n", "--limit"} & set(told.split()) <= {name}


@pytest.mark.parametrize("words", ERRORS, ids=lambda words: " ".join(words)[:40])
def test_an_error_is_one_line_in_one_language(words: list[str], spoken) -> None:
    codes = set()
    for tongue in ("zh", "en"):
        code, _, said = spoken(words, tongue)
        codes.add(code)
        assert said.startswith("xpterms: ")
        if words[0] != "extract" or len(words) < 4:
            assert said.count("\n") == 1
        bare = CODE.sub(" ", said.removeprefix("xpterms: "))
        other = ENGLISH if tongue == "zh" else HAN
        assert not other.search(bare), said
    assert len(codes) == 1
    assert codes <= {1, 2, 3}


@pytest.mark.parametrize("name", ["broken.toml", "key.toml", "folder.toml", "noreport.toml"])
def test_why_a_file_is_left_out_is_told_alike_each_time(name: str, tmp_path: Path, spoken) -> None:
    folder = tmp_path / "data" / "xpterms"
    folder.mkdir(parents=True)
    (folder / name).write_text(FILES[name], encoding="utf-8")
    for tongue, other in (("zh", ENGLISH), ("en", HAN)):
        code, shown, first = spoken(["四早"], tongue)
        _, _, again = spoken(["四早"], tongue)
        assert (code, again) == (0, first)
        assert shown
        assert first.count("\n") == 1
        assert "object" not in first
        assert not other.search(CODE.sub(" ", first.removeprefix("xpterms: "))), first


def prose(page: str) -> str:
    """Return a page without its examples: what is queried in them is Chinese in both languages."""
    lines = [line for line in page.splitlines() if "xpterms" not in line]
    return CODE.sub(" ", "\n".join(lines))


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_help_is_in_one_language(name: str, spoken) -> None:
    for tongue, other in (("zh", ENGLISH), ("en", HAN)):
        code, page, said = spoken(["help", name], tongue)
        assert (code, said) == (0, "")
        assert not other.search(prose(page)), page


def test_the_commands_fit_a_screen(spoken) -> None:
    from xpterms.cli.shown.linebreak import text_width

    for tongue, other in (("zh", ENGLISH), ("en", HAN)):
        _, page, _ = spoken(["--help"], tongue)
        assert len(page.splitlines()) <= 24
        assert max(map(text_width, page.splitlines())) <= 80
        assert all(re.search(rf"^\S* +(?:\S+ +)?{name}  ", page, re.MULTILINE) for name in COMMANDS)
        assert not other.search(prose(page))


def test_the_program_alone_says_what_it_is_in_ten_lines(spoken) -> None:
    for tongue in ("zh", "en"):
        code, page, _ = spoken([], tongue)
        assert code == 0
        assert len(page.splitlines()) <= 10
        assert page.count("\n  xpterms ") == 3


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_option_is_explained(name: str) -> None:
    family, arguments, options = COMMANDS[name]
    assert family in FAMILIES
    for parameter in [each[0] for each in arguments] + [each[1] for each in options]:
        assert text_code(name, parameter), parameter
    for metavar in [each[3] for each in arguments] + [each[4] for each in options if each[2]]:
        assert (
            not metavar
            or not metavar.isalpha()
            or len(metavar) == 1
            or known(f"help_options.<{metavar}>")
        )


FAMILY_FILES = sorted(
    path.stem for path in Path(messages.__file__).parent.glob("*.py") if path.stem != "__init__"
)


@pytest.mark.parametrize("family", FAMILY_FILES)
def test_both_wordings_have_the_same_fields(family: str) -> None:
    texts = __import__(f"xpterms.messages.{family}", fromlist=["TEXTS"]).TEXTS

    def fields(wording: str | tuple[str, str]) -> set[str]:
        each = [wording] if isinstance(wording, str) else wording
        return {name for text in each for _, name, _, _ in string.Formatter().parse(text) if name}

    for name, (chinese, english) in texts.items():
        if family.startswith("help_"):
            continue
        if name not in ("not-toml", "why-other"):  # what a library says is English
            assert fields(chinese) == fields(english), name
        assert not ENGLISH.search(CODE.sub(" ", str(chinese))), name


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE"}, "en"),
        ({"LANG": "zh_TW", "LC_MESSAGES": "en_GB"}, "en"),
        ({"LC_MESSAGES": "en_GB", "LC_ALL": "zh_CN"}, "zh"),
        ({"LC_ALL": "zh_CN", "LANGUAGE": "en:zh"}, "en"),
        ({"LANGUAGE": "zh_CN:en", "LANG": "en_US.UTF-8"}, "zh"),
        ({"LANGUAGE": "en", "XPTERMS_LANG": "zh"}, "zh"),
        ({"XPTERMS_LANG": "en", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"XPTERMS_LANG": "", "LANG": "en_US"}, "en"),
    ],
)
def test_the_first_variable_that_is_set_decides(variables: dict[str, str], expected: str) -> None:
    assert language(variables) == expected


@pytest.mark.skipif(os.name == "nt" or os.uname().sysname == "Darwin", reason="its own language")
@pytest.mark.parametrize("locale", [{}, {"LANG": "C"}, {"LC_ALL": "POSIX"}, {"LANG": "C.UTF-8"}])
def test_without_a_language_it_is_that_of_the_texts(locale: dict[str, str]) -> None:
    assert language(locale) == "zh"


def test_a_count_of_one_is_worded_as_one() -> None:
    assert worded("cache.holds", "en", count=1, size=2) == "holds 1 file, 2 bytes"
    assert worded("cache.holds", "en", count=2, size=2) == "holds 2 files, 2 bytes"
    assert worded("cache.holds", "zh", count=1, size=2) == "1 个文件，共 2 字节"


def test_what_the_system_says_is_worded_too() -> None:
    error = OSError(28, "No space left on device")
    assert reason(error, "zh") == "磁盘已满"
    assert worded("streams.unwritten", "en", reason=error).endswith("no space left on the device")
    assert "EOWNERDEAD" in reason(OSError(130, "Owner died"), "zh")
