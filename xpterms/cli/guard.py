"""The end of a command that fails: one line in the reader's language and an exit code, or silence.

``XPTERMS_DEBUG=1`` adds the traceback.
"""

from __future__ import annotations

from xpterms.cli.environment import ClosedPipeError, current, say, write_err
from xpterms.cli.shown.printable import printable
from xpterms.errors import INTERRUPTED, UNREADABLE, XptermsError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

CLOSED = 141
"""What a shell reports of a program that a closed pipe ended (128 + SIGPIPE)."""


def guarded(work: Callable[[], int]) -> int:
    """Run a command and return its exit code, whatever happens."""
    try:
        return work()
    except ClosedPipeError:
        return CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except XptermsError as error:
        _trace()
        write_err(f"xpterms: {printable(error.worded(current().language))}\n")
        return error.exit_code
    except OSError as error:
        _trace()
        where = f" ({error.filename})" if isinstance(error.filename, str) else ""
        say("streams.failed", reason=error, where=where)
    except RecursionError:
        _trace()
        say("streams.too-deep")
    except MemoryError:
        _trace()
        say("streams.memory")
    except Exception as error:
        _trace()
        say("streams.unforeseen", name=type(error).__name__)
    return UNREADABLE


def _trace() -> None:
    if current().debug:
        from traceback import format_exc

        write_err("".join(f"{printable(line)}\n" for line in format_exc().splitlines()))
