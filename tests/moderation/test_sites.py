"""Lists of sites: administrators edit them in the admin, workers take them up, a broken one changes nothing."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from forum import posting
from forum.models import Member, Post, Thread
from moderation import jobs, rulebook
from moderation.models import AuditEntry, RuleBookVersion, Site, SiteKind, Submission
from moderation.screening import starter_sites
from moderation.screening.link_policy import compiled, starter

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _starter_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rulebook, "LOOK_EVERY", 0)
    rulebook.load_starter_rules()


def kind(slug: str) -> SiteKind:
    return SiteKind.objects.get(slug=slug)


def add_site(client: Client, host: str, slug: str) -> str:
    given = {"host": host, "kind": kind(slug).pk, "is_on": "on", "note": ""}
    return client.post(reverse("admin:moderation_site_add"), given, follow=True).content.decode()


def switch_kind(client: Client, slug: str, *, on: bool) -> None:
    row = kind(slug)
    given = {"title": row.title, "position": row.position} | ({"is_on": "on"} if on else {})
    response = client.post(reverse("admin:moderation_sitekind_change", args=[row.pk]), given)
    assert response.status_code == 302


def published(author: Member, thread: Thread, body: str) -> str:
    posting.reply(thread, author=author, body=body)
    jobs.screen_waiting()
    post = Post.objects.latest("pk")
    return post.versions.latest("pk").body


def hides_link(author: Member, thread: Thread, link: str) -> bool:
    return link not in published(author, thread, f"It is all here: {link} as I said.")


def test_the_lists_a_site_starts_with_are_the_ones_used_without_a_database() -> None:
    assert compiled(rulebook.current_sites()) == starter()


def test_a_site_that_is_added_is_left_alone_from_then_on(
    as_adam: Client, adam: Member, alice: Member, thread: Thread
) -> None:
    link = "https://handbook.lumenware.io/start"
    assert hides_link(alice, thread, link)
    add_site(as_adam, "lumenware.io", "documentation")
    assert not hides_link(alice, thread, link)
    book, submission = RuleBookVersion.objects.first(), Submission.objects.latest("pk")
    assert book is not None
    assert (book.published_by, submission.rules_version) == (adam, str(book.pk))
    assert AuditEntry.objects.filter(verb="sites.add", subject="site:lumenware.io", actor=adam).exists()


def test_an_own_domain_covers_addresses_as_well(as_adam: Client, alice: Member, thread: Thread) -> None:
    add_site(as_adam, "ourforum.io", "own")
    assert not hides_link(alice, thread, "support@ourforum.io")


def test_a_host_that_is_put_on_a_personal_list_is_removed(as_adam: Client, alice: Member, thread: Thread) -> None:
    add_site(as_adam, "techcrunch.com", "bookings")
    assert hides_link(alice, thread, "https://techcrunch.com/anna-k")
    assert "booking pages" in Submission.objects.latest("pk").findings.get().reason


@pytest.mark.parametrize(
    ("slug", "link"),
    [
        ("messengers", "https://t.me/annak85"),
        ("bookings", "https://calendly.com/anna-k85/30min"),
        ("forms", "https://forms.gle/aB3dE5fG7"),
        ("forms", "https://docs.google.com/forms/d/e/1FAIpQL/viewform"),
        ("short-links", "https://bit.ly/3xYzAbC"),
        ("portfolios", "https://annak85.wixsite.com/work"),
        ("profiles", "https://www.linkedin.com/in/anna-k85"),
        ("profiles", "https://github.com/annak85"),
        ("meetings", "https://zoom.us/j/98765432101"),
        ("unlisted", "https://annak85-design.eu/work"),
    ],
)
def test_what_counts_as_personal_is_a_switch(
    as_adam: Client, alice: Member, thread: Thread, slug: str, link: str
) -> None:
    assert hides_link(alice, thread, link)
    switch_kind(as_adam, slug, on=False)
    assert not hides_link(alice, thread, link)
    switch_kind(as_adam, slug, on=True)
    assert hides_link(alice, thread, link)


def test_public_sites_of_a_list_that_is_off_are_vouched_for_no_more(
    as_adam: Client, alice: Member, thread: Thread
) -> None:
    assert not hides_link(alice, thread, "https://techcrunch.com/story")
    switch_kind(as_adam, "news", on=False)
    assert hides_link(alice, thread, "https://techcrunch.com/story")


def test_entries_are_switched_off_together_with_one_book(as_adam: Client, alice: Member, thread: Thread) -> None:
    chosen = Site.objects.filter(host__in=["techcrunch.com", "wired.com"])
    books = RuleBookVersion.objects.count()
    sent = {"action": "switch_off", "_selected_action": [site.pk for site in chosen]}
    page = as_adam.post(reverse("admin:moderation_site_changelist"), sent, follow=True).content.decode()
    assert "2 switched off" in page
    assert RuleBookVersion.objects.count() == books + 1
    assert AuditEntry.objects.filter(verb="sites.switch").count() == 2
    assert hides_link(alice, thread, "https://wired.com/story")


@pytest.mark.parametrize(
    ("host", "said"),
    [
        ("https://docs.example.org/start", "without https:// and without a path"),
        ("anna@lumenware.io", "a list holds sites, not addresses"),
        ("*.lumenware.io", "Leave out the star"),
        ("lumenware", "with dots between them"),
        ("lumen ware.io", "letters, digits and hyphens"),
        ("lumenware.iq5", "ends in nothing that domains end in"),
    ],
)
def test_a_slip_is_explained_and_publishes_nothing(as_adam: Client, host: str, said: str) -> None:
    books = RuleBookVersion.objects.count()
    assert said in add_site(as_adam, host, "news")
    assert RuleBookVersion.objects.count() == books
    assert not Site.objects.filter(host=host).exists()


def test_capitals_and_www_are_taken_as_meant(as_adam: Client) -> None:
    add_site(as_adam, " WWW.Lumenware.IO ", "news")
    assert Site.objects.filter(host="lumenware.io", kind__slug="news").exists()


def test_a_site_stands_on_a_list_once(as_adam: Client) -> None:
    assert "on that list already" in add_site(as_adam, "techcrunch.com", "news")


def test_a_public_entry_that_a_personal_one_overrules_comes_with_a_warning(as_adam: Client) -> None:
    page = add_site(as_adam, "bit.ly", "documentation")
    assert "still removed" in page
    assert "short links" in page


def test_members_and_moderators_cannot_edit_the_lists(as_alice: Client, as_mona: Client) -> None:
    for client in (as_alice, as_mona):
        assert client.get(reverse("admin:moderation_site_changelist")).status_code in {302, 403, 404}


def test_nothing_is_deleted_from_a_list(as_adam: Client) -> None:
    site = Site.objects.earliest("pk")
    assert as_adam.post(reverse("admin:moderation_site_delete", args=[site.pk]), {"post": "yes"}).status_code == 403


def test_what_was_switched_off_stays_off_when_the_starter_lists_are_loaded_again() -> None:
    Site.objects.filter(host="techcrunch.com").update(is_on=False)
    books = RuleBookVersion.objects.count()
    rulebook.load_starter_rules()
    assert not Site.objects.get(host="techcrunch.com").is_on
    assert RuleBookVersion.objects.count() == books


def test_a_running_worker_takes_a_changed_list_up(as_adam: Client) -> None:
    shelf = rulebook.Shelf()
    assert "lumenware.io" not in shelf.current().links.public
    add_site(as_adam, "lumenware.io", "news")
    assert "lumenware.io" in shelf.current().links.public


BROKEN = [
    {"news": {"title": "News", "meaning": "public", "on": True, "hosts": ["https://bad"]}},
    {"news": {"title": "News", "meaning": "nonsense", "on": True, "hosts": []}},
    {"news": {"title": "News", "meaning": "public", "on": "maybe", "hosts": []}},
    {"news": {"hosts": "techcrunch.com"}},
    {"news": 7},
]


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_list_is_left_aside_and_the_last_good_one_kept(broken: dict[str, object]) -> None:
    shelf = rulebook.Shelf()
    good = shelf.current()
    newest = RuleBookVersion.objects.get(pk=int(good.version))
    RuleBookVersion.objects.create(rules=newest.rules, banks=newest.banks, thresholds=newest.thresholds, sites=broken)
    for worker in (shelf, rulebook.Shelf()):
        assert worker.current().version == good.version
        assert "techcrunch.com" in worker.current().links.public


def test_a_book_from_before_there_were_lists_has_the_starter_lists() -> None:
    newest = RuleBookVersion.objects.latest("pk")
    RuleBookVersion.objects.create(rules=newest.rules, banks=newest.banks, thresholds=newest.thresholds)
    assert rulebook.Shelf().current().links == starter()


def test_starter_lists_name_no_host_twice_on_a_list() -> None:
    for slug, listed in starter_sites.STARTER.items():
        assert len(listed["hosts"]) == len(set(listed["hosts"])), slug
