"""Which dialogues a command is about, and their A4's."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from goedwerk.cli.console import complain, presentable, shown
from goedwerk.cli.ids import find_ids
from goedwerk.cli.session import Session
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import fold, one_line

if TYPE_CHECKING:
    from sqlite_utils import Database

    from goedwerk.domain.dialogue import Dialogue
    from goedwerk.domain.situation import Capability
    from goedwerk.pages import Page
    from goedwerk.store.overview import DialogueRow

_NAMED = 10  # of the groups that exist, when another is asked for


def load_named(session: Session, wanted: Sequence[str] | None) -> list["Dialogue"]:
    """Return the dialogues with these ids, or beginnings of one, or all with None; raises `GoedwerkError`."""
    from goedwerk.store import dialogues, overview
    from goedwerk.store.opened import opened

    with opened(session.need_database()) as db:
        ids = dialogues.ids(db)
        if wanted is not None:
            ids = find_ids(wanted, ids, [row.id for row in overview.everything(db.conn, trashed=True)])
        found = _loaded(db, ids)
    if not found:
        raise session.nothing_there()
    return found


def load_about(session: Session, group: str | None, capability: "Capability | None") -> list["Dialogue"]:
    """Return the dialogues of a group, about a vermogen, or both; raises `GoedwerkError` when there are none.

    Accents, capitals and spaces around the name of the group do not matter.
    """
    from goedwerk.store import overview
    from goedwerk.store.opened import opened

    with opened(session.need_database()) as db:
        rows = overview.everything(db.conn)
        if not rows:
            raise session.nothing_there()
        if group is not None:
            rows = _of_group(rows, group)
        ids = [row.id for row in rows if capability is None or row.capability == capability]
        found = _loaded(db, ids)
    if not found:
        of_group = f" van ‘{one_line(rows[0].group)}’" if group is not None else ""
        raise GoedwerkError(
            f"Er is geen dialoog{of_group} over {capability}. Er is niets gemaakt.",
            "Kies een ander vermogen, of laat --vermogen weg.",
        )
    return found


def find_capability(name: str) -> "Capability | None":
    """Return the vermogen with this name, which may be short: `verbindend`, `absorptie`."""
    from goedwerk.domain.situation import Capability

    sought = one_line(fold(name))
    names = {capability: (capability, capability.removesuffix("vermogen").strip()) for capability in Capability}
    return next((capability for capability, known in names.items() if sought in known), None)


def pages_of(chosen: Iterable["Dialogue"], for_group: bool = False) -> list["Page"]:
    """Return all A4's that hold anything, and say which dialogues have none; those `for_group` are not checked."""
    from goedwerk.content.method import load_method
    from goedwerk.pages import checked_pages, pages_for_group

    made = pages_for_group if for_group else checked_pages
    found: list[Page] = []
    for dialogue in chosen:
        pages = made(dialogue, load_method())
        if not pages:
            complain(f"‘{one_line(dialogue.group) or dialogue.id}’ heeft nog geen A4 waar iets op staat.")
        found += pages
    return found


def _of_group(rows: Sequence["DialogueRow"], group: str) -> list["DialogueRow"]:
    sought = _folded(presentable(group))
    found = [row for row in rows if _folded(row.group) == sought]
    if found:
        return found
    groups: dict[str, str] = {}
    for row in rows:
        groups.setdefault(_folded(row.group), one_line(row.group))
    names = [name for name in groups.values() if name]
    more = f" en nog {len(names) - _NAMED}" if len(names) > _NAMED else ""
    raise GoedwerkError(
        f"Ik ken geen groep ‘{shown(group)}’. Er is niets gemaakt.",
        f"Deze groepen zijn er: {', '.join(names[:_NAMED])}{more}." if names else "Geen dialoog heeft al een groep.",
    )


def _folded(name: str) -> str:
    return one_line(fold(name))


def _loaded(db: "Database", ids: Sequence[str]) -> list["Dialogue"]:
    from goedwerk.store import dialogues

    desks = [dialogues.load(db, one) for one in ids]
    return [desk.dialogue for desk in desks if desk]
