"""Writing a situation: every letter is kept while it is typed, and a file replaces what was kept when it is done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.hostile import HOSTILE

from goedwerk.content.method import load_method
from goedwerk.content.situations import read_situation
from goedwerk.domain.draft import SituationDraft, blank
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.situation import Situation
from goedwerk.domain.text import MAX_CHARACTERS
from goedwerk.situations import Situations
from goedwerk.store.database import open_database
from goedwerk.store.keeper import Keeper
from goedwerk.workspace import Workspace
from goedwerk.writing import Writing

PATIENCE = 30.0
"""How long a test waits for what must come, in seconds: only a broken program takes it."""

WRITTEN = blank().revised(title="Hoe vraag ik hulp?", text="Je staat er alleen voor.")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = Workspace(tmp_path)
    workspace.prepare()
    return workspace


@pytest.fixture
def situations(workspace: Workspace) -> Iterator[Situations]:
    keeper = Keeper(open_database(workspace.database), lambda outcome: None)
    keeper.start()
    yield Situations(load_method(), workspace, keeper)
    keeper.close(PATIENCE)


def kept(situations: Situations) -> list[Situation]:
    """Return the situations that wait to be gone on with, as they are kept."""
    return [draft.situation for draft in situations.drafts().result(PATIENCE)]


def from_nothing(situations: Situations) -> Writing:
    return Writing(situations, SituationDraft.of(blank()))


def test_one_that_is_not_touched_leaves_nothing_behind(situations: Situations, workspace: Workspace) -> None:
    writing = from_nothing(situations)
    writing.write("title", "")
    writing.write("questions-skills", "\n")
    assert kept(situations) == []
    assert list(workspace.situations.iterdir()) == []


def test_every_letter_is_kept(situations: Situations) -> None:
    writing = from_nothing(situations)
    for end in range(1, 5):
        writing.write("title", "Hulp"[:end])
        assert kept(situations) == [writing.situation]
    assert writing.situation.title == "Hulp"


def test_what_was_taken_back_leaves_nothing_behind(situations: Situations) -> None:
    writing = from_nothing(situations)
    writing.write("title", "H")
    writing.write("title", "")
    assert not writing.draft.is_changed
    assert kept(situations) == []


def test_what_begins_as_something_that_was_told_is_kept_before_a_letter_is_typed(situations: Situations) -> None:
    Writing(situations, SituationDraft.begun(WRITTEN))
    assert kept(situations) == [WRITTEN]


def test_a_text_that_is_too_long_is_refused_and_all_stays_as_it_was(situations: Situations) -> None:
    writing = from_nothing(situations)
    writing.write("text", "Kort")
    for field in ("text", "title", "questions-values"):
        with pytest.raises(GoedwerkError, match="te lang") as caught:
            writing.write(field, "x" * (MAX_CHARACTERS + 1))
        assert caught.value.hint
    assert kept(situations) == [writing.situation]
    assert writing.situation.text == "Kort"


def test_saving_makes_a_file_and_what_waited_is_gone(situations: Situations) -> None:
    writing = Writing(situations, SituationDraft.begun(WRITTEN))
    path = writing.save()
    assert read_situation(path) == writing.situation
    assert not writing.draft.is_changed
    assert kept(situations) == []


def test_writing_on_after_saving_changes_the_same_file(situations: Situations) -> None:
    writing = Writing(situations, SituationDraft.begun(WRITTEN))
    path = writing.save()
    writing.write("title", "Een andere titel")
    assert kept(situations) == [writing.situation]
    assert writing.save() == path
    assert read_situation(path).title == "Een andere titel"
    assert [entry.path for entry in situations.finder.find("") if entry.own] == [path]


def test_an_own_situation_that_is_changed_stays_in_its_file(situations: Situations) -> None:
    before, path = situations.save(WRITTEN)
    writing = Writing(situations, SituationDraft.of(before))
    writing.write("tension", "Er kan van alles misgaan.")
    assert read_situation(path) == before
    assert writing.save() == path
    assert read_situation(path).tension == "Er kan van alles misgaan."


def test_what_is_typed_while_the_file_is_written_is_not_lost(
    situations: Situations, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow disk takes its time, and the screen goes on."""
    writing = Writing(situations, SituationDraft.begun(WRITTEN))
    save = situations.save

    def slow(situation: Situation, before: Situation) -> tuple[Situation, Path]:
        done = save(situation, before)
        writing.write("text", "Je staat er alleen voor. En dan?")
        return done

    monkeypatch.setattr(situations, "save", slow)
    path = writing.save()
    assert read_situation(path).text == WRITTEN.text
    assert kept(situations) == [writing.situation]
    monkeypatch.undo()
    assert writing.save() == path
    assert read_situation(path).text == "Je staat er alleen voor. En dan?"
    assert kept(situations) == []


def test_what_could_not_be_saved_is_all_still_here(situations: Situations, workspace: Workspace) -> None:
    writing = Writing(situations, SituationDraft.begun(WRITTEN))
    (workspace.situations / "eigen").write_text("in de weg", encoding="utf-8")
    with pytest.raises(GoedwerkError):
        writing.save()
    assert writing.situation == WRITTEN
    assert writing.draft.is_changed
    assert kept(situations) == [WRITTEN]


def test_what_is_discarded_is_forgotten_and_a_file_stays(situations: Situations) -> None:
    before, path = situations.save(WRITTEN)
    writing = Writing(situations, SituationDraft.of(before))
    writing.write("text", "")
    writing.discard()
    assert writing.situation == before
    assert kept(situations) == []
    assert read_situation(path) == before


def test_it_says_what_the_situation_still_needs(situations: Situations) -> None:
    writing = from_nothing(situations)
    needed = [one.field for one in writing.shortcomings]
    assert {"title", "text", "capability"} <= {*needed}
    writing.write("title", "Hulp")
    writing.write("capability", "lerend vermogen")
    writing.write("theme", "geen thema dat er is")
    assert not {"title", "capability"} & {one.field for one in writing.shortcomings}
    assert "theme" in {one.field for one in writing.shortcomings}


def test_any_text_can_be_written_in_any_field_and_is_in_the_file(situations: Situations) -> None:
    writing = Writing(situations, SituationDraft.begun(WRITTEN))
    everything = "\n".join(HOSTILE)
    for field in ("title", "text", "no_rule", "judgement", "tension", "audience", "theme", "questions-values"):
        for text in (*HOSTILE, everything):
            writing.write(field, text)
    assert kept(situations) == [writing.situation]
    assert read_situation(writing.save()) == writing.situation
    assert "[@click=app.quit]x[/]" in writing.situation.text
    assert situations.library.problems == ()
