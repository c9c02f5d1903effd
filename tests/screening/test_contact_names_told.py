"""Names at networks that are only described, told sign by sign, or set apart; and talk about the same things."""

from __future__ import annotations

import pytest

from tests.screening.contact_checks import assert_hidden, assert_untouched, rows

DESCRIBED = r"""
You find me on the bird site as ⟦quilted_moss⟧, I answer there
Search my nick on the bird app: ⟦quilted _ and _ moss⟧
the professional network with the blue square: ⟦in/dorota-lisiecka-pm⟧
I'm on the business network, slug ⟦in/dorota-lisiecka-pm⟧
dm me where the yellow ghost lives: ⟦snow_peal⟧
the paper plane messenger → ⟦tomas_veryk⟧
let's talk where gamers talk: ⟦ember__wick⟧
en la red del pajarito soy ⟦lana_y_papel⟧
no app do aviãozinho: ⟦beto_cenarios⟧
in der App mit dem Papierflieger: ⟦lotte_druckt⟧
sur le réseau de l'oiseau bleu : ⟦papier_plume⟧
find me on Zuck's photo app, ⟦kiln.tangerine⟧
"""
SIGN_BY_SIGN = r"""
disc0rd: ⟦mothwing hashtag 4 4 0 7⟧ ok
on discord I'm ⟦oldkettle hash four four oh seven⟧
my discord is ⟦oldkettle number sign 2 2 1 9⟧
discord: ⟦tecolote almohadilla 0931⟧
So tele-gram it is. "⟦at katya_kerning_kz⟧". Don't mind the avatar.
Telegram? Sure. ⟦katya_kerning_kz⟧.
Let's use insta! ⟦at little_kiln_pots⟧
Venmo? sure. ⟦At pollyanna dash reeves dash 3⟧, and write "logo" in the note
my venm0 is ⟦at-jolene-dash-weaves⟧ ok
my ca$happ is ⟦dollar sign JoleneWeaves⟧ lol
cash app (dollar first) ⟦mintjulep_edits⟧
insta: ⟦salt punto y punto cal⟧
my skype is ⟦tangerine dash kiln dash 7⟧
instagram ⟦ana guion bajo telares⟧
"""
SET_APART = r"""
sk*pe: ⟦aurelio . bianchi . 3d⟧ (no spaces)
telegram ⟦quill _ and _ bone⟧
insta ⟦sal . y . cal⟧ todo junto
LINE id: ⟦pome _ lo _ 99⟧
ig → ⟦little . kiln _ pots⟧ (quita los espacios)
"""
NEAR_MISSES = r"""
The bird site changed its logo again, what about my portfolio?
A professional network is worth more than 500 contacts. In/out of scope is clear.
Is the paper plane icon free for commercial use?
In Python a _ b is not a name , and _ alone is a wildcard
Telegram? Sure. Never worked for me.
Discord. Skype. Zoom. Which one do your clients want?
the hashtag 2024 was trending on Instagram, number sign 1 in the chart
He works at snake_case naming and camelCase too
So Slack it is. "At least it works". Don't mind the bugs.
My Venmo payout was late by 3 days, dash it all
The ghost app icon needs 3 sizes: 16, 32 and 64
no spaces between a . b . c in the style guide
Use snake_case. Discord bots like it.
send a dash - or two - with telegram , it works
"""


@pytest.mark.parametrize("row", rows(DESCRIBED + SIGN_BY_SIGN + SET_APART))
def test_a_name_is_hidden_however_it_is_told(row: str) -> None:
    assert_hidden(row)


@pytest.mark.parametrize("text", rows(NEAR_MISSES))
def test_talk_about_networks_and_signs_is_left_alone(text: str) -> None:
    assert_untouched(text)
