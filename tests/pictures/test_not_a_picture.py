"""What is no picture is refused in one Dutch sentence that names the file, with a way on; nothing hangs or breaks."""

import gzip
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from language.rules import english_pattern
from PIL import Image
from support.pictures import DRAWING, PHOTO, encoded, gif_header, jpeg_header, png_header, webp_header

from goedwerk.domain.errors import GoedwerkError
from goedwerk.pictures.reading import load_picture, read_picture
from goedwerk.pictures.refusals import MAX_BYTES, MAX_PIXELS

ENGLISH = english_pattern()

SMALL = PHOTO.resize((40, 30))
WHOLE = {
    "JPEG": encoded(SMALL, "JPEG"),
    "progressive": encoded(SMALL, "JPEG", progressive=True, exif=Image.Exif()),
    "PNG": encoded(SMALL, "PNG"),
    "palette": encoded(DRAWING.resize((40, 30)).quantize(8), "PNG", transparency=0),
    "WEBP": encoded(SMALL, "WEBP"),
    "GIF": encoded(SMALL, "GIF"),
    "animated": encoded(SMALL, "GIF", save_all=True, append_images=[DRAWING.resize((40, 30))]),
}

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'


def refused(path: Path) -> GoedwerkError:
    with pytest.raises(GoedwerkError) as caught:
        load_picture(path)
    message = str(caught.value)
    assert f"‘{path.name}’" in caught.value.message
    assert caught.value.hint
    assert not ENGLISH.search(message.replace(path.name, "")), message
    assert "\n" not in message
    return caught.value


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "leeg"),
        (bytes(5000), "leeg"),
        (SVG, "SVG"),
        (b'<?xml version="1.0"?>\n<!-- gemaakt -->\n' + SVG, "SVG"),
        (b"\xef\xbb\xbf \n" + SVG, "SVG"),
        (SVG.decode().encode("utf-16"), "SVG"),
        (SVG.replace(b"<svg ", b"<svg:svg "), "SVG"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
        (b"\0\0\0\x24ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x24ftypmif1\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x20ftypavif\0\0\0\0avifmif1", "AVIF"),
        (b"\0\0\0\x20ftypmp42\0\0\0\0isom", "filmpje"),
        (encoded(SMALL, "TIFF"), "TIFF"),
        (encoded(SMALL, "BMP"), "BMP"),
        (b"<!DOCTYPE html>\n<html><body>" + SVG + b"</body></html>", "webpagina"),
        (b"<" + b"svg" * 30_000, "geen foto of plaatje"),
        (b"<?xml version='1.0'?><brief>Een svg in een brief</brief>", "geen foto of plaatje"),
        (b"PK\x03\x04" + bytes(100), "geen foto of plaatje"),
        ("BMW’s zijn auto’s, en dit is een tekst.".encode(), "geen foto of plaatje"),
        (encoded(SMALL, "ICO"), "geen foto of plaatje"),
        (encoded(SMALL, "PPM"), "geen foto of plaatje"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "geen foto of plaatje"),
    ],
)
def test_what_is_something_else_is_called_by_its_name(tmp_path: Path, data: bytes, told: str) -> None:
    path = tmp_path / "schoenen.jpg"
    path.write_bytes(data)
    assert told in refused(path).message


def test_a_drawing_that_was_packed_is_called_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "schoenen.svgz"
    path.write_bytes(gzip.compress(SVG))
    assert "SVG" in refused(path).message


def test_how_to_get_a_jpeg_out_of_a_telephone_is_told(tmp_path: Path) -> None:
    path = tmp_path / "IMG_0001.HEIC"
    path.write_bytes(b"\0\0\0\x24ftypheic\0\0\0\0mif1heic")
    assert "bewaar hem als JPEG" in refused(path).hint


@pytest.mark.parametrize("kind", WHOLE)
def test_a_file_that_breaks_off_is_told_to_be_damaged(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "schoenen.jpg"
    for end in (len(WHOLE[kind]) // 2, 30, 13):
        path.write_bytes(WHOLE[kind][:end])
        assert "beschadigd" in refused(path).message


@pytest.mark.parametrize(
    "data",
    [
        png_header(10_000, 10_000),
        png_header(1_000_000, 1_000_000),
        png_header(MAX_PIXELS + 1, 1),
        jpeg_header(9000, 9000),
        jpeg_header(65_000, 65_000),
        gif_header(9000, 9000),
        gif_header(65_535, 65_535),
        webp_header(9000, 9000),
        webp_header(16_383, 16_383),
    ],
    ids=["png", "huge png", "long png", "jpeg", "huge jpeg", "gif", "huge gif", "webp", "huge webp"],
)
def test_too_many_pixels_are_refused_by_what_the_header_says(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "schoenen.jpg"
    path.write_bytes(data)
    assert "60 miljoen beeldpunten" in refused(path).message


def test_too_many_bytes_are_refused_before_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "schoenen.jpg"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert "30 MB" in refused(path).message
    with pytest.raises(GoedwerkError, match="30 MB"):
        read_picture(bytes(MAX_BYTES + 1))


def test_bytes_without_a_file_are_refused_without_a_name() -> None:
    with pytest.raises(GoedwerkError, match=r"^Dit bestand is geen foto"):
        read_picture(b"tekst")


class TestFiles:
    def test_one_that_is_not_there(self, tmp_path: Path) -> None:
        assert "niet gevonden" in refused(tmp_path / "schoenen.jpg").message
        (tmp_path / "bestand").touch()
        assert "niet gevonden" in refused(tmp_path / "bestand" / "schoenen.jpg").message

    def test_one_without_anything_in_it(self, tmp_path: Path) -> None:
        (tmp_path / "schoenen.jpg").touch()
        assert "leeg" in refused(tmp_path / "schoenen.jpg").message

    def test_a_folder(self, tmp_path: Path) -> None:
        (tmp_path / "foto’s").mkdir()
        assert "is een map" in refused(tmp_path / "foto’s").message

    def test_a_name_that_no_system_takes(self, tmp_path: Path) -> None:
        for name in ("x" * 5000, "a\0b"):
            with pytest.raises(GoedwerkError) as caught:
                load_picture(tmp_path / name)
            assert not ENGLISH.search(str(caught.value))

    def test_a_name_that_would_act_on_the_terminal_is_shown_without_that(self, tmp_path: Path) -> None:
        with pytest.raises(GoedwerkError) as caught:
            load_picture(tmp_path / "voor\x1b[31mrood\nna.jpg")
        assert "‘voor[31mrood na.jpg’" in caught.value.message

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pijp.jpg")
        assert "geen gewoon bestand" in refused(tmp_path / "pijp.jpg").message

    @pytest.mark.skipif(not Path("/dev/zero").is_char_device(), reason="this system has no such device")
    def test_a_device_is_not_read(self) -> None:
        assert "geen gewoon bestand" in refused(Path("/dev/zero")).message

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights than these")
    def test_one_that_may_not_be_read(self, tmp_path: Path) -> None:
        (tmp_path / "schoenen.jpg").write_bytes(WHOLE["JPEG"])
        (tmp_path / "schoenen.jpg").chmod(0)
        # In a process of its own, and from within the folder: a test may run as someone who may read everything.
        done = subprocess.run(
            [sys.executable, "-c", _AS_SOMEONE_WITHOUT_RIGHTS], cwd=tmp_path, capture_output=True, encoding="utf-8"
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("‘schoenen.jpg’ mag je niet lezen. ")


_AS_SOMEONE_WITHOUT_RIGHTS = """
import os
import sys
from pathlib import Path
from goedwerk.domain.errors import GoedwerkError
from goedwerk.pictures.reading import load_picture
sys.stdout.reconfigure(encoding="utf-8")
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    load_picture(Path("schoenen.jpg"))
except GoedwerkError as error:
    print(error)
"""


class TestWhateverIsInIt:
    """A picture comes out, or one sentence; never anything else."""

    @settings(max_examples=200)
    @given(
        st.sampled_from([*WHOLE]),
        st.lists(st.tuples(st.integers(0, 2000), st.binary(min_size=1, max_size=6)), max_size=4),
        st.integers(0, 2000),
    )
    def test_of_a_file_with_damage_in_it(self, kind: str, damage: list[tuple[int, bytes]], end: int) -> None:
        data = bytearray(WHOLE[kind])
        for place, noise in damage:
            data[place % len(data) : place % len(data) + len(noise)] = noise
        self.read(bytes(data[: max(end, 20)]))

    @settings(max_examples=100)
    @given(st.sampled_from([data[:12] for data in WHOLE.values()] + [b"", b"<", b"%PDF"]), st.binary(max_size=200))
    def test_of_a_beginning_with_anything_after_it(self, start: bytes, rest: bytes) -> None:
        self.read(start + rest)

    @pytest.mark.parametrize("kind", WHOLE)
    def test_of_a_file_that_breaks_off_anywhere(self, kind: str) -> None:
        for end in range(0, len(WHOLE[kind]), 7):
            self.read(WHOLE[kind][:end])

    def read(self, data: bytes) -> None:
        try:
            picture = read_picture(data, "schoenen.jpg")
        except GoedwerkError as error:
            assert error.message.startswith("‘schoenen.jpg’ is ")  # noqa: PT017
        else:
            assert picture.media_type in ("image/jpeg", "image/png")
