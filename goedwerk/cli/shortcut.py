"""A shortcut on the desktop."""

import os
import sys
from pathlib import Path

import click

from goedwerk.cli.console import say, shown
from goedwerk.cli.dutch import DutchCommand
from goedwerk.cli.session import Session, pass_session
from goedwerk.domain.errors import GoedwerkError


@click.command(
    "snelkoppeling",
    cls=DutchCommand,
    short_help="Zet een snelkoppeling op je bureaublad.",
    help="""Zet een snelkoppeling op je bureaublad, en op Linux ook in het menu met programma’s. Daarmee begint deze
    goedwerk, met de werkmap die nu gekozen is: goedwerk --map MAP snelkoppeling maakt er een voor die map. Een
    snelkoppeling die goedwerk eerder maakte, wordt vernieuwd. Een ander bestand met die naam blijft staan.""",
)
@pass_session
def shortcut(session: Session) -> int:
    """Make the shortcut and print where it is."""
    from goedwerk.shortcut import Start, make_shortcuts

    if not sys.executable:
        raise GoedwerkError(
            "Ik kan niet vinden waar Python staat. Er is niets gemaakt.", "Zet goedwerk opnieuw op deze laptop."
        )
    session.workspace.prepare()
    home, root = Path.home(), session.workspace.root
    # A desktop knows no variables and no current folder: what was chosen by one of these is named.
    werkmap = None if root == home / "Goedwerk" else root
    for path in make_shortcuts(Start(sys.executable, werkmap, home), sys.platform, os.environ):
        say(f"Gemaakt: {shown(path)}")
    if sys.platform not in ("win32", "darwin"):
        say("Goedwerk staat nu ook in het menu met programma’s.")
    say(f"Daarmee begint goedwerk met de werkmap {shown(root)}.")
    return 0
