"""Writing a situation: what happens, the three tests as questions, and help where an answer does not meet one."""

from collections.abc import Collection, Iterator

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from goedwerk.domain.changes.situation import QUESTIONS, questions_of
from goedwerk.domain.dutch import how_many
from goedwerk.domain.method import Method
from goedwerk.domain.sharpening import Signal, signals
from goedwerk.domain.situation import AUDIENCES, MAX_WORDS, MIN_WORDS, Situation, SkiveElement
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.choice import Choice, Option
from goedwerk.ui.widgets.fields import Edited
from goedwerk.ui.widgets.form import Asked, field_id, heading, line_field, long_line, story_field, text_field
from goedwerk.ui.widgets.pick import PickRow

_NOT_CHOSEN = "nog niet gekozen"


class SituationForm(Vertical):
    """The fields of a situation; posts `Edited` with the name of a field that `changes.situation.write` knows."""

    def __init__(self, situation: Situation, method: Method) -> None:
        super().__init__(classes="form")
        self._situation = situation
        self._method = method
        self._names: Collection[str] = ()

    def compose(self) -> ComposeResult:
        situation = self._situation
        with Asked("Hoe noemen we deze situatie?"):
            yield heading("Titel", "een vraag, zoals je hem zelf zou stellen")
            yield long_line("title", situation.title, "Hoe …, Wat doe ik als …, Mag ik …")
        with Asked("Wat gebeurt er?"):
            yield heading("Situatie", "wat gebeurt er, wat zegt iemand? zonder namen")
            yield story_field("text", situation.text)
            yield Static(self._about_text(), id="hint-text", classes="hint")
        yield from self._tests()
        with Asked():
            yield heading("Voor wie?", "wie maakt dit mee? met een komma ertussen")
            yield line_field("audience", ", ".join(situation.audience), ", ".join(AUDIENCES[:3]))
            yield Static(self._about_audience(), id="hint-audience", classes="hint")
            yield PickRow("Vermogen", self._capability(), name="capability", id=field_id("capability"))
            yield PickRow("Thema", self._theme(), name="theme", id=field_id("theme"))
            yield heading("Vragen om mee door te vragen", "op elke regel een; laat leeg wat je niet weet")
            for part in self._method.step("skive").parts:
                yield heading(f"{part.letter}  {part.plain}")
                yield text_field(QUESTIONS + part.key, questions_of(situation, SkiveElement(part.key)), lines=2)

    def show(self, situation: Situation, names: Collection[str] = ()) -> None:
        """Show the help that goes with what stands in the fields now, and what was chosen.

        `names` are words in the title and the text that may point to a person.
        """
        self._situation, self._names = situation, names
        # Whatever of it is on the screen: it may still be coming, or be on its way out.
        told = signals(situation)
        hints = {f"hint-{test}": self._hint(test, signal) for test, signal in told.items()}
        hints |= {"hint-text": self._about_text(), "hint-audience": self._about_audience()}
        for hint in self.query(".hint").results(Static):
            hint.update(hints[hint.id or ""])
        for row in self.query(PickRow):
            row.show(self._capability() if row.name == "capability" else self._theme())

    def on_pick_row_picked(self, event: PickRow.Picked) -> None:
        event.stop()
        if event.name == "capability":
            title, known = (
                "Over welk vermogen gaat dit?",
                [Option(text.key, text.name, text.plain) for text in self._method.capabilities],
            )
        else:
            title, known = (
                "Bij welk thema hoort dit?",
                [Option(theme.key, theme.title, theme.capability) for theme in self._method.themes],
            )
        options = [*known, Option("", "Nog niet kiezen")]
        self.app.push_screen(Choice(title, options), lambda chosen: self._chosen(event.name, chosen))

    def _chosen(self, name: str, key: str | None) -> None:
        if key is not None:
            self.post_message(Edited(name, key))

    def _tests(self) -> Iterator[Widget]:
        told = signals(self._situation)
        for criterion in self._method.criteria:
            with Asked(criterion.question, criterion.name):
                yield heading(criterion.name, criterion.question)
                yield text_field(criterion.key, getattr(self._situation, criterion.key), lines=2)
                yield Static(self._hint(criterion.key, told[criterion.key]), id=f"hint-{criterion.key}", classes="hint")

    def _hint(self, test: str, signal: Signal) -> Content:
        criterion = next(one for one in self._method.criteria if one.key == test)
        match signal:
            case Signal.NOT_CRITICAL:
                return joined(("Kijk nog eens. ", "bold $warning"), (criterion.when_not, "$warning"))
            case Signal.TOO_SHORT:
                return plain(criterion.say_more, "$muted")
        written = getattr(self._situation, test).strip()
        return plain("" if written else f"Bijvoorbeeld: {criterion.example}", "$muted")

    def _about_text(self) -> Content:
        if not self._names:
            return self._length()
        found = ", ".join(f"‘{name}’" for name in self._names)
        return plain(f"Is {found} een naam of nummer van iemand? Schrijf dan iets anders.", "$warning")

    def _about_audience(self) -> Content:
        unknown = [name for name in self._situation.audience if name not in AUDIENCES]
        if not unknown:
            return plain("")
        named = ", ".join(f"‘{name}’" for name in unknown)
        return plain(f"{named} ken ik niet. Kies uit: {', '.join(AUDIENCES)}.", "$warning")

    def _length(self) -> Content:
        words = len(self._situation.text.split())
        if not words:
            return plain(f"Met {MIN_WORDS} tot {MAX_WORDS} woorden lees je hem in een minuut voor.", "$muted")
        if words > MAX_WORDS:
            return plain(
                f"{how_many(words, 'woord', 'woorden')}. Met hoogstens {MAX_WORDS} lees je hem in een minuut voor.",
                "$warning",
            )
        more = (
            f" Met {MIN_WORDS} of meer ziet iedereen het voor zich." if words < MIN_WORDS else " Goed om voor te lezen."
        )
        return plain(f"{how_many(words, 'woord', 'woorden')}.{more}", "$muted")

    def _capability(self) -> str:
        return self._situation.capability or _NOT_CHOSEN

    def _theme(self) -> str:
        return self._method.theme_name(self._situation.theme) or _NOT_CHOSEN
