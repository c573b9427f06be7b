"""Who is at the table."""

from goedwerk.domain.changes.lists import revise, without
from goedwerk.domain.dialogue import Dialogue, Participant, next_id
from goedwerk.domain.names import occurs, replace_everywhere


def add(dialogue: Dialogue, name: str, role: str = "") -> Dialogue:
    """Add a participant at the end of the list."""
    person = Participant(id=next_id("p", dialogue.participants), name=name, role=role)
    return dialogue.revised(participants=(*dialogue.participants, person))


def set_role(dialogue: Dialogue, participant_id: str, role: str) -> Dialogue:
    """Change what a participant does."""
    return dialogue.revised(participants=revise(dialogue.participants, participant_id, role=role))


def rename(dialogue: Dialogue, participant_id: str, name: str) -> Dialogue:
    """Correct a participant's name everywhere: in the list, and inside every text unless it is also another's name."""
    person = dialogue.participant(participant_id)
    if person is None or person.name == name:
        return dialogue
    # With another Noor, or a Noor B., at the table, nobody but the group knows who is meant in a text.
    is_of_others = any(occurs(person.name, p.name) for p in dialogue.participants if p.id != participant_id)
    renamed = dialogue
    if person.name.strip() and not is_of_others:
        renamed = replace_everywhere(dialogue, person.name, name)
    return renamed.revised(participants=revise(renamed.participants, participant_id, name=name))


def leave(dialogue: Dialogue, participant_id: str) -> Dialogue:
    """Note that a participant has gone; the words stay theirs."""
    return dialogue.revised(participants=revise(dialogue.participants, participant_id, left=True))


def come_back(dialogue: Dialogue, participant_id: str) -> Dialogue:
    """Note that a participant is at the table again."""
    return dialogue.revised(participants=revise(dialogue.participants, participant_id, left=False))


def remove(dialogue: Dialogue, participant_id: str) -> Dialogue:
    """Take a participant off the list; what they said is from now on said by the group."""
    changes = {}
    for name in ("experiences", "answers", "reflections", "scores"):
        records = getattr(dialogue, name)
        for record in records:
            if record.participant == participant_id:
                records = revise(records, record.id, participant=None)
        changes[name] = records
    return dialogue.revised(participants=without(dialogue.participants, participant_id), **changes)


def words_of(dialogue: Dialogue, participant_id: str) -> int:
    """Return how many experiences, answers, reflections and scores are this participant's."""
    lists = (dialogue.experiences, dialogue.answers, dialogue.reflections, dialogue.scores)
    return sum(record.participant == participant_id for records in lists for record in records)
