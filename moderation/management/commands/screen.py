"""Screen JSON lines from a file or standard input with the starter rules and a neutral author.

Needs no database, no Redis, no keys and no running site; writes nothing but its answer.
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from moderation.screening import starter_rules
from moderation.screening_lines import screen_lines


class Command(BaseCommand):
    help = 'Screen lines of JSON, {"id": …, "text": …}, and answer each with a line.'
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", default="-", help="a file of JSON lines; standard input without it")

    def handle(self, *args: Any, file: str, **options: Any) -> None:
        all_good = True
        with nullcontext(sys.stdin.buffer) if file == "-" else Path(file).open("rb") as lines:
            for answer in screen_lines(lines, starter_rules.book()):
                all_good = all_good and "error" not in answer
                self.stdout.write(json.dumps(answer, ensure_ascii=True))
        if not all_good:
            sys.exit(1)
