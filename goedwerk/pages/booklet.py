"""Pages of more dialogues as one booklet: checked together, because people sat at different tables."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from goedwerk.content.first_names import load_first_names
from goedwerk.domain.a4 import A4
from goedwerk.domain.bundle import bind
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.method import Method
from goedwerk.domain.privacy import Known, find_disguised
from goedwerk.domain.refusing import is_refused
from goedwerk.domain.sharing import check, known
from goedwerk.domain.situation import Situation
from goedwerk.formats.files import require_free
from goedwerk.formats.fitting import PageFullError
from goedwerk.formats.keeping import Kept
from goedwerk.formats.saving import Format, save_bundle
from goedwerk.pages.page import Page, composed, known_as, require_consent
from goedwerk.pages.saving import remarks
from goedwerk.pictures.leaving import for_a_booklet


def checked_together(pages: Iterable[Page], method: Method) -> tuple[Page, ...]:
    """Return pages as they come out of the check for one booklet: also for the names of those at each other's tables.

    Nothing that comes with another dialogue may tell who sat at this one.
    """
    pages = tuple(pages)
    if len({page.dialogue.id for page in pages}) <= 1:
        return pages
    everyone = _people_at(pages)
    return tuple(_among(page, everyone, method) for page in pages)


def booklet_remarks(pages: Sequence[Page], title: str, form: Format) -> list[str]:
    """Return what `remarks` says of a booklet, which has a title and the questions of the situations in it too."""
    situations = [page.dialogue.situation for page in pages if page.dialogue.situation]
    return remarks(pages, form, [title, *(question.text for one in situations for question in one.questions)])


def save_booklet(
    target: Path,
    pages: Sequence[Page],
    method: Method,
    title: str,
    day: date,
    form: Format,
    done: Callable[[int], None],
) -> Kept:
    """Write the pages as one booklet in the folder `target`, or as the file of that name, and return what was done.

    `done` hears after every page how many are ready, and may raise to stop: then there is no file. Names of people at
    any of the tables that nobody decided about are replaced on all pages, as `checked_together` does. Raises
    `NotSharedError`, `PageFullError` about the first A4 that does not fit, and `GoedwerkError` when something else
    stands at `target` already or when writing fails.
    """
    require_consent(pages)
    _require_a_clean_title(title, pages)
    pages = checked_together(pages, method)
    tells = _telling(pages)
    bound = ((_for_a_booklet(page, done), _without_questions(page.dialogue.situation, tells)) for page in pages)
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


def _known_at(pages: Iterable[Page]) -> Known:
    """Return who is at any of the tables, for what stands between the pages of a booklet."""
    return Known(_people_at(pages), first_names=load_first_names())


def _people_at(pages: Iterable[Page]) -> tuple[str, ...]:
    return tuple(sorted({name for page in pages for name in known(page.dialogue, frozenset()).people}))


def _among(page: Page, everyone: tuple[str, ...], method: Method) -> Page:
    """Return a page after the check in which `everyone` is known."""
    [summary] = [one for one in page.dialogue.summaries if one.id == page.checked.page.summary_id]
    expected = replace(known(page.dialogue, load_first_names()), elsewhere=everyone)
    among = check(composed(page.dialogue, summary, method), page.dialogue.privacy, expected)
    return replace(page, checked=among)


def _telling(pages: Sequence[Page]) -> Callable[[str], bool]:
    """Return what tells whether a text points to a person, or holds words that somebody at a table does not share."""
    anyone = _known_at(pages)
    dialogues = tuple({page.dialogue.id: page.dialogue for page in pages}.values())
    return lambda text: (
        bool(find_disguised(text, anyone, one_line=True)) or any(is_refused(text, dialogue) for dialogue in dialogues)
    )


def _without_questions(situation: Situation | None, tells: Callable[[str], bool]) -> Situation | None:
    """Return the situation without the questions that tell something: nobody decided about those."""
    if situation is None:
        return None
    questions = [one for one in situation.questions if not tells(one.text)]
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
