"""Notices to authors: on the site at once, by mail soon after."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.db.models import F
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from moderation import bell
from moderation.models import Decision, Notice, RuleVersion, ScamModelVersion
from moderation.models.notices import NoticeQuerySet

if TYPE_CHECKING:
    from moderation.people import Person

MAIL_CLAIM: Final = timedelta(seconds=60)
MAIL_TRIES: Final = 10
MOST_TOLD: Final = 10


def notify_author(decision: Decision) -> None:
    """Tell the author of a decision; the mail follows once this transaction has committed."""
    if decision.submission.item.author_left_at is not None:
        return  # nobody is there to be told
    Notice.objects.create(recipient=decision.author, decision=decision)
    bell.ring_after_commit("mail")


def notify_of_throttled(rule: RuleVersion, people: Iterable[Person]) -> None:
    """Tell those a rule belongs to that it counts for nothing from now on."""
    Notice.objects.bulk_create([Notice(recipient=person, rule=rule) for person in people])
    bell.ring_after_commit("mail")


def administrators() -> Iterable[Person]:
    """Those who are told what the site does by itself."""
    return get_user_model().objects.filter(is_superuser=True, is_active=True).order_by("pk")[:MOST_TOLD]


def notify_of_promoted(model: ScamModelVersion) -> None:
    """Tell those who choose the model that a trial put this one in force."""
    Notice.objects.bulk_create([Notice(recipient=person, model=model) for person in administrators()])
    bell.ring_after_commit("mail")


def notices_for(member: Person) -> NoticeQuerySet:
    """With what each is about, but for the weights of a model."""
    subjects = ("decision__submission__item", "decision__clause", "flag__item", "flag__clause", "sanction__clause")
    return (
        Notice.objects.filter(recipient=member).select_related(*subjects, "rule__rule", "model").defer("model__weights")
    )


def unread_notices(member: Person) -> int:
    return Notice.objects.filter(recipient=member).unread().count()


def mark_read(notice: Notice) -> None:
    Notice.objects.filter(pk=notice.pk, read_at__isnull=True).update(read_at=timezone.now())


def mail_next() -> bool:
    """Mail one notice that waits; False when none does. Raises what the mail server raises."""
    now = timezone.now()
    notice = Notice.objects.unmailed(now).filter(mail_tries__lt=MAIL_TRIES).order_by("pk").first()
    if notice is None:
        return False
    claimed = (
        Notice.objects.unmailed(now)
        .filter(pk=notice.pk)
        .update(mail_claimed_until=now + MAIL_CLAIM, mail_tries=F("mail_tries") + 1)
    )
    if claimed:
        _mail(notices_for(notice.recipient).get(pk=notice.pk))
        Notice.objects.filter(pk=notice.pk).update(mailed_at=timezone.now())
    return True


def _mail(notice: Notice) -> None:
    """A mail says what happened and where to read about it; it carries no member text."""
    context = {
        "notice": notice,
        "decision": notice.decision,
        "label": notice.item.label if notice.item else "",
        "url": settings.CLEARPOST_SITE_URL + reverse("notice", args=[notice.public_id]),
    }
    subject = render_to_string(f"moderation/mail/{notice.kind}_subject.txt", context).strip()
    body = render_to_string(f"moderation/mail/{notice.kind}_body.txt", context)
    EmailMessage(subject, body, to=[notice.recipient.email]).send()
