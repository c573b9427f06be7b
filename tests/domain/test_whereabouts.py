"""From every word on an A4 there is a way to where it was written."""

from hypothesis import given
from support.dialogues import dialogues

from goedwerk.content.method import load_method
from goedwerk.domain.a4 import compose
from goedwerk.domain.desk import Place
from goedwerk.domain.dialogue import Dialogue
from goedwerk.domain.route import nearest
from goedwerk.domain.whereabouts import ALL_OF_IT, Spot, spot_of

METHOD = load_method()


def written_at(dialogue: Dialogue, spot: Spot) -> str:
    """Return what stands at a spot."""
    place = spot.place
    if place.step == "skive":
        return next(answer.text for answer in dialogue.answers if answer.id == spot.line)
    if place.step == "situation":
        assert dialogue.situation
        return str(getattr(dialogue.situation, place.field))
    summary = next(each for each in dialogue.summaries if each.id == place.part)
    if place.field == "picture":
        return summary.image.alt if summary.image else ""
    return str(getattr(summary, place.field))


@given(kept=dialogues())
def test_a_spot_is_where_the_words_of_a_page_were_written(kept: Dialogue) -> None:
    for summary in kept.summaries:
        for place, text in compose(kept, summary, METHOD).outside().texts.items():
            if text.strip():
                spot = spot_of(kept, summary.id, place, text)
                assert written_at(kept, spot) == text
                assert nearest(kept, METHOD, spot.place) == spot.place
        assert spot_of(kept, summary.id, ALL_OF_IT).place == Place("summary", summary.id, "core_statement")
