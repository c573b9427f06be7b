"""A refusal stays with the words: they never become another's, and when they go, they go everywhere."""

from typing import Any

import pytest
from support.dialogues import texts_in

from goedwerk.content.first_names import load_first_names
from goedwerk.content.method import load_method
from goedwerk.domain.a4 import compose
from goedwerk.domain.changes import contributions, experiences, participants
from goedwerk.domain.changes.refusals import went_along
from goedwerk.domain.desk import Desk, Place
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.draft import OWN_SOURCE
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.refusing import desk_without_refused, refused_on, without_refused
from goedwerk.domain.retelling import retold
from goedwerk.domain.situation import SkiveElement

METHOD = load_method()
TOLD = "De collega bond mevrouw vast met een laken en ik zweeg drie weken lang."
SAID = "Ik zweeg uit angst voor mijn teamleider"
REFUSALS = [{"may_keep": False}, {"may_share": False}, {"may_keep": False, "may_share": True}]


def table(mo: dict[str, Any] = REFUSALS[0], **fields: Any) -> Dialogue:
    """Return a dialogue in which Mo, who refuses something, told and answered, and Thea answered."""
    return Dialogue.model_validate(
        {
            "id": "00000000-0000-4000-8000-00000000000a",
            "group": "Oost",
            "participants": [{"id": "p1", "name": "Mo", **mo}, {"id": "p2", "name": "Thea"}],
            "experiences": [{"id": "e1", "participant": "p1", "title": "Vastgebonden bij de maaltijd", "text": TOLD}],
            "answers": [
                {"id": "a1", "participant": "p1", "element": "skills", "text": SAID, "starred": True},
                {"id": "a2", "participant": "p2", "element": "skills", "text": "Ik keek mee."},
            ],
        }
        | fields
    )


def page(**parts: Any) -> dict[str, Any]:
    return {"summaries": [{"id": "s1", "core_statement": "Zwijgen is kiezen", **parts}]}


def refused(dialogue: Dialogue) -> bool:
    return any(refused_on(compose(dialogue, one, METHOD), dialogue) for one in dialogue.summaries)


def give_answer(dialogue: Dialogue) -> Dialogue:
    return contributions.change(dialogue, SkiveElement.SKILLS, "a1", participant=None)


def give_experience(dialogue: Dialogue) -> Dialogue:
    return experiences.change(dialogue, "e1", participant="p2")


def take_off_list(dialogue: Dialogue) -> Dialogue:
    return participants.remove(dialogue, "p1")


class TestWordsStayTheirs:
    @pytest.mark.parametrize("refusal", REFUSALS)
    @pytest.mark.parametrize("give", [give_answer, give_experience, take_off_list])
    def test_words_of_who_refuses_never_become_anothers(self, refusal: dict[str, Any], give: Any) -> None:
        with pytest.raises(GoedwerkError):
            give(table(refusal))
        assert give(table({"may_keep": True, "may_share": True})) != table()

    def test_a_name_without_words_may_go_and_words_may_be_moved_starred_and_changed(self) -> None:
        silent = table(experiences=[], answers=[])
        assert [one.id for one in participants.remove(silent, "p1").participants] == ["p2"]
        moved = contributions.move(table(**page(explanation=SAID)), SkiveElement.SKILLS, "a1", SkiveElement.VALUES)
        assert refused(moved)
        assert contributions.change(table(), SkiveElement.SKILLS, "a1", starred=False, participant="p1") != table()

    @pytest.mark.parametrize("refusal", REFUSALS)
    def test_an_experience_of_who_refuses_never_becomes_a_situation(self, refusal: dict[str, Any]) -> None:
        with pytest.raises(GoedwerkError, match="situatie"):
            retold(table(refusal), table().experiences[0], load_first_names())

    @pytest.mark.parametrize("source", [OWN_SOURCE, f"{OWN_SOURCE}, naar een ervaring", "LWWL"])
    def test_a_situation_made_of_their_words_does_not_make_them_everybodys(self, source: str) -> None:
        situation = {"key": "s", "title": "Een laken", "text": TOLD, "source": source}
        assert refused(table(REFUSALS[1], **page(situation="Iets anders.", ethics=TOLD), situation=situation))


class TestDeleting:
    def test_a_deleted_answer_is_off_the_a4_too_and_one_that_may_be_shared_is_not(self) -> None:
        quoted = page(explanation=f"Eerst dit. Toen: {SAID}. Dan dat.", candidates=[SAID, "Iets anders"])
        before = table(REFUSALS[1], **quoted)
        assert refused(before)
        after = contributions.remove(before, SkiveElement.SKILLS, "a1")
        assert after.summaries[0].explanation == "Eerst dit. […] Dan dat."
        assert after.summaries[0].candidates == ("Iets anders",)
        assert went_along(before, after)
        shared = contributions.remove(table({}, **quoted), SkiveElement.SKILLS, "a1")
        assert shared.summaries == before.summaries

    def test_a_deleted_experience_takes_the_a4_about_it_along(self) -> None:
        about = page(experience="e1", explanation="In heel andere woorden.")
        before = table(**about)
        after = experiences.remove(before, "e1")
        assert after.summaries == ()
        assert went_along(before, after)
        kept = experiences.remove(table({}, **about), "e1")
        assert [one.experience for one in kept.summaries] == [None]
        assert not went_along(table({}, **about), kept)

    def test_what_another_said_too_stays_on_the_a4(self) -> None:
        answers = [*table().answers, {"id": "a3", "participant": "p2", "element": "skills", "text": f"{SAID}."}]
        before = table(answers=answers, **page(explanation=f"Toen: {SAID}."))
        assert contributions.remove(before, SkiveElement.SKILLS, "a1").summaries == before.summaries


class TestLeavingOut:
    FULL = table(
        **page(
            core_statement=TOLD,
            candidates=[f"Kern: {TOLD}", "Zwijgen is kiezen"],
            explanation=f"Eerst dit. {TOLD} Dan dat.",
            image={"alt": TOLD, "media_type": "image/png", "data": "AAAA"},
        ),
        situation={
            "key": "eigen",
            "title": "Vastgebonden bij de maaltijd",
            "text": f"Een collega zweeg. {TOLD}",
            "questions": [{"element": "skills", "text": f"Wat deed je? {TOLD}"}],
            "source": OWN_SOURCE,
        },
        agreements=[{"id": "g1", "what": f"Bespreken: {TOLD}"}, {"id": "g2", "what": "Bellen"}],
        check_out=f"Mooi.\n{TOLD}",
        notes=f"Let op Mo. {SAID}!",
        privacy=[
            {"text": "mevrouw", "decision": "keep"},
            {"text": "teamleider", "decision": "keep"},
            {"text": "Thea", "decision": "replace", "by": "een collega"},
            {"text": "Mo", "decision": "keep"},
        ],
    )

    def test_no_words_stay_behind_in_what_was_made_of_them(self) -> None:
        left = without_refused(self.FULL)
        texts = " ".join(texts_in(left.model_dump(mode="json")))
        assert "laken" not in texts
        assert "angst" not in texts
        assert "Vastgebonden" not in texts
        summary = left.summaries[0]
        assert (summary.core_statement, summary.candidates) == ("", ("Zwijgen is kiezen",))
        assert summary.explanation == "Eerst dit. […] Dan dat."
        assert (left.check_out, left.notes) == ("Mooi.\n[…]", "Let op Mo. […]")
        assert [one.what for one in left.agreements] == ["[…]", "Bellen"]
        assert left.situation is not None
        assert (left.situation.title, left.situation.text) == ("[…]", "Een collega zweeg. […]")

    def test_a_decision_about_words_that_are_nowhere_else_goes_too(self) -> None:
        assert [one.text for one in without_refused(self.FULL).privacy] == ["Thea", "Mo"]

    def test_without_them_once_is_without_them_twice(self) -> None:
        once = without_refused(self.FULL)
        assert without_refused(once) == once

    def test_what_may_be_kept_stays_wherever_it_stands(self) -> None:
        keeping = self.FULL.revised(participants=table(REFUSALS[1]).participants)
        assert without_refused(keeping) is keeping


@pytest.mark.parametrize(
    ("speaker", "left"),
    [
        ("p1", {"participant": "Noor"}),
        (None, {"participant": "Noor"}),  # nobody was chosen: the first at the table has the word
        ("p2", {"participant": "Noor", "three_es/ethics": "Nog niet af"}),
    ],
)
def test_what_they_were_still_saying_is_forgotten(speaker: str | None, left: dict[str, str]) -> None:
    drafts = {"participant": "Noor", "three_es/ethics": "Nog niet af", "agreement/what": f"Dus: {SAID}"}
    desk = Desk(table(), Place(speaker=speaker), drafts)
    assert desk_without_refused(desk).drafts == left
    agreed = Desk(table({}), Place(speaker=speaker), drafts)
    assert desk_without_refused(agreed) is agreed


@pytest.mark.parametrize(("voice", "left"), [("p1", {}), ("p2", {"skive/values": "Nog niet af"})])
def test_what_is_half_typed_goes_by_whose_words_it_is_and_not_by_who_has_the_word(
    voice: str, left: dict[str, str]
) -> None:
    other = {"p1": "p2", "p2": "p1"}[voice]
    desk = Desk(table(), Place(speaker=other), {"skive/values": "Nog niet af"}, voices={"skive/values": voice})
    assert desk_without_refused(desk).drafts == left
