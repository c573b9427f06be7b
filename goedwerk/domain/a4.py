"""The rich A4: what of one summary goes on the page that people hang on the wall.

Fields that hold names, experiences and answers without a star never come this far. Names inside the other texts may:
`domain/sharing.py` makes of an A4 the page that may leave the room.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal
from uuid import UUID, uuid5

from goedwerk.domain.dialogue import Answer, Day, Dialogue, Picture, Summary
from goedwerk.domain.dutch import day_in_words, month_in_words
from goedwerk.domain.method import Method
from goedwerk.domain.situation import Capability, SkiveElement
from goedwerk.domain.text import one_line

PartKey = Literal["situation", "explanation", "excellent", "ethics", "energy", "disagreement"]

PARTS: tuple[PartKey, ...] = ("situation", "explanation", "excellent", "ethics", "energy", "disagreement")
"""The parts of an A4 that have a heading, in the order of the page."""

_OWN_TEXTS = ("core_statement", "situation_title", *PARTS, "group")

_PLACES = {
    "core_statement": "Kernuitspraak",
    "situation_title": "Titel van de situatie",
    "group": "Naam van de groep",
    "picture": "Beschrijving van het beeld",
}

_SKIVE_LENGTH = 140
"""The most characters of a line about an element, when it holds more than one answer: two lines on the page."""

NOTHING_YET = "Op dit A4 staat nog niets."
"""What an A4 says when no part of it was filled."""

PICTURE_PLACE = "Ruimte voor een beeld"
"""What stands where a picture can be put, on a sheet to fill in by hand and where an A4 is being made."""

SKIVE_HEADING = "Uit het gesprek"
"""What stands above the lines about SKIVE where they need a heading."""

ONLY_FOR_GROUP = "Alleen voor de groep"
"""What a page says that was not checked."""

_UNTITLED = "Beeld van goed werk"


@dataclass(frozen=True)
class Section:
    """One part of an A4: its name, the plain phrase that goes with it if there is one, and the text."""

    key: PartKey
    name: str
    plain: str
    text: str

    @property
    def heading(self) -> str:
        """The name with its plain phrase, on one line."""
        return f"{self.name}: {self.plain}" if self.plain else self.name


@dataclass(frozen=True)
class SkiveLine:
    """What was said with a star about one element of SKIVE."""

    key: SkiveElement
    name: str
    texts: tuple[str, ...]

    @property
    def text(self) -> str:
        """As many of them on one line as are short enough together; always the first."""
        chosen: list[str] = []
        for text in map(one_line, self.texts):
            if chosen and len(" · ".join([*chosen, text])) > _SKIVE_LENGTH:
                break
            chosen.append(text)
        return " · ".join(chosen)


@dataclass(frozen=True)
class A4:
    """One page; all texts are those of people, except `names`, `capability_name` and `method_source`.

    `only_for_group` is for a page that was not checked and stays within the group; it says so itself. A page
    `for_others` has no name of the group, and as its date the first of the month: which day it was is not on it.
    """

    dialogue_id: str
    summary_id: str
    core_statement: str
    situation_title: str
    situation: str
    explanation: str
    excellent: str
    ethics: str
    energy: str
    disagreement: str
    picture: Picture | None
    skive: tuple[SkiveLine, ...]
    date: Day | None
    group: str
    capability: Capability | None
    capability_name: str
    method_source: str
    names: Mapping[PartKey, tuple[str, str]] = field(hash=False)
    only_for_group: bool = False
    for_others: bool = False

    @property
    def title(self) -> str:
        """The largest words of the page, on one line; never empty."""
        return one_line(self.core_statement) or one_line(self.situation_title) or _UNTITLED

    @property
    def subtitle(self) -> str:
        """The title of the situation on one line, or nothing when there is none or when it is already the title."""
        return one_line(self.situation_title) if one_line(self.core_statement) else ""

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing stands on the page yet that the group made for it."""
        return not (self.core_statement.strip() or self.sections or self.picture)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The parts that were filled, in the order of the page."""
        return tuple(Section(key, *self.names[key], getattr(self, key)) for key in PARTS if getattr(self, key).strip())

    @property
    def when(self) -> str:
        """The day of the talk in words, or only the month on a page for others; nothing when it has no date."""
        if self.date is None:
            return ""
        return month_in_words(self.date) if self.for_others else day_in_words(self.date)

    @property
    def occasion(self) -> str:
        """Whose page this is and of when, as far as the page may tell, on one line."""
        return " · ".join(part for part in (one_line(self.group), self.when) if part)

    @property
    def footer(self) -> tuple[str, ...]:
        """What stands at the bottom of the page, from date to source, each on one line."""
        level = ONLY_FOR_GROUP if self.only_for_group else ""
        parts = (level, self.when, one_line(self.group), self.capability_name, self.method_source)
        return tuple(part for part in parts if part)

    @property
    def mark(self) -> str:
        """Which A4 this is, for knowing its file again: made from its ids, and telling nothing about them.

        A page for the group is another one, so that it never takes the place of a page that was checked.
        """
        return str(uuid5(UUID(self.dialogue_id), f"{self.summary_id}{'/group' if self.only_for_group else ''}"))

    @property
    def texts(self) -> Mapping[str, str]:
        """Every text on the page that people wrote, by its place, in the order of the page."""
        alt = {"picture": self.picture.alt} if self.picture else {}
        said = {
            f"{line.key}.{number}": text
            for line in self.skive
            for number, text in enumerate(line.texts)
            if text.strip()
        }
        return {**{key: getattr(self, key) for key in _OWN_TEXTS}, **alt, **said}

    def outside(self) -> "A4":
        """Return the page for others: without what tells which group it was, and on which day."""
        return replace(self, for_others=True, group="", date=self.date and self.date.replace(day=1))

    def place_name(self, place: str) -> str:
        """Return what a place of `texts` is called for people."""
        if place in self.names:
            return self.names[place][0]  # type: ignore[index]
        line = next((line for line in self.skive if place.partition(".")[0] == line.key), None)
        return f"SKIVE: {line.name}" if line else _PLACES[place]

    def with_texts(self, texts: Mapping[str, str]) -> "A4":
        """Return the page with another text at each place in `texts`, which are those of `texts` of the page."""
        picture = self.picture
        if picture and "picture" in texts:
            # Not `revised`: "een collega" may be longer than the name, and an A4 has no limit of its own.
            picture = picture.model_copy(update={"alt": texts["picture"]})
        skive = tuple(
            SkiveLine(line.key, line.name, tuple(texts.get(f"{line.key}.{n}", old) for n, old in enumerate(line.texts)))
            for line in self.skive
        )
        own: dict[str, Any] = {key: text for key, text in texts.items() if key in _OWN_TEXTS}
        return replace(self, picture=picture, skive=skive, **own)


def compose(dialogue: Dialogue, summary: Summary, method: Method) -> A4:
    """Return the A4 of `summary`; what it leaves empty about the situation comes from the dialogue's situation."""
    situation = dialogue.situation
    capability = situation.capability if situation else None
    texts = {key: getattr(summary, key) for key in PARTS}
    if situation and not summary.situation.strip():
        texts["situation"] = situation.text
    return A4(
        dialogue_id=dialogue.id,
        summary_id=summary.id,
        core_statement=summary.core_statement,
        situation_title=situation.title if situation else "",
        **texts,
        picture=summary.image,
        skive=_skive_lines(dialogue, summary, method),
        date=dialogue.date,
        group=dialogue.group,
        capability=capability,
        capability_name=next((text.name for text in method.capabilities if text.key == capability), ""),
        method_source=method.source,
        names=part_names(method),
    )


def _skive_lines(dialogue: Dialogue, summary: Summary, method: Method) -> tuple[SkiveLine, ...]:
    """Return what got a star, by element."""
    lines = []
    for part in method.step("skive").parts:
        texts = tuple(answer.text for answer in answers_on(dialogue, summary, SkiveElement(part.key)))
        if texts:
            lines.append(SkiveLine(SkiveElement(part.key), part.label, texts))
    return tuple(lines)


def answers_on(dialogue: Dialogue, summary: Summary, element: SkiveElement) -> tuple[Answer, ...]:
    """Return what got a star about an element, in the order of the page.

    On the A4 of one experience only what is about that one or about none.
    """
    about = (None, summary.experience) if summary.experience else None
    return tuple(
        answer
        for answer in dialogue.answers
        if answer.element == element
        and answer.starred
        and answer.text.strip()
        and (about is None or answer.experience in about)
    )


def part_names(method: Method) -> Mapping[PartKey, tuple[str, str]]:
    """Return the name of every part and its plain phrase, in the words of the method and in the order of the page."""
    summary, three_es = method.step("summary"), method.step("three_es")
    es = {part.key: (part.name, part.plain) for part in three_es.parts}
    return {
        "situation": ("De situatie", ""),  # on a page for others, "Situatie" alone would be a form to fill in
        "explanation": (summary.part("explanation").name, ""),
        "excellent": es["excellent"],
        "ethics": es["ethics"],
        "energy": es["energy"],
        "disagreement": (summary.part("disagreement").name, ""),
    }
