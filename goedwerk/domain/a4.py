"""The rich A4: what of one summary goes on the page that people hang on the wall, without the names of the group.

Fields that hold names never come this far, and names inside the other texts are withheld.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID, uuid5

from goedwerk.domain.dialogue import Day, Dialogue, Picture, Summary
from goedwerk.domain.dutch import day_in_words
from goedwerk.domain.method import Method
from goedwerk.domain.situation import Capability
from goedwerk.domain.text import one_line
from goedwerk.domain.withhold import Names

PartKey = Literal["situation", "explanation", "excellent", "ethics", "energy", "disagreement"]

PARTS: tuple[PartKey, ...] = ("situation", "explanation", "excellent", "ethics", "energy", "disagreement")
"""The parts of an A4 that have a heading, in the order of the page."""

NOTHING_YET = "Op dit A4 staat nog niets."
"""What an A4 says when no part of it was filled."""

PICTURE_PLACE = "Ruimte voor een beeld"
"""What stands where a picture can be put."""

_UNTITLED = "Beeld van goed werk"


@dataclass(frozen=True)
class Section:
    """One part of an A4 under its heading."""

    key: PartKey
    heading: str
    text: str


@dataclass(frozen=True)
class A4:
    """One page; all texts are those of people, except the headings and `method_source`.

    `withheld` says which names were replaced, for the facilitator only: it never goes on the page.
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
    date: Day | None
    group: str
    capability: Capability | None
    capability_name: str
    method_source: str
    headings: Mapping[PartKey, str] = field(hash=False)
    withheld: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The largest words of the page, on one line; never empty."""
        return one_line(self.core_statement) or one_line(self.situation_title) or _UNTITLED

    @property
    def subtitle(self) -> str:
        """The title of the situation on one line, or nothing when there is none or when it is already the title."""
        return one_line(self.situation_title) if one_line(self.core_statement) else ""

    @property
    def sections(self) -> tuple[Section, ...]:
        """The parts that were filled, in the order of the page."""
        return tuple(
            Section(key, self.headings[key], getattr(self, key)) for key in PARTS if getattr(self, key).strip()
        )

    @property
    def footer(self) -> tuple[str, ...]:
        """What stands at the bottom of the page, from date to source, each on one line."""
        day = day_in_words(self.date) if self.date else ""
        parts = (day, one_line(self.group), self.capability_name, self.method_source)
        return tuple(part for part in parts if part)

    @property
    def mark(self) -> str:
        """Which A4 this is, for knowing its file again: made from its ids, and telling nothing about them."""
        return str(uuid5(UUID(self.dialogue_id), self.summary_id))


def compose(dialogue: Dialogue, summary: Summary, method: Method) -> A4:
    """Return the A4 of `summary`; what it leaves empty about the situation comes from the dialogue's situation."""
    situation = dialogue.situation
    capability = situation.capability if situation else None
    picture = summary.image
    people = (participant.name for participant in dialogue.participants)
    names = Names((dialogue.facilitator, *people, *dialogue.former_names))
    texts = {key: names.withhold(getattr(summary, key)) for key in PARTS}
    if situation and not texts["situation"].strip():
        texts["situation"] = names.withhold(situation.text)
    title = names.withhold(situation.title if situation else "")
    core_statement = names.withhold(summary.core_statement)
    group = names.withhold(dialogue.group)
    if picture:
        # Not `revised`: "een collega" may be longer than the name, and an A4 has no limit of its own.
        picture = picture.model_copy(update={"alt": names.withhold(picture.alt)})
    return A4(
        dialogue_id=dialogue.id,
        summary_id=summary.id,
        core_statement=core_statement,
        situation_title=title,
        **texts,
        picture=picture,
        date=dialogue.date,
        group=group,
        capability=capability,
        capability_name=next((text.name for text in method.capabilities if text.key == capability), ""),
        method_source=method.source,
        headings=headings(method),
        withheld=tuple(names.withheld),
    )


def headings(method: Method) -> Mapping[PartKey, str]:
    """Return the heading of every part, in the words of the method and in the order of the page."""
    summary, three_es = method.step("summary"), method.step("three_es")
    es: dict[PartKey, str] = {}
    for key in ("excellent", "ethics", "energy"):
        part = three_es.part(key)
        es[key] = f"{part.name}: {part.plain}"
    return {
        "situation": "De situatie",  # on a page for others, "Situatie" alone would be a form to fill in
        "explanation": summary.part("explanation").name,
        **es,
        "disagreement": summary.part("disagreement").name,
    }
