"""Every disguise of our catalogue times every kind of value: what is hidden in it is found, to the last letter."""

from __future__ import annotations

import base64
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.screening.contact_checks import findings_in

LOWER, UPPER, DIGITS = "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789"


def styled(lower: int, upper: int, digits: int) -> Callable[[str], str]:
    table = {ord(character): lower + place for place, character in enumerate(LOWER)}
    table.update({ord(character): upper + place for place, character in enumerate(UPPER)})
    if digits:
        table.update({ord(character): digits + place for place, character in enumerate(DIGITS)})
    return lambda value: value.translate(table)


def between(mark: str) -> Callable[[str], str]:
    return mark.join


def lookalike(value: str) -> str:
    """Every other letter that Cyrillic has too."""
    table = dict(zip("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ", strict=True))
    return "".join(
        table.get(character, character) if place % 2 == 0 or value.isupper() else character
        for place, character in enumerate(value)
    )


def entities(value: str) -> str:
    return "".join(f"&#{ord(character)};" for character in value)


def escaped(value: str) -> str:
    return "".join(f"\\{character}" if character in "@.-_()+#/" else character for character in value)


def emphasised(value: str) -> str:
    half = len(value) // 2
    return f"{value[:half]}**{value[half:]}**"


def commented(value: str) -> str:
    half = len(value) // 2
    return f"{value[:half]}<!-- no -->{value[half:]}"


def emoji_digits(value: str) -> str:
    return "".join(f"{character}\ufe0f\u20e3" if character.isdigit() else character for character in value)


def circled_digits(value: str) -> str:
    return "".join("⓪①②③④⑤⑥⑦⑧⑨"[int(character)] if character in DIGITS else character for character in value)


def other_digits(first: int) -> Callable[[str], str]:
    return lambda value: "".join(chr(first + int(each)) if each in DIGITS else each for each in value)


FOR_ALL: dict[str, Callable[[str], str]] = {
    "full-width": lambda value: "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in value),
    "bold": styled(0x1D41A, 0x1D400, 0x1D7CE),
    "sans": styled(0x1D5BA, 0x1D5A0, 0x1D7E2),
    "monospace": styled(0x1D68A, 0x1D670, 0x1D7F6),
    "circled letters": styled(0x24D0, 0x24B6, 0),
    "circled digits": circled_digits,
    "emoji digits": emoji_digits,
    "Arabic digits": other_digits(0x0660),
    "Devanagari digits": other_digits(0x0966),
    "Cyrillic look-alikes": lookalike,
    "zero-width spaces": between("\u200b"),
    "zero-width joiners": between("\u200d"),
    "word joiners": between("\u2060"),
    "soft hyphens": between("\u00ad"),
    "accents over everything": between("\u0336"),
    "direction marks": between("\u200e"),
    "HTML entities": entities,
    "Markdown escapes": escaped,
    "emphasis inside": emphasised,
    "a comment inside": commented,
}


def spelled(value: str) -> str:
    return value.replace("@", " at ").replace(".", " dot ")


FOR_ADDRESSES_WITH_SIGN: dict[str, Callable[[str], str]] = {
    "at and dot in words": spelled,
    "signs in brackets": lambda value: value.replace("@", " [at] ").replace(".", " (dot) "),
    "signs in Spanish": lambda value: value.replace("@", " arroba ").replace(".", " punto "),
    "letters set apart": between(" "),
    "spaces around the signs": lambda value: value.replace("@", " @ ").replace(".", " . "),
    "backwards": lambda value: value[::-1],
    "base64": lambda value: base64.b64encode(value.encode()).decode(),
    "percent signs": lambda value: value.replace("@", "%40").replace(".", "%2E"),
}
IN_WORDS = dict(
    zip(DIGITS, ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], strict=True)
)
FOR_NUMBERS: dict[str, Callable[[str], str]] = {
    "digits in words": lambda value: " ".join(IN_WORDS.get(each, "plus") for each in value if each not in " -()"),
    "digits in words run together": lambda value: "".join(IN_WORDS.get(each, "") for each in value),
    "every third digit a word": lambda value: "".join(
        f" {IN_WORDS[each]} " if each in DIGITS and place % 3 == 0 else each for place, each in enumerate(value)
    ),
    "dots between digits": lambda value: ".".join(each for each in value if each in DIGITS),
    "spaces between digits": lambda value: " ".join(each for each in value if each in DIGITS),
    "O for zero": lambda value: value.replace("0", "O"),
    "broken lines": lambda value: value.replace(" ", "\n").replace("-", "\n"),
}

NAMES = st.sampled_from(["anna.keller", "bo_larsen", "maya.k85", "theo-brandt7", "lin_wei"])
HOSTS = st.sampled_from(["gmail.com", "studio-brandt.de", "keller.io", "yahoo.co.in"])
EMAILS = st.builds("{}@{}".format, NAMES, HOSTS)
PHONES = st.builds("+1 415 555 0{}".format, st.integers(100, 199)) | st.builds(
    "+44 7700 900{}".format, st.integers(100, 999)
)
HANDLES = st.sampled_from(["anna_keller", "bo_larsen85", "maya_draws", "theo.brandt7"])
LINKS = st.builds("https://{}/{}".format, st.sampled_from(["t.me", "instagram.com"]), HANDLES)
IBANS = st.sampled_from(["DE89 3704 0044 0532 0130 00", "GB82 WEST 1234 5698 7654 32"])
CARDS = st.sampled_from(["4242 4242 4242 4242", "5555-5555-5555-4444"])
STREETS = st.builds("{} Baker Street, London NW1 6XE".format, st.integers(10, 400))
IDS = st.sampled_from(["078-05-1120", "219-09-9999"])
VALUES = {
    "EMAIL": ("my mail: ", EMAILS),
    "PHONE": ("my phone: ", PHONES),
    "HANDLE": ("telegram: ", HANDLES),
    "PROFILE_URL": ("look here: ", LINKS),
    "PAYMENT (IBAN)": ("my IBAN: ", IBANS),
    "PAYMENT (card)": ("my card: ", CARDS),
    "ADDRESS": ("I live at ", STREETS),
    "GOV_ID": ("my social security number: ", IDS),
}


def assert_hidden(cue: str, disguised: str) -> None:
    text = f"{cue}{disguised}"
    covered = {place for finding in findings_in(text) for place in range(finding.start, finding.end)}
    left = "".join(
        text[place] for place in range(len(cue), len(text)) if place not in covered and text[place].isalnum()
    )
    assert not left, f"{left!r} of {text!r}"


@pytest.mark.parametrize("disguise", FOR_ALL)
@pytest.mark.parametrize("kind", VALUES)
@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_every_disguise_of_every_kind_is_seen_through(kind, disguise, data):
    cue, values = VALUES[kind]
    assert_hidden(cue, FOR_ALL[disguise](data.draw(values)))


@pytest.mark.parametrize("disguise", FOR_ADDRESSES_WITH_SIGN)
@settings(max_examples=10, deadline=None)
@given(value=EMAILS)
def test_every_disguise_of_mail_addresses_is_seen_through(disguise, value):
    assert_hidden("my mail: ", FOR_ADDRESSES_WITH_SIGN[disguise](value))


@pytest.mark.parametrize("disguise", FOR_NUMBERS)
@settings(max_examples=10, deadline=None)
@given(value=PHONES)
def test_every_disguise_of_phone_numbers_is_seen_through(disguise, value):
    assert_hidden("my phone: ", FOR_NUMBERS[disguise](value))
