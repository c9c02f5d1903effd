"""Measure screening against a file of labelled posts. Needs no database, no Redis, no keys and no running site."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from moderation import scam_training
from moderation.evaluation import contacts, scams
from moderation.screening import starter_rules
from moderation.screening.pipeline import screen


class Command(BaseCommand):
    help = "Say how well screening does on labelled posts, a line of JSON each; the starter rules and a neutral author."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", choices=sorted(TABLES), help="what is labelled")
        parser.add_argument("file", type=Path, help="lines of JSON, in the form of tests/data")

    def handle(self, *args: Any, what: str, file: Path, **options: Any) -> None:
        try:
            self.stdout.write(TABLES[what](file))
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error.strerror}") from error
        except (KeyError, ValueError, TypeError) as error:
            raise CommandError(f"{file} is not a file of labelled posts about {what} ({error}).") from error


def of_scams(file: Path) -> str:
    """The table of scam scores."""
    book = starter_rules.book()
    posts = scam_training.posts_of([file])
    if not posts:
        raise ValueError("there is nothing in it")
    return scams.table([scam_training.scored(post, screen(post.text, rules=book)) for post in posts])


def of_contacts(file: Path) -> str:
    """The table of contact details, by group and kind."""
    book = starter_rules.book()
    posts = list(contacts.read_posts(file.read_text(encoding="utf-8")))
    if not posts:
        raise ValueError("there is nothing in it")
    return contacts.table(contacts.evaluate(posts, lambda text: screen(text, rules=book).findings))


TABLES: Final[dict[str, Callable[[Path], str]]] = {"contacts": of_contacts, "scams": of_scams}
