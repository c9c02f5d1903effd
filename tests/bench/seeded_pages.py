"""A forum of as many posts as asked for, and the pages of it that must not become slower as it grows."""

from __future__ import annotations

import sys
from urllib.parse import quote

from tests.bench.our_pages import session_of_a_reader
from tests.bench.page_clock import Pages

COMMON = "milestone"
RARE = "sample"
MISSPELT = "milestnoe"


def prepare(posts: str) -> Pages:
    from django.core.management import call_command

    from config.runtime.prepare import prepare_database

    prepare_database()
    # What is printed is for whoever waits: the answers go through standard output.
    call_command("seed_demo", posts=int(posts), stdout=sys.stderr)
    return Pages(_addresses(), session_of_a_reader())


def _addresses() -> dict[str, str]:
    from django.urls import reverse

    from forum.models import Board, Member, Thread

    longest = Thread.objects.published().order_by("-last_number")[0]
    busiest = Member.objects.order_by("-post_count")[0]
    search = reverse("search")
    return {
        "thread": f"{longest.get_absolute_url()}?page={longest.last_number // 40}",
        "board": Board.objects.order_by("position")[0].get_absolute_url(),
        "home": reverse("home"),
        "new": reverse("new_threads"),
        "member": busiest.get_absolute_url(),
        "search, a rare word": f"{search}?q={RARE}",
        "search, a very common word": f"{search}?q={COMMON}",
        "search, two very common words": f"{search}?q={quote(f'{COMMON} client')}",
        "search, a misspelt word": f"{search}?q={MISSPELT}",
    }
