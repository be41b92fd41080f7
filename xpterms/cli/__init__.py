"""The command line: ``declared`` by Typer, run by ``commands``, printed by ``shown``; ``completion`` answers TAB, ``picker`` each key."""
