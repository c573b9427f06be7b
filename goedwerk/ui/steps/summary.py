"""Step 6: the rich A4, its parts on the left, the page beside it."""

import asyncio
from dataclasses import replace
from functools import partial

from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from goedwerk.desktop import open_file
from goedwerk.domain.a4 import NOTHING_YET
from goedwerk.domain.changes import contributions, summaries
from goedwerk.domain.desk import Place
from goedwerk.domain.dialogue import Summary, next_id
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.people import name_of
from goedwerk.domain.progress import State
from goedwerk.domain.text import one_line, shortened
from goedwerk.facilitation import Facilitation
from goedwerk.pages import Page
from goedwerk.ui.commands import Command, bindings
from goedwerk.ui.keys import with_keys
from goedwerk.ui.plain import plain
from goedwerk.ui.screens.choice import Choice, Option
from goedwerk.ui.screens.picture_on_a4 import PictureOnA4
from goedwerk.ui.steps.base import purpose
from goedwerk.ui.steps.sentences import Sentences
from goedwerk.ui.widgets.a4_meter import Meter
from goedwerk.ui.widgets.a4_preview import preview, written
from goedwerk.ui.widgets.fields import Edited, LineField
from goedwerk.ui.widgets.form import Asked, entry_field, field_id, heading, text_field
from goedwerk.ui.widgets.said import SaidList
from goedwerk.ui.widgets.strip import Strip, StripItem

_LINES = {"core_statement": 3, "situation": 5, "explanation": 6, "excellent": 4, "ethics": 4, "energy": 4}

_SHORTENED = 110
"""How many characters of the situation stand in the field for it while that is empty."""


class SummaryStep(PictureOnA4, Sentences):
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
            self.change_summary(
                f"‘{self.method_step.part(part).name}’ op het A4 veranderd",
                lambda dialogue, own: summaries.change(dialogue, own, **{part: text}),
                merge=f"{self.summary.id if self.summary else next_id('s', self.dialogue.summaries)}/{part}",
            )

    def on_strip_chosen(self, event: Strip.Chosen) -> None:
        event.stop()
        self.post_message(self.Go(replace(self.place, part=event.part, field="core_statement")))

    def offers(self, action: str) -> bool:
        """Tell whether an action makes sense here: only what is there can be removed."""
        return action != "remove_summary" or self.summary is not None

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
        options = [Option("", "Over de hele groep"), *self.look.stories(self.dialogue)]
        self.app.push_screen(Choice("Waarover gaat het A4?", options), self._add)

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
