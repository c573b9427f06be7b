"""A list to choose from, in which one always sees where one is, and that stands a window without room for it."""

from contextlib import suppress

from rich.style import Style
from textual.strip import Strip
from textual.widgets import OptionList

_TURNED = Style(reverse=True)


class LitList(OptionList):
    """Textual's list; it follows the text style of the lit line too: some colours have it turned inside out."""

    def render_line(self, y: int) -> Strip:
        """Return a line of the list."""
        strip = super().render_line(y)
        lit = any(segment.style and segment.style.meta.get("option") == self.highlighted for segment in strip)
        if self.highlighted is None or not lit:
            return strip
        turned = self.get_component_styles("option-list--option-highlighted").text_style.reverse
        return strip.apply_style(_TURNED) if turned else strip


class Options(LitList):
    """A list of which the page keys do not end the program in a window so small that its lines are not laid out."""

    def begin(self) -> None:
        """Light the first line, and take the focus."""
        self.highlighted = 0
        self.focus()

    def action_page_up(self) -> None:
        with suppress(LookupError):
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        with suppress(LookupError):
            super().action_page_down()  # type: ignore[no-untyped-call]
