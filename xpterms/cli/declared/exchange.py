"""The commands that take glossaries from other programs and give them to others."""

from __future__ import annotations
