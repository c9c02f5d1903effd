"""The full-text index that follows `SearchEntry`: FTS5 on SQLite, a tsvector column on PostgreSQL."""

from django.db import migrations

from forum.search import index


def make(apps, schema_editor):
    index.of(schema_editor.connection).make(schema_editor)


def drop(apps, schema_editor):
    index.of(schema_editor.connection).drop(schema_editor)


class Migration(migrations.Migration):
    dependencies = [("forum", "0001_initial")]

    operations = [migrations.RunPython(make, drop)]
