"""Words of people in a Word file: exactly those words, whatever they typed."""

import re
from collections.abc import Iterator

# What XML cannot hold, not even written as a number. Almost all of it was removed where text enters the program.
_UNWRITABLE = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def writable(text: str) -> str:
    """Return `text` without the characters that no Word file can hold."""
    return _UNWRITABLE.sub("", text)


def paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of `text`, which blank lines separate; a new line in one stays."""
    lines: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line.strip():
            lines.append(line)
        elif lines:
            yield "\n".join(lines)
            lines = []
