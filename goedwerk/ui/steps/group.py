"""Step 1: who is at the table."""

from functools import partial

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from goedwerk.domain.changes import participants
from goedwerk.domain.clock import in_minutes, timetable
from goedwerk.domain.consent import question_about, wish_of
from goedwerk.domain.desk import Place
from goedwerk.domain.dialogue import Participant
from goedwerk.domain.dutch import MINUTES_ASKED, day_in_words, how_many, read_day, read_minutes
from goedwerk.facilitation import Facilitation
from goedwerk.ui.commands import Command, bindings
from goedwerk.ui.keys import with_keys
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.ask import Ask
from goedwerk.ui.screens.choice import Choice, Option
from goedwerk.ui.screens.consent import ask_consent
from goedwerk.ui.steps.base import StepView, purpose
from goedwerk.ui.widgets.fields import Edited, EntryField, LineField
from goedwerk.ui.widgets.form import Asked, entry_field, field_id, heading, line_field, text_field
from goedwerk.ui.widgets.number_field import NumberField
from goedwerk.ui.widgets.pick import PickRow
from goedwerk.ui.widgets.said import Line, SaidList

_CALLED = "Hoe heet jullie groep?"
_NOBODY_TYPED = "Nog iemand? Typ een naam. Is iedereen er? F3 gaat verder."


class GroupStep(StepView):
    """Group, date, facilitator, planned time, what is agreed about trust, and the participants."""

    first_field = "group"
    ACTIONS = (
        Command("minutes", "Duur van het gesprek kiezen"),
        Command("toggle_list", "Naar de deelnemers en terug", keys="f6"),
    )
    BINDINGS = bindings(ACTIONS)

    def __init__(self, facilitation: Facilitation, place: Place) -> None:
        super().__init__(facilitation, place)
        self._minutes = self.dialogue.planned_minutes
        """How long the talk was planned before somebody typed a number: that holds until there is a whole one."""

    def compose(self) -> ComposeResult:
        dialogue = self.dialogue
        day = day_in_words(dialogue.date) if dialogue.date else ""
        minutes = str(dialogue.planned_minutes) if dialogue.planned_minutes else ""
        yield purpose(self.method_step)
        with Asked(_CALLED):
            yield heading("Groep", "Tab: naar het volgende veld")
            yield line_field("group", dialogue.group, _CALLED)
        with Horizontal(classes="row"):
            with Asked(classes="cell day"):
                yield heading("Datum")
                yield line_field("date", self.facilitation.draft("date") or day, "dag maand jaar")
            with Asked(classes="cell"):
                yield heading("Begeleider")
                yield line_field("facilitator", dialogue.facilitator, "Jouw naam")
            with Asked(classes="cell minutes"):
                yield heading("Minuten")
                typed = self.facilitation.draft("minutes") or minutes
                yield NumberField(typed, name="minutes", digits=3, placeholder=minutes or "90", id=field_id("minutes"))
        with Asked():
            yield Static(id="unclear")
        with Asked("Hoe gaan we om met wat we hier horen?"):
            yield heading("Afspraak over vertrouwen", "lees samen voor · Tab: verder · Enter: nieuwe regel")
            yield text_field("confidentiality", dialogue.confidentiality, lines=3)
        with Asked("Wie zitten er aan tafel?"):
            yield heading("Deelnemers", "naam, functie, Enter")
            yield entry_field("participant", self.facilitation.draft("participant"), "Typ een naam (schuilnaam mag)")
            yield SaidList(self._people(), id=field_id("people"))
            yield Static(self._how_many(), id="people-number", classes="so-far")
            yield Static(self._note(), id="people-note", classes="note")
        with Asked():
            yield PickRow("Het gesprek", self._began(), name="begin", id=field_id("begin"), hint="")

    def on_mount(self) -> None:
        self._show_unclear()

    def refresh_from(self) -> None:
        self.query_one(SaidList).show(self._people())
        self.query_one("#people-note", Static).update(self._note())
        self.query_one("#people-number", Static).update(self._how_many())
        self.query_one(PickRow).show(self._began())
        shown = {
            "group": self.dialogue.group,
            "facilitator": self.dialogue.facilitator,
        }
        for name, text in shown.items():
            field = self.query_one(f"#{field_id(name)}", LineField)
            if field.value != text and not field.has_focus:
                field.load(text)

    def aside(self) -> Content:
        method = self.facilitation.method
        lines = [joined(("Zo verdeel je de tijd", "bold $accent"))]
        for time in in_minutes(timetable(method, self.dialogue.planned_minutes, {}, self.place.step)):
            lines.append(joined(f"{time.planned:>3} min  {method.step(time.step).name}"))
        return Content("\n\n").join([Content("\n").join(lines), super().aside()])

    def on_edited(self, event: Edited) -> None:
        event.stop()
        if event.name == "participant":
            self.facilitation.write_draft("participant", event.text)
        elif event.name == "date":
            self._set_date(event.text)
        elif event.name == "minutes":
            self._set_minutes(event.text)
        else:
            self.change(
                {"group": "de naam van de groep veranderd", "facilitator": "de naam van de begeleider veranderd"}.get(
                    event.name, "de afspraak over vertrouwen veranderd"
                ),
                lambda dialogue: dialogue.revised(**{event.name: event.text}),
                merge=f"group/{event.name}",
            )

    def on_number_field_refused(self, event: NumberField.Refused) -> None:
        event.stop()
        self.notify(MINUTES_ASKED, timeout=5)

    def on_entry_field_entered(self, event: EntryField.Entered) -> None:
        event.stop()
        person = participants.read_person(event.text)
        if person is None:
            self.notify(with_keys(self, _NOBODY_TYPED), timeout=5)
        else:
            self.change("een deelnemer toegevoegd", lambda dialogue: participants.add(dialogue, *person))

    def on_said_list_removed(self, event: SaidList.Removed) -> None:
        event.stop()
        self._remove(event.id)

    def on_said_list_picked(self, event: SaidList.Picked) -> None:
        event.stop()
        person = self.dialogue.participant(event.id)
        if person is None:
            return
        words = participants.words_of(self.dialogue, person.id)
        options = [Option("name", "Naam verbeteren, overal"), Option("role", "Functie wijzigen")]
        if not self.look.beamer:
            options.append(Option("consent", question_about(person), wish_of(person).short))
        if person.left:
            options.append(Option("back", "Is er weer bij"))
        else:
            options.append(Option("left", "Gaat eerder weg; wat die persoon zei, blijft staan"))
        options.append(
            Option(
                "remove",
                "Uit de lijst halen; wat die persoon zei, staat dan bij de groep" if words else "Uit de lijst halen",
            )
        )
        self.app.push_screen(Choice(person.name, options), partial(self._do, person.id))

    def _do(self, person_id: str, choice: str | None) -> None:
        person = self.dialogue.participant(person_id)
        if person is None or choice is None:
            return
        match choice:
            case "name":
                self.app.push_screen(Ask("Hoe heet deze deelnemer?", person.name), partial(self._rename, person_id))
            case "role":
                self.app.push_screen(Ask("Welke functie?", person.role), partial(self._set_role, person_id))
            case "consent":
                ask_consent(self, [person])
            case "left":
                self.change(
                    f"genoteerd dat {person.name} weggaat", partial(participants.leave, participant_id=person_id)
                )
            case "back":
                self.change(
                    f"genoteerd dat {person.name} er weer is", partial(participants.come_back, participant_id=person_id)
                )
            case "remove":
                self._remove(person_id)

    def _rename(self, person_id: str, name: str | None) -> None:
        person = participants.read_person(name or "")
        if person:
            self.change("een naam verbeterd", lambda dialogue: participants.correct(dialogue, person_id, *person))
            self.refresh_from()

    def _set_role(self, person_id: str, role: str | None) -> None:
        if role is not None:
            self.change(
                "een functie veranderd", partial(participants.set_role, participant_id=person_id, role=role.strip())
            )

    def _remove(self, person_id: str) -> None:
        if self.change("een deelnemer van de lijst gehaald", partial(participants.remove, participant_id=person_id)):
            self.refresh_from()
            self.notify(with_keys(self, "Weggehaald. Met Ctrl+Z haal je de naam terug."), timeout=4)

    def _set_date(self, text: str) -> None:
        day = read_day(text, self.facilitation.now().date())
        if day or not text.strip():
            self.change("de datum veranderd", lambda dialogue: dialogue.revised(date=day), merge="group/date")
        self._mark("date", "" if day or not text.strip() else text)

    def on_descendant_focus(self, _event: events.DescendantFocus) -> None:
        self._minutes = self.dialogue.planned_minutes

    def _set_minutes(self, text: str) -> None:
        read = read_minutes(text)
        minutes = read or self._minutes
        self.change(
            "de duur veranderd", lambda dialogue: dialogue.revised(planned_minutes=minutes), merge="group/minutes"
        )
        self.query_one(NumberField).placeholder = str(self.dialogue.planned_minutes)
        self._mark("minutes", "" if read else text)

    def _mark(self, field: str, unclear: str) -> None:
        """Keep what is not understood as it was typed, and say so."""
        self.facilitation.write_draft(field, unclear)
        self.query_one(f"#{field_id(field)}", LineField).set_class(bool(unclear), "-unclear")
        self._show_unclear()

    def _show_unclear(self) -> None:
        told = self._unclear()
        note = self.query_one("#unclear", Static)
        note.update(told)
        note.display = bool(told.plain)

    def _unclear(self) -> Content:
        told = {
            "date": "Deze datum begrijp ik niet. Schrijf bijvoorbeeld: 11 maart 2026.",
            "minutes": f"{MINUTES_ASKED} Nu: {self.dialogue.planned_minutes}.",
        }
        sentences = [sentence for field, sentence in told.items() if self.facilitation.draft(field)]
        return plain(" ".join(sentences), "$warning")

    def action_minutes(self) -> None:
        """Choose the planned length from the usual ones."""
        options = [Option(str(minutes), f"{minutes} minuten") for minutes in self.facilitation.method.durations]
        self.app.push_screen(Choice("Hoe lang duurt het gesprek?", options), self._minutes_chosen)

    def _minutes_chosen(self, minutes: str | None) -> None:
        if minutes:
            self.query_one(f"#{field_id('minutes')}", LineField).value = minutes

    def action_toggle_list(self) -> None:
        """Go from the field to the list and back."""
        people = self.query_one(SaidList)
        (self.field_of(people) if people.has_focus or not people.can_focus else people).focus()

    def field_of(self, listed: Widget) -> Widget:
        """Return the field in which one adds people to the list."""
        return self.query_one(f"#{field_id('participant')}")

    def _people(self) -> list[Line]:
        private = self.look.beamer
        if not self.look.names:
            return []
        return [Line(p.id, p.name, p.role, note="" if private else _about(p)) for p in self.dialogue.participants]

    def _began(self) -> str:
        began = self.dialogue.began
        return f"is begonnen om {began.astimezone():%H:%M}" if began else "is nog niet begonnen   Enter: het begint nu"

    def _how_many(self) -> Content:
        """Return how many people there are, where their names are left out."""
        number = len(self.dialogue.present)
        return plain(f"We zijn met {number}." if number > 1 and not self.look.names else "", "bold")

    def _note(self) -> Content:
        number = len(self.dialogue.present)
        if not self.dialogue.participants:
            return plain("Nog niemand. Typ een naam en druk op Enter.", "$muted")
        people = how_many(number, "deelnemer", "deelnemers")
        return plain(with_keys(self, f"{people} · F3: verder · F6, Enter: wijzigen"), "$muted")


def _about(person: Participant) -> str:
    """Return in few words whether someone left, and what may be done with their words."""
    wish = wish_of(person)
    return " · ".join(filter(None, ("is weggegaan" if person.left else "", "" if wish.is_unasked else wish.short)))
