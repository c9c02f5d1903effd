"""Logs and error pages tell where and what kind, never what was being handled."""

from __future__ import annotations

import logging
import sys

from django.test import RequestFactory
from django.views.debug import ExceptionReporter

from config.logs import NothingButTheTrace, WithoutValues

SECRET = "+1 202 555 0100"


def fail_with_a_value() -> None:
    text = SECRET
    try:
        int(text)
    except ValueError as error:
        raise RuntimeError(f"cannot use {text}") from error


def formatted_failure() -> str:
    try:
        fail_with_a_value()
    except RuntimeError:
        record = logging.LogRecord("forum", logging.ERROR, __file__, 1, "it failed", None, sys.exc_info())
    return WithoutValues().format(record)


def test_a_trace_names_classes_and_lines_but_no_values() -> None:
    line = formatted_failure()
    assert "ValueError" in line and "RuntimeError" in line and "fail_with_a_value" in line
    assert SECRET not in line


def test_an_error_page_shows_neither_fields_nor_variables() -> None:
    request = RequestFactory().post("/", {"body": SECRET})
    try:
        fail_with_a_value()
    except RuntimeError:
        reporter = ExceptionReporter(request, *sys.exc_info())
    reporter.filter = NothingButTheTrace()
    data = reporter.get_traceback_data()
    assert SECRET not in str([frame["vars"] for frame in data["frames"]])
    assert SECRET not in str(data["filtered_POST_items"])
