"""One A4 of a dialogue, checked, and what has to be decided before it may leave the group."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from goedwerk.content.first_names import load_first_names
from goedwerk.domain.a4 import A4, compose
from goedwerk.domain.changes.summaries import has_content, lacks_permission
from goedwerk.domain.dialogue import Dialogue, Summary
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.method import Method
from goedwerk.domain.privacy import is_called_bsn
from goedwerk.domain.refusing import Refused, refused_on, without_refused
from goedwerk.domain.sharing import Checked, Open, check, known
from goedwerk.domain.text import one_line, shortened
from goedwerk.pictures.leaving import without_traces

_LONGEST_NAME = 60  # letters of a title that is there to know the A4 by
_SPACES = re.compile(r"\s+")


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
    expected, page = known(dialogue, load_first_names()), composed(dialogue, summary, method)
    return Page(dialogue, check(page, dialogue.privacy, expected), refused_on(page, dialogue))


def pages_for_group(dialogue: Dialogue, method: Method) -> tuple[Page, ...]:
    """Return every A4 that holds anything as it was written, names and all: the page says that it is for the group.

    Answers of those who do not want their words kept are not on it, and an A4 about their experience is not there.
    """
    kept = without_refused(dialogue)
    filled = [composed(kept, summary, method) for summary in kept.summaries if has_content(summary)]
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


def known_as(page: Page, *, undecided: bool = False) -> str:
    """Return by which group and title people who make pages know one, on one line and not too long for a list.

    The name of the group does not stand on a page for others. Words in the title that are `undecided` are left as they
    are, or replaced as on the page.
    """
    a4 = page.checked.decided if undecided else page.checked.page
    return f"{one_line(page.dialogue.group) or 'nog geen groep'} · {shortened(a4.title, _LONGEST_NAME)}"


def composed(dialogue: Dialogue, summary: Summary, method: Method) -> A4:
    """Return one A4 as it was written, with its picture made anew so that it tells nothing of where it was taken."""
    page = compose(dialogue, summary, method)
    return replace(page, picture=without_traces(page.picture)) if page.picture else page
