"""An index on disk answers like one in memory."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xpterms import open_glossary
from xpterms.index import storage
from xpterms.index.storage import Held, Paged, open_storage


def test_a_file_reads_the_same_by_position_as_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = bytes(range(256)) * 40
    path = tmp_path / "file"
    path.write_bytes(content)
    monkeypatch.setattr(storage, "SMALL", 10)
    monkeypatch.setattr(storage, "_PIECE", 100)
    paged, held = open_storage(str(path)), Held(content)
    assert isinstance(paged, Paged)
    assert len(paged) == len(held)
    assert paged[5:900] == held[5:900]
    for sought in (b"\x10\x11\x12", b"\xfe\xff\x00\x01", b"\x05\x05"):
        assert list(paged.places(sought, 3, 5000)) == list(held.places(sought, 3, 5000))
    for kind in ("I", "H"):
        one, other = paged.numbers(8, 400, kind), held.numbers(8, 400, kind)
        assert list(one[2:20]) == list(other[2:20])
        assert [one[n] for n in (0, 7, -1)] == [other[n] for n in (0, 7, -1)]
        assert len(one) == len(other)
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
    with TemporaryFile() as file, pytest.MonkeyPatch.context() as patch:
        file.write(content)
        file.flush()
        patch.setattr(storage, "_PIECE", piece)
        paged = Paged(os.dup(file.fileno()), len(content))
        assert list(paged.places(sought, 2, len(content))) == expected
        paged.close()
    assert list(Held(content).places(sought, 2, len(content))) == expected


def test_a_large_index_answers_from_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_glossary(cache=str(tmp_path)) as terms:
        expected = [
            terms.lookup(query, explain=True)
            for query in ("四早", "shigeyisi", "乳腺癌", "两学一做")
        ]
    monkeypatch.setattr(storage, "SMALL", 10)
    with open_glossary(cache=str(tmp_path)) as terms:
        assert isinstance(terms._index._buffer, Paged)
        found = [
            terms.lookup(query, explain=True)
            for query in ("四早", "shigeyisi", "乳腺癌", "两学一做")
        ]
    assert found == expected


def test_a_file_that_is_not_there_is_none(tmp_path: Path) -> None:
    assert open_storage(str(tmp_path / "none")) is None
