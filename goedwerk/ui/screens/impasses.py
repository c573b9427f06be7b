"""When a talk stops exploring: what one notices, three questions to say aloud, and something to stay calm by."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from goedwerk.domain.impasse import Impasse
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.window import Window

_ROOMY = 24
"""On a lower screen than this, in lines, there is no blank line between the questions."""


class ImpassesScreen(Window[None]):
    """The moments above, the three questions of the one that is lit below them.

    With `only_questions` the rest is left out: the name of a moment tells people how who guides looks at them.
    """

    BINDINGS = [
        Binding("down", "walk(1)", show=False),
        Binding("up", "walk(-1)", show=False),
        Binding("enter", "leave", show=False),
    ]

    def __init__(self, impasses: Sequence[Impasse], *, only_questions: bool) -> None:
        super().__init__()
        self._impasses = impasses
        self._only_questions = only_questions
        self._lit = 0

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="dialog impasses"):
            yield Static(self._shown(), id="impasse")
        yield Static(plain("↑↓ kiest · Esc terug naar het gesprek", "$muted"), classes="reading-keys")

    def action_walk(self, offset: int) -> None:
        """Light another moment."""
        self._lit = (self._lit + offset) % max(1, len(self._impasses))
        self.query_one("#impasse", Static).update(self._shown())

    def _shown(self) -> Content:
        if not self._impasses:
            return plain("Er staan geen vragen in de map impasses.")
        impasse = self._impasses[self._lit]
        roomy = self.app.size.height >= _ROOMY
        between = Content("\n\n" if roomy else "\n")
        questions = [joined((f"{number}  {question}", "bold")) for number, question in enumerate(impasse.questions, 1)]
        if self._only_questions:
            return between.join(questions)
        about = between.join([plain(impasse.notice, "$muted"), *questions, plain(impasse.calm)])
        title = [plain("Doorvragen", "bold")] if roomy else []
        return Content("\n\n").join([*title, Content("\n").join(self._names()), about])

    def _names(self) -> list[Content]:
        return [
            plain(f"▸ {each.name}", "bold $accent") if number == self._lit else plain(f"  {each.name}")
            for number, each in enumerate(self._impasses)
        ]
