"""What someone refused stays with the words: they never become another's, and what is deleted goes off the A4's too."""

from goedwerk.domain.consent import wish_of
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.refusing import not_theirs_alone, texts_said
from goedwerk.domain.taking_out import off_pages
from goedwerk.domain.verbatim import Said

WENT_ALONG = "Wat er op het A4 van stond, is ook weg."
"""What to say when deleting took something off an A4 too."""


def require_no_refusal(dialogue: Dialogue, participant_id: str | None) -> None:
    """Raise `GoedwerkError` when this participant refuses something: their words stay theirs."""
    if participant_id in _refusing(dialogue):
        raise GoedwerkError(
            "Deze woorden mogen niet overal heen. Daarom blijven ze van wie ze zei.",
            "Verwijder ze, of vraag het nog eens aan wie ze zei.",
        )


def require_free_to_go(dialogue: Dialogue, participant_id: str) -> None:
    """Raise `GoedwerkError` when a participant refuses something and said anything: the refusal is with the name."""
    if participant_id in _refusing(dialogue) and any(text for text, _ in texts_said(dialogue, {participant_id})):
        raise GoedwerkError(
            "Bij deze naam horen woorden die niet overal heen mogen. Daarom blijft de naam staan.",
            "Je kunt wel zeggen dat deze persoon weggaat. Of verwijder eerst die woorden.",
        )


def gone_along(before: Dialogue, after: Dialogue) -> Dialogue:
    """Return `after`, in which something of `before` was deleted, without what stood of it on an A4.

    That goes for words of those who refuse something: nobody could know them there any more. An A4 about an experience
    of theirs goes along with it.
    """
    refusing = _refusing(before)
    still = set(texts_said(after, refusing))
    gone = [said for said in texts_said(before, refusing) if said not in still]
    if not gone:
        return after
    told = {one.id for one in before.experiences if one.participant in refusing}
    told.difference_update(one.id for one in after.experiences)
    about = {one.id for one in before.summaries if one.experience in told}
    if about:
        after = after.revised(summaries=tuple(one for one in after.summaries if one.id not in about))
    said, others = Said(gone), (*not_theirs_alone(after, refusing), *(text for text, _ in still))
    return off_pages(after, lambda text: said.taken_out(text, others))


def went_along(before: Dialogue, after: Dialogue) -> bool:
    """Tell whether deleting something that was said also took something off an A4 or the situation on it."""
    return _on_pages(before) != _on_pages(after)


def _on_pages(dialogue: Dialogue) -> object:
    # An A4 that is no longer tied to an experience says what it said.
    return dialogue.situation, [summary.revised(experience=None) for summary in dialogue.summaries]


def _refusing(dialogue: Dialogue) -> set[str]:
    return {person.id for person in dialogue.participants if wish_of(person).refuses}
