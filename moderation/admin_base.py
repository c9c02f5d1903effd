"""How the admin treats what is kept here: shown to those who may, changed by verbs alone, never deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest

from moderation.words import screen_words

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[Any]
else:
    ModelAdmin = admin.ModelAdmin


class ScreenedForm(forms.ModelForm):
    """Words that others will read hold no contact detail, whoever wrote them."""

    screened: tuple[str, ...] = ()

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        for name in self.screened:
            if complaint := screen_words(str(given.get(name) or "")):
                self.add_error(name, complaint)
        return given


class ForGood(ModelAdmin):
    """Nothing is deleted here: what is not wanted any more is switched off."""

    list_per_page = 50

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ReadOnly(ForGood):
    """To look at."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
