"""A paste is one text, whatever is in it, and ends.

Textual's parser breaks a paste off at an escape character in it: what follows arrives as keys, before the rest of the
text. And a paste that the terminal never ends swallows every key after it. `docs/adr/0004-private-parts-of-textual.md`
says what this leans on.
"""

import sys
import time
from collections.abc import Iterable

from textual._xterm_parser import BRACKETED_PASTE_END as END
from textual._xterm_parser import BRACKETED_PASTE_START as START
from textual._xterm_parser import XTermParser
from textual.message import Message

PATIENCE = 2.0
"""How long the rest of a paste may stay away before the paste counts as ended, in seconds."""

_ESCAPE = "\x1b"


class WholePastes(XTermParser):
    """A parser to which a paste holds no escape characters, and which ends every paste."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._inside = False
        self._held = ""  # the last characters of a paste, as long as they may be the beginning of its end
        self._seen = ""  # the last characters before it, which the parser has already
        self._heard = 0.0

    def feed(self, data: str) -> Iterable[Message]:
        if not data:
            return super().feed(data)  # the keyboard is gone
        self._heard = time.monotonic()
        cleaned = self._cleaned(data)
        return super().feed(cleaned) if cleaned else ()

    def tick(self) -> Iterable[Message]:
        if self._inside and time.monotonic() - self._heard > PATIENCE:
            self._inside = False
            rest, self._held = self._held.replace(_ESCAPE, ""), ""
            yield from super().feed(rest + END)
        yield from super().tick()

    def _cleaned(self, data: str) -> str:
        """Return what the parser may see of `data`: inside a paste no escape but that of the mark that ends it."""
        parts = []
        rest = self._held + data
        while rest:
            if self._inside:
                text, found, rest = rest.partition(END)
                self._held = "" if found else _beginning(text, END)
                parts += [text.removesuffix(self._held).replace(_ESCAPE, ""), found]
            else:
                seen = self._seen
                text, found, rest = (seen + rest).partition(START)
                self._seen = "" if found else _beginning(text, START)
                parts.append(f"{text}{found}"[len(seen) :])
            if found:
                self._inside, self._held = not self._inside, ""
        return "".join(parts)


def _beginning(text: str, mark: str) -> str:
    """Return the end of `text` that may be the beginning of `mark`."""
    return next((mark[:length] for length in range(len(mark) - 1, 0, -1) if text.endswith(mark[:length])), "")


def keep_pastes_whole() -> None:
    """Have the terminal driver read pastes whole; not tried on Windows, where the same parser is used."""
    if sys.platform == "win32":
        from textual.drivers import win32 as driver
    else:
        from textual.drivers import linux_driver as driver
    driver.XTermParser = WholePastes  # type: ignore[attr-defined]
