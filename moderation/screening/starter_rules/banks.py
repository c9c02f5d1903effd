"""Phrase banks of the starter rules: who pays whom, who asks whom for what, where it moves to.

Written as ``phrases`` describes. Each bank holds one idea in English, Spanish, Portuguese and romanised Hindi;
an idea is worth more than a scheme, because schemes change and ideas do not.
"""

from __future__ import annotations

from typing import Final

from moderation.screening.stance_phrases import REASSURING as REASSURING

# ---- money -------------------------------------------------------------------------------------------------------

MONEY = (
    r"money\d+",
    r"money",
    r"payments?",
    r"cash",
    r"funds?",
    r"amount",
    r"deposits?",
    r"usdt",
    r"btc",
    r"bitcoin",
    r"crypto",
    r"dinero",
    r"plata",
    r"dinheiro",
    r"grana",
    r"paise",
    r"paisa",
    r"(?:hundred|fifty|twenty|thirty|forty|sixty|eighty|ten|five|thousand)(?: \w+)? (?:dollars|euros|bucks|"
    r"coins|usdt|rupees|pounds)",
    r"salary",
    r"wages?",
    r"sums?",
    r"pix",
    r"reais",
    r"pesos",
)
SUM = (
    r"(?:with|just|only|from|pones|put in|minimum) (?:is )?(?:ten|twenty|thirty|forty|fifty|sixty|eighty|"
    r"hundred|\d{2,})",
    r"\d+ (?:today|hoje|hoy|for \d+|fix|monthly|a page|por hoja|por pagina|each)",
    r"(?:fee|deposit|charge|joining|registration|costs?|price|salary|sirf|garantia|taxa|earn|pay|pays|pagas|"
    r"pago|cobras|kamao)(?: \w+)? \d{2,}",
    r"\d{2,} (?:rupay|registration|joining|deposit|fee|garantia)",
    r"money\d+",
    r"(?:a |one |two |three |few )?(?:hundred|fifty|twenty|thirty|thousand)(?: \w+)? (?:dollars|euros|bucks|"
    r"coins|usdt|rupees)",
    r"\d+ (?:only|fee)",
    r"(?:con|com|pones|invierte|invierta|invista|deja|dejas|deposita|deposite|paga|pague|ingresas con|solo|"
    r"apenas|so) \d+",
    r"\d+ (?:de (?:garantia|deposito|inscripcion|registro|caucao|taxa)|ka (?:fee|deposit))",
    r"(?:place|symbolic|collects?|insurance of|thanked with) (?:\w+ )?\d{2,}|entras con \w+",
)
FEES = (
    r"(?:clearing|clearance|release|courier|postage|stamp|stamp paper|uniform|exam|plagiarism|starter id|"
    r"security amount|amount|penalty|handling|software|key|id card|licen[cs]e) (?:\w+ )?(?:payment|fee|charge|"
    r"cost|costs|money|amount|key|software|paper|tax)",
    r"security (?:amount|money|sum)|starter (?:id|box|kit|pack)|stamp paper|which you get back|you get back|"
    r"given back|software key|file charge|penalty|uniforme|exame|(?:gastos|taxa) de \w+|wapas (?:mil|milega|"
    r"milenge|hoga|ho)",
    r"(?:registration|training|activation|security|processing|joining|onboarding|enrol?l?ment|membership|"
    r"certification|certificate|verification|verify|application|administration|admin|admission|insurance|"
    r"caution|refundable|starter|start|equipment|software|background check|background|clearance|license|"
    r"licence|badge|linking|unlock|unlocking|withdrawal|commitment|reservation|booking|handling|file|kit|"
    r"login|id|portal|visa|tax|release|upgrade|seat|guarantee|reg|material|materials|setup|set up|legal|"
    r"document|documents|contract|delivery|courier|shipping|customs|conversion|gas|network|agent|consultancy|"
    r"placement|screening|sponsor\w*|slot|interview) (?:\w+ )?(?:fees?|charges?|deposits?|payments?|costs?|"
    r"costs|money|bond|tax|contribution|price)",
    r"(?:fees?|deposit|bond|down payment|advance payment|caution money|security money|token amount|entry fee|"
    r"entrance fee)",
    r"(?:starter|welcome|training|work|learning|study) (?:kit|pack|package|material)",
    r"(?:background|police|credit) check",
    r"tax clearance",
    r"(?:refundable|returnable|reimbursed|given back|comes back|refunded)",
    r"(?:cuota|tarifa|inscripcion|matricula|garantia|deposito|fianza|anticipo|costo de|pago de (?:registro|"
    r"inscripcion|activacion)|tramite|seguro|gastos|kit)",
    r"(?:taxa|inscricao|caucao|deposito|garantia|matricula|sinal|adiantamento|calcao|custo de)",
    r"(?:registration|joining|processing|security|training|id) (?:ke|ka|ki|charge)",
    r"(?:shulk|advance)",
    r"(?:repaid|paid back|returned) (?:in|with|after|on|later)|portal money\d+|(?:pay|buy|get) the \w+ (?:key|"
    r"licen[cs]e|kit|id)|(?:regist\w*|activ\w*|verif\w*|joining|procesing|traning) (?:fee|fees|charge|pay|"
    r"payment|money|deposit|deposite)",
    r"(?:deposite|depozit|regestration|registraton)",
    r"pledge|collateral|user key|exam fee|prenda|penhor",
)
PAYS_FIRST = (
    r"(?:remit|kindly pay|please pay|clear the|clearing|settle|cover|covers|remains|left to pay|still owe|"
    r"owed|put down|abon\w+|aportar|desembols\w+|consign\w+|gir[ae]|metes|meter|anticip\w+|adelant[ae]\w*|"
    r"quita)",
    r"(?:needs?|need|asks for|expects?|requires?|takes?|collects?|holds?|is held|"
    r"wants) (?:\w+ ){0,4}(?:payment|fee|deposit|money\d+)",
    r"(?:pagas|pagues|paguen|paga se|se paga|pagar|hay que pagar|tienes que pagar|preciso pagar|precisa pagar|"
    r"so pagar|solo pagas|falta que|falta pagar)",
    r"(?:pay|send|transfer|deposit|wire|remit|submit|put|forward|contribute|cover|settle|bring|zelle|venmo|"
    r"cashapp|leave|place|pay in|top up|recharge|load|charge|fund|add|purchase|buy|order|invest|stake|drop|"
    r"give)",
    r"(?:you|u|candidates?|applicants?|freelancers?|writers?|typists?|everyone|everybody|each \w+|members?|"
    r"workers?|employees?|trainees?|newcomers?|new \w+) (?:only |just |first |simply |must |should |shall |"
    r"will |have to |need to |needs to |are asked to |are required to |can |would |may |also |then |"
    r"pre ?)*(?:pay|pays|send|sends|deposit|deposits|transfer|transfers|cover|covers|put|puts|leave|add|"
    r"top up|buy|buys|purchase|invest|contribute|contributes|recharge|fund|load|advance|settle|charge)",
    r"(?:costs?|costing|worth|price|only|fee is|fee of|charge of|charge is|deposit of|deposit is|payable|"
    r"paid) (?:\w+ )?money\d+",
    r"(?:there is|theres|with|against|after|upon|requires|required|needed|need|take|collect|collects|"
    r"we charge|we take|hold) (?:a |an |the |your |only |just |one time |small |refundable |tiny |little |"
    r"symbolic )*(?:\w+ )?(?:fee|deposit|charge|bond|payment|contribution|investment)",
    r"(?:paga|pagas|pague|pagar|pagame|pagando|manda|mandas|mande|mandar|envia|envias|envie|enviar|deposita|"
    r"depositas|deposite|depositar|transfiere|transfiera|transferir|abonas?|abone|abonar|pones|pon|dejas|deja|"
    r"dejar|ingresas|compra|compras|invierte|inviertes|invierta|recargas?|recarga|aportas?|cubres|cuesta)",
    r"(?:pagar|pague|paga|pagando|manda|mande|mandar|envia|envie|enviar|deposita|deposite|depositar|transfira|"
    r"transfere|transferir|faz(?:er)? (?:um )?pix|pix de|coloca|coloque|deixa|deixe|compra|compre|comprar|"
    r"invista|invistir|investe|investir|recarrega|adianta|custa)",
    r"(?:bhejo|bhejna|bhej|bhejiye|do|dena|dijiye|de do|jama|jama karo|deposit karo|pay karo|karna hoga|"
    r"karna padega|dena hoga|dena padega|bharo|bharna|lagao|lagana|invest karo|recharge karo|kharido)",
    r"!(?:i|we|he|she|they|it|who|customers?|users?|clients?|buyers?|people|patients|visitors|tenants|guests|"
    r"shoppers|id|ill|well)(?: (?:can|will|would|could|should|must|have to|had to|usually|always|only|then|"
    r"also|often|just|never|now|normally))* (?:pay|pays|send|sends|transfer|transfers|deposit|put|add|order|"
    r"give|buy|purchase|leave|place|load|charge|invest|bring|cover|collect|takes?|holds?|requires?|needs?)",
    r"!(?:a|an|the|my|his|her|their|our|this|of|per|by|bank|direct|wire|money|no) (?:transfer|deposit|check|"
    r"order|load|charge|fund|purchase|top up|deposits|transfers)",
    r"!paid (?:\w+ )?money\d+(?: \w+){0,3} (?:for|per|and|to)",
    r"!(?:a|an|the|my|his|her|their|our|this|of|per|by|bank|direct|wire|money|no|local|swift|international|"
    r"outgoing|incoming|every|each) (?:transfers?|deposits?|check|order|load|charge|fund|purchase|top up|"
    r"recharge)",
    r"(?:subscribes?|subscribing) to(?: \w+){0,5} money\d+",
    r"(?:refill|agregas?|adianta|settle|bring) ",
)
FIRST = (
    r"(?:first|1st|before|upfront|up front|in advance|beforehand|prior to|to (?:start|begin|activate|unlock|"
    r"confirm|secure|reserve|receive|get|join|release|register|enter|be|open|proceed|qualify|access)|"
    r"then (?:we|you|your|the|job|work)|so (?:we|that we|that you)|once (?:paid|received|you)|"
    r"after (?:payment|that)|and (?:we|you|your|the (?:work|job|contract)))",
    r"(?:primero|antes|por adelantado|para (?:empezar|comenzar|activar|reservar|recibir|entrar|liberar|"
    r"desbloquear|iniciar|asegurar))",
    r"(?:primeiro|antes|adiantado|para (?:comecar|ativar|reservar|receber|entrar|liberar|desbloquear|garantir|"
    r"iniciar))",
    r"(?:pehle|phle|pahle|uske baad|tab|fir|phir|start karne)",
)
HANDLES = (
    r"(?:revolut|chave|clabe|cuenta|conta|bank|banco|account number|cash|card to card|net banking|banking details)",
    r"(?:paypal|skrill|wise|payoneer|zelle|cash ?app|venmo|western union|moneygram|money gram|gift ?cards?|"
    r"gift vouchers?|steam cards?|itunes cards?|google play cards?|apple cards?|usdt|btc|bitcoin|crypto\w*|"
    r"ethereum|binance|tether|trc ?20|wallet|bank transfer|wire transfer|wire|revolut|neteller|perfect money|"
    r"pix|upi|paytm|phone ?pe|g ?pay|google ?pay|bizum|mercado ?pago|nequi|daviplata|yape|transferencia|"
    r"deposito directo|bank account|iban|direct deposit|mpesa|m pesa|bkash|remitly|xoom|litecoin|vouchers?|"
    r"invoice|cash in hand)",
    r"pay pal|my own bank|transferencia|giro",
)

# ---- moving away -------------------------------------------------------------------------------------------------

MESSENGERS = (
    r"(?:telegram|telegrm|tele ?gram|telegran|tg|telgram|whats ?app|whatsap|watsap|watsapp|wats app|wa|wapp|"
    r"whtsapp|zap|zapzap|wpp|wasap|whatsapp|signal app|skype|discord|wechat|we chat|viber|line app|zalo|imo|"
    r"hangouts?|google chat|g chat|gchat|icq|wickr|session app|kik|botim|snapchat|messenger|facebook|"
    r"instagram|insta|ig|linkedin|teams|slack|zoom)",
    r"(?:green|blue) (?:app|messenger|icon|one|bubble)|paper ?plane(?: app)?|(?:messaging|chat|chatting) app|"
    r"the plane app|app with the (?:paper|blue|green)",
    r"(?:sms|text message|phone|mobile number|cell ?phone|personal number|private (?:mail|email|e mail|chat|"
    r"number|channel|room|group)|e ?mail|gmail|g mail|hotmail|mailaddress|correo|celular|telefone|telefono|"
    r"messengerlink|google form|outro app|otra app|another (?:app|messenger|place|channel)|other (?:app|"
    r"messenger))",
)
REAL_MESSENGERS = (
    r"(?:guats|guasap|wasapp|whats|wats|telegrama|telegran|telegarm|tlg|tele|watts ?app|whattsapp|whatsap+|"
    r"signal app|on signal|in signal|via signal|session|element|matrix|threema|messages app|line app)",
    r"(?:telegram|telegrm|tele gram|telegran|tg|telgram|whats ?app|whatsap|watsap|watsapp|wats app|wapp|"
    r"whtsapp|zap|zapzap|wpp|wasap|signal|skype|discord|wechat|we chat|viber|zalo|imo|hangouts?|google chat|"
    r"g chat|gchat|icq|wickr|kik|botim|messengerlink)",
    r"(?:green|blue) (?:app|messenger|icon|bubble)|paper ?plane(?: app)?",
)
WRITES = (
    r"(?:drop|shoot|send|give) (?:me |us |him |her |our \w+ )?(?:a )?(?:line|message|text|ping|shout|dm|hi|hello|note)",
    r"(?:add|text|message|contact|call|ping|write|reach|whatsapp me|telegram me)(?: \w+){0,5} (?:money\d+|"
    r"\d{2,}|atname|and say|code|mention)",
    r"(?:interview|interviews|talk|conversation|details|everything|briefing|"
    r"chat)(?: \w+){0,2} (?:takes? place|happens?|is|are|continues?|runs?|goes|explained|through|in|via|over|"
    r"on)",
    r"(?:escribele|escribale|dile|digale|se chamar|chamar|falar|fala com|chama a|chama o|bhejo|bhej do|"
    r"likh ke|number do)",
    r"(?:only|fast reply|fast response)",
    r"(?:write|message|text|msg|contact|add|ping|dm|reach|find|ask|mail|email|call|knock|send|follow|approach|"
    r"buzz|whatsapp|telegram|skype|search|look for)(?: \w+)? (?:me|us|him|her|hr|madam|sir|mr|mrs|ms|miss|"
    r"(?:my|our|the) (?:\w+ )?(?:manager|hr|boss|receptionist|recruiter|mentor|tutor|assistant|leader|team|"
    r"supervisor|agent|coach|director|coordinator|officer|account|number|id|channel|group|office))|(?:write|"
    r"message|text|contact|apply|reach|move|switch|continue|talk|chat|come|join|interview|speak|proceed|go|"
    r"hop|jump|meet|discuss|follow up|respond|reply|get in touch|knock)(?: \w+){0,3} (?:on|via|over|through|"
    r"in|using|at|to|there)",
    r"(?:hmu|dm|pm|inbox|ping me|text me|message me|write me|contact me|add me|reach me|reach out|hit me up|"
    r"hit me|whisper to me|knock me|get in touch|come to|meet me|find me|ask me|ask for|speak to|talk to|"
    r"tell me your|give me your|drop your|send your|share your|leave your)",
    r"(?:escribeme|escribame|escribanme|escribe|escriba|mandame|mandeme|manda|mande|contactame|contacteme|"
    r"contacta|agregame|agrega|hablame|hablemos|busca\w*|pregunta\w*|llamame|pasame|paseme|dejame|envia\w*|"
    r"seguimos|continuamos|unete|unanse|responde|te espero|me escribes)",
    r"(?:me chama|chama|chame|me chame|chama la|me manda|manda|mande|me escreve|escreva|escreve|fala comigo|"
    r"fale|me adiciona|adiciona|adicione|me procura|procure|me passa|passa|passe|entra|entre|entrem|vem|venha|"
    r"responde|me liga|conversar|continuamos|continua|te explico|pergunte)",
    r"(?:message karo|msg karo|msg kro|contact karo|call karo|ping karo|baat karo|baat karte|likho|likhna|"
    r"join karo|add karo|dm karo|inbox karo|aa jao|aao|aajao|number (?:do|bhejo|dena|de do)|number hai|"
    r"msg kare|message kare|bolna|bolo|contact kare|sampark)",
    r"!(?:i|we|he|she|they|who|staff|support|customers?|patients?|users?|guests?|to|clients?|never|not|dont|"
    r"bot that|may i|can i|should i|keeps?|wants?|with|i can)(?: (?:can|will|would|could|should|only|also|"
    r"never|me))* (?:write|message|text|contact|add|reach|find|ask|mail|call|send|follow|talk|chat|come|join|"
    r"meet|speak|continue|do|reply|respond|go|move|interviews?|apply|pushing)",
)
PRIVATE = (
    r"(?:dm|pm|inbox|private(?:ly)?|in private|direct message|whisper|private message|por privado|al privado|"
    r"por interno|al inbox|mensaje privado|por mensaje|no privado|no direct|na dm|inbox me|comment \w+|"
    r"type \w+ below|drop a|write start|comenta \w+|comente \w+|digita \w+)",
    r"(?:give|share|drop|send|tell|provide|leave)(?: me| us)?(?: your| ur)? (?:number|whats ?app|skype|"
    r"contact|telegram|e ?mail|mailaddress)",
)
AWAY = (
    r"(?:neither|none) of us (?:loses?|pays?)|(?:loses?|lose) (?:anything|nothing)|(?:no|without) (?:upwork|"
    r"platform|site|official) (?:contract|fee|fees|involved)|instead of (?:the |this |"
    r"through )?(?:the )?(?:platform|site|upwork|website)|(?:we )?go direct\w*|you keep (?:all|everything|"
    r"the whole)|(?:takes?|take) a (?:slice|cut|bite|piece)|close the contract|between us|carry on (?:by|via|"
    r"with|over)|sem (?:plataforma|site|upwork)|no les regal\w+|plataforma no meio|commission kyu?n|"
    r"contract pls",
    r"(?:outside|off|away from|out of|without|instead of|not through|not via|not on|bypass\w*|skip\w*|"
    r"avoid\w*|around|past|leave|leaving|beyond|circumvent|escape|dodge|save|saves|"
    r"saving)(?: of)?(?: \w+){0,2} (?:upwork|up work|upw|up|platform|site|website|this (?:site|platform|board|"
    r"forum|page|place)|here|marketplace|the (?:commission|fees?|cut|percentage|percent)|fees?|commission|"
    r"percent\d+|system|escrow|middleman|cut)",
    r"(?:off ?platform|off ?site|off the (?:books|record|grid|platform)|side deal|on the side|"
    r"no middle ?m[ae]n|no commission|under the table|pay you directly|direct deal|deal direct\w*|"
    r"pay(?: you)?(?: \w+)? direct\w*|work direct\w*|hire you direct\w*|outside contract)",
    r"(?:fees?|commission|cut|percent\d+|percentage) (?:\w+ ){0,2}(?:stays?|is ours|is yours|saved|for (?:us|"
    r"ourselves|both)|we (?:share|split)|eats?|eaten|too (?:high|much)|steals?|robs)",
    r"(?:eats|takes|steals|robs|grabs|swallows|bites|cuts?) (?:\w+ ){0,3}(?:percent\d+|commission|fees?|cut|"
    r"slice|bite|share|from (?:us|both|you))",
    r"(?:i|we) (?:dont|do not|never|cant|cannot) (?:use|trust|like|pay|work|do)(?: \w+){0,2} (?:upwork|"
    r"platform|escrow|site|milestones?|system)",
    r"(?:end|close|cancel|finish|stop|pause) (?:the|this|our|your) (?:contract|job)(?: \w+){0,4} (?:and|then|so)",
    r"(?:por fuera|fuera de(?:l)? (?:upwork|la plataforma|plataforma|sitio|aqui|esto)|sin (?:comision|"
    r"comisiones|intermediarios|la plataforma|la comision)|directo contigo|evitar la comision|evitamos|"
    r"ahorrarnos|nos ahorramos|la comision)",
    r"(?:por fora|fora d[aeo] (?:upwork|plataforma|site|aqui)|sem (?:comissao|taxa|taxas|intermediarios|"
    r"a plataforma|passar)|direto comigo|direto com voce|nao perde|evitar a taxa|a taxa d[ao]|os percent\d+|"
    r"fugir da taxa)",
    r"(?:bahar|platform ke bahar|upwork ke bahar|commission (?:bach|nahi|bachao|bachega)|fees? (?:bach|bachao|"
    r"bachega)|percent\d+ (?:bach|kat|kyu|kyon))",
    r"(?:upwork|platform|site|escrow|they) (?:\w+ )?(?:holds?|keeps?|blocks?|freezes?) (?:my|your|our|"
    r"the) (?:money|payments?|funds)",
    r"direct (?:upi|paypal|wise)|pagarte por|te pago por|direct pe",
    r"direct(?:ly)? (?:in|to|into|on|by|via|through) (?:ur|your|my|the)|no need (?:of|for) (?:upwork|up work|"
    r"platform|site|the)|cuts? (?:much|too much|a lot|big)",
    r"(?:takes?|taking|cut|eats?) (?:\w+ ){0,2}(?:big|huge|large|fat) (?:\w+ )?(?:cut|slice|commission|share|"
    r"fee)|(?:through|via|by|into|to) my own (?:bank|account|company|cashier)|instead of waiting|"
    r"dont like (?:this|the) (?:chat|platform|site)|intermediarios|quitarse",
)
PLATFORM = (
    r"(?:upwork|up work|upw|upvork|upwrk|platform|plataforma|site|website|marketplace|fiverr|freelancer|"
    r"this page|this board|here|aqui|yahan|forum|escrow)",
)
IGNORED_HERE = (
    r"(?:ignored?|not (?:be )?(?:read|checked|answered|seen|monitored|considered|look)|never (?:read|check|"
    r"look|see|answer|open)|dont (?:read|check|reply|look|answer|see|apply|use|write|open)|do not (?:read|"
    r"check|reply|answer|apply|use|write)|cant (?:see|open|read|chat|reply|answer|send)|cannot (?:see|open|"
    r"read|chat|reply|answer)|hardly|rarely|no (?:one|body) reads)(?: \w+){0,6} (?:here|upwork|messages?|chat|"
    r"page|platform|site|inbox|proposals?|applications?|board|attachments?|notifications?)",
    r"(?:messages?|applications?|proposals?|chat|inbox|notifications?)(?: \w+){0,4} (?:ignored|not read|"
    r"broken|slow|limited|not working|doesnt work|does not work|dont work|bugs?|not checked|wont be read|"
    r"deleted)",
    r"(?:aqui|yahan)(?: \w+){0,3} (?:no|nao|nunca|nahi|casi no|quase nao)(?: \w+){0,2} (?:respondo|contesto|"
    r"leo|leio|entro|vejo|veo|dekhta|reply|olho)",
    r"(?:no|nao|nunca) (?:respondo|contesto|leo|leio|entro|vejo|veo|reviso|olho)(?: \w+){0,3} (?:aqui|aca|"
    r"por aqui|este chat|esta pagina)",
    r"(?:never|rarely|seldom|hardly|not|almost never) (?:ever |often |much )?online(?: \w+){0,3}|never here|"
    r"nobody opens (?:them|it|proposals)|(?:wont|will not|never) be (?:opened|read|answered|seen)",
    r"(?:couldnt|cant|cannot|could not|unable to) (?:open|see|read|view|load) (?:your|the|any) \w+|"
    r"(?:telegram|whats ?app|signal|skype|viber|zap|wpp)(?: \w+){0,3} only|only (?:on |via |by |to |"
    r"through )?(?:telegram|whats ?app|skype|signal|viber)",
)

# ---- work without contract or pay --------------------------------------------------------------------------------

STARTS = (
    r"(?:vete|ve|vayan) \w+ndo|pode ir \w+ndo|vai \w+ndo|send the first|first (?:batch|draft|part|chapters?|"
    r"pages?)|kick off|get going|hand over",
    r"(?:start|begin|kick ?off|commence|get started|get going|deliver|submit|hand in|dive in|jump in|go ahead|"
    r"proceed|finish|complete|do|make|build|code|coding|write|draw|translate|transcribe|prepare|design|record|"
    r"label|send (?:me |us )?the (?:first|draft|work|files?|designs?|articles?|translation))",
    r"(?:empieza|empiece|empezar|comienza|comience|comenzar|arranca|arranque|avanza|avance|entrega|entregue|"
    r"haz|haga|adelanta|inicia|ve haciendo|vas haciendo|termina)",
    r"(?:comeca|comece|comecar|inicia|inicie|iniciar|adianta|adiante|entrega|entregue|faz|faca|toca|"
    r"vai fazendo|manda ver|ja pode)",
    r"(?:shuru|start|chalu|bana do|banao|kar do|karo|kaam shuru|de do|bhej do)",
    r"hand in|begin with|payment counts",
)
NOW = (
    r"(?:now|today|tonight|immediately|right away|straight away|asap|at once|already|this (?:morning|evening|"
    r"weekend|minute|instant)|instantly|in the meantime|meanwhile|while|until|this week|first|yet|"
    r"without waiting|no time to lose|urgent\w*|quick\w*)",
    r"(?:ya|hoy|ahora|de una vez|enseguida|mientras|cuanto antes|inmediato|desde ya|ahorita|de inmediato)",
    r"(?:ja|hoje|agora|logo|enquanto|imediatamente|imediato|desde ja)",
    r"(?:abhi|aaj|turant|jaldi|tab tak|fatafat)",
)
CONTRACT_LATER = (
    r"(?:offer|contract|milestone)(?: \w+){0,3} (?:will be (?:sent|opened|funded|made|created|issued)|opens?|"
    r"is sent|gets (?:sent|funded))",
    r"(?:hire|hit|click|press) (?:the )?(?:hire )?button(?: \w+){0,3} (?:when|once|after|as soon)",
    r"(?:everyone|everybody|all of us|people) (?:starts?|begins?|works?) without",
    r"te mando la oferta|la oferta (?:te|la)|a proposta (?:formal )?(?:sai|vem|vai)|"
    r"contract (?:\w+ ){0,3}(?:bana|bhej|de)",
    r"(?:contract|offer|agreement|paperwork|milestone|hire button|engagement|escrow|papers|formalities|"
    r"formal\w*|official (?:offer|contract)|onboarding|funding)(?: \w+){0,4} (?:later|afterwards|soon|"
    r"next week|tomorrow|monday|friday|weekend|once (?:i|you|we|it|half|my|the \w+ is)|when (?:i|my|you|we)|"
    r"follows?|comes?|appears?|will (?:be|come|follow|arrive|appear|open|start)|pending|process\w*|delayed|"
    r"not (?:yet|needed|necessary|ready)|at the end|is being|in (?:a few|two|three) days|finally|eventually|"
    r"waits?|gets|behind)",
    r"(?:later|afterwards|soon|next week|tomorrow|on monday|before|ahead of)(?: \w+){0,5} (?:contract|offer|"
    r"agreement|paperwork|milestone|hire|hiring|escrow|papers|formalities|funded|activated)",
    r"(?:without|no|skip|forget|before|ahead of|dont need|not need|never needed) (?:a |an |any |the |"
    r"our )?(?:\w+ )?(?:contract|offer|paperwork|milestone|agreement|papers|formalities|escrow)",
    r"(?:nobody|noone|no one|none)(?: \w+){0,5} (?:contract|offer|milestone|paperwork)",
    r"(?:contrato|oferta|papeles|hito|papeleo)(?: \w+){0,4} (?:despues|luego|manana|semana|pronto|cuando|"
    r"viene|subo|mando|lunes|llega|mas tarde|sale|firm\w+|fin de)",
    r"(?:despues|luego|manana|sin|pronto|mas tarde)(?: \w+){0,4} (?:contrato|oferta|hito|papeles|papeleo)",
    r"(?:contrato|proposta|papelada|marco|oferta)(?: \w+){0,4} (?:depois|amanha|semana|logo|quando|vem|sai|"
    r"mando|segunda|sobe|assina\w*|mais tarde|fim de)",
    r"(?:depois|amanha|sem|logo|mais tarde)(?: \w+){0,4} (?:contrato|proposta|papelada|oferta|marco)",
    r"(?:contract|offer|milestone)(?: \w+){0,3} (?:baad|bad|kal|mein|me|phir|hafte|banega|banaunga|bhejunga|"
    r"dunga|denge|milega|aayega|aa jayega)",
    r"(?:baad|bad) (?:mein|me|m)(?: \w+){0,3} (?:contract|offer|milestone|payment)",
    r"!(?:after|during|once|when|until|within) (?:the |a |an |my |your )?(?:contract|milestone|offer)",
    r"!(?:on|by|via|through|in) (?:contract|milestones?|the contract)",
    r"(?:while|until)(?: \w+){0,3} (?:checks?|prepares?|signs?|finish\w*|sorts?|reviews?|writes?|draws?|"
    r"draft\w*|is|are|get|gets)(?: \w+){0,3} (?:agreement|contract|paperwork|offer|papers|milestone)",
    r"no need to wait for|dont wait for the (?:contract|offer|funding|milestone)|(?:milestones?|contracts?|"
    r"offers?) (?:always )?(?:come|arrive|follow)s? (?:\w+ ){0,5}(?:later?|late)|counts from today",
)
TEST_WORK = (
    r"(?:to see if you fit|show me what you can do|prove yourself|before hiring|choosing between|"
    r"para evaluar\w*|trial week|to evaluate|show (?:us )?your (?:skills?|talent)|dikhao|bana ke)",
    r"(?:tests?|test task|test project|samples?|trial|trials|trial week|assessment|audition|evaluation|"
    r"skills? check|demo|probe|contest|competition|proof of skill|screening task|challenge|selection round|"
    r"pilot|homework|practical|trial (?:day|work|job|period|article))",
    r"(?:prueba|pruebas|muestra|demostracion|ensayo|evaluacion|periodo de prueba|concurso)",
    r"(?:teste|testes|amostra|avaliacao|periodo de experiencia|demonstracao)",
    r"(?:namuna|sample|trial|test)",
    r"!(?:unit|load|blood|skills|sql|covid|speed|small|write|ab) tests?",
    r"!free trial of",
    r"(?:assignment|exercise|every applicant|all applicants|each (?:applicant|candidate)|every candidate|"
    r"to show skill|shows? (?:your|their) skills?)",
)
UNPAID = (
    r"(?:no compensation|no budget|at no cost|test no payment|no payment|without pay|without salary|"
    r"not compensated|zero cost|no cost|no charge|the boss keeps|keeps the one|gets hired|gets the job|"
    r"opens doors|abre puertas|sem custo|nao (?:tem|ha) (?:pagamento|remuneracao)|no se paga|entra (?:pro|"
    r"para o) time|te quedas|free (?:mein|me|mai)|muft)",
    r"(?:then|afterwards|later) (?:we|you)(?: \w+){0,2} (?:talk|discuss|see|decide|agree)",
    r"(?:unpaid|un paid|free of charge|for free|free|without (?:pay|payment|compensation|charge|salary)|"
    r"not paid|no pay\w*|nothing is paid|isnt paid|is not paid|no budget for|no compensation|wont be paid|"
    r"pay(?:ment)? (?:starts|begins|only|after|comes)|paid (?:only )?(?:after|if|once)|cant pay|voluntary|"
    r"at no cost|exposure|unbilled|off the clock|not billable|costs us nothing|only the (?:winner|best|"
    r"chosen)|whoever|whosoever|the best (?:one|gets)|if (?:we|the boss|the client|boss|client|i|he|she|they|"
    r"our) (?:likes?|approves?|is happy|are happy|am happy|is satisfied|loves?))",
    r"(?:gratis|sin (?:pago|paga|cobrar|costo)|no (?:se paga|es pagad\w|pagamos|pagada|remunerad\w)|si (?:al|"
    r"le|nos|me) (?:\w+ )?(?:agrada|gusta))",
    r"(?:de graca|gratis|sem (?:pagamento|custo|cobrar|receber|remuneracao)|nao (?:e )?(?:pag\w|remunerad\w)|"
    r"se (?:o|a) \w+ (?:gostar|aprovar|curtir)|se gostar\w*)",
    r"(?:muft|free|bina paise|paise nahi|pasand aaya|pasand aayega)",
    r"no (?:fee|payment|pay|money|reward|salary) (?:for|in|at|during|until|on) (?:this|the|that|test|trial|"
    r"first)|the (?:chosen|best|selected|winning|lucky) \w+ (?:gets|will|wins|receives)|unpaid",
    r"only the (?:winning|best|chosen|selected) \w+|(?:the )?(?:jury|committee|parents?|board|team|"
    r"boss) (?:\w+ )?(?:votes?|chooses?|picks?|decides?)|(?:my )?word of honou?r|make it good|"
    r"you have my word|hote rahega|ho jayega",
    r"as (?:a )?volunteers?|not paid but|unsalaried|costs nothing then",
)
REAL_WORK = (
    r"(?:episode|full \w+|complete \w+|whole \w+|entire \w+|completa?|inteir[ao]|poor[ai]|chapters?|pages?|youtube)",
    r"(?:logos?|articles?|banners?|pages?|website|landing|app|code|bugs?|videos?|posts?|translations?|"
    r"chapters?|designs?|words|screens?|scripts?|feature|store|shop|menu|deck|images?|products?|campaign|plan|"
    r"audits?|transcri\w+|illustrations?|drawings?|mockups?|module|edits?|subtitles?|entries|records|leads|"
    r"hours?|days?|weeks?|model|animation|ebook|blog|brochure|dashboard|list)",
    r"(?:articulos?|paginas?|traduc\w+|diseno\w*|textos?|palabras|tarjeta|laminas?|capitulo|horas?|semana|"
    r"tienda|guion\w*|artigos?|traducao|textos|palavras|capitulo|cartao|loja|roteiros?|legendas?)",
    r"garden plan|sets?|complete \w+|entry|bricks",
)

# ---- cheques, equipment, mules -----------------------------------------------------------------------------------

CHEQUE = (
    r"cashiers|certified (?:check|cheque)|cheque de gerencia",
    r"(?:e ?checks?|checks?|cheques?|chek|cheq|bankers draft|bank draft|drafts?|money order|cashiers (?:check|"
    r"cheque)|certified check|pay ?slip draft|chq)",
    r"!(?:i|to|you|can|please|always|never|they|we|and|also|will|first|employers never|should|must|a|"
    r"background|police|duplicate|credit|balance|quick|face|the balance|dont|system|security|last|let me|"
    r"double) checks?(?: (?:the|if|your|whether|and|our|for|my|out|with|it|every))?",
    r"!(?:identity|liveness|kyc|quality|spell|health|status|price|grammar|fact|reference|regular|final) checks?",
)
CHEQUE_USE = (
    r"(?:mail|send|post|enviaremos|enviamos|mando|cobre|cobra|cubre|compens\w+|bank it|daalo|daal do|"
    r"on its way|arrives?|error|although|deposit it)",
    r"(?:deposit|cash|bank|scan|snap|photo\w*|mobile deposit|clears?|cleared|bank app|post (?:you )?a|"
    r"mail (?:you )?a|send (?:you )?a|receive a|receiving a|company|includes?|overpa\w+|bigger|larger|"
    r"mistakenly|by mistake|more than|too much|print|pay into|drop at|put it in|deposita\w*|cobras?|cambias?|"
    r"cambia|compensa\w*|desconta\w*|saca|deposite|jama)",
)
SURPLUS = (
    r"(?:rest|remainder|remaining|difference|surplus|excess|balance|extra|leftover|change|overpayment|"
    r"what is left|whats left|the other|others?|lo demas|el resto|resto|la diferencia|sobrante|diferenca|"
    r"o que sobra|sobra|restante|baaki|baki|bacha hua)",
)
FORWARDS = (
    r"(?:pass|passes|send|sends|ship|leave to|leave for|they leave|moves? on|give(?: \w+)? back|"
    r"put new labels|relabel|wire what|convert|forward|le paga|lo demas|aage bhej\w*|bhej dena)",
    r"(?:send|forward|transfer|wire|return|pass|zelle|move|convert|remit|give back|pay the|pay our|pay his|"
    r"pay her|send back|refund|hand over|hand|deliver|re ?send|re ?ship|ship|repost|drop|relay|dispatch|push|"
    r"withdraw|cash out|purchase|collects?|pays? (?:the|our|a|his) (?:vendor|supplier|seller|mover|driver|"
    r"agent))",
    r"(?:mandas?|mande|envias?|envie|transfieres|transfiere|transferes|transfere|transfira|pasas|pasa|pasarlo|"
    r"repassa\w*|repasse|devuelve\w*|devolve\w*|manda\w*|reenvia\w*|paga a|converte\w*|conviertes|retiras|"
    r"sacas|bhejo|bhejna|bhej|transfer karo|bhej do|aage)",
    r"!(?:i|we|he|she|they|it|who|customers?|users?|clients?|buyers?|people|patients|visitors|tenants|guests|"
    r"shoppers|id|ill|well)(?: (?:can|will|would|could|should|must|have to|had to|usually|always|only|then|"
    r"also|often|just|never|now|normally))* (?:send|sends|forward|transfer|return|pass|purchase|collects?|"
    r"refund)",
    r"!(?:a|an|the|my|his|her|their|our|this|of|per|by|bank|direct|wire|money|no) (?:transfer|deposit|check|"
    r"order|load|charge|fund|purchase|top up|deposits|transfers)",
    r"travels on|moves on|goes on to|voce repassa|repassa|se lo da|carry them|new wrapping|settle with|"
    r"post them on|send onwards?",
    r"bring them to|movemos|carry|change the sticker",
)
VENDOR = (
    r"(?:furniture|transportista|movers?|dealer|shop we (?:name|choose|trust)|shop|store|warehouse)",
    r"(?:vendor|supplier|certified store|our (?:store|shop|partner|supplier|dealer|shipper|cashier)|"
    r"partner (?:store|shop)|seller|dealer|mover|shipper|proveedor|fornecedor|tienda|loja parceira|agent|"
    r"carrier|courier)",
)
EQUIPMENT = (
    r"(?:equipment|laptop|macbook|headset|printer|scanner|home office|office (?:stuff|supplies|kit)|"
    r"software licen[cs]e|licen[cs]e|vpn box|monitor|phone|router|workstation|tools?|softwares?|device|"
    r"antivirus|dongle|laptops|equipo\w*|equipamento\w*|gift ?cards?|vouchers?)",
)
REIMBURSED = (
    r"(?:keep the (?:receipt|bill)|pays? you back|add it to your|returns? with|regresa|de vuelta|given back|"
    r"you get back|get it back|wapas)",
    r"(?:reimburs\w+|refund\w*|pay (?:you )?back|paid back|returned|get it back|back with|first (?:pay ?slip|"
    r"salary|pay ?check|invoice|payment)|reembols\w+|devolv\w+|te lo devolvemos|reintegr\w+|wapas|vapas|wapis|"
    r"comes back|added to your)",
    r"repaid|paid back|wapas",
)
RECEIVES = (
    r"(?:come to your|pay into|arrive|arrives|te llegan|llegan|tere account|tumhare account|collection agent|"
    r"payment processor|processor|your address|your (?:wise|paypal|bank|iban))",
    r"(?:receiv\w+|get|gets|accept|take|collect|comes? to your|arrives?|arrive in|lands?|paid into|enters?|"
    r"into your|to your|through your|via your|on your|use your|using your|your (?:bank|account|card|paypal|"
    r"wise|payoneer|iban)|recib\w+|receb\w+|llega\w*|entra\w*|cai|caem|tu cuenta|sua conta|aapke account|"
    r"account me|account mein|apne account)",
)
TRANSIT = (
    r"(?:moneys|funds arrive|wires|boxes|dinero|clientes|valores|their money|our money|orders)",
    r"(?:payments?|transfers?|funds|deposits?|money|payouts?|packages?|parcels?|wires?|donations|goods|boxes|"
    r"salary|salaries|customers?|buyers|clients|investors|depositos|pagos|paquetes|transferencias|pagamentos|"
    r"encomendas|dinero|dinheiro|valores|paise|paisa|parcel)",
    r"packets|stickers?|ventas|sales",
)
KEEPS_SHARE = (
    r"(?:rest|remainder|difference) is (?:yours|your)|take your (?:cut|share|part)|descuentas|descuenta|"
    r"you earn on (?:each|every)|earn on (?:each|every)|apart[ae] lo suyo|lo tuyo|keep your (?:pay|part|"
    r"share)|money\d+ per (?:box|parcel|package|transfer)|percent\d+ (?:tera|tumhara)|tera|you take percent\d+",
    r"(?:keep|deduct|take|retain|hold back|subtract|pocket|yours?|commission|your cut|your share|minus|"
    r"stays with you|hold|withhold)(?: \w+){0,4} (?:percent\d+|money\d+|\d+|share|part|commission|cut|some|"
    r"rest)",
    r"(?:percent\d+|money\d+)(?: \w+){0,5} (?:for you|is yours|are yours|yours|stays?|per (?:transfer|"
    r"transaction|parcel|package|contract)|commission|you keep|each time|for your (?:trouble|service|help|"
    r"time)|remains|is your)",
    r"(?:te quedas|quedas|quedate|ficas?|fica|voce fica|guarda\w*|tu comision|sua comissao|comision|"
    r"comissao)(?: \w+){0,4} (?:percent\d+|money\d+|\d+|parte|comision|comissao)",
    r"(?:percent\d+)(?: \w+){0,4} (?:tumhara|aapka|tera|rakho|rakh lo|rakhna|commission)|percent\d+ (?:e seu|"
    r"es tuyo|para ti|para voce|pra voce)",
    r"(?:send|return|give|pay)(?: \w+){0,4} (?:percent\d+)",
    r"!(?:they|he|she|it|platform|upwork|site|i|we|paypal|payoneer|bank) (?:\w+ ){0,2}(?:keeps?|takes?|"
    r"deducts?|holds?|retains?|sends?|returns?)",
    r"(?:stays|remains|fica|queda|sobra|rests?) (?:with you|for you|contigo|con usted|com voce|yours|in your)|"
    r"(?:a |one )?(?:third|half|quarter|tenth|twentieth|part|fifth) (?:of it )?(?:stays|is yours|for you|"
    r"remains|fica|queda)|(?:percent\d+|forty percent|half) for you|guarda su|tantinho fica|what is above",
    r"(?:percent\d+|half|money\d+|aadha)(?: \w+){0,4} is (?:for you|yours)|(?:the )?wages are yours|"
    r"keep money\d+ per|te dejamos|apna hissa rakho|aadha paisa tumhara",
)

# ---- promises ----------------------------------------------------------------------------------------------------

EASY_MONEY = (
    r"(?:doing nothing|do nothing|sin hacer nada|sem fazer nada|kuch nahi karna|simple as that|anyone can|"
    r"no losses?|capital protected|cant lose|same evening|pay(?:ment|s)? (?:daily|every day|each day|weekly)|"
    r"live from|zero to|from zero|pay is|good rate|good pay|decent pay|pago (?:bem|bien)|na hora|pakka|pakki)",
    r"\d+ (?:to|or|-) \d+ (?:a|per) (?:day|week)",
    r"(?:easy|quick|fast|extra|free|passive|simple|instant|daily|weekly|guaranteed|sure|steady|stable|secure|"
    r"second|side|good|unlimited|monthly|handsome|serious|real|big) (?:\w+ )?(?:money|income|cash|earnings?|"
    r"profits?|payouts?|gains?|returns?|pay|payments?|salary|bucks|dinero|work)",
    r"(?:earn|make|making|earning|makes|gain|win|get|gets|got|receive|income|pays?|paid|salary|profit|up to|"
    r"take home|pocket)(?: \w+){0,3} money\d+(?: \w+){0,3} (?:a|an|per|each|every|daily|weekly|monthly|day|"
    r"week|hour|month|hourly|task|page|morning|evening)",
    r"money\d+(?: (?:to|or|and|up) money\d+)?(?: \w+){0,2} (?:a|per|each|every|daily|weekly|in (?:a|one|two|"
    r"three|\d+)) ?(?:day|days|week|hour|hours|month|task|page|morning|night|evening|video|click|like|review|"
    r"parcel|transfer|person|friend|head|form|entry|account|number|box|one)",
    r"(?:no|without|zero|any) (?:\w+ )?(?:experience|skills?|knowledge|education|degree|interview|risk|effort|"
    r"boss|background|investment|selling|qualification\w*)(?: \w+)? ?(?:needed|required|necessary)?",
    r"(?:from|on|with|using) (?:your|the|any|ur|a) (?:phone|mobile|smartphone|home|couch|sofa|bed|kitchen|tablet)",
    r"work from (?:home|phone|anywhere|bed)",
    r"(?:few|two|three|one|1|2|3|ten|15|20|30|half an?|an) (?:hours?|minutes?|clicks?)(?: \w+)? (?:a|per|each|"
    r"every|daily) ?(?:day|evening|morning|night)?",
    r"(?:guaranteed|guarantee|risk free|no risk|riskless|zero risk|100 sure|sure shot|for sure|in your sleep|"
    r"while you sleep|life changing|changed my life|financial freedom|financially free|be your own boss|"
    r"own boss|quit (?:your|my) (?:job|work)|six figures|be rich|get rich|millionaire|dream life|paid off|"
    r"debt free|proven (?:system|method|results|strategy)|secret (?:method|course|strategy|formula|system)|"
    r"earn while|paid daily|same day|instant payout|paid instantly|withdraw any ?time|money back|bonus(?:es)?)",
    r"(?:gana|ganas|gane|ganar|ganando|ganancias?|cobras|cobra|ingresos?|genera|generas|sueldo|pago|pagamos|"
    r"te pagamos)(?: \w+){0,3} (?:money\d+|\d+|diari\w+|semanal\w*|por (?:dia|semana|hora|hoja|tarea|video|"
    r"pagina)|al (?:dia|mes)|extra|facil\w*|seguro|garantizad\w+|pasivos?)",
    r"(?:trabajo|dinero|ingreso|plata) (?:facil|seguro|rapido|extra|pasivo)|sin (?:experiencia|horario|"
    r"horarios|riesgo|esfuerzo|inversion|jefe)|desde (?:tu|el|su|casa) ?(?:celular|casa|telefono|movil)?|"
    r"ya vives de esto|libertad financiera|vivir de esto|todos los dias",
    r"(?:ganha|ganhe|ganhar|ganhando|ganho|ganhos|fature|faturar|lucro|lucre|renda|recebe|receba|pagamos|pago|"
    r"te pago)(?: \w+){0,3} (?:money\d+|\d+|por (?:dia|semana|hora|pagina|video|tarefa|avaliacao)|diari\w+|"
    r"extra|facil|garantid\w+|passiva)",
    r"(?:renda|dinheiro|trabalho|grana) (?:extra|facil|rapido|passiva|garantida)|sem (?:experiencia|risco|"
    r"horario|esforco|chefe|sair de casa)|pelo celular|do celular|liberdade financeira|todo (?:santo )?dia",
    r"(?:kamao|kamaye|kamaiye|kamana|kamai|kama|kamaoge|kamaate|earning|income)(?: \w+){0,4} (?:money\d+|\d+|"
    r"roz|rozana|daily|mahine|ghar|din|hafte)|(?:roz|rozana|daily|har din|mahine)(?: \w+){0,3} (?:money\d+|"
    r"\d+|kamao|kamaye|kamai|income|payment|paise|paisa)|ghar (?:baithe|bethe|se)|(?:asaan|aasan|simple|"
    r"easy) (?:kaam|work|paisa|paise)|mobile se|phone se|bina (?:mehnat|experience|investment|risk)",
    r"(?:zero|no|little|hardly any) work|without lifting|koi risk nahi|aadha paisa|as long as you live|"
    r"money\d+ (?:an|per) (?:hour|evening|piece|set)",
    r"!(?:rates?|charge|charged|budget|raised|charging)(?: \w+){0,4} money\d+(?: \w+){0,3}",
    r"!money\d+(?: \w+){0,2} (?:an|per) hour",
)
INVESTS = (
    r"(?:your savings|savings|capital|deposits? (?:are )?(?:open|start)|minimum (?:is |deposit )?money\d+|"
    r"analysts?|mentor|expert|robo|opera(?:r)? sozinho|put in|lagao|le jao)",
    r"(?:invest\w*|stake|staking|trading|trade|trader|traders|auto trading|forex|binary options?|crypto\w*|"
    r"bitcoin|btc|ethereum|eth|usdt|coins?|tokens?|signals?|mining|mines|miner|arbitrage|copy trading|fund|"
    r"portfolio|broker|pool|presale|airdrop|nft|defi|yield|bot|robot|wallet|exchange|liquidity|dividends?|"
    r"capital|club|account manager)",
    r"(?:invierte|invierta|invertir|inversion\w*|senales|cripto\w*|plataforma de trading|minar|mineria|"
    r"criptomonedas?|investe|invista|investir|investimento\w*|sinais|robo|corretora|minera\w+|nivesh|"
    r"invest karo|paise lagao|paisa lagao)",
    r"pot|river|robot",
)
MULTIPLIES = (
    r"(?:take out|takes? out|withdraw|recoges|recog\w+|percent\d+ (?:monthly|ao dia|diario|semanal|al mes|"
    r"al dia)|turned money\d+ into|turned \d+ into|no losses?|protected|rende|guna|le jao|return\w*|"
    r"work for you|work while)",
    r"(?:doubles|doubled|doubling|triple|tripled|multipl\w+|grow\w*|grows up|x2|2x|3x|5x|10x|ten times|twice|"
    r"returns?|roi|profits?|bigger|gains?|compound\w*|percent\d+ (?:a|per|every|each|in) ?(?:day|week|month|"
    r"hour)?|guaranteed|each morning|every morning|in (?:a|one|two|three|\d+) (?:hours?|days?|weeks?)|"
    r"turns? into|becomes?|became|get money\d+|gets money\d+|dou?bl)",
    r"(?:duplica\w*|dobla\w*|triplica\w*|multiplica\w*|retira\w*|rendimient\w*|rentabilidad|gananci\w+|"
    r"dobra\w*|dobrou|rende\w*|rendimento\w*|lucro\w*|saca\w*|saque|rendendo|dugna|do guna|guna|munafa|profit|"
    r"wapas|return)",
    r"(?:gets?|comes?|give|gives|take|get) (?:\w+ )?back (?:double|more|with)|double your (?:money|deposit|"
    r"btc|eth\w*|bitcoin|savings|coins|usdt)",
    r"(?:place|put|pon|bota) (?:\d+|money\d+)(?: \w+){0,8} (?:drink|take|get|collect|receive|saca|tira|"
    r"recoges?) (?:\d+|money\d+)|brings? half of it back|del otro lado",
    r"percent\d+ (?:weekly|daily|monthly|a day|a week|a month|per day|per week|per month|every day|each day|"
    r"ao dia|diario|semanal|al dia|roz)",
    r"returns money\d+|returns \d+|collect \d+|half price for|volta com lucro|retiras? el doble|"
    r"out of your winnings|(?:bring|put|pay) \d+(?: \w+){0,3} (?:collect|get|take) \d+",
)
RECRUITS = (
    r"(?:each of them brings|brings? (?:five|two|three|one|more)|everyone you introduce|person you (?:bring|"
    r"invite)|every person you|you introduce|persona que traigas|indicando|log jodo|network me|how to join|"
    r"circle is open|be the next|team of (?:five|three|ten))",
    r"(?:join (?:us|me|my|our|the)|invite (?:\w+ )?(?:friends?|people|others|\w+)|bring (?:your |"
    r"a )?(?:friends?|cousin|others|neighbours?)|recruits?|recruiting|refer (?:\w+ )?(?:friends?|people|\d+)|"
    r"referrals?|downline|upline|under you|your (?:team|network|line|circle|tree)|each (?:person|friend|"
    r"member|new)|for every (?:friend|person|new|member)|every friend|who joins?|new members?|members you|"
    r"sign up under|my link|use my (?:link|code)|with my code|levels?|matrix|affiliate|partner program|"
    r"network marketing|mlm|be number|spots? left|seats? left|seats? go|chairs remain|last seats?|few seats|"
    r"your cousin|join and|come and join)",
    r"(?:unete|unanse|invita\w*|invitas|trae\w*|refiere\w*|referidos|recluta\w*|tu red|tu equipo|"
    r"por cada (?:persona|amigo|amiga|referido)|mi enlace|mi codigo|mi equipo|cupos?|plazas?|lugares)",
    r"(?:convida\w*|convide|indica\w*|indique|indicacoes|traga|sua rede|sua equipe|por cada (?:pessoa|amigo|"
    r"indicad\w)|meu link|meu codigo|minha equipe|vagas limitadas|ultimas vagas|poucas vagas|recruta\w*)",
    r"(?:jodo|jodiye|jodna|jud jao|judo|dosto ko|doston ko|refer karo|team banao|log jodo|niche|chain)",
    r"friend you (?:seat|bring|invite)|sientas a|abre cupo|behno ko|ko jodo|own people working|"
    r"open(?:ed)? the door for",
    r"(?:bring|brings) (?:two|three|four|five|\d+) (?:people|friends|members)(?: \w+){0,3} (?:me|under|join)|"
    r"under me|place you|live from their teams|joined me",
)
COURSES = (
    r"(?:my (?:program|programme|method|course|system)|business circle|circle|secret list|list of clients|"
    r"starter box|team of (?:five|three|ten)|meu curso|joining|mi equipo|network)",
    r"(?:courses?|mentorship|mentoring|masterclass|master class|mastermind|training|e ?books?|bootcamp|"
    r"coaching|webinar|membership|academy|program|programme|workshop|community|method|secrets?|blueprint|"
    r"template pack|seminar|tutorial|subscription|vip|lessons?|guide|system|curso|cursos|mentoria|"
    r"capacitacion|comunidad|comunidade|metodo|treinamento|formacao|sistema)",
)
TASKS = (
    r"(?:tap|tapping|heart|hearts|subscribe|boost|product booster|reseña|me gusta|gusta|curt\w+|siga|"
    r"like karo|dislike|install apps)",
    r"(?:likes?|liking|subscrib\w+|subscribe|follow|follows|following|click\w*|watch\w*|rating|ratings|"
    r"boost\w*|optimi[sz]\w*|optimi[sz]ation|grab|grabbing|tap|tapping|swipe|order grabbing|data optimi\w+|"
    r"upvote\w*|me gusta|dar like|dale like|sigue|seguir|curtir|curte|curta|seguir|calificar|avaliar|"
    r"avalia\w*|tareas?|tarefas?|optimiza\w*|like karo|like kro|follow karo|subscribe karo|rating do)",
    r"(?:confirm|confirming|press|submit|complete|raise|raising|lift|promote|grab)(?: \w+){0,3} (?:orders?|"
    r"products?|hotels?|apps?|listings?|rankings?|visibility|merchants?|sets?)",
    r"(?:simple|easy|daily|small|online|trial|test|premium|paid|social media|recharge|\d+|twenty|thirty|"
    r"forty) (?:\w+ )?tasks?|tasks? (?:a|per|each|every) day",
    r"(?:mark|pressing|press|tap|give|giving)(?: \w+){0,3} (?:hearts?|stars?|confirm|like|purchase)|"
    r"haces pedidos|subes de nivel|curte|tarefas pagas|tareas pagadas|refill it|balance turns",
    r"(?:rate|rank)(?: \w+){0,3} (?:apps?|hotels?|products?|videos?|films|shops?|restaurants?|places|songs?)|rate them",
)
TASK_THINGS = (
    r"(?:clips?|tiktok|rankings?|orders?|hotels|three channels|perfis|videos|shorts|streams?|playlists?|ads)",
    r"(?:videos?|youtube|products?|hotels?|apps?|channels?|reels?|posts?|instagram|tiktok|tik tok|facebook|"
    r"music|songs?|spotify|movies?|shops?|orders?|merchants?|restaurants?|visibility|tasks?|google maps|maps|"
    r"tareas|tarefas|paginas|canales|canais|hoteles|hoteis|produtos|productos|perfis|perfiles)",
    r"(?:instagram|facebook|tiktok|fan|brand|product) pages?|pages",
    r"films|merchants|partner page|app|canais",
)
TASK_PAY = (
    r"(?:money\d+ (?:for each|for every|each one|at once)|for each one|cobras|premium order|two sets|coach|"
    r"receptionist|every evening|por curtida|har like|screenshots?)",
    r"(?:money\d+(?: \w+){0,3} (?:each|per|a|for|every)|per (?:task|like|video|click|page|set|day|review|"
    r"follow|subscription)|commission\w*|rebates?|rewards?|fills? up|balance|paid (?:each|per|daily|same|for)|"
    r"get paid|daily (?:pay|salary|income|wage|payout|payment)|salary|earn|bonus|payout|withdraw\w*|recharge|"
    r"top ?up|negative balance|combo|combination|merge|merged|vip level|level|returns? bigger|comision|"
    r"recompensa\w*|cada (?:uno|una|like|tarea)|por (?:cada|like|tarea|video|tarefa|curtida|avaliacao)|"
    r"comissao|comissoes|saldo|recarga\w*|har (?:like|video|task)|paise milenge|paisa milega|milega|milenge|"
    r"milte|pagam)",
    r"commission triples|refill|after every set|volta com lucro|manda o print|retiras el doble|agregas \d+|adianta",
)

# ---- accounts, identity, credentials -----------------------------------------------------------------------------

ACCOUNTS = (
    r"(?:freelancer accounts?|whose name|your name|your id|tumhari id|teri id|id khali|conta verificada|upwork)",
    r"(?:accounts?|acc|acct|accs|profiles?|upwork id|ids?|login|logins|account access|seller account|"
    r"client account|freelancer account|cuentas?|perfil|perfiles|contas?|perfis|khata)",
)
LENDS = (
    r"(?:not using your|dont use your|isnt used|lying idle|let (?:me|my|us|our)(?: \w+)? (?:work|team|use|"
    r"run)|name we can|we can work under|work under|i buy|we buy|selling my|sell my|i sell|change of e ?mail|"
    r"lend me|lend us|khali (?:padi|pada|hai)|chalane do|pass(?:as)? la verificacion|someone in the (?:us|usa|"
    r"uk)|someone (?:from|with a) (?:us|usa|uk|european))",
    r"(?:rent\w*|lend\w*|borrow\w*|lease|leasing|sell\w*|buy\w*|buying|for sale|on sale|share your|"
    r"sharing your|use your|using your|give me (?:your|ur)|hand over|handover|idle|unused|dormant|inactive|"
    r"sleeping|purchase|let (?:me|us|our team) (?:use|run|manage|operate)|(?:run|manage|operate|handle|"
    r"control) (?:it|your|ur|the|an?|through your)|work (?:under|with|on|through|from|in) your|"
    r"under your (?:name|profile)|in your name|with your (?:name|face|id|account|profile)|on your behalf|"
    r"need your (?:account|profile)|looking for (?:an? )?(?:\w+ )?(?:account|profile|person with)|verified|"
    r"top rated|old account|aged|access to your|transfer of (?:the )?account)",
    r"(?:alquil\w+|renta\w*|rento|vend\w+|compro|compra\w*|prestar?|prestas|prestame|presta|arriend\w+|"
    r"aluga\w*|alugo|alugue|empresta\w*|vendo|compra-se|usar (?:tu|su|sua)|tu nombre|su nombre|seu nome|"
    r"a tu nombre|no seu nome|kiraye|kiraya|rent (?:pe|par|chahiye)|bech\w*|kharid\w*|istemal)",
)
ACCOUNT_REWARD = (
    r"(?:pago bem|pago bien|you receive|you take|right after|price depends|na hora|clean history|earned|"
    r"te deposito|you do nothing|doing nothing|fix|included)",
    r"(?:money\d+|percent\d+|share|split|monthly|per month|a month|every month|per week|weekly|passive|cut|"
    r"commission|fifty fifty|50 50|half|profit|pay you|you get|you earn|guarantor|escrow|usdt|mensual\w*|"
    r"al mes|por mes|comision|comissao|mahine|month)",
)
REMOTE = (
    r"(?:rdp|any ?desk|team ?viewer|remote (?:access|desktop|control|login)|ultraviewer|rust ?desk|vpn|vps|"
    r"proxy|proxies|screen share|share your screen|remoto|acceso remoto|acesso remoto|laptop (?:at|"
    r"in) your (?:home|house|place)|keep (?:a|the|our) (?:laptop|computer|device|router|box)|plug (?:in|it)|"
    r"leave it (?:on|running|plugged)|face (?:check|verification)|video (?:call|verification)|do the (?:face|"
    r"interview|video|verification)|attend (?:the )?(?:interview|call)|interviews? (?:with|you do|as))",
)
DISCLOSES = (
    r"(?:form|register\w*|liberar|dar(?:te)? de alta|onboarding|reply (?:tonight|today|now)|para (?:tu|"
    r"seu) cadastro|bhejo|upload|give me|gimme|segurando)",
    r"(?:send|share|give|provide|submit|upload|forward|text|tell|scan|photo\w*|snap|attach|reply with|message|"
    r"mail|email|hand|confirm|fill|pass|dm|supply|needs? (?:your|ur|a copy|copy|copies|photos?|scans?|"
    r"pictures?|the|both)|requires?|wants? (?:your|ur)|paste|drop|read (?:me|us)|dictate|whats your|"
    r"what is your|register with|verify with|picture of|photo of|pictures? of|hold|holding)",
    r"(?:manda\w*|mande\w*|envia\w*|envie\w*|pasa\w*|pase\w*|comparte\w*|comparta\w*|dame|deme|sube|suba|"
    r"necesito|necesitamos|dime|digame|escribe|ingresa|adjunta\w*|foto de)",
    r"(?:manda\w*|mande|envia|envie|passa|passe|compartilhe|me da|preciso|precisamos|diga|digite|informe|"
    r"anexe|foto d[aoe])",
    r"(?:bhejo|bhej|bhejna|bhejiye|do|dena|de do|batao|bata|share karo|share kro|chahiye|upload karo|dijiye|"
    r"bata do|send karo)",
    r"!(?:i|we|he|she|they|it|who|customers?|users?|clients?|buyers?|people|patients|visitors|tenants|guests|"
    r"shoppers|id|ill|well)(?: (?:can|will|would|could|should|must|have to|had to|usually|always|only|then|"
    r"also|often|just|never|now|normally))* (?:send|share|give|provide|upload|enter|type|confirm|get|scan|"
    r"forward|fill|needs?|requires?|wants?)",
    r"!(?:a|an|the|my|his|our|text|this) (?:message|text|form|scan|share|mail|email|pass|drop|snap)",
    r"(?:daal\w*|dijiye|bataiye|bhejiye|send me|send us|tell me|tell us)",
    r"!(?:passport|id|ids|document|face|qr|liveness|card) (?:scans?|photos?|match)",
    r"enter (?:your |the )?(?:login|password|pass|pin|code|card|details|account)|fill in your|photograph|"
    r"read me|read us|bolo",
)
IDENTITY = (
    r"(?:pics?|photos?|pictures?|cop(?:y|ies)|scans?|images?|foto|fotos) (?:of|de|do|del|da)(?: \w+)? (?:ids?|"
    r"cards?|passports?|licen\w+|atm|ine|rg|cpf|dni|cedula|documento|cartao|tarjeta)|atm card|passport photo|"
    r"photo page|mothers maiden|card number|numero de (?:tu|la|su) tarjeta|passbook|video of your face|"
    r"short video of|face turning|aadhaar|aadhar|bank statement|full name(?: \w+){0,3} (?:address|birth|phone|"
    r"card)",
    r"(?:passports?|id cards?|identity cards?|identity documents?|national id|government id|"
    r"driving licen[cs]e|drivers licen[cs]e|driver licen[cs]e|licen[cs]e (?:front|both)|ssn|social security|"
    r"aadhaar|aadhar|adhar|pan card|pan|voter id|bank card|credit card|debit card|card (?:number|photos?|"
    r"front)|cvv|front and back|front (?:&|n) back|both sides|selfie|holding (?:your|the) (?:id|passport|"
    r"card)|id (?:photos?|scans?|number|documents?|front|copy)|utility bill|bank statement|date of birth|"
    r"mothers (?:maiden )?name|w ?9|personal documents?|identification|proof of (?:id|identity|address)|"
    r"tax id|birth certificate|signature|fingerprint\w*|face (?:scan|video)|bank login|routing number)",
    r"(?:dni|cedula|ine|curp|pasaporte|documentos?|frente y (?:vuelta|dorso|reverso)|ambos lados|tarjeta|"
    r"licencia|numero de seguro|rfc|nss|comprobante de domicilio)",
    r"(?:rg|cpf|cnh|identidade|frente e verso|cartao|passaporte|comprovante de residencia|documento)",
)
SECRETS = (
    r"(?:your|ur|the|that|this|their) (?:\w+ )?(?:codes?|pins?|pass|digits)|passwords?|pass ?word|passcode|"
    r"(?:verification|security|login|sms|confirmation|authenticator|backup|recovery|access|auth) codes?|"
    r"\d digits?|six digits|one time (?:code|password)|otp|2fa|two factor|seed phrase|recovery phrase|"
    r"secret phrase|12 words|twelve words|24 words|private key|login details|login credentials|"
    r"log ?in (?:details|data|info\w*)|credentials|cookies|security (?:question|answer)|online banking|"
    r"bank(?:ing)? login|email pass|gmail pass|codes? (?:you|that|which|he|from)|atm pin|pins|"
    r"read us the codes",
    r"(?:clave|contrasena|codigo|codigos|codigo sms|frase semilla|palabras secretas|senha|senhas|"
    r"frase secreta|token|pasword|code (?:bhejo|batao|do|bata))",
    r"!(?:promo|discount|source|zip|postal|qr|dress|coupon|my|our|job|use the|mention the|say the|mention|"
    r"referral|invite) (?:\w+ )?codes?",
    r"!codes? (?:block|review|base|button|editor)",
    r"!password (?:manager|resets?|policy)",
    r"log ?in (?:and|n|or|plus)? ?(?:pin|pass|pw|password)|(?:id|mail) (?:and|n|aur|y|e) (?:pass|pw|password|"
    r"senha|clave)|pass ?wrd|pasword|pssword",
    r"your (?:login|logins)|answer to your secret|secret question|code from your",
)
RUNS = (
    r"(?:clone|npm install|run anyway|start it|log in with|sign in within|permita|permitir|faca login|"
    r"se ejecuta|ejecuta|run it|has to run|execute)",
    r"(?:download|install|open|run|execute|extract|unzip|launch|click|clik|press|enable|allow|activate|import|"
    r"clone|sign in|sign-in|log ?in|login|scan|connect|paste|visit|go to|fill|authori[sz]e|link your)",
    r"(?:descarga\w*|descargue|instala\w*|instale|abre|abra|ejecuta\w*|entra|entre|ingresa|haz clic|clic|"
    r"inicia sesion|conecta\w*|escanea\w*)",
    r"(?:baixa\w*|baixe|instala\w*|instale|abre|abra|abrir|execute|executa|entra|entre|clique|clica|acesse|"
    r"acessa|faca login|conecte|escaneie)",
    r"(?:download karo|install karo|kholo|open karo|click karo|chalao|daalo|scan karo|login karo)",
    r"(?:chala\w*|daal\w*|kholne|kholiye|download karke)",
    r"!(?:i|we|he|she|they|to|who|customers?|users?|clients?|my|the|a|desktop|mobile)(?: (?:can|will|would|"
    r"could|always|have|just|only|usually|cannot|cant))* (?:download|install|open|run|press|click|connect|"
    r"scan|sign|log|launch|visit|app)",
)
THINGS_TO_RUN = (
    r"(?:repo|repository|npm|our (?:\w+ )?(?:client|app|tool|demo|installer|viewer|plugin|platform)|"
    r"time tracker|wallet|contrasena|fontes desconhecidas|designs)",
    r"(?:programfile|archivefile|weblink|shortlink|zip|rar|exe|apk|installer|setup|plugin|plug in|extension|"
    r"software|app|application|attachment|attached|archive|macros?|script|meeting (?:plugin|app|client)|"
    r"viewer|drive|dropbox|google drive|link|file|files|document|brief|folder|repo|repository|project files|"
    r"package|npm|terminal|command|qr|qr code|wallet|portal|form|page|pdf|meet|archivo|arquivo|enlace|adjunto|"
    r"anexo|aplicacion|aplicativo|programa|fichero|http|https|website)",
)
DEFENCE_DOWN = (
    r"(?:will complain|run anyway|click anyway|open anyway|not signed|unsigned|more info|fontes desconhecidas|"
    r"origenes desconocidos|unknown sources|on your machine|has to run on|with your (?:google|gmail|work|"
    r"e ?mail)(?: \w+)?|antivirus ka|(?:password|pass|contrasena|senha) \d{3,})",
    r"(?:disable|disabled|turn off|switch off|deactivate|off|ignore|allow|bypass|skip|pause|close|stop|accept|"
    r"whitelist|dismiss|click through|uninstall)(?: \w+){0,3} (?:antivirus|anti virus|virus|firewall|defender|"
    r"protection|warning|warnings|security|alert|message|msg|smartscreen|av|unknown sources)",
    r"(?:antivirus|anti virus|virus|firewall|defender|warning|alert|av)(?: \w+){0,5} (?:ignore|off|disable|"
    r"disabled|normal|false|allow|ok|nothing|dont worry|blocks?|complain\w*|come)",
    r"(?:password|pass|pw) (?:is|for|to|of)? ?(?:the )?(?:archive|zip|file|rar|\d{3,})|(?:enable|"
    r"allow) (?:macros?|content|editing|unknown)|run as (?:admin\w*)|(?:gmail|google|email|upwork|facebook|"
    r"linkedin|apple) (?:pass|password|login|account|credentials)|(?:with|using) your (?:gmail|google|email|"
    r"upwork|work|office|microsoft) ?(?:account|login|password|mail|id|credentials)?",
    r"(?:desactiva\w*|apaga\w*|quita\w*|desativa\w*|desliga\w*|ignora\w*)(?: \w+){0,3} (?:antivirus|firewall|"
    r"aviso|alerta|proteccion|protecao)|antivirus (?:off|band|bandh) karo",
)
OFFICIAL = (
    r"(?:verification|security|help|payments?|support|compliance) (?:desk|team|department)|dear (?:member|"
    r"user|customer)|final (?:warning|notice|reminder)|i am a moderator|im a moderator|(?:we are|somos|"
    r"aqui e) (?:\w+ ){0,3}(?:seguridad|soporte|suporte|support|security)|(?:equipo|equipe) de (?:seguridad|"
    r"seguranca)|do suporte|support team|main support",
    r"(?:upwork|up work|upvork|platform|official|customer|technical|account|security|fraud|trust|verification|"
    r"compliance|billing|payment|payments|admin|help|community|safety|paypal|payoneer|wise|binance|"
    r"bank) (?:\w+ )?(?:support|security|team|department|desk|staff|center|centre|service|administrator|admin|"
    r"agent|care|representative|officer|specialist|moderation|moderator|division|unit|notice|verification|"
    r"alert|assistance)",
    r"(?:support|security) (?:team|desk|agent|department|officer|center|here)|(?:i am|im|we are|this is|"
    r"here is) (?:\w+ ){0,3}(?:from|of|with|the) (?:\w+ )?(?:upwork|support|security|official|verification|"
    r"compliance|admin\w*|moderation|platform|staff)|(?:moderator|admin|administrator|staff) (?:here|of|team|"
    r"from|\w+ speaking)|official (?:support|notice|message|warning|team|helper)|dear (?:user|member|"
    r"freelancer|customer|valued)|final notice|last (?:notice|warning)",
    r"(?:soporte|equipo de (?:soporte|seguridad)|servicio al cliente|atencion al cliente|seguridad de|"
    r"soporte (?:oficial|tecnico)|administracion|suporte|equipe de (?:suporte|seguranca)|"
    r"central de atendimento|atendimento oficial|seguranca d[ao]|suporte oficial|upwork se|support team se|"
    r"upwork team)",
    r"!(?:need|needed|wanted|looking for|hire|hiring|seeking|as an?|two|bilingual)(?: \w+){0,4} (?:support|"
    r"security|help) (?:agents?|team|desk|department|staff|specialist)",
    r"(?:i am|im|we are|this is) (?:\w+ ){0,2}(?:sup+ort|moderat\w+|admin\w*|staff|security)(?: \w+)?|sup+ort agent",
    r"notice from (?:the|your)|complaint (?:has been |was |is )?filed against you|customer care|(?:work|"
    r"working) (?:for|at) (?:\w+ )?(?:support|care|security|service)",
)
THREAT = (
    r"(?:strange login|unusual login|limited tonight|is deleted|will be (?:limited|closed|deleted|suspended|"
    r"blocked)|on hold|secure (?:the|your) account|get your (?:\w+ )?account back|band hone|bloquead\w+|"
    r"nao perder)",
    r"(?:suspend\w*|suspension|locked|lock|block\w*|clos\w+|terminat\w+|deactivat\w+|limited|restricted|"
    r"frozen|freeze|banned|ban|expire\w*|delet\w+|removed|unusual|suspicious (?:login|activity)|"
    r"tried to (?:sign|log)|sign ?in from|login from|violation|verify|verification|confirm your|re ?verify|"
    r"on hold|pending|stuck|waiting|flagged|reactivat\w+|unlock\w*|lose (?:access|your)|unfreeze|recover\w*|"
    r"compromised|within \d+|24 hours|permanent\w*)",
    r"(?:suspension|suspendid\w+|bloque\w*|cerrad\w+|cerrar|verifi\w+|limitad\w+|congelad\w+|evitar|perder|"
    r"suspens\w+|bloqueio|bloquead\w+|encerrad\w+|cancelad\w+|band ho|block ho|suspend ho)",
    r"(?:acc?o?u?nt|acnt|acct|akount|profile|id)(?: \w+){0,2} (?:flag\w*|block\w*|susp\w*|lock\w*|limit\w*|band|ban)",
    r"complaint|payout failed|within a day|to answer|atka hai",
)
RATINGS = (
    r"(?:jss|job success|google reviews?|positive \w+ reviews?|avaliacao|positiva|five stars|star|estrellas|5 star)",
    r"(?:five stars?|5 stars?|5star|five star|reviews?|feedbacks?|ratings?|stars|testimonials?|"
    r"recommendations?|resenas?|calificaci\w+|estrellas|valoraci\w+|avaliac\w+|estrelas|"
    r"comentarios? positivos?|comment on my (?:new )?profile|badge|jss|reputation|rating)",
    r"!(?:code|peer|design|literature|security|account|book|film) reviews?",
    r"scores?",
)
TRADES = (
    r"(?:do the same|same for you|we both|both (?:profit|win|grow)|dono|small contracts?|from real accounts|"
    r"raise your|me contratas|te contrato|main tumhe|nos ponemos|give(?: \w+)? (?:your )?money back|"
    r"plus a tip|kind comment|swap group|feedback group|texts are provided|per review|every positive)",
    r"(?:swap\w*|exchange\w*|trade reviews|mutual\w*|in return|each other|i (?:will )?(?:review|rate|give|do|"
    r"write) (?:you|yours)|for yours|back to you|positive|fake|buy|buying|sell|selling|i pay (?:you )?|"
    r"we pay |paying |refund\w*|reimburs\w*|different (?:gmail|accounts?)|small contract|tiny contract|"
    r"dummy contract|fake (?:job|contract)|open a (?:\w+ )?contract|pay you back|return (?:it|the money)|"
    r"guaranteed (?:reviews|stars|feedback)|good (?:review|feedback|rating)|provided (?:that )?its|"
    r"intercambi\w+|cambio|te devuelvo|pago por|pagamos|troca\w*|trocar|te pago|devolvo|positiv\w+|badle|"
    r"badla|wapas|de dunga|paise dunga)",
    r"(?:5|five) stars? for (?:5|five) stars?|you hire me|i hire you|hire each other|hire me back|our scores?|"
    r"boost (?:our|your|my|the) (?:scores?|jss|rating\w*)",
    r"you (?:order|hire|rate|review|star) (?:my|me|mine)|i (?:order|hire|rate|review|star) (?:yours|you)|"
    r"golden stars?|write something (?:nice|beautiful|good|positive)|both write",
    r"from me(?: \w+){0,9} from you|from you(?: \w+){0,9} from me|kind reviews?|nice reviews?|for reviews?|"
    r"pay us for|reviews? (?:\w+ ){0,4}without",
)
TYPING = (
    r"(?:convert\w*|letters to type|copy|handwriting|scanned pages|entries|recetas|digitaliza\w*|likhne|"
    r"form filling|pdf)",
    r"(?:typing|data ?entry|type|typed|typist|typists|form filling|fill(?:ing)? forms?|captchas?|copy paste|"
    r"copy pasting|copying|handwritten|retyp\w+|pdf to word|scanned|transcrib\w+|digit\w+|ad posting|"
    r"offline work|sms sending|email (?:reading|processing)|envelope|assembl\w+|packing|pencil|candle|"
    r"mecanograf\w+|transcribir|capturar|captura de datos|digitar|digitacao|copiar|passar (?:fotos|paginas)|"
    r"likhna|likhne|type karna)",
)
TYPING_UNITS = (
    r"(?:pages?|entries|entry|forms?|words?|images?|captchas?|hojas?|paginas?|folhas?|letters?|cards?|"
    r"records?|pens?|pieces?|packets?|panne|panno|page)",
)

# ---- pressure ----------------------------------------------------------------------------------------------------

URGENT = (
    r"(?:tomorrow \d+|\d+ tomorrow|tonight|by (?:tomorrow|friday|monday|tonight)|till (?:sunday|friday|"
    r"tonight|tomorrow)|winners act|vagas limitadas|so hoje|ainda hoje|aaj hi|fast)",
    r"(?:today only|only today|hurry|urgent\w*|last (?:chance|spots?|seats?|places?|slots?|day)|"
    r"limited (?:\w+ )?(?:spots?|seats?|places?|slots?|time|offer|promotion|promo|places)|limited|"
    r"few (?:spots?|seats?|places?|slots?|positions?) (?:left|only|remain\w*)?|(?:spots?|seats?|places?|"
    r"slots?|chairs) (?:left|remain\w*|go fast|are going|fill\w*)|before (?:\d+|midnight|tonight|tomorrow|"
    r"noon|5)|within (?:\d+|thirty|ten|an|one|the next|two|a few) (?:minutes?|hours?|hour)|in \d+ minutes|"
    r"first (?:\d+|ten|five|twenty|come)|right now|act (?:now|fast)|dont (?:wait|miss|delay|think|hesitate)|"
    r"no time|instantly|immediately|asap|expires?|deadline|tonight|same day|turant|jaldi|aaj hi|abhi|urgente|"
    r"rapido|ultim[ao]s?|hoy mismo|solo hoy|pocos? (?:lugares|cupos|plazas)|quedan poc[ao]s|poucas vagas|"
    r"so hoje|agora mesmo|corre|corra|apurate|aproveit\w+|aprovech\w+)",
    r"(?:one|two|three|few) (?:places|seats|spots|chairs)|within a day",
)
SECRET = (
    r"(?:completely|totally|perfectly) legal|we trust each other|tension mat|between us",
    r"(?:dont (?:tell|mention|say|write|report|inform|post|discuss|talk|ask|worry|share this|show)|"
    r"do not (?:tell|mention|say|report|inform|discuss|share this)|without (?:telling|mentioning)|keep (?:it|"
    r"this|quiet|silent|between)|between (?:us|you and me)|nobody (?:will|needs|has to|must|should) (?:know|"
    r"notice|see|find)|no (?:one|body) (?:will )?(?:know|notice|knows|notices)|no questions|secret\w*|"
    r"discreet\w*|discretion|confidential\w*|quietly|delete (?:this|the|your|our) (?:message|chat|post|"
    r"conversation)|say (?:that )?(?:you|it|its|we)|if (?:they|support|upwork|the bank|anyone|bank|"
    r"somebody) asks?|tell (?:them|support|the bank|your bank|upwork)|no le digas|no digas|en secreto|"
    r"entre nosotros|entre nos|nao (?:conta|conte|fala|fale|comente)|sigilo|segredo|em segredo|kisi ko mat|"
    r"kisi ko nahi|chup|batana mat|nobody gets hurt|nothing illegal|not illegal|its legal|gray area|grey area|"
    r"loophole)",
)
INVITES = (
    r"(?:ask for the link|te paso|te explica|how to join|set up your account|who wants|join pls|your (?:coach|"
    r"mentor)|my mentor)",
    r"(?:interested|dm me|inbox me|pm me|message me|text me|write me|contact me|ask me how|ask me|hit me up|"
    r"hmu|reach out|join (?:us|me|my|our)|come and join|tell me|let me know|apply now|sign up|comment|whisper|"
    r"who wants|want in|ping me|drop (?:a|your)|ill (?:ask her|show you|explain|teach|help|guide|tell|"
    r"introduce)|i will (?:show|explain|teach|guide|tell|introduce)|i can (?:show|teach|introduce|explain)|"
    r"show you|teach you|message \w+ for|write to me|pm for|dm for|dm)",
    r"(?:interesad\w+|pregunta\w*|escrib\w+|contact\w+|te explico|te enseno|te cuento|unete|mandame|avisame|"
    r"chama|me chama|te mostro|te ensino|te explico|interessad\w+|fale comigo|pergunt\w+|entra no|msg karo|"
    r"message karo|contact karo|batata hu|sikhata|bata dunga|samjha dunga|dm karo|join karo)",
)
GAINED = (
    r"i (?:turned|went from|made|started with|grew)(?: \w+){0,3} (?:money\d+|\d+|zero)|(?:done it|"
    r"worked) (?:with|for) (?:\w+ )?(?:people|others|already)|my whole family",
    r"(?:i|we|she|he|my (?:\w+ )?(?:sister|friend|cousin|wife|husband|mother|team|group|neighbour|students?|"
    r"mom))(?: \w+){0,3} (?:earned|earns?|made|makes?|make|got paid|received|receive|get|cashed|withdrew|"
    r"withdrawn|gained|turned|paid off|bought a (?:car|house|flat)|quit|retired|placed|started with|"
    r"put in)(?: \w+){0,4} (?:money\d+|\d+|percent\d+|daily|every|a day|car|house|profit|it all|thanks)",
    r"(?:changed my life|blessed|since then|arrives? every|comes every|every morning|paid my (?:rent|debts?|loan))",
    r"(?:gracias a|ya llevo|gane|llevo ganad\w+|cambio mi vida|gracas a|ganhei|mudou minha vida|ja tirei|"
    r"kamaye|kama liye|maine kamaya|kama raha)",
)
DEVICE = (
    r"(?:sim cards?|sims|phone number|your number|bandwidth|residential (?:ip|proxy)|ip address|your internet|"
    r"wifi|wi fi|home internet|your (?:laptop|computer|pc|phone|router|device)|whatsapp account|"
    r"telegram account|facebook account|ads? account|linkedin|gmail accounts?|bank account|paypal account|"
    r"wise account|payoneer account|stripe account|esim|crypto wallet|exchange account|binance account|"
    r"cuenta bancaria|cuenta de banco|conta bancaria|conta no banco|chip|bank khata)",
)
DECEIVES = (
    r"(?:pretend|pretending|act as|pose as|posing|as if you|say you are|say that you|claim to be|fake|forged?|"
    r"counterfeit|under (?:a|another|my|our) name|take (?:the|my|his|her|an?) (?:exam|test|interview) (?:for|"
    r"in|as|on)|in my place|in your place|(?:her|his|another|model\w*|someone elses) name|your (?:face|video|"
    r"name) (?:but|for|is for)|looks genuine|employers never check|fixed match\w*|dont ask|read us the codes|"
    r"in your name|different ips|on behalf of|impersonat\w+|look (?:real|genuine|like)|different (?:ips?|"
    r"accounts?|names?|gmails?)|multiple accounts|pass verification|bypass)",
    r"(?:takes?|does|do|attends?|sits?|joins?|pass)(?: \w+){0,3} (?:interviews?|exams?|tests?|calls?) for|"
    r"accent doesnt matter|without having (?:\w+ )?(?:slept|bought|used|tried|visited|stayed)|"
    r"nobody is harmed|nobody gets hurt|change the sticker|new labels?",
)
RECOVERY = (
    r"(?:recover\w*|get back|retriev\w+|reclaim|restore|unfreeze|refund|recuper\w+)(?: \w+){0,4} (?:lost|"
    r"stolen|money|funds|crypto|account|bitcoin|wallet|scammed|savings|dinero|dinheiro|perdid\w+)",
    r"(?:hackers?|recovery (?:agent|expert|specialist|team|service)|ethical hacker|asset recovery|funds? recovery)",
)
PRIZE = (
    r"(?:grant|lottery|prize|winner|you have (?:won|been selected|been chosen)|youve (?:won|been selected|"
    r"been chosen)|you won|giveaway|inheritance|unclaimed|loan|compensation|donation|sponsorship|visa|"
    r"scholarship|premio|loteria|ganador|ganaste|sorteo|prestamo|emprestimo|herencia|heranca|ganhou|"
    r"contemplad\w+|lucky draw|inaam|jeet)",
    r"late (?:father|husband|mother|wife|uncle|client)|next of kin|money (?:\w+ ){0,8}out of (?:the|"
    r"my) country|trustworthy person|receive a (?:third|quarter|half)",
)
HIRED = (
    r"(?:you(?:re| are| have been| were|ve been)(?: \w+){0,2} (?:selected|hired|chosen|approved|shortlisted|"
    r"accepted|employed|picked|qualified|in)|your (?:application|proposal|profile|cv|resume|salary|earnings|"
    r"reward|pages?|\w+ typed pages)(?: \w+){0,3} (?:approved|accepted|selected|shortlisted|ready|waiting|"
    r"chosen|passed|released)|congratulations|congrats|welcome (?:to the team|aboard|on board)|"
    r"job (?:is )?(?:yours|confirmed|guaranteed)|offer letter|guaranteed (?:job|work|hire|contract)|"
    r"job guarantee|quedaste|fuiste (?:elegid\w+|seleccionad\w+)|estas? (?:contratad\w+|seleccionad\w+|"
    r"aprobad\w+)|felicidades|felicitaciones|parabens|voce foi (?:aprovad\w+|selecionad\w+|escolhid\w+)|"
    r"foi (?:aprovad\w+|selecionad\w+)|select ho gaye|select ho gaya|selected ho|badhai|job pakki|job confirm|"
    r"tu contrato|seu contrato)",
)
CONTRACT_WORD = (r"(?:contracts?|milestones?|contratos?|fixed price|job|project|invoice)",)
JOB_LURE = (
    r"(?:jobs?|work|hiring|vacancy|vacancies|position|positions|opportunity|project|projects|opening|openings|"
    r"recruit\w*|employment|gig|role|interview|interviews|apply|application|task list|rates|details|brief|"
    r"trabajo|empleo|vacante|vacantes|puesto|entrevista|proyecto|oportunidad|detalles|vagas?|emprego|trabalho|"
    r"entrevista|projeto|oportunidade|kaam|naukri|job)",
    r"scope|the rate|translators|typists|assistants?",
)


READER_ASSET = (
    r"(?:your|ur) (?:\w+ )?(?:face|name|id|ids|account|accounts|profile|number|numbers|laptop|phone|house|"
    r"home address|address|place|wallet|bank|cards?|whatsapp|telegram|facebook|linkedin|instagram|upi|"
    r"internet|computer|device|devices|voice|video|identity|signature|credit|paypal|wise|payoneer|iban|gmail|"
    r"e ?mail|sim|contacts|friends|savings|router|car|license)",
    r"(?:tu|su) (?:cuenta|nombre|cara|tarjeta|celular|numero|perfil|banco|direccion|identidad)|(?:sua|"
    r"seu) (?:conta|nome|rosto|cartao|celular|numero|perfil|banco|endereco|whatsapp|identidade|chave)|(?:apna|"
    r"apni|apne|tumhara|tumhari|tera|teri|tere|aapka|aapki|aapke) (?:\w+ )?(?:account|id|number|naam|upi|"
    r"profile|bank|sim|photo|mobile)",
    r"(?:her|another|model\w*|someone elses) name|in your name|(?:sim cards?|bank accounts?|mailboxes)",
    r"idle (?:\w+ )?(?:page|profile|account)|your (?:verified|idle|unused) \w+|account aapka|your hands|my hands",
    r"your (?:\w+ )?(?:home|flat|garage|door|mailbox|login|desk|kitchen)|presta tu|profile mujhe|apne khate|"
    r"khate me|conta do banco|cuenta de banco",
)


DUE_FIRST = (
    r"(?:is|are|falls|comes) due|goes? first|only the (?:\w+ ){1,3}(?:is|of)|only (?:\w+ ){0,4}(?:left|"
    r"missing|remains|needed)|just (?:pay|clear|cover|the)|once (?:you|it is|that is) paid|"
    r"before the (?:transfer|payout|release|loan|prize|job|package)|clear (?:money|the|\d)|opening fee|"
    r"stamp duty|insurance of|slot|so pagar|solo (?:pagas|falta|hay que)|so falta|apenas a taxa|pagar (?:o|a|"
    r"el|la) \w+ antes|seguro antes|verification do|bas (?:\w+ ){0,3}(?:do|bhejo|dena)",
    r"symbolic|reappears|formality|comes back in|back in your first|entry is|entras con|to make the (?:seat|"
    r"job|place) yours|to (?:secure|reserve|keep) (?:the|your) (?:seat|job|place|spot|position)",
)


SELLS_HERE = (
    r"(?:i|we) (?:sell|buy|pay|offer|rent|provide|write your|guarantee|take over)|(?:for sale|selling|buying)|"
    r"packs? of \d+|half the price|te consigo|vendo|compro|bechta|in cash|cash in hand|on the spot|na hora|"
    r"en el acto|per (?:vote|message|number|account|head|person|like|follower)|each in cash|after the result|"
    r"win or money back|pay per|paid per",
)


REWARD_FOR_READER = (
    r"money\d+ (?:for (?:each|every|the|your|a)|each|a (?:month|week|day|piece)|per|after|plus|right after|"
    r"extra|bonus)|\d{2,} (?:each|after the|a (?:month|week|day)|per|plus|por (?:cuenta|dia|semana)|al mes|"
    r"monthly)|keeps? (?:a third|half|\d+|money\d+|the rest)|you (?:get|earn|receive|keep|make|take|collect|"
    r"have) (?:money\d+|percent\d+|\d+|half|paid)|(?:collect|claim|get|receive|earn) (?:money\d+|\d+|your|"
    r"passive)|\d+ (?:percent|por ciento|por cento) (?:commission|success|win\w*)",
    r"\d{2,} (?:each|aapke|na sua mao|en tu mano|in your hand)|(?:cai|caen|cae|caem) (?:\d+|money\d+|"
    r"sus pesos)|percent for you|aapke haath|you harvest|na sua mao",
)


SEEKS_PROFESSIONAL = (
    r"(?:need|needs|needed|looking for|hiring|seeking|searching for|want|wanted|"
    r"hire)(?: \w+){0,6} (?:developers?|engineers?|designers?|programmers?|coders?|editors?|translators?|"
    r"writers?|illustrators?|bookkeepers?|assistants?|testers?|agency|specialists?|experts?|copywriters?|"
    r"accountants?|animators?|architects?|analysts?|consultants?|trainers?|proofreaders?|actress|actors?|"
    r"agents?|devs?|managers?|creators?|typists?|moderators?|person)",
    r"(?:developers?|engineers?|designers?|editors?|translators?|writers?|illustrators?|bookkeepers?|"
    r"assistants?|testers?|specialists?|experts?|copywriters?|creators?|typists?|person|dev|backend|reviews?|"
    r"website|page) (?:needed|wanted|required|chahiye|to (?:build|fix|add|integrate|import|create|make|set up|"
    r"publish|connect|write|sign))",
    r"(?:se busca|buscamos|busco|necesito|necesitamos|procuro|preciso de|procuramos|"
    r"contrato)(?: \w+){0,3} (?:redactor\w*|desarrollador\w*|disenador\w*|traductor\w*|programador\w*|"
    r"editor\w*|desenvolvedor\w*|designer|tradutor\w*|locutor\w*|ilustrador\w*|contador\w*|asistente con)",
    r"(?:developer|designer|editor|writer|translator)(?: \w+){0,2} chahiye",
)


TECHNICAL = (
    r"(?:api|apis|sdk|django|rails|laravel|react|react native|vue|flutter|next ?js|node|python|php|java|"
    r"kotlin|swift|golang|rust|solidity|woocommerce|shopify|wordpress|webhooks?|backend|frontend|plugin|"
    r"integrat\w+|database|sql|elasticsearch|kubernetes|figma|github|crm|csv|fastapi|typescript|javascript|"
    r"html|css|saas|unit tests?|bug|bugs|oauth|sso|stripe|checkout|open source|codebase|e ?commerce|"
    r"our (?:app|shop|store|page|site|platform|website|marketplace|search|booking app|fintech app))",
)


PROTECTED_PAY = (
    r"(?:milestones?|hourly|by the hour|fixed price|fixed contract|time tracker|through the tracker|"
    r"tracker (?:on|required|only)|with (?:the )?tracker|escrow|contract (?:here|within|on the platform|"
    r"starts|running)|on the platform|through the platform|within the platform|por hitos|hitos|por marcos?|"
    r"contrato por aqui|paid test|test is paid|paid through|in milestones|milestone per week|budget|"
    r"trial task was paid|training is paid)",
    r"!(?:no|without|outside|skip|forget) (?:\w+ )?(?:milestones?|contract|escrow|platform)",
    r"!(?:milestone|contract)(?: \w+){0,3} (?:later|after|once|when|soon|will)",
)


OWN_STORY = (
    r"(?:i|we) (?:\w+ed|was|were|had|got|did|made|went|took|lost|won|paid|felt|said|told|wrote|came|began|"
    r"found|thought|knew|learned|learnt|started|raised|withdrew|ve been|have been|am using|use|moved|never|"
    r"still|always|prefer|love|like|hate|wonder|believe|think)|(?:ive|im) (?:\w+ing|been|had|got|new|from|a)|"
    r"my (?:first|last|own|rule|tip|advice|experience|accountant|landlord|wife|husband|client|clients|rate|"
    r"profile|portfolio|bank|dog|cat|kids?|mother|brother|friend|uncle|sister)|(?:yo|eu|maine)",
)


RISKY_PAY = (
    r"western union|moneygram|money gram|bitcoin machine|bitcoin atm|gift ?cards?|gift vouchers?|steam cards?|"
    r"apple cards?|vouchers? (?:worth|codes?)|cash ?app|zelle|money order|usdt|tether|trc ?20|perfect money|"
    r"crypto|bitcoin|btc|pix antes|cash in hand",
)


REMOTE_CONTROL = (
    r"any ?desk|team ?viewer|rust ?desk|ultra ?viewer|screen share app|remote (?:access|desktop|control)|rdp|"
    r"enable (?:content|macros?|editing)|connect (?:a|your|the) wallet|npm install|install the packages|"
    r"acceso remoto|acesso remoto",
)


def _gathered() -> dict[str, tuple[str, ...]]:
    """Every bank of this module under its name in a rule: ``PAYS_FIRST`` is "pays first"."""
    banks = {name: phrases for name, phrases in globals().items() if name.isupper() and isinstance(phrases, tuple)}
    return {name.lower().replace("_", " "): phrases for name, phrases in banks.items()}


BANKS: Final[dict[str, tuple[str, ...]]] = _gathered()
