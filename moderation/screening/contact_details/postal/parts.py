"""Finds the parts of addresses in a text: streets, house parts, places, with what each is worth."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from typing import Any, Final, NamedTuple

from moderation.screening.contact_details.postal import vocabulary as v
from moderation.screening.patterns import linear


class Role(IntEnum):
    """What a part is in an address; a lower one wins where two overlap."""

    STREET = 0  # a street with its number, a post office box
    POSTCODE = 1  # a postcode no other number looks like, or a place with any postcode
    HOUSE = 2  # a house, flat, block with its number
    UNIT = 3  # a floor, door, lane with its number
    ROAD = 4  # a street or building by name alone
    AREA = 5  # a capitalised name, a country, a state


class Part(NamedTuple):
    start: int
    end: int
    role: Role
    certain: bool


LETTER: Final = r"A-Za-z\x{400}-\x{4ff}"
UPPER: Final = r"A-Z\x{400}-\x{42f}"
NAME: Final = rf"[{LETTER}][{LETTER}'.-]*"
CAPITAL: Final = rf"[{UPPER}][{LETTER}'.-]*"
ORDINAL: Final = r"[0-9]{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)"
SIDE: Final = r"(?:[NSEW]|NE|NW|SE|SW|North|South|East|West)"
HOUSE: Final = r"(?:(?i:no|nr|number|km|#)\.?\s?)?(?:[A-Z][-/]?)?[0-9]{1,5}(?:\s?[-/]\s?[0-9A-Z]{1,5}){0,3}\s?[A-Za-z]?"
NUMBER_WORD: Final = r"(?i:no\.?|num\.?|numero|n\.?\s?o?\.?|nr\.?|#|km\.?|n°|bud\.?|dom|d\.)\s*:?\s*"
SPELLED_CITY: Final = rf"(?:St\. |Sta\. |Sto\. |Mt\. |Ft\. )?[{UPPER}][a-z'\x{{430}}-\x{{45f}}][{LETTER}'-]*"
CITY: Final = (
    rf"(?:{SPELLED_CITY}(?:[ -](?:{SPELLED_CITY}|de|do|da|del|la|of|upon|am|an|der|sur|en|City|ng"
    rf"|[IVX]{{1,4}})\b){{0,4}}(?:\s{v.REGION_TAILS}\b)?)"
)
LINKS: Final = r"(?:of|the|de|la|and|da|do|dos|das|del|el|di|dei|degli|delle|della|dello|van|het|den|der|du|des)"

DATED: Final = r"(?:(?:[0-9]{1,2}o?|I|II|IV|XX|XXV)\s(?:de\s)?)?"
"""``5 de Mayo``, ``XX Settembre``: what streets are named after has a day in front."""

BRITISH: Final = r"(?:[A-Z]{1,2}[0-9][0-9A-Z]?\s?[0-9]\s?[A-Z]{2})"
CANADIAN: Final = r"(?:[A-Z][0-9][A-Z]\s?[0-9][A-Z][0-9])"
PLAIN_CODE: Final = r"(?:[0-9]{4,6}|[0-9]{3}\s[0-9]{3}|[0-9]{3}\s[0-9]{2})"
DUTCH: Final = r"(?:[1-9][0-9]{3}\s?[A-Z]{2})"
SURE_CODE: Final = (
    rf"(?:{BRITISH}|{CANADIAN}|{DUTCH}|(?:{v.US_STATES}|{v.STATE_NAMES})\.?,?\s+[0-9]{{5}}(?:-[0-9]{{4}})?"
    rf"|{v.AUSTRALIAN},?\s+[0-9]{{4}})"
)
"""Postcodes, with the state where it belongs to them, that look like nothing else."""


def _streets() -> Iterator[tuple[str, bool]]:
    """Pattern, and whether it needs nothing around it."""
    yield (
        rf"\b{HOUSE},?\s+(?:{SIDE}\.?\s+|(?:St|Old|New)\.?\s+)?(?:(?:{CAPITAL}|{ORDINAL}|{LINKS})\s+){{1,4}}"
        rf"{v.ENGLISH_TYPES}\b\.?(?:\s{SIDE}\b\.?)?",
        False,
    )
    yield rf"\b[0-9]{{1,5}},?\s+(?:{SIDE}\.?\s+)?{ORDINAL}\s+(?:Street|St|Avenue|Ave|Road|Rd|Lane|Place|Pl)\b\.?", True
    yield r"\b[0-9]{1,5}\s(?i:county road|state route|route|highway|hwy|fm|cr)\s[0-9]{1,4}\b", True
    yield r"\b(?i:rr|hc|rural route)\s?[0-9]{1,3},?\s(?i:box)\s[0-9]{1,5}\b", True
    yield (
        r"(?i:\b(?:p\.?\s?o\.?\s?box(?: no\.?)?|post office box|g\.?p\.?o\.? box|locked bag|postfach"
        r"|apartado(?: postal)?"
        r"|caixa postal|apdo\.?|boite postale|b\.p\.|casella postale|skrytka pocztowa|private mail bag|pmb"
        r"|p\.?m\.?b\.?|а/я|a/ya|s\.?\s?l\.?\s?p\.?|postbus|postboks|pobox|p\.?\s?o\.? bag|casilla(?: de correo)?"
        r"|posta kutusu|kotak pos)\s*(?:no\.?\s?)?#?\s*[0-9]{1,7}(?:\s[0-9]{2}){0,3}(?:\s?-\s?[0-9]{5})?)\b",
        True,
    )
    yield rf"\b[A-Z][A-Za-z-]*{v.GERMAN_ENDINGS}\s?[0-9]{{1,4}}(?:\s?[-/]\s?[0-9]{{1,4}}){{0,3}}\s?[a-zA-Z]?\b", False
    yield (
        rf"\b(?:{CAPITAL}[\s-]){{1,3}}(?:Strasse|Str\.|Allee|Weg|Platz|Ring|Damm|Ufer|Gasse)\s[0-9]{{1,4}}\s?[a-zA-Z]?\b",
        True,
    )
    yield (
        rf"(?i:\b{v.ROMANCE_TYPES})[\"']?{DATED}(?:{NAME}[\s.]+){{0,5}}?{NAME}[\"']?(?:\s(?:II|III|IV|VI|XXIII|[0-9]{{1,2}}\sde\s{NAME}))?"
        rf",?\s*(?:{NUMBER_WORD})?[0-9]{{1,5}}(?:\s?[-/]\s?[0-9A-Za-z]{{1,4}})?[a-zA-Z]?"
        r"(?:\s?#\s?[0-9]{1,4}[a-zA-Z]?\s?-\s?[0-9]{1,4})?\b",
        False,
    )
    yield (
        rf"\b(?i:{v.SHORT_TYPES})[\"']?{DATED}(?:{CAPITAL}\s|(?i:{LINKS})\s){{0,4}}{CAPITAL}[\"']?,?\s*(?:{NUMBER_WORD})?"
        r"[0-9]{1,5}(?:\s?[-/]\s?[0-9A-Za-z]{1,4})?[a-zA-Z]?\b",
        False,
    )
    yield (
        rf"\b(?:{CAPITAL}\s){{1,4}}[0-9]{{1,4}}\s?[a-zA-Z]?(?:\s?[-/]\s?[0-9]{{1,4}})?"
        r"(?:,\s?[a-z]{2,6}\.\s?[0-9]{1,4}(?:,\s?[a-z]{2,6}\.\s?[0-9]{1,4})?|,?\s(?:bus|bte|boite)\s?[0-9]{1,4})?"
        r"(?:,\s?|\s?\n)(?:[A-Z]{1,2}-)?(?:0[0-9]{3}|1[0-8][0-9]{2}|2[1-9][0-9]{2}|[3-9][0-9]{3}|[0-9]{5,6})"
        rf"\s{CITY}",
        True,
    )
    yield (
        rf"\b[0-9]{{1,5}}[a-zA-Z]?,?\s(?:{CAPITAL}\s?){{1,4}}(?:,\s?|\s?\n|\s)(?:{CITY}(?:,\s?|\s?\n|\s)){{0,3}}{SURE_CODE}\b",
        True,
    )
    yield (
        rf"\b(?:(?:{CAPITAL}|{LINKS})\s){{1,4}}[0-9]{{1,5}}\s?[a-zA-Z]?(?:\s?[-/]\s?[0-9A-Za-z]{{1,4}})?"
        rf"(?:,\s?|\s?\n|\s){DUTCH}\b(?:,?\s{CITY})?",
        True,
    )
    yield (
        rf"\b{CAPITAL}\s(?:{NAME}\s){{0,3}}[0-9]{{1,5}}\s?[a-zA-Z]?(?:\s?[-/]\s?[0-9A-Za-z]{{1,4}})?"
        rf"(?:,\s?|\s?\n)(?:{CITY}(?:,\s?|\s?\n|\s))?[A-Z]{{1,2}}-[0-9]{{4,6}}\b(?:\s{CITY})?",
        True,
    )
    yield (
        rf"\b(?i:so(?: nha)?\s)?[0-9]{{1,4}}[A-Za-z]?(?:/[0-9]{{1,4}}){{0,3}},?\s"
        rf"(?:(?i:ngo|ngach|hem|kiet)\s[0-9/]{{1,9}},?\s){{0,2}}(?i:duong|pho|[dđ]\.)\s(?:{CAPITAL}\s){{0,3}}{CAPITAL}",
        True,
    )
    yield (
        rf"\b[0-9]{{1,4}}(?:-[0-9]{{1,3}})?,?\s{CAPITAL}-(?:ro|daero|gil)\b(?:[\s-][0-9]{{1,3}}(?:beon)?-?gil\b)?"
        rf"(?:,\s{CAPITAL}-(?:dong|gu|si|gun|eup|myeon|do)\b){{0,3}}",
        False,
    )
    han = r"\x{3040}-\x{30ff}\x{3400}-\x{9fff}"
    yield (
        rf"[{han}]{{2,14}}(?:市|区|县|縣|都|道|府|県|路|街|镇|町)[{han}0-9-]{{1,40}}(?:号|號|番|室|楼|丁目|番地|弄|栋)"
        rf"[{han}0-9-]{{0,20}}(?:\s[{han}]{{2,10}}[0-9]{{1,4}})?",
        True,
    )
    yield rf"\b[0-9]{{1,4}}(?:/[0-9]{{1,3}})?\s(?:{CAPITAL}\s){{1,3}}(?:Soi|Moo|Lorong|Jalan)\s[0-9]{{1,4}}\b", True
    place = rf"(?:,\s?|\s?\n|\s)(?:[A-Z]{{1,2}}-)?(?:[0-9]{{4,5}}|[0-9]{{2}}-[0-9]{{3}})\s{CITY}"
    yield rf"\b{v.GERMAN_OPENINGS}\s(?:{CAPITAL}\s){{1,2}}[0-9]{{1,4}}\s?[a-z]?{place}", True
    yield (
        rf"\b(?:{CAPITAL}\s){{1,3}}[0-9]{{1,4}}[a-zA-Z]?(?:\s?[/m]\.?\s?[0-9]{{1,4}})?,?\s[0-9]{{2}}-[0-9]{{3}}\s{CITY}",
        True,
    )
    yield (
        r"(?i:\b(?:calle|cll\.?|cl\.?|carrera|cra\.?|kr\.?|cr\.?|avenida|av\.?|transversal|diagonal)\s[0-9]{1,3}\s?[a-z]?"
        r"\s?(?:bis\s?)?(?:#|no\.?|n°)\s?[0-9]{1,3}\s?[a-z]?\s?-\s?[0-9]{1,3})\b",
        True,
    )
    french = r"\b[0-9]{1,4}\s?(?:bis|ter|[A-D])?,?\s"
    links = r"\s(?:(?:de|du|des|d'|la|le|les|l'|de la|saint|sainte)\s?)*"
    yield rf"{french}(?i:rue|impasse|allees?|chemin|faubourg|ruelle|quai){links}{NAME}(?:[ -]{CAPITAL}){{0,3}}", True
    yield rf"{french}(?i:{v.FRENCH_TYPES}){links}{CAPITAL}(?:[ -]{CAPITAL}){{0,3}}", True
    yield (
        rf"(?:(?:{CAPITAL}\s){{1,3}}(?:Mahallesi|Mahalle|Mah\.?|Mh\.?),?\s)?(?:(?:{CAPITAL}|[0-9]{{1,5}}\.?)\s){{1,4}}"
        rf"{v.TURKISH_TYPES}\s?,?\s?(?:(?i:no|numara)\s?[:.]?\s?)?[0-9]{{1,4}}(?:\s?/\s?[A-Z]?[0-9]{{0,4}})?\b",
        True,
    )
    yield (
        rf"{v.CYRILLIC_TYPES}\.?\s+[\x{{400}}-\x{{4ff}}A-Za-z' .-]{{3,40}},?\s*(?:{v.CYRILLIC_UNITS}\.?)?\s*"
        r"[0-9]{1,4}(?:\s?[-/]\s?[0-9]{1,4})?[а-яa-z]?\b",
        True,
    )


def _postcodes() -> Iterator[tuple[str, bool]]:
    yield rf"(?:{CITY}[ ,]+)?(?:(?i:post ?code|postal code|zip(?: code)?)\s?[:.]?\s)?\b{BRITISH}\b", True
    yield rf"(?:{CITY}[ ,]+)?(?:\(?{v.PROVINCES}\)?[ ,]+)?\b{CANADIAN}\b", True
    yield rf"(?:{CITY}[ ,]+)?\b(?:{v.US_STATES}|{v.STATE_NAMES})\b\.?,?\s+[0-9]{{5}}(?:-[0-9]{{4}})?\b", True
    yield rf"(?:{CITY}[ ,]+)?\b{v.AUSTRALIAN},?\s+[0-9]{{4}}\b", True
    yield (
        r"\b(?i:cep|c\.?\s?p\.?|zip(?: code)?|pin(?: ?code)?|post ?code|plz|cap|k\.?p\.?|індекс"
        r"|индекс)\s?[:.-]?\s?[0-9]{2,6}"
        r"(?:[- ][0-9]{3})?\b",
        True,
    )
    yield r"\b[0-9]{5}-[0-9]{3}\b", True
    yield rf"(?:(?:Co\.?\s)?{CITY}[ ,]+)?\b[A-Z][0-9]{{2}}\s[A-Z0-9]{{4}}\b", True
    yield r"\b[A-Z]{2}-[0-9]{4,5}\b", True
    yield rf"\b[0-9]{{2}}-[0-9]{{3}}(?:\s{CITY})?", True
    yield (
        rf"\b(?:[A-Z]{{1,2}}-)?{PLAIN_CODE}\s(?:[A-Z]{{2}}\s)?{CITY}(?:\s[0-9]{{1,2}}\b)?(?:\s\([A-Z]{{2}}\)|\s[A-Z]{{2}}\b)?",
        False,
    )
    yield rf"{CITY}(?:\s?-\s?|\s?,\s?|\s){PLAIN_CODE}\b", False
    yield r"[0-9]{5,6}\b", False


VALUE: Final = (
    r"(?:[A-Z]{0,2}-?[0-9]{1,5}(?:[-/][0-9A-Za-z]{1,5}){0,3}[A-Za-z]?|[A-Z]-?[0-9]{0,4}(?:/[0-9]{1,4})?|[IVX]{1,4})"
)
NUMBERED: Final = rf"\s?(?:(?i:no|number|num|n°|#)\.?\s?)?[:#]?\s?{VALUE}\b"


def _houses() -> Iterator[tuple[str, bool]]:
    """Parts of houses that may begin an address."""
    yield rf"\b(?i:{v.HOUSE_WORDS})\.?{NUMBERED}", True
    yield rf"\b(?:H|P)\s?#\s?{VALUE}\b", True
    yield rf"#\s?{VALUE}", True
    yield r"\b(?:TC|MC|CC|KMC|KP|NP|PMC|GP|EP|WP)\s?[0-9]{1,3}/[0-9]{1,5}(?:\s?\([0-9A-Z]{1,3}\))?", True
    yield r"\b[A-Z][A-Z0-9]-[0-9]{3,4}-[0-9]{4}\b", True
    yield r"\b(?:(?:SQ[NS]|SHC[NS]|CL[NS])\s?[0-9]{3}|(?:QI|QL)\s?[0-9]{1,2})\b", True


def _units() -> Iterator[tuple[str, bool]]:
    """Parts of houses that go on with one."""
    yield rf"\b(?i:{v.UNIT_WORDS})\b\.?{NUMBERED}", True
    yield rf"\b(?:St|Fl)\s?#\s?{VALUE}\b", True
    yield rf"{v.CYRILLIC_UNITS}\.?\s?[0-9]{{1,4}}[\w/-]{{0,4}}", True
    yield rf"\b(?:{CAPITAL}\s)?{v.FLOORS}(?:\s[A-Z]\b)?", True
    yield r"\b[0-9]{1,3}\s?[oa]?\s?(?:[A-Z]\b|(?i:izq|dcha|izda|der|esq)\b\.?)", False
    yield (
        r"\b[0-9]{1,2}\.?\s?[oa]\.?(?:\s[0-9]{1,2}\.?\s?[oa]\b\.?|\s[A-Z]\b|\s(?i:izq|dcha|izda|esq|dto|dir|fte)\b\.?)?",
        False,
    )
    yield r"\b[0-9GPTB]F[0-9LR]?\b", False
    yield r"\b[A-Z]{1,2}\s?[-/]\s?[0-9]{1,4}(?:/[0-9A-Z]{1,4}){0,2}\b", False
    yield r"\b[0-9]{1,5}(?:[-/][0-9A-Za-z]{1,5}){0,3}[A-Za-z]?\b", False


def _roads() -> Iterator[tuple[str, bool]]:
    yield rf"(?:{CAPITAL}\s){{1,3}}{v.ROAD_TYPES}(?:\s[A-Z0-9]{{1,3}}\b)?", True
    yield rf"(?:{CAPITAL}\s|the\s){{1,3}}{v.BUILDINGS}\b", True
    yield (
        rf"\b(?i:{v.AREA_OPENINGS})\s?{CAPITAL}(?:\s(?:{CAPITAL}|de|da|del|la|las|los)){{0,3}}(?:\s[0-9]{{1,2}}\b)?",
        True,
    )
    yield (
        rf"\b(?:Residence|Edificio|Ed\.|Cond\.|Condominio|Torre|Urbanizacion|Urb\.|Villa|Gulshan[a-z-]*)\s{CAPITAL}(?:\s{CAPITAL}){{0,2}}",
        True,
    )
    yield rf"\b{v.NEAR}\s{CAPITAL}(?:\s(?:{CAPITAL}|de|of)){{0,3}}", False


def _areas() -> Iterator[tuple[str, bool]]:
    yield rf"\b{CITY}(?:[\s-](?:[0-9]{{1,3}}|[IVX]{{1,4}}|[A-Z][0-9]{{1,3}})\b)?(?:\s\([A-Z]{{2}}\))?", False
    yield rf"\b{v.COUNTRY}\b", True
    yield r"\b[A-Z]{2,14}(?:\s[A-Z]{2,14}){0,2}\b", False
    yield r"\b[A-Z]\.\s?[A-Z]\.(?:\s?[A-Z]\.)?(?:\s[0-9]{5})?", False
    yield r"\([A-Z]{2}\)", False
    yield rf"\b[A-Z]\.\s?{SPELLED_CITY}", False


def _compiled(sources: Iterator[tuple[str, bool]]) -> tuple[tuple[Any, bool], ...]:
    return tuple((linear(source), certain) for source, certain in sources)


SOURCES: Final = {
    Role.STREET: tuple(_streets()),
    Role.POSTCODE: tuple(_postcodes()),
    Role.HOUSE: tuple(_houses()),
    Role.UNIT: tuple(_units()),
    Role.ROAD: tuple(_roads()),
    Role.AREA: tuple(_areas()),
}
PATTERNS: Final = {role: _compiled(iter(sources)) for role, sources in SOURCES.items()}
