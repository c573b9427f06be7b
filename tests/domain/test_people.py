"""The people at the table are found word by word, by every part of their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goedwerk.domain.names import occurs
from goedwerk.domain.privacy.people import INSTEAD, Names
from goedwerk.domain.privacy.spelling import begins_sentence


def said(text: str, *names: str) -> str:
    """Return `text` with what can stand in the place of each name."""
    parts, end = [], 0
    for stretch in Names(names).stretches(text):
        instead = stretch.instead.capitalize() if begins_sentence(text, stretch.start) else stretch.instead
        parts += [text[end : stretch.start], instead]
        end = stretch.stop
    return "".join([*parts, text[end:]])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Mo keek. Mo wachtte! En Mo?", "Een collega keek. Een collega wachtte! En een collega?"),
        ("Ja.\nMo ook", "Ja.\nEen collega ook"),
        ("Ze zei: ‘Mo, kom.’ ‘Mo!’", "Ze zei: ‘een collega, kom.’ ‘Een collega!’"),
        ("- Mo\n- Thea", "- Een collega\n- Thea"),
        ("Dat is… Mo", "Dat is… Een collega"),
        ("Moed, Moos en mo", "Moed, Moos en mo"),
    ],
)
def test_a_sentence_still_begins_with_a_capital(text: str, shown: str) -> None:
    assert said(text, "Mo") == shown


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        ("Joëlle de Wit", "met Joëlle de Wit", "met een collega"),
        ("Joëlle de Wit", "met Joëlle\nde Wit", "met een collega"),
        ("Joëlle de Wit", "met Joëlle en mevrouw Wit", "met een collega en een collega"),
        ("Joëlle de Wit", "met Mevr. De Wit", "met een collega"),
        ("Joëlle de Wit", "met de Wit", "met een collega"),
        ("Fatima El Amrani", "Mevr. El Amrani kwam", "Een collega kwam"),
        ("Fatima El Amrani", "met Fatima  Amrani", "met een collega"),
        ("Fatima El Amrani", "Fatima\nAmrani", "Een collega\nEen collega"),
        ("Fatima El Amrani", "Fatimas Amrani", "Een collega’s een collega"),
        ("Fatima El Amrani", "met Fatima mevrouw Bos", "met een collega mevrouw Bos"),
        ("Mevr. El Amrani", "bij Mevr. El Amrani", "bij een collega"),
        ("Mevr. El Amrani", "bij Mevr. Bos en dr. Bos", "bij Mevr. Bos en dr. Bos"),
        ("Anne Sophie", "met Anne-Sophie", "met een collega"),
        ("Fatima", "met FATIMA, en FATIMAS tas", "met een collega, en een collega’s tas"),
        ("Joëlle de Wit", "met JOËLLE DE WIT", "met een collega"),
        ("Mo", "met MO", "met MO"),
        ("Fatima", "met fatima", "met fatima"),
        ("Joëlle de Wit", "met de witte jas", "met de witte jas"),
        ("Joëlle W.", "met Joëlle om 3 W", "met een collega om 3 W"),
        ("joëlle de wit", "met Joëlle de Wit", "met een collega"),
        ("JOËLLE", "met Joëlle", "met een collega"),
        ("jan-willem", "met Jan-Willem", "met een collega"),
        ("roos", "met Roos en een roos", "met een collega en een een collega"),
        ("Hanneke", "het is Hannekes beurt", "het is een collega’s beurt"),
        ("Roos", "Roos' tas en Roos’ jas", "Een collega’s tas en een collega’s jas"),
        ("Roos", "‘Kijk naar Roos’ zei ze", "‘Kijk naar een collega’ zei ze"),
        ("Roos", "voor Roos’", "voor een collega’"),
        ("Al", "Als het moet", "Als het moet"),
        ("Ali", "Kalief, Alice en Tali", "Kalief, Alice en Tali"),
        ("Student A", "Student A en Student B", "Een collega en Student B"),
        ("teamleider", "de teamleider", "de teamleider"),
        ("A", "A of B", "A of B"),
        ("", "niemand", "niemand"),
    ],
)
def test_a_person_is_known_by_the_whole_name_and_by_each_part_that_is_a_name(name: str, text: str, shown: str) -> None:
    assert said(text, name) == shown


def test_the_longest_name_goes_first() -> None:
    assert said("met Mo Ali en Mo", "Mo", "Mo Ali") == "met een collega en een collega"


def test_with_a_name_stands_in_which_form_it_was_found_without_its_accents() -> None:
    names = Names(["Joëlle de Wit", "Mo", "Thea"])
    assert [stretch.forms for stretch in names.stretches("Mo, Joëlle de Wit en Mo’s")] == [
        ["Mo"],
        ["Joelle de Wit"],
        ["Mo"],
    ]


WORDS = ["Mo", "Joëlle", "de", "Wit", "Jan-Willem", "Renske", "’s", "zag", ".", "\n", "(", "Moed", "’", "-"]
PEOPLE = ["Mo", "Joëlle de Wit", "Jan-Willem", "Mo de Wit", "Renske"]


@given(text=st.lists(st.sampled_from(WORDS)).map(" ".join), people=st.lists(st.sampled_from(PEOPLE)))
def test_in_any_mix_of_words_no_name_is_left_and_nothing_else_is_gone(text: str, people: list[str]) -> None:
    shown = said(text, *people)
    assert not [name for name in people if occurs(name, shown)]
    gone = {*" ".join(people).split(), "Een", *INSTEAD.split()}
    assert [word for word in shown.split() if word not in gone] == [word for word in text.split() if word not in gone]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        *(("Joëlle", "Joelle"), ("Joelle", "Joëlle"), ("Joelle Bakker", "JOËLLE"), ("Aurelie", "Aurélie")),
        *(("Fatima", "Fátima"), ("Ipek", "İpek"), ("İpek", "Ipek"), ("Nunez", "Núñez"), ("Jose Nunez", "José Núñez")),
        *(("Ozturk", "Öztürk"), ("Lucja", "Łucja"), ("Yıldız", "Yildiz"), ("Francoise", "Françoise")),
        *(
            ("Jürgen", "Juergen"),
            ("Juergen", "Jürgen"),
            ("Søren", "Soeren"),
            ("Strauß", "Strauss"),
            ("Strauß", "STRAUSS"),
        ),
        *(("Marijke", "Mar\u0133ke"), ("Mar\u0133ke", "Marijke"), ("Sofie", "So\ufb01e"), ("Joelle", "Joe\u0308lle")),
        *(("O'Brien", "O’Brien"), ("O’Brien", "O'Brien"), ("D'Shanti", "D´Shanti"), ("D'Shanti", "D`Shanti")),
        *(("D'Shanti", "D\u02bcShanti"), ("D´Shanti", "D'Shanti")),
        *(
            ("Shanelva", "Shan-\nelva"),
            ("Shanelva", "Shan\u00ad\nelva"),
            ("Shanelva", "Shan- elva"),
            ("Shanelva", "Shan·elva"),
        ),
        *(
            ("Jan-Willem", "Janwillem"),
            ("Anne-Marie", "Annemarie"),
            ("Anne Marie", "Annemarie"),
            ("D'Shanti", "Dshanti"),
        ),
        *(("Fatima El Mahdaoui", "Elmahdaoui"), ("Truus van der Velde", "Vandervelde")),
        *(("Bas", "Basje"), ("Bas", "Bassie"), ("Jan", "Jantje"), ("Hans", "Hansje"), ("Hans", "Hansie")),
        *(("Fatima", "Fatimaatje"), ("Kim", "Kimmetje"), ("Rob de Wit", "Robbie"), ("Joëlle", "Joelletje")),
        *(("fatima Idrissi", "Fatima"), ("Thea idrissi", "Idrissi")),
        *(("Petra Mueller", "MÜLLER"), ("Soeren", "SØREN"), ("Goerts", "GÖRTS"), ("Mueller", "Mül-\nler")),
    ],
)
def test_a_name_is_known_however_a_keyboard_a_line_or_a_friend_writes_it(name: str, written: str) -> None:
    assert said(f"Toen bleef {written} staan.", name) == "Toen bleef een collega staan."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Bas", "De basis van de bassist was basaal."),
        ("Kas", "Het kastje en het nachtkastje, een Kastje."),
        ("Lin", "Het lintje van de koning."),
        ("Ses", "De sessie en de versie van Mis."),
        ("Zoe", "Een zoetje in de koffie."),
        ("Loes", "Zij las los."),
        ("Jan-Willem", "Willen we januari?"),
        ("Jurgen", "Dat is Juergen niet."),
        ("Thea, verzorgende", "De Verzorgende kwam."),
        ("Mo", "Zo´n mo-ment."),
        ("Petra (avond)", "In de Avond, en elke avond."),
        ("Petra nachtdienst", "De Nachtdienst begon."),
        ("Petra - van boven", "Van Boven, en boven."),
        ("Ben", "De B- en C-afdeling."),
        ("Len", "De L- en M-vleugel."),
        ("Heleen", "Een hele- en halve dag."),
    ],
)
def test_what_only_looks_like_a_name_is_left_alone(name: str, text: str) -> None:
    assert said(text, name) == text


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        ("Truus van der Velde", "met v.d. Velde en vd Velde", "met een collega en een collega"),
        ("Truus van der Velde", "met v/d Velde en van de Velde", "met een collega en een collega"),
        ("Truus van der Velde", "de jas van Velde", "de jas van een collega"),
        ("Truus van der Velde", "met T. van der Velde", "met een collega"),
        ("Truus van der Velde", "in gang B. Van der Velde kwam", "in gang B. Een collega kwam"),
        ("Truus van der Velde", "met Van der Velde-Bos", "met een collega"),
        ("Fatima", "in de Fatima", "in de een collega"),
        ("Xandrella", "XANDRELLA'S JAS, XANDRELLA’S TAS", "Een collega’s JAS, een collega’s TAS"),
        ("Xandrella", "Xandrella's jas", "Een collega's jas"),
        ("Hanneke", "Hannekes’ moeder kwam", "Een collega’s moeder kwam"),
        ("Fatima", "Fatima\u02bcs dienst", "Een collega\u02bcs dienst"),
        ("Bas", "Bas \ufb01etst graag", "Een collega \ufb01etst graag"),
        ("Jan", "Toen Jan \u0133verig hielp", "Toen een collega \u0133verig hielp"),
        ("Bas", "Toen kwam Bas ½ uur te laat.", "Toen kwam een collega ½ uur te laat."),
    ],
)
def test_what_belongs_to_a_name_goes_with_it_so_that_the_sentence_reads(name: str, text: str, shown: str) -> None:
    assert said(text, name) == shown
