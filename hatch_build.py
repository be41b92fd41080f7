"""Put into the wheel what is written when it is built: the manual pages, and the modules that load together.

The pages are written from the program's own help, so that they agree; ``gather.py`` tells of the modules.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WrittenHook(BuildHookInterface):
    """Writes ``xpterms.1`` in English and in Chinese, and the gathered modules, before a wheel is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the files and name them among those of the wheel."""
        sys.path.insert(0, self.root)
        try:
            from gather import write
            from xpterms.cli.manual import manual
        finally:
            sys.path.remove(self.root)
        if version != "editable":  # there the modules change under the program
            for path in write(Path(self.root), Path(self.root, "build", "gathered")):
                build_data["force_include"][str(path)] = f"xpterms/{path.name}"
        for language, folder in (("en", "man1"), ("zh", "zh_CN/man1")):
            page = Path(self.root, "build", "man", folder, "xpterms.1")
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(manual(language), encoding="utf-8")
            build_data["shared_data"][str(page)] = f"share/man/{folder}/xpterms.1"
