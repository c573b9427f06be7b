"""The questions that can be asked about one element of SKIVE or one of the three E's."""

from goedwerk.domain.changes.contributions import Subject
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.method import Method, Part
from goedwerk.domain.situation import SkiveElement


def step_of(topic: Subject) -> str:
    """Return the key of the step in which this topic is talked about."""
    return "skive" if isinstance(topic, SkiveElement) else "three_es"


def part_of(method: Method, topic: Subject) -> Part:
    """Return the texts about this topic."""
    return method.step(step_of(topic)).part(topic)


def questions_about(dialogue: Dialogue, method: Method, topic: Subject) -> tuple[str, ...]:
    """Return the questions, the main one first; then those that belong to the situation of this dialogue."""
    first, *others = part_of(method, topic).questions
    own = dialogue.situation.questions if dialogue.situation else ()
    return (first, *(question.text for question in own if question.element == topic), *others)
