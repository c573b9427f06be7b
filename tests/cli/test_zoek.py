"""`goedwerk zoek`."""

import json
import re
from pathlib import Path

from support.command_line import (
    EXAMPLE_ID,
    Run,
    exchange_file,
    one_line_of_dutch,
)


def test_a_dialogue_is_found_by_parts_of_words_without_accents_and_capitals(run: Run, filled: Path) -> None:
    result = run("zoek", "ZONNEHÓF")
    assert (result.code, result.err) == (0, "")
    assert EXAMPLE_ID[:8] in result.out
    assert "Zonnehof" in result.out


def test_every_word_has_to_be_there_whether_given_as_one_or_as_several(run: Run, filled: Path) -> None:
    assert run("zoek", "zonnehof", "werkbegeleiders").code == 0
    assert run("zoek", "zonnehof werkbegeleiders").code == 0
    assert run("zoek", "zonnehof", "ijsbeer").code == 1


def test_nothing_found_is_said_and_code_1(run: Run, filled: Path) -> None:
    result = run("zoek", "ijsbeer")
    assert (result.code, result.out) == (1, "")
    assert "ijsbeer" in one_line_of_dutch(result.err)


def test_as_json_it_is_a_document_also_when_nothing_is_found(run: Run, filled: Path) -> None:
    found = run("zoek", "zonnehof", "--json")
    assert [hit["id"] for hit in json.loads(found.out)] == [EXAMPLE_ID]
    assert "\\u" not in found.out
    nothing = run("zoek", "ijsbeer", "--json")
    assert (nothing.code, json.loads(nothing.out)) == (1, [])


def test_an_id_is_shown_long_enough_to_name_one_dialogue(run: Run, filled: Path, tmp_path: Path) -> None:
    twin = EXAMPLE_ID[:-1] + "f"
    run("importeer", exchange_file(tmp_path / "tweeling.goedwerk.json", id=twin))
    assert {EXAMPLE_ID, twin} == set(re.findall(r"\[(.*)\]", run("zoek", "zonnehof").out))


def test_looking_in_a_werkmap_that_is_not_there_makes_nothing(run: Run, werkmap: Path) -> None:
    result = run("zoek", "woord")
    assert result.code == 1
    assert "nog geen dialogen" in one_line_of_dutch(result.err)
    assert not werkmap.exists()
