"""Moderation in the admin: cases, submissions and the audit log to look at, rules and clauses to keep."""

from __future__ import annotations

from typing import Any, Final

from django.contrib import admin
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from moderation import admin_sanctions, admin_sites, audit
from moderation.admin_base import ForGood, ReadOnly, ScreenedForm
from moderation.gates import member_of
from moderation.models import (
    AuditEntry,
    Case,
    Clause,
    Decision,
    Finding,
    Question,
    Rule,
    RuleBookVersion,
    RuleVersion,
    ScamModelVersion,
    Submission,
)
from moderation.screening import labels

__all__ = ["admin_sanctions", "admin_sites"]

UNTITLED: Final = "(no title)"


class FindingInline(admin.StackedInline):
    """Where and what kind, never the value. Stacked: the table has headers without words."""

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
    search_fields = ("public_id", "item__label", "author__display_name")
    list_select_related = ("item", "author")
    fields = (
        *("public_id", "about", "number", "author", "state", "received_at", "settled_at"),
        *("decision", "scam_score", "complete", "trouble", "rules_version", "screened_with", "strikes", "retries"),
    )
    inlines = (FindingInline,)

    @admin.display(description="about")
    def about(self, submission: Submission) -> str:
        return labels.spell_out(submission.item.label) or UNTITLED


@admin.register(Case)
class CaseAdmin(ReadOnly):
    list_display = ("public_id", "about", "author", "why", "opened_at", "closed_at", "lease_holder", "in_the_console")
    list_filter = (("closed_at", admin.EmptyFieldListFilter), "why", "opened_at")
    search_fields = ("public_id", "item__label", "item__author__display_name")
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
    search_fields = ("public_id", "author__display_name", "actor__display_name")

    @admin.display(description="by")
    def decided_by(self, decision: Decision) -> str:
        return str(decision.actor) if decision.actor else "automatic check"


@admin.register(Question)
class QuestionAdmin(ReadOnly):
    """Answers are given in the console; how recognizers do is on a page of its own there."""

    list_display = ("public_id", "recognizer", "kind", "asked_at", "is_sampled", "disputed_at", "answer")
    list_filter = ("answer", "is_sampled", "recognizer", "asked_at")
    search_fields = ("public_id",)
    fields = (*list_display, "submission", "decision")


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnly):
    list_display = ("at", "who", "verb", "subject", "data")
    list_filter = ("verb", "at")
    search_fields = ("subject", "verb", "actor__display_name")
    list_select_related = ("actor",)
    fields = ("at", "who", "verb", "subject", "data")

    @admin.display(description="who")
    def who(self, entry: AuditEntry) -> str:
        return str(entry.actor) if entry.actor else "the site itself"


@admin.register(Rule)
class RuleAdmin(ReadOnly):
    """Rules are written, tried and retired at the rules desk; here they can be found."""

    list_display = ("name", "newest_state", "at_the_desk")
    search_fields = ("name",)
    fields = ("name", "newest_state", "at_the_desk")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Rule]:
        newest = RuleVersion.objects.filter(rule=OuterRef("pk")).order_by("-number").values("state")
        return super().get_queryset(request).annotate(state_now=Subquery(newest[:1]))

    @admin.display(description="state", ordering="state_now")
    def newest_state(self, rule: Rule) -> str:
        state = rule.state_now  # type: ignore[attr-defined]
        return RuleVersion.State(state).label if state else "no version"

    @admin.display(description="write, try, retire")
    def at_the_desk(self, rule: Rule) -> SafeString:
        return format_html('<a href="{}">at the rules desk</a>', reverse("rule", args=[rule.name]))


@admin.register(RuleBookVersion)
class RuleBookVersionAdmin(ReadOnly):
    list_display = ("__str__", "published_at", "published_by", "size")
    fields = ("published_at", "published_by", "size", "thresholds", "rules")
    list_select_related = ("published_by",)

    @admin.display(description="rules")
    def size(self, version: RuleBookVersion) -> int:
        return len(version.rules)


@admin.register(ScamModelVersion)
class ScamModelVersionAdmin(ReadOnly):
    """Trained, tried and put back on the page of the learned model; here its card and what its trial showed."""

    list_display = ("__str__", "state", "state_since", "made_at", "asked_by")
    list_filter = ("state",)
    fields = ("number", "state", "state_since", "made_at", "asked_by", "sha256", "card", "trial")
    list_select_related = ("asked_by",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[ScamModelVersion]:
        return super().get_queryset(request).defer("weights")


class ClauseForm(ScreenedForm):
    screened = ("title", "text")


@admin.register(Clause)
class ClauseAdmin(ForGood):
    form = ClauseForm
    list_display = ("title", "slug", "position", "is_rule", "is_active")
    list_filter = ("is_rule", "is_active")
    search_fields = ("title", "text")
    fields = ("slug", "title", "text", "position", "is_rule", "is_active")

    def get_readonly_fields(self, request: HttpRequest, obj: Clause | None = None) -> tuple[str, ...]:
        """Decisions and programs know a clause by its slug."""
        return ("slug",) if obj else ()

    def save_model(self, request: HttpRequest, obj: Clause, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        verb = "clause.change" if change else "clause.add"
        audit.record(verb, f"clause:{obj.slug}", by=member_of(request), fields=sorted(form.changed_data))
