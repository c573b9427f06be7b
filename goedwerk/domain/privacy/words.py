"""Dutch words that tell a name from a word: short lists, made for texts about care."""


def words(*lines: str, between: str | None = None) -> frozenset[str]:
    """Return the words of `lines`, for a list that stays readable; `between` them is white space when not told."""
    return frozenset(word for line in lines for word in line.split(between))


NEVER_A_NAME = words(
    # Articles, pronouns, and what a sentence begins with.
    "aan al alle alleen alles als altijd bij binnen boven buiten daar daarbij daarna daarom dan dat de deze die dit",
    "door dus een één eerst eigenlijk elke en er even geen gelukkig gisteren haar had heb hem hen het hier hij hoe",
    "hoewel hun ieder iedereen iemand ik in ja jij jouw jullie kortom later maar men met meteen mij mijn misschien na",
    "naar natuurlijk nee net niemand niet niets nog nooit nu of om omdat ondanks onder onze ook op opeens over pas",
    "plotseling samen sinds soms steeds tegen terwijl te tijdens toch toen tot tussen u uit uiteindelijk uw vaak van",
    "vandaag vanaf veel volgens voor vooral vroeger waar waarom waarna want wat we wel welke wie wij ze zelf zelfs",
    "zij zijn zo zodat zonder",
    # What people do and are, in texts with capitals only and after a title with a point.
    "at begon begreep belde bent bleef blijft bracht deed denkt doet draagt drinkt dronk durft eet gaat gaf geeft",
    "ging had heb hebben heeft hield hoeft hoort houdt huilde huilt is kan keek kent kijkt kon komt krijgt kreeg kwam",
    "lacht lachte lag leeft legt liep liet ligt loopt mag mocht moest moet nam neemt pakt pakte riep roept slaapt",
    "sliep sprak staat stond vertelde vertelt vindt viel voelde voelt vond vraagt vroeg was waren weet weigert werd",
    "wilde wist woont wordt zag zal zat zegt zei ziet zit zou",
    # Titles and roles.
    "arts bewoner bewoonster broeder cliënt client collega dhr dokter dominee dr drs familie heer hr juffrouw meneer",
    "mevr mevrouw mijnheer mw oma oom opa pastoor patiënt prof professor student tante zorg zuster",
    # Days and months.
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag kerst pasen pinksteren januari februari maart april",
    "mei juni juli augustus september oktober november december",
    # Where people come from: "mevrouw van Surinaamse afkomst".
    "antilliaanse belgische chinese duitse franse friese hindoestaanse hindostaanse indische indonesische joodse",
    "marokkaanse molukse nederlandse oekraïense poolse surinaamse syrische turkse",
    # What is wrong with people, and the short words of care.
    "adl afd alzheimer bopz bsn copd corona covid cva dementie diabetes dm ecd ehbo epd evv ggz gp gz hbo hiv",
    "huntington ig korsakov lewy lvb mbo mdo mrsa ms nah parkinson pg po ptss rvt scen somatiek tia vig vph vv vvt",
    "wlz wmo wzd zzp",
)
"""Words that are no name, also where a name could stand and with a capital."""

ALSO_A_WORD = words(
    # First names.
    "ad amber aster ben bink bloem bo bond boy broer can dag dahlia dien door dop engel faith fleur grace guy hoop",
    "hope iris jade jasmijn jet joker joy juni koos leen lente lief lies lieve linde lot madelief mark max may mees",
    "melde merel mink mus olijf parel puk rein riet robijn roos sky ster sterre storm sultan til ton toon trouw trui",
    "viola violet vlinder wende wil will wolf zomer zus",
    # Family names.
    "appel baan baars baas bakker bal beek beer berg berk bijl bleek blij blik blok blom boer boom bos bosch bot",
    "brand breed brink broek brouwer brug bruin buis bult buur dam dame dekker dijk dik donker doorn draad droog",
    "drost duif dun eik eind ezel fijn gans geel gerst goed graaf graan groen groot haan haas hak hamer hart hek hert",
    "heuvel hoek hof hond hoog horst huis jager jong kaas kamp kant karper kat keizer kerk klein klok knecht kok",
    "koning koper korst kort koster kraan krom kuil kuiper kwast laan laken lam lamp lang last leeuw licht linden",
    "links maas mager man mandemaker meer meester mens mol molen molenaar mooi mos muis mulder naald nacht net nieuw",
    "noord oord oost oud paard paauw pen pijl pijp plat ploeg poel pool poort post pot prins put raaf raap ram rat",
    "recht ridder ring roest rood ruiter rust schaap schaar schilder schipper schout slag slager slot smal smid snel",
    "spaan spier spin staal stam steen sterk stoel stok stom streek struik tak tamboer tas tent timmer tol toren",
    "tromp tuin vaart valk veen veer veld ven vet vink vis visser vlam vliet vogel vonk vos vriend vries vroom waard",
    "wal water weber weg weide west wever wiel wijn wild winter wit woud zand zee zeeman zegers zilver zoet zon zout",
    "zuid zwaan zwaar zwan zwart",
)
"""Words that are a name as well: in small letters, or with the capital of a sentence, they say nothing."""

HASTY_SURNAMES = words(
    "aksoy, bakker, bosma, bosman, bouwman, brouwer, claassen, coenen, de boer, de bruijn, de bruin, de graaf",
    "de groot, de haan, de jong, de jonge, de koning, de lange, de leeuw, de ridder, de rooij, de ruiter, de vos",
    "de vries, de wit, dekker, demir, dijkstra, driessen, evers, gerritsen, hendriks, hendriksen, hermans, hoekstra",
    "huisman, jacobs, jansen, jansma, janssen, janssens, jonker, kaya, klaassen, kok, koster, kramer, kuiper",
    "kuipers, maas, martens, meijer, meyer, mohan, molenaar, mulder, nijland, peeters, peters, pietersen, postma",
    "prins, ramdin, sahin, schipper, scholten, schouten, singh, smeets, smit, smits, timmermans, van beek, van dam",
    "van de ven, van den berg, van den bosch, van den brink, van den broek, van den heuvel, van der berg",
    "van der heijden, van der laan, van der linden, van der meer, van der veen, van der velde, van der velden",
    "van der wal, van dijk, van dongen, van es, van leeuwen, van loon, van vliet, van wijk, veenstra, verbeek",
    "verhoeven, vermeulen, verschoor, visser, vos, vries, vroom, willems, willemsen, wouters, yildirim, yilmaz",
    "zijlstra",
    between=", ",
)
"""Common family names in small letters, for what is typed in haste behind "mevrouw" or "meneer"."""

SHOPS = words("albert heijn, dirk van den broek, jan linders, leen bakker", between=", ")
"""What reads as the name of a person, and is where people shop."""

IS_A_WORD = NEVER_A_NAME | ALSO_A_WORD
"""Words that in small letters point to nobody."""
