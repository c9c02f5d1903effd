"""Members: people with an account, known by e-mail to the site and by a shown name to each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, ClassVar, Final

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models.functions import Greatest
from django.urls import reverse
from django.utils import timezone

from forum.accounts import ranks
from forum.accounts.moderated import ModeratedProfile
from forum.accounts.names import NEW_MEMBER
from moderation.public_ids import new_public_id

NEW_MEMBER_NAME: Final = NEW_MEMBER


class MemberManager(BaseUserManager["Member"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Member:
        """Create a member whose address is known to be theirs; raises ValueError without an e-mail address."""
        if not email:
            raise ValueError("A member needs an e-mail address.")
        member = self.model(email=self.normalize_email(email).lower(), **fields)
        member.set_password(password)
        member.save(using=self._db)
        self.trust_address(member)
        return member

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> Member:
        return self.create_user(
            email, password, is_staff=True, is_superuser=True, **{"assigned_rank": AssignedRank.STAFF, **fields}
        )

    def trust_address(self, member: Member) -> None:
        """Take the address as verified: members who sign up by themselves have to show that it is theirs."""
        from allauth.account.models import EmailAddress

        EmailAddress.objects.filter(user=member).delete()
        EmailAddress.objects.create(user=member, email=member.email, verified=True, primary=True)

    def count_posts(self, changes: Mapping[int, int]) -> None:
        """Add to the post counts of members, by primary key; inside a transaction, a statement for each change."""
        by_change: dict[int, list[int]] = defaultdict(list)
        # Locked in one order, so that nobody waits in a ring.
        locked = self.filter(pk__in=list(changes)).order_by("pk").select_for_update()
        for pk in locked.values_list("pk", flat=True):
            by_change[changes[pk]].append(pk)
        for change, members in by_change.items():
            self.filter(pk__in=members).update(post_count=Greatest(models.F("post_count") + change, 0))


class AssignedRank(models.TextChoices):
    MODERATOR = "moderator", "Moderator"
    STAFF = "staff", "Staff"


class Member(AbstractBaseUser, PermissionsMixin):
    """The custom user model. The e-mail address is for logging in and never shown."""

    public_id = models.CharField(max_length=16, unique=True, default=new_public_id, editable=False)
    email = models.EmailField("e-mail address", unique=True)
    display_name = models.CharField("name", max_length=80, default=NEW_MEMBER_NAME)  # published words only
    is_active = models.BooleanField("account is open", default=True)
    is_staff = models.BooleanField("may enter the admin", default=False)
    date_joined = models.DateTimeField("member since", default=timezone.now)
    left_at = models.DateTimeField("left", null=True, blank=True)
    post_count = models.PositiveIntegerField("published posts", default=0)  # kept by whatever publishes and removes
    assigned_rank = models.CharField("assigned rank", max_length=10, choices=AssignedRank, blank=True)

    objects: ClassVar[MemberManager] = MemberManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return self.display_name

    def get_absolute_url(self) -> str:
        return reverse("member", args=[self.public_id])

    def get_short_name(self) -> str:
        """What the admin greets with: without it, that would be the address."""
        return self.display_name

    @property
    def initials(self) -> str:
        """At most two letters for the avatar: those of the first and of the last word."""
        words = self.display_name.split()
        return "".join(word[0] for word in [*words[:1], *words[1:][-1:]]).upper()

    @property
    def is_moderator(self) -> bool:
        return self.has_perm("moderation.review_cases")

    @property
    def has_left(self) -> bool:
        return self.left_at is not None

    @property
    def rank(self) -> str:
        return ranks.rank_of(self)


class Profile(ModeratedProfile, models.Model):
    """What a member says about themselves, as published. The published name stands on `Member`: every page shows it."""

    member = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="profile")
    bio = models.TextField(blank=True)  # Markdown, with one marker per redaction
    signature = models.CharField(max_length=400, blank=True)  # a line, with markers
    is_redacted = models.BooleanField(default=False)
    note = models.TextField(blank=True)  # a moderator's public note
    published_at = models.DateTimeField(null=True, blank=True)
    is_hidden_by_flags = models.BooleanField(default=False)  # until a moderator has looked at it
    removal_reason = models.CharField(max_length=200, blank=True)  # the policy clause

    objects: ClassVar[models.Manager[Profile]] = models.Manager()

    def __str__(self) -> str:
        return f"profile of {self.member}"
