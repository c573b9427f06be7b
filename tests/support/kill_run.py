"""Typing into the app in a real terminal and pulling the plug: what to type, doing it, and judging what was kept.

Which clock counts: a key is as old as the moment its letter stood on the screen, since only from then on a person may
think that the program has it. That moment lies behind the program's own work, so a machine that is slow in bringing the
key to the program is not held against it; `Outcome` gives the clock of the key press as well.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from support.terminal import Screen, Terminal

from goedwerk.domain.desk import Desk
from goedwerk.store import dialogues
from goedwerk.store.opened import opened

PROMISE = 0.5
"""The most that may be lost, in seconds of typing."""

APP: Sequence[str] = (sys.executable, "-m", "goedwerk")
TRAILING: Sequence[str] = (sys.executable, "-m", "support.odd_app", "trailing")
SLOW_DISK: Sequence[str] = (sys.executable, "-m", "support.odd_app", "slow-disk")
PATHS = {"PYTHONPATH": str(Path(__file__).parents[1])}
"""Lets a started Python find `support`."""

COLUMNS = 72
"""So narrow that nothing stands beside the field: what wraps can still be read as one text."""

ENTER, F6, ALL, END = "\r", "\x1b[17~", "\x10", "\x1b[F"

_LETTERS = "aeiourstnlkdgmbvpéëï"
_TAIL = 8


@dataclass(frozen=True)
class Plan:
    """What one run does: the field, the text, the wait after each of its characters, the last one before the kill."""

    seed: int
    field: str
    text: str
    waits: tuple[float, ...]


@dataclass(frozen=True)
class Outcome:
    """What came of a run. The moments are in seconds on one clock, one per character of the plan's text."""

    plan: Plan
    kept: str
    pressed: tuple[float, ...]
    shown: tuple[float, ...]
    killed: float
    stall: float

    @property
    def is_prefix(self) -> bool:
        """Tell whether what was kept is the beginning of what was typed."""
        return self.plan.text.startswith(self.kept)

    @property
    def lost(self) -> int:
        """How many characters are gone."""
        return len(self.plan.text) - len(self.kept)

    @property
    def lost_shown(self) -> float:
        """How long the oldest character that is gone had been on the screen, in seconds."""
        return max(0.0, self.killed - self.shown[len(self.kept)]) if self.lost else 0.0

    @property
    def lost_pressed(self) -> float:
        """How long before the kill the oldest character that is gone had been pressed, in seconds."""
        return self.killed - self.pressed[len(self.kept)] if self.lost else 0.0

    @property
    def keeps_promise(self) -> bool:
        """Tell whether nothing is gone but the last half second, stretched by what the machine kept us waiting."""
        return self.is_prefix and self.lost_shown <= PROMISE + self.stall


def to_draft(terminal: Terminal) -> None:
    """Go to the field in which an answer is typed before it is entered."""
    choose(terminal, "stap 4", "Wat wil je doen?")
    terminal.wait_for("Enter bewaart")


def to_answer(terminal: Terminal) -> None:
    """Go to an answer that was entered before, and change it."""
    to_draft(terminal)
    terminal.write("Begin")
    terminal.wait_for("Begin")
    terminal.write(ENTER)
    terminal.wait_for("F6: een antwoord")
    terminal.write(F6)
    terminal.wait_quiet()
    terminal.write(ENTER)
    terminal.wait_for("Verplaatsen")
    terminal.write(ENTER)
    terminal.wait_for("Wijzigen: ")


def to_experience(terminal: Terminal) -> None:
    """Go to the experience of a participant who has none yet."""
    choose(terminal, "schuift aan", "Wat wil je doen?")
    terminal.wait_for("Wie schuift aan?")
    terminal.write("Joëlle" + ENTER)
    terminal.wait_for(lambda lines: not any("Wie schuift aan?" in line for line in lines))
    choose(terminal, "stap 3", "Wat wil je doen?")
    terminal.wait_for("wat heb jij meegemaakt?")


def to_a4(terminal: Terminal) -> None:
    """Go to the first part of the A4."""
    choose(terminal, "stap 6", "Wat wil je doen?")
    terminal.wait_for("Nog een kandidaat")


FIELDS: dict[str, tuple[Callable[[Terminal], None], Callable[[Desk], str]]] = {
    "draft": (to_draft, lambda desk: next(iter(desk.drafts.values()), "")),
    "answer": (to_answer, lambda desk: desk.dialogue.answers[0].text.removeprefix("Begin")),
    "experience": (to_experience, lambda desk: next((e.text for e in desk.dialogue.experiences), "")),
    "a4": (to_a4, lambda desk: next((s.core_statement for s in desk.dialogue.summaries), "")),
}
"""The fields a run can type in: how to get there, and what is kept of it."""


def app_on(folder: Path, app: Sequence[str] = APP) -> Terminal:
    """Start the app on a werkmap."""
    return Terminal([*app, "--map", folder], columns=COLUMNS, environment=PATHS)


def shows(text: str) -> Callable[[list[str]], bool]:
    """Return whether the rows of a screen show the end of a text, wrapped or not."""
    tail = _letters(text)[-_TAIL:]
    return lambda lines: tail in _letters("".join(lines))


def new_dialogue(terminal: Terminal) -> None:
    """Begin a dialogue on the first screen."""
    terminal.wait_for("Nieuwe dialoog")
    terminal.write(ENTER)
    terminal.wait_for("Hoe heet jullie groep?")
    terminal.wait_quiet(0.1)


def choose(terminal: Terminal, words: str, title: str) -> None:
    """Do what a list of everything one can do offers under these words."""
    terminal.write(ALL)
    terminal.wait_for(title)
    terminal.write(words)
    terminal.wait_for(lambda lines: any(line.strip(" │▌").startswith(words) for line in lines))
    terminal.wait_quiet(0.1)
    terminal.write(ENTER)
    terminal.wait_for(lambda lines: not any(title in line for line in lines))
    terminal.wait_quiet(0.1)


def make_plan(seed: int, field: str | None = None, pauses: bool = True, longest: int = 120) -> Plan:
    """Return a plan: 25 to 40 keys a second with jitter, with `pauses` also a thought now and then, or at the end."""
    chance = random.Random(seed)
    words = ("".join(chance.choices(_LETTERS, k=chance.randint(2, 9))) for _ in range(24))
    text = " ".join(words)[: chance.randint(40, longest)].rstrip()
    pace = 1 / chance.uniform(25, 40)
    waits = [pace * chance.uniform(0.4, 1.6) for _ in text]
    if pauses:
        waits = [chance.uniform(0.3, 0.9) if chance.random() < 0.03 else wait for wait in waits]
        if chance.random() < 0.25:
            waits[-1] = chance.uniform(0.2, 1.2)
    return Plan(seed, field or chance.choice(list(FIELDS)), text, tuple(waits))


def run(plan: Plan, folder: Path, app: Sequence[str] = APP) -> Outcome:
    """Type on a fresh werkmap, kill, and look at what the database holds; raises when that is not sound."""
    go_to, kept = FIELDS[plan.field]
    with app_on(folder, app) as terminal:
        new_dialogue(terminal)
        go_to(terminal)
        terminal.wait_quiet()
        pressed, stall = type_text(terminal, plan)
        killed = terminal.kill9()
        shown = when_shown(terminal, plan.text, pressed)
    # A dialogue in which nothing was saved yet is not there: then nothing was kept.
    desks = read_desks(folder)
    return Outcome(plan, kept(desks[0]) if desks else "", pressed, shown, killed, stall)


def type_text(terminal: Terminal, plan: Plan) -> tuple[tuple[float, ...], float]:
    """Type; return the moment of each key, and the longest time the machine kept us waiting, in seconds."""
    pressed = []
    stall = 0.0
    for character, wait in zip(plan.text, plan.waits, strict=True):
        pressed.append(terminal.write(character))
        before = time.perf_counter()
        time.sleep(wait)
        stall = max(stall, time.perf_counter() - before - wait)
    return tuple(pressed), stall


def when_shown(terminal: Terminal, text: str, pressed: Sequence[float]) -> tuple[float, ...]:
    """Return for each character of `text` when it stood on the screen; never, for what did not get there.

    Rows wrap and other things stand beside the field, so the last few letters are sought, and a character that was not
    found on its own was there at the latest when one after it was.
    """
    screen = Screen(terminal.columns, terminal.rows)
    shown: list[float] = []
    for stamp, piece in terminal.pieces:
        screen.feed(piece)
        if stamp < pressed[0]:
            continue
        letters = _letters("".join(screen.lines))
        for end in range(len(text), len(shown), -1):
            tail = _letters(text[:end])[-_TAIL:]
            if pressed[end - 1] <= stamp and len(tail) > _TAIL // 2 and tail in letters:
                shown += [stamp] * (end - len(shown))
                break
    return (*shown, *[float("inf")] * (len(text) - len(shown)))


def read_desk(folder: Path) -> Desk:
    """Return the only dialogue of a werkmap after a check of every page; raises when there is another number."""
    (only,) = read_desks(folder)
    return only


def read_desks(folder: Path) -> list[Desk]:
    """Return the dialogues of a werkmap after a check of every page."""
    with opened(folder / "goedwerk.db") as db:
        assert db.conn.execute("pragma quick_check").fetchall() == [("ok",)]
        return [desk for each in dialogues.ids(db) if (desk := dialogues.load(db, each))]


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))
