"""Many A4's as one booklet."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goedwerk.cli.choosing import find_capability, load_about, load_named, pages_of
from goedwerk.cli.console import FAILED, UNDECIDED, complain, presentable, shown
from goedwerk.cli.dutch import WrongUseError
from goedwerk.cli.page_formats import FormatsCommand, page_formats
from goedwerk.cli.privacy import anyway_option, say_checked, those_that_may_leave
from goedwerk.cli.session import Session, pass_session
from goedwerk.cli.target import check_above, folder_for, tell
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.text import one_line

if TYPE_CHECKING:
    from goedwerk.domain.method import Method
    from goedwerk.domain.situation import Capability
    from goedwerk.formats.keeping import Kept
    from goedwerk.formats.saving import Format
    from goedwerk.pages import Page

_OF_ANOTHER_GROUP = (
    "Er staan namen bij van mensen uit een andere groep in deze bundel. Haal ze weg in de dialoog (A4 opslaan, "
    "Nog een ander woord weghalen), of laat ze vervangen met --toch."
)


@click.command(
    "bundel",
    cls=FormatsCommand,
    short_help="Maak van veel A4’s één bundel.",
    help="""Maak één bundel van de A4’s van veel dialogen: een voorblad, de inhoud, de A4’s per vermogen en situatie, en
    vragen om over te praten. Kies dialogen met hun ID, met --alles, of met --groep en --vermogen.

    Er komt geen bundel als er nog iets op staat dat naar een mens kan wijzen. Ook niet als op een beeld iemand te
    herkennen is zonder toestemming, of als iemand de eigen woorden niet wil delen. Je krijgt dan een lijst, en de
    afsluitcode is 3. Je beslist erover in goedwerk zelf.

    Zonder --naar komt de bundel in de map exports van de werkmap.""",
)
@click.argument("ids", nargs=-1, metavar="[ID…]")
@click.option("--alles", "everything", is_flag=True, help="Alle dialogen, behalve die in de prullenbak.")
@click.option("--groep", "group", metavar="GROEP", help="Alle dialogen van deze groep.")
@click.option(
    "--vermogen",
    "capability",
    metavar="VERMOGEN",
    help="Alle dialogen over dit vermogen: absorptie, verbindend, opleidend of lerend.",
)
@click.option("--formaat", "form", metavar="FORMAAT", help="Wat voor bestand het wordt.")
@click.option("--titel", "title", metavar="TITEL", help="Wat er op het voorblad staat.")
@anyway_option
@click.option("--naar", "target", metavar="BESTAND", help="Hoe het bestand heet, of in welke map het komt.")
@pass_session
def bundle(
    session: Session,
    ids: tuple[str, ...],
    everything: bool,
    group: str | None,
    capability: str | None,
    form: str | None,
    title: str | None,
    anyway: bool,
    target: str | None,
) -> int:
    """Write one booklet and print where it is; return 3 when something on its pages is not decided yet."""
    from goedwerk.content.method import load_method
    from goedwerk.pages import booklet_remarks, checked_together

    _check_whose(ids, everything, group, capability)
    page_format = _format(form, title, target)
    about = _capability(capability)
    place = _place(session, target, page_format)
    method = load_method()
    try:
        if ids or everything:
            chosen = load_named(session, ids or None)
        else:
            chosen = load_about(session, presentable(group) if group else None, about)
        alone = pages_of(chosen)
        if not alone:
            return FAILED
        together = checked_together(alone, method)
        pages = those_that_may_leave(together, anyway)
        if not pages:
            if sum(len(page.open) for page in together) > sum(len(page.open) for page in alone):
                complain(_OF_ANOTHER_GROUP)
            return UNDECIDED
        name = presentable(title) if title else _title(method, about)
        kept = _save(place, pages, method, name, session, page_format)
    except KeyboardInterrupt:
        raise GoedwerkError("Gestopt. Er is geen bestand gemaakt.") from None
    tell([kept])
    say_checked(pages)
    for remark in booklet_remarks(pages, name, page_format):
        complain(remark)
    return 0


def _check_whose(ids: Sequence[str], everything: bool, group: str | None, capability: str | None) -> None:
    ways = [bool(ids), everything, group is not None or capability is not None]
    if not any(ways):
        raise _wrong("Noem het ID van een dialoog, of kies --alles, --groep of --vermogen.")
    if sum(ways) > 1:
        raise _wrong("Kies tussen een ID, --alles, en --groep of --vermogen.")
    if group is not None and not group.strip():
        raise _wrong("Achter --groep hoort de naam van een groep.")


def _format(form: str | None, title: str | None, target: str | None) -> "Format":
    formats = page_formats()
    chosen = formats.get(form or "")
    if chosen is None:
        raise _wrong(f"Kies met --formaat wat voor bestand het wordt: {', '.join(formats)}.")
    if title is not None and not one_line(presentable(title)):
        raise _wrong("Achter --titel hoort wat er op het voorblad staat.")
    if target is not None and not target.strip():
        raise _wrong("Achter --naar hoort de naam van een bestand of een map.")
    return chosen


def _capability(name: str | None) -> "Capability | None":
    if name is None:
        return None
    found = find_capability(presentable(name))
    if found is None:
        raise _wrong("Kies met --vermogen een vermogen: absorptie, verbindend, opleidend of lerend.")
    return found


def _place(session: Session, target: str | None, form: "Format") -> Path:
    """Return the folder or the file in which the booklet comes; raises when it cannot be there."""
    path = Path(target) if target else None
    if path is None or path.is_dir() or not path.suffix:
        return folder_for(session, target)
    if path.suffix.lower() != form.SUFFIX:
        raise _wrong(f"{shown(path.name)} eindigt niet op {form.SUFFIX}, en dat hoort bij dit formaat.")
    check_above(path)
    return path


def _wrong(message: str) -> WrongUseError:
    return WrongUseError(message, click.get_current_context())


def _title(method: "Method", about: "Capability | None") -> str:
    # Not the name of the group: on a page for others it stands only when someone puts it there.
    return f"{method.title}: {about}" if about else method.title


def _save(
    place: Path, pages: Sequence["Page"], method: "Method", title: str, session: Session, form: "Format"
) -> "Kept":
    from goedwerk.pages import save_booklet

    with click.progressbar(
        length=len(pages),
        label="De bundel maken",
        show_pos=True,
        show_eta=False,
        show_percent=False,
        file=sys.stderr,
        hidden=sys.stderr is None or not sys.stderr.isatty(),
    ) as bar:
        return save_booklet(
            place, pages, method, title, session.moment.date(), form, lambda ready: bar.update(ready - bar.pos)
        )
