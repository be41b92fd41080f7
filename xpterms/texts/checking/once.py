"""A property that is worked out when it is first asked for: ``functools.cached_property``, without what that imports."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from functools import cached_property

    once = cached_property
else:

    class once:  # noqa: N801 - a decorator
        """Keep a method's result in the instance, under the method's name."""

        def __init__(self, work):
            self._work = work
            self._name = work.__name__
            self.__doc__ = work.__doc__

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            found = instance.__dict__[self._name] = self._work(instance)
            return found
