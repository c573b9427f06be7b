"""A picture in a terminal, in characters.

Nothing is asked of the terminal, whose answer could come between the letters that are typed. In a terminal with few
colours, or none, it is as good as those are.
"""

import asyncio
from functools import partial

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from goedwerk.domain.errors import GoedwerkError
from goedwerk.pictures.blocks import Cell, blocks
from goedwerk.ui.background import begin


class HalfBlocks(Widget):
    """A picture, as large as fits; drawn in a thread, once for every size."""

    ALLOW_SELECT = False

    def __init__(self, data: bytes = b"", *, id: str | None = None) -> None:
        super().__init__(id=id, classes="half-blocks")
        self._data = data
        self._drawn: list[Strip] = []

    def show(self, data: bytes) -> None:
        """Show the picture in `data`, or nothing when that is empty or no picture."""
        if data != self._data:
            self._data = data
            self._draw()

    def on_resize(self) -> None:
        self._draw()

    def render_line(self, y: int) -> Strip:
        line = self._drawn[y] if y < len(self._drawn) else Strip([])
        return line.adjust_cell_length(self.size.width, self.rich_style)

    def _draw(self) -> None:
        begin(self, partial(self._draw_in_thread, self._data, self.size), "half-blocks", exclusive=True)

    async def _draw_in_thread(self, data: bytes, size: Size) -> None:
        background = self.background_colors[1].hex6
        try:
            self._drawn = await asyncio.to_thread(strips, data, size, background) if data else []
        except GoedwerkError:
            self._drawn = []
        self.refresh()


def strips(data: bytes, size: Size, background: str) -> list[Strip]:
    """Return the picture in `data` as lines that fit in `size`; raises `GoedwerkError` when it is no picture."""
    return [_strip(line) for line in blocks(data, size.width, size.height, background)]


def _strip(line: list[Cell]) -> Strip:
    return Strip([Segment("▀", Style.from_color(Color.parse(upper), Color.parse(lower))) for upper, lower in line])
