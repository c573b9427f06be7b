"""The dialogue: the steps on the left, the work in the middle, help for the facilitator on the right."""

import asyncio
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from goedwerk.domain.changes import agreements
from goedwerk.domain.clock import in_minutes
from goedwerk.domain.desk import Place
from goedwerk.domain.route import first, nearest, neighbour
from goedwerk.facilitation import Facilitation
from goedwerk.ui.commands import ALL, HELP, Command, bindings
from goedwerk.ui.keys import when_keys_change, with_keys
from goedwerk.ui.plain import plain
from goedwerk.ui.screens.conducting import Conducting
from goedwerk.ui.screens.notes import Notes
from goedwerk.ui.screens.on_the_beamer import OnTheBeamer
from goedwerk.ui.screens.people_and_words import PeopleAndWords
from goedwerk.ui.screens.reading import SAVE, ReadingA4
from goedwerk.ui.screens.taking_back import TakingBack
from goedwerk.ui.screens.whole_dialogue import WholeDialogue
from goedwerk.ui.steps import STEPS
from goedwerk.ui.steps.base import StepView
from goedwerk.ui.steps.summary import SummaryStep
from goedwerk.ui.steps.topic import TopicStep
from goedwerk.ui.widgets.guidance import clock_in_short, clock_line
from goedwerk.ui.widgets.half_blocks import HalfBlocks
from goedwerk.ui.widgets.header import Header
from goedwerk.ui.widgets.key_bar import KeyBar
from goedwerk.ui.widgets.rail import Rail
from goedwerk.ui.widgets.situation_list import SituationList

SETTLE = 0.25
"""How long after the last change the rail and the right side follow, in seconds: no letter waits for them."""


class DialogueScreen(WholeDialogue, PeopleAndWords, Conducting, TakingBack, OnTheBeamer):
    """One open dialogue; it mounts one step at a time."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-normal"), (100, "-wide"), (140, "-very-wide")]
    ACTIONS: ClassVar[tuple[Command, ...]] = (
        HELP,
        Command("previous", "Een stukje terug", keys="f2,ctrl+b", footer="Vorige"),
        Command("next", "Een stukje verder", keys="f3,ctrl+n", footer="Volgende"),
        Command("a4", "Naar het A4; nog een keer: het hele A4 lezen", keys="f4", footer="A4"),
        ALL,
        Command("back", "Terug naar het begin", keys="escape", footer="Terug"),
        Command("archive", "Archief: naar al je dialogen", also="openen zoeken"),
        Command("step('group')", "Naar stap 1: Groep"),
        Command("step('situation')", "Naar stap 2: Situatie"),
        Command("step('experiences')", "Naar stap 3: Ervaringen"),
        Command("step('skive')", "Naar stap 4: SKIVE"),
        Command("step('three_es')", "Naar stap 5: Drie E’s"),
        Command("step('summary')", "Naar stap 6: Rijk A4"),
        Command("step('agreements')", "Naar stap 7: Afspraken"),
        *TakingBack.ACTIONS,
        Command("notes", "Je eigen notities", keys="ctrl+o", also="aantekening"),
        *PeopleAndWords.ACTIONS,
        Command("themes", "Thema’s en suggesties: maak er een afspraak van", keys="ctrl+t"),
        *Conducting.ACTIONS,
        *OnTheBeamer.ACTIONS,
        *WholeDialogue.ACTIONS,
    )
    BINDINGS = bindings(ACTIONS)

    def __init__(self, facilitation: Facilitation) -> None:
        super().__init__(facilitation)
        self._settling: Timer | None = None
        self._beside = Content()
        # A key for moving runs in the app, a click or a choice in this screen: one of them at a time.
        self._moving = asyncio.Lock()

    def compose(self) -> ComposeResult:
        dialogue, place = self.facilitation.dialogue, self.facilitation.place
        yield Header(dialogue.group or "Nieuwe dialoog")
        with Horizontal(id="desk"):
            yield Rail(self.facilitation.method, dialogue, place.step)
            yield Horizontal(id="work")
            with VerticalScroll(id="aside", can_focus=False):
                yield HalfBlocks(id="aside-page")
                yield Static(id="aside-text")
        yield KeyBar(self.ACTIONS)

    async def on_mount(self) -> None:
        place = nearest(self.facilitation.dialogue, self.facilitation.method, self.facilitation.place)
        await self.show_place(place)
        when_keys_change(self, lambda: self.show_place(self.facilitation.place))
        self.set_interval(1, self._tick)

    def on_unmount(self) -> None:
        self.leave_beamer()
        self.conduct.settle()

    async def show_place(self, place: Place) -> None:
        """Show a place of the dialogue, and remember that the facilitator is there."""
        async with self._moving:
            if self._step is not None:
                self._step.round_off()
            self.facilitation.seal()
            self.conduct.settle()
            self.facilitation.go(replace(place, speaker=self.facilitation.place.speaker))
            work = self.query_one("#work")
            with self.app.batch_update():
                await work.remove_children()
                step = STEPS[place.step](self.facilitation, self.facilitation.place)
                step.look = self.look
                await work.mount(step)
                # At once: else a window that is laid over it first would still draw the old step, which is gone.
                self._refresh_layout()
            self._step = step
        self.query_one("#aside").scroll_home(animate=False)
        self.follow()

    async def on_step_view_go(self, event: StepView.Go) -> None:
        event.stop()
        await self.show_place(nearest(self.facilitation.dialogue, self.facilitation.method, event.place))

    def on_step_view_changed(self, event: StepView.Changed) -> None:
        event.stop()
        self.conduct.stir()
        if event.step is not self._step:
            return
        if self._settling is None:
            self._settling = self.set_timer(SETTLE, self._settle)
        else:
            self._settling.reset()

    def on_step_view_speaking(self, event: StepView.Speaking) -> None:
        event.stop()
        if event.tells:
            self.conduct.tells(event.participant)
        else:
            self.conduct.expect(event.participant)
            self.follow()

    def on_topic_step_heard(self, event: TopicStep.Heard) -> None:
        event.stop()
        self.conduct.heard(event.participant, event.topic, event.question)

    def on_topic_step_posed(self, event: TopicStep.Posed) -> None:
        event.stop()
        self.conduct.asked(event.topic, event.question)
        self.follow()

    async def on_rail_chosen(self, event: Rail.Chosen) -> None:
        event.stop()
        await self.action_step(event.step)

    def _settle(self) -> None:
        self._settling = None
        if self.step.is_attached and not self._moving.locked():
            self.step.refresh_from()
            self.follow()

    def _tick(self) -> None:
        self.conduct.tick()
        self._show_time()

    def _show_time(self) -> None:
        here = self.facilitation.place.step
        time = next(time for time in in_minutes(self.conduct.timetable()) if time.step == here)
        says, style = clock_line(time, runs=self.conduct.runs, paused=self.conduct.paused)
        short = clock_in_short(time, paused=self.conduct.paused) if says else ""
        self.query_one(Header).show_time("" if self.beamer else says, style, short)

    def follow(self) -> None:
        """Show what stands around the step as it is now."""
        dialogue, place = self.facilitation.dialogue, self.facilitation.place
        step = self.facilitation.method.step(place.step)
        part = next((p.label for p in step.parts if p.key == place.part), "")
        whole = f"{step.name} · {part}" if part else step.name
        self.query_one(Header).show(dialogue.group or "Nieuwe dialoog", whole, part)
        self.query_one(Rail).show(dialogue, place.step)
        self.set_class(self.step.reads_beside, "-page")
        beside = (self.guidance(), Content() if self.step.reads_beside else self.who_to_ask(), self.step.aside())
        self._show_beside(Content("\n\n").join([piece for piece in beside if piece]))
        self._show_time()
        drawing = self.query_one("#aside-page", HalfBlocks)
        drawing.display = bool(self.step.drawn_beside)
        drawing.show(self.step.drawn_beside)

    def _show_beside(self, beside: Content) -> None:
        if not beside.is_same(self._beside):  # laying it out takes longer than all else that follows a change
            self._beside = beside
            self.query_one("#aside-text", Static).update(beside)

    async def action_previous(self) -> None:
        """Go one place back."""
        await self._move(-1)

    async def action_next(self) -> None:
        """Go one place further."""
        await self._move(1)

    async def _move(self, offset: int) -> None:
        self.app.clear_notifications()
        place = neighbour(self.facilitation.dialogue, self.facilitation.method, self.step.place, offset)
        if place:
            await self.show_place(place)
        elif offset > 0:
            told = "Dit is de laatste stap. Met Ctrl+P kun je het A4 opslaan of de dialoog afronden."
            self.notify(with_keys(self, told), timeout=5)

    async def action_step(self, step: str) -> None:
        """Go to where a step begins."""
        await self.show_place(first(self.facilitation.dialogue, self.facilitation.method, step))

    async def action_a4(self) -> None:
        """Go to the A4; when there already, read the whole page."""
        step = self.step
        if isinstance(step, SummaryStep):
            self.app.push_screen(ReadingA4("Rijk A4", step.aside()), self._after_reading)
        else:
            await self.action_step("summary")

    def _after_reading(self, chosen: str | None) -> None:
        if chosen == SAVE:
            self.action_save_a4()

    def action_archive(self) -> None:
        """Leave the dialogue, and show all of them."""
        if self.is_active and not self.is_private("Het archief"):
            self.dismiss(self.facilitation.dialogue.id)
            self.app.action_open_archive()

    def action_back(self) -> None:
        """Leave what is open inside the step, else go back to the beginning; all is kept."""
        if self.is_active and not self.step.step_back() and not self.stays_on_beamer():
            self.dismiss(self.facilitation.dialogue.id)

    def action_notes(self) -> None:
        """Open the facilitator's own notes."""
        if not self.is_private("Je notities"):
            self.app.push_screen(Notes(self.facilitation))

    def action_themes(self) -> None:
        """Read about the theme of the situation, or of the one that is lit in the library."""
        from goedwerk.ui.screens.themes import ThemesScreen

        lit = next((each.lit for each in self.query(SituationList)), None)
        situation = lit.situation if lit else self.facilitation.dialogue.situation
        self.app.push_screen(ThemesScreen(self.facilitation.method, situation, self._agree))

    def _agree(self, what: str) -> bool:
        if agreements.is_agreed(self.facilitation.dialogue, what):
            return False
        agreed = self.step.change("een afspraak toegevoegd", partial(agreements.add, what=what))
        if agreed:
            self.step.refresh_from()
        return agreed

    def help_text(self) -> Content:
        """Return the explanation for F1: of this step, unless others look along, and of the keys."""
        keys = "\n".join(
            f"{with_keys(self, command.key_hint):<10} {command.label}"
            for owner in (self.step, self, self.app)
            for command in owner.ACTIONS
            if command.keys
        )
        about = "" if self.beamer else f"{self.step.help_text()}\n\n"
        return plain(f"{about}Toetsen\n\n{keys}\n{_KEYS}")


_KEYS = """Tab        Naar het volgende veld

In het veld waar je opschrijft wat iemand zegt: ↑ of ↓ (zolang het veld leeg is) kiest wie het zegt,
@ en een paar letters ook. Enter bewaart. Ctrl+L begint een nieuwe regel."""
