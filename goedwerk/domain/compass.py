"""The compass: who said what about which element, and which question could come next, to whom.

It points at room, it does not measure people: there is no number in it, and it is for who guides the talk alone.
"""

from dataclasses import dataclass

from goedwerk.domain.changes.contributions import Topic, about
from goedwerk.domain.course import Course
from goedwerk.domain.dialogue import Dialogue, Participant
from goedwerk.domain.method import Method
from goedwerk.domain.progress import State, topic_state
from goedwerk.domain.questions import TOPICS_OF, part_of, questions_about, step_of

TOPICS: tuple[Topic, ...] = tuple(topic for topics in TOPICS_OF.values() for topic in topics)
"""What there is to talk about, in the order of the method."""

_THIN = 6
"""What someone said about a topic in fewer words than this is thin: there is more behind it."""


@dataclass(frozen=True)
class Proposal:
    """What could be asked next: which question, about what, to whom."""

    participant: Participant
    topic: Topic
    question: str


def cell(dialogue: Dialogue, participant: Participant, topic: Topic) -> State:
    """Return how much one participant said about one topic: nothing, a little or enough to go on with."""
    said = [each.text for each in about(dialogue, topic) if each.participant == participant.id]
    if not said:
        return State.EMPTY
    return State.BUSY if sum(len(text.split()) for text in said) < _THIN else State.FILLED


def propose(dialogue: Dialogue, method: Method, course: Course, here: Topic | None = None) -> Proposal | None:
    """Return what could be asked next, or None when everybody was asked everything.

    First about `here`, as long as few spoke about it, then about what is emptiest; to who said nothing about that, and
    least at all. What was asked comes again only after everything else, and never twice running.
    """
    pairs = [
        (person, topic)
        for topic in TOPICS
        for person in dialogue.present
        if cell(dialogue, person, topic) is not State.FILLED
    ]
    asked = [(each.participant, each.topic) for each in course.asked]
    if len(pairs) > 1 and asked:
        pairs = [pair for pair in pairs if (pair[0].id, pair[1]) != asked[-1]]
    voices = {topic: len({said.participant for said in about(dialogue, topic)}) for topic in TOPICS}
    words = _contributions(dialogue)
    step = step_of(here) if here else "skive"

    def urgency(pair: tuple[Participant, Topic]) -> tuple[object, ...]:
        person, topic = pair
        settled = topic_state(dialogue, topic) is State.FILLED
        return (
            asked.count((person.id, topic)),
            topic != here or settled,
            settled,
            step_of(topic) != step,
            voices[topic],
            cell(dialogue, person, topic) is not State.EMPTY,
            words.count(person.id),
        )

    if not pairs:
        return None
    person, topic = min(pairs, key=urgency)
    return Proposal(person, topic, course.freshest(questions_about(dialogue, method, topic), topic))


def sentence(proposal: Proposal, name: str, method: Method) -> str:
    """Return the proposal as one says it: `Vraag Mo naar Vrijheid: welke ruimte had je?`."""
    question = proposal.question[:1].lower() + proposal.question[1:]
    return f"Vraag {name} naar {part_of(method, proposal.topic).label}: {question}"


def _contributions(dialogue: Dialogue) -> list[str | None]:
    return [said.participant for said in (*dialogue.answers, *dialogue.reflections)]
