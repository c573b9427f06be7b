"""Names that everybody knows and that are nobody in the room: sayings, shops, brands, books, singers, thinkers.

A name that many people share, such as Jan Smit, is left out on purpose: it may be a resident.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from goedwerk.domain.privacy.words import words
from goedwerk.domain.text import fold

_SAYINGS = words(
    "Jan en alleman, Jan Rap, Jan met de pet, Jan Modaal, Jan Publiek, Jan Salie, Jan Klaassen, Jan Boerenfluitjes, Jan",
    "Lul, Jan Doedel, Jan Joker, Jan Soldaat, Jan Splinter, Jan Plezier, Jan Hagel, Jan in de zak, Jan van Gent, Jan",
    "Huygen in de ton, boven Jan, Jantje van Leiden, Jantje zag eens pruimen, Jantje lacht, Jantje huilt, lange Jan, oude",
    "Jan, Joost mag het weten, Joost mag weten, Joost weet, klaar is Kees, Kees is klaar, rare Kees, Kees Karel, Barbertje",
    "moet hangen, Piet Snot, Piet Lut, Piet Precies, hoge Piet, hele Piet, bange Piet, saaie Piet, zwarte Piet, malle",
    "Pietje, Pietje Precies, Pietje de Voorste, Pietje Bell, Piet Hein, brave Hendrik, houten Klaas, stijve Klaas, Klaas",
    "Vaak, gekke Henkie, gekke Gerrit, Henk en Ingrid, Sjaak afhaak, de Sjaak, Sara gezien, Sara zien, Sarah gezien,",
    "Sarah zien, Sara ziet, Sarah ziet, Abraham gezien, Abraham zien, Abraham ziet, dolle Mina, malle Babbe, magere Hein,",
    "rooie Sien, nieuwsgierig Aagje, tante Pos, tante Post, tante Betje, tante Truus, ome Willem, oom Agent, vrolijke",
    "Frans, steile Frans, Hollandse Michel, Joris Goedbloed, ongelovige Thomas, een Thomas, Manke Nelis, domme August,",
    "Otje en Otto, blinde Maupie, dokter Google, dr. Google, dokter Internet, Hans Worst, Joris en de draak, tante Es,",
    "vadertje Tijd, moeder Natuur, moeder Aarde, vader Staat, moeder Overste, vrouwe Justitia, Frau Antje, zoete lieve",
    "Gerritje, een Judas, een Don Juan, Jan Rot, Anna te drieën",
    between=None,
)
