"""The compass: who said how much about what; choosing a cell asks that person about that."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from goedwerk.domain.changes.contributions import Topic
from goedwerk.domain.compass import TOPICS, Proposal, sentence
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.method import Method
from goedwerk.domain.people import name_of
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.window import Window
from goedwerk.ui.widgets.guidance import grid, legend


class CompassScreen(Window[Proposal]):
    """The grid, with the proposal lit; arrows walk through it, Enter goes there, Esc goes back."""

    BINDINGS = [
        Binding("up", "walk(0, -1)", show=False),
        Binding("down", "walk(0, 1)", show=False),
        Binding("left", "walk(-1, 0)", show=False),
        Binding("right", "walk(1, 0)", show=False),
        Binding("pageup", "read(-1)", show=False),
        Binding("pagedown", "read(1)", show=False),
        Binding("enter", "choose", show=False),
    ]

    def __init__(
        self,
        dialogue: Dialogue,
        method: Method,
        proposal: Proposal | None,
        question_for: Callable[[Topic], str],
        below: Sequence[Content],
    ) -> None:
        super().__init__()
        self._below = below
        self._dialogue, self._method, self._proposal = dialogue, method, proposal
        self._question_for = question_for
        people = [person.id for person in dialogue.present]
        self._row = people.index(proposal.participant.id) if proposal else 0
        self._column = TOPICS.index(proposal.topic) if proposal else 0

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog compass"):
            yield Static(plain("Kompas: wie zei waar iets over", "bold $accent"), classes="dialog-title")
            yield Static(self._says(), id="compass-says")
            with VerticalScroll(id="compass-people", can_focus=False):
                yield Static(self._grid(), id="compass-grid")
                for piece in self._below:
                    yield Static(piece, classes="compass-below")
                yield Static(legend())
        yield Static(plain("←↑↓→ kiezen · Enter vraag dit · Esc terug", "$muted"), classes="reading-keys")

    def on_mount(self) -> None:
        for what in ("scroll_y", "virtual_size"):
            self.watch(self.query_one(VerticalScroll), what, self.on_resize)

    def on_resize(self) -> None:
        self.call_after_refresh(self._say_more)

    def action_walk(self, columns: int, rows: int) -> None:
        """Light another cell."""
        if not self._dialogue.present:
            return
        self._column = (self._column + columns) % len(TOPICS)
        self._row = (self._row + rows) % len(self._dialogue.present)
        self.query_one("#compass-grid", Static).update(self._grid())
        self.query_one("#compass-says", Static).update(self._says())
        self.query_one(VerticalScroll).scroll_to(y=max(0, self._row - 3), animate=False)

    def action_read(self, pages: int) -> None:
        """Scroll to what stands below the grid, or back."""
        people = self.query_one(VerticalScroll)
        (people.scroll_page_down if pages > 0 else people.scroll_page_up)(animate=False)

    def action_choose(self) -> None:
        """Go to the lit cell."""
        self.close(self._lit())

    def _say_more(self) -> None:
        """Say on the edge that there is more than stands there."""
        people = self.query_one(VerticalScroll)
        below, above = people.scroll_y < people.max_scroll_y, people.scroll_y > 0
        signs = (("↓ meer: PgDn", below), ("↑ terug: PgUp", above))
        self.query_one(".compass").border_subtitle = " · ".join(sign for sign, shown in signs if shown)

    def _lit(self) -> Proposal | None:
        """Return what is asked at the lit cell; None without participants."""
        people = self._dialogue.present
        if not people:
            return None
        person, topic = people[self._row], TOPICS[self._column]
        proposal = self._proposal
        if proposal and (proposal.participant, proposal.topic) == (person, topic):
            return proposal
        return Proposal(person, topic, self._question_for(topic))

    def _grid(self) -> Content:
        lit = self._lit()
        cell = (lit.participant.id, lit.topic) if lit else None
        return grid(self._dialogue, self._method, TOPICS, min(60, self.app.size.width - 12), cell)

    def _says(self) -> Content:
        lit = self._lit()
        if lit is None:
            return plain("Er zijn nog geen deelnemers. Vul hun namen in bij stap 1.")
        said = sentence(lit, name_of(lit.participant), self._method)
        return joined(("Een voorstel: ", "bold $accent"), (said, "")) if lit is self._proposal else plain(said)
