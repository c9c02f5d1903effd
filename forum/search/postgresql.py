"""The index on PostgreSQL: a generated tsvector beside the words of `SearchEntry`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from forum.search import words
from forum.search.words import Query

TITLE: Final = "ts_filter(s.words, '{a}')"
RANK: Final = "-ts_rank(s.words, s.query)"
TITLE_RANK: Final = f"-ts_rank({TITLE}, s.query)"
JOIN: Final = "JOIN"

VECTOR: Final = "setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'B')"
STATEMENTS: Final = (
    f"ALTER TABLE forum_searchentry ADD COLUMN words tsvector GENERATED ALWAYS AS ({VECTOR}) STORED",
    "CREATE INDEX forum_searchentry_words ON forum_searchentry USING gin (words)",
)


def make(schema_editor: Any) -> None:
    for statement in STATEMENTS:
        schema_editor.execute(statement)


def drop(schema_editor: Any) -> None:
    schema_editor.execute("ALTER TABLE forum_searchentry DROP COLUMN IF EXISTS words")


def _websearch(query: Query) -> str:
    """Each piece in quotation marks, which `websearch_to_tsquery` takes as words that follow one another."""
    return " ".join(f'"{piece}"' for piece in query.pieces)


def matching(query: Query, *, only_titles: bool) -> tuple[str, str, str]:
    entries = "SELECT post_id, words, websearch_to_tsquery('english', %s) AS query FROM forum_searchentry"
    condition = "s.words @@ s.query"
    if only_titles:
        condition += f" AND {TITLE} @@ s.query"
    return f"({entries}) s", condition, _websearch(query)


def excerpts(query: Query, keys: Sequence[int]) -> tuple[str, list[Any]]:
    marks = f"StartSel={words.OPEN}, StopSel={words.CLOSE}"
    places = ", ".join(["%s"] * len(keys))
    return (
        "SELECT post_id, ts_headline('english', title, query, %s), ts_headline('english', body, query, %s)"  # noqa: S608
        " FROM forum_searchentry, websearch_to_tsquery('english', %s) query"
        f" WHERE post_id IN ({places})",
        [f"{marks}, HighlightAll=true", f"{marks}, MaxWords=40, MinWords=20", _websearch(query), *keys],
    )


def sweep(cursor: Any) -> bool:
    """Nothing to do: autovacuum clears what was taken from the index."""
    return True
