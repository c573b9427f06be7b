"""Making a booklet takes a while: how far it is, and a way to stop."""

import asyncio
import threading
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from goedwerk.content.method import load_method
from goedwerk.domain.errors import GoedwerkError
from goedwerk.formats.catalogue import page_formats
from goedwerk.formats.keeping import Kept
from goedwerk.pages import Page, save_booklet
from goedwerk.ui.background import begin
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.window import Window

_CELLS = 40


class _StoppedError(Exception):
    """A person does not want the booklet any more."""


class Making(Window[Kept | GoedwerkError]):
    """Makes a booklet in a thread; closes with the file, with what went wrong, or with None when it was stopped."""

    def __init__(self, pages: Sequence[Page], title: str, day: date, form: str, folder: Path) -> None:
        super().__init__()
        self._pages = pages
        self._title = title
        self._day = day
        self._form = form
        self._folder = folder
        self._stop = threading.Event()

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(plain("De bundel wordt gemaakt", "bold"), classes="dialog-title")
            yield Static(id="made")
            yield Static(plain("Esc stopt; er komt dan geen bestand", "$muted"), classes="dialog-keys")

    def on_mount(self) -> None:
        self._show(0)
        begin(self, self._make, "booklet")

    def on_unmount(self) -> None:
        self._stop.set()

    def action_leave(self) -> None:
        """Stop at the next page; the window closes when the thread has stopped."""
        self._stop.set()
        self.query_one("#made", Static).update(plain("Stoppen…", "$muted"))

    async def _make(self) -> None:
        try:
            self.close(await asyncio.to_thread(self._write))
        except _StoppedError:
            self.close(None)
        except GoedwerkError as error:
            self.close(error)

    def _write(self) -> Kept:
        form = page_formats()[self._form]
        return save_booklet(self._folder, self._pages, load_method(), self._title, self._day, form, self._done)

    def _done(self, number: int) -> None:
        if self._stop.is_set():
            raise _StoppedError
        self.app.call_from_thread(self._show, number)

    def _show(self, number: int) -> None:
        total = len(self._pages)
        cells = round(_CELLS * number / total)
        words = f"{number} van {total}" if number < total else "Nog even: alles komt bij elkaar"
        self.query_one("#made", Static).update(
            joined(("█" * cells, "$accent"), ("░" * (_CELLS - cells), "$muted"), (f"  {words}", ""))
        )
