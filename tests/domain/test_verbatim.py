"""Words are known again however they are written, and what everybody could have said never is."""

import pytest

from goedwerk.domain.verbatim import TAKEN_OUT, Said

REFUSED = "De familie wil geen sondevoeding maar de arts drukt het door"


def found(said: str, written: str, *others: str, starred: bool = False) -> bool:
    return bool(Said([(said, starred)]).passages(written, others))


@pytest.mark.parametrize(
    "written",
    [
        "Dus: de familie wil geen sonde-voeding, maar de arts drukt het door.",
        "Dus: de familie wil geen sonde-\nvoeding maar de arts drukt het door, en meer",
        "de familie wil geen sonde\u00advoeding maar de arts drukt het door, zei zij",
        "de familie wil geen sondevoeding/maar_de–arts drukt het door, zei zij",
        "- de familie wil geen\n- sondevoeding maar\n- de arts drukt het door en meer",
    ],
)
def test_it_makes_no_difference_where_a_word_is_split(written: str) -> None:
    assert found(REFUSED, written)
    assert found(written, f"Wij hoorden {REFUSED} vandaag")


@pytest.mark.parametrize(
    "said",
    [
        "Ik wil hier niet meer zijn en ik kan het niet meer",
        "Ja. Ik kan het hier echt niet meer. Nee.",
    ],
)
def test_a_whole_answer_or_sentence_of_six_words_is_found_whatever_small_words_it_is_made_of(said: str) -> None:
    for written in ("ik wil hier niet meer zijn en ik kan het niet meer", "ik kan het hier echt niet meer"):
        assert found(said, f"Zo hoorden we {written} vandaag") is (written in said.lower())


@pytest.mark.parametrize(
    ("said", "written", "starred", "known"),
    [
        ("Ik ben bang.", "Ik ben bang", False, True),
        ("Ik ben bang.", "Zo was het. Ik ben bang. Dat was het.", False, True),
        ("Ik ben bang.", "Zo was het\nIk ben bang\nDat was het", False, True),
        ("Ik ben bang.", "Wij zeggen ook: ik ben bang.", False, False),
        ("Ik ben bang.", "Wij zeggen ook: ik ben bang.", True, True),
        ("Hou op!", "Hou op!", False, False),
        ("Hou op!", "Hou op!", True, True),
        ("Hou op!", "Dus hou op nu", True, False),
        ("Geduld", "Geduld", True, False),
        ("👍", "👍", True, False),
    ],
)
def test_a_short_answer_is_found_where_it_stands_alone_and_one_word_never(
    said: str, written: str, starred: bool, known: bool
) -> None:
    assert found(said, written, starred=starred) is known


@pytest.mark.parametrize("sign", ["Geduld", "👍"])
def test_an_answer_that_is_on_the_page_itself_is_found_however_short(sign: str) -> None:
    said = Said([(sign, True)])
    assert said.passages(sign, is_answer=True) == (sign,)
    assert said.passages(sign, [sign], is_answer=True) == ()


@pytest.mark.parametrize(
    ("between", "known"), [(", ", True), ("\n", True), (". ", False), ("?’ ", False), ("\n\n", False)]
)
def test_a_row_of_words_does_not_go_on_behind_the_end_of_a_sentence_or_a_paragraph(between: str, known: bool) -> None:
    said = f"Toen liep de dochter binnen{between}moeder glimlachte weer even"
    assert found(said, f"Zag de dochter binnen{between}moeder glimlachte weer nooit") is known


def test_what_others_said_too_is_not_found() -> None:
    assert not found(REFUSED, f"Dus {REFUSED}, zei zij", f"Ja. {REFUSED}!")
    assert found(REFUSED, f"Dus {REFUSED}, zei zij", "De familie wil iets anders")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"Eerst dit. {REFUSED}. Dan dat.", f"Eerst dit. {TAKEN_OUT} Dan dat."),
        (f"{REFUSED}.\n{REFUSED}, zei zij.\nDan dat.", f"{TAKEN_OUT}\nDan dat."),
        (REFUSED, TAKEN_OUT),
        ("Hier staat niets van hen.", "Hier staat niets van hen."),
    ],
)
def test_the_sentence_that_holds_a_passage_is_taken_out_and_the_rest_stays(text: str, left: str) -> None:
    assert Said([(REFUSED, False)]).taken_out(text) == left


def test_long_rows_of_signs_are_read_at_once() -> None:
    """What somebody pastes may be anything; a slow pattern would stop the table for minutes."""
    said = Said([("a " * 9_000, True), ("." * 20_000, True)])
    for text in ("." * 20_000 + "x", "\n " * 10_000 + "x", "a " * 10_000, '."' * 10_000 + "x"):
        said.taken_out(text)
