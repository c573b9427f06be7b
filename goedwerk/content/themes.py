"""Reading the themes: a TOML file each, in the order of the report."""

from pathlib import Path

from goedwerk.content.problem import FileProblemError, quoted, refusal
from goedwerk.content.source import read_source
from goedwerk.content.toml_file import line_of, read_toml, toml_files
from goedwerk.domain.theme import Theme

_TABLES = {"suggestion": "suggestions"}


def read_themes(folder: Path) -> tuple[Theme, ...]:
    """Return the themes in `folder`, in the order of the names of the files; raises `ContentError`.

    The key of a theme is the name of its file without the number, so that a situation can be written with the folder
    beside it.
    """
    themes: list[Theme] = []
    for path in toml_files(folder):
        theme = read_toml(Theme, path, _TABLES)
        if theme.key != path.stem.partition("_")[2]:
            message = f"De sleutel {quoted(theme.key)} is niet de naam van dit bestand zonder het nummer."
            raise _about_key(path, message, "Maak die twee gelijk.")
        if theme.key in (earlier.key for earlier in themes):
            raise _about_key(path, f"{quoted(theme.key)} is er twee keer.", "Haal een van de twee weg.")
        themes.append(theme)
    return tuple(themes)


def _about_key(path: Path, message: str, remedy: str) -> FileProblemError:
    return refusal(path, line_of(("key",), read_source(path), {}), message, remedy)
