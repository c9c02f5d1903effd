"""Signing up: a name that is shortened and screened, an address that is confirmed and never told."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from forum.accounts.names import shown_name
from forum.models import Member
from moderation import jobs
from moderation.models import Submission
from tests import factories
from tests.test_leaks import database_dump

pytestmark = pytest.mark.django_db

SENT = {"name": "Rosa Maria Tavares", "email": "Rosa@members.test", "password1": factories.PASSWORD}


def sign_up(client: Client, **other: str):  # type: ignore[no-untyped-def]
    return client.post("/signup/", SENT | other)


def link_in(mail) -> str:  # type: ignore[no-untyped-def]
    """The address, without the host, of the only link in a mail that leads into the account."""
    (link,) = re.findall(r"http://testserver(/account/\S+)", mail.body)
    return str(link)


def test_whoever_signs_up_is_a_new_member_until_the_name_is_checked(client: Client) -> None:
    sign_up(client)
    rosa = Member.objects.get()
    assert rosa.display_name == "New member"
    jobs.screen_waiting()
    rosa.refresh_from_db()
    assert rosa.display_name == "Rosa Maria T"
    assert rosa.initials == "RT"


def test_the_full_last_name_is_stored_nowhere(client: Client) -> None:
    sign_up(client)
    assert Submission.objects.get().opened() == {"name": "Rosa Maria T"}
    jobs.screen_waiting()
    assert "avares" not in database_dump()


def test_the_link_in_the_mail_confirms_the_address_and_lets_one_in(client: Client, mailoutbox) -> None:  # type: ignore[no-untyped-def]
    assert sign_up(client)["Location"] == "/account/email/verify/"
    assert "Look into your mail" in client.get("/account/email/verify/").content.decode()
    assert client.get("/account/")["Location"].startswith("/login/")
    link = link_in(mailoutbox[0])
    assert "Is this your address?" in client.get(link).content.decode()
    client.post(link)
    assert "rosa@members.test" in client.get("/account/").content.decode()


def test_nobody_gets_in_before_the_address_is_confirmed(client: Client, mailoutbox) -> None:  # type: ignore[no-untyped-def]
    sign_up(client)
    answer = Client().post("/login/", {"login": "rosa@members.test", "password": factories.PASSWORD})
    assert answer["Location"] == "/account/email/verify/"


def test_an_address_that_has_an_account_gets_the_same_answer_and_a_mail(
    client: Client,
    alice: Member,
    mailoutbox,  # type: ignore[no-untyped-def]
) -> None:
    answer, fresh = sign_up(client, email=alice.email), sign_up(Client())
    assert (answer.status_code, answer["Location"]) == (fresh.status_code, fresh["Location"])
    assert Member.objects.count() == 2
    assert mailoutbox[0].to == [alice.email]
    assert "has an account already" in mailoutbox[0].body


def test_a_mail_server_that_is_away_does_not_keep_anyone_from_signing_up(client: Client, settings) -> None:  # type: ignore[no-untyped-def]
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    assert sign_up(client).status_code == 302
    assert Member.objects.exists()


def test_no_mail_about_an_account_holds_its_name(client: Client, mailoutbox) -> None:  # type: ignore[no-untyped-def]
    sign_up(client)
    assert "Rosa" not in mailoutbox[0].subject + mailoutbox[0].body


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("", "there is nothing here yet"),
        ("rosa@tavares.example", "letters only"),
        ("Rosa 555 0100", "letters only"),
        ("Rosa 🌹 Tavares", "letters only"),
        ("🌹", "no letter or digit"),
        ("rosa_tavares", "letters only"),
        ("Clearpost Support", "taken for the site"),
        ("Admin", "taken for the site"),
        ("New Member", "taken for the site"),
        ("R" * 90, "too long"),
    ],
)
def test_a_name_that_cannot_be_one_is_refused_with_a_sentence(client: Client, name: str, complaint: str) -> None:
    page = sign_up(client, name=name).content.decode()
    assert complaint in page
    assert not Member.objects.exists()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Rosa Tavares", "Rosa T"),
        ("Rosa Maria Tavares", "Rosa Maria T"),
        ("rosa tavares", "Rosa T"),
        ("ROSA TAVARES", "Rosa T"),
        ("Rosa T.", "Rosa T"),
        ("Tavares, Rosa Maria", "Rosa Maria T"),
        ("rosa.tavares", "Rosa T"),
        ("RosaTavares", "Rosa T"),
        ("  Rosa   Tavares  ", "Rosa T"),
        # More than one last name, and what goes before last names
        ("Rosa da Silva Tavares", "Rosa T"),
        ("Gabriel García Márquez", "Gabriel M"),
        ("Gabriel José García Márquez", "Gabriel José M"),
        ("Ana María García López", "Ana María L"),
        ("Maria de la Cruz", "Maria C"),
        ("Maria De La Cruz", "Maria C"),
        ("Ludwig van Beethoven", "Ludwig B"),
        ("Ludwig Van Beethoven", "Ludwig B"),
        ("José Ortega y Gasset", "José G"),
        ("John Scott Miller", "John M"),
        ("Mary Ann O'Neill", "Mary Ann O"),
        ("Zoë O’Brien-Smith", "Zoë O"),
        ("Smith-Jones, Ann", "Ann S"),
        # Two first names in one, initials, titles, passports
        ("Jean-Luc Picard", "Jean-Luc P"),
        ("Anne-Marie", "Anne-Marie"),
        ("rosa-tavares", "Rosa T"),
        ("J. R. R. Tolkien", "J R T"),
        ("Sammy Davis Jr.", "Sammy D"),
        ("Dr. Rosa Tavares", "Rosa T"),
        ("Mr Tavares", "T"),
        ("TAVARES Rosa Maria", "Rosa Maria T"),
        # One word
        ("Rosa", "Rosa"),
        ("DeShawn", "DeShawn"),
        ("O'Brien-Smith", "O"),
        ("McAllister", "M"),
        # The family name first
        ("王小明", "小明"),
        ("王明", "明"),
        ("王 小明", "小明"),
        ("欧阳小明", "小明"),
        ("山田 太郎", "太郎"),
        ("김민준", "민준"),
        ("Wang Xiaoming", "Xiaoming W"),
        ("Xiaoming Wang", "Xiaoming W"),
        ("Nguyen Van An", "Van N"),
        ("さくら", "さくら"),
        ("Иван Петров", "Иван П"),
        ("محمد علي", "محمد ع"),
    ],
)
def test_a_name_is_shown_as_first_names_and_an_initial(typed: str, shown: str) -> None:
    assert shown_name(typed) == shown


@pytest.mark.parametrize("name", ["Rosa Maria T", "小明", "Xiaoming W", "J R T", "O", "Ji W", "Jean-Luc P"])
def test_a_shortened_name_stays_as_it_is_when_the_profile_is_saved_again(client: Client, name: str) -> None:
    member = factories.make_member(name)
    client.force_login(member)
    client.post("/account/profile/", {"name": name, "bio": "I translate.", "signature": ""})
    assert Submission.objects.get().opened()["name"] == name


def test_too_many_sign_ups_from_one_place_are_asked_to_wait(client: Client) -> None:
    answers = [client.post("/signup/", {}).status_code for _ in range(21)]
    assert answers[-1] == 429
    assert set(answers[:-1]) == {200}
