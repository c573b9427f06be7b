"""How goedwerk speaks: which words, signs and lengths are not for people who read with effort."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from language.seen import PAGE, SCREEN, STORY, Text

HERE = Path(__file__).parent

LONGEST = {SCREEN: 20, PAGE: 25, STORY: 25}
"""How many words a sentence may have, for each kind of reading."""


@dataclass(frozen=True)
class Finding:
    """Something in a sentence that should be said in another way."""

    where: Text
    sentence: str
    word: str
    instead: str

    def __str__(self) -> str:
        return f"{self.where.path}:{self.where.line}: ‘{self.word}’: {self.instead}\n    {self.sentence}"


def findings(text: Text) -> Iterator[Finding]:
    """Yield everything in a text that should be said in another way, in the order of the rules."""
    # What stands between quotation marks, someone else said, or another program.
    for sentence in sentences(re.sub(r"‘[^‘]*?’(?!\w)", "‘’", text.text)):
        for word, instead in _difficult(sentence):
            yield Finding(text, sentence, word, f"write {instead}")
    for sentence in sentences(text.text):
        for rule in (_english, _stiff, _signs):
            for word, instead in rule(sentence, text.kind):
                yield Finding(text, sentence, word, instead)
        if (length := words_in(sentence)) > LONGEST[text.kind]:
            yield Finding(text, sentence, f"{length} woorden", f"at most {LONGEST[text.kind]}: make it two sentences")


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; a list after a colon, and what a `·` keeps apart, are sentences too."""
    ends = r"(?:(?<=[.!?…])|(?<=[.!?…][’)]))\s+(?=[\W\d]*[A-ZÀ-Ý{])|(?<=:)\s+(?=[A-ZÀ-Ý‘])|\n+|\s+·\s+|;\s+"
    return [" ".join(part.split()) for part in re.split(ends, text) if part.strip()]


def words_in(sentence: str) -> int:
    """Return how many words a sentence has; what is filled in counts as one."""
    return len(re.findall(r"\S*[\w{]\S*", sentence))


@cache
def difficult_words() -> dict[str, str]:
    """Return what to write instead of each difficult form, which may hold a `*`."""
    groups = tomllib.loads((HERE / "difficult_words.toml").read_text(encoding="utf-8"))
    return {form: instead for group in groups.values() for forms, instead in group.items() for form in forms.split("|")}


@cache
def english_words() -> frozenset[str]:
    """Return the English words that are no Dutch."""
    lines = (HERE / "english_leftovers.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def english_pattern() -> re.Pattern[str]:
    """Return what finds an English word on a screen; Delete and Tab stand on the keys themselves."""
    words = "|".join(map(re.escape, sorted(english_words())))
    return re.compile(rf"\b(?!(?-i:Delete|Tab)\b)(?:{words})\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Forms:
    """The difficult forms: whole words, beginnings of words, and rows of words by their first one."""

    whole: dict[str, str]
    beginnings: dict[str, str]
    rows: dict[str, list[tuple[list[str], str]]]


@cache
def _forms() -> _Forms:
    found = _Forms({}, {}, {})
    for form, instead in difficult_words().items():
        words = _words(form)
        if len(words) > 1:
            found.rows.setdefault(words[0], []).append((words, instead))
        elif form.endswith("*"):
            found.beginnings[words[0]] = instead
        else:
            found.whole[words[0]] = instead
    return found


def _words(text: str) -> list[str]:
    return re.findall(r"\w+(?:[.’'+-]\w+)*", text.casefold())


@cache
def _simpler(word: str) -> str | None:
    forms = _forms()
    beginnings = (forms.beginnings.get(word[:length]) for length in range(len(word), 2, -1))
    return forms.whole.get(word) or next(filter(None, beginnings), None)


def _difficult(sentence: str) -> Iterator[tuple[str, str]]:
    words = _words(sentence)
    rows = _forms().rows
    for at, word in enumerate(words):
        if instead := _simpler(word):
            yield word, instead
        for row, instead in rows.get(word, ()):
            if words[at : at + len(row)] == row:
                yield " ".join(row), instead


def _english(sentence: str, kind: str) -> Iterator[tuple[str, str]]:
    english = english_words()
    for word in _words(sentence):
        if word in english:
            yield word, "this is English"


def _stiff(sentence: str, kind: str) -> Iterator[tuple[str, str]]:
    for found in re.finditer(r"\b[Mm]en\b", sentence):
        yield found[0], "write je, we or mensen"
    if kind != STORY and (found := re.search(r"!", sentence)):
        yield found[0], "calm is kinder: end with a full stop"


def _signs(sentence: str, kind: str) -> Iterator[tuple[str, str]]:
    if found := re.search(r"\w*'\w*", sentence):
        yield found[0], "write ’, or ‘ and ’ around words"
    if found := re.search(r'["“”]\w*', sentence):
        yield found[0], "write ‘ and ’ around words"
    if found := re.search(r"\w*\.{3}", sentence):
        yield found[0], "write …"
