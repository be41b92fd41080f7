"""Findings that are known: what ``xpterms check --json`` printed before is not reported again."""

from __future__ import annotations

import os

from xpterms.documents.files import contents
from xpterms.errors import DocumentError

LARGEST = 60_000_000
"""Bytes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

    from xpterms.texts.checking.finding import Finding

    Key = tuple[str, str, str]


class Baseline:
    """The rule, term and text of each finding that was reported before; its line does not count."""

    def __init__(self, known: Iterable[Key] = ()) -> None:
        self._known = frozenset(known)

    @classmethod
    def read(cls, path: str) -> Self:
        """Read the findings that ``--json`` printed. Raises ``DocumentError``, which names the line that is none."""
        try:
            lines = contents(path, LARGEST).decode("utf-8-sig").splitlines()
        except FileNotFoundError:
            raise DocumentError("text.missing", path=path) from None
        except (OSError, UnicodeDecodeError) as error:
            raise DocumentError("text.unreadable", path=path, reason=error) from None
        from json import loads

        known = []
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                record = loads(line)
                known.append(_key(record["rule"], record["term"], record["file"]))
            except (ValueError, KeyError, TypeError, RecursionError):
                raise DocumentError("check.no-baseline", path=path, line=number) from None
        return cls(known)

    def has(self, finding: Finding) -> bool:
        """Tell whether a finding was reported before."""
        return _key(finding.rule, finding.term, finding.file) in self._known


def _key(rule: object, term: object, file: object) -> Key:
    return str(rule), str(term), os.path.normpath(str(file)).replace(os.sep, "/")
