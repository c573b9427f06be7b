"""What was saved and where, with what one does next: look at it, find it, print it, copy the place."""

import asyncio
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from goedwerk.desktop import open_file, open_folder, print_file
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import clean, one_line
from goedwerk.formats.keeping import STANDS_BESIDE, Kept
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.on_the_beamer import OnTheBeamer
from goedwerk.ui.screens.window import Window
from goedwerk.ui.widgets.options import Options

_SHOWN = 6
_PIECE = re.compile(r"[^-. ]*[-. ]+|[^-. ]+")
_OPEN_YOURSELF = "Open het zelf. Hierboven zie je waar het staat."
_NOT_ON_BEAMER = "Waar het staat, zie je als de beamerstand uit is."
_BEAMER_OFF = "Beamerstand uit, en zien waar het staat"


class Saved(Window[None]):
    """Files that were just written; the window stays until one is done with them."""

    def __init__(self, title: str, files: Sequence[Kept], explanation: Content) -> None:
        super().__init__()
        self._title = title
        self._paths = [file.path for file in files]
        self._beside = any(file.beside for file in files)
        self._explanation = explanation

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(plain(one_line(self._title), "bold"), classes="dialog-title")
            if self.beamer:  # names of files and folders may tell which groups there are
                yield Static(plain(_NOT_ON_BEAMER, "$muted"), classes="dialog-note")
            else:
                yield from self._files()
            yield Options(*self._options(), markup=False, compact=True)
            yield Static(plain("↑↓ en Enter kiest · Esc terug", "$muted"), classes="dialog-keys")

    def _files(self) -> ComposeResult:
        more = len(self._paths) - _SHOWN
        above = None
        for path in self._paths[:_SHOWN]:
            if path.parent != above:
                above = path.parent
                yield Folder(above)
            yield FileName(path.name)
        if more > 0:
            yield Static(plain(f"en nog {more}", "$muted"))
        if self._beside:
            yield Static(plain(STANDS_BESIDE, "$warning"))
        yield Static(self._explanation, classes="dialog-note")

    def on_mount(self) -> None:
        self._light_first()

    def _light_first(self) -> None:
        self.query_one(Options).begin()

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
                self.notify("Gekopieerd, als dit venster dat kan. Je kunt het ergens anders plakken.", timeout=4)
            case "beamer_off":
                await self._leave_beamer()
            case _:
                self.close(None)

    async def _leave_beamer(self) -> None:
        for screen in self.app.screen_stack:
            if isinstance(screen, OnTheBeamer):
                screen.action_toggle_beamer()
        self.set_class(self.beamer, "-beamer")
        await self.recompose()
        self._light_first()

    def _options(self) -> list[Option]:
        if self.beamer:
            return [Option(plain("Klaar"), id="done"), Option(plain(_BEAMER_OFF), id="beamer_off")]
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
            # Where it stands is on this screen already, and a whole path would be cut anywhere in a message.
            self.notify(f"{error.message} {_OPEN_YOURSELF}", severity="warning", timeout=10)
        else:
            self.notify(sentence, timeout=4)


class Folder(Widget):
    """A folder on one line; where there is no room for all of it, the middle is left out."""

    DEFAULT_CSS = "Folder { height: 1; }"

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def render(self) -> Content:
        """Return as much of the name as there is room for."""
        return plain(shortened(self._folder, self.size.width), "$muted")


class FileName(Widget):
    """The name of a file; a long one goes on behind a hyphen or a point, and never in the middle of a word."""

    DEFAULT_CSS = "FileName { height: auto; }"

    def __init__(self, name: str) -> None:
        super().__init__(classes="saved-path")
        self._file = one_line(clean(name))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the name takes."""
        return len(name_in_lines(self._file, width))

    def render(self) -> Content:
        """Return the name on as many lines as it takes."""
        return plain("\n".join(name_in_lines(self._file, self.size.width)))


def shortened(folder: Path, width: int) -> str:
    """Return the name of a folder in at most `width` cells: its beginning and its end, with whole names if possible."""
    whole = one_line(clean(str(folder)))
    if _cells(whole) <= width:
        return whole
    first, *others = folder.parts
    for index in range(1, len(others)):
        shorter = one_line(clean(str(Path(first, "…", *others[index:]))))
        if _cells(shorter) <= width:
            return shorter
    last = one_line(clean(folder.name))
    while last and _cells(f"…{last}") > width:
        last = last[1:]
    return f"…{last}"


def name_in_lines(name: str, width: int) -> list[str]:
    """Return the name of a file in lines of at most `width` cells; only a word that is wider than that is broken."""
    lines = [""]
    for piece in _PIECE.findall(name):
        while _cells(piece) > width > 1:
            room = next(n for n in range(min(len(piece), width), 0, -1) if n == 1 or _cells(piece[:n]) <= width)
            lines += [piece[:room], ""]
            piece = piece[room:]
        if lines[-1] and _cells(lines[-1] + piece) > width:
            lines.append("")
        lines[-1] += piece
    return [line for line in lines if line]


def _cells(text: str) -> int:
    return Content(text).cell_length


def warning(first: str, rest: str) -> Content:
    """Return a sentence that stands out, and what goes with it."""
    return joined((f"{first} ", "bold $warning"), (rest, ""))


def standing_out(sentence: str) -> Content:
    """Return a whole sentence that stands out, which may be empty."""
    return plain(sentence, "$warning")


def paragraphs(*pieces: Content | None) -> Content:
    """Return what there is to say, each on a line of its own."""
    return Content("\n").join([piece for piece in pieces if piece])
