"""Learn the scam model anew from the starter corpus and moderators' decisions; what comes of it goes on trial.

The worker starts it when a training waits. By hand it does the same, for a site without a worker at the moment.
"""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from moderation import retraining
from moderation.models import Training


class Command(BaseCommand):
    help = "Learn the scam model from what moderators decided, and put what was learned on trial."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("training", nargs="?", type=int, help="one that waits; without it a new one")

    def handle(self, *args: Any, training: int | None, **options: Any) -> None:
        retraining.behave()
        row = Training.objects.filter(pk=training).first() if training else Training.objects.create()
        if row is None:
            raise CommandError(f"There is no training {training}.")
        version = retraining.run(row)
        if version is None:
            row.refresh_from_db()
            raise CommandError(row.trouble)
        self.stdout.write(f"{version} is on trial, learned from {version.card['learned_from']['site']['posts']} texts")
