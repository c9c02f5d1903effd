"""Links to persons: profiles, chats, meetings, forms, sites. What is private stands between the brackets."""

from __future__ import annotations

import pytest

from tests.screening.contact_checks import assert_hidden, rows

HITS = """
⟦https://t.me/annak85⟧
⟦t.me/annak85⟧
⟦telegram.me/annak85⟧
⟦t . me / annak85⟧
⟦t[.]me/annak85⟧
⟦hxxps://t[.]me/annak85⟧
⟦h t t p s : / / t . m e / a n n a k 8 5⟧
⟦https:// t.me /annak85⟧
⟦wa.me/15555550123⟧
⟦https://api.whatsapp.com/send?phone=15555550123⟧
⟦https://chat.whatsapp.com/AbCdEf123⟧
⟦discord.gg/abc123⟧
⟦https://discord.com/invite/abc123⟧
⟦https://join.skype.com/invite/abc⟧
⟦skype:annak85?chat⟧
⟦tg://resolve?domain=annak85⟧
⟦https://m.me/annak85⟧
⟦https://www.facebook.com/annak85⟧
⟦fb.com/annak85⟧
⟦https://www.linkedin.com/in/anna-k85/⟧
⟦https://instagram.com/annak.art⟧
⟦instagram dot com slash annak.art⟧
⟦https://x.com/annak85⟧
⟦https://www.behance.net/annak85⟧
⟦https://dribbble.com/annak85⟧
⟦https://github.com/annak85⟧
⟦https://annak85.github.io⟧
⟦https://www.youtube.com/@annak85⟧
⟦https://medium.com/@annak85⟧
⟦https://calendly.com/annak85/30min⟧
⟦https://forms.gle/abc123⟧
⟦https://docs.google.com/forms/d/e/abc/viewform⟧
⟦https://meet.google.com/abc-defg-hij⟧
⟦https://us02web.zoom.us/j/123456789⟧
⟦https://teams.microsoft.com/l/meetup-join/abc⟧
⟦https://bit.ly/3abcde⟧
⟦https://linktr.ee/annak85⟧
⟦https://annakdesign.com⟧
my site is ⟦annakdesign.com⟧
portfolio: ⟦www.annakdesign.com⟧
see ⟦annak.design⟧ for my work
⟦annakdesign.co.uk/work⟧
⟦annakdesign dot com⟧
website: ⟦annakdesign(dot)com⟧
[my work](⟦https://annakdesign.com⟧)
[x]: ⟦https://annakdesign.com⟧ "title"
⟦annakdesign,com⟧ is my website
⟦annakdesign . com⟧ is my portfolio
⟦www annakdesign com⟧
⟦https://upwork.annakdesign.com/login⟧
Zoom meeting ID: ⟦844 1002 7731⟧ passcode: ⟦x7Yz3k⟧
"""


@pytest.mark.parametrize("row", rows(HITS))
def test_private_part_is_hidden_and_nothing_else(row):
    assert_hidden(row)
