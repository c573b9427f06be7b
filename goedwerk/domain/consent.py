"""What may be done with somebody's own words: what they said about it, and what follows from that.

Words are what somebody told, answered or added to a score. Being there is no word: a list of who was there has
everybody on it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from goedwerk.domain.a4 import A4
from goedwerk.domain.dialogue import Dialogue, Measurement, Participant
from goedwerk.domain.dutch import how_many
from goedwerk.domain.text import one_line
from goedwerk.domain.verbatim import Said

R = TypeVar("R", Dialogue, Measurement)


@dataclass(frozen=True)
class Wish:
    """What somebody says about their own words, in a sentence of theirs or None; null means not asked."""

    key: str
    sentence: str | None
    may_keep: bool | None
    may_share: bool | None

    @property
    def is_unasked(self) -> bool:
        """Tell whether nothing was said about it."""
        return self == NOT_ASKED

    @property
    def keeps(self) -> bool:
        """Tell whether the words may be kept; nobody who was not asked refused it."""
        return self.may_keep is not False

    @property
    def shares(self) -> bool:
        """Tell whether the words may stand on a page for others; who keeps nothing has to say so."""
        return self.keeps if self.may_share is None else self.may_share

    @property
    def short(self) -> str:
        """The answer in a few words, for behind a name."""
        if self.may_keep is None and self.may_share is None:
            return "nog niet gevraagd" if self.sentence is None else "in eigen woorden"
        return _SHORT[self.keeps, self.shares]

    @property
    def meaning(self) -> str:
        """What goedwerk does with the words of someone who says this, in whole sentences."""
        return _UNCHANGED if self.is_unasked else f"{_KEPT[self.keeps]} {_SHARED[self.shares]}"


NOT_ASKED = Wish("not_asked", None, None, None)
"""What holds until someone was asked."""

USUAL = (
    Wish("keep_and_share", "Je mag mijn woorden bewaren en delen.", True, True),
    Wish("keep", "Je mag mijn woorden bewaren, maar niet delen.", True, False),
    Wish("neither", "Bewaar mijn woorden niet, en deel ze niet.", False, False),
    NOT_ASKED,
)
"""The usual answers, in the order in which they are offered."""

QUESTION = "Mogen we bewaren wat jij hier zegt? En mogen we het delen met anderen?"
"""What the facilitator asks, aloud."""


@dataclass(frozen=True)
class Refused:
    """Words on an A4 of someone who does not share them: whose, on which part, and which words."""

    name: str
    where: str
    passage: str


def question_about(person: Participant) -> str:
    """Return what there is to choose for this participant, on one line."""
    return f"Wat mag er met de woorden van {one_line(person.name) or 'deze deelnemer'}?"


def own_wish(sentence: str, may_keep: bool, may_share: bool) -> Wish:
    """Return an answer in somebody's own words."""
    return Wish("own", sentence, may_keep, may_share)


def wish_of(person: Participant) -> Wish:
    """Return what this participant said about their own words."""
    given = (person.consent, person.may_keep, person.may_share)
    usual = (wish for wish in USUAL if (wish.sentence, wish.may_keep, wish.may_share) == given)
    return next(usual, Wish("own", *given))


def not_asked(dialogue: Dialogue) -> tuple[Participant, ...]:
    """Return who is at the table and was not asked yet."""
    return tuple(person for person in dialogue.present if wish_of(person).is_unasked)


def without_refused(record: R) -> R:
    """Return a dialogue or a measurement without the words of those who do not want them kept.

    They stay on the list, with what they said about it. An A4 about an experience of theirs goes along with it; what
    others said about that experience stays.
    """
    refusing = {person.id for person in record.participants if not wish_of(person).keeps}
    if not refusing:
        return record
    kept = {
        name: tuple(each for each in getattr(record, name) if each.participant not in refusing)
        for name in _LISTS
        if hasattr(record, name)
    }
    if isinstance(record, Measurement):
        return record.revised(**kept)
    told = {experience.id for experience in kept["experiences"]}
    kept["answers"] = tuple(
        answer if answer.experience in told else answer.revised(experience=None) for answer in kept["answers"]
    )
    summaries = tuple(each for each in record.summaries if each.experience is None or each.experience in told)
    return record.revised(summaries=summaries, **kept)


def count_refused(record: R) -> int:
    """Return how many things that were said and A4's `without_refused` leaves out."""
    without = without_refused(record)
    lists = [name for name in (*_LISTS, "summaries") if hasattr(record, name)]
    return sum(len(getattr(record, name)) - len(getattr(without, name)) for name in lists)


def left_out(record: R) -> str:
    """Return a Dutch sentence that says how much `without_refused` leaves out, and not whose; or nothing."""
    return left_out_in_words(count_refused(record))


def left_out_in_words(number: int) -> str:
    """Return the sentence of `left_out` for so many contributions."""
    return f"Op verzoek weggelaten: {how_many(number, 'bijdrage', 'bijdragen')}." if number else ""


def refused_on(page: A4, dialogue: Dialogue) -> tuple[Refused, ...]:
    """Return the words on an A4, as it was written, of those at its table who do not share theirs.

    That the whole page is about an experience of theirs comes first; else what they said has to stand there word for
    word (`domain/verbatim.py`).
    """
    refusing = [person for person in dialogue.participants if not wish_of(person).shares]
    if not refusing:
        return ()
    ids = {person.id for person in refusing}
    others = [dialogue.group, *(text for owner, text in _texts_said(dialogue) if owner not in ids)]
    if dialogue.situation:
        others += [dialogue.situation.title, dialogue.situation.text]
    about = next((each.experience for each in dialogue.summaries if each.id == page.summary_id), None)
    experience = dialogue.experience(about)
    found = []
    for person in refusing:
        name = one_line(person.name) or "iemand zonder naam"
        if experience and experience.participant == person.id:
            found.append(Refused(name, "Het hele A4", one_line(experience.title) or "een ervaring zonder titel"))
        said = Said([text for owner, text in _texts_said(dialogue) if owner == person.id], others)
        for place, text in page.texts.items():
            found += [Refused(name, page.place_name(place), one_line(piece)) for piece in said.passages(text)]
    return tuple(found)


def _texts_said(dialogue: Dialogue) -> Iterator[tuple[str | None, str]]:
    """Return every text that somebody said, with the id of who did, or None for the group."""
    for experience in dialogue.experiences:
        yield experience.participant, experience.title
        yield experience.participant, experience.text
    for said in (*dialogue.answers, *dialogue.reflections):
        yield said.participant, said.text
    for score in dialogue.scores:
        for text in (score.explanation, score.goes_well, score.can_be_better):
            yield score.participant, text


_LISTS = ("experiences", "answers", "reflections", "scores")

_SHORT = {
    (True, True): "bewaren en delen",
    (True, False): "niet delen",
    (False, False): "niet bewaren",
    (False, True): "delen, niet bewaren",
}
_KEPT = {
    True: "Deze woorden blijven op deze laptop.",
    False: "Deze woorden komen in geen enkel bestand. Aan het eind kun je ze wissen.",
}
_SHARED = {
    True: "Ze mogen op een A4 voor anderen staan.",
    False: "Op een A4 voor anderen staan ze niet.",
}
_UNCHANGED = "Je kunt het later nog vragen. Tot dan verandert er niets."
