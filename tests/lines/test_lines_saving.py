"""What leaves a dialogue line by line goes through the same door, with the same questions, as on the screen."""

from pathlib import Path

import pytest
from support.lines import NEW, PEOPLE, Typing, dialogue_in

from goedwerk.formats.keeping import STANDS_BESIDE

BSN = "111222333"
PAGE = (*PEOPLE, "/naar 6")


def files(werkmap: Path) -> list[Path]:
    return sorted((werkmap / "exports").iterdir())


def test_what_points_to_nobody_is_saved_at_once_with_a_warning(typing: Typing, werkmap: Path) -> None:
    said = typing(*PAGE, "Goed werk is zien", "/opslaan md")
    (file,) = files(werkmap)
    assert "Goed werk is zien" in file.read_text(encoding="utf-8")
    assert f"Bestand: {file}" in said
    assert "Dit is geen garantie." in said


def test_of_a_file_that_someone_changed_it_is_said_that_it_stays_and_of_no_title(typing: Typing, werkmap: Path) -> None:
    lines = (*PAGE, "Liever oud dan nieuwer", "/opslaan md", "/opslaan md")
    assert STANDS_BESIDE not in typing(*lines)
    (file,) = files(werkmap)
    file.write_text("Van mij.", encoding="utf-8")
    assert STANDS_BESIDE in typing(*lines)
    assert file.read_text(encoding="utf-8") == "Van mij."


def test_nothing_is_saved_while_something_is_undecided(typing: Typing, werkmap: Path) -> None:
    said = typing(*PAGE, "Thea ziet mensen", "/opslaan md", "")
    assert "1 ding kan naar een mens wijzen." in said
    assert "Er is niets opgeslagen." in said
    assert files(werkmap) == []


def test_every_finding_is_decided_about_and_then_it_is_saved(typing: Typing, werkmap: Path) -> None:
    typing(*PAGE, "Thea ziet mevrouw Bos", "/opslaan md", "thea", "zelf", "iemand", "bos", "laten staan", "klaar")
    assert "Iemand ziet mevrouw Bos" in files(werkmap)[0].read_text(encoding="utf-8")
    assert len(dialogue_in(werkmap).privacy) == 2


def test_all_proposals_can_be_taken_at_once_and_looked_at_again(typing: Typing, werkmap: Path) -> None:
    said = typing(*PAGE, "Thea ziet mevrouw Bos", "/controle", "alle", "nalezen", "1", "toch", "", "/controle", "")
    assert "1 ding kan naar een mens wijzen." in said
    assert len(dialogue_in(werkmap).privacy) == 1


def test_a_valid_bsn_is_never_left_as_it_is_nor_taken_with_the_rest(typing: Typing, werkmap: Path) -> None:
    said = typing(*PAGE, f"Thea en Mo zien {BSN}", "/opslaan md", "alle", BSN, "laten staan", "", "klaar", "")
    assert "‘laten staan’ staat niet in de lijst" in said
    assert files(werkmap) == []


@pytest.mark.parametrize(("text", "answers"), [(BSN, []), (f"BSN {BSN}", ["het is"])])
def test_a_number_that_is_no_bsn_needs_a_person_to_say_so_and_twice_where_it_is_called_one(
    typing: Typing, werkmap: Path, text: str, answers: list[str]
) -> None:
    typing(*PAGE, text, "/opslaan md", BSN, "dit", *answers, "klaar")
    assert BSN in files(werkmap)[0].read_text(encoding="utf-8")


def test_a_word_that_the_check_does_not_know_can_go(typing: Typing, werkmap: Path) -> None:
    typing(
        *PAGE, "Op de Linde zien we elkaar", "/controle", "nog een ander", "Linde", "afdeling", "klaar", "/opslaan md"
    )
    assert "Op de afdeling zien we elkaar" in files(werkmap)[0].read_text(encoding="utf-8")


def test_words_of_who_does_not_share_them_stay_here_and_each_is_said_with_what_helps_there(
    typing: Typing, werkmap: Path
) -> None:
    said = typing(
        *(*PEOPLE, "/naar waarden", "Rust is de helft van het werk hier", "/ster 1", "/toestemming mo", "2"),
        *("/naar 6", "Goed werk is zien", "/nieuw", "1", "Tijd is werk", "/opslaan md"),
        *("/toestemming mo", "5", "Alleen in de zorg", "ja", "ja", "/opslaan md"),
    )
    rest = "Rust is de helft van het werk hier."
    assert said.count(f"Mo, bij SKIVE: Waarden: {rest} Haal bij dit antwoord de ster weg.") == 1
    assert said.index("Er is niets opgeslagen.") < said.index("2 A4’s zijn opgeslagen.")
    assert said.count("Mo zei over het delen: ‘Alleen in de zorg’") == 1


def test_who_was_not_asked_while_others_were_is_not_forgotten(typing: Typing) -> None:
    reminder = "Wat mag er met de woorden van Thea? Vraag het met /toestemming."
    before, after = typing(
        *(*NEW, "", "", "", "", "Mo", "/toestemming", "1", "/naar 6", "Goed werk is zien", "/opslaan md"),
        *("/deelnemer Thea", "/opslaan groep", "/opslaan md"),
    ).split(reminder)
    assert "Let op" not in before
    assert after.count("Let op, nog niet gevraagd: Thea. Vragen kan met /toestemming.") == 1


def test_everybody_is_asked_what_may_be_done_with_their_words(typing: Typing, werkmap: Path) -> None:
    typing(*PEOPLE, "/toestemming", "1", "3", "5", "Alleen zonder naam", "ja", "nee")
    wishes = [(person.may_keep, person.may_share, person.consent) for person in dialogue_in(werkmap).participants]
    assert [wish[:2] for wish in wishes] == [(True, True), (False, False), (True, False)]
    assert wishes[2][2] == "Alleen zonder naam"


def test_what_someone_does_not_want_kept_can_go_at_the_end(typing: Typing, werkmap: Path) -> None:
    typing(*PEOPLE, "/naar waarden", "Weg hiermee", "/toestemming mo", "3", "/afronden", "nu wissen")
    assert dialogue_in(werkmap).answers == ()
    assert dialogue_in(werkmap).finished


def test_for_the_group_there_is_no_check_and_the_file_says_so(typing: Typing, werkmap: Path) -> None:
    said = typing(*PAGE, "Thea ziet mensen", "/opslaan groep", "/verslag md")
    assert said.count("Alleen voor de groep. Er staan namen in.") == 2
    assert [file.suffix for file in files(werkmap)] == [".pdf", ".md"]


def test_how_much_was_left_out_on_request_is_said_with_what_the_group_gets(typing: Typing, werkmap: Path) -> None:
    said = typing(
        *(*PEOPLE, "/naar waarden", "@mo Weg hiermee graag", "/toestemming mo", "3"),
        *("/naar 6", "Goed werk is zien", "/verslag md", "/opslaan groep", "/opslaan md"),
    )
    assert said.count("Op verzoek weggelaten: 1 bijdrage.") == 2


def test_lists_and_sheets_are_saved_too(typing: Typing, werkmap: Path) -> None:
    said = typing(*PEOPLE, "/werkblad", "/aanwezig", "/naar 2", "/schrijf", "Zeg ik het?", "/werkblad", "/opslaan md")
    assert "Er is nog geen situatie gekozen." in said
    assert "Er staat nog niets op het A4." in said
    assert len(files(werkmap)) == 2


def test_an_unknown_format_is_refused_with_those_there_are(typing: Typing, werkmap: Path) -> None:
    assert "Kies uit: pdf, docx, html, md, groep." in typing(*PAGE, "Goed", "/opslaan odt")
    assert files(werkmap) == []
