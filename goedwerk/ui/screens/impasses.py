"""When a talk stops exploring: what one notices, three questions to say aloud, and something to stay calm by."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from goedwerk.domain.impasse import Impasse
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.window import Window
from goedwerk.ui.widgets.options import Options

_ROOMY = 24
"""On a lower screen than this, in lines, there is no blank line between the questions."""


class ImpassesScreen(Window[None]):
    """The moments above, the three questions of the one that is lit below them."""

    def __init__(self, impasses: Sequence[Impasse], *, only_questions: bool) -> None:
        super().__init__()
        self._only_questions = only_questions
        self._impasses = impasses

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="dialog impasses", can_focus=False):
            yield Options(
                *(Option(plain(each.name), id=each.key) for each in self._impasses), compact=True, markup=False
            )
            yield Static(self._about(0), id="impasse")
        yield Static(plain("↑↓ kiest · Esc terug naar het gesprek", "$muted"), classes="reading-keys")

    def on_mount(self) -> None:
        listed = self.query_one(OptionList)
        listed.highlighted = 0
        listed.focus()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self.query_one("#impasse", Static).update(self._about(event.option_index))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.close(None)

    def _about(self, index: int) -> Content:
        if not self._impasses:
            return plain("Er staan geen vragen in de map impasses.")
        impasse = self._impasses[index]
        questions = [joined((f"{number}  {question}", "bold")) for number, question in enumerate(impasse.questions, 1)]
        between = Content("\n" if self.app.size.height < _ROOMY else "\n\n")
        if self._only_questions:
            return between.join(questions)
        return between.join([plain(impasse.notice, "$muted"), *questions, plain(impasse.calm)])
