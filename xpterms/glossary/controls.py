"""Characters that no text of a glossary may have: controls, what turns the direction of writing, halves of surrogates."""

from __future__ import annotations

import re

CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


def without_controls(text: str) -> str:
    """Return a text as a glossary may have it."""
    return text if text.isprintable() else CONTROL.sub("", text)
