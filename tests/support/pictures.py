"""Pictures to read: real ones in every format, and files that only look like one."""

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

GRADIENT = Image.linear_gradient("L").resize((320, 240))
PHOTO = Image.merge("RGB", (GRADIENT.rotate(90), Image.radial_gradient("L").resize((320, 240)), GRADIENT))
"""A picture with as many colours as a photo."""

DRAWING = Image.new("RGB", (320, 240), "white")
"""A picture of a few shapes on white."""
_pen = ImageDraw.Draw(DRAWING)
_pen.rectangle((20, 20, 100, 200), fill="#0b6e6e")
_pen.line((0, 0, 320, 240), fill="#c9822b", width=5)


def encoded(image: Image.Image, kind: str, **options: Any) -> bytes:
    """Return the bytes of a picture in one of the formats of Pillow."""
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def opened(data: bytes) -> Image.Image:
    """Return the picture in these bytes, read to the end."""
    image = Image.open(BytesIO(data))
    image.load()
    return image


def png_header(width: int, height: int) -> bytes:
    """Return the beginning of a PNG of this size, in pixels, and nothing of what it shows."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    start = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(header) - 4) + header + struct.pack(">I", zlib.crc32(header))
    return start + struct.pack(">I4s", 0, b"IDAT") + struct.pack(">I", zlib.crc32(b"IDAT"))


def jpeg_header(width: int, height: int) -> bytes:
    """Return a JPEG that says it is of this size, in pixels."""
    data = bytearray(encoded(PHOTO, "JPEG"))
    place = data.index(b"\xff\xc0") + 5
    data[place : place + 4] = struct.pack(">HH", height, width)
    return bytes(data)


def gif_header(width: int, height: int) -> bytes:
    """Return a GIF that says it is of this size, in pixels."""
    data = bytearray(encoded(DRAWING, "GIF"))
    data[6:10] = struct.pack("<HH", width, height)
    return bytes(data)


def webp_header(width: int, height: int) -> bytes:
    """Return a WebP that says it is of this size, in pixels."""
    frame = encoded(DRAWING.convert("RGBA"), "WEBP", lossless=True)[12:]
    sizes = b"\x02\0\0\0" + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    animation = b"ANIM" + struct.pack("<I", 6) + b"\0\0\0\0\0\0"
    place = b"\0" * 6 + (319).to_bytes(3, "little") + (239).to_bytes(3, "little") + b"\0\0\0\0"
    anmf = b"ANMF" + struct.pack("<I", len(place + frame)) + place + frame
    body = b"WEBPVP8X" + struct.pack("<I", 10) + sizes + animation + anmf
    return b"RIFF" + struct.pack("<I", len(body)) + body
