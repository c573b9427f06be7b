"""Looking at the clock while nobody types: the talk goes on then."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from goedwerk.lines.voice import Voice

SECOND = 1.0
"""How often to look."""


@contextmanager
def pulse(voice: Voice, look: Callable[[], None]) -> Iterator[Callable[[], None]]:
    """Call `look` every second while a line is waited for, so never at the same time as anything else.

    What it raises ends the looking; it is raised again, in the thread that asks, by calling what this gives.
    """
    over = threading.Event()
    failed: list[Exception] = []

    def run() -> None:
        while not over.wait(SECOND):
            with voice.quiet:
                if over.is_set():
                    return
                try:
                    look()
                except Exception as error:
                    failed.append(error)
                    return

    def require() -> None:
        if failed:
            raise failed[0]

    thread = threading.Thread(target=run, name="pulse", daemon=True)
    thread.start()
    try:
        yield require
    finally:
        over.set()
