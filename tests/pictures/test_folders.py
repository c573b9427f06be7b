"""People find their photos: where they usually are, the newest first, and without what is hidden."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from goedwerk.domain.errors import GoedwerkError
from goedwerk.pictures.folders import MAX_ENTRIES, Listing, picture_folders, pictures_in


def make(folder: Path, *names: str) -> None:
    """Make empty files, each a minute younger than the one before; a name that ends with / is a folder."""
    for number, name in enumerate(names):
        path = folder / name
        if name.endswith("/"):
            path.mkdir(parents=True)
        else:
            path.write_bytes(b"x")
            os.utime(path, (1_700_000_000 + 60 * number,) * 2)


def names(listing: Listing) -> list[str]:
    return [entry.name for entry in listing.entries]


class TestWhere:
    def test_the_usual_folders_come_first_and_the_home_folder_last(self, tmp_path: Path) -> None:
        make(tmp_path, "Downloads/", "Afbeeldingen/", "Pictures/", "Muziek/")
        assert picture_folders(tmp_path) == (
            *(tmp_path / name for name in ("Afbeeldingen", "Pictures", "Downloads")),
            tmp_path,
        )

    def test_what_is_not_there_is_left_out(self, tmp_path: Path) -> None:
        make(tmp_path, "Pictures")
        assert picture_folders(tmp_path) == (tmp_path,)
        assert picture_folders(tmp_path / "weg") == ()

    def test_photos_in_onedrive_are_found(self, tmp_path: Path) -> None:
        make(tmp_path, "OneDrive - De Regenboog/Afbeeldingen/", "OneDrive/Pictures/")
        assert picture_folders(tmp_path) == (
            tmp_path / "OneDrive - De Regenboog" / "Afbeeldingen",
            tmp_path / "OneDrive" / "Pictures",
            tmp_path,
        )

    def test_a_linux_desktop_says_itself_where_photos_are(self, tmp_path: Path) -> None:
        make(tmp_path, "Beelden/", "Van internet/", "Downloads/", ".config/")
        noted = (
            '# This file is written by xdg-user-dirs-update\nXDG_DOWNLOAD_DIR="$HOME/Van internet"\n'
            f'XDG_MUSIC_DIR="$HOME/Muziek"\n XDG_PICTURES_DIR = "{tmp_path}/Beelden"\n'
        )
        (tmp_path / ".config" / "user-dirs.dirs").write_text(noted, encoding="utf-8")
        found = picture_folders(tmp_path)
        assert found == (*(tmp_path / name for name in ("Van internet", "Beelden", "Downloads")), tmp_path)

    @pytest.mark.parametrize(
        "noted",
        [
            b"XDG_PICTURES_DIR=\nXDG_PICTURES_DIR\nXDG_PICTURES_DIR=$HOME",
            b'XDG_PICTURES_DIR="$HOME/"\nXDG_DOWNLOAD_DIR="$HOME"',
            b'XDG_PICTURES_DIR="Beelden"\nXDG_DOWNLOAD_DIR="$HOME/weg"',
            b'XDG_PICTURES_DIR="\xff\xfe\0/\\"\nXDG_DOWNLOAD_DIR="/a\0b"',
            b"\xff" * 500,
            b"",
        ],
    )
    def test_nonsense_in_that_file_does_nothing(self, tmp_path: Path, noted: bytes) -> None:
        make(tmp_path, ".config/")
        (tmp_path / ".config" / "user-dirs.dirs").write_bytes(noted)
        assert picture_folders(tmp_path) == (tmp_path,)

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows gives few people the right to make a link")
    def test_no_folder_is_named_twice(self, tmp_path: Path) -> None:
        make(tmp_path, "Afbeeldingen/", ".config/")
        (tmp_path / "Pictures").symlink_to(tmp_path / "Afbeeldingen")
        (tmp_path / "Downloads").symlink_to(tmp_path / "Downloads")
        (tmp_path / ".config" / "user-dirs.dirs").write_text('XDG_PICTURES_DIR="$HOME/Pictures/"', encoding="utf-8")
        assert picture_folders(tmp_path) == (tmp_path / "Pictures", tmp_path)


class TestWhat:
    def test_folders_come_by_name_and_pictures_newest_first(self, tmp_path: Path) -> None:
        make(tmp_path, "oud.jpg", "Zomer/", "nieuw.PNG", "école/", "Dag/", "nieuwst.webp")
        listing = pictures_in(tmp_path)
        assert names(listing) == ["Dag", "école", "Zomer", "nieuwst.webp", "nieuw.PNG", "oud.jpg"]
        assert [entry.is_folder for entry in listing.entries] == [True] * 3 + [False] * 3
        assert [entry.path for entry in listing.entries] == [tmp_path / name for name in names(listing)]
        assert not listing.more

    def test_only_pictures_are_named_also_those_that_need_another_program(self, tmp_path: Path) -> None:
        make(tmp_path, "a.jpg", "b.JPEG", "c.gif", "d.HEIC", "e.pdf", "f.svg", "g", "jpg", "h.jpg.txt", "i.mp4")
        assert sorted(names(pictures_in(tmp_path))) == ["a.jpg", "b.JPEG", "c.gif", "d.HEIC"]

    def test_what_is_hidden_is_left_out(self, tmp_path: Path) -> None:
        make(tmp_path, ".cache/", ".verborgen.jpg", "._a.jpg", "a.jpg")
        assert names(pictures_in(tmp_path)) == ["a.jpg"]

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
    def test_what_only_looks_like_a_picture_is_left_out(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pijp.jpg")
        (tmp_path / "nergens.jpg").symlink_to(tmp_path / "weg")
        (tmp_path / "rond.jpg").symlink_to(tmp_path / "rond.jpg")
        assert pictures_in(tmp_path) == Listing((), False)

    def test_a_name_that_would_act_on_the_terminal_is_shown_without_that(self, tmp_path: Path) -> None:
        make(tmp_path, "voor\x1b[31mrood\nna.jpg" if os.name == "posix" else "voor\u202ena.jpg")
        (entry,) = pictures_in(tmp_path).entries
        assert entry.name in ("voor[31mrood na.jpg", "voorna.jpg")
        assert entry.path.exists()

    def test_of_too_many_the_first_are_shown_and_it_says_so(self, tmp_path: Path) -> None:
        make(tmp_path, *(f"{number}.jpg" for number in range(MAX_ENTRIES)))
        assert not pictures_in(tmp_path).more
        make(tmp_path, "map/")
        listing = pictures_in(tmp_path)
        assert listing.more
        assert len(listing.entries) == MAX_ENTRIES
        assert names(listing)[:2] == ["map", f"{MAX_ENTRIES - 1}.jpg"]


class TestUnreadable:
    @pytest.mark.parametrize("name", ["weg", "bestand.jpg", "a\0b", "x" * 5000])
    def test_what_is_no_folder_is_one_sentence(self, tmp_path: Path, name: str) -> None:
        make(tmp_path, "bestand.jpg")
        with pytest.raises(GoedwerkError) as caught:
            pictures_in(tmp_path / name)
        assert caught.value.message.endswith("kan niet worden gelezen.")
        assert caught.value.hint == "Kijk of de map er nog is, of kies een andere."

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights than these")
    def test_a_folder_without_rights_is_one_sentence(self, tmp_path: Path) -> None:
        (tmp_path / "dicht").mkdir(mode=0)
        done = subprocess.run(
            [sys.executable, "-c", _AS_SOMEONE_WITHOUT_RIGHTS], cwd=tmp_path, capture_output=True, encoding="utf-8"
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("De map ‘dicht’ kan niet worden gelezen. Je mag er niet in kijken. ")
        assert done.stdout.endswith("\n()\n")


_AS_SOMEONE_WITHOUT_RIGHTS = """
import os
import sys
from pathlib import Path
from goedwerk.domain.errors import GoedwerkError
from goedwerk.pictures.folders import picture_folders, pictures_in
sys.stdout.reconfigure(encoding="utf-8")
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    pictures_in(Path("dicht"))
except GoedwerkError as error:
    print(error)
print(picture_folders(Path("dicht") / "huis"))
"""
