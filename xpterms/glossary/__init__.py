"""Our own files, glossaries and reports: reading, writing, comparing, and which are asked."""
