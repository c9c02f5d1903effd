"""Fill an empty site with a forum worth a tour. Safe to run again: what is there is left alone."""

from __future__ import annotations

import logging
import time
from argparse import ArgumentParser
from datetime import timedelta
from functools import cache
from io import StringIO
from typing import Any, Final

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from forum.accounts import roles
from forum.demo import bulk, history, people
from forum.demo.texts import topics
from forum.models import Board, Member
from forum.models.members import AssignedRank

PASSWORD: Final = "clearpost-demo"  # noqa: S105 - works with DEBUG only, see _member
SHOWN: Final = ("rosa", "nina", "mona", "max", "admin")


class Command(BaseCommand):
    help = "Fill the site with demo boards, members and threads."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--posts", type=int, default=0, help="fill up with stock posts until there are so many")
        parser.add_argument("--print-logins", action="store_true", help="print the demo log-ins (with DEBUG only)")

    def handle(self, *args: Any, **options: Any) -> None:
        # Every text is screened here and at once: that nobody hears the bell is no news.
        logging.getLogger("moderation.bell").setLevel(logging.ERROR)
        call_command("load_starter_rules", stdout=StringIO())
        members = {person.key: _member(person) for person in people.PEOPLE}
        boards = {slug: _board(position, slug, *about) for position, (slug, *about) in enumerate(people.BOARDS)}
        told = sum(history.tell(topic, boards[topic.board], members) for topic in topics())
        if told and options["verbosity"]:
            self.stdout.write(f"{told} threads written and screened")
        if options["posts"]:
            self._fill(options["posts"])
        if options["print_logins"]:
            self._print_logins()

    def _fill(self, posts: int) -> None:
        started = time.monotonic()

        def tell(written: int) -> None:
            pace = written / max(0.001, time.monotonic() - started)
            self.stdout.write(f"\r{written:>9,} posts written, {pace:,.0f} a second", ending="")
            self.stdout.flush()

        bulk.fill(posts, progress=tell)
        self.stdout.write("")

    def _print_logins(self) -> None:
        if not settings.DEBUG:
            self.stderr.write("Demo log-ins work with DEBUG only.")
            return
        for person in people.PEOPLE:
            if person.key in SHOWN:
                self.stdout.write(f"{person.email:<26} {PASSWORD}   {person.role}")


def _board(position: int, slug: str, title: str, description: str) -> Board:
    about = {"title": title, "description": description, "position": position}
    board, _ = Board.objects.get_or_create(slug=slug, defaults=about)
    return board


@transaction.atomic
def _member(person: people.Person) -> Member:
    """A member of the cast. Outside development nobody can log in as one: the password is printed in the source."""
    member = Member.objects.filter(email=person.email).first()
    if member is None:
        joined = timezone.now() - timedelta(days=person.days)
        member = Member(email=person.email, password=_password(), display_name=person.name, date_joined=joined)
        member.save()
        Member.objects.trust_address(member)
        _give_role(member, person.role)
    return member


@cache
def _password() -> str:
    """Hashed once for all of them: hashing is slow on purpose."""
    return make_password(PASSWORD if settings.DEBUG else None)


def _give_role(member: Member, role: str) -> None:
    if role == "moderator":
        member.groups.add(roles.moderators())
        member.assigned_rank = AssignedRank.MODERATOR
    if role == "administrator":
        member.is_staff = member.is_superuser = True
        member.assigned_rank = AssignedRank.STAFF
    member.save(update_fields=["assigned_rank", "is_staff", "is_superuser"])
