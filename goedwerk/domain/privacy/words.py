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
    # Feasts, faith, and what people look things up with.
    "advent carnaval diwali driekoningen hemelvaart kerstmis koningsdag moederdag nieuwjaar offerfeest oudjaar",
    "ramadan sinterklaas suikerfeest vaderdag allah boeddha christus god jezus facebook google internet netflix",
    "whatsapp youtube",
    # Languages, save those that are a family name as well: "omdat mevrouw Turks spreekt".
    "arabisch berbers chinees indonesisch italiaans marokkaans nederlands noors papiaments pools russisch spaans",
    "surinaams turks",
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
    "ad amber aster ben daisy gul ken valentijn wei bink bloem bo bond boy broer can dag dahlia dien door dop engel",
    "faith fleur grace guy hoop hope iris jade jasmijn jet joker joy juni koos leen lente lief lies lieve linde lot",
    "madelief mark max may mees melde merel mink mus olijf parel puk rein riet robijn roos sky ster sterre storm",
    "sultan til ton toon trouw trui viola violet vlinder wende wil will wolf zomer zus",
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

SELDOM_A_NAME = words(
    "aal aart abel abraham amanda amine aurelia bas beau benjamin bente bob bram cas daisy demi dolf eddy els erica",
    "ernst ewald ferry flip frank frans fransje geert gemma ger gul han hans helen henna joel joep joke jonas jonathan",
    "karen karst kelly ken kim koen krijn kris lana lata lex lijntje lila lotje lou luis luz mala margarita margriet",
    "marina marjolein mart mary mats maxime melek mia mila mina mitra nel nick noel nol nour noël omer pascal philip",
    "pier puck raf ramin rico riek robin rowan rui said sam sari sem senna stoffel surya tea teddy trees valentijn",
    "vishal wei zwaantje",
)
"""First names that in small letters are a word more often."""

SHORT_NAMES = words(
    "ali ans bea bep cor eef eva ida ien ina ivo jan jos leo lia pim ria rob roy tim tom wim yvo",
)
"""First names of three letters that are no slip of the finger."""

PLANTS = words("camelia dahlia erica hortensia iris jasmijn linde marjolein margriet roos rosa viola violet")
"""First names that grow in the garden as well."""

HASTY_SURNAMES = words(
    "aalbers, abdi, achterberg, ahmed, akkerman, akkermans, aksoy, alberts, ali, amrani, arends, arslan, aydin",
    "bakkali, bakker, barendse, bartels, beekman, beekmans, beerens, benali, berends, bergman, bergsma, biharie",
    "blankers, blom, boekhout, boersma, bolhuis, bongers, boonstra, bosch, boschma, bosma, bosman, bouazza, bouma",
    "boumans, bouwens, bouwman, brinkman, brouwer, brouwers, bruins, bruinsma, buijs, bulut, celik, chaouch",
    "claassen, claes, coenen, cornelissen, corstens, cremers, daniels, davids, de boer, de bont, de bree, de bruijn",
    "de bruin, de bruyn, de graaf, de groot, de haan, de haas, de jong, de jonge, de kok, de koning, de kruijf",
    "de lange, de leeuw, de meijer, de nijs, de ridder, de roo, de rooij, de rooy, de ruiter, de visser, de vos",
    "de vries, de waal, de wilde, de wit, de witte, de zeeuw, dekker, dekkers, demir, derksen, diekstra, dijkman",
    "dijkstra, dirks, dirksen, dogan, douma, driessen, el amrani, el idrissi, el khattabi, elbers, engelen, evers",
    "evertsen, faber, feenstra, franssen, frederiks, geerlings, geerts, gerrits, gerritsen, geurts, gielen, gijsbers",
    "goossen, goossens, griffioen, groenendijk, groeneveld, haddad, hanssen, hartman, hassan, haverkamp, heemskerk",
    "heijmans, heijnen, hendriks, hendriksen, hendrix, hermans, hermsen, heuvelmans, hoekstra, hofman, hofmans",
    "hofstede, hoogendoorn, houtman, huijbers, huisman, huizinga, hussein, idrissi, jacobs, jagessar, jansen, jansma",
    "janssen, janssens, jaspers, jonker, jonkers, joosten, kamphuis, karels, karsten, kartosen, kaya, keijzer",
    "kerstens, ketelaars, kilic, klaassen, kleijn, kocak, kok, kooijman, kooistra, koopman, koopmans, kortekaas",
    "koster, kowalska, kowalski, koçak, kramer, kruijt, kruse, kuijpers, kuiper, kuipers, kurt, lammers, langeveld",
    "lansink, leenders, lemmens, linders, lodewijks, lubbers, luijten, maas, mahmoud, manders, marsman, martens",
    "martinus, meeuwissen, meijer, meijers, meinders, mertens, meulenbelt, meyer, michels, moerman, mohamed",
    "mohammed, mohan, molenaar, mooij, mulder, mulders, nelissen, nguyen, nieboer, niehof, nijboer, nijhof, nijhuis",
    "nijland, nowak, oomen, oosterhuis, oosterveld, ozdemir, ozturk, pauwels, peeters, peters, pieters, pietersen",
    "pinas, polat, postma, prins, pronk, ramautar, ramautarsing, ramdin, reijnders, reinders, rietveld, roelofs",
    "roelofsen, romeijn, rooijakkers, rosenberg, rosier, rutgers, rutten, sahin, scheffer, schellekens, schipper",
    "schippers, scholte, scholten, schouten, schreuder, schreurs, schuurman, schuurmans, simons, simsek, singh",
    "sluijter, smeenk, smeets, smit, smits, snijders, soekhram, spijkers, spruijt, steenbergen, stevens, stokkers",
    "teunissen, theunissen, thijssen, tholen, tiemens, timmermans, tuinstra, uijen, van beek, van beers, van bemmel",
    "van dalen, van dam, van de kamp, van de laar, van de pol, van de velde, van de ven, van deursen, van dijk",
    "van dongen, van duin, van eijk, van elst, van es, van gelder, van gils, van ginkel, van heerden, van houten",
    "van kessel, van leeuwen, van lieshout, van loon, van maanen, van rijn, van rooij, van rossum, van santen",
    "van schaik, van tol, van velzen, van vliet, van vuuren, van wijk, van zanten, veenendaal, veenstra, veldhuis",
    "veldman, verbeek, verburg, verhagen, verhoef, verhoeven, verkerk, vermeer, vermeij, vermeulen, verschoor",
    "verschuren, versteeg, verstegen, verweij, vink, visscher, visser, vonk, vos, vries, vroegop, vroom, wagenaar",
    "walstra, wassenaar, weijers, wessels, westra, wiegers, wiersma, willems, willemse, willemsen, wolters, wong",
    "wouters, yildirim, yildiz, yilmaz, zijlmans, zijlstra, zuidema, zwiers, özcan, özdemir, öztürk",
    between=", ",
)
"""Common family names in small letters, for what is typed in haste behind "mevrouw" or "meneer"."""

KIN = words(
    "dochter dochters dochtertje zoon zonen zoons zoontje kind kleinkind oudste jongste man vrouw echtgenoot",
    "echtgenote partner weduwe weduwnaar vriend vriendin ex verloofde moeder mama mam vader papa ouders broer broers",
    "broertje zus zussen zusje nicht nichtje neef neefje zwager buurman buurvrouw buurmeisje buurjongen buren",
    "petekind tweelingbroer tweelingzus schoonzus stiefzus halfzus pleegzus zusjes",
)
"""Words for those who are near to someone, behind which a name may stand."""

WORKERS = words(
    "collega collega's student studente studenten stagiair stagiaire stagiaires stagiairs leerling leerlingen",
    "eerstejaars tweedejaars derdejaars flexer flexwerker zzp'er vrijwilliger vrijwilligster vrijwilligers maatje",
    "mantelzorger contactpersoon gastvrouw gastheer verzorgende verzorger verzorgster verpleegkundige verpleger",
    "verpleegster verpleeghulp helpende zorghulp hulp teammanager teamcoach manager directeur directrice bestuurder",
    "coördinator coordinator planner docent docente coach trainer kok kokkin schoonmaker schoonmaakster huismeester",
    "conciërge receptionist receptioniste kapper kapster pedicure huisarts basisarts tandarts arts psycholoog",
    "psychologe fysiotherapeut fysiotherapeute fysio ergotherapeut ergotherapeute ergo logopedist logopediste diëtist",
    "diëtiste muziektherapeut apotheker chauffeur wijkzuster nachtzuster avondzuster hoofdzuster mentor curator",
    "bewindvoerder notaris bewoner bewoners bewoonster cliënt cliënte cliënten client cliente patiënt patiënte",
    "patient gast kamergenoot kamergenote huisgenoot huisgenote tafelgenoot tafelgenote",
)
"""Words for what people are in a house for care, behind which a name may stand."""

NO_NAME_BEHIND_A_ROLE = words(
    # Studies and work.
    "verpleegkunde verzorging zorg welzijn wonen geriatrie kwaliteit facilitair hr dagbesteding revalidatie niveau",
    "social work pedagogiek maatschappelijk maatschappelijke maatschappij palliatieve psychogeriatrie opleidingen",
    "leren praktijk onderwijs geestelijke geestelijk somatiek team thuiszorg wijkverpleging mondzorg individuele",
    "gezondheidszorg",
    # Languages.
    "engels frans duits fries grieks portugees vlaams gronings limburgs brabants perzisch farsi dari koerdisch",
    "somalisch tigrinya hindi sarnami sranan javaans hebreeuws jiddisch latijn roemeens bulgaars hongaars servisch",
    "oekraïens",
    # Who comes from where.
    "antilliaan belg duitser fransman indo marokkaan molukker nederlander nederlanders pool surinamer syriër turk",
    # Feasts, programs and shops.
    "oudejaarsavond nieuwjaarsdag holi keti bevrijdingsdag dodenherdenking instagram teams zoom skype tiktok chatgpt",
    "siri word excel powerpoint outlook ziggo kpn ikea hema jumbo lidl aldi kruidvat etos action",
    # Where people are from.
    "amsterdam rotterdam utrecht nederland duitsland suriname turkije marokko polen indonesië zeeland friesland",
    "groningen drenthe overijssel gelderland limburg brabant europa oost west noord zuid",
    # What a sentence or a letter begins with.
    "allemaal allen bovendien dames dank dankjewel goed helaas heren hoi iedereen inderdaad jammer lezer lezers",
    "lieverd mama mensen mooi morgen nee nou oké overigens papa schat sorry thuis tja trouwens vrienden moeder vader",
    "bezoek muziek koffie eten kinderen mantelzorgers bewoners verzorgenden",
)
"""Words that with a capital are no name, also where one could stand."""

IS_A_WORD = NEVER_A_NAME | ALSO_A_WORD
"""Words that in small letters point to nobody."""

COMMON_DIMINUTIVES = words(
    "baantje bakje balletje bankje beestje belletje biertje blaadje blokje boekje bolletje boompje bordje bosje",
    "briefje broodje busje dagje deeltje doosje dotje drankje eitje feestje feetje flesje fotootje gaatje geintje",
    "glaasje grapje groepje haakje hapje hartje hesje hoekje hondje hoopje huisje ideetje jasje kaartje kastje katje",
    "keertje kindje kistje klantje kleintje kleurtje knietje koekje kopje kousje kusje lachje lampje lapje lepeltje",
    "lesje lichtje liedje lijntje lijstje lintje lootje lotje maaltje maatje mandje mannetje matje meisje mensje mesje",
    "missie momentje mondje muisje netje oogje paadje paartje pakje partje pasje passie patje pensie petje pilletje",
    "pitje plaatje plekje poesje poosje popje potje praatje prikje puntje randje rietje ritje rolletje rondje roosje",
    "ruitje rustje serie sessie sjaaltje slokje snoepje sokje sterretje stokje straatje stukje taartje tasje tientje",
    "tonnetje toontje touwtje trapje treintje truitje tuintje uitje uurtje versie vestje vinkje visie visje vlekje",
    "vrouwtje weekje wijntje woordje zakje zetje zitje zoetje zonnetje zoontje zusje",
)
"""Words that look as if someone whose name is the rest of them were called so by a friend."""
