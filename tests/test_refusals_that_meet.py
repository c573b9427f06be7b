"""Versions of one dialogue meet in a werkmap: what someone refused in one of them holds in all."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from goedwerk.domain.consent import USUAL
from goedwerk.domain.dialogue import Dialogue, Measurement
from goedwerk.domain.refusing import without_refused
from goedwerk.formats import exchange
from goedwerk.store import dialogues as store
from goedwerk.store.database import open_database
from goedwerk.transfer import import_file
from goedwerk.transfer_report import ImportReport

ID = "6f1c1c1e-6a5e-4c36-9a3e-0d5f7a1b2c3d"
EARLY = datetime(2026, 3, 11, 14, 3, 22, tzinfo=UTC)
LATE = EARLY + timedelta(days=1)
SHARES, KEEPS, NEITHER, _ = USUAL
TOLD = "In een versie van ‘Oost’ wil iemand woorden niet laten bewaren of delen. Dat geldt nu in elke versie ervan."

Wishes = set[tuple[str | None, bool | None, bool | None]]


class Werkmap:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.connection = open_database(root / "goedwerk.db")
        self.db = Database(self.connection, execute_plugins=False)

    def take_in(self, *records: Dialogue | Measurement) -> ImportReport:
        data = exchange.dump(
            [one for one in records if isinstance(one, Dialogue)],
            [one for one in records if isinstance(one, Measurement)],
        )
        return import_file(self.db, data, self.root / "situations")

    def dialogues(self) -> dict[str, Dialogue]:
        return {name: desk.dialogue for name in store.ids(self.db) if (desk := store.load(self.db, name))}

    def wishes(self) -> Wishes:
        return {
            (one.consent, one.may_keep, one.may_share)
            for each in self.dialogues().values()
            for one in each.participants
        }


@pytest.fixture
def werkmap(tmp_path: Path) -> Iterator[Werkmap]:
    werkmap = Werkmap(tmp_path)
    yield werkmap
    werkmap.connection.close()


def version(notes: str, *, keep: bool | None = None, share: bool | None = None, **fields: Any) -> Dialogue:
    """Return a version of one dialogue in which Mo said this about the words."""
    sentence = next((wish.sentence for wish in USUAL if (wish.may_keep, wish.may_share) == (keep, share)), None)
    mo = {"id": "p1", "name": "Mo", "consent": sentence, "may_keep": keep, "may_share": share}
    said = [{"id": "a1", "participant": "p1", "element": "skills", "text": "Ik bleef bij haar."}]
    return Dialogue(
        **{"id": ID, "group": "Oost", "modified": EARLY, "notes": notes, "participants": [mo], "answers": said} | fields
    )


NO, YES, ASKED_LATER = (
    version("a", keep=False, share=False),
    version("b", keep=True, share=True),
    version("c", modified=LATE),
)


@pytest.mark.parametrize("order", list(permutations([NO, YES, ASKED_LATER])))
def test_a_refusal_in_one_version_holds_in_every_version_whichever_came_first(
    werkmap: Werkmap, order: tuple[Dialogue, ...]
) -> None:
    for one in order:
        werkmap.take_in(one)
    assert len(werkmap.dialogues()) == 3
    assert werkmap.wishes() == {(NEITHER.sentence, False, False)}
    before = werkmap.dialogues()
    for one in order:
        assert werkmap.take_in(one).written == frozenset()
    assert werkmap.dialogues() == before


def test_that_a_refusal_came_along_is_told(werkmap: Werkmap) -> None:
    werkmap.take_in(version("a", keep=True, share=True))
    report = werkmap.take_in(version("a", keep=True, share=False))
    assert werkmap.wishes() == {(KEEPS.sentence, True, False)}
    assert report.sentences() == (TOLD,)
    assert werkmap.take_in(YES.revised(notes="a")).sentences()[0] == TOLD
    assert werkmap.wishes() == {(KEEPS.sentence, True, False)}


def test_what_someone_said_in_own_words_stays(werkmap: Werkmap) -> None:
    own = [{"id": "p1", "name": "Mo", "consent": "Vraag het me eerst.", "may_keep": True, "may_share": True}]
    werkmap.take_in(version("b", participants=own))
    werkmap.take_in(NO)
    assert ("Vraag het me eerst.", False, False) in werkmap.wishes()


def test_a_version_without_the_words_makes_no_copy_of_the_one_that_has_them(werkmap: Werkmap) -> None:
    werkmap.take_in(YES)
    werkmap.take_in(without_refused(version("b", keep=False, share=False)))
    assert [len(one.answers) for one in werkmap.dialogues().values()] == [1]
    assert werkmap.wishes() == {(NEITHER.sentence, False, False)}


def test_it_holds_for_a_measurement_too(werkmap: Werkmap) -> None:
    people = [{"id": "p1", "name": "Mo"}]
    werkmap.take_in(Measurement(id=ID, group="Oost", participants=people, modified=EARLY))
    werkmap.take_in(Measurement(id=ID, group="West", participants=NO.participants, modified=LATE))
    kept = store.measurements(werkmap.db)
    assert [one.participants for one in kept] == [NO.participants] * 2
