"""A list to choose from, that stands a window without room for it."""

from contextlib import suppress

from textual.widgets import OptionList


class Options(OptionList):
    """Textual's list; in a window so small that its lines are not laid out, its page keys would end the program."""

    def action_page_up(self) -> None:
        with suppress(LookupError):
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        with suppress(LookupError):
            super().action_page_down()  # type: ignore[no-untyped-call]
