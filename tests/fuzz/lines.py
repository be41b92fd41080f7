"""Whole command lines, drawn from the grammar: any option, hostile values, hostile files, in one process."""

from __future__ import annotations

import os
import random
import re
import unicodedata
from pathlib import Path
from tempfile import TemporaryFile

from tests.fuzz import mutations
from xpterms import entry
from xpterms.cli.environment import Environment, replace
from xpterms.cli.grammar import COMMANDS

NAMES = [name for name in COMMANDS if name not in ("pick", "completion")]
"""The picker needs a terminal; what completion installs is asked in tests of shells."""
RAW = frozenset(("export", "extract", "import", "annotate"))
"""Commands whose answer is a file for programs; so is what ``--tsv`` prints."""
OURS = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b\x07]*\x1b\\\\")
"""Colours and links that the program writes itself."""
NUMBERS = (
    *("1", "3", "2020") * 4,
    "0",
    "-1",
    "9" * 20,
    "9" * 5_000,
    "²",
    "٣",
    "1e9",
    "0x10",
    "NaN",
    "",
)
ALLOWED = frozenset("\n\t\r")
SHOWN_NEVER = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))


def line(chance: random.Random, terms: list[str], files: list[str]) -> list[str]:
    """Return a command line: a command, some of its options, what they take, mostly of the right kind."""
    name = chance.choice(NAMES)
    _, arguments, options = COMMANDS[name]
    words = [name]
    for names, _, takes, *_ in chance.sample(options, min(len(options), chance.randrange(4))):
        words.append(chance.choice(names))
        if takes:
            words.append(_value(chance, takes, terms, files))
    for _, takes, how_many, *_ in arguments:
        count = 1 if how_many == "one" else chance.choice((1, 1, 1, 0, 2))
        words += [_value(chance, takes, terms, files) for _ in range(count)]
    return [word.replace("\0", "") for word in words]


def _value(
    chance: random.Random, takes: str | tuple[str, ...], terms: list[str], files: list[str]
) -> str:
    if isinstance(takes, tuple) and chance.random() < 0.95:
        return chance.choice(takes)
    if takes in ("file", "glossary", "text") and chance.random() < 0.9:
        return chance.choice(files)
    if takes in ("year", "any", "known") and chance.random() < 0.9:
        return chance.choice(NUMBERS)
    return mutations.query(chance, terms).lstrip("/")[:200]


def run(words: list[str], folder: Path, language: str) -> tuple[int, str, str]:
    """Run one line in this process; return its exit code and what it wrote to stdout and stderr."""
    variables = {
        "HOME": str(folder / "home"), "XDG_CACHE_HOME": str(folder / "lines"),
        "XPTERMS_LANG": language, "XPTERMS_DEBUG": "1", "PATH": os.environ.get("PATH", ""),
    }  # fmt: skip
    before, here = None, os.getcwd()
    with TemporaryFile() as out, TemporaryFile() as err, open(os.devnull, "rb") as nothing:
        try:
            os.chdir(folder / "home")
            streams = {"stdout": out.fileno(), "stderr": err.fileno(), "stdin": nothing.fileno()}
            before = replace(Environment(variables, **streams))
            code = entry.answer(words)
        finally:
            os.chdir(here)
            if before:
                replace(before)
        said = [os.pread(file.fileno(), 4_000_000, 0).decode("utf-8") for file in (out, err)]
    return code, said[0], said[1]


def judge(words: list[str], code: int, out: str, err: str) -> None:
    """Fail unless the exit code is documented, nothing raw was shown, and no error was unforeseen."""
    assert code in (0, 1, 2, 3), (words, code)
    assert "程序出错" not in err, (words, err)
    assert "the program failed" not in err, (words, err)
    for text in (err, "" if words[0] in RAW or "--tsv" in words else OURS.sub("", out)):
        raw = {char for char in text if unicodedata.category(char) in SHOWN_NEVER}
        assert raw <= ALLOWED, (words, raw)
