"""What is saved goes where people look for it, or they are told, and it is kept elsewhere."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from goedwerk.domain.desk import Desk
from goedwerk.domain.dialogue import Dialogue
from goedwerk.store.database import open_database
from goedwerk.store.keeper import Keeper, Kept, NotKept

FIRST = Desk(Dialogue(id="6f1c1c1e-6a5e-4c36-9a3e-0d5f7a1b2c3d", group="Oost"))
THEN = Desk(FIRST.dialogue.revised(group="Oost en West"))


def throw_away_the_folder(path: Path) -> None:
    shutil.rmtree(path.parent)


def throw_away_the_file(path: Path) -> None:
    path.unlink()


def put_another_in_its_place(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(path.read_bytes())
    other.replace(path)


def empty_it(path: Path) -> None:
    path.write_bytes(b"")


CALAMITIES = [throw_away_the_folder, throw_away_the_file, put_another_in_its_place, empty_it]


@pytest.mark.parametrize("calamity", CALAMITIES)
@pytest.mark.parametrize("typed_after", [THEN, None])
def test_a_database_that_is_gone_or_replaced_is_noticed_and_all_words_stay_in_hand(
    tmp_path: Path, calamity: Callable[[Path], None], typed_after: Desk | None
) -> None:
    path = tmp_path / "werkmap" / "goedwerk.db"
    path.parent.mkdir()
    told: list[Kept | NotKept] = []
    keeper = Keeper(open_database(path), told.append)
    keeper.start()
    keeper.keep(FIRST)
    assert keeper.flush(10)
    calamity(path)
    if typed_after:
        keeper.keep(typed_after)
        assert not keeper.flush(10)
        assert isinstance(told[-1], NotKept)
    assert not keeper.close(10)
    assert keeper.unsaved == (typed_after or FIRST,)
