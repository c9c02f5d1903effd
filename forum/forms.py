"""The forms in which members write. A text that cannot be taken is answered with a sentence and stays in its field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError

from forum import redaction_tokens
from moderation.screening.labels import ANY_MARKER, strip_markers

TITLE_LENGTH: Final = (3, 120)
BODY_LENGTH: Final = (1, 20_000)
MOST_LINKS: Final = 40

LINK: Final = re.compile(r"https?://|www\.", re.IGNORECASE)
BROKEN: Final = re.compile("[\ud800-\udfff]")
INVISIBLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# Embeddings, overrides and isolates make a text read otherwise than it is stored; Arabic and Hebrew need none.
TURNED: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")


class TextArea(forms.Textarea):
    """Shows what was typed, even what no page can be encoded with."""

    def format_value(self, value: Any) -> str | None:
        return BROKEN.sub("\N{REPLACEMENT CHARACTER}", value) if value else super().format_value(value)


class TextLine(forms.TextInput):
    def format_value(self, value: Any) -> str | None:
        return BROKEN.sub("\N{REPLACEMENT CHARACTER}", value) if value else super().format_value(value)


class MemberText(forms.Field):
    """A text by a member: checked for its form here, and for what it says by screening.

    ``original`` is the text that an edit started from: its tokens count as the redactions they stand for.
    """

    def __init__(self, name: str, length: tuple[int, int], **kwargs: Any) -> None:
        self.name, self.original = name, ""
        self.shortest, self.longest = length
        missing = f"Please write {name}: there is nothing here yet."
        super().__init__(error_messages={"required": missing}, **kwargs)

    def to_python(self, value: Any) -> str:
        text = str(value or "").replace("\r\n", "\n").replace("\r", "\n")
        return strip_markers(text).strip()

    def validate(self, value: str) -> None:
        super().validate(value)
        published = redaction_tokens.from_tokens(value, self.original)
        for check in (self._check_length, _check_characters, _check_links, _check_words):
            check(published)

    def _check_length(self, text: str) -> None:
        if len(text) > self.longest:
            raise ValidationError(
                f"That is too long: {len(text):,} characters, and {self.longest:,} is the most. Please shorten it."
            )
        if len(text) < self.shortest:
            raise ValidationError(f"That is too short: please use at least {self.shortest} characters.")


def _check_characters(text: str) -> None:
    if BROKEN.search(text):
        raise ValidationError("There is half a character in this text, shown as �. Please take it out.")
    if INVISIBLE.search(text):
        raise ValidationError("There are control characters in this text, which nobody can see. Please type it again.")
    if TURNED.search(text):
        raise ValidationError(
            "There are invisible characters in this text that turn its direction. Please take them out:"
            " Arabic and Hebrew read correctly without them."
        )


def _check_links(text: str) -> None:
    links = len(LINK.findall(text))
    if links > MOST_LINKS:
        raise ValidationError(f"There are {links:,} links in this text, and {MOST_LINKS} is the most.")


def _check_words(text: str) -> None:
    if not any(character.isalnum() for character in text):
        raise ValidationError("Please say it in words: there is no letter or digit in this text.")


def _title() -> MemberText:
    hint = "In one line, so that others see whether they can help."
    return MemberText(
        "a title", TITLE_LENGTH, label="Title", help_text=hint, widget=TextLine(attrs={"autocomplete": "off"})
    )


def _body() -> MemberText:
    hint = "Markdown works. Please leave out phone numbers, addresses and links to yourself: they are removed."
    return MemberText("your text", BODY_LENGTH, label="Text", help_text=hint, widget=TextArea(attrs={"rows": 8}))


class WritingForm(forms.Form):
    def __init__(self, data: Mapping[str, Any] | None = None, *, original: Mapping[str, str] | None = None) -> None:
        """``original`` has the text to edit, with markers; it is shown with tokens in their place."""
        original = original or {}
        shown = {name: redaction_tokens.to_tokens(text) for name, text in original.items()}
        super().__init__(data, initial=shown, label_suffix="")
        for name, field in self.fields.items():
            if isinstance(field, MemberText):
                field.original = original.get(name, "")

    @property
    def has_tokens(self) -> bool:
        """Whether the text to edit has redactions."""
        return any(ANY_MARKER.search(field.original) for field in self.fields.values() if isinstance(field, MemberText))


class ThreadForm(WritingForm):
    title = _title()
    body = _body()


class PostForm(WritingForm):
    body = _body()
