"""Names that everybody knows and that are nobody in the room: sayings, shops, brands, singers, writers, thinkers.

A name that many people bear as well, such as Jan Smit, is left out on purpose: it may be a resident.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, cached_property
from itertools import pairwise

from goedwerk.domain.text import fold

_SAYINGS = """
    Jan en alleman, Jan Rap, Jan met de pet, Jan Modaal, Jan Publiek, Jan Salie, Jan Klaassen, Jan Boerenfluitjes,
    Jan Lul, Jan Doedel, Jan Joker, Jan Soldaat, Jan Splinter, Jan Plezier, Jan Hagel, Jan in de zak, Jan van Gent,
    Jan Huygen in de ton, boven Jan, Jantje van Leiden, Jantje zag eens pruimen, Jantje lacht, Jantje huilt,
    Joost mag het weten, Joost mag weten, klaar is Kees, rare Kees, malle Kees, Barbertje moet hangen, Piet Snot,
    Piet Lut, Piet Precies, Pietje Precies, Pietje de Voorste, malle Pietje, hoge Piet, hele Piet, bange Piet,
    saaie Piet, zwarte Piet, houten Klaas, stijve Klaas, Klaas Vaak, brave Hendrik, gekke Henkie, gekke Gerrit,
    Sjaak afhaak, Sara gezien, Sarah gezien, Abraham gezien, Abraham zien, Abraham ziet, dolle Mina, malle Babbe,
    magere Hein, rooie Sien, nieuwsgierig Aagje, vrolijke Frans, domme August, Joris Goedbloed, ongelovige Thomas,
    blinde Maupie, zoete lieve Gerritje, Hans Worst, Don Juan, Frau Antje, tante Pos, tante Post, oom Agent,
    vadertje Tijd, moeder Natuur, moeder Aarde, moeder Overste, vader Staat, vrouwe Justitia, dr. Google,
    dokter Google, dokter Internet, dokter Bibber, zuster ChatGPT, mevrouw de Voorzitter, meneer de Voorzitter,
    Barbie en Ken, Bert en Ernie, Joris en de draak
"""
_SHOPS_AND_BRANDS = """
    Albert Heijn, Dirk van den Broek, Jan Linders, Leen Bakker, Bas van der Heijden, Bakker Bart, Hans Anders,
    Hans Textiel, Peter Langhout, Simon Lévelt, Douwe Egberts, Max Havelaar, Max Factor, Pepsi Max, Cola Max,
    Omroep Max, omroep Max, Hugo Boss, Hugo Frosch, Karl Lagerfeld, Calvin Klein, Tommy Hilfiger, Ralph Lauren,
    Jack & Jones, Marc O'Polo, Yves Rocher, Yves Saint Laurent, Coco Chanel, Paco Rabanne, Helena Rubinstein,
    Elizabeth Arden, Marie Stella Maris, Marie Claire, Vero Moda, Miss Etam, Ben & Jerry's, Ben en Jerry's,
    Uncle Ben's, Tony's Chocolonely, Tony Chocolonely, Jack Daniel's, Johnnie Walker, Johnny Walker, Bloody Mary,
    Henri Willig, Mona toetje, Mona toetjes, Mona pudding, toetje van Mona, toetjes van Mona, Paula toetje, Paula vla,
    Dr. Oetker, dokter Oetker, Dr. Martens, Dr. Pepper, Dr. Scholl, Dr. Beckmann, Dr. Hauschka, Mr. Proper,
    Mr. Propre, Mr. Muscle, Mr. Clean, Johnson & Johnson, Sri Lanka, Addis Abeba, Puerto Rico, Port Said, Jan Mayen,
    Wilhelmina pepermunt, Maria kaakje, Maria kaakjes, Maria biscuit, Café Noir, Captain Iglo, kapitein Iglo,
    Kapitein Haak, Anton Pieck, Linda magazine, Margriet magazine, de Margriet, een Margriet, de Linda,
    tijdschrift Linda, blad Linda, blad Margriet, blad Max, Max magazine, Donald Duck, Katrien Duck, oma Duck,
    oom Dagobert, Van Gend en Loos, Paul Bocuse, Marks & Spencer, Peek & Cloppenburg, Robert Bosch, Henry Ford
"""
_CARE = """
    Sara Stedy, Sara Plus, Sara Flex, Sara Combilizer, Maxi Move, Maxi Twin, Maxi Sky, Florence Nightingale,
    Jeroen Bosch ziekenhuis, Reinier de Graaf, Reinier Haga, Albert Schweitzer, Antoni van Leeuwenhoek,
    Vincent van Gogh, Willem Arntsz, Pieter van Foreest, Pieter Baan, Wilhelmina ziekenhuis, Canisius Wilhelmina,
    Juliana kinderziekenhuis, Emma kinderziekenhuis, Sophia kinderziekenhuis, Prinses Máxima, Beatrix ziekenhuis,
    Catharina ziekenhuis, Elisabeth ziekenhuis, Elisabeth TweeSteden, Maria ziekenhuis, Anna ziekenhuis,
    Antonius ziekenhuis, Martini ziekenhuis, Laurentius ziekenhuis, Franciscus Gasthuis, Lievensberg,
    Onze Lieve Vrouwe Gasthuis, Joris Zorg, Laurens wonen, Stichting Laurens, Aafje thuiszorg, Marte Meo,
    Eden Alternative, Johannes de Deo, Maria oord, Charles Bonnet, Gilles de la Tourette, Jacob Creutzfeldt,
    Creutzfeldt Jakob, Lewy body, Mini Mental, Hugo Borst, Teun Toebes, Hendrik Groen, Stella Braam, Henk Blanken,
    Tim van Iersel, Erik Scherder, Dick Swaab, André Aleman, Philip Scheltens, Anne-Mei The, Marcel Olde Rikkert,
    Joris Slaets, Rose-Marie Dröes, Huub Buijssen, Bère Miesen, Anneke van der Plaats, Ronald Geelen,
    Cora van der Kooij, Naomi Feil, Tom Kitwood, Dawn Brooker, Cicely Saunders, Elisabeth Kübler-Ross, Manu Keirse,
    Carlo Leget, Machteld Huber, Atul Gawande, Oliver Sacks, Jos de Blok, Joan Tronto, Andries Baart,
    Annelies van Heijst, Chris Gastmans, Marli Huijer, Manon Ruijters, Gert Biesta, Fred Korthagen, Donald Schön,
    Chris Argyris, Peter Senge, Edgar Schein, David Kolb, Etienne Wenger, Lev Vygotsky, Jean Piaget, Maria Montessori,
    Rudolf Steiner, Patricia Benner, Virginia Henderson, Dorothea Orem, Marjory Gordon, Carl Rogers, Abraham Maslow,
    Erik Erikson, Viktor Frankl, Victor Frankl, Marshall Rosenberg, Stephen Covey, Brené Brown, Sigmund Freud,
    Carl Jung, Carl Gustav Jung, Alois Alzheimer, James Parkinson, Hannah Arendt, Martha Nussbaum, Emmanuel Levinas,
    Paul Ricoeur, Martin Buber, Simone Weil, Simone de Beauvoir, Stine Jensen, Joke Hermsen, Jet Bussemaker,
    Els Borst, Fleur Agema
"""
_STORIES = """
    Anne Frank, Titus Brandsma, Etty Hillesum, Corrie ten Boom, Hannie Schaft, Jip en Janneke, Ot en Sien,
    Suske en Wiske, Tante Sidonia, Tom en Jerry, Tom & Jerry, Hans en Grietje, Hans Brinker, Dik Trom, Pietje Bell,
    Kees de jongen, Bartje Bartels, Pluk van de Petteflet, Dikkertje Dap, Saartje en Bromsnor, Bassie en Adriaan,
    Peppi en Kokki, zuster Klivia, Holle Bolle Gijs, Buurman en Buurman, film van ome Willem, Pipo en Mammaloe,
    Peter Pan, Robin Hood, James Bond, Harry Potter, Sherlock Holmes, Stan Laurel, Stan en Ollie, Doctor Who, dr. Who,
    dr. House, dr. Phil, dokter Phil, dokter Zhivago, dr. Zhivago, Dr. Jekyll, Mr. Hyde, Mr. Bean, Mrs. Bean,
    Mrs. Doubtfire, Juffrouw Ooievaar, juffrouw Saartje, heer Bommel, meneer de Uil, professor Barabas,
    professor Sickbock, professor Zonnebloem, dominee Gremdaat, meneer Kaktus, familie Flodder, familie Doorsnee,
    familie Flintstone, tante Patent, vrouw Holle, Peter en de wolf, Jacob en Esau, Romeo en Julia, Adam en Eva,
    Jozef en Maria, Maria en Jozef, Jezus Maria, Ave Maria, Santa Maria, moeder Maria, maagd Maria, Maria Magdalena,
    Maria Boodschap, Maria Hemelvaart, Maria Lichtmis, gegroet Maria, Johannes de Doper, Simon Petrus,
    Simon van Cyrene, David en Goliath, Kaïn en Abel, Jona en de walvis, Daniël in de leeuwenkuil,
    Franciscus van Assisi, Moeder Teresa, Maarten Luther, Maarten Luther King, Martin Luther, Martin Luther King,
    Nelson Mandela, Mahatma Gandhi, Johannes Passion, psalm van David, psalmen van David, Sint Nicolaas, Sint Maarten,
    Santa Claus, Koot en Bie, Van Kooten en De Bie, Swiebertje en Saartje, Floris en Sindala, Merijntje Gijzen
"""
_SINGERS_AND_STARS = """
    André Hazes, André van Duin, André Rieu, Johnny Jordaan, liedje van tante Leen, liedjes van tante Leen,
    muziek van tante Leen, Willy Alberti, Willeke Alberti, Corry Konings, Corry en de Rekels, vader Abraham,
    Rob de Nijs, Ramses Shaffy, Liesbeth List, Wim Sonneveld, Wim Kan, Toon Hermans, Herman van Veen,
    Boudewijn de Groot, Annie de Reuver, Max van Praag, Max Tailleur, Louis Davids, Heintje Davids, Eddy Christiani,
    Lou Bandy, Anneke Grönloh, Conny Vandenbos, Ria Valk, Rita Corita, Mieke Telkamp, Zwarte Riek, Rita Hovink,
    Corrie van Gorp, Jasperina de Jong, Adèle Bloemendaal, Conny Stuart, Johnny Kraaijkamp, Rijk de Gooyer,
    Piet Bambergen, Rudi Carrell, Mies Bouwman, Willem Duys, Frans Bauer, Marco Borsato, Guus Meeuwis, Lee Towers,
    Henk Wijngaard, Koos Alberts, Gerard Joling, René Froger, Danny de Munk, Nick en Simon, Nick & Simon,
    Trijntje Oosterhuis, Ilse DeLange, Ilse de Lange, Karin Bloemen, Freek de Jonge, Youp van 't Hek, Bram Vermeulen,
    Ede Staal, Daniël Lohues, Frans Halsema, Jenny Arean, Gerard Cox, Imca Marina, drs. P, Peter Koelewijn,
    Benny Neyman, Sylvain Poons, Willem Nijholt, Simone Kleinsma, Joop van den Ende, John de Mol, Linda de Mol,
    Ivo Niehe, Robert ten Brink, Hans Klok, Hans Kazan, Mart Smeets, Erica Terpstra, Peter R. de Vries, Eva Jinek,
    Matthijs van Nieuwkerk, Jeroen Pauw, Jeroen Krabbé, Rutger Hauer, Carice van Houten, Sylvia Kristel,
    Audrey Hepburn, Marilyn Monroe, Charlie Chaplin, Elvis Presley, Cliff Richard, Frank Sinatra, Dean Martin,
    Doris Day, Edith Piaf, Jacques Brel, Charles Aznavour, Nana Mouskouri, Vera Lynn, Maria Callas, Luciano Pavarotti,
    Andrea Bocelli, Julio Iglesias, John Lennon, Bob Dylan, Paul McCartney, Bob Marley, Michael Jackson,
    George Michael, David Bowie, Ella Fitzgerald, Louis Armstrong, Nat King Cole, Marlene Dietrich, Lili Marleen,
    Lili Marlene, Zarah Leander, Udo Jürgens, Freddy Quinn, Rex Gildo, Roy Black, Sarie Marijs, Sarie Marais,
    vader Jacob, broeder Jacob, Berend Botje, Annie hou jij, Johann Sebastian Bach, J.S. Bach, Johann Strauss,
    W.A. Mozart,
    Ludwig van Beethoven, Wolfgang Amadeus Mozart, Franz Schubert, Frédéric Chopin, Johannes Brahms, Antonio Vivaldi,
    Giuseppe Verdi, Felix Mendelssohn, Maurice Ravel, Simeon ten Holt, Ludovico Einaudi, Johan Cruijff, Johan Cruyff,
    Johan Neeskens, Marco van Basten, Willem van Hanegem, Ruud Gullit, Dennis Bergkamp, Frank Rijkaard, Abe Lenstra,
    Faas Wilkes, Coen Moulijn, Joop Zoetemelk, Gerrie Knetemann, Eddy Merckx, Ard Schenk, Ard en Keessie,
    Anton Geesink, Fanny Blankers-Koen, Max Verstappen, Ireen Wüst, Epke Zonderland, Mathieu van der Poel,
    Tom Dumoulin
"""
_WRITERS_AND_PAINTERS = """
    Annie M.G. Schmidt, Annie MG Schmidt, Simon Carmiggelt, Godfried Bomans, Toon Tellegen, Harry Mulisch,
    Willem Frederik Hermans, Gerard Reve, Gerard van het Reve, Jan Wolkers, Hella Haasse, Maarten 't Hart,
    Adriaan van Dis, Arnon Grunberg, Anna Blaman, Anna Enquist, Connie Palmen, Renate Dorrestein, Remco Campert,
    Gerrit Kouwenaar, Gerrit Komrij, Rutger Kopland, Ida Gerhardt, Hendrik Marsman, Louis Couperus, Jan Terlouw,
    Thea Beckman, Tonke Dragt, Paul Biegel, Roald Dahl, Astrid Lindgren, Antoon Coolen, Toon Kortooms,
    J.K. Rowling, J.R.R. Tolkien,
    Jos van Manen-Pieters, Leni Saris, Kader Abdolah, Abdelkader Benali, Hafid Bouazza, Murat Isik, Astrid Roemer,
    Cynthia McLeod, Anton de Kom, Griet Op de Beeck, Saskia Noort, Nicci French, Esther Verhoef, Lucinda Riley,
    Dimitri Verhulst, Anna Karenina, Max Velthuijs, Dick Bruna, Marten Toonder, Rien Poortvliet, Anton Pieck,
    Marius van Dokkum, Jopie Huisman, Rembrandt van Rijn, Johannes Vermeer, Frans Hals, Jan Steen, Jeroen Bosch,
    Judith Leyster, Paulus Potter, Jacob van Ruisdael, Karel Appel, Jan Toorop, Charley Toorop, Willem de Kooning,
    M.C. Escher,
    Jan Cremer, Herman Brood, Pieter Bruegel, Pieter Brueghel, Peter Paul Rubens, Pablo Picasso, Salvador Dalí,
    Gustav Klimt, Frida Kahlo, Andy Warhol, Bob Ross, Leonardo da Vinci, Michiel de Ruyter,
    Maarten Tromp, Maarten Harpertszoon Tromp, Johan van Oldenbarnevelt, Johan de Witt, Willem van Oranje,
    Willem de Zwijger, Willem Barentsz, Willem Drees, vadertje Drees, Joop den Uyl, Dries van Agt, Ruud Lubbers,
    Pim Fortuyn, Geert Wilders, Mark Rutte, Jan Peter Balkenende, Jesse Klaver, Sigrid Kaag, Frans Timmermans,
    Pieter Omtzigt, Caroline van der Plas, Dick Schoof, Rob Jetten, Dilan Yeşilgöz, Job Cohen, Ahmed Aboutaleb,
    Femke Halsema, Eberhard van der Laan, Anton Mussert, Adolf Hitler, Jozef Stalin, Winston Churchill, Barack Obama,
    Donald Trump, Joe Biden, Angela Merkel, Vladimir Poetin, Volodymyr Zelensky, Karl Marx, Karel de Grote,
    Frits Philips, Anton Philips, Anthony Fokker, Abel Tasman, Jan Pieterszoon Coen, Anton van Duinkerken,
    Simon Vestdijk, Johannes Calvijn, Jozef Israëls
"""

_WORD = re.compile(r"[^\W_]+")
# What may stand between two words of a name; a point only behind an initial or a title, because it ends a sentence.
_BETWEEN = re.compile(r"[^\S\n]{1,2}['’‘]?|[-'’]|\s?&\s?|\.[^\S\n]?")
_WITH_POINT = frozenset(("dr", "drs", "mr", "mrs", "prof", "st"))
_LONGEST = 5  # words


def find_well_known(text: str) -> Iterator[tuple[int, int]]:
    """Yield where well-known names stand in `text`, also in small letters or with an s of "Anne Franks dagboek"."""
    listed = _listed()
    found = list(_WORD.finditer(text))
    said = [word[0].casefold() for word in found]
    for index, begin in enumerate(pairwise(said)):
        for name in listed.get(begin, ()):
            last = index + len(name) - 1
            if tuple(said[index : last + 1]) == name and _stand_together(text, found[index : last + 1]):
                yield found[index].start(), found[last].end()


class WellKnown:
    """The well-known names in one text, for asking of any place in it whether it is part of one."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        # Most texts hold no name at all, and are not walked through.
        return sorted(find_well_known(self._text))

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self._spans]

    def hold(self, start: int, stop: int) -> bool:
        """Tell whether `start` up to `stop` lies within a well-known name."""
        if not self._spans:
            return False
        index = bisect_right(self._starts, start)
        return any(stop <= end for _, end in self._spans[max(0, index - _LONGEST) : index])


@cache
def _listed() -> dict[tuple[str, str], list[tuple[str, ...]]]:
    """Return the names in words, by their first two; with and without accents, because people type both."""
    listed: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    groups = (_SAYINGS, _SHOPS_AND_BRANDS, _CARE, _STORIES, _SINGERS_AND_STARS, _WRITERS_AND_PAINTERS)
    names = {name for group in groups for name in group.split(",")}
    for written in {written + end for name in names for written in (name.casefold(), fold(name)) for end in ("", "s")}:
        said = tuple(_WORD.findall(written))
        listed.setdefault(said[:2], []).append(said)
    return listed


def _stand_together(text: str, found: list[re.Match[str]]) -> bool:
    for one, other in pairwise(found):
        between = text[one.end() : other.start()]
        short = len(one[0]) == 1 or one[0].casefold() in _WITH_POINT
        if not _BETWEEN.fullmatch(between) or ("." in between and not short):
            return False
    return True
