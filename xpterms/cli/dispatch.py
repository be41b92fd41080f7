"""From a command's name and its options to its body."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_READING = frozenset(("add", "annotate", "check", "extract", "scan"))
"""Commands that read running text by more patterns than they have time to compile."""


def perform(command: str, options: Mapping[str, object]) -> int:
    """Run a command's body and return its exit code. Raises what the body raises."""
    module = __import__(f"xpterms.cli.commands.{module_of(command)}", fromlist=["run"])
    if command in _READING:
        return _with_kept_codes(lambda: module.run(**options))
    code: int = module.run(**options)
    return code


def _with_kept_codes(work: Callable[[], int]) -> int:
    from xpterms.cli.environment import current
    from xpterms.index.codes import Codes
    from xpterms.index.folder import folder
    from xpterms.patterns import compiled_by

    codes = Codes(folder(current().variables))
    with compiled_by(codes):
        code = work()
    codes.keep()
    return code


def module_of(command: str) -> str:
    """Return the name of the module that holds a command's body."""
    return "import_" if command == "import" else command
