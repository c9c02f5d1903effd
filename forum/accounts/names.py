"""What is kept of a name: the first name or two, and the initial of the last one. The rest is stored nowhere."""

from __future__ import annotations

from typing import Final

NEW_MEMBER: Final = "New member"
FORMER_MEMBER: Final = "Former member"

MOST_FIRST_NAMES: Final = 2
PARTICLES: Final = frozenset(
    {
        *("al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn"),
        *("la", "le", "ten", "ter", "van", "von", "y", "zu", "zur"),
    }
)
SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"})

TAKEN: Final = frozenset(
    {
        *("admin", "administrator", "administration", "clearpost", "former", "member", "moderation", "moderator"),
        *("new", "official", "owner", "staff", "support", "system", "team", "webmaster"),
    }
)
"""Words with which a member could pass for the site itself."""


def shown_name(typed: str) -> str:
    """The name as it is shown: ``Rosa Maria Tavares`` is Rosa Maria T, and so is ``Tavares, Rosa Maria``."""
    words = _in_speaking_order(typed)
    if len(words) < 2:
        return " ".join(map(_capitalised, words))
    first = _before_the_last_name(words)[:MOST_FIRST_NAMES]
    return " ".join([*map(_capitalised, first), _initial(words[-1])])


def poses_as_the_site(name: str) -> bool:
    return any(word in TAKEN for word in name.lower().replace("-", " ").split())


def _in_speaking_order(typed: str) -> list[str]:
    last, comma, first = typed.replace(".", " ").partition(",")
    words = [*first.split(), *last.split()] if comma else last.split()
    words = [word for word in words if any(map(str.isalpha, word))]
    while len(words) > 2 and words[-1].lower() in SUFFIXES:
        words.pop()
    return words


def _before_the_last_name(words: list[str]) -> list[str]:
    """All words but the last; a particle such as ``de`` begins the last name earlier."""
    particles = (place for place, word in enumerate(words[:-1]) if place and word in PARTICLES)
    return words[: next(particles, len(words) - 1)]


def _initial(word: str) -> str:
    return next(letter for letter in word if letter.isalpha()).upper()[:1]


def _capitalised(word: str) -> str:
    """As typed, unless it was typed in small or in capital letters throughout."""
    if word.islower() or (word.isupper() and len(word) > 2):
        return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))
    return word
