"""The method as it is read from `goedwerk/method/`: steps, questions, tests and vermogens."""

from typing import Literal

from pydantic import Field

from goedwerk.domain.impasse import Impasse
from goedwerk.domain.record import Record
from goedwerk.domain.situation import Capability
from goedwerk.domain.theme import Theme

StepKey = Literal["group", "situation", "experiences", "skive", "three_es", "summary", "agreements"]
"""The seven steps, in the order of the method; any order may be walked."""


class Criterion(Record):
    """One of the three tests that make a situation critical."""

    key: Literal["no_rule", "judgement", "tension"]
    name: str
    question: str
    example: str
    when_not: str
    say_more: str


class CapabilityText(Record):
    """One of the four vermogens in plain words."""

    key: Capability
    name: str
    plain: str


class Part(Record):
    """A part of a step that has questions of its own: a SKIVE element, an E, or a part of the A4."""

    key: str
    letter: str = ""
    name: str
    plain: str
    explanation: str
    questions: tuple[str, ...] = Field(min_length=1)

    @property
    def label(self) -> str:
        """What the part is called in a list: an element of SKIVE by its Dutch word."""
        return self.plain if self.letter else self.name


class Step(Record):
    """A step of the method; `minutes` is its share of a talk of 90 minutes."""

    key: StepKey
    name: str
    purpose: str
    minutes: int = Field(gt=0)
    help: str
    hints: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()

    def part(self, key: str) -> Part:
        """Return the part with this key; raises `KeyError`."""
        for part in self.parts:
            if part.key == key:
                return part
        raise KeyError(key)


class Method(Record):
    """The whole method; `version` is kept with every dialogue that was held with it."""

    version: str
    title: str
    source: str
    confidentiality: str
    introduction: str
    durations: tuple[int, ...]
    criteria: tuple[Criterion, ...] = Field(min_length=3, max_length=3)
    capabilities: tuple[CapabilityText, ...] = Field(min_length=4, max_length=4)
    steps: tuple[Step, ...] = Field(min_length=7, max_length=7)
    themes: tuple[Theme, ...] = ()
    impasses: tuple[Impasse, ...] = ()

    def step(self, key: str) -> Step:
        """Return the step with this key; raises `KeyError`."""
        for step in self.steps:
            if step.key == key:
                return step
        raise KeyError(key)

    def theme(self, key: str | None) -> Theme | None:
        """Return the theme with this key, or None: a situation of one's own may name another one."""
        return next((theme for theme in self.themes if theme.key == key), None)

    def theme_name(self, key: str | None) -> str:
        """Return what a theme is called, or else what stands there."""
        theme = self.theme(key)
        return theme.title if theme else key or ""
