"""What no check constraint can say, because it looks at two tables: nobody decides on their own flag.

Put in place after every `migrate`, because SQLite loses triggers when Django rebuilds a table.
"""

from __future__ import annotations

from typing import Any, Final

from django.db import connections

FLAGGED: Final = (
    "EXISTS (SELECT 1 FROM moderation_flag f JOIN moderation_submission s ON s.item_id = f.item_id"
    " WHERE s.id = NEW.submission_id AND f.flagger_id = NEW.actor_id)"
)
NAME: Final = "nobody_decides_on_their_own_flag"

SQLITE: Final = tuple(
    f"""CREATE TRIGGER IF NOT EXISTS {NAME}_{when} BEFORE {event} ON moderation_decision
    WHEN NEW.actor_id IS NOT NULL AND {FLAGGED}
    BEGIN SELECT RAISE(ABORT, '{NAME}'); END"""
    for when, event in (("new", "INSERT"), ("changed", "UPDATE OF actor_id, submission_id"))
)
POSTGRESQL: Final = (
    f"""CREATE OR REPLACE FUNCTION {NAME}() RETURNS trigger AS $$
    BEGIN
        IF NEW.actor_id IS NOT NULL AND {FLAGGED} THEN
            RAISE EXCEPTION '{NAME}' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$ LANGUAGE plpgsql""",
    f"DROP TRIGGER IF EXISTS {NAME} ON moderation_decision",
    f"""CREATE TRIGGER {NAME} BEFORE INSERT OR UPDATE OF actor_id, submission_id ON moderation_decision
    FOR EACH ROW EXECUTE FUNCTION {NAME}()""",
)
STATEMENTS: Final = {"sqlite": SQLITE, "postgresql": POSTGRESQL}


def put_in_place(using: str, **_: Any) -> None:
    """Called after `migrate`; leaves quietly while the tables are not there yet."""
    connection = connections[using]
    tables = connection.introspection.table_names()
    if not {"moderation_decision", "moderation_flag"} <= set(tables):
        return
    with connection.cursor() as cursor:
        for statement in STATEMENTS.get(connection.vendor, ()):
            cursor.execute(statement)
