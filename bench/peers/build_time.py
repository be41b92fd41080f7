"""Our own time: a glossary read from its file, and the index made from it, in seconds."""

import sys
import time

begun = time.perf_counter()
from xpterms.glossary.read import read_glossary  # noqa: E402

glossary = read_glossary(sys.argv[1])
read = time.perf_counter()
from xpterms.index.build import compile_segment  # noqa: E402
from xpterms.index.layout import pack  # noqa: E402

b"".join(pack(compile_segment([(glossary, None)]), []))
print(read - begun, time.perf_counter() - read)
