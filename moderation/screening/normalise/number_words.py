"""The words for digits, in the languages our members write in, as they stand in a folded reading."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from moderation.screening.common_words import COMMON_WORDS
from moderation.screening.normalise.number_compounds import DUTCH, GERMAN, ITALIAN, hundreds, numbered, tens
from moderation.screening.word_list import words

STRONG: Final[dict[str, str]] = {
    **numbered("zero/zer0/cero/null/shunya/shoonya/sifar/zeero/zerro/siro"),
    **numbered("one/wan/wun two/tew/twoo three/thre/tree four/fore five/fife six/siks/sicks/sixx seven/sevn"
               " eight/ayt/eit nine/niner/nyne/nein", 1),
    **numbered("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10),
    **tens("twenty thirty forty/fourty fifty sixty seventy eighty ninety"),
    # Spanish, Portuguese
    **numbered("uno dos/dois/duas tres cuatro/quatro cinco seis/meia siete/sete ocho/oito nueve/nove", 1),
    **numbered("diez/dez onze doce/doze trece/treze catorce/quatorze/catorze quince/quinze dieciseis/dezesseis"
               " diecisiete/dezessete dieciocho/dezoito diecinueve/dezenove", 10),
    **numbered("veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve",
               21),
    **tens("veinte/vinte treinta/trinta cuarenta/quarenta cincuenta/cinquenta sesenta/sessenta setenta ochenta/oitenta"
           " noventa"),
    # French
    **numbered("deux trois quatre cinq six sept huit neuf dix", 2),
    **numbered("douze", 12),
    **numbered("seize", 16),
    **tens("vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante"),
    # German
    **numbered("eins zwei/zwo drei vier funf/fuenf sechs sieben acht neun zehn elf zwolf/zwoelf", 1),
    **tens("zwanzig dreissig vierzig funfzig/fuenfzig sechzig siebzig achtzig neunzig"),
    # Italian, Polish, romanised Russian and Ukrainian, Turkish, Indonesian
    **numbered("due tre quattro cinque sei sette otto", 2),
    **tens("venti trenta quaranta cinquanta sessanta settanta ottanta novanta"),
    **numbered("jeden dwa trzy cztery piec szesc siedem osiem dziewiec", 1),
    **numbered("odin dva tri chetyre pyat shest sem vosem devyat", 1),
    **numbered("bir iki uc dort bes alti yedi sekiz dokuz", 1),
    **GERMAN,
    # Spanish, Portuguese, Polish hundreds
    **hundreds("ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos"
               " novecientos"),
    **hundreds("cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos"),
    **hundreds("dwiescie trzysta czterysta piecset szescset siedemset osiemset dziewiecset", 200),
    **ITALIAN,
    **DUTCH,
    "sifir": "0", "nol": "0", "satu": "1", "dua": "2", "tiga": "3", "enam": "6", "tujuh": "7", "delapan": "8",
    # romanised Hindi, Urdu, Bengali
    **numbered("ek/ekh doh tiin/theen chaar/char panch/paanch/paach chhe/chhah/chah/cheh saat aath/aat nau/nao", 1),
    # Tagalog, Cebuano
    **numbered("isa dalawa tatlo apat lima anim pito walo siyam/syam sampu", 1),
    "sero": "0",
    # Tens and hundreds of further languages
    **tens("husz harminc negyven otven hatvan hetven nyolcvan kilencven"),
    **tens("dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat osiemdziesiat"
           " dziewiecdziesiat"),
    **tens("dvadtsat tridtsat sorok pyatdesyat shestdesyat semdesyat vosemdesyat devyanosto"),
    **tens("двадцать/двадцять тридцать/тридцять сорок пятьдесят/пятдесят шестьдесят/шістдесят семьдесят/сімдесят"
           " восемьдесят/вісімдесят девяносто"),
    **numbered("одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать"
               " девятнадцать", 11),
    "сто": "100", "двести": "200", "триста": "300", "четыреста": "400", "пятьсот": "500", "шестьсот": "600",
    "семьсот": "700", "восемьсот": "800", "девятьсот": "900",
    **tens("yirmi otuz kirk elli altmis yetmis seksen doksan"),
    **tens("twintig dertig veertig vijftig zestig zeventig tachtig negentig"),
    **numbered("twaalf dertien veertien vijftien zestien zeventien achttien negentien", 12),
    **tens("tjugo trettio fyrtio femtio sextio sjuttio attio nittio"),
    **tens("douazeci treizeci patruzeci cincizeci saizeci saptezeci optzeci nouazeci"),
}  # fmt: skip
"""Words that are numbers in some language and hardly anything else."""

WEAK: Final[dict[str, str]] = {
    "o": "0", "oh": "0", "ou": "0", "nil": "0", "naught": "0", "nought": "0", "zilch": "0",
    "won": "1", "un": "1", "une": "1", "um": "1", "uma": "1", "una": "1", "ein": "1", "eine": "1", "i": "1", "l": "1",
    "to": "2", "too": "2", "do": "2", "teen": "3", "tin": "3", "for": "4", "ate": "8", "das": "10", "dus": "10",
    "once": "11", "cent": "00", "hundred": "00", "cien": "00", "isang": "1",
}  # fmt: skip
"""Words that are numbers only in the company of others."""

BY_LANGUAGE: Final[dict[str, str]] = {
    "Romanian": "zero unu/una doi/doua trei patru cinci sase/sasa sapte/sapti opt noua zece",
    "Dutch": "nul een/één twee drie vier vijf zes zeven acht negen tien",
    "Swedish": "noll ett/en två tre fyra fem sex sju åtta nio tio",
    "Danish, Norwegian": "null/nul en/ett to tre fire fem seks/six syv/sju otte/åtte ni ti",
    "Polish": "zero jeden dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec",
    "Czech, Slovak": "nula jedna/jeden dva/dvě tri/tři ctyri/čtyři/styri pet/pat sest/šest sedm/sedem osm/osem"
    " devet/devat",
    "Croatian, Serbian": "nula jedan/jedna dva tri četiri pet šest sedam osam devet deset",
    "Bulgarian": "nula edno/edin dve/dva tri chetiri pet shest sedem osem devet deset",
    "Hungarian": "nulla egy kettő/ket három négy öt hat hét nyolc kilenc tíz",
    "Finnish": "nolla yksi/yks kaksi/kaks kolme/kol neljä/nel viisi/viis kuusi/kuus seitsemän/seiska kahdeksan"
    " yhdeksän",
    "Estonian": "null üks kaks kolm neli viis kuus seitse kaheksa üheksa",
    "Turkish": "sıfır bir iki üç dört beş altı yedi sekiz dokuz on",
    "Indonesian, Malay": "nol/kosong satu dua tiga empat lima enam tujuh delapan/lapan sembilan",
    "Javanese": "nol siji loro telu papat lima enem pitu wolu sanga",
    "Tagalog": "wala/sero/siyero isa dalawa tatlo apat lima anim pito walo siyam",
    "Tagalog, Spanish": "sero/siyero uno/wan dos/tu tres/tri kwatro/kuwatro singko/sinko sais/seis syete/siyete"
    " otso/otcho nwebe/nuwebe",
    "Swahili": "sifuri/sufuri moja mbili/mbile tatu nne tano sita saba nane tisa kumi",
    "Vietnamese": "không/khong một/mot hai ba bốn năm sáu bảy tám chín",
    "Chinese": "ling yi/yao er/liang san si wu liu qi ba jiu",
    "Japanese": "zero/rei ichi ni san yon/shi go roku nana/shichi hachi kyu/kyuu",
    "Korean": "gong/yeong il i sam sa o yuk chil pal gu",
    "Arabic": "sifr/sefr wahid/wahed ithnan/itnen/tnen thalatha/talata arbaa/arba khamsa/hamsa sitta sabaa/saba"
    " thamaniya/tamanya tisaa/tesaa",
    "Persian": "sefr yek do seh chahar/char panj shesh/shish haft hasht noh",
    "Hindi, Urdu": "shunya/sifar ek do teen/tin char/chaar paanch/panch/paach che/chhe/chay saat/sat aath/ath nau/no",
    "Bengali": "shunno ek dui tin char pach/panch choy/chhoy shat/sat aat/at noy",
    "Greek": "miden/mhden ena dyo/dio tria tessera pente eksi/exi efta/epta okto/oxto ennia",
    "Russian": "nol/nul/nol' odin/raz dva/dve tri chetyre/chetire pyat/piat shest sem/syem vosem/vosiem devyat/deviat",
    "Ukrainian": "nul odyn dva try chotyry pyat shist sim visim devyat",
    "Italian": "zero uno due tre quattro cinque sei sette otto nove dieci",
    "Catalan": "zero u/un dos tres quatre cinc sis set vuit nou",
    "Yoruba, Igbo, Hausa": "odo okan/otu/daya eji/abuo/biyu eta/ato/uku erin/ano/hudu arun/ise/biyar"
    " efa/isii/shida eje/asaa/bakwai"
    " ejo/asato/takwas esan/itoolu/tara",
    "Russian letters": "ноль/нуль/нол один/раз/одна два/две три четыре пять шесть семь восемь девять десять",
    "Polish names": "zerowka jedynka dwojka trojka czworka piatka szostka siodemka osemka dziewiatka dziesiatka",
    "Maltese": "xejn wiehed tnejn tlieta erbgha hamsa sitta sebgha tmienja disgha",
    "Russian names": "нолик единица двойка тройка четверка/четвёрка пятерка/пятёрка шестерка семерка восьмерка девятка",
    "Ukrainian letters": "нуль один два три чотири п'ять/пять шість сім вісім девять/дев'ять",
    "Bulgarian letters": "нула едно/един две/два три четири пет шест седем осем девет",
    "Serbian letters": "нула један два три четири пет шест седам осам девет",
    "Greek letters": "μηδέν ένα δύο τρία τέσσερα πέντε έξι επτά/εφτά οκτώ/οχτώ εννιά/εννέα",
    "Hindi letters": "शून्य एक दो तीन चार पांच/पाँच छह/छः/छे सात आठ नौ",
    "Bengali letters": "শূন্য এক দুই তিন চার পাঁচ ছয় সাত আট নয়",
    "Arabic letters": "صفر واحد اثنان/اثنين ثلاثة/تلاتة اربعة/أربعة خمسة ستة سبعة ثمانية/تمانية تسعة",
    "Persian letters": "صفر یک/يك دو سه چهار پنج شش هفت هشت نه",
}  # fmt: skip
"""From zero upwards; a slash parts spellings of one digit."""
EVERYDAY: Final = frozenset(
    words(
        """
en een to hat het ot ten fire sex ni ti nam bay ba mot hai tam sau san shi go si sa sam gong pal gu o i il chin
dos tres opt no on bir se dan tri pet sat at set sis u un una er yi yao ling liang wu liu qi rei nana wala do char ek
raz sem sim en acht bon sanga tara ise eta ano ato uku eji efa eje eye noh haft seh yek ti tin tiga dua lima six
sest osm nou cinc vuit wan tu deset ena dio exi try nul null saba sita tano tisa nane nne on uno due tre sei otto nove
die neli viis kol nel ket egy raz два две три раз один одна пять एक दो नौ सात আট এক নয় دو سه نه یک de ett tio nio fem
"""
    )
)
"""Numbers in one language, ordinary words in this or another one: they count among others of their language only."""
SYLLABLES: Final[dict[str, str]] = {
    character: str(digit)
    for digit, characters in enumerate(
        ["零〇공영", "一壱일", "二两贰이", "三叁삼", "四肆사", "五伍오", "六陆육륙", "七柒칠", "八捌팔", "九玖구"]
    )
    for character in characters
}
"""Digits of scripts that set one character for each."""


class Meaning(NamedTuple):
    """What a number word stands for, whether it is hardly anything else, and in which languages."""

    digits: str
    strong: bool
    languages: frozenset[str]


def folded(word: str) -> str:
    """The word without accents, as a folded reading has it."""
    plain = "".join(part for part in unicodedata.normalize("NFKD", word) if unicodedata.category(part) != "Mn")
    return plain.replace("ı", "i").replace("ø", "o").replace("ł", "l")


def _languages() -> dict[str, tuple[str, set[str]]]:
    found: dict[str, tuple[str, set[str]]] = {}
    for language, digits in BY_LANGUAGE.items():
        for digit, forms in enumerate(digits.split()):
            for form in forms.split("/"):
                found.setdefault(folded(form), (str(digit), set()))[1].add(language)
    return found


def _meanings() -> dict[str, Meaning]:
    spoken = _languages()
    meanings = {
        word: Meaning(digits, word not in EVERYDAY, frozenset(languages))
        for word, (digits, languages) in spoken.items()
    }
    for table, strong in ((WEAK, False), (STRONG, True)):
        for word, digits in table.items():
            known = meanings.get(word)
            languages = known.languages if known and strong else frozenset()
            meanings[word] = Meaning(digits, strong, languages)
    return meanings


MEANINGS: Final = _meanings()
DOUBLED: Final = re.compile(r"(.)\1")
SOUNDS: Final = (
    ("ph", "f"), ("qu", "k"), ("ck", "k"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"), ("z", "s"),
    ("x", "ks"),
    ("y", "i"), ("w", "u"), ("h", ""),
    ("ei", "e"), ("ie", "e"),
)  # fmt: skip


def sound(word: str) -> str:
    """The word in a rough spelling by sound."""
    for letters, plain in SOUNDS:
        word = word.replace(letters, plain)
    return DOUBLED.sub(r"\1", word)


BY_SOUND: Final = {
    sound(word): meaning for word, meaning in MEANINGS.items() if meaning.strong and len(word) >= 4 and word.isascii()
}
FEWEST_LETTERS: Final = 5
"""Where one of them may be wrong; shorter words have too many neighbours."""
SOUND_KEYS: Final = tuple(key for key in BY_SOUND if len(key) >= FEWEST_LETTERS)


@lru_cache(maxsize=4096)
def misspelled(word: str) -> Meaning | None:
    """The number word that an unknown word is meant to be: it sounds like one, or a letter is wrong."""
    if not 4 <= len(word) <= 14 or not word.isascii() or word in COMMON_WORDS:
        return None
    key = sound(word)
    if key in BY_SOUND:
        return BY_SOUND[key]
    if len(key) < FEWEST_LETTERS:
        return None
    near = process.extractOne(key, SOUND_KEYS, scorer=Levenshtein.distance, score_cutoff=1)
    return BY_SOUND[near[0]] if near else None
