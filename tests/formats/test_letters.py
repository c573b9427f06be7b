"""What a PDF has no letter for is named, and nothing that it has."""

import pytest
from support.hostile import HOSTILE

from goedwerk.domain.text import clean
from goedwerk.formats.engine import missing_signs
from goedwerk.formats.letters import without_letters

ORDINARY = [chr(number) for number in (*range(0x21, 0x7F), *range(0xA1, 0x180))] + [*"‘’“”–—…•€"]


def test_every_sign_of_dutch_and_its_neighbours_has_a_letter() -> None:
    assert missing_signs(ORDINARY) == ()


@pytest.mark.parametrize("text", ["éëï’€“”–", "☐✓❤★→", "😅🌱", "👩\u200d⚕️", "💪🏽", "🇳🇱1️⃣", "ŞğışẀễĲĳ", "e\u0301", "½²"])
def test_what_stands_on_the_page_is_not_named(text: str) -> None:
    assert without_letters([f"Zo {text} is het"], ".pdf") == ""


def test_each_sign_that_is_missing_is_named_once() -> None:
    values = {"title": "Zo 护 is het", "rest": [["护理 en 护"], {"more": "ok"}, 3, None]}
    said = without_letters(values, ".pdf")
    assert said.startswith("Let op: deze tekens staan niet in de PDF: 护 理. ")
    assert said.endswith("In het Word-bestand en de webpagina (HTML) staan ze wel.")
    assert "Word" not in without_letters(values, ".pdf", other_formats=False)


def test_of_many_signs_some_are_named() -> None:
    many = "".join(chr(number) for number in range(0x4E00, 0x4F00))
    assert without_letters(many, ".pdf").startswith(
        f"Let op: deze tekens staan niet in de PDF: {' '.join(many[:6])} en"
    )


@pytest.mark.parametrize("suffix", [".html", ".docx", ".md"])
def test_other_files_take_the_letters_of_the_laptop_they_are_read_on(suffix: str) -> None:
    assert without_letters("护理", suffix) == ""


@pytest.mark.parametrize("text", ['护"`护', "护\\护", "护\n护", "#护"])
def test_no_mark_beside_a_sign_hides_it(text: str) -> None:
    assert "护" in missing_signs([text])[0]


def test_no_text_breaks_the_question() -> None:
    for text in map(clean, HOSTILE):
        missing = missing_signs([text])
        assert all(sign in text for sign in missing)
