"""Words that say what the value beside them is: a phone number, an account, a ticket."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from moderation.screening.described_services import DESCRIBED
from moderation.screening.services import CANONICAL, PLAIN_WORDS
from moderation.screening.word_list import words


class Topic(StrEnum):
    """What a word in a text speaks of."""

    PHONE = "phone"  # surely a phone: "mobile", "text me"
    CALL = "call"  # may be one: "call", "reach"
    NUMBER = "number"  # takes the topic of the word before it
    MAIL = "mail"
    WRITE = "write"
    PAY = "pay"  # a service that pays to an address, a number or a name
    BANK = "bank"
    WALLET = "wallet"
    CARD = "card"
    IDENTITY = "identity"
    SITE = "site"
    LIVE = "live"  # where somebody lives
    NAME = "name"  # "username", "nick"
    SERVICE = "service"
    OTHER = "other"  # numbers of these are nobody's: ticket, version, price


def _spread(topic: Topic, listed: str) -> dict[str, Topic]:
    return {word.replace("_", " "): topic for word in listed.split()}


LETTERED: Final = frozenset(words("ssn sin dni nie nif cpf rfc tin nin nip bsn"))
"""Documents whose short names are also written letter by letter: ``S.I.N.``."""
PHRASES: Final[dict[str, Topic]] = {
    **_spread(
        Topic.PHONE,
        """phone phones phon fone telephone tel tels telf tlf telef tfno telefono telefonos telefon telefone telefones
telefonnummer telefonisch fon cell cellphone cel celular celulares cellulare mobile mob mobil movil moviles
movel mobilnummer mobiltelefon handy handynummer portable gsm sms hotline fax landline rufnummer sim new_sim sim_card
phone_number text_me call_me ring_me phone_me dial whatsapp_number call_or_text text_or_call sms_me
give_me_a_call give_me_a_ring give_me_a_buzz buzz_me llamame llamenme llama_al llamar_al me_liga
liga_pra_mim ligue_para appelez_moi appelle_moi appelez_le rufen_sie_an ruf_mich_an ruf_an call_karo
call_kar phone_karo call_karna phone_no mobile_no cell_no contact_no contact_number ph phn phno
mobile_number text_or_whatsapp ring_this my_digits digits_are area_code tawagan_mo tawag tawagan i_text
itext numero_de_telefono numero_de_celular numero_de_telefone numero_de_whatsapp numero_de_telephone fijo
wasapea chiama telefonu cep_telefonu numaram nomor nomer_hp no_hp hp komorka tel_no telefonni telefonszam
telefoonnummer whats 06_number dzwon zadzwon zvoni call_us text_us phone_us whatsapp_me whatsapp_us
viber_number callme textme телефон тел номер моб мобильный звоните звони пишите дзвоніть numarasi numarası
هاتف جوال موبایل تلفن شماره फोन मोबाइल नंबर ফোন মোবাইল নম্বর""",
    ),
    **_spread(
        Topic.CALL,
        """call calls calling called text texting ring reach contact contacts contacto contactame contato contate
contacte contactez kontakt kontaktiere llamar llama llamen ligar liga ligue appeler appelez appelle anrufen
ruf message msg ping dm pm chat buzz whatsap hit_me hmu reachable available_at sampark karo kar tawagan
kontakin hubungi escribeme escribanme escribir chama chamar joindre joignable""",
    ),
    **_spread(
        Topic.NUMBER,
        """number numbers num no nr nro nos numero numeros nummer nummero
        n° # id ids digits numéro numer no. nombor رقم"""
    ),
    **_spread(
        Topic.MAIL,
        """mail mails email emails e_mail e_mails correo correos correio courriel mel mailadresse emailadresse mailbox
inbox mailid email_id mail_id gmail hotmail yahoo outlook protonmail icloud google_mail email_address
mail_address correo_electronico почта мейл емейл имейл ईमेल""",
    ),
    **_spread(
        Topic.WRITE,
        "write writing send cv escribe escribeme escreva schreib schreiben ecrivez escribanme address_is reply_to",
    ),
    **_spread(
        Topic.PAY,
        """paypal payapal paypl pay_pal paypall payoneer pyoneer payonner skrill neteller wise zelle cashapp cash_app
venmo cashtag cash_tag revolut upi gpay google_pay phonepe phone_pe paytm bhim gcash g_cash maya paymaya bkash nagad
rocket_account upay_account easypaisa easy_paisa jazzcash jazz_cash sadapay nayapay mpesa m_pesa
airtel_money mtn_momo momo opay palmpay pix chave_pix nequi daviplata bizum mercado_pago mercadopago oxxo
yape plin webmoney perfect_money perfectmoney payeer advcash yoomoney qiwi interac etransfer e_transfer
swish vipps twint blik satispay paylib lydia wero kaspi monobank privatbank western_union moneygram upi_id
vpa payid pay_id paynow promptpay pay_to pay_me_at till_number till_no paybill paybill_number paybill_no buy_goods
till send_the_money send_money binance_id binance_pay_id
bybit_uid okx_uid send_payment send_the_payment transfer_to bonus_to pagar_a instapay""",
    ),
    **_spread(
        Topic.BANK,
        """account accounts acct a_c bank_account account_number account_no cuenta cuenta_bancaria conta
        conta_bancaria
conta_corrente compte kontonummer konto kontonr conto iban swift bic routing routing_number aba sort_code
sortcode ifsc ifsc_code clabe cbu cvu alias_cbu bsb transit_number institution_number agencia agência bank
bankkonto ach wire_to nuban numero_de_cuenta numero_de_conta numero_de_compte hesap rachunek khata
konta rachunku nr_konta numer_konta sort conta_poupanca agencia account_is acc acc_no blz bankleitzahl bank_code
branch_code rib p_iva nrb kto monzo starling unionbank union_bank bdo bpi metrobank landbank natwest
lloyds hsbc bancomer nubank bradesco gtbank opay_account""",
    ),
    **_spread(
        Topic.WALLET,
        """btc bitcoin eth ethereum usdt usdc trc20 erc20 bep20 trc trx tron wallet wallets ltc litecoin doge dogecoin
xrp ripple sol solana bnb bsc xmr monero ton toncoin ada cardano tether crypto coin polygon matic
avax wallet_address billetera carteira portefeuille cuzdan кошелек""",
    ),
    **_spread(
        Topic.CARD,
        """card cards credit_card debit_card card_number card_no visa mastercard amex cvv cvc tarjeta
        tarjetas cartao carte
        kreditkarte kartennummer kartu carta karta kart maestro rupay numero_de_tarjeta numero_do_cartao""",
    ),
    **_spread(
        Topic.IDENTITY,
        """passport passports passport_number passport_no pasaporte passaporte passeport reisepass reisepassnummer
passaporto paszport pasaport паспорт
паспорта паспорту паспортом паспорте паспорті загранпаспорт
 pasport pass_no passnummer ssn ssns social social_security
social_security_number social_security_no itin ein tin tax_id taxpayer_id taxid tax_number tax_no fiscal
national_insurance national_insurance_number nino ni_number nhs nhs_number utr pan pan_card pan_number
pan_no aadhaar aadhar adhar aadhaar_number aadhar_card uidai gst gstin voter_id epic cnic nicop ntn nic
national_id national_id_number id_card id_card_number identity_card identity_number identity_document sss
sss_number umid philhealth pagibig pag_ibig philsys psn philid nid nid_number nid_no birth_certificate cpf
cnpj rg cnh titulo_de_eleitor pis nis curp rfc ine nss clave_de_elector dni nie nif cif
documento_de_identidad cedula cc nuit insee nir securite_sociale numero_de_securite secu carte_vitale
carte_d_identite carte_nationale_d_identite cni steuer_id steuerid steuernummer steuer_identifikationsnummer idnr
steueridentifikationsnummer personalausweis personalausweisnummer ausweisnummer ausweis
sozialversicherungsnummer rentenversicherungsnummer svnr ust_id ustid vat vat_number codice_fiscale
cod_fiscale cf partita_iva carta_d_identita pesel dowod dowod_osobisty nip regon inn rnokpp ipn іпн ідн рнокпп
інн инн снилс tc_kimlik tckn kimlik tc_no t_c_kimlik kimlik_no vergi_no nin nin_number bvn virtual_nin kra
kra_pin huduma huduma_namba id_no id_number driving_licence driving_license drivers_license driver_s_license
drivers_licence driver_s_licence licence_number license_number dl_number licencia_de_conducir
permis_de_conduire fuhrerschein fuhrerscheinnummer residence_permit ration_card ci ippis ghana_card ktp nik
mykad personnummer fodselsnummer ppsn pps_number cpr_nummer cpr henkilotunnus ahv ahv_nummer dl dl_no

pps ppsn_number kitambulisho kra_pin_number t_c_number tc_number kimlik_numarasi nomor_ktp no_ktp dowodu paszportu
personalausweises green_card a_number alien_number uscis egn cnp rodne_cislo oib jmbg amka afm niss
rijksregisternummer bsn sin medicare tfn abn nrc omang
siret siren kvk kvk_nummer ico dic krs cui cvr cvr_nr rut ruc cuit cuil orgnr org_nr y_tunnus acn ftin tva btw mwst
moms dph pdv uid uid_nr ust_idnr vat_no vat_reg crn umid_crn voter_card voters_card voter_id_card voter_s_card
clave_elector driving_permit social_insurance_number social_insurance""",
    ),
    **{" ".join(letters): Topic.IDENTITY for letters in LETTERED},
    **_spread(
        Topic.SITE,
        """site sites website websites portfolio portafolio portefolio portifolio web webpage homepage blog link links
page pagina sitio webseite seite booking calendar calendly url visit studio showreel profile perfil profil
www web_site my_work works samples""",
    ),
    **_spread(
        Topic.LIVE,
        """address addresses direccion endereco adresse anschrift indirizzo adres adresi adresim live lives street
moved ship shipping deliver delivery postal postal_address mailing_address home_address office
invoice_address billing_address vivo moro habite wohne wohnen abito mieszkam calle rua rue strasse via ulica
ghar pata tirahan адрес адреса вул ул visit_us located come_to letter parcel package""",
    ),
    **_spread(
        Topic.NAME,
        """username user_name usernames user usuario utilisateur benutzer benutzername nick nickname nickame handle
handles pseudo apodo alias screen_name login user_id my_id id_is tag nome_de_usuario nombre_de_usuario
gamertag @""",
    ),
    **_spread(
        Topic.OTHER,
        """nota_fiscal
عقد عقدي طلب تذكرة فاتورة
ticket tickets order orders pedido commande bestellung bestellnummer invoice invoices factura
        fatura facture
rechnung rechnungsnummer case cases contract contracts contrato contrat vertrag job jobs job_id project
issue issues bug build version versions v ver release revision commit sku asin upc ean isbn issn doi gtin
part_number model modelo serial serial_number tracking tracking_number shipment reference ref referencia
referenz transaction txn transaction_id tx utr_ref receipt confirmation booking_reference pnr flight code
codes error errors errno port ports proposal proposals connects views downloads followers subscribers users
rows records lines words pages chapter section page_no line_no price prices priced cost costs budget rate
salary amount total sum paid earned revenue usd eur gbp inr dollars euros pounds rupees pesos score scores
rating jss resolution coordinates latitude longitude lat lng lon gps hash md5 sha1 sha256 checksum uuid guid
api_key token otp pin verification_code zip zipcode zip_code postcode postal_code year years date dates
deadline hours weight height width size dimensions patent rfc_number iso din epoch timestamp unix dataset
id_column column phase milestone milestones client_id customer_id user_count team_id channel_id app_id rtx
gtx gpu cpu mhz ghz ram windows macos android_version ios firmware article articles request request_id
sessionid log logs sample_id population attendance expediente numero_de_pedido numero_de_factura vorgang
vorgangsnummer aktenzeichen numero_de_ticket chamado protocolo folio dossier reclamacion kundennummer
customer_number lottery winning question exercise task row record batch lot bid bid_id bids opus episode
season level block ean13 imei vin asin doi patent regex pattern output input returns print value values int
long_int policy policy_no policy_number offset limit max min ipi iswc isrc isni orcid ismn""",
    ),
    "☎": Topic.PHONE, "📞": Topic.PHONE, "📱": Topic.PHONE, "📲": Topic.PHONE, "☏": Topic.PHONE, "✆": Topic.PHONE,
    "🤙": Topic.PHONE, "📧": Topic.MAIL, "✉": Topic.MAIL, "📩": Topic.MAIL, "📨": Topic.MAIL, "🌐": Topic.SITE,
    "🔗": Topic.SITE, "🏠": Topic.LIVE, "📍": Topic.LIVE, "💳": Topic.CARD,
}  # fmt: skip
"""In lower case without accents; the longest phrase that fits is taken."""

MESSENGER_PHRASES: Final[dict[str, str]] = {
    **CANONICAL,
    **DESCRIBED,
    "whats app": "whatsapp",
    "what s app": "whatsapp",
    "what sapp": "whatsapp",
    "what app": "whatsapp",
    "wats app": "whatsapp",
    "whatsapp business": "whatsapp",
    "tele gram": "telegram",
    "tele g": "telegram",
    "te le gram": "telegram",
    "insta gram": "instagram",
    "the gram": "instagram",
    "dis cord": "discord",
    "sky pe": "skype",
    "snap chat": "snapchat",
    "face book": "facebook",
    "we chat": "wechat",
    "linked in": "linkedin",
    "tik tok": "tiktok",
    "google chat": "google chat",
    "g chat": "google chat",
    "google hangouts": "google chat",
    "google meet": "google chat",
    "kakao talk": "kakaotalk",
    "blue app": "telegram",
    "blue s app": "skype",
    "the s app": "skype",
    "purple app": "viber",
    "bird app": "twitter",
    "ghost app": "snapchat",
    "google chats": "google chat",
    "blue bird app": "twitter",
    "green app": "whatsapp",
    "paper plane app": "telegram",
    "paper plane": "telegram",
    "the plane app": "telegram",
    "meeting id": "zoom",
    "zoom id": "zoom",
    "zoom meeting id": "zoom",
    "ms teams": "teams",
    "microsoft teams": "teams",
    "fb messenger": "messenger",
    "💬": "whatsapp",
    "✈": "telegram",
    "🟢": "whatsapp",
    "👾": "discord",
    "📷": "instagram",
    "📸": "instagram",
    "👻": "snapchat",
}
PHONE_SERVICES: Final = frozenset(
    {"whatsapp", "viber", "signal", "zalo", "imo", "botim", "wa", "telegram", "line", "kakaotalk"}
)
"""Messengers that go by phone number."""

WEAK_SERVICES: Final = PLAIN_WORDS | {
    "signal",
    "line",
    "teams",
    "zoom",
    "slack",
    "messenger",
    "matrix",
    "session",
    "steam",
}

DENSE_PHRASES: Final[dict[str, tuple[Topic, str]]] = {
    **{
        form: (Topic.SERVICE, name)
        for name, forms in {
            "wechat": "微信 威信 加微",
            "kakaotalk": "카톡 카카오톡",
            "telegram": "텔레그램 テレグラム 电报 電報",
            "line": "ライン 라인",
            "instagram": "인스타 インスタ",
            "discord": "디스코드 ディスコード",
            "whatsapp": "왓츠앱",
            "qq": "扣扣",
        }.items()
        for form in forms.split()
    },
    **dict.fromkeys(
        [
            "电话",
            "電話",
            "手机",
            "手機",
            "携帯",
            "携帯番号",
            "電話番号",
            "전화",
            "전화번호",
            "핸드폰",
            "휴대폰",
            "연락처",
            "联系",
        ],
        (Topic.PHONE, "phone"),
    ),
    **dict.fromkeys(["邮箱", "邮件", "郵件", "メール", "이메일", "메일"], (Topic.MAIL, "mail")),
    **dict.fromkeys(["支付宝", "银行卡", "계좌", "口座", "账号"], (Topic.BANK, "account")),
    **dict.fromkeys(["身份证", "护照", "パスポート", "주민등록번호", "여권"], (Topic.IDENTITY, "id card")),
    **dict.fromkeys(["地址", "住所", "주소"], (Topic.LIVE, "address")),
}
"""Looked for inside runs of letters, for these scripts set no spaces."""
