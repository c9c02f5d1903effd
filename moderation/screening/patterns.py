"""Regular expressions that take linear time on any text, however hostile: RE2, set up once for all of screening."""

from __future__ import annotations

from typing import Any, Final

import re2

LETTERS: Final = r"A-Za-z\x{c0}-\x{2cf}\x{370}-\x{1fff}"
"""Letters of the alphabets in a few ranges: all that Unicode calls a letter takes RE2 a hundred times the memory."""
DIGITS: Final = "0-9"


def linear(source: str) -> Any:
    r"""A compiled pattern; ``\pL`` and ``\pN`` inside its classes stand for our own short ranges."""
    options = re2.Options()
    options.log_errors = False
    options.max_mem = 1 << 25
    return re2.compile(source.replace(r"\pL", LETTERS).replace(r"\pN", DIGITS), options)
