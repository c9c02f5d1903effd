"""Ordinary posts full of numbers and names, in which nothing is private."""

from __future__ import annotations

import pytest

from tests.screening.contact_checks import assert_untouched, rows

CLEAN = r"""
The invoice number is 20240117 and the total is 4,500 USD.
I earned $12,345.67 in 2023 and $15,000 in 2024.
Order 1234567890 was refunded.
My ticket number: 38811020
The tracking number is 9400 1000 0000 0000 0000 00.
ISBN 978-3-16-148410-0 is the book you need.
ISBN-10 0-306-40615-2
EAN 4006381333931 is wrong in the shop.
The error code is 0x80070005.
Use Python 3.11.7, Node 20.11.0 and Postgres 16.2.
Android 14, build 34.0.1.22, crashes.
Call the function with 1234567 as the seed.
I will call you on 2024-05-11 at 14:30.
Meeting 11/05/2024 10:30-11:30 UTC.
The call lasted 1:23:45 and cost 0.05 USD per minute.
My JSS went from 100 to 87 in 3 months.
Text with 25000 words, 120 pages.
Message length 160 characters max, 1000 messages per day.
Population 1 400 000 000 people.
The dataset has 10 000 000 rows and 1 500 000 users.
Contact list of 5000 leads, budget 150-200 USD.
The number of views was 123456789 last year.
Number 1 on the list since 2019-2023.
The phone app version 2.23.25.83 crashes on iPhone 15 Pro.
I need a phone with 128 GB, 6000 mAh.
My phone is an iPhone 14 and it is broken.
Score: 21-15, 19-21, 21-18.
Lat 40.712776, lon -74.005974.
51.5007° N, 0.1246° W
IP 10.0.0.255 and 255.255.255.0, port 8080.
MAC 00:1A:2B:3C:4D:5E
uuid 550e8400-e29b-41d4-a716-446655440000
sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
commit 65f14a9c2d
Timestamp 1699999999 and 1700000000000 in ms.
Job ID 0123456789 was closed.
Contract #30017742 and contract 30017743.
Proposal 1793456781234567890 was declined.
The rate is 20-25/h and 30 hrs/week for 12 weeks.
I paid Rs. 50000 and got ₹ 45,000 back.
We have 3 positions, 5 days, 40 hours, 8 am - 5 pm.
Screen 1920x1080, 2560 × 1440, 4K at 60Hz.
The deadline is 31.12.2024, 23:59.
Section 230, Article 13, chapter 7.2.1.
RFC 2616 and RFC 7231 differ.
RTX 4090 with 24GB and i9-13900K.
One two three, testing.
I have one or two questions, three at most.
First one, then two, then three, four and five.
Eighty percent of my twenty one clients came back.
It takes two to three weeks, seven days a week, twenty four hours a day.
Between one hundred and five hundred dollars.
Line spacing 1.5, margins 2.54 cm.
Signal processing engineer with MATLAB.
The signal to noise ratio was 12 dB.
There is discord between the two teams.
On Telegram there is a group for freelancers.
Is there a WhatsApp group?
I use Slack and Zoom daily.
Zoom meetings are tiring.
Skype is being shut down in May 2025.
Skype for Business was retired.
He asked me to move to Telegram. Red flag!
The client wants to chat on WhatsApp, is this allowed?
We need a Discord bot in discord.js v14.
discord.py 2.3 vs discord.js
Instagram ads manager with 5 years of experience.
Facebook, Instagram and LinkedIn marketing expert.
I design Instagram posts, LinkedIn banners and YouTube thumbnails.
LinkedIn profile optimisation is my niche.
Line 42 of main.py raises KeyError.
Add me to the project please.
PayPal charges 4.4% + $0.30.
PayPal or Payoneer? Which one is better?
I withdrew 500 USD to Payoneer yesterday.
My bank account was rejected.
My passport was rejected twice.
How do I add a VAT number?
Where do I put my tax ID in the settings?
SSN is required for W-9, otherwise W-8BEN.
My street is noisy so I work at night.
I live in Berlin, Germany.
I am from 3 different places: Paris, London, Rome.
Main Street Bank is my client.
Wall Street Journal wrote about it in 2021.
5 Star rating on the way to the top.
10 Easy Steps to a Better Profile
I worked 3 years in Park Lane hotels.
2 Fast Drive upgrades on the road to launch.
see readme.md and setup.py for details
Use node.js, next.js, vue.js or asp.net core.
It can happen.No problem.
I finished the job.Then the client vanished.
Thanks.Is it normal?
Send me the file.pdf, image.png and data.csv.
e.g. this, i.e. that, etc.
www is not needed.
Read https://docs.python.org/3/library/re.html
https://developer.mozilla.org/en-US/docs/Web
https://en.wikipedia.org/wiki/Upwork
See https://github.com/psf/requests and https://github.com/psf/requests/issues/5
https://www.upwork.com/jobs/~01abcdef
https://community.upwork.com/t5/Announcements/bd-p/news
https://stackoverflow.com/questions/11227809/why-is
https://www.bbc.com/news/technology-123
Check https://pypi.org/project/django/ first
https://www.youtube.com/watch?v=dQw4w9WgXcQ is a good tutorial
Visit example.com or www.example.org for a sample.
Replace user@example.com with your own.
name@company.com is a placeholder
Contact support@upwork.com please.
git@github.com:django/django.git
pip install requests==2.31.0
npm i react@18.2.0 typescript@5.3.3 @types/node@20
docker pull python:3.12-slim
`git clone git@github.com:acme/app.git`
@app.route("/index")
@Override public void run()
Thanks @Maria_K and @john-doe!
@everyone please read the rules
Hi @Tobias W, see what @anna99 wrote above.
ping @petra.s she knows
I agree with @dev_guru42 about rates.
ssh root@192.168.1.10 -p 2222
kubectl apply -f deploy.yaml
const x = 10; let y = x * 2;
SELECT * FROM users WHERE id = 1234567;
curl http://localhost:8000/api/v1/users
The regex \d{3}-\d{4} matches.
Amazon.com and Booking.com are clients of mine.
I work for Booking.com.
Fiverr.com vs Upwork.com
ASP.NET developer at Microsoft
I got the Google Ads certificate.
BTC fell 5% and ETH 7% today.
Is crypto payment allowed? Bitcoin, USDT?
My wallet is empty.
Card declined, error 2046.
The card ends with 4242.
My Visa was declined.
IBAN field does not accept spaces.
The sort code field is missing.
SWIFT or local transfer? Swift 5.9 developer here.
CNIC or passport is needed for verification
PAN card holders must fill the form.
Aadhaar is accepted.
The NIN field is mandatory in Nigeria.
COVID-19, GPT-4, MP3, H264, A4, B2B, C++17.
ISO 27001 and SOC 2 Type II, PCI-DSS 4.0.
Model number WH-1000XM4 and SKU AB-12345-CD
Serial SN123456789
License MIT 2024, GPLv3
Chapter 1 2 3 4 5 6 7 8 9 10
1. one 2. two 3. three 4. four
Steps: 1) a 2) b 3) c
Budget: 100 200 300 400 500
2021 2022 2023 2024
10-15-20-25 minute slots
555 is my lucky number
Phone verification did not work, I got code 482913.
My phone verification failed 3 times, ticket 4567890.
I got a text with code 123456.
Number of calls: 1200 per month.
Contact form with 12 fields
Reach 100000 people
Call to action, call 2 of 5
Message 24 of 3000
Please contact customer support, case 05512345.
Llevo 2000 horas trabajadas y 35 contratos.
Tenho 1500 avaliações e 98% de sucesso.
J'ai 25 ans et 3000 euros de budget.
Ich habe 1.250,00 EUR erhalten und 12 Aufträge.
mujhe 5000 rupees mile the 2 din me
may 20 years experience po ako
The chance is one in a million, two out of three
It's a nine to five job, seven eleven style
I do 24/7 support, 365 days
Win 11 23H2 build 22631.3007
CVE-2024-12345 is fixed
W8-BEN form, 1099-K form, 1040
Room 101, floor 3
Flight LH 1234 at 10:45
HTTP 404, 500 and 503 errors
Temperature 37.5, humidity 60%
the ratio is 16:9 or 4:3
Q1 2024 revenue 1.2M, Q2 1.5M
FY2023-24
On page 12-15
8-10 hours, 100-150 words
3-4 weeks, 5-7 days
My ID was verified in 2023.
I need 10 logos, 5 banners at 1080x1080 px.
look at node dot js
the dot com bubble in 2000
I work at amazon dot com
Use snake_case names, not camelCase
What's your email open rate?
Gmail keeps rejecting the mails.
I use Gmail and Outlook.
Gmail: how to set filters?
Skype: yes or no?
Telegram: is it safe?
Discord, Slack, Teams: which one?
WhatsApp: not allowed before contract.
My Skype does not work.
My WhatsApp is blocked.
My discord server has 200 members.
Zoom: 5 tips for better calls
Instagram handle ideas needed
Choose a good username.
My username was changed by support.
They told me to add them on Telegram, I said no.
Never share your phone number, e-mail or Telegram handle.
The scammer said "contact me on telegram" and I reported it.
Snapchat filters and TikTok videos editor wanted
Our X account has 10k followers
Line manager, line height, line of code 120
WeChat mini program developer
Viber, Signal and Telegram are messengers
Facebook page admin needed
Freelancers from India, Pakistan, Bangladesh
Address the feedback in 2 days
The address bar shows an error
IP address 8.8.8.8 is Google DNS
Email address validation with regex ^[\w.]+@[\w.]+$
Cuando puedo llamar al soporte? Llevo 3 semanas esperando.
O suporte respondeu o ticket 12345678 ontem.
Meine Rechnung Nr. 20230045 wurde nicht bezahlt.
La facture 2023-0456 de 1 250,50 € est en retard.
He said "what's up" and left.
I will be on Discord at 5 pm for the community call.
Discord Nitro, Telegram Premium and Zoom Pro subscriptions
The Signal app is good. Signal protocol docs?
Line up three candidates, line by line.
Teams of 5 to 10 people; teams: design, dev, QA
Zoom in to 200%, zoom out to 50%
Snap to grid in Figma, slack time of 2 days
Steam engine model, matrix multiplication, session timeout 3600
X-axis and Y-axis, x = 5, X: 10, Y: 20
WA state taxes and DC residents
imo the rate is too low
the meeting id field is empty
I have a Line of credit 50000
Facebook Ads: ROAS 4.5, CPC $0.35, CTR 2.1%
Twitter API v2 rate limit 300 requests
Instagram Graph API v18.0, Facebook SDK 17.0.2
Discord API v10 and discord.js 14.11
Telegram Bot API 7.0, python-telegram-bot 20.7
WhatsApp Cloud API, Twilio, 1,000 free conversations
React Native 0.72.4, Expo 49, iOS 17.1.2
Order #112-3456789-0123456 from Amazon
FedEx 1234 5678 9012 arrived
USPS 9205 5000 0000 0000 0000 00
IMEI 356938035643809 check tool
VIN 1HGCM82633A004352 decoder
ASIN B08N5WRWNW listing
DOI 10.1000/182 and arXiv:2301.12345
Patent US 10,123,456 B2
NCT01234567 clinical trial
The 2024-2025 season, 1999-2003 archive
Dates: 01/02/2023, 2023.02.01, 1-2-23
Duration 00:45:12, timecode 01:02:03:04
Resolution 300 dpi, 8.5x11, 210 x 297 mm
Aspect 2.39:1, fps 23.976, bitrate 320 kbps
Colors #FF5733, #1234AB, rgb(12, 34, 56)
#1234 is the issue, PR #5678, see #42
issue#1234 and bug#4321
C# 12, F# 8, .NET 8.0.100
Regex: [a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}
SELECT phone, email FROM contacts WHERE id = 42
"phone": "string", "email": "string"
phone: null, email: null
{"id": 1234567890, "phone": ""}
print(sum([1,2,3,4,5,6,7,8,9,10]))
for i in range(1000000): pass
1,2,3,4,5,6,7,8,9,10
10 20 30 40 50 60 70 80 90 100
0.1 0.2 0.3 0.4 0.5
255 255 255 0
12 345 678 downloads
$1 000 000 budget
€10.000.000 funding
100,000-150,000 per year
30-40-30 split, 50/50 deal, 401k and 1031 exchange
Rate: 15-20$/hr, 600-800$/week
5 stars, 100% JSS, 2000+ hours, 150+ jobs
Top Rated Plus since 2019, $200K+ earned
I am available Mon-Fri 9-5 EST, +5 GMT
GMT+5:30, UTC-08:00, EST (UTC-5)
Call at 10:00-11:00 or 14:30-15:30
Contact us between 9 and 17
Proposal of 5000 characters, contact 30 leads per day
I called support 3 times in 2 weeks: no reply
My phone number is not accepted by the form.
How can I change my phone number in settings?
Do I need a bank account in the US?
My account number is hidden in the screenshot.
The last 4 digits of my SSN are required?
Passport photo 35x45 mm, 300 dpi
ID verification took 10 days in 2023
Tax year 2023, form W-8BEN-E, article 12
VAT 20%, GST 18%, TDS 10%
GST invoice for 18% on 50000
PAN is linked, thanks
CPF e CNPJ são obrigatórios?
Necesito el RFC para facturar?
I'll send it by email at the end of the day.
He works at google dot com? no
Please dot the i's
the point is 5 percent
point com solutions
Add me to the team as admin
Follow me on this journey
DM me here on the forum
Message me on Upwork
Username must be 8 characters
My handle on this forum is blue
Nick was my client. Nick Johnson paid 500.
Add @Maria to the project
cc @lena_p and @mark.t please
As @kofi_b said, rates vary
@support_team when will this be fixed?
Hey @anna, did you get the money?
index.html, style.css, app.min.js, main.cpp
package.json, tsconfig.json, .env.local, docker-compose.yml
/usr/local/bin/python3.11 and C:\Users\Anna\Documents\file.txt
my_module.my_function(arg1, arg2)
self.client.get_user_by_id(42)
np.array([1, 2, 3]).reshape(-1, 1)
com.example.myapp.MainActivity
org.springframework.boot:spring-boot-starter:3.2.0
@angular/core@17.0.0 and vue@3.4.0
ghcr.io/org/image:latest
s3://bucket/key and gs://bucket/key
localhost:3000 and 0.0.0.0:8080
https://fonts.googleapis.com/css2?family=Inter
https://docs.djangoproject.com/en/5.0/topics/auth/
https://www.gov.uk/self-assessment-tax-returns
https://www.irs.gov/forms-pubs/about-form-w-8-ben
https://medium.com/topic/technology
https://www.reddit.com/r/freelance/comments/abc
https://twitter.com/search?q=upwork
https://support.google.com/mail/answer/123456
https://help.payoneer.com/articles/123
https://www.linkedin.com/help/linkedin/answer/123
https://gitlab.com/gitlab-org/gitlab/-/issues/123
https://huggingface.co/bert-base-uncased
https://hub.docker.com/_/postgres
Node.js/Express.js, Vue.js, D3.js and Three.js
Crypto.com, Monday.com, Notion.so and Make.com integrations
Yes.It works.Now I am happy.So are they.
I paid.My bank said no.In the end it worked.
5.Deliver the files 6.Get paid
Inc. vs. Ltd. vs. Co.
St. Louis, Mt. Everest, Dr. Who
Park Avenue shoes, Abbey Road album, Wall Street 2
Route 66, Area 51, Studio 54, Section 8
10 Downing questions
The 3 Way handshake
2 Way Street podcast
Via email, 3 files
calle sin salida
I grew up on a small road near Leeds
"""


@pytest.mark.parametrize("text", rows(CLEAN))
def test_clean_text_is_left_alone(text):
    assert_untouched(text)
