"""A search as its page shows it: one page of posts with excerpts, and what was done about the spelling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from forum.models import Post
from forum.search import index, spelling
from forum.search.index import Filters
from forum.search.words import MANY, Query

A_PAGE: Final = 20
MOST_PAGES: Final = MANY // A_PAGE


@dataclass(frozen=True, slots=True)
class Hit:
    post: Post
    title: str  # with markers, and with found words between words.OPEN and words.CLOSE
    excerpt: str


@dataclass(frozen=True, slots=True)
class Results:
    query: Query
    hits: list[Hit]
    count: int
    page: int
    instead_of: Query | None = None  # what was typed, when it found nothing and was corrected
    did_you_mean: Query | None = None

    @property
    def is_capped(self) -> bool:
        return self.count >= MANY

    @property
    def pages(self) -> int:
        return min(MOST_PAGES, -(-self.count // A_PAGE))


def search(query: Query, filters: Filters, *, page: int = 1, exactly: bool = False) -> Results:
    """Results for a query; for the corrected one when it finds nothing, unless it is wanted exactly."""
    page = max(1, min(page, MOST_PAGES))
    found = index.count(query, filters)
    corrected = spelling.correct(query) if found < A_PAGE else None
    if corrected and not found and not exactly:
        instead = index.count(corrected, filters)
        if instead:
            return Results(corrected, _hits(corrected, filters, instead, page), instead, page, instead_of=query)
        corrected = None
    hits = _hits(query, filters, found, page) if found else []
    return Results(query, hits, found, page, did_you_mean=corrected)


def _hits(query: Query, filters: Filters, count: int, page: int) -> list[Hit]:
    keys = index.find(query, filters, count=count, start=(page - 1) * A_PAGE, most=A_PAGE)
    excerpts = index.excerpts(query, keys)
    published = Post.objects.published().filter(thread__published_at__isnull=False, thread__is_deleted=False)
    posts = published.select_related("thread__board", "author").in_bulk([key for key in keys if key in excerpts])
    return [Hit(posts[key], _title(posts[key], excerpts[key][0]), excerpts[key][1]) for key in keys if key in posts]


def _title(post: Post, highlighted: str) -> str:
    return highlighted if post.is_opening and highlighted else post.thread.title
