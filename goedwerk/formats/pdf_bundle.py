"""A booklet as the values that its PDF template works with."""

from collections.abc import Callable
from typing import Any

from goedwerk.domain.a4 import A4
from goedwerk.domain.bundle import CONTENTS, KICKER, OWN_QUESTIONS, Bundle, Chapter
from goedwerk.domain.dutch import day_in_words
from goedwerk.domain.fit import FLOOR, MAX_CHARACTERS, Fit
from goedwerk.domain.text import one_line
from goedwerk.formats.fitting import PageFullError, fit
from goedwerk.formats.page_data import COLOURS, breakable, page_data, paragraphs

_LONGEST_TITLE = 160  # characters; a longer one is cut short in the contents, and whole on its own page


def bundle_data(bundle: Bundle, done: Callable[[int], None]) -> tuple[dict[str, Any], dict[str, bytes]]:
    """Return the values for `bundle.typ` and the pictures in it; `done` hears after every page how many are measured.

    Raises `PageFullError` when an A4 does not fit on its page or when a chapter has too many questions.
    """
    pictures = _Pictures()
    chapters = []
    number = 0
    for index, chapter in enumerate(bundle.chapters):
        _check_questions(chapter)
        pages = []
        for page in chapter.pages:
            number += 1
            pages.append(_page(page, fit(page), number, pictures))
            done(number)
        chapters.append(_chapter(chapter, index, pages))
    data = {
        "mark": bundle.mark,
        "name": bundle.title,
        "title": breakable(cut(bundle.title)),
        "title-size": 44 if len(bundle.title) <= 40 else 34 if len(bundle.title) <= 80 else 26,
        "title-hyphens": max(map(len, bundle.title.split()), default=0) > 15,
        "short-title": breakable(cut(bundle.title, 60)),
        "kicker": KICKER,
        "contents": CONTENTS,
        "questions": OWN_QUESTIONS,
        "count": bundle.amount,
        "day": day_in_words(bundle.day),
        "foot": bundle.foot,
        "accent": COLOURS[None],
        "floor": FLOOR,
        "chapters": chapters,
    }
    return data, pictures.files


class _Pictures:
    """The pictures of a booklet, each kept once however many pages it is on."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self._names: dict[bytes, str] = {}

    def name(self, page: A4) -> str:
        data = page.picture.data if page.picture else b""
        return self._names.setdefault(data, f"picture-{len(self._names) + 1}")


def _page(page: A4, found: Fit, number: int, pictures: _Pictures) -> dict[str, Any]:
    values, files = page_data(page, found, picture_name=pictures.name(page))
    pictures.files |= files
    return {
        "label": f"a4-{number}",
        "name": breakable(cut(page.title)),
        "values": values,
    }


def _chapter(chapter: Chapter, index: int, pages: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "label": f"questions-{index}",
        "name": cut(chapter.title),
        "title": breakable(cut(chapter.title)),
        "kicker": chapter.kicker,
        "group": chapter.group,
        "accent": COLOURS[chapter.pages[0].capability],
        "questions": [breakable(paragraphs(question)) for question in chapter.questions],
        "pages": pages,
    }


def _check_questions(chapter: Chapter) -> None:
    if sum(map(len, chapter.questions)) > MAX_CHARACTERS:
        raise PageFullError(
            f"De vragen bij ‘{cut(chapter.title, 80)}’ zijn te lang. Er is geen bestand gemaakt.",
            "Maak de vragen van deze situatie korter en probeer het nog eens.",
        )


def cut(text: str, longest: int = _LONGEST_TITLE) -> str:
    """Return `text` on one line of at most `longest` characters."""
    line = one_line(text)
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
