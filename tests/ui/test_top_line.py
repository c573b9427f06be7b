"""The top line: where there is little room it says less, and never half a word or half a number."""

import pytest

from goedwerk.domain.clock import InMinutes
from goedwerk.ui.widgets.guidance import clock_in_short
from goedwerk.ui.widgets.header import Piece, fitting

PLACE = Piece("SKIVE · Handelingen", "Handelingen")
TIME = Piece("6 min, nog 24", "6/30 min")
SAVED = Piece("opgeslagen 09:30", "opgeslagen")


@pytest.mark.parametrize(
    ("room", "said"),
    [
        (48, "SKIVE · Handelingen|6 min, nog 24|opgeslagen 09:30"),
        (47, "SKIVE · Handelingen|6/30 min|opgeslagen 09:30"),
        (42, "SKIVE · Handelingen|6/30 min|opgeslagen"),
        (36, "Handelingen|6/30 min|opgeslagen"),
        (28, "Handelingen|6/30 min|"),
        (18, "Handelingen||"),
        (0, "Handelingen||"),
    ],
)
def test_what_stands_there_is_whole_or_short_or_not_there(room: int, said: str) -> None:
    assert "|".join(piece.plain for piece in fitting(room, (PLACE, TIME, SAVED))) == said


def test_that_saving_fails_is_said_however_little_room_there_is() -> None:
    failed = Piece("Niet opgeslagen: de schijf is vol", "Niet opgeslagen", stays=True)
    assert fitting(0, (PLACE, TIME, failed))[-1].plain == "Niet opgeslagen"


def test_the_time_in_short_is_what_was_used_of_what_a_step_may_take() -> None:
    assert clock_in_short(InMinutes("skive", 30, 6, 30, 24, 0), paused=False) == "6/30 min"
    assert clock_in_short(InMinutes("skive", 30, 31, 30, 0, 1), paused=False) == "31/30 min"
    assert clock_in_short(InMinutes("skive", 30, 6, 30, 24, 0), paused=True) == "6 min, stil"
    assert clock_in_short(InMinutes("skive", 0, 6, 0, 0, 6), paused=False) == "6 min"
