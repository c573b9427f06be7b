"""What is laid over the work for a moment, and how it closes."""

from typing import ClassVar, Generic, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from goedwerk.ui.commands import LEAVING

Result = TypeVar("Result")


class Window(ModalScreen[Result | None], Generic[Result]):
    """A screen over another one; Esc closes it with None."""

    BINDINGS: ClassVar[list[BindingType]] = [*LEAVING, Binding("f1,ctrl+g", "explain", "Hulp", show=False)]

    def __init__(self) -> None:
        super().__init__(classes="modal")

    @property
    def beamer(self) -> bool:
        """Whether others look along: who looks along at the screen under it looks along at this, too."""
        return self.app.screen_stack[-2:][0].has_class("-beamer")

    def on_mount(self) -> None:
        self.set_class(self.beamer, "-beamer")

    def close(self, result: Result | None) -> None:
        """Close with a result, once: a second key that was on its way would close what lies under it."""
        if self.is_active:
            self.dismiss(result)

    def action_leave(self) -> None:
        """Close, and change nothing."""
        self.close(None)

    async def action_explain(self) -> None:
        """Show what to do in the field one is in."""
        await self.run_action("app.help")
