"""An HTML file as a whole: with its letters inside, running nothing, and asking nothing of the network."""

import base64
import re
from functools import cache
from html import escape, unescape
from pathlib import Path

from goedwerk.formats.seal import mark_of, sealed

_HERE = Path(__file__).parent
_FONTS = _HERE / "fonts"
_STYLESHEET = _HERE / "templates" / "page.css"

_POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"
)

# What the file was made of stands between these two, and is not part of what its digest is about.
_BEFORE_SEAL, _AFTER_SEAL = b'<meta name="goedwerk" content="', b'">'

# Family, style, weight and file; fonts/README.md tells how the files were made.
_ALWAYS = (
    ("Open Sans", "normal", 400, "OpenSans-Regular"),
    ("Open Sans", "normal", 700, "OpenSans-Bold"),
    ("Open Sans", "italic", 400, "OpenSans-Italic"),
    ("Source Serif 4", "normal", 600, "SourceSerif4-SemiBold"),
)
_FOR_EMOJI = ("Noto Emoji", "normal", 400, "NotoEmoji-Regular")

# Stars and ticks stand in these blocks too, but are no emoji: every system has them, and the font does not.
_EMOJI = re.compile("(?![★☆☐✓✗])[\u2600-\u27bf\u2b00-\u2bff\u20e3\ufe0f\U0001f000-\U0001fbff]")


def html_file(title: str, mark: str, body: str) -> bytes:
    """Return a UTF-8 file with `body`, which is HTML; it tells in a hidden place what has this mark it was made of."""
    fonts = (*_ALWAYS, _FOR_EMOJI) if _EMOJI.search(body) else _ALWAYS
    lines = (
        "<!DOCTYPE html>",
        '<html lang="nl">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="viewport" content="width=device-width">',
        (_BEFORE_SEAL + _AFTER_SEAL).decode("ascii"),
        f"<title>{escape(title)}</title>",
        "<style>",
        *(_font_face(*font) for font in fonts),
        _STYLESHEET.read_text(encoding="utf-8").rstrip(),
        "</style>",
        "</head>",
        "<body>",
        body,
        "</body>",
        "</html>",
    )
    start, tag, rest = ("\n".join(lines).encode("utf-8") + b"\n").partition(_BEFORE_SEAL)
    return b"".join((start, tag, _seal(mark, start, rest), rest))


def carries(data: bytes, mark: str | None) -> bool:
    """Tell whether these bytes were made of what has this mark, or None for anything, and nobody changed them."""
    start, _, rest = data.partition(_BEFORE_SEAL)
    seal, end, rest = rest.partition(_AFTER_SEAL)
    if mark is None:
        mark = unescape(mark_of(seal))
    return seal == _seal(mark, start, end + rest)


def _seal(mark: str, start: bytes, rest: bytes) -> bytes:
    return escape(sealed(mark, start + rest)).encode("utf-8")


@cache
def _font_face(family: str, style: str, weight: int, name: str) -> str:
    data = base64.b64encode((_FONTS / f"{name}.woff2").read_bytes()).decode("ascii")
    return (
        f'@font-face {{ font-family: "{family}"; font-style: {style}; font-weight: {weight};'
        f' src: url("data:font/woff2;base64,{data}") format("woff2"); }}'
    )
