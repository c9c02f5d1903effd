"""The words for signs in addresses, and the words around them that tell an address from a sentence."""

from __future__ import annotations

from typing import Final

from moderation.screening.word_list import words

AT: Final = frozenset(
    words(
        """
at aat attt arrobita arrobinha arobaska klammeraffchen atzeichen at-sign at-symbol at-zeichen
arroba aroba arrobas arobase arobas arobaze @t klammeraffe klammeraff chiocciola chiocciolina malpa malpka sobaka
sobachka att aet attherate собака собачка песик равлик кльомба клемба маимунка мајмун snabel-a snabela snabel sobacka
apenstaartje apestaartje apenstaart apestaart slingeraap krulletje kukac zavinac atsign asperand ampersat atmark
krollalfa kroellalfa alfakroll alfakrull grisehale miukumauku apinanhanta atmerkki kissanhanta
majmun majmunce manki afna maimunka klyomba klomba arond eta papaki παπακι strudel shtrudel strudl kringel
kuyruklua adsayn golbaengi attomaaku acong amoc kruszynka vlnka
小老鼠 艾特 圈a 圈A 花a 골뱅이 앳 アットマーク アット
"""
    )
)
"""As they stand in a folded reading: without accents."""
CLEAR_AT_PHRASES: Final = (
    "at[ -]the[ -]rate(?:[ -]of)?",
    "at[ -]?(?:sign|symbol|mark)",
    "(?:curly|curled|circled|rolled|round|swirly|twirly|squiggly|fancy|encircled|wavy|loopy) a",
    "a (?:in a circle|with a (?:circle|tail)(?: around it)?|in the circle|en circulo|im kreis|im kringel)",
    "a (?:commerciale?|keong|bundar|rond|cong|moc|enroscada|arroba|con rulo|encaracolado)",
    "snabel[ -]a",
    "(?:kuyruklu|salyangoz|guzel|yuvarlak|et isareti|et) a",
    "et isareti",
    "coada de maimuta",
    "majmunsko a",
)
"""Names of the sign in several words, as patterns."""
AT_PHRASES: Final = (
    *CLEAR_AT_PHRASES,
    "sign like an?(?: (?:snail|monkey|a|curl|ear|worm|tail))?",
    "(?:the )?(?:little )?(?:monkey(?:'?s)?|snail(?:'?s)?|pig(?:'?s)?|elephant(?:'?s)?|cat(?:'?s)?)"
    "(?: (?:tail|trunk|ear|sign|symbol|thing))?",
    "@",
)
"""And animals, which say nothing by themselves."""
DOT: Final = frozenset(
    words(
        """
dot d0t dott doot dottt dawt dotz dotto puntito pontinho dot-sign dotsign punktchen
punto ponto point punkt kropka nokta tuldok tochka period puntos punct
точка крапка кропка тчк titik
"""
    )
)
LOOSE_DOT: Final = frozenset(
    words(
        """
pkt pnt pto pont punt prik piste tecka bodka tocka tacka pika taskas punkts punktum punktur teleia τελεια cham noktah
nuqta bindu fullstop full-stop stop ponkt 点 點 점 닷 ドット てん
"""
    )
)
"""What is a full stop only inside an address."""
LOOSE_AT: Final = frozenset(["et", "kod", "bij", "hos", "pri", "sa", "bei", "chez", "na", "presso", "di"])
"""What stands for ``@`` only before a domain that is spelled out."""
JOINERS: Final = {
    **dict.fromkeys(DOT, "."),
    **dict.fromkeys(
        words(
            """
underscore underscor undersc0re underline sublinhado unterstrich guionbajo podkreslnik podloga altcizgi
"""
        ),
        "_",
    ),
    **dict.fromkeys(
        words(
            """
dash hyphen minus guion hifen traco tiret bindestrich trattino myslnik tire дефис gitling
"""
        ),
        "-",
    ),
    **dict.fromkeys(["plus", "mas"], "+"),
}
SLASH: Final = frozenset(["slash", "barra", "schragstrich", "fslash"])
DOTS: Final = DOT | LOOSE_DOT | {"."}
COLON: Final = frozenset(["colon", "doppelpunkt", "dospuntos", "doispontos", "dwukropek"])
SIGNS: Final = {
    **dict.fromkeys(AT, "@"),
    **dict.fromkeys(LOOSE_DOT, "."),
    **JOINERS,
    **dict.fromkeys(SLASH, "/"),
    **dict.fromkeys(COLON, ":"),
}
PLAIN_WORDS: Final = frozenset(
    words(
        """
at att eta a period point pont punt prik piste pika stop plus mas minus dash strudel manki afna cham bindu tacka malpa
majmun
"""
    )
)
"""Words for signs that mean something else just as often."""
NO_MAILBOX: Final = frozenset(
    words(
        """
up me us it is am are was here out site page website portfolio work works find visit look check available online
live shop blog store working look located based meet now today be see this that them him her home and or not the
a then first last my mail an put usual sign snail monkey arrive arrives starts start started ends good great bad best
worked studied studying employed lives living sits hosted over
"""
    )
)
NO_LABEL: Final = frozenset(
    words(
        """
the a an polka this that every each one my your or of in on big little small red blue white black to is no el la
los las un una usual o os as um uma le les der die das ein eine einen einem einer den dem del al com
"""
    )
)
MAIL_WORDS: Final = frozenset(
    words(
        """
mail email e-mail write contact reach correo email: courriel schreib mailen escribe escribeme escreva ecrivez
"""
    )
)
ROLES: Final = frozenset(
    words(
        """
info hello hi contact sales admin office support jobs hr team mail me studio work hire
"""
    )
)
UNDERSCORE_TALK: Final = frozenset(
    words(
        """
is are in or and character characters as for to with key not prefix at before after use using leading trailing
double single instead between notation
"""
    )
)
MAIL_STEMS: Final = (
    "mail", "email", "e-mail", "mejl", "mel", "correo", "courriel", "eposta", "e-posta", "epost", "e-post", "posta",
    "poczt", "sahkopost", "почт", "мейл", "мэйл", "имейл", "имеил", "меил", "пошт", "adres", "e-pasta",
)  # fmt: skip
"""How the words for mail begin that have endings in their languages."""
