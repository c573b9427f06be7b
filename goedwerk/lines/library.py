"""Finding a situation in the library, and reading it aloud."""

from collections.abc import Iterable, Mapping, Sequence

from goedwerk.content.situations import LibraryEntry
from goedwerk.domain.method import Method
from goedwerk.domain.situation import shortcomings
from goedwerk.domain.text import one_line
from goedwerk.domain.usage import NEVER, Usage
from goedwerk.lines.choosing import Option
from goedwerk.lines.searching import search
from goedwerk.lines.voice import Voice
from goedwerk.situations import Situations


def find_situation(
    voice: Voice, situations: Situations, usages: Mapping[str, Usage], words: str
) -> LibraryEntry | None:
    """Return the situation that is chosen from what is found with `words`, or None; `usages` are by key."""

    def found(sought: str) -> Sequence[Option]:
        return [_option(entry, usages) for entry in situations.finder.find(sought)]

    key = search(voice, "Zoek een situatie, of kies een nummer", found, words)
    return situations.finder.entry(key) if key else None


def read_situation(entry: LibraryEntry, method: Method, usage: Usage) -> Iterable[str]:
    """Yield a situation of the library with everything one needs to choose it."""
    situation = entry.situation
    yield situation.title
    yield situation.text
    for criterion in method.criteria:
        if answer := getattr(situation, criterion.key):
            yield f"{criterion.name}: {answer}"
    facts = (
        ("Voor", ", ".join(situation.audience)),
        ("Vermogen", situation.capability or ""),
        ("Thema", method.theme_name(situation.theme)),
        ("Bron", situation.source),
    )
    yield from (f"{name}: {one_line(value)}" for name, value in facts if value)
    yield usage.in_full


def _option(entry: LibraryEntry, usages: Mapping[str, Usage]) -> Option:
    situation = entry.situation
    whose = "eigen situatie" if entry.is_mine else ""
    unfinished = "nog niet af" if entry.is_mine and shortcomings(situation) else ""
    usage = usages.get(situation.key, NEVER).in_short
    known = (whose, unfinished, usage)  # all else is read once it is chosen: a list for the ear is short
    return Option(situation.key, one_line(situation.title), ", ".join(filter(None, known)))
