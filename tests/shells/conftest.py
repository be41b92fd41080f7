"""Start each shell once, with its completion script where users are told to put it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from terminal import Terminal, missing

import xpterms
from xpterms.cli.completion.script import script

ODD_TERMS = (
    ("空 格", "kōng gé"),
    ('双"引号', "shuāng yǐn hào"),
    ("单'引号", "dān yǐn hào"),
    ("美$HOME元", ""),
    ("反`引`号", "fǎn yǐn hào"),
    ("通[*]配", "tōng pèi"),
    ("冒:号", "mào hào"),
    ("分；号", "fēn hào"),
    ("叹!号", "tàn hào"),
    ("斜\\杠", "xié gàng"),
    ("与&或|非;(括)", "yǔ huò fēi kuò"),
    ("~波#浪", "bō làng"),
    ("等=于", "děng yú"),
    ("-杠头", "gàng tóu"),
    ("命$(touch hacked)令", ""),
    ("list", ""),
)
"""Terms that a shell could take for something else, and their pinyin where it is not computed."""


def write_glossary(path: Path, terms: tuple[tuple[str, str], ...]) -> None:
    lines = ['title = "怪词"']
    for term, pinyin in terms:
        lines += ["[[terms]]", f"term = {json.dumps(term, ensure_ascii=False)}"]
        lines += [f'definition = "指{len(lines)}。$(touch hacked)`touch hacked`"']
        lines += [f'pinyin = "{pinyin}"'] * bool(pinyin)
    path.write_text("\n".join(lines), encoding="utf-8")


def start(shell: str, home: Path, **environ: str) -> Terminal:
    """Start a shell in its own home, or skip; in CI a missing shell fails."""
    absent = missing("tmux", shell)
    if absent:
        reason = f"{absent} is not installed"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    home.mkdir()
    write_glossary(home / "odd.toml", ODD_TERMS)
    (home / "broken.toml").write_text("title = ", encoding="utf-8")
    (home / "a folder").mkdir()
    write_glossary(home / "a folder" / "far.toml", (("远方", "yuǎn fāng"),))
    (home / "no-cache").touch()
    for named in ([], ["-g", "odd.toml"], ["-g", "a folder/far.toml"]):
        compiled = [sys.executable, "-m", "xpterms", "-q", *named, "四早"]
        environ_then = {"HOME": str(home), "PYTHONPATH": str(Path(xpterms.__file__).parents[1])}
        subprocess.run(
            compiled, cwd=home, env=environ_then, check=False
        )  # a first TAB does not wait
    return Terminal(home, _COMMANDS[shell](home), **environ)


def _bash(home: Path) -> list[str]:
    folder = home / ".local/share/bash-completion/completions"
    folder.mkdir(parents=True)
    (folder / "xpterms").write_text(script("bash"), encoding="utf-8")
    (home / ".bashrc").write_text(
        f"PS1='READY> '\nHISTFILE=\n. {folder}/xpterms\nbind '\"\\em\": menu-complete'\n"
        "bind '\"\\e*\": insert-completions'\nset -u\n"
    )
    return ["bash", "--noprofile", "--rcfile", str(home / ".bashrc"), "-i"]


def _zsh(home: Path) -> list[str]:
    folder = home / "functions"
    folder.mkdir()
    (folder / "_xpterms").write_text(script("zsh"), encoding="utf-8")
    (home / ".zshrc").write_text(
        "PS1='READY> '\nfpath=(~/functions $fpath)\nautoload -Uz compinit\ncompinit -u -D\n"
        "zstyle ':completion:*' completer _complete _approximate\nbindkey -e\nsetopt nobeep\n"
        "zstyle ':completion:*' matcher-list '' 'm:{a-z}={A-Z}'\n"
    )
    return ["zsh", "-d", "-i"]


def _fish(home: Path) -> list[str]:
    folder = home / ".config/fish/completions"
    folder.mkdir(parents=True)
    (folder / "xpterms.fish").write_text(script("fish"), encoding="utf-8")
    (home / ".config/fish/config.fish").write_text(
        "set -g fish_greeting\nset -g fish_autosuggestion_enabled 0\n"
        "function fish_prompt; echo -n 'READY> '; end\n"
    )
    return ["fish", "-i"]


_COMMANDS = {"bash": _bash, "zsh": _zsh, "fish": _fish}


@pytest.fixture(scope="session")
def terminals(tmp_path_factory):
    """Return a function that gives the one terminal of a shell (and of an environment)."""
    started: dict[tuple[str, tuple[tuple[str, str], ...]], Terminal] = {}

    def terminal(shell: str, **environ: str) -> Terminal:
        key = (shell, tuple(environ.items()))
        if key not in started:
            home = tmp_path_factory.mktemp("home") / shell
            started[key] = start(shell, home, **environ)
        return started[key]

    yield terminal
    for one in started.values():
        one.close()
