"""Load what a site starts with: rules, lists of sites, policy clauses and safety advice. Safe to run again."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from moderation import advice, policy, rulebook


class Command(BaseCommand):
    help = "Load the starter scam rules, lists of sites, policy clauses and safety advice that are not there yet."

    def handle(self, *args: Any, **options: Any) -> None:
        rules = rulebook.load_starter_rules()
        clauses = policy.load_starter_clauses()
        advice.load_starter_advice()
        self.stdout.write(f"{rules} rules and {clauses} clauses loaded")
