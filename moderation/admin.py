"""Moderation in the admin: cases, submissions and the audit log to look at, rules and clauses to keep."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from moderation import admin_sanctions, audit, rulebook
from moderation.admin_base import ForGood, ReadOnly
from moderation.gates import member_of
from moderation.models import AuditEntry, Case, Clause, Decision, Finding, Rule, RuleBookVersion, Submission
from moderation.screening import labels
from moderation.screening.scam_rules import BadRule
from moderation.words import screen_words

__all__ = ["admin_sanctions"]

UNTITLED: Final = "(no title)"
RULE_COLUMNS: Final = ("name", "category", "points", "reason", "definition")


class FindingInline(admin.TabularInline):
    """Where and what kind, never the value."""

    model = Finding
    fields = readonly_fields = ("kind", "field", "start", "end", "score", "recognizer", "reason", "is_dismissed")
    extra = 0
    can_delete = False
    show_change_link = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Submission)
class SubmissionAdmin(ReadOnly):
    list_display = ("public_id", "about", "number", "author", "state", "received_at", "scam_score", "complete")
    list_filter = ("state", "complete", "received_at")
    search_fields = ("public_id",)
    list_select_related = ("item", "author")
    fields = (
        *("public_id", "about", "number", "author", "state", "received_at", "settled_at"),
        *("decision", "scam_score", "complete", "trouble", "rules_version", "strikes"),
    )
    inlines = (FindingInline,)

    @admin.display(description="about")
    def about(self, submission: Submission) -> str:
        return labels.spell_out(submission.item.label) or UNTITLED


@admin.register(Case)
class CaseAdmin(ReadOnly):
    list_display = ("public_id", "about", "author", "why", "opened_at", "closed_at", "lease_holder", "in_the_console")
    list_filter = (("closed_at", admin.EmptyFieldListFilter), "why", "opened_at")
    search_fields = ("public_id",)
    list_select_related = ("item__author", "lease_holder")
    fields = (
        *("public_id", "about", "author", "submission", "why", "urgency", "opened_at", "closed_at"),
        *("lease_holder", "leased_until", "in_the_console"),
    )

    @admin.display(description="about")
    def about(self, case: Case) -> str:
        return labels.spell_out(case.item.label) or UNTITLED

    @admin.display(description="author")
    def author(self, case: Case) -> str:
        return str(case.item.author)

    @admin.display(description="decide")
    def in_the_console(self, case: Case) -> SafeString:
        return format_html('<a href="{}">in the console</a>', reverse("case", args=[case.public_id]))


@admin.register(Decision)
class DecisionAdmin(ReadOnly):
    list_display = ("made_at", "verb", "author", "decided_by", "clause", "case")
    list_filter = ("verb", "clause", "made_at")
    list_select_related = ("author", "actor", "clause", "case")
    fields = (
        *("public_id", "made_at", "verb", "submission", "case", "author", "decided_by", "clause"),
        *("words", "public_note", "reasons"),
    )
    search_fields = ("public_id",)

    @admin.display(description="by")
    def decided_by(self, decision: Decision) -> str:
        return str(decision.actor) if decision.actor else "automatic check"


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnly):
    list_display = ("at", "who", "verb", "subject", "data")
    list_filter = ("verb", "at")
    search_fields = ("subject",)
    list_select_related = ("actor",)
    fields = ("at", "who", "verb", "subject", "data")

    @admin.display(description="who")
    def who(self, entry: AuditEntry) -> str:
        return str(entry.actor) if entry.actor else "the site itself"


class ScreenedForm(forms.ModelForm):
    """Words that others will read hold no contact detail, whoever wrote them."""

    screened: tuple[str, ...] = ()

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        for name in self.screened:
            if complaint := screen_words(str(given.get(name) or "")):
                self.add_error(name, complaint)
        return given


class RuleForm(ScreenedForm):
    screened = ("reason",)

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if not self.errors:
            draft = Rule(**{name: given.get(name, getattr(self.instance, name)) for name in RULE_COLUMNS})
            try:
                rulebook.check(draft)
            except BadRule as trouble:
                raise forms.ValidationError(f"Screening cannot read this rule: {trouble}") from trouble
        return given


@admin.register(Rule)
class RuleAdmin(ForGood):
    form = RuleForm
    list_display = ("name", "category", "points", "reason", "is_enabled", "changed_at")
    list_filter = ("is_enabled", "category")
    search_fields = ("name", "reason")
    fields = ("name", "category", "points", "reason", "definition", "is_enabled")
    actions = ("switch_on", "switch_off", "publish_book")

    def get_readonly_fields(self, request: HttpRequest, obj: Rule | None = None) -> tuple[str, ...]:
        return ("name",) if obj else ()

    def save_model(self, request: HttpRequest, obj: Rule, form: Any, change: bool) -> None:
        rulebook.save(obj, by=member_of(request))
        self.message_user(request, "Kept. It takes effect with the next rule book that you publish.")

    @admin.action(description="Publish all rules that are on as a new rule book")
    def publish_book(self, request: HttpRequest, chosen: QuerySet[Rule]) -> None:
        try:
            version = rulebook.publish(by=member_of(request))
        except BadRule as trouble:
            self.message_user(request, f"Not published, the present book stays: {trouble}", messages.ERROR)
            return
        self.message_user(request, f"Rule book {version.pk} is in force within a second.", messages.SUCCESS)

    @admin.action(description="Switch on (with the next book)")
    def switch_on(self, request: HttpRequest, chosen: QuerySet[Rule]) -> None:
        self._switch(request, chosen, is_enabled=True)

    @admin.action(description="Switch off (with the next book)")
    def switch_off(self, request: HttpRequest, chosen: QuerySet[Rule]) -> None:
        self._switch(request, chosen, is_enabled=False)

    def _switch(self, request: HttpRequest, chosen: QuerySet[Rule], *, is_enabled: bool) -> None:
        for rule in chosen:
            rule.is_enabled = is_enabled
            self._try(request, lambda rule=rule: rulebook.save(rule, by=member_of(request)))  # type: ignore[misc]

    def _try(self, request: HttpRequest, change: Callable[[], None]) -> None:
        try:
            change()
        except BadRule as trouble:
            self.message_user(request, str(trouble), messages.ERROR)


@admin.register(RuleBookVersion)
class RuleBookVersionAdmin(ReadOnly):
    list_display = ("__str__", "published_at", "published_by", "size")
    fields = ("published_at", "published_by", "size", "thresholds", "rules")
    list_select_related = ("published_by",)

    @admin.display(description="rules")
    def size(self, version: RuleBookVersion) -> int:
        return len(version.rules)


@admin.register(Clause)
class ClauseAdmin(ForGood):
    list_display = ("title", "slug", "position", "is_active")
    fields = ("slug", "title", "text", "position", "is_rule", "is_active")

    def get_readonly_fields(self, request: HttpRequest, obj: Clause | None = None) -> tuple[str, ...]:
        """Decisions and programs know a clause by its slug."""
        return ("slug",) if obj else ()

    def save_model(self, request: HttpRequest, obj: Clause, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        verb = "clause.change" if change else "clause.add"
        audit.record(verb, f"clause:{obj.slug}", by=member_of(request), fields=sorted(form.changed_data))
