"""The dictionaries of pypinyin and OpenCC, read from the files of their packages; build time only.

To import pypinyin takes four times as long as to read its tables: it trains a segmenter and compiles styles that nothing here
asks for.
"""

from __future__ import annotations

import gc
import json
import os
from functools import cache
from importlib import import_module
from importlib.util import find_spec

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


@cache
def phrases() -> dict[str, list[list[str]]]:
    """Return pypinyin's phrases: for each character its readings (``sì``), the phrase's own first."""
    return _table("phrases_dict")


@cache
def _characters() -> dict[str, str]:
    return {str(code): readings for code, readings in _table("pinyin_dict").items()}


def spoken(char: str) -> list[str]:
    """Return pypinyin's readings of a character, commonest first; one empty text where it has none."""
    return listed(char).split(",")


def listed(char: str) -> str:
    """Return those readings as the dictionary lists them, with commas: ``líng,yuán,xīng``."""
    return _characters().get(str(ord(char)), "")


def converted(name: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the rows of one of OpenCC's tables: a text and what it may become."""
    with open(os.path.join(_folder("opencc"), "dictionary", f"{name}.txt"), encoding="utf-8") as f:
        for line in f:
            text, *forms = line.split() or ("#",)
            if forms and not text.startswith("#"):
                yield text, forms


def cut(han: str) -> Iterator[str]:
    """Yield the pieces of a run of characters as pypinyin's own segmenter does: the longest phrase each time.

    Where none begins, one character; where the rest begins a phrase without being one, each of its characters.
    """
    known = phrases()
    begin = 0
    while begin < len(han):
        begun = _beginnings(han[begin])
        end, after = begin + 1, begin
        while end <= len(han) and (piece := han[begin:end]) in begun:
            if piece in known:
                after = end
            end += 1
        if after == begin and end > len(han):
            yield from han[begin:]
            return
        after = max(after, begin + 1)
        yield han[begin:after]
        begin = after


@cache
def _beginnings(char: str) -> frozenset[str]:
    """Return what phrases that begin with a character begin with."""
    own = _by_first().get(char, ())
    return frozenset(phrase[:size] for phrase in own for size in range(1, len(phrase) + 1))


@cache
def _by_first() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for phrase in phrases():
        found.setdefault(phrase[0], []).append(phrase)
    return found


def _table(name: str) -> dict[Any, Any]:
    """Return a table of pypinyin's by the name of its file, which is its module's name too."""
    path = os.path.join(_folder("pypinyin"), f"{name}.json")
    collecting = gc.isenabled()
    gc.disable()  # many small lists, none in a cycle: half of the time
    try:
        with open(path, "rb") as file:
            found = json.loads(file.read())
    except OSError:  # a version that keeps it otherwise
        found = getattr(import_module(f"pypinyin.{name}"), name)
    finally:
        if collecting:
            gc.enable()
    return dict(found)


def _folder(package: str) -> str:
    spec = find_spec(package)
    return os.path.dirname(spec.origin) if spec and spec.origin else ""
