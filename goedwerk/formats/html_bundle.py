"""A booklet of A4's in HTML: every part of it starts on a new printed page."""

from collections.abc import Callable, Iterator
from itertools import count, groupby

from goedwerk.domain.bundle import CONTENTS, KICKER, OWN_QUESTIONS, Bundle, Chapter
from goedwerk.domain.dutch import day_in_words
from goedwerk.formats.fitting import fit
from goedwerk.formats.html_file import html_file
from goedwerk.formats.html_page import page_body
from goedwerk.formats.html_sheet import core, optional, sheet, sheet_style
from goedwerk.formats.html_text import line, prose
from goedwerk.formats.page_data import COLOURS


def render_bundle(bundle: Bundle, done: Callable[[int], None]) -> bytes:
    """Return a booklet of A4's as HTML; raises `PageFullError` when one of them does not fit on its page."""
    return html_file(bundle.title, bundle.mark, "\n".join(_pages(bundle, done)))


def _pages(bundle: Bundle, done: Callable[[int], None]) -> Iterator[str]:
    yield _title_page(bundle)
    yield _contents(bundle)
    number = 0
    for chapter in bundle.chapters:
        for a4 in chapter.pages:
            number += 1
            yield page_body(a4, fit(a4), level=2, number=number)
            done(number)
        yield _questions(chapter, bundle)


def _title_page(bundle: Bundle) -> str:
    words = core(1, bundle.title, bundle.amount)
    masthead = (KICKER, day_in_words(bundle.day))
    return sheet(sheet_style(COLOURS[None], 11, 3), masthead, [f'<div class="cover">{words}</div>'], bundle.foot)


def _contents(bundle: Bundle) -> str:
    numbers = count(1)
    blocks = [f"<h2>{line(CONTENTS)}</h2>"]
    for name, chapters in groupby(bundle.chapters, key=lambda chapter: chapter.group):
        blocks.append(optional("kicker", name))
        for chapter in chapters:
            titles = "\n".join(f'<li value="{next(numbers)}">{line(a4.title)}</li>' for a4 in chapter.pages)
            blocks.append(
                f'<section style="--accent: {_colour(chapter)}">\n'
                f"<h3>{line(chapter.title)}</h3>\n<ol>\n{titles}\n</ol>\n</section>"
            )
    found = "\n".join(block for block in blocks if block)
    return f'<section class="text contents">\n{found}\n{optional("foot", bundle.foot)}\n</section>'


def _questions(chapter: Chapter, bundle: Bundle) -> str:
    room = '<div class="line"></div>' * _lines(len(chapter.questions))
    questions = [f'<div class="question">\n{prose(question)}\n{room}\n</div>' for question in chapter.questions]
    rows = [core(2, OWN_QUESTIONS, chapter.title), *questions]
    return sheet(sheet_style(_colour(chapter), 11, 1.5), (chapter.kicker, ""), rows, bundle.foot)


def _lines(questions: int) -> int:
    """Return how many lines to write on each question gets, so that together they are on one page."""
    height = 230 // max(1, questions)  # of one question with its lines, in millimetres
    return max(2, min(10, (height - 18) // 9))


def _colour(chapter: Chapter) -> str:
    return COLOURS[chapter.pages[0].capability]
