"""Each example in a docstring is what the program says."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import xpterms

MODULES = [
    name
    for _, name, _ in pkgutil.walk_packages(xpterms.__path__, "xpterms.")
    if not name.endswith("__main__")
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
