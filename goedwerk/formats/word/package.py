"""A Word document as bytes, and knowing again what such bytes were made of."""

from datetime import UTC, date, datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from goedwerk.formats.word.words import writable

if TYPE_CHECKING:
    from docx.document import Document

_LONGEST_TITLE = 255  # characters that Word keeps of it
_EARLIEST = 1900  # a year before this is one that is still being typed
_PROPERTIES = "docProps/core.xml"
_MOST_BYTES = 65_536  # of the properties; ours take a hundredth of that


def packed(document: "Document", title: str, mark: str, day: date | None) -> bytes:
    """Return the file of a document: the same bytes for the same document, and no name of a person in it."""
    properties = document.core_properties
    properties.title = writable(title)[:_LONGEST_TITLE]
    properties.identifier = mark
    properties.language = "nl-NL"
    if day and day.year >= _EARLIEST:
        properties.created = properties.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)
    saved, file = BytesIO(), BytesIO()
    document.save(saved)
    with ZipFile(saved) as source, ZipFile(file, "w") as target:
        for name in source.namelist():
            # An entry of our own has a fixed date; the library takes the clock. Pictures are as small as they get.
            entry = ZipInfo(name)
            entry.compress_type = ZIP_STORED if name.startswith("word/media/") else ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return file.getvalue()


def carries(data: bytes, mark: str | None) -> bool:
    """Tell whether a Word file was made of what has this mark, or None for anything, and nobody changed it since."""
    from docx.opc.coreprops import CoreProperties
    from docx.oxml import parse_xml

    try:
        properties = CoreProperties(parse_xml(_properties(data)))
        # Every program in which a person changes the file puts the moment in it. Then it holds work of their own.
        is_this = properties.identifier == mark if mark is not None else bool(properties.identifier)
        return bool(is_this and properties.modified == properties.created)
    except Exception:  # there is no end to the ways in which a file that is not ours can be broken
        return False


def _properties(data: bytes) -> bytes:
    with ZipFile(BytesIO(data)) as package:
        entry = package.getinfo(_PROPERTIES)
        # What is packed in another way than these two cannot be read in part, and may swell to any size.
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED) or entry.file_size > _MOST_BYTES:
            return b""
        with package.open(entry) as file:
            return file.read(_MOST_BYTES)
