"""What is a domain name; from the list that comes with tldextract, never from the network."""

from __future__ import annotations

from functools import lru_cache

import tldextract


@lru_cache(maxsize=1)
def suffixes() -> frozenset[str]:
    """All public suffixes, e.g. ``com``, ``co.uk``."""
    return frozenset(tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None).tlds)


@lru_cache(maxsize=1)
def endings() -> frozenset[str]:
    """The last part of every public suffix: some, like ``bd``, are none by themselves."""
    return frozenset(suffix.rpartition(".")[2] for suffix in suffixes())


def is_top_level(label: str) -> bool:
    """``example`` too: nobody owns a name under it, but people give made-up details with it."""
    return label.lower() in endings() or label.lower() == "example"


@lru_cache(maxsize=4096)
def registered(host: str) -> str:
    """The part of a host name that somebody registered: ``shop.anna.co.uk`` is ``anna.co.uk``."""
    labels = host.lower().strip(".").split(".")
    for place in range(1, len(labels)):
        if ".".join(labels[place:]) in suffixes():
            return ".".join(labels[place - 1 :])
    return ".".join(labels[-2:])
