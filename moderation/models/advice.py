"""Safety advice: what stands under the post of somebody in doubt. Administrators write it."""

from __future__ import annotations

from django.db import models


class SafetyAdvice(models.Model):
    title = models.CharField(max_length=120)
    text = models.TextField(help_text="Plain text. A line that begins with a dash becomes a point of a list.")
    position = models.PositiveSmallIntegerField(default=0)
    is_active = models.BooleanField(default=True, help_text="The first active advice is shown.")

    class Meta:
        ordering = ("position", "pk")
        verbose_name_plural = "safety advice"

    def __str__(self) -> str:
        return self.title
