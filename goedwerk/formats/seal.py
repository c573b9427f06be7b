"""Knowing a file of text again: what it was made of, and whether a person or a program changed it since."""

from hashlib import sha256

DIGITS = 16  # as many as make an edit that goes unseen as good as impossible; this keeps out no one who means harm
"""The length of the digest in what `sealed` makes."""


def sealed(mark: str, contents: bytes) -> str:
    """Return `mark` with a short digest of `contents`, for which CRLF and LF are the same end of a line."""
    return f"{mark} {sha256(with_plain_ends(contents)).hexdigest()[:DIGITS]}"


def mark_of(seal: bytes) -> str:
    """Return the mark in what `sealed` made, or nothing when it has none."""
    mark, _, digest = seal.decode("utf-8", "replace").rpartition(" ")
    return mark if len(digest) == DIGITS else ""


def with_plain_ends(data: bytes) -> bytes:
    """Return `data` with LF at the end of every line: a program that writes CRLF changed nothing that a person said."""
    return data.replace(b"\r\n", b"\n")
