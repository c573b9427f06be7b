"""Naming a dialogue by the beginning of its id."""

from collections.abc import Collection, Iterable, Mapping
from itertools import pairwise
from os.path import commonprefix

from goedwerk.domain.errors import GoedwerkError

SHORTEST = 4
"""The fewest characters that may stand for an id."""

_SHOWN = 8


def short_ids(ids: Iterable[str]) -> Mapping[str, str]:
    """Return for every id a beginning that no other one has."""
    ordered = sorted(ids)
    needed = dict.fromkeys(ordered, _SHOWN)
    for pair in pairwise(ordered):
        shared = len(commonprefix(pair)) + 1
        for one in pair:
            needed[one] = max(needed[one], shared)
    return {one: one[:length] for one, length in needed.items()}


def find_id(wanted: str, ids: Collection[str], trashed: Collection[str]) -> str:
    """Return the one id that is or begins with `wanted`; raises `GoedwerkError`."""
    sought = wanted.strip().lower()
    nothing_written = "Er is niets gemaakt."
    if len(sought) < SHORTEST:
        raise GoedwerkError(f"‘{wanted}’ is te kort. {nothing_written}", f"Geef minstens {SHORTEST} tekens van het ID.")
    matching = [one for one in ids if one.startswith(sought)]
    if len(matching) == 1:
        return matching[0]
    if matching:
        raise GoedwerkError(
            f"Er zijn {len(matching)} dialogen waarvan het ID begint met ‘{wanted}’. {nothing_written}",
            "Geef meer tekens van het ID.",
        )
    if any(one.startswith(sought) for one in trashed):
        raise GoedwerkError(
            f"De dialoog ‘{wanted}’ ligt in de prullenbak. {nothing_written}", "Zet hem eerst terug, in goedwerk zelf."
        )
    raise GoedwerkError(
        f"Ik ken geen dialoog ‘{wanted}’. {nothing_written}", "Met goedwerk zoek vind je het ID van een dialoog."
    )
