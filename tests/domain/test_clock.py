"""The clock: what was planned is divided, what ran long is shared by the rest, and a laptop that slept did not talk."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goedwerk.content.method import load_method
from goedwerk.domain.clock import StepTime, Ticking, in_minutes, later_by, timetable, together

METHOD = load_method()
KEYS = [step.key for step in METHOD.steps]
NOON = datetime(2026, 3, 11, 12, 0, tzinfo=UTC)
MINUTE = 60

clocks = st.dictionaries(st.sampled_from(KEYS), st.integers(0, 3 * 60 * MINUTE))


def table(clock: dict[str, int], here: str, minutes: int = 90) -> dict[str, StepTime]:
    return {time.step: time for time in timetable(METHOD, minutes, clock, here)}


@pytest.mark.parametrize("minutes", [60, 90, 120])
def test_the_planned_minutes_are_divided_over_the_steps_as_the_method_says(minutes: int) -> None:
    planned = {step: time.planned for step, time in table({}, "group", minutes).items()}
    assert sum(planned.values()) == pytest.approx(minutes * MINUTE, abs=len(KEYS))
    assert planned["skive"] == minutes * MINUTE * METHOD.step("skive").minutes // 90


def test_as_long_as_nothing_ran_long_every_step_may_take_what_was_planned() -> None:
    for time in table({"group": 4 * MINUTE}, "situation").values():
        assert time.budget == (time.used if time.step == "group" else time.planned)


def test_a_step_that_ran_long_takes_from_this_one_and_the_rest_alike() -> None:
    clock = {"group": METHOD.step("group").minutes * MINUTE + 17 * MINUTE}
    times = table(clock, "situation")
    shares = {time.budget / time.planned for step, time in times.items() if step != "group"}
    assert max(shares) - min(shares) < 0.01
    assert 0.7 < min(shares) < 0.85


def test_what_a_step_may_take_does_not_change_while_it_lasts() -> None:
    before = {"group": 20 * MINUTE}
    budgets = {table(before | {"skive": seconds}, "skive")["skive"].budget for seconds in range(0, 20 * MINUTE, 61)}
    assert len(budgets) == 1


def test_a_step_that_runs_over_shows_it_and_takes_it_from_what_comes() -> None:
    planned = METHOD.step("skive").minutes * MINUTE
    there = {key: METHOD.step(key).minutes * MINUTE for key in KEYS[: KEYS.index("skive")]}
    on_time, late = (table(there | {"skive": planned + over}, "skive") for over in (0, 6 * MINUTE))
    assert late["skive"].left == -6 * MINUTE
    rest = KEYS[KEYS.index("skive") + 1 :]
    taken = sum(on_time[key].budget - late[key].budget for key in rest)
    assert taken == pytest.approx(6 * MINUTE, abs=len(rest))


def test_half_a_minute_left_or_over_is_one_and_half_a_minute_used_is_none() -> None:
    told = [in_minutes([StepTime("skive", 600, 600 + late, 600)])[0] for late in (-61, -60, -1, 0, 1, 60, 61)]
    assert [(time.used, time.left, time.over) for time in told] == [
        *((8, 2, 0), (9, 1, 0), (9, 1, 0), (10, 0, 0)),
        *((10, 0, 1), (11, 0, 1), (11, 0, 2)),
    ]


@given(clocks, st.sampled_from(KEYS), st.integers(0, 10_000))
def test_the_rows_of_the_table_add_up_to_what_it_says_of_all(clock: dict[str, int], here: str, minutes: int) -> None:
    """A group that adds them up finds the same, and no row is a whole minute away from the truth."""
    times = timetable(METHOD, minutes, clock, here)
    rows = in_minutes(times)
    whole = together(rows)
    assert (whole.planned, whole.used) == (minutes, sum(clock.values()) // MINUTE)
    assert whole.left == -(-sum(max(0, time.left) for time in times) // MINUTE)
    for row, time in zip(rows, times, strict=True):
        told = ((row.planned, time.planned), (row.used, time.used), (row.left, max(0, time.left)))
        assert all(abs(shown * MINUTE - seconds) < MINUTE for shown, seconds in told)


def test_short_steps_together_are_as_long_as_they_were() -> None:
    rows = in_minutes(timetable(METHOD, 90, dict.fromkeys(KEYS[:5], 100), "skive"))
    assert [row.used for row in rows] == [2, 2, 2, 1, 1, 0, 0]
    assert together(rows).used == 8


@given(clocks, st.sampled_from(KEYS), st.integers(0, 10_000))
def test_no_clock_gives_a_step_less_than_nothing_or_more_than_was_planned(
    clock: dict[str, int], here: str, minutes: int
) -> None:
    for time in timetable(METHOD, minutes, clock, here):
        assert 0 <= time.budget <= max(time.planned, time.used)
        assert time.used == clock.get(time.step, 0)


def test_a_clock_that_was_not_started_counts_nothing() -> None:
    assert Ticking().look(NOON) == 0


def test_it_counts_whole_seconds_and_loses_none_of_the_rest() -> None:
    clock = Ticking()
    clock.start(NOON)
    looks = [NOON + timedelta(milliseconds=400 * n) for n in range(1, 101)]
    assert sum(clock.look(moment) for moment in looks) == 40


@pytest.mark.parametrize("jump", [timedelta(hours=3), timedelta(seconds=-1), timedelta(days=-9000)])
def test_a_laptop_that_slept_or_a_clock_that_was_set_adds_nothing(jump: timedelta) -> None:
    clock = Ticking()
    clock.start(NOON)
    assert clock.look(NOON + jump) == 0
    assert clock.look(NOON + jump + timedelta(seconds=5)) == 5


def test_starting_twice_does_not_begin_again_and_stopping_stands_still() -> None:
    clock = Ticking()
    clock.start(NOON)
    clock.start(NOON + timedelta(seconds=30))
    assert clock.look(NOON + timedelta(seconds=40)) == 40
    clock.stop()
    assert not clock.runs
    assert clock.look(NOON + timedelta(seconds=50)) == 0


def test_time_is_added_to_its_step_and_the_old_clock_stays_as_it_was() -> None:
    clock = {"skive": 10}
    assert later_by(clock, "skive", 5) == {"skive": 15}
    assert later_by(clock, "group", 5) == {"skive": 10, "group": 5}
    assert clock == {"skive": 10}
