"""From an experience that someone told to a situation that others can talk about, without who it was."""

from goedwerk.domain.dialogue import Dialogue, Experience
from goedwerk.domain.draft import OWN_SOURCE, blank
from goedwerk.domain.privacy import find
from goedwerk.domain.sharing import known
from goedwerk.domain.situation import Situation
from goedwerk.domain.text import one_line


def retold(dialogue: Dialogue, experience: Experience, first_names: frozenset[str]) -> Situation:
    """Return a situation made of an experience, with something else where a name or a number may point to someone.

    That is a help, no guarantee: a story can be known without any name, so someone has to read it.
    """
    about = dialogue.situation
    knowing = known(dialogue, first_names)

    def without(text: str) -> str:
        for finding in reversed(find(text, knowing)):
            text = text[: finding.start] + finding.proposal + text[finding.stop :]
        return text

    return blank().revised(
        title=one_line(without(experience.title)),
        text=without(experience.text),
        capability=about.capability if about else None,
        audience=about.audience if about else (),
        theme=about.theme if about else None,
        source=f"{OWN_SOURCE}, naar een ervaring",
    )
