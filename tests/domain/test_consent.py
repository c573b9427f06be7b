"""What people say about their own words is kept, and done: without them, and never on a page for others."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.dialogues import dialogues, measurements, texts_in

from goedwerk.content.method import load_method
from goedwerk.domain.a4 import compose
from goedwerk.domain.changes import participants
from goedwerk.domain.consent import (
    NOT_ASKED,
    USUAL,
    Wish,
    conditions,
    loosened,
    not_asked,
    not_asked_yet,
    own_wish,
    question_about,
    skipped,
    wish_of,
)
from goedwerk.domain.dialogue import Dialogue, Experience, Measurement, Participant
from goedwerk.domain.document import Bullets, Line
from goedwerk.domain.refusing import count_refused, left_out, refused_on, what_helps, without_refused
from goedwerk.domain.report import report
from goedwerk.domain.whereabouts import ALL_OF_IT
from goedwerk.formats.worksheet_data import presence_data

METHOD = load_method()
KEEP_AND_SHARE, KEEP, NEITHER, _ = USUAL
LONG = "Ik heb haar hand vastgehouden tot ze weer rustig ademde."


def person(**said: Any) -> Participant:
    return Participant(id="p1", name="Mo", **said)


def talk(*said: str, page: dict[str, Any] | None = None, share: bool | None = False, **fields: Any) -> Dialogue:
    """Return a dialogue in which Mo, who does not share it, said something; Thea is there too."""
    people = [{"id": "p1", "name": "Mo", "may_share": share}, {"id": "p2", "name": "Thea"}]
    answers = [{"id": f"a{n}", "participant": "p1", "element": "skills", "text": text} for n, text in enumerate(said)]
    summaries = [{"id": "s1", **(page or {})}]
    return Dialogue.model_validate(
        {"id": "00000000-0000-4000-8000-00000000000a", "group": "Oost", "participants": people}
        | {"answers": answers, "summaries": summaries}
        | fields
    )


def passages(dialogue: Dialogue) -> list[tuple[str, str]]:
    """Return where what stands on the first A4 that is not to be shared."""
    page = compose(dialogue, dialogue.summaries[0], METHOD)
    return [(one.where, one.passage) for one in refused_on(page, dialogue)]


def by_thea(text: str) -> dict[str, str]:
    return {"id": "a90", "participant": "p2", "element": "skills", "text": text}


def refusing(record: Dialogue, number: int) -> Dialogue:
    """Return the dialogue in which some of the people want nothing kept."""
    people = [one.revised(may_keep=False if number >> n & 1 else None) for n, one in enumerate(record.participants)]
    return record.revised(participants=tuple(people))


class TestWhatPeopleSay:
    @pytest.mark.parametrize("wish", [*USUAL, own_wish("Vraag het me later nog eens.", True, False)])
    def test_an_answer_is_kept_as_it_was_given_and_known_again(self, wish: Wish) -> None:
        asked = participants.set_consent(talk(), "p1", wish)
        assert wish_of(asked.participants[0]) == wish
        assert asked.participants[1] == talk().participants[1]
        assert participants.set_consent(asked, "p1", NOT_ASKED) == talk(share=None)

    def test_an_answer_of_a_table_in_an_older_file_is_somebodys_own(self) -> None:
        assert wish_of(person(consent="Liever niet")).key == "own"
        assert wish_of(person(consent="Liever niet")).short == "in eigen woorden"
        assert not wish_of(person(consent="Liever niet")).is_unasked

    def test_not_asking_now_takes_no_sentence_away(self) -> None:
        said = talk(participants=[person(consent="Liever niet")], answers=[])
        assert participants.set_consent(said, "p1", NOT_ASKED) == said
        assert participants.set_consent(said, "p1", KEEP).participants[0].consent == KEEP.sentence

    @pytest.mark.parametrize(
        ("keep", "share", "keeps", "shares", "short"),
        [
            (None, None, True, True, "nog niet gevraagd"),
            (True, True, True, True, "bewaren en delen"),
            (True, False, True, False, "niet delen"),
            (None, False, True, False, "niet delen"),
            (False, False, False, False, "niet bewaren"),
            (False, None, False, False, "niet bewaren"),
            (False, True, False, True, "delen, niet bewaren"),
        ],
    )
    def test_who_keeps_nothing_shares_nothing_unless_they_say_so(
        self, keep: bool | None, share: bool | None, keeps: bool, shares: bool, short: str
    ) -> None:
        wish = wish_of(person(may_keep=keep, may_share=share))
        assert (wish.keeps, wish.shares, wish.short) == (keeps, shares, short)

    def test_every_answer_tells_what_follows_from_it(self) -> None:
        meanings = [wish.meaning for wish in (*USUAL, own_wish("Zo.", False, True))]
        assert len(set(meanings)) == len(meanings)
        assert "Op een A4 voor anderen staan ze niet." in KEEP.meaning
        assert "in geen enkel bestand" in NEITHER.meaning

    def test_only_who_is_still_there_and_was_not_asked_is_still_to_be_asked(self) -> None:
        people = [
            person(),
            Participant(id="p2", name="Thea", may_keep=True),
            Participant(id="p3", name="Sem", left=True),
            Participant(id="p4", name="Noor", consent="Prima"),
        ]
        assert [one.id for one in not_asked(talk().revised(participants=people, answers=()))] == ["p1", "p4"]

    def test_who_came_later_was_skipped_and_nobody_is_in_a_group_that_asks_nobody(self) -> None:
        asked, late, gone = (
            Participant(id="p2", name="Thea", may_keep=True),
            Participant(id="p3", name="Sem"),
            Participant(id="p4", name="Noor", left=True),
        )
        for people, expected in (((asked, late, gone), ["Sem"]), ((late, gone), []), ((asked,), [])):
            assert [one.name for one in skipped(talk().revised(participants=people, answers=()))] == expected
        assert not_asked_yet([late, Participant(id="p5", name=" ")]) == "nog niet gevraagd: Sem, iemand zonder naam"

    def test_a_refusal_that_is_taken_back_is_told_and_one_that_is_given_is_not(self) -> None:
        refused, unasked = talk(), talk(share=None)
        assert [one.name for one in loosened(refused, unasked)] == ["Mo"]
        assert loosened(unasked, refused) == ()
        assert loosened(refused, refused) == ()

    def test_the_question_is_one_line_also_for_someone_without_a_name(self) -> None:
        assert question_about(person()) == "Wat mag er met de woorden van Mo?"
        assert question_about(Participant(id="p1", name="M\no")) == "Wat mag er met de woorden van M o?"
        assert question_about(Participant(id="p1", name=" ")) == "Wat mag er met de woorden van deze deelnemer?"


class TestWithoutWhatIsNotKept:
    FULL = talk(
        "Weg.",
        page={"core_statement": "Van de groep"},
        participants=[{"id": "p1", "name": "Mo", "may_keep": False}, {"id": "p2", "name": "Thea"}],
        experiences=[{"id": "e1", "participant": "p1", "title": "Zijn"}, {"id": "e2", "participant": "p2"}],
        reflections=[{"id": "r1", "participant": "p1", "e": "ethics", "text": "Weg."}],
        scores=[{"id": "c1", "participant": "p1", "capability": "lerend vermogen", "score": 4, "goes_well": "Weg."}],
    )
    ABOUT = FULL.revised(
        answers=[*FULL.answers, {**by_thea("Blijft."), "experience": "e1"}],
        summaries=[*FULL.summaries, {"id": "s2", "experience": "e1", "core_statement": "Over zijn ervaring"}],
    )

    def test_everything_that_is_theirs_goes_and_they_stay_on_the_list(self) -> None:
        kept = without_refused(self.FULL)
        assert (kept.answers, kept.reflections, kept.scores) == ((), (), ())
        assert [one.id for one in kept.experiences] == ["e2"]
        assert kept.participants == self.FULL.participants
        assert kept.summaries == self.FULL.summaries
        assert count_refused(self.FULL) == 4

    def test_an_a4_about_their_experience_goes_and_what_others_said_about_it_stays(self) -> None:
        kept = without_refused(self.ABOUT)
        assert [one.id for one in kept.summaries] == ["s1"]
        assert [(one.text, one.experience) for one in kept.answers] == [("Blijft.", None)]
        assert count_refused(self.ABOUT) == 5

    def test_how_much_was_left_out_is_told_and_not_whose_it_was(self) -> None:
        assert left_out(self.FULL) == "Op verzoek weggelaten: 4 bijdragen."
        assert left_out(talk("Ja")) == ""

    @given(kept=dialogues())
    def test_where_nobody_refuses_everything_stays_as_it_was(self, kept: Dialogue) -> None:
        assert without_refused(kept) is kept
        assert left_out(kept) == ""

    @given(kept=dialogues(), number=st.integers(1, 7))
    def test_what_stays_is_sound_and_leaving_out_twice_is_the_same_as_once(self, kept: Dialogue, number: int) -> None:
        once = without_refused(refusing(kept, number))
        assert without_refused(once) == once
        assert count_refused(once) == 0
        assert Dialogue.model_validate(once.model_dump()) == once
        gone = {one.id for one in once.participants if one.may_keep is False}
        told, scored = (*once.experiences, *once.answers, *once.reflections), once.scores
        assert not gone.intersection([one.participant for one in told] + [one.participant for one in scored])

    @given(kept=measurements())
    def test_a_score_in_a_measurement_goes_as_well(self, kept: Measurement) -> None:
        nobody = kept.revised(participants=tuple(one.revised(may_keep=False) for one in kept.participants))
        assert [one.participant for one in without_refused(nobody).scores] == [None] * sum(
            one.participant is None for one in kept.scores
        )

    def test_a_report_is_without_them_and_says_how_much_is_missing(self) -> None:
        made = report(self.ABOUT, METHOD, None)
        assert not {"Weg.", "Zijn", "Over zijn ervaring"}.intersection(texts_in(_plain(made.blocks)))
        last = made.blocks[-1]
        assert isinstance(last, Line)
        assert last.runs[0].text == "Op verzoek weggelaten: 5 bijdragen."
        people = next(block for block in made.blocks if isinstance(block, Bullets))
        assert [item.lead[0].text for item in people.items] == ["Mo", "Thea"]

    def test_the_list_of_who_was_there_has_everybody(self) -> None:
        assert {"Mo", "Thea"} <= set(texts_in(presence_data(self.FULL, METHOD, None)))


def _plain(value: Any) -> Any:
    """Return what stands in the blocks of a document, as lists of texts."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return [_plain(one) for one in vars(value).values()] if hasattr(value, "__dict__") else []


class TestWordsOnAnA4:
    @pytest.mark.parametrize(
        ("said", "written", "found"),
        [
            (LONG, f"Toen zei Mo: {LONG}", LONG.rstrip(".")),
            (
                LONG,
                "Samen de hand VASTGEHOUDEN tot ze weer rustig ademde!",
                "hand VASTGEHOUDEN tot ze weer rustig ademde",
            ),
            (
                LONG,
                "Ze heeft haar hand\nvastgehouden, tot ze weer rústig keek.",
                "haar hand\nvastgehouden, tot ze weer rústig",
            ),
            ("Dat meneer geen pijn houdt", "Goed werk? dat meneer\ngeen pijn houdt!", "dat meneer\ngeen pijn houdt"),
            ("Zo’n rustige ochtend", "zo'n rustige ochtend.", "zo'n rustige ochtend."),
            (
                "Ik wil het zo niet meer doen",
                "Iemand zei: ik wil het zo niet meer doen.",
                "ik wil het zo niet meer doen",
            ),
            (
                "Nee. Ik wil het zo niet meer doen.",
                "Wat ik wil: het zo niet meer doen.",
                "ik wil: het zo niet meer doen",
            ),
        ],
    )
    def test_words_in_a_row_are_known_again_whatever_stands_around_them(
        self, said: str, written: str, found: str
    ) -> None:
        assert passages(talk(said, page={"ethics": written})) == [("Ethiek", " ".join(found.split()))]

    @pytest.mark.parametrize(
        ("said", "written"),
        [
            (LONG, "Hij bleef bij haar, en hield vast."),
            (LONG, "Ik heb haar hand gepakt, en ze ademde weer rustig."),
            ("Geduld.", "Met geduld kom je er."),
            ("Dat is heel belangrijk.", "Wij zeggen: dat is heel belangrijk."),
            ("Ik weet het niet.", "Soms zeg je: ik weet het niet."),
            ("En dat is voor ons allemaal ook wel zo", "En dat is voor ons allemaal anders."),
            ("Voor de bewoners.", "Je doet het voor de bewoners."),
            ("We praten met de familie van de bewoner over vroeger", "Bel met de familie van de bewoner."),
            ("🌱", "🌱 groei"),
            ("", ""),
        ],
    )
    def test_what_everybody_could_have_said_is_no_reason_to_stop(self, said: str, written: str) -> None:
        assert passages(talk(said, page={"ethics": written, "energy": "Ja"})) == []

    def test_each_passage_is_named_with_its_part(self) -> None:
        page = {"core_statement": LONG, "explanation": f"Nee. {LONG} Ja. Dat meneer geen pijn houdt."}
        found = passages(talk(LONG, "Dat meneer geen pijn houdt", page=page))
        assert found == [
            ("Kernuitspraak", LONG),
            ("Toelichting", LONG.rstrip(".")),
            ("Toelichting", "Dat meneer geen pijn houdt"),
        ]

    def test_an_answer_with_a_star_stands_on_the_page_however_short_it_is(self) -> None:
        dialogue = talk("Rust")
        assert passages(dialogue) == []
        starred = dialogue.revised(answers=tuple(one.revised(starred=True) for one in dialogue.answers))
        assert passages(starred) == [("SKIVE: Handelingen", "Rust")]

    @pytest.mark.parametrize(
        "fields",
        [
            {"reflections": [{"id": "r1", "participant": "p1", "e": "energy", "text": LONG}]},
            {"experiences": [{"id": "e1", "participant": "p1", "text": f"Het was laat. {LONG}"}]},
            {"experiences": [{"id": "e1", "participant": "p1", "title": LONG}]},
            {
                "scores": [
                    {"id": "c1", "participant": "p1", "capability": "lerend vermogen", "can_be_better": LONG},
                ]
            },
        ],
    )
    def test_it_does_not_matter_where_they_said_it(self, fields: dict[str, Any]) -> None:
        assert passages(talk(page={"energy": f"Zo dus: {LONG}"}, **fields)) == [("Energie", LONG.rstrip("."))]

    def test_an_a4_about_their_experience_is_theirs_as_a_whole(self) -> None:
        told = [{"id": "e1", "participant": "p1", "title": "Net een schaduw"}]
        page = {"experience": "e1", "core_statement": "In heel andere woorden."}
        assert passages(talk(page=page, experiences=told)) == [("Het hele A4", "Net een schaduw")]
        assert passages(talk(page=page, experiences=told, share=True)) == []

    def test_what_another_said_too_or_stood_in_the_situation_belongs_to_nobody_alone(self) -> None:
        page = {"ethics": LONG}
        mine = talk(LONG, page=page)
        assert passages(mine) != []
        assert passages(mine.revised(answers=(*mine.answers, by_thea(f"Ja: {LONG}")))) != []
        assert passages(mine.revised(answers=(*mine.answers, by_thea(LONG)))) == []
        situation = {"key": "s", "title": "Vraag", "text": f"{LONG}"}
        assert passages(talk(LONG, situation=situation)) == []

    @pytest.mark.parametrize(
        ("keep", "share", "stops"), [(False, None, True), (False, True, False), (True, None, False)]
    )
    def test_who_wants_nothing_kept_shares_nothing_either_unless_they_said_so(
        self, keep: bool, share: bool | None, stops: bool
    ) -> None:
        people = [{"id": "p1", "name": " ", "may_keep": keep, "may_share": share}]
        dialogue = talk(LONG, page={"ethics": LONG}, participants=people)
        page = compose(dialogue, dialogue.summaries[0], METHOD)
        assert [one.name for one in refused_on(page, dialogue)] == ["iemand zonder naam"] * stops

    def test_for_each_place_it_is_said_what_helps_there_and_nothing_else(self) -> None:
        dialogue = talk(LONG, page={"ethics": LONG, "image": {"alt": LONG, "media_type": "image/png", "data": ""}})
        starred = dialogue.revised(answers=tuple(answer.revised(starred=True) for answer in dialogue.answers))
        found = refused_on(compose(starred, starred.summaries[0], METHOD), starred)
        assert {one.place: what_helps(one).split()[0] for one in found} == {
            "ethics": "Zeg",
            "picture": "Beschrijf",
            "skills.0": "Haal",
        }
        told = Experience(id="e1", participant="p1", title="Blijven")
        about = starred.revised(experiences=(told,), summaries=(starred.summaries[0].revised(experience="e1"),))
        (whole, *_) = refused_on(compose(about, about.summaries[0], METHOD), about)
        assert (whole.place, "verwijderen" in what_helps(whole)) == (ALL_OF_IT, True)

    @given(kept=dialogues())
    def test_words_of_those_who_share_are_never_a_reason_to_stop(self, kept: Dialogue) -> None:
        sharing = kept.revised(participants=tuple(one.revised(may_share=True) for one in kept.participants))
        assert [
            found for one in sharing.summaries for found in refused_on(compose(sharing, one, METHOD), sharing)
        ] == []


def test_a_sentence_of_ones_own_is_seen_behind_the_name_and_before_a_page_goes_out() -> None:
    people = [
        {
            "id": "p1",
            "name": "Noor",
            "consent": "Delen mag, maar niet op internet.",
            "may_keep": True,
            "may_share": True,
        },
        {"id": "p2", "name": "Sem", "consent": USUAL[0].sentence, "may_keep": True, "may_share": True},
        {"id": "p3", "name": "Mo", "consent": "Nee.", "may_keep": True, "may_share": False},
    ]
    dialogue = Dialogue.model_validate(
        {"id": "00000000-0000-4000-8000-000000000001", "group": "", "participants": people}
    )
    assert wish_of(dialogue.participants[0]).short == "bewaren en delen: ‘Delen mag, maar niet op internet.’"
    assert wish_of(dialogue.participants[1]).short == "bewaren en delen"
    assert conditions(dialogue) == ("Noor zei over het delen: ‘Delen mag, maar niet op internet.’",)
