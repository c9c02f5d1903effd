"""The search page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from forum.forms_search import SearchForm
from forum.search import results
from forum.search.words import read_query


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    form = SearchForm(request.GET)
    query = read_query(request.GET.get("q", ""))
    context = {"form": form, "query": query, "found": None}
    if query and form.is_valid():
        page = request.GET.get("page", "")
        context["found"] = results.search(
            query,
            form.filters(),
            page=int(page) if page.isdecimal() and len(page) < 5 else 1,
            exactly="exactly" in request.GET,
        )
    return render(request, "forum/search.html", context)
