"""Logging in and out, and the pages for when something is wrong."""

from __future__ import annotations

import re

import pytest
from django.test import Client, RequestFactory
from django.views import defaults

from forum.models import Member, Thread
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_member_logs_in_with_their_address_in_any_case(client: Client, alice: Member) -> None:
    answer = client.post("/login/", {"login": alice.email.upper(), "password": factories.PASSWORD})
    assert answer["Location"] == "/"
    assert "Alice M" in client.get("/").content.decode()


def test_a_wrong_password_gets_a_sentence_and_keeps_the_address(client: Client, alice: Member) -> None:
    page = client.post("/login/", {"login": alice.email, "password": "wrong"}).content.decode()
    assert "do not belong together" in page
    assert alice.email in page


def test_logging_in_leads_on_to_where_one_was_going_and_nowhere_else(client: Client, alice: Member) -> None:
    data = {"login": alice.email, "password": factories.PASSWORD}
    assert client.post("/login/", data | {"next": "https://evil.example/"})["Location"] == "/"
    client.logout()
    assert client.post("/login/", data | {"next": "/boards/x/new/"})["Location"] == "/boards/x/new/"


def test_logging_out_takes_a_form_and_no_link(as_alice: Client) -> None:
    assert as_alice.get("/logout/").status_code == 405
    as_alice.post("/logout/")
    assert "Log in" in as_alice.get("/").content.decode()


def test_a_moderator_has_a_way_to_the_queue_and_a_member_has_none(as_mona: Client, as_alice: Client) -> None:
    assert 'href="/moderation/"' in as_mona.get("/").content.decode()
    assert 'href="/moderation/"' not in as_alice.get("/").content.decode()


def test_unread_notices_are_counted_in_the_header(as_alice: Client, alice: Member, thread: Thread) -> None:
    assert 'class="count"' not in as_alice.get("/").content.decode()
    factories.make_held_reply(thread, alice)
    assert '<span class="count">1<' in as_alice.get("/").content.decode()


def test_what_is_not_there_gets_a_page_of_ours(client: Client) -> None:
    answer = client.get("/nowhere/")
    assert answer.status_code == 404
    assert "There is nothing here" in answer.content.decode()


def test_an_old_form_is_asked_to_be_sent_again(alice: Member) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(alice)
    answer = strict.post("/logout/")
    assert answer.status_code == 403
    assert "Please send it again" in answer.content.decode()


def test_pages_for_trouble_need_nothing_that_may_be_broken() -> None:
    request = RequestFactory().get("/")
    assert b"Something broke on our side" in defaults.server_error(request).content
    assert b"could not be read" in defaults.bad_request(request, Exception()).content


def test_no_page_has_script_or_style_of_its_own(as_alice: Client, thread: Thread) -> None:
    for address in ("/", thread.board.get_absolute_url(), thread.get_absolute_url(), "/login/"):
        page = as_alice.get(address, follow=True).content.decode()
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", page)
