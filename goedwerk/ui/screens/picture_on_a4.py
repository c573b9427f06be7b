"""What step 6 can do with the picture of an A4."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.widgets import Static

from goedwerk.domain.changes import summaries
from goedwerk.domain.dialogue import Dialogue, Picture
from goedwerk.domain.text import one_line
from goedwerk.ui.commands import Command
from goedwerk.ui.keys import with_keys
from goedwerk.ui.plain import plain
from goedwerk.ui.screens.choice import Choice, Option
from goedwerk.ui.screens.picture import PictureScreen
from goedwerk.ui.screens.picture_questions import ask_description, ask_recognisable
from goedwerk.ui.screens.picture_view import PictureView
from goedwerk.ui.widgets.form import Asked
from goedwerk.ui.widgets.pick import PickRow

if TYPE_CHECKING:
    from goedwerk.ui.steps.sentences import Sentences as _Host
else:
    _Host = object

_LONGEST = 200
"""How many characters of a description stand in the row."""

_MENU = (
    Option("view", "Bekijken"),
    Option("describe", "Beschrijving wijzigen"),
    Option("choose", "Ander beeld kiezen"),
    Option("questions", "Is er iemand herkenbaar?"),
    Option("remove", "Weghalen"),
)


class PictureOnA4(_Host):
    """One row for the picture of the A4, and everything that Enter on it leads to."""

    ACTIONS: ClassVar[tuple[Command, ...]] = (
        Command("picture", "Beeld kiezen, bekijken of wijzigen", also="foto plaatje afbeelding"),
    )

    def compose_picture(self) -> ComposeResult:
        """Yield the row, and what to mind about the picture."""
        told = Static(id="picture-warning")
        _show_warning(told, self.picture)
        yield PickRow("›", _row(self.picture), name="picture", id="field-picture", hint="Enter")
        with Asked():
            yield told

    @property
    def picture(self) -> Picture | None:
        """The picture of the A4 on the screen, if it has one."""
        return self.summary.image if self.summary else None

    def show_picture(self) -> None:
        """Show what is known of the picture now."""
        self.query_one("#field-picture", PickRow).show(_row(self.picture))
        _show_warning(self.query_one("#picture-warning", Static), self.picture)

    def on_pick_row_picked(self, event: PickRow.Picked) -> None:
        event.stop()
        self.action_picture()

    def action_picture(self) -> None:
        """Choose a picture, or show what can be done with the one that is there."""
        if self.picture:
            self.app.push_screen(Choice("Het beeld op dit A4", _MENU), self._do_with_picture)
        else:
            self._choose_picture()

    def _choose_picture(self) -> None:
        self.app.push_screen(PictureScreen(Path.home()), self._picture_chosen)

    def _do_with_picture(self, choice: str | None) -> None:
        picture = self.picture
        if picture is None:
            return
        match choice:
            case "view":
                self.app.push_screen(PictureView(picture))
            case "describe":
                ask_description(self.app, picture, self._picture_described)
            case "choose":
                self._choose_picture()
            case "questions":
                ask_recognisable(self.app, picture, self._picture_answered)
            case "remove":
                if self._change_picture("het beeld weggehaald", summaries.remove_picture):
                    self.notify(with_keys(self, "Weggehaald. Met Ctrl+Z haal je het beeld terug."), timeout=4)

    def _picture_chosen(self, picture: Picture | None) -> None:
        if picture is None:
            return
        self._change_picture("een beeld gekozen", partial(summaries.set_picture, picture=picture))
        if summaries.lacks_permission(picture):  # not so with a drawing, of which everything is known
            ask_description(self.app, picture, self._picture_described_first)

    def _picture_described_first(self, alt: str) -> None:
        self._picture_described(alt)
        if self.picture:
            ask_recognisable(self.app, self.picture, self._picture_answered)

    def _picture_described(self, alt: str) -> None:
        self._change_picture("de beschrijving van het beeld veranderd", partial(summaries.describe_picture, alt=alt))

    def _picture_answered(self, recognisable: bool | None, permission: bool | None) -> None:
        answer = partial(summaries.answer_about_picture, recognisable=recognisable, permission=permission)
        self._change_picture("genoteerd of iemand op het beeld herkenbaar is", answer)

    def _change_picture(self, label: str, change: Callable[[Dialogue, str], Dialogue]) -> bool:
        changed = self.change_summary(label, change)
        self.show_picture()
        return changed


def _row(picture: Picture | None) -> str:
    if picture is None:
        return "Nog geen beeld"
    alt = one_line(picture.alt)
    return f"{alt[:_LONGEST]}…" if len(alt) > _LONGEST else alt or "Een beeld, nog zonder beschrijving"


def _show_warning(place: Static, picture: Picture | None) -> None:
    told = summaries.warning(picture) if picture else ""
    place.update(plain(told, "$warning"))
    place.display = bool(told)
