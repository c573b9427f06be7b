"""Days and numbers in Dutch, whatever language the laptop speaks."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goedwerk.domain.dutch import LONGEST, MONTHS, day_in_words, how_many, read_day, read_minutes

TODAY = date(2026, 11, 23)


@given(st.dates(min_value=date(1900, 1, 1)))
def test_a_day_in_words_is_read_as_that_day(day: date) -> None:
    assert read_day(day_in_words(day), TODAY) == day
    assert read_day(day.isoformat(), TODAY) == day


@pytest.mark.parametrize(
    "text",
    ["11 maart 2026", "11-3-2026", "11/3/26", "11.03.2026", "2026-03-11", " 11  MAART ", "11 mrt", "11 maa 26", "11/3"],
)
def test_a_day_is_understood_in_the_ways_people_write_it(text: str) -> None:
    assert read_day(text, TODAY) == date(2026, 3, 11)


@pytest.mark.parametrize("month", MONTHS)
def test_a_month_is_known_by_its_first_three_letters(month: str) -> None:
    assert read_day(f"1 {month[:3]}", TODAY) == read_day(f"1 {month}", TODAY) is not None


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "11", "maart", "volgende week", "31 februari 2026", "29-2-2025", "0-0-0", "1-13-2026", "32-1-2026",
        "maart 11 2026", "11 m 2026", "11 ma 2026", "1-1-1-1", "-", "²-²-²", "1-1-" + "9" * 5000, "1 1 99999999999",
        "9" * 5000 + " 1 1", "1-1-99999", "1 x 2026", "11 maartt 2026", "½ 3 2026",
    ],
)  # fmt: skip
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_day(text, TODAY) is None


@given(st.text(max_size=30) | st.text("0123456789-/. mrt", max_size=30))
def test_no_text_is_too_odd_to_be_looked_at(text: str) -> None:
    assert isinstance(read_day(text, TODAY), date | None)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("90", 90), (" 5 ", 5), (str(LONGEST), LONGEST), (str(LONGEST + 1), None), ("904u", None), ("1,5", None),
     ("0", None), ("-5", None), ("²", None), ("9" * 5000, None), ("", None)],
)  # fmt: skip
def test_minutes_are_digits_alone_and_no_more_than_a_day_of_work(text: str, minutes: int | None) -> None:
    assert read_minutes(text) == minutes


def test_numbers_go_with_one_or_more() -> None:
    assert [how_many(n, "antwoord", "antwoorden") for n in (0, 1, 2)] == ["0 antwoorden", "1 antwoord", "2 antwoorden"]


@pytest.mark.parametrize("text", ["dinsdag 3 maart", "3 maart '26", "di. 3-3-2026"[4:]])
def test_a_day_is_read_the_way_people_write_it(text: str) -> None:
    assert read_day(text, TODAY) == date(2026, 3, 3)


def test_a_year_that_is_still_being_typed_is_no_year() -> None:
    assert read_day("1-1-202", TODAY) is None
