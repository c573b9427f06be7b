"""A window that is closed must not hold up leaving.

Textual writes to the terminal in a thread, which ends with the first write that fails. Leaving then waits for ever for
room in the queue of that thread. `docs/adr/0004-private-parts-of-textual.md` says what this leans on.
"""

import sys
from contextlib import suppress


def outlive_the_terminal() -> None:
    """Have the terminal driver throw away what can no longer be shown, so that the program can save and end."""
    if sys.platform == "win32":
        return
    from textual.drivers import linux_driver
    from textual.drivers._writer_thread import WriterThread

    class ForgivingWriter(WriterThread):
        """Goes on taking what is to be written when there is no terminal any more to write it to."""

        def run(self) -> None:
            while (text := self._queue.get()) is not None:
                with suppress(OSError):
                    self._file.write(text)
                    if self._queue.empty():
                        self._file.flush()
            with suppress(OSError):
                self._file.flush()

    linux_driver.WriterThread = ForgivingWriter  # type: ignore[attr-defined]
