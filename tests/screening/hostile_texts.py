"""Texts made to cost much, by what they are made of, and long posts of honest people beside them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

LENGTH: Final = 20_000
"""Of every text here, in characters: the longest post that the forum takes."""
ROOT: Final = Path(__file__).parent.parent.parent

FAMILIES: Final[dict[str, tuple[str, ...]]] = {
    "dots and links": (
        "a.", "a.a.a.", ".com", "{a}.", "http://a.", "www.", "www a com ", " dot com", "t . me / ", "paypal.me/anna ",
        "a.b.c.d ", "https://a.com/ ", "x.y/z ",
    ),
    "signs in words": (
        "a at b dot ", "at dot at dot ", "d.o.t ", "[at]", "-at-", "(at)12:30 ", "a-t ", "underscore ", "at the ",
        "anna gmail com ", "live:", "then [at]two said ", "½`",
        "a (at) b (dot) c ", "([{<(at", "a / at / b / ", "a . b . c / ", "replace X with @ aXb.de ",
        "no spaces a b @ c ", "then the at sign, then a ", "mailbox is qwertz gmail ",
        "telegram a _ b ", "skype a . b . c ", "anna ... at ... web ", "a at the domain b.c ", "venmo a dash b ",
        "telegram: at a_b ", "discord anna hashtag 1 2 3 4 ", "a\n.b\n@c\n.de\n", "TPk1 TXjF 7Lg8 q7Dp ",
        "user: a host: b.de mail ", "mail a - sign - b.de ", "t me / abc ", "starts with a_ and ends with b telegram ",
        "insta is a b one word ", "letters a, b, c, ", "x.com slash a dash b ",
        "search 'ab cd' on fb ", "ending: .de domain: b user: c mail ",
    ),
    "mailboxes": (
        "@", "a@", "a@b.c ", "@a @a ", "x@y ", "gmail: ", "anna@gmail.com ", "moc.liamg@anna ", "½@a ",
        "~~+1 a@b.c 00", "at-sign john_d9 mail ", "a\" + \"@", "a@b" + ".com" * 500 + " ",
    ),
    "numbers": (
        "1-2.3 ", "call 1-2.3 ", "+1 ", "+1 +1 ", "0", "12345 ", "1\n", "my number is 1234567 ",
        "area code 12 then 34 ", "2020-01-01 ", "12:30 ", "5 b ", "1,22", "१", "+1 555 123 4567 ",
    ),
    "numbers in words": (
        "one two three ", "one ", "fivefive", "double ", "no no no ", "O0", "oh 00", "I I I ", "twenty hundred ",
        "seven fivve nin ", "code 9 1. five five. ", "nine eight then ", "triple five then 0803 ", "1 is the"
        " code, 234567 ",
        "0/1/2/3/4 then ", "piecset ", "R G 4, 7 X Q ", "06:12:55:50:44 ", "9 7 🔸 5 0 🔸 ",
    ),
    "single letters": ("a b c d ", "A B C D ", "12 A B C D ", "a1 ", "A1", "a", "A.B.C. "),
    "messengers": (
        "telegram @a ", "telegram. ab_cd. ", "bird site a_b ", "skype: anna.k85 ", "add me john_d9 telegram ",
        "a#1234 ", "whatsapp ", "微信", "same handle ",
    ),
    "addresses": (
        "12 Main Street, ", "12 Main St. ", "ul. a 1 ", "House 1, Road 2, ", "Flat 1, ", "my address is a1, ",
        "Green Road 3, ", "A 1, 12345 B ", "地址", "12 Main Street, Springfield, IL 62704\n",
    ),
    "accounts and papers": (
        "DE89", "4111 1111 1111 1111 ", "0x", "paypal ", "cpf 1", "IBAN DE89370400440532013000 ", "$a ",
        "btc 1aB2cD3eF4 ",
    ),
    "markup": (
        "**a", "<a", "<!--", "<!-- -->", "&#64;", "&amp;", "\\@", "\\", "%40", "%41%42", "![", "[x](http://a.b) ",
        "> > > ", "```\na\n```\n", "| a | b |\n", "~~a", "(", "[a] ",
    ),
    "sentences": ("\n", ". ", "x: ", '"', "'a' ", "\"no\" ", "he said ", "scam? "),
    "scripts and marks": (
        "\u0430a", "\u200b", "a\u0301", "\u0301", "👍", "🇺🇸", "𝐚", "\u202e", "\ud800", "\uf8d0", "ﷺ", "½", "㋋", "ﬀ",
    ),
    "codes": (
        "YWJjZGVm", "deadbeef ", "1234567 backwards ", "b@a.moc ", "A1b2C3d4 ", "6d 69 ", ".- -... ", "[1] ",
        "DE89 then 33 ", "D for dog, ", "alpha bravo ",
    ),
}  # fmt: skip
"""What is repeated until the text is long enough; the costliest that a search over such pieces found are among them."""


def repeated(piece: str) -> str:
    return (piece * LENGTH)[:LENGTH]


def honest() -> dict[str, str]:
    """Long posts that people do write."""
    texts = {
        "prose": (ROOT / "tests/data/honest_posts.txt").read_text(encoding="utf-8"),
        "documentation": "\n".join(page.read_text(encoding="utf-8") for page in sorted((ROOT / "docs").glob("*.md"))),
        "code": (ROOT / "moderation/screening/scam_model.py").read_text(encoding="utf-8"),
        "log": "".join(f"2026-11-23 23:{n % 60:02}:07.{n:03} INFO job {n * 37} took {n * 13} ms\n" for n in range(400)),
        "table": "".join(f"| {n} | item {n} | {n * 3.5:.2f} | {n * 17} | 2024-0{n % 9 + 1}-11 |\n" for n in range(600)),
    }
    return {name: (text * 5)[:LENGTH] for name, text in texts.items()}
