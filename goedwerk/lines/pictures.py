"""The picture of an A4: a drawing or a photo, what is on it, and whether anyone can be recognised."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from goedwerk.domain.changes import summaries
from goedwerk.domain.dialogue import Dialogue, Picture
from goedwerk.domain.picture_questions import HOW_TO_DESCRIBE, PERMISSION, RECOGNISABLE, Question, still_allowed
from goedwerk.domain.text import one_line
from goedwerk.lines.choosing import Option, ask, choose
from goedwerk.lines.voice import Voice

Find = Callable[[], Picture | None]
"""Returns the picture as it is now."""

Change = Callable[[str, Callable[[Dialogue, str], Dialogue]], bool]
"""Changes the A4 and tells whether anything changed; the text is what undo calls it."""


def about_picture(picture: Picture | None) -> str:
    """Return what is known of the picture of an A4, in a sentence."""
    if picture is None:
        return "Er is nog geen beeld. Met /beeld kies je er een."
    alt = one_line(picture.alt)
    told = f"Beeld: {alt}" if alt else "Er is een beeld, nog zonder beschrijving."
    return f"{told} {summaries.warning(picture)}".rstrip()


def change_picture(voice: Voice, find: Find, change: Change) -> None:
    """Choose a picture, or do something with the one that is there; raises `GoedwerkError`."""
    picture = find()
    if picture is None:
        _choose_picture(voice, find, change)
        return
    voice.say(about_picture(picture))
    options = [
        Option("describe", "Beschrijving wijzigen"),
        Option("choose", "Ander beeld kiezen"),
        Option("questions", "Is er iemand herkenbaar?"),
        Option("remove", "Weghalen"),
    ]
    match choose(voice, "Wat wil je met het beeld doen?", options):
        case "describe":
            _describe(voice, change)
        case "choose":
            _choose_picture(voice, find, change)
        case "questions":
            _ask_recognisable(voice, picture, change)
        case "remove":
            change("het beeld weggehaald", summaries.remove_picture)
            voice.say("Het beeld is weg. Met /ongedaan haal je het terug.")


def _choose_picture(voice: Voice, find: Find, change: Change) -> None:
    options = [Option("card", "Een tekening van goedwerk"), Option("photo", "Een foto op deze laptop")]
    match choose(voice, "Wat voor beeld?", options):
        case "card":
            picture = _card(voice)
        case "photo":
            picture = _photo(voice)
        case _:
            return
    if picture is None:
        return
    change("een beeld gekozen", lambda dialogue, own: summaries.set_picture(dialogue, own, picture))
    if summaries.lacks_permission(picture):  # not so with a drawing, of which everything is known
        _describe(voice, change)
        _ask_recognisable(voice, picture, change)
    voice.say(about_picture(find()))


def _card(voice: Voice) -> Picture | None:
    from goedwerk.pictures.cards import card_picture, cards

    key = choose(voice, "Welke tekening?", [Option(card.key, card.title, card.description) for card in cards()])
    return card_picture(key) if key else None


def _photo(voice: Voice) -> Picture | None:
    from goedwerk.pictures.reading import load_picture

    typed = ask(voice, "Waar staat de foto? De map en de naam:", "Bijvoorbeeld: ~/Pictures/boom.jpg", is_path=True)
    return load_picture(Path(typed.strip("'\" ")).expanduser()) if typed else None


def _describe(voice: Voice, change: Change) -> None:
    voice.say(HOW_TO_DESCRIBE)
    alt = ask(voice, "Op het beeld is te zien:", HOW_TO_DESCRIBE)
    if alt:
        change("de beschrijving van het beeld veranderd", lambda d, own: summaries.describe_picture(d, own, alt))


def _ask_recognisable(voice: Voice, picture: Picture, change: Change) -> None:
    chosen = _choose_reply(voice, RECOGNISABLE)
    if chosen is None:
        return
    recognisable = RECOGNISABLE.meaning(chosen)
    permission = still_allowed(picture, recognisable)
    if recognisable is not False:
        allowed = _choose_reply(voice, PERMISSION)
        permission = PERMISSION.meaning(allowed) if allowed else permission
    answer = partial(summaries.answer_about_picture, recognisable=recognisable, permission=permission)
    change("genoteerd of iemand op het beeld herkenbaar is", answer)


def _choose_reply(voice: Voice, question: Question) -> str | None:
    return choose(voice, question.asks, [Option(reply.key, reply.label, reply.note) for reply in question.replies])
