"""What members watch, and the news they have of it: one row a member and thread, however many posts there are."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from forum.models.reading_marks import ReadingMark
from forum.models.threads import Board, Thread


class ThreadWatch(models.Model):
    """The member hears of every new post in the thread."""

    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="thread_watches")
    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="watches")
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["member", "thread"], name="a_thread_is_watched_once"),)

    def __str__(self) -> str:
        return f"watch of thread {self.thread_id}"


class BoardWatch(models.Model):
    """The member hears of every new thread in the board."""

    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="board_watches")
    board = models.ForeignKey(Board, on_delete=models.CASCADE, related_name="watches")
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["member", "board"], name="a_board_is_watched_once"),)

    def __str__(self) -> str:
        return f"watch of board {self.board_id}"


class NewsQuerySet(models.QuerySet["News"]):
    def to_mail(self, now: datetime) -> NewsQuerySet:
        """Not settled yet, due, and in no mailer's hands."""
        free = models.Q(mail_claimed_until__isnull=True) | models.Q(mail_claimed_until__lt=now)
        return self.filter(free, mail_settled_at__isnull=True, mail_after__lte=now, mail_tries__lt=News.MOST_TRIES)

    def unseen(self) -> NewsQuerySet:
        """Whose first new post the member has not seen, in threads that are still there."""
        there = self.filter(thread__published_at__isnull=False, thread__is_deleted=False)
        return there.exclude(models.Exists(_marks_beyond()))

    def seen(self) -> NewsQuerySet:
        """Which are no news any more: their rows go when there are others to be written."""
        return self.filter(models.Exists(_marks_beyond()))


def _marks_beyond() -> models.QuerySet[ReadingMark]:
    return ReadingMark.objects.filter(
        member=models.OuterRef("member"),
        thread=models.OuterRef("thread"),
        last_number__gte=models.OuterRef("first_number"),
    )


class News(models.Model):
    """There is something new in a thread for a member who watches it, until they have seen its first new post."""

    MOST_TRIES = 10

    class Why(models.TextChoices):
        THREAD = "thread", "watches the thread"
        BOARD = "board", "watches the board"

    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="news")
    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="news")
    why = models.CharField(max_length=8, choices=Why)
    first_number = models.PositiveIntegerField()
    arrived_at = models.DateTimeField(default=timezone.now)
    mail_after = models.DateTimeField(default=timezone.now)
    mail_settled_at = models.DateTimeField(null=True, blank=True)  # sent, or not wanted
    mail_claimed_until = models.DateTimeField(null=True, blank=True)
    mail_tries = models.PositiveSmallIntegerField(default=0)

    objects: ClassVar[NewsQuerySet] = NewsQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name_plural = "news"
        constraints = (models.UniqueConstraint(fields=["member", "thread"], name="one_news_a_member_and_thread"),)
        indexes = (
            models.Index(fields=["mail_after"], name="news_to_mail", condition=models.Q(mail_settled_at__isnull=True)),
        )

    def __str__(self) -> str:
        return f"news of thread {self.thread_id}"


class MailChoice(models.Model):
    """Whether a member wants mail about what they watch, and how many they got on the day they got the last one."""

    member = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="mail_choice"
    )
    wants_news = models.BooleanField(default=True)
    counted_on = models.DateField(null=True, blank=True)
    sent = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return "mail" if self.wants_news else "no mail"
