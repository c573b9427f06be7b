"""The critical situation a dialogue starts from, and the sets it comes in."""

from enum import StrEnum

from goedwerk.domain.record import Identifier, Record, Text


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


MIN_WORDS, MAX_WORDS = 60, 130
"""How long the text of a situation of the library is: short enough to read aloud, long enough to recognise."""

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


def shortcomings(situation: Situation) -> tuple[str, ...]:
    """Return what a situation still needs to be good enough for the library: a Dutch sentence each, none if it is."""
    found = []
    for test, what in (
        (situation.no_rule, "waarom geen regel het antwoord geeft (no_rule)"),
        (situation.judgement, "wat je allemaal moet afwegen (judgement)"),
        (situation.tension, "wat er op het spel staat (tension)"),
    ):
        if not _is_sentence(test):
            found.append(f"Schrijf in een hele zin {what}.")
    words = len(situation.text.split())
    if not MIN_WORDS <= words <= MAX_WORDS:
        change = "langer" if words < MIN_WORDS else "korter"
        found.append(f"Maak de tekst {change}: hij telt nu {words} woorden, en {MIN_WORDS} tot {MAX_WORDS} is goed.")
    if not MIN_QUESTIONS <= len(situation.questions) <= MAX_QUESTIONS:
        found.append(f"Stel {MIN_QUESTIONS} tot {MAX_QUESTIONS} vragen; het zijn er nu {len(situation.questions)}.")
    if len({question.element for question in situation.questions}) < MIN_ELEMENTS:
        found.append(f"Verdeel de vragen over minstens {MIN_ELEMENTS} onderdelen van SKIVE.")
    unknown = [audience for audience in situation.audience if audience not in AUDIENCES]
    if unknown or not situation.audience:
        found.append(f"Kies voor wie de situatie is (audience) uit: {', '.join(AUDIENCES)}.")
    if not situation.source.strip():
        found.append("Schrijf op waar de situatie vandaan komt (source).")
    if situation.capability is None:
        found.append(f"Kies een vermogen (capability): {', '.join(Capability)}.")
    return tuple(found)


def _is_sentence(text: str) -> bool:
    return len(text.split()) >= 3 and text.rstrip(" \n\"'”’)").endswith((".", "?", "!", "…"))
