"""What can be chosen: the colours, names on the beamer, and which key does what."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from goedwerk.ui.commands import ALL, HELP, Command, bindings, key_name
from goedwerk.ui.keys import CHANGEABLE, Keys
from goedwerk.ui.plain import joined, plain
from goedwerk.ui.screens.choice import Choice
from goedwerk.ui.screens.choice import Option as ChoiceOption
from goedwerk.ui.screens.key_press import KeyPress
from goedwerk.ui.settings import BEAMER_NAMES
from goedwerk.ui.theme import NAMES, known
from goedwerk.ui.widgets.header import Header
from goedwerk.ui.widgets.key_bar import KeyBar
from goedwerk.ui.widgets.options import Options

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.content import Content

    from goedwerk.ui.app import GoedwerkApp

_THEME = "theme"
_RESTORE = "restore"
_KEY = "key:"


def choose_theme(app: GoedwerkApp) -> None:
    """Ask which colours someone wants, show them at once and remember them."""
    now = known(app.settings.theme)
    options = [ChoiceOption(name, label, "nu gekozen" if name == now else "") for name, label in NAMES.items()]

    def choose(name: str | None) -> None:
        if name is not None:
            app.settings.theme = app.theme = name

    app.push_screen(Choice("Welke kleuren wil je?", options), choose)


class SettingsScreen(Screen[bool]):
    """A list of what can be chosen; closes with whether a key changed."""

    app: GoedwerkApp
    ACTIONS = (
        HELP,
        ALL,
        Command("restore_keys", "Alle toetsen terug zoals ze waren"),
        Command("back", "Terug", keys="escape", footer="Terug"),
    )
    BINDINGS = bindings(ACTIONS)

    def __init__(self) -> None:
        super().__init__()
        self._uses = uses()
        self._changed = False

    def compose(self) -> ComposeResult:
        yield Header("Instellingen")
        yield Static(plain("Enter wijzigt wat je kiest. Het wordt meteen bewaard.", "$muted"), classes="note settings")
        yield Options(id="settings", compact=True, markup=False)
        yield KeyBar(self.ACTIONS)

    def on_mount(self) -> None:
        self._show()
        self.query_one(OptionList).focus()

    def on_screen_resume(self) -> None:
        self._show()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        chosen = event.option_id or ""
        if chosen == _THEME:
            choose_theme(self.app)
        elif chosen == BEAMER_NAMES:
            self.app.settings.toggle(BEAMER_NAMES)
            self._show()
        elif chosen == _RESTORE:
            self.action_restore_keys()
        else:
            key = chosen.removeprefix(_KEY)
            self.app.push_screen(KeyPress(key, self._uses), partial(self._exchange, key))

    def action_restore_keys(self) -> None:
        """Give every key its first meaning again."""
        self._set_keys(Keys())
        self.notify("Alle toetsen zijn weer zoals ze waren.", timeout=4)

    def action_back(self) -> None:
        """Go back to where one was."""
        if self.is_active:
            self.dismiss(self._changed)

    def help_text(self) -> str:
        """Return the explanation for F1."""
        return _HELP

    def _exchange(self, key: str, pressed: str | None) -> None:
        keys = self.app.settings.keys
        here = keys.now(key)
        if pressed is None:
            return
        other = keys.meant(pressed)
        self._set_keys(keys.exchanged(here, pressed))
        told = [f"{key_name(now)} is nu: {self._uses[use][0]}." for now, use in ((pressed, key), (here, other))]
        self.notify("\n".join(told), timeout=8)

    def _set_keys(self, keys: Keys) -> None:
        self._changed = True
        self.app.settings.keys = keys
        self._show()
        self.query_one(KeyBar).refresh()

    def _show(self) -> None:
        listed = self.query_one(OptionList)
        at = listed.highlighted
        listed.clear_options()
        listed.add_options(self._rows())
        listed.highlighted = at or 0

    def _rows(self) -> list[Option | None]:
        settings = self.app.settings
        rows: list[Option | None] = [
            Option(_row("Kleuren", NAMES[known(settings.theme)]), id=_THEME),
            Option(_row("Namen op de beamer", "ja" if settings.is_on(BEAMER_NAMES) else "nee"), id=BEAMER_NAMES),
            None,
            Option(plain("Toetsen", "bold $accent"), disabled=True),
        ]
        for key, labels in self._uses.items():
            others = "".join(f"\n{'':<8}{label}" for label in labels[1:])
            name = key_name(settings.keys.now(key))
            rows.append(Option(joined((f"{name:<8}", "bold"), labels[0], (others, "$muted")), id=_KEY + key))
        return [*rows, Option(plain("Alle toetsen terug zoals ze waren"), id=_RESTORE)]


def uses() -> dict[str, list[str]]:
    """Return what each key that can be changed does when nothing is changed, what is used most first."""
    from goedwerk.ui.tables import tables

    found: dict[str, list[str]] = {}
    for command in chain.from_iterable(tables().values()):
        key = command.keys.split(",")[0]
        if key in CHANGEABLE and command.label not in found.setdefault(key, []):
            found[key].append(command.label)
    return {key: found[key] for key in CHANGEABLE if key in found}


def _row(name: str, value: str) -> Content:
    return joined((f"{name:<22}", ""), (value, "bold"))


_HELP = """Kies met ↑ en ↓ wat je wilt wijzigen en druk op Enter. Met Esc ga je terug.

Kleuren: licht, donker, voor de beamer, of met hoog contrast.

Namen op de beamer: staat bij elk antwoord wie het zei, als je de beamerstand gebruikt?

Toetsen: kies een regel, druk op Enter en druk dan op de toets die je liever hebt. Je ziet eerst wat er \
verandert. Met Enter ruilen die twee toetsen van plaats, op elk scherm. Onderaan zet je alle toetsen terug zoals ze \
waren. F1 blijft altijd de hulp, en Esc gaat altijd terug. Ook deze toetsen blijven wat ze zijn: F8 voor \
ongedaan maken, F9 voor alles wat je kunt doen, Ctrl+G voor de hulp, Ctrl+B voor terug en Ctrl+N voor verder."""
