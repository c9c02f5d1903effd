"""The turns of phrase by which we tell what a sentence does, in English, Spanish, Portuguese and romanised Hindi.

Written as ``phrases`` describes: lower case, no accents, no apostrophes, ``~`` for up to three words.
"""

from __future__ import annotations

from typing import Final

OTHERS: Final = (
    r"(?:he|she|they|somebody|someone|a? ?strangers?|(?:the|this|that|a|an|my|one|some|his|her|another|"
    r"potential|first|possible|supposed|fake|so called) ?(?:\w+ )?(?:clients?|guy|man|woman|lady|girl|person|"
    r"people|recruiters?|buyers?|employers?|scammers?|fraudsters?|caller|ad|posts?|listing|message|mail|email|"
    r"text|letter|invite|invitation|stranger|friend|seller|poster|contact|interviewer|cousin|dude|fellow|chap|"
    r"gentleman)(?: of mine| here| of ours)?|clients|scammers|recruiters|buyers|fraudsters|thieves|criminals|"
    r"people|crooks)"
)
BUSINESSES: Final = (
    r"(?:the|this|that|a|an|some|his|her|another|one|supposed|fake|so called) ?(?:\w+ )?(?:company|agency|hr|"
    r"manager|team leader|receptionist|agent|admin|boss|firm|startup|owner|bank|website|site|app|group|team|"
    r"office|uncle|job)"
)
SAYS: Final = (
    r"(?:said|says|saying|wrote|writes|asked|asks|asking|wants|wanted|told|tells|sent|sends|offered|offers|"
    r"offering|promised|promises|promise|demanded|demands|demand|claimed|claims|claim|insisted|insists|insist|"
    r"requested|requests|messaged|contacted|invited|invites|tried|tries|called|keeps \w+ing|kept \w+ing|"
    r"pushed|pressured|refused|refuses|vanished|disappeared|stopped|blocked|stole|made me|ghosted|answered|"
    r"replied|suggested|suggests|proposed|proposes|prefers|showed up|turned out|cheated|swears|swore|"
    r"explained|mentioned|expects|expected|appeared|came back|needs me|was supposed|want me|ask me|say that|"
    r"offer me)"
)
ASKED: Final = (
    r"(?:said|wrote|asked|wanted|told|demanded|claimed|insisted|messaged|contacted|refused|vanished|"
    r"disappeared|blocked|stole|ghosted|asks me|wants me|told me|offered me|sent me|promised|swore|froze|"
    r"turned out|never paid|stopped)"
)
FAMILY: Final = (
    r"(?:friend|mother|mom|mum|father|dad|cousin|colleague|brother|sister|husband|wife|neighbour|neighbor|"
    r"roommate|flatmate|uncle|aunt|nephew|niece|boyfriend|girlfriend|grandmother|grandma|buddy|coworker|son|"
    r"daughter|bank|accountant|lawyer)"
)

REPORTING: Final = (
    r"what happened|heres what|step by step how|how (?:it|they) (?:went|did it|worked|got)|(?:that was|"
    r"thats) (?:when|where) i",
    r"^lost|lost (?:money\d+|everything|all|my|his|her|their|\d+)|reported (?:it|him|her|them)",
    r"(?:got|received|had) (?:an?|this|another|one more) (?:\w+ ){0,3}(?:message|mail|text|dm|invite|call|"
    r"offer|invitation|email) (?:from|that|saying|today|yesterday|where)",
    rf"{BUSINESSES}(?: (?:has|have|had|just|also|then|even|suddenly|never))* {ASKED}",
    r"i saw (?:an? |this |one |some )?(?:\w+ ){0,3}(?:jobs?|posts?|ads?|offers?|listings?)",
    r"(?:those|such) (?:\w+ ){0,3}(?:jobs|offers|tasks|posts|ads|messages|people|guys|clients|courses|groups|clubs)",
    rf"{OTHERS}(?: (?:has|have|had|just|also|then|even|now|always|only|often|first|usually|suddenly|never|"
    rf"politely|is|was|are|were|kindly|simply))* {SAYS}",
    rf"{OTHERS} (?:is|was|are|were) (?:asking|offering|saying|telling|pushing|demanding|insisting|promising|"
    rf"claiming|pretending|trying|sending)",
    r"(?:asked|told|invited|offered|contacted|wants|wanted|messaged|texted|called|promised|tricked|scammed|"
    r"cheated|robbed|convinced|begged|sent|pushed|pressured|ghosted|charged|forced|approached|hired|"
    r"showed) (?:me|us)(?: that| to| for| a| an| if| the| my| and|$)",
    r"(?:wants|asks|expects|needs|told|asked) me to",
    rf"my {FAMILY} (?:\w+ )?(?:was|lost|got|paid|wants|let|fell|gave|sent|rented|nearly|almost|received|had|"
    rf"believed|clicked|thinks|told|says|said|needs)",
    r"i(?:ve| have| had)?(?: just| recently| nearly| almost| once| also| even| then)? (?:was asked|was told|"
    r"was invited|was offered|was scammed|was contacted|was cheated|got scammed|got a (?:message|mail|text|dm|"
    r"invite|call|offer)|got this|got an? (?:strange|weird|odd|suspicious) \w+|received (?:this|"
    r"an?) (?:\w+ )?(?:message|mail|text|dm|offer|invite|invitation|call|email|link|file)|fell for|lost|"
    r"refused|declined|reported|blocked|didnt (?:pay|send|click|answer|go|open|reply)|saw an? (?:ad|post|job)|"
    r"believed|trusted|ignored|typed all|never saw|never heard|never got|regret|feel (?:stupid|ashamed|silly)|"
    r"should have|wish i)",
    r"i (?:paid|sent|transferred|deposited|bought|gave|opened|installed|clicked|forwarded|typed|worked|"
    r"delivered|wrote|recorded|translated|answered|asked|replied|told (?:him|her|them|the)|said no|signed in|"
    r"logged in|uploaded|handed|rented|lent)(?: \w+){0,8} (?:and|then|but|before|until)",
    r"happened to (?:me|us|my|a)",
    r"(?:scammed|defrauded|conned|swindled|tricked|duped|robbed|ripped off) (?:me|us|him|her|them|people|my|"
    r"out|by|last|twice|once|of)",
    r"(?:got|been|was|were|being) (?:scammed|defrauded|conned|swindled|tricked|duped|hacked|robbed|hijacked|"
    r"stolen|fooled)",
    r"(?:fell|fallen|falling) for",
    r"(?:police|judge|prosecutors?|arrested|sentenced|convicted|investigators|newspaper|bbc|researchers|"
    r"consumer agency|journalist|hotline)",
    r"(?:according to|published (?:a|the|its|their|numbers)|press release|study (?:says|shows|found)|"
    r"report (?:says|shows|found)|the (?:radio|news|documentary|podcast|article)|in the news|has tripled|"
    r"has doubled|years in prison|rose by|percent of (?:victims|cases|people))",
    r"victims?",
    # Spanish, Portuguese
    r"(?:me|nos) (?:pidio|pidieron|pide|piden|dijo|dijeron|dice|dicen|escribio|escribieron|ofrecio|ofrecen|"
    r"ofrece|mando|mandaron|manda|contacto|prometio|prometieron|estafaron|estafo|robaron|pediu|pediram|pede|"
    r"pedem|disse|disseram|diz|dizem|escreveu|ofereceu|ofereceram|mandou|mandaram|prometeu|prometeram|enganou|"
    r"enganaram|chamou|chamaram|cobrou|cobraram|cobra|cobran|exigio|propuso|propone|quiere|quieren|llego|"
    r"llamaron|llamo)",
    r"(?:el|la|un|una|este|ese|mi) (?:cliente|tipo|senor|senora|empresa|reclutador\w*|chico|chica|persona|"
    r"anuncio|supuesto \w+) (?:\w+ )?(?:me|nos|pide|pidio|quiere|dice|dijo|ofrece|exige|insiste|desaparecio)",
    r"(?:o|a|um|uma|esse|este|meu) (?:cliente|cara|moca|moco|empresa|recrutador\w*|pessoa|anuncio|suposto \w+|"
    r"sujeito) (?:\w+ )?(?:me|pede|pediu|quer|diz|disse|ofereceu|oferece|exige|exigiu|insiste|sumiu)",
    r"(?:perdi|cai|cayo|caimos|fui vitima|fui victima|fui enganad\w|me cai|nunca mas (?:respondio|contesto)|"
    r"sumiu|desaparecio|nao (?:paguei|mandei|fiz|cai)|no (?:pague|mande|cai)|pague y|paguei e|bloqueei|"
    r"bloquee|denunciei|denuncie)",
    r"(?:policia|noticia|noticias|jornal|periodico|detenid\w+|pres[oa]s?|quadrilha|operacao|fiscalia|"
    r"investig\w+|segun|segundo (?:a|o))",
    # romanised Hindi
    r"(?:mujhe|mujhko|mere ko|humko|hume) (?:\w+ )?(?:bola|bolta|bole|kaha|msg|message|call|mila|bheja|link|"
    r"offer|pucha)",
    r"(?:usne|unhone|client ne|ek client|ek banda|ek ladki|ek aadmi|bande ne|wo|woh|vo)(?: \w+){0,5} (?:bola|"
    r"bolta|bole|bol raha|bol rahe|kaha|maanga|manga|mang raha|maang raha|bheja|liya|diya|gaya|mangta|chahta|"
    r"raha|rahi)",
    r"(?:mere saath|mere sath|mera paisa|mere paise|paise gaye|paisa gaya|phas gaya|fas gaya|loot liya|"
    r"thag\w*|block kar diya|gayab)",
)

ASKING: Final = (
    r"(?:is|was|are|were)(?:nt| not)? (?:this|it|that|he|she|they|these|there|such|the client|the offer|"
    r"the job|my client|anyone|anybody|someone|somebody|something|the \w+)(?: \w+){0,4} (?:scams?|legit|"
    r"legitimate|real|fake|safe|normal|ok|okay|allowed|common|fraud|true|genuine|serious|suspicious|fishy|"
    r"phishing|dangerous|against|usual|risky|honest|standard|trustworthy|possible|legal)",
    r"(?:is|are|does|do|has|have|did|can|could|would|will|should|may|am|was|were) (?:i|this|it|that|he|she|"
    r"they|anyone|anybody|someone|somebody|we|there|clients?|a client|the client|my client)(?: \w+)* \?",
    r"(?:should|can|could|must|may|do|did|shall|would|am) i",
    r"(?:do|did|have|has|are) (?:any of you|anyone|anybody|someone|any one|somebody|any)|(?:would|could|"
    r"can) (?:anyone|anybody|someone|somebody) (?:tell|explain|help|confirm|say|share their|check|please|"
    r"recommend|point)",
    r"anyone (?:else|here|know|knows|had|have|heard|seen|done|tried|got)",
    r"anybody (?:else|here|know|knows|had|have|heard|seen|done|tried|got)",
    r"what (?:do|would|should|can|could) (?:you (?:think|say|make|do|advise|recommend|suggest)|i|we)",
    r"(?:would|do|what would) you (?:trust|agree|accept|take|go|believe|answer|reply|think|recommend|do in|"
    r"do it|report|decline|risk|say|sign|install|pay it|call)",
    r"(?:any|some|your|for) (?:advice|thoughts|opinions?|ideas?|experiences?|insights?|tips|help|second opinion)",
    r"(?:scam|legit|legitimate|fake|fraud|safe|normal|real|genuine|suspicious|fishy|phishing|allowed|ok|okay|"
    r"true|golpe|estafa|confiavel|confiable|serio|seguro|sahi|asli|verdade|verdad)(?: or \w+| o \w+| ou \w+|"
    r" ya \w+)*(?: right| no| then| kya| hai)* \?",
    r"(?:why|how) (?:would|do|does|is|did|can|could|should|are) (?:anyone|anybody|somebody|someone|a client|"
    r"they|he|she|it|clients|people|i|we|this|that)",
    r"how (?:do|can|should|did|could) (?:i|we|you (?:handle|deal|answer|explain|spot|know|tell))",
    r"(?:not|am not|im not) sure (?:if|whether|what|about|how)",
    r"(?:confused|unsure|wondering|suspicious|doubtful|worried|uneasy|sceptical|skeptical|nervous about)",
    r"(?:sounds|looks|seems|feels|smells|sound|look|seem|feel)(?: \w+)? (?:strange|weird|fishy|odd|off|"
    r"suspicious|wrong|scammy|like a scam|shady|too good|like a trap|legit|real|like fraud|like pressure)",
    r"(?:strange|weird|odd|fishy|shady|suspicious) (?:request|message|offer|client|job|invite|invitation|"
    r"thing|mail|text|link)",
    r"(?:second|another) (?:pair of eyes|opinion)",
    r"(?:which|what|where|when|who|why|how much|how long|how many|how) (?:do|does|did|is|are|was|am|can|could|"
    r"should|would|will|rule|rules|part|clause) (?:i|we|the|my|it|this|that|he|she|they|a|an|clients?|says?|"
    r"of)",
    r"what (?:does (?:he|she|it|they)|is) (?:gain|the trick|the catch|behind|in it for)",
    r"(?:can|may|could|does|do|is|are) (?:a |the |my |an |our )?(?:clients?|freelancers?|agency|company|"
    r"upwork|platform|employer|buyer|background check|agencies|companies)(?: \w+){0,14} \?",
    r"curious (?:if|whether|what|how|about)",
    r"(?:opinions?|thoughts|advice|ideas|experiences) (?:please|welcome|wanted|appreciated|\?)",
    r"(?:i(?:d)? (?:need|want|would like|like) (?:to (?:know|understand|ask)|your opinion|advice|arguments))",
    # Spanish, Portuguese
    r"(?:eso es|esto es|sera que es|seria)(?: \w+)? (?:estafa|una estafa|confiable|seguro|normal|legal|real|"
    r"verdad|fraude|permitido|fiable|serio|cierto)",
    r"(?:alguien|alguno|alguna)(?: \w+)? (?:sabe|ha|mas|conoce|tuvo|tiene|paso|recibio|le|puede|me|aqui|"
    r"trabaja|trabajo|usa)",
    r"(?:les|le|te|os) (?:parece|suena|ha pasado)|les paso",
    r"(?:que|como) (?:opinan|piensan|hago|debo|harian|dicen|me recomiendan|recomiendan|hacen|puedo|respondo|se|creen)",
    r"(?:debo|deberia|puedo|conviene|tengo que|hay que|vale la pena|acepto|respondo|pago|sigo)(?: \w+)* \?",
    r"(?:isso e|isto e|sera que e|seria)(?: \w+)? (?:golpe|um golpe|confiavel|seguro|normal|legal|real|"
    r"verdade|fraude|permitido|serio|furada|cilada)",
    r"(?:alguem|algum de voces)(?: \w+)? (?:sabe|ja|mais|conhece|teve|tem|recebeu|pode|aqui|caiu|usa|passou|trabalha)",
    r"(?:o que|que) (?:acham|voces|vcs|devo|faco|fariam|acha)",
    r"(?:devo|deveria|posso|tenho que|preciso|vale a pena|aceito|respondo|continuo)(?: \w+)* \?",
    r"(?:voces|vcs|ustedes|vosotros)(?: \w+)* \?",
    r"(?:tengo|tenho) (?:dudas?|duvidas?|miedo|medo)",
    r"(?:me suena|me parece|suena|parece|ta com cara|cara de|cheira) (?:\w+ )?(?:raro|estranho|extrano|golpe|"
    r"estafa|mal|suspeito|sospechoso)",
    # romanised Hindi
    r"(?:sahi|fake|scam|fraud|real|genuine|safe|theek|asli|legit|sach|normal|allowed) (?:hai|h|he|hota hai|"
    r"lag raha|lagta|rahega)(?: kya| ya| na| ki)",
    r"kya (?:ye|yeh|ya|mujhe|main|mai|koi|aap|ap|kisi|client|upwork|isme|aisa|sach|ham|hum|kar)",
    r"(?:koi|kisi)(?: \w+){0,3} (?:bata|batao|batayega|pata|ke saath|ko|experience|hai kya|idea)",
    r"(?:kya|kaise|kyu|kyun|kyon|kitna|kaun) (?:karu|karun|karoon|karna|karein|kare|bolu|hota|hai|lagta|hoga|kiya)",
    r"kya \?",
    r"(?:bharosa|trust) (?:karu|kare|karna|karun)",
)

LOSS: Final = (
    r"(?:pay|pays|paying|send|sending|share|sharing|give|giving|click|clicking|open|opening|install|"
    r"installing|download|downloading|accept|accepting|trust|trusting|fall|falling|deposit|depositing|move|"
    r"moving|rent|renting|lend|lending|hand|handing|forward|forwarding|cash|cashing|believe|help|run|running|"
    r"reveal|disclose|transfer|transferring|wire|wiring|let|letting|sell|selling|buy|buying|engage|respond|"
    r"reply|do (?:free|unpaid|any)|work (?:for free|without|unpaid|outside|before)|start (?:work|working|"
    r"before|without|any)|continue|go (?:to|outside|off)|leave the|take (?:it|the|conversations)|invest|scan|"
    r"log in|sign in|enter your|type your|use that|touch|even|ever|put (?:your|money)|be fooled|be tricked|"
    r"get fooled|get tricked|bite|communicate|talk|post|publish|type)"
)

WARNING: Final = (
    r"(?:when|once|as soon as) (?:a |an |the |some |any |your )?(?:client|clients|someone|somebody|anyone|"
    r"they|he|she|buyer|recruiter|stranger|employer|company|people|job|offer|ad) (?:\w+ ){0,2}(?:asks?|wants?|"
    r"demands?|insists?|pushes|requires?|requests?|begs?)",
    r"(?:sites|jobs|companies|offers|ads|tasks|posts|messages|recruiters|employers) (?:that|who|which)",
    r"(?:ek|one|my|public|friendly|another) warning|fraud (?:hai|hain|he|h|hote)|dhokebaaz",
    r"if you (?:have |ve |already |have already |ever |just |once )*(?:clicked|paid|sent|opened|gave|given|"
    r"shared|got|fell|entered|installed|see|receive|spot|suspect|lost|feel)",
    r"gets (?:\w+ ){0,3}(?:closed|banned|suspended|reported|removed)|(?:somebody|someone) elses (?:fraud|"
    r"crime|scam)|(?:refund|refunds|pay|pays) exactly nothing",
    rf"(?:never|do not|dont|dnt|please dont|please do not|must not|mustnt|shouldnt|should not|wouldnt|"
    rf"would not|not to|no need to|nobody should|no one should|cant just|nor)(?: ever| just| simply|"
    rf" blindly)? {LOSS}",
    r"^warning",
    r"(?:a|big|fair|huge|word of|quick|just) warning|warning (?:to|about|for|everyone|all|if|signs?)",
    r"never (?:works?|ask|asks|pays?|charges?|requires?|requests?|ends|have to|need|send|send|give|agree)(?: \w+)",
    r"you (?:should )?never (?:have to|pay|need|should)",
    r"(?:beware|be careful|be wary|careful with|careful|watch out|look out|stay away|keep away|stay clear|"
    r"steer clear|red flags?|psa|heads up|avoid|run away|walk away|close the window|take care|be alert|"
    r"caution|stay safe|keep your eyes open|be warned|be sceptical|be skeptical|be suspicious|dont be fooled|"
    r"classic trick|old trick|oldest trick|classic scam|common scam|newcomers read|dont fall)",
    r"(?:its|it is|this is|thats|that is|was|those are|they are|theyre|these are|always|obviously|clearly|"
    r"definitely|surely|probably|100 percent|percent100) (?:\w+ ){0,2}(?:scams?|fraud|frauds|theft|phishing|"
    r"malware|laundering|trap|con|ponzi|pyramid|spam|bait|fake|illegal|advance fee)",
    r"(?:scammers?|fraudsters?|crooks|thieves|phishers|con artists?|criminals)",
    r"(?:fake|bogus|so called|supposed|alleged) (?:clients?|recruiters?|jobs?|company|support|offers?|"
    r"employers?|checks?|cheques?|buyers?|interviews?|managers?|contracts?|agents?)",
    r"(?:if|whenever|anyone who|anybody who|whoever|any client (?:who|that)|somebody who|people who|"
    r"clients who|those who|every time|any job that|a client who|any \w+ (?:who|that)|a \w+ (?:who|"
    r"that)) ?(?:a |an |the |some |any |your )?(?:so called |new |possible |potential )?(?:client|clients|"
    r"someone|somebody|anyone|anybody|they|he|she|buyer|recruiter|stranger|employer|person|company|people|job|"
    r"message|offer|ad|post)? ?(?:\w+ ){0,2}(?:asks?|wants?|demands?|tells?|insists?|offers?|promises?|pushes|"
    r"requires?|says?|requests?|charges?|claims?|begs?|moves?|sends? you)",
    r"no (?:real|honest|serious|legit|genuine|legitimate|decent|true|actual|normal) (?:\w+ )?(?:client|"
    r"company|employer|job|business|recruiter|clients|companies|employers|jobs|bank|buyer|agency|support|"
    r"staff|moderator)",
    r"(?:real|honest|serious|legit|legitimate|decent|actual) (?:clients?|compan\w+|employers?|jobs?|"
    r"business\w*|recruiters?|support|staff|moderators?|banks?) (?:never|dont|do not|will never|wont|doesnt|"
    r"does not|will not|always|pays? you)",
    r"(?:nobody|no one|noone|none of them) (?:real |honest |serious |legit )?(?:pays|asks|can charge|"
    r"may charge|should|doubles|gets rich|honest)",
    r"(?:theres|there is|there are) no (?:\w+ ){0,3}(?:who|which|that|in this|such)",
    r"makes you (?:part|liable|responsible|an accomplice|guilty|a mule)",
    r"(?:you|you will|youll|you would|youd) (?:will )?(?:lose|losing|end up|be left|never see|be held|"
    r"go to (?:jail|prison)|be liable|owe|be banned|get banned|be suspended|be the one)",
    r"(?:your|the) (?:bank|account|money|deposit|check|cheque|profile|deposit|balance)(?: \w+)? (?:will|"
    r"is going to|would|then|later|always) (?:bounce|bounces|vanish|disappear|close|be closed|be banned|"
    r"be suspended|be gone|reverse|be reversed|claw|get banned|get suspended|return)",
    r"(?:bounces|disappears on|vanishes|evaporates|get hacked|get banned|get suspended|is stolen|gets stolen|"
    r"steals? your|stealing|money laundering|laundering|identity theft|lose your account|lose your money|"
    r"lose the account)",
    r"(?:report|block|ignore|decline|flag) (?:and (?:report|block|move on|forget|run)|it|them|him|her|"
    r"the (?:job|post|client|ad|message|offer|profile)|such|these|that|this|those|every)",
    r"(?:too good to be true|not worth (?:it|the)|golden rule|my rule|rule of thumb|rule number|rule of|"
    r"rule one|safety tip|safety first|lesson learned|learned the hard way|learn from my|protect yourself|"
    r"same (?:trick|scam|story|pattern)|the trick is|the trick|this scheme|the scheme|how the scam|that scam|"
    r"the scam|these scams|such scams|job fraud|signs of|classic signs?|checklist)",
    r"(?:against|violates|breaks|breaches?|violation of|breach of|breaking) (?:the |our |upworks? |its |"
    r"their )?(?:terms|tos|rules|policy|policies|law|agreement|user agreement|platform rules)",
    r"(?:scam|fraud) (?:alert|warning|awareness|artist|artists|ring|attempt|attempts|post|posts|jobs|messages)",
    r"\w* ?(?:scam|fraud|phishing) (?:again|of the week|number|no)",
    # Spanish, Portuguese
    r"(?:cuidado|ojo|alerta|atencion|eviten|evita|desconfien|desconfia|desconfie|no caigan|no caigas|"
    r"no se dejen|aguas|atencao|fiquem (?:espertos|atentos|ligados)|fuja|fujam|evitem|nao caiam|nao caia|"
    r"golpe|golpes|golpista|golpistas|estafa|estafas|estafador\w*|fraude|fraudes|timo|cilada|furada|phishing)",
    r"(?:nunca|jamas|jamais|no|nao)(?: le| les| lhe| se| te| me| hay que| ha de| deben| debes| devem| deve|"
    r" pueden| podem)? (?:paguen|pagues|pague|paguem|pagar|pagan|pagamos|manden|mandes|mande|mandem|mandar|"
    r"envien|envies|envie|enviem|enviar|compartan|compartas|compartilhe\w*|compartir|compartilhar|den|des|"
    r"de su|de|deem|dar|abran|abras|abra|abram|abrir|instalen|instales|instale|instalem|instalar|descarguen|"
    r"descargues|baixem|baixe|baixar|acepten|aceptes|aceite|aceitem|aceitar|aceptar|confien|confies|confie|"
    r"confiem|confiar|entreguen|entreguem|entregue|entregar|trabajen|trabajes|trabalhem|trabalhe|trabalhar|"
    r"trabajar|clica\w*|clique\w*|depositen|deposites|depositem|deposite|depositar|transfieran|transfiera|"
    r"transfiram|facam|faca|fazer|empiecen|empieces|presten|prestes|emprestem|empreste|alquilen|alquiles|"
    r"alquilar|alugue\w*|cobra|cobran|cobram|pide|piden|pedem)",
    r"(?:nadie|ninguna? (?:\w+ )?(?:cliente|empresa)|ninguem|nenhum cliente|"
    r"nenhuma empresa) (?:\w+ ){0,2}(?:puede|serio|seria|honesto|paga|pide|deberia|pode|deve|serio|pede|cobra|"
    r"exige|te|les|lhe|le)",
    r"(?:reporten|reporta|reportar|reportenlo|denuncien|denuncia|denuncie|denunciem|bloqueen|bloqueiem|"
    r"bloqueie|es falso|e falso|si (?:alguien|un cliente|te|les|le) (?:\w+ )?(?:piden?|ofrecen?|dicen?|"
    r"exigen?|promete\w*|cobran?|quieren?)|se (?:alguem|um cliente|o cliente|te|lhe) (?:\w+ )?(?:pedir|"
    r"pedirem|pede|oferecer|cobrar|prometer|disser|exigir|quiser|chamar))",
    r"quem (?:cobra|pede|promete|exige|oferece|quer)|quien (?:cobra|pide|promete|exige|ofrece)",
    # romanised Hindi
    r"(?:paise|paisa|payment|fees?|deposit|otp|password|id|account|link|file|aadhaar|details?|data|number|"
    r"advance|registration|koi|kisi ko|inko|unko|kabhi|pls|please)(?: \w+){0,4} (?:mat|na|nahi|nahin) (?:karo|"
    r"karna|do|dena|bhejo|bhejna|kholo|kholna|lena|lo|maano|share|click|kare|karein|dijiye|dein|de|dijiyega|"
    r"batana|batao|install)",
    r"(?:kabhi|bilkul|aise|please|pls) (?:\w+ ){0,3}(?:mat|nahi|na)",
    r"(?:savdhan|saavdhan|bacho|bach ke|bachke|bachkar|dhyan rakho|dhyan se|dhyan rakhna|dhokha|dhokhe|dhoka|"
    r"thagi|fraud hai|scam hai|fake hai|fraud log|chor|dur raho|door raho|ignore karo|report karo|"
    r"report kar do|block karo)",
    r"(?:koi bhi|asli|real|genuine|sacha) (?:\w+ ){0,2}(?:client|company|job)(?: \w+){0,5} (?:nahi|nahin)",
)

POLICY: Final = (
    r"(?:in|under) (?:the |your )?(?:account )?settings|(?:help|official|events) page|the ticket|blue badge|"
    r"staff will|we dont allow",
    r"(?:isnt|arent|is not|are not|is|are|not|never|wasnt|only) (?:\w+ )?(?:allowed|permitted|forbidden|"
    r"prohibited|tolerated|acceptable|protected|covered)",
    r"(?:terms of (?:service|use)|user agreement|community guidelines|policy|house rules|board rules|"
    r"the rules?|our rules|guidelines|help (?:center|centre|article)|faq|policies|as a rule)",
    r"(?:i|we|mods?|moderators?|the team|staff) (?:have |ve |just |had to |will )?(?:removed|edited|deleted|"
    r"hid|hidden|closed|locked|moved|merged|redacted|remove|edit|delete|close|lock|move|took|taken)",
    r"(?:your|the|this|that|his|her) (?:post|thread|comment|message|job|job post|listing|reply|ad|topic|"
    r"account)s? (?:\w+ )?(?:was|were|has been|have been|is|got) (?:\w+ )?(?:removed|edited|deleted|closed|"
    r"locked|moved|merged|hidden|reported|flagged|taken down|redacted|approved)",
    r"(?:taken down|edited your post|removed your|flag icon|report (?:form|button|function|icon)|"
    r"use the (?:report|flag)|please (?:report|flag|use the|keep|dont (?:publish|post|share)|"
    r"do not (?:publish|post|share))|safety team|trust and safety|thanks? (?:you )?for (?:flagging|reporting|"
    r"the report|letting us know|the heads up)|mod note|moderators? note|reminder)",
    r"(?:hemos|editamos|edite|retire|eliminamos|eliminado|cerramos|borramos|moderacion|moderador\w*|removemos|"
    r"retiramos|editei|removi|apagamos|fechamos|moderacao|ya (?:reportamos|fue reportad\w)|ja foi denunciad\w|"
    r"gracias por (?:avisar|reportar)|obrigad\w por (?:avisar|denunciar|reportar)|hilo|topico|nao podem|"
    r"no pueden|no se permite\w*|nao e permitido|no esta permitido|las reglas|as regras|normas|terminos|"
    r"termos)",
    r"(?:allowed nahi|allowed nahin|rules? ke (?:khilaf|against)|policy (?:ke|me|mein)|post (?:hata|remove|"
    r"edit|delete) )",
)

REASSURING: Final = (
    r"(?:not|isnt|no|nor|never|aint|without|zero) (?:a |any |some |another )?(?:scam\w*|fraud\w*|fake|trick|"
    r"tricks|cheating|joke|pyramid|mlm|ponzi|spam|catch)",
    r"(?:100|percent100|hundred percent|totally|fully|completely|absolutely|very|all|its|it is|is|its all|and|"
    r"real and|trusted and|safe and) (?:legit|genuine|legal and|legitimate|trusted|trustworthy|real and)",
    r"(?:legit|genuine|trusted|real) (?:work|job|company|site|opportunity|business|platform|income|earning|"
    r"people|only|100|percent100)",
    r"(?:trust me|believe me|i am proof|im proof|i am living proof|payment proofs?|proofs? (?:available|"
    r"of payment|in|of payout)|withdrawal proof|screenshots? of (?:my |our |the )?(?:payments?|payouts?|"
    r"earnings|withdrawals?|profits?|balance)|bank screenshots|tested by (?:me|us)|i (?:also )?(?:doubted|"
    r"didnt believe|was sceptical|was skeptical)|no joke|swear|its all real)",
    r"(?:no es|nada de|cero) (?:una |un )?(?:estafa\w*|fraude\w*|engano|piramide|broma|truco)|(?:nao e|sem|"
    r"nada de) (?:um |uma )?(?:golpe|fraude|piramide|enganacao|pegadinha|mentira)",
    r"(?:100|percent100|totalmente|totalmente) (?:real|seguro|legal|confiable|confiavel|garantizado|garantido|"
    r"comprobado|comprovado)",
    r"resultados? compro[bv]ados?|comprobado|comprovado|pruebas de pago|comprovantes?(?: de pagamento)?",
    r"(?:scam|fraud|fake|dhokha|jhooth|jhuth) (?:nahi|nahin|nhi|nai)(?: hai)?|(?:percent100|100|pakka|bilkul|"
    r"full) (?:genuine|real|asli|safe|trusted|guarantee|genuin)|genuine (?:kaam|work|hai)|bharosa (?:karo|"
    r"rakho)",
)

INVITING: Final = (
    r"(?:write|message|text|contact|add|dm|pm|call|reach|join|follow|mail|email|ping|inbox|ask)(?: to)? (?:me|"
    r"her|him|us|mrs|mr|ms|our"
    r"|my|on|at|via)",
    r"(?:real|genuine|honest|legit|true) (?:jobs?|work|offers?|clients?|support|earnings?)",
    r"(?:escrib\w+|contact[ae]\w*|chama|me chama|fale comigo|mensaje a|message karo|contact karo)",
)
NOT_INVITING: Final = (
    r"(?:never|dont|not|do not|to|he|she|they|them|wants?|asked|asks|told|if|must|tells?|"
    r"who)(?: \w+)? (?:write|message|text|contact|add"
    r"|dm|pm|call|reach|join|follow|mail|email|ping|inbox|ask)",
)
READER_QUESTION: Final = (
    r"(?:want|wanna|ready|looking|tired|interested|dreaming|willing|need|searching|fancy|bored|curious|"
    r"struggling|sick)(?: \w+){0,12} \?",
    r"(?:do|are|have|can|could|will|would|did|dont|arent) (?:you|u|ya)(?: \w+){0,18} \?",
    r"(?:your|ur)(?: \w+){0,12} \?",
    r"(?:who|whos|who is)(?: \w+){0,6} (?:in|wants|ready|interested|needs|with me|joins)(?: \w+){0,6} \?",
    r"why (?:not|wait|pay|lose|give|should you|work for|struggle|waste|let)(?: \w+){0,12} \?",
    r"(?:quieres|te interesa|buscas|tienes|necesitas|te gustaria|cansad\w de|listo|lista|puedes|interesad\w+|"
    r"sabias)(?: \w+){0,14} \?",
    r"(?:quer|quer\w+|tem interesse|interessad\w+|busca|precisa|procura|voce tem|cansad\w de|pode|topa|bora|"
    r"vamos)(?: \w+){0,14} \?",
    r"(?:chahiye|chahte|chahie|interested|kamana|kamaoge|karoge|banoge|doge|loge)(?: \w+){0,8} \?",
)

STANCE_PHRASES: Final = {
    "reporting": REPORTING,
    "asking": ASKING,
    "warning": WARNING,
    "policy": POLICY,
    "reassuring": REASSURING,
    "reader question": READER_QUESTION,
    "inviting": (*INVITING, *(f"!{phrase}" for phrase in NOT_INVITING)),
}
