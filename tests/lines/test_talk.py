"""A line is said, a line is asked for; nothing else is ever done to the terminal."""

import io
import threading

import pytest

from goedwerk.lines.pulse import pulse
from goedwerk.lines.talk import EndedError, Talk


def talk(given: str = "") -> tuple[Talk, io.StringIO]:
    said = io.StringIO()
    return Talk(io.StringIO(given), said), said


def test_what_is_said_is_made_of_whole_lines_without_empty_ones() -> None:
    one, said = talk()
    one.say("Een.\n\n  Twee.", "", "Drie.")
    assert said.getvalue() == "Een.\nTwee.\nDrie.\n"


def test_what_people_typed_never_reaches_the_terminal_as_an_order_to_it() -> None:
    one, said = talk("x\n")
    one.say("voor\x1b[31mrood\x07")
    one.ask("Naam\x1b[2J:")
    assert "\x1b" not in said.getvalue()
    assert "\x07" not in said.getvalue()


def test_a_prompt_is_one_line_also_when_a_name_has_two() -> None:
    one, said = talk("x\n")
    assert one.ask("Waarden, Mo\nde Wit zegt:") == "x"
    assert said.getvalue() == "Waarden, Mo de Wit zegt: \n"


def test_what_is_typed_comes_in_through_the_one_door_for_text() -> None:
    one, _ = talk("\ufeff  Dat ze zich\u202e gezien voelt \r\n")
    assert one.ask("Zeg:") == "Dat ze zich gezien voelt"


def test_when_nothing_more_comes_in_it_ends() -> None:
    one, _ = talk()
    with pytest.raises(EndedError) as ending:
        one.ask("Zeg:")
    assert ending.value.code == 0


@pytest.mark.parametrize(("cut_off", "taken"), [("Dat ze zich", True), ("/weg 1", False)])
def test_a_last_line_that_may_be_cut_off_is_kept_as_words_and_never_carried_out(cut_off: str, taken: bool) -> None:
    one, _ = talk(cut_off)
    if taken:
        assert one.ask("Zeg:") == cut_off
    else:
        with pytest.raises(EndedError):
            one.ask("Zeg:")


def test_a_signal_ends_it_at_the_next_question_and_not_halfway_something() -> None:
    one, said = talk("Nog een antwoord\n")
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
    one = Talk(Typist("Mo\n"), said)
    one.ask("Naam:")
    with pytest.raises(EndedError):
        one.ask("Naam:")
    one.say_goodbye("Gestopt.")
    assert said.getvalue() == "Naam: Naam: \nGestopt.\n"


def test_a_reader_who_is_gone_ends_it_without_a_traceback() -> None:
    class Gone(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    one = Talk(io.StringIO("x\n"), Gone())
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

    one = Talk(Thinking(), io.StringIO())
    with pulse(one, looked.set):
        assert one.ask("Zeg:") == "Dat duurde even"
