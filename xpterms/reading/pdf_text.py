"""Read the text of a PDF from standard input, in a process that may be ended; not imported elsewhere."""

from __future__ import annotations

import sys
from io import BytesIO

LARGEST_TEXT = 20_000_000


def main() -> int:
    """Write the text of the pages to stdout, pages parted by form feeds, within the limits given."""
    memory, seconds = int(sys.argv[1]), int(sys.argv[2])
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    except (ImportError, ValueError, OSError):
        pass  # a platform without limits still has the caller's patience
    from pypdf import PdfReader

    written = 0
    for page in PdfReader(BytesIO(sys.stdin.buffer.read())).pages:
        text = page.extract_text() or ""
        written += len(text)
        if written > LARGEST_TEXT:
            sys.stderr.write("too much text\n")
            return 1
        sys.stdout.buffer.write((text + "\n\f").encode("utf-8", "replace"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
