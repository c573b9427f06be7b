"""Every change: what it changes, what it leaves alone, and that nobody's words are ever lost."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.dialogues import agreeing, dialogues

from goedwerk.domain.changes import agreements, contributions, experiences, participants, summaries
from goedwerk.domain.dialogue import Criteria, Dialogue, GoodWorkE, Picture
from goedwerk.domain.situation import SkiveElement

LISTS = ("participants", "experiences", "answers", "reflections", "summaries", "agreements", "scores")


def a_dialogue(**fields: Any) -> Dialogue:
    people = [{"id": "p1", "name": "Noor"}, {"id": "p2", "name": "Sem"}]
    return Dialogue.model_validate(
        {"id": "00000000-0000-4000-8000-000000000001", "group": "Oost", "participants": people} | fields
    )


FULL = a_dialogue(
    experiences=[{"id": "e1", "participant": "p1", "title": "De deur", "text": "Noor stond stil"}],
    answers=[
        {
            "id": "a1",
            "element": "skills",
            "participant": "p1",
            "experience": "e1",
            "text": "Ik wachtte",
            "starred": True,
        },
        {"id": "a2", "element": "values", "text": "Sem zag Noor"},
    ],
    reflections=[{"id": "r1", "e": "energy", "participant": "p1", "text": "Rust", "starred": True}],
    summaries=[{"id": "s1", "experience": "e1", "core_statement": "Kijken", "candidates": ["Kijken", "Wachten"]}],
    agreements=[{"id": "g1", "what": "Koffie", "who": "Noor"}],
    scores=[{"id": "c1", "capability": "lerend vermogen", "participant": "p1", "score": 7}],
    notes="Noor was stil",
)

PHOTO = Picture(media_type="image/jpeg", data=b"a photo")


def words(dialogue: Dialogue) -> Counter[str]:
    """Return everything that anybody said."""
    said = (dialogue.experiences, dialogue.answers, dialogue.reflections)
    return Counter(record.text for records in said for record in records)


def all_changes(dialogue: Dialogue, pick: int) -> list[Dialogue]:
    """Return the outcome of every change on a record of each list, or on one that is not there."""

    def some(name: str) -> str:
        ids = [record.id for record in getattr(dialogue, name)]
        return ids[pick % len(ids)] if ids else "gone"

    person, told, page, agreed = some("participants"), some("experiences"), some("summaries"), some("agreements")
    answer, reflection = some("answers"), some("reflections")
    answers = [a.element for a in dialogue.answers if a.id == answer] or [SkiveElement.VALUES]
    reflections = [r.e for r in dialogue.reflections if r.id == reflection] or [GoodWorkE.ENERGY]
    teller = person if dialogue.participants else None
    return [
        participants.add(dialogue, "Ria", "helpende"),
        participants.set_role(dialogue, person, "student"),
        participants.rename(dialogue, person, "Ria"),
        participants.leave(dialogue, person),
        participants.come_back(dialogue, person),
        participants.remove(dialogue, person),
        experiences.add(dialogue, teller, title="De deur"),
        experiences.change(dialogue, told, text="Ik stond stil"),
        experiences.set_test(dialogue, told, "tension", True),
        experiences.remove(dialogue, told),
        contributions.capture(dialogue, SkiveElement.SKILLS, "Ja", teller),
        contributions.capture(dialogue, GoodWorkE.ETHICS, "Ja", None, starred=True),
        contributions.change(dialogue, answers[0], answer, text="Nee"),
        contributions.move(dialogue, answers[0], answer, SkiveElement.IDENTITY),
        contributions.move(dialogue, answers[0], answer, GoodWorkE.ENERGY),
        contributions.move(dialogue, reflections[0], reflection, GoodWorkE.EXCELLENT),
        contributions.move(dialogue, reflections[0], reflection, SkiveElement.SKILLS),
        contributions.remove(dialogue, reflections[0], reflection),
        summaries.add(dialogue, told if dialogue.experiences else None),
        summaries.change(dialogue, page, ethics="Het doet goed"),
        summaries.pull(dialogue, page, "explanation", "Ik wachtte"),
        summaries.pull(dialogue, page, "core_statement", "Ik wachtte"),
        summaries.choose(dialogue, page, "Ik wachtte"),
        summaries.drop_candidate(dialogue, page, "Ik wachtte"),
        summaries.remove(dialogue, page),
        summaries.set_picture(dialogue, page, PHOTO),
        summaries.describe_picture(dialogue, page, "Een deur"),
        summaries.answer_about_picture(dialogue, page, True, False),
        summaries.remove_picture(dialogue, page),
        agreements.add(dialogue, "Bellen", "Sem", "morgen"),
        agreements.change(dialogue, agreed, state="done"),
        agreements.remove(dialogue, agreed),
    ]


@given(dialogues().map(agreeing), st.integers(0, 3))
def test_a_change_gives_a_sound_dialogue_in_which_all_else_is_the_same_object(dialogue: Dialogue, pick: int) -> None:
    """Saving looks at nothing but that."""
    for after in all_changes(dialogue, pick):
        assert Dialogue.model_validate_json(after.model_dump_json()) == after
        for name in LISTS:
            before = {record.id: record for record in getattr(dialogue, name)}
            for record in getattr(after, name):
                same = before.get(record.id)
                assert same is None or record is same or record != same


@given(dialogues().map(agreeing), st.integers(0, 3))
def test_nothing_but_deleting_takes_away_what_was_said(dialogue: Dialogue, pick: int) -> None:
    person = [p.id for p in dialogue.participants][pick % (len(dialogue.participants) or 1) :][:1] or ["gone"]
    for after in (
        participants.remove(dialogue, person[0]),
        participants.leave(dialogue, person[0]),
        *(contributions.move(dialogue, a.element, a.id, GoodWorkE.ETHICS) for a in dialogue.answers),
        *(contributions.move(dialogue, r.e, r.id, SkiveElement.VALUES) for r in dialogue.reflections),
    ):
        assert words(after) == words(dialogue)


def test_what_is_not_there_is_not_changed() -> None:
    none = a_dialogue()
    for after in (
        participants.rename(none, "p9", "Ria"),
        participants.leave(none, "p9"),
        participants.remove(none, "p9"),
        experiences.change(none, "e9", text="x"),
        experiences.set_test(none, "e9", "tension", True),
        experiences.remove(none, "e9"),
        contributions.change(none, SkiveElement.SKILLS, "a9", text="x"),
        contributions.move(none, SkiveElement.SKILLS, "a9", GoodWorkE.ENERGY),
        contributions.remove(none, GoodWorkE.ENERGY, "r9"),
        summaries.change(none, "s9", ethics="x"),
        summaries.pull(none, "s9", "ethics", "x"),
        summaries.add_candidate(none, "s9", "x"),
        summaries.choose(none, "s9", "x"),
        summaries.drop_candidate(none, "s9", "x"),
        summaries.set_picture(none, "s9", PHOTO),
        summaries.describe_picture(none, "s9", "x"),
        summaries.answer_about_picture(none, "s9", True, True),
        summaries.remove_picture(none, "s9"),
        agreements.change(none, "g9", what="x"),
    ):
        assert after == none


def test_a_name_is_corrected_in_the_list_and_in_every_text() -> None:
    after = participants.rename(FULL, "p1", "Nora")
    assert after.participants[0].name == "Nora"
    assert "Noor" not in after.revised(former_names=()).model_dump_json()
    assert after.experiences[0].text == "Nora stond stil"
    assert after.agreements[0].who == "Nora"


@pytest.mark.parametrize("other", ["Noor", "Noor B.", "de Noor"])
def test_a_name_that_is_also_another_participants_is_corrected_in_the_list_only(other: str) -> None:
    """Who is meant in a text only the group knows."""
    both = FULL.revised(participants=[FULL.participants[0], {"id": "p2", "name": other}])
    after = participants.rename(both, "p1", "Noor A.")
    assert [p.name for p in after.participants] == ["Noor A.", other]
    assert after.experiences[0].text == "Noor stond stil"


def test_a_name_that_is_part_of_another_word_is_no_reason_to_leave_the_texts_alone() -> None:
    both = FULL.revised(participants=[FULL.participants[0], {"id": "p2", "name": "Noortje"}])
    after = participants.rename(both, "p1", "Nora")
    assert [p.name for p in after.participants] == ["Nora", "Noortje"]
    assert after.notes == "Nora was stil"


def test_who_leaves_keeps_their_words_and_can_come_back() -> None:
    gone = participants.leave(FULL, "p1")
    assert [p.id for p in gone.present] == ["p2"]
    assert gone.answers == FULL.answers
    assert participants.come_back(gone, "p1") == FULL


def test_the_words_of_who_is_removed_are_the_groups() -> None:
    after = participants.remove(FULL, "p1")
    assert participants.words_of(FULL, "p1") == 4
    assert [p.id for p in after.participants] == ["p2"]
    kept = (after.experiences[0], after.answers[0], after.reflections[0], after.scores[0])
    assert [record.participant for record in kept] == [None] * 4
    assert after.answers[0].experience == "e1"
    assert after.answers[1] is FULL.answers[1]


def test_an_experience_that_is_removed_leaves_answers_and_a4s_behind_tied_to_none() -> None:
    after = experiences.remove(FULL, "e1")
    assert after.experiences == ()
    assert (after.answers[0].text, after.answers[0].experience) == ("Ik wachtte", None)
    assert (after.summaries[0].core_statement, after.summaries[0].experience) == ("Kijken", None)


def test_a_test_has_three_outcomes() -> None:
    after = FULL
    for outcome in (True, False, None):
        after = experiences.set_test(after, "e1", "judgement", outcome)
        assert after.experiences[0].criteria == Criteria(judgement=outcome)


def test_what_moves_to_the_other_kind_keeps_its_words_speaker_and_star() -> None:
    after = contributions.move(FULL, SkiveElement.SKILLS, "a1", GoodWorkE.ENERGY)
    moved = after.reflections[-1]
    assert (moved.id, moved.e, moved.text, moved.participant, moved.starred) == (
        "r2", GoodWorkE.ENERGY, "Ik wachtte", "p1", True
    )  # fmt: skip
    assert [a.id for a in after.answers] == ["a2"]


def test_what_has_a_star_comes_in_the_order_of_the_method() -> None:
    later = contributions.capture(FULL, SkiveElement.VALUES, "Nabij zijn", "p2", starred=True)
    assert [(topic.value, said.text) for topic, said in contributions.starred(later)] == [
        ("skills", "Ik wachtte"),
        ("values", "Nabij zijn"),
        ("energy", "Rust"),
    ]


def test_what_is_pulled_comes_on_a_line_of_its_own_and_only_once() -> None:
    page = FULL
    for text in ("Rustig blijven", "Rust", "Rust ", "Rust"):
        page = summaries.pull(page, "s1", "explanation", text)
    assert page.summaries[0].explanation == "Rustig blijven\nRust"
    assert summaries.pull(page, "s1", "explanation", " \n") == page


def test_what_is_pulled_to_the_core_statement_becomes_a_candidate_and_the_first_is_chosen() -> None:
    fresh = summaries.add(FULL)
    for text in ("Wachten is ook doen", "Kijken", "Kijken"):
        fresh = summaries.pull(fresh, "s2", "core_statement", text)
    assert fresh.summaries[1].candidates == ("Wachten is ook doen", "Kijken")
    assert fresh.summaries[1].core_statement == "Wachten is ook doen"


def test_choosing_another_candidate_keeps_what_stood_there() -> None:
    written = summaries.change(FULL, "s1", core_statement="Zelf bedacht")
    after = summaries.choose(written, "s1", "Wachten")
    assert after.summaries[0].core_statement == "Wachten"
    assert after.summaries[0].candidates == ("Kijken", "Wachten", "Zelf bedacht")
    assert summaries.choose(after, "s1", "Kijken").summaries[0].candidates == after.summaries[0].candidates


def test_dropping_a_candidate_leaves_the_core_statement() -> None:
    after = summaries.drop_candidate(FULL, "s1", "Kijken")
    assert after.summaries[0].candidates == ("Wachten",)
    assert after.summaries[0].core_statement == "Kijken"


def test_a_new_record_never_gets_the_id_of_one_that_is_there() -> None:
    odd = a_dialogue(
        agreements=[{"id": "g7", "what": "x"}, {"id": "g" + "9" * 30, "what": "x"}, {"id": "8", "what": "x"}]
    )
    added = agreements.add(agreements.add(odd, "Bellen"), "Bellen")
    assert len({agreement.id for agreement in added.agreements}) == 5


@pytest.mark.parametrize(("key", "topic"), [("skills", SkiveElement.SKILLS), ("energy", GoodWorkE.ENERGY)])
def test_a_topic_is_known_by_its_key(key: str, topic: contributions.Topic) -> None:
    assert contributions.topic_of(key) is topic


def test_a_topic_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="gone"):
        contributions.topic_of("gone")


def test_what_is_known_about_a_picture_belongs_to_that_picture() -> None:
    """Another picture, or none, does not keep the description and the answers of the one before."""
    known = summaries.describe_picture(summaries.set_picture(FULL, "s1", PHOTO), "s1", "Een open deur")
    known = summaries.answer_about_picture(known, "s1", True, False)
    image = known.summaries[0].image
    assert image == PHOTO.revised(alt="Een open deur", recognisable=True, permission=False)
    assert summaries.set_picture(known, "s1", PHOTO).summaries[0].image == PHOTO
    assert summaries.remove_picture(known, "s1") == FULL


def test_there_is_nothing_to_say_about_a_picture_that_is_not_there() -> None:
    assert summaries.describe_picture(FULL, "s1", "Een deur") == FULL
    assert summaries.answer_about_picture(FULL, "s1", True, True) == FULL


def test_permission_is_lacking_until_nobody_is_recognisable_or_they_allow_it() -> None:
    answers = (True, False, None)
    lacking = {
        (recognisable, permission)
        for recognisable in answers
        for permission in answers
        if summaries.lacks_permission(PHOTO.revised(recognisable=recognisable, permission=permission))
    }
    assert lacking == {(True, False), (True, None), (None, False), (None, None)}
