"""The read model of a case: review text in pieces at the right positions, and nothing that may not be read."""

from __future__ import annotations

import pytest

from forum import posting
from forum.models import Member, Thread
from moderation import drawing, review
from moderation.models import Submission
from moderation.screening import labels
from moderation.screening.findings import LEARNED
from tests import factories

PHONE = labels.MARKERS["PHONE"]
MAIL = labels.MARKERS["EMAIL"]


def signal(start: int | None, end: int | None, points: float = 1.0) -> dict[str, object]:
    field = None if start is None else "body"
    return {"rule": "r", "points": points, "reason": "because", "field": field, "start": start, "end": end}


@pytest.mark.parametrize(
    ("text", "signals", "pieces"),
    [
        ("", [], []),
        ("plain", [], [(0, "plain")]),
        (f"call {PHONE} now", [], [(0, "call "), (5, PHONE), (6, " now")]),
        (f"{PHONE}{MAIL}", [], [(0, PHONE), (1, MAIL)]),
        ("pay me now", [signal(4, 6)], [(0, "pay "), (4, "me"), (6, " now")]),
        ("abcdef", [signal(0, 4), signal(2, 6)], [(0, "ab"), (2, "cd"), (4, "ef")]),
        ("one\r\ntwo", [], [(0, "one"), (4, "\ntwo")]),  # browsers read CR LF as one character
        ("👩‍🚀 hi", [signal(4, 6)], [(0, "👩‍🚀 "), (4, "hi")]),
        ("short", [signal(2, 99)], [(0, "sh"), (2, "ort")]),
        ("whole", [signal(None, None)], [(0, "whole")]),
    ],
)
def test_pieces_start_where_they_stand_in_the_review_text(
    text: str, signals: list[dict[str, object]], pieces: list[tuple[int, str]]
) -> None:
    fields = {"body": text}
    drawn = drawing.draw(fields, evidence=drawing.evidence_in(signals, fields))
    assert [(piece.start, piece.text) for piece in drawn[0].pieces] == pieces


def test_the_nth_marker_is_the_nth_finding_over_all_fields(thread: Thread, nina: Member) -> None:
    body = "First 555 0100 then 555 0199."
    posting.reply(thread, author=nina, body=body)
    findings = (factories.found(body, "555 0100"), factories.found(body, "555 0199"))
    case = factories.hold_waiting(*findings)
    drawn = [piece.finding for piece in review.case_page(case).version.fields[0].pieces if piece.label]
    assert [finding.start for finding in drawn if finding] == [6, 20]


def test_evidence_is_numbered_by_strength_and_quotes_no_value() -> None:
    fields = {"body": f"write to {PHONE} today"}
    weak, strong = signal(0, 10, points=0.5), signal(None, None, points=-3.0)
    first, second = drawing.evidence_in([weak, strong], fields)
    assert (first.number, first.speaks_for_scam, first.quote) == (1, False, "")
    assert (second.number, second.speaks_for_scam, second.quote) == (2, True, "write to [phone number removed]")


def test_every_word_that_weighed_is_a_piece_with_its_number() -> None:
    fields = {"title": "Walnut crates", "body": f"walnut pledge to {PHONE}"}
    marks = [
        {"field": "title", "start": 0, "end": 6},
        {"field": "body", "start": 0, "end": 6},
        {"field": "body", "start": 7, "end": 13},
    ]
    learned = {**signal(0, 6), "rule": LEARNED, "marks": marks}
    title, body = drawing.draw(fields, evidence=drawing.evidence_in([learned], fields))
    assert [(piece.text, piece.is_weighed, piece.signals_that_end) for piece in title.pieces] == [
        ("Walnut", True, (1,)),
        (" crates", False, ()),
    ]
    assert [piece.text for piece in body.pieces if piece.is_weighed] == ["walnut", "pledge"]


def test_a_version_that_was_overtaken_before_screening_cannot_be_read(thread: Thread, nina: Member) -> None:
    post = factories.make_reply(thread, nina, "The first version.")
    posting.edit(post, by=nina, body="Call 555 0100, unscreened.")
    posting.edit(post, by=nina, body="Pay me a deposit.")
    factories.publish_waiting()
    case = factories.hold_waiting()
    overtaken = next(each for each in review.case_page(case).other_versions if each.submission.number == 2)
    assert overtaken.submission.state == Submission.State.SUPERSEDED
    assert (list(overtaken.fields), overtaken.silence) == ([], review.UNSCREENED)


def test_a_newer_version_that_is_being_checked_cannot_be_read(thread: Thread, nina: Member) -> None:
    case = factories.make_held_reply(thread, nina)
    posting.edit(thread.posts.get(author=nina), by=nina, body="Call 555 0100, unscreened.")
    newer = review.case_page(case).other_versions[0]
    assert (list(newer.fields), newer.silence) == ([], review.UNSCREENED)


def test_earlier_versions_keep_their_labels(thread: Thread, nina: Member) -> None:
    posting.reply(thread, author=nina, body="Call 555 0100 now.")
    submission = factories.redact_waiting("555 0100")
    posting.edit(submission.item.target_object, by=nina, body="Pay me a deposit.")
    page = review.case_page(factories.hold_waiting())
    assert [piece.label for piece in page.other_versions[0].fields[0].pieces] == ["", "phone number removed", ""]
    assert page.public is not None
    assert page.public.submission == submission
