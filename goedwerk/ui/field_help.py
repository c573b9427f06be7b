"""What to do in each field: the first thing that F1 says.

The texts name only keys that never change. What a part of the method is about comes from the method itself.
"""

from collections.abc import Iterator, Mapping

from goedwerk.domain.changes.situation import QUESTIONS
from goedwerk.domain.dutch import LONGEST
from goedwerk.domain.method import Method, Part

Help = tuple[str, str]
"""What a field is called, and what to do in it."""


def field_help(place: str, field: str, method: Method) -> Help | None:
    """Return the help for a field, or None when it has none.

    `place` is the key of a step or the name of the class of a screen; `field` is the name of the field there.
    """
    return FIELDS.get(place, {}).get(field) or dict(_from_method(place, method)).get(field)


def _from_method(place: str, method: Method) -> Iterator[tuple[str, Help]]:
    """Yield the help for the fields of a place that stand for something in the method."""
    if place == "experiences":
        for test in method.criteria:
            yield test.key, (test.name, f"{test.question} Bijvoorbeeld: {test.example}\n{_TURN}")
    if place in ("situation", "WritingScreen"):
        for test in method.criteria:
            yield test.key, (test.name, f"{test.question} Schrijf het in één zin. Bijvoorbeeld: {test.example}")
        for part in method.step("skive").parts:
            yield QUESTIONS + part.key, (part.plain, f"{part.explanation} {_OWN_QUESTIONS}")
    if place == "summary":
        for part in method.step("summary").parts:
            yield part.key, (part.name, _about_part(part))


def _about_part(part: Part) -> str:
    how = f" {part.plain}" if part.plain.endswith(".") else ""
    questions = "\n".join(f"· {question}" for question in part.questions)
    return f"{part.explanation}{how} Je kunt dit vragen:\n{questions}"


_TURN = "Met de spatiebalk of Enter kies je ja, nee of niet besproken."
_OWN_QUESTIONS = "Zet op elke regel één vraag die bij deze situatie past. Weet je er geen, laat het dan leeg."
_LIST = "Kies met ↑ en ↓ een regel. Enter laat zien wat je ermee kunt doen. Delete haalt hem weg."
_LETTERS = "Typ je een letter, dan sta je weer in het veld."

_SEARCH = "Typ een of meer woorden. Hoofdletters en accenten maken niet uit. Met ↑ en ↓ kies je in de lijst"

_LIBRARY: Mapping[str, Help] = {
    "search": ("Zoeken", f"{_SEARCH}, Enter opent de situatie. Met PgDn lees je verder in de tekst."),
    "situations": ("De situaties", f"Met ↑ en ↓ kies je een situatie en met Enter open je die. {_LETTERS}"),
}

_SITUATION: Mapping[str, Help] = {
    "title": ("Titel", "Schrijf een vraag zoals je hem zelf zou stellen. Dan herkent een ander hem snel."),
    "text": (
        "Situatie",
        "Schrijf wat er gebeurt en wat iemand zegt. Stop bij het moment van kiezen. Gebruik geen namen.",
    ),
    "audience": ("Voor wie?", "Schrijf wie dit meemaakt, met een komma ertussen. Een of twee is genoeg."),
    "capability": ("Vermogen", "Druk op Enter en kies het vermogen dat er het best bij past."),
    "theme": ("Thema", "Druk op Enter en kies een thema. Past er geen, laat het dan open."),
}

_CAPTURE: Mapping[str, Help] = {
    "capture": (
        "Wat iemand zegt",
        "Typ één zin, in de woorden van wie het zegt. Zolang het veld leeg is, kies je met ↑ en ↓ wie dat is. "
        "Je kunt ook @ typen en een paar letters van de naam. Enter bewaart. Ctrl+L begint een nieuwe regel.",
    ),
    "said": ("Wat er is gezegd", f"De spatiebalk geeft een ster: die zin wil je op het A4. {_LIST} {_LETTERS}"),
}

FIELDS: Mapping[str, Mapping[str, Help]] = {
    # By place, and then by field; what the method says itself is not in here.
    "group": {
        "group": ("Groep", "Typ hoe de groep heet. Zo vind je het gesprek later terug."),
        "date": ("Datum", "Schrijf een dag, bijvoorbeeld 11 maart 2026, 11-3-2026 of 11 maart."),
        "facilitator": ("Begeleider", "Typ je eigen naam. Die komt niet op een A4 om te delen."),
        "minutes": (
            "Minuten",
            f"Schrijf hoeveel minuten jullie hebben, van 1 tot {LONGEST}. De stappen krijgen elk hun deel.",
        ),
        "confidentiality": (
            "Afspraak over vertrouwen",
            "Lees deze zin samen hardop. Verander hem totdat iedereen erachter staat.",
        ),
        "participant": (
            "Deelnemers",
            "Typ een naam, een komma en wat iemand doet, en druk op Enter. Een schuilnaam mag ook.",
        ),
        "people": ("De deelnemers", f"{_LIST} {_LETTERS}"),
        "begin": ("Het gesprek", "Druk op Enter als iedereen zit en jullie beginnen. Voorbereiden kan al eerder."),
    },
    "situation": {
        "page": ("Samen lezen", "Lees de situatie hardop voor. Met ↑ en ↓ schuift de tekst. Tab gaat naar de velden."),
        **_LIBRARY,
        **_SITUATION,
        "save_own": ("Bewaren", "Met Enter komt deze situatie bij je eigen situaties, voor een volgend gesprek."),
    },
    "experiences": {
        "title": ("Titel", "Geef het verhaal een naam van een paar woorden, zonder naam van iemand."),
        "text": (
            "Ervaring",
            "Typ wat de verteller zegt, in korte zinnen en in eigen woorden. Lees het daarna terug. "
            "Laat namen van cliënten en collega’s weg.",
        ),
    },
    "skive": _CAPTURE,
    "three_es": _CAPTURE,
    "summary": {
        "candidate": (
            "Nog een kandidaat",
            "Typ een zin die de kernuitspraak kan worden en druk op Enter. Schrijf ze allemaal op, ook de halve.",
        ),
        "candidates": (
            "De kandidaten",
            "Laat de groep kiezen. Enter maakt van een zin de kernuitspraak. De andere blijven staan. "
            "Delete haalt een zin weg.",
        ),
        "picture": ("Beeld", "Druk op Enter en kies een foto of een beeldkaart. Een ding of een plek is het veiligst."),
        "stars": (
            "Zinnen met een ster",
            "Enter zet een zin in het deel waar je net was. Zo hoef je hem niet over te typen.",
        ),
    },
    "agreements": {
        "agreements": ("De afspraken", f"{_LIST} Zo zet je er ook bij dat iets gedaan is."),
        "what": ("Wat spreken jullie af?", "Typ één kleine stap. Enter gaat naar wie."),
        "who": ("Wie?", "Typ wie het doet. Laat het leeg als de hele groep het doet. Enter gaat naar wanneer."),
        "when": ("Wanneer?", "Typ een dag, of iets als: voor de volgende keer. Enter bewaart de afspraak."),
        "check_out": ("Check-out", "Typ van ieder één woord of één zin. Reageer er niet op."),
        "ask_consent": (
            "Toestemming vragen",
            "Druk op Enter. Je vraagt dan, naam voor naam, of je de woorden mag bewaren en delen.",
        ),
        "save_a4": (
            "A4 opslaan",
            "Enter maakt een bestand van het A4. Eerst kijkt goedwerk of er iets op staat dat naar een mens wijst.",
        ),
        "save_report": (
            "Verslag opslaan",
            "Enter bewaart alles wat er is gezegd in één bestand, met namen. Het is alleen voor de groep.",
        ),
        "finish": ("Dialoog afronden", "Druk op Enter als het gesprek klaar is. Je kunt het later weer openen."),
    },
    "ArchiveScreen": {
        "search": ("Zoeken", f"{_SEARCH}, Enter opent de dialoog."),
        "archive": ("De dialogen", f"Enter opent een dialoog. Delete legt hem in de prullenbak. {_LETTERS}"),
    },
    "BookletScreen": {
        "search": ("Zoeken", f"{_SEARCH}, Enter kiest het A4 of laat het weer los."),
        "archive": ("De A4’s", f"Enter of de spatiebalk kiest een A4, of laat het weer los. {_LETTERS}"),
    },
    "SituationsScreen": _LIBRARY,
    "ThemesScreen": {
        "search": ("Zoeken", f"{_SEARCH}, Enter opent het thema."),
        "themes": ("De thema’s", f"Enter op een thema laat de suggesties zien. {_LETTERS}"),
    },
    "ExplanationScreen": {
        "search": ("Zoeken", f"{_SEARCH}, Enter laat de tekst groot zien."),
        "explanation": ("De onderwerpen", f"Enter laat de tekst groot zien. {_LETTERS}"),
    },
    "WritingScreen": _SITUATION,
    "AskConsent": {
        "consent": (
            "Wat mag er met de woorden?",
            "Stel de vraag hardop en kies het antwoord, met Enter of met het cijfer ervoor. Vraag niet waarom. "
            "Een antwoord mag later anders worden.",
        ),
    },
    "PrivacyCheck": {
        "privacy-list": (
            "Wat er is gevonden",
            "Druk op Enter bij een regel. Je kunt de woorden vervangen of laten staan, of erheen gaan en de tekst zelf "
            "veranderen. Van een beslissing met ✓ ervoor kun je terugkomen. Mist er een woord, kies dan: Nog een ander "
            "woord weghalen.",
        ),
    },
    "Refusals": {
        "refusals": (
            "Wat iemand niet wil delen",
            "Per plek staat er wat daar helpt. Enter brengt je erheen. Of vraag het nog eens. Vraag niet waarom: een "
            "antwoord mag anders worden.",
        ),
    },
    "PictureScreen": {
        "picture-line": (
            "Zoeken",
            "Typ wat er op de kaart staat, of hoe de foto heet. Met ↑ en ↓ kies je, Enter neemt het beeld. Je kunt ook "
            "plakken waar de foto staat.",
        ),
    },
    "Notes": {
        "notes": ("Je eigen notities", "Schrijf op wat je wilt onthouden. Het komt nooit op een A4 of in het verslag."),
    },
    "Ask": {
        "answer": ("Je antwoord", "Typ je antwoord en druk op Enter. Met Esc blijft alles zoals het was."),
    },
}
