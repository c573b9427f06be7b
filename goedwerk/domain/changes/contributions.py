"""What is said in the steps SKIVE and Drie E's; both capture in the same way."""

from typing import Any

from goedwerk.domain.changes.lists import revise, without
from goedwerk.domain.changes.refusals import gone_along, require_no_refusal
from goedwerk.domain.dialogue import Answer, Contribution, Dialogue, GoodWorkE, Reflection, next_id
from goedwerk.domain.situation import SkiveElement

Topic = SkiveElement | GoodWorkE
"""What a contribution is about."""


def topic_of(key: str) -> Topic:
    """Return the element or the E with this key; raises `ValueError`."""
    return SkiveElement(key) if key in tuple(SkiveElement) else GoodWorkE(key)


def about(dialogue: Dialogue, topic: Topic) -> tuple[Answer, ...] | tuple[Reflection, ...]:
    """Return what was said about an element or an E, in the order it was said."""
    if isinstance(topic, SkiveElement):
        return tuple(answer for answer in dialogue.answers if answer.element == topic)
    return tuple(reflection for reflection in dialogue.reflections if reflection.e == topic)


def capture(dialogue: Dialogue, topic: Topic, text: str, participant: str | None, starred: bool = False) -> Dialogue:
    """Keep what someone, or the group, said."""
    if isinstance(topic, SkiveElement):
        answer_id = next_id("a", dialogue.answers)
        answer = Answer(id=answer_id, element=topic, text=text, participant=participant, starred=starred)
        return dialogue.revised(answers=(*dialogue.answers, answer))
    reflection_id = next_id("r", dialogue.reflections)
    reflection = Reflection(id=reflection_id, e=topic, text=text, participant=participant, starred=starred)
    return dialogue.revised(reflections=(*dialogue.reflections, reflection))


def change(dialogue: Dialogue, topic: Topic, contribution_id: str, **changes: Any) -> Dialogue:
    """Change the text, the speaker, the star or the experience of something that was said.

    Raises `GoedwerkError` when the speaker changes and the one it was does not want it kept or shared.
    """
    found = find(dialogue, topic, contribution_id)
    if found and changes.get("participant", found.participant) != found.participant:
        require_no_refusal(dialogue, found.participant)
    if isinstance(topic, SkiveElement):
        return dialogue.revised(answers=revise(dialogue.answers, contribution_id, **changes))
    return dialogue.revised(reflections=revise(dialogue.reflections, contribution_id, **changes))


def remove(dialogue: Dialogue, topic: Topic, contribution_id: str) -> Dialogue:
    """Delete something that was said; of someone who does not want it kept or shared, its words on an A4 go too."""
    return gone_along(dialogue, _without(dialogue, topic, contribution_id))


def _without(dialogue: Dialogue, topic: Topic, contribution_id: str) -> Dialogue:
    if isinstance(topic, SkiveElement):
        return dialogue.revised(answers=without(dialogue.answers, contribution_id))
    return dialogue.revised(reflections=without(dialogue.reflections, contribution_id))


def move(dialogue: Dialogue, topic: Topic, contribution_id: str, to: Topic) -> Dialogue:
    """Put something that was said under another element or E; between the two kinds it gets a new id."""
    found = find(dialogue, topic, contribution_id)
    if found is None or topic == to:
        return dialogue
    if isinstance(topic, SkiveElement) and isinstance(to, SkiveElement):
        return change(dialogue, topic, contribution_id, element=to)
    if isinstance(topic, GoodWorkE) and isinstance(to, GoodWorkE):
        return change(dialogue, topic, contribution_id, e=to)
    return capture(_without(dialogue, topic, contribution_id), to, found.text, found.participant, found.starred)


def find(dialogue: Dialogue, topic: Topic, contribution_id: str) -> Answer | Reflection | None:
    """Return what was said, or None when it is gone."""
    return next((c for c in about(dialogue, topic) if c.id == contribution_id), None)


def starred(dialogue: Dialogue) -> tuple[tuple[Topic, Contribution], ...]:
    """Return everything that should go to the A4, in the order of the method."""
    topics: tuple[Topic, ...] = (*SkiveElement, *GoodWorkE)
    return tuple((topic, said) for topic in topics for said in about(dialogue, topic) if said.starred)
