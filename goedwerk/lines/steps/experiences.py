"""Step 3: everyone's own experience, held against the three tests."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from goedwerk.domain.changes import experiences
from goedwerk.domain.changes.refusals import WENT_ALONG, went_along
from goedwerk.domain.dialogue import Dialogue, Experience, Participant
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.method import Criterion
from goedwerk.domain.people import name_of
from goedwerk.domain.retelling import RETOLD
from goedwerk.domain.route import experience_at, experience_part, participant_part, teller_at
from goedwerk.domain.text import fold
from goedwerk.lines.fields import Field, Lines, OneLine, YesOrNo
from goedwerk.lines.orders import Order, needed
from goedwerk.lines.people import one_or_group
from goedwerk.lines.steps.base import StepLines

_LABELS = {"title": "de titel van een ervaring veranderd", "text": "een ervaring veranderd"}
_ANSWERS = {word: outcome for outcome, word in experiences.OUTCOMES.items()} | {"j": True, "n": False, "niet": None}


class ExperiencesStep(StepLines):
    """One experience at a time; a participant without one gets it with the first words."""

    @property
    def experience(self) -> Experience | None:
        """The experience one is at, or None while there is none."""
        return experience_at(self.dialogue, self.place.part)

    @property
    def teller(self) -> Participant | None:
        """Who tells it; None is the group."""
        return self.dialogue.participant(teller_at(self.dialogue, self.place.part))

    @property
    def name(self) -> str:
        """What the place is called."""
        return f"{super().name}, {name_of(self.teller)}" if self.place.part else super().name

    @property
    def whose(self) -> str:
        """Whose experience it is."""
        return f", ervaring van {name_of(self.teller)}" if self.place.part else ""

    def fields(self) -> Sequence[Field]:
        """Return the title, the text and the three tests; without participants there is nothing to fill in."""
        if not self.place.part:
            return (OneLine("none", "Nog geen deelnemers", _NOBODY, str, _refuse),)
        return (
            OneLine("title", "Titel", "Een paar woorden: waar gaat het over?", *self._text("title")),
            Lines("text", "Verhaal", _WHAT, *self._text("text")),
            *(self._test(criterion) for criterion in self.table.method.criteria),
        )

    def arrival(self) -> Iterable[str]:
        """Return where one is and what there is already."""
        yield f"{self.name[:1].upper()}{self.name[1:]}."
        if not self.dialogue.experiences:
            yield self.texts.purpose
        yield from self.about_field()

    def orders(self) -> list[Order]:
        """Return what can be done with an experience."""
        orders = super().orders()
        if self.experience:
            orders += [
                Order("nog", "begint nog een ervaring van dezelfde deelnemer", lambda _: self._another()),
                Order("teller mo", "deze ervaring is van Mo; /teller groep kan ook", self._give),
                Order("verwijder", "verwijdert deze hele ervaring", lambda _: self._remove_experience()),
                Order("situatie", "maakt van deze ervaring een eigen situatie, zonder namen", self._retell),
            ]
        return orders

    def _text(self, name: str) -> tuple[Callable[[], str], Callable[[str], None]]:
        def read() -> str:
            return str(getattr(self.experience, name)) if self.experience else ""

        def write(text: str) -> None:
            self._write(_LABELS[name], lambda d, own: experiences.change(d, own, **{name: text}))

        return read, write

    def _test(self, criterion: Criterion) -> YesOrNo:
        def outcome_now() -> bool | None:
            return getattr(self.experience.criteria, criterion.key) if self.experience else None

        def read() -> str:
            outcome = outcome_now()
            return "" if outcome is None else experiences.OUTCOMES[outcome]

        def write(text: str) -> None:
            answer = fold(text).strip(" .")
            if answer and answer not in _ANSWERS:
                raise GoedwerkError("Antwoord met ja of nee.", "Met Enter alleen sla je de vraag over.")
            outcome = _ANSWERS.get(answer)
            if outcome is not outcome_now():
                self._write(
                    "ja of nee gekozen bij een toets",
                    lambda d, own: experiences.set_test(d, own, criterion.key, outcome),
                )
            if outcome is False:
                self.say(criterion.when_not)

        return YesOrNo(criterion.key, criterion.name, f"{criterion.question} Ja of nee?", read, write)

    def _write(self, label: str, change: Callable[[Dialogue, str], Dialogue]) -> None:
        """Change the experience one is at, and be at it when this makes it."""
        new, teller = self.experience is None, self.teller
        changed = self.change(label, lambda dialogue: change(*experiences.at(dialogue, self.place.part)))
        if changed:
            self.table.conduct.tells(teller.id if teller else None)
        if changed and new:
            part = experience_part(self.dialogue.experiences[-1].id)
            self.place = replace(self.table.facilitation.place, part=part)
            self.table.facilitation.go(self.place)

    def _another(self) -> None:
        own = self.experience
        if own and self.change("een ervaring toegevoegd", partial(experiences.add, participant_id=own.participant)):
            self.table.go(replace(self.place, part=experience_part(self.dialogue.experiences[-1].id), field=""))

    def _give(self, rest: str) -> None:
        person = one_or_group(self.dialogue.participants, needed(rest, "teller mo"))
        own = self.experience
        if own:
            give = partial(experiences.change, experience_id=own.id, participant=person.id if person else None)
            self.change("veranderd van wie een ervaring is", give)
            self.say(f"Deze ervaring is nu van {name_of(person)}.")

    def _remove_experience(self) -> None:
        own, before = self.experience, self.dialogue
        if own and self.change("een ervaring verwijderd", partial(experiences.remove, experience_id=own.id)):
            if went_along(before, self.dialogue):
                self.say(WENT_ALONG)
            self.say("De ervaring is verwijderd. Met /ongedaan haal je hem terug.")
            self.table.go(replace(self.place, part=participant_part(own.participant), field=""))

    def _retell(self, _: str) -> None:
        if self.experience:
            situations = self.table.facilitation.situations
            draft = situations.retell(self.dialogue, self.experience)
            if not draft.is_complete:
                raise GoedwerkError("Geef deze ervaring eerst een titel en een tekst.")
            kept, path = situations.save(draft.situation)
            self.say(f"Bewaard bij je eigen situaties, als {path.name}", kept.title, kept.text, RETOLD)


def _refuse(_: str) -> None:
    raise GoedwerkError(_NOBODY)


_WHAT = "Wat gebeurde er, in eigen woorden? Elke regel komt erbij."
_NOBODY = "Er staan nog geen deelnemers in stap 1. Typ /naar 1 en vul hun namen in."
