"""Leaving safely, however it happens: a key, a terminal that closes, a laptop that shuts down, a bug."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
import time
from abc import abstractmethod
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar

from rich.text import Text
from textual.app import App

from goedwerk.domain.errors import GoedwerkError
from goedwerk.ui.commands import Command, bindings
from goedwerk.ui.keys import with_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from textual.actions import ActionParseResult
    from textual.dom import DOMNode

    from goedwerk.store.keeper import Kept, NotKept
    from goedwerk.store.opening import Store
    from goedwerk.workspace import Workspace

FAREWELL = 1.5
"""How long leaving may wait for the disk, in seconds; a closed terminal gives a program little more."""


class Leaving(App[int]):
    """An app that keeps what was typed when it ends, and ends with a sentence instead of a traceback."""

    ACTIONS: ClassVar[tuple[Command, ...]] = (
        Command("quit", "Stoppen; alles is bewaard", keys="ctrl+q", also="sluiten afsluiten weg klaar"),
    )
    BINDINGS = bindings(ACTIONS)

    def __init__(self, store: Store, workspace: Workspace, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.workspace = workspace
        self.now = now
        self.keeper = store.keeper(self.report)

    @abstractmethod
    def report(self, outcome: Kept | NotKept) -> None:
        """Hear, on the thread that saves, that it is done or could not."""

    def on_mount(self) -> None:
        if not self.is_headless:  # else there is no terminal that could be closed
            self._catch_signals()

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key asks for, unless what it was meant for has made room for something else meanwhile."""
        if self._exit:
            return False  # a key behind the one with which one leaves
        meant_for = default_namespace or self
        if meant_for is not self and not {*meant_for.ancestors_with_self} & {*self.screen_stack}:
            return False
        return await super().run_action(action, default_namespace, namespaces)

    def action_help_quit(self) -> None:
        """Say how to leave: many people try Ctrl+C."""
        self.notify(with_keys(self, "Stoppen doe je met Ctrl+Q. Alles is dan bewaard."), timeout=4)

    def _catch_signals(self) -> None:
        """Save and leave when the terminal is closed or the laptop shuts down."""
        loop = asyncio.get_running_loop()
        for name in ("SIGHUP", "SIGTERM"):
            # Windows has neither for an event loop; there only saving while typing keeps the promise.
            with suppress(NotImplementedError, AttributeError, ValueError, RuntimeError):
                number = getattr(signal, name)
                signal.signal(number, lambda number, _frame: self._begin_leaving(number, loop))
                signal.siginterrupt(number, False)

    def _begin_leaving(self, number: int, loop: asyncio.AbstractEventLoop) -> None:
        # A thread, not the loop: a screen that hangs must not keep the words, nor the lock on the database.
        threading.Thread(target=self._leave, args=(number, loop), name="leaving", daemon=True).start()

    def _leave(self, number: int, loop: asyncio.AbstractEventLoop) -> None:
        time.sleep(0.05)  # a key that came in just before is still on its way to the field
        self.keeper.flush(FAREWELL)
        with suppress(RuntimeError):  # the loop has ended already
            loop.call_soon_threadsafe(lambda: self.exit(128 + number, return_code=128 + number))
        time.sleep(FAREWELL)
        os._exit(128 + number)

    def panic(self, *_renderables: Any) -> None:
        """Leave with a sentence when the keyboard itself fails; Textual would show a traceback."""
        self._return_code = 1
        self._leave_with(
            GoedwerkError("Het toetsenbord deed iets wat goedwerk niet begrijpt.", "Start goedwerk opnieuw.")
        )

    def _handle_exception(self, error: Exception) -> None:
        """Take an error for one, unless the program is leaving: then screens go away under keys that came late."""
        if not self._exit:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Leave with a sentence instead of a traceback: that would show what people typed, perhaps on a beamer."""
        from goedwerk.faults import explained

        screen = type(self.screen_stack[-1]).__name__ if self.screen_stack else "start"
        self._leave_with(explained(self._exception or Exception(), self.workspace.log, self.now(), screen))

    def _leave_with(self, error: GoedwerkError) -> None:
        if not self._exit_renderables:  # one sentence; after a second one Textual says so in English
            self._exit_renderables.append(Text(str(error)))
        self._close_messages_no_wait()
