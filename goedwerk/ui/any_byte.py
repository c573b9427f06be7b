"""A keyboard that survives every byte.

On Linux and macOS, Textual decodes what is typed strictly, so that one byte that is no UTF-8, from a terminal set to
Latin-1 for instance, ends the program. `docs/adr/0004-private-parts-of-textual.md` says what this leans on.
"""

import codecs
import functools
import sys


def read_any_byte() -> None:
    """Have the terminal driver show `�` for a byte it cannot read, instead of stopping."""
    if sys.platform == "win32":
        return
    from textual.drivers import linux_driver

    def forgiving(encoding: str) -> functools.partial[codecs.IncrementalDecoder]:
        return functools.partial(codecs.getincrementaldecoder(encoding), errors="replace")

    linux_driver.getincrementaldecoder = forgiving  # type: ignore[attr-defined, assignment]
