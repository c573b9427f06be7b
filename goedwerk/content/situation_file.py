"""A situation as a Markdown file: what the program needs in the head, then the text, then the questions.

Plain enough for Notepad. What is written is read back the same, except that white space around the text and around a
question is not kept.
"""

import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from goedwerk.content.front_matter import CURLY_QUOTED, Field, read_markdown
from goedwerk.content.problem import FileProblemError, quoted, refusal
from goedwerk.domain.situation import Capability, Situation, SkiveElement
from goedwerk.domain.text import MAX_CHARACTERS, clean, fold

ELEMENT_WORDS = {
    SkiveElement.SKILLS: "Handelingen",
    SkiveElement.KNOWLEDGE: "Kennis",
    SkiveElement.IDENTITY: "Identiteit",
    SkiveElement.VALUES: "Waarden",
    SkiveElement.EPISTEMOLOGY: "Vrijheid",
}
"""The word before a question. Part of the file format: other words in the method must not break files people have."""

KEY = re.compile(r"[a-z0-9-]{1,80}")
"""What a key looks like: it is a part of file names and of commands."""

_HEAD = ("key", "title", "capability", "audience", "theme", "source", "no_rule", "judgement", "tension")
_ELEMENTS = {fold(word): element for element, word in ELEMENT_WORDS.items()}
# Of lines without white space at their ends, and with no two parts that can take the same white space: a line of many
# thousand spaces is read as fast as any other.
_HEADING = re.compile(r"##\s+Vragen\s*(?::)?", re.IGNORECASE)
_QUESTION = re.compile(r"[-*+]\s+([^:\s][^:]*):(.*)")
_WORDS = ", ".join(ELEMENT_WORDS.values())


@dataclass(frozen=True)
class SituationFile:
    """A situation as it was read, and at which line, from 1, each of its fields begins: 1 for one that is missing."""

    situation: Situation
    lines: Mapping[str, int]


def parse_situation(source: str, path: Path) -> Situation:
    """Return the situation in a Markdown file; raises `FileProblemError`, which names `path` and the line."""
    return parse_situation_file(source, path).situation


def parse_situation_file(source: str, path: Path) -> SituationFile:
    """Return the situation in a Markdown file with its lines; raises `FileProblemError` like `parse_situation`."""
    file = read_markdown(source, path)
    values = {name: _head_value(name, field, path) for name, field in file.head.items()}
    lines = {name: file.head[name].line if name in file.head else 1 for name in _HEAD}
    for name in ("key", "title"):
        if not str(values.get(name) or "").strip():
            raise refusal(path, lines[name], f"In de kop ontbreekt ‘{name}’.", f"Zet in de kop een regel {name}: …")
    # The last heading counts, so that no line in a text can be taken for it: `format_situation` always writes one.
    headings = [number for number, line in enumerate(file.body) if _HEADING.fullmatch(line.rstrip())]
    end = headings[-1] if headings else len(file.body)
    text = "\n".join(file.body[:end]).strip()
    if not text:
        raise refusal(
            path,
            file.body_line,
            "De situatie heeft geen tekst.",
            "Schrijf onder de kop in een paar zinnen wat er speelt.",
        )
    questions = _questions(file.body[end + 1 :], file.body_line + end + 1, path)
    written = [number for number, line in enumerate(file.body, file.body_line) if line.strip()]
    lines |= {"text": written[0], "questions": file.body_line + end if headings else written[-1]}
    given = {name: value for name, value in values.items() if value is not None}
    try:
        situation = Situation.model_validate(given | {"text": text, "questions": questions})
    except ValidationError as error:
        raise _too_long(error, lines, path) from None
    return SituationFile(situation, lines)


def format_situation(situation: Situation) -> str:
    """Return the Markdown file of a situation."""
    head = {name: getattr(situation, name) for name in _HEAD}
    if situation.theme is None:
        del head["theme"]
    head["capability"] = situation.capability.value if situation.capability else None
    questions = "".join(
        f"- {ELEMENT_WORDS[question.element]}: {question.text.strip()}".replace("\n", "\n  ") + "\n"
        for question in situation.questions
    )
    return f"---\n{_format_head(head)}---\n\n{situation.text.strip()}\n\n## Vragen\n\n{questions}"


def _head_value(name: str, field: Field, path: Path) -> str | tuple[str, ...] | None:
    value = field.value
    message = remedy = ""
    if name not in _HEAD:
        message = f"{quoted(name)} ken ik niet."
        remedy = f"In de kop kan staan: {', '.join(_HEAD)}. De tekst komt eronder."
    elif name == "audience" and isinstance(value, str):
        message = "‘audience’ is geen lijst."
        remedy = "Zet haken om de doelgroepen: audience: [student, docent]"
    elif name != "audience" and isinstance(value, tuple):
        message = f"‘{name}’ is een lijst."
        remedy = f"Schrijf het als één tekst: {name}: …"
    elif name == "key" and isinstance(value, str) and not KEY.fullmatch(value):
        message = f"De sleutel {quoted(value)} kan niet."
        remedy = "Gebruik alleen kleine letters, cijfers en streepjes, hoogstens 80, zoals: key: hulp-vragen"
    elif name == "capability" and value is not None and value not in list(Capability):
        message = f"Het vermogen {quoted(str(value))} ken ik niet."
        remedy = f"Kies uit: {', '.join(Capability)}."
    if message:
        raise refusal(path, field.line, message, remedy)
    return value


def _questions(lines: Sequence[str], first: int, path: Path) -> list[dict[str, str]]:
    found: list[tuple[int, SkiveElement, list[str]]] = []
    for number, line in enumerate(lines, first):
        if match := _QUESTION.fullmatch(line):
            name = match[1].strip()
            element = _ELEMENTS.get(fold(name))
            if element is None:
                raise refusal(path, number, f"{quoted(name)} is geen onderdeel van SKIVE.", f"Kies uit: {_WORDS}.")
            found.append((number, element, [match[2]]))
        elif found and (not line or line[0].isspace()):
            found[-1][2].append(line.removeprefix("  "))
        elif line.strip():
            raise refusal(
                path,
                number,
                "Deze regel onder ‘## Vragen’ is geen vraag.",
                "Schrijf een vraag zo: - Handelingen: Wat deed je?",
            )
    questions = []
    for number, element, parts in found:
        text = "\n".join(parts).strip()
        if not text:
            raise refusal(
                path,
                number,
                "Hier ontbreekt de vraag.",
                "Schrijf de vraag achter de dubbele punt, of haal de regel weg.",
            )
        questions.append({"element": element, "text": text})
    return questions


def _too_long(error: ValidationError, lines: Mapping[str, int], path: Path) -> FileProblemError:
    """Say which part is too long: all else was looked at before."""
    name = str(error.errors()[0]["loc"][0])
    limit = f"{MAX_CHARACTERS:,}".replace(",", ".")
    what = {"text": "De tekst", "questions": "Een vraag"}.get(name, f"‘{name}’")
    return refusal(path, lines[name], f"{what} is langer dan {limit} tekens.", "Maak de tekst korter.")


class _TextDumper(yaml.SafeDumper):
    """Writes texts the way people would: on one line, or as a block when there is more than one."""


def _dump_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else "'" if CURLY_QUOTED.fullmatch(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _dump_list(dumper: yaml.SafeDumper, texts: tuple[str, ...]) -> yaml.SequenceNode:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", texts, flow_style=True)


def _dump_nothing(dumper: yaml.SafeDumper, _nothing: None) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:null", "")


_TextDumper.add_representer(str, _dump_text)
_TextDumper.add_representer(tuple, _dump_list)
_TextDumper.add_representer(type(None), _dump_nothing)


def _format_head(head: Mapping[str, Any]) -> str:
    def dumped(allow_unicode: bool) -> str:
        return str(yaml.dump(head, None, _TextDumper, sort_keys=False, allow_unicode=allow_unicode, width=sys.maxsize))

    readable = dumped(True)
    # An accent right after an escape such as \t would melt into its letter when the file is cleaned on reading.
    return readable if clean(readable) == readable else dumped(False)
