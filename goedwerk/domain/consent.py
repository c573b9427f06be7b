"""What may be done with somebody's own words: what they said about it. What follows is in `domain/refusing.py`."""

from collections.abc import Sequence
from dataclasses import dataclass

from goedwerk.domain.dialogue import Dialogue, Participant
from goedwerk.domain.text import one_line, shortened


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
    def is_open(self) -> bool:
        """Tell whether nobody chose yet what may be done, also when something was said about it."""
        return self.may_keep is None and self.may_share is None

    @property
    def keeps(self) -> bool:
        """Tell whether the words may be kept; nobody who was not asked refused it."""
        return self.may_keep is not False

    @property
    def shares(self) -> bool:
        """Tell whether the words may stand on a page for others; who keeps nothing has to say so."""
        return self.keeps if self.may_share is None else self.may_share

    @property
    def refuses(self) -> bool:
        """Tell whether anything may not be done with the words."""
        return not (self.keeps and self.shares)

    @property
    def short(self) -> str:
        """The answer in a few words, for behind a name."""
        if self.is_open:
            return "nog niet gevraagd" if self.sentence is None else "in eigen woorden"
        told = _SHORT[self.keeps, self.shares]
        return f"{told}: ‘{_in_short(self.sentence)}’" if self.is_own else told

    @property
    def is_own(self) -> bool:
        """Tell whether somebody said it in words of their own, which may hold more than yes or no."""
        return bool(self.sentence) and self not in USUAL

    @property
    def meaning(self) -> str:
        """What goedwerk does with the words of someone who says this, in whole sentences."""
        return _UNCHANGED if self.is_open else f"{_KEPT[self.keeps]} {_SHARED[self.shares]}"


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
    """Return who is at the table and did not choose yet: not asked, or with a sentence of which nothing follows."""
    return tuple(person for person in dialogue.present if wish_of(person).is_open)


def skipped(dialogue: Dialogue) -> tuple[Participant, ...]:
    """Return who was not asked while others were: most often someone who came later. A group may ask nobody at all."""
    begun = any(not wish_of(person).is_open for person in dialogue.participants)
    return not_asked(dialogue) if begun else ()


def not_asked_yet(people: Sequence[Participant]) -> str:
    """Return whom one could still ask, such as `nog niet gevraagd: Thea, Mo`."""
    return f"nog niet gevraagd: {', '.join(one_line(person.name) or 'iemand zonder naam' for person in people)}"


def conditions(dialogue: Dialogue) -> tuple[str, ...]:
    """Return, as sentences, what people said in their own words about sharing, to think of before a page goes out."""
    return tuple(
        f"{one_line(person.name)} zei over het delen: ‘{_in_short(person.consent)}’"
        for person in dialogue.participants
        if wish_of(person).is_own and wish_of(person).shares
    )


def _in_short(sentence: str | None) -> str:
    return shortened(sentence or "", _LONGEST)


def loosened(before: Dialogue, after: Dialogue) -> tuple[Participant, ...]:
    """Return the participants of `after` who refused something in `before` and say something else now."""
    refused = {one.id: wish_of(one) for one in before.participants if wish_of(one).refuses}
    return tuple(one for one in after.participants if refused.get(one.id, wish_of(one)) != wish_of(one))


_LONGEST = 60

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
