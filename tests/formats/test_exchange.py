"""The exchange file: what is made can be read, and what cannot be read is refused with its place and the reason."""

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.dialogues import dialogues, measurements
from support.hostile import HOSTILE

from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.errors import ExchangeError
from goedwerk.domain.text import clean, clean_counted
from goedwerk.formats import exchange

SCHEMA = exchange.schema()
EXAMPLE = Path(exchange.__file__).parent.parent / "example.goedwerk.json"
ID = "6f1c1c1e-6a5e-4c36-9a3e-0d5f7a1b2c3d"
OTHER_ID = "00000000-0000-4000-8000-000000000001"
DOCUMENT: dict[str, Any] = {
    "format": "goedwerk",
    "version": 1,
    "dialogues": [
        {
            "id": ID,
            "modified": "2026-03-11T14:03:22Z",
            "group": "Werkbegeleiders Oost",
            "date": "2026-03-11",
            "planned_minutes": 90,
            "situation": {"key": "k", "title": "t", "capability": "absorptievermogen", "audience": ["student"]},
            "participants": [{"id": "p1", "name": "Joëlle", "role": "verzorgende IG", "consent": None}],
            "experiences": [{"id": "e1", "participant": "p1", "text": "…", "criteria": {"no_rule": True}}],
            "answers": [
                {"id": "a1", "element": "skills", "participant": "p1", "experience": "e1", "text": "…", "starred": True}
            ],
            "reflections": [{"id": "r1", "e": "excellent", "participant": None, "text": "…", "starred": False}],
            "summaries": [
                {
                    "id": "s1",
                    "experience": None,
                    "candidates": ["…"],
                    "image": {"alt": "…", "media_type": "image/jpeg", "data": "YWJj", "recognisable": False},
                }
            ],
            "agreements": [{"id": "g1", "what": "…", "when": "2026-04-01", "state": "open"}],
            "scores": [{"id": "c1", "capability": "lerend vermogen", "participant": "p1", "score": 7}],
            "former_names": ["Joel"],
            "clock": {"skive": 1260},
            "privacy": [{"text": "Mo", "decision": "replace", "by": "een collega"}],
        }
    ],
    "measurements": [{"id": ID, "group": "Oost", "scores": [{"id": "c1", "capability": "lerend vermogen"}]}],
    "situations": [{"key": "k", "text": "…"}],
}


def changed(place: str, value: Any) -> bytes:
    """Return the document with `value` at `place`, such as `dialogues[0].group`."""
    document = copy.deepcopy(DOCUMENT)
    *way, last = [int(part) if part.isdigit() else part for part in re.findall(r"\w+", place)]
    part: Any = document
    for step in way:
        part = part[step]
    part[last] = value
    return json.dumps(document).encode()


def refusal(data: bytes) -> str:
    with pytest.raises(ExchangeError) as caught:
        exchange.parse(data)
    assert caught.value.message.endswith("Er is niets ingelezen.")
    assert caught.value.hint
    return caught.value.message.removeprefix("Dit bestand kan niet worden ingelezen: ")


@given(
    st.lists(dialogues(), max_size=2, unique_by=lambda dialogue: dialogue.id),
    st.lists(measurements(), max_size=2, unique_by=lambda measurement: measurement.id),
)
def test_what_is_made_is_read_back_the_same(talks: list[Any], scored: list[Any]) -> None:
    own = [exchange.OwnSituation(key="k", text="…")]
    data = exchange.dump(talks, scored, own)
    read = exchange.parse(data)
    assert read.file.dialogues == tuple(talks)
    assert read.file.measurements == tuple(scored)
    assert read.file.situations == tuple(own)
    assert (read.removed, read.unknown) == (0, ())
    assert exchange.dump(read.file.dialogues, read.file.measurements, read.file.situations) == data


def test_every_field_of_the_document_is_known() -> None:
    assert exchange.parse(json.dumps(DOCUMENT).encode()).unknown == ()


def test_the_example_that_comes_along_can_be_read() -> None:
    read = exchange.parse(EXAMPLE.read_bytes())
    assert (read.removed, read.unknown) == (0, ())
    assert [dialogue.group for dialogue in read.file.dialogues] == ["Voorbeeld: werkbegeleiders Zonnehof"]


def test_the_file_is_plain_readable_utf8() -> None:
    data = exchange.dump([Dialogue(id=ID, group="Zorg ‘Oost’ 护理")])
    assert data.startswith(b'{\n  "format": "goedwerk",\n  "version": 1,\n  "dialogues": [\n    {\n      "id": "6f1c')
    assert "Zorg ‘Oost’ 护理".encode() in data
    assert data.endswith(b"}\n")


def test_the_order_in_which_a_clock_was_used_does_not_show() -> None:
    one, other = ({"skive": 2, "group": 1}, {"group": 1, "skive": 2})
    assert exchange.dump([Dialogue(id=ID, group="", clock=one)]) == exchange.dump(
        [Dialogue(id=ID, group="", clock=other)]
    )


def test_only_id_and_group_are_required_in_a_dialogue() -> None:
    data = json.dumps({"format": "goedwerk", "version": 1, "dialogues": [{"id": ID, "group": "Oost"}]}).encode()
    assert exchange.parse(data).file.dialogues == (Dialogue(id=ID, group="Oost"),)


def test_a_byte_order_mark_is_no_objection() -> None:
    assert exchange.parse(b"\xef\xbb\xbf" + json.dumps(DOCUMENT).encode()).file.dialogues


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "geen geldige JSON bij regel 1, teken 1"),
        (b"{", "geen geldige JSON bij regel 1, teken 2"),
        (b'{"format": "goedwerk",\n "version": 1,}', "geen geldige JSON bij regel 2"),
        ('{"format": "goedwerk"}'.encode("utf-16"), "geen UTF-8 bij byte 1"),
        (b'{"format": "\xff"}', "geen UTF-8 bij byte 13"),
        (b"[" * 200_000, "te diep genest"),
        (b"[" * 60 + b"]" * 60, "te diep genest"),
        (b"null", "geen uitwisselbestand van goedwerk"),
        (b"[]", "geen uitwisselbestand van goedwerk"),
        (b"{}", "geen uitwisselbestand van goedwerk"),
        (b'{"format": "Goedwerk", "version": 1}', "geen uitwisselbestand van goedwerk"),
        (b'{"format": "goedwerk"}', "version: moet 1 zijn"),
        (b'{"format": "goedwerk", "version": "1"}', "version: moet 1 zijn"),
        (b'{"format": "goedwerk", "version": true}', "version: moet 1 zijn"),
        (b'{"format": "goedwerk", "version": 1.0}', "version: moet 1 zijn"),
        (b'{"format": "goedwerk", "version": 0}', "version: moet 1 zijn"),
        (b'{"format": "goedwerk", "version": 1, "version": 1}', "version: staat er twee keer"),
        (b'{"format": "goedwerk", "version": 1, "x": {"a": [0, NaN]}}', "x.a[1]: is NaN"),
        (b'{"format": "goedwerk", "version": 1, "x": -Infinity}', "x: is -Infinity"),
        (b'{"format": "goedwerk", "version": 1, "x": 1e999}', "x: is een te groot getal"),
        (b'{"format": "goedwerk", "version": 1, "x": 1' + b"0" * 5000 + b"}", "x: is een te groot getal"),
    ],
)
def test_what_is_no_exchange_file_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    assert reason in refusal(data)


def test_a_file_that_is_too_large_is_refused_before_it_is_read() -> None:
    assert refusal(bytes(exchange.MAX_BYTES + 1)) == "het is groter dan 200 MB. Er is niets ingelezen."


def test_a_file_from_a_newer_goedwerk_asks_for_the_newest_goedwerk() -> None:
    with pytest.raises(ExchangeError) as caught:
        exchange.parse(b'{"format": "goedwerk", "version": 2, "talks": []}')
    assert "nieuwere goedwerk" in caught.value.message
    assert "nieuwste goedwerk" in caught.value.hint


@pytest.mark.parametrize(
    ("place", "value", "reason"),
    [
        ("dialogues", {}, "moet een lijst zijn"),
        ("dialogues[0]", "x", "moet een object zijn"),
        ("dialogues[0].id", "p1", "moet een UUID zijn"),
        ("dialogues[0].id", 1, "moet tekst zijn"),
        ("dialogues[0].group", None, "moet tekst zijn"),
        ("dialogues[0].group", 7, "moet tekst zijn"),
        ("dialogues[0].notes", "x" * 20_001, "is langer dan 20.000 tekens"),
        ("dialogues[0].notes", "é" * 20_001, "is langer dan 20.000 tekens"),
        ("dialogues[0].notes", "\u0323\u0301" * 500_000, "is langer dan 20.000 tekens"),
        ("dialogues[0].date", "11-03-2026", "moet een datum zijn, zoals 2026-03-11"),
        ("dialogues[0].date", "2026-02-30", "moet een datum zijn, zoals 2026-03-11"),
        ("dialogues[0].date", "86400", "moet een datum zijn, zoals 2026-03-11"),
        ("dialogues[0].date", 0, "moet een datum zijn, zoals 2026-03-11"),
        ("dialogues[0].modified", "2026-03-11", "moet een tijdstip zijn, zoals 2026-03-11T14:03:22Z"),
        ("dialogues[0].modified", "1773237802", "moet een tijdstip zijn, zoals 2026-03-11T14:03:22Z"),
        ("dialogues[0].modified", 1773237802, "moet een tijdstip zijn, zoals 2026-03-11T14:03:22Z"),
        ("dialogues[0].modified", "0001-01-01T00:00:00+14:00", "moet een tijdstip zijn, zoals 2026-03-11T14:03:22Z"),
        ("dialogues[0].planned_minutes", "90", "moet een heel getal zijn"),
        ("dialogues[0].planned_minutes", 90.5, "moet een heel getal zijn"),
        ("dialogues[0].planned_minutes", True, "moet een heel getal zijn"),
        ("dialogues[0].planned_minutes", -1, "mag niet kleiner zijn dan 0"),
        ("dialogues[0].situation.key", "", "mag niet leeg zijn"),
        ("dialogues[0].situation.capability", "vermogen", "‘absorptievermogen’, ‘verbindend vermogen’, "),
        ("dialogues[0].situation.audience", "student", "moet een lijst zijn"),
        ("dialogues[0].participants[0].id", "\u200b", "mag niet leeg zijn"),
        ("dialogues[0].participants[0].left", 1, "moet true of false zijn"),
        ("dialogues[0].experiences[0].criteria.tension", "nee", "moet true of false zijn"),
        ("dialogues[0].experiences[0].participant", "p2", "‘p2’ bestaat niet in deze dialoog"),
        ("dialogues[0].answers[0].starred", "yes", "moet true of false zijn"),
        ("dialogues[0].answers[0].element", "magic", "‘skills’, ‘knowledge’, ‘identity’, ‘values’ of ‘epistemology’"),
        ("dialogues[0].answers[0].participant", "e1", "‘e1’ bestaat niet in deze dialoog"),
        ("dialogues[0].answers[0].experience", "e2", "‘e2’ bestaat niet in deze dialoog"),
        ("dialogues[0].reflections[0].e", "skills", "‘excellent’, ‘ethics’ of ‘energy’"),
        ("dialogues[0].reflections[0].participant", "p2", "‘p2’ bestaat niet in deze dialoog"),
        ("dialogues[0].summaries[0].experience", "e2", "‘e2’ bestaat niet in deze dialoog"),
        ("dialogues[0].summaries[0].candidates[0]", None, "moet tekst zijn"),
        ("dialogues[0].summaries[0].image.data", "geen base64!", "moet base64 zijn"),
        ("dialogues[0].summaries[0].image.data", "é\ud800", "moet base64 zijn"),
        ("dialogues[0].summaries[0].image.data", 3, "moet tekst zijn"),
        ("dialogues[0].agreements[0].state", "later", "‘open’, ‘done’, ‘different’ of ‘dropped’"),
        ("dialogues[0].scores[0].score", 11, "mag niet groter zijn dan 10"),
        ("dialogues[0].scores[0].score", 0, "mag niet kleiner zijn dan 1"),
        ("dialogues[0].scores[0].score", True, "moet een heel getal zijn"),
        ("dialogues[0].clock.skive", "lang", "moet een heel getal zijn"),
        ("dialogues[0].clock.skive", 10**400, "mag niet groter zijn dan 1000000000"),
        ("dialogues[0].clock", [], "moet een object zijn"),
        ("dialogues[0].privacy[0].decision", "ask", "‘replace’ of ‘keep’"),
        ("measurements[0].scores[0].participant", "p1", "‘p1’ bestaat niet in deze"),
        ("situations[0].text", "x" * 20_001, "is langer dan 20.000 tekens"),
    ],
)
def test_what_is_wrong_is_refused_with_its_place_and_the_reason(place: str, value: Any, reason: str) -> None:
    message = refusal(changed(place, value))
    assert message.startswith(f"{place}: ")
    assert reason in message
    assert "fouten)" not in message


@pytest.mark.parametrize(
    "place",
    [
        "dialogues",
        "measurements",
        "situations",
        "dialogues[0].participants",
        "dialogues[0].experiences",
        "dialogues[0].answers",
        "dialogues[0].reflections",
        "dialogues[0].summaries",
        "dialogues[0].agreements",
        "dialogues[0].scores",
        "measurements[0].scores",
    ],
)
def test_an_id_is_never_in_a_list_twice(place: str) -> None:
    document: Any = DOCUMENT
    for step in re.findall(r"\w+", place):
        document = document[int(step) if step.isdigit() else step]
    message = refusal(changed(place, document * 2))
    assert message.startswith(f"{place}[1].{'key' if place == 'situations' else 'id'}: ")
    assert "staat twee keer in de lijst" in message


def test_ids_that_only_a_computer_can_tell_apart_are_the_same() -> None:
    people = [{"id": "p1", "name": "Mo"}, {"id": "p\u200b1", "name": "Thea"}]
    assert refusal(changed("dialogues[0].participants", people)).startswith("dialogues[0].participants[1].id: ")


def test_what_is_missing_is_named() -> None:
    assert refusal(changed("dialogues[0]", {"id": ID})).startswith("dialogues[0].group: ontbreekt")


def test_more_than_one_mistake_is_counted_and_the_first_is_named() -> None:
    message = refusal(changed("dialogues[0].answers", [{"id": 1, "element": "x", "text": "…"}]))
    assert message.startswith("dialogues[0].answers[0].id: moet tekst zijn (en nog 1 fout). ")


def test_a_message_stays_short_whatever_stands_in_the_file() -> None:
    message = refusal(changed("dialogues[0].answers[0].participant", "\x1b[31m" + "[x] " * 4000))
    assert len(message) < 500
    assert "\x1b" not in message


def test_names_are_read_as_strictly_as_texts() -> None:
    twice = json.dumps(DOCUMENT).replace('"group":', '"group": "een", "gro\\u200bup":')
    assert refusal(twice.encode()).startswith("dialogues[0].group: staat er twee keer")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_cleaned_and_counted_wherever_it_stands(text: str) -> None:
    for place in ("dialogues[0].group", "dialogues[0].answers[0].text", "dialogues[0].participants[0].name"):
        read = exchange.parse(changed(place, text))
        assert read.removed == clean_counted(text)[1]
        dialogue = read.file.dialogues[0]
        assert clean(text) in (dialogue.group, dialogue.answers[0].text, dialogue.participants[0].name)


def test_names_that_people_chose_are_cleaned_too() -> None:
    read = exchange.parse(changed("dialogues[0].clock", {"ski\u202eve": 1}))
    assert read.file.dialogues[0].clock == {"skive": 1}
    assert read.removed == 1


def test_fields_that_are_unknown_are_reported_and_the_rest_is_kept() -> None:
    document = copy.deepcopy(DOCUMENT)
    document["mood"] = {"deep": [1, {"er": None}]}
    document["dialogues"][0]["mood"] = "\ud800"
    document["dialogues"][0]["answers"][0]["to\u0007ne"] = "é" * 100_000
    read = exchange.parse(json.dumps(document).encode())
    assert sorted(read.unknown) == ["dialogues[0].answers[0].tone", "dialogues[0].mood", "mood"]
    assert read.file == exchange.parse(json.dumps(DOCUMENT).encode()).file


def test_an_unknown_field_never_hides_a_mistake() -> None:
    document = copy.deepcopy(DOCUMENT)
    document["dialogues"][0]["mood"] = 1
    document["dialogues"][0]["answers"][0]["participant"] = "p9"
    assert refusal(json.dumps(document).encode()).startswith("dialogues[0].answers[0].participant: ")


def test_a_text_of_exactly_the_limit_is_kept() -> None:
    for text in ("x" * 20_000, "e\u0301" * 20_000, "👩" * 20_000):
        assert exchange.parse(changed("dialogues[0].notes", text)).file.dialogues[0].notes == clean(text)


def test_what_is_too_large_to_read_is_not_made_either(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "MAX_BYTES", 1000)
    with pytest.raises(ExchangeError, match="te groot"):
        exchange.dump([Dialogue(id=ID, group="x" * 1000)])


def test_the_schema_asks_for_no_more_than_the_document_says() -> None:
    assert SCHEMA["title"]
    assert SCHEMA["description"]
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["required"] == ["format", "version"]
    assert SCHEMA["$defs"]["Dialogue"]["required"] == ["id", "group"]
    assert SCHEMA["$defs"]["Measurement"]["required"] == ["id", "group"]


@given(dialogues())
def test_every_file_fits_the_schema(dialogue: Dialogue) -> None:
    assert misfits(json.loads(exchange.dump([dialogue])), SCHEMA, SCHEMA["$defs"]) == []


def test_what_does_not_fit_the_schema_is_noticed() -> None:
    broken = json.loads(changed("dialogues[0]", {"group": "Oost", "mood": 1, "date": 3}))
    assert misfits(broken, SCHEMA, SCHEMA["$defs"]) == ["id is missing", "mood is unknown", "3 is no string"]


def misfits(value: Any, schema: dict[str, Any], models: dict[str, Any]) -> list[str]:
    """Return where `value` does not fit, for as much of JSON Schema as the models use."""
    if "$ref" in schema:
        return misfits(value, models[schema["$ref"].removeprefix("#/$defs/")], models)
    if "anyOf" in schema:
        return min((misfits(value, one, models) for one in schema["anyOf"]), key=len)
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool, "null": type(None)}
    if "type" in schema and type(value) is not kinds[schema["type"]]:
        return [f"{value!r} is no {schema['type']}"]
    if value not in schema.get("enum", [value]) or value != schema.get("const", value):
        return [f"{value!r} is not among the words"]
    if isinstance(value, list):
        return [problem for item in value for problem in misfits(item, schema["items"], models)]
    if not isinstance(value, dict):
        return []
    known, others = schema.get("properties", {}), schema.get("additionalProperties")
    problems = [f"{name} is missing" for name in schema.get("required", []) if name not in value]
    for name, item in value.items():
        model = known.get(name, others)
        problems += misfits(item, model, models) if model else [f"{name} is unknown"]
    return problems


def test_the_example_in_the_documentation_can_be_read() -> None:
    documentation = (Path(__file__).parents[2] / "docs" / "exchange.md").read_text(encoding="utf-8")
    example = documentation.split("```json\n")[1].split("```")[0]
    assert exchange.parse(example.encode()).unknown == ()
    assert every_name(json.loads(example)) >= {
        name for model in SCHEMA["$defs"].values() for name in model.get("properties", ())
    }


def every_name(value: Any) -> set[str]:
    if isinstance(value, list):
        return set().union(*map(every_name, value))
    return set(value).union(*map(every_name, value.values())) if isinstance(value, dict) else set()
