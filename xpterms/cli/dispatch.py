"""From a command's name and its options to its body."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def perform(command: str, options: Mapping[str, object]) -> int:
    """Run a command's body and return its exit code. Raises what the body raises."""
    module = __import__(f"xpterms.cli.commands.{module_of(command)}", fromlist=["run"])
    code: int = module.run(**options)
    return code


def module_of(command: str) -> str:
    """Return the name of the module that holds a command's body."""
    return "import_" if command == "import" else command
