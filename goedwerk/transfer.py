"""Exchange files in and out of a werkmap: nothing twice, nothing overwritten, all of a file or nothing of it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from goedwerk.content.problem import FileProblemError
from goedwerk.content.situation_file import format_situation, parse_situation
from goedwerk.content.situations import OWN_SET, SET_FILE, load_own
from goedwerk.content.source import read_source
from goedwerk.domain.desk import Desk, Place
from goedwerk.domain.dialogue import Dialogue, Measurement
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.merge import R, every_refusal, marked, related, same_contents, settled, with_refusals
from goedwerk.domain.refusing import count_refused, without_refused
from goedwerk.domain.situation import Situation
from goedwerk.domain.text import MAX_CHARACTERS, clean
from goedwerk.formats import exchange
from goedwerk.formats.exchange_errors import refused
from goedwerk.formats.files import free_path, make_folder, slug, write_atomically
from goedwerk.store import dialogues
from goedwerk.transfer_report import Arrival, ImportReport, Kind, NewSituation, Result

if TYPE_CHECKING:
    from sqlite_utils import Database


def import_file(db: Database, data: bytes, own_situations: Path) -> ImportReport:
    """Take in an exchange file: dialogues and measurements into `db`, situations into the folder `own_situations`.

    Raises `GoedwerkError` when the file is refused or a situation cannot be written; then nothing was taken in.
    """
    parsed = exchange.parse(data)
    situations = [_read_situation(index, own) for index, own in enumerate(parsed.file.situations)]
    new: list[NewSituation] = []
    try:
        with db.atomic():
            arrivals = [_take_dialogue(db, dialogue) for dialogue in parsed.file.dialogues]
            arrivals += _take_measurements(db, parsed.file.measurements)
            # Last, and still inside: files do not go back with a transaction, so those are taken away by hand.
            _take_situations(own_situations, situations, new)
    except BaseException:
        for added in new:
            with contextlib.suppress(OSError):
                added.path.unlink()
        raise
    return ImportReport(tuple(arrivals), tuple(new), len(situations) - len(new), parsed.removed, parsed.unknown)


def export_dialogues(
    db: Database,
    ids: Iterable[str] | None,
    own_situations: Path | None = None,
    left_out: Callable[[int], None] = lambda _: None,
) -> bytes:
    """Return an exchange file with the dialogues with these `ids`, or with everything when that is None.

    Everything is all measurements and all dialogues outside the trash, and the own situations in the folder
    `own_situations` where that is given. Words that someone does not want kept are not in it; `left_out` hears how many
    contributions that are. Raises `GoedwerkError` for an unknown id or an own situation that cannot be read.
    """
    chosen = [_load(db, name) for name in dict.fromkeys(dialogues.ids(db) if ids is None else ids)]
    measured = dialogues.measurements(db) if ids is None else ()
    left_out(sum(map(count_refused, chosen)) + sum(map(count_refused, measured)))
    return exchange.dump(
        sorted(map(without_refused, chosen), key=lambda dialogue: (str(dialogue.date or ""), dialogue.id)),
        [without_refused(measurement) for measurement in measured],
        _own_situations(own_situations) if own_situations else (),
    )


def _load(db: Database, dialogue_id: str) -> Dialogue:
    desk = dialogues.load(db, dialogue_id)
    if desk is None:
        raise GoedwerkError(f"Er is geen dialoog met id ‘{clean(dialogue_id)}’. Er is geen bestand gemaakt.")
    return desk.dialogue


def _own_situations(folder: Path) -> list[exchange.OwnSituation]:
    library = load_own(folder)
    for problem in library.problems:
        if problem.path.is_relative_to(folder):
            raise GoedwerkError(f"Er is geen bestand gemaakt. {problem.place}: {problem.message}", problem.remedy)
    texts = {entry.situation.key: clean(read_source(entry.path)) for entry in library.situations}
    for key, text in texts.items():
        if len(text) > MAX_CHARACTERS:
            raise GoedwerkError(
                f"Er is geen bestand gemaakt. De situatie ‘{key}’ is te lang voor een uitwisselbestand.",
                "Maak de teksten korter.",
            )
    return [exchange.OwnSituation(key=key, text=text) for key, text in sorted(texts.items())]


def _take_dialogue(db: Database, incoming: Dialogue) -> Arrival:
    def find(name: str) -> Dialogue | None:
        desk = dialogues.load(db, name)
        return desk.dialogue if desk else None

    def write(dialogue: Dialogue) -> None:
        before = dialogues.load(db, dialogue.id)
        # Words that were typed and not entered yet stay. Of the place only the step does: the rest may be gone.
        place = Place(before.place.step) if before else Place()
        after = replace(before, dialogue=dialogue, place=place) if before else Desk(dialogue)
        dialogues.save(db, before, after)

    def restore(dialogue_id: str) -> bool:
        trashed = dialogues.is_trashed(db, dialogue_id)
        if trashed:
            dialogues.trash(db, dialogue_id, None)
        return trashed

    here = [one for name in related(dialogues.copies(db), incoming) if (one := find(name))]
    return _take("dialogue", incoming, here, find, write, restore)


def _take_measurements(db: Database, incoming: Iterable[Measurement]) -> list[Arrival]:
    known = {measurement.id: measurement for measurement in dialogues.measurements(db)}

    def write(measurement: Measurement) -> None:
        dialogues.save_measurement(db, measurement)
        known[measurement.id] = measurement

    def take(measurement: Measurement) -> Arrival:
        copies = {one.id: one.copy_of for one in known.values() if one.copy_of}
        here = [known[name] for name in related(copies, measurement) if name in known]
        return _take("measurement", measurement, here, known.get, write, lambda _: False)

    return list(map(take, incoming))


def _take(
    kind: Kind,
    incoming: R,
    here: Sequence[R],
    find: Callable[[str], R | None],
    write: Callable[[R], None],
    restore: Callable[[str], bool],
) -> Arrival:
    """Take in a record; `here` are the versions of it that are there already."""
    # What someone refused in one version holds in all of them.
    refused = every_refusal([incoming]) | every_refusal(here)
    coming = with_refusals(incoming, refused)
    stricter = {old.id: new for old in here if (new := with_refusals(old, refused)) != old}

    def there(name: str) -> R | None:
        return stricter.get(name) or find(name)

    before = [(there(record.id), record) for record in settled(there, _as_it_is_here(there(coming.id), coming))]
    news = [record for old, record in before if old is None or not same_contents(old, record)]
    after = stricter | {record.id: record for _, record in before}
    written = [record for record in after.values() if find(record.id) != record]
    for record in written:
        write(record)
    result: Result = "added" if before[0][0] is None else "kept both" if news else "unchanged"
    restored = [record.id for _, record in before if restore(record.id)]
    ids = tuple(record.id for record in written)
    return Arrival(kind, incoming.id, incoming.group, result, ids, bool(restored), bool(stricter) or coming != incoming)


def _as_it_is_here(existing: R | None, incoming: R) -> R:
    """Return what is here already where it differs in no more than the words that an export leaves out."""
    same = existing is not None and same_contents(without_refused(existing), incoming)
    return existing if existing is not None and same else incoming


def _read_situation(index: int, own: exchange.OwnSituation) -> tuple[Situation, str]:
    """Return the situation and its Markdown; raises `ExchangeError` when it is no situation."""
    try:
        situation = parse_situation(own.text, Path(own.key))
    except FileProblemError as error:
        problem = error.problem
        line = f" (regel {problem.line})" if problem.line else ""
        refused(("situations", index, "text"), problem.message.rstrip(".") + line, problem.remedy)
    if situation.key != own.key:
        refused(("situations", index, "key"), "is een andere sleutel dan die in de tekst")
    return situation, own.text


def _take_situations(folder: Path, incoming: Sequence[tuple[Situation, str]], new: list[NewSituation]) -> None:
    """Write the situations that are not in `folder` yet, noting each in `new` as soon as it is there."""
    if not incoming:
        return
    known = {entry.situation.key: entry.situation for entry in load_own(folder).situations}
    for situation, text in incoming:
        original = situation.key
        while situation.key in known and known[situation.key] != situation:
            situation, text = _copy(situation)
        if situation.key not in known:
            path = _free_path(folder / OWN_SET, situation.key)
            make_folder(path.parent)
            write_atomically(path, text.encode("utf-8"))
            known[situation.key] = situation
            new.append(NewSituation(situation.key, original, path))


def _copy(situation: Situation) -> tuple[Situation, str]:
    """Return the situation under a key made from its key and contents, and its Markdown."""
    name = sha256(format_situation(situation).encode("utf-8")).hexdigest()[:8]
    key = f"{situation.key[:70]}-{name}"
    text = format_situation(situation.revised(key=key, title=marked(situation.title)))
    # As it will be read back, so that the next time it is known for what it is.
    return parse_situation(text, Path(key)), text


def _free_path(folder: Path, key: str) -> Path:
    name = slug(key, "situatie")
    return free_path(folder, f"{name}-situatie" if f"{name}.md" == SET_FILE else name, ".md", mine=lambda _: False)
