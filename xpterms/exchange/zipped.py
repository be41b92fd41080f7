"""A zip archive as it grows, without a clock in it: the same members make the same bytes."""

from __future__ import annotations

import zipfile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip archive can tell."""


class _Sink:
    """What was written and not yet taken; it cannot seek, so nothing is held back."""

    def __init__(self) -> None:
        self._written: list[bytes] = []

    def write(self, content: bytes) -> int:
        self._written.append(bytes(content))
        return len(content)

    def flush(self) -> None:
        pass

    def taken(self) -> bytes:
        content = b"".join(self._written)
        self._written.clear()
        return content


def zipped(members: Iterable[tuple[str, Iterable[bytes]]]) -> Iterator[bytes]:
    """Yield an archive of members, each with its content in parts."""
    sink = _Sink()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:  # type: ignore[call-overload]
        for name, parts in members:
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o644 << 16
            member.create_system = 3  # the same wherever it is written
            with archive.open(member, "w") as file:
                for part in parts:
                    file.write(part)
                    yield sink.taken()
    yield sink.taken()
