"""Steps 4 and 5: one element of SKIVE, or one of the three E's; the question, what was said, and who says it."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from goedwerk.domain.changes import contributions
from goedwerk.domain.changes.refusals import WENT_ALONG, went_along
from goedwerk.domain.compass import cell
from goedwerk.domain.desk import Place
from goedwerk.domain.dialogue import Answer, Contribution
from goedwerk.domain.dutch import how_many
from goedwerk.domain.people import meant, name_of
from goedwerk.domain.progress import State, topic_state
from goedwerk.domain.questions import questions_about, topic_parts
from goedwerk.domain.text import fold, one_line
from goedwerk.lines.choosing import Option, choose
from goedwerk.lines.fields import Field, Listed
from goedwerk.lines.orders import Order, needed, numbered
from goedwerk.lines.people import addressed, one_or_group
from goedwerk.lines.steps.base import StepLines
from goedwerk.lines.words import STATES, told

if TYPE_CHECKING:
    from goedwerk.lines.table import Table

_ONE, _MORE = "antwoord", "antwoorden"
"""What is in the list."""


class TopicStep(StepLines):
    """What people say about one element or one E; every line is an answer of who has the word."""

    def __init__(self, table: "Table", place: Place) -> None:
        super().__init__(table, place)
        self.part = self.texts.part(place.part)
        self.topic = contributions.topic_of(place.part)
        last = table.conduct.course.last_asked(self.topic)
        self.asked = self._questions.index(last) if last in self._questions else 0
        """Which of the questions is asked now."""

    @property
    def name(self) -> str:
        """What the place is called."""
        return f"{super().name}, {self.part.label}"

    @property
    def explanation(self) -> str:
        """What happens with what is typed here."""
        return (
            "Wat je typt, is een antwoord van wie het woord heeft. Met @mo ervoor krijgt Mo het woord. "
            "Enter alleen leest de vraag nog eens voor. Met /verder ga je verder."
        )

    @property
    def draft(self) -> str:
        """An answer that was being typed."""
        return f"{self.place.step}/{self.place.part}"

    @property
    def prompt(self) -> str:
        """Where one is and who says it."""
        return f"{self.part.label}, {name_of(self.table.speaker)} zegt:"

    @property
    def said(self) -> Sequence[Contribution]:
        """What was said, in order."""
        return contributions.about(self.dialogue, self.topic)

    @property
    def question(self) -> str:
        """The question that is asked now, as it is said."""
        return f"Vraag {self.asked + 1} van {len(self._questions)}: {self._questions[self.asked]}"

    def fields(self) -> Sequence[Field]:
        """Return the list of answers."""
        return (Listed("capture", "Antwoord", "", self._read, self.put, self._rewrite, self._drop, _ONE, _MORE),)

    def arrival(self) -> Iterable[str]:
        """Return where one is, the question, and how far it is."""
        yield f"{self.name[:1].upper()}{self.name[1:]}: {STATES[topic_state(self.dialogue, self.topic)]}."
        plain = "" if self.part.label == self.part.plain else f"{self.part.plain[:1].upper()}{self.part.plain[1:]}. "
        yield f"{plain}{self.part.explanation}"
        yield self.question
        if self.said:
            yield f"Er {'is' if len(self.said) == 1 else 'zijn'} al {how_many(len(self.said), _ONE, _MORE)}."
        present = self.dialogue.present
        silent = [person for person in present if cell(self.dialogue, person, self.topic) is State.EMPTY]
        if silent and len(silent) < len(present):
            yield f"Nog niet gehoord: {', '.join(map(name_of, silent))}."
        yield from self.begun()

    def begun(self) -> Iterable[str]:
        """Return what there is to say about words that were begun and not entered, and whose they are."""
        voice = self.table.facilitation.voice(self.draft)
        yield from super().begun()
        if voice is not None:
            yield f"Dat was van {name_of(self.dialogue.participant(voice))}."

    def enter_draft(self) -> None:
        """Keep what was begun; whose words it is has the word again."""
        voice = self.table.facilitation.voice(self.draft)
        said_by = self.dialogue.participant(voice)
        if voice is not None and said_by != self.table.speaker:
            self.table.give_word(said_by)
        super().enter_draft()

    def enter(self) -> None:
        """Say the question again."""
        self.say(self.question, "Met /verder ga je naar het volgende.")

    def take(self, text: str) -> None:
        """Keep an answer; `@mo` gives the word, with or without words of Mo behind it."""
        person, said = addressed(self.dialogue.present, text)
        if person:
            self.table.give_word(person)
        if said:
            self.put(said)

    def put(self, text: str) -> None:
        """Keep an answer of who has the word."""
        speaker = self.table.speaker
        said_by = speaker.id if speaker else None
        capture = partial(contributions.capture, topic=self.topic, text=text, participant=said_by)
        self.change("een antwoord toegevoegd", capture)
        self.table.conduct.heard(said_by, self.topic, self._questions[self.asked])
        self.say(f"Antwoord {len(self.said)}, van {name_of(speaker)}.", self._perhaps_of(text))

    def orders(self) -> list[Order]:
        """Return what can be done with answers and questions."""
        orders = super().orders()
        if self.said:
            orders += [
                Order("erbij nog een zin", "zet een regel achter het laatste antwoord", self._append),
                Order("ster 2", "geeft antwoord 2 een ster, of haalt die weg; een ster gaat naar het A4", self._star),
                Order("geef 2 mo", "antwoord 2 is van Mo; /geef 2 groep kan ook", self._give),
                Order("verplaats 2", "verplaatst antwoord 2 naar een ander onderdeel", self._move),
            ]
        if self.said and self.dialogue.experiences and isinstance(self.said[0], Answer):
            orders.append(Order("ervaring 2", "zegt bij welke ervaring antwoord 2 hoort", self._tie))
        return [
            *orders,
            Order("vraag", "leest een andere vraag voor; met een nummer erachter die vraag", self._ask_other),
            Order("vragen", "leest alle vragen voor", lambda _: self.say(*self._numbered_questions())),
        ]

    @property
    def _questions(self) -> tuple[str, ...]:
        return questions_about(self.dialogue, self.table.method, self.topic)

    def _perhaps_of(self, text: str) -> str:
        """Return how to give an answer to whoever it begins with, when nobody, or someone else, has the word."""
        first = text.split(maxsplit=1)[0]
        name = fold(first.rstrip(":"))
        named = [person for person in meant(self.dialogue.present, name) if name in fold(person.name).split()]
        speaker = self.table.speaker
        # Who has the word may well tell about Thea; "Thea:" is a speaker.
        if len(named) != 1 or named[0] == speaker or (speaker and not first.endswith(":")):
            return ""
        return f"Is het van {name_of(named[0])}? Typ /geef {len(self.said)} {name}."

    def _numbered_questions(self) -> Iterable[str]:
        return (f"Vraag {number}: {question}" for number, question in enumerate(self._questions, 1))

    def _ask_other(self, rest: str) -> None:
        if rest:
            self.asked, _ = numbered(self._questions, rest, "vraag")
        else:
            self.asked = (self.asked + 1) % len(self._questions)
        self.table.conduct.asked(self.topic, self._questions[self.asked])
        self.say(self.question)

    def _read(self) -> list[str]:
        return [self._described(said) for said in self.said]

    def _described(self, said: Contribution) -> str:
        star = ", met ster" if said.starred else ""
        experience = self.dialogue.experience(said.experience) if isinstance(said, Answer) else None
        about = f", bij {told(self.dialogue, experience)}" if experience else ""
        return f"{name_of(self.dialogue.participant(said.participant))}{star}{about}: {said.text}"

    def _one(self, rest: str) -> tuple[Contribution, str]:
        number, text = numbered(self.said, rest, _ONE)
        return self.said[number], text

    def _alter(self, label: str, said: Contribution, **changes: Any) -> None:
        self.change(label, partial(contributions.change, topic=self.topic, contribution_id=said.id, **changes))

    def _rewrite(self, number: int, text: str) -> None:
        self._alter("een antwoord veranderd", self.said[number], text=text)

    def _drop(self, number: int) -> None:
        gone = partial(contributions.remove, topic=self.topic, contribution_id=self.said[number].id)
        before = self.dialogue
        self.change("een antwoord verwijderd", gone)
        if went_along(before, self.dialogue):
            self.say(WENT_ALONG)

    def _append(self, rest: str) -> None:
        last = self.said[-1]
        self._alter("een antwoord veranderd", last, text=f"{last.text}\n{needed(rest, 'erbij nog een zin')}")
        self.say(f"Erbij gezet, bij antwoord {len(self.said)}.")

    def _star(self, rest: str) -> None:
        said, _ = self._one(rest)
        self._alter("een ster gezet of weggehaald", said, starred=not said.starred)
        self.say(f"{'Zonder' if said.starred else 'Met'} ster: {one_line(said.text)}")

    def _give(self, rest: str) -> None:
        said, name = self._one(rest)
        person = one_or_group(self.dialogue.participants, needed(name, "geef 2 mo"))
        self._alter("veranderd wie dit zei", said, participant=person.id if person else None)
        self.say(f"Van {name_of(person)}: {one_line(said.text)}")

    def _move(self, rest: str) -> None:
        said, _ = self._one(rest)
        parts = topic_parts(self.table.method)
        options = [Option(part.key, part.label) for part in parts if part.key != self.place.part]
        key = choose(self.table.voice, f"Waar hoort dit? {said.text}", options)
        if key:
            to = contributions.topic_of(key)
            self.change(
                "een antwoord verplaatst", partial(contributions.move, topic=self.topic, contribution_id=said.id, to=to)
            )
            self.say("Verplaatst.")

    def _tie(self, rest: str) -> None:
        said, _ = self._one(rest)
        options = [Option(one.id, told(self.dialogue, one)) for one in self.dialogue.experiences]
        chosen = choose(self.table.voice, f"Bij welke ervaring? {said.text}", [*options, Option("", "Bij geen enkele")])
        if chosen is not None:
            self._alter("veranderd bij welke ervaring dit hoort", said, experience=chosen or None)
            self.say(f"Nu: {self._described(next(one for one in self.said if one.id == said.id))}")
