"""What disputed and drawn redactions add to the surfaces of `test_leaks`, searched the same way."""

from __future__ import annotations

import re

import pytest

from moderation import cases, jobs, questions
from moderation.models import Case, Finding, Question
from tests import factories
from tests.test_leaks import (
    VALUES,
    audience,
    client_of,
    crawl,
    database_dump,
    forum_full_of_values,
    rules,
    traces_of,
)

__all__ = ["audience", "forum_full_of_values", "rules"]


@pytest.fixture
def asked(settings, request, alice, mona):
    """Every redaction is drawn, some are disputed, one is answered: it stays removed."""
    settings.CLEARPOST_SAMPLED_SHARE, settings.CLEARPOST_DISPUTES_PER_DAY = 1, 1000
    request.getfixturevalue("forum_full_of_values")
    for finding in Finding.objects.all():
        if not questions.trouble_with(finding, is_newest=questions.is_newest(finding.submission)):
            questions.dispute(finding, by=alice)
    case = Case.objects.waiting().filter(why=Case.Why.DISPUTE).earliest("pk")
    answered = list(questions.asked_about(case.submission))
    cases.approve(case, by=mona, turn=case.turn, clause=factories.clause(), confirmed=answered)
    assert Question.objects.disputed().waiting().exists()
    assert Question.objects.filter(answer="right").exists()


def test_no_page_shows_a_value_that_is_asked_about(asked, audience):
    for name, member in audience.items():
        for address, page in crawl(client_of(member)):
            assert traces_of(VALUES, page) == [], f"{name} at {address}"


def test_the_author_sees_it_on_the_statement_only(asked, alice):
    for address, page in crawl(client_of(alice)):
        if not re.fullmatch(r"/notices/\w+/", address):
            assert traces_of(VALUES, page) == [], address


def test_no_column_of_the_database_and_no_mail_holds_it(asked, mailoutbox):
    assert traces_of(VALUES, database_dump()) == []
    jobs.send_waiting_mail()
    assert mailoutbox
    assert traces_of(VALUES, "\n".join(mail.subject + mail.body for mail in mailoutbox)) == []
