"""Mail about what members watch: one a thread until they have looked, and no more than so many a day.

A mail carries the published title and links, no member text. Whoever does not want any more of them says so
with one click, without logging in.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from django.conf import settings
from django.core import signing
from django.core.mail import EmailMessage
from django.db.models import F, Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from forum import watching
from forum.models import Board, MailChoice, Member, News, Post, Thread
from moderation.screening import labels

if TYPE_CHECKING:
    from datetime import datetime

MAIL_CLAIM: Final = timedelta(seconds=60)
SALT: Final = "forum.notifications.unsubscribe"


def waits() -> bool:
    return News.objects.to_mail(timezone.now()).exists()


def mail_next() -> bool:
    """Mail one of the news that wait, or settle it without; False when none does. Raises what the server raises."""
    now = timezone.now()
    news = News.objects.to_mail(now).order_by("mail_after", "pk").first()
    if news is None:
        return False
    # 1. Claim it: whoever changes the row has it.
    claimed = (
        News.objects.to_mail(now)
        .filter(pk=news.pk)
        .update(mail_claimed_until=now + MAIL_CLAIM, mail_tries=F("mail_tries") + 1)
    )
    if claimed:
        _settle(News.objects.select_related("member", "thread__board").get(pk=news.pk), now)
    return True


def _settle(news: News, now: datetime) -> None:
    mine = News.objects.filter(pk=news.pk)
    # 2. What they have seen meanwhile, or what is not there any more, is no news.
    if not _is_still_there(news):
        mine.delete()
        return
    # 3. Some get no mail; the news stay on the site.
    if not _wants_mail(news.member):
        mine.update(mail_settled_at=now)
        return
    # 4. Enough for one day: the rest comes tomorrow, if nobody has looked by then.
    if not _count_in(news.member, now):
        mine.update(mail_after=_tomorrow(now), mail_claimed_until=None, mail_tries=F("mail_tries") - 1)
        return
    # 5. Send, and remember that it was sent.
    _message(news).send()
    mine.update(mail_settled_at=timezone.now())


def _is_still_there(news: News) -> bool:
    if not News.objects.filter(pk=news.pk).unseen().exists():
        return False
    new = Post.objects.published().filter(thread=news.thread, number__gte=news.first_number)
    return new.exclude(author=news.member).exists()


def _wants_mail(member: Member) -> bool:
    return member.is_active and not MailChoice.objects.filter(member=member, wants_news=False).exists()


def _count_in(member: Member, now: datetime) -> bool:
    """Count one more mail of today; False when there were enough."""
    choice = MailChoice.objects.filter(pk=MailChoice.objects.get_or_create(member=member)[0].pk)
    today = now.date()
    if choice.filter(Q(counted_on__isnull=True) | ~Q(counted_on=today)).update(counted_on=today, sent=1):
        return True
    return bool(choice.filter(sent__lt=settings.CLEARPOST_NEWS_MAILS_PER_DAY).update(sent=F("sent") + 1))


def _tomorrow(now: datetime) -> datetime:
    return (now + timedelta(days=1)).replace(hour=6, minute=0, second=0, microsecond=0)


def _message(news: News) -> EmailMessage:
    site = settings.CLEARPOST_SITE_URL
    unsubscribe = site + reverse("unsubscribe", args=[token_for(news)])
    context = {
        "title": " ".join(labels.spell_out(news.thread.title).split()),
        "board": news.thread.board.title,
        "is_new_thread": news.why == News.Why.BOARD,
        "url": site + reverse("first_unread", args=[news.thread.public_id]),
        "watching_url": site + reverse("watching"),
        "unsubscribe_url": unsubscribe,
    }
    headers = {
        "List-Unsubscribe": f"<{unsubscribe}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }
    subject = render_to_string("forum/mail/news_subject.txt", context).strip()
    body = render_to_string("forum/mail/news_body.txt", context)
    return EmailMessage(subject, body, to=[news.member.email], headers=headers)


# Unsubscribing ----------------------------------------------------------------------------------


class Subscription(NamedTuple):
    """What one mail can be unsubscribed from."""

    member: Member
    thread: Thread | None
    board: Board | None


def token_for(news: News) -> str:
    """Names who watches what, signed; it opens nothing but the way out, so it does not expire."""
    place = news.thread.public_id if news.why == News.Why.THREAD else news.thread.board.slug
    return signing.dumps([news.member.public_id, news.why, place], salt=SALT)


def read_token(token: str) -> Subscription | None:
    """The subscription that a token names; None when we did not sign it, or nothing of it is left."""
    try:
        public_id, why, place = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    member = Member.objects.filter(public_id=public_id).first()
    thread = Thread.objects.published().filter(public_id=place).first() if why == News.Why.THREAD else None
    board = Board.objects.filter(slug=place).first() if why == News.Why.BOARD else None
    return Subscription(member, thread, board) if member else None


def unsubscribe(subscription: Subscription) -> None:
    """Stop watching what the mail was about."""
    if subscription.thread:
        watching.unwatch_thread(subscription.thread, by=subscription.member)
    if subscription.board:
        watching.unwatch_board(subscription.board, by=subscription.member)


def choose_mail(member: Member, *, wants_news: bool) -> None:
    MailChoice.objects.update_or_create(member=member, defaults={"wants_news": wants_news})
