"""Sheets to print and fill in by hand: a situation, an empty A4, picture cards and a list of who was there."""

from collections.abc import Mapping, Sequence
from datetime import tzinfo
from typing import Any, Literal
from uuid import NAMESPACE_OID, uuid5

from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.fit import MAX_CHARACTERS
from goedwerk.domain.method import Method
from goedwerk.domain.situation import Situation
from goedwerk.formats.engine import print_document
from goedwerk.formats.worksheet_data import cards_data, empty_a4_data, presence_data, worksheet_data

Sheet = Literal["worksheet", "empty_a4", "picture_cards", "presence"]
"""The kinds of sheet."""


def sheet_mark(kind: Sheet, about: str = "") -> str:
    """Return the mark by which `pdf.carries` knows the file of a sheet again; `about` is a key or an id.

    A worksheet is about the key of its situation, a presence sheet about the id of its dialogue.
    """
    return str(uuid5(NAMESPACE_OID, f"{kind}\n{about}"))


def worksheet(situation: Situation, method: Method) -> bytes:
    """Return a PDF of two pages: the situation with its tests and questions, and an empty A4.

    Raises `GoedwerkError` when the situation is too long for a page.
    """
    texts = (situation.title, situation.text, *(question.text for question in situation.questions))
    too_long = GoedwerkError(
        "De situatie is te lang voor een werkblad van één pagina. Er is geen bestand gemaakt.",
        "Maak de tekst of de vragen van de situatie korter en probeer het nog eens.",
    )
    if sum(map(len, texts)) > MAX_CHARACTERS:
        raise too_long
    data = worksheet_data(situation, method) | {"mark": sheet_mark("worksheet", situation.key)}
    return _print("worksheet.typ", data, too_long)


def empty_a4(method: Method) -> bytes:
    """Return a PDF of one page: a rich A4 with room to write; raises `GoedwerkError` when its hints take the room."""
    too_long = GoedwerkError(
        "De teksten van de methode laten op het lege A4 geen ruimte om te schrijven. Er is geen bestand gemaakt.",
        "Maak de teksten in 6_summary.toml korter en probeer het nog eens.",
    )
    return _print("empty_a4.typ", empty_a4_data(method) | {"mark": sheet_mark("empty_a4")}, too_long)


def picture_cards(cards: Sequence[tuple[str, bytes]]) -> bytes:
    """Return a PDF with a title and a PNG on each card, six on a page to cut out; raises `GoedwerkError`."""
    data, pictures = cards_data(cards)
    return print_document("picture_cards.typ", data | {"mark": sheet_mark("picture_cards")}, pictures).pdf


def presence_sheet(dialogue: Dialogue, method: Method, zone: tzinfo | None = None) -> bytes:
    """Return a PDF on which those who were there sign, with nothing of what was said; raises `GoedwerkError`.

    `zone` is that of the times on it; None is the zone of this laptop.
    """
    data = presence_data(dialogue, method, zone) | {"mark": sheet_mark("presence", dialogue.id)}
    return print_document("presence.typ", data, {}, dialogue.date).pdf


def _print(template: str, data: Mapping[str, Any], too_long: GoedwerkError) -> bytes:
    printed = print_document(template, data, {})
    if any(page["over"] for page in printed.measured):
        raise too_long
    return printed.pdf
