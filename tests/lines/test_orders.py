"""What begins with a slash is an order; its first letters are enough, and what is not clear is never guessed."""

import re
from pathlib import Path

import pytest
from support.lines import PEOPLE, Typing, orders_in

from goedwerk.domain.errors import GoedwerkError
from goedwerk.lines.orders import Order, find_order, numbered, read_order, read_text

ORDERS = [
    Order(form, "doet iets", lambda _: None, short) for form, short in (("verder", "v"), ("weg 2", ""), ("wis", ""))
]

PLACES = ("1", "2", "3", "waarden", "5", "6", "7")


def test_an_order_is_what_stands_behind_one_slash() -> None:
    assert read_order("/weg 2") == ("weg", "2")
    assert read_order("Hij is weg") is None
    assert read_order("//weg") is None
    assert read_text("//weg") == "/weg"


def test_how_an_order_is_written_makes_no_difference() -> None:
    for typed in ("/stop", "/STOP", "/Stop.", "/ stop", "/stop!", "/einde"):
        name, _ = read_order(typed) or ("", "")
        stop = find_order(name, [*ORDERS, Order("stop", "stopt", lambda _: None, also=("einde",))])
        assert stop.name == "stop", typed


@pytest.mark.parametrize("name", ["verder", "v", "V", "ver"])
def test_the_first_letters_are_enough(name: str) -> None:
    assert find_order(name, ORDERS).name == "verder"


@pytest.mark.parametrize(
    ("name", "says"), [("w", "/weg, /wis"), ("", "schuine streep"), ("x", "/hulp"), ("wiss", "/wis")]
)
def test_what_is_not_clear_is_said_and_not_guessed(name: str, says: str) -> None:
    with pytest.raises(GoedwerkError) as refused:
        find_order(name, ORDERS)
    assert says in str(refused.value)


@pytest.mark.parametrize("rest", ["", "twee", "0", "3", "²", "99999999999999999999"])
def test_a_number_that_is_not_in_the_list_changes_nothing(rest: str) -> None:
    with pytest.raises(GoedwerkError):
        numbered(["a", "b"], rest)


def test_a_number_says_which_and_what_follows_it() -> None:
    assert numbered(["a", "b"], "2 andere woorden") == (1, "andere woorden")
    assert numbered(["a", "b"], "2. andere woorden") == (1, "andere woorden")


def test_at_every_place_an_order_has_one_meaning_and_all_that_the_page_about_it_names_are_there(typing: Typing) -> None:
    filled = (*PEOPLE, "/naar 3", "Een titel", "Een verhaal", "/naar waarden", "Iets", "/ster 1", "/naar 5", "Iets")
    filled = (*filled, "/naar 6", "Een zin", "/haal 1", "/naar 7", "Bellen", "", "", "/naar 2", "/schrijf", "Titel")
    said = typing(*filled, *(line for place in PLACES for line in (f"/naar {place}", "/hulp", "/hulp overal")))
    pieces = said.split("Je bent bij ")[1:]
    assert len(pieces) == len(PLACES)
    known: set[str] = set()
    for piece in pieces:
        here, everywhere = piece.split("Dit kan overal:")
        names = [name for name in orders_in(here) if name != "hulp"] + orders_in(everywhere)
        assert len(names) == len(set(names)), names
        known |= {*names}
        assert {"verder", "terug", "ongedaan", "opnieuw", "hulp", "stop", "opslaan", "kompas"} <= set(names)
    page = (Path(__file__).parents[2] / "docs" / "gewoon.md").read_text(encoding="utf-8")
    named = {name.lower() for name in re.findall(r"`/(\w{2,})", page)}
    assert named
    assert named - {"oefening", "overslaan"} <= known  # those two are for practising


def test_a_wrong_order_is_one_kind_sentence_and_one_goes_on(typing: Typing) -> None:
    said = typing(*PEOPLE, "/dans", "/", "/wijzig", "/weg 9", "/functie", "/naar maan", "/vraag", "/naar", "/lees")
    assert "kan hier niet" in said
    assert "Traceback" not in said
    assert said.endswith("Gestopt. Alles is bewaard.\n")
    assert "3. Kevin" in said
