"""A shortcut on the desktop."""

import os
import sys
from pathlib import Path

import click

from goedwerk.cli.console import FAILED, complain, say, shown
from goedwerk.cli.dutch import DutchCommand
from goedwerk.cli.session import Session, pass_session
from goedwerk.domain.errors import GoedwerkError


@click.command(
    "snelkoppeling",
    cls=DutchCommand,
    short_help="Zet een snelkoppeling op je bureaublad.",
    help="""Zet een snelkoppeling op je bureaublad, en op Linux ook in het menu met programma’s. Daarmee begint deze
    goedwerk, met de werkmap die nu gekozen is: goedwerk --map MAP snelkoppeling maakt er een voor die map. Een
    snelkoppeling die goedwerk eerder voor die werkmap maakte, wordt vernieuwd. Een ander bestand met die naam blijft
    staan. Lukt het op één van de twee plekken niet, dan hoor je dat.""",
)
@pass_session
def shortcut(session: Session) -> int:
    """Make the shortcuts and print where they are and what failed; the exit code is 1 when there is none at all."""
    from goedwerk.shortcut import Start, make_shortcuts

    if not sys.executable:
        raise GoedwerkError(
            "Ik kan niet vinden waar Python staat. Er is niets gemaakt.", "Zet goedwerk opnieuw op deze laptop."
        )
    session.workspace.prepare()
    home, root = _home(), session.workspace.root.absolute()
    if ".." in root.parts:  # it would pass for another werkmap
        root = root.resolve()
    # A desktop knows no variables and no current folder: what was chosen by one of these is named.
    werkmap = None if root == home / "Goedwerk" else root
    results = make_shortcuts(Start(sys.executable, werkmap, home), sys.platform, os.environ)
    made = [result for result in results if isinstance(result, Path)]
    for path in made:
        say(f"Gemaakt: {shown(path)}")
    for result in results:
        if isinstance(result, GoedwerkError):
            complain(str(result))
    if not made:
        return FAILED
    if sys.platform not in ("win32", "darwin") and results[-1] in made:
        say("Goedwerk staat nu in het menu met programma’s.")
    say(f"Daarmee begint goedwerk met de werkmap {shown(root)}.")
    return 0


def _home() -> Path:
    home = Path.home()
    if home.is_absolute() or sys.platform == "win32":
        return home
    # HOME would be another folder for each folder that one is in; the system itself knows better.
    import pwd

    return Path(pwd.getpwuid(os.getuid()).pw_dir)
