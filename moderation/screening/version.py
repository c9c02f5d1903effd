"""The number of the recognizers. Whoever changes what they find raises it: then `moderation.rescreening` reads anew."""

from __future__ import annotations

from typing import Final

RECOGNIZERS: Final = 2
