"""Is everything in the werkmap whole?"""

from typing import Any

import click

from goedwerk.cli.console import FAILED, complain, presentable, say, say_json, shown
from goedwerk.cli.dutch import DutchCommand
from goedwerk.cli.library import problem_as_line
from goedwerk.cli.session import Session, pass_session
from goedwerk.domain.dutch import how_many
from goedwerk.domain.errors import DatabaseError, DatabaseInUseError, WorkspaceError
from goedwerk.workspace import Workspace


@click.command(
    "controleer",
    cls=DutchCommand,
    short_help="Controleer of alles in de werkmap heel is.",
    help="""Controleer of alles in de werkmap heel is: de database, elke dialoog daarin, en de bestanden met situaties.
    Aan je dialogen verandert niets. Is er een probleem, dan is de afsluitcode 1.""",
)
@click.option("--json", "as_json", is_flag=True, help="Geef het antwoord als JSON.")
@pass_session
def check(session: Session, as_json: bool) -> int:
    """Print what is wrong in the werkmap; return 1 when there is anything."""
    from goedwerk.content.situations import load_library

    workspace = session.workspace
    if not workspace.root.is_dir():
        raise WorkspaceError(f"De werkmap {workspace.root} is er niet.", "Kies een andere werkmap met --map.")
    found = _in_database(workspace)
    library = load_library(workspace.situations)
    problems = [*found["problems"], *(problem_as_line(problem) for problem in library.problems)]
    counts = {"dialogues": found["dialogues"], "situations": len(library.situations)}
    if as_json:
        say_json(
            {"workspace": shown(workspace.root), **counts, "problems": [presentable(problem) for problem in problems]}
        )
    else:
        say(f"Werkmap: {shown(workspace.root)}")
        say(f"Dialogen: {counts['dialogues'] if workspace.database.exists() else 'nog geen'}")
        say(f"Situaties: {counts['situations']}")
        for problem in problems:
            say(problem)
        if not problems:
            say("Alles is in orde.")
    if problems:
        complain(f"{how_many(len(problems), 'probleem', 'problemen')} in de werkmap.")
    return FAILED if problems else 0


def _in_database(workspace: Workspace) -> dict[str, Any]:
    from goedwerk.store import overview
    from goedwerk.store.opened import opened
    from goedwerk.store.soundness import problems

    if not workspace.database.exists():
        return {"dialogues": 0, "problems": []}
    try:
        with opened(workspace.database) as db:
            return {"dialogues": overview.count(db.conn), "problems": problems(db)}
    except DatabaseInUseError:
        raise
    except DatabaseError as error:
        return {"dialogues": None, "problems": [str(error)]}
