"""Score screening against a labelled file: `manage.py evaluate contacts FILE`. Needs no database."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from moderation.evaluation import contacts
from moderation.screening import starter_rules
from moderation.screening.pipeline import screen


class Command(BaseCommand):
    help = "Score screening against a file of labelled JSON lines."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", choices=["contacts"])
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        posts = contacts.read_posts(file.read_text(encoding="utf-8"))
        self.stdout.write(contacts.table(contacts.evaluate(posts, _findings)))


def _findings(text: str) -> list[contacts.Span]:
    report = screen(text, rules=starter_rules.book())
    return [contacts.Span(found.start, found.end, found.kind) for found in report.findings]
