"""What guides a talk, drawn: the compass as a grid, the bar of turns, and the table of times."""

from collections.abc import Iterable, Mapping, Sequence

from textual.content import Content

from goedwerk.domain.changes.contributions import Topic
from goedwerk.domain.clock import InMinutes, StepTime, in_minutes, minutes, together
from goedwerk.domain.compass import cell
from goedwerk.domain.course import Turns
from goedwerk.domain.dialogue import Dialogue, GoodWorkE, Participant
from goedwerk.domain.method import Method
from goedwerk.domain.people import name_of
from goedwerk.domain.progress import State
from goedwerk.domain.questions import part_of
from goedwerk.domain.text import one_line
from goedwerk.ui.plain import joined, plain

_LOOK = {State.EMPTY: "$muted", State.BUSY: "bold $warning", State.FILLED: "$accent"}
_ROOM = 40
"""In fewer columns of the screen than this, the cells of the grid stand close together."""
_LONGEST_NAME = 18
_NAME = 10
_BAR = 4


def letter(method: Method, topic: Topic) -> str:
    """Return what stands above a column: the letter of an element, the first two letters of an E."""
    part = part_of(method, topic)
    return part.letter if not isinstance(topic, GoodWorkE) else part.name[:2]


def grid(
    dialogue: Dialogue,
    method: Method,
    topics: Sequence[Topic],
    width: int,
    lit: tuple[str, Topic] | None = None,
) -> Content:
    """Return who said how much about what: a row for each participant, a column for each topic, a sign in each cell.

    `width` is how many columns of the screen there are, `lit` the cell that is chosen.
    """
    column = 3 if width < _ROOM else 4
    name = min(_LONGEST_NAME, width - column * len(topics))
    rows = [joined((" " * name, ""), *((f" {letter(method, topic):<{column - 1}}", "bold") for topic in topics))]
    for person in dialogue.present:
        pieces = [plain(_fitting(name_of(person), name))]
        for topic in topics:
            state = cell(dialogue, person, topic)
            here = lit == (person.id, topic)
            sign = f"[{state.value}]" if here else f" {state.value} "
            pieces.append(joined((sign, "bold reverse" if here else _LOOK[state]), (" " * (column - 3), "")))
        rows.append(Content("").join(pieces))
    return Content("\n").join(rows)


def legend() -> Content:
    """Return what the signs of the grid mean."""
    meaning = ((State.EMPTY, "nog niets"), (State.BUSY, "een klein beetje"), (State.FILLED, "meer"))
    signs = joined(*((f"{state.value} {says}   ", "$muted") for state, says in meaning))
    return joined(signs, ("\nEx Excellent   Et Ethiek   En Energie", "$muted"))


def turn_bar(people: Iterable[Participant], turns: Mapping[str, Turns], floor: str | None) -> Content:
    """Return how often and how long everyone had the word, in the order of the table; `floor` has it now.

    A bar is as long as the minutes behind it: who sees the same number twice sees the same bar.
    """
    present = list(people)
    longest = max((minutes(turns[p.id].seconds) for p in present if p.id in turns), default=0) or 1
    rows = []
    for person in present:
        own = turns.get(person.id, Turns())
        filled = -(-minutes(own.seconds) * _BAR // longest)
        here = person.id == floor
        counted = f" {own.number}× {minutes(own.seconds)} min" if own.number else ""
        rows.append(
            joined(
                (_fitting(name_of(person) + (" ◂" if here else ""), _NAME), "bold" if here else ""),
                ("━" * filled, "$accent"),
                ("╌" * (_BAR - filled), "$muted"),
                (counted, "$muted"),
            )
        )
    return Content("\n").join(rows)


def clock_line(time: InMinutes, *, runs: bool, paused: bool) -> tuple[str, str]:
    """Return what the clock says about a step, and in which style: used and left, in whole minutes."""
    used = f"{time.used} min"
    if paused:
        return f"{used}, klok staat stil", "bold $warning"
    if not runs:
        return (f"{used} gebruikt", "$muted") if time.used else ("", "")
    if time.over:
        return f"{used}, {time.over} over", "bold $warning"
    return f"{used}, nog {time.left}", ""


def clock_in_short(time: InMinutes, *, paused: bool) -> str:
    """Return what the clock says about a step where there is little room: what was used of what it may take."""
    used = f"{time.used} min"
    return f"{used}, stil" if paused else f"{time.used}/{time.budget} min" if time.budget else used


def times(method: Method, timetable: Sequence[StepTime]) -> Content:
    """Return the table of times: planned, used, what is left for it now, and what nothing was planned for any more."""
    rows = _rows(method, timetable)
    lines = [f"{name:<14}{time.planned:>8}{time.used:>10}{time.left:>7}" for name, time in rows]
    *_, (_, whole) = rows
    spare = whole.planned - whole.used - whole.left
    table = _table(f"{'':<14}{'gepland':>8}{'gebruikt':>10}{'nog':>7}", lines)
    return joined(table, (f"\nVan eerdere stappen is {spare} min over.", "$muted")) if spare > 0 else table


def planned_and_used(method: Method, timetable: Sequence[StepTime]) -> Content:
    """Return the table of times for the right side: planned and used."""
    lines = [f"{name:<11}{time.planned:>5}{time.used:>6}" for name, time in _rows(method, timetable)]
    return _table(f"{'':<11}{'plan':>5}{'echt':>6}", lines)


def _rows(method: Method, timetable: Sequence[StepTime]) -> list[tuple[str, InMinutes]]:
    times = in_minutes(timetable)
    return [*((method.step(time.step).name, time) for time in times), ("Samen", together(times))]


def _table(head: str, lines: Sequence[str]) -> Content:
    *rows, total = lines
    return Content("\n").join(
        [plain(head, "$muted"), *map(plain, rows), plain(total, "bold"), plain("In minuten.", "$muted")]
    )


def _fitting(text: str, width: int) -> str:
    name = one_line(text)
    cut = name if len(name) < width else name[: width - 2] + "…"
    return cut + " " * (width - Content(cut).cell_length)
