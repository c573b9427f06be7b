"""Everything that people see is plain Dutch: short sentences, everyday words, `je`, and the marks of print."""

import pytest
from language.allowed import all_exceptions, exceptions, is_allowed, is_code
from language.rules import difficult_words, english_words, findings, sentences, words_in
from language.seen import PAGE, ROOT, SCREEN, STORY, Text, everything, of_letter, of_method, of_module, of_page


def test_everything_that_people_see_is_plain_dutch_and_no_exception_is_kept_without_need() -> None:
    wrong, used = [], set()
    for text in everything(ROOT):
        found = list(findings(text))
        code = is_code(text)
        if found and code:
            used.add(code)
            continue
        for finding in found:
            if allowed := is_allowed(finding):
                used.add(allowed)
            else:
                wrong.append(str(finding))
    assert not wrong, "\n" + "\n".join(wrong)
    assert [exception for exception in all_exceptions() if exception not in used] == []


def test_every_exception_has_a_reason() -> None:
    for tables in exceptions().values():
        assert all(table["reason"] for table in tables)


@pytest.mark.parametrize(
    ("kind", "text", "word"),
    [
        (SCREEN, "Selecteer een optie.", "selecteer"),
        (SCREEN, "Selecteer een optie.", "optie"),
        (PAGE, "Dit dient te gebeuren.", "dient te"),
        (PAGE, "Sla uw bestand op.", "uw"),
        (PAGE, "Men begint bij stap 1.", "Men"),
        (SCREEN, "Er is een fout opgetreden.", "er is een fout opgetreden"),
        (SCREEN, "Select", "select"),
        (SCREEN, "Naar de foto's", "foto's"),
        (SCREEN, 'Kies "Ja"', '"Ja'),
        (SCREEN, "Kies “Ja”", "“Ja"),
        (SCREEN, "Even wachten...", "wachten..."),
        (SCREEN, "Het is gelukt!", "!"),
        (SCREEN, "een " * 21, "21 woorden"),
        (STORY, "een " * 26, "26 woorden"),
    ],
)
def test_what_is_not_plain_dutch_is_found_and_named(kind: str, text: str, word: str) -> None:
    found = list(findings(Text("a/b.py", 3, text, kind)))
    assert word in [finding.word for finding in found]
    for finding in found:
        assert str(finding).startswith("a/b.py:3: ‘")
        assert finding.sentence in str(finding)
        assert finding.instead


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (SCREEN, "Zet de beamerstand uit, met Ctrl+U."),
        (SCREEN, "Kies een dialoog. · Met F6 ga je naar de lijst."),
        (PAGE, "een " * 25),
        (STORY, "‘Gaat u zitten. Hebt u uw bril?’ vroeg ze."),
        (STORY, "‘Kom!’ riep ze."),
        (PAGE, "Zie je ‘Windows heeft uw pc beschermd’? Wacht dan even."),
    ],
)
def test_keys_and_what_others_say_are_left_as_they_are(kind: str, text: str) -> None:
    assert list(findings(Text("a", 1, text, kind))) == []


def test_a_text_is_read_as_sentences_and_what_is_filled_in_counts_as_one_word() -> None:
    assert sentences("Kies uit: {}. Of niet.\nEnter · Esc") == ["Kies uit: {}.", "Of niet.", "Enter", "Esc"]
    assert sentences("Hij zei: ‘Ga zitten.’ Ik ging.") == ["Hij zei:", "‘Ga zitten.’", "Ik ging."]
    assert words_in("Er zijn {} foto’s.") == 4


def test_of_a_module_the_sentences_and_labels_are_read_and_the_code_is_not() -> None:
    source = '''
"""A module."""
import re
LABEL: "Label" = "Naar de lijst"
CSS = "Widget { height: 1; }"
STYLE = ("bold $accent", "dim")
PATTERN = re.compile("de [a-z]+ lijst")
WORDS = "een rij woorden".split()
def shown(name: "Name") -> "Text":
    """Return what is shown."""
    notify(
        f"Hoi {name}, kies {'Ja of nee' if name else 'x'}.",
        classes="note problem",
    )
    return {"Key": "Groep", "key": ", ".join(["Een naam"])}
'''
    read = [(text.line, text.text) for text in of_module("goedwerk/x.py", source)]
    assert read == [(4, "Naar de lijst"), (12, "Hoi {}, kies {}."), (12, "Ja of nee"), (15, "Groep"), (15, "Een naam")]


def test_of_a_file_of_the_method_the_texts_and_the_comments_are_read_and_the_keys_are_not() -> None:
    source = '# Uitleg van\n# twee regels.\nkey = "een rij"\nname = "Groep"\n[[part]]\nquestions = [\n  "Wie?",\n]\n'
    read = [(text.line, text.text) for text in of_method("x.toml", source)]
    assert read == [(1, "Uitleg van twee regels."), (4, "Groep"), (7, "Wie?")]


def test_of_a_page_the_head_and_the_words_are_read_and_the_code_is_not() -> None:
    source = "---\nkey: x\ntitle: Mag ik?\n---\n\nEerste\nregel `code hier` *en* [meer](adres.md).\n\n```\ncode\n```\n"
    read = [(text.line, text.text) for text in of_page("x.md", source, PAGE)]
    assert read == [(3, "Mag ik?"), (6, "Eerste regel {} en meer.")]


def test_of_a_letter_the_paragraphs_are_read_and_of_a_batch_file_what_it_says() -> None:
    letter = of_letter("x.txt", "KOP\n\nEen zin\nover %HOME%\\x.\n\n1. Eerst\n2. Dan\n")
    assert [(text.line, text.text) for text in letter] == [(1, "KOP"), (3, "Een zin over "), (6, "Eerst"), (7, "Dan")]
    batch = of_letter("x.bat", 'rem code\necho Hallo daar.\necho.\nchoice /C JN /M "Nu ophalen?"\n')
    assert [(text.line, text.text) for text in batch] == [(2, "Hallo daar."), (4, "Nu ophalen?")]


def test_the_lists_of_words_are_small_letters_and_no_word_stands_there_twice() -> None:
    assert len(difficult_words()) > 300
    assert all(word == word.lower() for word in difficult_words())
    assert all(word == word.lower() for word in english_words())
    assert not english_words() & {form.rstrip("*") for form in difficult_words()}
