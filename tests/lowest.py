"""Print the dependencies of a project pinned to their lowest allowed versions, for one test of them."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path


def lowest(requirement: str) -> str:
    """Return ``name==version`` for ``name>=version,…``.

    >>> lowest("rich>=13.9,<15")
    'rich==13.9'
    """
    found = re.match(r"([\w.-]+)(?:\[[\w,]+\])?>=([\w.]+)", requirement)
    if not found:
        raise SystemExit(f"{requirement}: give a lower bound (>=)")
    return f"{found[1]}=={found[2]}"


if __name__ == "__main__":
    project = tomllib.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["project"]
    sys.stdout.write(" ".join(map(lowest, project["dependencies"])) + "\n")
