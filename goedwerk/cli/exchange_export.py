"""Dialogues, or the whole werkmap, to one exchange file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from goedwerk.cli.console import complain, say, shown
from goedwerk.cli.ids import find_ids
from goedwerk.cli.privacy import say_left_out
from goedwerk.cli.session import Session
from goedwerk.cli.target import check_above, folder_for
from goedwerk.domain.errors import ExchangeError, GoedwerkError

if TYPE_CHECKING:
    from goedwerk.formats.exchange import ExchangeFile

_EVERYTHING = "In dit bestand staat alles, ook namen: geef het alleen aan wie het mag lezen."


def write(session: Session, wanted: Sequence[str] | None, target: str | None) -> int:
    """Write one exchange file with the dialogues `wanted`, or with everything, and print where it is."""
    from goedwerk.formats.exchange import parse
    from goedwerk.formats.files import make_folder, write_atomically
    from goedwerk.store import dialogues, overview
    from goedwerk.store.opened import opened
    from goedwerk.transfer import export_dialogues

    left_out = 0

    def hear(number: int) -> None:
        nonlocal left_out
        left_out = number

    with opened(session.need_database()) as db:
        ids = None
        if wanted is not None:
            trashed = [row.id for row in overview.everything(db.conn, trashed=True)]
            ids = find_ids(wanted, dialogues.ids(db), trashed)
        data = export_dialogues(db, ids, session.workspace.situations if ids is None else None, hear)
    contents = parse(data).file
    if not _held(contents):
        raise session.nothing_there()
    path = _path(session, contents, wanted is None, target)
    make_folder(path.parent)
    write_atomically(path, data)
    say(shown(path))
    complain(_EVERYTHING)
    say_left_out(left_out)
    return 0


def _path(session: Session, contents: "ExchangeFile", everything: bool, target: str | None) -> Path:
    """Return where the file goes: never where something else stands; raises `GoedwerkError`."""
    from goedwerk.formats.exchange import SUFFIX
    from goedwerk.formats.files import free_path

    def is_earlier(data: bytes) -> bool:
        return _is_earlier(data, contents)

    named = Path(target) if target and target.lower().endswith(".json") else None
    if named is None or named.is_dir():
        return free_path(folder_for(session, target), _name(session, contents, everything), SUFFIX, is_earlier)
    check_above(named)
    if free_path(named.parent, named.stem, named.suffix, is_earlier) != named:
        raise GoedwerkError(
            f"{shown(named)} is er al, met iets anders erin. Er is niets gemaakt.", "Kies met --naar een andere naam."
        )
    return named


def _name(session: Session, contents: "ExchangeFile", everything: bool) -> str:
    from goedwerk.formats.files import file_name

    today = session.moment.date().isoformat()
    if everything:
        return f"werkmap-{today}"
    if len(contents.dialogues) > 1:
        return f"dialogen-{today}"
    dialogue = contents.dialogues[0]
    return file_name(dialogue.date, dialogue.group, dialogue.situation.title if dialogue.situation else "")


def _is_earlier(data: bytes, contents: "ExchangeFile") -> bool:
    """Tell whether a file holds nothing but earlier states of what is written now."""
    from goedwerk.formats.exchange import parse

    try:
        return _held(parse(data).file) <= _held(contents)
    except ExchangeError:
        return False


def _held(file: "ExchangeFile") -> set[tuple[str, str]]:
    return {
        *(("dialogue", dialogue.id) for dialogue in file.dialogues),
        *(("measurement", measurement.id) for measurement in file.measurements),
        *(("situation", situation.key) for situation in file.situations),
    }
