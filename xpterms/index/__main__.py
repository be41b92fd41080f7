"""Look into a file of the cache: ``python -m xpterms.index FILE…`` prints its sections and checks every digest."""

from __future__ import annotations

import sys

from xpterms.index.layout import DamageError
from xpterms.index.schema import RECORDS
from xpterms.index.storage import open_storage


def described(path: str) -> list[str] | None:
    """Return the lines that describe a file: origin, then each section's name, bytes and records; ``None`` for no such file."""
    storage = open_storage(path)
    if storage is None:
        return None
    lines = [f"{path}: {len(storage):,} bytes", *(f"  origin {line}" for line in storage.origin)]
    for name in storage.names():
        try:
            part = storage.part(name)
            size = len(part[0 : len(part)])  # reading it checks it
            records = len(storage.part(f"{name}.at")) // 4 - 1 if name in RECORDS else 0
            count = f"  {records:,} records" if name in RECORDS else ""
            lines.append(f"  {name:<16} {size:>12,} bytes{count}")
        except DamageError:
            lines.append(f"  {name:<16} damaged")
    storage.close()
    return lines


def main(paths: list[str]) -> int:
    """Print what each file holds; 3 where one is none of this version."""
    code = 0
    for path in paths:
        lines = described(path)
        if lines is None:
            code = 3
            lines = [f"{path}: no index of this version and machine, or damaged in its header"]
        sys.stdout.write("\n".join(lines) + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
