"""The map of the house is true: its paths exist, its floors are those that the layer check holds, no room is missing."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from xpterms import __version__
from xpterms.index import schema
from xpterms.index.layout import FORMAT

ROOT = Path(__file__).parents[2]
PLACES = (ROOT, ROOT / "xpterms", ROOT / "xpterms" / "cli")
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
DOOR = {"__init__", "__main__", "gathered"}
"""What is no room: how the package is entered, and how a wheel is put together."""


def floors() -> dict[str, int]:
    """Return the floor of each room as the table tells it."""
    found: dict[str, int] = {}
    for floor, rooms in re.findall(r"^\| (\d+) \| ([^|]+) \|", ARCHITECTURE, re.MULTILINE):
        for room in re.findall("`([^`]+)`", rooms):
            found[room.rstrip("/").removesuffix(".py")] = int(floor)
    return found


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_each_path_that_is_named_exists(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    named = {
        code
        for code in re.findall(r"`([\w./]+)`", text)
        if ("/" in code or code.endswith(".py")) and not re.search("[A-Z]{4}", code)
    }
    assert len(named) > 5
    missing = [
        code
        for code in sorted(named)
        if not any((place / code).exists() for place in PLACES)
        and not any((ROOT / "xpterms").rglob(code.rstrip("/")))
    ]
    assert missing == []


def test_the_floors_told_are_those_that_are_held() -> None:
    content = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = content["tool"]["importlinter"]["contracts"]
    held = {
        room.strip().removeprefix("xpterms."): floor
        for floor, rooms in enumerate(reversed(contract["layers"]))
        for room in rooms.split("|")
    }
    assert floors() == held


def test_every_room_has_its_floor() -> None:
    there = {
        path.stem
        for path in (ROOT / "xpterms").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert there - DOOR == set(floors())


def test_the_format_told_is_the_one_that_is_written() -> None:
    assert re.findall(r"^(\S+ \d+ little) ", ARCHITECTURE, re.MULTILINE) == [
        f"{__version__} {FORMAT} little"
    ]


def test_the_sections_told_are_those_that_are_written() -> None:
    told = {frozenset(names.split()) for names in re.findall(r"`([\w\s]+)`", ARCHITECTURE)}
    assert frozenset(schema.RECORDS) in told
    assert frozenset(schema.KEYS) in told
