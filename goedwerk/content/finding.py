"""Finding a situation in the library: by words, in any order and without accents, and by what it is about."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from goedwerk.content.situations import Library, LibraryEntry
from goedwerk.domain.method import Method
from goedwerk.domain.situation import AUDIENCES, Capability, Situation
from goedwerk.domain.text import fold
from goedwerk.domain.usage import NEVER, Usage


@dataclass(frozen=True)
class Facets:
    """What a situation has to be about; None is anything. `theme` is the key of a theme."""

    capability: Capability | None = None
    theme: str | None = None
    audience: str | None = None

    def admit(self, situation: Situation) -> bool:
        """Tell whether a situation is about all of it."""
        return (
            (self.capability is None or situation.capability == self.capability)
            and (self.theme is None or situation.theme == self.theme)
            and (self.audience is None or self.audience in situation.audience)
        )


class Finder:
    """The library, made ready for looking something up with every key."""

    def __init__(self, library: Library, method: Method) -> None:
        own_first = sorted(library.situations, key=lambda entry: not entry.own)
        self._shelf = [(entry, *_searched(entry, method)) for entry in own_first]
        self._by_key = {entry.situation.key: entry for entry in own_first}
        others = {name for entry in own_first for name in entry.situation.audience if name not in AUDIENCES}
        self.audiences = (*AUDIENCES, *sorted(others, key=fold))
        """For whom there may be situations: the known ones, and those that people wrote themselves."""

    def entry(self, key: str) -> LibraryEntry | None:
        """Return the situation with this key."""
        return self._by_key.get(key)

    def find(self, words: str, facets: Facets = Facets()) -> tuple[LibraryEntry, ...]:
        """Return what `facets` admit and where every word occurs.

        Own ones come first, then those with all words in the title or in what they are about, then those with a word
        in the text only.
        """
        sought = fold(words).split()
        found = [
            (not entry.own, not all(word in title for word in sought), entry)
            for entry, title, text in self._shelf
            if facets.admit(entry.situation) and all(word in text for word in sought)
        ]
        return tuple(entry for *_, entry in sorted(found, key=lambda ranked: ranked[:2]))

    def count_subjects(self, words: str, facets: Facets) -> Counter[str]:
        """Return how many there would be of each vermogen and of each theme."""
        found = self.find(words, replace(facets, capability=None, theme=None))
        subjects = ((entry.situation.capability, entry.situation.theme) for entry in found)
        return Counter(subject for pair in subjects for subject in pair if subject)

    def count_audiences(self, words: str, facets: Facets) -> Counter[str]:
        """Return how many there would be for each audience."""
        found = self.find(words, replace(facets, audience=None))
        return Counter(audience for entry in found for audience in {*entry.situation.audience})


def least_known(entries: Collection[LibraryEntry], usages: Mapping[str, Usage]) -> list[LibraryEntry]:
    """Return those of `entries` that this group, and then anybody, used the least; `usages` are by key."""
    ranks = {entry.situation.key: usages.get(entry.situation.key, NEVER).rank for entry in entries}
    least = min(ranks.values(), default=None)
    return [entry for entry in entries if ranks[entry.situation.key] == least]


def _searched(entry: LibraryEntry, method: Method) -> tuple[str, str]:
    """Return the title with what it is about, and all that is looked in, folded."""
    situation = entry.situation
    theme = method.theme_name(situation.theme)
    about = (situation.title, *situation.audience, situation.capability or "", theme, entry.set_name)
    short = " ".join(fold(text) for text in about)
    return short, f"{short} {fold(situation.text)}"
