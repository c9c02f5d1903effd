"""What the log keeps of an error: where it happened and which kind it was, never the values at hand.

The message of an exception can quote the text that caused it (a database error quotes the row),
so a trace keeps files, lines and exception classes and leaves messages out.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import ItemsView
from types import TracebackType
from typing import Any

from django.http import HttpRequest
from django.views.debug import SafeExceptionReporterFilter

type_of_exc_info = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class WithoutValues(logging.Formatter):
    """A formatter whose traces name classes and lines only."""

    def formatException(self, ei: type_of_exc_info) -> str:
        return "\n".join(_trace(ei[1])) if ei[1] else ""


def _trace(error: BaseException) -> list[str]:
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    before = [*_trace(cause), "which led to:"] if cause else []
    frames = "".join(traceback.format_tb(error.__traceback__)).rstrip()
    return [*before, "Traceback (most recent call last):", frames, type(error).__qualname__]


class NothingButTheTrace(SafeExceptionReporterFilter):
    """Error pages of development and error reports show neither form fields nor local variables."""

    def is_active(self, request: HttpRequest | None) -> bool:
        return True

    def get_post_parameters(self, request: HttpRequest | None) -> dict[str, Any]:
        return dict.fromkeys(getattr(request, "POST", {}), self.cleansed_substitute)

    def get_traceback_frame_variables(self, request: HttpRequest | None, tb_frame: Any) -> ItemsView[str, Any]:
        return dict.fromkeys(tb_frame.f_locals, self.cleansed_substitute).items()
