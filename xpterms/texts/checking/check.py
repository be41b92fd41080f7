"""Check a text: all rules that are asked, their findings in the order of the text."""

from __future__ import annotations

from xpterms.errors import UsageError
from xpterms.texts.checking.rules import RULES, SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from xpterms.texts.checking.draft import Draft
    from xpterms.texts.checking.finding import Finding


def chosen(only: Collection[str] = (), ignore: Collection[str] = ()) -> list[str]:
    """Return the names of the rules to ask. Raises ``UsageError`` for a name that is none."""
    for name in (*only, *ignore):
        if name not in RULES:
            raise UsageError("check.no-rule", rule=name, rules=", ".join(RULES))
    return [name for name in RULES if (not only or name in only) and name not in ignore]


def findings(draft: Draft, rules: Sequence[str]) -> list[Finding]:
    """Return the findings of the rules: first those in the text, by place, then those in a glossary file."""
    found = [one for name in rules for one in RULES[name].find(draft)]
    order = {name: place for place, name in enumerate(RULES)}
    return sorted(
        found,
        key=lambda one: (one.file != draft.file, one.line, one.span, order[one.rule], one.term),
    )


def severity(finding: Finding) -> str:
    """Return how grave a finding is: ``error warning info``."""
    return RULES[finding.rule].severity


def counts(finding: Finding, fail_on: str) -> bool:
    """Tell whether a finding is at or above a severity."""
    return SEVERITIES.index(severity(finding)) >= SEVERITIES.index(fail_on)
