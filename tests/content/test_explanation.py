"""Uitleg: what there is to read is complete, comes from the files that people edit, and is found with a few letters."""

import re

import pytest

from goedwerk.content.explanation import GUIDE, guide_path, load_explanation, read_chapters
from goedwerk.content.method import load_method
from goedwerk.domain.document import Run
from goedwerk.domain.explanation import METHOD, Passage, Subject, reworded
from goedwerk.domain.looking_up import find, look_up

SUBJECTS = load_explanation(load_method())

ASKED = {
    "In vijf minuten": "oefenen, voorbeeld, eerste keer, hoe begin ik",
    "Voorbereiden": "tijd, papier, aantal mensen, notities, printen",
    "Openen": "toestemming, geheim, vertrouwen",
    "Begeleiden": "projector, pauze, te laat, te laat komen, ziek, deelnemer toevoegen, beamer",
    "Als het gesprek stokt": "boos, huilen, iemand huilt, stil, ruzie, verdrietig, advies",
    "Afsluiten": "foto, plaatje, afronden, stoppen",
    "Delen": "delen, printen, mailen, anoniem, word, notulen",
    "Privacy": "anoniem, avg, internet, bsn, familie",
    "Bewaren": "wissen, weggooien, kwijt, nieuwe laptop, backup, vorige maand, ik ben het kwijt",
    "De methode": "intervisie, dilemma",
    "Als er iets misgaat": "fout, naam fout, stroom, herstellen",
    "Sneltoetsen": "toetsen, sneltoets, hoe stop ik, muis",
    "Iedereen kan meedoen": "blind, letters groter, kleuren",
    "Stap 4: SKIVE": "wat is skive",
}
"""What people type, by the subject that should be among the first three."""

PAGE = """# Een bladzijde

Wat hierboven staat, telt niet mee.

## Café en keuken

<!-- ook: koken, eten -->

![Een plaatje](plaatje.png)

Lees **hardop** wat bij *Groep* staat,
of kijk bij [de situaties](situaties.md).

### Spullen

<!-- ook: bestek -->

1. een pan
2. `ctrl+l` en [x] en <b>

- eerste
- tweede

| Toets | Doet |
| --- | --- |
| F1 | hulp |

## Leeg
"""


def texts(subject: Subject) -> list[str]:
    return [passage.text for passage in subject.passages]


class TestChapters:
    kitchen, empty = read_chapters(PAGE)

    def test_a_chapter_begins_with_each_heading_of_the_second_level(self) -> None:
        assert [(each.group, each.title) for each in (self.kitchen, self.empty)] == [
            (GUIDE, "Café en keuken"),
            (GUIDE, "Leeg"),
        ]
        assert self.empty.passages == ()

    def test_links_are_their_words_pictures_are_left_out_and_every_other_sign_is_literal(self) -> None:
        assert texts(self.kitchen) == [
            "Lees hardop wat bij ‘Groep’ staat, of kijk bij de situaties.",
            "Spullen",
            "een pan",
            "ctrl+l en [x] en <b>",
            "eerste",
            "tweede",
            "F1  hulp",
        ]

    def test_other_words_to_find_it_by_stand_below_a_heading_and_are_not_read(self) -> None:
        assert self.kitchen.also == "koken, eten"
        assert [each.also for each in self.kitchen.passages if each.also] == ["bestek"]
        assert all(find((self.empty, self.kitchen), word) == (self.kitchen,) for word in ("eten", "bestek"))

    def test_a_list_keeps_its_signs_and_a_row_of_a_table_is_a_line(self) -> None:
        assert [each.sign for each in self.kitchen.passages] == ["", "", "1.", "2.", "·", "·", "·"]
        assert [each.heading for each in self.kitchen.passages].index(True) == 1

    def test_what_stands_out_in_the_page_stands_out(self) -> None:
        strong = [run.text for each in self.kitchen.passages for run in each.runs if run.strong]
        assert strong == ["hardop", "F1"]


class TestFinding:
    first = Subject("A", "De klok", (Passage((Run("Hij piept nooit in het café."),)),))
    second = Subject("B", "Café", (Passage((Run("Over de "), Run("klok", strong=True))),))

    @pytest.mark.parametrize(
        ("words", "found"),
        [
            ("", [first, second]),
            ("KLOK", [first, second]),
            ("cafe", [second, first]),
            ("lok", [first, second]),
            ("cafe piept", [first]),
            ("  over  klok ", [second]),
            ("wat doet de klok hier", []),
            ("wat is de klok", [first, second]),
            ("klok wekker", []),
        ],
    )
    def test_every_word_has_to_occur_wherever_and_however_it_is_written(self, words: str, found: list[Subject]) -> None:
        assert list(find((self.first, self.second), words)) == found

    def test_what_is_about_the_words_comes_before_what_only_holds_them_or_holds_them_within_a_word(self) -> None:
        within, text, heading, also, title = (
            Subject("A", "1", (Passage((Run("Altijd."),)),)),
            Subject("A", "2", (Passage((Run("Er is tijd."),)),)),
            Subject("A", "3", (Passage((Run("Tijd"),), heading=True),)),
            Subject("A", "4", (), also="duur, tijd"),
            Subject("A", "De tijd", ()),
        )
        assert find((within, text, heading, also, title), "tijd") == (title, heading, also, text, within)

    def test_when_nothing_holds_all_words_what_comes_nearest_is_shown_and_said(self) -> None:
        both = (self.first, self.second)
        assert (look_up(both, "klok").whole, look_up(both, "klok").words) == (True, ("klok",))
        for typed, subjects, words in (
            ("klok wekker", both, ("klok",)),
            ("pieept", (self.first,), ("piept",)),
            ("over nooit klok", both, ("nooit", "klok")),
            ("xylofoon", both, ()),
        ):
            answer = look_up(both, typed)
            assert (set(answer.subjects), set(answer.words), answer.whole) == (set(subjects), set(words), False), typed
        assert look_up((), "klok").subjects == ()

    def test_other_names_of_keys_can_be_put_in_everywhere(self) -> None:
        changed = reworded(self.second, lambda text: text.replace("klok", "F7"))
        assert texts(changed) == ["Over de F7"]
        assert changed.passages[0].runs[1].strong


class TestAllThereIs:
    def test_the_chapters_of_the_handleiding_come_first_and_then_the_method(self) -> None:
        groups = [subject.group for subject in SUBJECTS]
        assert groups == sorted(groups, key=[GUIDE, METHOD].index)
        assert SUBJECTS[0].title == "In vijf minuten"
        assert len({subject.id for subject in SUBJECTS}) == len(SUBJECTS)

    def test_no_subject_is_empty_and_no_sign_of_markdown_is_left(self) -> None:
        for subject in SUBJECTS:
            assert subject.passages, subject.title
            assert not re.search(r"\*|\]\(|^#|\||`", "\n".join(texts(subject))), subject.title

    def test_every_question_hint_and_help_of_the_method_can_be_read(self) -> None:
        method = load_method()
        told = {text for subject in SUBJECTS if subject.group == METHOD for text in texts(subject)}
        questions = [
            question for key in ("skive", "three_es") for part in method.step(key).parts for question in part.questions
        ]
        questions += [question for impasse in method.impasses for question in impasse.questions]
        hints = [hint for step in method.steps for hint in step.hints]
        helps = [" ".join(piece.split()) for step in method.steps for piece in step.help.split("\n\n") if piece.strip()]
        purposes = [step.purpose for step in method.steps]
        tests = [criterion.question for criterion in method.criteria]
        assert {*questions, *hints, *helps, *purposes, *tests} <= told
        assert all(any(capability.plain in text for text in told) for capability in method.capabilities)

    @pytest.mark.parametrize(
        "words", ["beamer", "bsn", "reservekopie", "advies", "toetsen", "vrijheid", "privacy", "braille"]
    )
    def test_what_people_look_for_is_there(self, words: str) -> None:
        assert find(SUBJECTS, words)

    @pytest.mark.parametrize(
        ("title", "words"), [(title, w) for title, all_ in ASKED.items() for w in all_.split(", ")]
    )
    def test_everyday_words_bring_the_right_subject_among_the_first_three(self, title: str, words: str) -> None:
        answer = look_up(SUBJECTS, words)
        assert answer.whole
        assert title in [subject.title for subject in answer.subjects[:3]]

    def test_the_handleiding_of_a_checkout_is_the_one_in_docs(self) -> None:
        assert guide_path().parts[-2:] == ("docs", "handleiding.md")
