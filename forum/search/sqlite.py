"""The index on SQLite: an FTS5 table over `SearchEntry`, kept by triggers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from forum.search import words
from forum.search.words import Query

EXCERPT_WORDS: Final = 36
STEP: Final = 500
"""How many pages of the index one step of sweeping may write."""

RANK: Final = "s.rank"
# Less for each found word in the title. bm25 would count all posts that have a word, however common it is.
TITLE_RANK: Final = f"length(replace(s.marked_title, '{words.OPEN}', '')) - length(s.marked_title)"
# SQLite joins in the order that is written: from the index outwards, newest first, until there are enough.
JOIN: Final = "CROSS JOIN"
TITLE_WEIGHT: Final = "bm25(4.0, 1.0)"


def _separators() -> str:
    """Markers stand between words; the tokenizer would take them for letters."""
    return "".join(sorted(words.MARKERS))


def make(schema_editor: Any) -> None:
    for statement in STATEMENTS:
        schema_editor.execute(statement)


def drop(schema_editor: Any) -> None:
    for name in ("added", "changed", "dropped"):
        schema_editor.execute(f"DROP TRIGGER IF EXISTS forum_searchentry_{name}")
    schema_editor.execute("DROP TABLE IF EXISTS forum_search")


ADD: Final = "INSERT INTO forum_search(rowid, title, body) VALUES (new.post_id, new.title, new.body);"
TAKE: Final = (
    "INSERT INTO forum_search(forum_search, rowid, title, body) VALUES ('delete', old.post_id, old.title, old.body);"
)
STATEMENTS: Final = (
    "CREATE VIRTUAL TABLE forum_search USING fts5(title, body, content='forum_searchentry', content_rowid='post_id',"
    f" tokenize=\"porter unicode61 remove_diacritics 2 separators '{_separators()}'\")",
    f"INSERT INTO forum_search(forum_search, rank) VALUES ('rank', '{TITLE_WEIGHT}')",  # noqa: S608 - our own
    f"CREATE TRIGGER forum_searchentry_added AFTER INSERT ON forum_searchentry BEGIN {ADD} END",
    f"CREATE TRIGGER forum_searchentry_dropped AFTER DELETE ON forum_searchentry BEGIN {TAKE} END",
    f"CREATE TRIGGER forum_searchentry_changed AFTER UPDATE OF title, body ON forum_searchentry BEGIN {TAKE} {ADD} END",
)


def _match(query: Query, *, only_titles: bool = False) -> str:
    """Each piece as an FTS5 string, which it tokenizes as it did the text; nothing in it is syntax."""
    pieces = " AND ".join(f'"{piece}"' for piece in query.pieces)
    return f"title : ({pieces})" if only_titles else pieces


def matching(query: Query, *, only_titles: bool) -> tuple[str, str, str]:
    marked = f"highlight(forum_search, 0, '{words.OPEN}', '') AS marked_title"
    source = f"(SELECT rowid AS post_id, rank, {marked} FROM forum_search WHERE forum_search MATCH %s) s"  # noqa: S608
    return source, "1 = 1", _match(query, only_titles=only_titles)


def excerpts(query: Query, keys: Sequence[int]) -> tuple[str, list[Any]]:
    places = ", ".join(["%s"] * len(keys))
    marks = [words.OPEN, words.CLOSE]
    return (
        "SELECT rowid, highlight(forum_search, 0, %s, %s), snippet(forum_search, 1, %s, %s, ' … ', %s)"  # noqa: S608
        f" FROM forum_search WHERE forum_search MATCH %s AND rowid IN ({places})",
        [*marks, *marks, EXCERPT_WORDS, _match(query), *keys],
    )


def sweep(cursor: Any) -> bool:
    """Merge the index a little, which leaves out what was taken from it; True when nothing is left to do."""
    cursor.execute("SELECT total_changes()")
    before = cursor.fetchone()[0]
    cursor.execute("INSERT INTO forum_search(forum_search, rank) VALUES ('merge', %s)", [-STEP])
    cursor.execute("SELECT total_changes()")
    return bool(cursor.fetchone()[0] - before < 2)
