"""The werkmap: the one folder a person can find, copy and back up."""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from goedwerk.domain.errors import WorkspaceError

VARIABLE = "GOEDWERK_MAP"


@dataclass(frozen=True)
class Workspace:
    """A folder and what stands in it."""

    root: Path

    @property
    def database(self) -> Path:
        """The file with all dialogues."""
        return self.root / "goedwerk.db"

    @property
    def exports(self) -> Path:
        """The folder for what leaves the program."""
        return self.root / "exports"

    @property
    def preview(self) -> Path:
        """A page that is only there to look at; the next one takes its place, and leaving goedwerk takes it away."""
        return self.root / "voorbeeld" / "A4.pdf"  # a PDF reader may hold on to it; then the next stands beside it

    @property
    def situations(self) -> Path:
        """The folder with sets of situations; own ones stand in `eigen` in it."""
        return self.root / "situations"

    @property
    def trash(self) -> Path:
        """The folder with own situations that were thrown away, each as its file; it need not exist."""
        return self.root / "prullenbak"

    @property
    def log(self) -> Path:
        """Where errors of the program itself are noted, without anything a person typed."""
        return self.root / "goedwerk.log"

    def forget_preview(self) -> None:
        """Take the page away that was only there to look at; one that is open in another program stays."""
        for page in self.preview.parent.glob("A4*.pdf"):
            with suppress(OSError):
                page.unlink()
        with suppress(OSError):
            self.preview.parent.rmdir()

    def prepare(self) -> None:
        """Make the folder if only its last part is missing, and make sure that it can be written.

        Raises `WorkspaceError` before anything is typed into a werkmap that cannot keep it.
        """
        try:
            if not self.root.parent.is_dir():
                raise WorkspaceError(
                    f"De werkmap {self.root} bestaat niet, en de map erboven ook niet.",
                    "Controleer de naam, of sluit de schijf aan waar hij op staat.",
                )
            for folder in (self.root, self.exports, self.situations):
                folder.mkdir(exist_ok=True)
            probe = self.root / f".goedwerk-{os.getpid()}"
            probe.touch()
            probe.unlink()
        except FileExistsError as error:
            raise WorkspaceError(
                f"De werkmap {self.root} is geen map, of een naam erin is al van een bestand.",
                "Kies een andere werkmap met --map.",
            ) from error
        except OSError as error:
            raise WorkspaceError(
                f"In de werkmap {self.root} kan niet worden geschreven.",
                "Kies een map waarin je mag schrijven, met --map.",
            ) from error


def choose(option: Path | None, environment: Mapping[str, str], current: Path, home: Path) -> Workspace:
    """Return the werkmap to use: the option, the variable, a checkout-like current folder, or `Goedwerk` at home."""
    if option is not None:
        return Workspace(option.expanduser().absolute())
    if environment.get(VARIABLE):
        return Workspace(Path(environment[VARIABLE]).expanduser().absolute())
    if (current / "situations").is_dir() and (current / "exports").is_dir():
        return Workspace(current.absolute())
    return Workspace(home / "Goedwerk")
