"""Whatever a picture was, what is kept of it is upright, small, in usual colours, and holds nothing but the picture."""

import struct
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageChops, ImageCms, ImageDraw, ImageStat, PngImagePlugin
from support.pictures import DRAWING, PHOTO, encoded, opened

from goedwerk.domain.dialogue import Picture
from goedwerk.pictures.encoding import MAX_TRANSPARENT
from goedwerk.pictures.reading import LONGEST_SIDE, load_picture, read_picture

ORIENTED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a picture lies in the file by what the camera says about it."""

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def red_for_green() -> bytes:
    """Return a colour profile in which the two have changed places."""
    profile = bytearray(SRGB)
    count = struct.unpack(">I", profile[128:132])[0]
    entries = {bytes(profile[at : at + 4]): at for at in range(132, 132 + 12 * count, 12)}
    red, green = entries[b"rXYZ"] + 4, entries[b"gXYZ"] + 4
    profile[red : red + 8], profile[green : green + 8] = profile[green : green + 8], profile[red : red + 8]
    return bytes(profile)


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return how much two pictures differ, from 0 to 255."""
    return max(ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other.convert("RGB"))).rms)


def colour(data: bytes, x: int = 1, y: int = 1) -> str:
    """Return the name of the colour at a place in a picture, roughly."""
    red, green, blue = (value > 127 for value in opened(data).convert("RGB").getpixel((x, y)))
    names = {(1, 0, 0): "red", (0, 1, 0): "green", (0, 0, 1): "blue", (1, 1, 1): "white", (0, 0, 0): "black"}
    return names.get((red, green, blue), "other")


class TestUpright:
    @pytest.mark.parametrize("orientation", ORIENTED)
    @pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
    def test_a_picture_stands_upright_however_it_was_taken(self, kind: str, orientation: int) -> None:
        exif = Image.Exif()
        exif[ExifTags.Base.Orientation] = orientation
        method = ORIENTED[orientation]
        lying = PHOTO.transpose(method) if method is not None else PHOTO
        picture = opened(read_picture(encoded(lying, kind, exif=exif)).data)
        assert picture.size == PHOTO.size
        assert difference(picture, PHOTO) < 6
        assert picture.getexif() == {}

    def test_nonsense_about_how_it_was_taken_is_no_reason_to_refuse_a_photo(self) -> None:
        for exif in (b"Exif\0\0", b"Exif\0\0MM\0*\0\0\0\x08\xff\xff", b"Exif\0\0" + b"\xff" * 50):
            assert difference(opened(read_picture(encoded(PHOTO, "JPEG", exif=exif)).data), PHOTO) < 6


class TestNothingButThePicture:
    def test_a_place_on_earth_and_a_name_are_gone(self) -> None:
        exif = Image.Exif()
        exif[ExifTags.Base.Artist] = "Mo van Dijk"
        exif[ExifTags.Base.Orientation] = 6
        exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (52.0, 5.0, 26.0)
        xmp = b"<x:xmpmeta>Mo van Dijk</x:xmpmeta>"
        data = encoded(PHOTO, "JPEG", exif=exif, xmp=xmp, comment=b"Mo van Dijk", icc_profile=SRGB, dpi=(300, 300))
        assert data.count(b"Mo van Dijk") == 3
        kept = read_picture(data).data
        assert not [word for word in (b"Mo van Dijk", b"Exif", b"xmp", b"ICC", b"acsp") if word in kept]
        assert opened(kept).info.keys() <= {
            "jfif",
            "jfif_version",
            "jfif_unit",
            "jfif_density",
            "progressive",
            "progression",
        }

    @pytest.mark.parametrize("image", [PHOTO, DRAWING, PHOTO.convert("L")], ids=["photo", "drawing", "grey"])
    def test_what_is_noted_in_a_png_is_gone(self, image: Image.Image) -> None:
        notes = PngImagePlugin.PngInfo()
        notes.add_text("Author", "Mo van Dijk")
        notes.add_itxt("XML:com.adobe.xmp", "Mo van Dijk")
        exif = Image.Exif()
        exif[ExifTags.Base.Artist] = "Mo van Dijk"
        data = encoded(image, "PNG", pnginfo=notes, exif=exif, icc_profile=SRGB if image.mode == "RGB" else None)
        assert data.count(b"Mo van Dijk") == 3
        kept = read_picture(data).data
        assert not [word for word in (b"Mo van Dijk", b"eXIf", b"tEXt", b"iTXt", b"iCCP", b"tIME") if word in kept]

    def test_the_comment_in_a_gif_is_gone(self) -> None:
        data = encoded(DRAWING, "GIF", comment=b"Mo van Dijk")
        assert b"Mo van Dijk" in data
        assert b"Mo van Dijk" not in read_picture(data).data

    def test_what_follows_after_the_picture_is_gone(self) -> None:
        assert b"Mo van Dijk" not in read_picture(encoded(PHOTO, "JPEG") + b"Mo van Dijk").data

    def test_words_and_answers_are_left_to_people(self) -> None:
        picture = read_picture(encoded(PHOTO, "JPEG"))
        assert picture == Picture(alt="", media_type="image/jpeg", data=picture.data)

    def test_the_same_file_gives_the_same_bytes(self) -> None:
        for image, kind in ((PHOTO, "JPEG"), (DRAWING, "PNG")):
            assert read_picture(encoded(image, kind)) == read_picture(encoded(image, kind))


class TestSmall:
    @pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
    def test_a_large_picture_becomes_smaller_and_keeps_its_shape(self, kind: str) -> None:
        kept = opened(read_picture(encoded(PHOTO.resize((4800, 1200)), kind)).data)
        assert kept.size == (LONGEST_SIDE, LONGEST_SIDE // 4)
        assert difference(kept, PHOTO.resize(kept.size)) < 6

    def test_a_photo_of_a_good_camera_becomes_smaller(self) -> None:
        kept = opened(read_picture(encoded(PHOTO.resize((6000, 9000)), "JPEG")).data)
        assert kept.size == (1333, LONGEST_SIDE)

    def test_a_small_picture_is_never_made_larger(self) -> None:
        for size in ((1, 1), (30, 2), (LONGEST_SIDE, 5)):
            assert opened(read_picture(encoded(PHOTO.resize(size), "PNG")).data).size == size

    def test_a_line_of_one_pixel_is_still_a_picture(self) -> None:
        assert opened(read_picture(encoded(Image.new("RGB", (9000, 1), "red"), "PNG")).data).size == (LONGEST_SIDE, 1)

    def test_a_drawing_stays_sharp_and_small_also_when_it_becomes_smaller(self) -> None:
        large = Image.new("RGB", (3000, 2400), "white")
        pen = ImageDraw.Draw(large)
        pen.ellipse((500, 500, 2500, 1900), fill="#0b6e6e", outline="#1f2933", width=70)
        pen.line((0, 0, 3000, 2400), fill="#c9822b", width=60)
        for kind in ("PNG", "GIF", "WEBP"):
            picture = read_picture(encoded(large, kind, lossless=True))
            assert picture.media_type == "image/png"
            assert opened(picture.data).mode == "P"
            assert len(picture.data) < 40_000
            assert difference(opened(picture.data), large.resize((2000, 1600), Image.Resampling.LANCZOS)) < 2

    @pytest.mark.parametrize(
        "image", [PHOTO, PHOTO.convert("L"), PHOTO.convert("RGBA")], ids=["colour", "grey", "alpha"]
    )
    def test_a_photo_becomes_a_jpeg_also_when_it_was_kept_without_loss(self, image: Image.Image) -> None:
        picture = read_picture(encoded(image, "PNG"))
        assert picture.media_type == "image/jpeg"
        assert opened(picture.data).mode == ("L" if image.mode == "L" else "RGB")
        assert difference(opened(picture.data), image) < 6

    def test_a_large_photo_that_is_transparent_goes_on_white(self) -> None:
        noise = Image.merge("RGBA", [Image.effect_noise((1500, 1500), 90) for _ in range(4)])
        noise.paste((0, 0, 0, 0), (0, 0, 40, 40))
        picture = read_picture(encoded(noise, "PNG", compress_level=1))
        assert picture.media_type == "image/jpeg"
        assert len(picture.data) < MAX_TRANSPARENT
        assert colour(picture.data) == "white"


class TestColours:
    def test_a_picture_with_a_colour_profile_looks_the_same_without_it(self) -> None:
        for mode in ("RGB", "RGBA", "P"):
            red = Image.new(mode, (40, 40), "red")
            data = encoded(red, "PNG", icc_profile=red_for_green())
            assert colour(read_picture(data).data) == "green"

    @pytest.mark.parametrize("profile", [b"geen profiel", SRGB[:200], SRGB[:-40]])
    def test_a_damaged_colour_profile_is_no_reason_to_refuse_a_picture(self, profile: bytes) -> None:
        data = encoded(Image.new("RGB", (40, 40), "red"), "JPEG", icc_profile=profile)
        assert colour(read_picture(data).data) == "red"

    @pytest.mark.parametrize("mode", ["L", "CMYK"])
    def test_a_colour_profile_of_another_kind_of_picture_does_nothing(self, mode: str) -> None:
        data = encoded(Image.new("RGB", (40, 40), "white").convert(mode), "JPEG", icc_profile=red_for_green())
        assert colour(read_picture(data).data) == "white"

    def test_a_picture_made_for_a_press_becomes_one_for_a_screen(self) -> None:
        picture = read_picture(encoded(Image.new("RGB", (40, 40), "red").convert("CMYK"), "JPEG"))
        assert opened(picture.data).mode == "RGB"
        assert colour(picture.data) == "red"

    def test_a_picture_with_sixteen_bits_keeps_its_light_and_dark(self) -> None:
        image = Image.frombytes("I;16", (256, 2), b"".join(struct.pack("<H", value * 257) for value in range(256)) * 2)
        kept = opened(read_picture(encoded(image, "PNG")).data)
        assert kept.mode == "L"
        assert all(abs(kept.getpixel((x, 0)) - x) < 4 for x in range(256))

    def test_black_and_white_stays_that(self) -> None:
        image = Image.new("1", (40, 40), 1)
        image.paste(0, (0, 0, 20, 40))
        kept = read_picture(encoded(image, "PNG")).data
        assert (colour(kept), colour(kept, 39)) == ("black", "white")


class TestTransparent:
    def test_a_palette_with_transparency_stays_transparent(self) -> None:
        image = DRAWING.quantize(8)
        white = image.getpixel((310, 5))
        for kind in ("PNG", "GIF"):
            picture = read_picture(encoded(image, kind, transparency=white))
            kept = opened(picture.data).convert("RGBA")
            assert picture.media_type == "image/png"
            assert (kept.getpixel((310, 5))[3], kept.getpixel((60, 180))[3]) == (0, 255)

    def test_half_transparent_stays_half_transparent(self) -> None:
        image = Image.new("RGBA", (40, 40), (255, 0, 0, 128))
        for kind in ("PNG", "WEBP"):
            kept = opened(read_picture(encoded(image, kind)).data).convert("RGBA")
            red, green, blue, alpha = kept.getpixel((5, 5))
            assert (red > 240, green < 16, blue < 16, abs(alpha - 128) < 16) == (True,) * 4

    def test_grey_with_transparency_stays_transparent(self) -> None:
        image = Image.new("LA", (40, 40), (100, 0))
        assert opened(read_picture(encoded(image, "PNG")).data).convert("RGBA").getpixel((5, 5))[3] == 0

    def test_a_picture_that_could_be_transparent_but_is_not_is_a_photo(self) -> None:
        assert read_picture(encoded(PHOTO.convert("RGBA"), "WEBP", quality=90)).media_type == "image/jpeg"


class TestFormats:
    @pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
    def test_of_what_moves_the_first_picture_is_kept(self, kind: str) -> None:
        frames = [Image.new("RGB", (60, 40), name) for name in ("red", "green", "blue")]
        data = encoded(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)
        kept = read_picture(data).data
        assert colour(kept) == "red"
        assert getattr(opened(kept), "n_frames", 1) == 1

    def test_of_a_photo_with_others_behind_it_the_first_is_kept(self) -> None:
        data = encoded(PHOTO, "MPO", save_all=True, append_images=[DRAWING])
        picture = read_picture(data)
        assert picture.media_type == "image/jpeg"
        assert difference(opened(picture.data), PHOTO) < 6

    def test_a_photo_that_is_sent_piece_by_piece_is_read(self) -> None:
        assert difference(opened(read_picture(encoded(PHOTO, "JPEG", progressive=True)).data), PHOTO) < 6

    def test_what_was_kept_can_be_read_again(self) -> None:
        for image, kind in ((PHOTO, "JPEG"), (DRAWING, "PNG"), (Image.new("RGBA", (9, 9), (9, 9, 9, 9)), "PNG")):
            kept = read_picture(encoded(image, kind))
            assert read_picture(kept.data).media_type == kept.media_type


def test_a_picture_is_read_from_its_file_whatever_the_file_is_called(tmp_path: Path) -> None:
    path = tmp_path / "schoenen.txt"
    path.write_bytes(encoded(PHOTO, "JPEG"))
    assert load_picture(path) == read_picture(path.read_bytes())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows gives few people the right to make a link")
def test_a_picture_is_read_through_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "schoenen.jpg", tmp_path / "koppeling"
    path.write_bytes(encoded(PHOTO, "JPEG"))
    link.symlink_to(path)
    assert load_picture(link) == load_picture(path)


def test_nothing_heavy_is_imported_before_there_is_a_picture() -> None:
    modules = "blocks, cards, decoding, encoding, folders, pasting, reading, refusals"
    code = (
        f"import sys; from goedwerk.pictures import {modules}; cards.cards(); "
        "print([name for name in ('PIL', 'typst', 'pydantic', 'sqlite3', 'textual') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "[]\n"
