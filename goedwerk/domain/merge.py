"""Two records with one id: which stays, and what becomes of the other.

Nothing that was written is ever given up: the one changed last stays, and the other goes on as a copy. The id of a copy
is made from the id and the contents it had, so that the same import, on whatever laptop, makes the same copy.
"""

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar
from uuid import UUID, uuid5

from goedwerk.domain.consent import USUAL
from goedwerk.domain.dialogue import Dialogue, Measurement, Participant
from goedwerk.domain.text import MAX_CHARACTERS

R = TypeVar("R", Dialogue, Measurement)

MARK = "(kopie)"
"""What stands behind the name of a copy."""

_OLDEST = datetime.min.replace(tzinfo=UTC)
_WISHES = ("consent", "may_keep", "may_share")
# What someone refuses may come to a version later, and that makes no other copy of it.
_NOT_CONTENTS: dict[str, Any] = {"id": True, "modified": True, "copy_of": True}
_NOT_CONTENTS["participants"] = {"__all__": set(_WISHES)}


@dataclass(frozen=True)
class Merge(Generic[R]):
    """What stands under the id from now on, and the copy of what stood there or came in, if that differed."""

    stays: R
    copy: R | None = None


def merge(existing: R | None, incoming: R) -> Merge[R]:
    """Return what comes of `incoming` where `existing` has its id; at equal moments the existing one stays."""
    if existing is None:
        return Merge(incoming)
    earlier, later = (existing, incoming) if _moment(incoming) > _moment(existing) else (incoming, existing)
    return Merge(later, None if same_contents(earlier, later) else copy_of(earlier))


def settled(find: Callable[[str], R | None], incoming: R) -> list[R]:
    """Return what has to be there once `incoming` is taken in, given what `find` finds by id; it may be there already.

    A copy is taken in like anything else: one that was changed since is not overwritten either.
    """
    records: list[R] = []
    coming: R | None = incoming
    while coming is not None:
        outcome: Merge[R] = merge(find(coming.id), coming)
        records.append(outcome.stays)
        coming = outcome.copy
    return records


def same_contents(one: R, other: R) -> bool:
    """Tell whether two records with one id differ in no more than when they were changed and what they copy."""
    return one.revised(modified=None, copy_of=None) == other.revised(modified=None, copy_of=None)


def contents(record: R) -> str:
    """Return what `same_contents` compares, without what people want done with their words, as text.

    It is the same on every laptop.

    Fields that hold their default are left out, so that a field that a later goedwerk adds changes nothing here.
    """
    fields = record.model_dump(mode="json", exclude=_NOT_CONTENTS, exclude_defaults=True)
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def every_refusal(versions: Iterable[Dialogue | Measurement]) -> frozenset[tuple[str, str]]:
    """Return what was refused in any of these versions of one record: the id of who did, and which answer that is."""
    people = [person for version in versions for person in version.participants]
    answers = ("may_keep", "may_share")
    return frozenset((person.id, name) for person in people for name in answers if getattr(person, name) is False)


def with_refusals(record: R, refused: Collection[tuple[str, str]]) -> R:
    """Return a version with all that was `refused`, or the version itself where that is so already.

    Where a usual sentence no longer says what holds, another comes in its place.
    """
    people = tuple(_with_refusal(person, refused) for person in record.participants)
    return record if people == record.participants else record.revised(participants=people)


def related(copies: Mapping[str, str], record: R) -> tuple[str, ...]:
    """Return the ids of all versions of a record, its own among them; `copies` says what each copy is a copy of."""
    family = {record.id, *filter(None, [record.copy_of])}
    size = 0
    while len(family) > size:
        size = len(family)
        family |= {name for pair in copies.items() if family.intersection(pair) for name in pair}
    return tuple(sorted(family))


def copy_of(record: R) -> R:
    """Return `record` as a copy of itself, under an id of its own and marked as such."""
    name = str(uuid5(UUID(record.id), contents(record)))
    return record.revised(id=name, copy_of=record.id, group=marked(record.group))


def marked(name: str) -> str:
    """Return the name of a copy; one that is marked already, or would get too long, stays as it is."""
    if name.endswith(MARK):
        return name
    longer = f"{name} {MARK}" if name else MARK
    return longer if len(longer) <= MAX_CHARACTERS else name


def _with_refusal(person: Participant, refused: Collection[tuple[str, str]]) -> Participant:
    answer = {name: False if (person.id, name) in refused else getattr(person, name) for name in _WISHES[1:]}
    if all(getattr(person, name) == value for name, value in answer.items()):
        return person
    sentence = person.consent
    if sentence is None or any(sentence == wish.sentence for wish in USUAL):
        fitting = (wish.sentence for wish in USUAL if (wish.may_keep, wish.may_share) == tuple(answer.values()))
        sentence = next(fitting, None)
    return person.revised(consent=sentence, **answer)


def _moment(record: R) -> datetime:
    return record.modified or _OLDEST
