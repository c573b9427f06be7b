"""What stands on the sheets to fill in by hand, as the values that their templates work with."""

from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from typing import Any

from goedwerk.domain.a4 import PICTURE_PLACE, part_names
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.dutch import day_in_words
from goedwerk.domain.fit import FLOOR
from goedwerk.domain.method import Method, Part
from goedwerk.domain.situation import Capability, Situation, SkiveElement
from goedwerk.domain.text import one_line
from goedwerk.formats.page_data import COLOURS, ES, breakable, paragraphs
from goedwerk.formats.pdf_bundle import cut

_BLANKS = ["Groep", "Datum"]
_BRIDGE = "Denk aan een eigen ervaring van kort geleden die hierop lijkt. Schrijf geen namen op."
_PROMISE = "Op dit blad staat alleen wie erbij was. Van wat er is gezegd, staat hier niets."
_LONGEST_IN_TITLE = 24  # letters: a longer word may not fit on a line
_LONGEST_IN_TABLE = 20  # letters: a longer word may not fit in a column
_ROWS = 10
"""How many rows a presence sheet has at least; two of them are always left for someone who is not on the list."""


def worksheet_data(situation: Situation, method: Method) -> dict[str, Any]:
    """Return the values for `worksheet.typ`."""
    capability = next((one.name for one in method.capabilities if one.key == situation.capability), "")
    foot = " · ".join(part for part in (one_line(situation.source), method.source) if part)
    return {
        "name": f"Werkblad: {one_line(situation.title)}",
        "title": breakable(one_line(situation.title)),
        "title-hyphens": max(map(len, situation.title.split()), default=0) > _LONGEST_IN_TITLE,
        "accent": COLOURS[situation.capability],
        "floor": FLOOR,
        "first": {
            "kicker": " · ".join(part for part in ("Werkblad", capability) if part),
            "blanks": _BLANKS,
            "foot": breakable(foot),
        },
        "text": _prose(situation.text),
        "tests": [{"name": test.name, "question": test.question} for test in method.criteria],
        "ticks": ["ja", "nee", "weet ik niet"],
        "bridge": _BRIDGE,
        "questions": [
            {"name": name, "text": _prose(question)} for name, question in _skive_questions(situation, method)
        ],
        "second": _empty(method, situation.capability),
    }


def empty_a4_data(method: Method) -> dict[str, Any]:
    """Return the values for `empty_a4.typ`."""
    return _empty(method, None) | {"title": "Leeg rijk A4"}


def cards_data(cards: Sequence[tuple[str, bytes]]) -> tuple[dict[str, Any], dict[str, bytes]]:
    """Return the values for `picture_cards.typ`, and the pictures by the names that stand in them."""
    pictures = {f"card-{number}.png": png for number, (_, png) in enumerate(cards)}
    shown = [
        {"title": breakable(cut(title)), "alt": one_line(title) or "Beeldkaart", "path": name}
        for (title, _), name in zip(cards, pictures, strict=True)
    ]
    return {"title": "Beeldkaarten", "cards": shown}, pictures


def presence_data(dialogue: Dialogue, method: Method, zone: tzinfo | None) -> dict[str, Any]:
    """Return the values for `presence.typ`."""
    people = [
        {"name": breakable(one_line(person.name)), "role": breakable(one_line(person.role))}
        for person in dialogue.participants
    ]
    longest = max((len(word) for person in people for text in person.values() for word in text.split()), default=0)
    spare = max(2, _ROWS - len(people))
    group = one_line(dialogue.group)
    facts = {
        "Groep": group,
        "Datum": day_in_words(dialogue.date) if dialogue.date else "",
        "Tijd": _time(dialogue, zone),
        "Begeleider": one_line(dialogue.facilitator),
        "Methode": method.source,
    }
    return {
        "title": f"Aanwezigheid, {group}" if group else "Aanwezigheid",
        "heading": "Aanwezigheid",
        "accent": COLOURS[None],
        "facts": [{"label": label, "text": breakable(text)} for label, text in facts.items()],
        "promise": _PROMISE,
        "columns": ["Naam", "Functie", "Handtekening"],
        "hyphens": longest > _LONGEST_IN_TABLE,
        "people": people + [{"name": "", "role": ""}] * spare,
        "sign": "Handtekening begeleider",
        "foot": breakable(" · ".join(part for part in ("Aanwezigheid", cut(group, 60), facts["Datum"]) if part)),
    }


def _skive_questions(situation: Situation, method: Method) -> Iterator[tuple[str, str]]:
    """Yield what is asked about each element: the situation's own questions, else the main one of the method."""
    for part in method.step("skive").parts:
        own = [question.text for question in situation.questions if question.element == part.key]
        # About freedom two things are asked: what room you had, and to whom you account for it.
        main = part.questions[: 2 if part.key == SkiveElement.EPISTEMOLOGY else 1]
        for question in own or main:
            yield f"{part.letter} {part.label}", question


def _empty(method: Method, capability: Capability | None) -> dict[str, Any]:
    summary = method.step("summary")
    names = part_names(method)
    return {
        "kicker": "Rijk A4",
        "blanks": _BLANKS,
        "accent": COLOURS[capability],
        "foot": method.source,
        "picture": PICTURE_PLACE,
        "core": _part(summary.part("core_statement")),
        "situation": _part(summary.part("situation")) | {"name": names["situation"][0]},
        "explanation": _part(summary.part("explanation")),
        "es": [
            {"name": name, "plain": plain, "hint": summary.part(key).explanation}
            for key, (name, plain) in names.items()
            if key in ES
        ],
        "disagreement": _part(summary.part("disagreement")),
    }


def _part(part: Part) -> dict[str, str]:
    return {"name": part.name, "plain": "", "hint": part.plain}


def _time(dialogue: Dialogue, zone: tzinfo | None) -> str:
    planned = f"{dialogue.planned_minutes} minuten" if dialogue.planned_minutes else ""
    if dialogue.began is None:
        return planned
    if dialogue.finished is None:
        return f"vanaf {_clock(dialogue.began, zone)} uur"
    return f"van {_clock(dialogue.began, zone)} tot {_clock(dialogue.finished, zone)} uur"


def _clock(moment: datetime, zone: tzinfo | None) -> str:
    return f"{moment.astimezone(zone):%H.%M}"


def _prose(text: str) -> str:
    return breakable(paragraphs(text))
