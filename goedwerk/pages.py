"""From a dialogue to files: every A4 that holds anything, checked, on its page, in a folder."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from goedwerk.content.first_names import load_first_names
from goedwerk.domain.a4 import A4, compose
from goedwerk.domain.bundle import bind
from goedwerk.domain.changes.summaries import has_content, lacks_permission
from goedwerk.domain.dialogue import Dialogue, Summary
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.method import Method
from goedwerk.domain.privacy import Known, find_disguised, is_called_bsn
from goedwerk.domain.refusing import Refused, is_refused, refused_on, without_refused
from goedwerk.domain.sharing import Checked, Open, check, known
from goedwerk.domain.situation import Situation
from goedwerk.domain.text import one_line
from goedwerk.formats import pdf
from goedwerk.formats.files import file_name, keep_file, require_free, slug
from goedwerk.formats.fitting import PageFullError, fit
from goedwerk.formats.letters import without_letters
from goedwerk.formats.saving import Format, keep_a4, save_bundle
from goedwerk.formats.worksheets import presence_sheet, sheet_mark, worksheet
from goedwerk.pictures.leaving import for_a_booklet, without_traces

_LONGEST_NAME = 60  # letters of a title that is there to know the A4 by
_NAMED = 3  # of the A4's that miss something
_SPACES = re.compile(r"\s+")


Made = TypeVar("Made")


@dataclass(frozen=True)
class Page:
    """One A4 of a dialogue, as it comes out of the check; `refused` are words on it that someone does not share."""

    dialogue: Dialogue
    checked: Checked
    refused: tuple[Refused, ...] = ()

    @property
    def open(self) -> tuple[Open, ...]:
        """What nobody has decided about yet."""
        return self.checked.open

    @property
    def lacks_permission(self) -> bool:
        """Tell whether on its picture someone may be recognised who, as far as is known, did not allow it."""
        return self.checked.page.picture is not None and lacks_permission(self.checked.page.picture)

    @property
    def misses_picture(self) -> bool:
        """Tell whether a picture was chosen that cannot be read, so that it is not on the page."""
        chosen = any(one.image for one in self.dialogue.summaries if one.id == self.checked.page.summary_id)
        return chosen and self.checked.page.picture is None


class NotCheckedError(GoedwerkError):
    """Something on `pages` may point to a person and nobody has decided about it; nothing was written."""

    def __init__(self, pages: Sequence[Page], message: str, hint: str) -> None:
        super().__init__(message, hint)
        self.pages = pages


class NotSharedError(GoedwerkError):
    """On `pages` stand words of someone who does not share them; nothing was written."""

    def __init__(self, pages: Sequence[Page]) -> None:
        super().__init__(
            "Op een A4 staan woorden van iemand die ze niet wil delen. Er is geen bestand gemaakt.",
            "Haal ze bij stap 6 van het A4. Of vraag het nog eens aan wie het zei: stap 1, Enter op de naam.",
        )
        self.pages = pages


def checked_pages(dialogue: Dialogue, method: Method) -> tuple[Page, ...]:
    """Return every A4 of a dialogue that holds anything, after the privacy check."""
    return tuple(checked_page(dialogue, one, method) for one in dialogue.summaries if has_content(one))


def checked_page(dialogue: Dialogue, summary: Summary, method: Method) -> Page:
    """Return one A4 of a dialogue, after the privacy check."""
    expected, page = known(dialogue, load_first_names()), _composed(dialogue, summary, method)
    return Page(dialogue, check(page, dialogue.privacy, expected), refused_on(page, dialogue))


def checked_together(pages: Iterable[Page], method: Method) -> tuple[Page, ...]:
    """Return pages as they come out of the check for one booklet: also for the names of those at each other's tables.

    Nothing that comes with another dialogue may tell who sat at this one.
    """
    pages = tuple(pages)
    if len({page.dialogue.id for page in pages}) <= 1:
        return pages
    everyone = _people_at(pages)
    return tuple(_among(page, everyone, method) for page in pages)


def pages_for_group(dialogue: Dialogue, method: Method) -> tuple[Page, ...]:
    """Return every A4 that holds anything as it was written, names and all: the page says that it is for the group.

    Answers of those who do not want their words kept are not on it, and an A4 about their experience is not there.
    """
    kept = without_refused(dialogue)
    filled = [_composed(kept, summary, method) for summary in kept.summaries if has_content(summary)]
    pages = [replace(page, only_for_group=True) for page in filled]
    return tuple(Page(dialogue, Checked(page, page, (), ())) for page in pages)


def to_decide(pages: Iterable[Page]) -> list[tuple[Page, Open]]:
    """Return what is open on these pages, with its page: the same words are decided about once."""
    first: dict[str, tuple[Page, Open]] = {}
    for page in pages:
        for one in page.open:
            first.setdefault(one.finding.text, (page, one))
    return list(first.values())


def is_said_to_be_bsn(pages: Iterable[Page], number: str) -> bool:
    """Tell whether a text on these pages says of a number, at one of its places, that it is a BSN."""
    return any(
        is_called_bsn(page.checked.decided.texts[one.place], one.finding.start, one.finding.stop)
        for page in pages
        for one in page.open
        if one.finding.text == number
    )


def in_its_sentence(page: Page, one: Open, around: int) -> tuple[str, str, str]:
    """Return at most `around` letters before a finding, the finding, and as many after it, each on one line."""
    text, start, stop = page.checked.decided.texts[one.place], one.finding.start, one.finding.stop
    pieces = text[max(0, start - around) : start], one.finding.text, text[stop : stop + around]
    before, found, behind = (_SPACES.sub(" ", piece) for piece in pieces)
    return before, found, behind


def require_decisions(pages: Sequence[Page], *, anyway: bool = False) -> None:
    """Raise `NotCheckedError` when something is open on these pages; `anyway` lets everything pass but a BSN."""
    waiting = [page for page in pages if (page.checked.blocked if anyway else page.open)]
    if not waiting:
        return
    if anyway:
        raise NotCheckedError(
            waiting,
            "Op een A4 staat een nummer dat een BSN kan zijn. Zo gaat het er niet uit. Er is geen bestand gemaakt.",
            "Haal het nummer weg, of zeg in goedwerk dat het geen BSN is (open de dialoog en kies: A4 opslaan).",
        )
    number = sum(len(page.open) for page in waiting)
    raise NotCheckedError(
        waiting,
        f"Er is {'iets' if number == 1 else f'{number} keer iets'} gevonden dat naar een mens kan wijzen. "
        "Er is geen bestand gemaakt.",
        "Beslis erover in goedwerk (open de dialoog en kies: A4 opslaan).",
    )


def shared(pages: Iterable[Page]) -> tuple[Page, ...]:
    """Return the pages that may be shared as far as it is up to those whose words they are."""
    return tuple(page for page in pages if not page.refused)


def require_consent(pages: Sequence[Page]) -> None:
    """Raise `NotSharedError` when words stand on these pages of someone who does not share them; nothing passes it."""
    refused = [page for page in pages if page.refused]
    if refused:
        raise NotSharedError(refused)


def save_pages(folder: Path, pages: Iterable[Page], form: Format, done: Callable[[Path], None]) -> None:
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


def booklet_remarks(pages: Sequence[Page], title: str, form: Format) -> list[str]:
    """Return what `remarks` says of a booklet, which has a title and the questions of the situations in it too."""
    situations = [page.dialogue.situation for page in pages if page.dialogue.situation]
    return remarks(pages, form, [title, *(question.text for one in situations for question in one.questions)])


def require_fit(page: Page) -> None:
    """Raise `PageFullError` that says which A4 it is when it is too full for one page."""
    _told_which(page, fit)


def save_worksheet(folder: Path, situation: Situation, method: Method) -> Path:
    """Write a situation as a sheet to fill in by hand in `folder`, and return the file; raises `GoedwerkError`."""
    data = worksheet(situation, method)
    return save_sheet(
        folder, f"werkblad-{slug(situation.key, 'situatie')}", data, sheet_mark("worksheet", situation.key)
    )


def save_presence(folder: Path, dialogue: Dialogue, method: Method) -> Path:
    """Write the sheet to sign for who was there in `folder`, and return the file; raises `GoedwerkError`."""
    name = f"{file_name(dialogue.date, dialogue.group, '')}-aanwezigheid"
    return save_sheet(folder, name, presence_sheet(dialogue, method), sheet_mark("presence", dialogue.id))


def save_sheet(folder: Path, name: str, data: bytes, mark: str) -> Path:
    """Write a PDF that has this mark in `folder`, over its own earlier file if there is one, and return the file.

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


def save_booklet(
    target: Path,
    pages: Sequence[Page],
    method: Method,
    title: str,
    day: date,
    form: Format,
    done: Callable[[int], None],
) -> Path:
    """Write the pages as one booklet in the folder `target`, or as the file of that name, and return the file.

    `done` hears after every page how many are ready, and may raise to stop: then there is no file. Names of people at
    any of the tables that nobody decided about are replaced on all pages, as `checked_together` does. Raises
    `NotSharedError`, `PageFullError` about the first A4 that does not fit, and `GoedwerkError` when something else
    stands at `target` already or when writing fails.
    """
    require_consent(pages)
    _require_a_clean_title(title, pages)
    pages = checked_together(pages, method)
    anyone = _known_at(pages)
    bound = (
        (_for_a_booklet(page, done), _without_telling_questions(page.dialogue.situation, anyone)) for page in pages
    )
    booklet = bind(bound, method, title, day)
    if target.suffix and not target.is_dir():
        require_free(target, lambda found: form.carries(found, booklet.mark))  # it takes a while to make
    ready = 0

    def hear(number: int) -> None:
        nonlocal ready
        ready = number
        done(number)

    try:
        return save_bundle(target, booklet, form, hear)
    except PageFullError as error:
        [full] = [page for page in pages if page.checked.page.mark == booklet.pages[ready].mark]
        raise PageFullError(f"{known_as(full)}: {error.message}", error.hint) from error


def known_as(page: Page, *, undecided: bool = False) -> str:
    """Return by which group and title people who make pages know one, on one line and not too long for a list.

    The name of the group does not stand on a page for others. Words in the title that are `undecided` are left as they
    are, or replaced as on the page.
    """
    a4 = page.checked.decided if undecided else page.checked.page
    title = a4.title if len(a4.title) <= _LONGEST_NAME else f"{a4.title[: _LONGEST_NAME - 1]}…"
    return f"{one_line(page.dialogue.group) or 'nog geen groep'} · {title}"


def _told_which(page: Page, make: Callable[[A4], Made]) -> Made:
    try:
        return make(page.checked.page)
    except PageFullError as error:
        raise PageFullError(f"{known_as(page).rstrip('.?!')}: {error.message}", error.hint) from error


def _known_at(pages: Iterable[Page]) -> Known:
    """Return who is at any of the tables, for what stands between the pages of a booklet."""
    return Known(_people_at(pages), first_names=load_first_names())


def _people_at(pages: Iterable[Page]) -> tuple[str, ...]:
    return tuple(sorted({name for page in pages for name in known(page.dialogue, frozenset()).people}))


def _among(page: Page, everyone: tuple[str, ...], method: Method) -> Page:
    """Return a page after the check in which `everyone` is known."""
    [summary] = [one for one in page.dialogue.summaries if one.id == page.checked.page.summary_id]
    expected = replace(known(page.dialogue, load_first_names()), elsewhere=everyone)
    among = check(_composed(page.dialogue, summary, method), page.dialogue.privacy, expected)
    return replace(page, checked=among)


def _without_telling_questions(situation: Situation | None, known: Known) -> Situation | None:
    """Return the situation with the questions in which nothing points to a person: nobody decided about those."""
    if situation is None:
        return None
    questions = [one for one in situation.questions if not find_disguised(one.text, known, one_line=True)]
    return situation if len(questions) == len(situation.questions) else situation.revised(questions=tuple(questions))


def _require_a_clean_title(title: str, pages: Sequence[Page]) -> None:
    found = find_disguised(title, _known_at(pages), one_line=True)
    if found:
        raise GoedwerkError(
            f"In de titel staat iets dat naar een mens kan wijzen: ‘{found[0].text}’. Er is niets gemaakt.",
            "Kies een andere titel.",
        )
    if any(is_refused(title, page.dialogue) for page in pages):
        raise GoedwerkError(
            "In de titel staan woorden van iemand die ze niet wil delen. Er is niets gemaakt.",
            "Kies een andere titel.",
        )


def _for_a_booklet(page: Page, done: Callable[[int], None]) -> A4:
    a4 = page.checked.page
    if a4.picture is None:
        return a4
    done(0)  # making photos smaller takes a while too, and may be stopped
    return replace(a4, picture=for_a_booklet(a4.picture))


def _composed(dialogue: Dialogue, summary: Summary, method: Method) -> A4:
    page = compose(dialogue, summary, method)
    return replace(page, picture=without_traces(page.picture)) if page.picture else page
