"""The one door through which all text comes in: typing, pasting, importing, files and the command line.

Terminals act on control characters and readers are misled by hidden ones, and no widget filters them, so they are
removed here and nowhere else. What else may change is fixed in `docs/exchange.md`: line ends and the Unicode form.

Standard library only: the first screen needs this before pydantic is there.
"""

import re
import unicodedata

MAX_CHARACTERS = 20_000
"""What one text holds, in characters (code points)."""

_LINE_ENDS = re.compile("\r\n|\r|\u2028|\u2029")
_REMOVED = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 other than tab and newline, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi controls
    "\u200b\u200c\u2060-\u2065\u206a-\u206f\ufeff"  # zero-width marks; the emoji joiner U+200D stays
    "\ud800-\udfff"  # lone surrogates
    "]"
)

_STRAIGHT = str.maketrans("‘’ʼ“”", "'''\"\"")
"""The marks of print as a keyboard has them: nobody types ‘thema’s’ to search for it."""


def clean_counted(text: str) -> tuple[str, int]:
    """Return `text` as goedwerk keeps it, and how many characters were removed because they control or hide."""
    kept, removed = _REMOVED.subn("", _LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", kept), removed


def clean(text: str) -> str:
    """Return `text` as goedwerk keeps it: safe for a terminal, one kind of line end, NFC."""
    return clean_counted(text)[0]


def one_line(text: str) -> str:
    """Return `text` with every run of white space as one space, for a row in a list or a heading."""
    return " ".join(text.split())


def shortened(text: str, most: int) -> str:
    """Return the text on one line, or its first words, in at most `most` characters and a sign that there is more."""
    line = one_line(text)
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def fold(text: str) -> str:
    """Return `text` for comparing: without accents, capitals, and the bend in quotation marks and apostrophes."""
    # Once before folding the case as well: "№" and "™" hold letters only after it.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(ch for ch in decomposed if not unicodedata.combining(ch)).translate(_STRAIGHT)
