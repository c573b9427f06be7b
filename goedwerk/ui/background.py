"""What a screen does beside the keys: reading files, measuring a page, fetching dialogues."""

from collections.abc import Awaitable, Callable

from textual.css.query import NoMatches
from textual.dom import DOMNode

Work = Callable[[], Awaitable[None]]
"""Not a coroutine: one that makes room for the next before it began would complain that nobody awaited it."""


def begin(owner: DOMNode, work: Work, group: str, *, exclusive: bool = False) -> None:
    """Do `work` for `owner`, on the loop of the app; with `exclusive` it takes the place of others in its `group`.

    Work may end while its owner is being taken off the screen: the pieces of it go first, so that there is nothing left
    to show the result in. Nobody waits for that result any more.
    """

    async def working() -> None:
        try:
            await work()
        except NoMatches:
            if owner.display:  # Textual calls what is being taken off not displayed
                raise

    guarded: Work = working
    owner.run_worker(guarded, group=group, exclusive=exclusive)
