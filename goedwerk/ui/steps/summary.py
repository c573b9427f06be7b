"""Step 6: the rich A4, its parts on the left, the page beside it."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from goedwerk.desktop import open_file
from goedwerk.domain.a4 import NOTHING_YET
from goedwerk.domain.changes import contributions, summaries
from goedwerk.domain.changes.summaries import PARTS
from goedwerk.domain.desk import Place
from goedwerk.domain.dialogue import Dialogue, Summary, next_id
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.people import name_of
from goedwerk.domain.progress import State
from goedwerk.domain.questions import topic_parts
from goedwerk.domain.text import one_line, shortened
from goedwerk.facilitation import Facilitation
from goedwerk.pages import Page
from goedwerk.ui.commands import Command, bindings
from goedwerk.ui.keys import with_keys
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.choice import Choice, Option
from goedwerk.ui.screens.picture_on_a4 import PictureOnA4
from goedwerk.ui.steps.base import StepView, purpose
from goedwerk.ui.widgets.a4_meter import Meter
from goedwerk.ui.widgets.a4_preview import preview, written
from goedwerk.ui.widgets.fields import Edited, EntryField, LineField, TextField
from goedwerk.ui.widgets.form import FIELD, Asked, entry_field, field_id, heading, text_field
from goedwerk.ui.widgets.said import Line, SaidList
from goedwerk.ui.widgets.strip import Strip, StripItem

_LINES = {"core_statement": 3, "situation": 5, "explanation": 6, "excellent": 4, "ethics": 4, "energy": 4}


_SHORTENED = 110
"""How many characters of the situation stand in the field for it while that is empty."""


class SummaryStep(PictureOnA4, StepView):
    """The parts of one A4; below them what was starred, to pull into the part one was in."""

    first_field = "core_statement"
    ACTIONS = (
        Command("show_pdf", "A4 bekijken als PDF, zoals het uit de printer komt", keys="f5"),
        Command("toggle_stars", "Naar de zinnen met een ster en terug", keys="f6"),
        *PictureOnA4.ACTIONS,
        Command("another", "Nog een A4 maken"),
        Command("remove_summary", "Dit A4 verwijderen"),
    )
    BINDINGS = bindings(ACTIONS)

    def __init__(self, facilitation: Facilitation, place: Place) -> None:
        super().__init__(facilitation, place)
        self._target: summaries.Part = "core_statement"
        self._meter = Meter(self, lambda: self.post_message(self.Changed(self)))

    def compose(self) -> ComposeResult:
        summary = self.summary
        if len(self.dialogue.summaries) > 1:
            yield Strip(self._items(), self.place.part)
        yield purpose(self.method_step)
        for part in self.method_step.parts:
            with Asked(part.questions[0], part.name):
                yield heading(part.name, part.plain)
                text, lines = getattr(summary, part.key) if summary else "", _LINES.get(part.key, 3)
                yield text_field(part.key, text, lines, self._note_in(part.key))
                if part.key == "core_statement":
                    yield entry_field("candidate", self.facilitation.draft(self._draft), self._note_in("candidate"))
                    yield SaidList(self._candidates(), id=field_id("candidates"))
            if part.key == "core_statement":
                with Asked("Welk beeld past hierbij?", "Beeld"):
                    yield heading("Beeld", "kies een foto of beeldkaart")
                    yield from self.compose_picture()
        with Asked(along=True):
            yield Static(self._stars_title(), id="stars-title", classes="heading")
            yield SaidList(self._stars(), id=field_id("stars"))
        yield Static(id="written", classes="so-far")
        yield Static(id="meter-line")

    @property
    def summary(self) -> Summary | None:
        """The A4 on the screen, or None while there is none yet."""
        return summaries.find(self.dialogue, self.place.part)

    @property
    def page(self) -> Page:
        """The page as it would come out now."""
        return self.facilitation.checked_page(self.summary or Summary(id="new"))

    def refresh_from(self) -> None:
        for strip in self.query(Strip):
            strip.show(self._items(), self.place.part)
        self.query_one(f"#{field_id('candidates')}", SaidList).show(self._candidates())
        self.query_one(f"#{field_id('stars')}", SaidList).show(self._stars())
        self.query_one("#stars-title", Static).update(self._stars_title())
        for name in ("core_statement", "situation"):
            self._field(name).note = self._note_in(name)
        self.query_one(f"#{field_id('candidate')}", LineField).note = self._note_in("candidate")
        self.show_picture()
        self._show_written()

    def _stand_at(self, focused: Widget) -> None:
        super()._stand_at(focused)
        self._show_written()

    def asked_with(self, focused: Widget) -> set[Asked]:
        """Return the part with the focus; sentences with a star come with the part into which one takes them."""
        stars, into = (self.query_one(f"#{field_id(name)}").query_ancestor(Asked) for name in ("stars", self._target))
        here = super().asked_with(focused)
        choosing = self._target == "core_statement" and into in here  # a group chooses from them
        return {*here, into, stars} if choosing or stars in here else here

    def _show_written(self) -> None:
        """Show a group that looks along what the page holds by now, around the part that stands there anyway.

        While the group chooses the kernuitspraak there is enough to look at.
        """
        if not self.look.beamer:
            return
        asked = self._field(self._target).query_ancestor(Asked).has_class("-here")
        own = getattr(self.summary, self._target).strip() if self.summary else ""
        choosing = asked and self._target == "core_statement"
        page = Content() if choosing else written(self.page.checked.page, self._target if asked and own else "")
        self.query_one("#written", Static).update(page)

    def aside(self) -> Content:
        page = self.page
        self._meter.show(page.checked.page)
        self.query_one("#meter-line", Static).update(self._meter.says(on_one_line=True))
        if self.look.beamer:
            return written(page.checked.page) or plain(NOTHING_YET)
        return preview(page.checked, self._meter.says())

    @property
    def drawn_beside(self) -> bytes:
        """The page, small."""
        return self._meter.drawing

    @property
    def reads_beside(self) -> bool:
        """Tell whether the right side is for reading, and wide."""
        return True

    def help_text(self) -> str:
        parts = "\n\n".join(
            f"{part.name}. {part.explanation}\n" + "\n".join(f"· {question}" for question in part.questions)
            for part in self.method_step.parts
        )
        return f"{super().help_text()}\n\n{parts}"

    def on_edited(self, event: Edited) -> None:
        event.stop()
        if event.name == "candidate":
            self.facilitation.write_draft(self._draft, event.text)
        elif self.summary or event.text:
            part, text = event.name, event.text
            self.change(
                f"‘{self.method_step.part(part).name}’ op het A4 veranderd",
                lambda dialogue: self._written(dialogue, **{part: text}),
                merge=f"{self.summary.id if self.summary else next_id('s', self.dialogue.summaries)}/{part}",
            )
            self._settle()

    def on_entry_field_entered(self, event: EntryField.Entered) -> None:
        event.stop()
        if event.text.strip():
            self._add_candidate(event.text.strip())

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        name = (event.widget.id or "").removeprefix(FIELD)
        if name in PARTS and name != self._target:
            self._target = name
            self.query_one("#stars-title", Static).update(self._stars_title())
            self.query_one(f"#{field_id('stars')}", SaidList).show(self._stars())

    def on_said_list_picked(self, event: SaidList.Picked) -> None:
        event.stop()
        if event.id.startswith("candidate:"):
            self._choose(self._candidate(event.id))
        else:
            self._pull(event.id)

    def on_said_list_removed(self, event: SaidList.Removed) -> None:
        event.stop()
        summary = self.summary
        if event.id.startswith("candidate:") and summary:
            dropped = partial(summaries.drop_candidate, summary_id=summary.id, candidate=self._candidate(event.id))
            if self.change("een kandidaat weggehaald", dropped):
                self.refresh_from()
                self.notify(with_keys(self, "Weggehaald. Met Ctrl+Z haal je de zin terug."), timeout=4)

    def on_said_list_typed(self, event: SaidList.Typed) -> None:
        event.stop()
        if self.query_one(f"#{field_id('stars')}").has_focus:
            part = self._field(self._target)
            part.focus()
            part.insert(event.character, part.document.end)
            part.move_cursor(part.document.end)
        else:
            candidate = self.query_one(f"#{field_id('candidate')}", LineField)
            candidate.focus()
            candidate.insert_text_at_cursor(event.character)

    def on_strip_chosen(self, event: Strip.Chosen) -> None:
        event.stop()
        self.post_message(self.Go(replace(self.place, part=event.part, field="core_statement")))

    def offers(self, action: str) -> bool:
        """Tell whether an action makes sense here: only what is there can be removed."""
        return action != "remove_summary" or self.summary is not None

    def action_toggle_stars(self) -> None:
        """Go from a part to the starred lines and back."""
        stars = self.query_one(f"#{field_id('stars')}", SaidList)
        (self._field(self._target) if stars.has_focus or not stars.option_count else stars).focus()

    async def action_show_pdf(self) -> None:
        """Open the A4 as a PDF in the program that the system has for that."""
        try:
            path = await asyncio.to_thread(self.facilitation.print_preview, self.page)
            await asyncio.to_thread(open_file, path)
        except GoedwerkError as error:
            self.notify(str(error), severity="error", timeout=15)
        else:
            self.notify("De PDF gaat open in een ander venster.", timeout=4)

    def action_another(self) -> None:
        """Make one more A4, for the group or for one experience."""
        told = [
            Option(
                e.id,
                e.title or e.text[:40] or "zonder titel",
                self.look.name_behind(self.dialogue.participant(e.participant)),
            )
            for e in self.dialogue.experiences
        ]
        self.app.push_screen(Choice("Waarover gaat het A4?", [Option("", "Over de hele groep"), *told]), self._add)

    def action_remove_summary(self) -> None:
        """Delete the A4 on the screen."""
        summary = self.summary
        if summary and self.change("een A4 verwijderd", partial(summaries.remove, summary_id=summary.id)):
            self.facilitation.write_draft(self._draft, "")
            self.notify(with_keys(self, "Verwijderd. Met Ctrl+Z haal je het A4 terug."), timeout=4)
            self.post_message(self.Go(Place("summary", "", "core_statement")))

    def _add(self, experience: str | None) -> None:
        if experience is None:
            return
        if self.change("een A4 toegevoegd", partial(summaries.add, experience_id=experience or None)):
            part = self.dialogue.summaries[-1].id
            self.post_message(self.Go(Place("summary", part, "core_statement")))

    def change_summary(self, label: str, change: Callable[[Dialogue, str], Dialogue]) -> bool:
        """Change this A4, which the first change makes; tell whether anything changed."""
        changed = self.change(label, lambda dialogue: change(*summaries.at(dialogue, self.place.part)))
        self._settle()
        return changed

    def _written(self, dialogue: Dialogue, **parts: str) -> Dialogue:
        with_one, summary_id = summaries.at(dialogue, self.place.part)
        return summaries.change(with_one, summary_id, **parts)

    def _settle(self) -> None:
        """Stand on the A4 that the first change made."""
        if not self.summary and self.dialogue.summaries:
            self.place = replace(self.place, part=self.dialogue.summaries[-1].id)
            self.facilitation.go(replace(self.facilitation.place, part=self.place.part))

    def _add_candidate(self, text: str) -> None:
        self.change(
            "een kandidaat toegevoegd", lambda d: summaries.add_candidate(*summaries.at(d, self.place.part), text)
        )
        self._settle()
        self._show_part("core_statement")
        self.refresh_from()

    def _choose(self, candidate: str) -> None:
        summary = self.summary
        if summary:
            self.change(
                "een kernuitspraak gekozen", partial(summaries.choose, summary_id=summary.id, candidate=candidate)
            )
            self._show_part("core_statement")
            self.refresh_from()

    def _pull(self, star_id: str) -> None:
        kind, _, said_id = star_id.partition(":")
        said = contributions.find(self.dialogue, contributions.topic_of(kind), said_id)
        if said:
            part = self._target
            self.change(
                f"een zin met een ster gezet bij ‘{self.method_step.part(part).name}’",
                lambda d: summaries.pull(*summaries.at(d, self.place.part), part, said.text),
            )
            self._settle()
            self._show_part(part)
            self.refresh_from()

    def _show_part(self, part: summaries.Part) -> None:
        field = self._field(part)
        text = getattr(self.summary, part) if self.summary else ""
        if field.text != text:
            field.load(text)

    def _field(self, part: str) -> TextField:
        return self.query_one(f"#{field_id(part)}", TextField)

    def _candidate(self, line_id: str) -> str:
        number = int(line_id.removeprefix("candidate:"))
        return self.summary.candidates[number] if self.summary else ""

    def _items(self) -> list[StripItem]:
        return [
            StripItem(
                summary.id,
                self._title(summary, number),
                State.FILLED if summary.core_statement.strip() else State.EMPTY,
            )
            for number, summary in enumerate(self.dialogue.summaries, 1)
        ]

    def _title(self, summary: Summary, number: int) -> str:
        experience = self.dialogue.experience(summary.experience)
        if experience is None:
            return f"{number} De groep"
        return (
            f"{number} {one_line(experience.title)[:24] or name_of(self.dialogue.participant(experience.participant))}"
        )

    def _candidates(self) -> list[Line]:
        summary = self.summary
        if summary is None:
            return []
        return [
            Line(f"candidate:{n}", "●" if text == summary.core_statement else "○", text)
            for n, text in enumerate(summary.candidates)
        ]

    def _stars(self) -> list[Line]:
        used = getattr(self.summary, self._target) if self.summary else ""
        texts = self.summary.candidates if self.summary and self._target == "core_statement" else (used,)
        method = self.facilitation.method
        parts = {part.key: part.label for part in topic_parts(method)}
        return [
            Line(
                f"{topic}:{said.id}",
                parts[topic],
                said.text,
                note="✓ staat er al" if any(summaries.holds(text, said.text) for text in texts) else "",
            )
            for topic, said in contributions.starred(self.dialogue)
        ]

    def _note_in(self, name: str) -> str:
        """Return what stands in a field while it is empty."""
        match name:
            case "core_statement" if not contributions.starred(self.dialogue):
                return "Typ hier de zin. Of druk op Tab en schrijf eerst een paar kandidaten op."
            case "core_statement":
                return with_keys(self, "Typ hier de zin. Tab: naar de kandidaten. F6: naar de zinnen met een ster.")
            case "candidate" if self.summary and self.summary.candidates:
                return "Nog een kandidaat (Tab: kiezen)"
            case "candidate":
                return "Nog een kandidaat, Enter bewaart"
            case "situation" if self.dialogue.situation and self.dialogue.situation.text.strip():
                return f"Laat je dit leeg, dan komt hier: ‘{shortened(self.dialogue.situation.text, _SHORTENED)}’"
        return ""

    def _stars_title(self) -> Content:
        if self.look.beamer:
            return plain("Met een ster", "bold")
        if not contributions.starred(self.dialogue):
            return joined(
                ("Met een ster", "bold"), (with_keys(self, "  Nog geen. Bij SKIVE: F6 en dan spatie."), "$muted")
            )
        into = self.method_step.part(self._target).name
        where = "wordt een kandidaat" if self._target == "core_statement" else f"Enter zet de zin in: {into}"
        return joined(("Met een ster", "bold"), (with_keys(self, f"  F6 · {where}"), "$muted"))

    @property
    def _draft(self) -> str:
        return f"summary/{self.place.part}/candidate"
