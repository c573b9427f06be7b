"""Step 6: the rich A4, part by part, with what was starred to pull into a part."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from goedwerk.domain.changes import contributions, summaries
from goedwerk.domain.desk import Place
from goedwerk.domain.dialogue import Contribution, Dialogue, Summary
from goedwerk.domain.method import Part
from goedwerk.domain.questions import topic_parts
from goedwerk.domain.text import one_line
from goedwerk.lines.choosing import Option, choose
from goedwerk.lines.fields import Field, Lines, Listed, OneLine
from goedwerk.lines.orders import Order, numbered
from goedwerk.lines.pictures import about_picture, change_picture
from goedwerk.lines.steps.base import StepLines
from goedwerk.lines.words import told

CORE: summaries.Part = "core_statement"


class SummaryStep(StepLines):
    """The parts of one A4; the first words make it."""

    @property
    def summary(self) -> Summary | None:
        """The A4 one is at, or None while there is none yet."""
        return summaries.find(self.dialogue, self.place.part)

    @property
    def name(self) -> str:
        """What the place is called; with more than one A4, which it is."""
        several = len(self.dialogue.summaries) > 1 and self.summary
        return f"{super().name}, {self._title(self.summary)}" if several and self.summary else super().name

    @property
    def whose(self) -> str:
        """The fields are those of a page."""
        return ", op het A4"

    @property
    def draft(self) -> str:
        """A candidate that was being typed."""
        return f"summary/{self.place.part}/candidate" if self.field.key == "candidate" else ""

    def fields(self) -> Sequence[Field]:
        """Return the kernuitspraak, its candidates, and the other parts in the order of the page."""
        first, *others = self.texts.parts
        core = OneLine(CORE, first.name, _about(first), partial(self._read, CORE), self._write_core)
        candidates = Listed(
            "candidate",
            "Kandidaat voor de kernuitspraak",
            "Typ een zin waar de groep uit kan kiezen. Met /kies en het nummer wordt dat de kernuitspraak.",
            self._candidates,
            self._add_candidate,
            self._rewrite_candidate,
            self._drop_candidate,
            "kandidaat",
            "kandidaten",
            self._mark_chosen,
        )
        texts = (Lines(p.key, p.name, _about(p), partial(self._read, p.key), self._writer(p)) for p in others)
        return (core, candidates, *texts)

    def arrival(self) -> Iterable[str]:
        """Return where one is, and what there is to fill the A4 with."""
        yield f"{self.name[:1].upper()}{self.name[1:]}."
        yield self.texts.purpose
        number = len(self._stars)
        if number:
            yield f"{'1 zin heeft' if number == 1 else f'{number} zinnen hebben'} een ster. /sterren leest ze voor."
        yield about_picture(self.summary.image if self.summary else None)
        yield from self.begun()
        yield from self.about_field()

    def orders(self) -> list[Order]:
        """Return what can be done with an A4."""
        orders = super().orders()
        if self.summary and self.summary.candidates:
            orders.append(Order("kies 2", "maakt kandidaat 2 de kernuitspraak", self._choose))
        if self._stars:
            orders += [
                Order("sterren", "leest de zinnen met een ster voor", lambda _: self.say(*self._star_lines())),
                Order("haal 2", f"zet zin 2 met een ster in: {self.texts.part(self._target).name}", self._pull),
            ]
        orders += [
            Order("beeld", "kiest een beeld voor het A4, of verandert iets aan het beeld", lambda _: self._picture()),
            Order("nieuw", "maakt nog een A4, over de groep of over één ervaring", lambda _: self._another()),
        ]
        if self.summary:
            orders.append(Order("verwijder", "verwijdert dit hele A4", lambda _: self._remove_summary()))
        return orders

    def change_summary(self, label: str, change: Callable[[Dialogue, str], Dialogue]) -> bool:
        """Change this A4, which the first change makes; tell whether anything changed."""
        changed = self.change(label, lambda dialogue: change(*summaries.at(dialogue, self.place.part)))
        if not self.summary and self.dialogue.summaries:
            self.place = replace(self.table.facilitation.place, part=self.dialogue.summaries[-1].id)
            self.table.facilitation.go(self.place)
        return changed

    @property
    def _target(self) -> summaries.Part:
        """The part that a starred sentence goes to."""
        return next((part for part in summaries.PARTS if part == self.field.key), CORE)

    def _read(self, part: str) -> str:
        return str(getattr(self.summary, part)) if self.summary else ""

    def _writer(self, part: Part) -> Callable[[str], None]:
        def write(text: str) -> None:
            self.change_summary(
                f"‘{part.name}’ op het A4 veranderd", lambda d, own: summaries.change(d, own, **{part.key: text})
            )

        return write

    def _write_core(self, text: str) -> None:
        def written(dialogue: Dialogue, own: str) -> Dialogue:
            if not text:
                return summaries.change(dialogue, own, core_statement="")
            return summaries.choose(dialogue, own, text)

        self.change_summary("de kernuitspraak veranderd", written)

    def _candidates(self) -> list[str]:
        return list(self.summary.candidates) if self.summary else []

    def _mark_chosen(self, text: str) -> str:
        return f"gekozen: {text}" if self.summary and text == self.summary.core_statement else text

    def _candidate(self, number: int) -> str:
        return self.summary.candidates[number] if self.summary else ""

    def _add_candidate(self, text: str) -> None:
        if self.change_summary("een kandidaat toegevoegd", lambda d, own: summaries.add_candidate(d, own, text)):
            self.say(f"Kandidaat {len(self._candidates())}. {self._candidates()[-1]}")
        else:
            self.say("Deze zin staat er al.")

    def _rewrite_candidate(self, number: int, text: str) -> None:
        before = self._candidate(number)
        self.change_summary("een kandidaat veranderd", lambda d, own: summaries.reword_candidate(d, own, before, text))

    def _drop_candidate(self, number: int) -> None:
        text = self._candidate(number)
        self.change_summary("een kandidaat weggehaald", lambda d, own: summaries.drop_candidate(d, own, text))

    def _choose(self, rest: str) -> None:
        number, _ = numbered(self._candidates(), rest, "kandidaat")
        text = self._candidate(number)
        self.change_summary("een kernuitspraak gekozen", lambda d, own: summaries.choose(d, own, text))
        self.say(f"De kernuitspraak is nu: {text}")

    @property
    def _stars(self) -> Sequence[tuple[str, Contribution]]:
        return contributions.starred(self.dialogue)

    def _star_lines(self) -> Iterable[str]:
        labels = {part.key: part.label for part in topic_parts(self.table.method)}
        there = self.summary.candidates if self.summary and self._target == CORE else (self._read(self._target),)
        for number, (topic, said) in enumerate(self._stars, 1):
            used = ", staat er al" if any(summaries.holds(text, said.text) for text in there) else ""
            yield f"{number}. {labels[topic]}{used}: {one_line(said.text)}"

    def _pull(self, rest: str) -> None:
        number, _ = numbered(self._stars, rest, "zin met een ster")
        part, text = self._target, self._stars[number][1].text
        name = self.texts.part(part).name
        pulled = self.change_summary(
            f"een zin met een ster gezet bij ‘{name}’", lambda d, own: summaries.pull(d, own, part, text)
        )
        where = f"kandidaten voor de {name.lower()}" if part == CORE else name
        self.say(f"Gezet bij {where}: {one_line(text)}" if pulled else f"Die zin staat al bij {where}.")

    def _picture(self) -> None:
        change_picture(self.table.voice, lambda: self.summary.image if self.summary else None, self.change_summary)

    def _another(self) -> None:
        told_ones = [Option(one.id, told(self.dialogue, one)) for one in self.dialogue.experiences]
        chosen = choose(self.table.voice, "Waarover gaat het A4?", [Option("", "Over de hele groep"), *told_ones])
        if chosen is not None and self.change(
            "een A4 toegevoegd", partial(summaries.add, experience_id=chosen or None)
        ):
            self.table.go(Place("summary", self.dialogue.summaries[-1].id))

    def _remove_summary(self) -> None:
        own = self.summary
        if own and self.change("een A4 verwijderd", partial(summaries.remove, summary_id=own.id)):
            self.say("Dit A4 is verwijderd. Met /ongedaan haal je het terug.")
            self.table.go(Place("summary"))

    def _title(self, summary: Summary) -> str:
        number = [one.id for one in self.dialogue.summaries].index(summary.id) + 1
        experience = self.dialogue.experience(summary.experience)
        return f"A4 {number}, {told(self.dialogue, experience) if experience else 'over de groep'}"


def _about(part: Part) -> str:
    # What stands at an E is a phrase of the method, at the other parts it says how to write it.
    plain = f"{part.plain[:1].upper()}{part.plain[1:]}".rstrip(".")
    return f"{plain}. {part.questions[0]}"
