"""A field for a whole number of a few digits."""

from dataclasses import dataclass

from textual.message import Message

from goedwerk.ui.widgets.form import FormLine


class NumberField(FormLine):
    """A line that takes digits only; who comes in by a key types over what stands there."""

    @dataclass
    class Refused(Message):
        """Something else than a few digits was typed; the field called `name` still holds what it held."""

        name: str

    def __init__(self, text: str, *, name: str, digits: int, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(text, name=name, placeholder=placeholder, id=id)
        self.restrict = rf"[0-9]{{0,{digits}}}"
        self.select_on_focus = True

    def replace(self, text: str, start: int, end: int) -> None:
        """Put `text` in the place of a part; what is no number changes nothing and posts `Refused`."""
        super().replace(text.strip(), start, end)

    def restricted(self) -> None:
        """Tell that something did not fit."""
        self.post_message(self.Refused(self.name or ""))
