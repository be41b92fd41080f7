"""Findings for programs and pipes: JSON records, plain lines, GitHub's annotations; the table of rules."""

from __future__ import annotations

from xpterms.cli.shown.printable import printable, shortened
from xpterms.cli.shown.records import record_json
from xpterms.messages import worded
from xpterms.texts.checking.check import severity
from xpterms.texts.checking.rules import RULES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.messages import Language
    from xpterms.texts.checking.finding import Finding, Related

PAGE = "docs/rules/{rule}.md"
"""A rule's page in the repository."""
LEVELS = {"error": "error", "warning": "warning", "info": "notice"}
"""GitHub's words for severities."""


def record(finding: Finding, language: Language) -> str:
    """Return the finding's JSON record, a line."""
    return (
        record_json(
            {
                "file": finding.file,
                "line": finding.line,
                "span": list(finding.span),
                "section": list(finding.section),
                "rule": finding.rule,
                "severity": severity(finding),
                "term": finding.term,
                "message": finding.worded(language),
                "related": [
                    {"file": one.file, "line": one.line, "text": one.text}
                    for one in finding.related
                ],
            }
        )
        + "\n"
    )


def plain(finding: Finding, language: Language) -> str:
    """Return ``file:line:column: rule: message``, the places that belong to it beneath."""
    head = f"{finding.file}:{finding.line}:{finding.span[0] + 1}: {finding.rule}: "
    lines = [printable(head + finding.worded(language))]
    lines += [f"  {printable(beside(one, finding, language))}" for one in finding.related]
    return "".join(line + "\n" for line in lines)


def beside(one: Related, finding: Finding, language: Language) -> str:
    """Return a related place in words: ``annex line 112: 工作机制``, ``glossary.toml:12: …``."""
    text = shortened(one.text)
    if one.file != finding.file:
        return f"{one.file}:{one.line}: {text}"
    code = "check.beside-annex" if one.annex else "check.beside"
    return worded(code, language, line=one.line, text=text)


def annotation(finding: Finding, language: Language) -> str:
    """Return the finding as a command of GitHub's workflow log."""
    begin, end = finding.span
    place = {
        "file": finding.file,
        "line": finding.line,
        "col": begin + 1,
        "endColumn": max(end, begin + 1),
        "title": finding.rule,
    }
    fields = ",".join(f"{name}={_property(str(value))}" for name, value in place.items())
    message = [finding.worded(language)]
    message += [beside(one, finding, language) for one in finding.related]
    return (
        f"::{LEVELS[severity(finding)]} {fields}::{_data(chr(10).join(map(printable, message)))}\n"
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")


def table(rules: Sequence[str], language: Language, *, json: bool) -> str:
    """Return the rules with their severities and what they say, a line each."""
    if json:
        return "".join(
            record_json(
                {
                    "rule": name,
                    "severity": RULES[name].severity,
                    "says": worded(f"check.rule-{name}", language),
                    "page": PAGE.format(rule=name),
                }
            )
            + "\n"
            for name in rules
        )
    width = max(map(len, RULES))
    return "".join(
        f"{name:{width}}  {RULES[name].severity:7}  {worded(f'check.rule-{name}', language)}\n"
        for name in rules
    )
