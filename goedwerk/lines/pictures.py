"""The picture of an A4: a drawing or a photo, what is on it, and whether anyone can be recognised."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from goedwerk.domain.changes import summaries
from goedwerk.domain.dialogue import Dialogue, Picture
from goedwerk.domain.text import one_line
from goedwerk.lines.choosing import Option, ask, choose
from goedwerk.lines.talk import Talk

Find = Callable[[], Picture | None]
"""Returns the picture as it is now."""

Change = Callable[[str, Callable[[Dialogue, str], Dialogue]], bool]
"""Changes the A4 and tells whether anything changed; the text is what undo calls it."""

_KNOWN = {"yes": True, "no": False, "unknown": None}
_RECOGNISABLE = (
    Option("no", "Nee", "ook niet van achteren of door de plek"),
    Option("yes", "Ja", "ook als je iemand alleen herkent aan de rug"),
    Option("unknown", "Weet ik niet"),
)
_PERMISSION = (
    Option("yes", "Ja", "ook om het A4 op te hangen en te delen"),
    Option("no", "Nee", "het beeld blijft, met een waarschuwing"),
    Option("unknown", "Weet ik niet", "je kunt het later nog vragen"),
)


def about_picture(picture: Picture | None) -> str:
    """Return what is known of the picture of an A4, in a sentence."""
    if picture is None:
        return "Er is nog geen beeld. Met /beeld kies je er een."
    alt = one_line(picture.alt)
    told = f"Beeld: {alt}" if alt else "Er is een beeld, nog zonder beschrijving."
    return f"{told} {summaries.warning(picture)}".rstrip()


def change_picture(talk: Talk, find: Find, change: Change) -> None:
    """Choose a picture, or do something with the one that is there; raises `GoedwerkError`."""
    picture = find()
    if picture is None:
        _choose_picture(talk, find, change)
        return
    talk.say(about_picture(picture))
    options = [
        Option("describe", "Beschrijving wijzigen"),
        Option("choose", "Ander beeld kiezen"),
        Option("questions", "Is er iemand herkenbaar?"),
        Option("remove", "Weghalen"),
    ]
    match choose(talk, "Wat wil je met het beeld doen?", options):
        case "describe":
            _describe(talk, change)
        case "choose":
            _choose_picture(talk, find, change)
        case "questions":
            _ask_recognisable(talk, picture, change)
        case "remove":
            change("beeld weggehaald", summaries.remove_picture)
            talk.say("Het beeld is weg. Met /ongedaan haal je het terug.")


def _choose_picture(talk: Talk, find: Find, change: Change) -> None:
    options = [Option("card", "Een tekening van goedwerk"), Option("photo", "Een foto op deze laptop")]
    match choose(talk, "Wat voor beeld?", options):
        case "card":
            picture = _card(talk)
        case "photo":
            picture = _photo(talk)
        case _:
            return
    if picture is None:
        return
    change("beeld gekozen", lambda dialogue, own: summaries.set_picture(dialogue, own, picture))
    if summaries.lacks_permission(picture):  # not so with a drawing, of which everything is known
        _describe(talk, change)
        _ask_recognisable(talk, picture, change)
    talk.say(about_picture(find()))


def _card(talk: Talk) -> Picture | None:
    from goedwerk.pictures.cards import card_picture, cards

    key = choose(talk, "Welke tekening?", [Option(card.key, card.title, card.description) for card in cards()])
    return card_picture(key) if key else None


def _photo(talk: Talk) -> Picture | None:
    from goedwerk.pictures.reading import load_picture

    typed = ask(talk, "Waar staat de foto? De map en de naam:", "Bijvoorbeeld: ~/Pictures/boom.jpg", is_path=True)
    return load_picture(Path(typed.strip("'\" ")).expanduser()) if typed else None


def _describe(talk: Talk, change: Change) -> None:
    about = "Beschrijf het voor wie het niet kan zien. Noem geen namen."
    talk.say(about)
    alt = ask(talk, "Op het beeld is te zien:", about)
    if alt:
        change("beschrijving van het beeld", lambda d, own: summaries.describe_picture(d, own, alt))


def _ask_recognisable(talk: Talk, picture: Picture, change: Change) -> None:
    chosen = choose(talk, "Is er iemand herkenbaar op het beeld?", _RECOGNISABLE)
    if chosen is None:
        return
    recognisable = _KNOWN[chosen]
    # What was allowed, was allowed for what was known then.
    permission = picture.permission if recognisable == picture.recognisable else None
    if recognisable is not False:
        allowed = choose(talk, "Heeft diegene toestemming gegeven?", _PERMISSION)
        permission = _KNOWN[allowed] if allowed else permission
    answer = partial(summaries.answer_about_picture, recognisable=recognisable, permission=permission)
    change("herkenbaar op het beeld", answer)
