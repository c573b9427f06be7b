"""Every command explains itself, in Dutch."""

import re
from collections.abc import Iterator

import click
import pytest
from support.command_line import ENGLISH, Result, Run

from goedwerk import __version__
from goedwerk.cli.root import goedwerk


def commands(
    group: click.Group = goedwerk, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield path, group
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        else:
            yield (*path, name), command


@pytest.mark.parametrize(("path", "command"), list(commands()), ids=lambda value: str(value))
def test_every_command_explains_itself_and_all_its_options_in_dutch(
    run: Run, path: tuple[str, ...], command: click.Command
) -> None:
    result = run(*path, "--help", given=None)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(f"Gebruik: {' '.join(('goedwerk', *path))}")
    assert command.help
    for parameter in command.params:
        assert parameter.human_readable_name
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.opts
            assert all(spelling in result.out for spelling in parameter.opts)
        else:
            assert parameter.metavar
            assert parameter.metavar in result.out
    for name, below in command.commands.items() if isinstance(command, click.Group) else ():
        assert below.short_help
        assert re.search(rf"^  {name}  +{re.escape(below.short_help[:20])}", result.out, re.MULTILINE)
    without_names = re.sub(r"--[a-z]+", "", result.out)
    assert not ENGLISH.search(without_names), ENGLISH.findall(without_names)
    assert "Toon deze uitleg." in result.out


def test_the_forms_that_are_promised_exist() -> None:
    promised = {"importeer", "exporteer", "bundel", "werkblad", "schema", "zoek", "situaties", "controleer"}
    assert promised <= set(goedwerk.commands)


def test_the_version_is_one_line_of_dutch(run: Run) -> None:
    assert run("--version", given=None) == Result(0, f"goedwerk {__version__}\n", "")
