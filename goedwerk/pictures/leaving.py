"""A picture on its way out: one from an exchange file was never at our door, and may tell where it was made."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from goedwerk.domain.errors import GoedwerkError
from goedwerk.pictures.decoding import decoded
from goedwerk.pictures.reading import LONGEST_SIDE, read_picture

if TYPE_CHECKING:
    from goedwerk.domain.dialogue import Picture

_SMALL_FILE = 150_000  # bytes; a picture card is a third of that
_ENOUGH = 1000  # pixels: on a third of a page that is 400 dots per inch
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_CHUNKS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_JFIF, _JFIF_LENGTH = 0xE0, 16  # without a small picture in it
_JPEG_MARKS = frozenset({0xD8, _JFIF, 0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD, 0xDA, 0xD9})  # what a picture needs
_JPEG_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})  # marks without a length
_JPEG_SCAN, _JPEG_END = 0xDA, 0xD9


@lru_cache(maxsize=8)
def without_traces(picture: Picture) -> Picture | None:
    """Return a picture as it may go on a page: as it is when it holds nothing else, or encoded anew.

    None when it cannot be read as a picture at all; then it goes on no page.
    """
    try:
        image, is_jpeg = decoded(picture.data, (_ENOUGH, _ENOUGH))  # damaged ones and bombs end here
        small = max(image.size) <= LONGEST_SIDE
        if small and is_bare(picture.data) and picture.media_type == ("image/jpeg" if is_jpeg else "image/png"):
            return picture
        read = read_picture(picture.data)
    except GoedwerkError:
        return None
    return picture.revised(data=read.data, media_type=read.media_type)


def for_a_booklet(picture: Picture) -> Picture:
    """Return a picture small enough to stand among two hundred others; one that is small already stays as it is."""
    if len(picture.data) <= _SMALL_FILE:
        return picture
    read = read_picture(picture.data, longest_side=_ENOUGH)
    return picture.revised(data=read.data, media_type=read.media_type)


def is_bare(data: bytes) -> bool:
    """Tell whether a PNG or JPEG holds a picture and nothing else: no place, no maker, nothing behind its end."""
    return _is_bare_png(data) if data.startswith(_PNG) else _is_bare_jpeg(data)


def _is_bare_png(data: bytes) -> bool:
    at = len(_PNG)
    while at + 12 <= len(data):
        kind = data[at + 4 : at + 8]
        at += 12 + int.from_bytes(data[at : at + 4])
        if kind not in _PNG_CHUNKS:
            return False
        if kind == b"IEND":
            return at == len(data)
    return False


def _is_bare_jpeg(data: bytes) -> bool:
    seen_jfif = False
    for mark, length, stop in _marks(data):
        if mark not in _JPEG_MARKS or (mark == _JFIF and (seen_jfif or length != _JFIF_LENGTH)):
            return False
        seen_jfif = seen_jfif or mark == _JFIF
        if mark == _JPEG_END:
            return stop == len(data)
    return False


def _marks(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield every mark of a JPEG, the length that it says it has, and where what belongs to it ends."""
    at = 0
    while at + 2 <= len(data) and data[at] == 0xFF:
        mark = data[at + 1]
        at += 2
        length = 0 if mark in _JPEG_ALONE or mark == _JPEG_END else int.from_bytes(data[at : at + 2])
        at += length
        if mark == _JPEG_SCAN:
            # The picture itself goes on to the next mark; in it, FF stands before 00 or one of eight restarts.
            at = data.find(b"\xff", at)
            while at >= 0 and at + 1 < len(data) and (data[at + 1] == 0 or 0xD0 <= data[at + 1] <= 0xD7):
                at = data.find(b"\xff", at + 2)
        if at < 0:
            return
        yield mark, length, at
