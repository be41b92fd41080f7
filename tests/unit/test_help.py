"""How a page of help stands on a terminal: in columns, within the width, words whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from xpterms.cli import environment
from xpterms.cli.grammar import COMMANDS
from xpterms.cli.help import arguments, examples, greeting, options, page
from xpterms.cli.shown.linebreak import shown_width, text_width

if TYPE_CHECKING:
    from xpterms.messages import Language

LANGUAGES: tuple[Language, ...] = ("zh", "en")


class Shown(environment.Environment):
    """An environment that says itself what it is printed on."""

    def __init__(self, language: str, columns: int | None) -> None:
        super().__init__({"XPTERMS_LANG": language, "COLUMNS": str(columns or 80)})
        self._columns = columns

    def is_terminal(self, _stream: int) -> bool:
        return self._columns is not None


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    before = environment.current()
    yield
    environment.replace(before)


def told(command: str, language: Language, columns: int | None = None) -> str:
    environment.replace(Shown(language, columns))
    return page(command)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_what_options_mean_stands_in_one_column(command: str, language: Language) -> None:
    lines = told(command, language).splitlines()
    rows = [*arguments(command, language), *options(command, language)]
    columns = {
        shown_width(line.removesuffix(text))
        for line, (names, text) in zip(lines[-len(rows) :], rows, strict=True)
        if shown_width(names) <= 26
    }
    assert len(columns) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_first_examples_do_stands_in_one_column(language: Language) -> None:
    environment.replace(Shown(language, None))
    lines = [line for line in greeting().splitlines() if line.startswith("  xpterms")]
    assert len({shown_width(re.sub(r"(?<=  )(?! )[^ ].*$", "", line[2:])) for line in lines}) == 1


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_a_page_fits_the_terminal_and_breaks_no_word(
    command: str, language: Language, columns: int
) -> None:
    known = set(re.findall(r"[A-Za-z]+", told(command, language)))
    shown = told(command, language, columns)
    typed = {"  " + line.partition("  ")[0] for line in examples(command, language)}
    wide = [line for line in shown.splitlines() if text_width(line) > columns]
    assert set(wide) <= typed
    assert set(re.findall(r"[A-Za-z]+", shown)) <= known


def test_a_pipe_gets_lines_as_they_are_written() -> None:
    shown = told("annotate", "en")
    assert all(f"  {line}\n" in shown for line in examples("annotate", "en"))
    assert "Definitions come from the draft's own annex, then a glossary\n" in shown
