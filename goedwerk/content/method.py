"""Reading the method from its TOML files, and saying in which file and line something is wrong."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from goedwerk.content.impasses import read_impasses
from goedwerk.content.problem import quoted, refusal
from goedwerk.content.themes import read_themes
from goedwerk.content.toml_file import read_toml, toml_files
from goedwerk.domain.dialogue import GoodWorkE
from goedwerk.domain.method import Method, Step
from goedwerk.domain.situation import SkiveElement

METHOD_FOLDER = Path(__file__).parent.parent / "method"
"""The texts that travel with the program."""

_MAIN_FILE = "method.toml"
_STEPS = 7
_TABLES = {"criterion": "criteria", "capability": "capabilities", "part": "parts"}
_NEEDED_PARTS: Mapping[str, Sequence[str]] = {
    "skive": tuple(SkiveElement),
    "three_es": tuple(GoodWorkE),
    "summary": ("core_statement", "situation", "explanation", *GoodWorkE, "disagreement"),
}


@cache
def load_method() -> Method:
    """Return the method that comes with the program; raises `ContentError`."""
    return read_method(METHOD_FOLDER)


def read_method(folder: Path) -> Method:
    """Return the method in `folder`: `method.toml`, and a file for each step, each theme and each impasse.

    Raises `ContentError`, which names the file and the line.
    """
    paths = [path for path in toml_files(folder) if path.name != _MAIN_FILE]
    steps = [read_toml(Step, path, _TABLES) for path in paths]
    for step, path in zip(steps, paths, strict=True):
        _check_step(step, path)
    if steps and len(steps) != _STEPS:  # without any, it is the folder that is wrong: the next line says so
        raise refusal(folder, None, "Er zijn niet zeven stappen.", "Zet van elke stap één bestand in deze map.")
    apart = {"themes": read_themes(folder / "themes"), "impasses": read_impasses(folder / "impasses")}
    method = read_toml(Method, folder / _MAIN_FILE, _TABLES, steps=steps, **apart)
    for name, records in (("stap", steps), ("criterion", method.criteria), ("capability", method.capabilities)):
        keys = [record.key for record in records]
        twice = next((key for key in keys if keys.count(key) > 1), None)
        if twice:
            path = folder if name == "stap" else folder / _MAIN_FILE
            raise refusal(path, None, f"{quoted(twice)} komt twee keer voor als {name}.", "Haal een van de twee weg.")
    return method


def _check_step(step: Step, path: Path) -> None:
    keys = [part.key for part in step.parts]
    needed = _NEEDED_PARTS.get(step.key, ())
    if sorted(keys) != sorted(needed):
        listed = ", ".join(needed) or "geen enkel"
        message = f"De onderdelen (part) zijn {', '.join(map(quoted, keys)) or 'weg'}."
        raise refusal(path, None, message, f"Laat elk onderdeel één keer staan: {listed}.")
