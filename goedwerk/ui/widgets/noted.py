"""What has a note for who types, and shows it to nobody on a beamer."""

from abc import abstractmethod


class Noted:
    """A widget with a note for who types: what a key does, how to write something, an example."""

    @abstractmethod
    def show_note(self, shown: bool) -> None:
        """Show the note, or leave it out."""
