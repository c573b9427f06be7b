"""Step 7: who does what, how everyone leaves, and the page to take along."""

from functools import partial

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from goedwerk.domain.changes import agreements
from goedwerk.domain.consent import not_asked
from goedwerk.domain.dialogue import Agreement
from goedwerk.domain.text import one_line
from goedwerk.ui.commands import Command, bindings
from goedwerk.ui.keys import with_keys
from goedwerk.ui.screens.ask import Ask
from goedwerk.ui.screens.choice import Choice, Option
from goedwerk.ui.steps.base import StepView, purpose
from goedwerk.ui.widgets.fields import Edited, LineField
from goedwerk.ui.widgets.form import Asked, field_id, heading, line_field, text_field
from goedwerk.ui.widgets.pick import PickRow
from goedwerk.ui.widgets.said import Line, SaidList

_FIELDS = ("what", "who", "when")


class AgreementsStep(StepView):
    """Agreements, the check-out and the end of the dialogue."""

    first_field = "what"
    ACTIONS = (Command("toggle_list", "Naar de afspraken en terug", keys="f6"),)
    BINDINGS = bindings(ACTIONS)

    def compose(self) -> ComposeResult:
        yield purpose(self.method_step)
        with Asked("Wat spreken we af?"):
            yield SaidList(self._lines(), id=field_id("agreements"))
            yield heading("Wat spreken jullie af?", "Enter gaat naar wie en wanneer, en bewaart dan")
            yield line_field("what", self.facilitation.draft("agreement/what"), "Eén kleine stap")
            with Asked(along=True, classes="-name"):
                yield heading("Wie?")
                yield line_field("who", self.facilitation.draft("agreement/who"), "Een naam, of leeg voor de groep")
            with Vertical(classes="form"):
                yield heading("Wanneer?")
                yield LineField(
                    self.facilitation.draft("agreement/when"),
                    name="when",
                    placeholder="Een dag, of: voor de volgende keer",
                    id=field_id("when"),
                )
        with Asked("Hoe was dit gesprek voor jou, in één woord of zin?"):
            yield heading("Check-out", "van ieder één woord of zin")
            yield text_field("check_out", self.dialogue.check_out, lines=4)
        with Asked():
            yield from self._to_do()

    def _to_do(self) -> ComposeResult:
        """Yield what there is to do for who guides, before everyone goes home."""
        yield PickRow("Toestemming vragen", self._asked(), name="ask_consent", id=field_id("ask_consent"), hint="Enter")
        yield PickRow(
            "A4 opslaan",
            "zonder namen, om te laten zien",
            name="save_a4",
            id=field_id("save_a4"),
            hint=with_keys(self, "Ctrl+S"),
        )
        yield PickRow(
            "Verslag opslaan",
            "alles, alleen voor de groep",
            name="save_report",
            id=field_id("save_report"),
            hint="Enter",
        )
        yield PickRow("Dialoog afronden", self._ending(), name="finish", id=field_id("finish"), hint="Enter")

    def refresh_from(self) -> None:
        self.query_one(SaidList).show(self._lines())
        self.query_one(f"#{field_id('ask_consent')}", PickRow).show(self._asked())
        self.query_one(f"#{field_id('finish')}", PickRow).show(self._ending())

    def on_edited(self, event: Edited) -> None:
        event.stop()
        if event.name in _FIELDS:
            self.facilitation.write_draft(f"agreement/{event.name}", event.text)
        else:
            check_out = event.text
            self.change(
                "de check-out veranderd", lambda dialogue: dialogue.revised(check_out=check_out), merge="check_out"
            )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        what, who, when = (self.query_one(f"#{field_id(name)}", LineField) for name in _FIELDS)
        if what.value.strip():
            made = partial(
                agreements.add,
                what=what.value.strip(),
                who=who.value.strip(),
                when=agreements.read_when(when.value, self.facilitation.now().date()),
            )
            self.change("een afspraak toegevoegd", made)
            for name, field in zip(_FIELDS, (what, who, when), strict=True):
                field.load("")
                self.facilitation.write_draft(f"agreement/{name}", "")
            self.refresh_from()
        what.focus()

    def on_said_list_removed(self, event: SaidList.Removed) -> None:
        event.stop()
        self._do(event.id, "remove")

    def on_said_list_picked(self, event: SaidList.Picked) -> None:
        event.stop()
        agreement = next((a for a in self.dialogue.agreements if a.id == event.id), None)
        if agreement is None:
            return
        options = [Option("what", "Wat wijzigen"), Option("who", "Wie wijzigen"), Option("when", "Wanneer wijzigen")]
        if not self.look.names:  # to change a name one has to see it
            options = [option for option in options if option.id != "who"]
        states = ((state, label) for state, label in agreements.STATES.items() if state != agreement.state)
        options += [Option(state, label.capitalize()) for state, label in states]
        options.append(Option("remove", "Verwijderen"))
        self.app.push_screen(Choice(agreement.what[:60], options), partial(self._do, event.id))

    def _do(self, agreement_id: str, choice: str | None) -> None:
        agreement = next((a for a in self.dialogue.agreements if a.id == agreement_id), None)
        if agreement is None or choice is None:
            return
        if choice == "remove":
            if self.change("een afspraak verwijderd", partial(agreements.remove, agreement_id=agreement_id)):
                self.notify(with_keys(self, "Verwijderd. Met Ctrl+Z haal je de afspraak terug."), timeout=4)
        elif choice in agreements.STATES:
            self._alter(agreement_id, "state", choice)
        else:
            question = {"what": "Wat spreken jullie af?", "who": "Wie doet het?", "when": "Wanneer?"}[choice]
            present = getattr(agreement, choice) or ""
            self.app.push_screen(Ask(question, present), partial(self._alter, agreement_id, choice))
        self.refresh_from()

    def _alter(self, agreement_id: str, field: str, value: str | None) -> None:
        if value is not None:
            self.change(
                "een afspraak veranderd", lambda dialogue: agreements.change(dialogue, agreement_id, **{field: value})
            )
            self.refresh_from()

    async def on_pick_row_picked(self, event: PickRow.Picked) -> None:
        event.stop()
        finished = event.name == "finish" and self.dialogue.finished
        await self.screen.run_action("reopen" if finished else event.name)
        self.refresh_from()

    def action_toggle_list(self) -> None:
        """Go from the field to the agreements and back."""
        made = self.query_one(SaidList)
        (self.field_of(made) if made.has_focus or not made.option_count else made).focus()

    def _lines(self) -> list[Line]:
        return [
            Line(
                a.id,
                one_line(a.who) or "de groep" if self.look.names else "",
                a.what,
                note=" · ".join(filter(None, (agreements.when_in_words(a.when), _state(a)))),
            )
            for a in self.dialogue.agreements
        ]

    def _asked(self) -> str:
        number = len(not_asked(self.dialogue))
        return f"nog te vragen: {number}" if number else "wat mag er met ieders woorden?"

    def _ending(self) -> str:
        return "is afgerond" if self.dialogue.finished else "je kunt het later weer openen"


def _state(agreement: Agreement) -> str:
    """Return how far it is, for what is not simply to be done."""
    return "" if agreement.state == "open" else agreements.STATES[agreement.state].capitalize()
