"""The loading of modules: those that go together from one file a group, in a wheel; some when they are first used.

To find, open and check a module takes longer than to run most of ours. ``gather.py``, which fills
this module and writes the other groups when a wheel is built, says what they hold. A module that is
taken from one is in all else what its own file makes it.
"""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec
    from types import ModuleType

MODULES: "dict[str, tuple[str, str, bool, tuple[str, ...]]]" = {}
"""For each gathered module the module that holds it, its function there, whether it is a package, and which
gathered modules it imports before all else."""
_ROOT = __file__.rpartition("gathered")[0]


class Gathered:
    """Finds a gathered module and runs its code with the module's own names."""

    @classmethod
    def find_spec(cls, name: str, *_: object) -> "ModuleSpec | None":
        """Return the specification of a gathered module, ``None`` for any other; its imports are there then."""
        known = MODULES.get(name)
        if known is None:
            return None
        for needed in known[3]:
            if needed not in sys.modules:
                cls._load(needed)
        return cls._spec(name, is_package=known[2])

    @classmethod
    def _spec(cls, name: str, *, is_package: bool) -> "ModuleSpec":
        place = _ROOT + name.partition(".")[2].replace(".", _ROOT[-1])
        where = f"{place}{_ROOT[-1]}__init__.py" if is_package else f"{place}.py"
        spec: ModuleSpec = type(sys.__spec__)(name, cls, origin=where, is_package=is_package)  # type: ignore[arg-type]
        spec.has_location = True
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(place)
        return spec

    @classmethod
    def _load(cls, name: str) -> None:
        """Make a module and what it imports: Python's own steps for one take longer than to run it."""
        _, _, is_package, needs = MODULES[name]
        for needed in needs:
            if needed not in sys.modules:
                cls._load(needed)
        parent, _, own = name.rpartition(".")
        module = type(sys)(name)
        spec = cls._spec(name, is_package=is_package)
        module.__spec__, module.__loader__, module.__file__ = spec, spec.loader, spec.origin
        module.__package__ = name if is_package else parent
        if is_package:
            module.__path__ = spec.submodule_search_locations  # type: ignore[assignment]
        sys.modules[name] = module
        try:
            cls.exec_module(module)
        except BaseException:
            del sys.modules[name]
            raise
        setattr(sys.modules[parent], own, module)

    @staticmethod
    def create_module(_spec: "ModuleSpec") -> None:
        """Leave it to Python to make the module."""

    @staticmethod
    def exec_module(module: "ModuleType") -> None:
        """Run a module's code."""
        group, function, _, _ = MODULES[module.__name__]
        code = getattr(
            sys.modules.get(group) or __import__(group, fromlist=[function]), function
        ).__code__
        exec(code, module.__dict__)  # noqa: S102 - the package's own, as an import runs it


class Later:
    """A module that is loaded when something of it is first asked for, and kept.

    To import inside a function costs some twenty calls, each time.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> object:
        """Return what the module calls so, and find it by itself the next time."""
        found: object = getattr(__import__(self._name, fromlist=[attribute]), attribute)
        setattr(self, attribute, found)
        return found


def install() -> None:
    """Take gathered modules from their groups from now on."""
    if MODULES:
        sys.meta_path.insert(0, Gathered)
