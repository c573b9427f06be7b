"""Where in a dialogue the words of an A4 were written: there they can be changed."""

from dataclasses import dataclass

from goedwerk.domain.a4 import PARTS, answers_on
from goedwerk.domain.changes import summaries
from goedwerk.domain.desk import Place
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.situation import SkiveElement

ALL_OF_IT = ""
"""The place that stands for a whole A4."""


@dataclass(frozen=True)
class Spot:
    """A place in a dialogue, with the line of a list there that is meant (an id), or the words in a field."""

    place: Place
    line: str = ""
    words: str = ""


def spot_of(dialogue: Dialogue, summary_id: str, place: str, words: str = "") -> Spot:
    """Return where the words stand that are at a place of the `texts` of this A4, or where all of it is made."""
    element, _, number = place.partition(".")
    summary = summaries.find(dialogue, summary_id)
    if number and summary:
        answer = answers_on(dialogue, summary, SkiveElement(element))[int(number)]
        return Spot(Place("skive", element, "said"), answer.id)
    if place == "situation_title":
        return Spot(Place("situation", "", "title"), words=words)
    if place == "situation" and not (summary and summary.situation.strip()):
        return Spot(Place("situation", "", "text"), words=words)
    field = place if place in (*PARTS, "picture") else "core_statement"
    return Spot(Place("summary", summary_id, field), words=words)
