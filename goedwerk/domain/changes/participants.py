"""Who is at the table."""

import re

from goedwerk.domain.changes.lists import revise, without
from goedwerk.domain.changes.refusals import require_free_to_go
from goedwerk.domain.consent import Wish, wish_of
from goedwerk.domain.dialogue import Dialogue, Participant, next_id
from goedwerk.domain.names import first_name, occurs, remember, replace_all
from goedwerk.domain.text import fold, one_line

_BEFORE_A_ROLE = re.compile(r",|\s[-–]\s|\s\((?=[^()\d]+\)$)")
"""What may stand between a name and a role; in Anne-Marie and in Noor (2) nothing does."""


def read_person(typed: str) -> tuple[str, str] | None:
    """Return the name and the role of `Thea, verzorgende`, `Thea - verzorgende` or `Thea (verzorgende)`.

    The role may be missing. None when there is no name.
    """
    line = typed.strip()
    found = _BEFORE_A_ROLE.search(line)
    name, role = (line[: found.start()], line[found.end() :]) if found else (line, "")
    if found and found[0].endswith("("):
        role = role.removesuffix(")")
    return (name.strip(), role.strip()) if name.strip() else None


def add(dialogue: Dialogue, name: str, role: str = "") -> Dialogue:
    """Add a participant at the end of the list."""
    person = Participant(id=next_id("p", dialogue.participants), name=name, role=role)
    return dialogue.revised(participants=(*dialogue.participants, person))


def set_role(dialogue: Dialogue, participant_id: str, role: str) -> Dialogue:
    """Change what a participant does."""
    return dialogue.revised(participants=revise(dialogue.participants, participant_id, role=role))


def rename(dialogue: Dialogue, participant_id: str, name: str) -> Dialogue:
    """Correct a participant's name everywhere: in the list, and inside every text unless it is also another's name.

    In the texts the first name on its own is corrected too, on the same terms. The old name is remembered.
    """
    person = dialogue.participant(participant_id)
    if person is None or person.name == name:
        return dialogue
    renamed = replace_all(dialogue, _corrections(dialogue, person, one_line(name)))
    renamed = renamed.revised(participants=revise(renamed.participants, participant_id, name=name))
    return remember(renamed, [person.name])


def correct(dialogue: Dialogue, participant_id: str, name: str, role: str = "") -> Dialogue:
    """Correct a name as `rename` does, and the role when one is given."""
    renamed = rename(dialogue, participant_id, name)
    return set_role(renamed, participant_id, role) if role else renamed


def set_consent(dialogue: Dialogue, participant_id: str, wish: Wish) -> Dialogue:
    """Keep what a participant says about their own words, over an earlier answer.

    Not asking now takes no sentence away that somebody said without choosing.
    """
    person = dialogue.participant(participant_id)
    if person and wish.is_unasked and wish_of(person).is_open:
        return dialogue
    answer = {"consent": wish.sentence, "may_keep": wish.may_keep, "may_share": wish.may_share}
    return dialogue.revised(participants=revise(dialogue.participants, participant_id, **answer))


def leave(dialogue: Dialogue, participant_id: str) -> Dialogue:
    """Note that a participant has gone; the words stay theirs."""
    return dialogue.revised(participants=revise(dialogue.participants, participant_id, left=True))


def come_back(dialogue: Dialogue, participant_id: str) -> Dialogue:
    """Note that a participant is at the table again."""
    return dialogue.revised(participants=revise(dialogue.participants, participant_id, left=False))


def remove(dialogue: Dialogue, participant_id: str) -> Dialogue:
    """Take a participant off the list; what they said is from now on said by the group, and the name is remembered.

    Raises `GoedwerkError` when they said something that may not be kept or shared.
    """
    require_free_to_go(dialogue, participant_id)
    person = dialogue.participant(participant_id)
    changes = {}
    for name in ("experiences", "answers", "reflections", "scores"):
        records = getattr(dialogue, name)
        for record in records:
            if record.participant == participant_id:
                records = revise(records, record.id, participant=None)
        changes[name] = records
    removed = dialogue.revised(participants=without(dialogue.participants, participant_id), **changes)
    return remember(removed, [person.name]) if person else removed


def words_of(dialogue: Dialogue, participant_id: str) -> int:
    """Return how many experiences, answers, reflections and scores are this participant's."""
    lists = (dialogue.experiences, dialogue.answers, dialogue.reflections, dialogue.scores)
    return sum(record.participant == participant_id for records in lists for record in records)


def _corrections(dialogue: Dialogue, person: Participant, new: str) -> dict[str, str]:
    """Return what becomes of each way in which `person` stands in the texts, once their name is `new`."""
    old, others = one_line(person.name), [p.name for p in dialogue.participants if p.id != person.id]
    # With another Noor, or a Noor B., at the table, nobody but the group knows who is meant in a text.
    if not old or any(occurs(old, name) for name in others):
        return {}
    # What reads right already stays: "Noor B." does not become "Noor B. B.".
    corrections = {new: new}
    first, new_first = first_name(old), first_name(new) or new
    if dialogue.facilitator != person.name:
        others.append(dialogue.facilitator)
    if first and new and not any(occurs(fold(first), fold(name)) for name in others):
        corrections |= {new_first: new_first, first: new_first}
    return corrections | {old: new}
