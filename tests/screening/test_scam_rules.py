"""Rules as moderators write them: what conditions ask, what is refused, what happens when one breaks."""

from __future__ import annotations

import time
from typing import Any

import pytest

from moderation.screening import links, scam_rules, stance, starter_rules, wording
from moderation.screening.budget import never
from moderation.screening.context import EVERY_LINK, NEUTRAL, AuthorStanding, Context
from moderation.screening.findings import Finding, Kind, ScreeningTrouble, Signal
from moderation.screening.scam_rules import BadRule, RuleBook
from tests.screening.many_rules import many

BANKS = {
    "paying": ["pay", "send money", "!we pay"],
    "fees": ["fees?", "deposit"],
    "greetings": ["hello", "hi"],
}


def definition(when: Any, **changes: Any) -> dict[str, Any]:
    return {"name": "a-rule", "category": "test", "points": 1.0, "reason": "a reason", "when": when, **changes}


def book(*definitions: dict[str, Any], **thresholds: Any) -> RuleBook:
    return scam_rules.compile_book(definitions, version="1", thresholds=thresholds, banks=BANKS)


def matched(when: Any, text: str, findings: tuple[Finding, ...] = (), context: Context = NEUTRAL) -> tuple[Signal, ...]:
    words = wording.read(text)
    return scam_rules.match(book(definition(when)), words, stance.judge(words, findings), findings, context, never)


PHONE = Finding(8, 12, Kind.PHONE, 1.0, "test", "test")
NEAR = {"near": ["paying", "fees"], "within": 3}


@pytest.mark.parametrize(
    ("when", "text", "holds"),
    [
        ({"bank": "fees"}, "The FEE is small", True),
        ({"bank": "fees"}, "Coffee is small", False),
        ({"bank": "fees", "count": 2}, "one fee, two fees", True),
        ({"bank": "fees", "count": 2}, "one fee", False),
        ({"bank": "paying"}, "pay now", True),
        ({"bank": "paying"}, "we pay well", False),
        (NEAR, "pay the small fee", True),
        (NEAR, "pay for all that you have seen and no fee", False),
        (NEAR, "pay. Fee later", False),
        ({**NEAR, "same": "text"}, "pay. Fee later", True),
        ({"pattern": r"t\.me/[a-z]+"}, "see t.me/abc", True),
        ({"pattern": r"t\.me/[a-z]+"}, "see team", False),
        ({"all": [{"bank": "fees"}, {"bank": "paying"}]}, "pay. Fee.", True),
        ({"all": [{"bank": "fees"}, {"none": [{"bank": "paying"}]}]}, "Fee.", True),
        ({"all": [{"bank": "fees"}, {"none": [{"bank": "paying"}]}]}, "pay. Fee.", False),
        ({"any": [{"bank": "fees"}, {"bank": "paying"}]}, "pay.", True),
        ({"link": "messenger"}, "Join t.me/abc now", True),
        ({"link": "messenger"}, "Join our.site/abc now", False),
        ({"link": "any"}, "Join https://our.site now", True),
        ({"link": "program"}, "Run setup.exe now", True),
        ({"link": "shortener"}, "Go to bit.ly/xy", True),
        ({"stance": "warning"}, "Never pay anybody.", True),
        ({"stance": "warning"}, "A fine day.", False),
        ({"bank": "fees"}, '"The fee comes first always" amuses us', False),
        ({"bank": "fees", "where": "quoted"}, '"The fee comes first always" amuses us', True),
        ({"bank": "fees"}, "Never pay a fee.", False),
        ({"bank": "fees", "where": "own"}, "Never pay a fee.", True),
        ({"quoted_share": 0.5}, '"Here is a long quotation" ok', True),
        ({"words": {"at_most": 2}}, "two words", True),
        ({"words": {"at_least": 3}}, "two words", False),
    ],
)
def test_condition(when: Any, text: str, holds: bool) -> None:
    assert bool(matched(when, text)) is holds


@pytest.mark.parametrize(
    ("when", "holds"),
    [
        ({"contact": "PHONE"}, True),
        ({"contact": "any"}, True),
        ({"contact": "EMAIL"}, False),
        ({"contact": "PHONE", "count": 2}, False),
        ({"live_contact": True}, True),
        ({"live_contact": False}, False),
    ],
)
def test_condition_on_contact_details(when: Any, holds: bool) -> None:
    assert bool(matched(when, "Call me 1234 today.", (PHONE,))) is holds


@pytest.mark.parametrize(
    ("when", "context", "holds"),
    [
        ({"author": "age_days", "at_most": 7}, Context(author_age_days=1), True),
        ({"author": "age_days", "at_most": 7}, Context(author_age_days=8), False),
        ({"author": "age_days", "at_most": 7}, NEUTRAL, False),
        ({"author": "posts", "at_least": 50}, Context(author_posts=60), True),
        ({"author": "is_staff", "at_least": 1}, Context(author_is_staff=True), True),
        ({"author": "submissions_last_hour", "at_least": 9}, Context(submissions_last_hour=9), True),
        ({"author": "standing", "at_most": 1}, Context(author_standing=AuthorStanding.IN_TROUBLE), True),
        ({"author": "standing", "at_most": 1}, Context(author_standing=AuthorStanding.GOOD), False),
        ({"author": "standing", "at_most": 1}, NEUTRAL, False),
    ],
)
def test_condition_on_the_author(when: Any, context: Context, holds: bool) -> None:
    assert bool(matched(when, "Hello.", (), context)) is holds


@pytest.mark.parametrize("text", ["p.a.y the fee", "pay the feé", "p@y the fee", "PAY  the\tfee"])
def test_disguised_words_are_read(text: str) -> None:
    assert matched(NEAR, text)


NEW = "See my work at https://shop.anna.co.uk/work, or was it https://example.org/x?"


@pytest.mark.parametrize(
    ("when", "text", "new", "holds"),
    [
        ({"link": "new", "where": "own"}, NEW, (15,), True),
        ({"link": "new", "where": "own"}, NEW, (), False),
        ({"link": "new", "where": "own"}, NEW, EVERY_LINK, True),
        ({"link": "new", "where": "own"}, "No link at all.", EVERY_LINK, False),
        ({"link": "new"}, "> Look at https://example.org/x today\n\nIs that a scam?", EVERY_LINK, False),
        ({"link": "new", "where": "quoted"}, "> Look at https://example.org/x today\n\nA scam?", EVERY_LINK, True),
    ],
)
def test_condition_on_links_first_seen_here(when: Any, text: str, new: Any, holds: bool) -> None:
    assert bool(matched(when, text, (), Context(new_links=new))) is holds


@pytest.mark.parametrize(
    ("context", "in_trouble", "standing"),
    [
        (Context(author_age_days=400, author_posts=9), False, AuthorStanding.ESTABLISHED),
        (Context(author_age_days=400, author_posts=9), True, AuthorStanding.IN_TROUBLE),
        (Context(author_age_days=400, author_posts=9, author_decisions_against=1), False, AuthorStanding.GOOD),
        (Context(author_age_days=400, author_posts=2), False, AuthorStanding.GOOD),
        (Context(author_age_days=7, author_posts=9), False, AuthorStanding.GOOD),
        (Context(author_age_days=6, author_posts=9), False, AuthorStanding.NEW),
        (Context(author_age_days=0), True, AuthorStanding.IN_TROUBLE),
    ],
)
def test_how_an_author_stands(context: Context, in_trouble: bool, standing: AuthorStanding) -> None:
    assert context.standing(in_trouble=in_trouble) is standing


@pytest.mark.parametrize(
    ("text", "domains"),
    [
        ("Look at https://shop.anna.co.uk/work?x=1.", {8: "anna.co.uk"}),
        ("www.example.org is mine", {0: "example.org"}),
        ("hxxps://Bad.Example.com:8080/a and t.me/someone", {0: "example.com", 35: "t.me"}),
        ("(get https://u:p@cdn.evil.net/setup.exe)", {5: "evil.net"}),
        ("Mail me at anna@example.org", {}),
        ("Version 3.11 and/or 4.2", {}),
    ],
)
def test_links_lead_to_registered_domains(text: str, domains: dict[int, str]) -> None:
    assert links.domains_in(wording.read(text)) == domains


@pytest.mark.parametrize(
    "text", ["Join t.e.l.e.g.r.a.m", "T E L E G R A M it is", "on te1egram", "tel3gr@m me", "Telegräm"]
)
def test_spelling_apart_and_look_alike_signs_do_not_hide_a_word(text: str) -> None:
    assert "telegram" in wording.read(text).words


def test_place_is_told_in_the_original_text() -> None:
    text = "Olá 👋, p.a.y the féé, please"
    (signal,) = matched(NEAR, text)
    assert text[signal.start : signal.end] == "p.a.y the féé"


def test_signal_about_the_whole_text_has_no_place() -> None:
    (signal,) = matched({"author": "posts", "at_most": 3}, "Hello", (), Context(author_posts=0))
    assert (signal.start, signal.end) == (None, None)


def test_each_rule_counts_once() -> None:
    assert [signal.points for signal in matched({"bank": "fees"}, "fee fee fee fee")] == [1.0]


def test_points_are_capped_per_category_and_side() -> None:
    rules = book(
        definition({"bank": "fees"}, name="one", points=2.0),
        definition({"bank": "fees"}, name="two", points=1.5),
        definition({"bank": "fees"}, name="three", points=1.0),
        definition({"bank": "fees"}, name="against", points=-1.0),
        cap=3.0,
    )
    signals = scam_rules.match(rules, "A fee", stance.judge("A fee", ()), (), NEUTRAL, never)
    assert [(signal.rule, signal.points) for signal in signals] == [("one", 2.0), ("two", 1.0), ("against", -1.0)]


def test_weak_rules_count_less_in_long_texts_and_others_do_not() -> None:
    rules = book(
        definition({"bank": "fees"}, name="weak", category="other", weak=True),
        definition({"bank": "fees"}, name="strong"),
    )
    text = "A fee. " + "Words go on. " * 60
    signals = scam_rules.match(rules, text, stance.judge(text, ()), (), NEUTRAL, never)
    points = {signal.rule: signal.points for signal in signals}
    assert points["strong"] == 1.0
    assert 0.3 < points["weak"] < 0.7


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (definition({"pattern": "(?<=a)b"}), "look-around"),
        (definition({"pattern": "("}), "cannot be used"),
        (definition({"pattern": "a*"}), "matches an empty text"),
        (definition({"pattern": "((a{100}){100}){100}"}), "smaller repetition"),
        (definition({"pattern": "x" * 3000}), "characters at most"),
        (definition({"bank": "nothing"}), 'no phrase bank "nothing"'),
        (definition({"near": ["fees"]}), "at least two banks"),
        (definition({"near": ["fees", "paying"], "within": 1000}), "words at most"),
        (definition({"near": ["fees", "paying"], "same": "page"}), '"sentence" or "text"'),
        (definition({"all": []}), "at least one condition"),
        (definition({"whatever": 1}), "exactly one of"),
        (definition({"bank": "fees", "pattern": "a"}), "exactly one of"),
        (definition("fees"), "must be an object"),
        (definition({"contact": "PIGEON"}), "PIGEON"),
        (definition({"stance": "angry"}), "angry"),
        (definition({"author": "shoe_size", "at_most": 1}), "shoe_size"),
        (definition({"author": "posts"}), "at_least"),
        (definition({"bank": "fees", "where": "upstairs"}), "upstairs"),
        (definition({"bank": "fees", "count": 0}), "whole number"),
        (definition({"bank": "fees"}, points=0), "points"),
        (definition({"bank": "fees"}, points=True), "points"),
        (definition({"bank": "fees"}, points=99), "points"),
        (definition({"bank": "fees"}, reason=" "), "reason"),
        (definition({"bank": "fees"}, category=None), "category"),
        (definition({"bank": "fees"}, name=""), "name"),
        ({"name": "a-rule", "category": "c", "points": 1, "reason": "r"}, "when"),
    ],
)
def test_bad_rule_is_refused_with_a_sentence(broken: dict[str, Any], said: str) -> None:
    with pytest.raises(BadRule, match=said.replace("(", r"\(")):
        book(broken)


def test_refusal_names_the_rule() -> None:
    with pytest.raises(BadRule, match='Rule "a-rule"'):
        book(definition({"bank": "nothing"}))


def test_two_rules_of_one_name_are_refused() -> None:
    with pytest.raises(BadRule, match="Two rules"):
        book(definition({"bank": "fees"}), definition({"bank": "paying"}))


def test_nested_too_deep_is_refused() -> None:
    when: dict[str, Any] = {"bank": "fees"}
    for _ in range(20):
        when = {"all": [when]}
    with pytest.raises(BadRule, match="nested"):
        book(definition(when))


@pytest.mark.parametrize("wrong", [{"case": 0.9, "hold": 0.5}, {"case": 0}, {"hope": 1}])
def test_senseless_thresholds_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(BadRule):
        book(**wrong)


def test_a_broken_rule_is_trouble_and_never_passes_for_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = book(definition({"bank": "fees"}))
    monkeypatch.setattr("moderation.screening.conditions._standing", lambda *_: 1 / 0)
    with pytest.raises(ScreeningTrouble, match='"a-rule" broke down'):
        scam_rules.match(rules, "A fee", stance.judge("A fee", ()), (), NEUTRAL, never)


def test_out_of_time_is_trouble() -> None:
    rules = book(definition({"bank": "fees"}))
    with pytest.raises(ScreeningTrouble, match="time"):
        scam_rules.match(rules, "A fee", stance.judge("A fee", ()), (), NEUTRAL, lambda: True)


def test_rules_that_need_no_words_are_asked_of_every_text() -> None:
    assert matched({"none": [{"bank": "fees"}]}, "")


@pytest.mark.parametrize("pattern", [".+", "[a-z ]+", "(?:a|aa|aaa)+b", "(?:x+x+)+y", "[^y]{1,200}y"])
def test_patterns_that_match_everything_or_explode_elsewhere_are_harmless(pattern: str) -> None:
    rules = book(definition({"pattern": pattern}))
    text = "a x " * 20_000
    words = wording.read(text)
    started = time.process_time()
    scam_rules.match(rules, words, stance.judge(words, ()), (), NEUTRAL, never)
    assert time.process_time() - started < 4


def test_five_hundred_rules_cost_at_most_twice_fifty() -> None:
    text = "Please send the fee of 20 dollars first, then write to our manager on Telegram about the contract. " * 5
    words = wording.read(text)
    sentences = stance.judge(words, ())
    costs = []
    for rules in (many(50), many(500)):
        scam_rules.match(rules, words, sentences, (), NEUTRAL, never)
        rounds = []
        for _ in range(5):
            started = time.process_time()
            for _ in range(20):
                scam_rules.match(rules, words, sentences, (), NEUTRAL, never)
            rounds.append(time.process_time() - started)
        costs.append(min(rounds))
    assert costs[1] <= 2 * costs[0]


def test_starter_rules_have_reasons_and_names_of_their_own() -> None:
    names = [rule["name"] for rule in starter_rules.STARTER]
    assert len(set(names)) == len(names)
    assert all(rule["reason"] and rule["category"] for rule in starter_rules.STARTER)
    assert starter_rules.book() is starter_rules.book()
