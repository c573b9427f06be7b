"""A werkmap of its own for every dialogue line by line."""

from pathlib import Path

import pytest
from support.lines import Typing, typed_in


@pytest.fixture
def werkmap(tmp_path: Path) -> Path:
    return tmp_path / "werk"


@pytest.fixture
def typing(werkmap: Path) -> Typing:
    """Type lines on the werkmap, and give what is said."""
    return lambda *lines: typed_in(werkmap, lines)
