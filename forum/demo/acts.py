"""What becomes of the demo's threads besides writing: flags, decisions, sanctions, edits, drafts. All by the verbs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from django.utils import timezone

from forum import drafting, keeping_order, posting
from forum.demo import clock
from forum.models import Member, Post, PostVersion, Thread
from moderation import cases, flags, jobs, sanctions
from moderation.models import Case, Clause, Item, Sanction, Submission


@dataclass(frozen=True, slots=True)
class Stage:
    """A thread that has just been told, and who may do something about it."""

    thread: Thread
    members: Mapping[str, Member]

    def post(self, number: int) -> Post:
        return self.thread.posts.get(number=number)

    @contextmanager
    def days_ago(self, days: float) -> Iterator[None]:
        """What is done within was done so many days ago."""
        since = timezone.now()
        yield
        at = timezone.now() - timedelta(days=days)
        items = Item.objects.filter(pk__in=[_item(post).pk for post in self.thread.posts.all()])
        clock.date_back(items, at, since=since)
        PostVersion.objects.filter(post__thread=self.thread, published_at__gte=since).update(published_at=at)

    def flag(self, number: int, by: str, clause: str, note: str = "") -> None:
        """Everybody sits in a network of their own."""
        post = self.post(number)
        flags.flag(post, by=self.members[by], reason=_clause(clause), note=note, network=f"demo-{by}")

    def decide(self, post: Post, verb: Callable[..., Any], by: str, clause: str, words: str, **more: Any) -> Case:
        moderator = self.members[by]
        case = cases.open_case(_item(post), by=moderator)
        verb(case, by=moderator, turn=case.turn, clause=_clause(clause), words=words, **more)
        return case


def perform(key: str, thread: Thread, members: Mapping[str, Member]) -> None:
    """Do what is due in the thread with this key, if anything is."""
    thread.refresh_from_db()
    if key in ACTS:
        ACTS[key](Stage(thread, members))


def let_warnings_stand(moderator: Member, *, older_than_days: float) -> None:
    """Approve what was public and only sounded like a scam: moderators do not leave such cases lying for long."""
    latest = timezone.now() - timedelta(days=older_than_days)
    old = Case.objects.waiting().filter(why=Case.Why.SCAM, submission__state=Submission.State.PUBLISHED)
    words = "It tells others how to recognise a scam, and offers nothing."
    for case in old.filter(opened_at__lt=latest).exclude(item__author=moderator):
        since, at = timezone.now(), case.opened_at + timedelta(hours=2)
        cases.approve(case, by=moderator, turn=case.turn, clause=_clause("none"), words=words)
        clock.date_back(Item.objects.filter(pk=case.item_id), at, since=since)
        PostVersion.objects.filter(submission_id=case.submission_id, published_at__gte=since).update(published_at=at)


def _item(post: Post) -> Item:
    return Item.objects.standing_for(post).get()


def _clause(slug: str) -> Clause:
    return Clause.objects.get(slug=slug)


def _welcome(stage: Stage) -> None:
    keeping_order.pin(stage.thread, by=stage.members["mona"])
    keeping_order.lock(stage.thread, by=stage.members["mona"])


def _five_messages(stage: Stage) -> None:
    """An old insult, removed; its author's silence is long over."""
    keeping_order.pin(stage.thread, by=stage.members["mona"])
    with stage.days_ago(92):
        stage.flag(5, by="max", clause="abuse")
        words = "Nobody is mocked here for having been cheated. It is the reason why people do not ask."
        case = stage.decide(stage.post(5), cases.remove, "mona", "abuse", words)
        until = timezone.now() + timedelta(days=3)
        sanction = _silence(stage, "quentin", until=until, words=words, case=case)
    Sanction.objects.filter(pk=sanction.pk).update(until=timezone.now() - timedelta(days=92 - 3))


def _silence(stage: Stage, key: str, **given: Any) -> Sanction:
    return sanctions.silence(stage.members[key], by=stage.members["mona"], clause=_clause("abuse"), **given)


def _one_bad_review(stage: Stage) -> None:
    """Three members flag an insult, which hides it; a moderator removes it and silences its author for a week."""
    with stage.days_ago(5.1):
        stage.flag(4, by="rosa", clause="abuse", note="He calls Anneke names, and everybody who answered her as well.")
        stage.flag(4, by="leila", clause="abuse")
        stage.flag(4, by="aoife", clause="abuse")
    with stage.days_ago(4.8):
        words = "You may find a question silly. You may not call the people who ask it stupid, lazy or idiots."
        case = stage.decide(stage.post(4), cases.remove, "mona", "abuse", words)
        _silence(stage, "dario", until=timezone.now() + timedelta(days=2.2), words=words, case=case)


def _named_in_public(stage: Stage) -> None:
    """Hidden by three flags, and not looked at yet."""
    with stage.days_ago(0.2):
        stage.flag(3, by="thabo", clause="private-details", note="A full name, the place of work and where her son is.")
        stage.flag(3, by="giulia", clause="private-details")
        stage.flag(3, by="weiling", clause="private-details", note="Please take the child out at least.")


def _platform_fee(stage: Stage) -> None:
    with stage.days_ago(35.8):
        words = "Going around the platform is against the rules, and so is telling newcomers to do it."
        post = stage.thread.posts.get(author=stage.members["dario"])
        case = stage.decide(post, cases.remove if post.is_published else cases.reject, "max", "off-platform", words)
        clause = _clause("off-platform")
        warning = sanctions.warn(stage.members["dario"], by=stage.members["max"], clause=clause, words=words, case=case)
    sanctions.acknowledge(warning, by=stage.members["dario"])


def _quiet_after_delivery(stage: Stage) -> None:
    """A moderator takes out a name that no recognizer could know; the thread is done and locked."""
    with stage.days_ago(29):
        words = (
            "Your advice stays as it is. The client's name goes, because together with the illness it tells"
            " something about a person who was not asked."
        )
        note = "A moderator took a client's name out of this post."
        post = stage.thread.posts.get(author=stage.members["rosa"])
        phrase = "Ferreira & Filhos in Aveiro"
        stage.decide(post, cases.redact, "mona", "private-details", words, phrase=phrase, public_note=note)
    keeping_order.lock(stage.thread, by=stage.members["max"])


def _course_for_sale(stage: Stage) -> None:
    with stage.days_ago(0.6):
        stage.flag(3, by="mateus", clause="spam", note="He has put this under three threads today.")


def _photo_of_my_id(stage: Stage) -> None:
    """A flag that a moderator does not share."""
    with stage.days_ago(4):
        stage.flag(3, by="pavel", clause="spam")
        words = "It is advice about a company's papers, and it advertises nothing."
        stage.decide(stage.post(3), cases.approve, "max", "none", words)


def _pay_me_direct(stage: Stage) -> None:
    with stage.days_ago(3.2):
        words = "You ask people for a gift card before they have worked, and for work without a contract."
        case = stage.decide(stage.thread.posts.get(), cases.reject, "max", "scam", words)
        until = timezone.now() + timedelta(days=27)
        derek, max_ = stage.members["derek"], stage.members["max"]
        sanctions.suspend(derek, until=until, by=max_, clause=_clause("scam"), words=words, case=case)


def _say_hello(stage: Stage) -> None:
    """One post is edited, so that it has a history, and one is deleted by its author."""
    with stage.days_ago(240):
        body = "Rosa, Porto, technical translation. A tin robot that my son repaired with tape. (It walks again.)"
        posting.edit(stage.post(2), by=stage.members["rosa"], body=body)
        jobs.screen_waiting()
    posting.delete(stage.post(11), by=stage.members["giulia"])


def _budget_or_brief(stage: Stage) -> None:
    body = "For manuals I do the same: two pages first, then we both know. What I would add is"
    drafting.keep(stage.thread, by=stage.members["rosa"], fields={"body": body})


def _first_call(stage: Stage) -> None:
    fields = {"title": "What do I charge for a text about ferns?", "body": "Somebody asked me for 800 words about"}
    drafting.keep(stage.thread.board, by=stage.members["nina"], fields=fields)


ACTS: Final[dict[str, Callable[[Stage], None]]] = {
    "welcome": _welcome,
    "five-messages": _five_messages,
    "one-bad-review": _one_bad_review,
    "named-in-public": _named_in_public,
    "platform-fee": _platform_fee,
    "quiet-after-delivery": _quiet_after_delivery,
    "course-for-sale": _course_for_sale,
    "photo-of-my-id": _photo_of_my_id,
    "pay-me-direct": _pay_me_direct,
    "say-hello": _say_hello,
    "budget-or-brief": _budget_or_brief,
    "first-call": _first_call,
}
