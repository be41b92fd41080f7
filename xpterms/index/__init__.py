"""Glossaries and reports as files on disk, and reading from them."""
