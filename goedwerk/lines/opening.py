"""Putting a dialogue on the table: one of the werkmap, or the example to practise on."""

from collections.abc import Sequence

from goedwerk.content.tour import load_tour
from goedwerk.facilitation import Facilitation
from goedwerk.lines.guiding import guiding
from goedwerk.lines.moving import moving
from goedwerk.lines.orders import Order
from goedwerk.lines.practising import Lesson
from goedwerk.lines.saving import saving
from goedwerk.lines.sitting import Sitting
from goedwerk.lines.table import Table
from goedwerk.practice import Practice


def hold(sitting: Sitting, facilitation: Facilitation, more: Sequence[Order] = ()) -> None:
    """Go on with a dialogue until it is closed, with `more` that can be done in it everywhere."""
    Table(sitting, facilitation, lambda table: [*more, *moving(table), *guiding(table), *saving(table)]).hold()


def practise(sitting: Sitting) -> None:
    """Hold the example with one assignment at a time; nothing of it is kept. Raises `GoedwerkError`."""
    method = sitting.situations.method
    lesson = Lesson(load_tour(), method)
    practice = Practice(method, sitting.keeper, sitting.workspace, sitting.now)
    practice.watch = lesson.watch
    before = sitting.voice.before_asking
    sitting.voice.before_asking = lambda: f"{before()}\n{lesson.news()}"
    try:
        hold(sitting, practice, lesson.orders(sitting.voice))
    finally:
        sitting.voice.before_asking = before
