"""An error is one line, whatever the names and texts in it hold."""

from __future__ import annotations

import pytest

from xpterms.errors import DocumentError


@pytest.mark.parametrize("name", ["a\nb", "a\rb", "a\r\nb"])
def test_a_line_break_in_a_name_does_not_break_the_line(name: str) -> None:
    error = DocumentError("document.missing", source=name)
    for said in (str(error), error.worded("zh"), error.worded("en")):
        assert len(said.splitlines()) == 1
        assert "\\x0" in said
