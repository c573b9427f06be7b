"""The app: themes, global keys, messages, and what is told on every screen; started on a werkmap by `run`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, ClassVar

from textual.events import Event, Key
from textual.message import Message
from textual.signal import Signal

from goedwerk.domain.text import MAX_CHARACTERS, clean
from goedwerk.store.keeper import Kept, NotKept
from goedwerk.store.opening import Store, open_store
from goedwerk.ui.any_byte import read_any_byte
from goedwerk.ui.closed_terminal import outlive_the_terminal
from goedwerk.ui.commands import Command, bindings
from goedwerk.ui.opening import Opening
from goedwerk.ui.screens.start import StartScreen
from goedwerk.ui.theme import THEMES, known
from goedwerk.ui.whole_paste import keep_pastes_whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from goedwerk.ui.keys import Keys
    from goedwerk.ui.widgets.fields import TooLong
    from goedwerk.workspace import Workspace


class GoedwerkApp(Opening):
    """The program on the screen."""

    CSS_PATH = "goedwerk.tcss"
    TITLE = "goedwerk"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (29, "-tall")]
    ENABLE_COMMAND_PALETTE = False
    ACTIONS: ClassVar[tuple[Command, ...]] = (
        Command(
            "choose_theme", "Kleuren kiezen: licht, donker, beamer of hoog contrast", also="licht donker contrast thema"
        ),
        Command("open_settings", "Instellingen: kleuren, beamer en toetsen", also="toetsen kleuren"),
        Command("open_explanation", "Uitleg: over de methode en over goedwerk", also="help handleiding"),
        *Opening.ACTIONS,
    )
    BINDINGS = bindings(ACTIONS)

    @dataclass
    class Saved(Message):
        """The thread that saves is done, or could not."""

        outcome: Kept | NotKept

    def __init__(self, store: Store, workspace: Workspace, now: Callable[[], datetime] | None = None) -> None:
        super().__init__(store, workspace, now or _utc_now)
        self._first_look = store.first_look
        self.keys_changed: Signal[Keys] = Signal(self, "keys_changed")
        for theme in THEMES:  # before the style sheet is read: it uses their colours
            self.register_theme(theme)
        self.theme = known(self.settings.theme)

    def on_mount(self) -> None:
        self._deep = len(self.screen_stack)
        self.screen_change_signal.subscribe(self, self._clear_for_new, immediate=True)

    def _clear_for_new(self, _screen: object) -> None:
        """Clear what was said about the screen below when another is laid over it; a window may speak as it closes."""
        before, self._deep = self._deep, len(self.screen_stack)
        if before < self._deep:
            self.clear_notifications()

    def get_css_variables(self) -> dict[str, str]:
        """Return the colours; where they do not differ enough, what one is at in a list is turned inside out."""
        variables = super().get_css_variables()
        if self.no_color or self.console.color_system == "standard":
            variables["block-cursor-text-style"] = "reverse"
        return variables

    def refresh_css(self, animate: bool = True) -> None:
        """Put the colours on the screens; before there is one, reading the whole style sheet would be done twice."""
        if self.screen_stack:
            super().refresh_css(animate=animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> StartScreen:
        """Return the first screen, filled already."""
        return StartScreen(self._first_look.unfinished, self._first_look.count, str(self.workspace.root))

    def notify(self, message: str, **options: Any) -> None:
        """Show a message for a moment; it is always literal, whatever a person typed stands in it."""
        self.clear_notifications()  # one at a time: they lie over the work
        super().notify(clean(message), **(options | {"markup": False}))

    def report(self, outcome: Kept | NotKept) -> None:
        """Tell on every screen, from the thread that saves, that it is done or could not."""
        self.post_message(self.Saved(outcome))

    def on_goedwerk_app_saved(self, event: Saved) -> None:
        from goedwerk.ui.widgets.header import Header

        for header in (header for screen in self.screen_stack for header in screen.query(Header)):
            if isinstance(event.outcome, NotKept):
                header.show_saved(f"Niet opgeslagen: {event.outcome.reason}", "Niet opgeslagen", failed=True)
            else:
                header.show_saved(f"opgeslagen {self.now().astimezone():%H:%M}", "opgeslagen")

    def on_too_long(self, event: TooLong) -> None:
        event.stop()
        self.notify(
            f"Dat past niet: in een veld passen {MAX_CHARACTERS // 1000}.000 tekens. "
            "Er is niets veranderd. Knip de tekst in stukken.",
            severity="warning",
            timeout=8,
        )

    async def on_event(self, event: Event) -> None:
        """Take a key for the one whose place it took; one that comes back from a widget has been taken so already."""
        if isinstance(event, Key) and not event.is_forwarded:
            meant = self.settings.keys.meant(event.key)
            if meant != event.key:
                event = Key(meant, None)
        await super().on_event(event)

    def action_help(self) -> None:
        """Show the explanation of the field one is in, and of where one is."""
        from goedwerk.ui.helping import help_here
        from goedwerk.ui.screens.reading import Reading

        explanation = help_here(self.screen)
        if explanation:
            self.push_screen(Reading("Hulp", explanation))

    def action_palette(self) -> None:
        """Show everything that can be done here."""
        from goedwerk.ui.screens.palette import open_palette

        if len(self.screen_stack) and not self.screen.is_modal:
            open_palette(self)

    def action_choose_theme(self) -> None:
        """Choose the colours, and remember them."""
        from goedwerk.ui.screens.settings import choose_theme

        choose_theme(self)

    def action_open_settings(self) -> None:
        """Show what can be chosen."""
        from goedwerk.ui.screens.settings import SettingsScreen

        if not isinstance(self.screen, SettingsScreen):
            self.push_screen(SettingsScreen(), self._tell_keys)

    def _tell_keys(self, changed: bool | None) -> None:
        if changed:
            self.keys_changed.publish(self.settings.keys)


def run(workspace: Workspace) -> int:
    """Show the app on this werkmap until it is left; return the exit code. Raises `GoedwerkError` before it starts."""
    workspace.prepare()
    workspace.forget_preview()
    app = GoedwerkApp(open_store(workspace.database), workspace)
    read_any_byte()
    keep_pastes_whole()
    outlive_the_terminal()
    try:
        app.run()
    finally:
        workspace.forget_preview()
        if not app.keeper.close():
            from goedwerk.rescue import rescue

            raise rescue(app.keeper.unsaved, workspace)
    return app.return_code or 0


def _utc_now() -> datetime:
    return datetime.now(UTC)
