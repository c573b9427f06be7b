"""Exchange files: taking them in, and what they look like."""

import glob
from pathlib import Path

import click

from goedwerk.cli.console import FAILED, complain, say, say_json, shown
from goedwerk.cli.dutch import DutchCommand, WrongUseError
from goedwerk.cli.session import Session, pass_session
from goedwerk.domain.errors import GoedwerkError


@click.command(
    "importeer",
    cls=DutchCommand,
    short_help="Haal dialogen uit een uitwisselbestand.",
    help="""Haal de dialogen uit een of meer uitwisselbestanden (*.goedwerk.json) naar de werkmap. Hetzelfde bestand nog
    eens importeren verandert niets. Is een dialoog op twee plekken veranderd, dan blijven ze allebei. Een bestand dat
    niet klopt, wordt helemaal geweigerd; de andere bestanden gaan door. Is er een geweigerd, dan is de afsluitcode
    1.""",
)
@click.argument("names", nargs=-1, metavar="BESTAND…")
@pass_session
def take_in(session: Session, names: tuple[str, ...]) -> int:
    """Import every file, each one whole or not at all; return 1 when any was refused."""
    from goedwerk.store.opened import opened
    from goedwerk.transfer import import_file

    if not names:
        raise WrongUseError("Noem een of meer bestanden om te importeren.", click.get_current_context())
    files = [file for name in names for file in _named(name)]
    refused = 0
    session.workspace.prepare()
    with opened(session.workspace.database) as db:
        for file in files:
            try:
                report = import_file(db, _read(file), session.workspace.situations)
            except GoedwerkError as error:
                refused += 1
                complain(f"{shown(file)}: {error}")
                continue
            say("\n".join([shown(file), *(f"    {sentence}" for sentence in report.sentences())]))
    return FAILED if refused else 0


@click.command(
    "schema",
    cls=DutchCommand,
    short_help="Toon het JSON Schema van een uitwisselbestand.",
    help="Toon het JSON Schema van een uitwisselbestand (*.goedwerk.json), voor wie er een programma voor maakt.",
)
def schema() -> int:
    """Print the JSON Schema of an exchange file."""
    from goedwerk.formats.exchange import schema as exchange_schema

    say_json(exchange_schema())
    return 0


def _named(name: str) -> list[Path]:
    """Return the files with this name; on Windows it is not the shell that knows what `*` means."""
    path = Path(name)
    return [path] if path.exists() else [Path(match) for match in sorted(glob.glob(name))] or [path]  # noqa: PTH207


def _read(file: Path) -> bytes:
    """Return what is in a file, or so much of it that it is refused for its size."""
    from goedwerk.formats.exchange import MAX_BYTES

    if file.is_dir():
        raise GoedwerkError("Dit is een map.", "Noem een bestand dat eindigt op .goedwerk.json.")
    try:
        with file.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise GoedwerkError("Dit bestand is er niet.", "Kijk of de naam klopt.") from None
    except OSError as error:
        raise GoedwerkError("Dit bestand kan niet worden gelezen.", "Kijk of je het zelf kunt openen.") from error
