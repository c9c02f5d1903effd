"""Characters that look like another one: the tables behind the folded reading.

Compatibility forms (full-width, mathematical, circled) need no table, Unicode decomposes them;
these are the ones it keeps apart because they belong to other scripts or are drawn alike by accident.
"""

from __future__ import annotations

from typing import Final


def turned(table: dict[str, str]) -> dict[str, str]:
    """From ``plain: all that looks like it`` to ``odd one: plain``."""
    return {odd: plain for plain, odd_ones in table.items() for odd in odd_ones}


ALWAYS: Final[dict[str, str]] = turned(
    {
        # Latin letters of phonetic alphabets, small capitals, letters turned upside down
        "a": "ɑɐᴀ", "b": "ʙ", "c": "ᴄɔ", "d": "ᴅđ", "e": "ǝəɛᴇ", "f": "ɟƒ", "g": "ɡɢƃ", "h": "ʜɥħ",
        "i": "ɪıᴉɩ", "j": "ᴊɾ", "k": "ᴋʞƙĸ", "l": "ʟłƖ", "m": "ᴍɯ", "n": "ɴᴎ", "o": "ᴏɵø", "p": "ᴘ", "q": "ǫ",
        "r": "ʀɹ", "s": "ꜱſ", "t": "ᴛʇƭŧ", "u": "ᴜ", "v": "ᴠʌ", "w": "ᴡʍ", "y": "ʏʎƴ", "z": "ᴢƶ",
        "D": "Đ", "L": "Ł", "O": "Ø🅾", "I": "İ", "10": "🔟", "0": "⓿",
        "ss": "ß", "ae": "æ", "oe": "œ", "th": "þ",
        # punctuation
        ".": "。｡·∙•⋅・‧˙٫۔․⸱ꞏ", "/": "⁄∕╱⧸⟋", "-": "−˗⁃➖", "+": "➕ᐩ", ":": "∶ː׃꞉", "_": "ˍ",
        "'": "‘’‛′´ʼ", '"': "“”„«»", "(": "〔❨⦅", ")": "〕❩⦆", "[": "【「『〖", "]": "】」』〗",
        "<": "〈⟨‹", ">": "〉⟩›", "@": "﹫＠", ",": "،、‚", "#": "♯", "~": "∼〜～",
    }
)  # fmt: skip

CYRILLIC: Final[dict[str, str]] = turned(
    {
        "a": "а", "b": "ь", "c": "с", "d": "ԁ", "e": "еєҽ", "g": "ԍ", "h": "һнћ", "i": "ії", "l": "ӏ",
        "j": "ј", "k": "кқ", "m": "м", "n": "п", "o": "оө", "p": "рҏ", "q": "ԛ", "r": "г", "s": "ѕ", "t": "т",
        "v": "ѵ", "w": "ԝшщ", "x": "хҳ", "y": "уүў",
        "A": "А", "B": "В", "C": "С", "E": "ЕЄ", "G": "Ԍ", "H": "Н", "I": "ІЇӀ", "J": "Ј", "K": "КҚ", "M": "М",
        "N": "И", "O": "ОӨ", "P": "Р", "R": "Я", "S": "Ѕ", "T": "Т", "V": "Ѵ", "W": "ԜШ", "X": "Х", "Y": "УҮ",
    }
)  # fmt: skip

GREEK: Final[dict[str, str]] = turned(
    {
        "a": "α", "b": "β", "e": "ε", "y": "γ", "i": "ι", "k": "κ", "n": "η", "o": "οσ", "p": "ρ", "t": "τ", "u": "υ",
        "v": "ν", "w": "ω", "x": "χ", "A": "Α", "B": "Β", "E": "Ε", "Z": "Ζ", "H": "Η", "I": "Ι", "K": "Κ", "M": "Μ",
        "N": "Ν", "O": "Ο", "P": "Ρ", "T": "Τ", "Y": "Υ", "X": "Χ", "c": "ϲ", "C": "Ϲ", "j": "ϳ", "s": "ς",
    }
)  # fmt: skip

OTHERS: Final[dict[str, str]] = turned(
    {
        # Armenian, Cherokee (small letters too), Lisu, Coptic, Canadian syllabics, Georgian, Hebrew, Runes
        "a": "ⲁ", "b": "Ꮟ", "c": "ⲥ", "d": "ժᏧ", "e": "ҿե", "f": "ֆք", "g": "ցց", "h": "հһᏂի", "i": "ⲓւ", "j": "յ",
        "k": "ⲕ", "l": "լⵏ", "m": "ⲙ", "n": "ոռղⲛ", "o": "օⲟ", "p": "ⲣԹ", "q": "զգ", "r": "ⲅր", "s": "ⲋ", "t": "ⲧէ",
        "u": "սմ", "v": "ⲩ", "w": "աⲱ", "x": "ⲭ", "y": "վ", "z": "ⲍշ",
        "A": "ᎪꓮⲀᗅ", "B": "ᏴꓐⲂᗷ", "C": "ᏟꓚⲤᑕᏣ", "D": "ᎠꓓᗞᗪᎴ", "E": "ᎬꓰⲈᗴᏋ", "F": "ꓝᖴ", "G": "ᏀᏳꓖᏩ", "H": "ᎻꓧⲎᕼᎱ",
        "I": "ᏆᎥꓲⲒᏐ", "J": "ᎫꓙᒍᏠ", "K": "ᏦꓗⲔᏥ", "L": "ᏞꓡᒪᏝ", "M": "ᎷꓟⲘᗰ", "N": "ꓠⲚᑎᏁ", "O": "ՕꓳⲞᎾᏅᎧ", "P": "ᏢꓑⲢᑭᏎ",
        "Q": "ⵕᑫ", "R": "ᎡᏒꓣᖇ", "S": "ՏᏕᏚꓢᔕ", "T": "ᎢꓔⲦᎿ", "U": "ՍꓴᑌᏌ", "V": "ᏙꓦᐯᏤ", "W": "ᎳᏔꓪᗯᏇ", "X": "ꓫⲬ᙭ᚷ",
        "Y": "ᎩᎽꓬⲨᎹ", "Z": "ᏃꓜⲌᏃ", "4": "Ꮞ", "6": "Ꮾ",
    }
)  # fmt: skip
SELDOM_WRITTEN: Final = frozenset(odd for odd in OTHERS if not "\u0530" <= odd <= "\u05ff")
"""Letters of scripts that our members do not write in: in another text they are there for their looks."""

IN_MIXED_WORDS: Final[dict[str, str]] = {**CYRILLIC, **GREEK, **OTHERS}
"""Letters of other alphabets: real words are made of them, so they count only beside Latin ones."""

SAME_SHAPE: Final = frozenset("асеорхуіјѕһԁӏԛԝѵкмтвнАСЕОРХУІЈЅНКМТВοναρκχυιΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
"""A word of these alone, in an otherwise Latin text, is read as Latin too."""
ARMENIAN: Final = frozenset(odd for odd in OTHERS if "\u0530" <= odd <= "\u05ff")
