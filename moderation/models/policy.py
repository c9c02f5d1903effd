"""The policy: the clauses that decisions name."""

from __future__ import annotations

from django.db import models


class Clause(models.Model):
    slug = models.SlugField(unique=True)
    title = models.CharField(max_length=120)
    text = models.TextField()
    position = models.PositiveSmallIntegerField(default=0)
    is_active = models.BooleanField(default=True)

    class Meta:
        ordering = ("position", "title")

    def __str__(self) -> str:
        return self.title
