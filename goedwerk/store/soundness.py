"""Is everything in the database whole, and can all of it be read?"""

from collections.abc import Callable, Iterator
from functools import partial

from pydantic import ValidationError
from sqlite_utils import Database

from goedwerk.store import dialogues


def problems(db: Database) -> list[str]:
    """Return in Dutch what is wrong in the database, the trash included; an empty list when all of it is right."""
    if [row[0] for row in db.execute("PRAGMA integrity_check(1)")] != ["ok"]:
        return ["Het bestand is beschadigd: de onderdelen passen niet bij elkaar."]
    return [*_strays(db), *_unreadable(db)]


def _strays(db: Database) -> Iterator[str]:
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check"):
        yield f"Rij {row} van de tabel {table} hoort bij iets dat niet in {parent} staat."
    shown = "select 1 from summaries where dialogue = p.dialogue and id = p.summary and image is not null"
    for (dialogue,) in db.execute(f"select dialogue from pictures p where not exists ({shown})"):
        yield f"In de dialoog {dialogue} is een foto bewaard die bij geen enkel A4 hoort."


def _unreadable(db: Database) -> Iterator[str]:
    for row in list(db["dialogues"].rows_where(select="id", order_by="id")):
        if place := _failure(partial(dialogues.load, db, row["id"])):
            yield f"De dialoog {row['id']} kan niet worden gelezen, door wat er staat bij {place}."
    if place := _failure(partial(dialogues.measurements, db)):
        yield f"De metingen kunnen niet worden gelezen, door wat er staat bij {place}."


def _failure(read: Callable[[], object]) -> str:
    """Return where reading fails, without what a person wrote there; nothing when it goes well."""
    try:
        read()
    except ValidationError as error:
        location = error.errors(include_input=False, include_url=False)[0]["loc"]
        return ".".join(map(str, location)) or "de verwijzingen"
    except (ValueError, TypeError, KeyError):
        return "de velden in JSON"
    return ""
