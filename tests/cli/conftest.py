"""The installed program, run as a stranger would run it: own home, own cache, no configuration."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def environment(home: Path) -> dict[str, str]:
    """Return an environment that says nothing but where the throw-away home is."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return {**kept, "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), "LANG": "C.UTF-8"}


@pytest.fixture(scope="session")
def program() -> list[str]:
    """Return the command that the package installs beside this interpreter."""
    script = Path(sys.executable).with_name("xpterms")
    return [str(script)] if script.exists() else [sys.executable, "-m", "xpterms"]


@pytest.fixture
def run(program: list[str], environment: dict[str, str], tmp_path: Path) -> Run:
    """Return a runner: arguments, ``stdin`` bytes, ``env`` additions."""

    def runner(
        *arguments: str, stdin: bytes = b"", **env: str
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [*program, *arguments],
            input=stdin,
            capture_output=True,
            env={**environment, **env},
            cwd=tmp_path,
            timeout=60,
            check=False,
        )

    return runner
