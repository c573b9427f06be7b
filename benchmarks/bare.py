"""The least that Textual can do, to measure the app against.

python benchmarks/bare.py list rows.txt    a header, a list with these rows and a footer
python benchmarks/bare.py text             a text area and nothing else
"""

import sys
from pathlib import Path
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, OptionList, TextArea


class BareList(App[None]):
    """Header, list, footer."""

    BINDINGS: ClassVar = [("f1", "help", "Hulp"), ("ctrl+p", "palette", "Alles")]
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, rows: list[str]) -> None:
        super().__init__()
        self._rows = rows

    def compose(self) -> ComposeResult:
        """Return the three widgets."""
        yield Header()
        yield OptionList(*self._rows, markup=False)
        yield Footer()


class BareText(App[None]):
    """A text area."""

    def compose(self) -> ComposeResult:
        """Return the one widget."""
        yield TextArea()


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["list", path]:
            BareList(Path(path).read_text(encoding="utf-8").split("\0")).run()
        case ["text"]:
            BareText().run()
        case _:
            sys.exit(__doc__)
