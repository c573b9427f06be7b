"""What guides a talk, for who guides it: the clock, who has the word, and what could be asked next."""

from datetime import timedelta

from goedwerk.domain import clock, compass
from goedwerk.domain.changes.contributions import Topic
from goedwerk.domain.clock import StepTime, Ticking
from goedwerk.domain.compass import Proposal
from goedwerk.domain.course import Asked, Course, long_silent
from goedwerk.domain.dialogue import Participant
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.questions import TOPICS_OF
from goedwerk.facilitation import Facilitation

KEPT_EVERY = 15
"""How many seconds of talk may pass before they are written down; so many a power cut can cost."""

_A_DAY_AT_WORK = timedelta(hours=12)

_TALKING = ("experiences", *TOPICS_OF)
"""The steps in which something that is written down means that people talk."""


class Conduct:
    """The time and the turns of one open dialogue.

    The clock starts by itself: it runs from the first thing that is done with a dialogue that began, and a dialogue
    begins by itself with the first thing someone says. Looking at an old one costs no time.
    """

    def __init__(self, facilitation: Facilitation) -> None:
        self._facilitation = facilitation
        self._ticking = Ticking()
        self._course = facilitation.course
        self._clock = dict(facilitation.dialogue.clock)
        self._unkept = 0
        self._known = facilitation.dialogue

    @property
    def course(self) -> Course:
        """How the talk went, to the second."""
        return self._course

    @property
    def paused(self) -> bool:
        """Whether someone stopped the clock."""
        return self._course.paused

    @property
    def runs(self) -> bool:
        """Whether the clock counts now."""
        return self._ticking.runs

    @property
    def seconds(self) -> int:
        """How many seconds of talk there were."""
        return clock.talked(self._clock)

    @property
    def floor(self) -> Participant | None:
        """Who has the word."""
        return self._facilitation.dialogue.participant(self._course.floor)

    def stir(self) -> None:
        """Look whether something was done: then the clock goes on, unless someone stopped it, and a talk begins."""
        if self._facilitation.dialogue is self._known:
            return
        self._known = self._facilitation.dialogue
        self._course = self._course.among(self._known.participants, self.seconds)
        if self._facilitation.place.step in _TALKING:
            self._begin()
        if not self.paused and self._is_today():
            self._start()

    def tick(self) -> None:
        """Count what passed since the last time; to be called every second or so."""
        dialogue = self._facilitation.dialogue
        if dialogue.finished or not dialogue.began:
            self._ticking.stop()
        passed = self._ticking.look(self._facilitation.now())
        if passed:
            self._clock = clock.later_by(self._clock, self._facilitation.place.step, passed)
            self._course = self._course.passed(passed, self.seconds)
            self._unkept += passed
        if self._unkept >= KEPT_EVERY:
            self._keep()

    def settle(self) -> None:
        """Write down the time until now: before another step, and on leaving."""
        self.tick()
        self._keep()

    def pause(self) -> bool:
        """Stop the clock, or let it go on; tell whether it stands still now. Raises `GoedwerkError` outside a talk."""
        dialogue = self._facilitation.dialogue
        if dialogue.finished:
            raise GoedwerkError("Deze dialoog is afgerond: de klok loopt niet meer.")
        if not dialogue.began:
            raise GoedwerkError("Het gesprek is nog niet begonnen.", "De klok begint vanzelf als iemand iets zegt.")
        self.tick()
        self._course = self._course.revised(paused=self.runs)
        if self.paused:
            self._ticking.stop()
        else:
            self._start()
        self._keep()
        return self.paused

    def timetable(self) -> tuple[StepTime, ...]:
        """Return the time of every step, to the second."""
        here = self._facilitation
        return clock.timetable(here.method, here.dialogue.planned_minutes, self._clock, here.place.step)

    def give_word(self, participant: str | None) -> None:
        """Give someone the word, or (None) nobody in particular."""
        self.tick()
        self._course = self._course.given(participant, self.seconds)
        self._keep()

    def expect(self, participant: str | None) -> None:
        """Note that what comes now is of this participant, or (None) of the group; the turn counts when they speak."""
        self.tick()
        self._course = self._course.expecting(participant)
        self._keep()

    def tells(self, participant: str | None) -> None:
        """Note that someone tells an experience, or (None) the group does."""
        if participant != self._course.voice:
            self.give_word(participant)

    def heard(self, participant: str | None, topic: Topic, question: str) -> None:
        """Note that someone said something about a topic when this question was on the table."""
        self._ask(topic, question, participant)
        self.give_word(participant)

    def take(self, proposal: Proposal) -> None:
        """Ask what was proposed: the one it is meant for is expected to speak."""
        self._ask(proposal.topic, proposal.question, proposal.participant.id)
        self.expect(proposal.participant.id)

    def asked(self, topic: Topic, question: str) -> None:
        """Note that another question is put to all."""
        self._ask(topic, question, None)
        self._keep()

    def proposal(self, here: Topic | None) -> Proposal | None:
        """Return what could be asked next, and to whom."""
        return compass.propose(self._facilitation.dialogue, self._facilitation.method, self._course, here)

    def long_silent(self) -> tuple[Participant, ...]:
        """Return who was not heard for long."""
        return long_silent(self._course, self._facilitation.dialogue, self.seconds)

    def _is_today(self) -> bool:
        """Tell whether the talk goes on: mending a word in an old dialogue is no talk."""
        began = self._facilitation.dialogue.began
        return began is not None and self._facilitation.now() - began < _A_DAY_AT_WORK

    def _ask(self, topic: Topic, question: str, participant: str | None) -> None:
        asked = Asked(topic=topic, question=question, participant=participant)
        if not self._course.asked or self._course.asked[-1] != asked:
            self._course = self._course.asking(asked)

    def _begin(self) -> None:
        dialogue = self._facilitation.dialogue
        if not dialogue.began and not dialogue.finished:
            self._keep(began_now=True)

    def _start(self) -> None:
        dialogue = self._facilitation.dialogue
        if dialogue.began and not dialogue.finished:
            self._ticking.start(self._facilitation.now())

    def _keep(self, *, began_now: bool = False) -> None:
        self._unkept = 0
        began = self._facilitation.now() if began_now else self._facilitation.dialogue.began
        nothing_new = self._facilitation.dialogue is self._known
        self._facilitation.keep_course(self._course, self._clock, began)
        if nothing_new:
            self._known = self._facilitation.dialogue
