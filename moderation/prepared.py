"""Queries whose SQL is made once and asked again with other values.

For what every page asks: making the SQL of a query with subqueries takes Django ten times as long as the database
takes to answer it. The query is an ordinary queryset with a `Slot` wherever a value comes later.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from typing import Any, Final

from django.contrib.auth.models import AnonymousUser
from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.models.expressions import Expression
from django.db.models.sql.compiler import SQLCompiler


class Slot(Expression):
    """Stands in a prepared query for a value that comes with each question; ``field`` says of what kind."""

    def __init__(self, name: str, field: models.Field) -> None:
        super().__init__(output_field=field)
        self.name = name

    def as_sql(self, compiler: SQLCompiler, connection: Any) -> tuple[str, tuple[Any, ...]]:
        return "%s", (self,)

    def filled(self, values: Mapping[str, Any], connection: Any) -> Any:
        return self.output_field.get_db_prep_value(values[self.name], connection)


class AnyMember(Slot):
    """Whoever is signed in, wherever a queryset asks for a member."""

    is_authenticated = True
    date_joined = Slot("member_joined", models.DateTimeField())

    def __init__(self) -> None:
        super().__init__("member", models.BigIntegerField())

    @property
    def pk(self) -> AnyMember:
        return self


ANY_MEMBER: Final[Any] = AnyMember()


class Prepared:
    """``build`` returns the queryset, and is called when the first question is asked."""

    def __init__(self, build: Callable[[], models.QuerySet]) -> None:
        self.build = build
        self._made: _Made | None = None

    def ask(self, rows: slice | None = None, **values: Any) -> list[Any]:
        """Ask with a value for each slot; ``rows`` takes a part of them, as it would of a queryset."""
        if self._made is None:
            self._made = _Made(self.build)
        return self._made.ask(rows, values)


class PreparedForReaders:
    """What members ask and what visitors ask: ``build`` takes the reader."""

    def __init__(self, build: Callable[[Any], models.QuerySet]) -> None:
        self.for_members = Prepared(lambda: build(ANY_MEMBER))
        self.for_visitors = Prepared(lambda: build(AnonymousUser()))

    def ask(self, reader: Any, rows: slice | None = None, **values: Any) -> list[Any]:
        if not reader.is_authenticated:
            return self.for_visitors.ask(rows, **values)
        return self.for_members.ask(rows, member=reader.pk, member_joined=reader.date_joined, **values)


class _Made:
    """A queryset with its SQL."""

    def __init__(self, build: Callable[[], models.QuerySet]) -> None:
        self.queryset: Any = build()
        self.compiler = self.queryset.query.get_compiler(DEFAULT_DB_ALIAS)
        self.sql, self.params = self.compiler.as_sql()
        # A moment that was taken while building would stand still from then on.
        if _fixed(self.params) != _fixed(build().query.get_compiler(DEFAULT_DB_ALIAS).as_sql()[1]):
            raise ValueError("a prepared query holds a value that changes: make it a slot")

    def ask(self, rows: slice | None, values: Mapping[str, Any]) -> list[Any]:
        connection = connections[DEFAULT_DB_ALIAS]
        params = [param.filled(values, connection) if isinstance(param, Slot) else param for param in self.params]
        sql = self.sql
        if rows is not None:
            sql += " LIMIT %s OFFSET %s"
            params += [rows.stop - rows.start, rows.start]
        # Shallow copies: what Django has worked out about the columns is shared, and only the answer is new.
        compiler = copy.copy(self.compiler)
        compiler.connection = connection
        compiler.as_sql = lambda *args, **options: (sql, tuple(params))
        query = copy.copy(self.queryset.query)
        query.get_compiler = lambda *args, **options: compiler
        queryset: Any = type(self.queryset)(self.queryset.model, query, DEFAULT_DB_ALIAS)
        queryset._iterable_class, queryset._fields = self.queryset._iterable_class, self.queryset._fields
        return list(queryset)


def _fixed(params: Any) -> list[Any]:
    return [param.name if isinstance(param, Slot) else param for param in params]
