"""How full the A4 is, and how it looks: an estimate at once, the answer of the engine that prints it a moment later."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from textual.content import Content
from textual.dom import DOMNode

from goedwerk.domain.a4 import A4
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.fit import Fit, estimate
from goedwerk.formats.fitting import PageFullError, draw_page, print_page, too_full
from goedwerk.ui.background import begin
from goedwerk.ui.plain import joined

_ONE_AT_A_TIME = ThreadPoolExecutor(1, thread_name_prefix="meter")
"""A page that is being measured cannot be stopped; those behind it that are old by then are never begun."""

PAUSE = 0.1
"""How long typing has to pause before the page is measured, in seconds."""

_LONG, _SHORT = 28, 12  # cells of the bar


class Meter:
    """Measures the pages that `owner` shows, away from the keys, and calls `changed` when the answer is there."""

    def __init__(self, owner: DOMNode, changed: Callable[[], object]) -> None:
        self._owner = owner
        self._changed = changed
        self._page: A4 | None = None
        self._measured: Fit | GoedwerkError | None = None
        self.drawing = b""
        """The page as a small PNG, as it was last drawn; empty when there is none."""

    def show(self, page: A4) -> None:
        """Measure another page."""
        if page != self._page:
            self._page, self._measured = page, None
            begin(self._owner, partial(self._measure, page), "measure", exclusive=True)

    def says(self, on_one_line: bool = False) -> Content:
        """Return how full the page is, in a bar and in words."""
        filled, words, over = self._reading()
        cells = _SHORT if on_one_line else _LONG
        done = min(cells, max(0, round(filled * cells)))
        style = "bold $warning" if over else "$accent"
        bar = (("█" * done, style), ("░" * (cells - done), "$muted"))
        return joined(*bar, (" " if on_one_line else "\n", ""), (words, style if over else "$muted"))

    def _reading(self) -> tuple[float, str, bool]:
        """Return how full it is, what there is to say, and whether it is too much."""
        if self._page is None:
            return 0.0, "", False
        if isinstance(self._measured, PageFullError):
            return 1.0, "is veel te lang voor één A4", True
        if isinstance(self._measured, GoedwerkError):
            return 0.0, self._measured.message, True
        if self._measured is None:
            filled = estimate(self._page)
            return filled, "past waarschijnlijk op één A4" if filled <= 1 else "waarschijnlijk te veel", filled > 1
        if not self._measured.fits:
            return 1.0, too_full(self._page, self._measured), True
        return self._measured.filled, "past op één A4", False

    async def _measure(self, page: A4) -> None:
        await asyncio.sleep(PAUSE)
        measured, drawing = await asyncio.get_running_loop().run_in_executor(_ONE_AT_A_TIME, _measured, page)
        if page == self._page:
            self._measured, self.drawing = measured, drawing
            self._changed()


def _measured(page: A4) -> tuple[Fit | GoedwerkError, bytes]:
    try:
        return print_page(page)[1], draw_page(page)
    except GoedwerkError as error:
        return error, b""
