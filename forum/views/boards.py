"""The home page and the boards."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from forum import reading


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "forum/home.html", {"lines": reading.boards_with_latest(request.user)})


@require_safe
def board(request: HttpRequest, slug: str) -> HttpResponse:
    board = reading.board_for_page(slug, request.user)
    page = reading.threads_page(request, board)
    lines = reading.thread_lines(page, request.user)
    return render(request, "forum/board.html", {"board": board, "page": page, "lines": lines})
