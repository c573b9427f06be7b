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
