"""Step 1: who is at the table."""

from collections.abc import Iterable, Sequence
from functools import partial

from goedwerk.domain.changes import participants
from goedwerk.domain.dialogue import Participant
from goedwerk.domain.dutch import MINUTES_ASKED, day_in_words, read_day, read_minutes
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.people import name_of
from goedwerk.lines.fields import Field, Figure, Lines, Listed, OneLine
from goedwerk.lines.orders import Order
from goedwerk.lines.people import named_person, one_of
from goedwerk.lines.steps.base import StepLines


class GroupStep(StepLines):
    """Group, date, facilitator, planned time, what is agreed about trust, and the participants."""

    def fields(self) -> Sequence[Field]:
        """Return the fields of the group; the participants come last, for one can go on adding them."""
        minutes = self.table.method.durations
        usual = f"{', '.join(map(str, minutes[:-1]))} of {minutes[-1]}"
        return (
            OneLine("group", "Groep", "Hoe heet jullie groep?", lambda: self.dialogue.group, self._setter("group")),
            Figure("date", "Datum", "Bijvoorbeeld: 11 maart 2026.", self._day, self._set_day),
            OneLine(
                "facilitator",
                "Begeleider",
                "Wie begeleidt het gesprek?",
                lambda: self.dialogue.facilitator,
                self._setter("facilitator"),
            ),
            Figure("minutes", "Minuten", f"Hoe lang duurt het? Vaak {usual}.", self._minutes, self._set_minutes),
            Lines(
                "confidentiality",
                "Afspraak over vertrouwen",
                "Lees hem samen voor en pas hem aan.",
                lambda: self.dialogue.confidentiality,
                self._setter("confidentiality"),
            ),
            Listed(
                "participant",
                "Deelnemer",
                "Typ een naam, met een komma en de functie erachter als je wilt. Een verzonnen naam mag ook.",
                self._people,
                self._add,
                self._rename,
                self._remove_number,
                "deelnemer",
                "deelnemers",
            ),
        )

    def begun(self) -> Iterable[str]:
        """Return what was typed for the day or the length and was not understood."""
        for key, label in (("date", "Datum"), ("minutes", "Minuten")):
            if unclear := self.table.facilitation.draft(key):
                yield f"Dit begreep goedwerk niet bij {label}: {unclear}"
        yield from super().begun()

    @property
    def draft(self) -> str:
        """A participant that was being typed."""
        return "participant" if self.field.key == "participant" else ""

    def orders(self) -> list[Order]:
        """Return what can be done with the group and its people."""
        orders = super().orders()
        if self.dialogue.participants:
            orders += [
                Order("functie mo verzorgende", "zegt welke functie Mo heeft", self._set_role),
                Order("vertrekt mo", "Mo gaat eerder weg; wat Mo zei, blijft staan", partial(self._leave, True)),
                Order("weer mo", "Mo is er weer bij", partial(self._leave, False)),
            ]
        if self.dialogue.began is None:
            orders.append(Order("begin", "het gesprek begint nu", lambda _: self._begin()))
        return orders

    def _setter(self, name: str) -> "partial[None]":
        return partial(self._set, name)

    def _set(self, name: str, text: str) -> None:
        label = {"group": "de naam van de groep veranderd", "facilitator": "de naam van de begeleider veranderd"}.get(
            name, "de afspraak over vertrouwen veranderd"
        )
        self.change(label, lambda dialogue: dialogue.revised(**{name: text}))

    def _day(self) -> str:
        return day_in_words(self.dialogue.date) if self.dialogue.date else ""

    def _set_day(self, text: str) -> None:
        day = read_day(text, self.table.facilitation.now().date())
        if text.strip() and day is None:
            self.table.facilitation.write_draft("date", text)
            raise GoedwerkError("Deze datum begrijp ik niet.", "Schrijf bijvoorbeeld: 11 maart 2026.")
        self.change("de datum veranderd", lambda dialogue: dialogue.revised(date=day))
        self.table.facilitation.write_draft("date", "")

    def _minutes(self) -> str:
        return str(self.dialogue.planned_minutes or "")

    def _set_minutes(self, text: str) -> None:
        minutes = read_minutes(text)
        if minutes is None:
            self.table.facilitation.write_draft("minutes", text)
            raise GoedwerkError(MINUTES_ASKED)
        self.change("de duur veranderd", lambda dialogue: dialogue.revised(planned_minutes=minutes))
        self.table.facilitation.write_draft("minutes", "")

    def _people(self) -> list[str]:
        return [_described(person) for person in self.dialogue.participants]

    def _add(self, text: str) -> None:
        name, role = named_person(text)
        self.change("een deelnemer toegevoegd", partial(participants.add, name=name, role=role))
        self.say(f"Deelnemer {len(self.dialogue.participants)}. {self._people()[-1]}. Typ de volgende, of Enter.")

    def _rename(self, number: int, text: str) -> None:
        name, role = named_person(text)
        person = self.dialogue.participants[number]
        self.change("een naam verbeterd", partial(participants.correct, participant_id=person.id, name=name, role=role))
        self.say("De naam is overal verbeterd, ook in de teksten.")

    def _remove_number(self, number: int) -> None:
        person = self.dialogue.participants[number]
        words = participants.words_of(self.dialogue, person.id)
        self.change("een deelnemer van de lijst gehaald", partial(participants.remove, participant_id=person.id))
        if words:
            self.say(f"Wat {name_of(person)} zei, staat nu bij de groep.")

    def _set_role(self, rest: str) -> None:
        person, role = one_of(self.dialogue.participants, rest)
        self.change("een functie veranderd", partial(participants.set_role, participant_id=person.id, role=role))
        self.say(f"{name_of(person)}: {role or 'geen functie'}.")

    def _leave(self, leaves: bool, rest: str) -> None:
        person, _ = one_of(self.dialogue.participants, rest)
        name = name_of(person)
        if leaves:
            self.change(f"genoteerd dat {name} weggaat", partial(participants.leave, participant_id=person.id))
            self.say(f"{name} is weggegaan. Wat {name} zei, blijft staan.")
        else:
            self.change(f"genoteerd dat {name} er weer is", partial(participants.come_back, participant_id=person.id))
            self.say(f"{name} is er weer bij.")

    def _begin(self) -> None:
        moment = self.table.facilitation.now()
        self.change("het gesprek begonnen", lambda dialogue: dialogue.revised(began=moment))
        self.say("Het gesprek is begonnen. Fijn gesprek!")


def _described(person: Participant) -> str:
    parts = (name_of(person), person.role.strip(), "is weggegaan" if person.left else "")
    return ", ".join(filter(None, parts))
