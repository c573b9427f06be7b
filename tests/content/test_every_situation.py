"""Every situation that comes with goedwerk keeps all rules of the library."""

from pathlib import Path

import pytest

from goedwerk.content.checking import check_library, check_path
from goedwerk.content.situations import OWN_SET, is_situation, library_root, load_library
from goedwerk.domain.text import fold, one_line

FILES = sorted(path for path in library_root().glob("*/*.md") if is_situation(path) and path.parent.name != OWN_SET)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_situation_keeps_all_rules(path: Path) -> None:
    checked = check_path(path)
    assert (checked.count, checked.problems) == (1, ())


def test_no_file_is_left_out_and_every_set_is_in_order() -> None:
    assert {entry.path for entry in load_library().situations} == {*FILES}
    checked = check_library()
    assert (checked.count, checked.problems) == (len(FILES), ())


@pytest.mark.parametrize("field", ["title", "text", "no_rule", "judgement", "tension"])
def test_no_two_situations_say_the_same(field: str) -> None:
    texts = [one_line(fold(getattr(entry.situation, field))) for entry in load_library().situations]
    assert sorted(texts) == sorted({*texts})
