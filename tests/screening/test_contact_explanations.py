"""Every finding says how it was seen: for each disguise one example, and the words in which its author is told."""

from __future__ import annotations

import json
import re

import pytest
from django.core.management import call_command

from moderation.screening.undoing import Undoing
from tests.screening.contact_checks import findings_in

UNDONE = [
    ("with hidden characters or marks", "mail ann\u200ba.k85@gmail.com"),
    ("with hidden characters or marks", "mail a\u0301nna.k85@gmail.com"),
    ("with hidden characters or marks", "mail anna\u00ad.k85@gmail.com"),
    ("with accents put on its letters", "mail änna.k85@gmail.com"),
    ("in full-width look-alikes", "mail ａｎｎａ.k85@gmail.com"),
    ("in decorated letters or digits", "mail 𝐚𝐧𝐧𝐚.𝐤𝟖𝟓@gmail.com"),
    ("in decorated letters or digits", "mail ᴀɴɴᴀ.ᴋ85@gmail.com"),
    ("in decorated letters or digits", "mail ⓐⓝⓝⓐ.k85@gmail.com"),
    ("in emoji letters or digits", "call 5️⃣5️⃣5️⃣ 1️⃣2️⃣3️⃣ 4️⃣5️⃣6️⃣7️⃣"),
    ("in emoji letters or digits", "mail 🅰🅽🅽🅰k85@gmail.com"),
    ("in digits of another script", "my phone ٠٧٧٠٠٩٠٠٥٨٦"),
    ("in look-alike letters", "mail аnnа.k85@gmail.com"),
    ("in look-alike signs", "mail anna.k85@gmail。com"),
    ("with HTML codes for characters", "mail anna.k85&#64;gmail.com"),
    ("with percent codes for characters", "mail anna.k85%40gmail.com"),
    ("with backslashes put in", "mail anna.k85\\@gmail\\.com"),
    ("with an HTML comment put in", "mail anna.k85<!-- x -->@gmail.com"),
    ("with HTML tags put in", "mail anna.k85<b>@gmail.com</b>"),
    ("with Markdown emphasis put in", "mail anna.k**85**@gmail.com"),
    ("with its characters set apart", "mail a n n a . k 8 5 @ g m a i l . c o m"),
    ("with its characters set apart", "phone 0_7_7_0_0_9_0_0_5_8_6"),
    ("with rows of signs put in", "phone 077[00]900[586]"),
    ("with something else in place of a sign", "mail anna.k85 📧 gmail.com"),
    ("with words for signs", "mail anna.k85 at gmail dot com"),
    ("with words for signs", "mail anna.k85 [at] gmail (punto) com"),
    ("with words for signs", "correo anna.k85 arroba gmail punto com"),
    ("with a disguised name of a service", "add me on t3l3gr@m anna_k85"),
    ("with digits or capitals in place of letters or signs", "mail annaATgmailDOTcom"),
    ("with its digits in words", "call me five five five, one two three, four five six seven"),
    ("with its digits in words", "llámame al seis uno dos tres cuatro cinco seis siete ocho"),
    ("with its digits in words", "ligue nove um dois tres quatro cinco seis sete oito"),
    ("with its digits in words", "appelez zéro six douze trente-quatre cinquante-six soixante-dix-huit"),
    ("with its digits in words", "ruf mich an null eins sieben eins zwei drei vier fünf sechs"),
    ("with its digits in words", "call karo nau aath saat chhe paanch chaar teen do ek shunya"),
    ("with its digits in words", "tawagan mo ako siyam isa pito lima apat tatlo dalawa isa walo anim"),
    ("with gaps in the name of a site", "t . me / annak85"),
    ("over several lines", "mail anna.k85\n@\ngmail.com"),
]
RECOGNIZED = [
    ("an e-mail address written backwards", "moc.liamg@58k.anna"),
    ("an encoded contact detail", "write to YW5uYS5rODVAZ21haWwuY29t"),
    ("a mailbox before the name of its mail provider", "anna.k85 at the google mail"),
    ("a piece of a number that is given in several", "area code 555, then 123, then 4567, call me"),
    ("after the word 'whatsapp'", "whatsapp +44 7700 900586"),
    ("with the right checksum", "IBAN DE89370400440532013000"),
    ("with the right check digit", "take 4111 1111 1111 1111 for it"),
    ("counts as personal: messenger links", "https://t.me/annak85"),
    ("counts as personal: booking pages", "[talk to me](https://calendly.com/anna-k85)"),
    ("counts as personal: short links", 'see [here](https://bit.ly/3xYzAbC "anna")'),
]
UNDISGUISED = [
    "mail anna.k85@gmail.com",
    "call me on +44 7700 900586",
    "Write to Kleiststraße 12, 10115 Berlin.",
    "Rua São João 45, São Paulo",
]


@pytest.mark.parametrize(("said", "text"), UNDONE)
def test_what_was_undone_is_told(said: str, text: str) -> None:
    reasons = [finding.reason for finding in findings_in(text)]
    assert any(f"({said}" in reason or f", {said}" in reason for reason in reasons), reasons


def test_every_undoing_has_an_example() -> None:
    assert {said for said, _ in UNDONE} == {str(undoing) for undoing in Undoing}


@pytest.mark.parametrize(("said", "text"), RECOGNIZED)
def test_what_gave_it_away_is_told(said: str, text: str) -> None:
    assert any(said in finding.reason for finding in findings_in(text)), findings_in(text)


@pytest.mark.parametrize("text", UNDISGUISED)
def test_nobody_is_told_of_a_disguise_who_used_none(text: str) -> None:
    assert not [finding.reason for finding in findings_in(text) if "(" in finding.reason]


@pytest.mark.parametrize("text", [text for _, text in UNDONE + RECOGNIZED])
def test_no_sentence_quotes_the_value(text: str) -> None:
    for finding in findings_in(text):
        value = text[finding.start : finding.end].lower()
        pieces = set(re.findall(r"[^\W_]{3,}", value)) - {"gmail", "com", "google", "mail", "one", "the"}
        assert not [piece for piece in pieces if piece in finding.reason.lower()], finding.reason
        assert len(finding.reason) <= 300


def test_command_line_says_it_too(tmp_path, capsys) -> None:
    file = tmp_path / "posts.jsonl"
    file.write_text(json.dumps({"id": 1, "text": "mail anna.k85 [at] gmail (dot) com"}) + "\n", encoding="utf-8")
    call_command("screen", str(file))
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["reason"] == "an e-mail address (with words for signs)"
