"""From checked pages, and what is printed around them, to files in a folder."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from goedwerk.domain.a4 import A4
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.method import Method
from goedwerk.domain.situation import Situation
from goedwerk.formats import pdf
from goedwerk.formats.files import file_name, slug
from goedwerk.formats.fitting import PageFullError, fit
from goedwerk.formats.keeping import Kept, keep_file
from goedwerk.formats.letters import without_letters
from goedwerk.formats.saving import Format, keep_a4
from goedwerk.formats.worksheets import presence_sheet, sheet_mark, worksheet
from goedwerk.pages.page import Page, known_as

_NAMED = 3  # of the A4's that miss something

Made = TypeVar("Made")


def save_pages(folder: Path, pages: Iterable[Page], form: Format, done: Callable[[Kept], None]) -> None:
    """Write each page as a file in `folder`; `done` hears of each.

    All of them are made before the first is written: one that is too full raises `PageFullError` and there are no
    files. Raises `GoedwerkError` at the first that cannot be written.
    """
    ready = [(page.checked.page, _told_which(page, form.render)) for page in pages]
    for a4, data in ready:
        done(keep_a4(folder, a4, form, data))


def remarks(pages: Sequence[Page], form: Format, also: Iterable[str] = ()) -> list[str]:
    """Return sentences about what a file of this format misses that was made of these pages and the texts in `also`."""
    said = []
    without = [known_as(page).rstrip(".?!") for page in pages if page.misses_picture]
    if without:
        more = f" en nog {len(without) - _NAMED}" if len(without) > _NAMED else ""
        names = f"{', '.join(without[:_NAMED])}{more}"
        said.append(f"{names}: het beeld is beschadigd en staat er niet op. Kies het opnieuw bij stap 6.")
    letters = without_letters([*also, *(page.checked.page.texts for page in pages)], form.SUFFIX)
    return [*said, letters] if letters else said


def require_fit(page: Page) -> None:
    """Raise `PageFullError` that says which A4 it is when it is too full for one page."""
    _told_which(page, fit)


def save_worksheet(folder: Path, situation: Situation, method: Method) -> Kept:
    """Write a situation as a sheet to fill in by hand in `folder`, as `save_sheet` does; raises `GoedwerkError`."""
    data = worksheet(situation, method)
    return save_sheet(
        folder, f"werkblad-{slug(situation.key, 'situatie')}", data, sheet_mark("worksheet", situation.key)
    )


def save_presence(folder: Path, dialogue: Dialogue, method: Method) -> Kept:
    """Write the sheet to sign for who was there in `folder`, as `save_sheet` does; raises `GoedwerkError`."""
    name = f"{file_name(dialogue.date, dialogue.group, '')}-aanwezigheid"
    return save_sheet(folder, name, presence_sheet(dialogue, method), sheet_mark("presence", dialogue.id))


def save_sheet(folder: Path, name: str, data: bytes, mark: str) -> Kept:
    """Write a PDF that has this mark in `folder`, over its own earlier file if there is one, as `keep_file` does.

    `name` comes without a suffix; raises `GoedwerkError`.
    """
    return keep_file(
        folder,
        name,
        pdf.SUFFIX,
        lambda found: pdf.carries(found, mark),
        data,
        as_made=lambda found: pdf.carries(found, None),
    )


def _told_which(page: Page, make: Callable[[A4], Made]) -> Made:
    try:
        return make(page.checked.page)
    except PageFullError as error:
        raise PageFullError(f"{known_as(page).rstrip('.?!')}: {error.message}", error.hint) from error
