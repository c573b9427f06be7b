"""A paste reaches the program as one text, whatever is in it and however it arrives."""

import pytest
from textual import events
from textual._xterm_parser import XTermParser

from goedwerk.ui import whole_paste
from goedwerk.ui.whole_paste import END, START, WholePastes

INSIDE = "voor\x1b]52;c;Z29l\x07na\x1b[31m rood\x1b"
CLEANED = "voor]52;c;Z29l\x07na[31m rood"


def arrives(parser: XTermParser, *pieces: str) -> list[str]:
    """Return what comes out: a paste as its text in brackets, a key as its name."""
    found = [event for piece in pieces for event in parser.feed(piece)]
    return [
        f"[{event.text}]" if isinstance(event, events.Paste) else event.key
        for event in found
        if isinstance(event, events.Paste | events.Key)
    ]


def test_without_the_remedy_a_paste_breaks_off_at_an_escape() -> None:
    assert arrives(XTermParser(), f"{START}{INSIDE}{END}x") != [f"[{CLEANED}]", "x"]


def test_a_paste_with_escapes_in_it_is_one_text() -> None:
    assert arrives(WholePastes(), f"a{START}{INSIDE}{END}x") == ["a", f"[{CLEANED}]", "x"]


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 11])
def test_it_is_one_text_however_it_is_cut_up(size: int) -> None:
    sent = f"a{START}{INSIDE}{END}b{START}nog een{END}c"
    pieces = [sent[at : at + size] for at in range(0, len(sent), size)]
    assert arrives(WholePastes(), *pieces) == ["a", f"[{CLEANED}]", "b", "[nog een]", "c"]


def test_keys_outside_a_paste_are_left_alone() -> None:
    assert arrives(WholePastes(), "\x1b[A", "\x1b", "[B", "\x1bOP") == ["up", "down", "f1"]


def test_a_paste_that_never_ends_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr(whole_paste.time, "monotonic", lambda: clock[0])
    parser = WholePastes()
    assert arrives(parser, f"{START}half\x1b[20") == []
    clock[0] = whole_paste.PATIENCE / 2
    assert list(parser.tick()) == []
    clock[0] = whole_paste.PATIENCE + 0.1
    late = [event.text for event in parser.tick() if isinstance(event, events.Paste)]
    assert late + arrives(parser, "\x11") == ["half[20", "ctrl+q"]
