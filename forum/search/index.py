"""The full-text index of the database in use. Both answer the same questions about the rows of `SearchEntry`.

The index follows its table by itself (triggers on SQLite, a generated column on PostgreSQL), so that it is
part of whatever transaction publishes or removes a post.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import ModuleType
from typing import Any, Final

from django.db import connection

from forum.search import postgresql, sqlite
from forum.search.words import MANY, Query

NEWEST: Final = "newest"
RELEVANT: Final = "relevant"


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a search, beside its words."""

    board: int | None = None
    authors: Sequence[int] | None = None  # None: anybody; empty: nobody of that name
    since: datetime | None = None
    only_titles: bool = False
    order: str = RELEVANT


@dataclass(slots=True)
class Conditions:
    """SQL after WHERE and its parameters; every piece of SQL is written in this module."""

    sql: list[str] = field(default_factory=list)
    params: list[Any] = field(default_factory=list)

    def add(self, sql: str, *params: Any) -> None:
        self.sql.append(sql)
        self.params += params


def of(database: Any) -> ModuleType:
    return postgresql if database.vendor == "postgresql" else sqlite


def find(query: Query, filters: Filters, *, count: int, start: int, most: int) -> list[int]:
    """The primary keys of visible posts with these words, best or newest first; ``count`` of them there are."""
    sql, params = _statement(query, filters, f"p.id, p.published_at, {_weight(filters, count)} AS weight")
    latest = f"{sql} ORDER BY s.post_id DESC LIMIT {MANY}"
    ordered = f"SELECT id FROM ({latest}) latest ORDER BY weight, published_at DESC, id DESC LIMIT %s OFFSET %s"  # noqa: S608
    return [row[0] for row in _rows(ordered, [*params, most, start])]


def _weight(filters: Filters, count: int) -> str:
    """What comes first has least: in order of time all weigh the same, and among many only titles count."""
    if filters.order == NEWEST:
        return "0"
    if count < MANY:
        return str(of(connection).RANK)
    return f"CASE WHEN p.is_opening THEN {of(connection).TITLE_RANK} ELSE 0 END"


def count(query: Query, filters: Filters) -> int:
    """How many there are, as far as anybody cares."""
    sql, params = _statement(query, filters, "1")
    return int(_rows(f"SELECT COUNT(*) FROM ({sql} LIMIT {MANY}) found", params)[0][0])  # noqa: S608 - our own


def excerpts(query: Query, keys: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Title and the telling part of the body of each post, with the found words between `words.OPEN` and `CLOSE`."""
    if not keys:
        return {}
    sql, params = of(connection).excerpts(query, keys)
    return {key: (title, body) for key, title, body in _rows(sql, params)}


def _statement(query: Query, filters: Filters, columns: str) -> tuple[str, list[Any]]:
    """Posts that match. What may be seen is asked of posts and threads themselves, not only of the index."""
    join = of(connection).JOIN
    source, *matching = of(connection).matching(query, only_titles=filters.only_titles)
    where = Conditions()
    where.add(*matching)
    where.add("p.state = 'published' AND p.number IS NOT NULL")
    where.add("t.published_at IS NOT NULL AND NOT t.is_deleted")
    if filters.board is not None:
        where.add("t.board_id = %s", filters.board)
    if filters.authors is not None:
        places = ", ".join(["%s"] * len(filters.authors))
        where.add(f"p.author_id IN ({places})" if places else "1 = 0", *filters.authors)
    if filters.since is not None:
        where.add("p.published_at >= %s", filters.since)
    joins = f"{source} {join} forum_post p ON p.id = s.post_id {join} forum_thread t ON t.id = p.thread_id"
    return f"SELECT {columns} FROM {joins} WHERE {' AND '.join(where.sql)}", where.params  # noqa: S608 - our own pieces


def _rows(sql: str, params: Sequence[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())
