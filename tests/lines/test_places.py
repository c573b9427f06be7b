"""What can be done at each step, line by line, is what the screen can do there, and ends up in the same record."""

import re
from dataclasses import replace

import pytest
from language.rules import english_pattern
from support.hostile import HOSTILE
from support.lines import NEW, PEOPLE, Typing, desks_in, dialogue_in

from goedwerk.domain.situation import SkiveElement
from goedwerk.domain.text import clean
from goedwerk.store import dialogues
from goedwerk.store.opened import opened

ENGLISH = english_pattern()
SIGNS = re.compile("[\u2190-\u21ff\u2500-\u27bf·●○]")
"""Arrows, boxes, blocks, stars and ticks: a voice spells them out or leaves them out."""

IN_THE_MIDDLE = (
    *(("/naar 1", "/veld datum"), ("/naar 1", "/veld minuten"), ("/naar 3", "/veld spanning")),
    *(("/naar 2",), ("/naar 2", "dochter"), ("/naar 2", "dochter", "1")),
    *(("/naar 2", "/schrijf", "/veld thema"), ("/naar 2", "/schrijf", "/veld thema", "/kies")),
    *(("/naar waarden",), ("/naar waarden", "Bep", "/verplaats 1"), ("/naar waarden", "Bep", "/vervang Bep")),
    *(("/toestemming",), ("/toestemming", "5"), ("/doorvragen",), ("/naar 7", "/suggesties")),
    *(("/naar 7", "Bellen"), ("/naar 7", "Bellen", "Mo"), ("/naar 6", "/beeld"), ("/naar 6", "/beeld", "foto")),
    *(("/naar 6", "Een zin", "/controle"), ("/naar 6", "Een zin", "/controle", "nog een", "zin")),
)
"""The lines that bring one to a question, one for each kind of question there is."""


class TestGroup:
    def test_an_empty_line_leaves_a_field_as_it_is_and_goes_on(self, typing: Typing, werkmap) -> None:
        typing(*NEW, "", "Joëlle", "", "")
        dialogue = dialogue_in(werkmap)
        assert (dialogue.group, dialogue.facilitator, dialogue.planned_minutes) == ("Oost", "Joëlle", 90)

    def test_what_is_not_understood_stays_and_is_told_again(self, typing: Typing, werkmap) -> None:
        assert "Deze datum begrijp ik niet" in typing(*NEW, "32 maart")
        assert "Dit begreep goedwerk niet bij Datum: 32 maart" in typing("Verder gaan")
        typing("Verder gaan", "/veld datum", "11-3-2026", "/veld minuten", "veel", "60")
        assert (dialogue_in(werkmap).date.isoformat(), dialogue_in(werkmap).planned_minutes) == ("2026-03-11", 60)
        assert desks_in(werkmap)[0].drafts == {}

    def test_a_name_that_is_corrected_changes_everywhere(self, typing: Typing, werkmap) -> None:
        typing(*PEOPLE, "/naar 3", "Mo belt", "/naar 1", "/veld deelnemer", "/wijzig 1 Mohamed")
        assert dialogue_in(werkmap).participants[0].name == "Mohamed"
        assert dialogue_in(werkmap).experiences[0].title == "Mohamed belt"

    def test_people_get_a_role_leave_come_back_and_go_off_the_list(self, typing: Typing, werkmap) -> None:
        typing(*PEOPLE, "/functie thea docent", "/vertrekt mo", "/vertrekt kev", "/weer kev", "/weg 3", "/ongedaan")
        people = [(person.name, person.role, person.left) for person in dialogue_in(werkmap).participants]
        assert people == [("Mo", "verzorgende", True), ("Thea", "docent", False), ("Kevin", "", False)]

    def test_a_name_can_be_corrected_with_the_role_behind_it_and_never_takes_the_role_into_the_texts(
        self, typing: Typing, werkmap
    ) -> None:
        said = typing(*PEOPLE, "/naar 3", "Mo belt", "/naar 1", "/veld deelnemer", "/wijzig 1 Moussa, student", "/o")
        assert "Gewijzigd. 1. Moussa, student" in said
        assert dialogue_in(werkmap).participants[0].name == "Mo"
        typing("Verder gaan", "/wijzig 1 Moussa, student", "/wijzig 1 , arts")
        dialogue = dialogue_in(werkmap)
        assert (dialogue.participants[0].name, dialogue.participants[0].role) == ("Moussa", "student")
        assert dialogue.experiences[0].title == "Moussa belt"

    def test_nobody_is_at_the_table_without_a_name(self, typing: Typing, werkmap) -> None:
        assert typing(*PEOPLE, "/deelnemer , arts", ", arts").count("Typ eerst een naam.") == 2
        assert len(dialogue_in(werkmap).participants) == 3

    def test_who_has_the_same_letters_is_asked_for_again(self, typing: Typing, werkmap) -> None:
        said = typing(*PEOPLE, "Kees", "/functie ke docent", "/functie 4 arts")
        assert "Met ‘ke’ kun je meer mensen bedoelen: Kevin, Kees." in said
        assert [person.role for person in dialogue_in(werkmap).participants] == ["verzorgende", "", "", "arts"]


class TestSituation:
    def test_one_of_the_library_is_found_read_and_taken(self, typing: Typing, werkmap) -> None:
        said = typing(*NEW, "/naar 2", "dochter", "1", "ja")
        situation = dialogue_in(werkmap).situation
        assert situation
        assert all(text in said for text in (situation.title, situation.tension, situation.text.split("\n")[0]))

    def test_a_long_list_is_read_in_pieces(self, typing: Typing) -> None:
        said = typing(*NEW, "/naar 2", "", "", "dochter")
        assert all(f"\n{number}. " in said for number in (1, 10, 11, 20))
        assert "\n21. " not in said
        assert "gevonden met ‘dochter’" in said

    def test_an_own_one_is_written_with_help_and_kept_as_a_file(self, typing: Typing, werkmap) -> None:
        said = typing(
            *(*NEW, "/naar 2", "/schrijf", "Zeg ik het?", "Er gebeurt iets.", "Daarna nog iets.", ""),
            *(
                "Ja, er is een protocol dat zegt wat moet.",
                "",
                "",
                "student, docent",
                "lerend",
                "",
                "Wat deed je?",
                "/eigen",
            ),
        )
        situation = dialogue_in(werkmap).situation
        assert "Er is dus een regel die helpt." in said
        assert situation
        assert situation.text == "Er gebeurt iets.\nDaarna nog iets."
        assert (situation.audience, situation.capability) == (("student", "docent"), "lerend vermogen")
        assert [(one.element, one.text) for one in situation.questions] == [(SkiveElement.SKILLS, "Wat deed je?")]
        assert len([*(werkmap / "situations" / "eigen").glob("*.md")]) == 1
        assert "Eigen situatie" in typing("Situaties lezen", "Zeg ik het")

    def test_a_long_list_to_choose_a_word_from_is_only_read_to_who_asks(self, typing: Typing, werkmap) -> None:
        said = typing(*NEW, "/naar 2", "/schrijf", "/veld thema", "nu", "de", "/kies", "lerende houding", "/veld thema")
        assert said.count("13. ") == 1
        assert "‘nu’ staat niet in de lijst. Met /kies hoor je de lijst." in said
        assert "Dat kan meer zijn: De match tussen student, " in said
        assert "Thema, situatie. Nu: Een lerende houding binnen het team. Enter laat dit zo." in said
        assert dialogue_in(werkmap).situation.theme == "lerende-houding"

    def test_another_can_be_sought_and_the_first_one_kept(self, typing: Typing, werkmap) -> None:
        typing(*NEW, "/naar 2", "/schrijf", "Zeg ik het?", "/andere", "/laat")
        assert dialogue_in(werkmap).situation.title == "Zeg ik het?"


class TestExperiences:
    def test_each_line_is_a_line_of_the_story_and_can_be_changed(self, typing: Typing, werkmap) -> None:
        typing(*PEOPLE, "/naar 3", "Titel", "Een", "Twee", "Drei", "/wijzig 3 Drie", "/weg 2")
        assert dialogue_in(werkmap).experiences[0].text == "Een\nDrie"

    def test_the_three_tests_are_asked_and_a_no_gets_help(self, typing: Typing, werkmap) -> None:
        said = typing(*PEOPLE, "/naar 3", "Titel", "Een", "", "ja", "misschien", "nee", "")
        criteria = dialogue_in(werkmap).experiences[0].criteria
        assert (criteria.no_rule, criteria.judgement, criteria.tension) == (True, False, None)
        assert "Antwoord met ja of nee" in said
        assert "Nu lijkt het nog A of B." in said

    def test_who_tells_an_experience_has_the_word(self, typing: Typing, werkmap) -> None:
        typing(*PEOPLE, "/naar thea", "De dochter belt")
        assert desks_in(werkmap)[0].course.floor == "p2"

    def test_saying_that_a_test_was_not_discussed_makes_no_experience_of_it(self, typing: Typing, werkmap) -> None:
        typing(*PEOPLE, "/naar 3", "", "", "niet")
        assert dialogue_in(werkmap).experiences == ()

    def test_an_answer_to_a_test_can_be_taken_back_by_saying_that_it_was_not_discussed(
        self, typing: Typing, werkmap
    ) -> None:
        typing(*PEOPLE, "/naar 3", "Titel", "", "ja", "/veld geen", "niet besproken")
        assert dialogue_in(werkmap).experiences[0].criteria.no_rule is None

    def test_a_second_one_another_teller_and_away_with_it(self, typing: Typing, werkmap) -> None:
        typing(*PEOPLE, "/naar mo", "Een", "/nog", "Twee", "/teller thea", "/naar kevin", "Drie", "/verwijder", "/o")
        told = [(one.title, one.participant) for one in dialogue_in(werkmap).experiences]
        assert told == [("Een", "p1"), ("Twee", "p2"), ("Drie", "p3")]

    def test_it_becomes_a_situation_without_names(self, typing: Typing, werkmap) -> None:
        said = typing(*PEOPLE, "/naar mo", "Bellen", "/situatie", "Thea belde mij.", "/situatie")
        assert "eerst een titel en een tekst" in said
        (file,) = (werkmap / "situations" / "eigen").glob("*.md")
        assert "Thea" not in file.read_text(encoding="utf-8")

    def test_without_people_it_says_where_to_put_them(self, typing: Typing, werkmap) -> None:
        assert "Typ /naar 1" in typing(*NEW, "/naar 3", "Een verhaal")
        assert dialogue_in(werkmap).experiences == ()


class TestAnswers:
    def test_an_answer_is_of_who_has_the_word_and_an_at_sign_gives_it(self, typing: Typing, werkmap) -> None:
        typing(*PEOPLE, "/naar waarden", "A", "@th B", "C", "@kev", "D", "/wie groep", "E", "/wie 1", "F")
        people = {person.id: person.name for person in dialogue_in(werkmap).participants}
        said = [(people.get(one.participant or "", "groep"), one.text) for one in dialogue_in(werkmap).answers]
        assert said == [("Mo", "A"), ("Thea", "B"), ("Thea", "C"), ("Kevin", "D"), ("groep", "E"), ("Mo", "F")]

    @pytest.mark.parametrize(
        ("people", "typed"),
        [(("Mo", "Maria"), "@m Dat was zo"), (("Mo",), "@zeger Dat was zo"), (("Mo", "Mo"), "@mo Dat was zo")],
    )
    def test_whose_words_they_are_is_never_guessed(
        self, typing: Typing, werkmap, people: tuple[str, ...], typed: str
    ) -> None:
        said = typing(*NEW, "", "", "", "", *people, "/naar waarden", typed)
        assert "Dit antwoord is niet bewaard." in said
        assert dialogue_in(werkmap).answers == ()

    def test_of_an_answer_that_begins_with_somebody_else_it_is_told_how_to_give_it(
        self, typing: Typing, werkmap
    ) -> None:
        said = typing(
            *(*PEOPLE, "/naar waarden", "/wie groep", "Thea belt de dochter", "/geef 1 thea", "De dochter belt"),
            *("/wie mo", "Thea belt weer", "Kevin: ik ook", "Mo: ja", "T."),
        )
        assert "Antwoord 1, van de groep.\nIs het van Thea? Typ /geef 1 thea.\n" in said
        assert "Antwoord 4, van Mo.\nIs het van Kevin? Typ /geef 4 kevin.\n" in said
        assert said.count("Is het van ") == 2
        assert dialogue_in(werkmap).answers[0].participant == "p2"

    def test_a_whole_name_is_clear_also_when_another_begins_with_it_and_with_an_at_sign_before_it(
        self, typing: Typing, werkmap
    ) -> None:
        typing(*NEW, "", "", "", "", "Mohamed", "Mo", "/naar waarden", "@mo A", "/wie mohamed", "B", "/wie @mo", "C")
        assert [one.participant for one in dialogue_in(werkmap).answers] == ["p2", "p1", "p2"]

    def test_an_answer_that_begins_with_an_at_sign_and_no_name_is_kept(self, typing: Typing, werkmap) -> None:
        typing(*PEOPLE, "/naar waarden", "@ 5 uur", "@@thuis")
        assert [one.text for one in dialogue_in(werkmap).answers] == ["@ 5 uur", "@thuis"]

    def test_an_answer_is_changed_starred_given_moved_tied_deleted_and_brought_back(
        self, typing: Typing, werkmap
    ) -> None:
        typing(
            *(*PEOPLE, "/naar mo", "Gebeld", "/naar waarden", "A", "B", "C", "D", "/wijzig 1 Aa", "/erbij Dd"),
            *("/ster 2", "/geef 2 thea", "/verplaats 3", "energie", "/ervaring 1", "1", "/weg 3", "/ongedaan"),
        )
        dialogue = dialogue_in(werkmap)
        said = [(one.text, one.participant, one.starred, one.experience) for one in dialogue.answers]
        assert said == [("Aa", "p1", False, "e1"), ("B", "p2", True, None), ("D\nDd", "p1", False, None)]
        assert [(one.e, one.text) for one in dialogue.reflections] == [("energy", "C")]

    def test_a_text_that_begins_with_a_slash_is_kept_when_that_is_doubled(self, typing: Typing, werkmap) -> None:
        typing(*PEOPLE, "/naar waarden", "//of zoiets")
        assert dialogue_in(werkmap).answers[0].text == "/of zoiets"

    def test_the_questions_of_the_method_and_of_the_situation_are_asked(self, typing: Typing) -> None:
        said = typing(
            *PEOPLE, "/naar 2", "/schrijf", "Titel", "/veld waarden", "Wat weegt hier?", "/naar waarden", "/vraag"
        )
        assert "Vraag 1 van 9: Wat mocht hier niet verloren gaan?" in said
        assert "Vraag 2 van 9: Wat weegt hier?" in said

    def test_what_was_begun_on_the_screen_is_read_and_can_be_kept(self, typing: Typing, werkmap) -> None:
        typing(*PEOPLE, "/naar 7", "Bellen", "/sluit")
        assert desks_in(werkmap)[0].drafts["agreement/what"] == "Bellen"
        said = typing("Verder gaan", "/bewaar", "Mo", "1 april 2026")
        assert "Hier was al iets getypt en nog niet ingevoerd: Bellen" in said
        assert [(one.what, one.who, one.when) for one in dialogue_in(werkmap).agreements] == [
            ("Bellen", "Mo", "2026-04-01")
        ]
        assert desks_in(werkmap)[0].drafts == {}

    def test_what_someone_was_saying_on_the_screen_is_kept_as_theirs(self, typing: Typing, werkmap) -> None:
        typing(*PEOPLE, "/naar waarden", "@thea")
        (desk,) = desks_in(werkmap)
        thea = desk.dialogue.participants[1].id
        half = {"skive/values": "Dat zij zelf koos"}
        with opened(werkmap / "goedwerk.db") as db:
            elsewhere = replace(desk.place, speaker=desk.dialogue.participants[2].id)
            dialogues.save(db, desk, replace(desk, place=elsewhere, drafts=half, voices={"skive/values": thea}))
        said = typing("Verder gaan", "/bewaar")
        assert "nog niet ingevoerd: Dat zij zelf koos" in said
        assert "Dat was van Thea." in said
        assert [(one.participant, one.text) for one in dialogue_in(werkmap).answers] == [(thea, "Dat zij zelf koos")]

    def test_the_compass_leads_to_who_was_not_heard_and_never_asks_the_same_twice(self, typing: Typing) -> None:
        said = typing(
            *PEOPLE, "/naar waarden", "Dat iemand zich hier echt gezien voelt", "/kompas", "/kompas", "/gehoord"
        )
        asked = re.findall(r"Vraag dit aan (\w+)\.\n(\w+), ", said)
        assert len(asked) == len(set(asked)) == 2
        assert "Mo zei genoeg over: Waarden. Nog niets over 7 onderdelen." in said

    def test_who_spoke_about_what_and_how_often_is_a_line_each_and_more_of_one_who_is_named(
        self, typing: Typing
    ) -> None:
        said = typing(*PEOPLE, "/naar waarden", "Rust", "/gehoord", "/gehoord mo", "/beurten")
        assert "Mo zei een klein beetje over: Waarden. Nog niets over 7 onderdelen." in said
        assert "Mo zei een klein beetje over: Waarden. Nog niets over: Handelingen, Kennis, " in said
        assert "Mo: 1 beurt, 0 minuten.\nThea: nog geen beurt.\n" in said


class TestRichA4:
    def test_parts_candidates_and_stars_make_the_page(self, typing: Typing, werkmap) -> None:
        said = typing(
            *(*PEOPLE, "/naar waarden", "Rust", "Tijd", "/ster 1", "/ster 2", "/naar 6", "Eerste zin", "Tweede zin"),
            *("/haal 1", "/kies 2", "/veld energie", "/haal 2", "/haal 2", "En lucht", "/a4"),
        )
        (summary,) = dialogue_in(werkmap).summaries
        assert summary.core_statement == "Rust"
        assert summary.candidates == ("Tweede zin", "Rust", "Eerste zin")
        assert summary.energy == "Tijd\nEn lucht"
        assert "Die zin staat al bij Energie." in said
        assert "Het past op één A4." in said

    def test_a_candidate_is_reworded_also_where_it_was_chosen(self, typing: Typing, werkmap) -> None:
        typing(*NEW, "/naar 6", "", "Een zin", "/wijzig 1 Eén zin")
        (summary,) = dialogue_in(werkmap).summaries
        assert (summary.core_statement, summary.candidates) == ("Eén zin", ("Eén zin",))

    def test_that_a_candidate_was_chosen_is_read_aloud_and_is_no_part_of_its_words(
        self, typing: Typing, werkmap
    ) -> None:
        said = typing(*NEW, "/naar 6", "", "Een zin", "/lees", "/wijzig 1 Eén zin", "/weg 1")
        assert "1. gekozen: Een zin" in said
        assert "Gewijzigd. 1. Eén zin" in said
        assert "Weggehaald: Eén zin" in said

    def test_a_drawing_is_chosen_by_its_description(self, typing: Typing, werkmap) -> None:
        said = typing(*NEW, "/naar 6", "/beeld", "tekening", "anker", "/beeld", "weg", "/ongedaan")
        image = dialogue_in(werkmap).summaries[0].image
        assert image
        assert f"Beeld: {image.alt}" in said

    def test_a_photo_that_is_not_there_is_one_kind_sentence(self, typing: Typing, tmp_path) -> None:
        assert "is niet gevonden" in typing(*NEW, "/naar 6", "/beeld", "foto", str(tmp_path / "boom.jpg"))

    def test_a_second_page_and_away_with_it(self, typing: Typing, werkmap) -> None:
        typing(*NEW, "/naar 6", "Een", "/nieuw", "hele", "Twee", "/verwijder", "/ongedaan")
        assert [one.core_statement for one in dialogue_in(werkmap).summaries] == ["Een", "Twee"]


class TestAgreements:
    def test_what_who_and_when_are_asked_and_changed(self, typing: Typing, werkmap) -> None:
        typing(
            *NEW,
            "/naar 7",
            "Bellen",
            "Mo",
            "1/4/2026",
            "Praten",
            "",
            "voor de zomer",
            "/doet 2 Thea",
            "/stand 1 gedaan",
        )
        kept = [(one.what, one.who, one.when, one.state) for one in dialogue_in(werkmap).agreements]
        assert kept == [("Bellen", "Mo", "2026-04-01", "done"), ("Praten", "Thea", "voor de zomer", "open")]

    def test_a_suggestion_is_an_agreement_once(self, typing: Typing, werkmap) -> None:
        assert "Dit is al een afspraak." in typing(*NEW, "/naar 7", "/suggesties", "1", "", "", "/suggesties", "1")
        assert len(dialogue_in(werkmap).agreements) == 1

    def test_a_suggestion_becomes_an_agreement(self, typing: Typing, werkmap) -> None:
        typing(*NEW, "/naar 7", "/suggesties", "1", "", "")
        assert len(dialogue_in(werkmap).agreements) == 1


class TestEverywhere:
    def test_undo_goes_back_through_everything_and_redo_forth_again(self, typing: Typing, werkmap) -> None:
        steps = ["/naar waarden", "A", "B", "/wijzig 1 Aa", "/naar 7", "Bellen", "Mo", ""]
        typing(*PEOPLE, *steps, *["/o"] * 4)
        assert (dialogue_in(werkmap).answers, dialogue_in(werkmap).agreements) == ((), ())
        typing(*PEOPLE, *steps, *["/o"] * 4, *["/opnieuw"] * 4)
        newest = max((desk.dialogue for desk in desks_in(werkmap)), key=lambda one: len(one.answers))
        assert [one.text for one in newest.answers] == ["Aa", "B"]
        assert len(newest.agreements) == 1

    def test_an_order_inside_a_question_leaves_the_question(self, typing: Typing) -> None:
        said = typing(*NEW, "/naar 2", "dochter", "/naar waarden")
        assert "De vraag van net is nog niet beantwoord.\nStap 4, SKIVE, Waarden" in said

    def test_an_order_that_is_none_leaves_one_in_the_question_and_reads_nothing_again(
        self, typing: Typing, werkmap
    ) -> None:
        said = typing(*PEOPLE, "/toestemming", "/dans", "9", "/klaar", "/toestemming", "beamer", "/lijst", "1")
        assert said.count("1. Je mag mijn woorden bewaren en delen.") == 4  # Mo, Mo again, on request, and Thea
        assert "‘/dans’ kan hier niet." in said
        assert "‘9’ staat niet in de lijst. Met /lees hoor je de lijst.\n" in said
        assert dialogue_in(werkmap).participants[0].may_share

    def test_a_word_alone_that_may_be_an_order_is_never_guessed_and_never_lost(self, typing: Typing, werkmap) -> None:
        said = typing(
            *(*PEOPLE, "klaar", "Help!", "/naar waarden", "Stop.", "Rust", "stop", "STOP", "/terugdraaien", "terug"),
            *("terug", "/naar 7", "Bellen", "help", "klaar", "Klaar.", "/naar waarden", " /Stop. ", "Te laat"),
        )
        dialogue = dialogue_in(werkmap)
        assert [person.name for person in dialogue.participants] == ["Mo", "Thea", "Kevin"]
        assert [answer.text for answer in dialogue.answers] == ["Rust", "terug"]
        assert dialogue.agreements == ()
        assert said.count("Is het een antwoord, typ het dan nog een keer.") == 7
        assert "Je bent bij stap 1, Groep." in said.split("‘Help!’")[0]

    def test_in_any_question_the_name_of_an_order_alone_is_the_order_or_is_asked_for_and_never_just_taken(
        self, typing: Typing, werkmap
    ) -> None:
        said = typing(*PEOPLE, *(line for lines in IN_THE_MIDDLE for line in (*lines, "?", "ongedaan", "/opnieuw")))
        assert len(re.findall("teruggedraaid: |Typ /ongedaan voor de opdracht", said)) == len(IN_THE_MIDDLE)
        assert not re.search(r"‘(\?|ongedaan)’ (?!kan twee dingen zijn)", said)
        assert not re.search(r"'(\?|ongedaan)'", repr(desks_in(werkmap)[0]))

    def test_a_word_that_finds_a_situation_and_is_an_order_too_is_sought_when_it_is_typed_twice(
        self, typing: Typing
    ) -> None:
        said = typing(*PEOPLE, "/naar 2", "dochter", "hulp", "hulp", "stop ", "Stop", "/terug", "stop", "gezien?")
        assert said.count("‘hulp’ kan twee dingen zijn. Is het een antwoord") == 1
        assert "gevonden met ‘hulp’" in said
        assert said.count("Typ /stop voor de opdracht.") == 2
        assert "gevonden met ‘Stop’" in said

    def test_what_is_not_there_line_by_line_is_told_with_where_it_is(self, typing: Typing) -> None:
        said = typing("bundel", "/beamer", *PEOPLE, "/beamer", "/instellingen", "/bundel")
        assert said.count("goedwerk bundel --help") == 2
        assert said.count("Regel voor regel wordt er niets getekend") == 3

    def test_one_order_can_be_explained_instead_of_all_of_them(self, typing: Typing) -> None:
        said = typing(*NEW, "/hulp tijd", "/hulp /pauze", "/hulp dans")
        assert said.count("\n/") == 2
        assert "‘/dans’ kan hier niet." in said

    def test_a_note_a_late_participant_and_a_word_everywhere(self, typing: Typing, werkmap) -> None:
        typing(*PEOPLE, "/notitie stil", "/deelnemer Sam, arts", "/naar waarden", "Bij Bep", "/vervang Bep", "iemand")
        dialogue = dialogue_in(werkmap)
        assert (dialogue.notes, dialogue.participants[3].role, dialogue.answers[0].text) == (
            "stil",
            "arts",
            "Bij iemand",
        )

    def test_looking_at_an_empty_dialogue_leaves_nothing_behind(self, typing: Typing, werkmap) -> None:
        typing("Nieuwe dialoog", "/hulp", "/lees", "/sluit")
        assert desks_in(werkmap) == []

    def test_the_talk_has_a_clock_that_can_be_stopped(self, typing: Typing, werkmap) -> None:
        said = typing(*PEOPLE, "/begin", "/klok", "/pauze", "/pauze", "/tijd alles")
        here, everywhere = said.split("De klok staat stil. Met /pauze loopt hij weer.")
        assert "Groep: 5 minuten gepland, 0 gebruikt, nog 5.\nHele gesprek: 90 minuten gepland, 0 gebruikt." in here
        assert "SKIVE" not in here
        assert "De klok loopt weer." in everywhere
        assert "SKIVE: 30 minuten gepland, 0 gebruikt, nog 30." in everywhere
        assert dialogue_in(werkmap).began

    def test_doorvragen_gives_three_questions(self, typing: Typing) -> None:
        said = typing(*PEOPLE, "/doorvragen stil", "/doorvragen", "raakt")
        assert said.count("\n3. Wie herkent hier iets van") == 1

    def test_nothing_that_is_said_is_english_or_a_sign_that_a_voice_spells_out(self, typing: Typing) -> None:
        walk = [line for number in range(1, 8) for line in (f"/naar {number}", "/hulp", "/uitleg", "/lees")]
        said = typing(
            "voorbeeld", *walk, "/hulp overal", "/sterren", "/a4", "/waar", "/gehoord", "/naar waarden", "/lees"
        )
        assert not ENGLISH.search(said), ENGLISH.findall(said)
        assert not SIGNS.search(said), SIGNS.findall(said)
        assert "\x1b" not in said
        assert all(line.strip() for line in said.splitlines())


def test_every_prompt_says_by_itself_what_is_asked(typing: Typing) -> None:
    places = ("2", "3", "mo", "4", "vrijheid", "5", "energie", "6")
    said = typing(*PEOPLE, *(f"/naar {place}" for place in places)).splitlines()
    prompts = [line for line in said if line.endswith(": ")][-len(places) :]
    assert all(len(prompt.split()) > 2 for prompt in prompts), prompts
    assert len(set(prompts)) >= len(places) - 2


def test_whatever_people_say_is_kept_to_the_letter_and_is_nothing_but_text(typing: Typing, werkmap) -> None:
    lines = [text for text in HOSTILE if "\n" not in text and "\r" not in text]
    doubled = [text[:1] + text if text.startswith(("/", "@")) else text for text in lines]
    said = typing(*PEOPLE, "/naar waarden", *doubled, "/lees")
    kept = [text for line in lines if (text := clean(line).strip())]
    assert [answer.text for answer in dialogue_in(werkmap).answers] == kept
    assert "\x1b" not in said
