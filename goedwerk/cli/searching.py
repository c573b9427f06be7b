"""Search all dialogues."""

from typing import Any

import click

from goedwerk.cli.console import FAILED, complain, presentable, say, say_json
from goedwerk.cli.dutch import DutchCommand, WrongUseError
from goedwerk.cli.ids import short_ids
from goedwerk.cli.session import Session, pass_session
from goedwerk.domain.text import fold, one_line


@click.command(
    "zoek",
    cls=DutchCommand,
    short_help="Zoek in alle dialogen.",
    help="""Zoek in alle dialogen. WOORDEN zijn een of meer woorden, of stukken van woorden. Een dialoog wordt gevonden
    als ze er allemaal in staan. Accenten en hoofdletters maken niet uit. Achter elke dialoog staat het begin van zijn
    ID, voor `goedwerk exporteer`. Wordt er niets gevonden, dan is de afsluitcode 1.""",
)
@click.argument("words", nargs=-1, metavar="WOORDEN…")
@click.option("--json", "as_json", is_flag=True, help="Geef het antwoord als JSON.")
@pass_session
def search(session: Session, words: tuple[str, ...], as_json: bool) -> int:
    """Print the dialogues that hold all words; return 1 when there are none."""
    from goedwerk.store import overview
    from goedwerk.store.opened import opened

    sought = one_line(presentable(" ".join(words)))
    if not fold(sought).strip():
        raise WrongUseError("Geef een of meer woorden om te zoeken.", click.get_current_context())
    with opened(session.need_database()) as db:
        found = overview.search(db.conn, sought)
        shortened = short_ids(row.id for row in overview.everything(db.conn))
    if as_json:
        say_json([_as_json(hit) for hit in found])
    for hit in () if as_json else found:
        row = hit.row
        say(f"{row.date or 'zonder datum'}  {_line(row.group, 'nog geen groep')}  [{shortened[row.id]}]")
        say(f"    {_line(row.title, 'nog geen situatie')}")
        if hit.snippet:
            say(f"    {one_line(hit.snippet)}")
    if not found:
        complain(f"Niets gevonden voor ‘{sought}’.")
    return 0 if found else FAILED


def _line(text: str | None, otherwise: str) -> str:
    return one_line(text or "") or otherwise


def _as_json(hit: Any) -> dict[str, str | None]:
    row = hit.row
    return {
        "id": row.id,
        "date": row.date,
        "group": row.group,
        "title": row.title,
        "core_statement": row.core_statement,
        "modified": row.modified,
        "snippet": hit.snippet,
    }
