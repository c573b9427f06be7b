"""Searching finds everything that people wrote, and shows where."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from enum import Enum
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from sqlite_utils import Database
from support.hostile import HOSTILE

from goedwerk.domain.desk import Desk
from goedwerk.domain.dialogue import (
    Agreement,
    Answer,
    Dialogue,
    Experience,
    GoodWorkE,
    Participant,
    Picture,
    Reflection,
    Summary,
)
from goedwerk.domain.record import Record
from goedwerk.domain.situation import Situation, SkiveElement
from goedwerk.domain.text import clean, fold, one_line
from goedwerk.example import read_example
from goedwerk.store import dialogues, overview
from goedwerk.store.database import open_database
from goedwerk.store.searched import SEARCHED

LISTS = ("participants", "experiences", "answers", "reflections", "summaries", "agreements", "scores")
ID = "6f1c1c1e-6a5e-4c36-9a3e-0d5f7a1b2c3d"
OTHER = "00000000-0000-4000-8000-000000000001"

NOT_SEARCHED = {
    # Made by the program, to tell things apart.
    *("id", "copy_of", "method", "situation.key"),
    *(f"{name}.id" for name in LISTS),
    *(f"{name}.participant" for name in ("experiences", "answers", "reflections", "scores")),
    *("answers.experience", "summaries.experience"),
    # Names of steps, and of a kind of file.
    *("clock", "summaries.image.media_type", "privacy.kind", "privacy.place"),
    # What someone wanted out of sight; where it still stands in a text, that text is searched.
    *("former_names", "privacy.text", "privacy.by"),
}
"""The text fields in which searching does not look, and why; every other one of the model must be found."""


def text_fields(kind: Any = Dialogue, path: str = "") -> Iterator[str]:
    """Yield the path of every field of `kind` that holds text, whatever is around it."""
    if kind is str:
        yield path
    elif isinstance(kind, type) and issubclass(kind, Record):
        for name, hint in get_type_hints(kind, include_extras=True).items():
            if name in kind.model_fields:
                yield from text_fields(hint, f"{path}.{name}" if path else name)
    elif get_origin(kind) is not Literal:
        for part in get_args(kind):
            yield from text_fields(part, path)


FIELDS = sorted({*text_fields()} - NOT_SEARCHED)


def filled(kind: Any, word: str, path: str = "") -> Any:
    """Return a value of `kind` with in each of its text fields that are searched a word of its own."""
    if isinstance(kind, type) and issubclass(kind, Record):
        values = {}
        for name, hint in get_type_hints(kind, include_extras=True).items():
            if name not in kind.model_fields:
                continue
            below = f"{path}.{name}" if path else name
            if below not in NOT_SEARCHED:
                values[name] = filled(hint, word, below)
            elif kind.model_fields[name].is_required():
                values[name] = ID if below == "id" else "vast"
        return kind(**values)
    if isinstance(kind, type):
        return _simple(kind, f"{word}:{path};")
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Literal:
        return parts[0]
    return (filled(parts[0], word, path),) if origin is tuple else filled(parts[0], word, path)


def _simple(kind: type, text: str) -> Any:
    if issubclass(kind, Enum):
        return next(iter(kind))
    return {str: text, bytes: b"beeld", bool: True, int: 1, date: date(2026, 3, 11)}.get(
        kind, datetime(2026, 3, 11, tzinfo=UTC)
    )


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    connection = open_database(tmp_path / "goedwerk.db")
    yield Database(connection, execute_plugins=False)
    connection.close()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A werkmap with a dialogue of which every text was changed after it was saved."""
    connection = open_database(tmp_path_factory.mktemp("werkmap") / "goedwerk.db")
    database = Database(connection, execute_plugins=False)
    before, after = Desk(filled(Dialogue, "eerst")), Desk(filled(Dialogue, "later"))
    dialogues.save(database, None, before)
    dialogues.save(database, before, after)
    dialogues.save(database, None, Desk(Dialogue(id=OTHER, group="Een andere")))
    yield database
    connection.close()


def _now(day: int) -> datetime:
    return datetime(2026, 3, day, tzinfo=UTC)


def save(db: Database, dialogue_id: str = ID, **fields: Any) -> None:
    dialogues.save(db, None, Desk(Dialogue(id=dialogue_id, **({"group": "Zonnehof"} | fields))))


def search(db: Database, words: str, trashed: bool = False) -> list[str]:
    return [found.row.id for found in overview.search(db.conn, words, trashed)]


def snippet(db: Database, words: str) -> str:
    (found,) = overview.search(db.conn, words)
    return found.snippet


def answer(name: str, text: str) -> Answer:
    return Answer(id=name, text=text, element=SkiveElement.SKILLS)


@pytest.mark.parametrize("field", FIELDS)
def test_every_text_of_a_dialogue_is_found_and_shown(whole: Database, field: str) -> None:
    (found,) = overview.search(whole.conn, f"later:{field};")
    assert found.row.id == ID
    assert f"later:{field};" in found.snippet


@pytest.mark.parametrize("field", FIELDS)
def test_a_text_that_was_changed_is_no_longer_found_as_it_was(whole: Database, field: str) -> None:
    assert search(whole, f"eerst:{field};") == []


def test_what_is_not_searched_is_named_and_is_in_the_model() -> None:
    assert {*text_fields()} >= NOT_SEARCHED
    assert len(FIELDS) > 30


def test_what_is_searched_is_in_the_model_once() -> None:
    listed = [
        field if table == "dialogues" else f"{table}.{field}" for table, fields in SEARCHED.items() for field in fields
    ]
    assert sorted(listed) == sorted([*FIELDS, "date", "retain_until"])


def test_what_was_wanted_out_of_sight_and_the_name_of_a_step_find_nothing(db: Database) -> None:
    save(
        db,
        clock={"skive": 60},
        privacy=({"text": "Geheim", "decision": "replace", "by": "Iemand"},),
        former_names=("Vroeger",),
    )
    assert [search(db, word) for word in ("geheim", "iemand", "vroeger", "skive")] == [[], [], [], []]


def test_days_are_found_as_they_are_written_in_a_file(db: Database) -> None:
    save(db, date=date(2026, 3, 11), retain_until=date(2031, 3, 11))
    assert search(db, "2026-03") == search(db, "2031-03-11") == [ID]


@pytest.mark.parametrize("words", ["joelle", "JOËLLE", "joe\u0308lle", "oëll", "blik joelle", "Joëlle   BLIK", "eén"])
def test_accents_capitals_order_and_the_rest_of_a_word_do_not_matter(db: Database, words: str) -> None:
    save(db, notes="Joëlle gaf één blik.")
    assert search(db, words) == [ID]


def test_every_word_may_stand_in_another_list(db: Database) -> None:
    save(
        db,
        participants=(Participant(id="p1", name="Noor"),),
        answers=(answer("a1", "wachten"),),
        agreements=(Agreement(id="g1", what="bellen", when="na de zomer"),),
        situation=Situation(key="s", title="Titel", questions=({"element": "values", "text": "Wat woog mee?"},)),
    )
    assert search(db, "zomer noor woog wachten zonnehof") == [ID]
    assert search(db, "zomer noor woog wachten ijsbeer") == []


def test_words_of_two_dialogues_together_find_neither(db: Database) -> None:
    save(db, notes="wachten")
    save(db, OTHER, notes="bellen")
    assert search(db, "wachten bellen") == []


@pytest.mark.parametrize("word", ["100%", "a_b", "c:\\map", "\\", "%", "_", "'", '"', "50%_\\"])
def test_signs_that_mean_something_elsewhere_are_taken_as_they_are(db: Database, word: str) -> None:
    save(db, notes="niets bijzonders, 100 axb c:map 50")
    assert search(db, word) == []
    save(db, OTHER, answers=(answer("a1", f"voor {word} na"),))
    assert search(db, word) == [OTHER]
    assert snippet(db, word) == f"voor {word} na"


@pytest.mark.parametrize("text", [clean(text) for text in HOSTILE if fold(clean(text)).strip()])
def test_a_hostile_text_is_found_by_itself_and_shown(db: Database, text: str) -> None:
    save(db, situation=Situation(key="s", title="Titel", theme=text))
    save(db, OTHER)
    assert search(db, text) == [ID]
    assert one_line(text)[:60] in snippet(db, text)


def test_the_newest_comes_first(db: Database) -> None:
    ids = [f"00000000-0000-4000-8000-00000000000{n}" for n in range(3)]
    for dialogue_id, day in zip(ids, (2, 3, 1), strict=True):
        save(db, dialogue_id, modified=_now(day), notes="wachten")
    assert search(db, "wachten") == search(db, "") == [ids[1], ids[0], ids[2]]


def test_without_words_there_is_everything(db: Database) -> None:
    save(db, summaries=(Summary(id="s1", core_statement="Kijken is werk."),))
    assert search(db, " \n") == [ID]
    assert snippet(db, "") == "Kijken is werk."


def test_the_trash_is_searched_apart(db: Database) -> None:
    save(db, notes="wachten")
    save(db, OTHER, notes="wachten")
    dialogues.trash(db, OTHER, _now(1))
    assert search(db, "wachten") == [ID]
    assert search(db, "wachten", trashed=True) == [OTHER]


def test_what_was_erased_is_not_found(db: Database) -> None:
    save(db, notes="wachten", answers=(answer("a1", "bellen"),))
    dialogues.erase(db, ID)
    assert search(db, "wachten") == search(db, "bellen") == search(db, "bellen", trashed=True) == []


def test_a_contribution_that_was_taken_away_is_not_found(db: Database) -> None:
    desk = Desk(Dialogue(id=ID, group="Zonnehof", answers=(answer("a1", "bellen"), answer("a2", "wachten"))))
    dialogues.save(db, None, desk)
    dialogues.save(db, desk, Desk(desk.dialogue.revised(answers=(answer("a2", "wachten"),))))
    assert (search(db, "bellen"), search(db, "wachten")) == ([], [ID])


@pytest.mark.parametrize("damaged", ["{", '"tekst"', "[1, [2]]", '{"title": 3, "questions": {"text": null}}', "\\x00"])
def test_a_damaged_situation_or_picture_never_takes_the_list_with_it(db: Database, damaged: str) -> None:
    picture = Picture(alt="tekening", media_type="image/png", data=b"beeld")
    for dialogue_id in (ID, OTHER):
        save(
            db,
            dialogue_id,
            notes="wachten",
            situation=Situation(key="s", title="Vallen"),
            summaries=(Summary(id="s1", core_statement="Kijken", image=picture),),
        )
    db.execute("update dialogues set situation = ? where id = ?", [damaged, ID])
    db.execute("update summaries set image = ?, candidates = ? where dialogue = ?", [damaged, damaged, ID])
    for words in ("vallen", "tekening", "wachten", "kijken", ""):
        assert {*search(db, words)} == {ID, OTHER}
    shown = {found.row.id: found.snippet for found in overview.search(db.conn, "wachten")}
    assert shown == {ID: "wachten", OTHER: "wachten"}


def test_what_was_said_is_shown_before_what_stands_around_it(db: Database) -> None:
    save(
        db,
        group="wachten groep",
        participants=(Participant(id="p1", name="wachten naam"),),
        agreements=(Agreement(id="g1", what="wachten afspraak"),),
        summaries=(Summary(id="s1", core_statement="wachten kern"),),
        experiences=(Experience(id="e1", title="wachten ervaring"),),
        reflections=(Reflection(id="r1", e=GoodWorkE.ENERGY, text="wachten nagedacht"),),
        answers=(answer("a1", "wachten gezegd"),),
    )
    assert snippet(db, "wachten") == "wachten gezegd"
    for first, second in pairwise(("gezegd", "nagedacht", "ervaring", "kern", "groep", "afspraak", "naam")):
        assert snippet(db, f"{second} {first}") == f"wachten {first}"
    assert snippet(db, "naam") == "wachten naam"


def test_of_one_list_the_text_with_most_of_the_words_is_shown(db: Database) -> None:
    save(db, answers=(answer("a1", "de deur"), answer("a2", "Zij gaf de medicatie."), answer("a3", "de medicatie")))
    assert snippet(db, "de medicatie") == "Zij gaf de medicatie."


def test_of_one_record_the_field_with_the_word_is_shown(db: Database) -> None:
    save(db, summaries=(Summary(id="s1", core_statement="Kijken is werk.", energy="Samen eten."),))
    assert snippet(db, "eten") == "Samen eten."


@pytest.mark.parametrize("before", ["woord " * 500, "ﬁ½№™ " * 500, "e\u0323\u0301 " * 500, "한국 ﷺ\n" * 500, ""])
@pytest.mark.parametrize("after", ["", " daarna" * 50])
def test_the_word_is_shown_however_long_the_text_around_it(db: Database, before: str, after: str) -> None:
    save(db, notes=f"{before}Café{after}")
    shown = snippet(db, "cafe")
    assert "Café" in shown[:60]
    assert len(shown) <= 122
    assert (shown.startswith("…"), shown.endswith("…")) == (bool(before), bool(after))


@pytest.mark.parametrize("words", ["oktober", "OKT", "oktober 2025", "2025", "zonnehof oktober", "3 oktober"])
def test_the_month_and_the_year_find_what_was_held_then(db: Database, words: str) -> None:
    save(db, date=date(2025, 10, 3), summaries=(Summary(id="s1", core_statement="Kijken is werk."),))
    save(db, OTHER, date=date(2026, 3, 10))
    assert search(db, words) == [ID]
    if "zonnehof" not in words:
        assert snippet(db, words) == "Kijken is werk."


def test_a_month_is_found_by_its_short_name_too(db: Database) -> None:
    save(db, date=date(2026, 3, 10))
    assert search(db, "mrt 2026") == [ID]


@pytest.mark.parametrize("sign", ["x", "漢"])
def test_a_word_without_end_finds_nothing(db: Database, sign: str) -> None:
    save(db, notes=sign)
    assert search(db, sign * 60_000) == []


@pytest.mark.parametrize("words", ["ok", "oktobers", "november", "oktober 2026", "tober"])
def test_another_month_or_too_few_letters_of_it_find_nothing(db: Database, words: str) -> None:
    save(db, date=date(2025, 10, 3))
    assert search(db, words) == []


def test_the_example_is_nobodys_own_until_its_group_has_another_name(db: Database) -> None:
    example = read_example()
    going_on = Desk(example.revised(finished=None))
    dialogues.save(db, None, going_on)
    assert example.id == overview.EXAMPLE_ID
    assert [row.is_example for row in overview.everything(db.conn)] == [True]
    assert (overview.unfinished(db.conn), overview.count_own(db.conn), overview.uses(db.conn)) == ([], 0, [])
    dialogues.save(db, going_on, Desk(going_on.dialogue.revised(group="Oost")))
    assert [row.is_example for row in overview.unfinished(db.conn)] == [False]
    assert (overview.count_own(db.conn), len(overview.uses(db.conn))) == (1, 1)


def test_what_is_shown_is_one_line(db: Database) -> None:
    save(db, notes="eerst\n\nwachten\tdan")
    assert snippet(db, "wachten") == "eerst wachten dan"


def test_looking_and_searching_need_nothing_but_the_standard_library() -> None:
    code = (
        "import sys, goedwerk.store.overview; "
        "print({'pydantic', 'sqlite_utils', 'textual', 'yaml', 'click'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stdout, done.stderr) == (0, "set()\n", "")
