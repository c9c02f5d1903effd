"""The cast: Alice and Bob are members of two years, Nina came today, Mona and Max moderate, Adam administers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import caches
from django.test import Client

from forum.models import Board, Member, Thread
from moderation import bell, learned_models, rulebook
from tests import factories


@pytest.fixture(autouse=True)
def _quiet_bell(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody rings, unless a test says that it wants the real bell."""
    if "real_bell" not in request.fixturenames and not request.node.get_closest_marker("real_bell"):
        monkeypatch.setattr(bell, "ring", lambda queue_name="screening": None)


@pytest.fixture(autouse=True)
def _no_limits(request: pytest.FixtureRequest, settings) -> None:  # type: ignore[no-untyped-def]
    """The cast may post as fast as tests do; the tests of the limits set their own."""
    settings.CLEARPOST_LIMITS = {"new": (1000, 1000), "member": (1000, 1000)}


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    """What another test made this process remember does not count in this one."""
    caches["process"].clear()


@pytest.fixture(autouse=True)
def _no_samples(settings) -> None:  # type: ignore[no-untyped-def]
    """No redaction is drawn at random; the tests of sampling draw every one."""
    settings.CLEARPOST_SAMPLED_SHARE = 0


@pytest.fixture(autouse=True)
def _own_notes(settings, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """Workers of this test note what they have in hand where no other worker looks."""
    settings.IN_HAND_DIR = tmp_path / "in-hand"


@pytest.fixture(autouse=True)
def _own_rule_book(monkeypatch: pytest.MonkeyPatch) -> None:
    """A book that another test published, or a model, is not in force in this one."""
    monkeypatch.setattr(rulebook, "shelf", rulebook.Shelf())
    monkeypatch.setattr(learned_models, "shelf", learned_models.Shelf())


@pytest.fixture
def alice(db: None) -> Member:
    return factories.make_member("Alice M")


@pytest.fixture
def bob(db: None) -> Member:
    return factories.make_member("Bob K")


@pytest.fixture
def nina(db: None) -> Member:
    return factories.make_member("Nina P", years=0)


@pytest.fixture
def mona(db: None) -> Member:
    return factories.make_moderator("Mona R")


@pytest.fixture
def max(db: None) -> Member:
    return factories.make_moderator("Max T")


@pytest.fixture
def adam(db: None) -> Member:
    return factories.make_member("Adam S", is_staff=True, is_superuser=True)


@pytest.fixture
def board(db: None) -> Board:
    return factories.make_board()


@pytest.fixture
def thread(alice: Member, board: Board) -> Thread:
    return factories.make_thread(alice, board=board)


@pytest.fixture
def as_alice(alice: Member) -> Iterator[Client]:
    client = Client()
    client.force_login(alice)
    yield client


@pytest.fixture
def as_bob(bob: Member) -> Iterator[Client]:
    client = Client()
    client.force_login(bob)
    yield client


@pytest.fixture
def as_mona(mona: Member) -> Iterator[Client]:
    client = Client()
    client.force_login(mona)
    yield client


@pytest.fixture
def as_adam(adam: Member) -> Iterator[Client]:
    client = Client()
    client.force_login(adam)
    yield client
