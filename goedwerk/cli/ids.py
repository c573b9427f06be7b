"""Naming a dialogue by the beginning of its id."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise, takewhile

from goedwerk.cli.console import shown
from goedwerk.domain.errors import GoedwerkError

SHORTEST = 4
"""The fewest characters that may stand for an id."""

_SHOWN = 8


def short_ids(ids: Iterable[str]) -> Mapping[str, str]:
    """Return for every id a beginning that no other one has."""
    ordered = sorted(ids)
    needed = dict.fromkeys(ordered, _SHOWN)
    for pair in pairwise(ordered):
        shared = len(list(takewhile(lambda both: both[0] == both[1], zip(*pair, strict=True)))) + 1
        for one in pair:
            needed[one] = max(needed[one], shared)
    return {one: one[:length] for one, length in needed.items()}


def find_ids(wanted: Iterable[str], known: Sequence[str], trashed: Sequence[str]) -> list[str]:
    """Return the ids among `known` that are meant by `wanted`: each an id or the beginning of one.

    Raises `GoedwerkError` about the first that could be several, or that is not there but perhaps in `trashed`.
    """
    return list(dict.fromkeys(_find(one, known, trashed) for one in wanted))


def _find(wanted: str, known: Sequence[str], trashed: Sequence[str]) -> str:
    sought, named = wanted.strip().lower(), f"‘{shown(wanted)}’"
    matching = [one for one in known if one.startswith(sought)]
    if len(sought) < SHORTEST:
        problem, hint = f"{named} is te kort.", f"Geef minstens {SHORTEST} tekens van het ID."
    elif len(matching) == 1:
        return matching[0]
    elif matching:
        problem, hint = f"Er zijn {len(matching)} dialogen met een ID dat zo begint: {named}.", "Geef meer tekens."
    elif any(one.startswith(sought) for one in trashed):
        problem, hint = f"De dialoog {named} ligt in de prullenbak.", "Zet hem eerst terug, in goedwerk zelf."
    else:
        problem, hint = f"Ik ken geen dialoog {named}.", "Met goedwerk zoek vind je het ID van een dialoog."
    raise GoedwerkError(f"{problem} Er is niets gemaakt.", hint)
