"""The rules, by name: what each finds and how grave that is."""

from __future__ import annotations

from xpterms.model import Record
from xpterms.texts.checking.rules import (
    conflicts,
    count,
    marks,
    members,
    names,
    order,
    repeated,
    unexplained,
    used,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from xpterms.texts.checking.draft import Draft
    from xpterms.texts.checking.finding import Finding

SEVERITIES = ("info", "warning", "error")
"""Mildest first."""


class Rule(Record):
    """One rule."""

    severity: str
    find: Callable[[Draft], Iterator[Finding]]


RULES = {
    "note-unused": Rule("warning", used.unused),
    "term-varies": Rule("warning", used.varies),
    "members-differ": Rule("warning", members.find),
    "count-differs": Rule("warning", count.find),
    "name-varies": Rule("warning", names.find),
    "order": Rule("warning", order.find),
    "mark": Rule("error", marks.find),
    "note-repeated": Rule("error", repeated.find),
    "definition-conflicts": Rule("info", conflicts.find),
    "unexplained": Rule("info", unexplained.find),
}
"""In the order of the contract's table."""
