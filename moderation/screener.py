"""Screens a stored text with what is known around it: its author, where its links lead, who else offers the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from moderation import campaigns, learned_models, link_traces, rulebook, watchdog
from moderation.budgets import one_text
from moderation.campaigns import Contacts, Lookout
from moderation.link_traces import Links
from moderation.models import Submission
from moderation.screening import pipeline
from moderation.screening.campaigns import Offer
from moderation.screening.context import Context
from moderation.screening.findings import Report
from moderation.texts import join


@dataclass(frozen=True, slots=True)
class Screened:
    """A submission and what screening says of it, with what later texts are compared with."""

    submission: Submission
    report: Report
    offer: Offer | None = None
    contacts: Contacts = field(default_factory=dict)  # what the offer gives to reach its author by
    links: Links = field(default_factory=dict)
    has_new_link: bool = False


def screen(submission: Submission, fields: Mapping[str, str], context: Context, lookout: Lookout) -> Screened:
    """Read a text as handed in, gather what its words are judged by, and judge it. ``context`` speaks of its author."""
    rules, models = rulebook.current(), learned_models.current()  # loading new ones takes no text's time
    text, over_budget = join(fields), one_text()
    with watchdog.over_text():
        text_read = pipeline.read(text, links=rules.links, over_budget=over_budget)
    with watchdog.over_text():
        offer = None if context.author_is_established else lookout.read(text_read)
        links = link_traces.read(text_read.words)
    contacts = campaigns.contacts_in(text, text_read.findings, offer)
    new_links = link_traces.new_among(links)
    context = replace(
        context,
        campaign_size=lookout.size(submission.author_id, offer, contacts),
        new_links=new_links,
        title_length=len(fields.get("title", "")),
    )
    with watchdog.over_text():
        report = pipeline.judge(text_read, rules=rules, models=models, context=context, over_budget=over_budget)
    lookout.notice(submission.author_id, offer, contacts)
    return Screened(submission, report, offer, contacts, links, bool(new_links))
