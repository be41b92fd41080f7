"""The front door: the shortest way from a command line to its command, standard library only.

A TAB goes to completion. Every right line is read by the grammar that is made
from Typer's declarations, and its command's body is called; Typer itself is
loaded only for a line that is wrong, to say what is wrong with it.
Of the standard library only what Python has loaded anyway: not even ``__future__``.
"""

import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def main(argv: list[str] | None = None) -> int:
    """Answer one command line and return its exit code."""
    try:
        if argv is None:
            gc.disable()
            from xpterms.gathered import install

            install()
        if None in (sys.stdin, sys.stdout, sys.stderr):
            _occupy()
        words = [_text(word) for word in sys.argv[1:]] if argv is None else argv
        if words[:1] == ["--complete"]:
            from xpterms.cli.completion.answer import main as complete

            return complete(words[1:])
        code = answer(words)
    except KeyboardInterrupt:
        code = 130
    if argv is None:
        # All is written, nothing is left to clean up: to take the interpreter down costs more than to look up.
        os._exit(code)
    return code


def answer(words: "Sequence[str]") -> int:
    """Run the command of a line and return its exit code."""
    from xpterms.cli.guard import guarded
    from xpterms.cli.line import command_of, read

    command, rest = command_of(words)
    options: dict[str, object] | None = {}
    if command:
        options = read(command, rest)
        if options == {"help": True}:
            command, options = "help", {"name": command}
    else:
        command, options = "help", {"name": None if rest else ""}
    if options is None:
        from xpterms.cli.app import run_command

        return run_command(command, rest)
    from xpterms.cli.dispatch import perform

    return guarded(lambda: perform(command, options))


def _occupy() -> None:
    """Take the descriptors of closed streams, so that no file that is opened later gets them.

    What cannot be read or written there is still an error, but for a closed stderr.
    """
    for stream, flags in (
        (sys.stdin, os.O_WRONLY),
        (sys.stdout, os.O_RDONLY),
        (sys.stderr, os.O_WRONLY),
    ):
        if stream is None:
            os.open(os.devnull, flags)


def _text(word: str) -> str:
    """Read an argument as UTF-8, as terminals send it, else as the locale says."""
    if word.isascii():
        return word
    content = os.fsencode(word)
    try:
        text = content.decode()
    except UnicodeDecodeError:
        from xpterms.cli.environment import current

        text = current().decoded(content)
    if text != word:
        from xpterms.cli.line import TYPED

        TYPED[text] = word
    return text
