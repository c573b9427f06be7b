"""Going from a window to where the words stand that it is about."""

import re

from goedwerk.domain.route import nearest
from goedwerk.domain.whereabouts import Spot
from goedwerk.ui.screens.at_table import AtTable
from goedwerk.ui.widgets.fields import TextField
from goedwerk.ui.widgets.said import SaidList

GO_THERE = "Ga erheen"
"""What the choice is called that leads to where words stand."""


class GoingThere(AtTable):
    """What a dialogue screen can do with a `Spot`."""

    async def go_to(self, spot: Spot) -> None:
        """Show a spot, with the line lit or with the cursor before the words."""
        await self.show_place(nearest(self.facilitation.dialogue, self.facilitation.method, spot.place))
        field = self.focused
        if isinstance(field, SaidList) and spot.line:
            field.highlighted = field.get_option_index(spot.line)
        elif isinstance(field, TextField):
            field.move_cursor(_location(spot.words, field.text) or field.document.end)


def _location(words: str, text: str) -> tuple[int, int] | None:
    """Return the row and the column at which words stand in a text, however they are divided over lines."""
    found = re.search(r"\s+".join(map(re.escape, words.split())), text) if words.strip() else None
    if found is None:
        return None
    before = text[: found.start()].split("\n")
    return len(before) - 1, len(before[-1])
