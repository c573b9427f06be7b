"""Steps 4 and 5: one element of SKIVE, or one of the three E's; the question, what was said, and the field."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from goedwerk.domain.changes import contributions
from goedwerk.domain.changes.contributions import Topic
from goedwerk.domain.changes.refusals import WENT_ALONG, gone_along, went_along
from goedwerk.domain.desk import Place
from goedwerk.domain.dialogue import Answer, Dialogue
from goedwerk.domain.method import Part
from goedwerk.domain.people import GROUP, speaking
from goedwerk.domain.progress import topic_state
from goedwerk.domain.questions import questions_about, topic_parts
from goedwerk.facilitation import Facilitation
from goedwerk.ui.commands import Command, bindings
from goedwerk.ui.keys import with_keys
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.choice import Choice, Option
from goedwerk.ui.steps.base import StepView
from goedwerk.ui.widgets.capture import Capture, WhoSays
from goedwerk.ui.widgets.form import field_id
from goedwerk.ui.widgets.said import Line, SaidList
from goedwerk.ui.widgets.strip import Strip, StripItem


class TopicStep(StepView):
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
    class Asked(Message):
        """Another question about a topic stands there."""

        topic: Topic
        question: str

    def __init__(self, facilitation: Facilitation, place: Place) -> None:
        super().__init__(facilitation, place)
        self._part: Part = self.method_step.part(place.part)
        self._topic = contributions.topic_of(place.part)
        self._questions = questions_about(self.dialogue, facilitation.method, self._topic)
        last = facilitation.course.last_asked(self._topic)
        self._asked = self._questions.index(last) if last in self._questions else 0
        self._editing: str | None = None
        self._before_editing = self.dialogue

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

    def on_capture_captured(self, event: Capture.Captured) -> None:
        event.stop()
        capture = partial(contributions.capture, topic=self._topic, text=event.text, participant=event.speaker)
        if self.change("een antwoord toegevoegd", capture):
            self.post_message(self.Heard(event.speaker, self._topic, self.question))
        self.refresh_from()

    def on_capture_drafted(self, event: Capture.Drafted) -> None:
        event.stop()
        self.facilitation.write_draft(self._draft, event.text)

    def on_capture_spoken(self, event: Capture.Spoken) -> None:
        event.stop()
        self.facilitation.go(replace(self.facilitation.place, speaker=event.speaker or ""))
        self.post_message(self.Speaking(event.speaker))

    def on_capture_rewritten(self, event: Capture.Rewritten) -> None:
        event.stop()
        if self._editing:
            self._alter("een antwoord veranderd", self._editing, merge=f"said/{self._editing}", text=event.text)

    def on_capture_editing_done(self, event: Capture.EditingDone) -> None:
        event.stop()
        self.step_back()

    def on_said_list_typed(self, event: SaidList.Typed) -> None:
        event.stop()
        field = self.query_one(Capture).field
        field.focus()
        field.insert(event.character, field.document.end)
        field.move_cursor(field.document.end)

    def on_said_list_starred(self, event: SaidList.Starred) -> None:
        event.stop()
        self._star(event.id)

    def on_said_list_removed(self, event: SaidList.Removed) -> None:
        event.stop()
        self._remove(event.id)

    def on_said_list_picked(self, event: SaidList.Picked) -> None:
        event.stop()
        said = contributions.find(self.dialogue, self._topic, event.id)
        if said is None:
            return
        options = [
            Option("edit", "Wijzigen"),
            Option("star", "Ster weghalen" if said.starred else "Ster: naar het A4", "spatie"),
            Option("give", "Iemand anders zei dit"),
            Option("move", "Verplaatsen"),
        ]
        if isinstance(said, Answer) and self.dialogue.experiences:
            options.append(Option("tie", "Hoort bij een ervaring"))
        options.append(Option("remove", "Verwijderen", "Delete"))
        self.app.push_screen(Choice(said.text[:60], options), partial(self._do, event.id))

    def on_strip_chosen(self, event: Strip.Chosen) -> None:
        event.stop()
        self.post_message(self.Go(replace(self.place, part=event.part, field="capture")))

    def step_back(self) -> bool:
        """End editing something that was said; tell whether there was anything to end."""
        if self._editing is None:
            return False
        edited = contributions.find(self.dialogue, self._topic, self._editing)
        self._editing = None
        self.facilitation.seal()
        self.query_one(Capture).end_editing(self.facilitation.draft(self._draft), self._speaker())
        if edited and not edited.text.strip():
            self._remove(edited.id, self._before_editing)
        return True

    def round_off(self) -> None:
        """End editing: an answer that was made empty goes."""
        self.step_back()

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

    def _question_chosen(self, number: str | None) -> None:
        if number is not None:
            self._show_question(int(number))

    def _show_question(self, number: int) -> None:
        self._asked = number
        self.query_one("#question", Static).update(plain(self.question))
        self.post_message(self.Asked(self._topic, self.question))

    def _do(self, said_id: str, choice: str | None) -> None:
        self.step_back()
        said = contributions.find(self.dialogue, self._topic, said_id)
        if said is None or choice is None:
            return
        match choice:
            case "edit":
                self.facilitation.seal()
                self._editing = said_id
                self._before_editing = self.dialogue
                self.query_one(Capture).begin_editing(said.text, said.participant)
            case "star":
                self._star(said_id)
            case "give":
                people = [*self.look.to_choose(self.dialogue.participants), Option("", GROUP)]
                self.app.push_screen(Choice("Wie zei dit?", people), partial(self._give, said_id))
            case "move":
                self.app.push_screen(Choice("Waar hoort dit?", self._topics()), partial(self._move, said_id))
            case "tie":
                self.app.push_screen(Choice("Bij welke ervaring?", self._experiences()), partial(self._tie, said_id))
            case "remove":
                self._remove(said_id)

    def _alter(self, label: str, said_id: str, merge: str = "", **changes: Any) -> None:
        self.change(label, lambda d: contributions.change(d, self._topic, said_id, **changes), merge)
        self.refresh_from()

    def _star(self, said_id: str) -> None:
        said = contributions.find(self.dialogue, self._topic, said_id)
        if said:
            self._alter("een ster gezet of weggehaald", said_id, starred=not said.starred)

    def _give(self, said_id: str, participant: str | None) -> None:
        if participant is not None:
            self._alter("veranderd wie dit zei", said_id, participant=participant or None)

    def _tie(self, said_id: str, experience: str | None) -> None:
        if experience is not None:
            self._alter("veranderd bij welke ervaring dit hoort", said_id, experience=experience or None)

    def _move(self, said_id: str, topic: str | None) -> None:
        if topic:
            to = contributions.topic_of(topic)
            self.change(
                "een antwoord verplaatst",
                partial(contributions.move, topic=self._topic, contribution_id=said_id, to=to),
            )
            self.refresh_from()

    def _remove(self, said_id: str, said_in: Dialogue | None = None) -> None:
        """Delete an answer; `said_in` is the dialogue in which it still had its words, when it was emptied since."""
        if said_id == self._editing:
            self.step_back()
        before = said_in or self.dialogue

        def remove(dialogue: Dialogue) -> Dialogue:
            return gone_along(before, contributions.remove(dialogue, self._topic, said_id))

        if self.change("een antwoord verwijderd", remove):
            self.refresh_from()
            also = f" {WENT_ALONG}" if went_along(before, self.dialogue) else ""
            self.notify(with_keys(self, f"Verwijderd.{also} Met Ctrl+Z haal je het terug."), timeout=4)

    def _topics(self) -> list[Option]:
        parts = topic_parts(self.facilitation.method)
        return [Option(part.key, part.label) for part in parts if part.key != self.place.part]

    def _experiences(self) -> list[Option]:
        told = [
            Option(
                e.id,
                e.title or e.text[:40] or "zonder titel",
                self.look.name_behind(self.dialogue.participant(e.participant)),
            )
            for e in self.dialogue.experiences
        ]
        return [*told, Option("", "Bij geen enkele")]

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

    def _speaker(self) -> str | None:
        person = speaking(self.dialogue.present, self.facilitation.place.speaker)
        return person.id if person else None

    @property
    def _draft(self) -> str:
        return f"{self.place.step}/{self.place.part}"
