"""What docs/installeren.md promises: another laptop, a newer goedwerk or another place for it costs nobody a word."""

import base64
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database
from support.command_line import EXAMPLE, exchange_file, one_line_of_dutch, situation_file

import goedwerk
from goedwerk.__main__ import main
from goedwerk.domain.desk import Desk, Place
from goedwerk.store import dialogues, overview
from goedwerk.store.database import APPLICATION_ID, SCHEMA_VERSION, TABLES
from goedwerk.store.migrations import migrations
from goedwerk.store.opened import opened

OTHER, THROWN_AWAY = "11111111-2222-4333-8444-555555555555", "22222222-2222-4333-8444-555555555555"
HALF = "Ik was net beg"
PROGRAM = Path(goedwerk.__file__).parent

Say = Callable[..., str]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Give a command in a werkmap and return what it answers."""

    def saying(werkmap: Path, *words: str | Path, code: int = 0) -> str:
        capsys.readouterr()
        assert main(["--map", str(werkmap), *map(str, words)]) == code
        out, err = capsys.readouterr()
        return out if code == 0 else err

    return saying


@pytest.fixture
def old(tmp_path: Path, say: Say) -> Path:
    """A werkmap in which something of every kind was left behind."""
    werkmap = tmp_path / "oude laptop" / "Goedwerk"
    werkmap.parent.mkdir()
    files = [
        exchange_file(tmp_path / f"{number}.goedwerk.json", id=number, group=f"Team {number[0]} Zoë")
        for number in (OTHER, THROWN_AWAY)
    ]
    say(werkmap, "importeer", EXAMPLE, *files)
    with opened(werkmap / "goedwerk.db") as db:
        before = dialogues.load(db, OTHER)
        assert before
        left = Desk(before.dialogue, Place("skive", "values", "answer", "p1"), {"skive/values": HALF})
        dialogues.save(db, before, left)
        dialogues.trash(db, THROWN_AWAY, datetime(2026, 3, 12, tzinfo=UTC))
        overview.set_setting(db.conn, "thema", "donker")
    own, shared = werkmap / "situations" / "eigen", werkmap / "situations" / "van een collega"
    for folder in (own, shared, werkmap / "prullenbak"):
        folder.mkdir(parents=True)
        situation_file(folder, f"uit-{folder.name.replace(' ', '-')}")
    (shared / "set.md").write_text("---\nname: Van een collega\nsource: Eigen werk\n---\n", encoding="utf-8")
    (werkmap / "exports").mkdir(exist_ok=True)
    (werkmap / "exports" / "2026-03-12-team.pdf").write_bytes(b"%PDF een A4")
    return werkmap


def kept(werkmap: Path) -> dict[str, Any]:
    """Return what no command shows: every dialogue as it was left, what is in the trash, and what is remembered."""
    with opened(werkmap / "goedwerk.db") as db:
        trashed = [row.id for row in overview.everything(db.conn, trashed=True)]
        there = [*dialogues.ids(db), *trashed]
        return {
            "desks": {one: dialogues.load(db, one) for one in there},
            "trashed": trashed,
            "settings": overview.settings(db.conn),
            "measurements": dialogues.measurements(db),
        }


def files(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def answers(say: Say, werkmap: Path, target: Path) -> dict[str, Any]:
    """Return what goedwerk knows in a werkmap, without where that is."""
    say(werkmap, "exporteer", "--alles", "--formaat", "json", "--naar", target)
    situations = json.loads(say(werkmap, "situaties", "--json"))
    checked = json.loads(say(werkmap, "controleer", "--json"))
    return {
        "everything": target.read_bytes(),
        "found": json.loads(say(werkmap, "zoek", "zoe", "--json")),
        "situations": [{**one, "file": Path(one["file"]).name} for one in situations],
        "checked": {**checked, "workspace": None},
    }


class TestAnotherLaptop:
    @pytest.mark.parametrize("place", ["Goedwerk", "Documenten/Mijn gesprekken & é"])
    def test_a_copy_of_the_werkmap_opens_the_same_wherever_it_stands(
        self, old: Path, tmp_path: Path, say: Say, place: str
    ) -> None:
        before, left, every_file = answers(say, old, tmp_path / "oud.json"), kept(old), files(old)
        new = tmp_path / "nieuwe laptop" / place
        shutil.copytree(old, new)
        shutil.rmtree(old.parent)  # nothing may reach back
        assert answers(say, new, tmp_path / "nieuw.json") == before
        assert kept(new) == left
        assert files(new) == every_file
        assert {"uit-eigen", "uit-van-een-collega"} <= {one["key"] for one in before["situations"]}
        desk = left["desks"][OTHER]
        assert (desk.place, desk.drafts) == (Place("skive", "values", "answer", "p1"), {"skive/values": HALF})
        assert left["trashed"] == [THROWN_AWAY]
        assert left["settings"]["thema"] == "donker"

    def test_an_exchange_file_takes_every_dialogue_and_own_situation_along(
        self, old: Path, tmp_path: Path, say: Say
    ) -> None:
        first, second = tmp_path / "oud.json", tmp_path / "nieuw.json"
        new = tmp_path / "Goedwerk"
        say(old, "exporteer", "--alles", "--formaat", "json", "--naar", first)
        say(new, "importeer", first)
        say(new, "exporteer", "--alles", "--formaat", "json", "--naar", second)
        assert json.loads(second.read_bytes()) == json.loads(first.read_bytes())
        own = Path("situations", "eigen", "uit-eigen.md")
        assert (new / own).read_bytes() == (old / own).read_bytes()
        assert kept(new)["trashed"] == []  # as the page says


class TestAnotherVersion:
    @pytest.mark.parametrize("version", range(1, SCHEMA_VERSION))
    def test_a_werkmap_of_an_older_goedwerk_is_brought_up_to_date_with_everything_in_it(
        self, old: Path, tmp_path: Path, say: Say, version: int
    ) -> None:
        before, left = answers(say, old, tmp_path / "oud.json"), kept(old)
        older = tmp_path / "nieuwe laptop"
        shutil.copytree(old, older)
        made_by_version(version, old / "goedwerk.db", older / "goedwerk.db")
        assert answers(say, older, tmp_path / "nieuw.json") == before
        assert kept(older) == left
        with (older / "goedwerk.db").open("rb") as file:
            assert int.from_bytes(file.read(64)[60:], "big") == SCHEMA_VERSION

    @pytest.mark.parametrize("words", [("zoek", "zoe"), ("controleer",), ("exporteer", "--alles", "--formaat", "json")])
    def test_a_werkmap_of_a_newer_goedwerk_is_refused_and_no_byte_of_it_changes(
        self, old: Path, say: Say, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
    ) -> None:
        with (old / "goedwerk.db").open("r+b") as file:
            file.seek(60)
            file.write((SCHEMA_VERSION + 1).to_bytes(4, "big"))
        before = files(old)
        assert main(["--map", str(old), *words]) == 1
        said = capsys.readouterr()
        one_line_of_dutch(said.err)
        assert "nieuwere goedwerk" in said.out + said.err
        assert files(old) == before


def test_goedwerk_can_stand_anywhere_and_leaves_nothing_beside_itself(old: Path, tmp_path: Path, say: Say) -> None:
    """So a newer one can take its place, and removing it takes nothing along."""
    site, home = tmp_path / "een andere plek", tmp_path / "thuis"
    home.mkdir()
    shutil.copytree(PROGRAM, site / "goedwerk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(PROGRAM.parent / "situations", site / "goedwerk" / "_situations")
    program, expected = files(site), answers(say, old, tmp_path / "hier.json")
    elsewhere = {"PYTHONPATH": str(site), "PYTHONDONTWRITEBYTECODE": "1", "HOME": str(home), "USERPROFILE": str(home)}

    def there(*words: str | Path) -> bytes:
        command = [sys.executable, "-P", "-m", "goedwerk", "--map", old, *words]
        return subprocess.run(
            command, env={**os.environ, **elsewhere}, cwd=home, check=True, capture_output=True
        ).stdout

    there("exporteer", "--alles", "--formaat", "json", "--naar", tmp_path / "daar.json")
    assert (tmp_path / "daar.json").read_bytes() == expected["everything"]
    situations = [Path(one["file"]) for one in json.loads(there("situaties", "--json"))]
    assert [path.name for path in situations] == [one["file"] for one in expected["situations"]]
    assert any(path.is_relative_to(site) for path in situations)  # it was really the other one
    assert files(site) == program
    assert files(home) == {}


def made_by_version(version: int, source: Path, target: Path) -> None:
    """Write the database `target` with what is in `source`, as a goedwerk of this version kept it."""
    target.unlink()
    connection = sqlite3.connect(target, isolation_level=None)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db = Database(connection, execute_plugins=False)
    migrations.apply(db, stop_before=migrations._migrations[version].name)
    connection.execute("attach ? as now", [str(source)])
    for table in sorted(TABLES & {*db.table_names()}, key=lambda name: name != "dialogues"):
        columns = ", ".join(f'"{column.name}"' for column in db.table(table).columns)
        connection.execute(f'insert into main."{table}" ({columns}) select {columns} from now."{table}"')
    if version == 1:  # pictures stood in the JSON of their summary
        for dialogue, summary, data in connection.execute(
            "select dialogue, summary, data from now.pictures"
        ).fetchall():
            row = db.table("summaries").get((dialogue, summary))
            image = {**json.loads(row["image"]), "data": base64.b64encode(data).decode()}
            db.table("summaries").update((dialogue, summary), {"image": json.dumps(image, ensure_ascii=False)})
    connection.close()
