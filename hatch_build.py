"""Put the manual pages into the wheel's ``share``: written from the program's own help, so that they agree."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ManualHook(BuildHookInterface):
    """Writes ``xpterms.1`` in English and in Chinese before a wheel is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Write the pages and name them among the wheel's shared data."""
        sys.path.insert(0, self.root)
        try:
            from xpterms.cli.manual import manual
        finally:
            sys.path.remove(self.root)
        for language, folder in (("en", "man1"), ("zh", "zh_CN/man1")):
            page = Path(self.root, "build", "man", folder, "xpterms.1")
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(manual(language), encoding="utf-8")
            build_data["shared_data"][str(page)] = f"share/man/{folder}/xpterms.1"
