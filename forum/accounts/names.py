"""What is kept of a name: the first name or two, and the initial of the last one. The rest is stored nowhere.

Nobody can tell for certain where first names end. In doubt a word counts as part of the last name: better
that somebody is shown as “Gabriel M” who hoped for “Gabriel José M” than that a last name is published.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from forum.accounts.known_names import FAMILY_NAMES_FIRST, SECOND_NAMES, SUFFIXES, TITLES

NEW_MEMBER: Final = "New member"
FORMER_MEMBER: Final = "Former member"

TAKEN: Final = frozenset(
    {
        *("admin", "administrator", "administration", "clearpost", "former", "member", "moderation", "moderator"),
        *("new", "official", "owner", "staff", "support", "system", "team", "webmaster"),
    }
)
"""Words with which a member could pass for the site itself."""

IDEOGRAPHS: Final = re.compile("[\u3400-\u9fff\uf900-\ufaff々]+|[\uac00-\ud7a3]+")  # Han, or Hangul
GIVEN_IDEOGRAPHS: Final = 2
IRISH: Final = re.compile(r"[OD]['’]\w|Ma?c[A-Z]")
RUN_TOGETHER: Final = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2})")


def shown_name(typed: str) -> str:
    """The name as it is shown: ``Rosa Maria Tavares`` is Rosa Maria T, and so is ``Tavares, Rosa Maria``."""
    words, has_title = _without_titles(_in_speaking_order(typed))
    if not words:
        return ""
    if IDEOGRAPHS.fullmatch("".join(words)):
        return _given_ideographs(words)
    if len(words) == 1:
        return _initial(words[0]) if has_title else _of_one_word(words[0])
    return " ".join([*map(_capitalised, _first_names(words)), _initial(words[-1])])


def poses_as_the_site(name: str) -> bool:
    return any(word in TAKEN for word in name.lower().replace("-", " ").split())


def _in_speaking_order(typed: str) -> list[str]:
    """The words of a name, the last name last."""
    last, comma, first = typed.replace(".", " ").partition(",")
    words = [*first.split(), *last.split()] if comma else last.split()
    words = [word for word in words if any(map(str.isalpha, word))]
    while len(words) > 2 and _folded(words[-1]) in SUFFIXES:
        words.pop()
    begins = not comma and (_is_shouted_first(words) or _is_family_name_first(words))
    return [*words[1:], words[0]] if begins else words


def _is_shouted_first(words: list[str]) -> bool:
    """``TAVARES Rosa``, as forms and passports have it."""
    return len(words) > 1 and _is_shouted(words[0]) and not any(map(_is_shouted, words[1:]))


def _is_family_name_first(words: list[str]) -> bool:
    """``Nguyen Van An``; but ``An Nguyen`` is in speaking order already, and so is what we made of it before."""
    if len(words) < 2 or len(words[-1]) == 1:
        return False
    return _folded(words[0]) in FAMILY_NAMES_FIRST and _folded(words[-1]) not in FAMILY_NAMES_FIRST


def _without_titles(words: list[str]) -> tuple[list[str], bool]:
    """``Mr Tavares`` is a title and a last name."""
    rest = words[:]
    while len(rest) > 1 and _folded(rest[0]) in TITLES:
        rest.pop(0)
    return rest, len(rest) < len(words)


def _first_names(words: list[str]) -> list[str]:
    """The first word, and the second one where it is surely no last name."""
    second = words[1:-1][:1]
    return [words[0], *(word for word in second if _is_capital(word) or _folded(word) in SECOND_NAMES)]


def _is_capital(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _of_one_word(word: str) -> str:
    """A single word is taken for what its member goes by, unless it tells that a last name is in it."""
    if IRISH.match(word):
        return _initial(word)
    first, hyphen, rest = word.partition("-")
    if not hyphen:
        first, *more = RUN_TOGETHER.split(word, maxsplit=1)
        rest = "".join(more)
    if not rest or _folded(rest) in SECOND_NAMES:
        return _capitalised(word)
    return f"{_capitalised(first)} {_initial(rest)}"


def _given_ideographs(words: list[str]) -> str:
    """Without the family name, which comes first: its one character would be all of it."""
    given = words[-1]
    if len(words) > 1:
        return given
    return given[-GIVEN_IDEOGRAPHS:] if len(given) > GIVEN_IDEOGRAPHS else given[-1:]


def _initial(word: str) -> str:
    return next(letter for letter in word if letter.isalpha()).upper()[:1]


def _capitalised(word: str) -> str:
    """As typed, unless it was typed in small or in capital letters throughout."""
    if word.islower() or _is_shouted(word):
        return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))
    return word


def _is_shouted(word: str) -> bool:
    return word.isupper() and len(word) > 2


def _folded(word: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(each))
