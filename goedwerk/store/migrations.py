"""How the database came to be what it is: append a function, never change one that was released.

`PRAGMA user_version` counts the functions that ran, so that a file from a newer goedwerk is recognised before it is
opened. `Migrations` runs each function and the record of it in one transaction.
"""

import base64
import binascii

from sqlite_utils import Database, Migrations

migrations = Migrations("goedwerk")


@migrations()
def m001_initial(db: Database) -> None:
    """One table per list of a dialogue; `folded` holds a row's text for searching, `position` its place in the list."""
    db.table("dialogues").create(
        {
            "id": str,
            "modified": str,
            "group": str,
            "date": str,
            "facilitator": str,
            "planned_minutes": int,
            "confidentiality": str,
            "method": str,
            "situation": str,
            "former_names": str,
            "notes": str,
            "check_out": str,
            "clock": str,
            "privacy": str,
            "retain_until": str,
            "began": str,
            "finished": str,
            "copy_of": str,
            "trashed": str,
            "folded": str,
        },
        pk="id",
        not_null={"id", "group"},
    )
    contribution = {"participant": str, "text": str, "starred": int}
    _create_list(db, "participants", {"name": str, "role": str, "consent": str, "left": int})
    _create_list(db, "experiences", {"participant": str, "title": str, "text": str, "criteria": str})
    _create_list(db, "answers", {**contribution, "element": str, "experience": str})
    _create_list(db, "reflections", {**contribution, "e": str})
    _create_list(
        db,
        "summaries",
        {
            "experience": str,
            "core_statement": str,
            "candidates": str,
            "situation": str,
            "explanation": str,
            "excellent": str,
            "ethics": str,
            "energy": str,
            "disagreement": str,
            "image": str,
        },
    )
    _create_list(db, "agreements", {"what": str, "who": str, "when": str, "state": str, "outcome": str})
    _create_list(
        db,
        "scores",
        {
            "capability": str,
            "participant": str,
            "score": int,
            "explanation": str,
            "goes_well": str,
            "can_be_better": str,
        },
    )
    db.table("places").create(
        {"dialogue": str, "step": str, "part": str, "field": str, "speaker": str},
        pk="dialogue",
        foreign_keys=[("dialogue", "dialogues", "id")],
    )
    db.table("drafts").create(
        {"dialogue": str, "field": str, "text": str},
        pk=("dialogue", "field"),
        foreign_keys=[("dialogue", "dialogues", "id")],
    )
    db.table("measurements").create({"id": str, "modified": str, "body": str}, pk="id", not_null={"id", "body"})
    db.table("settings").create({"key": str, "value": str}, pk="key")
    db.table("dialogues").create_index(["modified"])
    db.execute("PRAGMA user_version = 1")


@migrations()
def m002_pictures(db: Database) -> None:
    """The bytes of a picture move out of the JSON of its summary, so that no search reads them along."""
    db.table("pictures").create(
        {"dialogue": str, "summary": str, "data": bytes},
        pk=("dialogue", "summary"),
        not_null={"dialogue", "summary", "data"},
        foreign_keys=[("dialogue", "dialogues", "id")],
    )
    image = "iif(json_valid(image), image, null)"
    with_bytes = f"""
        select dialogue, id from summaries
         where json_type({image}, '$.data') = 'text' and dialogue in (select id from dialogues)
    """
    for key in list(db.execute(with_bytes)):
        of_summary = "where dialogue = ? and id = ?"
        text = db.execute(f"select json_extract(image, '$.data') from summaries {of_summary}", key).fetchone()[0]
        try:
            data = base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError):  # damaged: it stays where `controleer` finds it
            continue
        db.table("pictures").insert({"dialogue": key[0], "summary": key[1], "data": data})
        db.execute(f"update summaries set image = json_remove(image, '$.data') {of_summary}", key)
    db.execute("PRAGMA user_version = 2")


@migrations()
def m003_consent_and_course(db: Database) -> None:
    """What people allow with their own words; and beside where a dialogue was left: how the talk went, as JSON."""
    db.table("participants").add_column("may_keep", int)
    db.table("participants").add_column("may_share", int)
    db.table("places").add_column("course", str)
    db.execute("PRAGMA user_version = 3")


@migrations()
def m004_voices(db: Database) -> None:
    """Whose words a draft is: until now they became those of who had the word when they were entered."""
    db.table("drafts").add_column("voice", str)
    db.execute("PRAGMA user_version = 4")


def _create_list(db: Database, table: str, columns: dict[str, type]) -> None:
    db.table(table).create(
        {"dialogue": str, "id": str, "position": int, **columns, "folded": str},
        pk=("dialogue", "id"),
        not_null={"dialogue", "id", "position"},
        foreign_keys=[("dialogue", "dialogues", "id")],
    )
