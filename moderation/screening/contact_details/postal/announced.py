"""Addresses in any form, small letters too, after words that announce one: ``my address is ...``."""

from __future__ import annotations

import re
from typing import Final

from moderation.screening.contact_details.postal import vocabulary as v
from moderation.screening.labels import ANY_MARKER
from moderation.screening.patterns import linear
from moderation.screening.word_list import words

ANNOUNCED: Final = linear(
    r"(?i)(?:(?:home|postal|mailing|street|shipping|billing|office|my|our|new|delivery|full|his|her"
    r"|their)\s(?:\w+\s)?address"
    r"|(?:address|street|strasse|calle|rua|ulica|rue|via)(?: here)?\s?[:=]|address is|i (?:live|stay|reside"
    r"|rent) (?:at|on|in)|we live (?:at|on|in)|i'm at|am based at"
    r"|(?:my|our) (?:\w+'?s?'? )?(?:place|house|flat|home|studio|office|location|shop)(?: is)?(?: at| on| in)?"
    r"|(?:send|ship|mail|post|courier|deliver|returns?|parcel|package)(?: \w+){0,4} (?:to|at)|i dey stay for"
    r"|located (?:at|on)"
    r"|come (?:to|over to|by)|drop (?:by|it at|off at)|visit (?:me|us)(?: at)?|find (?:me|us) (?:at|on)"
    r"|pick(?: it)? up (?:at|from)"
    r"|c/o|care of|mera pata|mera ghar|mera address|ghar ka address|pata(?: hai)?|parcel bhej\w*|nakatira (?:ako"
    r"|kami) sa|tirahan(?: ko)?"
    r"|mi direccion(?: es)?|direccion|vivo en|domicilio|mi casa(?: es| esta)?(?: en)?|mandalo a|envialo a|estoy en"
    r"|meu endereco(?: e)?|endereco|moro (?:na|no|em)|mon adresse(?: est)?|adresse|j'habite(?: au)?|habite(?: au)?"
    r"|meine (?:adresse|anschrift)(?: ist| lautet)?|anschrift|ich wohne (?:in der|in|am|auf)|wohnhaft"
    r"|il mio indirizzo(?: e)?"
    r"|indirizzo|abito (?:in|a)|moj adres(?: to)?|adres|mieszkam (?:na|przy|w)?|adresim|adresimiz|adres(?:i|im)"
    r"|моя адреса|адреса|адрес|мои адрес|живу (?:на|по|в)|мешкаю|проживаю|पता|ঠিকানা|عنوان|العنوان|地址|住所"
    r"|주소)(?:[^a-zA-Z]|$)"
)
LEAD: Final = re.compile(
    r"(?i)^(?:\s(?:fiscal|postal|completa|completo|comercial|particular|residencial|de envio|de entrega|exata"
    r"|exacta|legal"
    r"|complete|postale|professionnelle|privee|de livraison|lautet|wysylki|domowy"
    r"|zamieszkania)\s?:)?[\s:=\-–>,(\"']*(?:(?:is|are|es|e|est|ist|hai|ay|to|at|in|on|the|sa|la|el|der|am"
    r"|to:)\b[\s:=\-,]*){0,2}"
)
SAID_BEFORE: Final = re.compile(r"[(\s]*(?:[^\W\d]+\s){0,2}[^\W\d]+:\s")
"""``on file:``, ``again:``: more words that announce, up to a colon."""
TOO_MANY_DIGITS: Final = 10
"""In one segment: that is a phone or an account."""
NEW_SENTENCE: Final = re.compile(
    r"\.\s+[A-Z\u0400-\u042f](?!\d|G\b|[A-Z]?\.)(?!tock|tage|okak|adde|treet|venue|iso|ndar)"
)
"""A full stop after a number, and a word in a capital that is no floor and no numbered street."""
SEGMENT: Final = re.compile(r"(?:[^,\n;!?।.]|\.(?!\s|$)|(?<!\d\d\d)(?<!\d\d\))\.)+")
WORD: Final = re.compile(r"[\w'#/.-]+")
LETTERS: Final = re.compile(r"[^\W\d_]+")
ENDS: Final = frozenset(
    words(
        """
you he she we they and but so if because please pls thanks thank when where who which that this is are was were will
can could would should do does did have has had for with from my your our their me us him it its not let just also
or then call text email mail any anytime before after every until by am pm y pero si para con que mas mi te se und
aber oder ich du bitte mit et ou mais je vous pour avec avant apres il ma hai ko ka ki par pe kar karo bhai ji po
ako lang ang ng ale lub prosze desde since seit depuis ve ama lutfen та і але або для мне мені
"""
    )
)
"""Words of a sentence, with which an address is over."""
CODE: Final = re.compile(r"\b(?:\d{4,6}|\d{2}-\d{3}|\d{5}-\d{3,4}|[a-z]{1,2}\d[\da-z]?\s?\d[a-z]{2})\b", re.IGNORECASE)
CODE_LAST: Final = re.compile(r"\b(?:\d{5,6}|[a-z]{1,2}\d[\da-z]?\s?\d[a-z]{2})\s*$", re.IGNORECASE)
CLOSING_CODE: Final = re.compile(r"\b[a-z]{1,2}\d[\da-z]?\s?\d[a-z]{2}\b", re.IGNORECASE)
"""A British postcode is the last line of an address."""
OTHER_SCRIPT: Final = re.compile(r"[\u0600-\u0dff\u3040-\u9fff\uac00-\ud7af]")
NO_PART: Final = re.compile(rf"@|{ANY_MARKER.pattern}")
"""Another detail, or what was put in the place of one: the words around it are none of the address."""
MOST_SEGMENTS: Final = 9
MOST_WORDS: Final = 7


def announced(text: str) -> list[tuple[int, int]]:
    """Stretches after such words that are made like an address."""
    found = []
    for match in ANNOUNCED.finditer(text):
        stretch = _stretch(text, match.end() - 1)
        if stretch:
            found.append(stretch)
    return found


def _stretch(text: str, position: int) -> tuple[int, int] | None:
    lead = LEAD.match(text[position : position + 30])
    start = position + (lead.end() if lead else 0)
    said = SAID_BEFORE.match(text[start : start + 30])
    start += said.end() if said else 0
    end, segments = start, 0
    window = ANY_MARKER.split(text[start : start + 220], maxsplit=1)[0]
    for segment in SEGMENT.finditer(window):
        kept, whole = _kept(segment.group())
        if not kept:
            break
        segments += 1
        end = start + segment.start() + kept
        closing = CLOSING_CODE.search(segment.group()[:kept])
        if closing and segments >= 2:
            end = start + segment.start() + closing.end()
            break
        if segments >= 3 and CODE_LAST.search(segment.group()):
            break
        if not whole or segments == MOST_SEGMENTS or window[segment.end() : segment.end() + 2] == "\n\n":
            break
    found = _inside_bracket(text[start:end])
    end = start + len(found)
    return (start, end) if _like_address(found, segments) else None


def _inside_bracket(found: str) -> str:
    """What stands before a bracket that was opened before the address."""
    depth = 0
    for place, character in enumerate(found):
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return found[:place]
    return found


def _kept(segment: str) -> tuple[int, bool]:
    """How much of a segment can belong to an address, and whether that is all of it."""
    end = 0
    if sum(map(str.isdigit, segment)) >= TOO_MANY_DIGITS:
        return end, False
    for count, word in enumerate(WORD.finditer(segment)):
        bare = word.group().lower().rstrip(".")
        if count >= MOST_WORDS or bare in ENDS or bare in v.NO_PLACE or NO_PART.search(segment):
            return end, False
        end = word.end()
        if NEW_SENTENCE.match(segment, end - 1) and (any(map(str.isdigit, bare)) or CODE.search(segment[:end])):
            return end - 1, False
        if word.group().endswith(".") and len(bare) > 5 and not bare.isdigit():
            return end - 1, False
    return end, True


def _like_address(found: str, segments: int) -> bool:
    if not any(character.isdigit() for character in found) or len(found) < 10:
        return False
    if OTHER_SCRIPT.search(found):
        return segments >= 2
    spoken = {word.lower() for word in LETTERS.findall(found)}
    if len(spoken) < 2:
        return False
    vocabulary = bool(spoken & v.LED_WORDS)
    return (vocabulary and (segments >= 2 or bool(STREET_START.search(found)))) or (
        segments >= 2 and bool(CODE.search(found)) and found[:1].isdigit()
    )


STREET_START: Final = re.compile(
    r"^\d{1,5}[a-z]?\s(?:[\w'.]+\s){1,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|close|way"
    r"|boulevard|blvd|terrace"
    r"|crescent|place|square)\b"
    r"|^(?:ul\.?|ulica|calle|c/|avenida|av\.?|rua|r\.|via|viale|piazza|corso|вул\.?|ул\.?)\s",
    re.IGNORECASE,
)
