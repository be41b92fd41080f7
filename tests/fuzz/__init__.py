"""Hostile inputs, drawn by seed: a few in the suite, for hours with ``python -m tests.fuzz``."""
