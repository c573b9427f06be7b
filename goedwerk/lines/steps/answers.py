"""What was said about one element or one E: reading it, changing it, and saying whose it is."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from goedwerk.domain.changes import contributions
from goedwerk.domain.changes.contributions import Subject
from goedwerk.domain.changes.refusals import WENT_ALONG, went_along
from goedwerk.domain.dialogue import Answer, Reflection
from goedwerk.domain.people import name_of
from goedwerk.domain.text import one_line
from goedwerk.lines.choosing import Option, choose
from goedwerk.lines.fields import Field, Listed
from goedwerk.lines.orders import Order, needed, numbered
from goedwerk.lines.people import one_or_group
from goedwerk.lines.steps.base import Step
from goedwerk.lines.words import told

ONE, MORE = "antwoord", "antwoorden"
"""What is in the list."""


class AnswersStep(Step):
    """The list of what was said; what comes into it is for `put`."""

    @property
    def topic(self) -> Subject:
        """What it is about."""
        return contributions.subject(self.place.part)

    @property
    def said(self) -> Sequence[Answer | Reflection]:
        """What was said, in order."""
        return contributions.about(self.dialogue, self.topic)

    def fields(self) -> Sequence[Field]:
        """Return the list of answers."""
        return (Listed("capture", "Antwoord", "", self._read, self.put, self._rewrite, self._drop, ONE, MORE),)

    def put(self, text: str) -> None:
        """Keep what was said."""
        raise NotImplementedError

    def orders(self) -> list[Order]:
        """Return what can be done with what was said."""
        orders = super().orders()
        if self.said:
            orders += [
                Order("erbij nog een zin", "zet een regel achter het laatste antwoord", self._append),
                Order("ster 2", "geeft antwoord 2 een ster, of haalt die weg; een ster gaat naar het A4", self._star),
                Order("geef 2 mo", "antwoord 2 is van Mo; /geef 2 groep kan ook", self._give),
                Order("verplaats 2", "verplaatst antwoord 2 naar een ander onderdeel", self._move),
            ]
        if self.said and self.dialogue.experiences and isinstance(self.said[0], Answer):
            orders.append(Order("ervaring 2", "zegt bij welke ervaring antwoord 2 hoort", self._tie))
        return orders

    def _read(self) -> list[str]:
        return [self._described(said) for said in self.said]

    def _described(self, said: Answer | Reflection) -> str:
        star = ", met ster" if said.starred else ""
        experience = self.dialogue.experience(said.experience) if isinstance(said, Answer) else None
        about = f", bij {told(self.dialogue, experience)}" if experience else ""
        return f"{name_of(self.dialogue.participant(said.participant))}{star}{about}: {said.text}"

    def _one(self, rest: str) -> tuple[Answer | Reflection, str]:
        number, text = numbered(self.said, rest, ONE)
        return self.said[number], text

    def _alter(self, label: str, said: Answer | Reflection, **changes: Any) -> None:
        self.change(label, partial(contributions.change, topic=self.topic, contribution_id=said.id, **changes))

    def _rewrite(self, number: int, text: str) -> None:
        self._alter("antwoord gewijzigd", self.said[number], text=text)

    def _drop(self, number: int) -> None:
        gone = partial(contributions.remove, topic=self.topic, contribution_id=self.said[number].id)
        before = self.dialogue
        self.change("antwoord verwijderd", gone)
        if went_along(before, self.dialogue):
            self.say(WENT_ALONG)

    def _append(self, rest: str) -> None:
        last = self.said[-1]
        self._alter("antwoord gewijzigd", last, text=f"{last.text}\n{needed(rest, 'erbij nog een zin')}")
        self.say(f"Erbij gezet, bij antwoord {len(self.said)}.")

    def _star(self, rest: str) -> None:
        said, _ = self._one(rest)
        self._alter("ster", said, starred=not said.starred)
        self.say(f"{'Zonder' if said.starred else 'Met'} ster: {one_line(said.text)}")

    def _give(self, rest: str) -> None:
        said, name = self._one(rest)
        person = one_or_group(self.dialogue.participants, needed(name, "geef 2 mo"))
        self._alter("iemand anders zei dit", said, participant=person.id if person else None)
        self.say(f"Van {name_of(person)}: {one_line(said.text)}")

    def _move(self, rest: str) -> None:
        said, _ = self._one(rest)
        parts = [part for key in ("skive", "three_es") for part in self.table.method.step(key).parts]
        options = [Option(part.key, part.label) for part in parts if part.key != self.place.part]
        key = choose(self.table.talk, f"Waar hoort dit? {said.text}", options)
        if key:
            to = contributions.subject(key)
            self.change("verplaatst", partial(contributions.move, topic=self.topic, contribution_id=said.id, to=to))
            self.say("Verplaatst.")

    def _tie(self, rest: str) -> None:
        said, _ = self._one(rest)
        options = [Option(one.id, told(self.dialogue, one)) for one in self.dialogue.experiences]
        chosen = choose(self.table.talk, f"Bij welke ervaring? {said.text}", [*options, Option("", "Bij geen enkele")])
        if chosen is not None:
            self._alter("hoort bij een ervaring", said, experience=chosen or None)
            self.say(f"Nu: {self._described(next(one for one in self.said if one.id == said.id))}")
