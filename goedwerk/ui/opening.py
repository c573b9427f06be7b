"""Opening what is on no screen yet: a dialogue, the archive, the situations, the themes, the explanation.

What those screens need is imported and read behind the first screen, so that that one is there at once.
"""

from __future__ import annotations

import asyncio
import gc
from asyncio import wrap_future
from functools import partial
from typing import TYPE_CHECKING

from goedwerk.archive import Archive
from goedwerk.domain.errors import GoedwerkError
from goedwerk.ui.background import begin
from goedwerk.ui.leaving import Leaving
from goedwerk.ui.screens.start import StartScreen
from goedwerk.ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from goedwerk.domain.desk import Desk
    from goedwerk.domain.situation import Situation
    from goedwerk.situations import Situations
    from goedwerk.store.keeper import Keeper
    from goedwerk.store.opening import Store
    from goedwerk.workspace import Workspace

_ON, _AGAIN = "on", "again"


class Opening(Leaving):
    """An app that opens the screens of goedwerk."""

    def __init__(self, store: Store, workspace: Workspace, now: Callable[[], datetime]) -> None:
        super().__init__(store, workspace, now)
        self.archive = Archive(self.keeper)
        self.settings = Settings(store.first_look.settings, self.archive.remember)
        self._texts: asyncio.Future[Situations] | None = None

    def on_mount(self) -> None:
        self.call_after_refresh(self._warm_up)

    def open_dialogue(self, dialogue_id: str) -> None:
        """Put a dialogue on the table the way it was left."""
        self._start_opening(partial(self._open, dialogue_id))

    def talk_about(self, situation: Situation) -> None:
        """Put an empty dialogue about a situation on the table."""
        self._start_opening(partial(self._open, None, situation))

    def action_new_dialogue(self) -> None:
        """Put an empty dialogue on the table."""
        self._start_opening(partial(self._open, None))

    def action_open_example(self) -> None:
        """Open the example dialogue, fetching it out of the package the first time."""
        self._start_opening(self._open_example)

    def action_practise(self) -> None:
        """Put the example on the table to practise on; nothing of that is kept."""
        self._start_opening(self._open_practice)

    def action_open_archive(self) -> None:
        """Show all dialogues."""
        from goedwerk.ui.screens.archive import ArchiveScreen

        if not isinstance(self.screen, ArchiveScreen):
            self.push_screen(ArchiveScreen(), self._refresh_start)

    def action_open_situations(self) -> None:
        """Show all situations."""
        self._start_opening(self._open_situations)

    def action_open_themes(self) -> None:
        """Show the themes with their suggestions."""
        self._start_opening(self._open_themes)

    def action_open_explanation(self) -> None:
        """Show all there is to read about the method and the program."""
        self._start_opening(self._open_explanation)

    def _start_opening(self, opening: Callable[[], Awaitable[None]]) -> None:
        begin(self, opening, "open", exclusive=True)

    async def _open(self, dialogue_id: str | None, about: Situation | None = None) -> None:
        situations = await self._wait_for_texts()
        method = situations.method
        from goedwerk.facilitation import Facilitation, new_desk
        from goedwerk.ui.screens.dialogue import DialogueScreen

        desk: Desk | None = new_desk(method, self.now())
        if dialogue_id is not None:
            try:
                desk = await wrap_future(self.archive.fetch(dialogue_id))
            except GoedwerkError as error:
                self.notify(str(error), severity="error", timeout=12)
                return
        if desk is None:
            self.notify("Deze dialoog is er niet meer.", severity="warning")
            return
        fresh = dialogue_id is None
        facilitation = Facilitation(desk, method, situations, self.keeper, self.workspace, self.now, fresh)
        if about:
            facilitation.apply("een situatie gekozen", lambda dialogue: dialogue.revised(situation=about))
        await self.push_screen(DialogueScreen(facilitation), self._refresh_start)

    async def _open_example(self) -> None:
        await self._wait_for_texts()
        if await wrap_future(self.archive.is_example_changed()):
            from goedwerk.ui.screens.choice import Choice, Option

            options = [
                Option(_ON, "Verder met jouw voorbeeld"),
                Option(_AGAIN, "Opnieuw beginnen", "jouw voorbeeld gaat naar de prullenbak"),
            ]
            self.push_screen(Choice("Het voorbeeld is veranderd", options), self._example_chosen)
        else:
            await self._fetch_example()

    def _example_chosen(self, choice: str | None) -> None:
        if choice is not None:
            self._start_opening(partial(self._fetch_example, again=choice == _AGAIN))

    async def _fetch_example(self, *, again: bool = False) -> None:
        if again:
            await wrap_future(self.archive.begin_example_again(self.now()))
        example: str = await wrap_future(self.archive.fetch_example())
        await self._open(example)

    async def _open_practice(self) -> None:
        situations = await self._wait_for_texts()
        from goedwerk.content.tour import load_tour
        from goedwerk.practice import Practice
        from goedwerk.ui.screens.practice import PracticeScreen

        try:
            tour = await asyncio.to_thread(load_tour)
        except GoedwerkError as error:
            self.notify(str(error), severity="error", timeout=12)
            return
        practice = await asyncio.to_thread(Practice, situations.method, self.keeper, self.workspace, self.now)
        await self.push_screen(PracticeScreen(practice, tour), self._refresh_start)

    async def _open_situations(self) -> None:
        situations = await self._wait_for_texts()
        from goedwerk.ui.screens.situations import SituationsScreen

        await self.push_screen(SituationsScreen(situations))

    async def _open_themes(self) -> None:
        situations = await self._wait_for_texts()
        from goedwerk.ui.screens.themes import ThemesScreen

        await self.push_screen(ThemesScreen(situations.method))

    async def _open_explanation(self) -> None:
        situations = await self._wait_for_texts()
        from goedwerk.content.explanation import load_explanation
        from goedwerk.ui.screens.explanation import ExplanationScreen

        if isinstance(self.screen, ExplanationScreen):
            return
        try:
            subjects = await asyncio.to_thread(load_explanation, situations.method)
        except GoedwerkError as error:
            self.notify(str(error), severity="error", timeout=12)
        else:
            await self.push_screen(ExplanationScreen(subjects))

    async def _refresh_start(self, left: str | None) -> None:
        self.clear_notifications()  # they were about the screen that was left
        rows, count = await wrap_future(self.archive.unfinished())
        for screen in self.screen_stack:
            if isinstance(screen, StartScreen):
                screen.show(rows, count, left)

    def _warm_up(self) -> None:
        """Import and read what the next screens need, now that the first one is there."""
        if self._texts is None:
            self.keeper.start()
            self._texts = asyncio.ensure_future(asyncio.to_thread(_read_texts, self.workspace, self.keeper))

    async def _wait_for_texts(self) -> Situations:
        self._warm_up()
        assert self._texts is not None
        return await asyncio.shield(self._texts)


def _read_texts(workspace: Workspace, keeper: Keeper) -> Situations:
    import goedwerk.ui.screens.dialogue  # noqa: F401  the import is what takes time
    from goedwerk.content.method import load_method
    from goedwerk.formats.engine import forget_leftovers
    from goedwerk.situations import Situations

    forget_leftovers()
    situations = Situations(load_method(), workspace, keeper)
    situations.reload()
    # All this stays till the end: looking through it for garbage would make someone wait for a key now and then.
    gc.freeze()
    return situations
