"""The errors that are meant for people; everything else is a bug."""


class GoedwerkError(Exception):
    """Something a person can act on: `message` says in Dutch what happened and what was kept, `hint` what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class TextTooLongError(GoedwerkError):
    """A text holds more characters than a field keeps; nothing of it was taken over."""


class WorkspaceError(GoedwerkError):
    """The werkmap cannot be used: missing, read-only, or not a folder."""


class DatabaseError(GoedwerkError):
    """The database cannot be used as it is; it was not written to."""


class DatabaseInUseError(DatabaseError):
    """Another goedwerk has the database open."""


class ContentError(GoedwerkError):
    """A file of the method or the library cannot be read; the message names file and line."""


class ExchangeError(GoedwerkError):
    """An exchange file is refused whole; the message names the place in it."""
