"""Our side of the comparison: boards, threads and posts of `page_texts`, published, and a member who reads them."""

from __future__ import annotations

from datetime import timedelta
from itertools import cycle

from tests.bench import page_texts
from tests.bench.page_clock import Pages


def prepare() -> Pages:
    from config.runtime.prepare import prepare_database
    from forum.models import Board, Thread

    prepare_database()
    writers = _writers()
    for place, title in enumerate(page_texts.BOARDS):
        board = Board.objects.create(
            slug=f"board-{place}", title=title, description="What is said here", position=place
        )
        for title, writer in zip(page_texts.titles(), cycle(writers), strict=False):
            _publish(Thread.objects.create(board=board, author=writer), writer, page_texts.bodies()[0], title)
    thread = Thread.objects.filter(board__position=0).latest("pk")
    for writer, body in zip(writers[1:], page_texts.bodies()[1:], strict=True):
        _publish(thread, writer, body)
    addresses = {"thread": thread.get_absolute_url(), "board": thread.board.get_absolute_url(), "home": "/"}
    return Pages(addresses, session_of_a_reader())


def _writers() -> list:
    from tests.factories import make_member

    return [make_member(name) for name in page_texts.authors()]


def _publish(thread, author, body: str, title: str = "") -> None:
    """Past screening: these are texts of our own, and it is reading that is timed."""
    from forum.models import Post
    from moderation.api import PublishedText

    post = Post.objects.create(thread=thread, author=author, is_opening=bool(title))
    fields = {"title": title, "body": body} if title else {"body": body}
    Post.publish_all([(post, PublishedText(fields, submission_id=post.pk, redacted=False))])


def session_of_a_reader() -> str:
    from django.conf import settings
    from django.test import Client

    from forum.models import Member
    from tests.factories import make_member

    reader = make_member("Reader T", years=0)
    Member.objects.filter(pk=reader.pk).update(date_joined=reader.date_joined - timedelta(days=800))
    client = Client()
    client.force_login(reader)
    return client.cookies[settings.SESSION_COOKIE_NAME].value
