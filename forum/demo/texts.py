"""What they write. Every text goes through the posting verbs and the real screening, like anybody's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class Reply:
    author: str
    body: str
    quotes: int | None = None  # the number of the post it quotes
    days: float | None = None  # since it was written; without, it follows the one before it


@dataclass(frozen=True, slots=True)
class Topic:
    """A thread; nobody starts two in one board, so that board and author tell whether it is there already."""

    board: str
    author: str
    days: float  # since it was started
    title: str
    body: str
    replies: list[Reply] = field(default_factory=list)


TOPICS: Final = (
    Topic(
        "proposals",
        "grace",
        34,
        "Forty proposals, two replies. What am I doing wrong?",
        """I edit non-fiction, mostly memoirs and how-to books. Four months here, forty proposals sent, two replies, no job.

My letters run to about 350 words. I introduce myself, list the books I have worked on, explain my three rounds of \
editing, and close with my rate. I change the first line for every job.

Is it the length? The rate? Or is this simply how long it takes?""",
        [
            Reply(
                "idris",
                """Length, I would guess, and the order. A client with thirty letters to read sees two lines of each before \
opening any. Yours says who *you* are. Try to begin with *their* book.

What worked for me:

1. One sentence that proves I read the posting to the end.
2. One thing I would do first, and why.
3. One sample that is close to it, not five.
4. A question they can answer in a minute.

That is 120 words. The rate is in the form anyway.""",
            ),
            Reply(
                "hanna",
                """I hire editors three or four times a year, so here is the other side of it.

I skip every letter that explains what editing is. I know what it is, that is why I am hiring. I keep the letter that \
says “your second chapter seems to start the story again, is that on purpose?” Somebody who sees that in the sample \
pages will see it in the rest.""",
            ),
            Reply(
                "grace",
                "That stings a little and it is exactly what I needed. I have never once quoted the sample pages back at anyone.",
                quotes=3,
            ),
            Reply(
                "priya",
                """Also: apply early or not at all. I kept count for a quarter. Of the letters I sent within two hours, one in \
nine got an answer. After a day, one in forty.""",
            ),
            Reply(
                "grace",
                """Three weeks on. Eleven letters, all short, all about the pages. **Four replies, one contract**, a history of a \
lighthouse. Thank you, all of you.""",
            ),
        ],
    ),
    Topic(
        "proposals",
        "samir",
        12,
        "Is a short video in a proposal a good idea?",
        """A client asked for “something that shows us who you are”. I could write two paragraphs or record a minute with my \
phone at the kitchen table. I build booking systems, so nobody is hiring me for my face. Has anybody done this?""",
        [
            Reply(
                "lena",
                """Once, for a company that trains receptionists. I did not talk about myself at all. I shared my screen and walked \
through *their* booking page for sixty seconds, with the two places where I got stuck. They hired me before the minute was over, \
or so they said.""",
            ),
            Reply("samir", "Screen instead of kitchen table. That I can do.", quotes=2),
            Reply("tomasz", "Add captions. Half of the people who decide about you watch with the sound off."),
        ],
    ),
    Topic(
        "fees-and-payments",
        "lena",
        51,
        "Hourly or fixed? I keep choosing the wrong one",
        """I have made both mistakes this year.

- A logo for a **fixed** price. Eleven rounds. I earned less per hour than the barista who kept me awake.
- A data clean-up by the **hour**. I wrote a script, finished in a day, and was paid for a day. The script saved them a month.

Does anyone have a rule that does not start with “it depends”?""",
        [
            Reply(
                "tomasz",
                """Mine is one question: *who can make it longer?*

If the client can (opinions, rounds, a committee), I charge by the hour or cap the rounds in writing. If only I can, because \
I might be slow, I give a fixed price and keep what I save by being quick.

Your logo could be made longer by them. Your script could only be made longer by you. You had them the wrong way round.""",
            ),
            Reply("lena", "I am going to write that on the wall.", quotes=2),
            Reply(
                "hanna",
                """From the paying side: I do not mind hourly, I mind not knowing. Tell me “between twelve and eighteen hours, and I \
will write to you at ten” and I will not ask again.""",
            ),
            Reply(
                "yusuf",
                """Translators have the same quarrel with per-word and per-hour. I quote per word for text and per hour for anything \
called “a quick look”.""",
            ),
        ],
    ),
    Topic(
        "fees-and-payments",
        "priya",
        20,
        "Raising my rate with a client I like",
        """Same client for two years, same rate. They are kind, they pay on the day, and I am about 30 % below what new clients \
pay me. I have rehearsed the message so often that it has become a poem.

How did you say it?""",
        [
            Reply(
                "rosa",
                """Short, early and with a date:

> From 1 March my rate will be 55. Everything we have agreed before then stays at the old one. I would love to keep working \
with you.

No apology and no list of reasons. Reasons invite a discussion of the reasons. Of six clients, five said “fine” and one said \
“finally”.""",
            ),
            Reply(
                "joao",
                """I would split it in two when the gap is that big. 15 % now, the rest in half a year, both dates in the same \
message. They can plan, and you have to be brave only once.""",
            ),
            Reply("priya", "Sent. Rosa's words, João's two steps. Answer after nine minutes: “Of course. We wondered when.”"),
        ],
    ),
    Topic(
        "fees-and-payments",
        "yusuf",
        3,
        "Do you invoice for the first call?",
        """Half an hour to find out whether we fit is free, I think we all agree. But my last three “first calls” were ninety \
minutes of good advice, and nobody came back. Where do you draw the line?""",
        [
            Reply(
                "idris",
                """At the second question that begins with “how would you”. The first one I answer, so that they know I can. At the \
second I say: that is the job, shall I put it in writing? Nobody has ever been offended.""",
            ),
            Reply("grace", "I say at the start that I have thirty minutes. Then I really do have thirty minutes."),
        ],
    ),
    Topic(
        "first-contracts",
        "nina",
        1.4,
        "My first contract starts on Monday and I am terrified",
        """It is small: five articles about houseplants for a garden shop. The client seems lovely. I have written for years, \
only never for money.

What do you wish you had done in your first week?""",
        [
            Reply(
                "rosa",
                """Congratulations! Three things I learnt too late:

- Send the **first** article early and the other four on time. Early is when they tell you what they really want.
- Write down what was said in every call, in four lines, the same day, and send it to them.
- Ask who says yes. It is not always the person you are talking to.""",
            ),
            Reply(
                "nina",
                """Thank you! If anybody has a checklist they use, I would love to see it. You can reach me at \
nina.writes@mailbox.example or on +49 151 2345 6789, I am on the phone more than here.""",
            ),
            Reply(
                "max",
                """Welcome, Nina. The black bars in your post are ours: addresses and numbers are taken out before anybody sees \
them, so that they do not end up on somebody's list. Checklists are best posted right here, where the next beginner finds them.""",
            ),
            Reply(
                "lena",
                """Here is mine, then.

1. What exactly is delivered, in which format?
2. How many rounds of changes are in the price?
3. When is it *finished*, and who says so?
4. When is it paid?
5. What happens if either of us falls ill?

If you have an answer to all five, you have a contract. If one is missing, you have a hope.""",
            ),
        ],
    ),
    Topic(
        "first-contracts",
        "joao",
        77,
        "Things nobody told me before my first contract",
        """A collection, please. One line each, no sermons. I will begin:

**A deadline without a time zone is a surprise.**""",
        [
            Reply("idris", "“Just a small change” is the most expensive sentence in the trade."),
            Reply("lena", "Silence is not approval, unless it says so in writing."),
            Reply("tomasz", "Back up the thing. Then open the backup, to see whether it is one."),
            Reply("priya", "The client who haggles longest changes most."),
            Reply("hanna", "From the other side: the freelancer who asks nothing in week one asks everything in week four."),
            Reply("grace", "Your calendar needs a column called *waiting for others*."),
            Reply("samir", "Never demo on hotel wifi."),
            Reply("rosa", "Put your own name day, holiday or dentist in the plan. Otherwise the plan is about somebody else."),
            Reply("yusuf", "“Urgent” and “unread for a week” can be the same message."),
            Reply("joao", "Keep every version. The first logo always comes back.", quotes=2),
            Reply("idris", "Take the screenshot *before* you fix it."),
            Reply("max", "Say no in the first paragraph and be kind in the second. The other order gets misread."),
            Reply("tomasz", "Ask what it is for before you ask what it should look like."),
            Reply("lena", "Round numbers look guessed. 1,940 looks counted."),
            Reply("hanna", "If you go on holiday, tell me before I find out."),
            Reply("priya", "Write the invoice on the day. Memory gives discounts."),
            Reply("grace", "Read your own contract aloud once. You will hear the clause that bites."),
            Reply("samir", "A test payment of one unit saves a week of worry."),
            Reply("yusuf", "The first client who thanks you is worth two who do not."),
            Reply("rosa", "Finish. A finished B is read, an unfinished A is not."),
            Reply("joao", "Twenty-one already. I will make a poster of this thread.", quotes=21),
        ],
    ),
    Topic(
        "first-contracts",
        "hanna",
        16,
        "Clients: how detailed are your briefs?",
        """I write the brief, and I never know when to stop. My last one had nine pages, and the developer told me politely that \
page seven contradicted page two. What do *you* like to get?""",
        [
            Reply(
                "samir",
                """One page. Who uses it, what they do now, what annoys them, and what must not break. The other eight pages come out \
of the first conversation, and then they agree with each other.""",
            ),
            Reply(
                "tomasz",
                """An example of something you *dislike*, with one sentence why. I learn more from that than from three moodboards.""",
            ),
            Reply("hanna", "One page and one thing I dislike. I have plenty of those.", quotes=3),
        ],
    ),
    Topic(
        "disputes",
        "idris",
        28,
        "The client approved everything and will not release the last part",
        """Website, four milestones, three paid. The fourth was approved in writing three weeks ago. Since then: “accounting is \
looking into it.” The site is live and takes orders.

I do not want to be the person who pulls the plug. What comes before that?""",
        [
            Reply(
                "hanna",
                """As somebody who has been “accounting”: ask for the *name* of the person it is waiting for and write to both of \
them in one message. Attach the approval. Nine times out of ten it lies in a tray.""",
            ),
            Reply(
                "rosa",
                """And put a date in it. Not a threat, a date: “I plan to open a dispute on the 14th if it is still open then.” Then \
do it on the 14th. The platform's clock is on your side while everything is in writing and on the platform.""",
            ),
            Reply(
                "idris",
                """It lay in a tray. The tray's owner was on parental leave. Paid this morning, with an apology and a cactus.""",
            ),
        ],
    ),
    Topic(
        "disputes",
        "tomasz",
        8,
        "Endless changes: where do you stop?",
        """Brochure, fixed price, “two rounds” in the contract. We are at round seven, each of them tiny, each of them friendly. \
I have not said anything, because each was only ten minutes. Now it is a whole day.

Too late to speak up?""",
        [
            Reply(
                "lena",
                """Not at all, only do not send a bill for the past. Draw the line in front of you: “We are well past the two rounds. \
I was glad to do these. From here on I charge by the hour, and I can tell you before each change what it will take.” """,
            ),
            Reply("grace", "And offer a way out: one *last* collected list, everything on it, fixed price, done."),
            Reply("tomasz", "The collected list it is. It came back with two items. Seven rounds for two items!"),
        ],
    ),
    Topic(
        "safety",
        "rosa",
        40,
        "Warning: a “client” who wants a deposit before you may start",
        """Please read this if you are new. It happened to a friend of mine last week, and I have seen the same message twice since.

Somebody invites you to a long, well-paid data entry job. They are friendly and quick. Then they say that you have to pay a \
small refundable deposit for the training, the software or your badge, and that you get it back with the first pay. There is \
no job. My friend lost 80 dollars and, worse, a weekend of joy.

**No real client asks you for money to start working.** If you get a message like that, do not answer, and report it.""",
        [
            Reply(
                "yusuf",
                """I got that one too. Is it a scam if they also asked me to move to another app “because the site is slow”? I did \
not answer, but I was curious.""",
            ),
            Reply(
                "rosa",
                """Yes. The other app is how they get out of sight of the people who could help you. Curious is fine. Answering is not.""",
                quotes=2,
            ),
            Reply(
                "mona",
                """Thank you, Rosa. From the moderators: a message like this reaches us first, and most of them nobody ever sees. When \
one does slip through, tell us, and never feel silly about asking.""",
            ),
            Reply(
                "crystal",
                """Hello dear, I am hiring 50 data entry clerks now, earn $900 weekly working from home, no experience needed. You \
only pay a small refundable registration fee of $45 to get your training kit and start today. Message me on Telegram \
@crystal_hr_desk to begin, only few slots left!""",
                days=0.2,
            ),
        ],
    ),
    Topic(
        "safety",
        "samir",
        6,
        "They paid me too much and want the difference back",
        """A new client sent a cheque for twice the agreed sum “by mistake” and asks me to send the difference to their other \
supplier today. My bank says the cheque has been credited. Is this as strange as it feels?""",
        [
            Reply(
                "hanna",
                """It is exactly as strange as it feels. Credited is not cleared. In two weeks the cheque bounces, and what you sent on \
is your own money. Send nothing, and tell your bank today.""",
            ),
            Reply("samir", "Told the bank. They sighed as if I were the fifth this week. Nothing sent. Thank you."),
        ],
    ),
    Topic(
        "proposals",
        "victor",
        0.3,
        "Make $3500 weekly with our guaranteed crypto team",
        """Dear freelancers, stop wasting time with proposals! Our investment team pays guaranteed profit of 40% every week. Send \
200 USDT to our wallet to activate your account and we double it within 24 hours, risk free. Contact our manager on WhatsApp \
+1 202 555 0143 or Telegram @vip_profit_desk right now, this offer ends today.""",
    ),
)
