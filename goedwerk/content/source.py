"""Reading a text file that may have been made by any program on any system."""

import re
from pathlib import Path

from goedwerk.content.problem import FileProblemError, refusal
from goedwerk.domain.text import clean

MAX_BYTES = 200_000
"""The largest file that is read, in bytes."""

# Leaving one out would change the text: it may be a space of a word processor, or a quotation mark that was damaged.
# Putting so many accents above one letter in order takes minutes.
_STACKED = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{100}")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def read_source(path: Path) -> str:
    """Return the text of an UTF-8 file of at most `MAX_BYTES` without control characters; raises `FileProblemError`."""
    try:
        # Opening anything else could wait for ever: a pipe, a device.
        if path.exists() and not path.is_file():
            what = "een map" if path.is_dir() else "geen gewoon bestand"
            raise refusal(path, None, f"Dit is {what}.", "Haal het hier weg, of geef het een andere naam.")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise no_access(path, error) from error
    if len(data) > MAX_BYTES:
        raise refusal(path, None, f"Het bestand is groter dan {MAX_BYTES // 1000} kB.", "Maak de tekst korter.")
    # UTF-16 without a mark at the start passes for UTF-8: every second byte of a Latin letter is zero.
    if data.count(0) * 4 > len(data):
        raise _not_utf8(path, None)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # In UTF-16 the first bytes are already wrong, and a line number would mislead.
        raise _not_utf8(path, data.count(b"\n", 0, error.start) + 1 if error.start else None) from None
    for wrong, message in (
        (_STACKED, "In deze regel staat een letter met heel veel accenten."),
        (_CONTROL, "In deze regel staat een teken dat je niet ziet en dat hier niet kan."),
    ):
        if found := wrong.search(text):
            line = clean(text[: found.start()]).count("\n") + 1
            raise refusal(path, line, message, "Haal de regel weg en typ hem opnieuw. Plak hem niet.")
    return text


def no_access(path: Path, error: OSError) -> FileProblemError:
    """Return the error to raise when the system gives no access to a file or folder."""
    match error:
        case PermissionError():
            reason = "geen toestemming"
        case FileNotFoundError():
            reason = "het is er niet"
        case NotADirectoryError():
            reason = "het is geen map"
        case _:
            reason = error.strerror or type(error).__name__
    remedy = "Kijk of je dit zelf kunt openen, en of een ander programma het vasthoudt."
    return refusal(path, None, f"Hier kan ik niet bij ({reason}).", remedy)


def _not_utf8(path: Path, line: int | None) -> FileProblemError:
    remedy = "Sla het bestand op als UTF-8 (in Kladblok: Opslaan als, en bij Codering UTF-8 kiezen)."
    return refusal(path, line, "Het bestand is niet opgeslagen als UTF-8.", remedy)
