"""What an import did, and how to tell people."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from goedwerk.domain.dutch import how_many
from goedwerk.domain.merge import MARK
from goedwerk.domain.text import one_line

Kind = Literal["dialogue", "measurement"]
Result = Literal["added", "unchanged", "kept both"]

_WORDS = {"dialogue": ("dialoog", "dialogen"), "measurement": ("meting", "metingen")}
_NAMED = 5  # more names than this make a sentence that nobody reads
_LONGEST = 60


@dataclass(frozen=True)
class Arrival:
    """What became of one dialogue or measurement in the file.

    `written` holds the ids under which something changed on disk, `restored` tells that it came out of the trash, and
    `refused` that what someone refused in one version holds in another from now on.
    """

    kind: Kind
    id: str
    group: str
    result: Result
    written: tuple[str, ...] = ()
    restored: bool = False
    refused: bool = False


@dataclass(frozen=True)
class NewSituation:
    """An own situation that was written to `path`; its `key` differs from the `original` one for a copy."""

    key: str
    original: str
    path: Path


@dataclass(frozen=True)
class ImportReport:
    """What one import did."""

    arrivals: tuple[Arrival, ...]
    situations_added: tuple[NewSituation, ...]
    situations_unchanged: int
    removed_characters: int
    unknown: tuple[str, ...]

    @property
    def added(self) -> tuple[Arrival, ...]:
        """What was not there yet."""
        return self._with("added")

    @property
    def unchanged(self) -> tuple[Arrival, ...]:
        """What was there already, with the same contents."""
        return self._with("unchanged")

    @property
    def kept_both(self) -> tuple[Arrival, ...]:
        """What was there with other contents: the one that changed last stays, the other is a copy beside it."""
        return self._with("kept both")

    @property
    def restored_from_trash(self) -> tuple[Arrival, ...]:
        """What lay in the trash and came back."""
        return tuple(arrival for arrival in self.arrivals if arrival.restored)

    @property
    def written(self) -> frozenset[str]:
        """The ids of dialogues that are not on disk any more as they were."""
        return frozenset(name for arrival in self.arrivals if arrival.kind == "dialogue" for name in arrival.written)

    def sentences(self) -> tuple[str, ...]:
        """Say in Dutch what happened, the most important first; never empty."""
        return tuple(self._sentences()) or ("In dit bestand staat niets om in te lezen.",)

    def _sentences(self) -> Iterator[str]:
        copies = [new for new in self.situations_added if new.key != new.original]
        if added := _counted(self.added, len(self.situations_added) - len(copies)):
            yield f"Toegevoegd: {added}."
        for arrival in self.kept_both[:_NAMED]:
            yield (
                f"{_name(arrival)} had je al, met andere inhoud. Beide zijn bewaard: "
                f"de nieuwste onder deze naam, de andere met ‘{MARK}’ erachter."
            )
        if more := len(self.kept_both[_NAMED:]):
            yield f"Dat geldt ook voor nog {how_many(more, 'andere', 'andere')}."
        for copy in copies:
            yield f"Situatie ‘{copy.original}’ had je al, met een andere tekst. Die uit het bestand heet ‘{copy.key}’."
        if self.restored_from_trash:
            yield f"Uit de prullenbak teruggezet: {_listed([_name(arrival) for arrival in self.restored_from_trash])}."
        if refused := [_name(arrival) for arrival in self.arrivals if arrival.refused]:
            yield (
                f"In een versie van {_listed(refused)} wil iemand woorden niet laten bewaren of delen. "
                "Dat geldt nu in elke versie ervan."
            )
        same = [arrival for arrival in self.unchanged if not (arrival.refused and arrival.written)]
        if unchanged := _counted(same, self.situations_unchanged):
            yield f"Je had al: {unchanged}. Daaraan is niets veranderd."
        if self.removed_characters:
            removed = how_many(self.removed_characters, "teken is", "tekens zijn")
            yield f"{removed} weggelaten, omdat je dat niet ziet of omdat het scherm ervan in de war raakt."
        if self.unknown:
            places = _listed(list(self.unknown))
            yield f"Deze goedwerk kent niet alles uit het bestand. Niet overgenomen: {places}."

    def _with(self, result: Result) -> tuple[Arrival, ...]:
        return tuple(arrival for arrival in self.arrivals if arrival.result == result)


def _counted(arrivals: Sequence[Arrival], situations: int) -> str:
    """Return `3 dialogen, 1 meting en 2 eigen situaties`, or nothing when there is none of it."""
    parts = [
        how_many(number, *words)
        for kind, words in _WORDS.items()
        if (number := sum(arrival.kind == kind for arrival in arrivals))
    ]
    if situations:
        parts.append(how_many(situations, "eigen situatie", "eigen situaties"))
    return _and(parts)


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _NAMED
    return _and([*names[:_NAMED], f"nog {more}"] if more > 0 else names)


def _and(parts: Sequence[str]) -> str:
    return " en ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))


def _name(arrival: Arrival) -> str:
    name = one_line(arrival.group) or "Zonder naam"
    return f"‘{name if len(name) <= _LONGEST else name[: _LONGEST - 1] + '…'}’"
