"""What goes on the rich A4's."""

from typing import Any, Literal

from goedwerk.domain import a4
from goedwerk.domain.changes.lists import revise, without
from goedwerk.domain.dialogue import Dialogue, Picture, Summary, next_id

Part = Literal["core_statement"] | a4.PartKey

PARTS: tuple[Part, ...] = ("core_statement", *a4.PARTS)
"""The parts of an A4 that hold text, in the order of the page."""


def find(dialogue: Dialogue, summary_id: str) -> Summary | None:
    """Return the summary with this id, or None."""
    return next((summary for summary in dialogue.summaries if summary.id == summary_id), None)


def has_content(summary: Summary) -> bool:
    """Tell whether there is anything to put on a page."""
    return bool(summary.image or any(getattr(summary, part).strip() for part in PARTS))


def add(dialogue: Dialogue, experience_id: str | None = None) -> Dialogue:
    """Add an empty A4, for the group or for one experience."""
    summary = Summary(id=next_id("s", dialogue.summaries), experience=experience_id)
    return dialogue.revised(summaries=(*dialogue.summaries, summary))


def at(dialogue: Dialogue, summary_id: str) -> tuple[Dialogue, str]:
    """Return the dialogue with an A4 in it, and its id: where there is none yet, a change makes the first."""
    if find(dialogue, summary_id):
        return dialogue, summary_id
    with_one = add(dialogue)
    return with_one, with_one.summaries[-1].id


def change(dialogue: Dialogue, summary_id: str, **changes: Any) -> Dialogue:
    """Change parts of one A4."""
    return dialogue.revised(summaries=revise(dialogue.summaries, summary_id, **changes))


def remove(dialogue: Dialogue, summary_id: str) -> Dialogue:
    """Delete one A4."""
    return dialogue.revised(summaries=without(dialogue.summaries, summary_id))


def pull(dialogue: Dialogue, summary_id: str, part: Part, text: str) -> Dialogue:
    """Put something that was said into a part; for the kernuitspraak it becomes a candidate."""
    summary, text = find(dialogue, summary_id), text.strip()
    if summary is None or not text:
        return dialogue
    if part == "core_statement":
        return add_candidate(dialogue, summary_id, text)
    present = getattr(summary, part).rstrip()
    if holds(present, text):
        return dialogue
    return change(dialogue, summary_id, **{part: f"{present}\n{text}" if present else text})


def holds(present: str, text: str) -> bool:
    """Tell whether `text` stands in a part already, as lines of its own."""
    return f"\n{text.strip()}\n" in f"\n{present.strip()}\n"


def add_candidate(dialogue: Dialogue, summary_id: str, text: str) -> Dialogue:
    """Add a candidate for the kernuitspraak; the first one is chosen at once."""
    summary = find(dialogue, summary_id)
    if summary is None or text in summary.candidates:
        return dialogue
    candidates = (*summary.candidates, text)
    return change(dialogue, summary_id, candidates=candidates, core_statement=summary.core_statement or text)


def choose(dialogue: Dialogue, summary_id: str, candidate: str) -> Dialogue:
    """Make a candidate the kernuitspraak; what stood there is kept as a candidate."""
    summary = find(dialogue, summary_id)
    if summary is None:
        return dialogue
    former = summary.core_statement
    runners_up = (former,) if former.strip() and former not in summary.candidates else ()
    return change(dialogue, summary_id, core_statement=candidate, candidates=(*summary.candidates, *runners_up))


def reword_candidate(dialogue: Dialogue, summary_id: str, candidate: str, text: str) -> Dialogue:
    """Put other words in the place of a candidate, also as the kernuitspraak when it is that."""
    summary = find(dialogue, summary_id)
    if summary is None or not text.strip():
        return dialogue
    candidates = tuple(text if one == candidate else one for one in summary.candidates)
    core = text if summary.core_statement == candidate else summary.core_statement
    return change(dialogue, summary_id, candidates=candidates, core_statement=core)


def drop_candidate(dialogue: Dialogue, summary_id: str, candidate: str) -> Dialogue:
    """Take a candidate off the list; the kernuitspraak itself stays as it is."""
    summary = find(dialogue, summary_id)
    if summary is None:
        return dialogue
    return change(dialogue, summary_id, candidates=tuple(c for c in summary.candidates if c != candidate))


def set_picture(dialogue: Dialogue, summary_id: str, picture: Picture) -> Dialogue:
    """Put a picture on an A4, in the place of the one that was there."""
    return change(dialogue, summary_id, image=picture)


def remove_picture(dialogue: Dialogue, summary_id: str) -> Dialogue:
    """Take the picture off an A4, with all that was noted about it."""
    return change(dialogue, summary_id, image=None)


def describe_picture(dialogue: Dialogue, summary_id: str, alt: str) -> Dialogue:
    """Say what is on the picture of an A4, if it has one."""
    return _about_picture(dialogue, summary_id, alt=alt)


def answer_about_picture(
    dialogue: Dialogue, summary_id: str, recognisable: bool | None, permission: bool | None
) -> Dialogue:
    """Note whether anyone can be recognised on the picture of an A4, and whether they allow it; None is not known."""
    return _about_picture(dialogue, summary_id, recognisable=recognisable, permission=permission)


def lacks_permission(picture: Picture) -> bool:
    """Tell whether someone may be recognised who, as far as is known, did not allow it."""
    return picture.recognisable is not False and picture.permission is not True


def warning(picture: Picture) -> str:
    """Return what to mind before this picture is shared, or nothing."""
    if not lacks_permission(picture):
        return ""
    if not picture.recognisable:
        return "Misschien is er iemand herkenbaar. Kijk dat nog na voordat je dit A4 deelt."
    if picture.permission is False:
        return "Iemand is herkenbaar en gaf geen toestemming. Deel dit A4 niet zo, of kies een ander beeld."
    return "Iemand is herkenbaar. Vraag om toestemming voordat je dit A4 deelt."


def _about_picture(dialogue: Dialogue, summary_id: str, **changes: Any) -> Dialogue:
    summary = find(dialogue, summary_id)
    if summary is None or summary.image is None:
        return dialogue
    return change(dialogue, summary_id, image=summary.image.revised(**changes))
