"""Taking words out of what was made of them: the A4's and the situation on them, and all else that was written."""

from collections.abc import Callable
from typing import Any

from goedwerk.domain.a4 import PARTS
from goedwerk.domain.dialogue import Agreement, Dialogue, Summary
from goedwerk.domain.situation import Situation
from goedwerk.domain.verbatim import TAKEN_OUT

Out = Callable[[str], str]
"""Gives a text without the words; the text itself when they are not in it."""


def off_pages(dialogue: Dialogue, out: Out) -> Dialogue:
    """Return a dialogue without the words on what makes its A4's; records in which they are not stay the same."""
    summaries = tuple(_off_summary(summary, out) for summary in dialogue.summaries)
    situation = dialogue.situation and _off_situation(dialogue.situation, out)
    changes: dict[str, Any] = {}
    if any(new is not old for new, old in zip(summaries, dialogue.summaries, strict=True)):
        changes["summaries"] = summaries
    if situation is not dialogue.situation:
        changes["situation"] = situation
    return dialogue.revised(**changes) if changes else dialogue


def off_everything(dialogue: Dialogue, out: Out) -> Dialogue:
    """Return a dialogue without the words on its A4's, in its agreements, the check-out and the notes."""
    return off_pages(dialogue, out).revised(
        agreements=tuple(_off_agreement(agreement, out) for agreement in dialogue.agreements),
        check_out=out(dialogue.check_out),
        notes=out(dialogue.notes),
    )


def _off_summary(summary: Summary, out: Out) -> Summary:
    changes: dict[str, Any] = _changed(summary, ("core_statement", *PARTS), out)
    # A part of an A4 that has nothing else left is not there any more.
    changes = {name: "" if text == TAKEN_OUT else text for name, text in changes.items()}
    candidates = tuple(candidate for candidate in summary.candidates if out(candidate) == candidate)
    if candidates != summary.candidates:
        changes["candidates"] = candidates
    if summary.image and out(summary.image.alt) != summary.image.alt:
        changes["image"] = summary.image.revised(alt=out(summary.image.alt))
    return summary.revised(**changes) if changes else summary


def _off_situation(situation: Situation, out: Out) -> Situation:
    changes: dict[str, Any] = _changed(situation, ("title", "text", "no_rule", "judgement", "tension"), out)
    questions = tuple(question for question in situation.questions if out(question.text) == question.text)
    if questions != situation.questions:
        changes["questions"] = questions
    return situation.revised(**changes) if changes else situation


def _off_agreement(agreement: Agreement, out: Out) -> Agreement:
    changes = _changed(agreement, ("what", "who", "when", "outcome"), out)
    return agreement.revised(**changes) if changes else agreement


def _changed(record: Summary | Situation | Agreement, names: tuple[str, ...], out: Out) -> dict[str, str]:
    texts = {name: getattr(record, name) for name in names}
    return {name: new for name, text in texts.items() if text and (new := out(text)) != text}
