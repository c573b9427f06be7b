"""`goedwerk` itself: which werkmap, and which command."""

from collections.abc import Sequence

import click

from goedwerk import __version__
from goedwerk.cli import bundling, checking, exchanging, exporting, library, searching, shortcut, worksheets
from goedwerk.cli.console import WRONG_USE, complain, say, shown
from goedwerk.cli.dutch import DutchGroup, WrongUseError
from goedwerk.cli.session import Session
from goedwerk.cli.surroundings import Surroundings
from goedwerk.domain.errors import GoedwerkError
from goedwerk.faults import explained


def run(arguments: Sequence[str], surroundings: Surroundings) -> int:
    """Do what the arguments ask and return the exit code; raises `GoedwerkError`."""
    try:
        with goedwerk.make_context("goedwerk", list(arguments), obj=surroundings) as ctx:
            return _invoke(ctx)
    except click.exceptions.Exit as ending:
        return ending.exit_code
    except WrongUseError as error:
        complain(str(error))
        return WRONG_USE


def _invoke(ctx: click.Context) -> int:
    try:
        return int(goedwerk.invoke(ctx) or 0)
    except (GoedwerkError, WrongUseError, click.exceptions.Exit):
        raise
    except OSError as error:
        # Not a mistake of the program: a disk that is gone, a name that is too long, a folder without rights.
        raise GoedwerkError(
            f"Dit bestand of deze map kan niet worden gebruikt: {shown(error.filename or '?')}.",
            "Kijk of je er zelf bij kunt.",
        ) from error
    except Exception as error:
        if not isinstance(ctx.obj, Session):
            raise
        command = ctx.invoked_subcommand or "geen opdracht"
        raise explained(error, ctx.obj.workspace.log, ctx.obj.moment, command) from error


def _check_folder(ctx: click.Context, _option: click.Parameter, folder: str | None) -> str | None:
    if folder is not None and (not folder.strip() or folder.startswith("-")):
        raise WrongUseError("Achter --map hoort de naam van een map.", ctx)
    return folder


def _show_version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        say(f"goedwerk {__version__}")
        ctx.exit()


@click.group(
    cls=DutchGroup,
    invoke_without_command=True,
    help="""Begeleid een gesprek volgens ‘Beelden van Goed Werk’, van een kritische situatie tot een rijk A4. Zonder
    opdracht opent goedwerk in dit venster.""",
    epilog="""De werkmap is de map met al je dialogen. Zonder --map is dat de map in de variabele GOEDWERK_MAP. Is
    die er niet, dan is het de map waarin je bent, als daar situations en exports in staan. Anders is het Goedwerk in je
    eigen map. Meer over één opdracht: goedwerk OPDRACHT --help""",
)
@click.option("--map", "folder", metavar="MAP", callback=_check_folder, help="De werkmap om te gebruiken.")
@click.option("--gewoon", "plainly", is_flag=True, help="Regel voor regel, voor een schermlezer of brailleleesregel.")
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Toon welke versie dit is.",
)
@click.pass_context
def goedwerk(ctx: click.Context, folder: str | None, plainly: bool) -> int:
    """Choose the werkmap, and hold a dialogue when no command follows: on the whole screen, or line by line."""
    surroundings: Surroundings = ctx.obj
    workspace = surroundings.workspace(folder)
    ctx.obj = Session(workspace, surroundings.now())
    if ctx.invoked_subcommand is None:
        return (surroundings.start_lines if plainly else surroundings.start_app)(workspace)
    if plainly:
        raise WrongUseError(f"Met --gewoon begint een gesprek; {ctx.invoked_subcommand} kan er niet achter.", ctx)
    return 0


for _command in (
    exchanging.take_in,
    exporting.export,
    bundling.bundle,
    worksheets.worksheets,
    exchanging.schema,
    searching.search,
    library.situations,
    checking.check,
    shortcut.shortcut,
):
    goedwerk.add_command(_command)
