"""What single sentences do, and whose words they are."""

from __future__ import annotations

import pytest

from moderation.screening import stance
from moderation.screening.findings import Finding, Kind
from moderation.screening.sentences import Sentence, Stance


def only(text: str) -> Sentence:
    (sentence,) = stance.judge(text, ())
    return sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Never pay for a job.", Stance.WARNING),
        ("Please don't send anybody your passport.", Stance.WARNING),
        ("If a client wants you to leave the site, say no.", Stance.WARNING),
        ("No honest company charges you for training.", Stance.WARNING),
        ("Nunca paguen por un empleo.", Stance.WARNING),
        ("Não faça Pix para conseguir vaga.", Stance.WARNING),
        ("Kisi ko OTP mat do.", Stance.WARNING),
        ("Is this job a scam?", Stance.ASKING),
        ("Has anyone worked with this company?", Stance.ASKING),
        ("Not sure whether I can trust him.", Stance.ASKING),
        ("¿Les parece confiable?", Stance.ASKING),
        ("Alguém já recebeu essa proposta?", Stance.ASKING),
        ("Ye client sahi hai kya?", Stance.ASKING),
        ("He asked me to pay a deposit.", Stance.REPORTING),
        ("I got scammed last week.", Stance.REPORTING),
        ("El cliente me pidió mi clave.", Stance.REPORTING),
        ("O cliente me pediu o CPF.", Stance.REPORTING),
        ("Usne mujhe paise bhejne ko bola.", Stance.REPORTING),
        ("Police arrested eleven people.", Stance.REPORTING),
        ("Posts that trade feedback are not allowed here.", Stance.WARNING),
        ("Your post was edited by the team.", Stance.POLICY),
        ("We removed the phone number from the thread.", Stance.POLICY),
        ("Message me for the details.", Stance.OTHER),
        ("You pay the kit first.", Stance.OFFERING),
        ("Want to earn from home?", Stance.OFFERING),
        ("This is not a scam, I swear.", Stance.OFFERING),
        ("100 % legit work, friends.", Stance.OFFERING),
        ("Lovely weather in Porto today.", Stance.OTHER),
    ],
)
def test_sentence_does(text: str, expected: Stance) -> None:
    assert only(text).stance is expected


@pytest.mark.parametrize(
    "text",
    [
        '"Pay me the fee today"',
        "„Zahl bitte sofort die Gebühr“",
        "«Paga ya la cuota por favor»",
        "“Pague agora a taxa por favor”",
        "「今すぐ払って」",
        "> Pay the fee",
        "`pay the fee`",
        "```\npay the fee\n```",
        "Client: pay the fee",
        "He wrote: pay the fee",
        "[12:04] Anna: pay the fee",
    ],
)
def test_quoted_words_are_not_the_authors(text: str) -> None:
    sentences = stance.judge(f"Look at this please.\n{text}\nThoughts welcome.", ())
    quoted = [sentence for sentence in sentences if not sentence.own]
    assert quoted and all(sentence.stance is Stance.QUOTING for sentence in quoted)
    assert sentences[0].own and sentences[-1].own


@pytest.mark.parametrize(
    "text", ["It's the client's fee, isn't it", '5\'10" tall and 6" wide', "Budget: 300", "Note: hi"]
)
def test_apostrophes_inches_and_headings_are_no_quotation(text: str) -> None:
    assert all(sentence.own for sentence in stance.judge(f"{text}\nThat is all.", ()))


def test_a_marked_name_of_a_button_is_no_quotation() -> None:
    assert all(sentence.own for sentence in stance.judge('Press "enable content" when you are asked.', ()))


def test_a_post_all_in_quotation_marks_speaks_for_its_author() -> None:
    assert all(sentence.own for sentence in stance.judge('"Pay 20 dollars and start today."', ()))


def test_a_conversation_between_names_is_quoted_once_its_speakers_are_known() -> None:
    sentences = stance.judge("Strange chat today.\nMe: hello\nClient: send the fee\nRavi: quickly please\n", ())
    assert [sentence.own for sentence in sentences if sentence.last > sentence.first] == [True, False, False, False]


def test_positions_are_those_of_the_original() -> None:
    text = "Olá 👋 amigo.  Nunca pague nada!"
    first, second = stance.judge(text, ())
    assert text[second.start : second.end] == "Nunca pague nada!"
    assert first.start == 0


def test_a_contact_detail_in_ones_own_words_is_live_and_a_quoted_one_is_not() -> None:
    text = 'Write to ana at mail. He said "mail it to bob at mail"'
    own, quoted = text.index("ana"), text.index("bob")
    findings = [Finding(at, at + 3, Kind.EMAIL, 1.0, "test", "test") for at in (own, quoted)]
    live = [sentence.live_contact for sentence in stance.judge(text, findings)]
    assert live == [True, False, False]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "👍", ">", '"', "'" * 500, "> " * 300, "a" * 5000])
def test_odd_texts_break_nothing(text: str) -> None:
    stance.judge(text, ())


@pytest.mark.parametrize("unit", ["'a ", '"', "“", "«a ", "> a\n", "a.a.", "Client: a\n", "he wrote: ", "```\n", "1:"])
def test_long_odd_texts_are_read_in_time(unit: str) -> None:
    stance.judge((unit * 100_000)[:100_000], ())
