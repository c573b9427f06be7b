"""The example that someone changed: it is noticed, and the way back loses nothing."""

from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from goedwerk.domain.desk import Desk
from goedwerk.example import begin_again, fetch_or_make, is_changed, read_example
from goedwerk.store import dialogues, overview
from goedwerk.store.database import open_database

NOW = datetime(2026, 3, 11, 9, 30, tzinfo=UTC)


def test_an_example_that_was_changed_goes_to_the_trash_and_another_one_comes_in_its_place(tmp_path: Path) -> None:
    db = Database(open_database(tmp_path / "goedwerk.db"), execute_plugins=False)
    example = read_example()
    assert not is_changed(db), "it is not there yet"
    fetch_or_make(db)
    assert not is_changed(db)
    kept = dialogues.load(db, example.id)
    assert kept
    dialogues.save(db, kept, Desk(kept.dialogue.revised(modified=NOW), kept.place))
    assert not is_changed(db), "all was undone"
    dialogues.save(db, kept, Desk(kept.dialogue, kept.place, {"skive/skills": "half"}))
    assert is_changed(db), "something was typed"

    changed = Desk(example.revised(check_out="Van ons.", modified=NOW), kept.place, {"skive/skills": "half"})
    dialogues.save(db, dialogues.load(db, example.id), changed)
    assert is_changed(db)
    begin_again(db, NOW)
    assert not is_changed(db)
    again = dialogues.load(db, fetch_or_make(db))
    assert again
    assert (again.dialogue, again.drafts) == (example, {})
    (thrown_away,) = overview.everything(db.conn, trashed=True)
    own = dialogues.load(db, thrown_away.id)
    assert own
    assert (own.dialogue.check_out, own.drafts) == ("Van ons.", changed.drafts)
    assert own.dialogue.summaries == example.summaries, "with the pictures"
    assert not thrown_away.is_example
    db.close()
