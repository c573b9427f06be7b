"""What may point to someone is found and named; what only looks like it is left in peace."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goedwerk.domain import names
from goedwerk.domain.privacy import Finding, Kind, Known, find, is_called_bsn, passes_eleven_test, stand_inside
from goedwerk.domain.privacy.folding import folded
from goedwerk.domain.privacy.people import Names
from goedwerk.domain.text import one_line

MEETING = frozenset({date(2026, 3, 11)})
FIRST_NAMES = frozenset(
    {"Truus", "Henk", "Fatima", "Ayşe", "Iris", "Mark", "Joy", "Storm", "Ben", "Amber", "Hoop", "Dirk", "Albert"}
    | {
        "Petra",
        "Tessa",
        "Joost",
        "Jan",
        "Anne",
        "Marjolein",
        "Frans",
        "Kees",
        "Maria",
        "Jeroen",
        "Łucja",
        "Karen",
        "Bep",
    }
)


def found(text: str, *people: str, known: Known | None = None) -> list[tuple[str, str]]:
    """Return kind and text of every finding."""
    known = known or Known(people, MEETING, FIRST_NAMES)
    return [(finding.kind.value, finding.text) for finding in find(text, known)]


def replaced(text: str, *people: str) -> str:
    """Return `text` with every proposal taken."""
    parts, end = [], 0
    for finding in find(text, Known(people, MEETING, FIRST_NAMES)):
        parts += [text[end : finding.start], finding.proposal]
        end = finding.stop
    return "".join([*parts, text[end:]])


# People at the table


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Toen kwam Joëlle de Wit binnen.", "Joëlle de Wit"),
        ("Toen kwam Joëlle binnen.", "Joëlle"),
        ("Toen kwam Joelle binnen.", "Joelle"),
        ("Het was Joëlles idee.", "Joëlles"),
        ("Het was Joëlle’s idee.", "Joëlle"),
        ("JOËLLE bleef staan.", "JOËLLE"),
        ("ik keek naar joëlle en wachtte", "joëlle"),
        ("ik keek naar joelle de wit en wachtte", "joelle de wit"),
        ("Dat vroeg mevrouw De Wit.", "mevrouw De Wit"),
        ("Met Anne-Marie aan tafel.", "Anne-Marie"),
        ("Met Anne aan tafel.", "Anne"),
        ("met marie aan tafel", "marie"),
        ("Mo en ik.", "Mo"),
        ("MO en ik.", "MO"),
        ("ik keek naar mo", "mo"),
    ],
)
def test_someone_at_the_table_is_found_however_the_name_is_typed(text: str, name: str) -> None:
    assert found(text, "Joëlle de Wit", "Anne-Marie Bos", "Mo") == [("person", name)]


@pytest.mark.parametrize(
    "text",
    [
        "een witte roos in de wei",
        "ze wil naar het bos",
        "de wit geverfde muur",
        "een mark of een gulden",
        "moed en moe",
    ],
)
def test_a_name_in_small_letters_is_not_found_where_it_is_a_word(text: str) -> None:
    assert found(text, "Roos Bos", "Wil", "Joëlle de Wit", "Mark", "Mo") == []


def test_a_name_of_two_words_in_small_letters_is_a_name_even_if_both_are_words() -> None:
    assert found("vraag het aan roos bloem", "Roos Bloem") == [("person", "roos bloem")]


def test_a_name_with_letters_from_elsewhere_is_found_as_it_is_typed_here() -> None:
    assert found("Dat vroeg Yildiz, en fatma yildiz ook.", "Fatma Yıldız") == [
        ("person", "Yildiz"),
        ("person", "fatma yildiz"),
    ]


def test_someone_everybody_knows_is_not_half_a_name_at_the_table() -> None:
    text = "Ze las over Anne Frank, Anne las mee."
    assert found(text, "Anne-Marie Bos") == [("person", "Anne")]
    assert [name for _, name in found(text, "Anne Bos")] == ["Anne", "Anne"]


def test_a_role_in_the_list_of_people_points_to_nobody() -> None:
    assert found("de teamleider en een student", "teamleider", "Student") == []


def test_a_colleague_with_a_title_or_an_unknown_family_name_is_one_finding() -> None:
    assert found("Zuster Truus Mulder lachte.", "Truus") == [("person", "Zuster Truus Mulder")]


# Names with a title


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Toen riep mevrouw Hofstra mij.", "mevrouw Hofstra"),
        ("Dat was van mevrouw de V. gekregen.", "mevrouw de V."),
        ("Ik hielp mw. B. met wassen.", "mw. B."),
        ("Ik hielp mevr. van der Laan-Kuipers.", "mevr. van der Laan-Kuipers"),
        ("Ik hielp dhr Özdemir.", "dhr Özdemir"),
        ("Ik hielp de heer J.P. van ’t Hof vandaag.", "de heer J.P. van ’t Hof"),
        ("Ik hielp mijnheer El Idrissi.", "mijnheer El Idrissi"),
        ("Ik hielp mevrouw O’Connor.", "mevrouw O’Connor"),
        ("Ik hielp meneer Op den Akker.", "meneer Op den Akker"),
        ("Ik belde prof. dr. Veenstra.", "prof. dr. Veenstra"),
        ("Ik belde dokter Sahin.", "dokter Sahin"),
        ("Ik belde zuster Agnes.", "zuster Agnes"),
        ("Ik belde drs. Pot.", "drs. Pot"),
        ("Ik belde mevrouw\nHofstra.", "mevrouw\nHofstra"),
        ("MEVROUW HOFSTRA WAS BOOS", "MEVROUW HOFSTRA"),
        ("meneer jansen was boos", "meneer jansen"),
        ("mevr. van den berg was boos", "mevr. van den berg"),
        ("mw j. dijkstra was boos", "mw j. dijkstra"),
        ("mevrouw fatima was boos", "mevrouw fatima"),
        ("mevrouw b. was boos", "mevrouw b."),
        ("De familie Hofstra kwam.", "familie Hofstra"),
        ("Haar tante Bep kwam.", "tante Bep"),
        ("Ik hielp mw.v.Dam met eten.", "mw.v.Dam"),
        ("Ik hielp dhr.Hofstra met eten.", "dhr.Hofstra"),
        ("Ik hielp mevr.de Boer met eten.", "mevr.de Boer"),
        ("Ik hielp mwHofstra met eten.", "mwHofstra"),
        ("Ik belde zr. Agnes.", "zr. Agnes"),
        ("Ik belde pater Hofstra.", "pater Hofstra"),
        ("Toen zong juf Hofstra.", "juf Hofstra"),
        ("Daar kwam ome Hein aan.", "ome Hein"),
    ],
)
def test_a_name_behind_a_title_is_found_with_its_title(text: str, name: str) -> None:
    assert found(text) == [("titled_name", name)]


@pytest.mark.parametrize(
    "text",
    [
        "Mevrouw zei niets. Meneer wilde naar huis.",
        "Een meneer met dementie en een mevrouw uit Assen.",
        "MEVROUW WILDE NIET",
        "Ik sprak mw. Zij was boos, en ik ook.",
        "Mevrouw in kamer, meneer van hiernaast, mevrouw de hele dag.",
        "Meneer wassen duurt lang en mevrouw eten geven ook.",
        "De zuster kwam, de dokter niet. Dokter! De familie belde.",
        "Een mevrouw van Surinaamse afkomst.",
        "Meneer c.q. mevrouw, en mevrouw o.a. ook.",
        "Wij noemen haar mevrouw X.",
        "De HR Adviseur en de ING Bank.",
        "Ik hielp mw.zij wilde niet, mw.Zij wel.",
        "Het lukte toen meneer Nederlands leerde.",
    ],
)
def test_a_title_without_a_name_is_no_finding(text: str) -> None:
    assert found(text) == []


def test_the_point_that_ends_a_sentence_is_no_part_of_an_initial() -> None:
    assert replaced("Dat zag mw. B. Toen ging ik.") == "Dat zag mevrouw. Toen ging ik."
    assert replaced("Dat zag mw. B. ook.") == "Dat zag mevrouw ook."


# First names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Truus lachte.", "Truus"),
        ("Toen lachte Truus.", "Truus"),
        ("Het was Henks fiets.", "Henks"),
        ("Het was Henk’s fiets.", "Henk"),
        ("TRUUS lachte.", "TRUUS"),
        ("Ayse lachte.", "Ayse"),
        ("Ik zag Henk van der Laan fietsen.", "Henk van der Laan"),
        ("Ik zag Iris lopen.", "Iris"),
        ("Dat was voor Joy.", "Joy"),
        ("toen lachte truus even", "truus"),
        ("het was henks fiets", "henks"),
        ("ik zag petra jansen fietsen", "petra jansen"),
        ("vraag het aan jan, die weet het", "jan"),
        ("met bep aan tafel", "bep"),
        ("Het was Lucja die lachte.", "Lucja"),
        ("Het was Trúús die lachte.", "Trúús"),
        ("Toen kwam Frans binnen.", "Frans"),
    ],
)
def test_a_first_name_from_the_list_is_found_with_the_family_name(text: str, name: str) -> None:
    assert found(text) == [("first_name", name)]


@pytest.mark.parametrize(
    "text",
    [
        "Storm op komst.",
        "Hoop doet leven.",
        "‘Ben je er?’ vroeg ik.",
        "Ze vroeg: Ben je er?",
        "Er is een Amber alert.",
        "De Iris bloeit.",
        "een joy, de petra, storm en iris",
        "in jan was het koud, eind jan ook, en jan. 2024",
        "een stapel karen en marjolein uit de tuin",
        "Henkelman en Truusje",
        "Zij sprak Frans, maar liever Duits en Frans dan niets.",
        "Tijm en Marjolein in de soep.",
        "De M-bep is een letter.",
    ],
)
def test_a_word_that_could_be_a_first_name_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Naar de Dirk van den Broek en Albert Heijn, of naar albert heijn.",
        "Jan en alleman loopt hier binnen. JAN EN ALLEMAN.",
        "Joost mag het weten, en klaar is Kees.",
        "Ze las Anne Frank, en Anne Franks dagboek.",
        "Toetjes van Dr. Oetker. Dr. Google wist het al.",
        "Het Jeroen Bosch ziekenhuis, de Maria kapel, Sint Jan.",
        "Minister Jan de Vries, koning Frans, storm Petra, robot Tessa.",
        "Ave Maria. We lazen Maria 3:16.",
    ],
)
def test_a_name_that_everybody_knows_is_nobody_in_the_room(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Toen kwam Anne Frankema.", "Anne Frankema"),
        ("Toen kwam Anne. Frank en vrij zei ze het.", "Anne"),
        ("Toen kwam Dirk van den Berg.", "Dirk van den Berg"),
        ("Het was Joost.", "Joost"),
        ("Dat Petra school leuk vond.", "Petra"),
    ],
)
def test_a_name_that_only_begins_as_a_well_known_one_is_found(text: str, name: str) -> None:
    assert found(text) == [("first_name", name)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Haar dochter Kasimira kwam.", "dochter Kasimira"),
        ("haar dochter petra kwam", "dochter petra"),
        ("haar vrouw karen kwam", "vrouw karen"),
        ("De man van Kasimira kwam.", "man van Kasimira"),
        ("Haar zoon Rob-Jan de Wit kwam.", "zoon Rob-Jan de Wit"),
        ("Kasimira, de buurvrouw, kwam.", "Kasimira"),
        ("Toen kwam Kasimira (haar oudste dochter).", "Kasimira"),
        ("Kasimira, onze teamleider, kwam.", "Kasimira"),
        ("Haar dochter, Kasimira, kwam.", "Kasimira"),
        ("Zij heet Kasimira.", "Kasimira"),
        ("Ze noemde mij steeds Kasimira.", "Kasimira"),
        ("Lieve Kasimira, dank je wel.", "Kasimira"),
        ("Naam: Kasimira", "Kasimira"),
        ("Groetjes, Kasimira", "Kasimira"),
    ],
)
def test_a_name_that_no_list_knows_is_given_away_by_the_words_beside_it(text: str, name: str) -> None:
    assert found(text) == [("first_name", name)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Toen kwam collega Kasimira.", "collega Kasimira"),
        ("Toen belde huisarts Hofstra.", "huisarts Hofstra"),
        ("Toen belde huisarts van der Hof.", "huisarts van der Hof"),
        ("Toen vroeg bewoner K. iets.", "bewoner K."),
    ],
)
def test_a_name_behind_a_role_is_found_with_the_role(text: str, name: str) -> None:
    assert found(text) == [("titled_name", name)]


@pytest.mark.parametrize(
    "text",
    [
        "Student A en student B, en de student Verpleegkunde.",
        "Een collega van Zonnehof, de directeur van Cordaan.",
        "Haar dochter Engels leren, haar man Alzheimer zien krijgen.",
        "Een vrouw van Surinaamse afkomst en een man van God.",
        "Helaas, haar dochter kwam niet. Thuis, bij haar zoon, was het stil.",
        "Beste collega’s, lieve allemaal, hallo!",
        "HAAR DOCHTER KWAM NIET",
    ],
)
def test_a_role_without_a_name_is_no_finding(text: str) -> None:
    assert found(text) == []


def test_a_name_beside_a_first_name_is_one_as_well() -> None:
    assert found("Toen kwamen Henk en Kasimira.") == [("first_name", "Henk"), ("first_name", "Kasimira")]


def test_a_name_that_was_given_away_once_is_found_again() -> None:
    text = "Hofstra sliep. Mevrouw Hofstra riep. Haar dochter Kasimira kwam, Kasimira Bos."
    assert [name for _, name in found(text)] == [
        *("Hofstra", "Mevrouw Hofstra", "dochter Kasimira", "Kasimira Bos"),
    ]


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Mevrouw de Vries at niet. Later huilde de Vries.", ["de Vries"]),
        ("Meneer de Wit sliep. De Wit werd wakker, DE WIT niet.", ["De Wit", "DE WIT"]),
        ("De familie Bakker. Bakker kwam, met Bakkers jas.", ["Bakker", "Bakkers"]),
        ("Dhr. van der Berg at. De tas van van den Berg, en Berg zelf.", ["van den Berg", "Berg"]),
        ("Mw. de Vos at. De tas van de Vos.", ["de Vos"]),
        ("Dokter Kok kwam. De kok kookte, en toen riep Kok.", ["Kok"]),
        ("Mevrouw jansen at. Later zong jansen, en Jansen danste.", ["jansen", "Jansen"]),
        ("Mevrouw de wit at. De wit geverfde muur is van De Wit.", ["De Wit"]),
        ("Meneer J.P. ter Horst. Ter plekke viel ter Horst.", ["ter Horst"]),
        ("J.P. de Groot at. De Groot sliep.", ["De Groot"]),
        ("Mevrouw Vos at. Een vos liep buiten.", []),
        ("Mevrouw Pieters, pieters en Pieters.", ["pieters", "Pieters"]),
    ],
)
def test_a_surname_known_from_a_title_goes_wherever_it_stands_with_what_stands_before_it(
    text: str, again: list[str]
) -> None:
    assert [name for _, name in found(text)][1:] == again


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Toen kwam J.P. Smit.", "J.P. Smit"),
        ("H. Visser kwam.", "H. Visser"),
        ("A. de Jong kwam.", "A. de Jong"),
        ("Het plan van P. de Groot.", "P. de Groot"),
        ("Het plan van Th. Kuitert en ons.", "Th. Kuitert"),
        ("Het plan van A.B. van der Laan.", "A.B. van der Laan"),
    ],
)
def test_initials_with_a_family_name_are_a_name(text: str, name: str) -> None:
    assert found(text) == [("first_name", name)]


@pytest.mark.parametrize(
    "text",
    [
        "A. Dit is zo. B. Zorg.",
        "Bijlage B. Zorg.",
        "K. Twaalf.",
        "Kies A. Wonen of B. Welzijn.",
        "Een B.V. Zonnehof.",
        "In de P.C. Hooftstraat.",
        "De docent koos B. Dat was goed.",
        "Een lied van J.S. Bach.",
    ],
)
def test_the_letters_of_a_list_and_of_a_firm_are_no_initials(text: str) -> None:
    assert found(text) == []


def test_without_a_list_no_first_name_is_known() -> None:
    assert find("Toen lachte Truus.") == ()


# Burgerservicenummers


@pytest.mark.parametrize("digits", ["123456782", "111222333", "012345672", "12345672"])
def test_a_number_of_eight_or_nine_digits_can_pass_the_eleven_test(digits: str) -> None:
    assert passes_eleven_test(digits)


@pytest.mark.parametrize(
    "digits",
    ["123456789", "000000000", "00000000", "1234567820", "1234567", "", "12345678a", "1234 56782", "१२३४५६७८२"],
)
def test_nothing_else_passes_the_eleven_test(digits: str) -> None:
    assert not passes_eleven_test(digits)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Het is 123456782.", "123456782"),
        ("Het is 12345672.", "12345672"),
        ("Het is 1234.56.782.", "1234.56.782"),
        ("Het is 123 456 782.", "123 456 782"),
        ("Het is 123-456-782.", "123-456-782"),
        ("Het is 123\u00a0456\u00a0782.", "123\u00a0456\u00a0782"),
        ("Met BSN 123456782.", "BSN 123456782"),
        ("Met bsn:123456782.", "bsn:123456782"),
        ("Met bsn123456782.", "bsn123456782"),
        ("Het burgerservicenummer van haar is 123456782.", "123456782"),
        ("Met cliëntnummer 123456782.", "cliëntnummer 123456782"),
    ],
)
def test_a_burgerservicenummer_is_found_however_it_is_grouped(text: str, number: str) -> None:
    assert found(text) == [("bsn", number)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *((f"BSN: {number}", number) for number in ("123 - 456 - 782", "123, 456, 782", "123_456_782", "123·456·782")),
        *(
            (f"B.S.N. {number} van haar", number)
            for number in ("123/456/782", "12345\n6782", "123\n456\n782", "1/2345/672")
        ),
        *((f"Burgerservicenummer {number}.", number) for number in ("12-34-56-78-2", "1 2 3 4 5 6 7 8 2")),
        ("sofi-nummer: 123 = 456 = 782", "123 = 456 = 782"),
        ("Met BSN (123) 456 782.", "123) 456 782"),
        ("BSN van mw: 123:456:782", "123:456:782"),
        ("bsn nr. 1-123456782", "123456782"),
        ("BSN **123**456782", "123**456782"),
        ("BSN 123456782B01", "123456782"),
        ("Het is nr123456782.", "123456782"),
        ("Het is nr.1:123456782.", "123456782"),
        ("Het is 123_456_782.", "123_456_782"),
        ("Het is 123 - 456 - 782.", "123 - 456 - 782"),
    ],
)
def test_a_burgerservicenummer_is_found_with_anything_between_its_figures(text: str, number: str) -> None:
    (finding,) = find(text)
    assert finding.kind is Kind.BSN
    assert number in finding.text


@pytest.mark.parametrize(
    "text",
    [
        "Over het BSN ging het om 12-03, van 07:00 - 15:30.",
        "BSN vragen we niet meer sinds 2019, 2020.",
        "Het BSN, bestelling 123/456/789.",
        "Bestelling 123_456_789 en 123:456:789.",
        "Van 08:15:30 - 16:45:00, van 10/11 tot 12/13.",
        "Het kost € 123.456.782 of 123.456.782 euro.",
        "Op 11/03 en 11.03, om 12.30, 13.45 en 14.15.",
    ],
)
def test_figures_near_that_word_that_are_something_else_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_what_is_called_a_bsn_and_cannot_be_one_is_a_number_of_someone() -> None:
    assert found("BSN: 123 - 456 - 789") == [("file_number", "123 - 456 - 789")]


def test_a_telephone_number_behind_that_word_is_one() -> None:
    assert found("Zonder BSN, bel 06-12345672.") == [("phone", "06-12345672")]


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Haar BSN is 123456782.", True),
        ("B.S.N. 123456782", True),
        ("Bsn: 123456782", True),
        ("bsn123456782", True),
        ("Burgerservicenummer 123456782", True),
        ("123456782 was zijn sofinummer", True),
        ("sofi-nr 123456782", True),
        ("Bestelnummer 123456782", False),
        ("De mobsnack 123456782", False),
        (f"Haar BSN weet ik niet. {'Wij wachtten. ' * 4}Bestel 123456782", False),
    ],
)
def test_a_text_says_itself_that_a_number_beside_the_word_is_a_bsn(text: str, called: bool) -> None:
    start = text.index("123456782")
    assert is_called_bsn(text, start, start + 9) is called


@pytest.mark.parametrize(
    "text",
    [
        "Bestelling 123456789 is er.",
        "Artikel 1234567820 is op.",
        "Het kost 111.222.333 euro of € 111222333.",
        "Het kost 12345672,50.",
        "Van 2011 2027 en 2003-2013.",
        "Serie A123456782 en 123456782B.",
    ],
)
def test_a_number_that_is_none_or_part_of_more_is_no_burgerservicenummer(text: str) -> None:
    assert found(text) == []


# Other numbers of people


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Met cliëntnummer 4471.", "cliëntnummer 4471"),
        ("Met clientnr. A-4471.", "clientnr. A-4471"),
        ("Met dossiernummer: 2023/114.", "dossiernummer: 2023/114"),
        ("Met zorgnummer 88.12.30 erbij.", "zorgnummer 88.12.30"),
        ("Met patiëntnummer 77889.", "patiëntnummer 77889"),
        ("Met ECD 889912.", "ECD 889912"),
        ("Met polisnummer NL-7788.", "polisnummer NL-7788"),
        ("Met rekening NL91 ABNA 0417 1643 00.", "NL91 ABNA 0417 1643 00"),
        ("Met BSN 123456789.", "BSN 123456789"),
        ("Het cliëntnummer van haar is 44712.", "44712"),
    ],
)
def test_a_number_with_a_label_is_found_with_it(text: str, number: str) -> None:
    assert found(text) == [("file_number", number)]


@pytest.mark.parametrize(
    "text", ["Het ECD in 2023.", "Een dossier van 12 bladzijden.", "Drie cliënten, 4 bewoners.", "De BSN 11-proef."]
)
def test_a_label_with_another_number_is_no_finding(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "number",
    [
        *("0612345678", "06-12345678", "06 12 34 56 78", "06.12.34.56.78", "+31 6 12345678", "+31 (0)6 1234 5678"),
        *("0031612345678", "020-1234567", "(020) 123 45 67", "0343 - 123456", "+32 470 12 34 56", "0343-12 34 56"),
        *("0049 151 23456789", "0032470123456", "(+49) 151 23456789"),
    ],
)
def test_a_telephone_number_is_found_however_it_is_written(number: str) -> None:
    assert found(f"Bel {number} als het moet.") == [("phone", number)]


@pytest.mark.parametrize("number", ["06 - 1234\n5678", "06 12\n34\n56\n78", "0612-\n345678", "020-123\n4567"])
def test_a_telephone_number_may_be_broken_at_the_end_of_a_line(number: str) -> None:
    assert found(f"Bel {number} als het moet.") == [("phone", number)]


def test_a_column_of_figures_is_no_telephone_number() -> None:
    assert found("010\n12\n34\n56\n7") == []


def test_a_telephone_number_is_no_burgerservicenummer_and_may_be_short_behind_its_label() -> None:
    assert passes_eleven_test("12345672")
    assert found("Bel 06-12345672.") == [("phone", "06-12345672")]
    assert found("Tel. 123456, of niet.") == [("phone", "123456")]


# Dates of birth and high ages


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Geboren op 12-03-1938 in Assen.", "12-03-1938"),
        ("Zij (geb. 12 mrt. ’38) wacht.", "12 mrt. ’38"),
        ("Geboortedatum: 03051935.", "03051935"),
        ("Zij is jarig op 12 april.", "12 april"),
        ("Haar verjaardag, 12 april 2025, vierden we.", "12 april 2025"),
        ("Het was 12 maart 1938.", "12 maart 1938"),
        ("Het was 12.03.1938.", "12.03.1938"),
        ("Het was 12/3/38.", "12/3/38"),
        ("Het was 1938-03-12.", "1938-03-12"),
        ("Het was 11 maart 2011.", "11 maart 2011"),
        ("Zij is geboren in 1938.", "1938"),
        ("Op 12 april is zij jarig.", "12 april"),
        ("Geboren op 10 mei 1940.", "10 mei 1940"),
        ("Een vrouw, 10-05-1940, Assen.", "10-05-1940"),
    ],
)
def test_a_date_of_birth_is_one_with_a_clue_or_of_long_ago(text: str, day: str) -> None:
    assert found(text) == [("birth_date", day)]


@pytest.mark.parametrize(
    "text",
    [
        "Vandaag, 11 maart 2026, en op 11-03-2026.",
        "Jarig op 11 maart, geboren 11-03-2026.",
        "Het was 12 maart 2012 en 3-4-2025.",
        "Op 12 maart om 14.30 uur, op maandag 9 maart.",
        "Het kind is geboren. Op 3 april 2025 kwam ze terug.",
        "Insuline 10-8-36, paragraaf 1.2.38, 12 maart 45 minuten.",
        "Op 31-02-1938 bestaat niet.",
        "Op 10 mei 1940 was het oorlog, op 5 mei 1945 vrede.",
    ],
)
def test_the_day_of_the_dialogue_and_days_of_late_are_no_dates_of_birth(text: str) -> None:
    assert "birth_date" not in [kind for kind, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Op 12 maart viel ze.", "In maart viel ze."),
        ("Ze viel op 12-3-2026, op di 12 mrt. 2025 weer.", "Ze viel in maart 2026, in maart 2025 weer."),
        ("Dat was vrijdag 13 februari.", "Dat was in februari."),
        ("Het was de 12e maart.", "Het was maart."),
        ("In de nacht van 3 op 4 april, tussen 3 en 5 juni.", "In de nacht in april, in juni."),
        ("Het gesprek van 11 maart.", "Het gesprek van maart."),
        ("Op 12 maart 45 minuten gewacht.", "In maart 45 minuten gewacht."),
        ("Op 4 mei 2025 viel ze.", "In mei 2025 viel ze."),
        ("Op 10-8-26 viel ze.", "In augustus 2026 viel ze."),
    ],
)
def test_a_day_on_which_something_was_becomes_its_month(text: str, better: str) -> None:
    assert {kind for kind, _ in found(text)} == {"day"}
    assert replaced(text) == better
    assert found(better) == []


@pytest.mark.parametrize(
    "text",
    [
        "In maart, begin mei 2026, met 4 mei en 25 december.",
        "Artikel 12, kamer twaalf, 12 mensen, de 12e, week 12, om kwart over 3.",
        "Insuline 10-8-26, paragraaf 1.2.38, 3-4, 12/3, om 12.03 uur.",
        "Op 31 februari bestaat niet.",
        "Op 10 mei 1940 was het oorlog, op 5 mei 1945 vrede.",
    ],
)
def test_a_month_a_day_that_everybody_keeps_and_other_figures_are_no_day(text: str) -> None:
    assert found(text) == []


def test_a_number_with_somebody_behind_it_is_no_day() -> None:
    assert found("In zaal 3 Jan en zijn zus.") == [("first_name", "Jan")]


def test_what_is_long_ago_is_counted_from_the_meeting_or_from_2012() -> None:
    text = "Dat was 5 juni 2011."
    assert found(text, known=Known()) == [("birth_date", "5 juni 2011")]
    assert found(text, known=Known(days=frozenset({date(2025, 1, 1)}))) == [("day", "5 juni 2011")]
    assert found(text, known=Known(days=frozenset({date(2026, 1, 1)}))) == [("birth_date", "5 juni 2011")]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Zij is 93 jaar.", "93 jaar"),
        ("Een man van 94 viel.", "94"),
        ("De 104-jarige viel.", "104-jarige"),
        ("Zij is net tweeënnegentig geworden.", "tweeënnegentig"),
        ("Hij is 97.", "97"),
        ("Toen ze 97 was, viel ze.", "97"),
        ("Wordt mevrouw 100?", "100"),
        ("Zijn moeder werd 99, geloof ik.", "99"),
        ("Een mevrouw (93) viel.", "93"),
        ("Haar leeftijd: 95.", "95"),
        ("Zij is honderd jaar oud.", "honderd jaar oud"),
        ("Op haar 95e verjaardag viel ze.", "95e verjaardag"),
        ("Ze wordt over een paar weken 95.", "95"),
        ("In mei werd haar moeder 101, denk ik.", "101"),
        ("Hij is vorige week 92 geworden.", "92"),
        ("Haar zus (94) viel.", "94"),
        ("97 is ze al, en ze fietst.", "97"),
        ("vrouw 95, val in de nacht", "95"),
        ("De oudste van ons huis is 103 jaar.", "103 jaar"),
    ],
)
def test_an_age_of_ninety_or_more_is_found(text: str, age: str) -> None:
    assert found(text) == [("high_age", age)]


@pytest.mark.parametrize(
    "text",
    [
        "Zij is 89 jaar. Een man van 84. De 76-jarige.",
        "Het duurt 95 minuten en kost 95 euro.",
        "Zij is 100 procent zeker, 95% van de 98 bedden.",
        "De saturatie is 97 en de pols was 98.",
        "Hij weegt 95 kilo en kreeg 100 mg.",
        "Het huis bestaat 100 jaar; 95 jaar geleden was hier niets.",
        "Ons huis bestaat dit jaar 100 jaar, de kerk is 110 jaar oud, de vereniging wordt 100.",
        "Een 100 jaar oude eik. Ik ken dat al honderd jaar.",
        "Ze wordt met 95 anderen gebeld, de score werd 95, haar 100e dag hier.",
        "Mensen ouder dan 90 jaar, boven de 90, de 90-plussers.",
        "Honderd keer, bij honderd mensen, tweeënnegentig bedden.",
        "Bel 112.",
    ],
)
def test_an_amount_and_an_age_under_ninety_are_no_high_age(text: str) -> None:
    assert found(text) == []


# Online, and where someone lives


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("Mail t.hofstra@zorghuis.nl maar.", "email", "t.hofstra@zorghuis.nl"),
        ("Mail hofstra @ zorghuis.nl maar.", "email", "hofstra @ zorghuis.nl"),
        ("Mail hofstra@zorghuis.", "email", "hofstra@zorghuis"),
        ("Mail hofstra apenstaartje zorghuis.nl maar.", "email", "hofstra apenstaartje zorghuis.nl"),
        ("Kijk op https://zorghuis.nl/a?b=c.", "url", "https://zorghuis.nl/a?b=c"),
        ("Kijk op www.zorghuis.nl, daar.", "url", "www.zorghuis.nl"),
        ("Kijk op zorghuis.nl.", "url", "zorghuis.nl"),
        ("Kijk op zorghuis.de/team.", "url", "zorghuis.de/team"),
        ("In 7411 KT Deventer.", "postcode", "7411 KT"),
        ("In 7411KT.", "postcode", "7411KT"),
        ("in 7411kt", "postcode", "7411kt"),
        ("in 7411 kt Deventer", "postcode", "7411 kt"),
        ("postcode 7411 kt, bel stuk", "postcode", "7411 kt"),
        ("postcode: 7411 kt", "postcode", "7411 kt"),
        ("Zij woont Kerkstraat 12.", "address", "Kerkstraat 12"),
        ("zij woont dorpsstraat 4b", "address", "dorpsstraat 4b"),
        ("Zij woont aan de Burg. van Leeuwenlaan 12-3.", "address", "Burg. van Leeuwenlaan 12-3"),
        ("In de Prins Hendrikstraat 7 hs.", "address", "Prins Hendrikstraat 7 hs"),
        ("Op de Oude Dijk 12.", "address", "Oude Dijk 12"),
        ("Op Laan van Meerdervoort 120.", "address", "Laan van Meerdervoort 120"),
        ("Op Zonneweg nr. 7.", "address", "Zonneweg nr. 7"),
        ("Zij ligt op kamer 12.", "room", "kamer 12"),
        ("Zij ligt op kamer 3.14b.", "room", "kamer 3.14b"),
        ("Zij ligt op kamer zeven.", "room", "kamer zeven"),
        ("Kamernummer: 204.", "room", "Kamernummer: 204"),
        ("In appartement B12.", "room", "appartement B12"),
        ("In de kamers 3, 4 en 5.", "room", "kamers 3, 4 en 5"),
        ("Mw op k. 12.", "room", "k. 12"),
        ("Zij ligt op kmr 12.", "room", "kmr 12"),
        ("Zij ligt op kmr.12.", "room", "kmr.12"),
        ("Op kamer 12 en 14.", "room", "kamer 12 en 14"),
        ("Kamer twaalf belde.", "room", "Kamer twaalf"),
    ],
)
def test_an_address_on_line_or_on_the_map_is_found(text: str, kind: str, part: str) -> None:
    assert found(text) == [(kind, part)]


def test_a_postcode_in_small_letters_is_found_behind_an_address() -> None:
    assert found("zij woont dorpsstraat 4, 7411 kt") == [("address", "dorpsstraat 4"), ("postcode", "7411 kt")]


def test_who_lives_somewhere_is_no_part_of_the_address() -> None:
    assert found("Truus Hofstra op Steenstraat 5.") == [("first_name", "Truus Hofstra"), ("address", "Steenstraat 5")]


@pytest.mark.parametrize(
    "text",
    [
        "Hij was boos.De deur ging dicht, n.v.t., o.a. in verslag.docx.",
        "In 2019 en 2020; IN 2019 IS HET VERANDERD.",
        "Geef 1500 ml, 2000 IE of 1000 MG.",
        "Artikel 7:453 BW en artikel 1653 BW.",
        "Ik liep de weg 12 keer. Onderweg 3 keer. Zorgpad 3.",
        "De arbeidsmarkt 2030. Vergadering 12, oefening 3.",
        "Overleg @ 14.00 uur, lunch @ 12.30, 3 @ 5 euro.",
        "Artikel 7411 KT is op.",
        "Naar bed 22.30 uur, kamer 20 graden, een kamer met 3 bedden.",
        "De Tweede Kamer 150 zetels, per kamer 2 stoelen.",
    ],
)
def test_what_only_looks_like_an_address_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Van 7.00 tot 15.30 uur, 10.30-11.15, week 12, dag 3.",
        "Een 7-8 op de schaal, RR 130/80, temp 37.2, MMSE 22/30, score 14.",
        "Paracetamol 1000 mg, 3x daags, 2 dd 500, 1-0-1.",
        "ZZP 6, VV07, Wzd artikel 10, NEN 7510:2017.",
        "Parkinson, Korsakov, Lewy body, Alzheimer, op maandag in maart.",
        "Naar Van Luin & Ruijters (2022), Tronto en Kitwood.",
        "",
    ],
)
def test_the_figures_and_words_of_care_are_left_alone(text: str) -> None:
    assert found(text) == []


# People at another table


@pytest.mark.parametrize(
    ("text", "name"),
    [("Toen kwam Joëlle.", "Joëlle"), ("Toen kwam Roos.", "Roos"), ("Met mevrouw De Wit.", "mevrouw De Wit")],
)
def test_someone_at_another_table_of_the_same_booklet_is_found(text: str, name: str) -> None:
    assert found(text, known=Known(elsewhere=("Joelle de Wit", "Roos"))) == [("person", name)]


@pytest.mark.parametrize("text", ["Roos en jasmijn in de tuin.", "Een roos.", "De Roos bloeit.", "ROOS"])
def test_a_name_from_another_table_that_reads_as_a_word_is_left_alone(text: str) -> None:
    assert found(text, known=Known(elsewhere=("Roos",))) == []


# A name inside something else


@pytest.mark.parametrize(
    "words",
    [
        *("fatima@zonnehof.nl", "F.IDRISSI@x.nl", "www.fatima.nl", "https://x.nl/Fatima", "fatima1985@x.nl"),
        *("Idrissistraat 3", "Fatimalaan 12", "annemarie@x.nl", "jan_willem@x.nl", "mo@x.nl", "@mo.1985"),
        *("joëlle@x.nl", "https://x.nl/Jo%C3%ABlle", "jürgen@x.nl", "juergen@x.nl"),
    ],
)
def test_a_name_inside_an_address_is_seen_in_any_capitals_and_inside_a_word(words: str) -> None:
    people = ("Fatima El Idrissi", "Anne-Marie", "Jan-Willem", "Mo", "Joelle", "Juergen")
    assert stand_inside(people, words)


@pytest.mark.parametrize("words", ["info@zonnehof.nl", "www.mooi.nl", "Kerkstraat 12", "delamar@x.nl", "van.den@x.nl"])
def test_an_address_without_a_name_holds_none(words: str) -> None:
    assert not stand_inside(("Fatima van den El", "Mo", "teamleider"), words)
    assert not stand_inside((), words)


# What stands instead


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Joëlle zag Mo’s jas.", "Een collega zag een collega’s jas."),
        ("Mevrouw Hofstra riep. Meneer jansen riep terug.", "Mevrouw riep. Meneer riep terug."),
        ("Mevrouw pieters riep, pieters liep.", "Mevrouw riep, iemand liep."),
        ("Meneer de Vries sliep. De Vries werd wakker.", "Meneer sliep. Iemand werd wakker."),
        ("Met mevrouw en de heer Postma.", "Met mevrouw en meneer."),
        ("De familie Hofstra belde dokter Pot.", "De familie belde de dokter."),
        ("Toen kwam Truus, met Henks fiets.", "Toen kwam iemand, met iemands fiets."),
        ("Haar dochter Petra belde huisarts Hofstra.", "Haar dochter belde huisarts."),
        ("De student Joëlle keek.", "De collega keek."),
        ("Haar cliëntnummer 4471 en zijn BSN 123456782.", "Haar nummer en zijn nummer."),
        ("Ze woont in de Kerkstraat 12.", "Ze woont in de straat."),
        ("Ze ligt op kamer 12.", "Ze ligt op een kamer."),
        ("Haar kamer 12 is leeg.", "Haar kamer is leeg."),
        ("Zij is 93 jaar, een vrouw van 93.", "Zij is boven de 90, een vrouw van boven de 90."),
        ("Een 93-jarige bewoner, de 93-jarige.", "Een hoogbejaarde bewoner, de hoogbejaarde."),
        ("Op 93-jarige leeftijd, met haar 93 jaar.", "Op hoge leeftijd, met haar hoge leeftijd."),
        ("Bel tel. 0612345678.", "Bel tel. een telefoonnummer."),
        ("Zij (geb. 12-03-1938) wacht.", "Zij (geb. een datum) wacht."),
    ],
)
def test_a_sentence_still_reads_with_what_is_proposed(text: str, better: str) -> None:
    assert replaced(text, "Joëlle de Wit", "Mo") == better
    assert found(better, "Joëlle de Wit", "Mo") == []


# Together


def test_findings_stand_in_reading_order_and_say_where_they_are() -> None:
    text = "Bel 06-12345678 of mail naar truus@zorghuis.nl."
    first, second = find(text, Known(("Truus",)))
    assert first == Finding(4, 15, "06-12345678", Kind.PHONE, "een telefoonnummer")
    assert (second.kind, text[second.start : second.stop]) == (Kind.EMAIL, "truus@zorghuis.nl")


def test_a_street_that_is_named_after_someone_at_the_table_is_an_address() -> None:
    assert found("In de Jan Steenstraat 3.", "Jan") == [("address", "Jan Steenstraat 3")]


def test_every_kind_has_words_for_the_screen() -> None:
    assert len({kind.label for kind in Kind}) == len(Kind)
    assert Kind.BSN.label == "burgerservicenummer (BSN)"


PIECES = (
    *(
        "dochter",
        "collega",
        "van",
        "Anne",
        "Frank",
        "Kasimira",
        "en",
        "heet",
        "beste",
        "naam:",
        "kmr",
        "postcode",
        "0049",
    ),
    *("Truus", "Henks", "Joëlle", "joëlle", "de Wit", "mevrouw", "Mw.", "B.", "van den", "Hofstra", "zei", "is", "93"),
    *("jaar", "-jarige", "12-03-1938", "geb.", "BSN", "123456782", "06-", "12345678", "Kerkstraat", "12", "7411 KT"),
    *("kamer", "cliëntnummer", "a@b.nl", "www.b.nl", ".", ",", "\n", " ", "(", "’s", "‘", "-", "/", "\u0301", "😀"),
)


@given(
    text=st.one_of(
        st.text(), st.lists(st.sampled_from(PIECES)).map(" ".join), st.lists(st.sampled_from(PIECES)).map("".join)
    )
)
def test_in_any_text_findings_are_in_order_apart_and_exact(text: str) -> None:
    end = 0
    for finding in find(text, Known(("Joëlle de Wit", "Mo"), MEETING, FIRST_NAMES)):
        assert end <= finding.start < finding.stop
        assert finding.text == text[finding.start : finding.stop]
        assert finding.proposal.strip()
        end = finding.stop


@given(text=st.lists(st.sampled_from(PIECES)).map(" ".join))
def test_whoever_is_at_the_table_is_found(text: str) -> None:
    people = ("Joëlle de Wit", "Truus")
    forms = [form for stretch in Names(people).stretches(text) for form in stretch.forms]
    said = folded(one_line(" ".join(finding.text for finding in find(text, Known(people))))).text
    assert not [form for form in forms if form not in said]


@given(text=st.lists(st.sampled_from(PIECES)).map("".join))
def test_many_names_are_found_in_one_walk_as_each_would_be_alone(text: str) -> None:
    sought = ["Truus", "Hofstra", "van den Hofstra", "de Wit", "Mw.", "B."]
    alone = [(name, *place) for name in sought for place in names.find(name, text)]
    assert sorted(names.NameFinder(sought).find(text)) == sorted(alone)
