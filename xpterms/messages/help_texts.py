"""Help of the commands that read running text."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {}
