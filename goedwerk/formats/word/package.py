"""A Word document as bytes, and knowing again what such bytes were made of and whether someone changed them."""

from datetime import UTC, date, datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from goedwerk.formats.seal import DIGITS, mark_of, sealed
from goedwerk.formats.word.words import writable

if TYPE_CHECKING:
    from docx.document import Document

_LONGEST_TITLE = 255  # characters that Word keeps of it
_EARLIEST = 1900  # a year before this is one that is still being typed
_PROPERTIES = "docProps/core.xml"
_MOST_BYTES = 65_536  # of the properties; ours take a hundredth of that
_BLANK = "0" * DIGITS
_END = b"</dc:identifier>"
_BLANK_AT_END = _BLANK.encode() + _END


def packed(document: "Document", title: str, mark: str, day: date | None) -> bytes:
    """Return the file of a document: the same bytes for the same document, and no name of a person in it."""
    properties = document.core_properties
    properties.title = writable(title)[:_LONGEST_TITLE]
    properties.identifier = f"{mark} {_BLANK}"
    properties.language = "nl-NL"
    if day and day.year >= _EARLIEST:
        properties.created = properties.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)
    saved, file = BytesIO(), BytesIO()
    document.save(saved)
    with ZipFile(saved) as source, ZipFile(file, "w") as target:
        seal = sealed(mark, _contents(source))[-DIGITS:].encode()
        for name in source.namelist():
            # An entry of our own has a fixed date; the library takes the clock. Pictures are as small as they get.
            entry = ZipInfo(name)
            entry.compress_type = ZIP_STORED if name.startswith("word/media/") else ZIP_DEFLATED
            data = source.read(name)
            if name == _PROPERTIES:
                data = data.replace(_BLANK_AT_END, seal + _END)
            target.writestr(entry, data)
    return file.getvalue()


def carries(data: bytes, mark: str | None) -> bool:
    """Tell whether a Word file was made of what has this mark, or None for anything, and nobody changed it since."""
    from docx.opc.coreprops import CoreProperties
    from docx.oxml import parse_xml

    try:
        with ZipFile(BytesIO(data)) as package:
            properties = CoreProperties(parse_xml(_properties(package)))
            made_of = mark_of(properties.identifier.encode())
            # The digest is not about the properties themselves, but a program that changes those puts the moment in.
            untouched = properties.modified == properties.created
            is_whole = properties.identifier == sealed(made_of, _contents(package))
        return bool(made_of) and mark in (None, made_of) and untouched and is_whole
    except Exception:  # there is no end to the ways in which a file that is not ours can be broken
        return False


def _contents(package: ZipFile) -> bytes:
    """Return what tells one text, look or picture from another: the checksum of every part except the properties.

    The package holds these, so nothing in it has to be unpacked.
    """
    parts = sorted((part.filename, part.CRC, part.file_size) for part in package.infolist())
    return repr([part for part in parts if part[0] != _PROPERTIES]).encode()


def _properties(package: ZipFile) -> bytes:
    entry = package.getinfo(_PROPERTIES)
    # What is packed in another way than these two cannot be read in part, and may swell to any size.
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED) or entry.file_size > _MOST_BYTES:
        return b""
    with package.open(entry) as file:
        return file.read(_MOST_BYTES)
