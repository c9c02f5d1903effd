"""What templates use to draw icons, members' text and labels."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any, Final

from django import template
from django.core.paginator import Page
from django.template import Context
from django.template.defaultfilters import date
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from forum import history, remembered, rendering, unread
from forum.models import Post, Thread
from forum.moments import ago
from forum.reading import PostCard, ThreadLine
from moderation.screening import labels

register = template.Library()

# In this order: many browsers name those they want to be taken for as well.
BROWSERS: Final = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS: Final = (
    ("Android", "Android"),
    ("iPhone", "an iPhone"),
    ("iPad", "an iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "a Mac"),
    ("Linux", "Linux"),
)


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """An icon of our own sheet, hidden from screen readers: the words beside it speak."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("forum/icons.svg"),
        name,
    )


@register.filter
def prose(text: str) -> SafeString:
    """Published Markdown with its labels, as HTML."""
    return rendering.draw_published(text)


@register.filter
def own_prose(text: str) -> SafeString:
    """What its author alone may read: drawn the same, and remembered nowhere."""
    return rendering.draw_body(text)


@register.filter
def labelled(text: str) -> SafeString:
    """A single line, such as a title, with its labels."""
    return rendering.draw_line(text)


@register.filter
def found_words(text: str) -> SafeString:
    """A title or an excerpt from the search, with found words marked."""
    return rendering.draw_found(text)


@register.filter
def has_unread(thread: Thread) -> bool:
    """Whether it has something that its reader has not seen."""
    return unread.is_new(thread)


@register.filter
def was_edited(post: Post) -> bool:
    """Whether another version of it had been public before."""
    return history.was_edited(post)


@register.filter
def spelled(text: str) -> str:
    """A single line for places that can hold no markup: page titles, attributes."""
    return labels.spell_out(text)


@register.filter
def excerpt(text: str) -> str:
    """The first words of published Markdown as plain text, for a list."""
    return rendering.first_words(text)


@register.filter
def browser(user_agent: str) -> str:
    """A browser and its system, as its owner would name them."""
    name = next((words for sign, words in BROWSERS if sign in user_agent), "A browser")
    system = next((words for sign, words in SYSTEMS if sign in user_agent), "")
    return f"{name} on {system}" if system else name


@register.simple_tag
def when(moment: datetime) -> SafeString:
    """How long ago, with the exact time in reach."""
    exact = date(timezone.localtime(moment), "j F Y, H:i e")
    return format_html('<time datetime="{}" title="{}">{}</time>', moment.isoformat(), exact, ago(moment))


@register.simple_tag(takes_context=True)
def remembered_post(context: Context, card: PostCard) -> SafeString | None:
    """The article of a post as it was drawn before; nothing when it has to be drawn for this reader."""
    has_next = context["page"].has_next()
    return remembered.post_piece(card, context["thread"], has_next=has_next, reader=context["user"])


@register.simple_tag
def remembered_line(line: ThreadLine, of_many_boards: bool = False) -> SafeString | None:
    """A thread in a list, likewise."""
    return remembered.thread_piece(line, of_many_boards=of_many_boards)


@register.inclusion_tag("forum/_pages.html")
def pages(page: Page) -> dict[str, Any]:
    """The way to the other pages of a list; nothing when there is only one."""
    return {"page": page, "numbers": page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)}
