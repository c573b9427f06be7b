"""Situations that people write themselves: kept under a name of their own, and never over something else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.hostile import HOSTILE

from goedwerk.content.own_situations import is_as_read, new_key, save_own_situation
from goedwerk.content.situation_file import KEY, format_situation, parse_situation
from goedwerk.content.situations import LibraryEntry, load_library, read_situation
from goedwerk.domain.errors import GoedwerkError, TextTooLongError
from goedwerk.domain.situation import Situation

SITUATION = Situation(key="hulp-vragen", title="Wanneer vraag ik om hulp?", text="Je staat er alleen voor.")


def as_read(folder: Path) -> LibraryEntry:
    """Return the first situation in `folder` with where it comes from."""
    return load_library(folder).situations[0]


def test_a_situation_that_was_saved_is_in_the_library(tmp_path: Path) -> None:
    path = save_own_situation(tmp_path / "situations", SITUATION)
    assert path == tmp_path / "situations" / "eigen" / "hulp-vragen.md"
    library = load_library(tmp_path / "situations")
    assert library.problems == ()
    assert library.situations[0].situation == SITUATION
    assert library.situations[0].own


def test_a_saved_file_has_one_kind_of_line_end_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = save_own_situation(tmp_path, SITUATION)
    assert b"\r" not in path.read_bytes()
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_saving_twice_changes_nothing(tmp_path: Path) -> None:
    path = save_own_situation(tmp_path, SITUATION)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    assert save_own_situation(tmp_path, SITUATION) == path
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", ["", "geen situatie", "---\nkey: hulp-vragen\ntitle: Anders\n---\nTekst"])
def test_another_file_is_never_replaced(tmp_path: Path, content: str) -> None:
    path = tmp_path / "eigen" / "hulp-vragen.md"
    path.parent.mkdir()
    path.write_text(content, encoding="utf-8", newline="\n")
    with pytest.raises(GoedwerkError, match="niet opgeslagen") as caught:
        save_own_situation(tmp_path, SITUATION)
    assert caught.value.hint
    assert path.read_text(encoding="utf-8") == content


def test_a_folder_with_that_name_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "eigen" / "hulp-vragen.md").mkdir(parents=True)
    with pytest.raises(GoedwerkError, match="niet opgeslagen"):
        save_own_situation(tmp_path, SITUATION)


def test_a_situation_that_was_changed_replaces_what_it_was(tmp_path: Path) -> None:
    path = save_own_situation(tmp_path, SITUATION)
    changed = SITUATION.revised(text="Je staat er met zijn tweeën voor.")
    assert save_own_situation(tmp_path, changed, before=as_read(tmp_path)) == path
    assert read_situation(path) == changed


def test_it_stays_in_its_own_file_whatever_that_is_called_and_wherever_it_stands(tmp_path: Path) -> None:
    (tmp_path / "team").mkdir()
    path = save_own_situation(tmp_path, SITUATION).rename(tmp_path / "team" / "Hulp vragen.md")
    changed = SITUATION.revised(title="Vraag ik om hulp?")
    assert save_own_situation(tmp_path, changed, before=as_read(tmp_path)) == path
    assert [entry.situation for entry in load_library(tmp_path).situations if entry.own] == [changed]


def test_what_someone_else_changed_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    path = save_own_situation(tmp_path, SITUATION)
    before = as_read(tmp_path)
    assert is_as_read(before)
    elsewhere = SITUATION.revised(text="In Kladblok veranderd.")
    path.write_text(format_situation(elsewhere), encoding="utf-8", newline="\n")
    assert not is_as_read(before)
    with pytest.raises(GoedwerkError):
        save_own_situation(tmp_path, SITUATION.revised(text="In goedwerk veranderd."), before)
    assert read_situation(path) == elsewhere


def test_what_was_removed_meanwhile_is_written_again(tmp_path: Path) -> None:
    path = save_own_situation(tmp_path, SITUATION)
    before = as_read(tmp_path)
    path.unlink()
    assert save_own_situation(tmp_path, SITUATION, before) == path
    assert read_situation(path) == SITUATION


@pytest.mark.parametrize("key", ["../../x", "/x", "C:x", "Hulp", "a b", "a\nb", ".", "x" * 81])
def test_a_key_never_leads_outside_the_folder(tmp_path: Path, key: str) -> None:
    folder = tmp_path / "situations"
    with pytest.raises(GoedwerkError, match="niet opgeslagen"):
        save_own_situation(folder, SITUATION.revised(key=key))
    assert list(tmp_path.iterdir()) == []


def test_the_name_of_a_set_is_no_name_for_a_situation(tmp_path: Path) -> None:
    with pytest.raises(GoedwerkError, match="niet opgeslagen"):
        save_own_situation(tmp_path, SITUATION.revised(key="set"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("lacking", ["title", "text"])
def test_what_could_not_be_read_back_is_not_written(tmp_path: Path, lacking: str) -> None:
    with pytest.raises(GoedwerkError, match="niet opgeslagen") as caught:
        save_own_situation(tmp_path, SITUATION.revised(**{lacking: " \n"}))
    assert caught.value.hint
    assert list(tmp_path.iterdir()) == []


def test_a_situation_too_large_for_a_file_is_not_written(tmp_path: Path) -> None:
    long = "€" * 20_000
    with pytest.raises(TextTooLongError):
        save_own_situation(tmp_path, SITUATION.revised(no_rule=long, judgement=long, tension=long, text=long))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Hoe vraag ik om hulp?", "hoe-vraag-ik-om-hulp"),
        ("Één bewoner, twéé wensen", "een-bewoner-twee-wensen"),
        ("  ?!  ", "situatie"),
        ("护理", "situatie"),
        ("Set", "set-2"),
    ],
)
def test_a_key_is_made_from_the_words_of_the_title(title: str, key: str) -> None:
    assert new_key(title, ()) == key


def test_a_key_that_is_taken_gets_a_number() -> None:
    assert new_key("Hulp vragen", {"hulp-vragen"}) == "hulp-vragen-2"
    assert new_key("Hulp vragen", ["hulp-vragen", "hulp-vragen-2"]) == "hulp-vragen-3"


@given(st.sampled_from(HOSTILE) | st.text(), st.integers(0, 12))
def test_every_title_gives_a_key_that_can_be_used(title: str, others: int) -> None:
    taken: set[str] = set()
    for _ in range(others + 1):
        key = new_key(title, taken)
        assert KEY.fullmatch(key)
        assert key not in taken
        taken.add(key)
    assert parse_situation(f"---\nkey: {key}\ntitle: x\n---\nx", Path("x.md")).key == key
