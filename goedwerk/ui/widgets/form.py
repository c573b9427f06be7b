"""The pieces of a form: small headings, and fields that one can come back to."""

from textual import events
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from goedwerk.ui.plain import joined, plain
from goedwerk.ui.widgets.fields import EntryField, GrowingField, LineField, LongLine, TextField
from goedwerk.ui.widgets.handing_on import enter_next
from goedwerk.ui.widgets.noted import Noted

FIELD = "field-"
"""How the id of every field begins that a facilitator can come back to."""


def field_id(name: str) -> str:
    """Return the id of a field that can be come back to."""
    return FIELD + name


class FormLine(LineField):
    """A line of a form: Enter goes on to the next field."""

    async def _on_key(self, event: events.Key) -> None:
        enter_next(event, self)


class Asked(Vertical):
    """Part of a form: a question with the fields and the answers to it. On the beamer one of them stands alone.

    `aloud` is what a group is asked there, large, in the place of the headings, and `about` what the question is about.
    A part without it is administration: nobody asks it aloud, so it is not on the beamer and Tab passes it by. Unless
    it goes `along` with the question of another part.
    """

    def __init__(self, aloud: str | Content = "", about: str = "", *, along: bool = False, classes: str = "") -> None:
        self._question = Static(classes="question")
        self.is_silent = not (aloud or along)
        kind = "-aloud" if aloud else "-silent" if self.is_silent else "-along"
        super().__init__(*([self._question] if aloud else []), classes=f"{kind} {classes}")
        if aloud:
            self.ask(aloud, about)

    def ask(self, aloud: str | Content, about: str = "") -> None:
        """Ask something else aloud."""
        question = plain(aloud, "bold") if isinstance(aloud, str) else aloud
        self._question.update(joined((f"{about}\n" if about else "", "$muted"), question))


class Heading(Noted, Static):
    """A small heading above a field; behind it a note for who types."""

    def __init__(self, text: str, note: str = "") -> None:
        self._text, self._note = text, note
        super().__init__(self._said(True), classes="heading")

    def show_note(self, shown: bool) -> None:
        """Show the note, or leave it out."""
        if self._note:
            self.update(self._said(shown))

    def _said(self, with_note: bool) -> Content:
        return joined((self._text, "bold"), (f"  {self._note}" if self._note and with_note else "", "$muted"))


def heading(text: str, note: str = "") -> Heading:
    """Return a small heading above a field."""
    return Heading(text, note)


def text_field(name: str, text: str, lines: int = 3, note: str = "") -> TextField:
    """Return a field of several lines that can be come back to; `note` stands in it while it is empty."""
    field = TextField(text, name=name, id=field_id(name), classes=f"text lines-{lines}")
    field.note = note
    return field


def story_field(name: str, text: str) -> GrowingField:
    """Return a field for a story, with as much room as there is; it can be come back to."""
    return GrowingField(text, name=name, id=field_id(name), classes="text story")


def long_line(name: str, text: str, note: str = "") -> LongLine:
    """Return a field of one line that is seen whole; `note` stands in it while it is empty."""
    field = LongLine(text, name=name, id=field_id(name), classes="text long-line")
    field.note = note
    return field


def line_field(name: str, text: str, placeholder: str = "") -> FormLine:
    """Return a field of one line that can be come back to."""
    return FormLine(text, name=name, placeholder=placeholder, id=field_id(name), classes="line")


def entry_field(name: str, text: str, placeholder: str = "") -> EntryField:
    """Return a field of one line that Enter empties, and that can be come back to."""
    return EntryField(text, name=name, placeholder=placeholder, id=field_id(name), classes="line")
