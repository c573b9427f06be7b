"""From the werkmap to files: A4's, reports and exchange files."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goedwerk.cli import exchange_export
from goedwerk.cli.console import FAILED, complain, say, shown
from goedwerk.cli.dutch import DutchCommand, WrongUseError
from goedwerk.cli.ids import find_ids
from goedwerk.cli.session import Session, pass_session
from goedwerk.cli.target import folder_for
from goedwerk.domain.text import one_line

if TYPE_CHECKING:
    from goedwerk.domain.dialogue import Dialogue
    from goedwerk.formats.saving import Format

EXCHANGE = "json"
"""The format that is no page but everything, for another goedwerk."""

_NOT_CHECKED = "Nog niet gecontroleerd op herleidbaarheid: lees het A4 zelf na voordat je het deelt."
_FOR_THE_GROUP = "Het verslag is alleen voor de groep: er staan namen in, en wat iedereen zei."


def _page_formats() -> Mapping[str, "Format"]:
    from goedwerk.formats.catalogue import page_formats

    return page_formats()


def _names() -> list[str]:
    return [*_page_formats(), EXCHANGE]


class _ExportCommand(DutchCommand):
    """Its help names the formats, which are looked up when they are needed and not when the program starts."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write what can stand behind `--formaat`."""
        with formatter.section("Formaten"):
            formatter.write_dl(
                [*((name, form.LABEL) for name, form in _page_formats().items()), (EXCHANGE, "Uitwisselbestand")]
            )


@click.command(
    "exporteer",
    cls=_ExportCommand,
    short_help="Maak bestanden van dialogen: A4’s, verslagen of een uitwisselbestand.",
    help="""Maak bestanden van een of meer dialogen. Een ID vind je met goedwerk zoek; de eerste vier tekens zijn genoeg
    als er maar één dialoog zo begint.

    Met json komt alles in één uitwisselbestand, dat een andere goedwerk kan importeren. Met een ander formaat krijgt
    elk A4 een eigen bestand, zonder namen, of met --verslag elke dialoog een verslag voor de groep.

    Zonder --naar komen de bestanden in de map exports van de werkmap. Een nieuwe export komt in de plaats van de vorige
    export van hetzelfde, en nooit over een ander bestand.""",
)
@click.argument("ids", nargs=-1, metavar="[ID…]")
@click.option("--alles", "everything", is_flag=True, help="Alle dialogen, behalve die in de prullenbak.")
@click.option("--formaat", "form", metavar="FORMAAT", help="Wat voor bestanden het worden.")
@click.option("--verslag", "report", is_flag=True, help="Het hele verslag voor de groep, in plaats van de A4’s.")
@click.option("--naar", "target", metavar="MAP", help="Waar de bestanden komen; bij json mag het ook een bestand zijn.")
@pass_session
def export(
    session: Session, ids: tuple[str, ...], everything: bool, form: str | None, report: bool, target: str | None
) -> int:
    """Write the files and print where they are; return 1 when there was nothing to write."""
    _check_use(ids, everything, form, report, target)
    wanted = None if everything else ids
    if form == EXCHANGE:
        return exchange_export.write(session, wanted, target)
    return _write_pages(session, wanted, _page_formats()[form or ""], report, target)


def _check_use(ids: Sequence[str], everything: bool, form: str | None, report: bool, target: str | None) -> None:
    wrong = ""
    if not ids and not everything:
        wrong = "Noem het ID van een dialoog, of kies --alles. Een ID vind je met goedwerk zoek."
    elif ids and everything:
        wrong = "Kies tussen een ID en --alles: allebei kan niet."
    elif form not in _names():
        wrong = f"Kies met --formaat wat voor bestanden het worden: {', '.join(_names())}."
    elif report and form == EXCHANGE:
        wrong = "Een verslag kan niet als json: laat --verslag weg, of kies een ander formaat."
    elif target is not None and not target.strip():
        wrong = "Achter --naar hoort de naam van een map."
    if wrong:
        raise WrongUseError(wrong, click.get_current_context())


def _write_pages(
    session: Session, wanted: Sequence[str] | None, form: "Format", report: bool, target: str | None
) -> int:
    chosen = _load(session, wanted)
    if not chosen:
        raise session.nothing_there()
    folder = folder_for(session, target)
    save = _save_report if report else _save_a4s
    written: list[Path] = []
    try:
        for dialogue in chosen:
            save(folder, dialogue, form, written.append)
    finally:
        # After all of them: a reader of the list who leaves must not stop the rest from being written.
        for path in written:
            say(shown(path))
    if written:
        complain(_FOR_THE_GROUP if report else _NOT_CHECKED)
    return 0 if written else FAILED


def _load(session: Session, wanted: Sequence[str] | None) -> list["Dialogue"]:
    from goedwerk.store import dialogues, overview
    from goedwerk.store.opened import opened

    with opened(session.need_database()) as db:
        ids = dialogues.ids(db)
        if wanted is not None:
            ids = find_ids(wanted, ids, [row.id for row in overview.everything(db.conn, trashed=True)])
        desks = [dialogues.load(db, one) for one in ids]
    return [desk.dialogue for desk in desks if desk]


def _save_report(folder: Path, dialogue: "Dialogue", form: "Format", done: Callable[[Path], None]) -> None:
    from goedwerk.content.method import load_method
    from goedwerk.formats.saving import save_report

    done(save_report(folder, dialogue, load_method(), form))


def _save_a4s(folder: Path, dialogue: "Dialogue", form: "Format", done: Callable[[Path], None]) -> None:
    from goedwerk.content.method import load_method
    from goedwerk.domain.a4 import compose
    from goedwerk.domain.changes.summaries import has_content
    from goedwerk.formats.saving import save_a4

    summaries = [summary for summary in dialogue.summaries if has_content(summary)]
    if not summaries:
        complain(f"‘{one_line(dialogue.group) or dialogue.id}’ heeft nog geen A4 waar iets op staat.")
    for summary in summaries:
        done(save_a4(folder, compose(dialogue, summary, load_method()), form))
