"""``python -m xpterms`` is ``xpterms``."""

from __future__ import annotations

import sys

from xpterms.entry import main

sys.exit(main())
