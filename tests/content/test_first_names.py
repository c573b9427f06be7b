"""The list of first names can be read and added to by anyone, and helps for people of all ages and backgrounds."""

from goedwerk.content.first_names import load_first_names
from goedwerk.content.method import METHOD_FOLDER
from goedwerk.domain.text import clean

LINES = (METHOD_FOLDER / "first_names.txt").read_text(encoding="utf-8").split("\n")


def test_every_line_is_a_name_an_explanation_or_empty() -> None:
    names = [line for line in LINES if line and not line.startswith("#")]
    assert load_first_names() == frozenset(names)
    assert len(names) == len(set(names))


def test_a_name_is_one_clean_word_with_a_capital() -> None:
    for name in load_first_names():
        assert name == clean(name).strip()
        assert name[0].isupper()
        assert name.replace("-", "").isalpha()


def test_an_explanation_is_no_name() -> None:
    assert not any("#" in name or "lijst" in name.casefold() for name in load_first_names())


def test_the_list_says_that_it_is_never_complete() -> None:
    head = " ".join(line for line in LINES[: LINES.index("")])
    assert "nooit compleet" in head
    assert "Lees een tekst dus altijd zelf" in head


def test_people_of_all_ages_and_backgrounds_are_in_it() -> None:
    names = "Truus Hendrik Sanne Daan Sjoerd Nynke Ayşe Mehmet Fatima Mohammed Radjesh Sharda Shurendy Agnieszka Piotr"
    assert {*names.split(), "Oksana", "Khaled", "Rania", "Yohannes", "Siti", "Linh"} <= load_first_names()


def test_the_list_is_read_once() -> None:
    assert load_first_names() is load_first_names()
