"""Looking into an index file: every section named, damage seen, other files told apart."""

from __future__ import annotations

from pathlib import Path

from xpterms import open_glossary
from xpterms.index.__main__ import described, main


def test_every_section_of_a_fresh_index_is_whole(tmp_path: Path) -> None:
    open_glossary(cache=str(tmp_path)).close()
    files = sorted(tmp_path.iterdir())
    assert len(files) == 2
    for file in files:
        lines = described(str(file))
        assert lines
        assert not any("damaged" in line for line in lines)
    assert any("32 records" in line for file in files for line in described(str(file)) or ())


def test_a_damaged_section_is_named_and_another_file_refused(tmp_path: Path) -> None:
    open_glossary(cache=str(tmp_path)).close()
    segment = next(tmp_path.glob("*.xps"))
    content = bytearray(segment.read_bytes())
    content[-100] ^= 1
    segment.write_bytes(content)
    lines = described(str(segment)) or []
    assert 1 <= sum("damaged" in line for line in lines) <= 2  # a column is told with its texts
    assert main([__file__]) == 3
