"""Pages to print and fill in by hand."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial
from typing import TYPE_CHECKING

import click

from goedwerk.cli.console import FAILED, complain, presentable, shown
from goedwerk.cli.dutch import DutchCommand, WrongUseError
from goedwerk.cli.session import Session, pass_session
from goedwerk.cli.target import folder_for, telling
from goedwerk.domain.errors import GoedwerkError

if TYPE_CHECKING:
    from goedwerk.domain.situation import Situation


@dataclass(frozen=True)
class _Sheet:
    """A file to make: its name without a suffix, its mark, what makes its bytes, and what says what they miss."""

    name: str
    mark: str
    made: Callable[[], bytes]
    missed: Callable[[], str] = lambda: ""


@click.command(
    "werkblad",
    cls=DutchCommand,
    short_help="Maak werkbladen om te printen.",
    help="""Maak werkbladen om te printen en met de hand in te vullen, als pdf. SLEUTEL is de sleutel van een situatie;
    die staan in goedwerk situaties. Je mag er meer noemen, ook van eigen situaties. Zonder --naar komen de bestanden in
    de map exports van de werkmap.""",
)
@click.argument("keys", nargs=-1, metavar="[SLEUTEL…]")
@click.option("--leeg", "empty", is_flag=True, help="Een leeg A4 om met de groep te vullen.")
@click.option("--beeldkaarten", "pictures", is_flag=True, help="De tekeningen van goedwerk, om op tafel te leggen.")
@click.option("--naar", "target", metavar="MAP", help="Waar de bestanden komen.")
@pass_session
def worksheets(session: Session, keys: tuple[str, ...], empty: bool, pictures: bool, target: str | None) -> int:
    """Write the sheets and print where they are; nothing is written when a key does not exist.

    Return 1 when one of them cannot be made, such as that of a very long situation.
    """
    from goedwerk.pages import save_sheet

    if not (keys or empty or pictures):
        raise _wrong("Noem de sleutel van een situatie, of kies --leeg of --beeldkaarten.")
    if target is not None and not target.strip():
        raise _wrong("Achter --naar hoort de naam van een map.")
    sheets = list(_sheets(_situations(session, keys), empty, pictures))
    if target is None:
        session.workspace.prepare()
    folder = folder_for(session, target)
    refused = False
    with telling() as written:
        for sheet in sheets:
            try:
                data = sheet.made()
            except GoedwerkError as error:
                refused = True
                complain(f"{sheet.name}: {error}")
                continue
            written.append(save_sheet(folder, sheet.name, data, sheet.mark))
            if missed := sheet.missed():
                complain(f"{sheet.name}: {missed}")
    return FAILED if refused else 0


def _situations(session: Session, keys: Sequence[str]) -> list["Situation"]:
    """Return the situations with these keys, each once; raises `GoedwerkError` about the first that is not there."""
    from goedwerk.content.situations import load_library

    found = {entry.situation.key: entry.situation for entry in load_library(session.workspace.situations).situations}
    wanted = dict.fromkeys(presentable(key).strip() for key in keys)
    for key in wanted:
        if key not in found:
            near = " of ".join(f"‘{one}’" for one in get_close_matches(key, found))
            raise GoedwerkError(
                f"Ik ken geen situatie met de sleutel ‘{shown(key)}’. Er is niets gemaakt.",
                f"{f'Bedoel je {near}? ' if near else ''}Met goedwerk situaties zie je alle sleutels.",
            )
    return [found[key] for key in wanted]


def _sheets(situations: Sequence["Situation"], empty: bool, pictures: bool) -> Iterator[_Sheet]:
    from goedwerk.content.method import load_method
    from goedwerk.formats.letters import missed_by_worksheet
    from goedwerk.formats.worksheets import empty_a4, sheet_mark, worksheet

    method = load_method()
    for situation in situations:
        mark = sheet_mark("worksheet", situation.key)
        missed = partial(missed_by_worksheet, situation, method)
        yield _Sheet(f"werkblad-{situation.key}", mark, partial(worksheet, situation, method), missed)
    if empty:
        yield _Sheet("werkblad-leeg-a4", sheet_mark("empty_a4"), partial(empty_a4, method))
    if pictures:
        yield _Sheet("beeldkaarten", sheet_mark("picture_cards"), _picture_cards)


def _picture_cards() -> bytes:
    from goedwerk.formats.worksheets import picture_cards
    from goedwerk.pictures.cards import card_picture, cards

    return picture_cards([(card.title, card_picture(card.key).data) for card in cards()])


def _wrong(message: str) -> WrongUseError:
    return WrongUseError(message, click.get_current_context())
