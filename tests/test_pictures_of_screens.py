"""The pictures in the handleiding and the README show the program as it is."""

import importlib.util
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent / "docs" / "pictures.py"
SPEC = importlib.util.spec_from_file_location("screen_pictures", SCRIPT)
assert SPEC
assert SPEC.loader
pictures = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(pictures)


@pytest.mark.parametrize("name", pictures.WALKS)
async def test_a_picture_is_what_the_screen_shows_now(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`make pictures` makes them again; look at what changed."""
    monkeypatch.chdir(tmp_path)
    drawn = await pictures.draw(name, Path("Goedwerk"))
    kept = (pictures.PICTURES / f"{name}.svg").read_text(encoding="utf-8")
    assert pictures.what_it_says(kept) == pictures.what_it_says(drawn)


def test_every_picture_can_be_made_again_and_fetches_nothing() -> None:
    kept = list(pictures.PICTURES.iterdir())
    assert {path.stem for path in kept} == set(pictures.WALKS)
    for path in kept:
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "http" not in text
