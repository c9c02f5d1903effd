"""One campaign: its texts by several accounts, and one decision for those that are chosen."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from moderation import campaign_decisions, cases
from moderation.forms import LONGEST_WORDS
from moderation.gates import member_of
from moderation.models import Campaign, Clause


@require_http_methods(["GET", "HEAD", "POST"])
def campaign(request: HttpRequest, public_id: str) -> HttpResponse:
    found = get_object_or_404(Campaign, public_id=public_id)
    if request.method == "POST":
        _decide(request, found)
        return redirect("campaign", public_id)
    members = campaign_decisions.members(found, reader=member_of(request))
    context = {
        "campaign": found,
        "members": [each for each in members if not each.is_own],
        "accounts": len({each.submission.author_id for each in members}),
        "texts": len(members),
        "clauses": Clause.objects.filter(is_active=True),
    }
    return render(request, "moderation/campaign.html", context)


def _decide(request: HttpRequest, found: Campaign) -> None:
    clause = Clause.objects.filter(is_active=True, slug=request.POST.get("clause", "")).first()
    verb = request.POST.get("verb", "")
    chosen = dict(_chosen(request))
    if not chosen or clause is None or verb not in (campaign_decisions.REFUSE, campaign_decisions.APPROVE):
        messages.error(request, "Choose texts, a decision and a clause.")
        return
    reasons = cases.Reasons(clause, request.POST.get("words", "")[:LONGEST_WORDS])
    outcome = campaign_decisions.decide(found, verb, chosen, by=member_of(request), reasons=reasons)
    if outcome.decided:
        messages.success(request, f"{outcome.decided} decided, each by a decision of its own.")
    for refusal in outcome.refusals:
        messages.error(request, refusal)


def _chosen(request: HttpRequest) -> list[tuple[str, int]]:
    """The texts that are ticked, each with the turn that was on the page."""
    turns = [(public_id, request.POST.get(f"turn-{public_id}", "")) for public_id in request.POST.getlist("chosen")]
    return [(public_id, int(turn)) for public_id, turn in turns if turn.isdigit()]
