"""The commands that read running text."""

from __future__ import annotations
