"""Learn the starter scam model anew from judged posts. Needs no database; the same posts give the same model."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from moderation import scam_training
from moderation.evaluation import scams
from moderation.screening import scam_model_files, starter_rules


class Command(BaseCommand):
    help = "Train the scam model and write it, or with --check say how well posts are judged that it has not seen."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "files", nargs="*", type=Path, help="lines of JSON; without any, the starter corpus and the examples"
        )
        parser.add_argument("--seed", type=int, default=scam_training.SEED)
        parser.add_argument("--output", type=Path, default=scam_model_files.FILE)
        parser.add_argument("--check", action="store_true", help="cross-validated figures; writes nothing")

    def handle(self, *args: Any, files: list[Path], seed: int, output: Path, check: bool, **options: Any) -> None:
        book = starter_rules.book()
        posts = [
            scam_training.read(post, book) for post in scam_training.posts_of(files or scam_training.default_files())
        ]
        count = sum(post.post.is_scam for post in posts)
        self.stdout.write(f"{len(posts)} posts, {count} of them scams")
        if check:
            self.stdout.write(scams.table(scam_training.judged_unseen(posts, book, seed, self.stderr.write)))
            return
        fitted = scam_training.fit(posts, version=f"starter-{len(posts)}", seed=seed)
        scam_model_files.save(fitted.model, output)
        counts = f"{len(fitted.model.whole.words)} words and pairs, {len(fitted.model.whole.pieces)} pieces"
        self.stdout.write(f"{output.name}: {counts}, {output.stat().st_size / 1000:.0f} kB")
