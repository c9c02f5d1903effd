"""Mail addresses told in labelled parts, with hesitation, by domain, over lines; and talk about mail."""

from __future__ import annotations

import pytest

from tests.screening.contact_checks import assert_hidden, assert_untouched, rows

LABELLED = r"""
Write to me: mailbox is "⟦studio⟧", the domain "⟦paperlanterns⟧" and the ending is "⟦.co.nz⟧".
mail in parts - user: ⟦lena⟧ / host: ⟦kornblum.de⟧
before the @: ⟦rasmus⟧, after the @: ⟦tallships.fr⟧
left of the at goes ⟦lena⟧, right of it goes ⟦kornblum.de⟧
Usuario: ⟦ximena⟧. Dominio: ⟦telaresdelsur.mx⟧. Es mi correo.
Mein Postfach heißt ⟦lena⟧, die Domain ist ⟦kornblum.de⟧
e-mail, nom : ⟦coralie⟧, domaine : ⟦atelier-lune.fr⟧
first part is ⟦hugo⟧, second part is ⟦tallships.fr⟧, and the sign goes between, mail me
caixa: ⟦joana⟧, domínio: ⟦azulejo.pt⟧ (e-mail)
"""
BY_DOMAIN = r"""
Ping me, ⟦hugo at the domain tallships.fr⟧, subject "chart"
⟦lena at my domain kornblum.de⟧, any time
mail ⟦hugo at domain tallships dot fr⟧
escribe a ⟦ximena en el dominio telaresdelsur.mx⟧
schreib an ⟦lena auf der Domain kornblum.de⟧
écris à ⟦coralie sur le domaine atelier-lune.fr⟧
"""
PROVIDER_HINTED = r"""
You know the big G mail provider? Put ⟦samir.hadjadj.trad⟧ before it.
gm@il → ⟦torvald.leather⟧ ; hotm@il → ⟦torvald_1979⟧
ok so "⟦nadeem dot translates ... at hot mail⟧" - you'll figure it out
⟦nadeem.translates, uh, at g mail⟧
g-mail 👉 ⟦torvald.leather⟧
⟦anna dot kuleshova ... at ... g mail ... dot com⟧
my address ends in google's mail thing and begins with ⟦torvald.leather⟧
"""
OVER_LINES = r"""
I'm at:\n⟦margit\n.toth\n@freemail\n.hu⟧\n(I break it in lines)
mail:\n⟦lena\n@\nkornblum\n.de⟧
⟦lena@\nkornblum.\nde⟧ is mine
"""
WEB = r"""
Portfolio lives at ⟦www dot zoe hyphen marin dot art⟧; 32 projects
see ⟦www dot zoemarin dot art⟧
"""
NEAR_MISSES = r"""
Contact = everything. URL-encoded keys, base64-encoded files and CSV-exports are fine by mail.
The domain is expired and the mailbox is full, what now?
User: admin, host: localhost is in the config of the mail server
The first part is done, the second part is due on Friday, mail follows
I work at the domain level of things
The ending is sad. The domain "music" is new to me, mail or not.
the site t.me/ style links is blocked here
g-mail 👉 spam, again
I was looking ... at gmail filters the whole day
Mail arrived.\nThe next one\nis late. @everyone\nsee below
Usuario: no sé. Dominio: tampoco. El correo no llega.
The big G changed its mail rules for senders in 2024
"""


@pytest.mark.parametrize("row", rows(LABELLED + BY_DOMAIN + PROVIDER_HINTED + OVER_LINES + WEB))
def test_an_address_is_hidden_however_it_is_told(row: str) -> None:
    assert_hidden(row)


@pytest.mark.parametrize("text", rows(NEAR_MISSES))
def test_talk_about_mail_and_its_parts_is_left_alone(text: str) -> None:
    assert_untouched(text)
