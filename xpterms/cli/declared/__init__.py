"""Declarations for Typer: each command's options, one file a family of commands, no bodies.

Typer reads a command line only where something is wrong with it; every other one is
read by ``xpterms.cli.line`` from the grammar that is generated out of these files.
"""
