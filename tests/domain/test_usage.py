"""How often a situation was used: counted by its key, for all and for this group, and told in a few words."""

from datetime import date

import pytest

from goedwerk.domain.usage import NEVER, Usage, Use, usage_by_key

EARLY, LATE = date(2025, 9, 1), date(2026, 3, 11)


def use(situation: str = "a", group: str = "Oost", day: date | None = EARLY, dialogue: str = "1") -> Use:
    return Use(situation, dialogue, group, day)


def test_each_situation_is_counted_apart_with_its_last_day() -> None:
    uses = [use("a", day=LATE), use("a", day=EARLY), use("b", day=None)]
    assert usage_by_key(uses) == {"a": Usage(2, LATE), "b": Usage(1)}


def test_a_day_that_nobody_filled_in_does_not_hide_one_that_is_known() -> None:
    for days in ([None, EARLY], [EARLY, None]):
        assert usage_by_key([use(day=day) for day in days])["a"].last == EARLY


@pytest.mark.parametrize("group", ["Team Één", "team een", "  TEAM  EEN "])
def test_this_group_counts_whatever_its_capitals_accents_and_spaces(group: str) -> None:
    uses = [use(group="Team Één", day=EARLY), use(group="West", day=LATE)]
    assert usage_by_key(uses, group)["a"] == Usage(2, LATE, 1, EARLY)


def test_a_group_without_a_name_is_no_group() -> None:
    assert usage_by_key([use(group=""), use(group=" ")], " ")["a"].by_group == 0


def test_the_dialogue_that_is_open_does_not_count() -> None:
    uses = [use(dialogue="1"), use(dialogue="2")]
    assert usage_by_key(uses, besides="1")["a"].times == 1
    assert usage_by_key(uses[:1], besides="1") == {}


def test_what_this_group_knows_weighs_more_than_what_others_know() -> None:
    assert NEVER.rank < Usage(times=9).rank < Usage(times=1, by_group=1).rank < Usage(times=2, by_group=1).rank


@pytest.mark.parametrize(
    ("usage", "short", "full"),
    [
        (NEVER, "", "Nog niet gebruikt."),
        (Usage(1, LATE), "1 keer gebruikt", "Eerder gebruikt: 1 keer, op 11 maart 2026."),
        (Usage(2, LATE), "2 keer gebruikt", "Eerder gebruikt: 2 keer, het laatst op 11 maart 2026."),
        (Usage(2), "2 keer gebruikt", "Eerder gebruikt: 2 keer."),
        (
            Usage(3, LATE, 1, EARLY),
            "1 keer met deze groep",
            "Eerder gebruikt: 3 keer, het laatst op 11 maart 2026. Met deze groep: 1 keer, op 1 september 2025.",
        ),
    ],
)
def test_it_is_told_in_a_few_words_and_in_a_sentence(usage: Usage, short: str, full: str) -> None:
    assert (usage.in_short, usage.in_full) == (short, full)
