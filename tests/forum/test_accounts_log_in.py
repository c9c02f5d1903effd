"""Getting in: lost passwords, second steps, other places where one is logged in, a changed address."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client

from forum.models import Member
from tests import factories
from tests.forum.test_accounts_signup import link_in

pytestmark = pytest.mark.django_db


def log_in(client: Client, member: Member, password: str = factories.PASSWORD):  # type: ignore[no-untyped-def]
    return client.post("/login/", {"login": member.email, "password": password})


@pytest.fixture
def in_as_alice(client: Client, alice: Member) -> Client:
    """Alice, who has just typed her password, and once more for what concerns her account."""
    log_in(client, alice)
    confirm(client)
    return client


def confirm(client: Client) -> None:
    client.post("/account/confirm/", {"password": factories.PASSWORD})


def code_for(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time())))))


def turn_on_second_step(client: Client) -> str:
    page = client.get("/account/two-steps/totp/activate/").content.decode()
    (secret,) = re.findall(r'class="secret">(\w+)<', page)
    assert client.post("/account/two-steps/totp/activate/", {"code": code_for(secret)}).status_code == 302
    return str(secret)


def test_a_lost_password_is_replaced_by_a_link_in_a_mail(client: Client, alice: Member, mailoutbox) -> None:  # type: ignore[no-untyped-def]
    client.post("/account/reset/", {"email": alice.email})
    form = client.get(link_in(mailoutbox[0]), follow=True)
    new = "a quite different sentence"
    client.post(form.redirect_chain[-1][0], {"password1": new, "password2": new})
    assert "do not belong together" in log_in(Client(), alice).content.decode()
    assert log_in(Client(), alice, new)["Location"] == "/"


def test_asking_for_a_new_password_does_not_tell_who_is_a_member(client: Client, alice: Member, mailoutbox) -> None:  # type: ignore[no-untyped-def]
    known = client.post("/account/reset/", {"email": alice.email})
    unknown = client.post("/account/reset/", {"email": "nobody@members.test"})
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert "There is no account" in mailoutbox[1].body


def test_a_wrong_password_says_the_same_for_members_and_strangers(client: Client, alice: Member) -> None:
    stranger = Member(email="nobody@members.test")
    pages = [log_in(Client(), who, "wrong").content.decode() for who in (alice, stranger)]
    assert all("do not belong together" in page for page in pages)


def test_guessing_is_slowed_down(client: Client, alice: Member) -> None:
    for _ in range(5):
        log_in(client, alice, "wrong")
    assert "Too many attempts" in log_in(client, alice).content.decode()


def test_with_a_second_step_the_password_alone_opens_nothing(in_as_alice: Client, alice: Member) -> None:
    turn_on_second_step(in_as_alice)
    elsewhere = Client()
    assert log_in(elsewhere, alice)["Location"] == "/account/two-steps/authenticate/"
    assert elsewhere.get("/account/")["Location"].startswith("/login/")
    assert "is not right" in elsewhere.post("/account/two-steps/authenticate/", {"code": "000000"}).content.decode()
    recovery = Authenticator.objects.get(user=alice, type="recovery_codes").wrap().get_unused_codes()[0]
    elsewhere.post("/account/two-steps/authenticate/", {"code": recovery})
    assert elsewhere.get("/account/").status_code == 200


def test_the_secret_of_a_second_step_is_sealed(in_as_alice: Client, alice: Member) -> None:
    secret = turn_on_second_step(in_as_alice)
    stored = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in stored
    assert Authenticator.objects.get(type="totp").wrap().validate_code(code_for(secret))


def test_the_admin_is_behind_the_same_log_in_and_its_second_step(client: Client, adam: Member) -> None:
    assert client.get("/admin/", follow=True).redirect_chain[-1][0].startswith("/login/?next=")
    log_in(client, adam)
    confirm(client)
    turn_on_second_step(client)
    elsewhere = Client()
    sent = {"login": adam.email, "password": factories.PASSWORD}
    assert elsewhere.post("/login/?next=/admin/", sent)["Location"].startswith("/account/two-steps/authenticate/")
    assert elsewhere.get("/admin/").status_code == 302


def test_other_places_are_listed_and_ended(in_as_alice: Client, alice: Member) -> None:
    elsewhere = Client(headers={"User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0"})
    log_in(elsewhere, alice)
    page = in_as_alice.get("/account/sessions/").content.decode()
    assert "Firefox on Linux" in page
    in_as_alice.post("/account/sessions/")
    assert elsewhere.get("/account/").status_code == 302
    assert in_as_alice.get("/account/").status_code == 200


def test_a_new_address_is_used_once_it_is_confirmed(in_as_alice: Client, alice: Member, mailoutbox) -> None:  # type: ignore[no-untyped-def]
    before = alice.email
    in_as_alice.post("/account/email/", {"email": "new@members.test", "action_add": ""})
    alice.refresh_from_db()
    assert alice.email == before
    in_as_alice.post(link_in(mailoutbox[0]))  # the mail to the new address comes first
    alice.refresh_from_db()
    assert alice.email == "new@members.test"


def test_a_change_of_the_password_is_told_by_mail(in_as_alice: Client, alice: Member, mailoutbox) -> None:  # type: ignore[no-untyped-def]
    new = "a quite different sentence"
    sent = {"oldpassword": factories.PASSWORD, "password1": new, "password2": new}
    assert in_as_alice.post("/account/password/", sent)["Location"] == "/account/"
    assert mailoutbox[0].subject == "Your password was changed"
    assert in_as_alice.get("/account/").status_code == 200


def test_account_matters_ask_for_the_password_once_more(as_alice: Client) -> None:
    """Whoever finds a screen unlocked cannot take the account away."""
    for address in ("/account/leave/", "/account/two-steps/totp/activate/"):
        assert as_alice.get(address)["Location"].startswith("/account/confirm/"), address
    sent = {"email": "new@members.test", "action_add": ""}
    assert as_alice.post("/account/email/", sent)["Location"].startswith("/account/confirm/")


def test_a_closed_account_stays_closed(client: Client, alice: Member) -> None:
    Member.objects.update(is_active=False)
    assert log_in(client, alice)["Location"] == "/account/closed/"
    assert "This account is closed" in client.get("/account/closed/").content.decode()


def test_pages_around_the_account_have_no_script_or_style_of_their_own(in_as_alice: Client) -> None:
    turn_on_second_step(in_as_alice)
    own = ("", "profile/", "email/", "password/", "sessions/", "two-steps/", "leave/", "two-steps/recovery-codes/")
    more = ("two-steps/recovery-codes/generate/", "two-steps/totp/deactivate/", "confirm/", "two-steps/reauthenticate/")
    addresses = [f"/account/{page}" for page in own + more]
    pages = {address: in_as_alice.get(address) for address in addresses}
    pages |= {address: Client().get(address) for address in ("/signup/", "/account/reset/", "/account/reset/sent/")}
    for address, answer in pages.items():
        assert answer.status_code == 200, address
        found = re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", answer.content.decode())
        assert found is None, (address, found)
