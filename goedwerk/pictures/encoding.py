"""From a decoded picture to the bytes that are kept: small, in sRGB, with nothing in them but the picture itself."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image

QUALITY = 85
"""Of a JPEG; below it artefacts show in print, above it files grow fast."""

MAX_TRANSPARENT = 3_000_000
"""How many bytes a picture may take for being transparent; paper is white all the same."""

_COLOURS_OF_A_DRAWING = 16_384  # with soft edges it has thousands, a photo a hundred times as many
_UNSEEN = 16  # of 255
_UNSEEN_ON_AVERAGE = 1.5


def encoded(image: Image.Image, from_jpeg: bool) -> tuple[str, bytes]:
    """Return the media type and the bytes of a picture: a PNG where it is transparent or a drawing, else a JPEG.

    What was a JPEG is no drawing: its lines are blurred already.
    """
    image = _in_srgb(image)
    if image.mode == "RGBA":
        png = as_png(image)
        if len(png) <= MAX_TRANSPARENT:
            return "image/png", png
        image = on_colour(image, "white")
    jpeg = _saved(image, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    if not from_jpeg and image.getcolors(_COLOURS_OF_A_DRAWING):
        png = as_png(image)
        if len(png) <= len(jpeg):
            return "image/png", png
    return "image/jpeg", jpeg


def as_png(image: Image.Image) -> bytes:
    """Return a picture in L, RGB or RGBA as PNG, with a palette where nobody sees the difference."""
    few = _in_palette(image)
    # Pressing harder takes seconds for a picture in full colours, and gains next to nothing.
    return _saved(few, "PNG", optimize=True) if few else _saved(image, "PNG")


def on_colour(image: Image.Image, colour: str) -> Image.Image:
    """Return a picture without its transparency, as it looks on this colour."""
    from PIL import Image

    behind = Image.new("RGBA", image.size, colour)
    behind.alpha_composite(image)
    return behind.convert("RGB")


def _in_srgb(image: Image.Image) -> Image.Image:
    """Return the picture in the colours that every program takes for granted, as L, RGB or RGBA."""
    from PIL import ImageCms

    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile := image.info.get("icc_profile"):
        # A profile that is damaged, or of another kind of picture, is as good as none.
        with suppress(ImageCms.PyCMSError, OSError):
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=mode)
            if converted:
                return converted.convert("L") if image.mode == "L" else converted
    return image.convert(mode) if image.mode == "CMYK" else image


def _in_palette(image: Image.Image) -> Image.Image | None:
    """Return the picture in at most 256 colours, or None where that would show."""
    from PIL import Image, ImageChops, ImageStat

    if image.mode == "L":
        return None
    method = Image.Quantize.FASTOCTREE if image.mode == "RGBA" else Image.Quantize.MAXCOVERAGE
    few = image.quantize(256, method, kmeans=1, dither=Image.Dither.NONE)
    # Multiplied by the alpha: what is transparent has a colour too, that nobody sees.
    seen = "RGBa" if image.mode == "RGBA" else "RGB"
    difference = ImageStat.Stat(ImageChops.difference(image.convert(seen), few.convert(image.mode).convert(seen)))
    most = max(high for _, high in difference.extrema)
    return few if most <= _UNSEEN and max(difference.rms) <= _UNSEEN_ON_AVERAGE else None


def _saved(image: Image.Image, format_name: str, **options: Any) -> bytes:
    # What stands in `info`, such as a profile or a comment, would be saved along.
    image.info = {}
    file = BytesIO()
    image.save(file, format_name, **options)
    return file.getvalue()
