"""What was saved and where, with what one does next: look at it, find it, print it, copy the place."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from goedwerk.desktop import open_file, open_folder, print_file
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import one_line
from goedwerk.formats.files import STANDS_BESIDE, stands_beside
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.window import Window

_SHOWN = 6


class Saved(Window[None]):
    """Files that were just written; the window stays until one is done with them."""

    def __init__(self, title: str, paths: Sequence[Path], explanation: Content) -> None:
        super().__init__()
        self._title = title
        self._paths = paths
        self._explanation = explanation

    def compose(self) -> ComposeResult:
        more = len(self._paths) - _SHOWN
        with Vertical(classes="dialog"):
            yield Static(plain(one_line(self._title), "bold"), classes="dialog-title")
            for path in self._paths[:_SHOWN]:
                yield Static(plain(one_line(str(path))), classes="saved-path")
            if more > 0:
                yield Static(plain(f"en nog {more}", "$muted"))
            if any(map(stands_beside, self._paths)):
                yield Static(plain(STANDS_BESIDE, "$warning"))
            yield Static(self._explanation, classes="dialog-note")
            yield OptionList(*self._options(), markup=False, compact=True)
            yield Static(plain("↑↓ en Enter kiest · Esc terug", "$muted"), classes="dialog-keys")

    def on_mount(self) -> None:
        listed = self.query_one(OptionList)
        listed.highlighted = 0
        listed.focus()

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        match event.option_id:
            case "open":
                await self._hand_over(open_file, self._paths, "Het bestand gaat open in een ander venster.")
            case "folder":
                await self._hand_over(open_folder, self._paths[:1], "De map gaat open in een ander venster.")
            case "print":
                await self._hand_over(print_file, self._paths, "Het gaat naar de printer.")
            case "copy":
                self.app.copy_to_clipboard("\n".join(map(str, self._paths)))
                self.notify("Gekopieerd, als je terminal dat kan. Je kunt het ergens anders plakken.", timeout=4)
            case _:
                self.close(None)

    def _options(self) -> list[Option]:
        several = len(self._paths) > 1
        return [
            Option(plain("De bestanden openen" if several else "Het bestand openen"), id="open"),
            Option(plain("De map openen"), id="folder"),
            *([Option(plain("Printen"), id="print")] if all(p.suffix == ".pdf" for p in self._paths) else []),
            Option(plain("Kopiëren waar het staat"), id="copy"),
            Option(plain("Klaar"), id="done"),
        ]

    async def _hand_over(self, to: Callable[[Path], None], paths: Sequence[Path], sentence: str) -> None:
        try:
            for path in paths:
                await asyncio.to_thread(to, path)
        except GoedwerkError as error:
            self.notify(str(error), severity="warning", timeout=10)
        else:
            self.notify(sentence, timeout=4)


def warning(first: str, rest: str) -> Content:
    """Return a sentence that stands out, and what goes with it."""
    return joined((f"{first} ", "bold $warning"), (rest, ""))


def standing_out(sentence: str) -> Content:
    """Return a whole sentence that stands out, which may be empty."""
    return plain(sentence, "$warning")


def paragraphs(*pieces: Content | None) -> Content:
    """Return what there is to say, each on a line of its own."""
    return Content("\n").join([piece for piece in pieces if piece])
