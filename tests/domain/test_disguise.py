"""What looks the same on the page is found the same, however it was written."""

import pytest

from goedwerk.domain.privacy import Kind, Known, find_disguised

KNOWN = Known(people=("Joëlle",))


@pytest.mark.parametrize(
    "text",
    [
        "nummer 1234\u00ad56782",
        "nummer 123\u2011456\u2011782",
        "nummer 1234  56782",
        "nummer 1234\u00a056782",
        "nummer 1234\u200956782",
        "nummer １２３４５６７８２",
        "nummer ١٢٣٤٥٦٧٨٢",
        "BSN ۱۲۳ / ۴۵۶ / ۷۸۲",
        "nummer १२३४५६७८२",
        "BSN 123\u2013456\u2013782",
        "tel 123456782",
    ],
)
def test_a_bsn_is_one_with_odd_spaces_dashes_and_digits(text: str) -> None:
    assert [one.kind for one in find_disguised(text, KNOWN)] == [Kind.BSN]


@pytest.mark.parametrize(
    "text",
    [
        "Toen kwam So\ufb01e.",
        "Toen kwam Mar\u0133ke.",
        "Dat is Truus\u02bc jas.",
        "Fatima\u02bcs dienst.",
        "Fatima´s jas.",
    ],
)
def test_a_first_name_is_found_with_odd_letters_and_apostrophes(text: str) -> None:
    known = Known(first_names=frozenset({"Sofie", "Marijke", "Truus", "Fatima"}))
    assert [one.kind for one in find_disguised(text, known)] == [Kind.FIRST_NAME]


def test_a_sign_of_two_letters_is_one_place() -> None:
    text = "Dat zei So\ufb01e, en Mar\u0133ke ook."
    found = find_disguised(text, Known(first_names=frozenset({"Sofie", "Marijke"})))
    assert [one.text for one in found] == ["So\ufb01e", "Mar\u0133ke"]
    assert [text[one.start : one.stop] for one in found] == [one.text for one in found]


def test_what_comes_on_one_line_is_read_on_one_line() -> None:
    text = "Haar nummer is 1234\n56782, van mevrouw\n\nJansen."
    assert {one.kind for one in find_disguised(text, KNOWN, one_line=True)} == {Kind.BSN, Kind.TITLED_NAME}


def test_places_are_those_of_the_text_itself() -> None:
    text = "Bel 06\u2011\u00a012\u00ad34\u00a056\u00a078 en Jo\u00adëlle."
    found = find_disguised(text, KNOWN)
    assert [text[one.start : one.stop] for one in found] == [one.text for one in found]
    assert [one.kind for one in found] == [Kind.PHONE, Kind.PERSON]


def test_a_real_telephone_number_is_no_bsn() -> None:
    assert [one.kind for one in find_disguised("bel 0612345678", KNOWN)] == [Kind.PHONE]
