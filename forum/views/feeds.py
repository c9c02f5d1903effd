"""Atom feeds. Their ETag covers every word, so that a reader who asks again never keeps what was taken back."""

from __future__ import annotations

import hashlib

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Atom1Feed
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from forum import feeds
from forum.models import Board, Thread


@require_safe
def board_feed(request: HttpRequest, slug: str) -> HttpResponseBase:
    return _answer(request, feeds.of_board(get_object_or_404(Board, slug=slug)))


@require_safe
def thread_feed(request: HttpRequest, public_id: str) -> HttpResponseBase:
    return _answer(request, feeds.of_thread(get_object_or_404(Thread.objects.published(), public_id=public_id)))


def _answer(request: HttpRequest, feed: Atom1Feed) -> HttpResponseBase:
    """`If-Modified-Since` is not asked: a removal changes the feed and makes nothing in it newer."""
    content = feed.writeString("utf-8")
    etag = f'"{hashlib.sha256(content.encode()).hexdigest()[:32]}"'
    response = HttpResponse(content, content_type="application/atom+xml; charset=utf-8")
    response["ETag"] = etag
    response["Cache-Control"] = "no-cache"
    newest = feeds.newest(feed)
    if newest is not None:
        response["Last-Modified"] = http_date(newest.timestamp())
    return get_conditional_response(request, etag=etag, response=response) or response
