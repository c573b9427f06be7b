"""Reading the list of first names that travels with the program."""

from functools import cache
from importlib.resources import files

from goedwerk.domain.text import clean


@cache
def load_first_names() -> frozenset[str]:
    """Return the first names of `method/first_names.txt`, which help the privacy check and are never complete."""
    source = files("goedwerk").joinpath("method", "first_names.txt").read_text(encoding="utf-8-sig")
    lines = (clean(line).partition("#")[0].strip() for line in source.splitlines())
    return frozenset(line for line in lines if line)
