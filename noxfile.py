"""The suite on every Python that the machine has, without the shells: ``nox``."""

from __future__ import annotations

import nox

nox.options.error_on_missing_interpreters = False
nox.options.reuse_existing_virtualenvs = True


@nox.session(python=["3.11", "3.12", "3.13", "3.14"])
def tests(session: nox.Session) -> None:
    """Run the tests that need nothing but Python, or those that are named."""
    session.install("--quiet", ".[test]")
    session.run(
        "python",
        "-m",
        "pytest",
        "--numprocesses=auto",
        "--maxprocesses=4",
        *(session.posargs or ["tests/unit", "tests/cli", "tests/property"]),
    )
