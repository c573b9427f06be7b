"""From an experience that someone told to a situation that others can talk about, without who it was."""

from pydantic import ValidationError

from goedwerk.domain.consent import wish_of
from goedwerk.domain.dialogue import Dialogue, Experience
from goedwerk.domain.draft import OWN_SOURCE, blank
from goedwerk.domain.errors import GoedwerkError
from goedwerk.domain.privacy import find_disguised
from goedwerk.domain.record import refusal
from goedwerk.domain.sharing import known, with_surnames
from goedwerk.domain.situation import Situation
from goedwerk.domain.text import one_line

RETOLD = "Namen en nummers die goedwerk herkent, zijn eruit. Dat is geen garantie: lees zelf na of iemand dit herkent."
"""What to say with a situation that was made of an experience."""


def retold(dialogue: Dialogue, experience: Experience, first_names: frozenset[str]) -> Situation:
    """Return a situation made of an experience, with something else where a name or a number may point to someone.

    That is a help, no guarantee: a story can be known without any name, so someone has to read it. Raises
    `GoedwerkError` when whoever told it does not want it kept or shared, and when the text does not fit in a field any
    more.
    """
    teller = dialogue.participant(experience.participant)
    if teller and wish_of(teller).refuses:
        raise GoedwerkError(
            "Deze ervaring mag niet overal heen. Daarom kun je er geen situatie van maken.",
            "Vraag het nog eens aan wie hem vertelde, of schrijf zelf een nieuwe situatie.",
        )
    about = dialogue.situation
    knowing = with_surnames(known(dialogue, first_names), (experience.title, experience.text))

    def without(text: str, on_one_line: bool = False) -> str:
        for finding in reversed(find_disguised(text, knowing, on_one_line)):
            text = text[: finding.start] + finding.proposal + text[finding.stop :]
        return text

    try:
        return blank().revised(
            title=one_line(without(experience.title, on_one_line=True)),
            text=without(experience.text),
            capability=about.capability if about else None,
            audience=about.audience if about else (),
            theme=about.theme if about else None,
            source=f"{OWN_SOURCE}, naar een ervaring",
        )
    except ValidationError as error:
        raise refusal(error) from error
