"""Which pages of a site are somebody's: how sites build the addresses of profiles, chats, meetings and payments.

What sites there are, and which kinds of links count as personal, is the site's policy (`link_policy`).
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from moderation.screening.contact_details.base import Spot
from moderation.screening.domains import registered
from moderation.screening.findings import Kind
from moderation.screening.link_policy import UNLISTED, LinkPolicy, is_placeholder
from moderation.screening.word_list import words

PATHS_BY_KIND: Final[dict[str, dict[str, re.Pattern[str]]]] = {
    "profiles": {
        "youtube.com": re.compile(r"/(?:@|c/|user/|channel/)"),
        "reddit.com": re.compile(r"/(?:u|user)/"),
        "medium.com": re.compile(r"/@"),
        "dev.to": re.compile(r"/[^/]+/?$"),
        "quora.com": re.compile(r"/profile/"),
        "stackoverflow.com": re.compile(r"/users/\d"),
        "kaggle.com": re.compile(r"/(?!competitions|datasets|code|learn|models|docs)[^/]+/?$"),
        "codepen.io": re.compile(r"/[^/]+/?$"),
        "npmjs.com": re.compile(r"/~"),
        "vimeo.com": re.compile(r"/(?!\d|blog|help)[a-z][^/]*/?$"),
        "etsy.com": re.compile(r"/shop/"),
        "ebay.com": re.compile(r"/(?:usr|str)/"),
        "redbubble.com": re.compile(r"/people/"),
        "udemy.com": re.compile(r"/user/"),
        "proz.com": re.compile(r"/(?:profile|translator)/"),
        "imdb.com": re.compile(r"/name/"),
        "figma.com": re.compile(r"/@"),
        "fiverr.com": re.compile(r"/(?!support|categories|blog|resources|pages|terms)[^/?]+"),
        "freelancer.com": re.compile(r"/u/"),
        "peopleperhour.com": re.compile(r"/freelancer/"),
        "guru.com": re.compile(r"/freelancers/"),
        "spotify.com": re.compile(r"/(?:user|artist)/"),
        "goodreads.com": re.compile(
            r"/user/|/(?!book|list|shelf|author|quotes|review|genres|group|topic|event|blog|about|help|search|series|work|choice"
            r"|giveaway|character|interviews|news)[a-z][\w.-]+/?$"
        ),
        "grabcad.com": re.compile(
            r"/(?!library|tutorials|groups|challenges|questions|about|workbench|print|blog)[a-z][\w.-]+/?$"
        ),
        "thingiverse.com": re.compile(
            r"/(?!thing|groups|tag|explore|education|about|developers|search|legal)[a-z][\w.-]+(?:/designs)?/?$"
        ),
        "hashnode.com": re.compile(r"/@"),
        "replit.com": re.compile(r"/@"),
        "stackblitz.com": re.compile(r"/@"),
        "codesandbox.io": re.compile(r"/u/"),
        "jsfiddle.net": re.compile(r"/user/"),
        "ycombinator.com": re.compile(r"/user\?id="),
        "500px.com": re.compile(r"/p/"),
        "gravatar.com": re.compile(r"/\w"),
        "producthunt.com": re.compile(r"/@"),
        "hackerrank.com": re.compile(r"/profile/"),
        "leetcode.com": re.compile(r"/u/"),
        "meetup.com": re.compile(r"/members/"),
        "trello.com": re.compile(r"/u/"),
    },
    "forms": {
        "google.com": re.compile(
            r"/(?:forms/|maps/contrib|calendar/|drive/folders/|(?:file|document|spreadsheets|presentation|drawings)/(?:u/\d/)?d/)"
        ),
        "dropbox.com": re.compile(r"/(?:s|sh|scl|l|t|request|transfer)/"),
        "box.com": re.compile(r"/[sf]/"),
        "icloud.com": re.compile(r"/(?:iclouddrive|sharedalbum|notes)/"),
        "wetransfer.com": re.compile(r"/downloads/"),
        "notion.so": re.compile(r"/\S*[0-9a-f]{32}"),
        "office.com": re.compile(r"/(?:r|pages/responsepage)"),
        "airtable.com": re.compile(r"/(?:shr|app\w+/shr)"),
    },
    "messengers": {
        "discord.com": re.compile(r"/(?:users|invite|channels)/"),
        "discordapp.com": re.compile(r"/(?:users|invite)/"),
        "skype.com": re.compile(r"/invite"),
        "whatsapp.com": re.compile(r"/(?:send|channel)"),
        "telegram.org": re.compile(r"/k/#|/#/im"),
        "wechat.com": re.compile(r"/r/"),
    },
    "meetings": {
        "microsoft.com": re.compile(r"/l/meetup-join|/meet/"),
        "live.com": re.compile(r"/meet/"),
    },
}
"""Public sites on which some pages are somebody's, by the kind of such links."""
PERSONAL_PATHS: Final = {
    domain: (kind, paths) for kind, domains in PATHS_BY_KIND.items() for domain, paths in domains.items()
}
NO_PATH: Final = re.compile(r"(?!)")
OWN_SUBDOMAIN: Final = frozenset(["wordpress.com", "gumroad.com", "fandom.com", "medium.com", "readthedocs.io"])
PAYMENT_PATHS: Final[dict[str, re.Pattern[str]]] = {
    "paypal.me": re.compile(r"/\w"),
    "paypal.com": re.compile(r"/(?:paypalme|pools|donate|invoice|ncp|cgi-bin/webscr)"),
    "cash.app": re.compile(r"/\$?\w"),
    "cash.me": re.compile(r"/\$?\w"),
    "venmo.com": re.compile(r"/(?:u/|code\?|(?!about|legal|help)\w)"),
    "revolut.me": re.compile(r"/\w"),
    "wise.com": re.compile(r"/(?:pay|invite|share)"),
    "monzo.me": re.compile(r"/\w"),
    "stripe.com": re.compile(r"^/?buy"),
    "payoneer.com": re.compile(r"/(?:request|pay)"),
    "mpago.la": re.compile(r"/\w"),
    "link.mercadopago.com": re.compile(r"/\w"),
    "razorpay.me": re.compile(r"/\w"),
    "paytm.me": re.compile(r"/\w"),
    "lydia-app.com": re.compile(r"/\w"),
    "send.monobank.ua": re.compile(r"/\w"),
}
NO_PERSON: Final = frozenset(
    words(
        """
login signin signup register about help support terms privacy legal security features pricing download business
careers jobs press search explore trending home settings developers docs policies share sharer intent hashtag
watch events pulse learning groups-guide company sharing dialog policies.php topics marketplace notifications
explore gaming safety community
"""
    )
)
PUBLIC_SUBDOMAINS: Final = frozenset(
    words(
        """
docs doc documentation developer developers dev support help helpdesk wiki api status learn community forum
forums kb knowledge guides manual reference cdn static registry packages download downloads news blog
"""
    )
)
PUBLIC_SUFFIXES: Final = (".gov", ".edu", ".mil", ".int", ".museum")
PUBLIC_LABELS: Final = frozenset(
    words(
        """
gov gob gouv gub go edu ac mil nic police
"""
    )
)
PUBLIC_PATHS: Final = frozenset(
    words(
        """
docs doc documentation wiki issues issue releases changelog manual api reference articles article news help
support faq tutorial tutorials guide guides hc rfc spec blob tree pull commit wiki
"""
    )
)


PUBLIC_PAGES: Final = frozenset(["help", "docs", "documentation", "faq", "terms", "tos", "hc", "manual", "changelog"])
"""Pages that firms have and persons do not."""


class Address(NamedTuple):
    """A host and what follows it."""

    host: str
    path: str


def judged(policy: LinkPolicy, address: Address, start: int, end: int, *, sure: bool) -> Spot | None:
    """What the site's policy says about a link."""
    domain = registered(address.host)
    if domain in policy.own or domain in policy.placeholders or is_placeholder(address.host):
        return None
    for name in (address.host, domain):
        if name in PAYMENT_PATHS and PAYMENT_PATHS[name].match(address.path):
            return Spot(start, end, Kind.PAYMENT, 0.97, "a link for paying somebody")
    if domain in PAYMENT_PATHS and not address.path.strip("/"):
        return None
    kind = policy.personal.get(address.host) or policy.personal.get(domain)
    if kind:
        return _of_somebody(policy, kind, address, domain, start, end)
    if domain in policy.code_hosts:
        return _account(policy, address, start, end)
    kind, paths = PERSONAL_PATHS.get(domain, ("", NO_PATH))
    if paths.search(address.path.lower()):
        return Spot(start, end, Kind.PROFILE_URL, 0.9, _listed(policy, kind)) if policy.counts(kind) else None
    if (
        domain in OWN_SUBDOMAIN
        and address.host not in {domain, f"www.{domain}"}
        and not _is_public_page(policy, address, "")
    ):
        counts = policy.counts("portfolios")
        return Spot(start, end, Kind.PROFILE_URL, 0.85, "a personal web address") if counts else None
    if _is_public_page(policy, address, domain) or not policy.counts(UNLISTED):
        return None
    return Spot(
        start, end, Kind.PROFILE_URL, 0.85 if sure else 0.7, "a web address that is not on the list of public sites"
    )


def _account(policy: LinkPolicy, address: Address, start: int, end: int) -> Spot | None:
    """On a host of code one segment is a person, two are a project."""
    segments = _segments(address)
    if len(segments) != 1 or segments[0].lower() in NO_PERSON | {"orgs", "topics", "explore"}:
        return None
    if not policy.counts("profiles"):
        return None
    return Spot(start, end, Kind.PROFILE_URL, 0.9, "a link to somebody's own account")


def _listed(policy: LinkPolicy, kind: str) -> str:
    return f"a link of a kind that counts as personal: {policy.title(kind)}"


def _segments(address: Address) -> list[str]:
    return [segment for segment in address.path.split("?")[0].split("/") if segment]


def _of_somebody(policy: LinkPolicy, kind: str, address: Address, domain: str, start: int, end: int) -> Spot | None:
    """A page of a host where pages belong to persons; its front page and its help are nobody's."""
    segments = _segments(address)
    subdomain = address.host.removesuffix(domain).strip(".")
    if (
        address.host != domain
        and address.host not in policy.personal
        and subdomain.split(".")[-1] not in {"", "m", "www", "web", "mobile"}
    ):
        if subdomain.split(".")[0] in PUBLIC_SUBDOMAINS | {"about", "business", "engineering", "marketplace"}:
            return None
        if domain not in policy.public or segments:
            return Spot(start, end, Kind.PROFILE_URL, 0.9, _listed(policy, kind))
        return None
    if not segments and "?" not in address.path and "#" not in address.path:
        return None
    if segments and segments[0].lower() in NO_PERSON and domain not in {"t.me", "wa.me"}:
        return None
    if domain in {"slack.com"} and (not segments or segments[0] in {"intl", "integrations", "apps"}):
        return None
    return Spot(start, end, Kind.PROFILE_URL, 0.95, _listed(policy, kind))


def _is_public_page(policy: LinkPolicy, address: Address, domain: str) -> bool:
    if domain in policy.public or address.host in policy.public or address.host.endswith(PUBLIC_SUFFIXES):
        return True
    labels = address.host.split(".")
    if labels[-1] == "google" or (len(labels) > 2 and (labels[-2] in PUBLIC_LABELS or labels[0] in PUBLIC_SUBDOMAINS)):
        return True
    if domain.partition(".")[0].endswith("status"):
        return True
    segments = [segment.lower() for segment in address.path.split("/") if segment]
    return bool(segments) and segments[0] in (PUBLIC_PATHS if len(segments) > 1 else PUBLIC_PAGES)
