"""The Markdown that members may use, and what becomes of markers in it.

Markers are ordinary characters to the parser. Three things are seen to while it works: nothing a member
writes can turn into a marker (entities, percent-encoding), nothing that holds a marker stays a link, and
no marker is swallowed (link targets, titles, the info of a code block).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from markdown_it import MarkdownIt
from markdown_it.common import normalize_url
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from moderation.screening import labels

NUMBERED_ENTITY: Final = re.compile("&#(?:[xX](?P<hex>[0-9a-fA-F]{1,6})|(?P<decimal>[0-9]{1,7}));")
MARKER_NUMBERS: Final = {ord(marker) for marker in labels.KINDS}
INSTEAD: Final = "\N{REPLACEMENT CHARACTER}"


def to_html(text: str) -> str:
    """HTML that is still to be cleaned, with markers in text only."""
    return str(PARSER.render(NUMBERED_ENTITY.sub(_entity_but_no_marker, text)))


def _entity_but_no_marker(match: re.Match[str]) -> str:
    number = int(match["hex"], 16) if match["hex"] else int(match["decimal"])
    return INSTEAD if number in MARKER_NUMBERS else match.group()


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "linkify": True, "breaks": True})
    parser.enable("strikethrough")
    # The inline rule of the same name would take seconds over a page of "://"; this one takes milliseconds.
    parser.core.ruler.enable("linkify")
    # A reference's definition is shown nowhere: what is written there would be published unseen.
    parser.disable("reference")
    # Only what is written as an address becomes a link: "readme.md" is no site in Moldova.
    assert parser.linkify is not None  # noqa: S101 - it is switched on above
    parser.linkify.set({"fuzzy_link": False, "fuzzy_email": False})
    for schema in ("//", "ftp:", "mailto:"):
        parser.linkify.add(schema, None)
    parser.core.ruler.push("settle_markers", _settle_markers)
    parser.normalizeLink = _normalize_link  # type: ignore[method-assign]
    parser.normalizeLinkText = _normalize_link_text  # type: ignore[assignment, method-assign]
    return parser


def _normalize_link(url: str) -> str:
    """Leave a target with a marker as it is, so that the marker can be seen and the link undone."""
    return url if labels.ANY_MARKER.search(url) else normalize_url.normalizeLink(url)


def _normalize_link_text(url: str) -> str:
    """`%EF%A3%90` in an address would be read as a marker; such an address is shown as it was typed."""
    shown = normalize_url.normalizeLinkText(url)
    return url if _markers(shown) != _markers(url) else shown


def _settle_markers(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline":
            token.children = _settle_inline(token.children or [])
        elif token.type == "fence":
            _keep_info_markers(token)
        elif token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + 2, 6)}"  # the page's own headings come first


def _keep_info_markers(fence: Token) -> None:
    """The info of a code block is not drawn; its markers move into the code."""
    found = _markers(fence.info)
    fence.info = ""
    fence.content = f"{found}\n{fence.content}" if found else fence.content


def _settle_inline(tokens: Sequence[Token]) -> list[Token]:
    settled: list[Token] = []
    for link, inside in _by_link(tokens):
        inside = list(_images_as_links(inside, linked=link is not None))
        settled += _settle_link(link, inside) if link else inside
    return settled


def _by_link(tokens: Sequence[Token]) -> Iterator[tuple[Token | None, list[Token]]]:
    """The tokens in runs: inside one link (with the token that opens it), or outside of any."""
    link: Token | None = None
    run: list[Token] = []
    for token in tokens:
        if token.type in ("link_open", "link_close"):
            yield link, run
            link, run = (token if token.type == "link_open" else None), []
        else:
            run.append(token)
    yield link, run


def _settle_link(link: Token, inside: list[Token]) -> list[Token]:
    """A link that holds no marker anywhere, or its text alone, with the markers that stood out of sight."""
    hidden = "" if link.info == "auto" else _markers(_attribute(link, "href") + _attribute(link, "title"))
    shown = "".join(token.content for token in inside)
    if hidden or _markers(shown + _attribute(link, "href")):
        return [*inside, *([_text(hidden)] if hidden else [])]
    if not shown.strip():
        inside = [*inside, _text(_attribute(link, "href"))]
    return [_link_open(_attribute(link, "href")), *inside, Token("link_close", "a", -1)]


def _images_as_links(tokens: Sequence[Token], *, linked: bool) -> Iterator[Token]:
    """There are no images: one becomes a link to itself, or its words where it stood in a link."""
    for token in tokens:
        if token.type != "image":
            yield token
            continue
        words = _settle_inline(_words_only(token.children or []))
        if linked:
            yield from [*words, _text(_markers(_attribute(token, "src") + _attribute(token, "title")))]
        else:
            target = _link_open(_attribute(token, "src"), title=_attribute(token, "title"))
            yield from _settle_link(target, words or [_text("image")])


def _words_only(tokens: Sequence[Token]) -> list[Token]:
    """What an alternative text says: links and images in it are reduced to their words and hidden markers."""
    words: list[Token] = []
    for token in tokens:
        if token.type == "image":
            words += _words_only(token.children or [])
        elif token.type not in ("link_open", "link_close"):
            words.append(token)
        if token.info != "auto":
            words.append(_text(_markers("".join(_attribute(token, name) for name in ("href", "src", "title")))))
    return words


def _link_open(href: str, *, title: str = "") -> Token:
    # A title shows in no text; it is kept only until its markers are settled.
    attrs: dict[str, Any] = {"href": href} | ({"title": title} if title else {})
    return Token("link_open", "a", 1, attrs=attrs)


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _attribute(token: Token, name: str) -> str:
    return str(token.attrs.get(name, ""))


def _markers(text: str) -> str:
    return "".join(labels.ANY_MARKER.findall(text))


PARSER: Final = _parser()
