"""The method: the texts that come along are complete, and a mistake in them is named with file and line."""

import shutil
from pathlib import Path

import pytest

from goedwerk.content.method import METHOD_FOLDER, load_method, read_method
from goedwerk.content.problem import FileProblemError
from goedwerk.domain.dialogue import GoodWorkE
from goedwerk.domain.errors import ContentError
from goedwerk.domain.situation import Capability, SkiveElement
from goedwerk.domain.text import clean, fold

STEPS = ["group", "situation", "experiences", "skive", "three_es", "summary", "agreements"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(METHOD_FOLDER, tmp_path / "method"))


def change(path: Path, old: str, new: str) -> int:
    """Replace the only or first `old` in a file and return the line where it stands."""
    source = path.read_text(encoding="utf-8")
    assert old in source
    path.write_text(source.replace(old, new, 1), encoding="utf-8", newline="\n")
    return source.count("\n", 0, source.index(old)) + 1


def refused(folder: Path) -> FileProblemError:
    with pytest.raises(ContentError) as caught:
        read_method(folder)
    assert isinstance(caught.value, FileProblemError)
    assert caught.value.hint
    return caught.value


def test_the_method_has_its_seven_steps_in_order() -> None:
    assert [step.key for step in load_method().steps] == STEPS


def test_the_method_is_read_once() -> None:
    assert load_method() is load_method()


def test_every_part_that_the_records_know_has_its_questions() -> None:
    method = load_method()
    assert [part.key for part in method.step("skive").parts] == list(SkiveElement)
    assert [part.key for part in method.step("three_es").parts] == list(GoodWorkE)
    assert [criterion.key for criterion in method.criteria] == ["no_rule", "judgement", "tension"]
    assert [capability.key for capability in method.capabilities] == list(Capability)


def test_each_element_and_each_e_has_at_least_five_questions_and_none_twice() -> None:
    method = load_method()
    parts = [*method.step("skive").parts, *method.step("three_es").parts]
    assert all(len(part.questions) >= 5 for part in parts)
    questions = [fold(question) for part in parts for question in part.questions]
    assert len(questions) == len(set(questions))


def test_every_length_of_a_talk_is_one_to_choose_from_and_the_steps_fill_ninety_minutes() -> None:
    method = load_method()
    assert method.durations == (60, 90, 120)
    assert sum(step.minutes for step in method.steps) == 90


def test_every_text_is_clean_and_without_white_space_around_it() -> None:
    method = load_method()
    for text in (method.introduction, *(step.help for step in method.steps)):
        assert text == clean(text).strip()
        assert "\n\n" in text


def test_what_controls_a_terminal_is_removed_from_every_text(folder: Path) -> None:
    change(folder / "method.toml", 'title = "', 'title = "\\u001b[31m\\u202e')
    change(folder / "4_skive.toml", '  "Wat deed je', '  "\\u0007Wat deed je')
    method = read_method(folder)
    assert method.title.startswith("[31mBeelden")
    assert method.step("skive").part("skills").questions[0].startswith("Wat deed je")


def test_a_file_from_an_editor_on_windows_is_read(folder: Path) -> None:
    for path in folder.glob("*.toml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_method(folder) == load_method()


def test_a_question_can_be_added_without_knowing_the_program(folder: Path) -> None:
    change(folder / "4_skive.toml", "questions = [", 'questions = [\n  "Een nieuwe vraag?",')
    assert read_method(folder).step("skive").part("skills").questions[0] == "Een nieuwe vraag?"


def test_the_order_of_the_steps_is_that_of_the_file_names(folder: Path) -> None:
    (folder / "1_group.toml").rename(folder / "8_group.toml")
    assert [step.key for step in read_method(folder).steps] == [*STEPS[1:], "group"]


def test_a_line_that_is_not_toml_is_named(folder: Path) -> None:
    path = folder / "4_skive.toml"
    line = change(path, 'plain = "Kennis"', "plain = Kennis")
    error = refused(folder)
    assert (error.problem.path, error.problem.line) == (path, line)
    assert f"regel {line}:" in error.message


def test_a_quotation_mark_that_is_not_closed_is_named(folder: Path) -> None:
    line = change(folder / "1_group.toml", 'name = "Groep"', 'name = "Groep')
    assert refused(folder).problem.line == line


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("1_group.toml", "minutes = 5", 'minutes = "vijf"'),
        ("1_group.toml", "minutes = 5", "minutes = 0"),
        ("1_group.toml", "minutes = 5", "minuten = 5\nminutes = 5"),
        ("1_group.toml", 'key = "group"', 'key = "groep"'),
        ("2_situation.toml", "hints = [", "hints = 5\nrest = ["),
        ("4_skive.toml", 'plain = "Waarden"', "plain = 5"),
        ("4_skive.toml", 'letter = "V"', 'lettter = "V"'),
        ("method.toml", "durations = [60, 90, 120]", 'durations = ["kort"]'),
        ("method.toml", 'name = "Er is spanning"', "name = []"),
        ("method.toml", 'key = "lerend vermogen"', 'key = "leren"'),
    ],
)
def test_a_wrong_value_or_name_is_named_with_its_line(folder: Path, file: str, old: str, new: str) -> None:
    line = change(folder / file, old, new)
    problem = refused(folder).problem
    assert (problem.path.name, problem.line) == (file, line)


def test_a_text_that_is_missing_is_named_with_the_part_it_belongs_to(folder: Path) -> None:
    path = folder / "4_skive.toml"
    change(path, 'plain = "Waarden"\n', "")
    problem = refused(folder).problem
    header = path.read_text(encoding="utf-8").split("\n")[(problem.line or 0) - 1 :]
    assert header[:2] == ["[[part]]", 'key = "values"']
    assert "‘plain’ ontbreekt" in problem.message


def test_a_text_that_is_missing_at_the_top_is_named(folder: Path) -> None:
    change(folder / "1_group.toml", 'name = "Groep"\n', "")
    problem = refused(folder).problem
    assert (problem.path.name, problem.line) == ("1_group.toml", None)
    assert "‘name’ ontbreekt" in problem.message


@pytest.mark.parametrize(("file", "key"), [("4_skive.toml", "values"), ("5_three_es.toml", "energy")])
def test_a_part_that_the_records_need_cannot_be_left_out_or_doubled(folder: Path, file: str, key: str) -> None:
    change(folder / file, f'key = "{key}"', 'key = "anders"')
    error = refused(folder)
    assert error.problem.path.name == file
    assert key in error.hint


def test_a_step_file_too_few_or_too_many_is_named(folder: Path) -> None:
    shutil.copy(folder / "1_group.toml", folder / "0_group.toml")
    assert refused(folder).problem.path == folder
    (folder / "0_group.toml").unlink()
    (folder / "3_experiences.toml").unlink()
    assert refused(folder).problem.path == folder
    shutil.copy(folder / "1_group.toml", folder / "3_experiences.toml")
    assert "‘group’ komt twee keer voor" in refused(folder).message


def test_a_criterion_that_stands_twice_is_named(folder: Path) -> None:
    change(folder / "method.toml", 'key = "tension"', 'key = "no_rule"')
    assert refused(folder).problem.path.name == "method.toml"


def test_a_file_that_is_not_utf_8_says_so(folder: Path) -> None:
    path = folder / "1_group.toml"
    path.write_bytes(path.read_text(encoding="utf-8").encode("utf-16"))
    assert "UTF-8" in refused(folder).hint


def test_a_folder_without_the_method_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path / "weg").problem.path == tmp_path / "weg" / "method.toml"


def test_loading_the_method_needs_no_yaml_and_no_screen() -> None:
    import subprocess
    import sys

    code = "import sys, goedwerk.content.method as m; m.load_method(); print({'yaml', 'textual'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
