"""Modules that load together, taken from one file a group: in a wheel; a checkout has each by itself.

To find, open and check a module takes longer than to run most of ours. ``gather.py``, which fills
this module and writes the other groups when a wheel is built, says what they hold. A module that is
taken from one is in all else what its own file makes it.
"""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec
    from types import ModuleType

MODULES: "dict[str, tuple[str, str, bool]]" = {}
"""For each gathered module the module that holds it, its function there, and whether it is a package."""
_ROOT = __file__.rpartition("gathered")[0]


class Gathered:
    """Finds a gathered module and runs its code with the module's own names."""

    @classmethod
    def find_spec(cls, name: str, *_: object) -> "ModuleSpec | None":
        """Return what makes a module, ``None`` where it is not gathered."""
        known = MODULES.get(name)
        if known is None:
            return None
        place = _ROOT + name.partition(".")[2].replace(".", _ROOT[-1])
        where = f"{place}{_ROOT[-1]}__init__.py" if known[2] else f"{place}.py"
        spec: ModuleSpec = type(sys.__spec__)(name, cls, origin=where, is_package=known[2])  # type: ignore[arg-type]
        spec.has_location = True
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(place)
        return spec

    @staticmethod
    def create_module(_spec: "ModuleSpec") -> None:
        """Leave it to Python to make the module."""

    @staticmethod
    def exec_module(module: "ModuleType") -> None:
        """Run a module's code."""
        group, function, _ = MODULES[module.__name__]
        code = getattr(__import__(group, fromlist=[function]), function).__code__
        exec(code, module.__dict__)  # noqa: S102 - the package's own, as an import runs it


def install() -> None:
    """Take gathered modules from their groups from now on."""
    if MODULES:
        sys.meta_path.insert(0, Gathered)
