"""Mailboxes without their address, spelled letters, codes, and values whose spaces are to be removed."""

from __future__ import annotations

import pytest

from tests.screening.contact_checks import assert_hidden, assert_untouched, rows

PROVIDER_ELSEWHERE = r"""
The mailbox is ⟦heronblue⟧ and it lives at yahoo
You can mail me. Name of the box: ⟦quillfeather⟧. Provider: ⟦hotmail⟧.
hotmail, ⟦cactuswren82⟧, if you want the files
same as here but on gmail, so ⟦pebblestitch⟧
mail? the word ⟦thistledown⟧ plus the number ⟦44⟧, with google
my icloud is just ⟦martaflisak⟧, nothing else
my address before the at is ⟦sven.ostberg⟧. It's a gmail.
I'm ⟦juniper.frost over at hotmail⟧
the gmail one is ⟦tessellate.tom⟧
my protonmail? ⟦quietotter⟧
hotmail user here, same nick: ⟦vellichor_vic⟧
the g-mail of mine: ⟦nomadic.inkwell⟧
ping the yahoo account ⟦old_lighthouse⟧
"""
SPELLED_LETTERS = r"""
mail: ⟦delta alpha november at gmail dot com⟧
mail ⟦kilo oscar lima at lima-echo dot fr⟧ for a quote
the email, spelled: ⟦G for golf, R for romeo, E for echo, T for tango, A for alpha, at gmail dot com⟧
⟦N wie Nordpol, I wie Ida, L wie Ludwig at web punkt de⟧ ist meine Mail
⟦o l g a @ v e t k a . r u⟧.
mail goes to ⟦b.r.u.n.o at f.o.r.n.o dot i.t⟧
it's ⟦w_i_l_l_a @ m_a_r_s_h . n_e_t⟧, mail me there
my addy ⟦c-l-e-o at p-a-p-y-r dot i-o⟧
no spaces pls -> ⟦jo ri s . te rp @ ho tmail . c om⟧
⟦lu cia @ me s o n . es⟧ (sin espacios, claro)
"""
CODES = r"""
⟦6d 69 6c 61 40 6f 61 6b 2e 69 6f⟧ <- hex of my mail
mail in ASCII: ⟦109 105 108 97 64 111 97 107 46 105 111⟧
⟦-- .. .-.. .- .--.-. --- .- -.- .-.-.- .. ---⟧ says my mail
"""
OTHERS = r"""
⟦ingrid at lysverk.no⟧ or ⟦ingrid@lysverk.no⟧, same thing
skp id ➡ ⟦live(colon)dot cid dot 7f3a19c0e⟧ for the interview
visit ⟦beacons (.) ai / willowinks⟧
see ⟦https:// drive-folio . carrd . co⟧ for samples
⟦junodraws . carrd . co⟧ has it all
"""
NEAR_MISSES = r"""
My gmail is full again. It's on yahoo that I have the old mails.
Is outlook or gmail better for invoices? Provider matters little.
The word count is 1987, at the provider's limit.
I like the word "serendipity" and my provider is slow.
The word "sesquipedalian" in my gmail subject went to spam
Old provider: vodafone. New provider: orange. Mailbox full.
The mailbox is overflowing again since google changed quotas
Login is impossible with outlook since monday
We tested alpha bravo charlie delta as server names.
A for effort, B for style, F for delivery
hex dump: 00 01 02 03 04 05 06 07 08 09 0a
bytes 255 216 255 224 0 16 74 70 73 70 are a JPEG header
.... ---- .... that was my divider ---- ....
Remove spaces before @ in decorators, e.g. @ app . route
The domain name .com is taken, .de from 5 to 9 euro
Mon point est que le mail arrive trop tard, donc point final.
BG24 then BG25 are my part numbers, 2 of each
"""


@pytest.mark.parametrize("row", rows(PROVIDER_ELSEWHERE + SPELLED_LETTERS + CODES + OTHERS))
def test_what_is_told_piece_by_piece_is_hidden(row: str) -> None:
    assert_hidden(row)


@pytest.mark.parametrize("text", rows(NEAR_MISSES))
def test_talk_about_mail_and_codes_is_left_alone(text: str) -> None:
    assert_untouched(text)
