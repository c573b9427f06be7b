"""Steps 4 and 5: one element of SKIVE, or one of the three E's; the question, what was said, and the field."""

from dataclasses import dataclass, replace
from functools import partial

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from goedwerk.domain.changes import contributions
from goedwerk.domain.changes.contributions import Topic
from goedwerk.domain.desk import Place
from goedwerk.domain.dialogue import Answer
from goedwerk.domain.method import Part
from goedwerk.domain.progress import topic_state
from goedwerk.domain.questions import questions_about
from goedwerk.facilitation import Facilitation
from goedwerk.ui.commands import Command, bindings
from goedwerk.ui.keys import with_keys
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.choice import Choice, Option
from goedwerk.ui.steps.about_topic import AboutTopic
from goedwerk.ui.widgets.capture import Capture, WhoSays
from goedwerk.ui.widgets.form import field_id
from goedwerk.ui.widgets.said import Line, SaidList
from goedwerk.ui.widgets.strip import Strip, StripItem


class TopicStep(AboutTopic):
    """One question, large; below it what was said; at the bottom the field to capture more."""

    first_field = "capture"
    ACTIONS = (
        Command("question(1)", "Andere vraag", keys="f5"),
        Command("choose_question", "Een vraag uit de lijst kiezen"),
        Command("toggle_list", "Naar de antwoorden en terug", keys="f6"),
    )
    BINDINGS = bindings(ACTIONS)

    @dataclass
    class Heard(Message):
        """Someone, or the group (None), said something about a topic when `question` stood there."""

        participant: str | None
        topic: Topic
        question: str

    @dataclass
    class Posed(Message):
        """Another question about a topic is put to the group."""

        topic: Topic
        question: str

    def __init__(self, facilitation: Facilitation, place: Place) -> None:
        super().__init__(facilitation, place)
        self._part: Part = self.method_step.part(place.part)
        self._questions = questions_about(self.dialogue, facilitation.method, self._topic)
        last = facilitation.course.last_asked(self._topic)
        self._asked = self._questions.index(last) if last in self._questions else 0

    def compose(self) -> ComposeResult:
        yield Strip(self._items(), self.place.part)
        with Vertical(classes="ask"):
            yield Static(joined((self._title(), "bold"), ("  " + self._part.explanation, "$muted")), classes="topic")
            yield Static(plain(self.question), classes="question", id="question")
        yield SaidList(self._lines(), id=field_id("said"), latest=True)
        yield Static(self._empty(), id="said-empty", classes="note")
        yield Capture(self.dialogue.present, self._speaker(), self.facilitation.draft(self._draft), self._who)

    def refresh_from(self) -> None:
        self.query_one(Strip).show(self._items(), self.place.part)
        self.query_one(SaidList).show(self._lines())
        self.query_one("#said-empty", Static).update(self._empty())
        self.query_one(Capture).show_who_says(self._who)
        if not self._editing:
            self.query_one(Capture).set_people(self.dialogue.present, self._speaker())

    @property
    def question(self) -> str:
        """The question that stands there."""
        return self._questions[self._asked]

    @property
    def _who(self) -> WhoSays:
        if self.look.beamer:
            return WhoSays.NAME if self.look.names else WhoSays.LETTERS
        return WhoSays.NAME_AND_KEYS

    def aside(self) -> Content:
        further = [q for n, q in enumerate(self._questions) if n != self._asked][:3]
        pieces = [joined(("Je kunt ook vragen", "bold $accent"), (with_keys(self, "   F5"), "$muted"))]
        pieces += [joined((f"· {question}", "")) for question in further]
        return Content("\n\n").join([*pieces, super().aside()])

    def help_text(self) -> str:
        questions = "\n".join(f"· {question}" for question in self._questions)
        return f"{super().help_text()}\n\n{self._title()}. {self._part.explanation}\n\n{questions}"

    def on_mount(self) -> None:
        """Give the word back to whose words stand here half typed: they would become those of someone else."""
        voice = self.facilitation.voice(self._draft)
        if voice is None:
            return
        here = any(person.id == voice for person in self.dialogue.present)
        speaker = voice if here else None
        if speaker != self._speaker():
            self._let_speak(speaker)
            self.query_one(Capture).set_people(self.dialogue.present, speaker)

    def enter_typed(self) -> Heard | None:
        """Enter what stands in the field as words of who has the word; return who was heard, if anyone."""
        text = self.query_one(Capture).take_out()
        return self._enter(text, self._speaker()) if text else None

    def on_capture_captured(self, event: Capture.Captured) -> None:
        event.stop()
        heard = self._enter(event.text, event.speaker)
        if heard:
            self.post_message(heard)

    def on_capture_drafted(self, event: Capture.Drafted) -> None:
        event.stop()
        self.facilitation.write_draft(self._draft, event.text, event.speaker or "")

    def on_capture_spoken(self, event: Capture.Spoken) -> None:
        event.stop()
        self._let_speak(event.speaker)

    def on_strip_chosen(self, event: Strip.Chosen) -> None:
        event.stop()
        self.post_message(self.Go(replace(self.place, part=event.part, field="capture")))

    def action_question(self, offset: int) -> None:
        """Show another question."""
        self._show_question((self._asked + offset) % len(self._questions))

    def action_choose_question(self) -> None:
        """Choose a question from the list."""
        options = [Option(str(n), question) for n, question in enumerate(self._questions)]
        self.app.push_screen(Choice("Welke vraag stel je?", options), self._question_chosen)

    def action_toggle_list(self) -> None:
        """Go from the field to what was said and back."""
        said = self.query_one(SaidList)
        (self.query_one(Capture).field if said.has_focus or not said.option_count else said).focus()

    def _enter(self, text: str, speaker: str | None) -> Heard | None:
        capture = partial(contributions.capture, topic=self._topic, text=text, participant=speaker)
        entered = self.change("een antwoord toegevoegd", capture)
        self.refresh_from()
        return self.Heard(speaker, self._topic, self.question) if entered else None

    def _let_speak(self, speaker: str | None) -> None:
        self.facilitation.go(replace(self.facilitation.place, speaker=speaker or ""))
        self.post_message(self.Speaking(speaker))

    def _question_chosen(self, number: str | None) -> None:
        if number is not None:
            self._show_question(int(number))

    def _show_question(self, number: int) -> None:
        self._asked = number
        self.query_one("#question", Static).update(plain(self.question))
        self.post_message(self.Posed(self._topic, self.question))

    def _title(self) -> str:
        letter = f"{self._part.letter}  " if self._part.letter else ""
        return f"{letter}{self._part.name} · {self._part.plain}"

    def _items(self) -> list[StripItem]:
        return [
            StripItem(
                part.key,
                f"{part.letter} {part.plain}" if part.letter else f"{part.name}: {part.plain}",
                topic_state(self.dialogue, contributions.topic_of(part.key)),
            )
            for part in self.method_step.parts
        ]

    def _lines(self) -> list[Line]:
        titles = {e.id: e.title for e in self.dialogue.experiences}
        return [
            Line(
                said.id,
                self.look.name_behind(self.dialogue.participant(said.participant)),
                said.text,
                said.starred,
                titles.get(said.experience or "", "") if isinstance(said, Answer) and not self.look.beamer else "",
            )
            for said in contributions.about(self.dialogue, self._topic)
        ]

    def _empty(self) -> Content:
        if contributions.about(self.dialogue, self._topic):
            return plain(with_keys(self, "F5: andere vraag · F6: een antwoord wijzigen"), "$muted")
        return plain(with_keys(self, "Typ wat iemand zegt, dan Enter · F5: andere vraag"), "$muted")
