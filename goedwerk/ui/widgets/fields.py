"""Where people type: text of several lines, and a single line."""

from dataclasses import dataclass

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding
from textual.document._document import EditResult
from textual.document._edit import Edit
from textual.message import Message
from textual.widgets import Input, TextArea
from textual.widgets.text_area import Selection

from goedwerk.domain.text import MAX_CHARACTERS, clean
from goedwerk.ui.plain import plain
from goedwerk.ui.widgets.handing_on import enter_next
from goedwerk.ui.widgets.noted import Noted

_MAX_PASTE = 2 * MAX_CHARACTERS

_COMMANDS = "f6,f7,ctrl+d,ctrl+e,ctrl+f,ctrl+k,ctrl+u,ctrl+w"
"""Keys with which Textual selects, deletes or moves in a field; here they are those of what is around it."""


@dataclass
class TooLong(Message):
    """Something did not fit in a field; the field still holds what it held."""

    held: int


@dataclass
class Edited(Message):
    """A field holds another text now; `name` says which field."""

    name: str
    text: str


class TextField(Noted, TextArea):
    """A text of several lines, at most `MAX_CHARACTERS`; posts `Edited` when it changes.

    While it is empty its `note` stands in it.
    """

    BINDINGS = [Binding(_COMMANDS, "leave_to_others", show=False)]

    _note = ""
    _shows_note = True
    _entered = False

    def __init__(self, text: str, *, name: str, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(
            text, name=name, id=id, classes=classes, soft_wrap=True, show_line_numbers=False, tab_behavior="focus"
        )
        self.highlight_cursor_line = False

    def on_mount(self) -> None:
        self.cursor_blink = self.app.animation_level != "none"

    def on_focus(self) -> None:
        # Who comes here to type adds to what stands there. Not sooner: a long text is read from its first row.
        if not self._entered and self.selection == Selection.cursor((0, 0)):
            self.move_cursor(self.document.end)
        self._entered = True

    def on_resize(self) -> None:
        # Textual may have drawn the old rows in the new width already, and draws again only if their number changes.
        self.refresh()

    @property
    def note(self) -> str:
        """What stands in the field while it is empty."""
        return self._note

    @note.setter
    def note(self, note: str) -> None:
        if note != self._note:
            self._note = note
            self.show_note(self._shows_note)

    def show_note(self, shown: bool) -> None:
        """Show the note, or leave it out."""
        self._shows_note = shown
        self.placeholder = plain(self._note) if shown else ""

    def edit(self, edit: Edit) -> EditResult:
        """Make an edit, cleaned; one that makes the text too long changes nothing and posts `TooLong`."""
        held = len(self.text)
        # Cleaning takes time on some texts, so one that can never fit is not cleaned.
        if len(edit.text) <= _MAX_PASTE:
            edit.text = clean(edit.text)
        replaced = len(self.get_text_range(edit.top, edit.bottom))
        if edit.text and held - replaced + len(edit.text) > MAX_CHARACTERS:
            self.post_message(TooLong(held))
            return EditResult(edit.to_location, "")
        return super().edit(edit)

    def load(self, text: str) -> None:
        """Show another text, without a message and with nothing to undo."""
        with self.prevent(TextArea.Changed):
            self.load_text(text)
        self.move_cursor(self.document.end)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        event.stop()
        self.post_message(Edited(self.name or "", self.text))

    def action_undo(self) -> None:
        """Take back typing; when there is none left to take back, undo the last change of the dialogue."""
        if self.history.undo_stack:
            self._step_aside()
            self.undo()
        else:
            self._leave_to_screen("undo")

    def action_redo(self) -> None:
        """Do again what was taken back, in this field or in the dialogue."""
        if self.history.redo_stack:
            self._step_aside()
            self.redo()
        else:
            self._leave_to_screen("redo")

    def _step_aside(self) -> None:
        # Where the cursor stands may be gone before Textual has put it back, and looking there would end the program.
        self.move_cursor((0, 0))

    def _leave_to_screen(self, action: str) -> None:
        # Not in this field's own turn: the screen may take the field away, and waits until its turn is over.
        self.screen.call_later(self.screen.run_action, action)

    def action_leave_to_others(self) -> None:
        """Leave a key to what is around the field."""
        raise SkipAction


class GrowingField(TextField):
    """A text with as much room as it takes, up to what its style allows; it stays in sight while it grows."""

    def on_resize(self) -> None:
        if self.has_focus:
            self.call_after_refresh(self.scroll_visible, animate=False)


class LongLine(GrowingField):
    """A single line that is seen whole: what does not fit stands below it. Enter goes on to the next field."""

    def __init__(self, text: str, *, name: str, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(_in_one_line(text), name=name, id=id, classes=classes)

    def on_mount(self) -> None:
        self.move_cursor(self.document.end)

    def edit(self, edit: Edit) -> EditResult:
        """Make an edit, with a space for each line end and tab."""
        if len(edit.text) <= _MAX_PASTE:
            edit.text = _in_one_line(edit.text)
        return super().edit(edit)

    def load(self, text: str) -> None:
        """Show another text, without a message and with nothing to undo."""
        super().load(_in_one_line(text))

    def action_undo(self) -> None:
        """Undo the last change of the dialogue, as in any single line: all that was typed here, not word for word."""
        self._leave_to_screen("undo")

    def action_redo(self) -> None:
        """Do again what was taken back in the dialogue."""
        self._leave_to_screen("redo")

    async def _on_key(self, event: events.Key) -> None:
        enter_next(event, self)


class OneLine(Noted, Input):
    """A single line, cleaned, at most `MAX_CHARACTERS`; line ends and tabs become spaces."""

    BINDINGS = [Binding(_COMMANDS, "leave_to_others", show=False)]

    def __init__(
        self,
        text: str = "",
        *,
        name: str | None = None,
        placeholder: str = "",
        id: str | None = None,
        classes: str = "line",
    ) -> None:
        super().__init__(
            _in_one_line(text),
            name=name,
            placeholder=placeholder,
            id=id,
            classes=classes,
            max_length=MAX_CHARACTERS,
            compact=True,
        )
        self.select_on_focus = False
        self._note = placeholder
        self._shows_note = True

    @property
    def note(self) -> str:
        """What stands in the line while it is empty."""
        return self._note

    @note.setter
    def note(self, note: str) -> None:
        self._note = note
        self.show_note(self._shows_note)

    def show_note(self, shown: bool) -> None:
        """Show the note, or leave it out."""
        self._shows_note = shown
        self.placeholder = self._note if shown else ""

    def on_mount(self) -> None:
        self.cursor_blink = self.app.animation_level != "none"

    def replace(self, text: str, start: int, end: int) -> None:
        """Put `text` in the place of a part; what does not fit changes nothing and posts `TooLong`."""
        super().replace(_in_one_line(text) if len(text) <= _MAX_PASTE else text, start, end)

    def restricted(self) -> None:
        """Tell that something did not fit."""
        self.post_message(TooLong(len(self.value)))

    def action_leave_to_others(self) -> None:
        """Leave a key to what is around the field."""
        raise SkipAction

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.replace(event.text, *self.selection)


class LineField(OneLine):
    """A single line of the dialogue; posts `Edited` when it changes."""

    # Textual reports a text that is only shown as changed; what is known already is not told.
    _told = ""

    def on_mount(self) -> None:
        self._told = self.value

    def load(self, text: str) -> None:
        """Show another text, without a message."""
        self._told = _in_one_line(text)
        with self.prevent(Input.Changed):
            self.value = self._told
        self.cursor_position = len(self.value)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if self.value != self._told:  # and not what it was when this was posted: Enter may have emptied it since
            self._told = self.value
            self.post_message(Edited(self.name or "", self.value))


class EntryField(LineField):
    """A line that is emptied by Enter, for the next one; posts `Entered` with what stood in it."""

    @dataclass
    class Entered(Message):
        """Enter was pressed; `text` is what stood in the field called `name`."""

        name: str
        text: str

    async def _on_key(self, event: events.Key) -> None:
        # Inside the key itself: a letter typed right after Enter must find the field empty.
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Entered(self.name or "", self.value))
            self.load("")
            self.post_message(Edited(self.name or "", ""))


def _in_one_line(text: str) -> str:
    return clean(text).replace("\n", " ").replace("\t", " ")
