"""What is not a picture that goedwerk can read, told so that a person knows what to do.

Standard library only, apart from `domain`.
"""

import re

from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import clean, one_line

MAX_BYTES = 30_000_000
"""How large the file of a picture may be; photos of telephones are well below it."""

MAX_PIXELS = 60_000_000
"""How many pixels a picture may have; decoded it takes four bytes for each."""

KINDS = "Kies een bestand in JPEG, PNG, WebP of GIF."

_OTHER_PROGRAM = "Open het in een programma voor foto’s, bewaar het als JPEG en kies dat bestand."
_HEIC = (
    "Open de foto op de telefoon of laptop, bewaar hem als JPEG en kies dat bestand. "
    "Een iPhone maakt meteen JPEG met Instellingen, Camera, Structuur, Meest compatibel."
)
_SCREENSHOT = "Open het, maak er een schermafdruk van en kies die."
_OURS = re.compile(rb"\xff\xd8\xff|\x89PNG\r\n|GIF8[79]a|RIFF.{4}WEBP", re.DOTALL)
_KNOWN = (
    (re.compile(rb"%PDF-"), "is een PDF, geen foto", _SCREENSHOT),
    (re.compile(rb".{4}ftyp(?:hei|hev|mif1|msf1)", re.DOTALL), "is een foto in HEIC, die goedwerk niet leest", _HEIC),
    (re.compile(rb".{4}ftypavi", re.DOTALL), "is een plaatje in AVIF, dat goedwerk niet leest", _OTHER_PROGRAM),
    (
        re.compile(rb".{4}ftyp", re.DOTALL),
        "is een filmpje, geen foto",
        "Zet het stil, maak een schermafdruk en kies die.",
    ),
    (re.compile(rb"II\*\0|MM\0\*"), "is een plaatje in TIFF, dat goedwerk niet leest", _OTHER_PROGRAM),
    (re.compile(rb"BM.{4}\0{4}", re.DOTALL), "is een plaatje in BMP, dat goedwerk niet leest", _OTHER_PROGRAM),
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE)
_SVG = re.compile(rb"<(?:[A-Za-z]{1,20}:)?svg[\s>]")
_GZIP = b"\x1f\x8b"
_MARKS = b"\xef\xbb\xbf\xff\xfe"


def named(name: str) -> str:
    """Return how a sentence begins that is about the file called `name`, which may be empty: bytes have no name."""
    shown = one_line(clean(name))
    return f"‘{shown}’" if shown else "Dit bestand"


def unknown(data: bytes, name: str) -> GoedwerkError:
    """Return the error for bytes in which no picture is found, by what they are instead."""
    if not data.strip(b"\0"):
        return GoedwerkError(f"{named(name)} is leeg.", "Kopieer het bestand nog eens, of kies een ander.")
    if _OURS.match(data):
        return damaged(name)
    for start, what, hint in _KNOWN:
        if start.match(data):
            return GoedwerkError(f"{named(name)} {what}.", hint)
    # Text may begin with a mark of its encoding, and in UTF-16 every other byte is zero.
    text = data[:65_536].lstrip(_MARKS).replace(b"\0", b"").lstrip()
    if _HTML.match(text):
        return GoedwerkError(
            f"{named(name)} is een webpagina, geen foto.", "Bewaar op de webpagina het plaatje zelf en kies dat."
        )
    if (text.startswith(b"<") and _SVG.search(text)) or (data.startswith(_GZIP) and name.lower().endswith(".svgz")):
        return GoedwerkError(f"{named(name)} is een tekening in SVG, die goedwerk niet leest.", _SCREENSHOT)
    return GoedwerkError(f"{named(name)} is geen foto of plaatje.", KINDS)


def damaged(name: str) -> GoedwerkError:
    """Return the error for a picture that breaks off, or holds what no picture holds."""
    return GoedwerkError(
        f"{named(name)} is beschadigd, of niet helemaal gekopieerd.", "Kopieer het bestand nog eens, of kies een ander."
    )


def too_many_bytes(name: str) -> GoedwerkError:
    """Return the error for a file above `MAX_BYTES`."""
    return GoedwerkError(
        f"{named(name)} is te groot: meer dan {MAX_BYTES // 1_000_000} MB.", "Bewaar de foto kleiner en kies die."
    )


def too_many_pixels(name: str) -> GoedwerkError:
    """Return the error for a picture above `MAX_PIXELS`."""
    return GoedwerkError(
        f"{named(name)} is te groot: meer dan {MAX_PIXELS // 1_000_000} miljoen beeldpunten.",
        "Bewaar de foto kleiner en kies die.",
    )
