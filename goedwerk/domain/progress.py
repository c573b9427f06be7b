"""What is empty, busy or filled."""

from enum import Enum

from goedwerk.domain.changes import contributions
from goedwerk.domain.changes.contributions import Topic
from goedwerk.domain.changes.summaries import has_content
from goedwerk.domain.dialogue import Dialogue, GoodWorkE, Participant
from goedwerk.domain.situation import SkiveElement


class State(Enum):
    """How far something is; the value is the sign that stands for it, so that colour is never alone."""

    EMPTY = "◦"
    BUSY = "▪"
    FILLED = "✓"


def step_state(dialogue: Dialogue, step: str) -> State:
    """Return how far a step of the method is."""
    return {
        "group": _group,
        "situation": _situation,
        "experiences": _experiences,
        "skive": _skive,
        "three_es": _three_es,
        "summary": _summary,
        "agreements": _agreements,
    }[step](dialogue)


def topic_state(dialogue: Dialogue, topic: Topic) -> State:
    """Return how far an element or an E is: filled once two voices were heard, or all there are."""
    said = contributions.about(dialogue, topic)
    voices = len({contribution.participant for contribution in said})
    return _measured(voices, min(2, len(dialogue.present) or 1))


def experience_state(dialogue: Dialogue, participant: Participant) -> State:
    """Return how far the own experience of one participant is."""
    own = [e for e in dialogue.experiences if e.participant == participant.id]
    if any(e.text.strip() for e in own):
        return State.FILLED
    return State.BUSY if any(e.title.strip() for e in own) else State.EMPTY


def _group(dialogue: Dialogue) -> State:
    return _measured(bool(dialogue.group.strip()) + (len(dialogue.participants) > 1), 2)


def _situation(dialogue: Dialogue) -> State:
    situation = dialogue.situation
    if situation is None:
        return State.EMPTY
    return State.FILLED if situation.title.strip() and situation.text.strip() else State.BUSY


def _experiences(dialogue: Dialogue) -> State:
    if not any(e.text.strip() or e.title.strip() for e in dialogue.experiences):
        return State.EMPTY
    told = all(experience_state(dialogue, person) is State.FILLED for person in dialogue.present)
    return State.FILLED if told else State.BUSY


def _skive(dialogue: Dialogue) -> State:
    return _all_of([topic_state(dialogue, element) for element in SkiveElement])


def _three_es(dialogue: Dialogue) -> State:
    return _all_of([topic_state(dialogue, e) for e in GoodWorkE])


def _agreements(dialogue: Dialogue) -> State:
    return State.FILLED if dialogue.agreements else State.BUSY if dialogue.check_out.strip() else State.EMPTY


def _summary(dialogue: Dialogue) -> State:
    def parts(fields: tuple[str, ...]) -> list[bool]:
        return [all(getattr(s, name).strip() for name in fields) for s in dialogue.summaries]

    if any(parts(("core_statement", "explanation", "excellent", "ethics", "energy"))):
        return State.FILLED
    started = any(has_content(summary) or summary.candidates for summary in dialogue.summaries)
    return State.BUSY if started else State.EMPTY


def _all_of(states: list[State]) -> State:
    if all(state is State.FILLED for state in states):
        return State.FILLED
    return State.EMPTY if all(state is State.EMPTY for state in states) else State.BUSY


def _measured(reached: int, enough: int) -> State:
    return State.EMPTY if reached == 0 else State.FILLED if reached >= enough else State.BUSY
