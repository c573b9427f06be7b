"""From the werkmap to files: A4's, reports, lists to sign and exchange files."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goedwerk.cli import exchange_export
from goedwerk.cli.choosing import load_named, pages_of
from goedwerk.cli.console import FAILED, UNDECIDED, complain
from goedwerk.cli.dutch import WrongUseError
from goedwerk.cli.page_formats import FormatsCommand, page_formats
from goedwerk.cli.privacy import anyway_option, say_checked, say_left_out, those_that_may_leave
from goedwerk.cli.session import Session, pass_session
from goedwerk.cli.target import folder_for, telling
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import one_line

if TYPE_CHECKING:
    from goedwerk.domain.dialogue import Dialogue
    from goedwerk.formats.keeping import Kept
    from goedwerk.formats.saving import Format
    from goedwerk.pages import Page

EXCHANGE = "json"
"""The format that is no page but everything, for another goedwerk."""

_REPORT_IS_FOR_THE_GROUP = "Het verslag is alleen voor de groep: er staan namen in, en wat iedereen zei."
_PAGES_ARE_FOR_THE_GROUP = "Niet gecontroleerd: dit is alleen voor de groep, en dat staat er ook op."
_NAMES_ON_THE_LIST = "Op de lijst staan namen: geef hem alleen aan wie hem mag zien."


class _ExportCommand(FormatsCommand):
    others = ((EXCHANGE, "Uitwisselbestand"),)


@click.command(
    "exporteer",
    cls=_ExportCommand,
    short_help="Maak bestanden van dialogen: A4’s, verslagen of een uitwisselbestand.",
    help="""Maak bestanden van een of meer dialogen. Een ID vind je met goedwerk zoek; de eerste vier tekens zijn genoeg
    als er maar één dialoog zo begint.

    Met json komt alles in één uitwisselbestand, dat een andere goedwerk kan importeren. Met een ander formaat krijgt
    elk A4 een eigen bestand.

    Er komt geen bestand als er nog iets op staat dat naar een mens kan wijzen. Ook niet als op een beeld iemand te
    herkennen is zonder toestemming, of als iemand de eigen woorden niet wil delen. Je krijgt dan een lijst, en de
    afsluitcode is 3. Je beslist erover in goedwerk zelf.

    Wat iemand niet wil bewaren, gaat in geen enkel bestand mee. Je leest hoeveel dat is, en niet van wie.

    Zonder --naar komen de bestanden in de map exports van de werkmap. Een nieuwe export komt in de plaats van de vorige
    export van hetzelfde, en nooit over een ander bestand. Heeft iemand er iets in veranderd, dan blijft dat bestand
    staan. Het nieuwe komt ernaast, met ‘nieuwer’ in de naam.""",
)
@click.argument("ids", nargs=-1, metavar="[ID…]")
@click.option("--alles", "everything", is_flag=True, help="Alle dialogen, behalve die in de prullenbak.")
@click.option("--formaat", "form", metavar="FORMAAT", help="Wat voor bestanden het worden.")
@click.option("--verslag", "report", is_flag=True, help="Het hele verslag voor de groep, in plaats van de A4’s.")
@click.option("--aanwezigheid", "presence", is_flag=True, help="Een lijst om te tekenen, zonder inhoud (alleen pdf).")
@click.option(
    "--binnen-de-groep",
    "for_group",
    is_flag=True,
    help="De A4’s zoals ze zijn, zonder controle. Op elk A4 staat dat het alleen voor de groep is.",
)
@anyway_option
@click.option("--naar", "target", metavar="MAP", help="Waar de bestanden komen; bij json mag het ook een bestand zijn.")
@pass_session
def export(
    session: Session,
    ids: tuple[str, ...],
    everything: bool,
    form: str | None,
    report: bool,
    presence: bool,
    for_group: bool,
    anyway: bool,
    target: str | None,
) -> int:
    """Write the files and print where they are; return 1 when there was nothing to write or not all of it fits."""
    _check_whose(ids, everything, target)
    _check_what(form, report, presence, for_group, anyway)
    wanted = None if everything else ids
    if form == EXCHANGE:
        return exchange_export.write(session, wanted, target)
    chosen = load_named(session, wanted)
    folder, page_format = folder_for(session, target), page_formats()[form or ""]
    if report:
        code = _write_each(chosen, *_saving_reports(folder, page_format), _REPORT_IS_FOR_THE_GROUP)
        _say_missing(chosen)
        return code
    if presence:
        return _write_each(chosen, *_saving_lists(folder), _NAMES_ON_THE_LIST)
    pages = pages_of(chosen, for_group)
    if for_group:
        _say_missing(chosen)
    going = pages if for_group or not pages else those_that_may_leave(pages, anyway)
    if pages and not going:
        return UNDECIDED
    return _write_pages(going, folder, page_format, for_group)


def _check_whose(ids: Sequence[str], everything: bool, target: str | None) -> None:
    if not ids and not everything:
        raise _wrong("Noem het ID van een dialoog, of kies --alles. Een ID vind je met goedwerk zoek.")
    if ids and everything:
        raise _wrong("Kies tussen een ID en --alles: allebei kan niet.")
    if target is not None and not target.strip():
        raise _wrong("Achter --naar hoort de naam van een map.")


def _check_what(form: str | None, report: bool, presence: bool, for_group: bool, anyway: bool) -> None:
    names = [*page_formats(), EXCHANGE]
    if form not in names:
        raise _wrong(f"Kies met --formaat wat voor bestanden het worden: {', '.join(names)}.")
    if report and presence:
        raise _wrong("Kies tussen --verslag en --aanwezigheid: allebei kan niet.")
    if report and form == EXCHANGE:
        raise _wrong("Een verslag kan niet als json: laat --verslag weg, of kies een ander formaat.")
    if presence and form != "pdf":
        raise _wrong("De lijst om te tekenen is er alleen als pdf: kies --formaat pdf.")
    if for_group and anyway:
        raise _wrong("Kies tussen --toch en --binnen-de-groep: binnen de groep is er geen controle.")
    if (for_group or anyway) and (report or presence or form == EXCHANGE):
        raise _wrong("--toch en --binnen-de-groep zijn alleen voor A4’s.")


def _wrong(message: str) -> WrongUseError:
    return WrongUseError(message, click.get_current_context())


def _write_pages(pages: Sequence["Page"], folder: Path, form: "Format", for_group: bool) -> int:
    from goedwerk.formats.fitting import PageFullError
    from goedwerk.pages import remarks, save_pages

    fitting: list[Page] = []
    with telling() as written:
        for page in pages:
            try:
                save_pages(folder, [page], form, written.append)
            except PageFullError as error:
                complain(str(error))
            else:
                fitting.append(page)
    if fitting and for_group:
        complain(_PAGES_ARE_FOR_THE_GROUP)
    elif fitting:
        say_checked(fitting)
    for remark in remarks(fitting, form):
        complain(remark)
    return 0 if fitting and len(fitting) == len(pages) else FAILED


def _write_each(
    chosen: Sequence["Dialogue"],
    save: Callable[["Dialogue"], "Kept"],
    missed: Callable[["Dialogue"], str],
    remark: str,
) -> int:
    with telling() as written:
        for dialogue in chosen:
            try:
                written.append(save(dialogue))
            except GoedwerkError as error:
                raise GoedwerkError(f"{_name(dialogue)}: {error.message}", error.hint) from error
    complain(remark)
    for dialogue in chosen:
        if said := missed(dialogue):
            complain(f"{_name(dialogue)}: {said}")
    return 0


def _say_missing(chosen: Sequence["Dialogue"]) -> None:
    from goedwerk.domain.refusing import count_refused

    say_left_out(sum(map(count_refused, chosen)))


def _name(dialogue: "Dialogue") -> str:
    return one_line(dialogue.group) or dialogue.id


def _saving_reports(folder: Path, form: "Format") -> tuple[Callable[["Dialogue"], "Kept"], Callable[["Dialogue"], str]]:
    from goedwerk.content.method import load_method
    from goedwerk.formats.letters import missed_by_report
    from goedwerk.formats.saving import save_report

    method = load_method()
    return (
        lambda dialogue: save_report(folder, dialogue, method, form),
        lambda dialogue: missed_by_report(dialogue, method, form.SUFFIX),
    )


def _saving_lists(folder: Path) -> tuple[Callable[["Dialogue"], "Kept"], Callable[["Dialogue"], str]]:
    from goedwerk.content.method import load_method
    from goedwerk.formats.letters import missed_by_presence
    from goedwerk.pages import save_presence

    method = load_method()
    return (
        lambda dialogue: save_presence(folder, dialogue, method),
        lambda dialogue: missed_by_presence(dialogue, method),
    )
