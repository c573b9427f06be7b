"""The pieces of a form: small headings, and fields that one can come back to."""

from textual.content import Content
from textual.widgets import Static

from goedwerk.ui.plain import joined
from goedwerk.ui.widgets.fields import EntryField, LineField, TextField

FIELD = "field-"
"""How the id of every field begins that a facilitator can come back to."""


def field_id(name: str) -> str:
    """Return the id of a field that can be come back to."""
    return FIELD + name


class Heading(Static):
    """A small heading above a field; behind it a note for who types."""

    def __init__(self, text: str, note: str = "") -> None:
        self._text, self._note = text, note
        super().__init__(self._said(True), classes="heading")

    def show_note(self, shown: bool) -> None:
        """Show the note, or not: on a beamer it is for nobody."""
        if self._note:
            self.update(self._said(shown))

    def _said(self, with_note: bool) -> Content:
        return joined((self._text, "bold"), (f"  {self._note}" if self._note and with_note else "", "$muted"))


def heading(text: str, note: str = "") -> Heading:
    """Return a small heading above a field."""
    return Heading(text, note)


def text_field(name: str, text: str, lines: int = 3) -> TextField:
    """Return a field of several lines that can be come back to."""
    return TextField(text, name=name, id=field_id(name), classes=f"text lines-{lines}")


def line_field(name: str, text: str, placeholder: str = "") -> LineField:
    """Return a field of one line that can be come back to."""
    return LineField(text, name=name, placeholder=placeholder, id=field_id(name), classes="line")


def entry_field(name: str, text: str, placeholder: str = "") -> EntryField:
    """Return a field of one line that Enter empties, and that can be come back to."""
    return EntryField(text, name=name, placeholder=placeholder, id=field_id(name), classes="line")
