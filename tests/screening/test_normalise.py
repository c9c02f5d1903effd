"""Readings: what is undone, and that the way back to the original is exact."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderation.screening import normalise

UNDONE = [
    ("full-width letters", "ａｎｎａ＠ｗｅｂ．ｄｅ", "anna@web.de"),
    ("mathematical letters", "𝐚𝐧𝐧𝐚@𝐰𝐞𝐛.𝐝𝐞", "anna@web.de"),
    ("small capitals", "ᴀɴɴᴀ", "anna"),
    ("squared letters", "🅰🅽🅽🅰", "ANNA"),
    ("Cyrillic letters among Latin ones", "аnnа@wеb.de", "anna@web.de"),
    ("zero-width characters", "a\u200bn\u200dn\u2060a", "anna"),
    ("soft hyphens", "an\u00adna", "anna"),
    ("direction marks", "\u202eanna\u202c", "anna"),
    ("combining marks", "a\u0335n\u0336n\u0337a", "anna"),
    ("keycap digits", "4️⃣1️⃣5️⃣", "415"),
    ("circled digits", "④①⑤", "415"),
    ("Arabic digits", "٤١٥", "415"),
    ("Devanagari digits", "४१५", "415"),
    ("entities", "anna&#64;web&period;de", "anna@web.de"),
    ("Markdown escapes", r"anna\_k", "anna_k"),
    ("emphasis inside a word", "an**na**@web.de", "anna@web.de"),
    ("comments", "anna<!-- no -->@web.de", "anna@web.de"),
    ("tags", "anna<b>@</b>web.de", "anna@web.de"),
    ("letters set apart", "a n n a @ w e b . d e", "anna@web.de"),
    ("letters with dots between", "s.k.y.p.e", "skype"),
    ("spelled signs", "anna dot k at web dot de", "anna.k@web.de"),
    ("bracketed signs", "anna [at] web (punkt) de", "anna@web.de"),
    ("spelled digits", "five five five zero", "5550"),
    ("repeats", "double five triple zero", "55000"),
    ("tens", "sixty one nine five", "6195"),
    ("French tens", "quatre-vingt-dix soixante-douze trente", "907230"),
    ("letters for digits in a number", "41S 555 O132", "4155550132"),
    ("disguised names", "wh@ts4pp", "Whatsapp"),
]


@pytest.mark.parametrize(("trick", "written", "read"), UNDONE, ids=[row[0] for row in UNDONE])
def test_disguise_is_undone(trick, written, read):
    assert normalise.readings(written)[-1].text == read


@pytest.mark.parametrize(
    "text",
    [
        "Three of my four clients left five star feedback.",
        "look at the red dot in the middle",
        "use an underscore in names",
        "(250 * 1.2) + 75 = 375",
        "Привет, как дела? Работа есть.",
        "Τι κάνεις σήμερα;",
        "U.S.A. and e.g. this",
    ],
)
def test_ordinary_words_stay_words(text):
    assert len(normalise.readings(text)) == 1


def test_plain_text_has_one_reading_that_is_itself():
    (reading,) = normalise.readings("Just a plain text.")
    assert reading.text == "Just a plain text."
    assert reading.span(5, 6) == (5, 6)


HARD = st.text(
    alphabet=st.one_of(
        st.characters(), st.sampled_from("a1@.&;#<>*\\ \n-_/(){}[]%٤аⓐ④\u200b\u0301\ufe0f\u20e3\ud800\u202e🅰𝐚ﬃ🔟½")
    ),
    max_size=120,
)
WORDS = st.lists(
    st.sampled_from(
        [
            "at",
            "dot",
            "(at)",
            "[dot]",
            "five",
            "double",
            "oh",
            "anna",
            "gmail",
            "com",
            "5",
            "&#64;",
            "**",
            "a",
            "b",
            ".",
        ]
    ),
    max_size=25,
).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(HARD, WORDS))
def test_every_reading_knows_its_way_back(text):
    for reading in normalise.readings(text):
        assert len(reading.text) == len(reading.starts) == len(reading.ends)
        assert all(0 <= start < end <= len(text) for start, end in zip(reading.starts, reading.ends, strict=True))
        assert list(reading.starts) == sorted(reading.starts)
        assert list(reading.ends) == sorted(reading.ends)


@settings(max_examples=200, deadline=None)
@given(HARD)
def test_first_reading_can_always_be_encoded(text):
    normalise.readings(text)[0].text.encode("utf-8")
