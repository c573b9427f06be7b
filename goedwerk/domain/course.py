"""How a talk went: who had the word, how often and how long, and what was asked. Only for who guides it.

It lies on the table beside the dialogue and is in no file that leaves the program: it is there to help people be heard,
not to judge them.
"""

from collections.abc import Mapping, Sequence

from pydantic import Field

from goedwerk.domain.dialogue import LONGEST_TIME, Dialogue, Participant, Seconds
from goedwerk.domain.record import Identifier, Record, Text

LONG = 10 * 60
"""After so many seconds of talk without a word, someone has not been heard for long."""

_REMEMBERED = 200


class Turns(Record):
    """How often someone had the word and for how many seconds; `heard` is how far the talk was by then, in seconds."""

    number: int = Field(default=0, ge=0)
    seconds: Seconds = 0
    heard: Seconds = 0


class Asked(Record):
    """A question that was asked about an element or an E, to a participant or (None) to all."""

    topic: Text
    question: Text
    participant: Identifier | None = None


class Course(Record):
    """Who has the word (None: nobody in particular), whose turn was counted last, the turns, and what was asked.

    `opened` is how far the talk was, in seconds, when someone first had the word; `paused` says that the clock was
    stopped.
    """

    floor: Identifier | None = None
    voice: Identifier | None = None
    opened: Seconds | None = None
    paused: bool = False
    turns: Mapping[str, Turns] = Field(default_factory=dict)
    asked: tuple[Asked, ...] = ()

    def expecting(self, participant: str | None) -> "Course":
        """Return the course after someone was asked something: the time is theirs, the turn comes when they speak."""
        return self.revised(floor=participant)

    def given(self, participant: str | None, at: int) -> "Course":
        """Return the course after someone got the word or spoke, `at` so many seconds of talk; None for nobody."""
        opened = at if self.opened is None else self.opened
        course = self.revised(floor=participant, voice=participant, opened=opened)
        if participant is None:
            return course
        turns = self.turns.get(participant, Turns())
        another = participant != self.voice
        return course._with(participant, turns.revised(number=turns.number + another, heard=at))

    def passed(self, seconds: int, at: int) -> "Course":
        """Return the course after so many `seconds` until `at`, which are of whoever has the word."""
        if self.floor is None:
            return self
        turns = self.turns.get(self.floor, Turns())
        heard = at if self.floor == self.voice else turns.heard
        return self._with(self.floor, turns.revised(seconds=min(LONGEST_TIME, turns.seconds + seconds), heard=heard))

    def among(self, people: Sequence[Participant], at: int) -> "Course":
        """Return the course of these people, `at` so many seconds of talk: newcomers are heard from now.

        Who is not on the list any more takes turns and word along, for a newcomer may have that id later; who left
        leaves the word.
        """
        turns = {person.id: self.turns.get(person.id, Turns(heard=at)) for person in people}
        at_table = {None, *(person.id for person in people if not person.left)}
        floor = self.floor if self.floor in at_table else None
        voice = self.voice if self.voice in at_table else None
        if (turns, floor, voice) == (self.turns, self.floor, self.voice):
            return self
        return self.revised(turns=turns, floor=floor, voice=voice)

    def asking(self, asked: Asked) -> "Course":
        """Return the course after a question; one that was only looked at, and put to nobody, makes room for it."""
        before = self.asked
        if before and before[-1].topic == asked.topic and before[-1].participant is None:
            before = before[:-1]
        return self.revised(asked=(*before, asked)[-_REMEMBERED:])

    def last_asked(self, topic: str) -> str | None:
        """Return the question that was asked last about this topic, or None."""
        return next((asked.question for asked in reversed(self.asked) if asked.topic == topic), None)

    def freshest(self, questions: Sequence[str], topic: str) -> str:
        """Return the first of `questions` that was not asked, else the one longest ago; not the last one, if it can."""
        when = {asked.question: number for number, asked in enumerate(self.asked) if asked.topic == topic}
        just_now = self.last_asked(topic)
        others = [question for question in questions if question != just_now]
        return min(others or questions, key=lambda question: when.get(question, -1))

    def _with(self, participant: str, turns: Turns) -> "Course":
        return self.revised(turns={**self.turns, participant: turns})


def long_silent(course: Course, dialogue: Dialogue, at: int) -> tuple[Participant, ...]:
    """Return who at the table was not heard in the last `LONG` seconds of a talk that is `at` seconds far.

    That counts from the first word of anyone, and for a latecomer from when they came. When it is everybody, nobody is
    waited for: then nothing is being written down.
    """
    if course.opened is None:
        return ()
    heard = {person: turns.heard for person, turns in course.turns.items()}
    silent = tuple(p for p in dialogue.present if at - max(course.opened, heard.get(p.id, at)) >= LONG)
    return silent if len(silent) < len(dialogue.present) else ()
