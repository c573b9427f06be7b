"""Several A4's as one booklet: by vermogen and situation, with questions to talk about behind each situation."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_OID, uuid5

from goedwerk.domain.a4 import A4, ONLY_FOR_GROUP
from goedwerk.domain.dutch import how_many
from goedwerk.domain.method import Method
from goedwerk.domain.situation import Situation
from goedwerk.domain.text import fold, one_line

KICKER = "Bundel"
"""What stands at the top of a title page."""

CONTENTS = "Inhoud"
"""The heading above the contents."""

OWN_QUESTIONS = "Vragen om over te praten"
"""The heading above the questions of a chapter."""

PAGE_KICKER = "Beelden van Goed Werk"
"""What stands at the top of a page without a vermogen."""

_WITHOUT_CAPABILITY = "Zonder vermogen"


@dataclass(frozen=True)
class Chapter:
    """The A4's about one situation, and the questions that belong to it."""

    title: str
    capability_name: str
    questions: tuple[str, ...]
    pages: tuple[A4, ...]

    @property
    def kicker(self) -> str:
        """What stands at the top of the page with the questions."""
        return self.capability_name or PAGE_KICKER

    @property
    def group(self) -> str:
        """What stands in the contents above the chapters of the same vermogen."""
        return self.capability_name or _WITHOUT_CAPABILITY


@dataclass(frozen=True)
class Bundle:
    """A booklet; `day` is when it was made."""

    title: str
    day: date
    chapters: tuple[Chapter, ...]
    method_source: str

    @property
    def mark(self) -> str:
        """Which booklet this is, for knowing its file again: the same A4's under the same title."""
        return str(uuid5(NAMESPACE_OID, "\n".join([self.title, *(page.mark for page in self.pages)])))

    @property
    def pages(self) -> tuple[A4, ...]:
        """All A4's, in the order of the booklet."""
        return tuple(page for chapter in self.chapters for page in chapter.pages)

    @property
    def amount(self) -> str:
        """How many A4's are in it, about how many situations."""
        situations = how_many(len(self.chapters), "situatie", "situaties")
        return f"{how_many(len(self.pages), 'A4', 'A4’s')} over {situations}"

    @property
    def foot(self) -> str:
        """What stands at the bottom of its own pages; with one page in it that was not checked, it says so itself."""
        level = [ONLY_FOR_GROUP] if any(page.only_for_group for page in self.pages) else []
        return " · ".join([*level, self.method_source])


WITHOUT_SITUATION = "Zonder situatie uit de bibliotheek"
"""The chapter of the A4's of dialogues that chose no situation."""


def bind(pages: Iterable[tuple[A4, Situation | None]], method: Method, title: str, day: date) -> Bundle:
    """Return the booklet of these A4's, each with the situation its dialogue was about.

    Chapters come in the order of the vermogens in the method, then by title; A4's in one chapter by date.
    """
    order = {capability.key: number for number, capability in enumerate(method.capabilities)}
    found: dict[tuple[int, str], list[tuple[A4, Situation | None]]] = {}
    for page, situation in pages:
        place = order.get(page.capability, len(order)) if page.capability else len(order)
        # By its key, too: two situations may have the same title.
        name = f"{fold(one_line(situation.title))}\0{situation.key}" if situation else ""
        found.setdefault((place, name), []).append((page, situation))
    chapters = []
    for _, members in sorted(found.items(), key=lambda item: (item[0][0], not item[0][1], item[0][1])):
        first_page, situation = members[0]
        chapters.append(
            Chapter(
                title=one_line(first_page.situation_title) or WITHOUT_SITUATION,
                capability_name=first_page.capability_name,
                questions=_questions(situation, method),
                pages=tuple(sorted((page for page, _ in members), key=_moment)),
            )
        )
    return Bundle(title, day, tuple(chapters), method.source)


def _questions(situation: Situation | None, method: Method) -> tuple[str, ...]:
    own = tuple(question.text for question in situation.questions) if situation else ()
    return own or tuple(part.questions[0] for part in method.step("skive").parts)


def _moment(page: A4) -> tuple[str, str]:
    return (page.date.isoformat() if page.date else "", page.mark)
