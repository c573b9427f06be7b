"""The privacy check: everything in a text that may point to someone, one finding for each place."""

import re
from collections.abc import Iterable
from itertools import chain

from goedwerk.domain.privacy.again import find_again, names_behind_titles
from goedwerk.domain.privacy.ages import find_high_ages
from goedwerk.domain.privacy.dates import find_dates
from goedwerk.domain.privacy.finding import Finding, Kind, Known, Place, Places
from goedwerk.domain.privacy.initials import find_names_with_initials
from goedwerk.domain.privacy.names import find_first_names
from goedwerk.domain.privacy.numbers import find_numbers
from goedwerk.domain.privacy.online import find_online
from goedwerk.domain.privacy.places import find_homes, find_rooms
from goedwerk.domain.privacy.roles import find_names_by_role
from goedwerk.domain.privacy.spelling import begins_sentence, word_before
from goedwerk.domain.privacy.table import find_people, find_people_elsewhere
from goedwerk.domain.privacy.titles import find_titled_names
from goedwerk.domain.privacy.well_known import WellKnown
from goedwerk.domain.privacy.words import words

NOTHING_KNOWN = Known()
"""What the check knows when nothing is told."""

_FIND_NAMES = (find_titled_names, find_first_names, find_names_by_role)
_DIGIT = re.compile("[0-9]")
# What overlaps is one finding: of the kind that comes first here.
_FIRST = (
    Kind.BSN,
    Kind.EMAIL,
    Kind.URL,
    Kind.FILE_NUMBER,
    Kind.PHONE,
    Kind.BIRTH_DATE,
    Kind.ADDRESS,
    Kind.POSTCODE,
    Kind.ROOM,
    Kind.HIGH_AGE,
    Kind.PERSON,
    Kind.TITLED_NAME,
    Kind.FIRST_NAME,
    Kind.DAY,
)
_RANK = {kind: rank for rank, kind in enumerate(_FIRST)}
# "Haar een nummer" and "de een collega" do not read: behind these words no article follows. But "dat een collega" does.
_DETERMINERS = words("de het een één mijn jouw uw zijn haar ons onze jullie hun die deze dit elke geen")
# What ends in a point without ending a sentence.
_SHORTENED = words("tel. geb. nr. bijv. bv. ca. evt. incl. mevr. mw. dhr. dr. fam. jl. afd. resp. vgl.")


def find(text: str, known: Known = NOTHING_KNOWN) -> tuple[Finding, ...]:
    """Return what in `text` may point to someone, in reading order and never overlapping.

    Nothing found does not make a text anonymous: lists of names end, and a story can be known without any name.
    """
    well_known = WellKnown(text)
    places = _apart(_places(text, known, well_known))
    again = [
        place for place in find_again(text, places, known.surnames) if not well_known.hold(place.start, place.stop)
    ]
    return tuple(_finding(text, place) for place in (_apart([*places, *again]) if again else places))


def find_surnames(text: str, known: Known = NOTHING_KNOWN) -> frozenset[str]:
    """Return the names behind a title or an initial in `text`, to be `Known.surnames` for another text."""
    return frozenset(names_behind_titles(text, _apart(_places(text, known, WellKnown(text)))))


def _places(text: str, known: Known, well_known: WellKnown) -> Places:
    yield from find_people(text, known.people, well_known)
    yield from find_people_elsewhere(text, known.elsewhere, well_known)
    by_words = (find_names(text, known.first_names) for find_names in _FIND_NAMES)
    for place in chain(find_names_with_initials(text), *by_words):
        if not well_known.hold(place.start, place.stop):
            yield place
    yield from find_high_ages(text)
    yield from find_online(text)
    yield from find_rooms(text)
    # Most texts hold no number at all.
    if _DIGIT.search(text):
        yield from find_numbers(text)
        yield from find_dates(text, known.days)
        yield from find_homes(text)


def _apart(places: Iterable[Place]) -> list[Place]:
    """Return `places` in order, as one where they overlap."""
    together: list[Place] = []
    for place in sorted(places):
        if together and place.start < together[-1].stop:
            together[-1] = _as_one(together[-1], place)
        else:
            together.append(place)
    return together


def _as_one(one: Place, other: Place) -> Place:
    first = one if _RANK[one.kind] <= _RANK[other.kind] else other
    return Place(one.start, max(one.stop, other.stop), first.kind, first.instead)


def _finding(text: str, place: Place) -> Finding:
    instead, before = place.instead, word_before(text, place.start)
    if before in _DETERMINERS and instead.startswith(("een ", "de ")):
        instead = instead.removeprefix("een ").removeprefix("de ")
    if before not in _SHORTENED and begins_sentence(text, place.start):
        instead = instead[0].upper() + instead[1:]
    return Finding(place.start, place.stop, text[place.start : place.stop], place.kind, instead)
