"""The world outside, handed to the command line so that nothing in it has to ask. Standard library only."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from goedwerk.domain.errors import WorkspaceError
from goedwerk.workspace import Workspace, choose


@dataclass(frozen=True)
class Surroundings:
    """Where and when goedwerk runs; `now` gives the local time with its zone.

    `start_app` holds dialogues on the whole screen, `start_lines` line by line; both return the exit code.
    """

    environment: Mapping[str, str]
    folder: Callable[[], Path]
    home: Callable[[], Path]
    now: Callable[[], datetime]
    start_app: Callable[[Workspace], int]
    start_lines: Callable[[Workspace], int]

    def workspace(self, option: str | None) -> Workspace:
        """Return the werkmap to use; raises `WorkspaceError` when a folder it depends on cannot be found."""
        try:
            home = self.home()
            return choose(Path(option) if option else None, self.environment, self._current() or home, home)
        except (OSError, RuntimeError) as error:
            raise WorkspaceError(
                "Ik kan niet vinden in welke map je bent, of waar je eigen map is.",
                "Ga naar een map die bestaat, en noem met --map de hele naam van de werkmap.",
            ) from error

    def _current(self) -> Path | None:
        try:
            return self.folder()
        except FileNotFoundError:
            return None  # it was removed, which does not matter for a werkmap elsewhere
