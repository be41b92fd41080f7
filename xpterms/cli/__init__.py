"""The command line: Typer's declarations; ``commands`` run them, ``completion`` answers TAB, ``shown`` prints."""
