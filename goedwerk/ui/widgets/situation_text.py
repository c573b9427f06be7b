"""A situation to read: the text, why it is a critical one, for whom, and when it was used."""

from textual.content import Content

from goedwerk.content.situations import LibraryEntry
from goedwerk.domain.method import Method
from goedwerk.domain.text import one_line
from goedwerk.domain.usage import Usage
from goedwerk.ui.plain import joined, plain


def situation_text(entry: LibraryEntry, method: Method, usage: Usage) -> Content:
    """Return a situation of the library with everything one needs to choose it."""
    situation = entry.situation
    tests = {criterion.key: (criterion.name, getattr(situation, criterion.key)) for criterion in method.criteria}
    # What is at stake comes first: by that a group sees at a glance whether this is one for them.
    stake = tests.pop("tension")
    facts = (
        ("Voor", ", ".join(situation.audience)),
        ("Vermogen", situation.capability or ""),
        ("Thema", method.theme_name(situation.theme)),
    )
    known = [f"{name}: {one_line(value)}" for name, value in facts if value]
    from_where = " · ".join(filter(None, (situation.source, "" if entry.is_mine else entry.set_name)))
    return Content("\n\n").join(
        [
            joined((situation.title, "bold")),
            *(joined((f"{name}: ", "bold $accent"), (text, "")) for name, text in (stake,) if text),
            plain(situation.text),
            *(joined((f"{name}: ", "bold"), (text, "")) for name, text in tests.values() if text),
            plain("\n".join((*known, usage.in_full, from_where)), "$muted"),
        ]
    )


def about_writing() -> Content:
    """Return what it takes to write one."""
    return joined(
        ("Past er geen? Schrijf samen een eigen situatie: druk op Enter.\n\n", ""),
        ("Je vult een titel en een korte tekst in, en kijkt met drie vragen of de situatie kritisch is.", "$muted"),
    )
