"""The head of a Markdown file: YAML between two lines of three dashes.

Of all that YAML can do, only texts and lists of texts are read. A date, a number or `ja` is the text that stands there.
Anchors, aliases, tags and deeper structures are refused: people do not need them here, and they can blow up a small
file into a very large one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from goedwerk.content.problem import FileProblemError, quoted, refusal
from goedwerk.domain.text import clean

CURLY_QUOTED = re.compile("[“”„‘’‚«»][^“”„‘’‚«»]*[“”‘’«»]")
"""A text between the quotation marks that a word processor makes; YAML takes them as part of the text."""

_FENCE = "---"
_MAX_NODES = 1_000  # a crowded head is read slowly, and a folder may hold thousands
# The last two: a \U in a text can name a character that does not exist.
_UNREADABLE = (yaml.YAMLError, ValueError, OverflowError)
_QUOTE_IT = 'Staat er een leesteken als : of # in de tekst? Zet dan de hele tekst tussen rechte aanhalingstekens (").'


@dataclass(frozen=True)
class Field:
    """What stands behind a name in the head; `value` None means nothing, `line` counts from 1 in the file."""

    line: int
    value: str | tuple[str, ...] | None


@dataclass(frozen=True)
class MarkdownFile:
    """A file taken apart: the head by name, and the lines after it, of which the first is line `body_line`."""

    head: Mapping[str, Field]
    body: tuple[str, ...]
    body_line: int


def read_markdown(source: str, path: Path) -> MarkdownFile:
    """Take `source` apart, cleaned; raises `FileProblemError`, which names `path` and the line."""
    lines = clean(source).split("\n")
    if lines[0].rstrip() != _FENCE:
        raise refusal(
            path,
            1,
            "Bovenaan ontbreekt de kop met gegevens.",
            "Begin het bestand met een regel ---, dan de gegevens (zoals title: …) en dan weer een regel ---.",
        )
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        raise refusal(
            path,
            1,
            "De kop met gegevens wordt niet afgesloten.",
            "Zet onder het laatste gegeven een regel met alleen --- en daaronder de tekst.",
        )
    head = _read_head("\n".join([*lines[1:end], ""]), path)
    return MarkdownFile(head, tuple(lines[end + 1 :]), end + 2)


class _TextLoader(yaml.BaseLoader):
    """Builds texts and lists of texts in one mapping; stops at the first sign of anything else."""

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self._nodes = 0

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if event.anchor is not None or getattr(event, "tag", None) is not None:
            problem = "Een woord met &, * of ! ervoor kan hier niet zonder aanhalingstekens."
            raise _Unwanted(problem, event.start_mark)
        nested = isinstance(event, yaml.MappingStartEvent) and parent is not None
        listed = isinstance(event, yaml.SequenceStartEvent) and isinstance(parent, yaml.SequenceNode)
        used_as_name = isinstance(event, yaml.CollectionStartEvent) and parent is not None and index is None
        if nested or listed or used_as_name:
            raise _Unwanted("Hier staan gegevens binnen andere gegevens.", event.start_mark)
        self._nodes += 1
        if self._nodes > _MAX_NODES:
            raise _Unwanted("De kop is veel te lang.", event.start_mark)
        node: yaml.Node | None = super().compose_node(parent, index)
        return node


class _Unwanted(yaml.MarkedYAMLError):
    """Something YAML knows and goedwerk does not; `problem` is in Dutch."""

    def __init__(self, problem: str, mark: yaml.Mark) -> None:
        super().__init__(problem=problem, problem_mark=mark)


def _read_head(source: str, path: Path) -> dict[str, Field]:
    try:
        root = _TextLoader(source).get_single_node()
    except _UNREADABLE as error:
        raise _explained(error, source, path) from None
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        raise refusal(path, 2, "In de kop staat geen naam met een dubbele punt.", "Schrijf elk gegeven als title: …")
    head: dict[str, Field] = {}
    for name, value in root.value:
        line = name.start_mark.line + 2
        if name.value in head:
            raise refusal(path, line, f"{quoted(name.value)} staat twee keer in de kop.", "Haal een van de twee weg.")
        head[name.value] = Field(line, _value(value, path))
    return head


def _value(node: yaml.Node, path: Path) -> str | tuple[str, ...] | None:
    if isinstance(node, yaml.SequenceNode):
        return tuple(_text(item, path) for item in node.value)
    return _text(node, path) if node.value or _is_quoted(node) else None


def _text(node: yaml.Node, path: Path) -> str:
    text = str(node.value)
    if not _is_quoted(node) and CURLY_QUOTED.fullmatch(text):
        raise refusal(
            path,
            node.start_mark.line + 2,
            "Om de tekst staan gekrulde aanhalingstekens.",
            'Haal ze weg, of maak er rechte van (").',
        )
    return clean(text)  # again: YAML has escapes for what was removed


def _is_quoted(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.style is not None


def _explained(error: Exception, source: str, path: Path) -> FileProblemError:
    line, message, remedy = None, "De kop is niet te lezen.", _QUOTE_IT
    if isinstance(error, yaml.MarkedYAMLError):
        # What is never closed is noticed further down, but put right where it was opened. The head itself is a "block".
        in_head = (error.context or "").startswith("while parsing a block")
        mark = (None if in_head else error.context_mark) or error.problem_mark
        line = mark.line + 2 if mark else None
        if isinstance(error, _Unwanted):
            message = str(error.problem)
        elif line and re.search("[“”„]", source.split("\n")[line - 2]):
            remedy = 'Maak van de gekrulde aanhalingstekens rechte (").'
    elif isinstance(error, yaml.reader.ReaderError):
        line, message = source.count("\n", 0, error.position) + 2, "Hier staat een teken dat in de kop niet kan."
        remedy = "Haal het weg, of typ de regel opnieuw."
    return refusal(path, line, message, remedy)
