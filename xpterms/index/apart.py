"""Compile many glossaries in processes of their own, one for each core.

Each takes some files, writes their segments and a manifest of them into the cache folder, and prints
where that lies. What one leaves undone, for it was killed or met a file that cannot be read, is left
to whoever asked.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

MANY = 512
"""Files from which on processes are started: each takes a second for its tables."""
SHARE = 2048
"""Files that one process compiles, at most: a bound on what is lost with it."""
MOST = 8
"""Processes at a time: each takes some 0.3 GB."""
_PAUSE = 0.05


def compiled_apart(
    cache: str,
    paths: Sequence[str],
    lenient: frozenset[str],
    progress: Callable[[str, int, int], None],
) -> Iterator[str]:
    """Yield the paths of manifests as they are written, of most of the files; nothing where they are few."""
    cores = min(_cores(), MOST)
    if len(paths) < MANY or cores < 2 or not sys.executable:
        return
    share = min(-(-len(paths) // cores), SHARE)
    waiting = [paths[begin : begin + share] for begin in range(0, len(paths), share)][::-1]
    running: list[tuple[subprocess.Popen[bytes], int]] = []
    done = 0
    try:
        while waiting or running:
            while waiting and len(running) < cores:
                some = waiting.pop()
                running.append((_started(cache, some, lenient), len(some)))
            ended = [one for one in running if one[0].poll() is not None]
            for process, count in ended:
                running.remove((process, count))
                done += count
                progress("reading", done, len(paths))
                where = os.fsdecode(process.communicate()[0]).strip()
                if where:
                    yield where
            if not ended:
                time.sleep(_PAUSE)
    except OSError:  # no process can be started here
        return
    finally:
        for process, _ in running:
            process.terminate()
            process.communicate()


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _started(cache: str, paths: Sequence[str], lenient: frozenset[str]) -> subprocess.Popen[bytes]:
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "xpterms.index.apart"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([root, *filter(None, sys.path)])},
    )
    asked = json.dumps([cache, list(paths), [path for path in paths if path in lenient]])
    if process.stdin:
        process.stdin.write(asked.encode())
        process.stdin.close()
        process.stdin = None
    return process


def main() -> None:
    """Compile what standard input asks for; print the path of the manifest that tells where it lies."""
    from xpterms.index.assemble import Assembly

    cache, paths, lenient = json.load(sys.stdin)
    work = Assembly(paths, cache, cache, None, frozenset(lenient))
    work.find()
    try:
        work.compile()
    finally:
        sys.stdout.write(work.keep_partial())


if __name__ == "__main__":
    main()
