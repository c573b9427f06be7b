"""From an experience to a situation: who it was is gone, and what happened is still there."""

import pytest

from goedwerk.content.first_names import load_first_names
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.retelling import retold
from goedwerk.domain.situation import Capability, Situation
from goedwerk.domain.text import MAX_CHARACTERS

PEOPLE = [{"id": "p1", "name": "Joëlle de Wit"}, {"id": "p2", "name": "Mo", "left": True}]
ABOUT = Situation(
    key="tijd-om-te-leren",
    title="Hoe maak ik tijd?",
    text="De tekst van de groep.",
    capability=Capability.ABSORB,
    audience=("student",),
    theme="tijd-voor-werkbegeleiding",
    source="LWWL",
)


def told(title: str, text: str, about: Situation | None = ABOUT) -> Situation:
    """Return what becomes of an experience in a dialogue with Joëlle, Mo and Renske, and earlier Hanneke."""
    dialogue = Dialogue.model_validate(
        {
            "id": "00000000-0000-4000-8000-00000000000a",
            "group": "Oost",
            "facilitator": "Renske",
            "participants": PEOPLE,
            "former_names": ["Hanneke"],
            "situation": about,
            "experiences": [{"id": "e1", "participant": "p1", "title": title, "text": text}],
        }
    )
    return retold(dialogue, dialogue.experiences[0], load_first_names())


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("Joëlle de Wit bleef staan.", ["Joëlle", "Wit"]),
        ("Wij zagen Joelle in de gang.", ["Joelle"]),
        ("Renske vroeg het aan Mo.", ["Renske", "Mo"]),
        ("Dat was Hannekes idee.", ["Hanneke"]),
        ("Ik was bij mevrouw Jansen.", ["Jansen"]),
        ("Ik was bij Mevr. van den Berg, en mevrouw van den Berg at niet.", ["Berg"]),
        ("Op de lijst stond BSN 111222333.", ["111222333"]),
        ("Op de lijst stond BSN 111\u00a0222\u00a0333.", ["111", "333"]),
        ("Haar zoon is te bellen op 06-12345678.", ["12345678"]),
        ("Haar zoon is te bellen op 06\u201112\u201134\u201156\u201178.", ["12", "78"]),
        ("Je kunt mailen naar zoon@voorbeeld.nl of bellen: 020 123 45 67.", ["zoon@voorbeeld.nl", "123 45 67"]),
    ],
)
def test_names_and_numbers_are_gone_from_the_title_and_from_the_text(said: str, gone: list[str]) -> None:
    situation = told(said, f"Het was laat. {said} Toen ging de bel.")
    assert [part for part in gone if part in situation.title or part in situation.text] == []
    assert situation.text.startswith("Het was laat. ")
    assert situation.text.endswith(" Toen ging de bel.")


def test_a_surname_behind_a_title_is_known_in_the_other_text_too() -> None:
    situation = told("Mevrouw Jansen valt", "Ik hoorde Jansen roepen.")
    assert "Jansen" not in situation.title + situation.text


def test_a_surname_that_is_a_word_is_known_in_the_other_text_with_what_stands_before_it() -> None:
    situation = told("De Vries valt", "Meneer de Vries sliep. De Vries werd wakker.")
    assert situation.title == "Iemand valt"
    assert situation.text == "Meneer sliep. Iemand werd wakker."


def test_what_points_to_nobody_stays_to_the_letter() -> None:
    text = "Een bewoner wilde niet douchen.\n\nIk dacht: ‘Wat nu?’ En de student keek naar mij."
    assert told("Wel of niet douchen?", text).text == text


def test_a_title_of_several_lines_becomes_one_line_without_the_name_that_stood_on_two() -> None:
    assert told("Joëlle\nde Wit\ntwijfelt", "Het was laat.").title == "Een collega twijfelt"


def test_it_is_about_the_same_subject_and_says_that_it_was_an_experience() -> None:
    situation = told("Titel", "Tekst")
    assert (situation.capability, situation.audience, situation.theme) == (
        ABOUT.capability,
        ABOUT.audience,
        ABOUT.theme,
    )
    assert "ervaring" in situation.source
    assert situation.key != ABOUT.key
    assert situation.questions == ()


def test_a_dialogue_without_a_situation_can_give_one() -> None:
    situation = told("Titel", "Tekst", about=None)
    assert (situation.capability, situation.audience, situation.theme) == (None, (), None)


def test_what_does_not_fit_without_the_names_is_refused_and_never_cut() -> None:
    long = ("Mo zag het. " * MAX_CHARACTERS)[:MAX_CHARACTERS]
    with pytest.raises(GoedwerkError, match="te lang") as caught:
        told("Titel", long)
    assert caught.value.hint
