"""From a dialogue to files: which A4's, and what has to be decided before they go out."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from goedwerk.content.method import load_method
from goedwerk.domain.dialogue import Dialogue, Experience, Participant, Picture, PrivacyDecision, Summary
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.privacy import Kind
from goedwerk.domain.situation import Situation
from goedwerk.formats import html, markdown
from goedwerk.formats.fitting import PageFullError
from goedwerk.formats.keeping import Kept
from goedwerk.pages import (
    NotCheckedError,
    Page,
    checked_page,
    checked_pages,
    checked_together,
    pages_for_group,
    remarks,
    require_decisions,
    save_booklet,
    save_pages,
    save_presence,
)
from goedwerk.pictures.cards import card_picture

METHOD = load_method()
DAY = date(2026, 3, 12)
BSN = "111222333"
TOO_LONG = "Lang verhaal. " * 900


def held(*texts: str, **more: Any) -> Dialogue:
    """Return a dialogue in which Thea sat at the table, with an A4 for each text."""
    return Dialogue(
        id="11111111-2222-4333-8444-555555555555",
        group="Oost",
        date=DAY,
        participants=(Participant(id="p1", name="Thea"),),
        summaries=tuple(Summary(id=f"s{n}", core_statement=text) for n, text in enumerate(texts)),
        **more,
    )


def pages(*texts: str, **more: Any) -> tuple[Page, ...]:
    return checked_pages(held(*texts, **more), METHOD)


def booklet(target: Path, *texts: str, done: Callable[[int], None] = lambda _: None, form: Any = markdown) -> Path:
    return save_booklet(target, pages(*texts), METHOD, "Boek", DAY, form, done).path


class TestWhichPages:
    def test_an_a4_on_which_nothing_stands_is_no_page(self) -> None:
        assert [page.checked.page.title for page in pages("Een", "", " \n", "Twee")] == ["Een", "Twee"]
        assert [page.checked.page.title for page in pages_for_group(held("", "Een"), METHOD)] == ["Een"]

    def test_one_page_comes_out_of_the_check_as_it_does_among_all(self) -> None:
        dialogue = held("Thea wacht", "Twee")
        assert checked_page(dialogue, dialogue.summaries[0], METHOD) == checked_pages(dialogue, METHOD)[0]

    def test_a_page_for_the_group_is_as_it_was_written_says_so_and_has_nothing_open(self) -> None:
        (page,) = pages_for_group(held(f"Thea wacht op {BSN}"), METHOD)
        assert page.checked.page.core_statement == f"Thea wacht op {BSN}"
        assert page.checked.page.only_for_group
        assert page.open == ()
        require_decisions([page])

    def test_a_checked_page_does_not_say_that_it_is_for_the_group(self) -> None:
        assert not pages("Een")[0].checked.page.only_for_group


class TestPictures:
    def test_a_picture_that_cannot_be_read_is_on_no_page_and_that_is_said(self) -> None:
        broken = Picture(media_type="image/png", data=b"geen beeld", alt="Een brug")
        dialogue = held("Een", "Twee")
        dialogue = dialogue.revised(summaries=(dialogue.summaries[0].revised(image=broken), dialogue.summaries[1]))
        for made in (checked_pages(dialogue, METHOD), pages_for_group(dialogue, METHOD)):
            assert [page.misses_picture for page in made] == [True, False]
            (said,) = remarks(made, markdown)
            assert said.startswith("Oost · Een: het beeld is beschadigd")

    def test_a_picture_that_is_whole_is_nothing_to_say(self) -> None:
        dialogue = held("Een")
        picture = card_picture("brug", 200)
        dialogue = dialogue.revised(summaries=(dialogue.summaries[0].revised(image=picture),))
        (page,) = checked_pages(dialogue, METHOD)
        assert not page.misses_picture
        assert not page.lacks_permission
        assert remarks([page], markdown) == []


class TestDecisions:
    def test_nothing_found_is_nothing_to_decide(self) -> None:
        require_decisions(pages("Wij wachten"))
        require_decisions([])

    def test_only_the_pages_with_something_open_are_waiting_and_all_of_it_is_counted(self) -> None:
        with pytest.raises(NotCheckedError, match="2 keer iets") as raised:
            require_decisions(pages("Wij wachten", "Thea wacht", "Bel 06-12345678"))
        assert [page.checked.decided.title for page in raised.value.pages] == ["Thea wacht", "Bel 06-12345678"]
        assert "Er is geen bestand gemaakt." in raised.value.message
        assert raised.value.hint

    def test_anyway_lets_everything_pass_but_a_number_that_can_be_a_bsn(self) -> None:
        require_decisions(pages("Thea wacht", "Bel 06-12345678"), anyway=True)
        with pytest.raises(NotCheckedError, match="BSN") as raised:
            require_decisions(pages("Thea wacht", f"Nummer {BSN}"), anyway=True)
        assert [page.checked.decided.title for page in raised.value.pages] == [f"Nummer {BSN}"]

    def test_a_decision_is_done_on_the_page_and_nothing_is_open_any_more(self) -> None:
        decision = PrivacyDecision(text="Thea", decision="replace", by="iemand", kind=Kind.PERSON)
        (page,) = pages("Thea wacht", privacy=(decision,))
        require_decisions([page])
        assert page.checked.page.core_statement == "Iemand wacht"

    def test_a_name_that_nobody_decided_about_is_on_no_page_that_goes_out(self, tmp_path: Path) -> None:
        written: list[Kept] = []
        save_pages(tmp_path, pages("Thea wacht"), markdown, written.append)
        assert "Thea" not in written[0].path.read_text(encoding="utf-8")


class TestTogether:
    def other(self, text: str, name: str = "Zwiebelina", **more: Any) -> Dialogue:
        return held(text, **more).revised(
            id="99999999-2222-4333-8444-555555555555", participants=(Participant(id="p9", name=name),)
        )

    def test_who_sits_at_one_table_is_on_no_page_of_another(self, tmp_path: Path) -> None:
        situation = Situation(key="k", title="Hoe help ik Zwiebelina?", text="Zwiebelina twijfelt.")
        alone = (*pages("Wij bleven bij Zwiebelina", situation=situation), *checked_pages(self.other("Twee"), METHOD))
        assert [page.open for page in alone] == [(), ()]
        together = checked_together(alone, METHOD)
        assert {one.finding.text for one in together[0].open} == {"Zwiebelina"}
        assert together[0].checked.page.title == "Wij bleven bij een collega"
        with pytest.raises(NotCheckedError):
            require_decisions(together)
        for made in (alone, together):
            path = save_booklet(tmp_path, made, METHOD, "Boek", DAY, markdown, lambda _: None).path
            assert "Zwiebelina" not in path.read_text(encoding="utf-8")

    def test_an_address_with_a_name_from_another_table_does_not_go_out_either(self) -> None:
        alone = (*pages("Mail zwiebelina@zonnehof.nl"), *checked_pages(self.other("Twee"), METHOD))
        assert checked_together(alone, METHOD)[0].checked.page.core_statement == "Mail een mailadres"

    def test_what_someone_decided_about_that_word_holds(self) -> None:
        keep = PrivacyDecision(text="Zwiebelina", decision="keep", kind=Kind.FIRST_NAME)
        alone = (*pages("Zwiebelina wacht", privacy=(keep,)), *checked_pages(self.other("Twee"), METHOD))
        require_decisions(checked_together(alone, METHOD))

    def test_the_pages_of_one_dialogue_come_out_as_they_were(self) -> None:
        alone = pages("Thea wacht", "Twee")
        assert checked_together(alone, METHOD) == alone


class TestFiles:
    def test_every_page_is_a_file_and_each_is_told(self, tmp_path: Path) -> None:
        written: list[Kept] = []
        save_pages(tmp_path, pages("Een", "Twee"), markdown, written.append)
        assert sorted(file.path for file in written) == sorted(tmp_path.iterdir())
        assert len(written) == 2

    def test_a_list_to_sign_is_named_after_day_and_group_and_replaced_by_that_of_the_same_dialogue(
        self, tmp_path: Path
    ) -> None:
        path = save_presence(tmp_path, held(), METHOD).path
        assert path.name == "2026-03-12-oost-aanwezigheid.pdf"
        assert save_presence(tmp_path, held("Een"), METHOD).path == path
        other = held().revised(id="99999999-2222-4333-8444-555555555555")
        assert save_presence(tmp_path, other, METHOD).path.name == "2026-03-12-oost-aanwezigheid-2.pdf"

    def test_a_booklet_in_a_folder_is_named_after_its_title_and_replaced_by_itself(self, tmp_path: Path) -> None:
        path = booklet(tmp_path, "Een", "Twee")
        assert path.name == "2026-03-12-boek.md"
        assert booklet(tmp_path, "Een", "Twee") == path
        assert booklet(tmp_path, "Een").name == "2026-03-12-boek-2.md"

    def test_a_booklet_tells_after_every_page_how_many_are_ready(self, tmp_path: Path) -> None:
        told: list[int] = []
        booklet(tmp_path, "Een", "Twee", "Drie", done=told.append)
        assert list(dict.fromkeys(told)) == [1, 2, 3]

    def test_a_booklet_that_is_stopped_leaves_nothing(self, tmp_path: Path) -> None:
        def stop(ready: int) -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            booklet(tmp_path / "boek.md", "Een", "Twee", done=stop)
        assert list(tmp_path.iterdir()) == []

    def test_a_booklet_never_takes_the_place_of_something_else(self, tmp_path: Path) -> None:
        path = tmp_path / "boek.md"
        assert booklet(path, "Een") == path
        before = path.read_bytes()
        with pytest.raises(GoedwerkError, match="iets anders"):
            booklet(path, "Een", "Twee")
        assert path.read_bytes() == before

    def test_a_question_with_words_that_someone_does_not_share_is_not_in_a_booklet(self, tmp_path: Path) -> None:
        told = "toen de blauwe emmer omviel in de gang"
        questions = [{"element": "skills", "text": f"Wat deed je {told}?"}, {"element": "skills", "text": "En toen?"}]
        own = Situation.model_validate(
            {"key": "eigen", "title": "Titel", "text": "Een avond", "source": "Eigen situatie", "questions": questions}
        )
        thea = Participant(id="p1", name="Thea", consent="Vertel dit niet verder.", may_keep=True, may_share=False)
        dialogue = held("Opletten", situation=own, experiences=(Experience(id="e1", participant="p1", text=told),))
        checked = checked_pages(dialogue.revised(participants=(thea,)), METHOD)
        kept = save_booklet(tmp_path, checked, METHOD, "Boek", DAY, markdown, lambda _: None)
        written = kept.path.read_text("utf-8")
        assert "En toen?" in written
        assert told not in written

    def test_a_booklet_names_the_a4_that_does_not_fit(self, tmp_path: Path) -> None:
        dialogue = held("Een", "Twee")
        full = dialogue.summaries[1].revised(explanation=TOO_LONG)
        checked = checked_pages(dialogue.revised(summaries=(dialogue.summaries[0], full)), METHOD)
        with pytest.raises(PageFullError, match=r"^Oost · Twee: Dit is veel te lang"):
            save_booklet(tmp_path, checked, METHOD, "Boek", DAY, html, lambda _: None)
        assert list(tmp_path.iterdir()) == []
