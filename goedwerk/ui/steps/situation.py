"""Step 2: the critical situation, from the library or the group's own, held against the three tests."""

import asyncio
from asyncio import wrap_future

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from goedwerk.content.situations import LibraryEntry
from goedwerk.domain.changes.situation import write
from goedwerk.domain.desk import Place
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.draft import blank
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.situation import Situation
from goedwerk.facilitation import Facilitation
from goedwerk.ui.commands import Command, bindings
from goedwerk.ui.keys import with_keys
from goedwerk.ui.look import Look
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.steps.base import StepView, purpose
from goedwerk.ui.widgets.fields import Edited
from goedwerk.ui.widgets.form import FIELD, Asked, field_id
from goedwerk.ui.widgets.pick import PickRow
from goedwerk.ui.widgets.problem_notes import problem_notes
from goedwerk.ui.widgets.situation_form import SituationForm
from goedwerk.ui.widgets.situation_list import SituationList


class SituationStep(StepView):
    """The library while nothing is chosen; after that the text as this dialogue keeps it."""

    ACTIONS = (
        Command("choose_other", "Een andere situatie kiezen", keys="f6"),
        Command("save_own", "Bewaren bij mijn eigen situaties"),
    )
    BINDINGS = bindings(ACTIONS)

    def __init__(self, facilitation: Facilitation, place: Place) -> None:
        super().__init__(facilitation, place)
        self._choosing = self.dialogue.situation is None
        self._lit: LibraryEntry | None = None
        self._writes = ""
        self.first_field = "search" if self._choosing else "page"

    def compose(self) -> ComposeResult:
        situation = self.dialogue.situation
        yield purpose(self.method_step)
        if self._choosing or situation is None:
            yield from problem_notes(self.facilitation.situations.library.problems)
            yield SituationList(self.facilitation.situations.finder, self.facilitation.method)
            return
        yield Static(
            joined(
                ("Lees samen hardop. ", ""),
                (with_keys(self, "F6 "), "bold $accent"),
                ("andere situatie kiezen", "$muted"),
            ),
            classes="note",
        )
        yield Static(_read_aloud(situation), id=field_id("page"), classes="read-aloud")
        yield SituationForm(situation, self.facilitation.method)
        with Asked():
            yield PickRow(
                "Bewaren",
                "bij je eigen situaties, voor een volgend gesprek",
                name="save_own",
                id=field_id("save_own"),
                hint="Enter",
            )
        if situation.source:
            yield Static(plain(f"Bron: {situation.source}", "$muted"), classes="note")

    def on_mount(self) -> None:
        self._let_read()
        self.call_later(self._show_usages)

    def present(self, look: Look) -> None:
        """Show the page to read aloud on the beamer, or the field in which someone is typing."""
        self._let_read(look)
        super().present(look)
        for page in self.query(".read-aloud"):
            if look.beamer and not self._writes:
                self.screen.set_focus(page)

    def _let_read(self, look: Look | None = None) -> None:
        """Let the page have the focus where it stands on the screen, so that the arrows move it."""
        for page in self.query(".read-aloud"):
            page.can_focus = (look or self.look).beamer

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        if event.widget.id != FIELD + self._writes:
            self._writes = ""

    def aside(self) -> Content:
        if self._choosing:
            lists = self.query(SituationList)
            return lists.first().preview(self._lit) if lists else Content("")
        return Content("\n\n").join([*_questions(self.dialogue), super().aside()])

    @property
    def reads_beside(self) -> bool:
        """Tell whether the right side is for reading, and wide."""
        return self._choosing

    def refresh_from(self) -> None:
        for page in self.query(".read-aloud").results(Static):
            if self.dialogue.situation:
                page.update(_read_aloud(self.dialogue.situation))
        for form in self.query(SituationForm):
            if self.dialogue.situation:
                form.show(self.dialogue.situation, self.facilitation.situations.names_in(self.dialogue.situation))

    def step_back(self) -> bool:
        """Leave the list for its field, or the library when a situation was chosen before."""
        if super().step_back():
            return True
        if self._choosing and self.dialogue.situation is not None:
            self._show(choosing=False)
            return True
        return False

    def on_edited(self, event: Edited) -> None:
        event.stop()
        self._writes = event.name

        def written(dialogue: Dialogue) -> Dialogue:
            situation = dialogue.situation
            return dialogue.revised(situation=write(situation, event.name, event.text)) if situation else dialogue

        self.change("de situatie veranderd", written, merge=f"situation/{event.name}")

    async def on_pick_row_picked(self, event: PickRow.Picked) -> None:
        event.stop()
        await self.action_save_own()

    def on_situation_list_lit(self, event: SituationList.Lit) -> None:
        event.stop()
        self._lit = event.entry
        self.post_message(self.Changed(self))

    def on_situation_list_chosen(self, event: SituationList.Chosen) -> None:
        event.stop()
        self._take(event.entry.situation)

    def on_situation_list_write_own(self, event: SituationList.WriteOwn) -> None:
        event.stop()
        self._take(blank())

    def offers(self, action: str) -> bool:
        """Tell whether an action makes sense here: all need a situation."""
        return not self._choosing

    def action_choose_other(self) -> None:
        """Go back to the library."""
        if not self._choosing:
            self._show(choosing=True)

    async def action_save_own(self) -> None:
        """Keep this situation as a file among the own ones of the werkmap."""
        situation = self.dialogue.situation
        if self._choosing or situation is None:
            return
        try:
            kept, path = await asyncio.to_thread(self.facilitation.situations.save, situation)
        except GoedwerkError as error:
            self.notify(str(error), severity="warning", timeout=10)
            return
        self.change("de situatie bewaard bij je eigen situaties", lambda dialogue: dialogue.revised(situation=kept))
        self.notify(f"Bewaard bij je eigen situaties, als {path.name}", timeout=8)

    def _take(self, situation: Situation) -> None:
        self.change("een situatie gekozen", lambda dialogue: dialogue.revised(situation=situation))
        self.facilitation.go(Place("situation", "", "", self.facilitation.place.speaker))
        self._show(choosing=False)

    def _show(self, choosing: bool) -> None:
        self._choosing = choosing
        self.first_field = "search" if choosing else "page"
        self.call_later(self._redraw)

    async def _redraw(self) -> None:
        await self.recompose()
        self._let_read()
        self.scroll_home(animate=False)
        self.restore()
        self.post_message(self.Changed(self))
        await self._show_usages()

    async def _show_usages(self) -> None:
        for listed in self.query(SituationList):
            listed.show_usages(await wrap_future(self.facilitation.usages()))


def _questions(dialogue: Dialogue) -> list[Content]:
    questions = dialogue.situation.questions if dialogue.situation else ()
    if not questions:
        return []
    lines = [joined(("Vragen voor straks", "bold $accent")), *(plain(f"· {question.text}") for question in questions)]
    return [Content("\n\n").join(lines)]


def _read_aloud(situation: Situation) -> Content:
    """Return the situation the way a group reads it; before there is one, what it has to be."""
    if not (situation.title.strip() or situation.text.strip()):
        return joined(("Een situatie van onszelf", "bold"), (f"\n\n{_ABOUT_OWN}", ""))
    return joined((situation.title, "bold"), ("\n\n", ""), (situation.text.strip(), ""))


_ABOUT_OWN = "Wat maakten we mee waarin je zelf moest afwegen wat goed is?"
