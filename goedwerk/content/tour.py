"""Reading the three minutes of practice from their TOML file."""

from pathlib import Path

from goedwerk.content.toml_file import read_toml
from goedwerk.domain.tour import Tour

TOUR_FILE = Path(__file__).parent.parent / "tour.toml"
"""The assignments that travel with the program."""


def load_tour() -> Tour:
    """Return the assignments that come with the program; raises `ContentError`."""
    return read_toml(Tour, TOUR_FILE, {"assignment": "assignments"})
