"""The questions that can be asked about one element of SKIVE or one of the three E's."""

from collections.abc import Mapping

from goedwerk.domain.changes.contributions import Topic, topic_of
from goedwerk.domain.desk import Place
from goedwerk.domain.dialogue import Dialogue, GoodWorkE
from goedwerk.domain.method import Method, Part
from goedwerk.domain.situation import SkiveElement

TOPICS_OF: Mapping[str, tuple[Topic, ...]] = {"skive": tuple(SkiveElement), "three_es": tuple(GoodWorkE)}
"""What is talked about in each step that has such questions, in the order of the method."""


def step_of(topic: Topic) -> str:
    """Return the key of the step in which this topic is talked about."""
    return next(step for step, topics in TOPICS_OF.items() if topic in topics)


def topic_at(place: Place) -> Topic | None:
    """Return what is talked about at a place, or None where there are no such questions."""
    return topic_of(place.part) if place.step in TOPICS_OF else None


def topic_parts(method: Method) -> tuple[Part, ...]:
    """Return the texts about every topic: the elements of SKIVE and the E's."""
    return tuple(part for step in TOPICS_OF for part in method.step(step).parts)


def part_of(method: Method, topic: Topic) -> Part:
    """Return the texts about this topic."""
    return method.step(step_of(topic)).part(topic)


def questions_about(dialogue: Dialogue, method: Method, topic: Topic) -> tuple[str, ...]:
    """Return the questions, the main one first; then those that belong to the situation of this dialogue."""
    first, *others = part_of(method, topic).questions
    own = dialogue.situation.questions if dialogue.situation else ()
    return (first, *(question.text for question in own if question.element == topic), *others)
