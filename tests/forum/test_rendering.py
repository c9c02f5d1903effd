"""Markdown as HTML, and the labels that nobody can forge, hide or link."""

from __future__ import annotations

import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from forum import posting
from forum.rendering import TAGS, draw_body, draw_line, draw_published
from moderation.screening.labels import ANY_MARKER, MARKERS, WORDS

PHONE = MARKERS["PHONE"]
EMAIL = MARKERS["EMAIL"]
LABEL = '<span class="redaction" data-kind="phone" dir="ltr">phone number removed</span>'


class Page(HTMLParser):
    """What a browser would see: labels, links, all attributes, all text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.labels: list[str] = []
        self.linked_labels: list[str] = []
        self.links: list[dict[str, str | None]] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.in_label = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs
        if tag == "a":
            self.links.append(dict(attrs))
        if dict(attrs).get("class") == "redaction":
            self.in_label = True
            self.labels.append("")
        if tag not in ("br", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self.in_label = False

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.in_label:
            self.labels[-1] += data
            if "a" in self.open:
                self.linked_labels.append(data)


def test_markdown_is_drawn() -> None:
    html = draw_body("Ask for **half** first.\n\n- then work\n- then the rest\n\n> wise")
    assert "<strong>half</strong>" in html
    assert "<li>then work</li>" in html
    assert "<blockquote>" in html


def test_a_line_break_stays_a_line_break() -> None:
    assert "one<br>" in draw_body("one\ntwo")


def test_headings_stay_below_those_of_the_page() -> None:
    assert draw_body("# Fees\n\n###### Small print") == "<h3>Fees</h3>\n<h6>Small print</h6>\n"


@pytest.mark.parametrize(
    "text", ["https://example.org/rates", "[rates](https://example.org/rates)", "<https://example.org/rates>"]
)
def test_links_are_followed_by_no_search_engine_and_open_nothing(text: str) -> None:
    assert Page(draw_body(text)).links == [{"href": "https://example.org/rates", "rel": "nofollow ugc noopener"}]


def test_a_file_name_is_not_a_link() -> None:
    assert Page(draw_body("Please open readme.md and node.js, or write to a@b.example")).links == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("![my rates](https://example.org/a.png)", "my rates"),
        ("![](https://example.org/a.png)", "image"),
    ],
)
def test_an_image_becomes_a_link(text: str, words: str) -> None:
    page = Page(draw_body(text))
    assert page.tags == {"p", "a"}
    assert page.text.strip() == words


def test_an_image_in_a_link_leaves_one_link() -> None:
    page = Page(draw_body("[![logo](https://a.example/x.png)](https://b.example)"))
    assert [link["href"] for link in page.links] == ["https://b.example"]


def test_a_link_without_words_shows_where_it_goes() -> None:
    assert Page(draw_body("[](https://example.org)")).text.strip() == "https://example.org"


def test_a_reference_is_shown_as_it_was_typed_so_that_nothing_is_published_unseen() -> None:
    assert "definition" in Page(draw_body("[here]: https://example.org 'a hidden definition'")).text


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&#58;alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "![x](data:image/svg+xml;base64,PHN2Zz4=)",
        "<javascript:alert(1)>",
        "[x](vbscript:msgbox)",
        '[x](https://a.example "onmouseover=alert(1)")',
        '[x](https://a.example/"onmouseover="alert(1))',
        "```<script>\nalert(1)\n```",
        "`<svg onload=alert(1)>`",
        "<!-- --><svg/onload=alert(1)>",
        '<span class="redaction">phone number removed</span>',
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<a href='x' class=redaction>y</a>",
    ],
)
def test_an_attack_is_nothing_but_words(attack: str) -> None:
    page = Page(draw_body(attack))
    assert page.tags <= {"p", "a", "code", "pre"}
    assert {name for name, _ in page.attributes} <= {"href", "rel"}
    assert all(
        str(link.get("href", "")).startswith(("https://a.example", "http")) for link in page.links if "href" in link
    )
    assert page.labels == []


@pytest.mark.parametrize(
    "text",
    [
        f"call {PHONE}",
        f"# {PHONE}",
        f"{PHONE}\n===",
        f"> {PHONE}",
        f"- {PHONE}",
        f"**{PHONE}**",
        f"`{PHONE}`",
        f"```\n{PHONE}\n```",
        f"    {PHONE}",
        f"```{PHONE}\ncode\n```",
        f"~~{PHONE}~~",
        f"[call {PHONE}](https://evil.example)",
        f"[`{PHONE}`](https://evil.example)",
        f"[call](https://evil.example/{PHONE})",
        f'[call](https://evil.example "{PHONE}")',
        f"{PHONE}(https://evil.example)",
        f"[{PHONE}]\n(https://evil.example)",
        f"<https://evil.example/{PHONE}>",
        f"https://evil.example/{PHONE}",
        f"https://{PHONE}.example",
        f"![{PHONE}](https://evil.example/x.png)",
        f"![x](https://evil.example/{PHONE}.png)",
        f'![x](https://evil.example/x.png "{PHONE}")',
        f"[![{PHONE}](https://evil.example/x.png)](https://evil.example)",
        f"[![x](https://evil.example/{PHONE})](https://evil.example)",
        f"![x [y](https://evil.example/{PHONE})](https://evil.example)",
        f"![x ![y](https://evil.example/{PHONE})](https://evil.example)",
        f"[a]: https://evil.example '{PHONE}'",
        f"[{PHONE}]: https://evil.example\n\n[{PHONE}]",
    ],
)
def test_a_marker_becomes_a_label_outside_any_link_wherever_it_stands(text: str) -> None:
    page = Page(draw_body(text))
    assert page.labels == ["phone number removed"] * text.count(PHONE)
    assert page.linked_labels == []


def test_only_the_link_with_the_marker_is_undone() -> None:
    page = Page(draw_body(f"[a](https://a.example) [b {PHONE}](https://b.example) [c](https://c.example)"))
    assert [link["href"] for link in page.links] == ["https://a.example", "https://c.example"]


@pytest.mark.parametrize(
    "forged",
    [
        f"&#{ord(PHONE)};",
        f"&#x{ord(PHONE):x};",
        f"&#X{ord(PHONE):06X};",
        f"&#0{ord(PHONE)};",
        f"[a](https://a.example/&#x{ord(PHONE):x};)",
        f'[a](https://a.example "&#x{ord(PHONE):x};")',
        f"```&#x{ord(PHONE):x};\ncode\n```",
        f"![&#x{ord(PHONE):x};](https://a.example)",
        "<https://a.example/%EF%A3%91>",
        "https://a.example/%EF%A3%91",
        "[phone number removed]",
        "⟦phone number removed 1⟧",
    ],
)
def test_a_member_cannot_write_a_label(forged: str) -> None:
    page = Page(draw_body(forged))
    assert page.labels == []
    assert ANY_MARKER.search(page.text) is None


def test_every_kind_has_its_label() -> None:
    assert Page(draw_body(" ".join(MARKERS.values()))).labels == list(WORDS.values())


def test_what_no_parser_takes_does_no_harm() -> None:
    assert draw_body("a\x00b\ud800c\udfff") == "<p>a\ufffdb\ufffdc\ufffd</p>\n"
    assert draw_line("a\x00\ud800") == "a\ufffd\ufffd"


def test_a_title_draws_labels_and_no_markdown() -> None:
    assert draw_line(f"**Call** <b>{PHONE}</b>") == f"**Call** &lt;b&gt;{LABEL}&lt;/b&gt;"


MARKDOWN = st.lists(
    st.sampled_from(
        [
            *MARKERS.values(),
            *("[", "]", "(", ")", "![", "](", "<", ">", "`", "```", "\n", "\n\n", "    ", "*", "**", "_", "~~", "# "),
            *("> ", "- ", "1. ", "\\", "&", "&amp;", "&#", "x;", "https://a.example", "//", '"', "'", ":", "|", "---"),
            *("word", " ", "\t", "\x00", "\ud800", "<script>", "javascript:", "%EF%A3%91", "&#63697;", "é", "שלום"),
        ]
    ),
    max_size=30,
).map("".join)


@settings(max_examples=400, deadline=None)
@given(MARKDOWN)
@example(f"[a](<https://a.example {PHONE}> '{EMAIL}')")
def test_whatever_surrounds_them_all_markers_are_labels_and_none_is_linked(text: str) -> None:
    html = draw_body(text)
    page = Page(html)
    assert Counter(page.labels) == Counter(
        WORDS[kind] for kind, marker in MARKERS.items() for _ in range(text.count(marker))
    )
    assert page.linked_labels == []
    assert page.open == []
    assert not any(ANY_MARKER.search(value or "") for _, value in page.attributes)
    assert page.tags <= TAGS | {"span"}
    assert "javascript:" not in "".join(str(link.get("href")) for link in page.links)


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_any_text_at_all_can_be_drawn(text: str) -> None:
    draw_body(text).encode()
    draw_line(text).encode()


@pytest.mark.parametrize(
    "bomb",
    [
        *(
            "[" * 20_000,
            "![" * 10_000,
            "*_" * 10_000,
            "`a" * 10_000,
            "> " * 10_000,
            "://" * 6_600,
            "https://a." * 2_000,
        ),
        *("[a](b" * 4_000, "<" * 20_000, "&#" * 10_000, "- " * 10_000, PHONE * 20_000, f"[{PHONE}](b)" * 3_300),
    ],
)
def test_no_text_of_the_longest_length_takes_seconds(bomb: str) -> None:
    before = time.process_time()
    draw_body(bomb)
    assert time.process_time() - before < 2


def test_threads_do_not_see_links_of_each_others_texts() -> None:
    texts = [f"{'word ' * number} https://site-{number}.example/path {'word ' * 20}" for number in range(200)]
    alone = [draw_body(text) for text in texts]
    patience = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(draw_body, texts)) == alone
    finally:
        sys.setswitchinterval(patience)


def test_the_words_of_an_author_are_remembered_nowhere(client, alice, thread) -> None:
    remembered = draw_published.cache_info().currsize
    posting.reply(thread, author=alice, body="Call 0151 2345678 please")
    client.force_login(alice)
    assert "2345678" in client.get(thread.get_absolute_url()).content.decode()
    assert draw_published.cache_info().currsize <= remembered + 1
