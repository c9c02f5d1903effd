"""Scam rules: the list, one rule with its versions and backtests, the form, and the phrase banks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.contrib import messages
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from moderation import backtests, rule_desk, rule_watch, rulebook
from moderation.gates import member_of
from moderation.models import BacktestHit, Clause, PhraseBank, PhraseBankVersion, Rule, RuleBookVersion, RuleVersion
from moderation.proof import precision_of
from moderation.rule_desk import RuleRefused
from moderation.rule_forms import KIND_CHOICES, Desk, rows_of

State = RuleVersion.State

STEPS: Final[dict[str, tuple[Callable[..., Any], str]]] = {
    "try": (rule_desk.try_out, "{} is on trial."),
    "live": (rule_desk.go_live, "{} is live."),
    "retire": (rule_desk.retire, "{} is retired."),
    "backtest": (backtests.ask_for, "The backtest of {} is under way."),
}
SECTIONS: Final = (State.SHADOW, State.DRAFT, State.LIVE, State.RETIRED)
BOOKS_SHOWN: Final = 5


@require_safe
def rules(request: HttpRequest) -> HttpResponse:
    versions = list(RuleVersion.objects.in_order().exclude(state=State.RETIRED))
    retired = RuleVersion.objects.filter(state=State.RETIRED).values("rule").distinct().count()
    sections = [(state.label, [each for each in versions if each.state == state]) for state in SECTIONS]
    context = {
        "sections": [section for section in sections if section[1]],
        "throttled": [each for each in versions if each.throttled_because],
        "retired": retired,
        "books": RuleBookVersion.objects.select_related("published_by").defer("rules", "banks")[:BOOKS_SHOWN],
    }
    return render(request, "moderation/rules/rules.html", context)


@require_safe
def rule(request: HttpRequest, name: str) -> HttpResponse:
    found = get_object_or_404(Rule, name=name)
    versions = found.versions.select_related("rule", "author", "approved_by").order_by("-number")
    told = [_told(version, request) for version in versions]
    context = {"rule": found, "versions": told, "newest": told[0], "after": request.GET.get("after", "")}
    return render(request, "moderation/rules/rule.html", context)


def _told(version: RuleVersion, request: HttpRequest) -> dict[str, Any]:
    """A version with its newest backtest, and what can be done with it by this moderator."""
    if version.state == State.RETIRED:
        return {"version": version, "rows": rows_of(version.when)}
    me = member_of(request)
    backtest = version.backtests.first()
    finished = backtest if backtest is not None and backtest.finished_at and not backtest.trouble else None
    obstacles = {
        State.DRAFT: lambda: rule_desk.obstacles_to_trial(version),
        State.SHADOW: lambda: rule_desk.obstacles_to_live(version, me),
    }.get(State(version.state), list)
    return {
        "version": version,
        "rows": rows_of(version.when),
        "backtest": backtest,
        "summary": backtests.summary(finished) if finished else None,
        "sample": backtests.sample_for(finished, me) if finished else [],
        "precision": precision_of(version),
        "obstacles": obstacles(),
        "held": sum(1 for _ in rule_watch.held_by(version)) if version.throttled_because else 0,
    }


@require_http_methods(["GET", "HEAD", "POST"])
def new_rule(request: HttpRequest) -> HttpResponse:
    return _write(request, Desk.blank(), heading="A new rule")


@require_http_methods(["GET", "HEAD", "POST"])
def new_version(request: HttpRequest, name: str) -> HttpResponse:
    newest = get_object_or_404(RuleVersion.objects.in_order().filter(rule__name=name).order_by("-number")[:1])
    desk = Desk.of_version(newest)
    if desk is None:
        messages.error(request, "This rule is nested deeper than the form can show. Write it anew under another name.")
        return redirect("rule", name)
    return _write(request, desk, heading=f"A new version of {name}")


def _write(request: HttpRequest, desk: Desk, *, heading: str) -> HttpResponse:
    """Show the form; save it when the button says so, else only its rows have changed."""
    status = 200
    if request.method == "POST":
        desk = Desk.sent(request.POST)
        given = desk.draft() if "save" in request.POST else None
        if given is not None:
            try:
                version = rule_desk.draft(given, by=member_of(request))
            except RuleRefused as refusal:
                desk.complaints += refusal.complaints
            else:
                messages.success(request, f"{version} is kept as a draft. Next: its backtest.")
                return redirect("rule", version.rule.name)
        status = 422 if desk.complaints else 200
    banks = sorted(rulebook.current_banks())
    context = {
        "desk": desk,
        "groups": desk.groups(banks),
        "kinds": KIND_CHOICES,
        "heading": heading,
        "categories": RuleVersion.objects.order_by("category").values_list("category", flat=True).distinct(),
    }
    return render(request, "moderation/rules/write.html", context, status=status)


@require_POST
def step(request: HttpRequest, name: str, number: str, step: str) -> HttpResponse:
    """Move a version on, or have it backtested."""
    version = _version(name, number)
    if step not in STEPS:
        raise Http404
    verb, said = STEPS[step]
    try:
        verb(version, by=member_of(request))
    except (RuleRefused, backtests.BacktestRefused) as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, said.format(version))
    return redirect("rule", name)


@require_POST
def release(request: HttpRequest, name: str, number: str) -> HttpResponse:
    """Publish what only this rule held, some hundreds at a time; the page then says how many are left."""
    version = _version(name, number)
    clause = get_object_or_404(Clause, slug="none")
    try:
        outcome = rule_watch.release_held_by(
            version, by=member_of(request), clause=clause, after=_key(request.POST.get("after", ""))
        )
    except RuleRefused as refusal:
        messages.error(request, str(refusal))
        return redirect("rule", name)
    said = f"{outcome.released} released; {outcome.kept} stay held for other reasons."
    if not outcome.left:
        messages.success(request, said)
        return redirect("rule", name)
    messages.info(request, f"{said} {outcome.left} more are still to be looked at.")
    return redirect(f"{reverse('rule', args=[name])}?after={outcome.after}#v{version.number}")


def _key(sent: str) -> int:
    return int(sent) if sent.isdecimal() and len(sent) < 19 else 0


@require_POST
def judge(request: HttpRequest, name: str, number: str, hit: str) -> HttpResponse:
    """Say of a hit whether it is a scam."""
    version = _version(name, number)
    if not hit.isdigit() or request.POST.get("verdict") not in BacktestHit.Verdict.values:
        raise Http404
    found = get_object_or_404(
        BacktestHit.objects.select_related("submission", "backtest__version"), pk=hit, backtest__version=version
    )
    try:
        backtests.judge(found, BacktestHit.Verdict(request.POST["verdict"]), by=member_of(request))
    except backtests.BacktestRefused as refusal:
        messages.error(request, str(refusal))
    return redirect(f"{request.path.split('/hits/')[0].rsplit('/', 1)[0]}/#hit-{found.pk}")


def _version(name: str, number: str) -> RuleVersion:
    if not number.isdigit():
        raise Http404
    return get_object_or_404(RuleVersion.objects.select_related("rule", "author"), rule__name=name, number=number)


# Phrase banks ------------------------------------------------------------------------------------


@require_safe
def banks(request: HttpRequest) -> HttpResponse:
    newest = PhraseBankVersion.objects.newest().select_related("bank", "author")
    return render(request, "moderation/rules/banks.html", {"banks": newest})


@require_http_methods(["GET", "HEAD", "POST"])
def bank(request: HttpRequest, name: str) -> HttpResponse:
    found = get_object_or_404(PhraseBank.objects.annotate(count=Count("versions")), name=name)
    return _write_bank(request, found.name, list(rulebook.current_banks()[found.name]))


@require_http_methods(["GET", "HEAD", "POST"])
def new_bank(request: HttpRequest) -> HttpResponse:
    name = slugify(request.POST.get("name", "")).replace("-", " ")[:60]
    if request.method == "POST" and (not name or name in rulebook.current_banks()):
        messages.error(request, "Give the bank a name that no other bank has.")
        return redirect("new_bank")
    return _write_bank(request, name, [])


def _write_bank(request: HttpRequest, name: str, phrases: list[str]) -> HttpResponse:
    complaints: tuple[str, ...] = ()
    if request.method == "POST":
        phrases = request.POST.get("phrases", "").splitlines()
        try:
            version = rule_desk.save_bank(name, phrases, by=member_of(request))
        except RuleRefused as refusal:
            complaints = refusal.complaints
        else:
            messages.success(request, f"{version} is kept, and in force where rules use it.")
            return redirect("bank", name)
    context = {
        "name": name,
        "is_new": request.resolver_match is not None and request.resolver_match.url_name == "new_bank",
        "phrases": "\n".join(phrases),
        "complaints": complaints,
        "users": rule_desk.using(name) if name else [],
        "versions": PhraseBankVersion.objects.filter(bank__name=name).select_related("author").order_by("-number"),
    }
    return render(request, "moderation/rules/bank.html", context, status=422 if complaints else 200)
