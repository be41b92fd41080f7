"""Findings as SARIF 2.1.0 (OASIS), columns counted in code points."""

from __future__ import annotations

import json
import os
from urllib.parse import quote

from xpterms import __version__
from xpterms.cli.shown.findings import PAGE
from xpterms.messages import worded
from xpterms.texts.checking.check import severity
from xpterms.texts.checking.rules import RULES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from xpterms.messages import Language
    from xpterms.texts.checking.finding import Finding, Related

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def log(findings: Sequence[Finding], language: Language) -> str:
    """Return the log of one run."""
    run = {
        "tool": {
            "driver": {
                "semanticVersion": __version__,
                "rules": [_rule(name, language) for name in RULES],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, language) for one in findings],
    }
    content = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _rule(name: str, language: Language) -> dict[str, Any]:
    text = worded(f"check.rule-{name}", language)
    return {
        "id": name,
        "shortDescription": {"text": text},
        "help": {"text": PAGE.format(rule=name)},
        "defaultConfiguration": {"level": _LEVELS[RULES[name].severity]},
    }


def _result(finding: Finding, language: Language) -> dict[str, Any]:
    begin, end = finding.span
    place = _place(finding.file, finding.line)
    place["physicalLocation"]["region"] |= {
        "startColumn": begin + 1,
        "endColumn": max(end, begin) + 1,
    }
    return {
        "ruleId": finding.rule,
        "ruleIndex": list(RULES).index(finding.rule),
        "level": _LEVELS[severity(finding)],
        "message": {"text": finding.worded(language)},
        "locations": [place],
        "relatedLocations": [_related(one, number) for number, one in enumerate(finding.related)],
        "partialFingerprints": {"ruleTerm/v1": f"{finding.rule}:{finding.term}"},
    }


def _related(one: Related, number: int) -> dict[str, Any]:
    return {"id": number, "message": {"text": one.text}, **_place(one.file, one.line)}


def _place(file: str, line: int) -> dict[str, Any]:
    uri = quote(os.fsencode(file.replace(os.sep, "/")))
    if os.path.isabs(file):
        uri = f"file://{uri}" if uri.startswith("/") else f"file:///{uri}"
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri},
            "region": {"startLine": line},
        }
    }
