"""The critical situation a dialogue starts from, and the sets it comes in."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from goedwerk.domain.dutch import how_many
from goedwerk.domain.record import Identifier, Record, Text
from goedwerk.domain.text import fold, one_line


class Capability(StrEnum):
    """The four vermogens of the leer-werkklimaat (LWWL report, chapter 4)."""

    ABSORB = "absorptievermogen"
    CONNECT = "verbindend vermogen"
    EDUCATE = "opleidend vermogen"
    LEARN = "lerend vermogen"


class SkiveElement(StrEnum):
    """The five elements a dialogue asks about (LWWL report, appendix 3)."""

    SKILLS = "skills"
    KNOWLEDGE = "knowledge"
    IDENTITY = "identity"
    VALUES = "values"
    EPISTEMOLOGY = "epistemology"


AUDIENCES = (
    "student",
    "werkbegeleider",
    "zorgprofessional",
    "praktijkopleider",
    "teammanager",
    "L&O-adviseur",
    "docent",
    "bestuurder",
)
"""The people a situation of the library is told from, as the LWWL report names them."""

MAX_AUDIENCES = 2
"""From how many of them one situation can be told."""

MIN_WORDS, MAX_WORDS = 60, 130
"""How long the text of a situation of the library is: short enough to read aloud, long enough to recognise."""

MAX_TEST_WORDS = 25
"""How long the sentence about one of the three tests is at most: it is said aloud too."""

MIN_QUESTIONS, MAX_QUESTIONS = 3, 5
"""How many questions a situation of the library has."""

MIN_ELEMENTS = 3
"""Over how many elements those questions are spread."""


class DeepeningQuestion(Record):
    """A question that belongs to one situation and one element."""

    element: SkiveElement
    text: Text


class Situation(Record):
    """A critical situation, as it stands in the library or was copied into a dialogue."""

    key: Identifier
    title: Text
    text: Text = ""
    capability: Capability | None = None
    audience: tuple[Text, ...] = ()
    theme: Text | None = None
    source: Text = ""
    no_rule: Text = ""
    judgement: Text = ""
    tension: Text = ""
    questions: tuple[DeepeningQuestion, ...] = ()


@dataclass(frozen=True)
class Shortcoming:
    """What a situation still needs: a Dutch sentence that says what to do, and the field of `Situation` it is about."""

    field: str
    sentence: str


def shortcomings(situation: Situation, themes: Collection[str] = ()) -> tuple[Shortcoming, ...]:
    """Return what a situation still needs to be good enough for the library, in the order of its file; none if it is.

    `themes` are the keys of the themes there are; without any, the theme is not looked at.
    """
    return (
        *_about_subject(situation, themes),
        *_about_tests(situation),
        *_about_text(situation.text),
        *(Shortcoming("questions", sentence) for sentence in _about_questions(situation.questions)),
    )


def _about_subject(situation: Situation, themes: Collection[str]) -> Iterator[Shortcoming]:
    if not situation.title.strip():
        yield Shortcoming("title", "Geef de situatie een titel.")
    if situation.capability is None:
        yield Shortcoming("capability", f"Kies bij welk vermogen de situatie hoort: {', '.join(Capability)}.")
    if not situation.audience or not {*situation.audience} <= {*AUDIENCES}:
        yield Shortcoming("audience", f"Kies voor wie de situatie is: {', '.join(AUDIENCES)}.")
    if len(situation.audience) > MAX_AUDIENCES:
        chosen = len(situation.audience)
        sentence = f"Kies hoogstens {MAX_AUDIENCES} doelgroepen: van wie het verhaal is. Je hebt er nu {chosen}."
        yield Shortcoming("audience", sentence)
    if themes and situation.theme is not None and situation.theme not in themes:
        yield Shortcoming("theme", f"Kies een thema dat er is, of laat het thema weg: {', '.join(themes)}.")
    if not situation.source.strip():
        yield Shortcoming("source", "Schrijf op waar de situatie vandaan komt.")


def _about_tests(situation: Situation) -> Iterator[Shortcoming]:
    for field, answer, what in (
        ("no_rule", situation.no_rule, "waarom geen regel het antwoord geeft"),
        ("judgement", situation.judgement, "wat je allemaal moet afwegen"),
        ("tension", situation.tension, "wat er op het spel staat"),
    ):
        words = len(answer.split())
        if not _is_sentence(answer):
            yield Shortcoming(field, f"Schrijf in een hele zin, met een punt erachter, {what}.")
        elif words > MAX_TEST_WORDS:
            sentence = f"Zeg in hoogstens {MAX_TEST_WORDS} woorden {what}. Het zijn er nu {words}."
            yield Shortcoming(field, sentence)


def _about_text(text: str) -> Iterator[Shortcoming]:
    words = len(text.split())
    if not MIN_WORDS <= words <= MAX_WORDS:
        change = "langer" if words < MIN_WORDS else "korter"
        counted = how_many(words, "woord", "woorden")
        sentence = f"Maak de tekst {change}: hij telt nu {counted}, en {MIN_WORDS} tot {MAX_WORDS} is goed."
        yield Shortcoming("text", sentence)


def _about_questions(questions: Sequence[DeepeningQuestion]) -> Iterator[str]:
    if not MIN_QUESTIONS <= len(questions) <= MAX_QUESTIONS:
        yield f"Stel {MIN_QUESTIONS} tot {MAX_QUESTIONS} vragen; je hebt er nu {len(questions)}."
    if questions and len({question.element for question in questions}) < MIN_ELEMENTS:
        yield f"Verdeel de vragen over minstens {MIN_ELEMENTS} onderdelen van SKIVE."
    asked: dict[str, int] = {}
    for number, question in enumerate(questions, 1):
        first = asked.setdefault(one_line(fold(question.text)).rstrip(" .?!…"), number)
        if first != number:
            yield f"Maak van vraag {number} een andere vraag: hij is dezelfde als vraag {first}."


def _is_sentence(text: str) -> bool:
    return len(text.split()) >= 3 and text.rstrip(" \n\"'”’)").endswith((".", "?", "!", "…"))
