"""What someone refused stays with the words when a dialogue is typed line by line."""

from pathlib import Path

import pytest
from support.lines import PEOPLE, Typing, dialogue_in

SAID = "Ik bleef naast haar bed zitten tot ze weer sliep"
REFUSED = (*PEOPLE, "/toestemming mo", "3")
ANSWERED = (*REFUSED, "/naar waarden", SAID)


@pytest.mark.parametrize(
    ("orders", "says"),
    [
        ((*ANSWERED, "/geef 1 groep"), "blijven ze van wie ze zei"),
        ((*ANSWERED, "/naar 1", "/veld deelnemer", "/weg 1"), "blijft de naam staan"),
        ((*REFUSED, "/naar 3", "Een titel", SAID, "/teller thea"), "blijven ze van wie ze zei"),
        ((*REFUSED, "/naar 3", "Een titel", SAID, "/situatie"), "geen situatie van maken"),
    ],
)
def test_words_of_who_refuses_stay_theirs_and_it_is_said_what_to_do(
    typing: Typing, werkmap: Path, orders: tuple[str, ...], says: str
) -> None:
    assert says in typing(*orders)
    kept = dialogue_in(werkmap)
    assert [*(one.participant for one in kept.answers), *(one.participant for one in kept.experiences)] == ["p1"]
    assert not list(werkmap.rglob("eigen/*.md"))


def test_a_deleted_answer_is_off_the_a4_too_and_undo_says_what_is_allowed_again(typing: Typing, werkmap: Path) -> None:
    said = typing(*ANSWERED, "/naar 6", SAID, "/naar waarden", "/weg 1")
    assert "Wat er op het A4 van stond, is ook weg." in said
    assert dialogue_in(werkmap).summaries[0].core_statement == ""
    assert "Toestemming van Mo is weer: nog niet gevraagd." in typing(*REFUSED, "/ongedaan")


def test_erasing_says_what_stays_on_the_laptop(typing: Typing, werkmap: Path) -> None:
    said = typing(*ANSWERED, "/naar 6", SAID, "/afronden", "1")
    assert "in de map exports, blijft staan" in said
    kept = dialogue_in(werkmap)
    assert (kept.answers, kept.summaries[0].core_statement, kept.summaries[0].candidates) == ((), "", ())
