"""Everyone's own experience."""

from typing import Any, Literal

from goedwerk.domain.changes.lists import revise, without
from goedwerk.domain.changes.refusals import gone_along, require_no_refusal
from goedwerk.domain.dialogue import Dialogue, Experience, next_id
from goedwerk.domain.route import experience_at, teller_at

Test = Literal["no_rule", "judgement", "tension"]

OUTCOMES = {True: "ja", False: "nee", None: "niet besproken"}
"""What the outcomes of a test are called."""


def of(dialogue: Dialogue, participant_id: str | None) -> tuple[Experience, ...]:
    """Return the experiences of one participant, or those of the group."""
    return tuple(experience for experience in dialogue.experiences if experience.participant == participant_id)


def add(dialogue: Dialogue, participant_id: str | None, **fields: Any) -> Dialogue:
    """Add an experience at the end of the list."""
    experience = Experience(id=next_id("e", dialogue.experiences), participant=participant_id, **fields)
    return dialogue.revised(experiences=(*dialogue.experiences, experience))


def at(dialogue: Dialogue, part: str) -> tuple[Dialogue, str]:
    """Return the dialogue with an experience at this part of the route, and its id: who tells gets one with a change.

    `part` is that of a `Place`: of an experience, or of a participant who has none yet; else the id is empty.
    """
    experience = experience_at(dialogue, part)
    teller = teller_at(dialogue, part)
    if experience or teller is None:
        return dialogue, experience.id if experience else ""
    with_one = add(dialogue, teller)
    return with_one, with_one.experiences[-1].id


def change(dialogue: Dialogue, experience_id: str, **changes: Any) -> Dialogue:
    """Change the title, the text or the teller of an experience.

    Raises `GoedwerkError` when the teller changes and the one it was does not want it kept or shared.
    """
    experience = dialogue.experience(experience_id)
    if experience and changes.get("participant", experience.participant) != experience.participant:
        require_no_refusal(dialogue, experience.participant)
    return dialogue.revised(experiences=revise(dialogue.experiences, experience_id, **changes))


def set_test(dialogue: Dialogue, experience_id: str, test: Test, outcome: bool | None) -> Dialogue:
    """Note whether an experience meets one of the three tests; None is not discussed."""
    experience = dialogue.experience(experience_id)
    if experience is None:
        return dialogue
    criteria = experience.criteria.revised(**{test: outcome})
    return change(dialogue, experience_id, criteria=criteria)


def remove(dialogue: Dialogue, experience_id: str) -> Dialogue:
    """Delete an experience; answers and A4's that were tied to it stay, tied to none.

    Of a teller who does not want it kept or shared, A4's about it go too, and its words on others.
    """
    answers, summaries = dialogue.answers, dialogue.summaries
    for answer in dialogue.answers:
        if answer.experience == experience_id:
            answers = revise(answers, answer.id, experience=None)
    for summary in dialogue.summaries:
        if summary.experience == experience_id:
            summaries = revise(summaries, summary.id, experience=None)
    left = without(dialogue.experiences, experience_id)
    return gone_along(dialogue, dialogue.revised(experiences=left, answers=answers, summaries=summaries))
