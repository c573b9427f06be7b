"""What guides a talk, drawn: the compass as a grid, the bar of turns, and the table of times."""

from collections.abc import Iterable, Mapping, Sequence

from textual.content import Content

from goedwerk.domain.changes.contributions import Topic
from goedwerk.domain.clock import StepTime, minutes
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
    """Return how often and how long everyone had the word, in the order of the table; `floor` has it now."""
    present = list(people)
    longest = max((turns[p.id].seconds for p in present if p.id in turns), default=0) or 1
    rows = []
    for person in present:
        own = turns.get(person.id, Turns())
        filled = -(-own.seconds * _BAR // longest)
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


def clock_line(time: StepTime, *, runs: bool, paused: bool) -> tuple[str, str]:
    """Return what the clock says about a step, and in which style: used and left, in whole minutes."""
    used = f"{minutes(time.used)} min"
    if paused:
        return f"{used}, klok staat stil", "bold $warning"
    if not runs:
        return (f"{used} gebruikt", "$muted") if time.used else ("", "")
    if time.left < 0:
        return f"{used}, {time.minutes_over} over", "bold $warning"
    return f"{used}, nog {time.minutes_left}", ""


def times(method: Method, timetable: Iterable[StepTime]) -> Content:
    """Return the table of times: planned, used, what is left for it now, and what nothing was planned for any more."""
    rows = list(timetable)
    lines = [f"{name:<14}{planned:>8}{used:>10}{left:>7}" for name, (planned, used, left) in _rows(method, rows)]
    spare = sum(time.planned - time.used - max(0, time.left) for time in rows) // 60
    table = _table(f"{'':<14}{'gepland':>8}{'gebruikt':>10}{'nog':>7}", lines)
    return joined(table, (f"\nVan eerdere stappen is {spare} min over.", "$muted")) if spare > 0 else table


def planned_and_used(method: Method, timetable: Iterable[StepTime]) -> Content:
    """Return the table of times for the right side: planned and used."""
    lines = [f"{name:<11}{planned:>5}{used:>6}" for name, (planned, used, _) in _rows(method, timetable)]
    return _table(f"{'':<11}{'plan':>5}{'echt':>6}", lines)


def _rows(method: Method, timetable: Iterable[StepTime]) -> list[tuple[str, tuple[int, int, int]]]:
    times = list(timetable)
    together = StepTime(
        "", sum(time.planned for time in times), sum(time.used for time in times), sum(time.budget for time in times)
    )
    names = [*(method.step(time.step).name for time in times), "Samen"]
    return [
        (name, (round(time.planned / 60), minutes(time.used), time.minutes_left))
        for name, time in zip(names, [*times, together], strict=True)
    ]


def _table(head: str, lines: Sequence[str]) -> Content:
    *rows, total = lines
    return Content("\n").join(
        [plain(head, "$muted"), *map(plain, rows), plain(total, "bold"), plain("In minuten.", "$muted")]
    )


def _fitting(text: str, width: int) -> str:
    name = one_line(text)
    cut = name if len(name) < width else name[: width - 2] + "…"
    return cut + " " * (width - Content(cut).cell_length)
