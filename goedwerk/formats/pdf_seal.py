"""Knowing a PDF again: what it was made of, and whether a person or a program changed it since.

A PDF for keeping has nothing behind its end, so the digest stands in its keywords. There the engine writes as many
signs that say nothing, which are replaced afterwards: no place in the file moves.
"""

import re

from goedwerk.formats.seal import DIGITS, mark_of, sealed

_BLANK = "0" * DIGITS
_KEYWORDS = re.compile(rb"<pdf:Keywords>([^<]*)</pdf:Keywords>")


def to_seal(mark: str) -> str:
    """Return the keyword with which a PDF has to be printed that is going to be sealed with `mark`."""
    return f"{mark} {_BLANK}"


def with_seal(data: bytes, mark: str) -> bytes:
    """Return a PDF that was printed with `to_seal(mark)`, sealed."""
    return data.replace(to_seal(mark).encode(), sealed(mark, data).encode())


def carries(data: bytes, mark: str | None) -> bool:
    """Tell whether these bytes were made of what has this mark, or None for anything, and nobody changed them."""
    # The engine writes the description of the file uncompressed behind all the rest, with every "<" of people escaped.
    _, found, description = data.rpartition(b"<x:xmpmeta ")
    keywords = _KEYWORDS.search(description) if found else None
    if keywords is None:
        return False
    seal, made_of = keywords[1], mark_of(keywords[1])
    unsealed = data.replace(seal, to_seal(made_of).encode())
    return bool(made_of) and mark in (None, made_of) and sealed(made_of, unsealed).encode() == seal
