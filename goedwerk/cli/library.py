"""The library of situations: what there is, and whether files are right."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from goedwerk.cli.console import FAILED, complain, say, say_json, shown
from goedwerk.cli.dutch import DutchGroup
from goedwerk.cli.session import Session, pass_session
from goedwerk.domain.dutch import how_many
from goedwerk.domain.errors import GoedwerkError

if TYPE_CHECKING:
    from goedwerk.content.problem import Problem
    from goedwerk.content.situations import LibraryEntry
    from goedwerk.domain.situation import Situation

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
    help="""Toon van alle situaties de sleutel, het vermogen, voor wie ze zijn, uit welke verzameling, en de titel.
    Bestanden die niet kloppen, worden apart genoemd; dan is de afsluitcode 1.""",
)
@_json_option
@pass_session
def listing(session: Session, as_json: bool = False) -> int:
    """Print all situations, and on stderr which files could not be used."""
    from goedwerk.content.situations import load_library

    library = load_library(session.workspace.situations)
    if _wants_json(as_json):
        say_json([_entry_as_json(entry) for entry in library.situations])
    else:
        for entry in library.situations:
            situation = entry.situation
            audience = ", ".join(situation.audience) or "iedereen"
            say(f"{situation.key}  ({situation.capability or 'geen vermogen'}; {audience}; {entry.set_name})")
            say(f"    {situation.title}")
    for problem in library.problems:
        complain(problem_as_line(problem))
    return FAILED if library.problems else 0


@situations.command(
    "controleer",
    short_help="Controleer bestanden met situaties.",
    help="""Controleer of situaties goed genoeg zijn voor de bibliotheek. PAD is een bestand of een map; zonder PAD zijn
    het alle situaties. Per probleem staat er welk bestand, welke regel en wat je kunt doen. Is er een probleem, dan is
    de afsluitcode 1.""",
)
@click.argument("path", required=False, metavar="[PAD]")
@_json_option
@pass_session
def check(session: Session, path: str | None, as_json: bool) -> int:
    """Print what is wrong with the situations in a file or folder, or with all of them."""
    checked, problems = _check_path(Path(path)) if path else _check_library(session.workspace.situations)
    if _wants_json(as_json):
        say_json({"checked": checked, "problems": [problem_as_json(problem) for problem in problems]})
    else:
        for problem in problems:
            say(problem_as_line(problem))
        if not problems:
            say(f"{how_many(checked, 'situatie', 'situaties')} gecontroleerd. Alles is in orde.")
    if problems:
        found = how_many(len(problems), "probleem", "problemen")
        complain(f"{how_many(checked, 'situatie', 'situaties')} gecontroleerd, {found} gevonden.")
    return FAILED if problems else 0


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


def _check_library(own: Path) -> tuple[int, list["Problem"]]:
    from goedwerk.content.situations import load_library

    library = load_library(own)
    problems = list(library.problems)
    for entry in library.situations:
        problems += _shortcomings(entry.path, entry.situation)
    return len(library.situations) + len(library.problems), problems


def _check_path(path: Path) -> tuple[int, list["Problem"]]:
    from goedwerk.content.problem import FileProblemError, Problem, quoted
    from goedwerk.content.situations import read_situation

    files = _situation_files(path)
    problems: list[Problem] = []
    keys: dict[str, Path] = {}
    for file in files:
        try:
            situation = read_situation(file)
        except FileProblemError as error:
            problems.append(error.problem)
            continue
        first = keys.setdefault(situation.key, file)
        if first != file:
            message = f"De sleutel {quoted(situation.key)} staat ook in {quoted(first.name)}."
            problems.append(Problem(file, None, message, "Geef een van de twee een andere key."))
        problems += _shortcomings(file, situation)
    return len(files), problems


def _situation_files(path: Path) -> list[Path]:
    from goedwerk.content.situations import SET_FILE

    if path.is_dir():
        files = sorted(file for file in path.rglob("*.md") if file.name.lower() not in (SET_FILE, "readme.md"))
    else:
        files = [path] if path.exists() else []
    if not files:
        what = "staan geen situaties" if path.is_dir() else "staat niets"
        raise GoedwerkError(f"Op {shown(path)} {what}.", "Noem een bestand dat eindigt op .md, of een map ermee.")
    return files


def _shortcomings(path: Path, situation: "Situation") -> list["Problem"]:
    from goedwerk.content.problem import Problem
    from goedwerk.domain.situation import shortcomings

    return [Problem(path, None, sentence, "") for sentence in shortcomings(situation)]


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
