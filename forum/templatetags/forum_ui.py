"""What templates use to draw icons, members' text and labels."""

from __future__ import annotations

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from forum import rendering
from moderation.screening import labels

register = template.Library()


@register.simple_tag
def icon(name: str) -> SafeString:
    """An icon of our own sheet, hidden from screen readers: the words beside it speak."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("forum/icons.svg"),
        name,
    )


@register.filter
def prose(text: str) -> SafeString:
    """Markdown with its labels, as HTML."""
    return rendering.render_body(text)


@register.filter
def labelled(text: str) -> SafeString:
    """A single line, such as a title, with its labels."""
    return rendering.render_line(text)


@register.filter
def spelled(text: str) -> str:
    """A single line for places that can hold no markup: page titles, attributes."""
    return labels.spell_out(text)
