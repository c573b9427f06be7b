"""Guiding a talk: the clock starts by itself and survives, the word is someone's, and undoing leaves time alone."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from goedwerk.conduct import KEPT_EVERY, Conduct
from goedwerk.content.method import load_method
from goedwerk.domain.changes import contributions, participants
from goedwerk.domain.course import Course, Turns
from goedwerk.domain.desk import Desk, Place
from goedwerk.domain.dialogue import LONGEST_TIME, Dialogue
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.situation import SkiveElement
from goedwerk.facilitation import Facilitation
from goedwerk.situations import Situations
from goedwerk.store import dialogues as stored
from goedwerk.store.keeper import Keeper
from goedwerk.store.opening import open_store
from goedwerk.workspace import Workspace

METHOD = load_method()
START = datetime(2026, 3, 11, 9, 30, tzinfo=UTC)
ID = "00000000-0000-4000-8000-000000000001"
PEOPLE = [{"id": "p1", "name": "Noor"}, {"id": "p2", "name": "Sem"}]


class Wall:
    """A clock on the wall that goes on when it is told to."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> datetime:
        return self.time


class Shelf:
    """Stands where the keeper stands, and remembers what it was given."""

    def __init__(self) -> None:
        self.desks: list[Desk] = []

    def keep(self, desk: Desk) -> None:
        self.desks.append(desk)


class Talk:
    """A dialogue that is guided, second by second."""

    def __init__(
        self, step: str = "skive", *, began: bool = True, fresh: bool = False, desk: Desk | None = None
    ) -> None:
        self.wall, self.shelf = Wall(), Shelf()
        workspace = Workspace(Path("werkmap"))
        record = {"id": ID, "group": "Oost", "participants": PEOPLE, "began": self.wall.time if began else None}
        desk = desk or Desk(Dialogue.model_validate(record), Place(step, "values"))
        library = Situations(METHOD, workspace, self.shelf)  # type: ignore[arg-type]
        self.facilitation = Facilitation(desk, METHOD, library, self.shelf, workspace, self.wall, fresh)  # type: ignore[arg-type]
        self.conduct = Conduct(self.facilitation)

    def do(self) -> None:
        """Do something, whatever it is."""
        said = f"{self.facilitation.dialogue.check_out}."
        self.facilitation.apply("check-out", lambda d: d.revised(check_out=said))
        self.conduct.stir()

    def last(self, seconds: int) -> None:
        for _ in range(seconds):
            self.wall.time += timedelta(seconds=1)
            self.conduct.tick()

    def say(self, text: str, who: str | None) -> None:
        topic = SkiveElement.VALUES
        self.facilitation.apply("antwoord erbij", lambda d: contributions.capture(d, topic, text, who))
        self.conduct.heard(who, topic, "Wat telde?")
        self.conduct.stir()


def test_looking_at_a_dialogue_costs_no_time_and_writes_nothing() -> None:
    talk = Talk()
    talk.last(3 * KEPT_EVERY)
    assert talk.conduct.seconds == 0
    assert talk.shelf.desks == []


def test_a_screen_that_only_tells_that_it_drew_something_starts_nothing() -> None:
    talk = Talk()
    talk.conduct.settle()
    talk.conduct.stir()
    talk.last(KEPT_EVERY)
    assert talk.conduct.seconds == 0


def test_the_clock_runs_from_the_first_thing_that_is_done() -> None:
    talk = Talk()
    talk.do()
    talk.last(40)
    assert talk.conduct.seconds == 40


def test_a_talk_begins_by_itself_with_the_first_thing_someone_says_and_not_while_it_is_prepared() -> None:
    prepared = Talk("group", began=False)
    prepared.do()
    prepared.last(100)
    assert prepared.facilitation.dialogue.began is None
    assert prepared.conduct.seconds == 0
    talk = Talk(began=False)
    talk.say("Ik bleef", "p1")
    assert talk.facilitation.dialogue.began == talk.wall.time
    talk.last(10)
    assert talk.conduct.seconds == 10


def test_the_time_is_written_down_every_so_many_seconds_and_at_a_next_step() -> None:
    talk = Talk()
    talk.do()
    talk.last(KEPT_EVERY - 1)
    assert talk.facilitation.dialogue.clock == {}
    talk.last(1)
    assert talk.facilitation.dialogue.clock == {"skive": KEPT_EVERY}
    talk.last(3)
    talk.conduct.settle()
    talk.facilitation.go(Place("three_es", "energy"))
    talk.last(2)
    talk.conduct.settle()
    assert talk.shelf.desks[-1].dialogue.clock == {"skive": KEPT_EVERY + 3, "three_es": 2}


def test_it_survives_closing() -> None:
    talk = Talk()
    talk.do()
    talk.last(50)
    talk.conduct.settle()
    again = Talk(desk=talk.shelf.desks[-1])
    assert again.conduct.seconds == 50
    again.do()
    again.last(5)
    assert again.conduct.seconds == 55


def test_a_clock_that_was_stopped_stays_so_whatever_is_typed_until_it_is_let_go() -> None:
    talk = Talk()
    talk.do()
    talk.last(10)
    assert talk.conduct.pause()
    assert Conduct(talk.facilitation).paused, "also after closing"
    talk.say("Even wachten", "p1")
    talk.last(100)
    assert talk.conduct.seconds == 10
    assert not talk.conduct.pause()
    talk.last(5)
    assert talk.conduct.seconds == 15


@pytest.mark.parametrize("fields", [{}, {"began": START, "finished": START}])
def test_before_it_began_and_after_it_ended_there_is_no_clock_to_stop(fields: dict[str, datetime]) -> None:
    talk = Talk("group", began=False)
    talk.facilitation.apply("zo is het", lambda d: d.revised(**fields))
    with pytest.raises(GoedwerkError):
        talk.conduct.pause()
    assert talk.facilitation.dialogue.began == fields.get("began")


def test_after_the_talk_is_finished_no_time_passes() -> None:
    talk = Talk()
    talk.do()
    talk.last(10)
    talk.facilitation.apply("afgerond", lambda d: d.revised(finished=talk.wall.time))
    talk.do()
    talk.last(100)
    assert talk.conduct.seconds == 10


def test_mending_a_word_in_a_talk_of_last_week_costs_no_time_unless_the_clock_is_set_going() -> None:
    talk = Talk()
    talk.wall.time += timedelta(days=7)
    talk.do()
    talk.last(60)
    assert talk.conduct.seconds == 0
    assert not talk.conduct.pause()
    talk.last(60)
    assert talk.conduct.seconds == 60


def test_a_talk_that_is_finished_does_not_begin_any_more() -> None:
    talk = Talk(began=False)
    talk.facilitation.apply("afgerond", lambda d: d.revised(finished=talk.wall.time))
    talk.say("Nog iets", "p1")
    assert talk.facilitation.dialogue.began is None


def test_a_clock_at_its_end_goes_no_further() -> None:
    talk = Talk()
    full = talk.facilitation.dialogue.revised(clock={"skive": LONGEST_TIME - 5, "oud": LONGEST_TIME})
    course = Course(floor="p1", voice="p1", turns={"p1": Turns(seconds=LONGEST_TIME)})
    talk = Talk(desk=Desk(full, Place("skive", "values"), course=course))
    talk.say("Ik bleef", "p2")
    talk.say("Ik ook", "p1")
    talk.last(2 * KEPT_EVERY)
    assert talk.facilitation.dialogue.clock["skive"] == LONGEST_TIME
    assert talk.facilitation.course.turns["p1"].seconds == LONGEST_TIME


def test_a_newcomer_has_no_turns_of_who_was_taken_off_the_list_and_who_leaves_leaves_the_word() -> None:
    talk = Talk()
    talk.say("Ik bleef", "p1")
    talk.conduct.give_word("p2")
    talk.last(KEPT_EVERY)
    talk.facilitation.apply("weg", lambda d: participants.remove(d, "p2"))
    talk.conduct.stir()
    talk.facilitation.apply("erbij", lambda d: participants.add(d, "Nieuw"))
    talk.conduct.stir()
    assert talk.facilitation.dialogue.participants[-1].id == "p2"
    assert talk.conduct.course.turns["p2"].seconds == talk.conduct.course.turns["p2"].number == 0
    assert talk.conduct.floor is None
    talk.conduct.give_word("p1")
    talk.facilitation.apply("gaat weg", lambda d: participants.leave(d, "p1"))
    talk.conduct.stir()
    assert talk.conduct.floor is None
    assert "p1" in talk.conduct.course.turns


def test_that_a_talk_began_is_done_again_after_it_was_taken_back() -> None:
    talk = Talk("group", began=False)
    moment = talk.wall.time
    talk.facilitation.apply("begonnen", lambda d: d.revised(began=moment))
    talk.facilitation.undo()
    assert talk.facilitation.redo() == "begonnen"
    assert talk.facilitation.dialogue.began == moment


def test_undoing_takes_back_words_and_no_time() -> None:
    talk = Talk(began=False)
    talk.say("Ik bleef", "p1")
    began = talk.facilitation.dialogue.began
    talk.last(KEPT_EVERY)
    assert talk.facilitation.undo() == "antwoord erbij"
    assert talk.facilitation.dialogue.answers == ()
    assert talk.facilitation.dialogue.clock == {"skive": KEPT_EVERY}
    assert talk.facilitation.dialogue.began == began
    assert talk.facilitation.redo() == "antwoord erbij"
    assert len(talk.facilitation.dialogue.answers) == 1
    assert talk.facilitation.undo() == "antwoord erbij"
    assert talk.facilitation.undo() is None


def test_that_a_talk_began_is_taken_back_when_that_is_what_was_done() -> None:
    talk = Talk("group", began=False)
    talk.facilitation.apply("deelnemer erbij", lambda d: participants.add(d, "Mo"))
    talk.facilitation.apply("begonnen", lambda d: d.revised(began=talk.wall.time))
    assert talk.facilitation.undo() == "begonnen"
    assert talk.facilitation.dialogue.began is None
    assert len(talk.facilitation.dialogue.participants) == 3


def test_the_word_and_the_turns_are_kept_with_the_dialogue_and_not_in_it(tmp_path: Path) -> None:
    talk = Talk()
    talk.do()
    talk.say("Ik bleef", "p1")
    talk.last(30)
    talk.conduct.give_word("p2")
    talk.last(KEPT_EVERY)
    assert talk.conduct.floor
    assert talk.conduct.floor.name == "Sem"
    desk = talk.shelf.desks[-1]
    assert {person: turns.seconds for person, turns in desk.course.turns.items()} == {"p1": 30, "p2": KEPT_EVERY}
    assert "turns" not in desk.dialogue.model_dump_json()
    keeper: Keeper = open_store(tmp_path / "goedwerk.db").keeper(lambda _: None)
    keeper.start()
    keeper.keep(desk)
    again = keeper.ask(lambda db: stored.load(db, ID)).result(10)
    keeper.close()
    assert again
    assert again.course == desk.course


def test_what_was_asked_is_not_proposed_again() -> None:
    talk = Talk()
    first = talk.conduct.proposal(SkiveElement.VALUES)
    assert first
    talk.conduct.take(first)
    second = talk.conduct.proposal(SkiveElement.VALUES)
    assert second
    assert (second.participant, second.question) != (first.participant, first.question)
    assert Conduct(talk.facilitation).proposal(SkiveElement.VALUES) == second
