"""The command line in this process: Typer makes its commands of the declarations once a module, not once a line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
import typer


@pytest.fixture(scope="module", autouse=True)
def declared_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typer.main, "get_command", cache(typer.main.get_command))
        yield
