"""What follows when someone refuses to let their own words be kept or shared: the refusal stays with the words.

Words are what somebody told, answered or added to a score. Being there is no word: a list of who was there has
everybody on it. Words of someone who refuses never become another's; when they go, they go off the A4's too
(`domain/changes/refusals.py`).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from goedwerk.domain.a4 import A4
from goedwerk.domain.consent import wish_of
from goedwerk.domain.desk import Desk
from goedwerk.domain.dialogue import Dialogue, Measurement, PrivacyDecision
from goedwerk.domain.draft import OWN_SOURCE
from goedwerk.domain.dutch import how_many
from goedwerk.domain.names import texts_of
from goedwerk.domain.situation import Situation
from goedwerk.domain.taking_out import Out, off_everything
from goedwerk.domain.text import one_line
from goedwerk.domain.verbatim import said_by
from goedwerk.domain.whereabouts import ALL_OF_IT

R = TypeVar("R", Dialogue, Measurement)

_LISTS = ("experiences", "answers", "reflections", "scores")
_CAPTURED = ("skive/", "three_es/")  # how the names of drafts begin that hold what someone says


@dataclass(frozen=True)
class Refused:
    """Words on an A4 of someone who does not share them: whose, on which part, and which words.

    `participant` and `summary_id` are ids. `place` is a place of the `texts` of the A4, or `ALL_OF_IT` when the whole
    page is about an experience of theirs.
    """

    name: str
    where: str
    passage: str
    participant: str
    summary_id: str
    place: str


def without_refused(record: R) -> R:
    """Return a dialogue or a measurement without the words of those who do not want them kept.

    They stay on the list, with what they said about it. An A4 about an experience of theirs goes along with it; what
    others said about that experience stays. Where their words stand word for word in what the group wrote, they are
    taken out too.
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
    left = off_everything(record.revised(summaries=summaries, **kept), _out(record, refusing))
    return left.revised(privacy=_still_there(left, record, refusing))


def desk_without_refused(desk: Desk) -> Desk:
    """Return a desk without what was typed and not entered yet of those who do not want their words kept."""
    dialogue = desk.dialogue
    refusing = {person.id for person in dialogue.participants if not wish_of(person).keeps}
    first = next((person.id for person in dialogue.present), None)
    speaker = first if desk.place.speaker is None else desk.place.speaker
    out = _out(dialogue, refusing)

    def refuses(field: str) -> bool:
        return field.startswith(_CAPTURED) and desk.voices.get(field, speaker) in refusing

    drafts = {field: text for field, text in desk.drafts.items() if out(text) == text and not refuses(field)}
    return desk if drafts == desk.drafts else replace(desk, drafts=drafts)


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


def what_helps(one: Refused) -> str:
    """Return what people can do there about refused words on an A4, in one sentence."""
    if one.place == ALL_OF_IT:
        return "Dit A4 gaat over die ervaring. Alleen verwijderen helpt."
    if "." in one.place:
        return "Haal bij dit antwoord de ster weg."
    if one.place == "picture":
        return "Beschrijf het beeld in andere woorden."
    return "Zeg het in andere woorden, of haal het weg."


def refused_on(page: A4, dialogue: Dialogue) -> tuple[Refused, ...]:
    """Return the words on an A4, as it was written, of those at its table who do not share theirs.

    That the whole page is about an experience of theirs comes first; else what they said has to stand there word for
    word (`domain/verbatim.py`).
    """
    refusing = [person for person in dialogue.participants if not wish_of(person).shares]
    if not refusing:
        return ()
    ids = {person.id for person in refusing}
    others = not_theirs_alone(dialogue, ids)
    about = next((each.experience for each in dialogue.summaries if each.id == page.summary_id), None)
    experience = dialogue.experience(about)
    answers = {f"{line.key}.{number}" for line in page.skive for number in range(len(line.texts))}
    # Most often there is nothing, and all of them together are looked for as fast as one.
    anyone = said_by(tuple(texts_said(dialogue, ids)))
    held = {
        place: text for place, text in page.texts.items() if anyone.passages(text, others, is_answer=place in answers)
    }
    found = []
    for person in refusing:
        name = one_line(person.name) or "iemand zonder naam"
        if experience and experience.participant == person.id:
            title = one_line(experience.title) or "een ervaring zonder titel"
            found.append(Refused(name, "Het hele A4", title, person.id, page.summary_id, ALL_OF_IT))
        said = said_by(tuple(texts_said(dialogue, {person.id}))) if held else anyone
        for place, text in held.items():
            passages = said.passages(text, others, is_answer=place in answers)
            where = page.place_name(place)
            found += [Refused(name, where, one_line(piece), person.id, page.summary_id, place) for piece in passages]
    return tuple(found)


def is_refused(text: str, dialogue: Dialogue) -> bool:
    """Tell whether words stand in a text, such as a title, of someone at this table who does not share them."""
    refusing = {person.id for person in dialogue.participants if not wish_of(person).shares}
    if not refusing:
        return False
    said = said_by(tuple(texts_said(dialogue, refusing)))
    return bool(said.passages(text, not_theirs_alone(dialogue, refusing)))


def texts_said(dialogue: Dialogue, participants: Collection[str | None]) -> Iterator[tuple[str, bool]]:
    """Yield every text that these participants said, None for the group, and whether it has a star."""
    for experience in dialogue.experiences:
        if experience.participant in participants:
            yield experience.title, False
            yield experience.text, False
    for said in (*dialogue.answers, *dialogue.reflections):
        if said.participant in participants:
            yield said.text, said.starred
    for score in dialogue.scores:
        if score.participant in participants:
            yield from ((text, False) for text in (score.explanation, score.goes_well, score.can_be_better))


def not_theirs_alone(dialogue: Dialogue, participants: Collection[str | None]) -> tuple[str, ...]:
    """Return what stood there without these participants: what others said, and the situation if it is not of here.

    A situation that people wrote themselves may be made of what one of them told.
    """
    others = {None, *(person.id for person in dialogue.participants)}.difference(participants)
    situation = dialogue.situation
    given = situation if situation and not _is_made_here(situation, dialogue) else None
    stood = (given.title, given.text) if given else ()
    return (dialogue.group, *stood, *(text for text, _ in texts_said(dialogue, others)))


def _is_made_here(situation: Situation, dialogue: Dialogue) -> bool:
    told = tuple((text, False) for one in dialogue.experiences for text in (one.title, one.text))
    return situation.source.startswith(OWN_SOURCE) or bool(said_by(told).passages(situation.text))


def _out(dialogue: Dialogue, participants: Collection[str]) -> Out:
    said, others = said_by(tuple(texts_said(dialogue, participants))), not_theirs_alone(dialogue, participants)
    return lambda text: said.taken_out(text, others)


def _still_there(left: Dialogue, before: Dialogue, refusing: Collection[str]) -> tuple[PrivacyDecision, ...]:
    """Return the decisions without those about words that stood only in what is not there any more."""
    said = [text for text, _ in texts_said(before, refusing)]
    there = tuple(texts_of(left)) if left.privacy else ()
    return tuple(
        one
        for one in left.privacy
        if any(one.text in text for text in there) or not any(one.text in text for text in said)
    )
