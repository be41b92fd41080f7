"""TAB: what the line asks, what is offered, the grammar made from Typer, the scripts of the shells."""
