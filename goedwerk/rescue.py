"""The last resort: the werkmap cannot be written while the program ends, so what is unsaved goes somewhere else."""

import tempfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from goedwerk.domain.desk import Desk
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import MAX_CHARACTERS
from goedwerk.formats.exchange import dump
from goedwerk.formats.files import write_atomically
from goedwerk.workspace import Workspace


def rescue(desks: Iterable[Desk], workspace: Workspace, home: Path | None = None) -> GoedwerkError:
    """Write unsaved dialogues as an exchange file in the first folder that takes it, and return what to tell."""
    data = dump([_with_drafts(desk) for desk in desks])
    name = f"goedwerk-noodkopie-{datetime.now():%Y%m%d-%H%M%S}.goedwerk.json"
    for folder in (home or Path.home(), Path(tempfile.gettempdir())):
        try:
            write_atomically(folder / name, data)
        except GoedwerkError:
            continue
        return GoedwerkError(
            f"Het laatste stuk kon niet in de werkmap {workspace.root} worden bewaard. Het staat in {folder / name}.",
            "Maak de werkmap weer bereikbaar en geef daarna: goedwerk importeer, met de naam van dat bestand.",
        )
    return GoedwerkError(f"Het laatste stuk kon niet worden bewaard: de werkmap {workspace.root} is niet bereikbaar.")


def _with_drafts(desk: Desk) -> Dialogue:
    """Return the dialogue with what was typed and not yet entered among the notes: an exchange file has no drafts."""
    drafts = [f"Nog niet ingevoerd: {text}" for text in desk.drafts.values()]
    notes = "\n".join(filter(None, [desk.dialogue.notes, *drafts]))
    return desk.dialogue.model_copy(update={"notes": notes[:MAX_CHARACTERS]})
