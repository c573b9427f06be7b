"""What the lit line of the list looks like, and what stands on it."""

import asyncio

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from goedwerk.domain.errors import GoedwerkError
from goedwerk.pictures.cards import card_picture
from goedwerk.ui.background import begin
from goedwerk.ui.plain import joined
from goedwerk.ui.screens.picture_shelf import Row, picture_of
from goedwerk.ui.widgets.half_blocks import HalfBlocks

PAUSE = 0.08
"""How long a line is lit before its picture is read, in seconds: who walks through the list waits for nothing."""

_WIDTH = 400
_NOT_SHOWN = "Deze foto kan niet worden getoond. Enter zegt waarom."
_ADVICE = """Kies liefst een foto van een ding of een plek. Staat er iemand op? Dan vraagt goedwerk of dat mag.

Weet je waar de foto staat? Sleep hem dan op dit venster. Dat mag altijd."""


class PicturePreview(Vertical):
    """The picture of a line with its description; read in a thread, one at a time, the latest one wins."""

    def __init__(self) -> None:
        super().__init__(id="picture-preview")
        self._wanted: Row | None = None
        self._busy = False

    def compose(self) -> ComposeResult:
        yield Static(id="picture-text")
        yield HalfBlocks()

    def show(self, row: Row | None) -> None:
        """Show the picture of this line, or nothing."""
        if row != self._wanted:
            self._wanted = row
            self._tell(_about(row))
            if row is None or not row.card:  # a drawing comes at once; a photo may be waited for
                self.query_one(HalfBlocks).show(b"")
            if not self._busy:
                self._busy = True
                begin(self, self._follow, "picture-preview")

    async def _follow(self) -> None:
        while True:
            row = self._wanted
            await asyncio.sleep(PAUSE)
            if row != self._wanted:
                continue
            data = await asyncio.to_thread(_read, row)
            if row == self._wanted:
                break
        self._busy = False
        self.query_one(HalfBlocks).show(data)
        if row and row.is_picture and not data:
            self._tell(joined((row.label, "bold"), (f"\n{_NOT_SHOWN}", "$warning")))

    def _tell(self, text: Content) -> None:
        self.query_one("#picture-text", Static).update(text)


def _read(row: Row | None) -> bytes:
    """Return the picture of a line, or nothing where there is none or when it cannot be read."""
    if row is None or not row.is_picture:
        return b""
    try:
        return (card_picture(row.card.key, _WIDTH) if row.card else picture_of(row)).data
    except GoedwerkError:
        return b""


def _about(row: Row | None) -> Content:
    if row is None:
        return Content("")
    if row.card:
        return joined((row.card.title, "bold"), (f"\n{row.card.description}", ""))
    if row.photo:
        return joined((row.label, "bold"), ("\nEnter neemt deze foto.", "$muted"))
    if row.leads_to == "laptop":
        return joined((row.label, "bold"), (f"\n{_ADVICE}", ""))
    return joined((row.label, "bold"), ("\nEnter opent deze map." if row.leads_to else "\nEnter gaat terug.", "$muted"))
