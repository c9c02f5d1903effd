"""Examples that people invent, pages, lists and counting: what looks like a detail and is none."""

from __future__ import annotations

import pytest

from tests.screening.contact_checks import assert_hidden, assert_untouched, rows

CLEAN = r"""
The search is at upwork.com/nx/search/jobs?category2_uid=531770282580668418&page=3
github.com/search?tax_id=40281735 shows nothing
Card 4242 4242 4242 4242 is the test card from their docs
we test with 5555 5555 5555 4444 and 3782 822463 10005 in staging
I use "123 Main Street, Anytown" and +1 555 0100 as fillers
The template says Musterstrasse 12, 12345 Musterstadt
42 Example Street, Sampletown is in our seed data
Twenty one, thirty two, forty three... I count seconds. Is a nine four zero six pattern in the memo normal?
Invoice 2024/06/0117, VAT 20 %, net 30, due 17.07.2024, 1 item
yet user@[IPv6:2001:db8::1] is valid
6. insurance paper, policy no. PL-20418-77
5. policy number 2041 877 12
7. sandwich

Dot is a person, she laughs at the name. The page has a dot
Reading through old threads I saw that @Marisol T recommends it
In this session I asked @Tobias about it
If Skype is asleep, use the forum
when Telegram is blocked, we wait
while discord is restarting, make tea
whats.app is a funny domain
"""
PRIVATE = r"""
my tax id is ⟦40281735⟧, see the page
Card ⟦4539 5787 6362 1486⟧ is mine, no test
card: ⟦4242.4242.4242.4242⟧, yes the test one fails too
call me at ⟦+1 415 555 0100⟧
Deliver to ⟦42 Linden Street, Leeds LS6 2QT⟧
VAT number ⟦30 217 072 024⟧ for the invoice
my skype is ⟦asleep.lion_7⟧
whats.app -> ⟦zero eight zero three, four four one, nine nine two six⟧
call ⟦020 7946 0144⟧
on Threads I am ⟦@marisol.paints⟧
"""
LIST = "6. call me: ⟦020 7946 0144⟧\n7. bring bread"


@pytest.mark.parametrize("text", rows(CLEAN))
def test_invented_examples_and_talk_are_left_alone(text):
    assert_untouched(text)


def test_sentence_may_begin_with_the_name_of_a_sign():
    assert_untouched("7. sandwich\n\nDot is a person by the way. Her dog is called Com.")


@pytest.mark.parametrize("text", [*rows(PRIVATE), LIST])
def test_what_is_private_beside_them_is_hidden(text):
    assert_hidden(text)
