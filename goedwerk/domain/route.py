"""The way through a dialogue: every place in the order of the method; any order may be walked."""

from dataclasses import replace

from goedwerk.domain.desk import Place
from goedwerk.domain.dialogue import Dialogue, Experience
from goedwerk.domain.method import Method

_EXPERIENCE, _PARTICIPANT = "experience", "participant"
"""How a part of the step with experiences begins: an experience, or a participant who has none yet."""


def experience_part(experience_id: str) -> str:
    """Return the part of a `Place` that is this experience."""
    return f"{_EXPERIENCE}:{experience_id}"


def participant_part(participant_id: str | None) -> str:
    """Return the part that is this participant while they have no experience; the group has none."""
    return f"{_PARTICIPANT}:{participant_id}" if participant_id else ""


def experience_at(dialogue: Dialogue, part: str) -> Experience | None:
    """Return the experience that this part is, or None when it is none or not there."""
    kind, _, record_id = part.partition(":")
    return dialogue.experience(record_id) if kind == _EXPERIENCE else None


def teller_at(dialogue: Dialogue, part: str) -> str | None:
    """Return the id of who tells at this part; None is the group, or nobody."""
    experience = experience_at(dialogue, part)
    kind, _, record_id = part.partition(":")
    return experience.participant if experience else record_id if kind == _PARTICIPANT else None


def places(dialogue: Dialogue, method: Method) -> tuple[Place, ...]:
    """Return every place of this dialogue: the steps, and their elements, E's, tellers and A4's."""
    return tuple(place for step in method.steps for place in places_in(dialogue, method, step.key))


def places_in(dialogue: Dialogue, method: Method, step: str) -> tuple[Place, ...]:
    """Return the places of one step; a step without parts is one place."""
    if step == "experiences":
        parts = _experience_parts(dialogue)
    elif step == "summary":
        parts = [summary.id for summary in dialogue.summaries]
    else:
        parts = [part.key for part in method.step(step).parts]
    return tuple(Place(step, part) for part in parts) or (Place(step),)


def neighbour(dialogue: Dialogue, method: Method, here: Place, offset: int) -> Place | None:
    """Return the place `offset` further, or None past either end."""
    route = places(dialogue, method)
    index = _index(route, here) + offset
    return route[index] if 0 <= index < len(route) else None


def first(dialogue: Dialogue, method: Method, step: str) -> Place:
    """Return where a step begins."""
    return places_in(dialogue, method, step)[0]


def nearest(dialogue: Dialogue, method: Method, place: Place, before: Dialogue | None = None) -> Place:
    """Return `place` when it is there, else that of the same teller, else where its step begins, else the beginning.

    `before` is the dialogue in which `place` was there, when that is another one.
    """
    route = places(dialogue, method)
    if any((stop.step, stop.part) == (place.step, place.part) for stop in route):
        return place
    stops = [stop for stop in route if stop.step == place.step]
    if not stops:
        return route[0]
    teller = teller_at(before or dialogue, place.part)
    own = (stop for stop in stops if teller and teller_at(dialogue, stop.part) == teller)
    return replace(place, part=next(own, stops[0]).part)


def _experience_parts(dialogue: Dialogue) -> list[str]:
    parts = []
    for person in dialogue.participants:
        own = [experience_part(e.id) for e in dialogue.experiences if e.participant == person.id]
        parts += own or ([] if person.left else [participant_part(person.id)])
    parts += [experience_part(e.id) for e in dialogue.experiences if e.participant is None]
    return parts


def _index(route: tuple[Place, ...], here: Place) -> int:
    for index, stop in enumerate(route):
        if (stop.step, stop.part) == (here.step, here.part):
            return index
    return next((index for index, stop in enumerate(route) if stop.step == here.step), 0)
