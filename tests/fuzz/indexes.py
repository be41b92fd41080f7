"""An index to damage: what it answers when whole, how it is put back, how long it takes to make again."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from pathlib import Path

from tests.fuzz import mutations
from xpterms import open_glossary
from xpterms.chinese import readings
from xpterms.index import storage


class Kept:
    """The files of one index in a cache folder of its own."""

    def __init__(self, cache: Path, paths: list[str], questions: Sequence[str]) -> None:
        self._cache = cache
        self._paths = paths
        self._questions = questions
        with open_glossary(*paths, cache=str(cache)) as terms:
            self._right = [terms.lookup(question) for question in questions]
        self._files = {file: file.read_bytes() for file in sorted(cache.iterdir())}
        rebuilt = min(self._rebuild() for _ in range(7))
        readings.table.cache_clear()
        first = self._rebuild() - rebuilt
        self.longest = 2 * rebuilt + max(first, 0)
        """Seconds of processor time: twice a rebuild in a process of its own, less what only its first one does."""

    def asked_after_damage(self, chance: random.Random) -> float:
        """Return the processor time of an answer from a damaged index, which must be right."""
        path = chance.choice(list(self._files))
        place = chance.randrange(len(self._questions))
        paged = chance.random() < 0.5
        try:
            mutations.damage(chance, path, self._files)
            return self._ask(place, paged=paged)
        finally:
            self._restore()

    def _rebuild(self) -> float:
        for file in self._files:
            file.unlink()
        took = self._ask(0, paged=False)
        self._restore()
        return took

    def _ask(self, place: int, *, paged: bool) -> float:
        """Return the processor time of one answer; ``paged`` reads the index as if it were large."""
        small, storage.SMALL = storage.SMALL, 0 if paged else storage.SMALL
        try:
            begin = time.process_time()
            with open_glossary(*self._paths, cache=str(self._cache)) as terms:
                found = terms.lookup(self._questions[place])
            took = time.process_time() - begin
        finally:
            storage.SMALL = small
        assert found == self._right[place]
        return took

    def _restore(self) -> None:
        for path in self._cache.iterdir():
            if path.is_dir() and not path.is_symlink():
                path.rmdir()
            else:
                path.unlink()
        for path, known in self._files.items():
            path.write_bytes(known)
            path.chmod(0o600)
