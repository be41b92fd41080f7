"""An index on disk answers like one in memory, and what was damaged is not believed."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xpterms import open_glossary
from xpterms.index import storage
from xpterms.index.layout import PAGE, STREAMED, WHOLE, DamageError, pack, stream
from xpterms.index.storage import Held, HeldPart, Paged, PagedPart, open_storage


def written(folder: Path, sections: dict[str, bytes]) -> str:
    path = folder / "file"
    path.write_bytes(b"".join(pack(sections, ["one", "two"])))
    path.chmod(0o600)
    return str(path)


def on_disk(path: str, monkeypatch: pytest.MonkeyPatch) -> Paged:
    monkeypatch.setattr(storage, "SMALL", 10)
    opened = open_storage(path)
    assert isinstance(opened, Paged)
    return opened


LARGE = bytes(range(256)) * (3 * WHOLE // 256) + b"end"


@pytest.mark.parametrize("content", [b"", b"short", LARGE], ids=["empty", "small", "large"])
def test_a_section_reads_the_same_from_disk_as_from_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    path = written(tmp_path, {"before": b"x" * 9, "part": content, "after": b"y"})
    held, paged = Held(Path(path).read_bytes()), on_disk(path, monkeypatch)
    assert held.origin == paged.origin == ["one", "two"]
    for storage_ in (held, paged):
        part = storage_.part("part")
        assert len(part) == len(content)
        for begin, end in (
            (0, 3),
            (0, PAGE),
            (PAGE - 1, PAGE + 1),
            (100, 11 * PAGE + 5),
            (0, 1 << 30),
        ):
            assert part[begin:end] == content[begin:end]
        assert list(part.places(b"\xfe\xff\x00", 3)) == list(
            HeldPart(content).places(b"\xfe\xff\x00", 3)
        )
    paged.close()


@pytest.mark.parametrize("piece", [1, 700, PAGE, 10 * WHOLE])
def test_a_file_written_piece_by_piece_holds_the_same(tmp_path: Path, piece: int) -> None:
    sections = {"none": b"", "small": b"short", "edge": LARGE[:WHOLE], "large": LARGE}
    cut = {
        name: [content[at : at + piece] for at in range(0, len(content), piece)]
        for name, content in sections.items()
    }
    with (tmp_path / "file").open("wb") as file:
        stream(file, cut.items(), ["one"])
    streamed = (tmp_path / "file").read_bytes()
    packed = Held(b"".join(pack(sections, ["one"])))
    held = Held(streamed)
    assert held.origin == packed.origin
    assert held.names() == packed.names()
    for name, content in sections.items():
        assert held.part(name)[0 : len(content)] == content
    assert len(streamed) - STREAMED == len(packed) - packed._content.index(b"short")


def test_numbers_are_the_same_from_disk_as_from_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, {"part": LARGE[:-3]})
    held, paged = Held(Path(path).read_bytes()), on_disk(path, monkeypatch)
    for kind in ("I", "H"):
        one, other = paged.part("part").numbers(kind), held.part("part").numbers(kind)
        assert list(one[2:2000]) == list(other[2:2000])
        assert [one[n] for n in (0, 7, -1)] == [other[n] for n in (0, 7, -1)]
        assert len(one) == len(other)
        with pytest.raises(IndexError):
            one[len(one)]
    paged.close()


@given(st.binary(max_size=60), st.binary(min_size=1, max_size=3), st.integers(1, 9))
def test_every_place_of_a_text_is_found_in_order_piece_by_piece(
    content: bytes, sought: bytes, piece: int
) -> None:
    content = bytes(byte % 3 for byte in content)
    sought = bytes(byte % 3 for byte in sought)
    expected, place = [], content.find(sought, 2)
    while place >= 0:
        expected.append(place)
        place = content.find(sought, place + len(sought))
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(storage, "_PIECE", piece)
        paged = on_disk(written(Path(folder), {"part": content}), patch)
        assert list(paged.part("part").places(sought, 2)) == expected
        paged.close()
    assert list(HeldPart(content).places(sought, 2)) == expected


@given(st.integers(0, 3), st.integers(min_value=0), st.booleans())
def test_a_flipped_bit_is_never_read(bit: int, place: int, small: bool) -> None:
    """Wherever it is: in the header, in a section or in the digests of its pages."""
    sections = {"small": b"some rows" * 9, "large": LARGE}
    whole = b"".join(pack(sections, ["origin"]))
    place %= len(whole)
    damaged = whole[:place] + bytes([whole[place] ^ 1 << bit]) + whole[place + 1 :]
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        path = Path(folder) / "file"
        path.write_bytes(damaged)
        path.chmod(0o600)
        patch.setattr(storage, "SMALL", 1 << 30 if small else 10)
        opened = open_storage(str(path))
        if opened is None:
            return
        for name, content in sections.items():
            try:
                part = opened.part(name)
                for begin in range(0, len(content), 3000):
                    assert part[begin : begin + 3000] == content[begin : begin + 3000]
            except DamageError:
                continue
        opened.close()


def test_a_file_that_ends_early_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(written(tmp_path, {"large": LARGE}))
    opened = on_disk(str(path), monkeypatch)
    os.truncate(path, path.stat().st_size // 2)
    with pytest.raises(DamageError):
        opened.part("large")[len(LARGE) - 10 : len(LARGE)]
    opened.close()


def test_what_is_no_file_of_ones_own_is_not_opened(tmp_path: Path) -> None:
    path = Path(written(tmp_path, {"part": b"content"}))
    link = tmp_path / "link"
    link.symlink_to(path)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe, 0o600)
    assert open_storage(str(path)) is not None
    for other in (link, pipe, tmp_path, tmp_path / "none"):
        assert open_storage(str(other)) is None
    path.chmod(0o622)
    assert open_storage(str(path)) is None


def test_pages_that_are_kept_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage, "KEPT", 3)
    opened = on_disk(written(tmp_path, {"large": LARGE}), monkeypatch)
    part = opened.part("large")
    assert isinstance(part, PagedPart)
    for begin in range(0, len(LARGE), PAGE):
        assert part[begin : begin + 9] == LARGE[begin : begin + 9]
        assert len(part._pages) <= 3
    opened.close()


def test_a_large_index_answers_from_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_glossary(cache=str(tmp_path)) as terms:
        expected = [
            terms.lookup(query, explain=True)
            for query in ("四早", "shigeyisi", "乳腺癌", "两学一做")
        ]
    monkeypatch.setattr(storage, "SMALL", 10)
    with open_glossary(cache=str(tmp_path)) as terms:
        assert isinstance(terms._index._segments[0]._storage, Paged)
        found = [
            terms.lookup(query, explain=True)
            for query in ("四早", "shigeyisi", "乳腺癌", "两学一做")
        ]
    assert found == expected
