"""Load what a site starts with: the starter rules and the policy clauses. Safe to run again."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from moderation import policy, rulebook


class Command(BaseCommand):
    help = "Load the starter scam rules and policy clauses that are not in the database yet."

    def handle(self, *args: Any, **options: Any) -> None:
        rules = rulebook.load_starter_rules()
        clauses = policy.load_starter_clauses()
        self.stdout.write(f"{rules} rules and {clauses} clauses loaded")
