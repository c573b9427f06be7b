"""What is said to someone who gives a command in a way it does not have."""

import pytest
from support.command_line import Run, one_line_of_dutch
from support.hostile import HOSTILE

from goedwerk.domain.text import clean


@pytest.mark.parametrize(
    "arguments",
    [
        ["--map"],
        ["--map", ""],
        ["--map="],
        ["--map", "--help"],
        ["--onbekend"],
        ["--version=3"],
        ["-x"],
        ["onbekend"],
        ["zoekk"],
        ["zoek"],
        ["zoek", " "],
        ["zoek", "--jsn", "woord"],
        ["zoek", "--json=ja", "woord"],
        ["zoek", "--map", "elders", "woord"],
        ["importeer"],
        ["schema", "te", "veel"],
        ["situaties", "onbekend"],
        ["situaties", "lijst", "te veel"],
        ["situaties", "controleer", "een", "twee"],
        ["controleer", "te veel"],
        ["exporteer"],
        ["exporteer", "--formaat", "md"],
        ["exporteer", "--alles"],
        ["exporteer", "--alles", "--formaat"],
        ["exporteer", "--alles", "--formaat", "exe"],
        ["exporteer", "--alles", "--formaat", "MD"],
        ["exporteer", "--alles", "abcd", "--formaat", "md"],
        ["exporteer", "--alles", "--formaat", "json", "--verslag"],
        ["exporteer", "--alles", "--formaat", "md", "--naar", ""],
        ["exporteer", "--alles", "--formaat", "pdf", "--verslag", "--aanwezigheid"],
        ["exporteer", "--alles", "--formaat", "md", "--aanwezigheid"],
        ["exporteer", "--alles", "--formaat", "md", "--toch", "--binnen-de-groep"],
        ["exporteer", "--alles", "--formaat", "md", "--toch", "--verslag"],
        ["exporteer", "--alles", "--formaat", "json", "--binnen-de-groep"],
        ["bundel"],
        ["bundel", "--formaat", "md"],
        ["bundel", "--alles"],
        ["bundel", "--alles", "--formaat", "json"],
        ["bundel", "--alles", "--groep", "Oost", "--formaat", "md"],
        ["bundel", "abcd", "--vermogen", "lerend", "--formaat", "md"],
        ["bundel", "--groep", " ", "--formaat", "md"],
        ["bundel", "--vermogen", "", "--formaat", "md"],
        ["bundel", "--vermogen", "rekenend", "--formaat", "md"],
        ["bundel", "--alles", "--formaat", "md", "--titel", " "],
        ["bundel", "--alles", "--formaat", "md", "--naar", " "],
        ["bundel", "--alles", "--formaat", "md", "--naar", "boek.pdf"],
        ["werkblad"],
        ["werkblad", "--leeg", "--naar", ""],
    ],
    ids=" ".join,
)
def test_it_is_one_dutch_line_that_says_where_the_explanation_is_and_code_2(run: Run, arguments: list[str]) -> None:
    result = run(*arguments, given=None)
    assert (result.code, result.out) == (2, "")
    assert "--help" in one_line_of_dutch(result.err)


def test_a_mistyped_name_gets_the_right_one_in_return(run: Run) -> None:
    assert "‘zoek’" in run("zoekk").err
    assert "‘--json’" in run("zoek", "--jsno", "woord").err


def test_the_werkmap_after_the_command_gets_the_right_order_in_return(run: Run) -> None:
    assert "--map … zoek" in run("zoek", "--map", "elders", "woord", given=None).err


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_repeated_of_an_argument_never_controls_the_terminal(run: Run, text: str) -> None:
    for arguments in (["x" + text], ["zoek", "woord " + text], ["importeer", "x" + text]):
        result = run(*arguments)
        assert result.code in (1, 2)
        assert clean(result.out + result.err) == result.out + result.err
        assert result.err.count("\n") == 1
