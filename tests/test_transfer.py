"""Exchange files in and out of a werkmap."""

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database
from support.dialogues import dialogues, measurements, own_situations

from goedwerk.content.situation_file import format_situation, parse_situation
from goedwerk.content.situations import load_library
from goedwerk.domain.desk import Desk, Place
from goedwerk.domain.dialogue import Dialogue, Measurement
from goedwerk.domain.errors import ExchangeError, GoedwerkError
from goedwerk.domain.situation import Situation
from goedwerk.formats import exchange
from goedwerk.store import dialogues as store
from goedwerk.store.database import open_database
from goedwerk.transfer import export_dialogues, import_file
from goedwerk.transfer_report import ImportReport

ID = "6f1c1c1e-6a5e-4c36-9a3e-0d5f7a1b2c3d"
EARLY = datetime(2026, 3, 11, 14, 3, 22, tzinfo=UTC)
LATE = datetime(2026, 3, 12, 9, 0, 0, tzinfo=UTC)


class Werkmap:
    """A database and a folder for situations, as an import finds them."""

    def __init__(self, root: Path) -> None:
        self.situations = root / "situations"
        self.own = self.situations / "eigen"
        self.connection = open_database(root / "goedwerk.db")
        self.db = Database(self.connection, execute_plugins=False)

    def take_in(self, *records: Dialogue | Measurement | exchange.OwnSituation) -> ImportReport:
        return import_file(self.db, file_of(*records), self.situations)

    def everything(self) -> bytes:
        return export_dialogues(self.db, None, self.situations)

    def dialogues(self) -> dict[str, Dialogue]:
        desks = {row["id"]: store.load(self.db, row["id"]) for row in self.db["dialogues"].rows}
        return {name: desk.dialogue for name, desk in desks.items() if desk}

    def files(self) -> dict[str, str]:
        paths = self.own.iterdir() if self.own.exists() else []
        return {path.name: path.read_text(encoding="utf-8") for path in paths}

    def wipe(self) -> None:
        for name in self.dialogues():
            store.erase(self.db, name)
        self.db["measurements"].delete_where()
        shutil.rmtree(self.situations, ignore_errors=True)


@pytest.fixture
def werkmap(tmp_path: Path) -> Iterator[Werkmap]:
    werkmap = Werkmap(tmp_path)
    yield werkmap
    werkmap.connection.close()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Werkmap]:
    werkmap = Werkmap(tmp_path_factory.mktemp("werkmap"))
    yield werkmap
    werkmap.connection.close()


def file_of(*records: Dialogue | Measurement | exchange.OwnSituation) -> bytes:
    return exchange.dump(
        [record for record in records if isinstance(record, Dialogue)],
        [record for record in records if isinstance(record, Measurement)],
        [record for record in records if isinstance(record, exchange.OwnSituation)],
    )


def dialogue(**fields: Any) -> Dialogue:
    return Dialogue(**{"id": ID, "group": "Oost", "modified": EARLY} | fields)


def situation(key: str = "hulp-vragen", **fields: Any) -> exchange.OwnSituation:
    written = Situation(**{"key": key, "title": "Hulp vragen", "text": "Wat doe je?"} | fields)
    return exchange.OwnSituation(key=key, text=format_situation(written))


@given(
    st.lists(dialogues(), max_size=3, unique_by=lambda one: one.id),
    st.lists(measurements(), max_size=2, unique_by=lambda one: one.id),
    st.lists(
        own_situations(st.from_regex(r"[a-z0-9-]{1,80}", fullmatch=True)), max_size=2, unique_by=lambda one: one.key
    ),
)
def test_a_werkmap_that_goes_out_and_comes_back_is_identical(
    shared: Werkmap, talks: list[Dialogue], scored: list[Measurement], own: list[exchange.OwnSituation]
) -> None:
    shared.wipe()
    shared.take_in(*talks, *scored, *own)
    once = shared.everything()
    read = exchange.parse(once).file
    assert sorted(read.dialogues, key=lambda one: one.id) == sorted(talks, key=lambda one: one.id)
    assert sorted(read.measurements, key=lambda one: one.id) == sorted(scored, key=lambda one: one.id)
    assert sorted(read.situations, key=lambda one: one.key) == sorted(own, key=lambda one: one.key)

    shared.wipe()
    import_file(shared.db, once, shared.situations)
    assert shared.everything() == once


@given(st.lists(dialogues(st.just(ID)), min_size=2, max_size=3))
def test_importing_the_same_file_again_changes_nothing(shared: Werkmap, versions: list[Dialogue]) -> None:
    shared.wipe()
    for version in versions:
        shared.take_in(version)
    before = shared.everything()
    for version in versions:
        report = shared.take_in(version)
        assert (report.added, report.kept_both, report.written) == ((), (), frozenset())
    import_file(shared.db, before, shared.situations)
    assert shared.everything() == before


def test_the_example_comes_in_whole(werkmap: Werkmap) -> None:
    data = (Path(exchange.__file__).parent.parent / "example.goedwerk.json").read_bytes()
    report = import_file(werkmap.db, data, werkmap.situations)
    assert report.sentences() == ("Toegevoegd: 1 dialoog.",)
    again = import_file(werkmap.db, data, werkmap.situations)
    assert again.sentences() == ("Je had al: 1 dialoog. Daaraan is niets veranderd.",)
    assert werkmap.dialogues() == {one.id: one for one in exchange.parse(data).file.dialogues}


def test_of_two_versions_the_newest_stays_and_the_other_is_a_copy(werkmap: Werkmap) -> None:
    werkmap.take_in(dialogue(notes="old"))
    report = werkmap.take_in(dialogue(notes="new", modified=LATE))
    assert report.sentences() == (
        "‘Oost’ had je al, met andere inhoud. Beide zijn bewaard: "
        "de nieuwste onder deze naam, de andere met ‘(kopie)’ erachter.",
    )
    kept = werkmap.dialogues()
    (copy,) = (one for one in kept.values() if one.id != ID)
    assert kept[ID].notes == "new"
    assert (copy.notes, copy.group, copy.copy_of) == ("old", "Oost (kopie)", ID)
    assert report.written == {ID, copy.id}


def test_an_older_version_never_takes_the_place_of_a_newer_one(werkmap: Werkmap) -> None:
    werkmap.take_in(dialogue(notes="new", modified=LATE))
    report = werkmap.take_in(dialogue(notes="old"))
    assert werkmap.dialogues()[ID].notes == "new"
    assert [one.result for one in report.arrivals] == ["kept both"]
    assert ID not in report.written


def test_words_that_were_not_entered_yet_survive_an_import(werkmap: Werkmap) -> None:
    store.save(werkmap.db, None, Desk(dialogue(), Place("skive", "values", "answer", "p9"), {"answer": "half een zin"}))
    werkmap.take_in(dialogue(notes="new", modified=LATE))
    assert store.load(werkmap.db, ID) == Desk(
        dialogue(notes="new", modified=LATE), Place("skive"), {"answer": "half een zin"}
    )


@pytest.mark.parametrize("notes", ["old", "new"])
def test_what_lies_in_the_trash_comes_back_when_it_is_imported(werkmap: Werkmap, notes: str) -> None:
    werkmap.take_in(dialogue(notes="old"))
    store.trash(werkmap.db, ID, LATE)
    report = werkmap.take_in(dialogue(notes=notes))
    assert not store.is_trashed(werkmap.db, ID)
    assert "Uit de prullenbak teruggezet: ‘Oost’." in report.sentences()
    assert [one.id for one in report.restored_from_trash] == [ID]


def test_a_copy_that_lies_in_the_trash_comes_back_too(werkmap: Werkmap) -> None:
    werkmap.take_in(dialogue(notes="new", modified=LATE))
    (copy,) = werkmap.take_in(dialogue(notes="old")).written
    store.trash(werkmap.db, copy, LATE)
    assert werkmap.take_in(dialogue(notes="old")).restored_from_trash
    assert not store.is_trashed(werkmap.db, copy)


def test_measurements_are_merged_by_id(werkmap: Werkmap) -> None:
    report = werkmap.take_in(Measurement(id=ID, group="Oost", modified=EARLY))
    assert report.sentences() == ("Toegevoegd: 1 meting.",)
    werkmap.take_in(Measurement(id=ID, group="West", modified=LATE))
    kept = {one.id: one.group for one in store.measurements(werkmap.db)}
    assert sorted(kept.values()) == ["Oost (kopie)", "West"]
    assert kept[ID] == "West"
    assert werkmap.take_in(Measurement(id=ID, group="Oost", modified=EARLY)).unchanged


def test_a_file_that_is_refused_changes_nothing(werkmap: Werkmap) -> None:
    document = json.loads(file_of(dialogue(), situation()))
    document["dialogues"].append({"id": "no uuid", "group": "West"})
    with pytest.raises(ExchangeError):
        import_file(werkmap.db, json.dumps(document).encode(), werkmap.situations)
    assert (werkmap.dialogues(), werkmap.files()) == ({}, {})


def test_own_situations_are_written_to_the_letter(werkmap: Werkmap) -> None:
    own = exchange.OwnSituation(
        key="hulp-vragen", text="---\nkey:   hulp-vragen\ntitle: 'Hulp'   # zo\n---\nWat doe je?\n\n\n"
    )
    report = werkmap.take_in(own)
    assert werkmap.files() == {"hulp-vragen.md": own.text}
    assert report.sentences() == ("Toegevoegd: 1 eigen situatie.",)
    again = werkmap.take_in(own)
    assert again.situations_added == ()
    assert again.sentences() == ("Je had al: 1 eigen situatie. Daaraan is niets veranderd.",)


def test_a_situation_never_takes_the_place_of_another(werkmap: Werkmap) -> None:
    mine, yours = situation(), situation(text="Wat doe jij?")
    werkmap.take_in(mine)
    report = werkmap.take_in(yours)
    (copy,) = report.situations_added
    files = werkmap.files()
    assert files["hulp-vragen.md"] == mine.text
    assert files[f"{copy.key}.md"] == yours.text.replace("key: hulp-vragen", f"key: {copy.key}").replace(
        "title: Hulp vragen", "title: Hulp vragen (kopie)"
    )
    assert report.sentences() == (
        f"Situatie ‘hulp-vragen’ had je al, met een andere tekst. Die uit het bestand heet ‘{copy.key}’.",
    )
    assert werkmap.take_in(yours).situations_added == ()
    assert werkmap.take_in(mine).situations_added == ()
    assert werkmap.files() == files


def test_a_copy_of_a_situation_that_was_changed_is_not_overwritten_either(werkmap: Werkmap) -> None:
    werkmap.take_in(situation())
    (copy,) = werkmap.take_in(situation(text="Wat doe jij?")).situations_added
    copy.path.write_text(copy.path.read_text(encoding="utf-8").replace("jij", "hij"), encoding="utf-8", newline="\n")
    werkmap.take_in(situation(text="Wat doe jij?"))
    texts = [parse_situation(text, Path("x")).text for text in werkmap.files().values()]
    assert sorted(texts) == ["Wat doe hij?", "Wat doe je?", "Wat doe jij?"]


def test_a_file_with_another_situation_in_it_is_left_alone(werkmap: Werkmap) -> None:
    werkmap.own.mkdir(parents=True)
    (werkmap.own / "hulp-vragen.md").write_text("boodschappen", encoding="utf-8")
    werkmap.take_in(situation())
    assert werkmap.files() == {"hulp-vragen.md": "boodschappen", "hulp-vragen-2.md": situation().text}


@pytest.mark.parametrize("key", ["set", "con", "nul", "-", "a-b", "a--b", "x" * 80])
def test_every_key_gets_a_file_that_every_system_takes_and_the_library_finds(werkmap: Werkmap, key: str) -> None:
    werkmap.take_in(situation("a-b", text="De eerste."), situation(key) if key != "a-b" else situation("b"))
    assert not werkmap.files().keys() & {"set.md", "con.md", "nul.md", "-.md"}
    library = load_library(werkmap.situations)
    assert key in [entry.situation.key for entry in library.situations if entry.own]
    assert library.problems == ()
    assert werkmap.take_in(situation(key, text="De eerste." if key == "a-b" else "Wat doe je?")).situations_added == ()


@pytest.mark.parametrize(
    ("own", "reason"),
    [
        (exchange.OwnSituation(key="k", text="boodschappen"), "situations[0].text: "),
        (exchange.OwnSituation(key="../../x", text=situation().text), "situations[0].key: "),
        (exchange.OwnSituation(key="../x", text=situation().text.replace("hulp-vragen", "../x")), "(regel 2)"),
    ],
)
def test_a_situation_that_is_none_refuses_the_whole_file(
    werkmap: Werkmap, own: exchange.OwnSituation, reason: str
) -> None:
    with pytest.raises(ExchangeError) as caught:
        werkmap.take_in(dialogue(), own)
    assert reason in caught.value.message
    assert (werkmap.dialogues(), werkmap.files()) == ({}, {})


def test_when_a_situation_cannot_be_written_nothing_came_in(werkmap: Werkmap, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes) -> None:
        if path.name == "tweede.md":
            raise GoedwerkError("De schijf is vol.")
        path.write_bytes(data)

    monkeypatch.setattr("goedwerk.transfer.write_atomically", full)
    with pytest.raises(GoedwerkError, match="vol"):
        werkmap.take_in(dialogue(), situation("eerste"), situation("tweede"))
    assert (werkmap.dialogues(), werkmap.files()) == ({}, {})


def test_an_export_holds_what_was_asked_for(werkmap: Werkmap) -> None:
    other = dialogue(id="00000000-0000-4000-8000-000000000001")
    werkmap.take_in(dialogue(), other, Measurement(id=ID, group="Oost"), situation())
    one = exchange.parse(export_dialogues(werkmap.db, [ID])).file
    assert (one.dialogues, one.measurements, one.situations) == ((dialogue(),), (), ())
    both = export_dialogues(werkmap.db, [ID, other.id, ID])
    assert both == export_dialogues(werkmap.db, [other.id, ID])
    assert len(exchange.parse(both).file.dialogues) == 2
    everything = exchange.parse(werkmap.everything()).file
    assert [len(everything.dialogues), len(everything.measurements), len(everything.situations)] == [2, 1, 1]


def test_the_trash_is_left_out_unless_it_is_asked_for(werkmap: Werkmap) -> None:
    werkmap.take_in(dialogue())
    store.trash(werkmap.db, ID, LATE)
    assert exchange.parse(werkmap.everything()).file.dialogues == ()
    assert exchange.parse(export_dialogues(werkmap.db, [ID])).file.dialogues == (dialogue(),)


def test_an_export_of_what_is_not_there_says_so(werkmap: Werkmap) -> None:
    with pytest.raises(GoedwerkError, match="Er is geen dialoog met id ‘x’"):
        export_dialogues(werkmap.db, ["x\x1b"])


def test_an_export_never_leaves_out_an_own_situation_in_silence(werkmap: Werkmap) -> None:
    werkmap.take_in(situation())
    (werkmap.own / "half.md").write_text("---\ntitle: Half", encoding="utf-8")
    with pytest.raises(GoedwerkError, match=r"half\.md"):
        werkmap.everything()
    (werkmap.own / "half.md").write_text(situation("half").text + "\n" * 20_000, encoding="utf-8")
    with pytest.raises(GoedwerkError, match="‘half’ is te lang"):
        werkmap.everything()


def test_what_was_removed_or_unknown_is_told(werkmap: Werkmap) -> None:
    document = json.loads(file_of(dialogue()))
    document["dialogues"][0] |= {"group": "O\u200bost", **{f"x{number}": 1 for number in range(7)}}
    report = import_file(werkmap.db, json.dumps(document).encode(), werkmap.situations)
    assert report.sentences() == (
        "Toegevoegd: 1 dialoog.",
        "1 teken is weggelaten, omdat je dat niet ziet of omdat het scherm ervan in de war raakt.",
        "Deze goedwerk kent niet alles uit het bestand. Niet overgenomen: dialogues[0].x0, dialogues[0].x1, "
        "dialogues[0].x2, dialogues[0].x3, dialogues[0].x4 en nog 2.",
    )


def test_many_changes_are_summed_up(werkmap: Werkmap) -> None:
    talks = [dialogue(id=f"00000000-0000-4000-8000-00000000000{number}", group=f"G{number}") for number in range(8)]
    werkmap.take_in(*talks)
    report = werkmap.take_in(*(talk.revised(notes="x", modified=LATE) for talk in talks))
    assert report.sentences()[-1] == "Dat geldt ook voor nog 3 andere."
    assert len(report.sentences()) == 6


def test_an_empty_file_is_no_mistake(werkmap: Werkmap) -> None:
    assert werkmap.take_in().sentences() == ("In dit bestand staat niets om in te lezen.",)
