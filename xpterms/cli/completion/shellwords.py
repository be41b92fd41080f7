"""Read the words of an unfinished command line and write words back, after each shell's quoting.

Only quoting is known here: which words exist, and how they are listed, is decided elsewhere.
"""

from __future__ import annotations

from xpterms.model import Record

_ESCAPED_IN_DOUBLE = {"bash": '"\\$`\n', "fish": '"\\$\n'}
_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./,+@%:=")
_POWERSHELL_QUOTES = frozenset("‘’‚‛“”„–—―")


class Words(Record):
    """A command line up to the cursor, as its shell would take it apart."""

    words: tuple[str, ...]
    """Without their quotes; the last one is under the cursor and may be empty."""
    start: int
    """Where in the line the last word begins, its quotes included."""
    quote: str
    """The quote that is still open: ``'`` or ``"``, or nothing."""
    expands: bool
    """The last word holds ``$`` or a command substitution: its text is unknown before it runs."""
    redirects: bool
    """The last word is the file of a redirection."""


def read_words(line: str, shell: str) -> Words:
    r"""Take a command line of ``bash`` or ``fish`` apart that ends at the cursor.

    An open quote is no error. Nothing is expanded.

    >>> read_words("xpterms 'a b' 'si", "bash").words
    ('xpterms', 'a b', 'si')
    """
    words: list[str] = []
    word = ""
    begun = expands = redirects = next_redirects = False
    start = len(line)
    quote = ""
    at = 0
    while at < len(line):
        char = line[at]
        following = line[at + 1] if at + 1 < len(line) else ""
        if not begun and char not in " \t\n<>":
            begun, start, word, expands = True, at, "", False
            redirects, next_redirects = next_redirects, False
        if char == "\\" and _escapes(following, quote, shell):
            word += "" if following == "\n" else following
            at += 1
        elif quote:
            if char == quote:
                quote = ""
            else:
                expands |= quote == '"' and char in "$`"
                word += char
        elif char in "'\"":
            quote = char
        elif char in " \t\n<>":
            if begun and not redirects:
                words.append(word)
            begun = False
            next_redirects |= char in "<>"
        else:
            expands |= char in "$`" or (shell == "fish" and char == "(")
            word += char
        at += 1
    if not begun:
        start, word, expands, redirects = len(line), "", False, next_redirects
    return Words((*words, word), start, quote, expands, redirects)


def _escapes(following: str, quote: str, shell: str) -> bool:
    """Say whether a backslash takes its meaning from the character that follows it."""
    if not quote:
        return bool(following)
    if quote == '"':
        return following != "" and following in _ESCAPED_IN_DOUBLE[shell]
    return shell == "fish" and following != "" and following in "\\'"


def quote_for_bash(value: str, quote: str = "") -> str:
    """Return the text that bash reads as ``value`` where ``quote`` is open already.

    ``!`` is kept from history expansion, which no backslash stops inside double quotes.
    """
    if quote == "'":
        return value.replace("'", "'\\''")
    if quote == '"':
        escaped = "".join("\\" + c if c in '"\\$`' else c for c in value)
        return escaped.replace("!", "\"'!'\"")
    return "".join(c if c in _PLAIN or c > "\x7f" else "\\" + c for c in value)


def quote_for_powershell(value: str) -> str:
    """Return the text that PowerShell reads as ``value``.

    It takes the typographic quotes for ASCII ones: a term that has one is quoted too.
    """
    plain = all((c in _PLAIN and c not in "@,%") or c > "\x7f" for c in value)
    if value and plain and not set(value) & _POWERSHELL_QUOTES:
        return value
    return "'" + "".join(c * 2 if c in "'‘’‚‛" else c for c in value) + "'"
