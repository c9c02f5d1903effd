"""Sites and what a link to them means: the lists that administrators keep, a copy of which is in each rule book."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from moderation.screening.link_policy import LONGEST_HOST, Meaning, fault_of

MEANINGS = (
    (Meaning.OWN.value, "this site: neither its links nor its e-mail addresses are private"),
    (Meaning.PLACEHOLDER.value, "placeholders: names that stand for any name"),
    (Meaning.PUBLIC.value, "public sites: links to them are left alone"),
    (Meaning.CODE.value, "code hosting: a project is public, an account is personal"),
    (Meaning.PERSONAL.value, "personal: links of this kind are removed"),
)


class SiteKind(models.Model):
    """A list of sites, such as news or booking pages. Rows are never deleted: what is not wanted is switched off."""

    slug = models.SlugField(max_length=40, unique=True, verbose_name="name")
    title = models.CharField(max_length=80, help_text="Authors read it beside a removed link, e.g. “booking pages”.")
    meaning = models.CharField(max_length=12, choices=MEANINGS)
    is_on = models.BooleanField(
        "on",
        default=True,
        help_text="A list of public sites that is off vouches for nobody; links of a personal kind that is off stay.",
    )
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "slug")
        verbose_name = "list of sites"
        verbose_name_plural = "lists of sites"

    def __str__(self) -> str:
        return self.title


class SiteQuerySet(models.QuerySet["Site"]):
    def in_force(self) -> SiteQuerySet:
        return self.filter(is_on=True).order_by("host")


class Site(models.Model):
    """A host on a list; it may stand on a public one for its own pages and on a personal one for its members'."""

    host = models.CharField(
        max_length=LONGEST_HOST,
        help_text="Such as example.org, which speaks for all its hosts, or docs.example.org, which speaks for itself.",
    )
    kind = models.ForeignKey(SiteKind, on_delete=models.PROTECT, related_name="sites", verbose_name="list")
    is_on = models.BooleanField("on", default=True)
    note = models.CharField(max_length=200, blank=True, help_text="Why it is listed, for other administrators.")
    added_at = models.DateTimeField(default=timezone.now, editable=False)

    objects: ClassVar[SiteQuerySet] = SiteQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ("host",)
        constraints = (
            models.UniqueConstraint(
                fields=["host", "kind"],
                name="site_is_on_a_list_once",
                violation_error_message="This site is on that list already; switch its entry on if it is off.",
            ),
        )

    def __str__(self) -> str:
        return self.host

    def clean(self) -> None:
        self.host = self.host.strip().lower().rstrip(".").removeprefix("www.")
        if fault := fault_of(self.host):
            raise ValidationError({"host": fault})
