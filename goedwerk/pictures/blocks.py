"""A picture in characters, for terminals: each is an upper half block, so two pixels above each other."""

from __future__ import annotations

from goedwerk.pictures.decoding import decoded
from goedwerk.pictures.encoding import on_colour

Cell = tuple[str, str]
"""The colours of the upper and the lower half of a character, as `#rrggbb`."""


def blocks(data: bytes, columns: int, rows: int, background: str = "#ffffff") -> list[list[Cell]]:
    """Return the picture in `data` as lines of cells for "▀", as large as fits in `columns` by `rows` characters.

    A character is taken to be twice as high as wide. `background`, as `#rrggbb`, is what shows through and what fills
    the last half line. Raises `GoedwerkError` when `data` is no picture.
    """
    from PIL import Image

    if columns < 1 or rows < 1:
        return []
    # At twice the size: a small picture made of the decoder's own steps alone looks ragged.
    image, _ = decoded(data, (2 * columns, 4 * rows))
    scale = min(columns / image.width, 2 * rows / image.height)
    width, height = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    image = image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
    image = on_colour(image, background) if image.mode == "RGBA" else image.convert("RGB")
    filled = Image.new("RGB", (width, height + height % 2), background)
    filled.paste(image)
    pixels = [f"#{pixel.hex()}" for pixel in _in_threes(filled.tobytes())]
    lines = [pixels[start : start + width] for start in range(0, len(pixels), width)]
    return [list(zip(upper, lower, strict=True)) for upper, lower in zip(lines[::2], lines[1::2], strict=True)]


def _in_threes(data: bytes) -> list[bytes]:
    return [data[start : start + 3] for start in range(0, len(data), 3)]
