"""Members' text as HTML: Markdown first, then the labels, so that no Markdown can make, hide or link a label."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from textwrap import shorten
from typing import Final

import nh3
from django.utils.html import escape, strip_tags
from django.utils.safestring import SafeString, mark_safe

from forum import markdown
from forum.search.words import CLOSE, OPEN
from moderation.screening import labels

TAGS: Final = {
    *("p", "br", "hr", "em", "strong", "s", "code", "pre", "blockquote", "ul", "ol", "li", "a"),
    *("h3", "h4", "h5", "h6"),
}
ATTRIBUTES: Final = {"a": {"href"}, "ol": {"start"}}
REMEMBERED: Final = 1024
EXCERPT: Final = 240
NOT_TEXT: Final = re.compile("[\x00\ud800-\udfff]")


def draw_body(text: str) -> SafeString:
    """Markdown with markers, as clean HTML with labels."""
    return _draw_labels(_clean(text))


def draw_for_feed(text: str) -> str:
    """The same for places without our style sheet: labels are words in brackets."""
    return labels.spell_out(_clean(text))


def draw_found(text: str) -> SafeString:
    """A line or an excerpt from the search: escaped, with labels, and found words marked."""
    drawn = escape(_readable(text)).replace(OPEN, "<mark>").replace(CLOSE, "</mark>")
    return _draw_labels(drawn)


def _clean(text: str) -> str:
    return nh3.clean(
        markdown.to_html(_readable(text)),
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes={"http", "https"},
        link_rel="nofollow ugc noopener",
    )


@lru_cache(maxsize=REMEMBERED)
def draw_published(text: str) -> SafeString:
    """The same, remembered: for published words alone, so that no detail stays in memory with them."""
    return draw_body(text)


@lru_cache(maxsize=REMEMBERED)
def first_words(text: str) -> str:
    """The beginning of published Markdown as plain text, remembered likewise."""
    return shorten(unescape(strip_tags(draw_published(text))), EXCERPT, placeholder=" …")


def draw_line(text: str) -> SafeString:
    """A line without Markdown, such as a title, with labels."""
    return _draw_labels(escape(_readable(text)))


def _readable(text: str) -> str:
    """Without what no parser takes: NUL and lone surrogates."""
    return NOT_TEXT.sub("\N{REPLACEMENT CHARACTER}", text)


def _draw_labels(html: str) -> SafeString:
    """After cleaning, markers stand in text only; each becomes a label."""
    return mark_safe(labels.ANY_MARKER.sub(_label, html))  # noqa: S308 - cleaned or escaped, and labels are ours


def _label(match: re.Match[str]) -> str:
    kind = labels.KINDS[match.group()].lower()
    return f'<span class="redaction" data-kind="{kind}" dir="ltr">{labels.words_for(match.group())}</span>'
