"""Where the benchmarks keep what they install and make: bench/.data, never committed."""

from __future__ import annotations

import os
from pathlib import Path

BENCH = Path(__file__).resolve().parent
ROOT = BENCH.parent
SOURCE = Path(os.environ.get("XPTERMS_SOURCE", ROOT))
"""The work tree whose program is measured; another one can be named."""
DATA = BENCH / ".data"
RESULTS = BENCH / "results"
PEERS = BENCH / "peers"
SHARED = ROOT.parent / "shared"
"""Reports and labelled queries beside a checkout; what needs them says so where they are not."""

PEER_PYTHON = DATA / "peers" / "bin" / "python"
PROGRAM = DATA / "program"
"""A virtual environment made by a current pip, with the project installed as a user installs it."""
PROGRAM_PYTHON = PROGRAM / "bin" / "python"
XPTERMS = PROGRAM / "bin" / "xpterms"
NODE = DATA / "node"
CACHE = DATA / "cache"


def quiet_environment(**more: str) -> dict[str, str]:
    """Return the environment of every measured process: own cache, no glossary, no colour."""
    keep = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return {
        "LANG": "C.UTF-8",
        **keep,
        "XDG_CACHE_HOME": str(CACHE),
        "XDG_CONFIG_HOME": str(DATA / "config"),
        "XDG_DATA_HOME": str(DATA / "share"),
        "NO_COLOR": "1",
        **more,
    }
