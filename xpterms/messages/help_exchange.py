"""Help of the commands that exchange glossaries with other programs."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {}
