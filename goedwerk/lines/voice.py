"""The voice of goedwerk: saying a line, asking for a line. Nothing that was said is ever changed, moved or coloured."""

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TextIO

from goedwerk.domain.text import clean, one_line
from goedwerk.lines.orders import Order, find_order, read_order


class EndedError(Exception):
    """Nothing more comes in, or goedwerk is asked to stop; `code` is the exit code."""

    def __init__(self, code: int = 0) -> None:
        super().__init__(code)
        self.code = code


class Voice:
    """What is said to someone, line by line, and what they type.

    `before_asking` is called before every question: it makes sure that what was typed so far is on disk, and returns
    what there is to say about that, or nothing. `elsewhere` returns the order with this name where a question came
    from, and raises `GoedwerkError` when there is none. `quiet` can be had by another thread while a line is waited for
    only.
    """

    def __init__(self, source: TextIO, target: TextIO) -> None:
        self._source = source
        self._target = target
        self._waits = False
        self._leaving = 0
        self._is_halfway = False
        self.before_asking: Callable[[], str] = str
        self.elsewhere: Callable[[str], Order] = lambda name: find_order(name, ())
        self.quiet = threading.Lock()
        self.quiet.acquire()

    def say(self, *texts: str) -> None:
        """Say each text, on as many lines as it has; empty lines are left out."""
        for text in texts:
            for line in clean(text).split("\n"):
                if line.strip():
                    self._write(f"{line.strip()}\n")

    def ask(self, prompt: str, *, is_path: bool = False) -> str:
        """Say a prompt, which ends in a colon, and return the line that is typed, without white space around it.

        Raises `EndedError` when nothing more comes in. A last line without an end may have been cut off: words are
        taken as they are, an order is not carried out. The name of a file (`is_path`) may look like an order.
        """
        self.say(self.before_asking())
        # In a pipe nobody types the end of this line.
        self._is_halfway = self._source.isatty()
        self._write(f"{one_line(clean(prompt))} " + ("" if self._is_halfway else "\n"))
        line = self._read()
        self._is_halfway = self._is_halfway and not line
        typed = clean(line).strip()
        is_cut_off = not line.endswith("\n") and not is_path and read_order(typed) is not None
        if not line or is_cut_off:
            raise EndedError
        return typed

    def leave(self, number: int) -> None:
        """Stop for a signal: at once while waiting for a line, else when what is going on is done."""
        self._leaving = 128 + number
        if self._waits:
            self._waits = False  # a second signal comes while this one is on its way
            raise EndedError(self._leaving)

    def say_goodbye(self, text: str) -> None:
        """Say something last, on a line of its own, to whoever may be gone already."""
        with suppress(EndedError):
            self._write("\n" if self._is_halfway else "")
            self.say(text)

    def _read(self) -> str:
        self.quiet.release()
        try:
            self._waits = True
            if self._leaving:
                self._waits = False
                raise EndedError(self._leaving)
            line = self._source.readline()
            # Before `finally`, which has to come to its end: only here a signal may raise.
            self._waits = False
        except OSError as error:  # the window is gone
            self._waits = False
            raise EndedError from error
        finally:
            self.quiet.acquire()
        return line

    def _write(self, text: str) -> None:
        try:
            self._target.write(text)
            self._target.flush()
        except OSError as error:
            raise EndedError(1) from error
