"""A few inputs of each kind in the suite; the seeds are fixed, so a failure comes again."""

from __future__ import annotations

import random

import pytest

from tests.fuzz.structured import KINDS
from tests.fuzz.targets import Bench

FEW = {
    "Word documents": 3,
    "damaged indexes": 40,
    "drafts annotated": 12,
    "workbooks": 12,
    "relationships of packages": 12,
    "archives that lie": 20,
    "drafts annotated and cleared": 8,
    "keys of the picker": 12,
}


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench()


@pytest.mark.parametrize("name", KINDS)
def test_hostile_inputs_raise_nothing_undocumented(name: str, bench: Bench) -> None:
    for number in range(FEW.get(name, 60)):
        KINDS[name](random.Random(f"{name} {number}"), bench)
