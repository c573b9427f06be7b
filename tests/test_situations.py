"""The door to the situations: what is written becomes a file of one's own, and what is half written is never lost."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlite_utils import Database
from support.hostile import HOSTILE

from goedwerk.content.method import load_method
from goedwerk.content.situation_file import format_situation
from goedwerk.content.situations import LibraryEntry, read_situation
from goedwerk.domain.desk import Desk, Note
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.draft import SituationDraft, blank
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.situation import Situation
from goedwerk.domain.text import clean
from goedwerk.domain.usage import Use
from goedwerk.situations import Situations
from goedwerk.store.database import open_database
from goedwerk.store.keeper import Keeper
from goedwerk.workspace import Workspace

PATIENCE = 30.0
"""How long a test waits for what must come, in seconds: only a broken program takes it."""

WRITTEN = blank().revised(title="Hoe vraag ik hulp?", text="Je staat er alleen voor.")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = Workspace(tmp_path)
    workspace.prepare()
    return workspace


@pytest.fixture
def keeper(workspace: Workspace) -> Iterator[Keeper]:
    keeper = Keeper(open_database(workspace.database), lambda outcome: None)
    keeper.start()
    yield keeper
    keeper.close(PATIENCE)


@pytest.fixture
def situations(workspace: Workspace, keeper: Keeper) -> Situations:
    return Situations(load_method(), workspace, keeper)


def own(situations: Situations) -> list[Situation]:
    """Return the own situations, as the list shows them."""
    return [entry.situation for entry in situations.finder.find("") if entry.own]


def drafts(situations: Situations) -> list[SituationDraft]:
    return situations.drafts().result(PATIENCE)


def built_in(situations: Situations) -> LibraryEntry:
    entry = situations.finder.entry("tijd-om-te-leren")
    assert entry
    return entry


def change_elsewhere(path: Path, situation: Situation) -> None:
    path.write_text(format_situation(situation), encoding="utf-8", newline="\n")


def test_what_is_saved_gets_a_key_of_its_title_and_is_in_the_list_at_once(
    situations: Situations, workspace: Workspace
) -> None:
    kept, path = situations.save(WRITTEN)
    assert path == workspace.situations / "eigen" / "hoe-vraag-ik-hulp.md"
    assert kept == WRITTEN.revised(key="hoe-vraag-ik-hulp")
    assert own(situations) == [kept]
    assert situations.own(kept.key)


def test_a_title_that_is_taken_gets_a_number(situations: Situations) -> None:
    assert [situations.save(WRITTEN)[0].key for _ in range(2)] == ["hoe-vraag-ik-hulp", "hoe-vraag-ik-hulp-2"]
    assert len(own(situations)) == 2


def test_an_own_situation_is_saved_over_itself_whatever_its_title_becomes(situations: Situations) -> None:
    kept, path = situations.save(WRITTEN)
    changed = kept.revised(title="Heel anders", tension="Er kan van alles misgaan.")
    assert situations.save(changed) == (changed, path)
    assert own(situations) == [changed]


def test_white_space_around_the_texts_is_not_kept(situations: Situations) -> None:
    fields = ("title", "text", "no_rule", "judgement", "tension")
    kept, path = situations.save(WRITTEN.revised(**dict.fromkeys(fields, " Een tekst.\n\n")))
    assert {getattr(kept, field) for field in fields} == {"Een tekst."}
    assert read_situation(path) == kept


def test_one_that_comes_with_goedwerk_stays_and_what_was_made_of_it_stands_beside_it(situations: Situations) -> None:
    entry = built_in(situations)
    kept, path = situations.save(entry.situation.revised(text="Iets heel anders."))
    assert kept.key != entry.situation.key
    assert "Eigen versie van" in kept.source
    assert built_in(situations) == entry
    assert path != entry.path
    assert situations.own(entry.situation.key) is None


def test_what_was_changed_in_another_program_stays_and_the_new_text_comes_beside_it(situations: Situations) -> None:
    kept, path = situations.save(WRITTEN)
    elsewhere = kept.revised(text="In Kladblok veranderd.")
    change_elsewhere(path, elsewhere)
    second, other = situations.save(kept.revised(text="In goedwerk veranderd."))
    assert other != path
    assert read_situation(path) == elsewhere
    assert read_situation(other).text == "In goedwerk veranderd."
    assert {one.key for one in own(situations)} == {kept.key, second.key}


@pytest.mark.parametrize("lacking", ["title", "text"])
def test_what_is_not_saved_changes_nothing(situations: Situations, lacking: str) -> None:
    kept, path = situations.save(WRITTEN)
    with pytest.raises(GoedwerkError) as caught:
        situations.save(kept.revised(**{lacking: " "}))
    assert caught.value.hint
    assert read_situation(path) == kept
    assert own(situations) == [kept]


@pytest.mark.parametrize("text", ["[/red]", "---\nkey: x\n---", "../../x", "CON", "\u202etxet\x00", "護\n## Vragen"])
def test_any_text_is_saved_as_it_was_written(situations: Situations, text: str) -> None:
    kept, path = situations.save(WRITTEN.revised(title=text, text=text, no_rule=text, audience=(text,)))
    assert read_situation(path) == kept
    assert own(situations) == [kept]
    assert situations.library.problems == ()


def test_what_is_thrown_away_leaves_the_list_and_comes_back_in_it(situations: Situations, workspace: Workspace) -> None:
    kept, path = situations.save(WRITTEN)
    entry = situations.own(kept.key)
    assert entry
    thrown = situations.throw_away(entry)
    assert own(situations) == []
    assert situations.thrown_away() == [thrown]
    assert thrown.path.parent == workspace.trash
    assert situations.bring_back(thrown) == path
    assert own(situations) == [kept]


def test_what_is_erased_is_gone(situations: Situations) -> None:
    kept, _ = situations.save(WRITTEN)
    entry = situations.own(kept.key)
    assert entry
    situations.erase(situations.throw_away(entry))
    assert situations.thrown_away() == []
    assert own(situations) == []


def test_a_sheet_to_fill_in_stands_among_the_exports(situations: Situations, workspace: Workspace) -> None:
    path = situations.save_sheet(built_in(situations).situation).path
    assert path.parent == workspace.exports
    assert path.read_bytes().startswith(b"%PDF")


def test_reading_again_sees_what_was_put_in_the_folder(situations: Situations, workspace: Workspace) -> None:
    assert own(situations) == []
    folder = workspace.situations / "team"
    folder.mkdir()
    change_elsewhere(folder / "hulp.md", WRITTEN.revised(key="hulp"))
    assert own(situations) == []
    situations.reload()
    assert [one.key for one in own(situations)] == ["hulp"]


def test_every_use_in_a_dialogue_is_told(situations: Situations, keeper: Keeper) -> None:
    dialogue = Dialogue(id=str(UUID(int=1, version=4)), group="Oost", situation=WRITTEN)
    keeper.keep(Desk(dialogue))
    assert situations.uses().result(PATIENCE) == [Use(WRITTEN.key, dialogue.id, "Oost", None)]


def test_a_draft_waits_to_be_gone_on_with_also_after_a_new_start(workspace: Workspace) -> None:
    written = [SituationDraft.begun(WRITTEN.revised(text=clean(text))) for text in HOSTILE]
    keeper = Keeper(open_database(workspace.database), lambda outcome: None)
    situations = Situations(load_method(), workspace, keeper)
    for draft in written:
        situations.keep_draft(draft)
    situations.forget_draft(written[0])
    assert keeper.close(PATIENCE)
    keeper = Keeper(open_database(workspace.database), lambda outcome: None)
    keeper.start()
    found = drafts(Situations(load_method(), workspace, keeper))
    assert {draft.id: draft for draft in found} == {draft.id: draft for draft in written[1:]}
    assert keeper.close(PATIENCE)


def test_a_draft_that_is_damaged_does_not_hide_the_others(situations: Situations, keeper: Keeper) -> None:
    draft = SituationDraft.begun(WRITTEN)
    keeper.keep_note(Note("situation/0", '{"id": "0"'))
    situations.keep_draft(draft)
    assert drafts(situations) == [draft]


def test_what_a_full_disk_did_not_take_is_what_one_goes_on_with(situations: Situations, keeper: Keeper) -> None:
    draft = SituationDraft.begun(WRITTEN)
    situations.keep_draft(draft)
    assert drafts(situations) == [draft]

    def fill(db: Database) -> None:
        (pages,) = db.conn.execute("pragma page_count").fetchone()
        db.conn.execute(f"pragma max_page_count = {pages}")

    keeper.ask(fill).result(PATIENCE)
    longer = draft.revised(situation=WRITTEN.revised(text="woord " * 3000))
    situations.keep_draft(longer)
    assert drafts(situations) == [longer]


def test_a_remark_that_someone_wrote_in_a_file_is_in_the_trash_when_the_file_is_replaced(
    situations: Situations, workspace: Workspace
) -> None:
    kept, path = situations.save(WRITTEN)
    path.write_text(path.read_text(encoding="utf-8").replace("---\n", "---\n# van een collega\n", 1), encoding="utf-8")
    situations.reload()
    situations.save(kept.revised(text="Anders."), kept)
    assert "# van een collega" not in path.read_text(encoding="utf-8")
    (copy,) = workspace.trash.iterdir()
    assert "# van een collega" in copy.read_text(encoding="utf-8")
