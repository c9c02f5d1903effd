"""The list of pictures is complete, and each of them shows a page of the demo forum."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client

from tests.screenshots import addresses
from tests.screenshots.shots import NO_PICTURE, SHOTS
from tests.test_roles import NO_WAY, TABLE


def opened_by_a_browser() -> set[str]:
    """The names of all addresses outside the admin that answer when somebody goes there."""
    return {name for name, (on_get, _) in TABLE.items() if NO_WAY not in on_get}


def test_every_page_is_pictured_or_excused() -> None:
    pictured = {shot.url for shot in SHOTS if not shot.url.startswith("admin:")}
    assert pictured | set(NO_PICTURE) == opened_by_a_browser()
    assert not pictured & set(NO_PICTURE)


def test_no_two_pictures_have_one_name() -> None:
    names = [shot.name for shot in SHOTS]
    assert len(names) == len(set(names))


def test_whatever_needs_an_argument_belongs_to_a_picture() -> None:
    assert set(addresses.ARGUMENTS) <= {shot.name for shot in SHOTS}


@pytest.mark.django_db
def test_the_demo_has_something_to_show_on_every_page(settings) -> None:  # type: ignore[no-untyped-def]
    settings.DEBUG = True
    call_command("seed_demo", verbosity=0)
    addresses.turn_on_second_step()
    found = addresses.all_addresses()
    answers = {shot.name: _status(shot.who, found[shot.name]) for shot in SHOTS if shot.url != "mfa_authenticate"}
    assert {name: status for name, status in answers.items() if status != 200} == {"suspended": 403}
    assert all("Clearpost" in page for page in addresses.error_pages().values())


def _status(who: str, address: str) -> int:
    cache.clear()
    client = Client()
    if who:
        client.force_login(addresses.member(who))
    return client.get(address, follow=True).status_code
