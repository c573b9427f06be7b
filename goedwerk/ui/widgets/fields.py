"""Where people type: text of several lines, and a single line."""

from dataclasses import dataclass

from textual import events
from textual.document._document import EditResult
from textual.document._edit import Edit
from textual.message import Message
from textual.widgets import Input, TextArea

from goedwerk.domain.text import MAX_CHARACTERS, clean


@dataclass
class TooLong(Message):
    """Something did not fit in a field; the field still holds what it held."""

    held: int


@dataclass
class Edited(Message):
    """A field holds another text now; `name` says which field."""

    name: str
    text: str


class TextField(TextArea):
    """A text of several lines, at most `MAX_CHARACTERS`; posts `Edited` when it changes."""

    def __init__(self, text: str, *, name: str, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(
            text, name=name, id=id, classes=classes, soft_wrap=True, show_line_numbers=False, tab_behavior="focus"
        )
        self.highlight_cursor_line = False

    def edit(self, edit: Edit) -> EditResult:
        """Make an edit, cleaned; one that makes the text too long changes nothing and posts `TooLong`."""
        edit.text = clean(edit.text) if len(edit.text) > 1 else edit.text
        if len(edit.text) > 1 or len(self.text) >= MAX_CHARACTERS:
            held = len(self.text)
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
            self.undo()
        else:
            self.call_later(self.screen.run_action, "undo")

    def action_redo(self) -> None:
        """Do again what was taken back, in this field or in the dialogue."""
        if self.history.redo_stack:
            self.redo()
        else:
            self.call_later(self.screen.run_action, "redo")


class LineField(Input):
    """A single line; line ends in what is pasted become spaces. Posts `Edited` when it changes."""

    def __init__(
        self, text: str, *, name: str, placeholder: str = "", id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(
            text, name=name, placeholder=placeholder, id=id, classes=classes, max_length=MAX_CHARACTERS, compact=True
        )
        self.select_on_focus = False

    def load(self, text: str) -> None:
        """Show another text, without a message."""
        with self.prevent(Input.Changed):
            self.value = text
        self.cursor_position = len(text)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(Edited(self.name or "", event.value))

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        pasted = clean(event.text).replace("\n", " ").replace("\t", " ")
        if len(self.value) + len(pasted) > MAX_CHARACTERS:
            self.post_message(TooLong(len(self.value)))
            return
        start, end = sorted(self.selection)
        self.replace(pasted, start, end)
