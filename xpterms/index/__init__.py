"""Glossaries and reports as one file on disk."""
