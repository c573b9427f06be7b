"""The facilitator's own notes: never on an A4, never in a report."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from goedwerk.domain.errors import GoedwerkError
from goedwerk.facilitation import Facilitation
from goedwerk.ui.plain import plain
from goedwerk.ui.screens.window import Window
from goedwerk.ui.widgets.fields import Edited, TextField


class Notes(Window[None]):
    """A field for notes; every letter is kept."""

    def __init__(self, facilitation: Facilitation) -> None:
        super().__init__()
        self._facilitation = facilitation

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog notes"):
            yield Static(plain("Je eigen notities", "bold"), classes="dialog-title")
            yield Static(plain("Typ wat je wilt onthouden. Het komt nooit op een A4 of in het verslag.", "$muted"))
            yield TextField(self._facilitation.dialogue.notes, name="notes", classes="text lines-9")
            yield Static(plain("Alles wordt meteen bewaard · Esc terug", "$muted"), classes="dialog-keys")

    def on_mount(self) -> None:
        field = self.query_one(TextField)
        field.move_cursor(field.document.end)
        field.focus()

    def on_edited(self, event: Edited) -> None:
        event.stop()
        notes = event.text
        try:
            self._facilitation.apply("je notities veranderd", lambda d: d.revised(notes=notes), merge="notes")
        except GoedwerkError as error:
            self.notify(str(error), severity="warning")

    def action_undo(self) -> None:
        """Leave undoing of other changes to the dialogue itself."""

    def action_redo(self) -> None:
        """Leave redoing of other changes to the dialogue itself."""
