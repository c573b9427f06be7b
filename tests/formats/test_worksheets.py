"""Sheets to print: a worksheet per situation, an empty A4, picture cards, and who was there."""

import re
from collections.abc import Callable
from datetime import UTC

import pytest
from support.hostile import HOSTILE
from support.pictures import DRAWING, encoded
from support.printed import assert_looks_like, opened, solid, tags, words

from goedwerk.content.method import load_method
from goedwerk.content.situations import load_library
from goedwerk.domain.dialogue import Dialogue, Participant
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.method import Method
from goedwerk.domain.situation import Capability, DeepeningQuestion, Situation, SkiveElement
from goedwerk.domain.text import clean
from goedwerk.example import EXAMPLE
from goedwerk.formats import exchange, pdf
from goedwerk.formats.worksheets import empty_a4, picture_cards, presence_sheet, sheet_mark, worksheet
from goedwerk.pictures.cards import card_picture, cards

METHOD = load_method()
LIBRARY = [entry.situation for entry in load_library().situations]
_LENGTHS: tuple[Callable[[Situation], int], ...] = (
    lambda situation: len(situation.text),
    lambda situation: len(situation.title),
    lambda situation: sum(len(question.text) for question in situation.questions),
    lambda situation: len(situation.no_rule + situation.judgement + situation.tension),
)
EXTREMES = list(
    {one.key: one for length in _LENGTHS for one in (min(LIBRARY, key=length), max(LIBRARY, key=length))}.values()
)
"""The shortest and the longest of the library, in every way."""
(DIALOGUE,) = exchange.parse(EXAMPLE.read_bytes()).file.dialogues
CARD = encoded(DRAWING, "PNG")
SKIVE = METHOD.step("skive").parts
TEXTS = [clean(text) for text in HOSTILE if clean(text).strip()]

FILES: dict[str, Callable[[], bytes]] = {
    "worksheet": lambda: worksheet(LIBRARY[0], METHOD),
    "empty_a4": lambda: empty_a4(METHOD),
    "picture_cards": lambda: picture_cards([("Brug", CARD)] * 7),
    "presence": lambda: presence_sheet(DIALOGUE, METHOD, UTC),
}


def pages(data: bytes) -> int:
    return len(opened(data).pages)


def as_printed(text: str) -> str:
    """Return what `words` gives back: what has no letter leaves a box."""
    return re.sub("[\u3000-\u9fff\uac00-\ud7af\ufdfa]", "\0", solid(text))


def stands_in(text: str, shown: str, start: str, end: str) -> bool:
    """Tell whether a text stands between these marks."""
    expected = as_printed(text)
    if re.search("[\u0590-\u08ff]", text):
        return {*expected} <= {*shown}  # from right to left: read back in another order
    if re.search("[\u0300-\u036f]", text):
        return re.search(f"{start}.+{end}", shown) is not None  # marks on marks: some stand in no font
    return f"{start}{expected}{end}" in shown


def group(*people: Participant, **fields: object) -> Dialogue:
    kept = {"id": "00000000-0000-4000-8000-00000000000a", "group": "Oost", "participants": people}
    return Dialogue.model_validate(kept | fields)


# Every sheet


@pytest.mark.parametrize("name", FILES)
def test_a_sheet_can_be_read_aloud_and_says_what_it_is_and_not_who_made_it(name: str) -> None:
    made = FILES[name]()
    root, found = opened(made).trailer["/Root"], opened(made).metadata
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"] == "nl-NL"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made
    assert found is not None
    assert found.title
    assert "/Author" not in found
    assert FILES[name]() == made


def test_a_sheet_knows_its_file_again() -> None:
    marks = {
        "worksheet": sheet_mark("worksheet", LIBRARY[0].key),
        "empty_a4": sheet_mark("empty_a4"),
        "picture_cards": sheet_mark("picture_cards"),
        "presence": sheet_mark("presence", DIALOGUE.id),
    }
    for name, make in FILES.items():
        assert [other for other, mark in marks.items() if pdf.carries(make(), mark)] == [name]
    assert sheet_mark("worksheet", "een") != sheet_mark("worksheet", "twee")


# The worksheet


@pytest.mark.parametrize("situation", EXTREMES, ids=lambda situation: situation.key)
def test_a_worksheet_is_two_pages_with_everything_to_work_on(situation: Situation) -> None:
    made = worksheet(situation, METHOD)
    assert pages(made) == 2
    first, second = words(made, 0), words(made, 1)
    assert solid(situation.title) in first
    assert all(solid(part) in first for part in situation.text.split("\n\n"))
    for test in METHOD.criteria:
        assert solid(test.name + test.question) in first
    assert first.count(solid("ja nee")) == 3
    assert all(solid(question.text) in first for question in situation.questions)
    for name in (
        "Kernuitspraak",
        "De situatie",
        "Toelichting",
        "Ruimte voor een beeld",
        "Waar zijn we het niet over eens?",
    ):
        assert solid(name) in second
    for phrase in ("het is goed", "het doet goed", "het voelt goed"):
        assert solid(phrase) in second
    assert solid(METHOD.source) in second


def test_an_element_without_a_question_of_its_own_gets_that_of_the_method() -> None:
    own = (DeepeningQuestion(element=SkiveElement.VALUES, text="Wat telde hier?"),)
    shown = words(worksheet(LIBRARY[0].revised(questions=own), METHOD), 0)
    assert "VWaardenWattelde" in shown
    for part in SKIVE:
        assert (solid(part.questions[0]) in shown) is (part.key != "values")


def test_about_freedom_both_halves_are_asked() -> None:
    shown = words(worksheet(LIBRARY[0].revised(questions=()), METHOD), 0)
    assert all(solid(question) in shown for question in METHOD.step("skive").part("epistemology").questions[:2])


def test_a_worksheet_stays_two_pages_until_a_situation_is_too_long_and_then_says_so() -> None:
    # Where the page is full: the number of words is found by halving.
    def made(count: int) -> bytes | None:
        try:
            return worksheet(LIBRARY[0].revised(text="woord " * count), METHOD)
        except GoedwerkError:
            return None

    least, most = 0, 2000
    while most - least > 1:
        middle = (least + most) // 2
        least, most = (middle, most) if made(middle) else (least, middle)
    for count in (0, 1, least // 2, least):
        assert pages(made(count) or b"") == 2
    assert least > 2 * 130  # twice as long as a situation of the library may be
    with pytest.raises(GoedwerkError, match="te lang voor een werkblad"):
        worksheet(LIBRARY[0].revised(text="woord " * most), METHOD)
    with pytest.raises(GoedwerkError, match="te lang voor een werkblad"):
        worksheet(LIBRARY[0].revised(text="woord " * 3_000, title="x" * 20_000), METHOD)


@pytest.mark.parametrize("text", TEXTS)
def test_a_hostile_situation_stands_on_a_worksheet_as_it_was_typed(text: str) -> None:
    questions = tuple(DeepeningQuestion(element=element, text=f"1{text}2") for element in [*SkiveElement][:2])
    situation = Situation(
        key="k", title=f"3{text[:200]}4", text=f"5{text}6", source=f"7{text[:60]}8", questions=questions
    )
    try:
        made = worksheet(situation, METHOD)
    except GoedwerkError:
        assert len(text) > 400  # such a text three times does not fit
        return
    assert pages(made) == 2
    shown = words(made, 0)
    for part, (start, end) in ((text, "12"), (text[:200], "34"), (text, "56"), (text[:60], "78")):
        assert stands_in(part, shown, start, end)


# The empty A4


def test_an_empty_a4_is_one_page_with_the_words_of_the_method() -> None:
    made = empty_a4(METHOD)
    assert pages(made) == 1
    summary = METHOD.step("summary")
    for key in ("core_statement", "situation", "explanation", "disagreement"):
        assert solid(summary.part(key).plain) in words(made)
    for key in ("excellent", "ethics", "energy"):
        assert solid(summary.part(key).plain + summary.part(key).explanation) in words(made)


def test_a_method_whose_hints_leave_no_room_to_write_is_refused() -> None:
    def longer(method: Method) -> Method:
        steps = tuple(
            step.revised(parts=tuple(part.revised(plain=part.plain + " en zo" * 400) for part in step.parts))
            for step in method.steps
        )
        return method.revised(steps=steps)

    with pytest.raises(GoedwerkError, match="geen ruimte om te schrijven"):
        empty_a4(longer(METHOD))


# Picture cards


@pytest.mark.parametrize(("count", "expected"), [(1, 1), (6, 1), (7, 2), (12, 2), (13, 3)])
def test_six_cards_stand_on_a_page(count: int, expected: int) -> None:
    made = picture_cards([(f"Kaart{number}.", CARD) for number in range(count)])
    assert pages(made) == expected
    for page in range(expected):
        numbers = re.findall(r"Kaart(\d+)\.", words(made, page))
        assert numbers == [str(number) for number in range(page * 6, min(count, page * 6 + 6))]
    assert tags(made).count("Figure") == count


@pytest.mark.parametrize("size", [(20, 900), (900, 20), (1, 1)])
def test_a_picture_of_any_shape_stays_on_its_card(size: tuple[int, int]) -> None:
    made = picture_cards([("Lang", encoded(DRAWING.resize(size), "PNG"))] * 6)
    assert pages(made) == 1


@pytest.mark.parametrize("text", [text for text in TEXTS[::3] if len(text) <= 120])
def test_a_hostile_title_stands_on_its_card_as_it_was_typed(text: str) -> None:
    made = picture_cards([(f"1{text}2", CARD), ("", CARD)])
    assert pages(made) == 1
    assert stands_in(text, words(made), "1", "2")


def test_a_broken_picture_gives_no_file_and_no_traceback() -> None:
    with pytest.raises(GoedwerkError, match="staat geen half bestand"):
        picture_cards([("Kapot", b"niets")])


# The presence sheet


def test_a_presence_sheet_says_who_when_and_by_which_method() -> None:
    shown = words(presence_sheet(DIALOGUE, METHOD, UTC))
    assert pages(presence_sheet(DIALOGUE, METHOD, UTC)) == 1
    for text in ("Aanwezigheid", DIALOGUE.group, "11 maart 2026", DIALOGUE.facilitator, METHOD.source, "Handtekening"):
        assert solid(text) in shown
    for person in DIALOGUE.participants:
        assert solid(person.name + person.role) in shown
    assert "TH" in tags(presence_sheet(DIALOGUE, METHOD, UTC))


def test_a_presence_sheet_holds_nothing_of_what_was_said() -> None:
    people = [Participant(id="p1", name="Mo", role="helpende", consent="geheim")]
    kept = group(
        *people,
        situation={"key": "k", "title": "geheim", "text": "geheim", "capability": Capability.LEARN},
        experiences=[{"id": "e1", "title": "geheim", "text": "geheim"}],
        answers=[{"id": "a1", "element": "values", "participant": "p1", "text": "geheim", "starred": True}],
        summaries=[{"id": "s1", "core_statement": "geheim"}],
        agreements=[{"id": "g1", "what": "geheim"}],
        notes="geheim",
        check_out="geheim",
        confidentiality="geheim",
    )
    made = presence_sheet(kept, METHOD)
    assert "geheim" not in words(made)
    assert kept.id.encode() not in made
    assert solid("Van wat er is gezegd, staat hier niets.") in words(made)
    assert made == presence_sheet(group(*people), METHOD)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"planned_minutes": 60}, "Tijd60minuten"),
        ({"planned_minutes": 0}, "TijdBegeleider"),
        ({"began": "2026-03-11T13:30:00Z"}, "Tijdvanaf13.30uur"),
        ({"began": "2026-03-11T13:30:00Z", "finished": "2026-03-11T15:00:00Z"}, "Tijdvan13.30tot15.00uur"),
    ],
)
def test_a_presence_sheet_tells_the_time_as_far_as_it_is_known(fields: dict[str, object], expected: str) -> None:
    assert expected in words(presence_sheet(group(**fields), METHOD, UTC))


def test_a_presence_sheet_of_nobody_yet_has_rows_to_fill_in() -> None:
    made = presence_sheet(group(group="", planned_minutes=0), METHOD)
    assert pages(made) == 1
    assert tags(made).count("TR") == 11


def test_a_large_group_goes_on_to_a_second_page_under_the_same_heads() -> None:
    people = [Participant(id=f"p{number}", name=f"Deelnemer{number}.", role="student") for number in range(24)]
    made = presence_sheet(group(*people, date="2026-03-11"), METHOD)
    assert pages(made) == 2
    for page in (0, 1):
        assert "NaamFunctieHandtekening" in words(made, page)
        assert solid(f"Aanwezigheid · Oost · 11 maart 2026 {page + 1} van 2") in words(made, page)
    assert re.findall(r"Deelnemer(\d+)\.", words(made)) == [str(number) for number in range(24)]


@pytest.mark.parametrize("text", [text for text in TEXTS[1::3] if len(text) < 600])
def test_a_hostile_name_stands_on_a_presence_sheet_as_it_was_typed(text: str) -> None:
    person = Participant(id="p1", name=f"1{text}2", role=f"3{text}4")
    made = presence_sheet(group(person, group=f"5{text}6", facilitator=f"7{text}8"), METHOD)
    shown = words(made)
    for start, end in ("12", "34", "56", "78"):
        assert stands_in(text, shown, start, end)


# How they look


def test_the_sheets_look_as_they_did_when_they_were_looked_at() -> None:
    by_key = {situation.key: situation for situation in LIBRARY}
    made = worksheet(by_key["passende-begeleiding"], METHOD)
    assert_looks_like(made, "worksheet-1", 1)
    assert_looks_like(made, "worksheet-2", 2)
    assert_looks_like(picture_cards([(card.title, card_picture(card.key, 600).data) for card in cards()[:6]]), "cards")
    assert_looks_like(presence_sheet(DIALOGUE, METHOD, UTC), "presence")
