"""One open dialogue: every change kept, every change taken back if asked, and nothing private leaves."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database
from support.dialogues import dialogues
from support.hostile import HOSTILE

from goedwerk.content.method import load_method
from goedwerk.domain.changes import agreements, contributions, experiences, participants, summaries
from goedwerk.domain.desk import Desk, Place
from goedwerk.domain.dialogue import Dialogue, GoodWorkE
from goedwerk.domain.errors import GoedwerkError, TextTooLongError
from goedwerk.domain.names import replace_everywhere
from goedwerk.domain.sharing import decide
from goedwerk.domain.situation import Capability, Situation, SkiveElement
from goedwerk.domain.text import MAX_CHARACTERS, clean
from goedwerk.facilitation import Facilitation, new_desk
from goedwerk.pages import NotCheckedError
from goedwerk.situations import Situations
from goedwerk.store import dialogues as stored
from goedwerk.store.opening import open_store
from goedwerk.workspace import Workspace

START = datetime(2026, 3, 11, 9, 30, tzinfo=UTC)
METHOD = load_method()
ID = "00000000-0000-4000-8000-000000000001"

Change = Callable[[Dialogue], Dialogue]


class Shelf:
    """Stands where the keeper stands, and remembers what it was given."""

    def __init__(self) -> None:
        self.desks: list[Desk] = []

    def keep(self, desk: Desk) -> None:
        self.desks.append(desk)


def on_table(dialogue: Dialogue, folder: Path | None = None) -> tuple[Facilitation, Shelf]:
    """Return a dialogue on the table; every look at the clock is a second later."""
    shelf, seconds = Shelf(), iter(range(10**9))
    workspace = Workspace(folder or Path("werkmap"))
    library = Situations(METHOD, workspace, shelf)  # type: ignore[arg-type]
    clock = lambda: START + timedelta(seconds=next(seconds), microseconds=123_456)  # noqa: E731
    return Facilitation(Desk(dialogue), METHOD, library, shelf, workspace, clock), shelf  # type: ignore[arg-type]


def a_dialogue(**fields: object) -> Dialogue:
    return Dialogue.model_validate({"id": ID, "group": "Oost"} | fields)


def content(dialogue: Dialogue) -> Dialogue:
    """Return a dialogue without the moment it changed."""
    return dialogue.revised(modified=None)


def typing(field: str, text: str) -> Change:
    return lambda dialogue: dialogue.revised(**{field: text})


@st.composite
def changes(draw: Callable[..., object]) -> tuple[Change, str]:
    """Any change to whatever dialogue there is, and what it merges with."""
    pick = draw(st.integers(0, 5))
    text = draw(st.sampled_from(HOSTILE) | st.text(max_size=5))
    field = draw(st.sampled_from(["group", "notes", "check_out"]))

    def some(records: tuple[object, ...]) -> str:
        return records[pick % len(records)].id if records else "gone"  # type: ignore[attr-defined, no-any-return]

    return draw(  # type: ignore[return-value]
        st.sampled_from(
            [
                (lambda d: d.revised(**{field: text}), field),
                (lambda d: d.revised(**{field: getattr(d, field)[:-1]}), field),
                (lambda d: participants.add(d, text), ""),
                (lambda d: participants.rename(d, some(d.participants), text), ""),
                (lambda d: participants.remove(d, some(d.participants)), ""),
                (lambda d: participants.leave(d, some(d.participants)), ""),
                (lambda d: experiences.add(d, None, text=text), ""),
                (lambda d: experiences.change(d, some(d.experiences), text=text), "e"),
                (lambda d: experiences.remove(d, some(d.experiences)), ""),
                (lambda d: contributions.capture(d, SkiveElement.VALUES, text, None, starred=True), ""),
                (lambda d: contributions.move(d, SkiveElement.VALUES, some(d.answers), GoodWorkE.ENERGY), ""),
                (lambda d: contributions.remove(d, SkiveElement.VALUES, some(d.answers)), ""),
                (lambda d: summaries.add(d), ""),
                (lambda d: summaries.pull(d, some(d.summaries), "core_statement", text), ""),
                (lambda d: summaries.remove(d, some(d.summaries)), ""),
                (lambda d: agreements.add(d, text), ""),
                (lambda d: agreements.remove(d, some(d.agreements)), ""),
                (lambda d: replace_everywhere(d, "a", text), ""),
                (lambda d: d.revised(notes="x" * (MAX_CHARACTERS + 1)), "notes"),
            ]
        )
    )


@given(dialogues(), st.lists(changes() | st.sampled_from(["seal", "undo", "redo"]), max_size=12))
def test_taking_everything_back_gives_the_first_dialogue_and_doing_it_again_the_last(
    dialogue: Dialogue, deeds: list[tuple[Change, str] | str]
) -> None:
    """Whatever was done, taken back and done again in between."""
    table, _ = on_table(dialogue)
    for deed in deeds:
        if isinstance(deed, str):
            getattr(table, deed)()
            continue
        change, merge = deed
        before = table.dialogue
        try:
            changed = table.apply("iets", change, merge)
        except GoedwerkError:
            assert table.dialogue is before
        else:
            assert changed == (content(table.dialogue) != content(before))
    while table.redo():
        pass
    last = content(table.dialogue)
    steps = 0
    while table.undo():
        steps += 1
    assert content(table.dialogue) == content(dialogue)
    assert steps <= len(deeds)
    for _ in range(steps):
        assert table.redo() == "iets"
    assert content(table.dialogue) == last
    assert table.redo() is None


def test_the_letters_of_one_text_are_taken_back_together() -> None:
    table, _ = on_table(a_dialogue(group=""))
    for text in ("O", "Oo", "Oost"):
        table.apply("groep", typing("group", text), "group")
    assert table.undo() == "groep"
    assert table.dialogue.group == ""
    assert table.redo() == "groep"
    assert table.dialogue.group == "Oost"


@pytest.mark.parametrize("between", ["seal", "another field", "undo"])
def test_typing_is_taken_back_apart_after_something_else(between: str) -> None:
    table, _ = on_table(a_dialogue(group=""))
    table.apply("groep", typing("group", "O"), "group")
    if between == "seal":
        table.seal()
    else:
        table.apply("notities", typing("notes", "n"), "notes")
    if between == "undo":
        table.undo()
    table.apply("groep", typing("group", "Oost"), "group")
    table.undo()
    assert table.dialogue.group == "O"


def test_typing_that_a_field_took_back_itself_is_not_there_to_undo() -> None:
    table, _ = on_table(a_dialogue())
    table.apply("deelnemer erbij", lambda d: participants.add(d, "Noor"))
    table.apply("notities", typing("notes", "n"), "notes")
    table.apply("notities", typing("notes", ""), "notes")
    assert table.undo() == "deelnemer erbij"


def test_a_change_that_changes_nothing_is_nothing_to_undo_and_is_not_kept() -> None:
    table, shelf = on_table(a_dialogue())
    assert not table.apply("groep", typing("group", "Oost"))
    assert table.undo() is None
    assert shelf.desks == []


def test_a_new_change_ends_what_could_be_done_again() -> None:
    table, _ = on_table(a_dialogue())
    table.apply("notities", typing("notes", "n"))
    table.undo()
    table.apply("groep", typing("group", "West"))
    assert table.redo() is None


def test_every_change_also_taking_back_is_kept_at_once_with_its_moment() -> None:
    table, shelf = on_table(a_dialogue())
    table.apply("notities", typing("notes", "n"))
    table.undo()
    table.redo()
    assert [desk.dialogue.notes for desk in shelf.desks] == ["n", "", "n"]
    moments = [desk.dialogue.modified for desk in shelf.desks]
    assert moments == sorted(set(moments))
    assert all(moment and moment.microsecond % 1000 == 0 for moment in moments)


@pytest.mark.parametrize(
    "change",
    [
        typing("notes", "x" * (MAX_CHARACTERS + 1)),
        lambda d: participants.add(d, "x" * (MAX_CHARACTERS + 1)),
        lambda d: summaries.pull(d, "s1", "ethics", "x"),
        lambda d: replace_everywhere(d, "Oost", "x" * MAX_CHARACTERS),
    ],
    ids=["typing", "adding", "pulling", "replacing"],
)
def test_a_text_that_is_too_long_is_refused_in_dutch_and_changes_nothing(change: Change) -> None:
    page = {"id": "s1", "ethics": "a" * MAX_CHARACTERS}
    table, shelf = on_table(a_dialogue(summaries=[page], check_out="Oost en Oost"))
    before = table.dialogue
    with pytest.raises(TextTooLongError) as refused:
        table.apply("iets", change)
    assert "lang" in str(refused.value)
    assert table.dialogue is before
    assert shelf.desks == []
    assert table.undo() is None


def test_a_change_that_makes_no_sound_dialogue_is_refused_without_a_traceback() -> None:
    table, _ = on_table(a_dialogue())
    with pytest.raises(GoedwerkError, match="kan goedwerk zo niet bewaren"):
        table.apply("ervaring", lambda d: experiences.add(d, "gone"))
    assert table.dialogue == a_dialogue()


def test_what_comes_in_through_a_change_or_a_draft_is_cleaned() -> None:
    table, _ = on_table(a_dialogue())
    for text in HOSTILE:
        table.apply("notities", typing("notes", text))
        table.write_draft("skive/skills", text)
        assert table.dialogue.notes == table.draft("skive/skills") == clean(text)


def test_where_one_is_and_what_stands_in_a_field_is_kept_only_when_it_changes() -> None:
    table, shelf = on_table(a_dialogue())
    for _ in range(2):
        table.go(Place("skive", "values"))
        table.write_draft("skive/values", "Dat")
    assert len(shelf.desks) == 2
    table.write_draft("skive/values", "")
    assert shelf.desks[-1] == Desk(table.dialogue, Place("skive", "values"), {})


def test_what_is_half_typed_is_of_who_said_it_until_it_is_of_someone_else() -> None:
    table, shelf = on_table(a_dialogue())
    table.write_draft("skive/values", "Dat", "p1")
    table.go(Place("skive", "skills", "capture", "p2"))
    assert (table.voice("skive/values"), table.voice("skive/skills")) == ("p1", None)
    table.write_draft("skive/values", "Dat", "p2")
    assert shelf.desks[-1].voices == {"skive/values": "p2"}
    table.write_draft("skive/values", "", "p2")
    assert shelf.desks[-1].voices == {}


def test_taking_back_leaves_what_stands_in_a_field_and_where_one_is() -> None:
    table, shelf = on_table(a_dialogue())
    table.apply("notities", typing("notes", "n"))
    table.go(Place("skive", "values"))
    table.write_draft("skive/values", "Dat")
    table.undo()
    assert (table.place, table.draft("skive/values")) == (Place("skive", "values"), "Dat")
    assert shelf.desks[-1].drafts == {"skive/values": "Dat"}


def test_what_was_taken_back_is_on_disk_as_it_was_before(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    workspace.prepare()
    keeper = open_store(workspace.database).keeper(lambda _: None)
    keeper.start()
    first = a_dialogue(answers=[{"id": "a1", "element": "skills", "text": "Ja"}])
    desk = Desk(first)
    keeper.keep(desk)
    table = Facilitation(desk, METHOD, Situations(METHOD, workspace, keeper), keeper, workspace, lambda: START)
    table.apply("weg", lambda d: contributions.remove(d, SkiveElement.SKILLS, "a1"))
    keeper.ask(lambda db: None).result(5)
    table.undo()
    kept = keeper.ask(lambda db: _load(db)).result(5)
    assert keeper.close()
    assert content(kept.dialogue) == first


def _load(db: Database) -> Desk:
    desk = stored.load(db, ID)
    assert desk is not None
    return desk


def test_an_own_situation_is_a_file_in_the_werkmap_that_later_changes_go_to(tmp_path: Path) -> None:
    table, _ = on_table(a_dialogue(), tmp_path)
    written = Situation(key="eigen-1", title="Hoe ver ga je?", text="Een deur.", capability=Capability.LEARN)
    kept, path = table.situations.save(written)
    assert path.is_relative_to(tmp_path / "situations" / "eigen")
    again, same_path = table.situations.save(kept.revised(text="Twee deuren."))
    assert (again.key, same_path) == (kept.key, path)
    own = [entry.situation for entry in table.situations.library.situations if entry.own]
    assert [(s.key, s.title, s.text) for s in own] == [(kept.key, "Hoe ver ga je?", "Twee deuren.")]


def test_an_a4_with_nothing_on_it_is_not_saved(tmp_path: Path) -> None:
    for pages in ([], [{"id": "s1", "candidates": ["Kijken"]}]):
        table, _ = on_table(a_dialogue(summaries=pages), tmp_path)
        with pytest.raises(GoedwerkError, match="nog niets"):
            table.save_pages("md")
    assert list(tmp_path.rglob("*")) == []


def test_private_notes_are_on_no_page_and_names_only_in_the_report(tmp_path: Path) -> None:
    dialogue = a_dialogue(
        participants=[{"id": "p1", "name": "Noor"}],
        notes="geheimpje",
        answers=[{"id": "a1", "element": "skills", "participant": "p1", "text": "Ik wachtte"}],
        summaries=[{"id": "s1", "core_statement": "Noor keek"}, {"id": "s2"}],
    )
    table, _ = on_table(dialogue, tmp_path)
    with pytest.raises(NotCheckedError, match="naar een mens"):
        table.save_pages("md")
    assert not (tmp_path / "exports").exists()
    (found,) = (one.finding for page in table.checked_pages() for one in page.open)
    table.apply("beslissing", lambda kept: decide(kept, found, "een collega"))
    decided = table.dialogue
    (page,) = table.save_pages("md")
    report = table.save_report("md")
    assert "Noor" not in page.path.read_text(encoding="utf-8")
    assert "Noor" in report.path.read_text(encoding="utf-8")
    for path in (page.path, report.path):
        assert path.is_relative_to(tmp_path / "exports")
        assert "geheimpje" not in path.read_text(encoding="utf-8")
    assert table.dialogue == decided


def test_a_new_desk_is_empty_dated_today_and_begins_at_the_group() -> None:
    desk = new_desk(METHOD, START)
    assert (desk.dialogue.group, desk.dialogue.date, desk.dialogue.modified) == ("", START.date(), START)
    assert desk.dialogue.confidentiality == METHOD.confidentiality
    assert desk.place == Place("group", "", "group")
    assert new_desk(METHOD, START).dialogue.id != desk.dialogue.id
