"""The seven steps on the left, with how far each is."""

from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.method import Method
from goedwerk.domain.progress import step_state
from goedwerk.ui.plain import joined
from goedwerk.ui.widgets.options import LitList


class Rail(LitList):
    """The steps; Enter or a click goes to one."""

    @dataclass
    class Chosen(Message):
        """The facilitator wants to go to a step."""

        step: str

    def __init__(self, method: Method, dialogue: Dialogue, step: str) -> None:
        self._method = method
        self._rows = self._made(dialogue, step)
        options = [Option(row, id=each.key) for row, each in zip(self._rows, method.steps, strict=True)]
        super().__init__(*options, id="rail", compact=True, markup=False)

    def show(self, dialogue: Dialogue, step: str) -> None:
        """Show how far the steps are, and which is the present one."""
        fresh = self._made(dialogue, step)
        for index, (old, new) in enumerate(zip(self._rows, fresh, strict=True)):
            if not old.is_same(new):
                self.replace_option_prompt_at_index(index, new)
        self._rows = fresh

    def on_focus(self) -> None:
        if self.highlighted is None:
            self.highlighted = 0

    def on_blur(self) -> None:
        self.highlighted = None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id:
            self.post_message(self.Chosen(event.option_id))

    def _made(self, dialogue: Dialogue, present: str) -> list[Content]:
        rows = []
        for number, step in enumerate(self._method.steps, 1):
            sign, style = ("▸", "bold $accent") if step.key == present else (step_state(dialogue, step.key).value, "")
            rows.append(joined((f"{sign} {number} {step.name}", style)))
        return rows
