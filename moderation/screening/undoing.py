"""What can have been undone before a detail was seen, in words for its author. None of them quotes anything."""

from __future__ import annotations

from enum import StrEnum


class Undoing(StrEnum):
    """Each goes after the reason of a finding: ``a phone number (with its digits in words)``."""

    HIDDEN = "with hidden characters or marks"
    ACCENTS = "with accents put on its letters"
    FULL_WIDTH = "in full-width look-alikes"
    DECORATED = "in decorated letters or digits"
    EMOJI = "in emoji letters or digits"
    OTHER_DIGITS = "in digits of another script"
    OTHER_LETTERS = "in look-alike letters"
    LOOKALIKE_SIGNS = "in look-alike signs"
    ENTITY = "with HTML codes for characters"
    PERCENT = "with percent codes for characters"
    ESCAPE = "with backslashes put in"
    COMMENT = "with an HTML comment put in"
    TAG = "with HTML tags put in"
    EMPHASIS = "with Markdown emphasis put in"
    APART = "with its characters set apart"
    RULED = "with rows of signs put in"
    STAND_IN = "with something else in place of a sign"
    SIGN_WORDS = "with words for signs"
    SERVICE = "with a disguised name of a service"
    LEET = "with digits or capitals in place of letters or signs"
    NUMBER_WORDS = "with its digits in words"
    SITE_GAPS = "with gaps in the name of a site"
    LINES = "over several lines"
