"""An A4 or a report as a file in a folder: under a name people recognise, and never over somebody else's file."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from goedwerk.domain.a4 import A4
from goedwerk.domain.bundle import Bundle
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.document import Document
from goedwerk.domain.method import Method
from goedwerk.domain.report import report
from goedwerk.formats.files import file_name, keep_named, shared_name, slug
from goedwerk.formats.keeping import Kept, keep_file


class Format(Protocol):
    """What a module in this package offers that writes one kind of file."""

    LABEL: str
    """What people call it."""

    SUFFIX: str
    """How the name of the file ends, with the dot."""

    def render(self, a4: A4, /) -> bytes:
        """Return the file of one A4."""

    def render_document(self, document: Document, mark: str, /) -> bytes:
        """Return the file of a flowing document, such as the report, made of what has this mark."""

    def render_bundle(self, bundle: Bundle, done: Callable[[int], None], /) -> bytes:
        """Return the file of a booklet; `done` hears after every page how many are, and may raise to stop."""

    def carries(self, data: bytes, mark: str | None, /) -> bool:
        """Tell whether these bytes were made of what has this mark, or None for anything, and nobody changed them."""


def save_a4(folder: Path, a4: A4, form: Format) -> Kept:
    """Write one A4 in `folder`, as `keep_file` does; raises `GoedwerkError`."""
    return keep_a4(folder, a4, form, form.render(a4))


def keep_a4(folder: Path, a4: A4, form: Format, data: bytes) -> Kept:
    """Write what `form` made of an A4, as `save_a4` does."""
    title = a4.situation_title or a4.core_statement
    name = shared_name(a4.date, title) if a4.for_others else file_name(a4.date, a4.group, title)
    if a4.only_for_group:
        name = f"{name}-voor-de-groep"
    return _save(folder, name, form, a4.mark, data)


def save_report(folder: Path, dialogue: Dialogue, method: Method, form: Format) -> Kept:
    """Write the full report in `folder`, as `save_a4` does with an A4; raises `GoedwerkError`."""
    title = dialogue.situation.title if dialogue.situation else ""
    name = f"{file_name(dialogue.date, dialogue.group, title)}-verslag"
    return _save(folder, name, form, dialogue.id, form.render_document(report(dialogue, method, None), dialogue.id))


def save_bundle(target: Path, bundle: Bundle, form: Format, done: Callable[[int], None]) -> Kept:
    """Write a booklet in the folder `target`, or as the file `target` when it has a suffix; raises `GoedwerkError`.

    `done` hears after every page how many are ready. Nothing else that stands there is replaced.
    """
    data = form.render_bundle(bundle, done)
    done(len(bundle.pages))  # the last moment to stop: after this there is a file
    if target.suffix and not target.is_dir():
        keep_named(target, lambda found: form.carries(found, bundle.mark), data)
        return Kept(target)
    return _save(target, f"{bundle.day.isoformat()}-{slug(bundle.title, 'bundel')}", form, bundle.mark, data)


def _save(folder: Path, name: str, form: Format, mark: str, data: bytes) -> Kept:
    return keep_file(
        folder,
        name,
        form.SUFFIX,
        lambda found: form.carries(found, mark),
        data,
        as_made=lambda found: form.carries(found, None),
    )
