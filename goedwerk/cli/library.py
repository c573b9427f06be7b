"""The library of situations: what there is, for whom, and whether files are right."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from goedwerk.cli.choosing import find_capability
from goedwerk.cli.console import FAILED, complain, presentable, say, say_json, shown
from goedwerk.cli.dutch import DutchGroup, WrongUseError
from goedwerk.cli.session import Session, pass_session
from goedwerk.domain.dutch import how_many
from goedwerk.domain.text import fold, one_line

if TYPE_CHECKING:
    from goedwerk.content.finding import Facets
    from goedwerk.content.problem import Problem
    from goedwerk.content.situations import LibraryEntry

_JSON = "goedwerk.json"

_json_option = click.option("--json", "as_json", is_flag=True, help="Geef het antwoord als JSON.")


@click.group(
    "situaties",
    cls=DutchGroup,
    invoke_without_command=True,
    short_help="Toon de kritische situaties, of controleer ze.",
    help="De kritische situaties: die van goedwerk en die van de werkmap. Zonder opdracht krijg je de lijst.",
)
@_json_option
@click.pass_context
def situations(ctx: click.Context, as_json: bool) -> int:
    """Print the list when no command follows; `--json` may stand before a command too."""
    ctx.meta[_JSON] = as_json
    return int(ctx.invoke(listing)) if ctx.invoked_subcommand is None else 0


@situations.command(
    "lijst",
    short_help="Toon alle situaties.",
    help="""Toon van alle situaties de sleutel, het vermogen, voor wie ze zijn, uit welke verzameling, en de titel. Past
    er geen een bij wat je kiest, dan is de afsluitcode 1.

    Bestanden die niet kloppen, worden apart genoemd; dan is de afsluitcode 1.""",
)
@click.option("--voor", "audience", metavar="DOELGROEP", help="Alleen situaties voor deze doelgroep.")
@click.option(
    "--vermogen",
    "capability",
    metavar="VERMOGEN",
    help="Alleen situaties bij dit vermogen: absorptie, verbindend, opleidend of lerend.",
)
@_json_option
@pass_session
def listing(session: Session, audience: str | None = None, capability: str | None = None, as_json: bool = False) -> int:
    """Print the situations that were asked for, and on stderr which files could not be used."""
    from goedwerk.content.situations import load_library

    library = load_library(session.workspace.situations)
    facets = _facets(audience, capability, library.situations)
    found = [entry for entry in library.situations if facets.admit(entry.situation)]
    if _wants_json(as_json):
        say_json([_entry_as_json(entry) for entry in found])
    else:
        for entry in found:
            situation = entry.situation
            audiences = ", ".join(situation.audience) or "iedereen"
            say(f"{situation.key}  ({situation.capability or 'geen vermogen'}; {audiences}; {entry.set_name})")
            say(f"    {situation.title}")
    for problem in library.problems:
        complain(problem_as_line(problem))
    if not found:
        complain("Er is geen situatie die daarbij past.")
    return 0 if found and not library.problems else FAILED


@situations.command(
    "controleer",
    short_help="Controleer bestanden met situaties.",
    help="""Controleer of situaties goed genoeg zijn voor de bibliotheek. PAD is een bestand, de map van een set of een
    map met sets; zonder PAD zijn het alle situaties. Per probleem staat er welk bestand, welke regel en wat je kunt
    doen. Is er een probleem, dan is de afsluitcode 1. Aan de bestanden verandert niets.""",
)
@click.argument("path", required=False, metavar="[PAD]")
@_json_option
@pass_session
def check(session: Session, path: str | None, as_json: bool) -> int:
    """Print what is wrong with the situations in a file or folder, or with all of them."""
    from goedwerk.content.checking import check_library, check_path

    checked = check_path(Path(path)) if path else check_library(session.workspace.situations)
    count = how_many(checked.count, "situatie", "situaties")
    if _wants_json(as_json):
        say_json({"checked": checked.count, "problems": [problem_as_json(problem) for problem in checked.problems]})
    else:
        for problem in checked.problems:
            say(problem_as_line(problem))
        if not checked.problems:
            say(f"{count} gecontroleerd. Alles is in orde.")
    if checked.problems:
        complain(f"{count} gecontroleerd, {how_many(len(checked.problems), 'probleem', 'problemen')} gevonden.")
    return FAILED if checked.problems else 0


@situations.command(
    "tabel",
    short_help="Tel de situaties per vermogen en doelgroep.",
    help="""Tel de situaties die bij goedwerk horen, per vermogen en per doelgroep, als tabel in Markdown. Een situatie
    voor twee doelgroepen telt bij allebei. Situaties van de werkmap tellen niet mee.""",
)
@_json_option
def table(as_json: bool) -> int:
    """Print how many of the situations that come with goedwerk there are of each vermogen for each audience."""
    from goedwerk.content.coverage import coverage
    from goedwerk.content.situations import load_library

    counted = coverage(entry.situation for entry in load_library().situations)
    if _wants_json(as_json):
        say_json(
            [
                {"capability": capability, "audience": audience, "situations": count}
                for (capability, audience), count in counted.counts.items()
            ]
        )
    else:
        say(counted.as_markdown())
    return 0


def problem_as_line(problem: "Problem") -> str:
    """Return a problem with a file: where, what, and what to do."""
    return f"{problem.place}: {problem.message} {problem.remedy}".strip()


def problem_as_json(problem: "Problem") -> dict[str, Any]:
    """Return a problem with a file for a JSON document."""
    return {
        "file": shown(problem.path),
        "line": problem.line,
        "message": problem.message,
        "remedy": problem.remedy,
    }


def _facets(audience: str | None, capability: str | None, entries: Sequence["LibraryEntry"]) -> "Facets":
    from goedwerk.content.finding import Facets
    from goedwerk.domain.situation import AUDIENCES, Capability

    about = find_capability(presentable(capability)) if capability is not None else None
    if capability is not None and about is None:
        raise _wrong(f"Het vermogen ‘{shown(capability)}’ ken ik niet. Kies uit: {', '.join(Capability)}.")
    # Own situations may be for people whom the library does not know.
    known = dict.fromkeys((*AUDIENCES, *(one for entry in entries for one in entry.situation.audience)))
    sought = one_line(fold(presentable(audience or "")))
    chosen = next((one for one in known if one_line(fold(one)) == sought), None)
    if audience is not None and chosen is None:
        raise _wrong(f"De doelgroep ‘{shown(audience)}’ ken ik niet. Kies uit: {', '.join(AUDIENCES)}.")
    return Facets(capability=about, audience=chosen)


def _wrong(message: str) -> WrongUseError:
    return WrongUseError(message, click.get_current_context())


def _wants_json(as_json: bool) -> bool:
    return as_json or bool(click.get_current_context().meta.get(_JSON))


def _entry_as_json(entry: "LibraryEntry") -> dict[str, Any]:
    situation = entry.situation
    return {
        "key": situation.key,
        "title": situation.title,
        "capability": situation.capability,
        "audience": list(situation.audience),
        "theme": situation.theme,
        "set": entry.set_key,
        "set_name": entry.set_name,
        "own": entry.own,
        "file": shown(entry.path),
    }
