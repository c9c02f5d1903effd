"""One reading as the recognizers see it: text, words, and the cue words in it, worked out once for all of them."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from moderation.screening.contact_details.cues import DENSE_PHRASES, MESSENGER_PHRASES, PHRASES, Topic
from moderation.screening.findings import ScreeningTrouble
from moderation.screening.link_policy import LinkPolicy, starter
from moderation.screening.services import CANONICAL, INFLECTED

DENSE: Final = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Scripts that set no spaces, or hang endings on their words."""
DENSE_RUN: Final = re.compile(rf"[{DENSE}]+")
SIGNS_OF_VOWELS: Final = "\u0900-\u0963\u0971-\u0dff"
"""Indian scripts: signs for vowels are no letters to Unicode, but parts of words."""
WORD: Final = re.compile(
    rf"(?:[^\W\d_{DENSE}]|[{SIGNS_OF_VOWELS}])+|[{DENSE}]+|[#°☎📞📱📲☏✆🤙📧✉📩📨🌐🔗🏠📍💳💬✈🟢👾📷📸👻]"
)
DENSE_CUES: Final = re.compile("|".join(sorted(DENSE_PHRASES, key=len, reverse=True)))
BREAK: Final = re.compile(
    r"(?<![^a-z]no)(?<![^a-z]nr)(?<![^a-z]ph)(?<![^a-z]st)(?<!tel)(?<!num)(?<!mob)(?<!cel)(?<!nro)(?<!acc)(?<!cct)(?<!моб)(?<!тел)"
    r"(?<!ext)(?<!tlf)\.['\")\]]*\s+(?=\S)|[!?;]['\")\]]*\s+(?=\S)|\n\s*\n",
    re.IGNORECASE,
)


MOST_CUES: Final = 1500
"""Twice as many as 20,000 characters of talk about nothing but phones; the work grows with them."""


Written = Callable[[slice], str]
"""Gives what a stretch of the passage was in the text as it was handed in."""


class Cue(NamedTuple):
    """A word or phrase that speaks of a topic; ``name`` is the service for services, else the phrase."""

    start: int
    end: int
    topic: Topic
    name: str


class Entry(NamedTuple):
    topic: Topic
    name: str


@lru_cache(maxsize=1)
def lexicon() -> tuple[dict[str, Entry], frozenset[str], int]:
    """All phrases, the words that begin a longer one, and the length of the longest."""
    entries = {_unaccented(phrase): Entry(topic, phrase) for phrase, topic in PHRASES.items()}
    entries.update({_unaccented(phrase): Entry(Topic.SERVICE, name) for phrase, name in MESSENGER_PHRASES.items()})
    first_words = frozenset(phrase.split()[0] for phrase in entries if " " in phrase)
    return entries, first_words, max(len(phrase.split()) for phrase in entries)


def _without_accents(written: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFD", written) if unicodedata.category(part) != "Mn")


LONGEST_ENDING: Final = 5
SAFE_TO_CORRECT: Final = frozenset(name for name in INFLECTED if len(name) >= 8)


@lru_cache(maxsize=8192)
def _misspelt(word: str) -> Entry | None:
    """A service whose name has an ending or one wrong letter: ``telegramdan``, ``whatzapp``, ``instagrem``."""
    if len(word) < MISSPELT_FROM or not word.isalpha():
        return None
    for name in INFLECTED:
        if word.startswith(name) and len(word) - len(name) <= LONGEST_ENDING and word not in NO_SERVICE:
            return Entry(Topic.SERVICE, CANONICAL[name])
    near = {name for name in SAFE_TO_CORRECT if abs(len(name) - len(word)) <= 1 and _one_slip(name, word)}
    return Entry(Topic.SERVICE, CANONICAL[near.pop()]) if near else None


MISSPELT_FROM: Final = 6
NO_SERVICE: Final = frozenset(["discordant", "discordance"])


def _one_slip(right: str, word: str) -> bool:
    """One letter wrong, missing, doubled or swapped with the next one."""
    return bool(_without_one(right) & _without_one(word)) and _letters_apart(right, word) <= 2


def _letters_apart(right: str, word: str) -> int:
    """How many letters one word has and the other has not."""
    left, other = Counter(right), Counter(word)
    return (left - other).total() + (other - left).total()


def _without_one(word: str) -> set[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def _unaccented(phrase: str) -> str:
    """The phrase as it stands in a folded reading."""
    if DENSE_RUN.search(phrase):
        return phrase.lower()
    return "".join(part for part in unicodedata.normalize("NFKD", phrase.lower()) if unicodedata.category(part) != "Mn")


class Passage:
    """The text of a reading with its cues; ``lower`` has the same length as ``text``."""

    def __init__(self, text: str, policy: LinkPolicy | None = None, written: Written | None = None) -> None:
        self.text = text
        self.written = written or text.__getitem__
        self.policy = policy or starter()
        lower = text.lower()
        self.lower = lower if len(lower) == len(text) else "".join(character.lower()[0] for character in text)

    @cached_property
    def words(self) -> list[tuple[int, int, str]]:
        return [(match.start(), match.end(), match.group()) for match in WORD.finditer(self.lower)]

    @cached_property
    def cues(self) -> list[Cue]:
        cues = list(self._find_cues())
        if len(cues) > MOST_CUES:
            raise ScreeningTrouble("more cue words than a post can mean")
        return cues

    @cached_property
    def topics(self) -> frozenset[Topic]:
        return frozenset(cue.topic for cue in self.cues)

    @cached_property
    def _cue_starts(self) -> list[int]:
        return [cue.start for cue in self.cues]

    @cached_property
    def breaks(self) -> list[int]:
        """Where a new sentence begins."""
        return [match.end() for match in BREAK.finditer(self.text)]

    @cached_property
    def has_digits(self) -> bool:
        return any(digit in self.text for digit in "0123456789")

    def _find_cues(self) -> Iterator[Cue]:
        entries, first_words, longest = lexicon()
        words = self.words
        position = 0
        while position < len(words):
            start, _, word = words[position]
            taken = 1
            entry = entries.get(word) or _misspelt(word)
            if entry is None and DENSE_RUN.match(word):
                yield from self._dense_cues(start, word)
            if word in first_words:
                phrase = word
                for following in range(position + 1, min(position + longest, len(words))):
                    if words[following][0] - words[following - 1][1] > 3:
                        break
                    phrase += " " + words[following][2]
                    if phrase in entries:
                        entry, taken = entries[phrase], following - position + 1
            if entry:
                yield Cue(start, words[position + taken - 1][1], entry.topic, entry.name)
            position += taken

    @staticmethod
    def _dense_cues(start: int, run: str) -> Iterator[Cue]:
        for match in DENSE_CUES.finditer(run):
            topic, name = DENSE_PHRASES[match.group()]
            yield Cue(start + match.start(), start + match.end(), topic, name)

    def in_disguise(self, start: int, end: int) -> bool:
        """Whether plain letters stand here for letters that only look alike; accents are no disguise."""
        shown = self.text[start:end]
        written = self.written(slice(start, end))
        if written == shown or written.isascii():
            return False
        return shown.isascii() and _without_accents(written).lower() != shown.lower()

    def same_sentence(self, left: int, right: int) -> bool:
        place = bisect_left(self.breaks, left + 1)
        return place == len(self.breaks) or self.breaks[place] > right

    def cues_before(self, position: int, reach: int = 60, across: bool = False) -> Iterator[Cue]:
        """The cues that end at or before a position, nearest first."""
        place = bisect_left(self._cue_starts, position) - 1
        while place >= 0:
            cue = self.cues[place]
            if position - cue.end > reach or not (across or self.same_sentence(cue.end, position)):
                return
            if cue.end <= position:
                yield cue
            place -= 1

    def cues_after(self, position: int, reach: int = 30) -> Iterator[Cue]:
        place = bisect_left(self._cue_starts, position)
        while place < len(self.cues):
            cue = self.cues[place]
            if cue.start - position > reach or not self.same_sentence(position, cue.start):
                return
            yield cue
            place += 1

    def topic_before(self, position: int, reach: int = 60) -> Cue | None:
        """The nearest cue before a position; ``number`` and ``id`` pass the question on to the word before them."""
        generic: Cue | None = None
        for cue in self.cues_before(position, reach):
            if cue.topic is not Topic.NUMBER:
                if generic and generic.start - cue.end > 25:
                    return generic
                return cue
            generic = generic or cue
        return generic
