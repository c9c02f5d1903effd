"""django-spirit's side of the comparison: the same boards, threads and posts in its own database."""

from __future__ import annotations

from itertools import cycle
from typing import Any

from tests.bench import page_texts
from tests.bench.page_clock import Pages


def prepare() -> Pages:
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    writers = [_user(name) for name in page_texts.authors()]
    newest = [_category(title, writers) for title in page_texts.BOARDS]
    topic = newest[0]
    for writer, body in zip(writers[1:], page_texts.bodies()[1:], strict=True):
        _comment(topic, writer, body)
    addresses = {
        "thread": topic.get_absolute_url(),
        "board": topic.category.get_absolute_url(),
        "home": "/",
        "index": "/category/",
    }
    return Pages(addresses, _session(_user("Reader T")))


def _user(name: str) -> Any:
    from django.contrib.auth import get_user_model

    username = name.split()[0].lower()
    user = get_user_model().objects.create_user(username, f"{username}@members.test", first_name=username)
    user.st.nickname = name
    user.st.save()
    return user


def _category(title: str, writers: list[Any]) -> Any:
    """A category with its topics; the last topic."""
    from spirit.category.models import Category
    from spirit.topic.models import Topic

    category = Category.objects.create(title=title, description="What is said here")
    for title, writer in zip(page_texts.titles(), cycle(writers), strict=False):
        topic = Topic.objects.create(category=category, user=writer, title=title)
        _comment(topic, writer, page_texts.bodies()[0])
    return topic


def _comment(topic: Any, user: Any, body: str) -> None:
    """As its form keeps it: with the HTML made once."""
    from spirit.comment.models import Comment
    from spirit.core.utils.markdown import Markdown

    Comment.objects.create(topic=topic, user=user, comment=body, comment_html=Markdown().render(body))
    topic.increase_comment_count()


def _session(user: Any) -> str:
    from django.conf import settings
    from django.test import Client

    client = Client()
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return client.cookies[settings.SESSION_COOKIE_NAME].value
