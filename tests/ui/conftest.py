"""A fresh werkmap for every test of the screen."""

from pathlib import Path

import pytest
from ui.laptop import Werkmap


@pytest.fixture
def werkmap(tmp_path: Path) -> Werkmap:
    return Werkmap(tmp_path / "werkmap")
