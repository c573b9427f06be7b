"""What all steps have in common: they get the facilitation, make changes through it and tell the screen."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import events
from textual.containers import VerticalScroll
from textual.content import Content
from textual.css.query import NoMatches
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static

from goedwerk.domain.desk import Place
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.method import Step
from goedwerk.facilitation import Facilitation
from goedwerk.ui.commands import Command
from goedwerk.ui.look import AT_THE_TABLE, Look
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.widgets.fields import OneLine, TextField
from goedwerk.ui.widgets.form import FIELD, Asked, field_id
from goedwerk.ui.widgets.handing_on import WithFields, stand_in
from goedwerk.ui.widgets.noted import Noted


class StepView(WithFields, VerticalScroll):
    """One step of the method, at one place; a change of the dialogue from outside comes in through `refresh_from`."""

    ACTIONS: ClassVar[tuple[Command, ...]] = ()
    first_field = ""
    can_focus = False

    class Changed(Message):
        """The dialogue changed through `step`, which may be gone by the time this arrives."""

        def __init__(self, step: "StepView") -> None:
            super().__init__()
            self.step = step

    @dataclass
    class Speaking(Message):
        """What is typed now is of a participant, or of the group (None); `tells` when they tell an experience."""

        participant: str | None
        tells: bool = False

    @dataclass
    class Go(Message):
        """The facilitator wants to be somewhere else."""

        place: Place

    def __init__(self, facilitation: Facilitation, place: Place) -> None:
        super().__init__(classes="step")
        self.facilitation = facilitation
        self.place = place
        self.look = AT_THE_TABLE

    @property
    def dialogue(self) -> Dialogue:
        """The dialogue as it is now."""
        return self.facilitation.dialogue

    @property
    def method_step(self) -> Step:
        """The texts of this step."""
        return self.facilitation.method.step(self.place.step)

    def change(self, label: str, change: Callable[[Dialogue], Dialogue], merge: str = "") -> bool:
        """Make a change, tell the screen, and tell whether anything changed; a refusal is shown and changes nothing."""
        try:
            changed = self.facilitation.apply(label, change, merge)
        except GoedwerkError as error:
            self.notify(str(error), severity="warning", timeout=8)
            return False
        if changed:
            self.post_message(self.Changed(self))
        return changed

    def present(self, look: Look) -> None:
        """Show everything for others to see, or for who types alone; where one types, one goes on typing."""
        self.look = look
        self._show_notes()
        self.refresh_from()
        focused = self.screen.focused
        if focused and not self._can_be_at(focused):
            self.facilitation.go(replace(self.facilitation.place, field=self.first_field))
            self.restore()
        elif focused:
            self._stand_at(focused)

    def _show_notes(self) -> None:
        for widget in self.query("*"):
            if isinstance(widget, Noted):
                widget.show_note(not self.look.beamer)

    def _can_be_at(self, widget: Widget) -> bool:
        """Tell whether the focus can be here: on the beamer not at what nobody asks aloud, unless one types there."""
        return widget.focusable and (self._is_asked(widget) or isinstance(widget, TextField | OneLine))

    def _is_asked(self, widget: Widget) -> bool:
        return not (self.look.beamer and any(asked.is_silent for asked in _around(widget)))

    def _stand_at(self, focused: Widget) -> None:
        """Let the part of the form with the focus be the one that stands on the beamer."""
        if not self.look.beamer:
            return
        here = self.asked_with(focused)
        if any(asked.has_class("-here") != (asked in here) for asked in self.query(Asked)):
            for asked in self.query(Asked):
                asked.set_class(asked in here, "-here")
            self.scroll_home(animate=False)
            self.call_after_refresh(focused.scroll_visible, animate=False)

    def asked_with(self, focused: Widget) -> set[Asked]:
        """Return the parts of the form that people see while the focus is here."""
        return _around(focused)

    def refresh_from(self) -> None:
        """Show the dialogue as it is now, without touching a field that is being typed in."""

    def aside(self) -> Content:
        """Return what the facilitator sees on the right."""
        return hints(self.method_step)

    @property
    def drawn_beside(self) -> bytes:
        """The picture above what the facilitator sees on the right, or nothing."""
        return b""

    @property
    def reads_beside(self) -> bool:
        """Tell whether the right side is for reading, and wide."""
        return False

    def help_text(self) -> str:
        """Return the explanation for F1."""
        return self.method_step.help

    def field_of(self, listed: Widget) -> Widget:
        """Return the field of a list: letters typed in the list go there, and so does Esc."""
        return self.query_one(f"#{field_id(self.first_field)}")

    def step_back(self) -> bool:
        """Leave something inside this step for Esc, as a list for its field; tell whether there was any such thing."""
        listed = self.screen.focused
        if not isinstance(listed, OptionList):
            return False
        stand_in(self.field_of(listed))
        return True

    def round_off(self) -> None:
        """End what was being changed, before another place is shown."""

    def restore(self) -> None:
        """Put the focus where the facilitator was."""
        for field in (self.facilitation.place.field, self.first_field):
            try:
                target = self.query_one(f"#{FIELD}{field}") if field else None
            except NoMatches:
                continue
            if target is not None and self._can_be_at(target):
                # Not `target.focus()`: that waits its turn, and a key typed meanwhile would go nowhere.
                # There is no layout yet to scroll in: doing so now would hide the heading of the first field.
                self.screen.set_focus(target, scroll_visible=False)
                self.call_after_refresh(target.scroll_visible, animate=False)
                self._stand_at(target)
                if isinstance(target, TextField):  # who comes back to a text goes on with it
                    target.move_cursor(target.document.end)
                return
        self.screen.set_focus(next((w for w in self.query("*") if w.focusable and self._is_asked(w)), None))

    def on_mount(self) -> None:
        if self.look.beamer:
            self._show_notes()
        self.restore()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        self._stand_at(event.widget)
        field = event.widget.id or ""
        if field.startswith(FIELD):
            self.facilitation.seal()
            self.facilitation.go(replace(self.facilitation.place, field=field.removeprefix(FIELD)))


def _around(widget: Widget) -> set[Asked]:
    return {node for node in widget.ancestors if isinstance(node, Asked)}


def purpose(step: Step) -> Static:
    """Return the sentence that says what this step is for."""
    return Static(plain(step.purpose), classes="purpose")


def hints(step: Step) -> Content:
    """Return the hints for the facilitator."""
    lines = [joined(("Voor jou", "bold $accent"))] + [joined((f"· {hint}", "$muted")) for hint in step.hints]
    return Content("\n\n").join(lines)
