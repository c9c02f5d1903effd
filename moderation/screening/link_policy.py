"""The site's policy about links: what is ours, what is public, what is personal. Data, part of each rule book.

Lists of hosts by kind, each kind with a meaning and a switch. A registered domain speaks for all its hosts, a
longer name for itself. How sites build the addresses of persons (``youtube.com/@...``) is knowledge of
`contact_details.link`; whether such links count is decided here, by the kind they belong to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Any, Final

from moderation.screening.domains import is_top_level
from moderation.screening.starter_sites import STARTER
from moderation.screening.word_list import words

UNLISTED: Final = "unlisted"
"""The kind of the web addresses that stand on no list."""
LONGEST_HOST: Final = 253
HOST: Final = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")


class Meaning(StrEnum):
    """What being on a list means for a link."""

    OWN = "own"  # the site itself: neither its links nor its e-mail addresses are private
    PLACEHOLDER = "placeholder"  # names that stand for any name
    PUBLIC = "public"  # a site whose pages are nobody's in particular
    CODE = "code"  # one segment of the path is a person, two are a project
    PERSONAL = "personal"  # a host whose every page belongs to somebody


class BadPolicy(ValueError):
    """Lists that cannot be used; the message says which and why, in a sentence."""


@dataclass(frozen=True, slots=True)
class LinkPolicy:
    """Domains in lower case. ``personal`` gives the kind of a host; ``off``: kinds that do not count as personal."""

    own: frozenset[str]
    placeholders: frozenset[str]
    public: frozenset[str]
    code_hosts: frozenset[str]
    personal: Mapping[str, str]
    titles: Mapping[str, str] = field(default_factory=dict)
    off: frozenset[str] = frozenset()

    def counts(self, kind: str) -> bool:
        """Whether links of a kind are redacted."""
        return kind not in self.off

    def title(self, kind: str) -> str:
        return self.titles.get(kind, kind)


def compiled(kinds: Mapping[str, Mapping[str, Any]]) -> LinkPolicy:
    """The policy of some lists, in the form of `starter_sites`; none at all are the starter lists.

    A kind of public sites that is switched off vouches for nobody; a personal one that is off is left alone.
    Raises BadPolicy.
    """
    if not kinds:
        return starter()
    hosts: dict[Meaning, set[str]] = {meaning: set() for meaning in Meaning}
    personal: dict[str, str] = {}
    off: set[str] = set()
    for slug, kind in kinds.items():
        meaning, listed, is_on = _read(slug, kind)
        if not is_on:
            off.add(slug)
        if meaning is Meaning.PERSONAL and is_on:
            personal.update(dict.fromkeys(listed, slug))
        elif meaning is Meaning.PERSONAL:
            hosts[Meaning.PUBLIC].update(listed)
        elif is_on:
            hosts[meaning].update(listed)
    return LinkPolicy(
        own=frozenset(hosts[Meaning.OWN]),
        placeholders=frozenset(hosts[Meaning.PLACEHOLDER]),
        public=frozenset(hosts[Meaning.PUBLIC]),
        code_hosts=frozenset(hosts[Meaning.CODE]),
        personal=personal,
        titles={slug: str(kind.get("title") or slug) for slug, kind in kinds.items()},
        off=frozenset(off),
    )


def _read(slug: str, kind: Mapping[str, Any]) -> tuple[Meaning, list[str], bool]:
    try:
        meaning, listed, is_on = Meaning(kind["meaning"]), list(kind["hosts"]), kind["on"]
    except (KeyError, TypeError, ValueError):
        raise BadPolicy(f'The list of sites "{slug}" needs a meaning, a switch and hosts.') from None
    if not isinstance(is_on, bool):
        raise BadPolicy(f'The switch of the list of sites "{slug}" is neither on nor off.')
    for host in listed:
        if fault := fault_of(host):
            raise BadPolicy(f'The list of sites "{slug}" has {host!r}: {fault}')
    return meaning, listed, is_on


@lru_cache(maxsize=8192)
def fault_of(host: object) -> str:
    """What is wrong with the name of a host, as a sentence that says what to do; empty if nothing is."""
    if not isinstance(host, str) or not host:
        return "Write the name of a site, such as docs.example.org."
    if "://" in host or "/" in host:
        return "Write the name of the site alone, without https:// and without a path."
    if "@" in host:
        return "Write what stands after the @; a list holds sites, not addresses."
    if host != host.lower():
        return "Write it in small letters."
    if "*" in host or host.startswith("."):
        return "Leave out the star: a registered domain speaks for all its hosts."
    if len(host) > LONGEST_HOST or not HOST.fullmatch(host):
        return "Write letters, digits and hyphens with dots between them, such as docs.example.org."
    if not is_top_level(host.rpartition(".")[2]):
        return "It ends in nothing that domains end in; look for a slip of the pen."
    return ""


@lru_cache(maxsize=1)
def starter() -> LinkPolicy:
    """The policy of the starter lists."""
    return compiled(STARTER)


GENERIC_HOSTS: Final = frozenset(
    words(
        "my your yours the test sample foo bar baz domain site website company host mail server"
        " www api app db demo dev user"
    )
)
RESERVED_TOPS: Final = frozenset({"test", "invalid", "localhost", "local", "internal", "lan"})


def is_placeholder(host: str) -> bool:
    """A host that stands for any host: a reserved ending, or a generic name under ``example``."""
    labels = host.lower().split(".")
    if labels[-1] in RESERVED_TOPS:
        return True
    return labels[-1] == "example" and (len(labels) < 2 or labels[-2].split("-")[0] in GENERIC_HOSTS)
