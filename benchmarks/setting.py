"""What the benchmarks share: the programs, werkmappen of different sizes, and a fair start.

Importing this makes `support`, which lives with the tests, importable too.
"""

from __future__ import annotations

import compileall
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from uuid import UUID

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from goedwerk.domain.desk import Desk, Place
from goedwerk.domain.dialogue import Answer, Dialogue, Experience, Participant, Summary
from goedwerk.domain.situation import SkiveElement
from goedwerk.store import dialogues, overview
from goedwerk.store.opened import opened
from goedwerk.ui.rows import row_prompt

ROOT = Path(__file__).parents[1]
BARE = (sys.executable, str(ROOT / "benchmarks" / "bare.py"))
NAMES = ("Noor", "Sem", "Dilan", "Ria", "Jip")
SENTENCE = "Ik bleef even staan, want ik zag dat ze niet wilde dat ik binnenkwam. "

SITUATION = """---
key: situatie-{number}
title: Hoe ga je om met situatie {number}?
capability: lerend vermogen
audience: [student, zorgprofessional]
source: Gemaakt om te meten
no_rule: Geen regel zegt wat je hier doet.
judgement: Je weegt rust, tijd, leren en wat de bewoner wil.
tension: Iemand kan tekortkomen.
---

{text}

## Vragen

- Handelingen: Wat deed je toen?
"""
TEXT = "Je loopt een kamer in en ziet dat er iets niet klopt. Een bewoner kijkt je aan en zegt niets. " * 6


def compile_everything() -> None:
    """Make the bytecode that an installed program has, so that no run pays for compiling."""
    compileall.compile_dir(ROOT / "goedwerk", quiet=1)
    compileall.compile_dir(ROOT / "tests" / "support", quiet=1)


def make_werkmap(folder: Path, number: int) -> Path:
    """Make a werkmap with `number` dialogues of five people and some 24 kB each, and return it."""
    folder.mkdir()
    with opened(folder / "goedwerk.db") as db, db.atomic():
        for index in range(number):
            dialogues.save(db, None, Desk(_dialogue(index), Place("skive", "skills", "capture")))
    return folder


def write_situations(folder: Path, number: int) -> None:
    """Make a set of `number` situations."""
    folder.mkdir(parents=True)
    for index in range(number):
        source = SITUATION.format(number=index, text=TEXT)
        (folder / f"situatie-{index}.md").write_text(source, encoding="utf-8", newline="\n")


def write_rows(werkmap: Path, path: Path) -> Path:
    """Write what the first screen lists for a werkmap, for the bare app, and return the file."""
    with opened(werkmap / "goedwerk.db") as db:
        listed = overview.unfinished(db.conn)
    menu = ["Nieuwe dialoog", "3 minuten oefenen", "Bekijk een voorbeeld", "Archief", "Situaties"]
    menu += ["Thema’s en suggesties", "Uitleg", "Instellingen", "Stoppen"]
    path.write_text("\0".join([*menu, *(row_prompt(row).plain for row in listed)]), encoding="utf-8")
    return path


def figures(values: list[float]) -> str:
    """Return the median and the spread of values in seconds, in milliseconds."""
    ordered = sorted(values)
    high = ordered[round(0.95 * (len(ordered) - 1))]
    return f"{1e3 * median(values):7.1f} ms  [{1e3 * ordered[0]:.1f} – {1e3 * high:.1f}]"


def _dialogue(index: int) -> Dialogue:
    people = tuple(Participant(id=f"p{n}", name=name, role="verzorgende") for n, name in enumerate(NAMES))
    return Dialogue(
        id=str(UUID(int=index, version=4)),
        group=f"Team {index}",
        date=date(2020, 1, 1) + timedelta(days=index),
        modified=datetime(2020, 1, 1, 12, tzinfo=UTC) + timedelta(days=index),
        began=datetime(2020, 1, 1, 11, tzinfo=UTC) + timedelta(days=index),
        participants=people,
        experiences=tuple(
            Experience(id=f"e{n}", participant=p.id, title="Bij de deur", text=SENTENCE * 12)
            for n, p in enumerate(people)
        ),
        answers=tuple(
            Answer(id=f"a{n}", participant=people[n % 5].id, element=element, text=SENTENCE * 2, starred=n % 7 == 0)
            for n, element in enumerate([*SkiveElement] * 5)
        ),
        summaries=(Summary(id="s0", core_statement=SENTENCE, explanation=SENTENCE * 6),),
    )
