"""What the command line says about the privacy check."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from goedwerk.cli.console import complain
from goedwerk.domain.text import one_line

if TYPE_CHECKING:
    from goedwerk.domain.sharing import Open
    from goedwerk.pages import Page

anyway_option = click.option(
    "--toch",
    "anyway",
    is_flag=True,
    help="Ga door als er nog iets op staat. Namen uit de groep worden vervangen. Een BSN houdt het tegen, en een A4 "
    "met woorden van iemand die ze niet deelt, gaat niet mee.",
)
"""The option to go on with what nobody decided about; the parameter is `anyway`."""

_GO_ON = "Of ga door met --toch."
_NOT_PAST_A_BSN = "Met --toch gaat het er ook niet uit: er is een nummer bij dat een BSN kan zijn."
_SOMEONE = "Op een beeld is misschien iemand te herkennen, en toestemming is er nog niet."
_ASK = "Wat er met hun woorden mag, vraag je in goedwerk bij stap 1."
_WITHOUT_THESE = "Met --toch gaan alleen de andere A4’s door."
_LEFT_BEHIND = "Deze A4’s gaan niet mee: er staan woorden op van iemand die ze niet wil delen."


def those_that_may_leave(pages: Sequence["Page"], anyway: bool) -> Sequence["Page"]:
    """Return the pages that may be shared: all or none, and say what is open, a line for each finding.

    Going on `anyway` leaves out those with words of someone who does not share them, and says which.
    """
    from goedwerk.pages import shared

    going = (anyway and shared(pages)) or pages
    if len(going) < len(pages):
        complain(_LEFT_BEHIND)
        _list_refused(pages)
    return going if _may_leave(going, anyway) else ()


def _say_not_asked(pages: Sequence["Page"]) -> None:
    """Say who was not asked what may be done with their words, where others at the table were."""
    from goedwerk.domain.consent import not_asked_yet, skipped

    for dialogue in {page.dialogue.id: page.dialogue for page in pages}.values():
        if waiting := skipped(dialogue):
            complain(f"Let op. {one_line(dialogue.group) or dialogue.id}: {not_asked_yet(waiting)}. {_ASK}")


def say_left_out(number: int) -> None:
    """Say how many contributions were left out because someone does not want them kept, if there were any."""
    from goedwerk.domain.refusing import left_out_in_words

    if number:
        complain(left_out_in_words(number))


def _may_leave(pages: Sequence["Page"], anyway: bool) -> bool:
    from goedwerk.pages import known_as

    agreed = _are_agreed(pages)
    decided = _are_decided(pages, anyway) and agreed
    shown = [page for page in pages if page.lacks_permission and not page.checked.page.only_for_group]
    if anyway or not shown:
        return decided
    go_on = f" {_GO_ON}" if decided else ""  # else it has been said already whether that is possible
    complain(f"{_SOMEONE} Er is geen bestand gemaakt. Zeg bij stap 6 in goedwerk of het mag.{go_on}")
    for page in shown:
        complain(f"{known_as(page)} · Beeld")
    return False


def _are_agreed(pages: Sequence["Page"]) -> bool:
    from goedwerk.pages import NotSharedError, require_consent, shared

    try:
        require_consent(pages)
    except NotSharedError as error:
        complain(f"{error} {_WITHOUT_THESE}" if shared(pages) else str(error))
        _list_refused(error.pages)
        return False
    return True


def _list_refused(pages: Sequence["Page"]) -> None:
    from goedwerk.pages import known_as

    for page in pages:
        for one in page.refused:
            complain(" · ".join((known_as(page), one.where, f"‘{one.passage}’", f"woorden van {one.name}")))


def _are_decided(pages: Sequence["Page"], anyway: bool) -> bool:
    from goedwerk.pages import NotCheckedError, require_decisions

    try:
        require_decisions(pages, anyway=anyway)
    except NotCheckedError as error:
        blocked = any(page.checked.blocked for page in error.pages)
        complain(str(error) if anyway else f"{error} {_NOT_PAST_A_BSN if blocked else _GO_ON}")
        for page in error.pages:
            for one in page.checked.blocked if anyway else page.open:
                complain(_line(page, one))
        return False
    return True


def say_checked(pages: Sequence["Page"]) -> None:
    """Say of pages that were written for sharing what was done to them, and that it is no guarantee."""
    from goedwerk.domain.sharing import NO_GUARANTEE

    undecided = sum(one.finding.text not in page.checked.withheld for page in pages for one in page.open)
    names = dict.fromkeys(one_line(name) for page in pages for name in page.checked.withheld)
    if undecided:
        complain(f"Let op: {undecided} keer staat er nog iets op een A4 dat naar een mens kan wijzen.")
    if names:
        complain(f"Over deze namen is nog niet beslist. Ze zijn vervangen: {', '.join(names)}.")
    if any(page.lacks_permission for page in pages):
        complain(f"Let op. {_SOMEONE}")
    _say_not_asked(pages)
    complain(f"Gecontroleerd op namen, nummers en adressen. {NO_GUARANTEE}")


def _line(page: "Page", one: "Open") -> str:
    from goedwerk.pages import known_as

    a4, finding = page.checked.decided, one.finding
    return " · ".join(
        (
            known_as(page, undecided=True),
            a4.place_name(one.place),
            f"‘{finding.text}’",
            finding.kind.label,
            f"voorstel: ‘{finding.proposal}’",
        )
    )
