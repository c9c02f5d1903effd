"""The words addresses are made of, in folded letters (no accents): streets, parts of houses, places."""

from __future__ import annotations

from typing import Final

from moderation.screening.word_list import words


def either(listed: str) -> str:
    """The words as one alternative; an underscore stands for a space, longer ones go first."""
    forms = sorted({word.replace("_", r"\s") for word in listed.split()}, key=len, reverse=True)
    return rf"(?:{'|'.join(forms)})"


def opening(listed: str) -> str:
    """The same for words that open a name: a space follows, unless they are shortened."""
    forms = sorted({word.replace("_", r"\s") for word in listed.split()}, key=len, reverse=True)
    gaps = (r"\s*" if form.endswith((".", "/")) else r"\s+" for form in forms)
    return rf"(?:{'|'.join(map(''.join, zip(forms, gaps, strict=True)))})"


ENGLISH_TYPES: Final = either(
    r"""
Street St Str Avenue Ave Av Road Rd Lane Ln Drive Dr Court Ct Boulevard Blvd Terrace Ter Terr Place Pl Square Sq
Crescent Cres Close Way Parkway Pkwy Circle Cir Trail Trl Grove Gardens Gdns Mews Row Walk Highway Hwy Loop Heights
Alley Parade Quay Wharf Hill Rise View Park Green Gate Estate Pike Expressway Bypass Crossing Plaza Turnpike Broadway
Ridge Run Path Vale Meadow Meadows Bend Cove Point Residency Enclave Colony Nagar Marg Layout Vihar Chowk Bazar Bazaar
Salai Puram Bagh Ganj Peth Wynd Esplanade Drove Croft Garth Link Mall Pde Cl Sarani Veedhi Extension Society Chawl
"""
)
"""They close the name of a street."""
ROAD_TYPES: Final = either(
    r"Street St\. Avenue Ave\. Road Rd\. Lane Drive Boulevard Blvd\. Crescent Highway Close Terrace Marg Chowk Bazar"
)
"""Those that say street even without a number in front."""
ROMANCE_TYPES: Final = opening(
    r"""
bulevardul calea soseaua calle avenida avda? avda?\. av\. av paseo plaza plza\. pza\. carrera cra cra\. carretera
ctra ctra\.
travesia transversal diagonal calzada calz\. blvd blvd\. boulevard bulevar cerrada prol\. prolongacion
andador callejon passeig carrer gran_via urb\. urbanizacion rambla glorieta
rua travessa tv\. trav\. alameda praca pca\. estrada estr\. rodovia rod\. viale v\.le piazza p\.zza p\.za
corso c\.so vicolo lungomare
ulica ul\. ulicy aleja aleje osiedle wul\. vul\. vulytsia ulitsa prospekt prosp\. pr-t bulvar provulok naberezhna
rue impasse allee chemin chaussee
jalan jl\. jln\.
"""
)
"""They open the name of a street; the number follows."""
SHORT_TYPES: Final = opening(
    r"""
via str\. c/ cl\. pz\. camino ronda privada circuito r\. al\. largo strada contrada plac pl\. os\. pr\. bul\. avenue bd
bd\. quai cours
"""
)
"""The same, but short or words of their own: names in capitals have to follow."""
FRENCH_TYPES: Final = either(
    r"""
rue avenue av\. boulevard bd\.? bld\.? impasse allee allees chemin chaussee place quai cours route square
passage faubourg villa
sentier hameau residence rond-point lotissement cite ruelle
"""
)
GERMAN_ENDINGS: Final = (
    r"(?:strasse|str\.?|straat|gasse|allee|weg|platz|ring|damm|ufer|steig|stieg|pfad|hof|markt|graben|laan|plein|gracht"
    r"|gatan|vagen|katu|kuja|gade|vej|kade|dijk)"
)
GERMAN_OPENINGS: Final = (
    r"(?:Am|An der|An den|Auf der|Auf dem|Im|In der|In den|Zum|Zur|Unter den|Alte|Neue|Lange|Hinter der)"
)
TURKISH_TYPES: Final = r"(?i:caddesi|cadde|cad\.?|cd\.?|sokagi|sokak|sok\.?|sk\.?|bulvari|blv\.?|yolu)"
CYRILLIC_TYPES: Final = (
    r"(?i:вул|ул|улица|улице|вулиця|вулиці|просп|пр-т|проспект|проспекті|бульвар|бульв|бул|б-р|пер|провулок|переулок|пл"
    r"|площа|шосе|шоссе|наб|узвіз|мікрорайон|мкр)"
)
HOUSE_WORDS: Final = either(
    r"""
apartment apartamento apto apt appartement appt unit suite ste flat house building bldg block blk lot plot door
h\.?\s?no
house_number plot_number flat_number tower office shop villa holding makan khasra ghar purok quadra floor level room
sector phase street road
depto dpto departamento casa bloco lote mz manzana
"""
)
UNIT_WORDS: Final = either(
    r"""
apartment apartments apartamento apartado apto apt appartement appt app unit suite ste flat floor fl room rm bldg
building block blk bldg\.? lot tower wing phase sector shop office villa house h\.?\s?no hno door plot hall level lvl
holding khasra survey makan gali galli street st road rd lane ln house_number plot_number flat_number
cross main stage pocket ward purok zone sitio barangay brgy mohalla khata
no num numero nr nro n° numara nomor
piso puerta pta portal esc escalera bajo depto dpto departamento interior int exterior ext manzana mz mza lote lt
supermanzana sm edificio edif torre planta local casa bloco bl sala andar cj conjunto quadra qd lote lt casa cs fundos
bus bte boite etage bat batiment escalier esc porte hall lot
scala piano interno int edificio palazzina
m mieszkanie lok lokal kl klatka pietro bud budynek dom
ap sc bl et kv kvartyra kvartira bud budynok korp korpus pidizd
daire d kat k blok bina apartmani apt no kapi
ngo ngach hem vh
top stiege tur haus hinterhaus stock stg we wohnung og obergeschoss
"""
)
CYRILLIC_UNITS: Final = (
    r"(?i:буд|будинок|дом|д|[кk]в|[кk]вартира|[оo]ф|[оo]фіс|[оo]фис|[кk]орп|[кk]орпус"
    r"|під'їзд|підізд|подъезд|поверх|этаж|кім)"
)
FLOORS: Final = (
    r"(?:[0-9]{1,2}\s?(?:st|nd|rd|th|e|er|eme|o|a|\.)?\s?(?i:floor|fl|etage|andar|piso|planta|stock|og|piano|pietro|kat"
    r"|cross|main|block|stage|phase|avenue|street|lane|sector)\b\.?|(?i:ground|upper|lower|first|second|third|fourth|fifth|top)"
    r"\s(?i:floor|flat)|(?i:bajo|entlo|principal|atico|hinterhaus|vorderhaus|seitenflugel|rez-de-chaussee|rdc)\b\.?"
    r"(?:\s(?i:izq|dcha|izda|der|centro)[a-z]*\.?)?)"
)
REGION_TAILS: Final = (
    r"(?:im (?:Breisgau|Allgau|Erzgebirge|Taunus|Odenwald|Schwarzwald|Vogtland|Harz|Westerwald|Ries|Innkreis|Pongau"
    r"|Hunsruck|Emsland)|an der (?:Saale|Donau|Elbe|Oder|Ruhr|Spree|Weser|Weinstrasse|Havel|Lahn|Mur|Ybbs)"
    r"|am (?:Main|Rhein|Inn|See|Neckar|Lech|Harz|Bodensee)|ob der Tauber)"
)
"""What German towns of one name are told apart by."""
NEAR: Final = (
    r"(?i:near|nr\.|opp\.?|opposite|behind|beside|next to|adjacent to|off|frente a|junto a|cerca de|perto d[aeo])"
)
AREA_OPENINGS: Final = (
    r"(?i:col\.|colonia|fracc\.|fraccionamiento|bairro|barrio|brgy\.?|barangay|mohallah?|mahalla|village|vpo|p\.?o\.?"
    r"|post|tehsil|tal\.|taluka|dist\.?|district|distt\.?|thana|upazila|lga|bo\.|jd\.|jardim|vila|m\.|г\.|м\.|смт|с\.|powiat|via|phuong|quan|huyen|tp\.|kv\.|j\.k\.)"
)
BUILDINGS: Final = either(
    r"""
Cottage House Bakery Court Tower Towers Plaza Residence Residency Residences Apartments Apartment Centre Center Mall
Estate Farm Lodge Villa Villas Building Mansion Manor Heights Homes Arcade Complex Chambers Point Enclave Society CHS
Barn Hall Studios Mill Works Wharf Yard Park Business_Park Industrial_Estate Condominium Subdivision Village Bhavan
Niwas Sadan Nivas Kunj Market Hotel Hostel Campus
"""
)
US_STATES: Final = either(
    """
AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR
RI SC
SD TN TX UT VT VA WA WV WI WY DC
"""
)
STATE_NAMES: Final = either(
    """
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana
Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska
Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania
Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia Washington West_Virginia Wisconsin
Wyoming
"""
)
PROVINCES: Final = "(?:AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT)"
AUSTRALIAN: Final = "(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT|Vic|Qld|Tas)"
COUNTRY: Final = (
    r"(?i:USA?|U\.S\.A\.?|United States|UK|United Kingdom|Great Britain|England|Scotland|Wales|Northern Ireland|Ireland"
    r"|India|Pakistan|Bangladesh|Philippines|Pilipinas|Nigeria|Kenya|Ghana|Brazil|Brasil|Mexico|Espana|Spain"
    r"|France|Germany|Deutschland|Italy|Italia|Poland|Polska|Ukraine|Ukraina|Украіна|Turkey|Turkiye|Portugal|Canada"
    r"|Australia|Netherlands|Nederland|Austria|Osterreich|Switzerland|Schweiz|Argentina|Colombia|Peru|Chile"
    r"|South Africa"
    r"|Egypt|Indonesia|Vietnam|Sri Lanka|Nepal|Romania|Hungary|Czechia|Czech Republic|Slovakia|Bulgaria|Greece|Serbia"
    r"|Croatia|Slovenia|Sweden|Sverige|Norway|Norge|Denmark|Danmark|Finland|Suomi|Latvia|Lithuania|Estonia|Belgium|Thailand"
    r"|Malaysia|Singapore|Japan|China|UAE|Israel|Morocco|Ecuador|Bolivia|Uruguay|Venezuela|New Zealand|Maharashtra"
    r"|Karnataka"
    r"|Tamil Nadu|Telangana|Kerala|Gujarat|Rajasthan|Punjab|Haryana|Uttar Pradesh|West Bengal|Sindh)"
)
NO_PLACE: Final = frozenset(
    words(
        """
please pls thanks thank regards call email mail phone tel mobile cell my i you and ask whatsapp telegram skype we he she
it this that is if or but so cheers best kind hello hi dear sincerely monday tuesday wednesday thursday friday
saturday sunday january february march april may june july august september october november december send text contact
gracias saludos obrigado obrigada abraco danke gruss grusse merci cordialement grazie dzieki pozdrawiam salamat shukriya
momo kvk ni vat btw tva tin nif nip regon cvr uid siret ust iban bic swift fax bkash gcash upi gpay ssn
note ps also then for when what how any open hours delivery attn only upwork paypal payments integrations
tickets ticket
"""
    )
)
"""Words that end the list of places, however they are written."""
LED_WORDS: Final = frozenset(
    words(
        """
street st road rd avenue ave lane ln drive dr court ct way close square sq boulevard blvd terrace place crescent house
flat apt apartment unit suite floor block blk lot plot door building bldg tower near opp opposite village box sector
phase nagar colony town city mohalla mohallah gali galli makan ghar chowk bazar marg purok brgy barangay subdivision
estate county highway hwy calle avenida av avda colonia col rua travessa bairro apto casa bloco piso depto cp cep via
piazza viale corso rue place allee ul ulica os m strasse str weg platz sokak sok cadde cad mah mahallesi no daire kat
вул ул буд кв дом просп улица вулиця будинок квартира market junction bus stop p.o sitio layout cross main stage
"""
    )
)
"""Words of which an address that is announced as one has at least one, or a postcode."""
