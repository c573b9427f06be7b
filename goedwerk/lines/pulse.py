"""Looking at the clock while nobody types: the talk goes on then."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from goedwerk.lines.talk import Talk

SECOND = 1.0
"""How often to look."""


@contextmanager
def pulse(talk: Talk, look: Callable[[], None]) -> Iterator[None]:
    """Call `look` every second while a line is waited for, so never at the same time as anything else."""
    over = threading.Event()

    def run() -> None:
        while not over.wait(SECOND):
            with talk.quiet:
                if not over.is_set():
                    look()

    thread = threading.Thread(target=run, name="pulse", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
