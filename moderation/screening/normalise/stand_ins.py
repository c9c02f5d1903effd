"""Undoes other things put where a sign belongs: a picture of a letter for ``@``, a dot of ink, a sum of strings."""

from __future__ import annotations

from typing import Any, Final

from moderation.screening.patterns import linear
from moderation.screening.reading import Edit

END: Final = r"[a-zA-Z0-9_]"
SIGNS_FOR: Final[tuple[tuple[str, str], ...]] = (
    (rf"{END}(\s?[📧📩📨✉]\s?){END}[a-zA-Z0-9-]{{1,30}}\s?[^a-zA-Z0-9\s]", "@"),
    (rf"{END}(\s?[⚫⚪●○◦🔴🔵🟢🟡◉⦁]\s?)[a-zA-Z]{{2,}}", "."),
    (rf"{END}([\"']?\s?\+\s?[\"']@[\"']\s?\+\s?[\"']?){END}", "@"),
    (rf"{END}([\"']?\s?\+\s?[\"']\.[\"']\s?\+\s?[\"']?){END}", "."),
    (rf"(?i){END}(\s?[(\[{{<]\s?(?:hash|hashtag|number sign|pound sign)\s?[)\]}}>]\s?)[0-9]{{4}}\b", "#"),
    (r"(?i)\b(dollar[ -]?sign\s+)[a-z][a-z0-9_]{2,}", "$"),
    (r"(?:^|\n|[^\sa-zA-Z0-9]\s)(@\s)[a-zA-Z][a-zA-Z0-9_.]{2,30}", "@"),
    (
        r"(?i)[a-z0-9_.](\s?[(\[{]\s?(?:curly a|monkey tail|monkey|strudel|snail|pig tail)\s?[)\]}]\s?)[a-z0-9]",
        "@",
    ),
    (rf"{END}(\s(?:curly a|monkey tail|the (?:at|curly a) (?:sign|symbol|thing))\s){END}", "@"),
    (r"[a-zA-Z0-9]([)\]}>]\s?)@", ""),
    (r"[a-zA-Z0-9](\s?[(\[{<][^()\[\]{}<>\n@]{1,24}[)\]}>]\s?)@[a-zA-Z0-9]", ""),
    (r"[a-zA-Z0-9]@([(\[{<][^()\[\]{}<>\n@]{1,24}[)\]}>])[a-zA-Z0-9]", ""),
    (r"@(\s?[(\[{<])[a-zA-Z0-9]", ""),
    (r"[a-zA-Z0-9]([)\]}>]\.[(\[{<])[a-zA-Z]{2,}", "."),
    (rf"{END}(\s?(?:艾特|圈[aA])\s?){END}", "@"),
    (rf"{END}(\s?点\s?)(?:com|cn|net|org)\b", "."),
    (rf"(?:{END}|[.@])([\"']\s?[+&]\s?[\"'])(?:{END}|[.@])", ""),
    (rf"{END}([\x{{1f300}}-\x{{1faff}}\x{{2600}}-\x{{27bf}}]{{1,2}})[a-z0-9-]{{2,30}}\.[a-z]{{2,6}}\b", "@"),
    (r"(?i)[a-z0-9_](\sat-)[a-z0-9-]{2,30}\.[a-z]{2,6}\b", "@"),
    (r"(?i)[a-z0-9_](\sat-)[a-z0-9]{2,30}-dot-[a-z]{2,6}\b", "@"),
    (r"(?i)\barrob(@)", "a"),
    (rf"{END}([_-]@[_-]?|@[_-]){END}", "@"),
    (r"@[_-]?[a-z0-9-]{2,30}([_-]\.[_-]?|\.[_-])[a-z]{2,}", "."),
    (r"(?i)(?:\b(?:es|is|as|e|est|ist)|:)\s((?:arroba|at[- ]sign)\s)[a-z]", "@"),
    (r"(?i)[a-z0-9]([#*!&^~=$%]{1,2})(?:gmail|yahoo|hotmail|outlook|icloud|protonmail)\.", "@"),
    (r"(?i)\s(a[-._*|]t)\s", "at"),
    (r"(?i)\s(d[-._*|]o[-._*|]t)\s", "dot"),
    (r"(?i)[\s.](c[-._*|]o[-._*|]m)\b", "com"),
    (r"(?i)[a-z0-9]\s?\.\s?(c o m)\b", "com"),
    (r"(?i)[a-z0-9]\s?\.\s?(n e t)\b", "net"),
    (r"(?i)\b(l[!1|]ve)\s?:\s?[a-z]", "live"),
    (r"\w(\s?\n\s?@\s?\n\s?)\w", "@"),
    (r"[a-z](\s?\n\.\s?\n\s?)[a-z]{2,10}(?:\s|$)", "."),
)
STAND_INS: Final[tuple[tuple[Any, str], ...]] = tuple((linear(pattern), sign) for pattern, sign in SIGNS_FOR)
ANY: Final = linear("|".join(f"(?:{pattern})" for pattern, _ in SIGNS_FOR))


def usual_signs(text: str) -> list[Edit]:
    """Each stand-in as the sign it stands for."""
    if not ANY.search(text):
        return []
    return [Edit(match.start(1), match.end(1), sign) for pattern, sign in STAND_INS for match in pattern.finditer(text)]
