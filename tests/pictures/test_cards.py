"""The drawings that come with goedwerk can all be chosen and drawn, and say what is on them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.pictures import opened

from goedwerk.domain.errors import GoedwerkError
from goedwerk.pictures import cards as module
from goedwerk.pictures.cards import Card, card_picture, cards, drawn, read_cards
from goedwerk.pictures.reading import read_picture

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40">{}<path fill="{}" d="M0 0h60v40h-60z"/></svg>'


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with drawings of the test, in the place of those of the program."""
    folder = tmp_path / "picture_cards"
    folder.mkdir()
    monkeypatch.setattr(module, "files", lambda package: tmp_path)
    cards.cache_clear()
    yield folder
    cards.cache_clear()


def test_there_are_drawings_each_with_a_title_and_a_sentence_about_it() -> None:
    assert cards()
    for card in cards():
        assert card.title
        assert card.description.endswith("."), card
        assert card.title != card.description
    assert len({card.title for card in cards()}) == len(cards())


def test_every_drawing_of_the_program_can_be_drawn() -> None:
    for card in cards():
        picture = card_picture(card.key, 300)
        assert (picture.media_type, picture.recognisable, picture.permission) == ("image/png", False, True)
        assert picture.alt == card.description
        image = opened(picture.data).convert("RGB")
        assert image.width == 300
        assert image.getcolors(10) is None, f"{card.key} is empty"


def test_a_drawing_is_as_wide_as_asked_and_small_in_bytes() -> None:
    key = cards()[0].key
    assert opened(card_picture(key).data).width == 1500
    assert len(card_picture(key).data) < 150_000
    assert opened(card_picture(key, 333).data).width == 333


def test_a_drawing_is_a_picture_like_any_other() -> None:
    data = card_picture(cards()[0].key, 300).data
    assert read_picture(data).media_type == "image/png"
    assert opened(data).info.keys() <= {"transparency"}


def test_the_same_drawing_gives_the_same_bytes() -> None:
    key = cards()[0].key
    assert card_picture(key, 300) == card_picture(key, 300)


def test_a_drawing_keeps_its_colours_and_its_shape() -> None:
    image = opened(drawn(SVG.format("", "#0b6e6e").encode(), 90)).convert("RGB")
    assert image.size == (90, 60)
    assert image.getpixel((45, 30)) == (0x0B, 0x6E, 0x6E)


def test_drawings_come_by_title_and_other_files_are_left_alone(tmp_path: Path) -> None:
    for key, titles in {
        "b": "<title>Zon</title><desc>De zon\n   schijnt.</desc>",
        "a": "<title>élan</title>",
        "c": "<title>Fiets</title><desc/>",
        "zonder-titel": "",
    }.items():
        (tmp_path / f"{key}.svg").write_text(SVG.format(titles, "red"), encoding="utf-8")
    (tmp_path / "README.md").write_text("Uitleg", encoding="utf-8")
    assert read_cards(tmp_path) == (
        Card("a", "élan", ""),
        Card("c", "Fiets", ""),
        Card("b", "Zon", "De zon schijnt."),
        Card("zonder-titel", "zonder-titel", ""),
    )


def test_a_drawing_that_is_not_there_is_one_sentence() -> None:
    for key in ("weg", "", "../README", "anker.svg"):
        with pytest.raises(GoedwerkError, match="Deze tekening is er niet"):
            card_picture(key)


def test_drawings_that_cannot_be_read_are_one_sentence(own: Path, tmp_path: Path) -> None:
    (own / "stuk.svg").write_text("<svg", encoding="utf-8")
    with pytest.raises(GoedwerkError, match="kunnen niet worden gelezen"):
        cards()
    with pytest.raises(GoedwerkError, match="kunnen niet worden gelezen"):
        read_cards(tmp_path / "weg")


def test_a_drawing_that_cannot_be_drawn_is_one_sentence(own: Path) -> None:
    (own / "leeg.svg").write_text("<tekening/>", encoding="utf-8")
    with pytest.raises(GoedwerkError, match="kan niet worden gemaakt"):
        card_picture("leeg")
