"""Why a text is not taken at all."""

from __future__ import annotations


class TextRefused(Exception):
    """A text that cannot be handed in now; the message is a sentence for the member, who keeps what they typed."""
