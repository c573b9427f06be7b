"""A picture from a file, made fit to keep: upright, not too large, and without a trace of who made it and where."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from goedwerk.domain.errors import GoedwerkError
from goedwerk.pictures import refusals
from goedwerk.pictures.decoding import decoded
from goedwerk.pictures.encoding import encoded

if TYPE_CHECKING:
    from pathlib import Path

    from goedwerk.domain.dialogue import Picture

LONGEST_SIDE = 2000
"""In pixels: at a third of an A4 that is more than a printer shows."""


def load_picture(path: Path) -> Picture:
    """Return the picture in a file as `read_picture` does; raises `GoedwerkError` when it cannot be read."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise GoedwerkError(f"{refusals.named(path.name)} is een map.", "Kies een foto in die map.")
        if not stat.S_ISREG(status.st_mode):  # reading a pipe or a device could wait for ever
            raise GoedwerkError(f"{refusals.named(path.name)} is geen gewoon bestand.", refusals.KINDS)
        if status.st_size > refusals.MAX_BYTES:
            raise refusals.too_many_bytes(path.name)
        if not status.st_size:  # also so for what the system makes up on the spot, which could wait for ever too
            raise refusals.unknown(b"", path.name)
        with path.open("rb") as file:
            data = file.read(refusals.MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise GoedwerkError(
            f"{refusals.named(path.name)} is niet gevonden.", "Kijk of de naam klopt en of het bestand er nog staat."
        ) from error
    except PermissionError as error:
        raise GoedwerkError(
            f"{refusals.named(path.name)} mag je niet lezen.", "Kopieer de foto naar een eigen map en kies die."
        ) from error
    except (OSError, ValueError) as error:  # the latter for a name that no system takes
        raise GoedwerkError(
            f"{refusals.named(path.name)} kan niet worden gelezen.", "Kijk of de schijf of de usb-stick er nog is."
        ) from error
    return read_picture(data, path.name)


def read_picture(data: bytes, name: str = "", longest_side: int = LONGEST_SIDE) -> Picture:
    """Return the picture in these bytes of a JPEG, PNG, WebP or GIF, encoded anew, without words.

    It is upright, in sRGB, at most `longest_side` pixels wide and high, and holds no metadata. Raises `GoedwerkError`
    that names the file `name`, for anything else, and for what is above `MAX_BYTES` or `MAX_PIXELS`.
    """
    from PIL import Image

    from goedwerk.domain.dialogue import Picture

    # Twice what is needed, so that making a JPEG smaller while decoding leaves enough for a fine filter.
    image, is_jpeg = decoded(data, (2 * longest_side, 2 * longest_side), name)
    image.thumbnail((longest_side, longest_side), Image.Resampling.LANCZOS, reducing_gap=3.0)
    media_type, small = encoded(image, is_jpeg)
    return Picture(media_type=media_type, data=small)
