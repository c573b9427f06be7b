"""A Word document as bytes, and knowing again what it was made of."""

from datetime import UTC, date, datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from goedwerk.formats.word.words import writable

if TYPE_CHECKING:
    from docx.document import Document

_LONGEST_PROPERTY = 255  # characters
_EARLIEST = 1900  # a year before this is one that is still being typed


def packed(document: "Document", title: str, mark: str, day: date | None) -> bytes:
    """Return the file of a document: the same bytes for the same document, and no name of a person in it."""
    properties = document.core_properties
    for found in list(properties._element):
        properties._element.remove(found)
    properties.title = writable(title)[:_LONGEST_PROPERTY]
    properties.identifier = mark
    properties.language = "nl-NL"
    if day and day.year >= _EARLIEST:
        properties.created = properties.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)
    saved, file = BytesIO(), BytesIO()
    document.save(saved)
    with ZipFile(saved) as source, ZipFile(file, "w") as target:
        for name in source.namelist():
            # A new entry has a fixed date; the library takes the clock.
            entry = ZipInfo(name)
            entry.compress_type = ZIP_STORED if name.startswith("word/media/") else ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return file.getvalue()
