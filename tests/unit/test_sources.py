"""Which glossary files are asked, and which are left of a place or title, since a year."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from xpterms.errors import GlossaryError
from xpterms.glossary import sources
from xpterms.glossary.sources import (
    Unnamed,
    absolute,
    built_in,
    chosen,
    narrowed,
    project_folder,
    user_folder,
)
from xpterms.model import Source


def source(path: str, place: str | None, date: str | None) -> Source:
    return Source("政府工作报告词语注释", path, place, date, None, 0, 0)


SOURCES = (
    source("a", "西平县", "2021-03-01"),
    source("b", "西平县", "2022-04-20"),
    source("c", "上蔡县", "2023-02-11"),
    source("d", None, None),
)


@pytest.mark.parametrize(
    ("place", "since", "paths"),
    [
        (None, 2022, ["b", "c"]),  # the year itself counts
        (None, 2023, ["c"]),
        ("西平", None, ["a", "b"]),
        ("西平", 2022, ["b"]),
        ("词语注释", None, ["a", "b", "c", "d"]),
        (None, 0, ["a", "b", "c", "d"]),
        (None, None, ["a", "b", "c", "d"]),
    ],
)
def test_what_is_left_of_a_place_and_since_a_year(place, since, paths) -> None:
    assert narrowed(SOURCES, place, since) == paths


@pytest.mark.parametrize(
    ("place", "since", "said"),
    [
        ("郑州", None, "--from 郑州"),
        (None, 2024, "--since 2024"),
        ("上蔡", 2024, "--from 上蔡 --since 2024"),
    ],
)
def test_nothing_left_is_an_error_that_says_what_was_asked(place, since, said) -> None:
    with pytest.raises(GlossaryError) as raised:
        narrowed(SOURCES, place, since)
    assert raised.value.fields["wanted"] == said


def test_a_source_without_a_place_is_none_of_any_place() -> None:
    with pytest.raises(GlossaryError):
        narrowed(SOURCES, "XX", None)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Return an environment of an empty home, in a working folder without a project."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sources, "project_folder", lambda: None)
    return {"XDG_DATA_HOME": str(tmp_path / "data")}


def test_without_a_word_the_built_in_glossary_and_the_users_folder_are_asked(
    home: dict[str, str], tmp_path: Path
) -> None:
    own = tmp_path / "data" / "xpterms"
    own.mkdir(parents=True)
    for name in ("乙.toml", "甲.toml", "甲.txt", "toml"):
        (own / name).touch()
    files = chosen([], home)
    assert files == [built_in(), str(own / "乙.toml"), str(own / "甲.toml")]
    assert set(files.lenient) == set(files[1:])
    assert files.refused == ()
    assert os.path.exists(built_in())


def test_files_that_are_named_are_asked_alone_each_once(
    home: dict[str, str], tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "b.toml").touch()
    (folder / "a.toml").touch()
    files = chosen(["one.toml", "folder", str(tmp_path / "one.toml")], home)
    assert files == [str(tmp_path / "one.toml"), str(folder / "a.toml"), str(folder / "b.toml")]
    assert set(files.lenient) == set(files[1:])  # one that nobody named may be broken


def test_the_environment_names_files_where_the_line_does_not(
    home: dict[str, str], tmp_path: Path
) -> None:
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).touch()
    told = {**home, "XPTERMS_GLOSSARY": os.pathsep.join(["a.toml", "", "b.toml"])}
    assert chosen([], told) == [str(tmp_path / "a.toml"), str(tmp_path / "b.toml")]
    assert not list(chosen([], told).lenient)
    assert chosen(["c.toml"], told) == [str(tmp_path / "c.toml")]


def test_what_the_environment_names_wrongly_is_told_with_its_name(
    home: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    for name, code in (("none.toml", "glossary.missing"), ("folder", "glossary.no-folder")):
        with pytest.raises(GlossaryError) as raised:
            chosen([], {**home, "XPTERMS_GLOSSARY": name})
        assert raised.value.code == "glossary.variable"
        assert raised.value.fields["name"] == "XPTERMS_GLOSSARY"
        assert raised.value.fields["what"].code == code
        assert raised.value.fields["what"].fields == {"path": str(tmp_path / name)}
    with pytest.raises(GlossaryError) as raised:
        chosen(["folder"], home)
    assert (raised.value.code, raised.value.fields) == (
        "glossary.no-folder",
        {"path": str(tmp_path / "folder")},
    )


def test_the_project_is_the_nearest_folder_upward(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "a" / "b" / "c"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    outer = project_folder()  # none, but for one above the tests' own folder
    (tmp_path / ".xpterms").mkdir()
    assert project_folder() == str(tmp_path / ".xpterms")
    (tmp_path / "a" / "b" / ".xpterms").touch()  # a file is none
    assert project_folder() == str(tmp_path / ".xpterms")
    (tmp_path / "a" / ".xpterms").mkdir()
    assert project_folder() == str(tmp_path / "a" / ".xpterms")
    assert outer is None or not outer.startswith(str(tmp_path))
    monkeypatch.setattr(os, "getcwd", lambda: (_ for _ in ()).throw(FileNotFoundError()))
    assert project_folder() is None


def test_a_project_folder_is_asked_where_it_can_be_trusted(
    home: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tmp_path / ".xpterms"
    project.mkdir()
    monkeypatch.setattr(sources, "project_folder", lambda: str(project))
    assert chosen([], home) == [built_in()]
    (project / "good.toml").touch()
    (project / "odd.toml").mkdir()
    files = chosen([], home)
    assert files == [built_in(), str(project / "good.toml")]
    assert [error.fields["path"] for error in files.refused] == [str(project / "odd.toml")]
    monkeypatch.setattr("xpterms.glossary.trust._owned", lambda _path: False)
    files = chosen([], home)
    assert files == [built_in()]
    assert [(one.code, one.fields) for one in files.refused] == [
        ("glossary.untrusted", {"path": str(project), "name": "XPTERMS_TRUST"})
    ]
    files = chosen([], {**home, "XPTERMS_TRUST": str(project)})
    assert files[1:] == [str(project / "good.toml")]  # its owner is no matter then


def test_the_users_folder_follows_the_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    environ = {"HOME": "/home/甲", "XDG_DATA_HOME": "/data", "LOCALAPPDATA": "/local"}
    monkeypatch.setattr(sources.sys, "platform", "linux")
    assert user_folder(environ) == os.path.join("/data", "xpterms")
    own = os.path.join("/home/甲", ".local", "share", "xpterms")
    assert user_folder({"HOME": "/home/甲"}) == own
    assert user_folder({**environ, "XDG_DATA_HOME": "data"}) == own  # a relative one does not count
    monkeypatch.setattr(sources.sys, "platform", "darwin")
    assert user_folder(environ) == "/home/甲/Library/Application Support/xpterms"
    monkeypatch.setattr(sources.sys, "platform", "win32")
    assert user_folder(environ) == os.path.join("/local", "xpterms")
    assert user_folder({"HOME": "/home/甲"}) == "/home/甲/AppData/Local/xpterms"
    monkeypatch.setenv("HOME", "/home/乙")
    assert user_folder({}) == "/home/乙/AppData/Local/xpterms"


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        (["/a/b.toml", "/a/c.toml"], None),
        (["/a/./b.toml", "/c.toml"], ["/a/b.toml", "/c.toml"]),
        (["/a//b.toml"], ["/a/b.toml"]),
        (["/a/../b.toml"], ["/b.toml"]),
        (["/a/"], ["/a"]),
        (["/a/."], ["/a"]),
        (["/a/.."], ["/"]),
        (["/a", "b"], ["/a", "HERE/b"]),
        (["b", "/a"], ["HERE/b", "/a"]),
        ([], []),
    ],
)
def test_paths_are_made_absolute(
    paths: list[str], found: list[str] | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    wanted = paths if found is None else [one.replace("HERE", str(tmp_path)) for one in found]
    assert absolute(paths) == wanted


@pytest.mark.parametrize("path", ["/a\0b", "/\udcff\ud800", "a\0/b"])
def test_what_no_file_can_be_called_is_refused(path: str) -> None:
    for paths in ([path], ["/a", path]):
        with pytest.raises(GlossaryError) as raised:
            absolute(paths)
        assert raised.value.code == "glossary.unreadable"
        assert raised.value.fields["path"] == path
        assert raised.value.fields["reason"].code == "document.no-name"


def test_who_asks_of_thousands_of_files_whether_they_are_named_does_not_look_through_them_each_time() -> (
    None
):
    class Files(list[str]):
        looked = 0

        def __contains__(self, path: object) -> bool:
            type(self).looked += 1
            return super().__contains__(path)

    files = Files(f"/{number}.toml" for number in range(100))
    unnamed = Unnamed(files, {"/1.toml"})
    assert [path for path in files if path not in unnamed] == ["/1.toml"]
    assert "/none.toml" not in unnamed
    assert Files.looked < 10
