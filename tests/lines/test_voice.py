"""A line is said, a line is asked for; nothing else is ever done to the terminal."""

import io
import sys
import threading
from contextlib import suppress
from types import FrameType
from typing import Any

import pytest

from goedwerk.lines.pulse import pulse
from goedwerk.lines.voice import EndedError, Voice


def voice(given: str = "") -> tuple[Voice, io.StringIO]:
    said = io.StringIO()
    return Voice(io.StringIO(given), said), said


def test_what_is_said_is_made_of_whole_lines_without_empty_ones() -> None:
    one, said = voice()
    one.say("Een.\n\n  Twee.", "", "Drie.")
    assert said.getvalue() == "Een.\nTwee.\nDrie.\n"


def test_what_people_typed_never_reaches_the_terminal_as_an_order_to_it() -> None:
    one, said = voice("x\n")
    one.say("voor\x1b[31mrood\x07")
    one.ask("Naam\x1b[2J:")
    assert "\x1b" not in said.getvalue()
    assert "\x07" not in said.getvalue()


def test_a_prompt_is_one_line_also_when_a_name_has_two() -> None:
    one, said = voice("x\n")
    assert one.ask("Waarden, Mo\nde Wit zegt:") == "x"
    assert said.getvalue() == "Waarden, Mo de Wit zegt: \n"


def test_what_is_typed_comes_in_through_the_one_door_for_text() -> None:
    one, _ = voice("\ufeff  Dat ze zich\u202e gezien voelt \r\n")
    assert one.ask("Zeg:") == "Dat ze zich gezien voelt"


def test_when_nothing_more_comes_in_it_ends() -> None:
    one, _ = voice()
    with pytest.raises(EndedError) as ending:
        one.ask("Zeg:")
    assert ending.value.code == 0


@pytest.mark.parametrize(("cut_off", "taken"), [("Dat ze zich", True), ("//of zoiets", True), ("/weg 1", False)])
def test_a_last_line_that_may_be_cut_off_is_kept_as_words_and_never_carried_out(cut_off: str, taken: bool) -> None:
    one, _ = voice(cut_off)
    if taken:
        assert one.ask("Zeg:") == cut_off
    else:
        with pytest.raises(EndedError):
            one.ask("Zeg:")


def test_the_name_of_a_file_that_begins_with_a_slash_may_be_cut_off_too() -> None:
    one, _ = voice("/huis/boom.jpg")
    assert one.ask("Waar staat de foto:", is_path=True) == "/huis/boom.jpg"


def test_a_signal_ends_it_at_the_next_question_and_not_halfway_something() -> None:
    one, said = voice("Nog een antwoord\n")
    one.leave(15)
    one.say("Dit wordt nog gezegd.")
    with pytest.raises(EndedError) as ending:
        one.ask("Zeg:")
    assert ending.value.code == 143
    assert "Dit wordt nog gezegd." in said.getvalue()


def test_the_last_words_never_stand_behind_a_prompt_that_was_not_answered() -> None:
    class Typist(io.StringIO):
        def isatty(self) -> bool:
            return True

    said = io.StringIO()
    one = Voice(Typist("Mo\n"), said)
    one.ask("Naam:")
    with pytest.raises(EndedError):
        one.ask("Naam:")
    one.say_goodbye("Gestopt.")
    assert said.getvalue() == "Naam: Naam: \nGestopt.\n"


def test_a_reader_who_is_gone_ends_it_without_a_traceback() -> None:
    class Gone(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    one = Voice(io.StringIO("x\n"), Gone())
    with pytest.raises(EndedError):
        one.say("Dag")
    one.say_goodbye("Dag")


def test_the_clock_is_looked_at_while_nobody_types(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("goedwerk.lines.pulse.SECOND", 0.001)
    looked = threading.Event()

    class Thinking(io.StringIO):
        def readline(self, size: int = -1) -> str:
            assert looked.wait(20)
            return "Dat duurde even\n"

    one = Voice(Thinking(), io.StringIO())
    with pulse(one, looked.set):
        assert one.ask("Zeg:") == "Dat duurde even"


def test_what_goes_wrong_with_the_clock_is_told_by_who_asks_and_not_by_a_traceback_of_a_thread(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("goedwerk.lines.pulse.SECOND", 0.001)
    over = threading.Event()
    unheard: list[object] = []
    monkeypatch.setattr(threading, "excepthook", unheard.append)

    def look() -> None:
        over.set()
        raise ZeroDivisionError

    class Thinking(io.StringIO):
        def readline(self, size: int = -1) -> str:
            assert over.wait(20)
            return "Dat duurde even\n"

    one = Voice(Thinking(), io.StringIO())
    with pulse(one, look) as require:
        assert one.ask("Zeg:") == "Dat duurde even"
        with pytest.raises(ZeroDivisionError):
            require()
    assert unheard == []


def test_after_a_signal_at_any_moment_the_clock_is_not_looked_at_any_more() -> None:
    """So that it is never looked at while something else goes on: `quiet` is held again, whatever happened."""
    moment = 1
    while _is_quiet_after_a_signal(moment):
        moment += 1
    assert moment > 5


def _is_quiet_after_a_signal(moment: int) -> bool:
    """Ask while a signal comes at this line of the waiting; tell whether there were so many lines."""
    one, _ = voice("Nog een antwoord\n")
    passed = 0

    def interrupt(_frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal passed
        passed += event == "line"
        if event == "line" and passed == moment:
            one.leave(15)
        return interrupt

    before = sys.gettrace()
    sys.settrace(lambda frame, *_: interrupt if frame.f_code is Voice._read.__code__ else None)
    try:
        with suppress(EndedError):
            one.ask("Zeg:")
    finally:
        sys.settrace(before)
    assert one.quiet.locked(), moment
    return passed >= moment
