"""The trash of own situations: whatever goes in can come back as it was, and nothing is ever written over."""

from pathlib import Path

import pytest
from support.hostile import HOSTILE

from goedwerk.content.own_situations import save_own_situation
from goedwerk.content.situation_trash import ThrownAway, bring_back, erase, throw_away, thrown_away
from goedwerk.content.situations import LibraryEntry, read_situation
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.situation import Situation
from goedwerk.domain.text import clean

SITUATION = Situation(key="hulp-vragen", title="Wanneer vraag ik om hulp?", text="Je staat er alleen voor.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder `situations` of a werkmap."""
    return tmp_path / "situations"


@pytest.fixture
def trash(tmp_path: Path) -> Path:
    return tmp_path / "prullenbak"


def as_read(path: Path) -> LibraryEntry:
    return LibraryEntry(read_situation(path), path.parent.name, "Eigen", path, own=True)


def own(folder: Path, **fields: str) -> LibraryEntry:
    """Write a situation and return it as it was read."""
    return as_read(save_own_situation(folder, SITUATION.revised(**fields)))


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.md"))


@pytest.mark.parametrize("text", [text for text in HOSTILE if clean(text).strip()])
def test_a_situation_comes_back_to_the_byte(folder: Path, trash: Path, text: str) -> None:
    entry = own(folder, title=text, text=text)
    before = entry.path.read_bytes()
    thrown = throw_away(entry, trash)
    assert files(folder) == []
    assert thrown_away(trash) == [thrown]
    assert bring_back(thrown, folder) == entry.path
    assert entry.path.read_bytes() == before
    assert thrown_away(trash) == []


def test_two_of_the_same_name_lie_beside_each_other_and_one_comes_back_under_its_own_name(
    folder: Path, trash: Path
) -> None:
    first = throw_away(own(folder, title="De eerste"), trash)
    second = throw_away(own(folder, title="De tweede"), trash)
    assert [one.path.name for one in thrown_away(trash)] == ["hulp-vragen.md", "hulp-vragen-2.md"]
    assert bring_back(second, folder).name == "hulp-vragen.md"
    with pytest.raises(GoedwerkError, match="prullenbak") as caught:
        bring_back(first, folder)
    assert caught.value.hint
    assert thrown_away(trash) == [first]
    assert read_situation(folder / "eigen" / "hulp-vragen.md").title == "De tweede"


def test_what_stood_in_another_set_comes_back_among_the_own_ones(folder: Path, trash: Path) -> None:
    entry = own(folder)
    (folder / "team").mkdir()
    path = entry.path.rename(folder / "team" / "Hulp.md")
    thrown = throw_away(as_read(path), trash)
    assert not path.exists()
    assert bring_back(thrown, folder) == entry.path
    assert files(folder) == ["eigen/hulp-vragen.md"]


def test_what_cannot_be_read_goes_by_its_name_and_stays_there(folder: Path, trash: Path) -> None:
    trash.mkdir()
    damaged = trash / "stuk\u202e.md"
    damaged.write_bytes(b"---\nkey: [")
    (thrown,) = thrown_away(trash)
    assert thrown.title == clean(damaged.name)
    with pytest.raises(GoedwerkError, match="regel"):
        bring_back(thrown, folder)
    assert damaged.read_bytes() == b"---\nkey: ["


def test_what_lies_there_is_shown_by_title_whatever_its_capitals_and_accents(folder: Path, trash: Path) -> None:
    for number, title in enumerate(["Zorg", "élan", "Advies"]):
        throw_away(own(folder, key=f"k{number}", title=title), trash)
    (trash / "notities.txt").write_text("geen situatie", encoding="utf-8")
    assert [one.title for one in thrown_away(trash)] == ["Advies", "élan", "Zorg"]


def test_what_has_a_key_that_is_taken_by_now_stays_there(folder: Path, trash: Path) -> None:
    thrown = throw_away(own(folder, key="deur"), trash)
    with pytest.raises(GoedwerkError, match="ligt nog in de prullenbak"):
        bring_back(thrown, folder, ["deur"])
    assert [one.path for one in thrown_away(trash)] == [thrown.path]


def test_a_trash_that_is_not_there_is_empty(trash: Path) -> None:
    assert thrown_away(trash) == []
    assert not trash.exists()


def test_what_is_erased_is_gone_and_erasing_again_changes_nothing(folder: Path, trash: Path) -> None:
    one, other = (throw_away(own(folder, title=title), trash) for title in ("De eerste", "De tweede"))
    erase(one)
    erase(one)
    assert thrown_away(trash) == [other]


def test_what_cannot_be_moved_stays_where_it_is(folder: Path, trash: Path) -> None:
    entry = own(folder)
    trash.write_text("een bestand in de weg", encoding="utf-8")
    with pytest.raises(GoedwerkError):
        throw_away(entry, trash)
    assert files(folder) == ["eigen/hulp-vragen.md"]


def test_what_is_gone_already_is_told(folder: Path, trash: Path) -> None:
    entry = own(folder)
    entry.path.unlink()
    with pytest.raises(GoedwerkError) as caught:
        throw_away(entry, trash)
    assert caught.value.hint
    with pytest.raises(GoedwerkError):
        bring_back(ThrownAway(trash / "weg.md", "Weg"), folder)


def test_what_cannot_be_erased_is_told(trash: Path) -> None:
    (trash / "map.md" / "in").mkdir(parents=True)
    assert thrown_away(trash) == []
    thrown = ThrownAway(trash / "map.md", "Een map")
    with pytest.raises(GoedwerkError):
        erase(thrown)
