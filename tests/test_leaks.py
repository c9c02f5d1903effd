"""Private values and unpublished words, planted everywhere, are on no surface where they may not be.

Surfaces: every page that can be reached by links as visitor, member, moderator and administrator; mail; logs; every
column of every table; everything in Redis.
"""

from __future__ import annotations

import base64
import logging
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
import redis
from django.db import connection
from django.test import Client
from django_rq import get_queue
from rq.serializers import JSONSerializer

from forum import posting, redaction_tokens
from forum.models import Post
from moderation import bell, cases, jobs, worker
from moderation.models import Case, Finding, Notice, RuleBookVersion, Submission
from moderation.screening import starter_rules
from moderation.screening.findings import Decision, Report, ScreeningTrouble
from moderation.screening.pipeline import Read, judge
from tests import factories

PLANTED = {
    "EMAIL": ("Write to {} please", "harriet.planted@gmail.com"),
    "PHONE": ("Call me at {} tonight", "+44 7700 900321"),
    "HANDLE": ("My Telegram is {} for questions", "@planted_handle_77"),
    "PROFILE_URL": ("See my work at {} first", "https://planted-portfolio.net/me"),
    "ADDRESS": ("Send the invoice to {} today", "77 Planted Avenue, Norwich NR3 1XY"),
    "PAYMENT": ("My IBAN is {} as always", "BE68 5390 0754 7034"),
    "GOV_ID": ("My SSN is {} in the form", "219-09-1234"),
}
VALUES = [value for _, value in PLANTED.values()]
ALL_AT_ONCE = "\n\n".join(sentence.format(value) for sentence, value in PLANTED.values())
SECRET_WORD = "zebrafishery"
"""A word of texts that are not published."""


def traces_of(values: list[str], where: str) -> list[str]:
    """The planted values that can be found, also without their spaces and in the other case."""
    squeezed = re.sub(r"\s+", "", where).lower()
    return [value for value in values if re.sub(r"\s+", "", value).lower() in squeezed]


def crawl(client: Client) -> Iterator[tuple[str, str]]:
    """Every page that can be reached by links from the start, the queue, the notices and the admin."""
    found, seen = ["/", "/moderation/", "/moderation/log/", "/notices/", "/admin/"], set()
    while found:
        address = found.pop()
        if address in seen or "logout" in address:
            continue
        seen.add(address)
        response = client.get(address, follow=True)
        if "text/html" not in response.headers.get("Content-Type", ""):
            continue
        page = response.content.decode()
        yield address, page
        links = re.findall(r'(?:href|src|hx-get)="(/[^"#?]*)', page)
        found += [link for link in links if not link.startswith("/static/")]


def database_dump() -> str:
    """Every column of every table, bytes as text."""
    dump = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            dump += [_as_text(cell) for row in cursor.fetchall() for cell in row]
    return "\n".join(dump)


def _as_text(cell: object) -> str:
    return bytes(cell).decode("latin-1") if isinstance(cell, bytes | memoryview) else str(cell)


def client_of(member) -> Client:
    client = Client()
    if member is not None:
        client.force_login(member)
    return client


@pytest.fixture
def rules(db):
    """No scam rules: what is published and what is held is for these tests to say."""
    RuleBookVersion.objects.create(rules=[], thresholds=dict(starter_rules.THRESHOLDS))


def held_with_everything_found(text_read: Read, **given: Any) -> Report:
    return replace(judge(text_read, **given), decision=Decision.HOLD, signals=(factories.SCAM_SIGNAL,))


@pytest.fixture
def audience(bob, mona, adam):
    return {"visitor": None, "member": bob, "moderator": mona, "administrator": adam}


@pytest.fixture
def forum_full_of_values(rules, alice, bob, mona, board, monkeypatch):
    """Alice plants every value in every field and state; Bob quotes her."""
    thread = posting.start_thread(board, author=alice, title=f"Mail {VALUES[0]}", body=ALL_AT_ONCE)
    jobs.screen_waiting()
    published = posting.reply(thread, author=alice, body=ALL_AT_ONCE)
    jobs.screen_waiting()
    published.refresh_from_db()
    posting.reply(thread, author=bob, body="I quote you.", quoted=published)
    shown = redaction_tokens.to_tokens(posting.editable_text(published, alice)["body"])
    posting.edit(published, by=alice, body=f"{shown}\n\nAgain: {ALL_AT_ONCE}")
    removed = posting.reply(thread, author=alice, body=f"removed: {ALL_AT_ONCE}")
    jobs.screen_waiting()
    monkeypatch.setattr("moderation.screener.pipeline.judge", held_with_everything_found)
    rejected = posting.reply(thread, author=alice, body=f"rejected: {ALL_AT_ONCE}")
    posting.reply(thread, author=alice, body=f"held: {ALL_AT_ONCE}")
    jobs.screen_waiting()
    for post, decide in ((rejected, cases.reject), (removed, cases.remove)):
        case = cases.open_case(item_of(post), by=mona)
        decide(case, by=mona, turn=case.turn, clause=factories.clause())
    assert set(Submission.objects.values_list("state", flat=True)) == {"published", "held", "rejected", "removed"}
    return thread


def item_of(post: Post):
    return Submission.objects.filter(item__target_id=post.pk).latest("pk").item


def test_every_kind_is_found_where_it_was_planted(forum_full_of_values):
    """The other tests of this file would pass on an empty forum."""
    assert {finding.kind for finding in Finding.objects.all()} >= set(PLANTED)


def test_no_page_shows_a_planted_value(forum_full_of_values, audience):
    for name, member in audience.items():
        for address, page in crawl(client_of(member)):
            assert traces_of(VALUES, page) == [], f"{name} at {address}"


def test_the_author_sees_their_own_values_on_the_statement_only(forum_full_of_values, alice):
    for address, page in crawl(client_of(alice)):
        if not re.fullmatch(r"/notices/\w+/", address):
            assert traces_of(VALUES, page) == [], address


def test_no_column_of_the_database_holds_a_planted_value(forum_full_of_values):
    assert traces_of(VALUES, database_dump()) == []


def test_no_mail_holds_a_planted_value_or_member_text(forum_full_of_values, mailoutbox):
    jobs.send_waiting_mail()
    assert mailoutbox
    mails = "\n".join(mail.subject + mail.body for mail in mailoutbox)
    assert traces_of(VALUES, mails) == []
    assert "Again:" not in mails


@pytest.fixture
def unpublished_words(rules, alice, bob, mona, board):
    """The secret word in texts that wait, are held, rejected, overtaken, and in an edit that waits."""
    thread = factories.make_thread(alice, board=board)
    public = factories.make_reply(thread, alice, "Harmless words.")
    for text in ("held", "rejected"):
        posting.reply(thread, author=alice, body=f"{text} {SECRET_WORD}")
        case = factories.hold_waiting()
    cases.reject(case, by=mona, turn=case.turn, clause=factories.clause())
    posting.reply(thread, author=alice, body=f"incomplete {SECRET_WORD}")
    factories.hold_incomplete()
    posting.start_thread(board, author=alice, title=f"waiting {SECRET_WORD}", body=SECRET_WORD)
    posting.reply(thread, author=alice, body=f"waiting {SECRET_WORD}")
    posting.edit(public, by=alice, body=f"edited {SECRET_WORD}")
    return thread


def test_unscreened_and_held_words_are_on_no_page_of_others(unpublished_words, bob, adam):
    for member in (None, bob, adam):
        for address, page in crawl(client_of(member)):
            if address.startswith("/moderation/"):
                continue  # an administrator may review what is held
            assert SECRET_WORD not in page, address


def test_a_moderator_reads_what_is_held_but_nothing_that_is_unscreened(unpublished_words, mona):
    waiting = Submission.objects.waiting().count()
    assert waiting == 3
    for address, page in crawl(client_of(mona)):
        assert f"waiting {SECRET_WORD}" not in page, address
        assert f"edited {SECRET_WORD}" not in page, address


def test_unpublished_words_are_in_no_column_of_the_database(unpublished_words):
    assert SECRET_WORD not in database_dump()


def test_counts_do_not_tell_of_what_waits(unpublished_words, bob):
    page = client_of(bob).get(unpublished_words.get_absolute_url()).content.decode()
    assert "2</strong> of 2" in page
    assert "of 3" not in page


@pytest.mark.parametrize("step", ["contact_details.find", "redaction.settle", "stance.judge", "scam_rules.match"])
def test_no_log_holds_the_text_that_broke_a_step(rules, alice, thread, caplog, monkeypatch, step):
    def broken(*args, **kwargs):
        raise ValueError(f"cannot read {ALL_AT_ONCE}")

    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(f"moderation.screening.pipeline.{step}", broken)
    posting.reply(thread, author=alice, body=ALL_AT_ONCE)
    jobs.screen_waiting()
    assert Case.objects.get().why == Case.Why.INCOMPLETE
    assert traces_of(VALUES, caplog.text) == []
    assert traces_of(VALUES, database_dump()) == []


def test_no_error_report_holds_a_text_that_was_posted(rules, alice, thread, monkeypatch, settings, capfd, mailoutbox):
    settings.ADMINS = [("Adam", "adam@members.test")]

    def broken(*args, **kwargs):
        raise ValueError(f"cannot take {ALL_AT_ONCE}")

    monkeypatch.setattr(posting, "reply", broken)
    client = client_of(alice)
    client.raise_request_exception = False
    response = client.post(f"/threads/{thread.public_id}/reply/", {"body": ALL_AT_ONCE})
    assert response.status_code == 500
    assert traces_of(VALUES, response.content.decode()) == []
    printed = capfd.readouterr()
    assert traces_of(VALUES, printed.out + printed.err) == []
    assert traces_of(VALUES, "".join(str(mail.message()) for mail in mailoutbox)) == []


def test_troubles_are_kept_without_the_text(rules, alice, thread, monkeypatch):
    def troubled(*args, **kwargs):
        raise ScreeningTrouble("the phone recognizer timed out")

    monkeypatch.setattr("moderation.screening.pipeline.contact_details.find", troubled)
    posting.reply(thread, author=alice, body=ALL_AT_ONCE)
    jobs.screen_waiting()
    assert Submission.objects.get(trouble="the phone recognizer timed out").state == Submission.State.HELD
    assert traces_of(VALUES, database_dump()) == []


def test_a_notice_can_be_read_by_its_recipient_only(forum_full_of_values, bob, mona):
    notice = Notice.objects.filter(decision__author__email__startswith="alice").first()
    for member in (bob, mona, None):
        response = client_of(member).get(f"/notices/{notice.public_id}/")
        assert response.status_code in (302, 404)


READERS = {
    b"string": lambda client, key: [client.get(key)],
    b"hash": lambda client, key: client.hgetall(key).values(),
    b"list": lambda client, key: client.lrange(key, 0, -1),
    b"set": lambda client, key: client.smembers(key),
    b"zset": lambda client, key: client.zrange(key, 0, -1),
    b"stream": lambda client, key: [cell for _, row in client.xrange(key) for cell in row.values()],
}


def redis_dump(client: redis.Redis) -> str:
    """Every key with everything in it, unpacked."""
    return "\n".join(
        f"{key!r}: {_unpacked(cell)}" for key in client.scan_iter() for cell in READERS[client.type(key)](client, key)
    )


def _unpacked(cell: bytes) -> str:
    """RQ packs some of what it writes."""
    for unpack in (zlib.decompress, lambda packed: zlib.decompress(base64.b64decode(packed))):
        with suppress(zlib.error, ValueError):
            return unpack(cell).decode()
    return cell.decode()


def test_redis_holds_nothing_of_a_text(
    real_bell, rules, alice, thread, django_capture_on_commit_callbacks, monkeypatch
):
    with django_capture_on_commit_callbacks(execute=True):
        posting.reply(thread, author=alice, body=f"{SECRET_WORD} {ALL_AT_ONCE}")
    dump = redis_dump(real_bell.client)
    assert "screen_waiting" in dump
    assert SECRET_WORD not in dump
    assert traces_of(VALUES, dump) == []


def test_a_job_that_failed_keeps_nothing_of_a_text(real_bell, rules, alice, thread, monkeypatch):
    def broken():
        raise ValueError(f"cannot read {SECRET_WORD} {ALL_AT_ONCE}")

    monkeypatch.setattr(jobs, "screen_waiting", broken)
    bell._ring("screening")
    queue = get_queue("screening", connection=real_bell.client)
    worker.BellWorker([queue], connection=real_bell.client, serializer=JSONSerializer).work(burst=True)
    dump = redis_dump(real_bell.client)
    assert "ValueError" in dump, "the failure was recorded"
    assert SECRET_WORD not in dump
    assert traces_of(VALUES, dump) == []
