"""What there is to read about the method and about the program: subjects, with the words by which one finds them."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from goedwerk.domain.document import Run
from goedwerk.domain.impasse import Impasse
from goedwerk.domain.method import Method, Part
from goedwerk.domain.text import fold

METHOD = "De methode"
"""The group of the subjects that come from the texts of the method."""


@dataclass(frozen=True)
class Passage:
    """A paragraph, a small heading, or a thing in a list, of which `sign` is the dot or the number before it.

    `also` are other words by which people look for what stands below a heading.
    """

    runs: tuple[Run, ...]
    sign: str = ""
    heading: bool = False
    also: str = ""

    @property
    def text(self) -> str:
        """The words, without what stands out."""
        return "".join(run.text for run in self.runs)

    def fits(self, words: Iterable[str]) -> int:
        """Return how well this is what one looks for: a heading tells more than a text, and a word more than a part."""
        names = fold(f"{self.text if self.heading else ''} {self.also}")
        text = fold(self.text)
        return sum(3 if _begins(word, names) else 2 if _begins(word, text) else word in text for word in words)


@dataclass(frozen=True)
class Subject:
    """Something to read about; `group` is the heading under which it stands in a list.

    `also` are other words by which people look for it.
    """

    group: str
    title: str
    passages: tuple[Passage, ...]
    also: str = ""

    @property
    def id(self) -> str:
        """What the subject is called among all others."""
        return f"{self.group}/{self.title}"

    def rank(self, word: str) -> int | None:
        """Return where `word` stands: in the title (0), in a heading (1), in the text (2), or within a word (3)."""
        places = (_begins(word, texts) for texts in self._folded)
        within = 3 if any(word in texts for texts in self._folded) else None
        return next((rank for rank, begins in enumerate(places) if begins), within)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words that stand in it, folded."""
        return frozenset(word for texts in self._folded for word in _WORD.findall(texts))

    @cached_property
    def _folded(self) -> tuple[str, str, str]:
        headings = (f"{passage.text if passage.heading else ''} {passage.also}" for passage in self.passages)
        texts = (passage.text for passage in self.passages)
        return fold(self.title), fold("\n".join((self.also, *headings))), fold("\n".join(texts))


def reworded(subject: Subject, word: Callable[[str], str]) -> Subject:
    """Return a subject in which every piece of text is what `word` makes of it."""
    passages = (
        replace(passage, runs=tuple(replace(run, text=word(run.text)) for run in passage.runs))
        for passage in subject.passages
    )
    return replace(subject, passages=tuple(passages))


def about_method(method: Method) -> tuple[Subject, ...]:
    """Return the subjects of the method: in short, the tests, the steps, SKIVE, the three E's and the vermogens."""
    return tuple(Subject(METHOD, title, passages) for title, passages in _subjects(method))


def paragraphs(text: str) -> tuple[Passage, ...]:
    """Return the paragraphs of a text, which have blank lines between them."""
    return tuple(Passage((Run(" ".join(piece.split())),)) for piece in text.split("\n\n") if piece.strip())


def _subjects(method: Method) -> Iterator[tuple[str, tuple[Passage, ...]]]:
    source = Passage((Run("Bron: ", strong=True), Run(f"{method.source}.")))
    yield "De methode in het kort", (*paragraphs(method.introduction), source)
    yield "De drie toetsen", tuple(_tests(method))
    for number, step in enumerate(method.steps, 1):
        hints = (Passage((Run(hint),), "·") for hint in step.hints)
        purpose = Passage((Run(step.purpose, strong=True),))
        yield f"Stap {number}: {step.name}", (purpose, *paragraphs(step.help), _heading("Voor jou"), *hints)
    for part in method.step("skive").parts:
        yield f"{part.letter} van SKIVE: {part.plain}", tuple(_part(part))
    for part in method.step("three_es").parts:
        yield f"{part.name}: {part.plain}", tuple(_part(part))
    yield "Als het gesprek stokt", tuple(passage for impasse in method.impasses for passage in _impasse(impasse))
    vermogens = (_named(capability.name, capability.plain) for capability in method.capabilities)
    yield "De vier vermogens", (*paragraphs(_CLIMATE), *vermogens)


def _tests(method: Method) -> Iterator[Passage]:
    yield from paragraphs(_CRITICAL)
    for criterion in method.criteria:
        yield _heading(criterion.name)
        yield from paragraphs(criterion.question)
        yield _named("Bijvoorbeeld", criterion.example)
        yield _named("Is het nee?", criterion.when_not)


def _impasse(impasse: Impasse) -> Iterator[Passage]:
    yield Passage((Run(impasse.name),), heading=True, also=impasse.also)
    yield from paragraphs(impasse.notice)
    yield from _questions(impasse.questions)
    yield from paragraphs(impasse.calm)


def _part(part: Part) -> Iterator[Passage]:
    yield Passage((Run(part.explanation, strong=True),))
    yield _heading("Vragen die je kunt stellen")
    yield from _questions(part.questions)


def _questions(questions: Iterable[str]) -> Iterator[Passage]:
    return (Passage((Run(question),), "·") for question in questions)


def _heading(text: str) -> Passage:
    return Passage((Run(text),), heading=True)


def _named(name: str, text: str) -> Passage:
    ending = "" if name.endswith("?") else ":"
    return Passage((Run(f"{name}{ending} ", strong=True), Run(text)))


def _begins(word: str, folded: str) -> bool:
    """Tell whether a word in a text begins with this one."""
    return re.search(rf"(?<!\w){re.escape(word)}", folded) is not None


_WORD = re.compile(r"\w{4,}")

_CRITICAL = (
    "Een situatie is kritisch als het antwoord op alle drie de vragen ja is. Is er een nee, praat dan samen verder "
    "tot je ziet waar het echt om gaat."
)

_CLIMATE = (
    "In een leer-werkklimaat leren mensen terwijl ze werken. Vier vermogens van een team of organisatie horen daarbij. "
    "Bij elke situatie staat welk vermogen erbij past."
)
