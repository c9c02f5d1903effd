"""The words for signs in addresses, and the words around them that tell an address from a sentence."""

from __future__ import annotations

from typing import Final

from moderation.screening.word_list import words

AT: Final = frozenset(
    words(
        """
at arroba aroba arrobas arobase arobas arobaze @t klammeraffe chiocciola malpa sobaka att aet attherate
собака собачка snabel-a snabela snabela apenstaartje kukac zavinac atsign asperand
"""
    )
)
DOT: Final = frozenset(
    words(
        """
dot d0t dott doot punto ponto point punkt kropka nokta tuldok tochka period puntos
точка крапка titik
"""
    )
)
LOOSE_AT: Final = frozenset(["sa", "bei", "chez", "na", "presso", "di"])
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
SIGNS: Final = {**dict.fromkeys(AT, "@"), **JOINERS, **dict.fromkeys(SLASH, "/")}
NO_MAILBOX: Final = frozenset(
    words(
        """
up me us it is am are was here out site page website portfolio work works find visit look check available online
live shop blog store working look located based meet now today be see this that them him her home and or not the
a an arrive arrives starts start started ends good great bad best worked studied studying employed
"""
    )
)
NO_LABEL: Final = frozenset(
    words(
        """
the a an polka this that every each one my your or of in on big little small red blue white black to is no el la
los las un una o os as um uma le les der die das ein eine del al com
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
