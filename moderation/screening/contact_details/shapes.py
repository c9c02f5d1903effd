"""What a made-up name looks like, as against a word of a sentence."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from moderation.screening.common_words import COMMON_WORDS, is_common
from moderation.screening.word_list import words

__all__ = ["BRANDS", "COMMON_WORDS", "FILE_ENDINGS", "is_common", "looks_made_up"]

FILE_ENDINGS: Final = frozenset(
    words(
        """
md txt py js ts jsx tsx css scss html htm php rb rs go java kt swift c h cpp hpp cs sh bat ps1 sql json yml yaml
toml xml csv xls xlsx doc docx ppt pptx pdf png jpg jpeg gif svg webp psd ai eps indd fig sketch mp3 mp4 mov avi
wav zip rar tar gz 7z exe dmg apk ipa log ini cfg conf env lock map min net io vue svelte ipynb r m tex bib srt
vtt ttf otf woff
"""
    )
)
VERSION: Final = re.compile(r"v?\d+(?:[.\-_]\w{1,6})*$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def looks_made_up(value: str) -> bool:
    """Whether a word is more likely somebody's user name than a word, a version or a file."""
    if len(value) < 3 or VERSION.fullmatch(value) or not any(character.isalpha() for character in value):
        return False
    if "_" in value or value.startswith("live:"):
        return True
    if "." in value:
        return _dotted_name(value)
    if any(character.isdigit() for character in value):
        letters = sum(character.isalpha() for character in value)
        return letters >= 3 and not UNIT.fullmatch(value)
    return (
        any(character.isupper() for character in value[1:])
        and any(character.islower() for character in value)
        and (value.lower() not in COMMON_WORDS and value not in BRANDS)
    )


UNIT: Final = re.compile(r"\d+[a-zA-Z]{1,6}|[A-Z]{2,5}-?\d{1,4}|[a-z]{2,8}\d", re.ASCII)
BRANDS: Final = frozenset(
    words(
        """
iPhone iPad iOS macOS JavaScript TypeScript GitHub GitLab YouTube LinkedIn WordPress WhatsApp PayPal PostgreSQL
MySQL MongoDB GraphQL OpenAI ChatGPT TikTok WeChat WooCommerce HubSpot QuickBooks PowerPoint BitBucket DevOps
SaaS NodeJS ReactJS VueJS NextJS FastAPI PyTorch TensorFlow AutoCAD SolidWorks InDesign LaTeX UpWork DocuSign
AirBnB AirTable ClickUp MailChimp SnapChat KakaoTalk McDonald MacBook PlayStation XBox VoIP PhD GmbH LLC
SketchUp PhotoShop CapCut OnlyFans eBay
"""
    )
)


def _dotted_name(value: str) -> bool:
    """``anna.paper``: at least two parts that are names, not a file, a sentence end or an abbreviation."""
    parts = value.split(".")
    if parts[-1].lower() in FILE_ENDINGS or any(not part for part in parts) or max(map(len, parts)) < 3:
        return False
    if parts[1][:1].isupper() and parts[0][-1:].islower():
        return False
    return sum(part.lower() in COMMON_WORDS for part in parts) < len(parts)
