"""Parts the contact values of a submission from its text, and puts them back when a moderator says so.

Findings keep their positions in the fields as handed in. Those fields are not kept once the
text is screened: the review text and the sealed values make them up again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from moderation import sealed
from moderation.models import Finding, Submission
from moderation.review_text import Redaction, mask, to_original, to_review, unmask
from moderation.screening import findings as screening
from moderation.screening import labels
from moderation.screening.stand_ins import kind_of_link
from moderation.sealed import Sealed
from moderation.texts import FieldSpan, split_span

Fields = Mapping[str, str]

KEPT: Final = "kept from an earlier version"
BY_HAND: Final = "a moderator"
COARSE: Final = "coarse mask"
COARSE_REASON: Final = "the text could not be checked completely, so whatever could be a private detail is left out"
BETWEEN_MARKERS: Final = re.compile(labels.ANY_MARKER.pattern.replace("[", "[^", 1) + "+")
NOWHERE: Final[dict[str, Any]] = {"field": None, "start": None, "end": None}
TELLING: Final = frozenset("@_/\\:")


@dataclass(frozen=True, slots=True)
class Cut:
    """A span of one field to be redacted, and why."""

    span: FieldSpan
    kind: str
    score: float
    recognizer: str
    reason: str


def has_marker(fields: Fields) -> bool:
    return any(labels.ANY_MARKER.search(text) for text in fields.values())


@dataclass(frozen=True, slots=True)
class Parted:
    """A screened text, its contact values apart from it."""

    fields: dict[str, str]  # the review text
    text: Sealed  # the same, sealed
    findings: list[Finding]  # with their sealed values; not saved yet
    signals: list[dict[str, Any]]
    trial_signals: list[dict[str, Any]]


def part(submission: Submission, report: screening.Report) -> Parted:
    """Part the values of a screened text from it, and seal each on its own."""
    fields = submission.opened()
    found = _screened(fields, report.findings) if report.complete else _coarse(fields)
    cuts = _apart([*_kept(fields), *found])
    masked = _masked(fields, cuts)
    return Parted(
        fields=masked,
        text=sealed.keep_fields(masked, bound_to=submission.seal),
        findings=_findings(submission, fields, cuts),
        signals=[_signal(signal, fields, cuts) for signal in report.signals if signal.points],
        trial_signals=[_signal(signal, fields, cuts) for signal in report.signals if not signal.points],
    )


def cuts_apart_from_markers(fields: Fields, findings: Iterable[screening.Finding]) -> list[Cut]:
    """What is found in a text that has redactions already: each cut ends where one of them begins."""
    return [
        Cut(FieldSpan(span.field, start, end), cut.kind, cut.score, cut.recognizer, cut.reason)
        for cut in _apart(_screened(fields, findings))
        for span in [cut.span]
        for start, end in _between_markers(fields[span.field], span.start, span.end)
    ]


def _between_markers(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in BETWEEN_MARKERS.finditer(text, start, end):
        if any(letter.isalnum() for letter in match.group()):
            yield match.span()


def _screened(fields: Fields, findings: Iterable[screening.Finding]) -> Iterator[Cut]:
    for finding in findings:
        for span in split_span(fields, finding.start, finding.end):
            yield Cut(span, finding.kind, finding.score, finding.recognizer, finding.reason)


def _kept(fields: Fields) -> Iterator[Cut]:
    """A marker in a text as handed in is a redaction that its author kept while editing."""
    for name, text in fields.items():
        for match in labels.ANY_MARKER.finditer(text):
            kind = labels.KINDS[match.group()]
            yield Cut(FieldSpan(name, *match.span()), kind, 1.0, KEPT, "it was removed from an earlier version")


def _coarse(fields: Fields) -> Iterator[Cut]:
    """Every word of an unchecked text that could be, or belong to, a contact detail."""
    for name, text in fields.items():
        position = 0
        for word in text.split():
            start = text.index(word, position)
            position = start + len(word)
            if _could_be_private(word):
                yield Cut(FieldSpan(name, start, position), labels.PRIVATE, 0.5, COARSE, COARSE_REASON)


def _could_be_private(word: str) -> bool:
    inner = word.strip(".,;!?()\"'")
    return "." in inner or any(letter.isnumeric() or letter in TELLING or ord(letter) > 0x2FF for letter in inner)


def _apart(cuts: Iterable[Cut]) -> list[Cut]:
    """Sorted, and none over another: where two overlap, the first one grows over both."""
    settled: list[Cut] = []
    for cut in sorted(cuts, key=lambda cut: (cut.span.field, cut.span.start, -cut.span.end)):
        last = settled[-1] if settled else None
        if last and last.span.field == cut.span.field and cut.span.start < last.span.end:
            grown = FieldSpan(cut.span.field, last.span.start, max(last.span.end, cut.span.end))
            settled[-1] = Cut(grown, last.kind, last.score, last.recognizer, last.reason)
        else:
            settled.append(cut)
    return settled


def _findings(submission: Submission, fields: Fields, cuts: Sequence[Cut]) -> list[Finding]:
    order = {name: number for number, name in enumerate(fields)}
    rows = []
    for cut in cuts:
        span = cut.span
        row = Finding(
            submission=submission,
            field=span.field,
            field_order=order[span.field],
            start=span.start,
            end=span.end,
            kind=cut.kind,
            score=cut.score,
            recognizer=cut.recognizer,
            reason=cut.reason,
        )
        value = fields[span.field][span.start : span.end]
        row.link = kind_of_link(value)
        row.keep_value(value)
        rows.append(row)
    return rows


def _redactions(cuts: Iterable[Cut], field: str) -> list[Redaction]:
    return [
        Redaction(cut.span.start, cut.span.end, labels.MARKERS[cut.kind]) for cut in cuts if cut.span.field == field
    ]


def _masked(fields: Fields, cuts: Sequence[Cut]) -> dict[str, str]:
    return {name: mask(text, _redactions(cuts, name)) for name, text in fields.items()}


def _signal(signal: screening.Signal, fields: Fields, cuts: Sequence[Cut]) -> dict[str, Any]:
    """A scam signal as it is kept: its position in the review text of its field, no words of the text."""
    kept: dict[str, Any] = {"rule": signal.rule, "points": signal.points, "reason": signal.reason}
    if signal.marks:
        places = (_place(start, end, fields, cuts) for start, end in signal.marks)
        kept["marks"] = [place for place in places if place["field"] is not None]
    if signal.start is None or signal.end is None:
        return {**kept, **NOWHERE}
    return {**kept, **_place(signal.start, signal.end, fields, cuts)}


def _place(start: int, end: int, fields: Fields, cuts: Sequence[Cut]) -> dict[str, Any]:
    """Where a span of the whole text is in the review text of its field."""
    span = next(split_span(fields, start, end), None)
    if span is None:
        return NOWHERE
    redactions = _redactions(cuts, span.field)
    first = to_review(span.start, redactions)
    return {"field": span.field, "start": first, "end": max(to_review(span.end, redactions), first + 1)}


# What a moderator changes ------------------------------------------------------------------------


def original_of(submission: Submission) -> dict[str, str]:
    """The fields as handed in, made up again from review text and values; raises `SealBroken` when purged."""
    review = submission.text()
    standing = list(submission.findings.standing().in_text_order())
    return {
        name: unmask(text, _as_redactions(standing, name), [row.value() for row in standing if row.field == name])
        for name, text in review.items()
    }


def _as_redactions(findings: Iterable[Finding], field: str) -> list[Redaction]:
    return [Redaction(row.start, row.end, row.marker) for row in findings if row.field == field]


def review(submission: Submission, *, add: Iterable[FieldSpan], dismiss: Iterable[str]) -> dict[str, str]:
    """Redact further spans (positions in the review text), let dismissed findings stand; returns the new review text.

    A new span that touches older redactions takes them in. Signals keep their positions
    only as well as the text around them stays: they are moved along.
    """
    original = original_of(submission)
    standing = list(submission.findings.standing().in_text_order())
    added = [
        FieldSpan(span.field, *to_original(span.start, span.end, _as_redactions(standing, span.field))) for span in add
    ]
    submission.findings.filter(public_id__in=list(dismiss)).update(is_dismissed=True)
    _swallow(submission, added)
    cuts = [Cut(span, labels.PRIVATE, 1.0, BY_HAND, "a moderator found it private") for span in _merged(added)]
    Finding.objects.bulk_create(_findings(submission, original, cuts))
    return _keep_review_text(submission, original, standing)


def gain(submission: Submission, cuts: Sequence[Cut], now: datetime) -> tuple[dict[str, str], list[Finding]]:
    """Redact further spans of the review text; returns the new review text, and the findings, saved.

    No span touches a redaction that is there already, so no value has to be opened: they may be purged.
    """
    text = submission.text()
    standing = list(submission.findings.standing().in_text_order())
    rows = _findings(submission, text, cuts)
    for row in rows:
        row.start, row.end = to_original(row.start, row.end, _as_redactions(standing, row.field))
        row.found_at = now
    Finding.objects.bulk_create(rows)
    after = sorted([*standing, *rows], key=lambda row: (row.field_order, row.start))
    fields = _masked(text, cuts)
    _keep_parted(submission, fields, standing, after)
    return fields, rows


def not_dismissed(submission: Submission, cuts: Sequence[Cut]) -> list[Cut]:
    """The cuts that take away nothing of what a moderator found not to be private."""
    dismissed = list(submission.findings.filter(is_dismissed=True)) if cuts else []
    standing = list(submission.findings.standing().in_text_order()) if dismissed else []
    return [cut for cut in cuts if not any(_touches(cut, finding, standing) for finding in dismissed)]


def _touches(cut: Cut, finding: Finding, standing: Sequence[Finding]) -> bool:
    if cut.span.field != finding.field:
        return False
    redactions = _as_redactions(standing, finding.field)
    start, end = to_review(finding.start, redactions), to_review(finding.end, redactions)
    return cut.span.start < end and start < cut.span.end


def without(fields: Fields, cuts: Sequence[Cut]) -> dict[str, str]:
    """The fields with each cut as its marker."""
    return _masked(fields, cuts)


def _swallow(submission: Submission, added: Sequence[FieldSpan]) -> None:
    """Findings inside a wider span that a moderator drew are covered by it from now on."""
    for span in added:
        submission.findings.standing().filter(field=span.field, start__gte=span.start, end__lte=span.end).delete()


def _merged(spans: Iterable[FieldSpan]) -> list[FieldSpan]:
    return [cut.span for cut in _apart(Cut(span, labels.PRIVATE, 1.0, BY_HAND, "") for span in spans)]


def _keep_review_text(submission: Submission, original: Fields, before: Sequence[Finding]) -> dict[str, str]:
    after = list(submission.findings.standing().in_text_order())
    fields = {name: mask(text, _as_redactions(after, name)) for name, text in original.items()}
    _keep_parted(submission, fields, before, after)
    return fields


def _keep_parted(
    submission: Submission, fields: dict[str, str], before: Sequence[Finding], after: Sequence[Finding]
) -> None:
    submission.keep_text(fields)
    submission.signals = [_moved(signal, before, after) for signal in submission.signals]
    submission.trial_signals = [_moved(signal, before, after) for signal in submission.trial_signals]
    submission.save(update_fields=["text_key", "text_box", "signals", "trial_signals"])


def _moved(signal: dict[str, Any], before: Sequence[Finding], after: Sequence[Finding]) -> dict[str, Any]:
    """A signal, or a mark of one, at its new place."""
    if "marks" in signal:
        signal = {**signal, "marks": [_moved(mark, before, after) for mark in signal["marks"]]}
    field = signal["field"]
    if field is None:
        return signal
    start, end = to_original(signal["start"], signal["end"], _as_redactions(before, field))
    redactions = _as_redactions(after, field)
    new_start = to_review(start, redactions)
    return {**signal, "start": new_start, "end": max(to_review(end, redactions), new_start + 1)}


def spans_of_phrase(fields: Fields, phrase: str) -> list[FieldSpan]:
    """Every occurrence of a phrase in the review text, whatever its case."""
    wanted = re.escape(phrase.strip())
    if not wanted:
        return []
    return [
        FieldSpan(name, *match.span())
        for name, text in fields.items()
        for match in re.finditer(wanted, text, re.IGNORECASE)
    ]
