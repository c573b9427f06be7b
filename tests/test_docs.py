"""The pages around the code say what the code does."""

import inspect
import re
from pathlib import Path

import click
import pytest

from goedwerk.cli.exporting import EXCHANGE
from goedwerk.cli.root import goedwerk as program
from goedwerk.formats.catalogue import page_formats
from goedwerk.ui.commands import key_name
from goedwerk.ui.screens.dialogue import DialogueScreen
from goedwerk.ui.tables import tables
from goedwerk.ui.widgets import capture

ROOT = Path(__file__).parent.parent
ADRS = ROOT / "docs" / "adr"
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "exports" / "README.md"])


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def section(page: str, heading: str) -> str:
    """Return what stands under a heading of the second level."""
    return page.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def blocks(text: str, language: str) -> list[str]:
    return [block.strip() for block in re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)]


README = read(ROOT / "README.md")
COMMANDS = read(ROOT / "docs" / "commands.md")


def command_forms() -> dict[str, str]:
    """Return the forms on the page of the commands by their name; that of goedwerk itself is empty."""
    (block,) = blocks(COMMANDS, "text")
    found: dict[str, str] = {}
    for form in re.findall(r"^goedwerk.*?(?=  |$)", block, re.MULTILINE):
        name = form.split()[1]
        name = name if name.isalpha() else ""
        found[name] = f"{found.get(name, '')} {form}"
    return found


FORMS = command_forms()


class TestCommands:
    def test_the_page_names_every_command_and_no_other(self) -> None:
        assert set(FORMS) - {""} == set(program.commands)

    @pytest.mark.parametrize("name", ["", *program.commands])
    def test_the_page_names_every_option_and_no_other(self, name: str) -> None:
        command = program.commands[name] if name else program
        known = {spelling for option in command.params if isinstance(option, click.Option) for spelling in option.opts}
        assert set(re.findall(r"--[\w-]+", FORMS[name])) == known

    @pytest.mark.parametrize("name", list(program.commands))
    def test_the_page_calls_what_a_command_is_given_by_its_name(self, name: str) -> None:
        arguments = [one for one in program.commands[name].params if isinstance(one, click.Argument)]
        assert all((one.metavar or "").strip("[]") in FORMS[name] for one in arguments)

    def test_the_page_names_the_commands_within_situaties(self) -> None:
        within = program.commands["situaties"]
        assert isinstance(within, click.Group)
        assert all(re.search(rf"\b{name}\b", FORMS["situaties"]) for name in within.commands)

    def test_the_page_names_every_format_and_no_other(self) -> None:
        match = re.search(r"--formaat (\S+)", FORMS["exporteer"])
        assert match
        assert set(match[1].split("|")) == {*page_formats(), EXCHANGE}


GUIDE = read(ROOT / "docs" / "handleiding.md")
"""The handleiding; what stands in it between stars is a text on the screen."""


def shown_texts() -> str:
    """Return all texts that the program and the method can show, with one kind of quotation mark."""
    package = ROOT / "goedwerk"
    files = [*(package / "ui").rglob("*.py"), *(package / "method").glob("*.toml")]
    return "\n".join(map(read, files)).replace("'", "’")


class TestHandleiding:
    def test_every_key_that_it_names_does_something(self) -> None:
        known = {key_name(key) for table in tables().values() for command in table for key in command.keys.split(",")}
        of_the_field = {"Ctrl+L"}
        assert {*re.findall(r"Ctrl\+[A-Z]|\bF\d+", GUIDE)} <= known | of_the_field

    def test_the_field_in_which_one_writes_acts_on_keys_of_its_own(self) -> None:
        own = {"↑": '"up"', "@": '"@"', "Enter": '"enter"', "Ctrl+L": '"ctrl+l"'}
        assert all(key in GUIDE for key in own)
        assert all(key in inspect.getsource(capture) for key in own.values())

    def test_the_table_has_every_key_of_the_dialogue_and_says_what_it_does(self) -> None:
        table = section(GUIDE, "Sneltoetsen")
        keys = {command.key_hint for command in DialogueScreen.ACTIONS if command.keys}
        assert {key for key in keys if not re.search(rf"\b{re.escape(key)}\b", table)} == set()

    def test_what_it_tells_to_choose_can_be_chosen(self) -> None:
        names = re.findall(r"(?<!\*)\*([^*\n]+)\*(?!\*)", GUIDE)
        shown = shown_texts()
        assert names
        assert [name for name in names if name.replace("'", "’") not in shown] == []

    def test_the_options_that_it_names_are_there(self) -> None:
        named = set(re.findall(r"`goedwerk (--[\w-]+)`", GUIDE))
        assert named
        assert named <= {spelling for option in program.params for spelling in option.opts}

    def test_it_is_no_longer_than_someone_would_read(self) -> None:
        assert len(re.findall(r"\w+", re.sub(r"<!--.*-->", "", GUIDE))) < 2000

    def test_it_has_at_most_eight_pictures_and_each_is_described(self) -> None:
        pictures = re.findall(r"!\[(.*)\]\((.+)\)", GUIDE)
        assert 0 < len(pictures) <= 8
        assert all(len(alt) > 20 and path.startswith("pictures/") for alt, path in pictures)


class TestPages:
    def test_every_decision_is_listed_under_its_own_title(self) -> None:
        listed = re.findall(r"^(\d+)\. \[(.+)\]\((.+)\)$", read(ADRS / "README.md"), re.MULTILINE)
        pages = sorted(path for path in ADRS.glob("*.md") if path.name != "README.md")
        assert [name for _, _, name in listed] == [path.name for path in pages]
        for (number, title, _), path in zip(listed, pages, strict=True):
            assert path.name.startswith(f"{int(number):04}-")
            assert read(path).splitlines()[0] == f"# {number}. {title}"

    @pytest.mark.parametrize("page", sorted(ADRS.glob("0*.md")), ids=lambda path: path.stem)
    def test_every_decision_says_why_what_and_what_follows(self, page: Path) -> None:
        assert re.findall(r"^## (.+)$", read(page), re.MULTILINE) == ["Context", "Decision", "Consequences"]
        assert re.search(r"^Status: (accepted|replaced by \[.+\]\(.+\))$", read(page), re.MULTILINE)

    @pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
    def test_every_link_to_a_file_leads_somewhere(self, page: Path) -> None:
        links = re.findall(r"\]\((?!https?://)([^)#\s]+)", read(page))
        assert [link for link in links if not (page.parent / link).exists()] == []

    @pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "CONTRIBUTING.md"], ids=lambda path: path.name)
    def test_every_path_that_a_page_names_is_there(self, page: Path) -> None:
        folders = "goedwerk|situations|tests|benchmarks|docs|exports|domain|ui|store|formats"
        named = set(re.findall(rf"`((?:{folders})/[\w./]*)`", read(page)))
        made = {"situations/eigen/"}
        assert named
        tops = (ROOT, ROOT / "goedwerk")
        assert [name for name in named - made if not any((top / name).exists() for top in tops)] == []

    def test_every_page_that_the_code_names_is_there(self) -> None:
        named = {
            name
            for path in [*(ROOT / "goedwerk").rglob("*.py"), ROOT / "pyproject.toml"]
            for name in re.findall(r"docs/[\w./-]+\.md", read(path))
        }
        assert named
        assert [name for name in named if not (ROOT / name).exists()] == []
