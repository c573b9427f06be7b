"""A picture in half blocks is the picture: its shape, its place and its colours, within the room there is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ExifTags, Image
from support.pictures import PHOTO, encoded

from goedwerk.domain.errors import GoedwerkError
from goedwerk.pictures.blocks import blocks

RED, GREEN, BLUE, WHITE, BLACK = "#ff0000", "#00ff00", "#0000ff", "#ffffff", "#000000"


def of(rows: list[list[str]]) -> Image.Image:
    """Return the picture with these pixels."""
    image = Image.new("RGB", (len(rows[0]), len(rows)))
    for y, row in enumerate(rows):
        for x, colour in enumerate(row):
            image.paste(colour, (x, y, x + 1, y + 1))
    return image


def test_a_cell_is_two_pixels_above_each_other() -> None:
    image = of([[RED, GREEN], [BLUE, WHITE], [BLACK, RED], [GREEN, BLUE]])
    assert blocks(encoded(image, "PNG"), 2, 2) == [
        [(RED, BLUE), (GREEN, WHITE)],
        [(BLACK, GREEN), (RED, BLUE)],
    ]


def test_the_last_half_line_is_filled_with_the_background() -> None:
    image = of([[RED], [GREEN], [BLUE]])
    assert blocks(encoded(image, "PNG"), 1, 9, "#123456") == [[(RED, GREEN)], [(BLUE, "#123456")]]


def test_the_background_shows_through_what_is_transparent() -> None:
    image = of([[RED], [GREEN]]).convert("RGBA")
    image.putpixel((0, 1), (0, 0, 0, 0))
    assert blocks(encoded(image, "PNG"), 1, 1, "#123456") == [[(RED, "#123456")]]


@pytest.mark.parametrize(
    ("size", "room", "cells"),
    [
        ((400, 400), (40, 20), (40, 20)),
        ((400, 200), (40, 20), (40, 10)),
        ((200, 400), (40, 20), (20, 20)),
        ((400, 400), (80, 20), (40, 20)),
        ((4, 4), (40, 20), (40, 20)),
        ((3000, 2), (40, 20), (40, 1)),
        ((2, 3000), (40, 20), (1, 20)),
        ((400, 300), (40, 20), (40, 15)),
    ],
)
def test_a_picture_keeps_its_shape_and_takes_the_room_there_is(
    size: tuple[int, int], room: tuple[int, int], cells: tuple[int, int]
) -> None:
    lines = blocks(encoded(PHOTO.resize(size), "PNG"), *room)
    assert (len(lines[0]), len(lines)) == cells


@given(
    st.tuples(st.integers(1, 300), st.integers(1, 300)),
    st.tuples(st.integers(1, 50), st.integers(1, 30)),
    st.sampled_from(["PNG", "JPEG"]),
)
def test_it_never_takes_more_room_and_every_line_is_as_long(
    size: tuple[int, int], room: tuple[int, int], kind: str
) -> None:
    lines = blocks(encoded(Image.new("RGB", size), kind), *room)
    assert 1 <= len(lines) <= room[1]
    assert {len(line) for line in lines} <= {*range(1, room[0] + 1)}
    assert len({len(line) for line in lines}) == 1


def test_without_room_there_is_nothing() -> None:
    data = encoded(PHOTO, "JPEG")
    assert blocks(data, 0, 5) == blocks(data, 5, 0) == blocks(data, -1, 5) == []


@pytest.mark.parametrize("mode", ["L", "CMYK", "RGB"])
def test_whatever_the_picture_was_made_for_its_colours_are_shown(mode: str) -> None:
    assert blocks(encoded(Image.new("RGB", (800, 800), WHITE).convert(mode), "JPEG"), 1, 1) == [[(WHITE, WHITE)]]


def test_a_large_photo_looks_like_itself() -> None:
    halves = Image.new("RGB", (3000, 3000), RED)
    halves.paste(BLUE, (1500, 0, 3000, 3000))
    (left, *_, right) = blocks(encoded(halves, "JPEG", quality=95), 20, 10)[5]
    assert (left[0][:3], right[0][-2:]) == ("#fe", "fe")


def test_a_picture_from_elsewhere_stands_upright() -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    data = encoded(of([[RED, BLUE]]), "PNG", exif=exif)
    assert blocks(data, 1, 1) == [[(RED, BLUE)]]


def test_what_is_no_picture_is_one_sentence() -> None:
    for data in (b"", b"tekst", b"<svg/>", encoded(PHOTO, "PNG")[:500]):
        with pytest.raises(GoedwerkError):
            blocks(data, 20, 10)
