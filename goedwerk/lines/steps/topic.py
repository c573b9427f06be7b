"""Steps 4 and 5: one element of SKIVE, or one of the three E's; the question, what was said, and who says it."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from goedwerk.domain.changes import contributions
from goedwerk.domain.compass import cell
from goedwerk.domain.desk import Place
from goedwerk.domain.dutch import how_many
from goedwerk.domain.method import Part
from goedwerk.domain.people import addressed, name_of
from goedwerk.domain.progress import State, topic_state
from goedwerk.domain.questions import questions_about
from goedwerk.lines.orders import Order, numbered
from goedwerk.lines.steps.answers import MORE, ONE, AnswersStep
from goedwerk.lines.words import STATES

if TYPE_CHECKING:
    from goedwerk.lines.table import Table


class TopicStep(AnswersStep):
    """What people say about one element or one E; every line is an answer of who has the word."""

    def __init__(self, table: "Table", place: Place) -> None:
        super().__init__(table, place)
        last = table.conduct.course.last_asked(self.topic)
        self.asked = self._questions.index(last) if last in self._questions else 0
        """Which of the questions is asked now."""

    @property
    def part(self) -> Part:
        """The texts about it."""
        return self.texts.part(self.place.part)

    @property
    def name(self) -> str:
        """What the place is called."""
        return f"{super().name}, {self.part.label}"

    @property
    def explanation(self) -> str:
        """What happens with what is typed here."""
        return (
            "Wat je typt, is een antwoord van wie het woord heeft. Met @mo ervoor krijgt Mo het woord. "
            "Enter alleen leest de vraag nog eens voor."
        )

    @property
    def draft(self) -> str:
        """An answer that was being typed."""
        return f"{self.place.step}/{self.place.part}"

    @property
    def prompt(self) -> str:
        """Where one is and who says it."""
        return f"{self.part.label}, {name_of(self.table.speaker)} zegt:"

    def arrival(self) -> Iterable[str]:
        """Return where one is, the question, and how far it is."""
        yield f"{self.name[:1].upper()}{self.name[1:]}: {STATES[topic_state(self.dialogue, self.topic)]}."
        plain = "" if self.part.label == self.part.plain else f"{self.part.plain[:1].upper()}{self.part.plain[1:]}. "
        yield f"{plain}{self.part.explanation}"
        yield self.question
        if self.said:
            yield f"Er {'is' if len(self.said) == 1 else 'zijn'} al {how_many(len(self.said), ONE, MORE)}."
        present = self.dialogue.present
        silent = [person for person in present if cell(self.dialogue, person, self.topic) is State.EMPTY]
        if silent and len(silent) < len(present):
            yield f"Nog niet gehoord: {', '.join(map(name_of, silent))}."
        yield from self.begun()

    @property
    def question(self) -> str:
        """The question that is asked now, as it is said."""
        return f"Vraag {self.asked + 1} van {len(self._questions)}: {self._questions[self.asked]}"

    def enter(self) -> None:
        """Say the question again."""
        self.say(self.question)

    def take(self, text: str) -> None:
        """Keep an answer; `@mo` gives the word, with or without words of Mo behind it."""
        chosen = addressed(self.dialogue.present, text)
        if chosen:
            self.table.give_word(chosen[0])
            text = chosen[1]
        if text.strip():
            self.put(text.strip())

    def put(self, text: str) -> None:
        """Keep an answer of who has the word."""
        speaker = self.table.speaker
        said_by = speaker.id if speaker else None
        capture = partial(contributions.capture, topic=self.topic, text=text, participant=said_by)
        self.change("antwoord erbij", capture)
        self.table.conduct.heard(said_by, self.topic, self._questions[self.asked])
        self.say(f"Antwoord {len(self.said)}, van {name_of(speaker)}.")

    def orders(self) -> list[Order]:
        """Return what can be done with answers and questions."""
        orders = super().orders()
        return [
            *orders,
            Order("vraag", "leest een andere vraag voor; met een nummer erachter die vraag", self._ask_other),
            Order("vragen", "leest alle vragen voor", lambda _: self.say(*self._numbered_questions())),
        ]

    @property
    def _questions(self) -> tuple[str, ...]:
        return questions_about(self.dialogue, self.table.method, self.topic)

    def _numbered_questions(self) -> Iterable[str]:
        return (f"Vraag {number}: {question}" for number, question in enumerate(self._questions, 1))

    def _ask_other(self, rest: str) -> None:
        if rest:
            self.asked, _ = numbered(self._questions, rest, "vraag")
        else:
            self.asked = (self.asked + 1) % len(self._questions)
        self.table.conduct.asked(self.topic, self._questions[self.asked])
        self.say(self.question)
