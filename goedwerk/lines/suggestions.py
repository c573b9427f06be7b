"""What a team can do about a theme, for an agreement."""

from collections.abc import Sequence

from goedwerk.domain.method import Method
from goedwerk.domain.text import fold
from goedwerk.domain.theme import Suggestion, Theme
from goedwerk.lines.choosing import Option
from goedwerk.lines.searching import search
from goedwerk.lines.voice import Voice


def find_suggestion(voice: Voice, method: Method, key: str | None) -> str | None:
    """Return the suggestion that is chosen, or None; those of the theme with this key come first."""
    themes = sorted(method.themes, key=lambda theme: theme.key != key)
    everything = [(theme, suggestion) for theme in themes for suggestion in theme.suggestions]

    def found(words: str) -> Sequence[Option]:
        sought = fold(words).split()
        return [
            Option(suggestion.text, suggestion.text, f"thema {theme.title}")
            for theme, suggestion in everything
            if all(word in _searched(theme, suggestion) for word in sought)
        ]

    return search(voice, "Zoek een suggestie, of kies een nummer", found, "")


def _searched(theme: Theme, suggestion: Suggestion) -> str:
    return fold(f"{theme.title} {theme.question} {theme.capability} {suggestion.text} {suggestion.dimension}")
