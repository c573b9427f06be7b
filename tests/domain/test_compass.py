"""The compass points at room: it follows what was said, changes with it, and does not repeat itself."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from support.dialogues import dialogues

from goedwerk.content.method import load_method
from goedwerk.domain.changes.contributions import Topic, capture
from goedwerk.domain.compass import TOPICS, Proposal, cell, propose, sentence
from goedwerk.domain.course import LONG, Asked, Course, Turns, long_silent
from goedwerk.domain.dialogue import Dialogue, GoodWorkE
from goedwerk.domain.progress import State
from goedwerk.domain.questions import questions_about, step_of
from goedwerk.domain.situation import SkiveElement

METHOD = load_method()
PEOPLE = [{"id": f"p{n}", "name": name} for n, name in enumerate(("Noor", "Sem", "Mo"), 1)]
UNGUIDED = Course()
LONG_ANSWER = "Ik bleef bij haar zitten tot ze sliep"


def a_dialogue(**fields: Any) -> Dialogue:
    empty = {"id": "00000000-0000-4000-8000-000000000001", "group": "", "participants": PEOPLE}
    return Dialogue.model_validate(empty | fields)


def said(dialogue: Dialogue, topic: Topic, *speakers: str, text: str = LONG_ANSWER) -> Dialogue:
    for speaker in speakers:
        dialogue = capture(dialogue, topic, text, speaker)
    return dialogue


def taken(course: Course, proposal: Proposal) -> Course:
    """Return the course after the proposal was asked."""
    asked = Asked(topic=proposal.topic, question=proposal.question, participant=proposal.participant.id)
    return course.expecting(proposal.participant.id).asking(asked)


def proposed(dialogue: Dialogue, course: Course = UNGUIDED, here: Topic | None = None) -> Proposal:
    found = propose(dialogue, METHOD, course, here)
    assert found
    return found


def test_a_cell_is_empty_thin_or_filled_by_what_was_said() -> None:
    dialogue = said(a_dialogue(), SkiveElement.VALUES, "p1", text="Rust")
    noor, sem, _ = dialogue.participants
    assert cell(dialogue, noor, SkiveElement.VALUES) is State.BUSY
    assert cell(dialogue, sem, SkiveElement.VALUES) is State.EMPTY
    assert cell(dialogue, noor, GoodWorkE.ETHICS) is State.EMPTY
    assert cell(said(dialogue, SkiveElement.VALUES, "p1"), noor, SkiveElement.VALUES) is State.FILLED


def test_it_begins_at_the_beginning_with_the_main_question() -> None:
    first = proposed(a_dialogue())
    assert first.topic is SkiveElement.SKILLS
    assert first.question == METHOD.step("skive").part("skills").questions[0]


def test_it_stays_with_the_topic_at_hand_until_that_was_heard_from_two_sides() -> None:
    dialogue = said(a_dialogue(), SkiveElement.VALUES, "p1")
    assert proposed(dialogue, here=SkiveElement.VALUES).topic is SkiveElement.VALUES
    dialogue = said(dialogue, SkiveElement.VALUES, "p2")
    assert proposed(dialogue, here=SkiveElement.VALUES).topic is not SkiveElement.VALUES


def test_it_goes_to_who_said_nothing_about_it_and_least_at_all() -> None:
    dialogue = said(a_dialogue(), SkiveElement.SKILLS, "p1", "p1", "p3")
    assert proposed(dialogue, here=SkiveElement.KNOWLEDGE).participant.name == "Sem"


def test_the_three_es_come_after_skive_unless_one_is_there() -> None:
    dialogue = a_dialogue()
    for element in SkiveElement:
        dialogue = said(dialogue, element, "p1", "p2")
    assert step_of(proposed(dialogue).topic) == "three_es"
    assert step_of(proposed(a_dialogue(), here=GoodWorkE.ENERGY).topic) == "three_es"


def test_it_changes_with_what_is_there() -> None:
    dialogue = a_dialogue()
    before = proposed(dialogue)
    after = proposed(said(dialogue, before.topic, before.participant.id))
    assert (after.topic, after.participant.id) != (before.topic, before.participant.id)


def test_when_everybody_said_enough_about_everything_there_is_nothing_to_propose() -> None:
    dialogue = a_dialogue()
    for topic in TOPICS:
        dialogue = said(dialogue, topic, "p1", "p2", "p3")
    assert propose(dialogue, METHOD, Course()) is None
    assert propose(a_dialogue(participants=[]), METHOD, Course()) is None


def test_who_went_away_is_asked_nothing() -> None:
    dialogue = a_dialogue(participants=[{**person, "left": person["id"] != "p2"} for person in PEOPLE])
    course = Course()
    for _ in range(20):
        found = proposed(dialogue, course)
        course = taken(course, found)
        assert found.participant.id == "p2"


@settings(max_examples=15)
@given(st.lists(st.sampled_from([None, *TOPICS]), min_size=2, max_size=30))
def test_no_question_comes_twice_running_and_none_again_before_all_others_about_it(here: list[Topic | None]) -> None:
    course, asked = Course(), []
    for topic in here:
        found = proposed(a_dialogue(), course, topic)
        assert (found.topic, found.question) not in asked[-1:]
        own = [question for about, question in asked if about == found.topic]
        if found.question in own:
            assert {*own} == {*questions_about(a_dialogue(), METHOD, found.topic)}
        asked.append((found.topic, found.question))
        course = taken(course, found)


@settings(max_examples=15)
@given(dialogues(), st.sampled_from([None, *TOPICS]))
def test_any_dialogue_has_a_proposal_for_someone_at_the_table_or_none(dialogue: Dialogue, here: Topic | None) -> None:
    found = propose(dialogue, METHOD, Course(), here)
    assert found is None or found.participant in dialogue.present


def test_the_questions_of_the_situation_are_among_them() -> None:
    own = {"element": "values", "text": "Waar lag de sleutel?"}
    dialogue = a_dialogue(situation={"key": "x", "title": "Hoe?", "questions": [own]})
    assert questions_about(dialogue, METHOD, SkiveElement.VALUES)[1] == "Waar lag de sleutel?"
    assert "Waar lag de sleutel?" not in questions_about(dialogue, METHOD, SkiveElement.SKILLS)


def test_it_is_said_in_one_sentence_without_a_number() -> None:
    found = Proposal(a_dialogue().participants[2], SkiveElement.EPISTEMOLOGY, "Aan wie leg je uit wat je koos?")
    assert sentence(found, "Mo", METHOD) == "Vraag Mo naar Vrijheid: aan wie leg je uit wat je koos?"


class TestTheCourse:
    """Whose word it is, and for how long."""

    def test_a_turn_is_counted_when_someone_else_speaks_and_not_for_every_sentence(self) -> None:
        course = Course().given("p1", 10).given("p1", 20).given("p2", 30).given("p1", 40)
        assert {person: turns.number for person, turns in course.turns.items()} == {"p1": 2, "p2": 1}

    def test_time_is_of_who_has_the_word_and_of_nobody_when_the_group_has_it(self) -> None:
        course = Course().passed(60, 60).given("p1", 60).passed(30, 90).given(None, 90).passed(500, 590)
        assert {person: turns.seconds for person, turns in course.turns.items()} == {"p1": 30}

    def test_who_is_asked_something_has_the_time_but_only_speaking_is_a_turn(self) -> None:
        course = Course().expecting("p2").passed(40, 40)
        assert course.turns["p2"] == Turns(number=0, seconds=40, heard=0)
        assert course.given("p2", 40).turns["p2"].number == 1

    def test_a_question_that_was_only_looked_at_makes_room_for_the_next(self) -> None:
        looked = Course().asking(Asked(topic="values", question="A")).asking(Asked(topic="values", question="B"))
        assert [asked.question for asked in looked.asked] == ["B"]
        answered = Course().asking(Asked(topic="values", question="A", participant="p1"))
        assert len(answered.asking(Asked(topic="values", question="B")).asked) == 2

    def test_who_was_not_heard_for_long_is_known_and_not_in_the_first_minutes(self) -> None:
        dialogue = a_dialogue()
        begun = 900  # seconds of getting to know each other
        course = Course().among(dialogue.participants, 0).given("p1", begun).given("p2", begun + LONG)
        assert long_silent(Course(), dialogue, 9 * LONG) == ()
        assert long_silent(course, dialogue, begun + LONG - 1) == ()
        assert [person.name for person in long_silent(course, dialogue, begun + LONG)] == ["Noor", "Mo"]
        later = a_dialogue(participants=[*PEOPLE, {"id": "p4", "name": "Ria"}])
        for known in (course, course.among(later.participants, begun + LONG)):
            assert [person.name for person in long_silent(known, later, begun + LONG)] == ["Noor", "Mo"]
        assert long_silent(course, dialogue, begun + 3 * LONG) == (), "nothing is being written down"
