"""Words of people as Markdown that shows exactly those words, whatever they typed.

The result is CommonMark. Only what would mean something there gets a backslash, so that ordinary prose stays readable
in the source; `|` and `~` get one too, since many programs know tables and struck-out text.
"""

import re

from goedwerk.domain.text import one_line

# The character at the start of a match is the one to escape.
_ANYWHERE = re.compile(
    r"[\\*`\[|~]"
    r"|<(?=[A-Za-z/!?])"  # a tag, a comment or a link; "<3" is none
    r"|&(?=#?[0-9A-Za-z]+;)"  # a character reference; "R&D" is none
    r"|(?<![^\W_])_|_(?![^\W_])"  # between two letters or digits it means nothing
)

# The character right after a match is the one to escape.
_AT_START = re.compile(
    r"(?=[#>])"
    r"|(?=[-+](?:\s|$))"  # a list
    r"|(?=[-=:][-=:|\s]*$)"  # a rule, the line under a heading or under the head of a table
    r"|[0-9]{1,9}(?=[.)](?:\s|$))"  # a numbered list
)


def literal(text: str, indent: str = "") -> str:
    """Return Markdown that shows `text`: a new line stays one, blank lines between two texts become one blank line.

    `indent` stands before every line but the first, such as two spaces inside a list or `> ` inside a quotation.
    """
    paragraphs: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip():
            paragraphs[-1].append(_escaped(line))
        elif paragraphs[-1]:
            paragraphs.append([])
    between = f"\n{indent.rstrip()}\n{indent}"
    return between.join(f"\\\n{indent}".join(lines) for lines in paragraphs if lines)


def literal_line(text: str) -> str:
    """Return Markdown that shows `text` on one line, for a heading: every run of white space becomes one space."""
    # Number signs at the end of a heading would close it, and then they are not shown.
    return re.sub(r"(?<= )(?=#+$)", r"\\", _escaped(one_line(text)))


def _escaped(line: str) -> str:
    words = line.strip()
    start = line.index(words)
    before, after = line[:start], line[start + len(words) :]
    places = {match.start() for match in _ANYWHERE.finditer(words)}
    if not before and (match := _AT_START.match(words)):
        places.add(match.end())
    escaped = "".join(f"\\{ch}" if place in places else ch for place, ch in enumerate(words))
    # White space at either end of a line is dropped by Markdown, unless it is written as a reference.
    return f"{_reference(before[:1])}{before[1:]}{escaped}{after[:-1]}{_reference(after[-1:])}"


def _reference(character: str) -> str:
    return f"&#{ord(character)};" if character else ""
