"""Fill an empty site with a forum worth a tour. Safe to run again: what is there is left alone."""

from __future__ import annotations

import logging
import time
from argparse import ArgumentParser
from collections.abc import Iterable, Mapping
from datetime import timedelta
from functools import cache
from io import StringIO
from itertools import groupby
from typing import Any, Final

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from forum import unread, watching
from forum.accounts import profiles, roles
from forum.demo import acts, bulk, clock, history, people, rules
from forum.demo.texts import topics
from forum.models import AllRead, Board, Member
from forum.models.members import AssignedRank
from moderation.models import Item

PASSWORD: Final = "clearpost-demo"  # noqa: S105 - works with DEBUG only, see _join
SHOWN: Final = ("rosa", "nina", "mona", "max", "admin")
WATCHED: Final = (("rosa", "safety"), ("rosa", "proposals"), ("mona", "safety"), ("admin", "about-this-forum"))
UNREAD_DAYS: Final = 3.0
"""Those who can log in find what is younger than that unread."""
DECIDED_DAYS: Final = 4.5
"""How long the cases of texts that are public lie at most."""


class Command(BaseCommand):
    help = "Fill the site with demo boards, members and threads."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--posts", type=int, default=0, help="fill up with stock posts until there are so many")
        parser.add_argument("--print-logins", action="store_true", help="print the demo log-ins (with DEBUG only)")

    def handle(self, *args: Any, **options: Any) -> None:
        # Every text is screened here and at once: that nobody hears the bell is no news.
        logging.getLogger("moderation.bell").setLevel(logging.ERROR)
        call_command("load_starter_rules", stdout=StringIO())
        boards = {slug: _board(position, slug, *about) for position, (slug, *about) in enumerate(people.BOARDS)}
        members = _members()
        _watch(members, boards)
        told = _tell(members, boards)
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
def _members() -> dict[str, Member]:
    """The cast by their keys; what new ones say of themselves is handed in and screened."""
    members, new = {}, []
    for person in people.PEOPLE:
        member = Member.objects.filter(email=person.email).first()
        if member is None:
            member = _join(person)
            profiles.hand_in(member, name=person.name, bio=person.bio, signature=person.signature)
            new.append(member)
        members[person.key] = member
    history.screen_all()
    for member in new:
        clock.date_back(Item.objects.standing_for(member.profile), member.date_joined)
        member.refresh_from_db()
    return members


def _join(person: people.Person) -> Member:
    """Outside development nobody can log in as one of them: the password is printed in the source."""
    joined = timezone.now() - timedelta(days=person.days)
    member = Member(email=person.email, password=_password(), date_joined=joined)
    member.save()
    Member.objects.trust_address(member)
    Member.objects.count_posts({member.pk: person.earlier})
    _give_role(member, person.role)
    return member


def _watch(members: Mapping[str, Member], boards: Mapping[str, Board]) -> None:
    for key, slug in WATCHED:
        watching.watch_board(boards[slug], by=members[key])


def _tell(members: Mapping[str, Member], boards: Mapping[str, Board]) -> int:
    """Write the threads that are not there yet, the oldest first; returns how many."""
    oldest_first = sorted(topics(), key=lambda topic: -topic.days)
    told = 0
    for is_recent, group in groupby(oldest_first, key=lambda topic: topic.days < UNREAD_DAYS):
        if told and is_recent:
            _read_all_but_the_latest(members[key] for key in SHOWN)
        told += sum(history.tell(topic, boards[topic.board], members) for topic in group)
    if told:
        acts.let_warnings_stand(members["max"], older_than_days=DECIDED_DAYS)
        clock.have_mailed(members.values())
    rules.write(members["mona"])
    return told


def _read_all_but_the_latest(readers: Iterable[Member]) -> None:
    for reader in readers:
        unread.mark_all_read(reader)
        AllRead.objects.filter(member=reader).update(before=timezone.now() - timedelta(days=UNREAD_DAYS))


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
