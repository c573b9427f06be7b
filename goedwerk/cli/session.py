"""What a command is given: the werkmap that was chosen, and the moment."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click

from goedwerk.domain.errors import GoedwerkError
from goedwerk.workspace import Workspace


@dataclass(frozen=True)
class Session:
    """The werkmap of a command, and the local time at which it was given."""

    workspace: Workspace
    moment: datetime

    def need_database(self) -> Path:
        """Return the database to read from; raises `GoedwerkError` when there is none, and makes nothing."""
        if not self.workspace.database.exists():
            raise self.nothing_there()
        return self.workspace.database

    def nothing_there(self) -> GoedwerkError:
        """Return the error for a werkmap without dialogues."""
        return GoedwerkError(
            f"In de werkmap {self.workspace.root} staan nog geen dialogen.",
            "Kies een andere werkmap met --map, of begin een dialoog met goedwerk.",
        )


pass_session = click.make_pass_decorator(Session)
"""Give a command its session as the first argument."""
