"""The least that a Typer program can do."""

import typer

app = typer.Typer(add_completion=False)


@app.command()
def main(name: str) -> None:
    print(f"hello {name}")


app()
