"""The last resort: the werkmap cannot be written while the program ends, so what is unsaved goes somewhere else."""

import tempfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from goedwerk.domain.desk import Desk
from goedwerk.domain.dutch import day_in_words
from goedwerk.domain.errors import GoedwerkError
from goedwerk.formats.exchange import SUFFIX, ExchangeFile, dump
from goedwerk.formats.files import write_atomically
from goedwerk.workspace import Workspace


def rescue(desks: Iterable[Desk], workspace: Workspace, home: Path | None = None) -> GoedwerkError:
    """Write what is unsaved in the first folder that takes it, and return what to tell.

    Dialogues go into an exchange file; what was typed and not yet entered, which that has no place for, into a text.
    """
    unsaved = list(desks)
    name = f"goedwerk-noodkopie-{datetime.now():%Y%m%d-%H%M%S}"
    folders = (home or Path.home(), Path(tempfile.gettempdir()))
    kept, lost = [], False
    for number, data in enumerate(_exchange_files(unsaved), 1):
        path = _written(folders, f"{name}{f'-{number}' if number > 1 else ''}{SUFFIX}", data)
        kept += [path] if path else []
        lost = lost or path is None
    typed = _typed(unsaved)
    text = _written(folders, f"{name}.txt", typed.encode("utf-8")) if typed else None
    return _told(workspace, kept, text, lost or bool(typed and text is None))


def _told(workspace: Workspace, kept: Sequence[Path], text: Path | None, lost: bool) -> GoedwerkError:
    if not kept and not text:
        return GoedwerkError(
            f"Het laatste stuk kon niet worden bewaard: de werkmap {workspace.root} is niet bereikbaar."
        )
    message = [f"Het laatste stuk kon niet in de werkmap {workspace.root} worden bewaard."]
    hint = []
    if kept:
        message.append(f"Het staat in {' en '.join(map(str, kept))}.")
        which = "dat bestand" if len(kept) == 1 else "elk van die bestanden"
        hint.append(f"Maak de werkmap weer bereikbaar en geef daarna: goedwerk importeer, met de naam van {which}.")
    if text:
        message.append(f"Wat al getypt was en nog niet ingevoerd, staat in {text}.")
        hint.append("Die tekst kun je openen en overnemen.")
    if lost:
        message.append("De rest kon nergens worden bewaard.")
    return GoedwerkError(" ".join(message), " ".join(hint))


def _exchange_files(desks: Sequence[Desk]) -> list[bytes]:
    """Return one file with all dialogues, or one for each when they are too large together."""
    dialogues = [desk.dialogue for desk in desks]
    try:
        return [dump(dialogues)]
    except GoedwerkError:
        # One that is too large on its own cannot be imported, but nothing of it is lost.
        files = [ExchangeFile(format="goedwerk", version=1, dialogues=(dialogue,)) for dialogue in dialogues]
        return [file.model_dump_json(indent=2).encode("utf-8") for file in files]


def _typed(desks: Iterable[Desk]) -> str:
    """Return what was typed and not yet entered, under the name of its dialogue; nothing when there is none."""
    parts = []
    for desk in desks:
        drafts = [text for text in desk.drafts.values() if text.strip()]
        day = f", {day_in_words(desk.dialogue.date)}" if desk.dialogue.date else ""
        parts += [f"Nog niet ingevoerd bij {desk.dialogue.group or 'een gesprek zonder naam'}{day}:", *drafts] * bool(drafts)
    return "".join(f"{part}\n\n" for part in parts)


def _written(folders: Iterable[Path], name: str, data: bytes) -> Path | None:
    """Return the file in the first of `folders` that took `data`, or None."""
    for folder in folders:
        try:
            write_atomically(folder / name, data)
        except GoedwerkError:
            continue
        return folder / name
    return None
