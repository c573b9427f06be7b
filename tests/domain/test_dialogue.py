"""The dialogue as a value: it never changes in place, and what does not fit together is no dialogue."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from support.dialogues import dialogues
from support.hostile import HOSTILE

from goedwerk.domain.dialogue import (
    Agreement,
    Answer,
    CapabilityScore,
    Dialogue,
    Experience,
    Measurement,
    Participant,
    Picture,
    Reflection,
    Summary,
    next_id,
)
from goedwerk.domain.situation import Capability
from goedwerk.domain.text import clean

ID = "6f1c1c1e-6a5e-4c36-9a3e-0d5f7a1b2c3d"
MO = Participant(id="p1", name="Mo")


def dialogue(**fields: Any) -> Dialogue:
    return Dialogue(**{"id": ID, "group": "Oost"} | fields)


def problem(**fields: Any) -> dict[str, Any]:
    with pytest.raises(ValidationError) as caught:
        dialogue(**fields)
    (error,) = caught.value.errors()
    return error


def test_a_dialogue_is_never_changed_in_place() -> None:
    before = dialogue(participants=(MO,))
    with pytest.raises(ValidationError):
        before.group = "West"  # type: ignore[misc]
    after = before.revised(group="West")
    assert (before.group, after.group) == ("Oost", "West")
    assert after.participants[0] is MO


def test_a_change_is_checked_like_anything_new() -> None:
    with pytest.raises(ValidationError):
        dialogue(participants=(MO,), answers=(answer(),)).revised(participants=())
    assert dialogue().revised(group="O\u200bost\r\n").group == "Oost\n"


@given(dialogues())
def test_a_dialogue_made_again_from_its_parts_is_equal(talk: Dialogue) -> None:
    assert talk.revised() == talk
    assert Dialogue.model_validate(talk.model_dump()) == talk
    assert Dialogue.model_validate(talk.model_dump(mode="json")) == talk


@pytest.mark.parametrize("text", HOSTILE)
def test_text_comes_in_through_one_door(text: str) -> None:
    talk = dialogue(group=text, participants=[{"id": "p1", "name": text}], clock={text: 1})
    assert (talk.group, talk.participants[0].name, talk.clock) == (clean(text), clean(text), {clean(text): 1})


def test_a_text_over_the_limit_is_refused_and_never_cut() -> None:
    assert dialogue(notes="x\x00" * 20_000).notes == "x" * 20_000
    with pytest.raises(ValidationError):
        dialogue(notes="x" * 20_001)


def answer(**fields: Any) -> Answer:
    return Answer(**{"id": "a1", "element": "skills", "participant": "p1", "text": "…"} | fields)


@pytest.mark.parametrize(
    ("field", "record", "place"),
    [
        ("experiences", Experience(id="e1", participant="p9"), "experiences[0].participant"),
        ("answers", answer(participant="p9"), "answers[0].participant"),
        ("answers", answer(participant=None, experience="e9"), "answers[0].experience"),
        ("reflections", Reflection(id="r1", e="ethics", participant="p9", text=""), "reflections[0].participant"),
        ("summaries", Summary(id="s1", experience="e9"), "summaries[0].experience"),
        ("scores", CapabilityScore(id="c1", capability=Capability.LEARN, participant="p9"), "scores[0].participant"),
    ],
)
def test_nothing_points_to_what_is_not_there(field: str, record: Any, place: str) -> None:
    error = problem(**{field: (record,)})
    assert (error["type"], error["ctx"]["place"]) == ("misplaced", place)


@pytest.mark.parametrize(
    ("field", "record"),
    [
        ("participants", MO),
        ("experiences", Experience(id="x")),
        ("answers", answer(participant=None)),
        ("reflections", Reflection(id="x", e="ethics", text="")),
        ("summaries", Summary(id="x")),
        ("agreements", Agreement(id="x", what="")),
        ("scores", CapabilityScore(id="x", capability=Capability.LEARN)),
    ],
)
def test_an_id_is_unique_in_its_list(field: str, record: Any) -> None:
    assert problem(**{field: (record, record)})["ctx"]["place"] == f"{field}[1].id"


def test_a_measurement_keeps_the_same_rules() -> None:
    score = CapabilityScore(id="c1", capability=Capability.LEARN, participant="p1")
    assert Measurement(id=ID, group="Oost", participants=(MO,), scores=(score,)).scores == (score,)
    for fields in ({"scores": (score,)}, {"participants": (MO,), "scores": (score, score)}, {"participants": (MO, MO)}):
        with pytest.raises(ValidationError):
            Measurement(id=ID, group="Oost", **fields)


@pytest.mark.parametrize("name", [ID.upper(), f"{{{ID}}}", ID.replace("-", "")])
def test_a_dialogue_has_one_way_to_write_its_id(name: str) -> None:
    assert dialogue(id=name).id == ID


@pytest.mark.parametrize("name", ["", "1", "p1", ID[:-1], f"{ID}0"])
def test_the_id_of_a_dialogue_is_a_uuid(name: str) -> None:
    assert problem(id=name)["type"] in ("not_a_uuid", "too_short")


def test_moments_are_kept_in_utc() -> None:
    noon = datetime(2026, 3, 11, 12, tzinfo=UTC)
    for moment in (noon, noon.replace(tzinfo=None), noon.astimezone(timezone(timedelta(hours=2)))):
        assert dialogue(modified=moment).modified == noon
        assert dialogue(modified=moment.isoformat()).model_dump_json(include={"modified"}) == (
            '{"modified":"2026-03-11T12:00:00Z"}'
        )


@pytest.mark.parametrize("text", ["", "0", "86400", "2026-03-11", "2026-03-11T25:00:00Z", "9999-12-31T23:59:59-14:00"])
def test_what_is_no_moment_is_not_taken_for_one(text: str) -> None:
    assert problem(modified=text)["type"] == "not_a_moment"


@pytest.mark.parametrize("text", ["", "0", "86400", "11-03-2026", "20260311", "2026-02-30", "2026-03-11T00:00:00Z"])
def test_what_is_no_day_is_not_taken_for_one(text: str) -> None:
    assert problem(date=text)["type"] == "not_a_day"
    assert dialogue(date="2026-03-11").date == date(2026, 3, 11)


@given(st.binary(max_size=100))
def test_a_picture_keeps_its_bytes(data: bytes) -> None:
    picture = Picture(media_type="image/png", data=data)
    assert Picture.model_validate_json(picture.model_dump_json()) == picture
    assert picture.data == data


def test_equal_clocks_are_written_in_the_same_order() -> None:
    assert list(dialogue(clock={"skive": 1, "group": 2}).clock) == ["group", "skive"]


def test_who_has_left_is_not_at_the_table_but_still_known() -> None:
    gone = Participant(id="p2", name="Thea", left=True)
    talk = dialogue(participants=(MO, gone), experiences=(Experience(id="e1"),))
    assert talk.present == (MO,)
    assert talk.participant("p2") is gone
    assert talk.participant(None) is None
    assert talk.experience("e1") is talk.experiences[0]
    assert talk.experience("e2") is None


@pytest.mark.parametrize(
    ("taken", "expected"),
    [
        ([], "p1"),
        (["p1"], "p2"),
        (["p1", "p3"], "p4"),
        (["p7", "x9", "px", "p", "p-2"], "p8"),
        (["p" + "9" * 5000], "p1"),
        (["p999999999", "p1000000000"], "p1000000001"),
    ],
)
def test_a_new_id_is_one_that_nobody_has(taken: list[str], expected: str) -> None:
    assert next_id("p", [Participant(id=name, name="") for name in taken]) == expected
