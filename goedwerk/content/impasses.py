"""Reading the moments at which a talk stops exploring: a TOML file each, in the order of their numbers."""

from pathlib import Path

from goedwerk.content.problem import quoted, refusal
from goedwerk.content.source import read_source
from goedwerk.content.toml_file import line_of, read_toml, toml_files
from goedwerk.domain.impasse import Impasse


def read_impasses(folder: Path) -> tuple[Impasse, ...]:
    """Return the moments in `folder`, in the order of the names of the files; raises `ContentError`."""
    impasses: list[Impasse] = []
    for path in toml_files(folder):
        impasse = read_toml(Impasse, path, {})
        if impasse.key in (earlier.key for earlier in impasses):
            line = line_of(("key",), read_source(path), {})
            raise refusal(path, line, f"{quoted(impasse.key)} is er twee keer.", "Haal een van de twee weg.")
        impasses.append(impasse)
    return tuple(impasses)
