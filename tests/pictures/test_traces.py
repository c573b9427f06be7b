"""No picture leaves with more in it than the picture."""

from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from goedwerk.domain.dialogue import Picture
from goedwerk.pictures.cards import card_picture
from goedwerk.pictures.leaving import for_a_booklet, is_bare, without_traces
from goedwerk.pictures.reading import read_picture


def image() -> Image.Image:
    return Image.effect_noise((60, 40), 80).convert("RGB")


def jpeg(**more: object) -> bytes:
    file = BytesIO()
    image().save(file, "JPEG", **more)
    return file.getvalue()


def png(**more: object) -> bytes:
    file = BytesIO()
    image().save(file, "PNG", **more)
    return file.getvalue()


def located() -> bytes:
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (52.0, 5.0, 0.0)}
    return jpeg(exif=exif)


def commented() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "Renske")
    return png(pnginfo=info)


TRACES = {
    "a place": located(),
    "a comment": jpeg(comment=b"Renske"),
    "words in a PNG": commented(),
    "something behind the end": jpeg() + b"Renske",
    "a second picture behind the end": jpeg() + located(),
    "something behind the end of a PNG": png() + b"Renske",
}


@pytest.mark.parametrize("data", TRACES.values(), ids=TRACES)
def test_what_tells_more_is_encoded_anew(data: bytes) -> None:
    assert not is_bare(data)
    left = without_traces(Picture(alt="Een jas", media_type="image/jpeg", data=data))
    assert left is not None
    assert is_bare(left.data)
    assert b"Renske" not in left.data
    assert left.alt == "Een jas"


@pytest.mark.parametrize("progressive", [False, True])
def test_what_came_in_at_our_door_goes_out_as_it_is(progressive: bool) -> None:
    for picture in (read_picture(jpeg(progressive=progressive)), read_picture(commented()), card_picture("brug")):
        assert without_traces(picture) == picture


def test_what_is_no_picture_goes_on_no_page() -> None:
    for data in (b"", b"geen beeld", png()[:60], jpeg()[:80]):
        assert without_traces(Picture(media_type="image/png", data=data)) is None


def test_a_large_photo_becomes_small_for_a_booklet_and_a_card_stays_as_it_is() -> None:
    file = BytesIO()
    Image.effect_noise((2000, 1500), 80).convert("RGB").save(file, "JPEG")
    small = for_a_booklet(read_picture(file.getvalue()).revised(alt="Een jas"))
    assert max(Image.open(BytesIO(small.data)).size) == 1000
    assert small.alt == "Een jas"
    assert for_a_booklet(card_picture("brug")) == card_picture("brug")
