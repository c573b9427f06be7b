"""The last resort: the werkmap cannot be written while the program ends, so what is unsaved goes somewhere else."""

import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from goedwerk.content.situation_file import format_situation
from goedwerk.domain.desk import Desk, Note
from goedwerk.domain.draft import SituationDraft
from goedwerk.domain.dutch import day_in_words
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import one_line
from goedwerk.formats.exchange import SUFFIX, VERSION, ExchangeFile, dump
from goedwerk.formats.files import write_atomically
from goedwerk.workspace import Workspace


def rescue(unsaved: Iterable[Desk | Note], workspace: Workspace, home: Path | None = None) -> GoedwerkError:
    """Write what is unsaved in the first folder that takes it, and return what to tell.

    Dialogues go into an exchange file; what that has no place for into a text: what was typed and not yet entered, and
    what was being written outside a dialogue.
    """
    left = list(unsaved)
    desks = [one for one in left if isinstance(one, Desk)]
    notes = [_readable(one) for one in left if isinstance(one, Note) and one.text]
    name = f"goedwerk-noodkopie-{datetime.now():%Y%m%d-%H%M%S}"
    folders = _folders(home)
    files = _exchange_files(desks) if desks else []
    typed = _typed(desks) + "".join(f"{text}\n\n" for text in notes)
    written = [
        _written(folders, f"{name}{f'-{number}' if number > 1 else ''}{SUFFIX}", data)
        for number, data in enumerate(files, 1)
    ]
    text = _written(folders, f"{name}.txt", typed.encode("utf-8")) if typed else None
    kept = [path for path in written if path]
    return _told(workspace, kept, text, is_all=None not in written and bool(text) == bool(typed))


def _told(workspace: Workspace, kept: Sequence[Path], text: Path | None, is_all: bool) -> GoedwerkError:
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
    if not is_all:
        message.append("De rest kon nergens worden bewaard.")
    return GoedwerkError(" ".join(message), " ".join(hint))


def _exchange_files(desks: Sequence[Desk]) -> list[bytes]:
    """Return one file with all dialogues, or one for each when they are too large together."""
    dialogues = [desk.dialogue for desk in desks]
    try:
        return [dump(dialogues)]
    except GoedwerkError:
        # One that is too large on its own cannot be imported, but nothing of it is lost.
        files = [ExchangeFile(format="goedwerk", version=VERSION, dialogues=(dialogue,)) for dialogue in dialogues]
        return [file.model_dump_json(indent=2).encode("utf-8") for file in files]


def _typed(desks: Iterable[Desk]) -> str:
    """Return what was typed and not yet entered, under the name of its dialogue; nothing when there is none."""
    parts = []
    for desk in desks:
        drafts = [text for text in desk.drafts.values() if text.strip()]
        if drafts:
            day = f", {day_in_words(desk.dialogue.date)}" if desk.dialogue.date else ""
            group = one_line(desk.dialogue.group) or "een gesprek zonder naam"
            parts += [f"Nog niet ingevoerd bij {group}{day}:", *drafts]
    return "".join(f"{part}\n\n" for part in parts)


def _readable(note: Note) -> str:
    """Return a note the way people read it: a situation that is half written as the file that it would become."""
    draft = SituationDraft.read(note.text)
    return format_situation(draft.situation) if draft else note.text


def _folders(home: Path | None) -> list[Path]:
    folders = [home] if home else []
    # Neither has to be there on every laptop.
    if not home:
        with suppress(RuntimeError):
            folders.append(Path.home())
    with suppress(OSError):
        folders.append(Path(tempfile.gettempdir()))
    return folders


def _written(folders: Iterable[Path], name: str, data: bytes) -> Path | None:
    """Return the file in the first of `folders` that took `data`, or None."""
    for folder in folders:
        try:
            write_atomically(folder / name, data)
        except GoedwerkError:
            continue
        return folder / name
    return None
