"""The command ``counterclaim``. Only parses and calls; each command's body is in ``app.commands``.

Commands import their body when they run: none has to wait for what only another one needs (the
language pipeline, the web app).
"""

import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from pydantic import ValidationError

from app.settings import Settings

cli = typer.Typer(
    help="Every reported figure beside who asserted it and who disputed it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Data = Annotated[Path | None, typer.Option(help="Folder of the store; COUNTERCLAIM_DATA, else data/.")]


@cli.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on; 0 takes a free one.")] = None,
    data: Data = None,
    demo: Annotated[bool, typer.Option("--demo", help="Load sample articles into an empty store.")] = False,
) -> None:
    """Serve the pages and read uploads in the background. Prints the link to open."""
    settings = load_settings(host=host, port=port, data=data)
    from app.commands import serve as body

    raise typer.Exit(body.run(settings, demo=demo))


@cli.command()
def work(data: Data = None) -> None:
    """Read stored articles in the background, for a store that is served elsewhere."""
    settings = load_settings(data=data)
    from app.commands import work as body

    raise typer.Exit(body.run(settings))


@cli.command("import")
def import_(
    paths: Annotated[list[Path], typer.Argument(help="Files, folders and archives.", metavar="PATH…")],
    data: Data = None,
    jobs: Annotated[
        int | None, typer.Option(help="Processes to read with; all cores if not given.", min=1)
    ] = None,
    report: Annotated[
        Path | None, typer.Option(help="Also write what became of each to this CSV file.")
    ] = None,
) -> None:
    """Store files, folders and archives, and read them for claims. Status 1 if anything failed."""
    settings = load_settings(data=data)
    from app.commands import import_articles as body

    raise typer.Exit(body.run(settings, paths, jobs=jobs, report=report))


@cli.command()
def extract(
    files: Annotated[list[Path], typer.Argument(help="Files to read.", metavar="FILE…")],
    json: Annotated[bool, typer.Option("--json", help="One JSON object per file and line.")] = False,
    why: Annotated[bool, typer.Option("--why", help="Also print why each claim was read so.")] = False,
) -> None:
    """Print the claims of files. Touches no store."""
    load_settings()
    from app.commands import extract as body

    raise typer.Exit(body.run(files, as_json=json, why=why))


@cli.command()
def evaluate(
    gold: Annotated[list[Path], typer.Argument(help="Annotated articles.", metavar="GOLD.jsonl…")],
    misses: Annotated[bool, typer.Option("--misses", help="Also print every miss and false find.")] = False,
    predictions: Annotated[Path | None, typer.Option(help="Write what was found to this file.")] = None,
    compare: Annotated[
        Path | None, typer.Option(help="Earlier predictions, to tell gains and losses.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the scores as JSON.")] = False,
) -> None:
    """Score the extractor on annotated articles, stage by stage."""
    from app.commands import evaluate as body

    raise typer.Exit(body.run(gold, misses=misses, predictions=predictions, compare=compare, as_json=json))


def load_settings(**given: object) -> Settings:
    """Settings of the environment, with what the command line gives over them. A bad one stops the start."""
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        stop(error)


def stop(error: ValidationError) -> NoReturn:
    """Say which setting is wrong, and end with status 2."""
    for fault in error.errors():
        name = "COUNTERCLAIM_" + "_".join(str(part) for part in fault["loc"]).upper()
        print(f"{name} is {fault['input']!r}: {fault['msg']}.", file=sys.stderr)
    raise typer.Exit(2)


def main() -> None:
    """The console script."""
    cli()
