"""Dialogues in and out of the database, one transaction per save, only what changed."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from goedwerk.domain.course import Course
from goedwerk.domain.desk import Desk, Place
from goedwerk.domain.dialogue import Dialogue, Measurement, Summary
from goedwerk.domain.record import Record
from goedwerk.domain.text import fold
from goedwerk.store.searched import JSON, columns, texts

LISTS = ("participants", "experiences", "answers", "reflections", "summaries", "agreements", "scores")
"""The lists of a dialogue; each is a table of that name, whose columns are the fields of the record."""

_APART = {"summaries": {"image": {"data"}}}
"""What is kept in a table of its own, by table."""

_NOWHERE: tuple[int | None, Any] = (None, None)


def save(db: Database, old: Desk | None, new: Desk) -> None:
    """Write what differs between `old`, as it is on disk, and `new`; `old` None means that nothing is there yet."""
    with db.atomic():
        before = old.dialogue if old else None
        _save_dialogue(db, before, new.dialogue)
        for name in LISTS:
            _save_list(db, name, new.dialogue.id, getattr(before, name, ()), getattr(new.dialogue, name))
        _save_pictures(db, new.dialogue.id, before.summaries if before else (), new.dialogue.summaries)
        if old is None or (old.place, old.course) != (new.place, new.course):
            row = {"dialogue": new.dialogue.id, **vars(new.place), "course": new.course.model_dump_json()}
            db.table("places").upsert(row, pk="dialogue")
        if old is None or (old.drafts, old.voices) != (new.drafts, new.voices):
            _save_drafts(db, new)


def load(db: Database, dialogue_id: str) -> Desk | None:
    """Return the dialogue with this id as it was left, or None."""
    rows = list(db.table("dialogues").rows_where("id = ?", [dialogue_id]))
    if not rows:
        return None
    fields = _decoded("dialogues", rows[0], drop=("trashed", "folded"))
    for name in LISTS:
        fields[name] = [
            _decoded(name, row, drop=("dialogue", "position", "folded"))
            for row in db.table(name).rows_where("dialogue = ?", [dialogue_id], order_by="position")
        ]
    _add_pictures(db, dialogue_id, fields["summaries"])
    place = next(iter(db.table("places").rows_where("dialogue = ?", [dialogue_id])), None)
    drafts = list(db.table("drafts").rows_where("dialogue = ?", [dialogue_id]))
    return Desk(
        Dialogue.model_validate(fields),
        Place(place["step"], place["part"], place["field"], place["speaker"]) if place else Place(),
        {row["field"]: row["text"] for row in drafts},
        _course(place),
        {row["field"]: row["voice"] for row in drafts if row["voice"] is not None},
    )


def ids(db: Database) -> list[str]:
    """Return the ids of all dialogues that are not in the trash, oldest first."""
    return [row["id"] for row in db.table("dialogues").rows_where("trashed is null", order_by="date, id", select="id")]


def copies(db: Database) -> dict[str, str]:
    """Return of every dialogue that is a copy what it is a copy of, by id, also in the trash."""
    rows = db.table("dialogues").rows_where("copy_of is not null", select="id, copy_of")
    return {row["id"]: row["copy_of"] for row in rows}


def trash(db: Database, dialogue_id: str, when: datetime | None) -> None:
    """Put a dialogue in the trash at `when`, or take it out again with None."""
    db.table("dialogues").update(dialogue_id, {"trashed": when.isoformat() if when else None})


def is_trashed(db: Database, dialogue_id: str) -> bool:
    """Tell whether this dialogue is in the trash."""
    return bool(db.table("dialogues").count_where("id = ? and trashed is not null", [dialogue_id]))


def erase(db: Database, dialogue_id: str) -> None:
    """Remove a dialogue for good; `secure_delete` overwrites its bytes in the file."""
    with db.atomic():
        for table in (*LISTS, "pictures", "places", "drafts"):
            db.table(table).delete_where("dialogue = ?", [dialogue_id])
        db.table("dialogues").delete(dialogue_id)


def save_measurement(db: Database, measurement: Measurement) -> None:
    """Write a measurement, over the one with the same id if there is one."""
    moment = measurement.modified.isoformat() if measurement.modified else None
    row = {"id": measurement.id, "modified": moment, "body": measurement.model_dump_json()}
    db.table("measurements").upsert(row, pk="id")


def measurements(db: Database) -> list[Measurement]:
    """Return all measurements, in the order of their ids."""
    return [Measurement.model_validate_json(row["body"]) for row in db.table("measurements").rows_where(order_by="id")]


def _save_dialogue(db: Database, old: Dialogue | None, new: Dialogue) -> None:
    skipped = {*LISTS}
    row = _changes("dialogues", old, new, skipped)
    if not row:
        return
    _fold("dialogues", row, new)
    if old is None:
        db.table("dialogues").insert(row)
    else:
        db.table("dialogues").update(new.id, row)


def _save_list(db: Database, table: str, dialogue_id: str, old: tuple[Record, ...], new: tuple[Record, ...]) -> None:
    if old is new:
        return
    before: dict[str, tuple[int | None, Any]] = {record.id: (n, record) for n, record in enumerate(old)}  # type: ignore[attr-defined]
    after = {record.id for record in new}  # type: ignore[attr-defined]
    for gone in before.keys() - after:
        db.table(table).delete((dialogue_id, gone))
    added = []
    for position, record in enumerate(new):
        was_at, was = before.get(record.id, _NOWHERE)  # type: ignore[attr-defined]
        if was is record and was_at == position:
            continue
        row = _changes(table, was, record)
        if was_at != position:
            row["position"] = position
        _fold(table, row, record)
        if was is None:
            added.append({"dialogue": dialogue_id, **row})
        elif row:
            db.table(table).update((dialogue_id, was.id), row)
    db.table(table).insert_all(added)


def _save_pictures(db: Database, dialogue_id: str, old: tuple[Summary, ...], new: tuple[Summary, ...]) -> None:
    if old is new:
        return
    before = {summary.id: summary.image.data for summary in old if summary.image}
    after = {summary.id: summary.image.data for summary in new if summary.image}
    for gone in before.keys() - after.keys():
        db.table("pictures").delete((dialogue_id, gone))
    changed = [summary for summary, data in after.items() if data != before.get(summary)]
    db.table("pictures").upsert_all(
        ({"dialogue": dialogue_id, "summary": summary, "data": after[summary]} for summary in changed),
        pk=("dialogue", "summary"),
    )


def _add_pictures(db: Database, dialogue_id: str, summaries: list[dict[str, Any]]) -> None:
    """Put the bytes back; where they are missing, the model refuses the picture by its place."""
    kept = {row["summary"]: row["data"] for row in db.table("pictures").rows_where("dialogue = ?", [dialogue_id])}
    for summary in summaries:
        if summary["id"] in kept and isinstance(summary["image"], dict):
            summary["image"]["data"] = kept[summary["id"]]


def _course(place: Mapping[str, Any] | None) -> Course:
    """Return how the talk went; what cannot be read is no reason to keep a dialogue closed."""
    kept = place.get("course") if place else None
    try:
        return Course.model_validate_json(kept) if kept else Course()
    except ValueError:
        return Course()


def _save_drafts(db: Database, desk: Desk) -> None:
    db.table("drafts").delete_where("dialogue = ?", [desk.dialogue.id])
    db.table("drafts").insert_all(
        {"dialogue": desk.dialogue.id, "field": name, "text": text, "voice": desk.voices.get(name)}
        for name, text in desk.drafts.items()
        if text
    )


def _fold(table: str, row: dict[str, Any], record: Record) -> None:
    if row.keys() & {*columns(table)}:
        row["folded"] = fold("\n".join(texts(table, record)))


def _changes(table: str, old: Record | None, new: Record, skipped: set[str] | None = None) -> dict[str, Any]:
    names = type(new).model_fields.keys() - (skipped or set())
    changed = {name for name in names if old is None or getattr(old, name) != getattr(new, name)}
    return _encoded(table, new.model_dump(mode="json", include=changed, exclude=_APART.get(table)))


def _encoded(table: str, row: Mapping[str, Any]) -> dict[str, Any]:
    in_json = JSON.get(table, set())
    return {
        name: json.dumps(value, ensure_ascii=False) if name in in_json and value is not None else value
        for name, value in row.items()
    }


def _decoded(table: str, row: Mapping[str, Any], drop: tuple[str, ...]) -> dict[str, Any]:
    in_json = JSON.get(table, set())
    return {
        name: json.loads(value) if name in in_json and value is not None else value
        for name, value in row.items()
        if name not in drop
    }
