"""Street and postal addresses; a city or a country alone is none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.passage import Passage
from moderation.screening.findings import Kind
from moderation.screening.patterns import linear

LETTER: Final = r"A-Za-z\x{400}-\x{4ff}"
UPPER: Final = r"A-Z\x{400}-\x{42f}"
NAME: Final = rf"[{LETTER}][{LETTER}'.-]*"
CAPITAL: Final = rf"[{UPPER}][{LETTER}'.-]*"
NUMBER: Final = r"[0-9]{1,5}(?:\s?[-/]\s?[0-9]{1,5})?\s?[A-Za-z]?"
ENGLISH_TYPES: Final = (
    r"(?:Street|St|Str|Avenue|Ave|Av|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Terrace|Ter"
    r"|Terr|Place|Pl|Square|Sq|Crescent|Cres|Close"
    r"|Way|Parkway|Pkwy|Circle|Cir|Trail|Trl|Grove|Gardens|Gdns|Mews|Row|Walk|Highway|Hwy|Loop"
    r"|Heights|Alley|Parade|Quay|Wharf|Hill|Rise|View|Park|Green|Gate|Estate|Pike|Expressway|Bypass"
    r"|Crossing|Plaza|Turnpike|Broadway|Ridge|Run|Path|Vale|Meadow|Meadows|Bend|Cove|Point|Residency"
    r"|Enclave|Colony|Nagar|Marg|Layout|Vihar|Chowk|Bazar|Bazaar|Salai|Puram)"
)
UNIT: Final = (
    r"(?:\s*,?\s*(?:(?i:apartment|apto|apt|unit|suite|ste|flat|floor|fl|m|lok|room|rm|bldg|building|block|tower"
    r"|#|no|piso|puerta|depto|dpto|apto|apt\.|bloco|sala|andar|etage|interior|int|wing|house|phase"
    r"|sector)\.?\s?#?\s?(?:[0-9][\w-]{0,7}|[A-Z][0-9]{0,4})\b)|,\s?[0-9]{1,3}(?:o|a|\.)?\s?(?:[A-Z]|izq|dcha|esq)\b)"
)
COUNTRY: Final = (
    r"(?i:USA?|United States|UK|United Kingdom|England|Scotland|Wales|Ireland|India|Pakistan"
    r"|Bangladesh|Philippines|Nigeria|Kenya|Ghana|Brazil|Brasil|Mexico|Espana|Spain"
    r"|France|Germany|Deutschland|Italy|Italia|Poland|Polska|Ukraine|Turkey|Turkiye|Portugal|Canada"
    r"|Australia|Netherlands|Austria|Switzerland|Argentina|Colombia|Peru|Chile)"
)
POSTCODE: Final = (
    r"(?:[A-Z]{1,2}[0-9][0-9A-Z]?\s?[0-9]\s?[A-Z]{2}|[A-Z][0-9][A-Z]\s?[0-9][A-Z][0-9]"
    r"|[0-9]{5}-[0-9]{3,4}|[0-9]{2}-[0-9]{3}|[0-9]{3}\s[0-9]{3}|[0-9]{4,6}(?:\s?[A-Z]{2})?)"
)
CITY_WORD: Final = rf"[{UPPER}][a-z'\x{{430}}-\x{{45f}}][{LETTER}'.-]*"
CITY: Final = rf"(?:{CITY_WORD}(?:[ -](?:{CITY_WORD}|de|do|da|del|la|of|upon|am|an|der|sur|City|ng)){{0,4}})"
TAIL: Final = linear(
    rf"^(?:{UNIT}|\s*,?\s*\n?{POSTCODE}\b(?:[ ,]+{CITY})?|\s*[,\n-]\s*(?:{CITY})(?:[ ,]+(?:[A-Z]{{2}}"
    rf"|{POSTCODE})\b)?(?:[ ,-]+{POSTCODE}\b(?:[ ,]+{CITY})?)?|\s-\s[A-Z]{{2}}\b|\s{CITY}"
    rf"|,\s[A-Z]-[0-9]{{1,2}}(?:/[0-9])?\b|\s*,\s*{COUNTRY}\b)"
)
UNIT_BEFORE: Final = linear(
    r"(?i)(?:^|[\s:(])((?:flat|apt|apartment|unit|suite|room|floor|house|block|plot|no|tower|office"
    r"|shop|#)\.?\s?#?\s?[a-z0-9]{0,5},?\s+)$"
)
AFTER_STREET: Final = linear(
    r"(?i)^(?:$|\s*$|\s*[^\sa-z]|\s(?:in|and|near|by|is|at|or|then|please|pls|on|to|for|from|opposite"
    r"|behind|since|where|as|next|close|around|but|if|was|with|after|you|the|hai|me|y|e|et|und|a|en"
    r"|em|a|my|we|i|off)\b)"
)
MOST_TAILS: Final = 7
SOURCES: Final = (
    # Carrera 7 # 71-21; B-12, Sector 62, Noida; #45, 2nd Cross, Indiranagar, Bangalore 560038
    r"(?i:\b(?:calle|cll\.?|cl\.?|carrera|cra\.?|kr\.?|cr\.?|avenida|av\.?|transversal"
    r"|diagonal)\s[0-9]{1,3}\s?[a-z]?\s?(?:bis\s?)?"
    r"(?:#|no\.?|n°)\s?[0-9]{1,3}\s?[a-z]?\s?-\s?[0-9]{1,3})",
    r"\b[A-Z]-?[0-9]{1,4}(?:/[0-9]{1,3})?,?\s(?:Sector|Phase|Block|Pocket|Street|Road)[ -]?[A-Z0-9]{1,4}(?:/[0-9])?,",
    r"#\s?[0-9]{1,4}[A-Z]?(?:/[0-9]{1,3})?,\s(?:[0-9]{1,2}(?:st|nd|rd|th)\s(?:Cross|Main|Floor|Block"
    r"|Street|Stage)[, ]+)+(?:[A-Z]\w+[, ]+){1,4}",
    # 77 Copperfield Avenue, 221B Baker St
    rf"\b{NUMBER},?\s+(?:(?:[NSEW]|NE|NW|SE|SW|North|South|East|West|St|Old"
    rf"|New)\.?\s+)?(?:(?:{CAPITAL}|[0-9]{{1,3}}(?:st|nd|rd|th)|of|the|de|la|and"
    rf"|da)\s+){{1,4}}{ENGLISH_TYPES}\b\.?(?:\s(?:[NSEW]|NE|NW|SE|SW|North|South|East|West)\b)?",
    # PO Box 12
    r"(?i:\b(?:p\.?\s?o\.?\s?box(?: no\.?)?|post office box|postfach|apartado(?: postal)?|caixa postal"
    r"|boite postale|casella postale|skrytka pocztowa|private mail bag|pmb"
    r"|p\.?m\.?b\.?)\s*#?\s*[0-9]{1,7}(?:\s?-\s?[0-9]{5})?)",
    # Kastanienallee 40, Am Markt 3
    r"\b[A-Z][A-Za-z-]*(?:strasse|str\.|straat|gasse|allee|weg|platz|ring|damm|ufer|laan|plein|gracht"
    r"|gatan|vagen|gade|vej)\s?[0-9]{1,4}\s?[a-zA-Z]?\b",
    rf"\b(?:{CAPITAL}\s){{1,3}}(?:Strasse|Str\.|Allee|Weg|Platz|Ring|Damm|Ufer|Gasse)\s[0-9]{{1,4}}\s?[a-zA-Z]?\b",
    r"\b(?:Am|An der|An den|Auf der|Im|In der|Zum|Zur|Unter den|Alte|Neue"
    r"|Lange)\s[A-Z][A-Za-z-]*\s[0-9]{1,4}\s?[a-z]?,\s[0-9]{5}\b",
    # Calle Mayor 5, Rua das Flores, 123, Via Roma 10, rue de la Paix
    rf"(?i:\b(?:calle|c/|avenida|avda?\.?|av\.|paseo|plaza|pza\.|carrera|cra\.?|carretera|camino|ronda"
    rf"|travesia|transversal|diagonal|calz(?:ada|\.)|blvd\.?|boulevard|privada|cerrada|colonia"
    rf"|rua|r\.|travessa|tv\.|alameda|al\.|praca|largo|estrada|rodovia|via|viale|v\.le|piazza|p\.zza"
    rf"|corso|c\.so|largo|vicolo|ulica|ul\.|aleja|al\.|aleje|plac|pl\.|osiedle|os\.|wul\.|vul\."
    rf"|vulytsia|ulitsa|prospekt|pr\.|bulvar))\s+(?:{NAME}[\s.]+){{0,5}}?{NAME},?\s*(?:(?i:no\.?"
    rf"|num\.?|numero|n\.?|nr\.?|#|km|n°|bud\.?|dom"
    rf"|d\.)\s*)?[0-9]{{1,5}}(?:\s?[-/]\s?[0-9]{{1,4}})?[a-zA-Z]?(?:\s?#\s?[0-9]{{1,4}}[a-zA-Z]?\s?-\s?[0-9]{{1,4}})?\b",
    rf"\b[0-9]{{1,4}}\s?(?:bis|ter|[A-D])?,?\s(?i:rue|avenue|av\.|boulevard|bd|bld|impasse|allee"
    rf"|allees|chemin|place|quai|cours|route|square|passage|faubourg|villa|sentier)\s(?:(?:de|du|des"
    rf"|d'|la|le|les|l'|de la|saint|sainte)\s?)*{NAME}(?:[ -]{NAME}){{0,3}}",
    # Turkish, Ukrainian and Russian
    rf"(?:{CAPITAL}\s){{1,3}}(?:Mahallesi|Mah\.?),?\s(?:{CAPITAL}\s?|[0-9]{{1,5}}\.?\s){{1,4}}(?:Sokak"
    rf"|Sokagi|Sk\.?|Sok\.?|Cadde|Caddesi|Cad\.?|Bulvari|Blv\.?),?\s?(?:(?:No|Kat|Daire|D"
    rf"|K)\s?[:.]?\s?[0-9]{{1,4}}[/\w]{{0,6}}[ ,]*){{0,3}}",
    rf"(?:{CAPITAL}\s){{1,3}}(?:Sokak|Sokagi|Sk\.|Sok\.|Caddesi|Cad\."
    rf"|Bulvari)\s?,?\s?(?:No\s?[:.]?\s?)?[0-9]{{1,4}}(?:[/ ](?:D\.?|Daire:?)?\s?[0-9]{{1,3}})?",
    r"(?i:(?:вул|ул|улица|вулиця|просп|пр-т|проспект|бульвар|бул|пер|провулок|переулок|пл"
    r"|площа)\.?\s+[\x{400}-\x{4ff}A-Za-z' .-]{3,40},?\s*(?:буд\.?|д\.?|дом"
    r"|будинок)?\s*[0-9]{1,4}[а-яa-z]?(?:\s*,?\s*(?:кв|квартира|оф)\.?\s*[0-9]{1,4})?)",
    # House 12, Road 5, Dhanmondi; Flat 4B, ...; Blk 5 Lot 2; Plot 14
    rf"(?i:\b(?:house|flat|plot|h\.?\s?no\.?|door no\.?|house no\.?|hno|apartment|apt|unit|block"
    rf"|blk\.?|lot|shop no\.?|office no\.?|villa|street|bldg\.?|purok|phase"
    rf"|sector)\.?\s?[#:]?\s?[0-9]{{1,5}}[-/]?[a-z0-9]{{0,4}},?\s+(?:(?:road|rd|street|st|lane|ln"
    rf"|block|blk|lot|phase|sector|house|gali|galli|floor|plot|brgy\.?|barangay|purok|building|tower"
    rf"|wing|cross|main)\.?\s?(?:no\.?"
    rf"|number)?\s?[:#]?\s?[\w/-]{{1,12}},?\s*){{1,5}})(?:{CAPITAL}[ ,]*){{0,6}}(?:[0-9]{{3,6}}\b)?",
    rf"(?i:\b(?:house|flat|plot|h\.?\s?no\.?|door no\.?"
    rf"|shop no\.?)\.?\s?(?:no\.?)?\s?[#:]?\s?[0-9]{{1,5}}[-/]?[a-zA-Z0-9]{{0,4}}),\s(?:{CAPITAL}"
    rf"(?:\s{CAPITAL}){{0,4}},\s?){{1,5}}"
    rf"(?:{CAPITAL}\s?){{0,3}}[- ]?(?:[0-9]{{3}}\s?[0-9]{{3}}"
    rf"|[0-9]{{4,5}})\b",
    rf"(?i:\b(?:brgy\.?|barangay)\s){CAPITAL}(?:\s{CAPITAL}){{0,3}},\s{CITY}(?:,\s{CITY}){{0,3}}(?:\s[0-9]{{4}})?",
    rf"\b[0-9]{{1,4}}\s(?:{CAPITAL}\s){{1,3}}(?i:st|street|ave|road)\.?,?\s(?i:brgy\.?"
    rf"|barangay)\s{CAPITAL}(?:\s{CAPITAL}){{0,2}}",
)
PATTERNS: Final = tuple(linear(source) for source in SOURCES)
GATE: Final = linear(
    r"(?i)street|\bst\b|\bstr\b|avenue|\bave?\b|road|\brd\b|lane|\bln\b|drive|\bdr\b|court|\bct\b"
    r"|boulevard|\bblvd\b|\bbd\b|\bbld\b|terrace|\bter\b|\bterr\b|place|\bpl\b|square|\bsq\b|crescent"
    r"|\bcres\b|close|\bway\b|parkway|\bpkwy\b"
    r"|circle|\bcir\b|trail|grove|gardens|mews|\brow\b|walk|highway|\bhwy\b|loop|heights|alley|parade"
    r"|quay|hill|rise|view|park|green|gate|estate|plaza|broadway|ridge|colony|nagar|marg|layout|vihar"
    r"|\bbox\b|postfach|apartado|caixa|boite|casella"
    r"|strasse|str\.|straat|gasse|allee|weg\b|platz|ring\b|damm|ufer|laan|gracht|\bam\b|\ban der"
    r"|\bim\b|\bzum|\bzur|unter den|calle|c/|avda|av\.|paseo|plaza|carrera|cra|carretera|camino|ronda"
    r"|\brua\b|\br\.|travessa|alameda|praca|largo|estrada|rodovia|\bvia\b|viale"
    r"|piazza|corso|ulica|\bul\.|aleja|\bal\.|plac|osiedle|\bos\.|vul|prospekt|\brue\b|impasse|chemin"
    r"|quai|route|mah|sokak|\bsk\b|\bcad|вул|ул|просп|пр-т|бул|пер|пл|house|flat|plot|\bblk|block"
    r"|\blot\b|purok|brgy|barangay|sector|h\.? ?no|cours|passage|pike|cross|bazar|chowk|run|path|bend"
    r"|cove|point|meadow|residency|enclave|salai|puram|vale|broadway|wharf|pmb|p\.m\.b|mail bag"
    r"|vicolo|pr\."
)
NOT_ADDRESS: Final = linear(
    r"(?i)^[0-9]+\s+(?:days?|hours?|weeks?|years?|minutes?|stars?|people|jobs?|times?|steps?|reasons?"
    r"|ways?|clients?|contracts?|proposals?|(?:in|on|for|at) the)\b"
)


class PostalAddress(Recognizer):
    name_in_reports = "postal_address"
    kinds = (Kind.ADDRESS,)

    def spots(self, passage: Passage) -> Iterator[Spot]:
        if not passage.has_digits or not GATE.search(passage.text):
            return
        for pattern in PATTERNS:
            for match in pattern.finditer(passage.text):
                end = _with_tail(passage.text, match.end())
                if not NOT_ADDRESS.match(match.group()) and (end > match.end() or _ends(passage.text, end)):
                    start = match.start()
                    unit = UNIT_BEFORE.search(passage.text[max(0, start - 24) : start])
                    start -= len(unit.group(1)) if unit else 0
                    found = passage.text[start:end].rstrip(" ,\n-")
                    yield Spot(start, start + len(found), Kind.ADDRESS, 0.85, "a street or postal address")


def _ends(text: str, end: int) -> bool:
    """A street alone is followed by the end of the clause or a small word, not by what the ``drive`` is about."""
    return bool(AFTER_STREET.match(text[end : end + 20]))


def _with_tail(text: str, end: int) -> int:
    """Where the address ends, with flat, city, postcode and country after the street."""
    for _ in range(MOST_TAILS):
        match = TAIL.match(text[end : end + 90])
        if not match or not match.end():
            break
        end += match.end()
    return end
