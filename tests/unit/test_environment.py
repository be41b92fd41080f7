"""The environment of a command: what variables may say, and what is not believed."""

from __future__ import annotations

import pytest

from xpterms.cli.environment import Environment


@pytest.mark.parametrize(
    ("said", "columns"),
    [("40", 40), ("99999", 10_000), ("9" * 5_000, 80), ("0", 80), ("-7", 80), ("²", 80), ("", 80)],
)
def test_columns_are_a_number_of_a_screen_or_eighty(said: str, columns: int) -> None:
    assert Environment({"COLUMNS": said}, stdout=-1).columns() == columns
