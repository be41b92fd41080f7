"""The streams, the terminal, the variables and the language of one run, as one record that tests replace.

What is written goes out at once, as UTF-8 whatever the locale: answers to
stdout, all else that is said to stderr. The standard streams are taken by their
descriptors: Python's own objects are set up for a locale, and closed ones are
``None``.
"""

from __future__ import annotations

import os

from xpterms.errors import XptermsError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from xpterms.messages import Language

MARK = "\ufeff"
_PIECE = 1 << 16
_MOST = 1 << 22
"""Bytes of a line that are kept: far more than any query has."""
_JOINED = 64
"""Pieces of a line that are held apart."""


class ClosedPipeError(Exception):
    """Nobody reads stdout any more. No ``OSError``: Typer ends the program on some of those itself."""


class StreamError(XptermsError):
    """Standard input cannot be read, or an answer cannot be written."""


class Environment:
    """The surroundings of one run: variables, and the descriptors of the three streams."""

    def __init__(
        self,
        variables: Mapping[str, str],
        *,
        stdin: int = 0,
        stdout: int = 1,
        stderr: int = 2,
    ) -> None:
        self.variables = variables
        self.stdin = stdin
        self.stdout = stdout
        self.stderr = stderr
        self._language: Language | None = None

    @property
    def language(self) -> Language:
        """The language of what is said to people."""
        if self._language is None:
            from xpterms.cli.language import language

            self._language = language(self.variables)
        return self._language

    @property
    def debug(self) -> bool:
        """Whether errors are told with their tracebacks."""
        return self.variables.get("XPTERMS_DEBUG", "0") not in ("", "0")

    def out(self, text: str) -> None:
        """Write to stdout now. Raises ``ClosedPipeError`` or ``StreamError``."""
        self.out_bytes(_encoded(text))

    def out_bytes(self, content: bytes) -> None:
        """Write bytes to stdout now, as ``out`` does with text."""
        try:
            _write(self.stdout, content)
        except BrokenPipeError:
            raise ClosedPipeError from None
        except OSError as error:
            raise StreamError("streams.unwritten", reason=error) from None

    def err(self, text: str) -> None:
        """Write to stderr now; a closed or full stderr is no reason to fail."""
        try:
            _write(self.stderr, _encoded(text))
        except OSError:
            return

    def lines(self) -> Iterator[str]:
        """Yield the lines of standard input as they come, without their ends; the first without its mark.

        Raises ``StreamError`` where standard input cannot be read.
        """
        begun: list[bytes] = []
        first = True
        while True:
            try:
                piece = os.read(self.stdin, _PIECE)
            except OSError as error:
                raise StreamError("streams.unread", reason=error) from None
            *whole, rest = piece.split(b"\n")
            for line in whole:
                yield self._line(b"".join([*begun, line]), first=first)
                begun, first = [], False
            if sum(map(len, begun)) < _MOST:
                begun = [b"".join([*begun, rest])] if len(begun) > _JOINED else [*begun, rest]
            if not piece:
                break
        if any(begun):
            yield self._line(b"".join(begun), first=first)

    def _line(self, content: bytes, *, first: bool) -> str:
        text = self.decoded(content.rstrip(b"\r"))
        return text.removeprefix(MARK) if first else text

    def decoded(self, content: bytes) -> str:
        """Return typed bytes as text: UTF-8, else as the locale says, else with what cannot be read escaped."""
        for charset in ("utf-8", _charset(self.variables)):
            try:
                return content.decode(charset)
            except (UnicodeDecodeError, LookupError, ValueError):
                continue
        return content.decode("utf-8", "surrogateescape")

    def is_terminal(self, stream: int) -> bool:
        """Tell whether a descriptor is a terminal; a closed one is none."""
        try:
            return os.isatty(stream)
        except OSError:
            return False

    def columns(self) -> int:
        """Return the columns of the terminal on stdout, 80 where there is none."""
        named = self.variables.get("COLUMNS", "")
        if named.isdecimal() and len(named) < 10 and int(named) > 0:
            return min(int(named), 10_000)
        try:
            return os.get_terminal_size(self.stdout).columns or 80
        except (OSError, ValueError):
            return 80


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


def _write(descriptor: int, content: bytes) -> None:
    while content:
        content = content[os.write(descriptor, content) :]


def _charset(variables: Mapping[str, str]) -> str:
    """Return the charset that the locale names, GB18030 for the Chinese ones, else what Python took."""
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        value = variables.get(name, "")
        if value:
            named = value.partition(".")[2].partition("@")[0].lower()
            return "gb18030" if named.startswith(("gb", "cp936")) else named or "utf-8"
    return "utf-8"


_current = Environment(os.environ)


def current() -> Environment:
    """Return the surroundings of this run."""
    return _current


def replace(environment: Environment) -> Environment:
    """Let another record surround what runs from now on; return the one before."""
    global _current
    before, _current = _current, environment
    return before


def write_out(text: str) -> None:
    """Write to stdout now, as UTF-8. Raises ``ClosedPipeError`` or ``StreamError``."""
    _current.out(text)


def write_err(text: str) -> None:
    """Write to stderr now, as UTF-8; never fails."""
    _current.err(text)


def said(code: str, /, **fields: object) -> str:
    """Return the sentence of a code in the reader's language, fit for a terminal.

    Fields that come from outside are made printable.
    """
    from xpterms.cli.shown.printable import printable
    from xpterms.messages import worded

    safe = {n: printable(v) if isinstance(v, str) else v for n, v in fields.items()}
    return worded(code, _current.language, **safe)


def say(code: str, /, **fields: object) -> None:
    """Tell the reader one thing on stderr, in their language, on a line of its own."""
    from xpterms.cli.shown.printable import printable

    write_err(f"xpterms: {printable(said(code, **fields))}\n")
