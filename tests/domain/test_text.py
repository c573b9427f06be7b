"""The one door for text: nothing in it can act on a terminal or hide, and all else is kept to the letter."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.hostile import HOSTILE

from goedwerk.domain.text import clean, clean_counted, fold, one_line

CONTROL = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\r"]
HIDDEN = list("\u061c\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")
LINE_ENDS = ["\r\n", "\r", "\n", "\u2028", "\u2029"]

anything = st.text(st.characters()) | st.text(st.sampled_from([*CONTROL, *HIDDEN, *"\r\n\tae\u0301\ud800\u200d👩"]))


@given(anything)
def test_what_was_cleaned_once_is_clean(text: str) -> None:
    assert clean_counted(clean(text)) == (clean(text), 0)


@given(anything)
def test_no_clean_text_holds_a_control_character_or_half_a_character(text: str) -> None:
    for character in clean(text):
        assert character in "\t\n" or unicodedata.category(character) not in ("Cc", "Cs")
    clean(text).encode("utf-8")


@pytest.mark.parametrize("character", [*CONTROL, *HIDDEN, *"\ud800\udfff"])
def test_what_controls_or_hides_is_removed_and_counted(character: str) -> None:
    assert clean_counted(f"zo{character}rg{character}") == ("zorg", 2)


@pytest.mark.parametrize("line_end", LINE_ENDS)
def test_every_line_end_becomes_the_same_and_is_not_counted(line_end: str) -> None:
    assert clean_counted(f"een{line_end}{line_end}twee") == ("een\n\ntwee", 0)


@pytest.mark.parametrize(
    "text",
    [
        "\tmet tab\n",
        "  spaties  ",
        "👩\u200d⚕️",
        "🇳🇱 👋🏽 1️⃣",
        "\u00a0vaste spatie\u3000",
        "zorg\u00adverlof",
        "שלום 护理 مرحبا",
        "\\x1b[31m",
    ],
)
def test_everything_else_is_kept_to_the_letter(text: str) -> None:
    assert clean_counted(text) == (text, 0)


def test_letters_that_look_the_same_are_the_same() -> None:
    assert clean_counted("cafe\u0301 A\u030a \u212b") == ("café Å Å", 0)
    assert clean("e\u200b\u0301") == "é"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_keeps_every_word_that_can_be_seen(text: str) -> None:
    seen = [character for character in unicodedata.normalize("NFC", text) if character.isalnum()]
    assert [character for character in clean(text) if character.isalnum()] == seen


@given(anything)
def test_one_line_is_one_line(text: str) -> None:
    line = one_line(clean(text))
    assert line == " ".join(line.split())
    assert line.replace(" ", "") == "".join(clean(text).split())


def test_searching_goes_without_accents_and_capitals() -> None:
    assert fold("JOËLLE") == fold("joelle") == "joelle"
    assert fold("Straße") == fold("STRASSE")
    assert fold("İ") == fold("i")


def test_searching_finds_what_is_printed_with_what_is_on_the_keyboard() -> None:
    assert fold("Thema’s over ‘goed’ en “goed”") == fold("thema's over 'goed' en \"goed\"")
