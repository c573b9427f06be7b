"""From the bytes of a file to an upright picture in plain colours; nothing here trusts what stands in the file."""

from __future__ import annotations

import warnings
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING

from goedwerk.domain.errors import GoedwerkError
from goedwerk.pictures import refusals

if TYPE_CHECKING:
    from PIL import Image

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
"""What Pillow may try; each of its other readers is one more way in for a file that means harm."""


def decoded(data: bytes, at_least: tuple[int, int], name: str = "") -> tuple[Image.Image, bool]:
    """Return the first picture in `data`, upright, as L, RGB, RGBA or CMYK, and whether it is a JPEG.

    A JPEG far larger than `at_least`, in pixels, comes at a half, a quarter or an eighth of its size, which is much
    faster. Raises `GoedwerkError` that names the file.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    if len(data) > refusals.MAX_BYTES:
        raise refusals.too_many_bytes(name)
    with warnings.catch_warnings():
        # Other warnings are of no use to anyone here, and would be written across the screen.
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(BytesIO(data), formats=FORMATS) as file:
                if file.width * file.height > refusals.MAX_PIXELS:
                    raise refusals.too_many_pixels(name)
                is_jpeg = file.format in ("JPEG", "MPO")  # the latter has more pictures behind the first
                file.draft(None, at_least)
                image = _plain(file)
                # What a camera says in its EXIF may be nonsense; that is no reason to refuse the photo.
                with suppress(Exception):
                    ImageOps.exif_transpose(image, in_place=True)
        except GoedwerkError:
            raise
        except UnidentifiedImageError as error:
            raise refusals.unknown(data, name) from error
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise refusals.too_many_pixels(name) from error
        except Exception as error:  # the readers of Pillow raise whatever they stumble over
            raise refusals.damaged(name) from error
    return image, is_jpeg


def _plain(image: Image.Image) -> Image.Image:
    """Return the picture in the mode, among those that can be made smaller and saved, that keeps what is seen of it."""
    image.load()
    if image.mode.startswith("I"):
        # Sixteen bits per pixel: Pillow itself would cut off all that is brighter than the first 256 values.
        image.info.pop("transparency", None)
        return image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if image.has_transparency_data:
        image = image.convert("RGBA")
        return image if any(image.getchannel("A").histogram()[:255]) else image.convert("RGB")
    if image.mode == "1":
        return image.convert("L")
    return image.copy() if image.mode in ("L", "RGB", "CMYK") else image.convert("RGB")
