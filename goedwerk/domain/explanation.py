"""What there is to read about the method and about the program: subjects, and finding one by the words in it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from goedwerk.domain.document import Run
from goedwerk.domain.impasse import Impasse
from goedwerk.domain.method import Method, Part
from goedwerk.domain.text import fold

METHOD = "De methode"
"""The group of the subjects that come from the texts of the method."""


@dataclass(frozen=True)
class Passage:
    """A paragraph, a small heading, or a thing in a list, of which `sign` is the dot or the number before it."""

    runs: tuple[Run, ...]
    sign: str = ""
    heading: bool = False

    @property
    def text(self) -> str:
        """The words, without what stands out."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Subject:
    """Something to read about; `group` is the heading under which it stands in a list."""

    group: str
    title: str
    passages: tuple[Passage, ...]

    @property
    def id(self) -> str:
        """What the subject is called among all others."""
        return f"{self.group}/{self.title}"


def reworded(subject: Subject, word: Callable[[str], str]) -> Subject:
    """Return a subject in which every piece of text is what `word` makes of it."""
    passages = (
        replace(passage, runs=tuple(replace(run, text=word(run.text)) for run in passage.runs))
        for passage in subject.passages
    )
    return replace(subject, passages=tuple(passages))


def sought(words: str) -> list[str]:
    """Return what to look for: each word without accents and capitals."""
    return fold(words).split()


def find(subjects: Iterable[Subject], words: str) -> tuple[Subject, ...]:
    """Return the subjects that hold every word, in their title or in their text, in the order they came in."""
    looked_for = sought(words)
    return tuple(subject for subject in subjects if all(word in _searched(subject) for word in looked_for))


def best(found: Iterable[Subject], words: str) -> Subject | None:
    """Return the one to show first: that has every word in its title, or else the first."""
    subjects = tuple(found)
    named = (subject for subject in subjects if all(word in fold(subject.title) for word in sought(words)))
    return next(named, next(iter(subjects), None))


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
    yield _heading(impasse.name)
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


def _searched(subject: Subject) -> str:
    return fold("\n".join((subject.title, *(passage.text for passage in subject.passages))))


_CRITICAL = (
    "Een situatie is kritisch als het antwoord op alle drie de vragen ja is. Is er een nee, praat dan samen verder "
    "tot je ziet waar het echt om gaat."
)

_CLIMATE = (
    "In een leer-werkklimaat leren mensen terwijl ze werken. Vier vermogens van een team of organisatie horen daarbij. "
    "Bij elke situatie staat welk vermogen erbij past."
)
