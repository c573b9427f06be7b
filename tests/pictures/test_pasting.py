"""A file that is dropped on a terminal, or a path that is pasted, is found in whatever way it was written."""

import os
from pathlib import Path

import pytest
from support.hostile import HOSTILE

from goedwerk.pictures.pasting import bare_path, path_from_paste

PLAIN = "/media/usb/foto’s van Mo/twee schoenen.jpg"
SHARE = r"\\server\team oost\twee schoenen.jpg"
DISK = r"D:\team oost\twee schoenen.jpg"

POSIX = [
    (PLAIN, PLAIN),
    (f"{PLAIN}\n", PLAIN),
    (f"  {PLAIN}  \r\n", PLAIN),
    (f"'{PLAIN}' ", PLAIN),
    (f'"{PLAIN}"', PLAIN),
    (PLAIN.replace(" ", "\\ "), PLAIN),
    ("/usb/a\\(1\\)\\ \\&\\ b.jpg", "/usb/a(1) & b.jpg"),
    ("'/usb/foto'\\''s.jpg'", "/usb/foto's.jpg"),
    ("/usb/foto's en film's.jpg", "/usb/foto's en film's.jpg"),
    ("/usb/foto's.jpg", "/usb/foto's.jpg"),
    ("/usb/een\\.jpg'", "/usb/een\\.jpg'"),
    ("file:///media/usb/foto%E2%80%99s%20van%20Mo/twee%20schoenen.jpg", PLAIN),
    ("file://localhost/usb/a%20b.jpg\r\n", "/usb/a b.jpg"),
    ("FILE:///usb/a.jpg", "/usb/a.jpg"),
    ("'file:///usb/a%20b.jpg'", "/usb/a b.jpg"),
    ("file:///usb/100%25 vol #1?.jpg", "/usb/100% vol #1?.jpg"),
    ("~/Downloads/a.jpg", "~/Downloads/a.jpg"),
    ("'/usb/a b.jpg' '/usb/c.jpg'", "/usb/a b.jpg"),
    ("/usb/a\\ b.jpg /usb/c.jpg", "/usb/a b.jpg"),
    ("file:///usb/a.jpg\r\nfile:///usb/b.jpg\r\n", "/usb/a.jpg"),
]

WINDOWS = [
    (DISK, DISK),
    (f'"{DISK}"\r\n', DISK),
    (f"'{DISK}' ", DISK),
    (f"& '{DISK}'", DISK),
    (f'& "{DISK}"', DISK),
    (r"& 'D:\foto''s\a.jpg'", r"D:\foto's\a.jpg"),
    (r"D:\foto's\a.jpg", r"D:\foto's\a.jpg"),
    ("D:/team/a.jpg", "D:/team/a.jpg"),
    (SHARE, SHARE),
    (f'"{SHARE}"', SHARE),
    ("file:///D:/team%20oost/twee%20schoenen.jpg", DISK),
    ("file://server/team%20oost/twee%20schoenen.jpg", SHARE),
    ("~\\Downloads\\a.jpg", "~\\Downloads\\a.jpg"),
    (f'"{DISK}" "D:\\b.jpg"', DISK),
]

NO_PATH = [
    *(
        "",
        " ",
        "\n\n",
        "schoenen.jpg",
        "map/schoenen.jpg",
        "./a.jpg",
        "'a.jpg'",
        "''",
        "'",
        '"',
        "\\",
        "& ",
        "&",
        "& ''",
    ),
    *("https://voorbeeld.example/a.jpg", "file://", "file:", "We liepen langs het water.", "/usb/a.jpg\nen nog wat"),
    *("/usb/a\0b.jpg", "file:///usb/a%00b.jpg"),
]


@pytest.mark.parametrize(("pasted", "path"), POSIX)
def test_what_terminals_of_linux_and_macos_write(pasted: str, path: str) -> None:
    assert bare_path(pasted, windows=False) == path


@pytest.mark.parametrize(("pasted", "path"), WINDOWS)
def test_what_terminals_of_windows_write(pasted: str, path: str) -> None:
    assert bare_path(pasted, windows=True) == path


@pytest.mark.parametrize("pasted", NO_PATH)
@pytest.mark.parametrize("windows", [False, True])
def test_what_holds_no_whole_path_is_none(pasted: str, windows: bool) -> None:
    assert bare_path(pasted, windows) is None
    assert path_from_paste(pasted) is None


def test_a_path_of_another_system_is_none() -> None:
    assert bare_path(DISK, windows=False) is None
    assert bare_path("/usb/a.jpg", windows=True) is None
    assert bare_path("file://server/team/a.jpg", windows=False) is None


def test_a_real_file_is_found_as_its_address_and_in_quotes(tmp_path: Path) -> None:
    path = tmp_path / "foto’s & meer (1) é.jpg"
    for pasted in (str(path), f'"{path}"', path.as_uri(), f"'{path}' \n"):
        assert path_from_paste(pasted) == path


def test_the_home_folder_is_filled_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    assert path_from_paste("'~/a b.jpg'") == tmp_path / "a b.jpg"
    assert path_from_paste(f"~{os.sep}a.jpg\n") == tmp_path / "a.jpg"


def test_the_home_folder_of_someone_else_is_none() -> None:
    assert path_from_paste("~root/a.jpg") is None
    assert path_from_paste("~ twee schoenen") is None


@pytest.mark.parametrize("windows", [False, True])
def test_whatever_is_pasted_it_is_a_path_or_none(windows: bool) -> None:
    for text in HOSTILE:
        for pasted in (text, f"/{text}", f"'{text}'", f"& '{text}", f"file://{text}", f"~{text}", f"\\{text}"):
            found = bare_path(pasted, windows)
            assert found is None or found
            path_from_paste(pasted)
