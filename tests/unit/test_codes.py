"""The codes of compiled patterns on disk: the same pattern as ``re`` makes, or none."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import xpterms
from xpterms.index import codes
from xpterms.index.codes import Codes
from xpterms.index.folder import kept
from xpterms.patterns import _Late


def sources() -> set[str]:
    """Return the sources of all patterns that stand in the package's modules."""
    found: set[str] = set()
    for module in pkgutil.walk_packages(xpterms.__path__, "xpterms."):
        if not module.name.endswith("__main__"):
            waiting = list(vars(importlib.import_module(module.name)).values())
            while waiting:
                one = waiting.pop()
                if isinstance(one, _Late):
                    found.add(one.pattern)
                elif isinstance(one, tuple | list):
                    waiting += one
                elif isinstance(one, dict):
                    waiting += one.values()
    return found


def file_of(folder: Path) -> Path:
    return next(folder.glob("*.xpc"))


def test_every_pattern_comes_back_as_re_compiles_it(tmp_path: Path) -> None:
    every = sources()
    assert len(every) > 200
    first = Codes(str(tmp_path))
    for source in every:
        assert first(source) == re.compile(source)
    first.keep()
    second = Codes(str(tmp_path))
    for source in every:
        assert second(source) == re.compile(source)
    assert not second._new


def test_named_groups_come_back(tmp_path: Path) -> None:
    source = "(?P<number>[一二三四五])(?P<head>.+)|(x)"
    codes = Codes(str(tmp_path))
    codes(source)
    codes.keep()
    found = Codes(str(tmp_path))(source).fullmatch("四早")
    assert found is not None
    assert found.groupdict() == {"number": "四", "head": "早"}
    assert found.lastgroup == "head"


def test_what_is_known_is_not_compiled_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Codes(str(tmp_path))
    first("四早")
    first.keep()
    monkeypatch.setattr(codes, "_compiled", pytest.fail)
    assert Codes(str(tmp_path))("四早").search("五抓四早")


def test_a_file_is_written_again_only_for_what_it_lacks(tmp_path: Path) -> None:
    first = Codes(str(tmp_path))
    first("四早")
    first.keep()
    before = file_of(tmp_path).stat().st_ino
    second = Codes(str(tmp_path))
    second("四早")
    second.keep()
    assert file_of(tmp_path).stat().st_ino == before
    third = Codes(str(tmp_path))
    third("五抓")
    third.keep()
    assert set(Codes(str(tmp_path))._rows) == {"四早", "五抓"}


def test_a_file_with_too_many_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes, "_MOST", 2)
    for source in ("四早", "五抓", "六稳"):
        one = Codes(str(tmp_path))
        one(source)
        one.keep()
    assert set(Codes(str(tmp_path))._rows) == {"六稳"}


@pytest.mark.parametrize("place", range(0, 400, 7))
def test_damage_costs_a_compilation_and_no_answer(tmp_path: Path, place: int) -> None:
    first = Codes(str(tmp_path))
    first("四[早梁八柱]{1,4}")
    first.keep()
    path = file_of(tmp_path)
    content = bytearray(path.read_bytes())
    content[place % len(content)] ^= 0xFF
    path.write_bytes(content)
    assert Codes(str(tmp_path))("四[早梁八柱]{1,4}") == re.compile("四[早梁八柱]{1,4}")


def test_a_code_of_another_interpreter_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Codes(str(tmp_path))
    first("四早")
    first.keep()
    monkeypatch.setattr(codes, "_interpreter", lambda: ["4.0"])
    assert not Codes(str(tmp_path))._rows


def test_a_code_that_the_interpreter_refuses_is_compiled_and_written_anew(tmp_path: Path) -> None:
    flags, groups, names, numbers = codes._compiled("四早")
    content = codes._written({"四早": (flags, groups, names, [99_999, *numbers])})
    path = Path(Codes(str(tmp_path))._path)
    path.write_bytes(b"".join(content))
    path.chmod(0o600)
    one = Codes(str(tmp_path))
    assert one("四早") == re.compile("四早")
    one.keep()
    assert Codes(str(tmp_path))._rows.keys() == {"四早"}
    assert not Codes(str(tmp_path))._new


def test_where_the_private_functions_are_gone_re_compiles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise ImportError

    monkeypatch.setattr(codes, "_compiled", gone)
    one = Codes(str(tmp_path))
    assert one("四早") == re.compile("四早")
    one.keep()
    assert not list(tmp_path.iterdir())


def test_a_wrong_pattern_is_an_error_as_ever(tmp_path: Path) -> None:
    with pytest.raises(re.error):
        Codes(str(tmp_path))("四(早")


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    one = Codes(str(tmp_path / "file"))
    assert one("四早").search("四早")
    one.keep()


def test_the_cache_command_sees_the_file(tmp_path: Path) -> None:
    one = Codes(str(tmp_path))
    one("四早")
    one.keep()
    assert [Path(path) for path, _ in kept(str(tmp_path))] == [file_of(tmp_path)]
