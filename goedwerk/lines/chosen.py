"""A field with one of a list in it: long lists are only read to who asks for them."""

from collections.abc import Sequence
from dataclasses import dataclass

from goedwerk.domain.errors import GoedwerkError
from goedwerk.lines.choosing import Option, among, choose, not_one
from goedwerk.lines.fields import OneLine
from goedwerk.lines.voice import Voice

ABOUT = "Typ een woord eruit. Met /kies hoor je de lijst."
"""What belongs in such a field."""


@dataclass(frozen=True)
class Chosen(OneLine):
    """One of `options`: what is read and written is its key, what is typed and said is its name."""

    options: Sequence[Option] = ()

    def items(self) -> Sequence[str]:
        """Return the name of what was chosen."""
        names = {option.key: option.label for option in self.options}
        return [names.get(key, key) for key in super().items()]

    def may_be(self, word: str) -> bool:
        """Tell whether a word means one of the options."""
        return bool(among(self.options, word))

    def add(self, text: str) -> None:
        """Choose what is meant by a number, a name or a word in it; raises `GoedwerkError` when that is not one."""
        found = among(self.options, text)
        if len(found) != 1:
            wrong = not_one(text, found) or f"‘{text}’ staat niet in de lijst."
            raise GoedwerkError(wrong, "Met /kies hoor je de lijst.")
        self.write(found[0].key)

    def change(self, number: int, text: str) -> None:  # noqa: ARG002  there is only one
        """Choose something else."""
        self.add(text)

    def choose(self, voice: Voice) -> bool:
        """Read the whole list and ask which; tell whether something was chosen."""
        key = choose(voice, f"{self.label}: welke past?", self.options)
        if key:
            self.write(key)
        return bool(key)
