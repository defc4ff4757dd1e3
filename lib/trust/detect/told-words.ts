/** How strongly a word announces a secret: `password` may be of any shape, a `way` in (login, wifi) says least. After `user` stands a name first. */
export type Kind = 'password' | 'code' | 'opened' | 'combination' | 'key' | 'lock' | 'safe' | 'user' | 'way';

const any = (...words: string[]) => words.join('|');

const password = any(
  'pass ?words?|pass ?phrases?|pass ?wd|pwd?|p/w|(?<!boarding |season |day |ski |bus |rail |visitor )pass(?=:| (?!(?:the|a|an|on|it|to|me|us|them|along|by|through|over) ))|(?:unlock|shared|secret|safe) phrase|ssid[:= ]{1,2}[^\\s,;]{2,30}[,;]? ?/? ?key|wi-?fi (?:key|pass|code)|code wi-?fi|c[oó]digo (?:del )?wi-?fi|wpa2?(?: key)?|psk',
  'passwort|passwörter|kennwort|\\p{L}{2,12}passwort|\\p{L}{2,12}kennwort|wlan-?(?:schlüssel|key)|losungswort',
  "mots? de passe|mdp|contraseñas?|password|parola d[’']ordine|parola chiave|senhas?|palavra-passe|wachtwoord(?:en)?|lösenord|hasł[oa]|adgangskode|passord|salasana",
);
const code = any(
  'badge(?= \\p{Lu}\\d)|pin(?:[ -]?(?:code|number|nummer))?|pincode|pass ?codes?|otp|(?:one[ -]time|verification|recovery|backup|access|entry|unlock|security|door|gate|alarm|badge|voicemail|keypad|lift|elevator|sms|2fa|mfa|auth(?:enticator)?) (?:codes?|pins?)',
  '(?:combination|combo|code) (?:of|for|to) (?:the |their |his |her |our )?(?:[\\p{L}-]{2,14} )?(?:door|gate|safe|key ?safe|alarm|lock|lock ?box|padlock|vault|garage|barrier|shed|office|building)|(?:door|gate|safe|key ?safe|lock ?box|padlock|vault) (?:combination|combo)',
  '\\p{L}{0,12}(?:tür|tor|zugangs|zutritts|alarm|schließfach|tresor|pin|einmal|bestätigungs|sicherheits)codes?|geheimzahl|tan(?= )',
  "code(?: d[’']accès| de sécurité| (?:(?:du|de la|de l[’'])\\s?)?(?:portail|porte|alarme|coffre|immeuble|entrée|barrière))|digicode|código(?: de (?:acceso|seguridad|verificación)|(?: de la)? (?:puerta|alarma|entrada)| del? (?:portal|portón|garaje|almacén|caja fuerte))|clave de la alarma|codice(?: di (?:accesso|sicurezza|sblocco)| (?:del )?cancello| (?:della )?porta| (?:dell[’'])?allarme)|kartenprüfnummer|prüfnummer der karte|cryptogramme|combinaison du coffre|combinación de la caja(?: fuerte)?|combinazione della cassaforte|kombination (?:des|vom) (?:tresors?|schließfachs?)|code van (?:de|het) (?:kluis|poort|deur|alarm|garage|slot)|toegangscode|deurcode|poortcode|(?:dörr|port|larm|grind)koden?|(?:dør|port|alarm)koden?|kod(?: do (?:bramy|drzwi|alarmu))?|code de la (?:boîte|boite)(?: à clés)?|código del (?:ascensor|trastero)|cvv2?|cvc2?",
);
const opened = any(
  "(?:opens?|unlocks?|disarms?|switches off) (?:with|by)|(?:öffnet|entsperrt|geht auf)(?: \\p{L}{2,6})? mit|s['’](?:ouvre|éteint) avec|(?:se )?(?:coupe|désactive|abre|apaga|desactiva) (?:avec|com?n?)|si (?:apre|spegne|disattiva) con|(?:gaat open|opent) met",
);
const key = any(
  "(?:api|access|secret|private|licen[cs]e|recovery|backup|signing|webhook|sandbox|encryption)[ _-](?:keys?|tokens?|secrets?)|tokens?|client secret|api-?schlüssel|lizenzschlüssel|zugriffstoken|clé (?:api|d[’']api|secrète|de licence)|jeton|clave (?:api|secreta)|chiave (?:api|segreta)|api-?sleutel",
);
const combination = any('combination|combo|combinaison|combinación|combinazione|kombination');
const lock = any('gate|padlock|vault|barrier|portail|cancello|poort|portão|portón|brama');
const safe = any(
  'locker|key ?safe|lock ?box|alarm(?: panel)?|keypad|(?<=the )safe|(?<=^|\\n|\\. )safe|schlüsselsafe|tresor|alarmanlage|coffre-fort|alarme|caja fuerte|alarma|cassaforte|allarme|(?:sleutel)?kluis(?:je)?|skrytka|kłódka|boîte à clés',
);
const way = any(
  'log(?:s|ged|ging)?[ -]?(?:in|on|ins)|logins?|sign(?:s|ed|ing)?[ -]in|creds?|credentials|wi-?fi|wlan|hotspot|ssh|s?ftp(?: drop)?|router|vpn|(?:guest|admin|root|demo|gast|invité|ospite|invitado)(?= ?/ ?\\S{5})|account|portal|admin|got in(?:to)?|get in(?:to)?|screen ?lock',
  'zugang|zugangsdaten|anmeld(?:en|ung)|angemeldet|einloggen|eingeloggt|identifiants?|connexion|connecter|accès|clave|credenciales|acceso|credenziali|accesso|chiave|inlog(?:gen|gegevens)?|ingelogd|inloggning|logowani[ea]',
);

const user = any(
  'u/n|user(?: ?name)?s?|benutzer(?:name)?|utilisateur|usuario|utente|utilizador|gebruiker(?:snaam)?|användare|użytkownik',
);

/** Each word of it once, with the kind it is of as the name of its group. */
export const cues = new RegExp(
  `(?<![\\p{L}\\p{N}_/])(?:(?<password>${password})|(?<code>${code})|(?<opened>${opened})|(?<key>${key})|(?<combination>${combination})|(?<lock>${lock})|(?<safe>${safe})|(?<user>${user})|(?<way>${way}))(?![\\p{L}\\p{N}_-])`,
  'giu',
);

const verbs =
  "is|are|was|['’]s|be|becomes|reads|stays|remains|now|still|currently|will be|has been|ist|sind|war|lautet|heißt|bleibt|sei|wäre|est|c[’']est|sera|es|era|son|è|sono|é|is nu|wordt|är|to jest|er";
const articles =
  "the|a|their|his|her|our|your|my|its|der|die|das|den|dem|des|ihr|sein|le|la|les|l[’']|du|de|del|della|dell[’']|di|el|los|il|lo|do|da|het|een|van|för|til|na";
const prepositions =
  'for|of|to|on|at|in|für|vom|zum|zur|fürs|beim|am|im|pour|au|à|para|en|per|al|alla|voor|bij|op|do|w|till|hos|på';

const noun = "[\\p{L}\\d.@'’-]{1,24}";

export const linking = {
  /** Only "is", a colon and the like between, or a place it is for: "for the demo account is". */
  direct: new RegExp(
    `^["'’\`]?(?:[\\s]?\\([^()\\n]{1,24}\\))?(?: (?:${prepositions}|${articles})(?: ${noun}){1,4}?)?(?:[ ]?(?:${verbs})){0,2}(?:[ ](?:now|still|jetzt|noch|to|just|really))?[\\s]?[:=]?[\\s]{0,2}["'\`“„«‚‘(]?$`,
    'iu',
  ),
  /** A word or a bracket between, or a comma: "the pin, 4471", "back door hinten 4471". */
  loose: new RegExp(
    `^[^.!?\\n]{0,60}?(?:[:=,(→–—-]|(?<![\\p{L}])(?:${verbs}|with|mit|avec|con|met|med|to|auf))\\s{0,2}["'\`“„«‚‘(]?$|^(?: [\\p{L}-]{1,14})?[ ]["'\`“„«‚‘(]?$`,
    'iu',
  ),
  /** What hands somebody a way in: "… with", "…: name /", "… (". */
  handed: new RegExp(
    `^(?:[^.!?\\n]|\\.(?=\\S)){0,70}?(?:[:=(/|]|,? (?:${verbs}|with|using|use|type|typing|enter|then|pass|and|usa|usar|utilise[rz]?|nimm|nehmt|gebruik|użyj|mit|und|avec|et|con|y|e|met|en|med|och|z)(?: (?:pass|pw|just|only))?)\\s{0,2}["'\`“„«‚‘(]?(?:[\\p{L}\\d._@-]{2,40}\\s?[:/]\\s?)?$`,
    'iu',
  ),
  /** "it's 0447 on the keypad". */
  pressed:
    /(?:is|['’]s|enter|type|press|punch|key in|use) (?<it>\d{4,8}[#*]?) (?:on|at|into) (?:the |their |his |her )?$/diu,
  passNext: /^[,;]? ?(?:and |und |et |y |e |en |, ?)?(?:p\/?w|pwd|pass)|^ ?\/ ?\S{5}/iu,
  /** The same the other way round. */
  behind: new RegExp(
    `(?<it>[^\\s]{4,60})["'’”“»)]?,? (?:is|was|as|opens|unlocks|disarms|being|ist|als|öffnet|entsperrt|est|comme|ouvre|es|como|abre|è|come|apre|is|opent|jako|som|öppnar|gets you into|gets us into)(?: (?:${articles}|new|current|guest|neue|nouveau|nueva|nuova)){0,3} ?(?:[\\p{L}-]{2,16} ){0,2}$`,
    'diu',
  ),
};

/** A lock that stands for its code: "the gate opens with 7731#", "Safe in the back office: 10-22-35". */
export const opening =
  /(?:opens?|unlocks?|disarms?|goes off|öffnet|geht auf|s['’]ouvre|ouvre|se abre|abre|si apre|apre|opent)(?: \p{L}{2,6}){0,2} (?:with|on|by|mit|avec|con|met)? ?$|^(?: \p{L}+){0,4}(?:: ?| (?:code )?(?:is|ist|est|es|è) )["“„]?$|(?:then|just|wants?|takes|needs|type|enter|punch(?: in)?|key in|press) (?:in )?$/u;

export const stopping = {
  /** The word is part of another thing: "pin header", "gate valve", "token price". */
  compound:
    /^(?:[ -](?:mark|rate|headers?|connectors?|valves?|prices?|pricing|ring|entry|polic(?:y|ies)|manager|managers|managed|review|rotation|count|fees?|pages?|issues?|requests?|prompt|forms?|screen|hardware|station|keeper|numbers? of|rate|figures?|accounts?|dates?|working|harbou?r|guards?|points?|controllers?|providers?|sellers?|users?|tickets?|errors?|problems?|expir\p{L}+|reset|protect\p{L}*|protocol|standard|load|limits?|usage|budget|billing|freeze|story|stories|licen[cs]es?)(?![\p{L}]))/iu,
  /** Between the word and what follows it stands what tells of something else. */
  before:
    /(?<!\p{L})(?:expir|polic|review|rotat|protect|reset|hash|chang|forgot|lost|minimum|at least|länge|zeichen|characters|letters|digits|stellig|caractères|caracteres|vergessen|abgelaufen|läuft|oublié|caduc|scad|planned|migrat|since|seit|depuis|desde|every|alle|tous|cada|between|zwischen)\p{L}*/iu,
  nouns:
    /(?<!\p{L})(?:product|article|item|part|artikel|teil|produit|producto|articulo|prodotto|articolo|ticket|case|order|invoice|version|release|model|module|modell|room|hall|floor|table|box|tier|edition|seats?|line|kb|price|table|raum|halle|etage|salle|sala|page|seite|slide|sku|no\.|nr\.|n°|#|ref\.?|until|till|by|bis|jusqu['’]au|hasta|from|ab|since|over|about|around|nearly|ca\.|for the last|worth|costs?|kostet|coûte|cuesta|costa)\s?[:.]?\s?$/iu,
  /** A figure with its unit after it. */
  after:
    /^\s?(?:€|£|\$|%|eur\b|usd|gbp|chf|k\b|kg|g\b|mm|cm|m\b|m²|km|min|mins|minutes?|hours?|hrs?|h\b|days?|weeks?|months?|years?|users?|seats?|licen[cs]es?|people|employees|staff|guests|stores|slides|items|orders|units?|pcs|pieces|points?|characters|zeichen|tage|wochen|monate|jahre|jours|mois|días|meses|giorni|mesi|nutzer|stück|digits?|letters?|zones?|devices?|sites?|doors?|attempts?|times|st\b|kW|V\b|bar\b|°)/iu,
  /** Addresses, dates, times, sums, versions, sizes, hashtags, template words. */
  shapes:
    /[<>{}"]|^(?:https?:|www\.|[\w.+-]+@[\w-]+\.[\w.]+$|#\p{L}|@|\{|\$\{|<|[€£$]\s?\d|\d{1,2}[:h]\d{2}|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?\.?$|\d{4}-\d\d-\d\d|\d{1,2}-\d{1,2}-\d{4}$|v?\d+(?:\.\d+){1,4}\p{L}{0,3}$|\d+x\d+|\d[\d.,]*(?:€|£|%|k|m|mio)$|\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?$|\d+[.,]\d{2}$|[\p{L}\d-]+\.(?:com|org|net|de|fr|es|it|nl|io|example|co|eu|pdf|docx?|xlsx?|png|csv|html?)$|\p{L}{1,3}\d{1,2}$|[\p{L}_]+\([^)]*\)$)/iu,
};

/** Names of things that look like a word with a year or a number after it. */
export const products =
  /^(?:office|windows|win|dynamics|exchange|sharepoint|server|microsoft|outlook|web|sha|md|base|utf|ipv|oauth|http|tls|ssl|mp|sql|ec|gpt|claude|mifare|area|phase|stage|tier|level|plan|option|version|ver|rel|release|build|team|group|user|users|room|zone|floor|block|unit|line|batch|lot|page|step|day|week|month|year|sprint|fy|fiscal|h|q|kw|cw|iso|din|en|covid|wi-?fi|rs|usb|cat|nist|soc|\p{L}(?=[-_ ]?\d{1,3}(?!\d)))[-_ ]?\d{1,6}(?:[-.]\d{1,4})*\p{L}{0,4}$/iu;
