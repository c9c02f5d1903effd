"""Tricks people use to get a detail past a filter, and other languages. What is private stands between the brackets."""

from __future__ import annotations

import pytest

from tests.screening.contact_checks import assert_hidden, rows

HITS = r"""
Ping me on Teams: ⟦anna.k@firma.de⟧
My gmail is ⟦annak85⟧ if you need it.
You can find my email on my profile.
Drop a line to ⟦anna_k@proton.me⟧!
my email without spaces: ⟦anna k 85 @ gmail . com⟧
contact: ⟦anna.k@gmail.com⟧/⟦+1 415-555-0132⟧
Contact details:\nSkype: ⟦annak85⟧\nPhone: ⟦+1 415 555 0132⟧\nMail: ⟦anna.k@gmail.com⟧
For quick reply whatsapp ⟦+234-803-555-0132⟧
WhatsApp/Viber: ⟦+380 50 123 45 67⟧
call/text ⟦(718) 555-0190⟧
My number is ⟦9 8 7 6 5 4 3 2 1 0⟧
nine eight double seven? my no is ⟦98 triple seven 12345⟧
Call me: ⟦four one five – five five five – zero one three two⟧
⟦four-one-five-five-five-five-zero-one-three-two⟧ is my number
my num: ⟦4one5 five5five 0one3two⟧
hit me up on wapp ⟦+1.415.555.0132⟧
let's talk on wh4ts4pp ⟦4155550132⟧
W h a t s A p p : ⟦4155550132⟧
what's app ⟦415 555 0132⟧
whats-app me @ ⟦4155550132⟧
Telegramm: ⟦@anna_k⟧
teIegram: ⟦@anna_k⟧
T.G: ⟦@anna_k⟧
t/g ⟦@anna_k⟧
tele: ⟦@anna_k⟧
my tele handle's ⟦anna_k⟧
Let's discuss on Telegram (⟦@anna_k⟧)
You can also reach me on Telegram, my ID is ⟦annak_85⟧
Text me on Telegram: ⟦at anna underscore k⟧
my skype: ⟦live colon anna85⟧
skype name: ⟦anna dot k85⟧
Search for ⟦anna.k.design⟧ on Instagram
Instagram username: ⟦annakdesign⟧
I am ⟦annak85⟧ on every platform, telegram included
Discord: ⟦annak⟧
discord username "⟦annak85⟧"
my disc is ⟦annak85⟧
find me: ⟦annak85#4821⟧
Please visit my website ⟦https://www.anna-k.studio/⟧.
My portfolio is at ⟦annak.myportfolio.com⟧
portfolio → ⟦behance.net/annak85⟧
⟦annak85.wixsite.com/portfolio⟧
⟦https://drive.google.com/drive/folders/1AbCdEf⟧ is my portfolio
⟦https://annak.notion.site/Portfolio-123⟧
book a call: ⟦https://cal.com/annak/30min⟧
⟦h**ps://annakdesign.com⟧
⟦annakdesign [dot] com⟧
⟦annakdesign(.)com⟧
⟦annakdesign DOT com⟧
⟦instagram.com/annak⟧ and ⟦twitter.com/annak⟧
fb.com slash me? ⟦fb dot com slash annak85⟧
⟦linkedin dot com slash in slash anna-k⟧
⟦bit.ly/3abcde⟧
Send payments to paypal ⟦anna_k@firma.com⟧
my paypal is ⟦annakdesign⟧
Paypal me ⟦@annakdesign⟧
PayPal -> ⟦anna [at] firma [dot] com⟧
my wallet ⟦0x52908400098527886E0F7030069857D2E4169EE7⟧
send usdt ⟦TN3W4H6rK2ce4vX9YnFQHwKENnHjoxb3m9⟧ trc20
Account: ⟦0123456789⟧, Access Bank, Anna K
Acc No. ⟦50100123456789⟧ HDFC, IFSC ⟦HDFC0000123⟧
Bank: BDO, account no. ⟦0012 3456 7890⟧
Kontonummer ⟦1234567890⟧, BLZ ⟦37040044⟧
CBU ⟦2850590940090418135201⟧
my card: ⟦4242 4242 4242 4242⟧, exp ⟦12/27⟧, cvc ⟦123⟧
number on the card is ⟦5555555555554444⟧
my social security number is ⟦219099999⟧
passport no ⟦P1234567A⟧
My passport (⟦N1234567⟧) was issued in Delhi
Ausweisnummer: ⟦T22000129⟧
mi DNI es ⟦12.345.678-Z⟧
cédula ⟦1.234.567.890⟧
meu CPF é ⟦123 456 789 09⟧
PESEL: ⟦44051401359⟧
NIN: ⟦1234 5678 901⟧
ID number ⟦8001015009087⟧
I live at ⟦Flat 3, 27 Queens Road, Bristol BS8 1QE⟧
my address: ⟦4 Privet Drive, Little Whinging, Surrey⟧
⟦Musterstr. 5, 80331 München⟧
Adresse : ⟦24 boulevard Haussmann, 75009 Paris⟧
dirección: ⟦Carrera 7 # 71-21, Bogotá⟧
Endereço: ⟦Av. Paulista, 1578 - Bela Vista, São Paulo⟧
⟦Piazza Duomo 1, 20121 Milano⟧
⟦B-12, Sector 62, Noida 201301⟧
⟦#45, 2nd Cross, Indiranagar, Bangalore 560038⟧
⟦No. 7 Adeola Odeku Street, Victoria Island, Lagos⟧
⟦Unit 5B, 123 Rizal Avenue, Makati City 1200⟧
bhai whatsapp pe aa jao ⟦98765 43210⟧
mera number hai ⟦nau aath saat chhe panch char teen do ek zero⟧
mera gmail ⟦rahul.dev85⟧ hai
contact karo ⟦rahul at gmail dot com⟧ par
UPI karo ⟦rahul85@paytm⟧
i-text nyo po ako ⟦0918 123 4567⟧
eto po number ko: ⟦09181234567⟧
email ko po ay ⟦juan.delacruz85@yahoo.com⟧
fb name ko po ⟦juan.delacruz.85⟧
gcash number ko ⟦09181234567⟧ salamat
Escríbeme al wasap ⟦+57 300 123 4567⟧
mi insta: ⟦@ana.ilustra⟧
mi correo es ⟦ana guion bajo ilustra arroba gmail punto com⟧
llámame: ⟦tres cero cero uno dos tres cuatro cinco seis siete⟧
mi usuario en discord es ⟦anailustra85⟧
Meu insta é ⟦@ana.desenhos⟧
me chama no telegram ⟦@ana_br⟧
meu email: ⟦ana ponto silva arroba gmail ponto com⟧
Pix: ⟦11 98765-4321⟧
chave pix é o email ⟦ana@firma.com.br⟧
Écrivez-moi : ⟦ana point martin arobase gmail point com⟧
mon tél ⟦06 12 34 56 78⟧ ou ⟦07.12.34.56.78⟧
Mon Insta c'est ⟦@ana.dessins⟧
Meine E-Mail lautet ⟦ana.mueller(ät)web.de⟧
meine Handynummer: ⟦0 1 7 6 1 2 3 4 5 6 7 8⟧
WhatsApp unter ⟦0176 1234567⟧ erreichbar
schreib mir auf Insta: ⟦ana_zeichnet⟧
Scrivimi a ⟦ana chiocciola libero punto it⟧
Пишите в телеграм ⟦@ana_ua⟧
мой скайп: ⟦ana.ua85⟧
вайбер ⟦067 123 45 67⟧
instagramım ⟦@ana.tr⟧
Bana ulaşın: ⟦0532 123 4567⟧
Kontakt: ⟦anna@firma.pl⟧ lub tel. ⟦601-234-567⟧
whatsapp saya ⟦0812-3456-7890⟧
微信 ⟦annak85⟧
微信号：⟦anna_k85⟧
ラインID: ⟦annak85⟧
Zalo: ⟦0901 234 567⟧
واتساب ⟦+966 50 123 4567⟧
e mail = ⟦a_n_n_a@g_m_a_i_l.com⟧
⟦anna ( at ) gmail ( dot ) com⟧
⟦anna {@} gmail {.} com⟧
⟦anna <at> gmail <dot> com⟧
⟦anna|at|gmail|dot|com⟧
⟦anna/at/gmail/dot/com⟧
⟦anna *at* gmail *dot* com⟧
⟦anna "at" gmail "dot" com⟧
⟦anna -at- gmail -dot- com⟧
⟦anna_k[at]gmail.com⟧
⟦annaATgmailDOTcom⟧
⟦anna(AT)gmail(DOT)com⟧
⟦anna@gmail dot com⟧
⟦anna at gmail.com⟧
⟦anna@gmail . com⟧
⟦anna@g mail.com⟧
⟦anna@ gm ail.com⟧
⟦anna at-sign gmail dot com⟧
⟦anna @t gmail d0t c0m⟧
⟦ann4 [ a t ] gmail [ d o t ] com⟧
email me: ⟦anna at gmaildotcom⟧
⟦anna@gmaildotcom⟧
mail => ⟦anna.k@gmail.c0m⟧
⟦anna.k@gmail(.)com⟧
⟦anna.k＠gmail•com⟧
⟦anna.k@gmail．com⟧
⟦𝖆𝖓𝖓𝖆@𝖌𝖒𝖆𝖎𝖑.𝖈𝖔𝖒⟧
⟦ａｎｎａ　＠　ｇｍａｉｌ　．　ｃｏｍ⟧
⟦a​n​n​a​ ​a​t​ ​g​m​a​i​l​ ​d​o​t​ ​c​o​m⟧
⟦😀anna@gmail.com⟧
call ⟦➀➁➂ ➃➄➅ ➆➇➈➉⟧
whatsapp ⟦➊➋➌➍➎➏➐➑➒⓿⟧
phone ⟦⁴¹⁵ ⁵⁵⁵ ⁰¹³²⟧
phone ⟦₄₁₅₅₅₅₀₁₃₂⟧
num ⟦౪౧౫౫౫౫౦౧౩౨⟧
call ⟦４１５－５５５－０１３２⟧
call ⟦415–555–0132⟧
call ⟦415·555·0132⟧
call ⟦415‐555‑0132⟧
wa: ⟦+𝟏 𝟒𝟏𝟓 𝟓𝟓𝟓 𝟎𝟏𝟑𝟐⟧
teⅼegram: ⟦@annak85⟧
ｔｅｌｅｇｒａｍ ⟦@annak85⟧
𝕊𝕜𝕪𝕡𝕖: ⟦𝕒𝕟𝕟𝕒𝕜𝟠𝟝⟧
ѕкуре ⟦аnnak85⟧
🆃🅴🅻🅴🅶🆁🅰🅼 ⟦@annak85⟧
🇸🇰🇾🇵🇪 ⟦annak85⟧
ˢᵏʸᵖᵉ ⟦annak85⟧
sĸype: ⟦annak85⟧
⟦ℎ𝑡𝑡𝑝𝑠://𝑡.𝑚𝑒/annak85⟧
⟦https://t．me/annak85⟧
⟦https：//annakdesign。com⟧
⟦t​.​m​e​/annak85⟧
IBAN ⟦ＤＥ８９３７０４００４４０５３２０１３０００⟧
DE-IBAN ⟦DE89-3704-0044-0532-0130-00⟧
iban ⟦de89370400440532013000⟧
card ⟦4111.1111.1111.1111⟧
card: ⟦four one one one 1111 1111 1111⟧
SSN ⟦one two three 45 6789⟧
ssn: ⟦219 09 9999⟧
ssn ⟦2.1.9.0.9.9.9.9.9⟧
passport ⟦A B 1 2 3 4 5 6 7⟧
I'm Marta, a translator. Drop me an e-mail (⟦marta.lis@o2.pl⟧) or ring ⟦+48 512 345 678⟧. My rate is 25 USD/h.
The client (John, from Leeds) wrote: "my whatsapp is ⟦07700 900 456⟧, let's skip the fees". Ticket 40112233.
You may reach us at ⟦hello@bluefern.studio⟧ / ⟦+1 (646) 555-0101⟧ / skype ⟦bluefern.team⟧
Send the 50% upfront to ⟦0x52908400098527886E0F7030069857D2E4169EE7⟧ (ETH)
Her number's ⟦0412 345 678⟧
his mobile: ⟦087 123 4567⟧ (Ireland)
Phone ⟦+1 (868) 555-0123⟧
Phone ⟦+65 9123 4567⟧
Phone ⟦+86 138 0013 8000⟧
Phone ⟦+81 90-1234-5678⟧
tel ⟦090-1234-5678⟧
tel. ⟦010-1234-5678⟧ Korea
mob ⟦+353 87 123 4567⟧
⟦+44(0)7700900123⟧
⟦+1-415-555-0132⟧
Reach me: ⟦415.555.0132⟧
Cell # ⟦4155550132⟧
My no: ⟦03001234567⟧
You can whatsapp on ⟦3001234567⟧
Phone:⟦5551234⟧
Whatsapp⟦+919876543210⟧
Instagram/Telegram: ⟦@marta_lis⟧
IG/TG - ⟦marta_lis⟧
Discord (⟦marta#0420⟧)
My user on Telegram → ⟦martalis_pl⟧
You'll find me under ⟦marta.lis.translations⟧ on Facebook
Add my WeChat: ⟦martalis2020⟧
My LINE is ⟦martalis99⟧
hmu on snap ⟦martalis99⟧
DM @ ⟦marta_lis⟧ on insta
wechat ID is: ⟦marta-lis⟧
skype is ⟦marta.lis⟧
Skype = ⟦martalis.pl⟧
my portfolio ⟦martalis.pl⟧
More at ⟦martalis.carrd.co⟧
see ⟦https://martalis.wordpress.com/about⟧
"""


@pytest.mark.parametrize("row", rows(HITS))
def test_disguised_detail_is_hidden_and_nothing_else(row):
    assert_hidden(row)
