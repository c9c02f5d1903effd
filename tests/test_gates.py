"""Nobody but moderators gets past the gate: every page under /moderation/ is walked, also those added later."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from forum.models import Member, Thread
from moderation.models import Decision
from tests import factories

PREFIX = "moderation/"


def addresses(patterns: list[URLPattern | URLResolver], before: str = "") -> Iterator[str]:
    """Every address under the patterns, with ``x`` in the place of each argument."""
    for each in patterns:
        route = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from addresses(each.url_patterns, route)
        else:
            yield "/" + "".join("x" if "<" in part else part for part in _parts(route))


def _parts(route: str) -> list[str]:
    return route.replace("<", "\0<").replace(">", ">\0").split("\0")


EVERY_PAGE = sorted(address for address in addresses(get_resolver().url_patterns) if address.startswith("/" + PREFIX))


def test_the_walk_finds_the_pages() -> None:
    assert {"/moderation/", "/moderation/cases/x/", "/moderation/log/"} <= set(EVERY_PAGE)
    assert {"/moderation/rules/x/x/x/", "/moderation/thresholds/", "/moderation/campaigns/x/"} <= set(EVERY_PAGE)


@pytest.mark.parametrize("address", EVERY_PAGE)
@pytest.mark.parametrize("method", ["get", "post", "put", "delete"])
def test_a_visitor_is_sent_to_the_log_in(db: None, client: Client, address: str, method: str) -> None:
    answer = getattr(client, method)(address)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/login/?next=")


def test_a_piece_of_a_page_sends_the_whole_page_to_the_log_in(db: None, client: Client) -> None:
    headers = {"HX-Request": "true", "HX-Current-URL": "http://testserver/moderation/cases/x/"}
    answer = client.post("/moderation/findings/x/reveal/", headers=headers)
    assert answer["HX-Redirect"] == "/login/?next=/moderation/cases/x/"


@pytest.mark.parametrize("address", EVERY_PAGE)
@pytest.mark.parametrize("method", ["get", "post", "put", "delete"])
def test_for_a_member_the_page_does_not_exist(as_alice: Client, address: str, method: str) -> None:
    assert getattr(as_alice, method)(address).status_code == 404


def test_a_member_cannot_read_or_decide_a_case_that_exists(as_alice: Client, nina: Member, thread: Thread) -> None:
    case = factories.make_held_reply(thread, nina)
    address = f"/moderation/cases/{case.public_id}/"
    assert as_alice.get(address).status_code == 404
    sent = {"turn": case.turn, "verb": "approve", "clause": factories.clause().pk}
    assert as_alice.post(address, sent).status_code == 404
    assert not Decision.objects.filter(actor__isnull=False).exists()


def test_staff_without_the_permission_stays_outside(client: Client, db: None) -> None:
    client.force_login(factories.make_member("Stan F", is_staff=True))
    assert client.get("/moderation/").status_code == 404


def test_moderators_and_administrators_come_in(as_mona: Client, client: Client, adam: Member) -> None:
    client.force_login(adam)
    assert as_mona.get("/moderation/").status_code == 200
    assert client.get("/moderation/").status_code == 200


def test_what_is_behind_the_gate_stays_in_no_cache(as_mona: Client) -> None:
    assert "no-store" in as_mona.get("/moderation/log/")["Cache-Control"]


@pytest.mark.parametrize("address", EVERY_PAGE)
def test_a_forged_post_is_refused(mona: Member, address: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(mona)
    assert client.post(address).status_code == 403
