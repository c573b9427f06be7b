"""A text of several lines is read and changed line by line, and what else stands in it stays."""

from goedwerk.lines.fields import Lines, OneLine


class Kept:
    """A text that a field writes."""

    def __init__(self, text: str) -> None:
        self.text = text

    def write(self, text: str) -> None:
        self.text = text

    def lines(self) -> Lines:
        return Lines("text", "Verhaal", "", lambda: self.text, self.write)


def test_what_is_typed_comes_behind_what_stands_there() -> None:
    kept = Kept("Een\n")
    kept.lines().add("Twee")
    assert kept.text == "Een\nTwee"


def test_empty_lines_between_paragraphs_have_no_number_and_stay() -> None:
    kept = Kept("Een\n\nTwee\n\nDrie")
    assert kept.lines().items() == ["Een", "Twee", "Drie"]
    kept.lines().change(1, "Zwei")
    assert kept.text == "Een\n\nZwei\n\nDrie"


def test_the_last_line_can_go_and_leaves_nothing() -> None:
    kept = Kept("Een")
    kept.lines().remove(0)
    assert kept.text == ""


def test_what_stands_in_one_line_is_said_once_and_ends_like_a_sentence() -> None:
    for text, said in (
        ("Wat nu?", "Nu: Wat nu? Enter laat dit zo."),
        ("Oost", "Nu: Oost. Enter laat dit zo."),
        ("", ""),
    ):
        assert OneLine("title", "Titel", "", lambda text=text: text, lambda _: None).state() == said
