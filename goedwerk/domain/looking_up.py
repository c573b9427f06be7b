"""Finding a subject by the words that people use for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from goedwerk.domain.explanation import Subject
from goedwerk.domain.text import fold


@dataclass(frozen=True)
class Answer:
    """What was found: `subjects`, the best first, and the `words` that stand in them.

    When nothing holds all that was sought it is not `whole`: these are other words then, or fewer, or none.
    """

    subjects: tuple[Subject, ...]
    words: tuple[str, ...]
    whole: bool = True


def sought(words: str) -> list[str]:
    """Return what to look for: each word without accents and capitals, and without the little words of a question."""
    folded = fold(words).split()
    return ([word for word in folded if word not in _LITTLE] or folded)[:_MOST]


def find(subjects: Iterable[Subject], words: str) -> tuple[Subject, ...]:
    """Return the subjects that hold every word: first those that are about it, then those in which it stands."""
    looked_for = sought(words)
    return _ranked([subject for subject in subjects if _held(subject, looked_for) == len(looked_for)], looked_for)


def look_up(subjects: Sequence[Subject], words: str) -> Answer:
    """Return the subjects that hold every word; when there are none, those that come nearest, and else all of them."""
    looked_for = sought(words)
    found = find(subjects, words)
    if found:
        return Answer(found, tuple(looked_for))
    every = sorted(frozenset[str]().union(*(subject.words for subject in subjects)))
    known = [near for word in looked_for if (near := _nearest(word, subjects, every))]
    most = max((_held(subject, known) for subject in subjects), default=0)
    if not most:
        return Answer(tuple(subjects), (), whole=False)
    near_by = _ranked([subject for subject in subjects if _held(subject, known) == most], known)
    return Answer(near_by, tuple(word for word in known if near_by[0].rank(word) is not None), whole=False)


def _held(subject: Subject, words: Iterable[str]) -> int:
    return sum(subject.rank(word) is not None for word in words)


def _ranked(subjects: Iterable[Subject], words: Sequence[str]) -> tuple[Subject, ...]:
    return tuple(sorted(subjects, key=lambda subject: sum(subject.rank(word) or 0 for word in words)))


def _nearest(word: str, subjects: Iterable[Subject], every: Sequence[str]) -> str | None:
    """Return the word itself when it stands somewhere, else the one of `every` that is spelled nearly the same."""
    if any(subject.rank(word) is not None for subject in subjects):
        return word
    return next(iter(get_close_matches(word, every, n=1, cutoff=_ALIKE)), None)


_ALIKE = 0.82
_MOST = 12  # more words is a text that was pasted; looking for each of them would make every key wait
_LITTLE = {
    "aan", "al", "als", "ben", "bent", "bij", "dan", "dat", "de", "die", "dit", "doe", "door", "een", "en", "er",
    "gaat", "haal", "had", "heb", "heeft", "het", "hij", "hoe", "ik", "in", "is", "je", "kan", "kun", "maak", "mag",
    "me", "met", "mij", "mijn", "moet", "na", "naar", "niet", "nog", "nu", "of", "om", "ons", "op", "te", "tot",
    "uit", "van", "voor", "waar", "wat", "we", "wel", "wie", "wij", "wil", "ze", "zet", "zie", "zij", "zijn", "zo",
}  # fmt: skip
