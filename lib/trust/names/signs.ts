/** What stands around a name and says that it is one, in English, German, French, Spanish and Italian. */

const or = (...words: string[]) => words.join('|');
const wordStart = '(?<![\\p{L}\\p{N}])';

export const titles = new RegExp(
  `^(?:${or(
    'mr mrs ms miss mx dr prof professor sir dame lord lady rev judge'.split(' ').join('|'),
    'herr herrn frau hr fr dipl ing mag dres'.split(' ').join('|'),
    'm mme mlle mm monsieur madame mademoiselle me maître maitre'.split(' ').join('|'),
    'sr sra srta señor señora señorita don doña dña dra lic licda ing arq'.split(' ').join('|'),
    'sig signor signora signorina dott dottor dottoressa avv rag geom arch'.split(' ').join('|'),
    'familie famille familia famiglia fam pan pani mevr mevrouw dhr meneer hra rouva dna bay bayan'
      .split(' ')
      .join('|'),
  )})$`,
  'iu',
);
/** So short that they are mostly something else in lower case or before another word. */
export const shakyTitles =
  /^(?:m|me|don|sr|mag|ing|arch|mm|lord|lady|judge|rev|sir|dame|bay|rag|lic|hr|fr|geom|avv)$/iu;

const greetings =
  'hi|hiya|hello|hey|heya|dear|good (?:morning|afternoon|evening)|morning|evening|thanks(?: again| so much| a lot)?|many thanks|thx|thank you|cheers|sorry|welcome|happy birthday|congrats|congratulations|hallo|hallöchen|liebe|lieber|liebes|guten (?:tag|morgen|abend)|moin|servus|grüezi|grüß gott|sehr geehrte|sehr geehrter|werte|werter|danke(?: dir)?|vielen dank|bonjour|bonsoir|cher|chère|chers|salut|coucou|merci|rebonjour|hola|buenas|buenos días|buenas tardes|estimado|estimada|querido|querida|apreciado|apreciada|gracias|muchas gracias|ciao|caro|cara|gentile|gent\\.(?:mo|ma)|buongiorno|buonasera|salve|egregio|egregia|grazie|grazie mille|olá|oi|prezado|prezada|caro|beste|geachte|kære|kära|hej|hei|dzień dobry|cześć|szanowny|szanowna';
const greeting = new RegExp(
  `${wordStart}(?=(?<it>(?:${greetings})[ ,]{1,2}))(?<=(?:^|[\\n.!?>"“(:]|[-–] )[ \\t>]{0,8})`,
  'giu',
);

const closings =
  "(?:kind(?:est)?|best|warm(?:est)?|many|with best|with kind) (?:regards|wishes)|regards|best|all the best|sincerely|yours(?: (?:sincerely|faithfully|truly))?|sincerely yours|cheers|thanks|many thanks|thank you|thx|rgds|br|kr|brgds|talk soon|take care|cordially|respectfully|mit (?:freundlichen|besten|herzlichen|lieben|sonnigen) grüßen|mit (?:freundlichen|besten|herzlichen|lieben) gruessen|mit (?:freundlichem|bestem|herzlichem) gruß|(?:freundliche|beste|viele|liebe|herzliche|schöne|sonnige) grüße|(?:beste|viele|liebe|freundliche) gruesse|(?:schönen|lieben|besten|viele) gruß|gruß|grüße|gruss|mfg|lg|vg|bg|bis bald|hochachtungsvoll|danke|vielen dank|cordialement|bien cordialement|bien à (?:vous|toi)|sincères salutations|(?:meilleures|cordiales) salutations|salutations(?: distinguées)?|amicalement|bonne (?:journée|réception|fin de journée|soirée)|à bientôt|bises|merci(?: d['’]avance)?|respectueusement|(?:un )?(?:cordial )?saludos?|saludos cordiales|un (?:fuerte )?abrazo|atentamente|muy atentamente|atte|cordialmente|gracias|muchas gracias|dans l['’]attente(?: de vous lire)?|restiamo a disposizione|resto a disposizione|in attesa|in attesa di riscontro|quedo a (?:la|tu|su) (?:espera|disposición)|(?:cordiali|distinti|cari|tanti) saluti|saluti|cordialmente|a presto|un saluto|un caro saluto|buona giornata|buon lavoro|grazie|grazie mille|atenciosamente|abraços|cumprimentos|met vriendelijke groeten?|groeten|groetjes|pozdrawiam|med vänliga hälsningar|mvh|venlig hilsen|vh|hilsen|i\\. ?a\\.|i\\. ?v\\.|ppa\\.|p\\.p\\.|signed|gez\\.|signé|firmado|fdo\\.?|firmato|sent by";
/** Right before the name on its line, or alone on the line before. */
const closing = new RegExp(
  `${wordStart}(?=(?<it>(?:${closings})[ ]?[,.!;:–-]{0,2}[ \\t]{0,4}(?:\\n[ \\t>]{0,8}){0,3}(?:[-–—~]{1,2}[ ]?|\\/)?))(?<=(?:^|[\\n.!?])[ \\t>]{0,8}(?:[-–—~]{1,3}[ ]?)?)`,
  'giu',
);
/** The line of dashes before a signature; "- Anna" at the end of a message. */
const dashes =
  /(?<=^|\n)(?=(?<it>[ \t>]{0,8}(?:--|__{1,40}|—)[ \t]{0,4}\n[ \t>]{0,8}))|(?<=[\n.!?])(?=(?<it>[ \t]{0,4}[-–—~]{1,2}[ ]?)\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]{1,20}){0,2}\s*$)/gu;

const heads =
  'successor|nachfolger(?:in)?|successeur|sucesor(?:a)?|successore|replacement|vertretung|witness|solicitor|testigo|témoin|testimone|zeuge|zeugin|firma|signatory|unterzeichner(?:in)?|firmatario|signataire|betreuer(?:in)?|zuständig|responsable comercial|vertreter(?:in)?|commercial|compras|ventas|calidad|acquisti|vendite|qualità|achats|ventes|qualité|einkauf|vertrieb|technik|qualität|purchasing|procurement|quality|cognome e nome|name,? vorname|nachname,? vorname|nom,? prénom|apellidos y nombre|last name,? first name|surname,? (?:first )?name|passenger|traveller|traveler|delegate|speaker|trainer|instructor|technician|engineer|inspector|surveyor|subscriber|claimant|lead|prospect|passagier|reisende(?:r)?|referent(?:in)?|redner(?:in)?|schulungsleiter(?:in)?|techniker(?:in)?|monteur(?:in)?|besucher(?:in)?|passager|voyageur|visiteur|intervenant|formateur|technicien|conducteur|locataire|salarié|pasajero|viajero|visitante|ponente|técnico|conductor|inquilino|empleado|passeggero|viaggiatore|visitatore|relatore|tecnico|conducente|inquilino|dipendente|relator|from|to|cc|bcc|attn|attention|att|sender|recipient|von|an|kopie|absender|empfänger|z\\. ?hd\\.?|zu händen|de|à|destinataire|expéditeur|para|remitente|da|a|mittente|destinatario|alla c\\.a\\.|c\\.a\\.|contact(?: person| name)?|main contact|name|full name|caller|attendees?|participants?|present|invitees|guests?|guest|visitor|host|owner|account manager|rep|sales rep|assigned to|assignee|reported by|requested by|requester|approved by|approver|signed(?: by)?|signatory|author|buyer|seller|borrower|applicant|candidate|employee|patient|tenant|insured|policyholder|holder|cardholder|card holder|account holder|beneficiary|payee|next of kin|emergency contact|spouse|driver|champion|decision maker|sponsor|teilnehmer(?:innen)?|anwesend|anwesende|ansprechpartner(?:in)?|kontakt(?:person)?|kunde|kundin|anrufer(?:in)?|bearbeiter(?:in)?|verantwortlich|unterzeichner|entscheider(?:in)?|einkäufer(?:in)?|mieter(?:in)?|fahrer|inhaber(?:in)?|kontoinhaber(?:in)?|geschäftsführer(?:in)?|vorname|nachname|gast|participants|présents?|interlocut(?:eur|rice)|nom|nom et prénom|prénom|titulaire|demandeur|signataire|gérante?|asistentes|presentes|contacto|persona de contacto|nombre|nombre completo|apellidos|titular|solicitante|firmante|responsable|comprador(?:a)?|partecipanti|presenti|contatto|referente|nome|nome e cognome|cognome|titolare|intestatario|richiedente|firmatario|responsabile|intestato a';
/** "Attendees: ", "Ansprechpartner: ". */
const head = new RegExp(
  `${wordStart}(?=(?<it>(?:${heads})[ ]?(?:\\([^()\\n]{1,20}\\))?[*_]{0,2}[ ]?[:=][ \\t*_"“]{0,8}))(?<=(?:^|[\\n|;·,.!?/(•-])[ \\t>*"“_-]{0,8})`,
  'giu',
);

/** A field of a form that holds nothing but a name, alone on its line: "Nachname: Zerrouki". */
const field =
  /(?<![^\n \t>*•-])(?=(?<it>(?:nom(?: de famille| et prénom)?|prénom|nachname|vorname|familienname|apellidos?|nombre y apellidos|cognome(?: e nome)?|nome e cognome|surname|last name|first name|full name|family name|given name)[ ]?[:=][ \t]{0,4})\p{Lu}[\p{L}'’ -]{1,40}[ \t]*(?:\n|$))/giu;

const verbs =
  "(?:spoke|speak|speaking|spoken|talked|talk|talking|met|meet|meeting|meet-?up|call|called|chat|chatted|chatting|lunch|dinner|coffee|sync|sync'd|synced|demo|intro|check(?:ed)? in|catch-?up|catching up|followed up|follow up|connected|connect|emailed|agreed|confirmed|discussed|negotiated) (?:again )?(?:w\\/|with|to)|w\\/|rang|pinged|ping|emailed|texted|asked(?: for)?|asks?(?: for)?|asking(?: for)?|tell|tells|told|telling|let|remind|reminded|nudge|chase|chased|cc(?:'d|ed|ing|:)?|bcc|loop(?:ed|ing)? in|looping|introduce(?:d)?(?: (?:me|you|us))? to|this is|my name is|maiden name|née|born|voicemail from|message from|note from|word from|i am|i'm|it's|name(?:d|'s)|named|called|reports to|replaced by|replaces|assigned to|signed by|sent by|requested by|approved by|written by|taken over by|handed (?:over )?to|hand(?:ed)? (?:it )?to|forward(?:ed)?(?: (?:it|this|that))? to|escalate(?:d)? to|thanks to|according to|on behalf of|c\\/o|attn\\.?|attention|says? that|said that|driver is|contact is|backup(?: is)?|deputy(?: is)?|(?:my|our|your|his|her|their|new|old|the|former) (?:colleague|deputy|driver|secretary|accountant|foreman|supervisor|nephew|sister|brother|father|mother|friend|neighbour|mate|boss|manager|assistant|contact|champion|successor|predecessor|counterpart|rep|buyer|engineer|lawyer|partner|wife|husband|son|daughter)|colleague|contact(?: is)?|reached|reach(?: out to)?|reached out to|invite|invited|meet|visited|voicemail (?:for|from)|vm (?:for|from|left for)|left (?:a )?(?:message|voicemail|vm) (?:for|with)|message for|message from|email from|mail from|call from|reply from|feedback from|note from|quote from|courtesy of|wait(?:ing)? (?:for|on)|hear(?:d)? (?:from|back from)";
const german =
  'fragen sie|wenden sie sich an|rufen sie|telefoniert mit|gesprochen mit|gespräch mit|telefonat mit|termin mit|treffen mit|rücksprache mit|abgestimmt mit|meeting mit|mail von|mail an|anruf von|rückruf von|nachricht von|info von|laut|bei|mit|von|an|für|durch|über|kollege|kollegin|kollegen|mein name ist|ich bin|ansprechpartner(?:in)?(?: ist)?|vertretung(?: durch)?|assistenz|nachfolger(?:in)?(?: ist)?|vorgänger(?:in)?|z\\. ?hd\\.?|i\\. ?a\\.|i\\. ?v\\.|cc|frag(?:e|t|en)?|bitte|gruß an|grüße an';
const french =
  "parlé (?:à|avec)|parler (?:à|avec)|discuté avec|échangé avec|échange avec|entretien avec|appel (?:de|avec)|rendez-vous avec|rdv avec|réunion avec|vu|rencontré|mail de|message de|retour de|réponse de|de la part de|à l['’]attention de|je suis|je m['’]appelle|c['’]est|mon nom est|collègue|(?:mon|ma|notre|son|sa|votre) (?:collègue|responsable|assistante?|contact|patronn?e?|associée?|successeur)|relancer|rappeler|appeler|appelé|contacter|prévenir|demander à|demandé à|transféré à|avec|par|chez|selon|cc|pour|à|de|d['’]";
const southern =
  "hablé con|habl[ao](?:r|do)? con|reunión con|llamada (?:con|de)|llamar a|llamé a|reunido con|cita con|comida con|correo de|mensaje de|de parte de|a la atención de|me llamo|soy|mi nombre es|compañer[oa]|(?:mi|su|nuestr[oa]|tu) (?:compañer[oa]|jef[ea]|responsable|contacto|colega|soci[oa])|preguntar a|avisar a|según|con|por|para|a|de|cc|parlato con|sentito|sentita|sentire|chiamato|chiamata (?:con|da)|chiamare|riunione con|incontro con|appuntamento con|colloquio con|mail da|messaggio da|da parte di|alla c\\.a\\. di|all['’]attenzione di|mi chiamo|sono|collega|il mio nome è|(?:mi[oa]|su[oa]|nostr[oa]) (?:collega|capo|responsabile|contatto|soci[oa])|scrivere a|secondo|tramite|da|di|per";
/** Said of somebody before the name, in the other languages as surely as "spoke with" in English. */
const surely =
  "nannte sich(?: nur)?|nennt sich|(?:su|mi) soci[oa],?|geborene|née|nata|(?:il|la) (?:cugino|cugina|zio|zia),?|el primo|la prima|dice (?:que|che)|dit que|disait que|sagt,? dass|meint,? dass|(?:seine|ihre|unsere|meine) (?:frau|tochter|schwester|kollegin|chefin|assistentin|nachfolgerin|vertretung)|(?:sein|ihr|unser|mein) (?:mann|sohn|bruder|kollege|chef|assistent|nachfolger|stellvertreter)|(?:sa|son|ma|mon|leur|notre|votre) (?:femme|mari|fille|fils|frère|sœur|adjointe?|remplaçante?|successeur)|(?:su|mi|nuestr[oa]) (?:mujer|marido|hij[oa]|herman[oa]|ayudante|adjunt[oa])|pregunt\\p{L}{1,3} por|(?:suo|sua|mio|mia) (?:moglie|marito|figli[oa]|fratello|sorella|vice|assistente)|chied\\p{L}{1,4} di|(?:telefoniert|gesprochen|abgestimmt|vereinbart|besprochen|getroffen|telefonat|gespräch|termin|treffen|rücksprache|meeting|call) mit|(?:mail|anruf|rückruf|nachricht|info|rückmeldung) von|fragen sie|wenden sie sich an|rufen sie|mein name ist|ansprechpartner(?:in)?(?: ist)?|kolleg(?:e|in|en)|anwesend|abwesend|fehlt|gruß an|grüße an|(?:parlé|discuté|échangé|parler|échange|entretien|rendez-vous|rdv|réunion) avec|(?:appel|mail|message|retour|réponse) de|de la part de|à l['’]attention de|je m['’]appelle|mon nom est|relancer|rappeler|appeler|contacter|contactez|appelez|prévenir|présents?|excusés?|(?:mon|ma|notre|son|sa|votre|ta|ton) (?:collègue|responsable|assistante?|associée?)|collègue|hablé con|habl[ao](?:r|do|ste)? con|(?:reunión|llamada|comida|cita|reunido) con|(?:llamada|correo|mensaje) de|de parte de|a la atención de|me llamo|mi nombre es|pregunte por|llam[ae] a|avisar a|avisa a|contacte con|presentes|ausente|(?:mi|su|nuestr[oa]|tu) (?:compañer[oa]|jef[ea]|colega|soci[oa])|compañer[oa]|parlato con|sentit[oa]|sentire|chiamat[oae]|chiamare|chiami|(?:riunione|incontro|appuntamento|colloquio|chiamata) con|(?:mail|messaggio|chiamata) da|da parte di|all['’](?:cortese )?attenzione di|mi chiamo|il mio nome è|presenti|assenti|assente|contattare|scrivere a|scrivete a|conosciuto|(?:mi[oa]|su[oa]|nostr[oa]) (?:collega|capo|soci[oa])|collega";
const phrase = (phrases: string) =>
  new RegExp(`${wordStart}(?=(?<it>(?:${phrases})[ \\n]{1,2}(?:also |kurz |auch |now |then )?))`, 'giu');
const spokenWith = phrase(or(verbs, surely));
/** Prepositions and such: a name may follow, or anything else. */
const maybeBefore = phrase(
  or(
    german,
    french,
    southern,
    'with|from|for|by|to|and|or|of|at|is|was|und|et|y|e|reste|restent|manque|attend|attends|attendre|falta|faltan|espera|queda|copia a|manca|mancano|aspetta|aspettare|sento anche|fehlt|fehlen|wartet auf|warte auf|holt|missing|needs|prends|voir avec|vois avec|ver con|vedi con|che|que|dass|that',
  ),
);

/** What somebody does, right before: "Lagerleiter Xhevdet Berisha". Enough for two words, not for one. */
export const isPost = (word: string): boolean => posts.test(word);
const posts =
  /^(?:\p{L}{0,24}(?:leiter|leiterin|chef|chefin|meister|meisterin|berater|beraterin|ingenieur|ingenieurin|mitarbeiter|mitarbeiterin|monteur|monteurin|techniker|technikerin|verkäufer|verkäuferin|fahrer|fahrerin|makler|maklerin|notar|notarin|anwalt|anwältin|händler|händlerin|inhaber|inhaberin|geschäftsführer|geschäftsführerin|einkäufer|einkäuferin|sachbearbeiter|sachbearbeiterin|assistentin|gast|kundin)|directeur|directrice|director(?:a)?|direttore|direttrice|gerente|responsable|responsabile|assistante?|adjointe?|adjunt[oa]|acheteur|comprador(?:a)?|buyer|successor|deputy|backup|owner|manager|colleague|colega|collega|collègue|borrower|supervisor|foreman|engineer|technician|inspector|driver|tenant|patient|applicant|candidate|buyer|witness|notary|attorney|contractor|surveyor|plumber|electrician|gérante?|monteuse|conducteur|conductrice|technicien|technicienne|acheteu(?:r|se)|notaire|avocate?|locataire|salariée?|encargad[oa]|técnic[oa]|conductor(?:a)?|comercial|abogad[oa]|notari[oa]|inquilin[oa]|capocantiere|geometra|tecnic[oa]|autista|notaio|avvocat[oa]|inquilin[oa]|dipendente|impiegat[oa])$/iu;

/** What is said before a name, from nothing to as good as "this is a name". */
export const sign = {
  nothing: 0,
  /** Behind a preposition. */
  maybe: 1,
  /** In a list of names, behind somebody's post: enough for two words or a known one. */
  likely: 2,
  /** Behind "spoke with". */
  surely: 3,
  /** Behind "Mme", "Dear", "Kind regards": whatever stands here is the name. */
  certainly: 4,
} as const;

/** Behind which places of the text a name is expected. Each sign is looked for once, whole text: at every name it would be dear. */
export function signsIn(text: string): { at: Map<number, number>; greeted: Set<number> } {
  const at = new Map<number, number>();
  const greeted = new Set<number>();
  const kinds: [RegExp, number][] = [
    [maybeBefore, sign.maybe],
    [spokenWith, sign.surely],
    [head, sign.surely],
    [field, sign.certainly],
    [dashes, sign.certainly],
    [closing, sign.certainly],
    [greeting, sign.certainly],
  ];
  for (const [pattern, strength] of kinds)
    for (const found of text.matchAll(pattern)) {
      const end = found.index + (found.groups?.it?.length ?? 0);
      at.set(end, Math.max(strength, at.get(end) ?? 0));
      if (pattern === greeting) greeted.add(end);
    }
  return { at, greeted };
}

/** Behind the name: its post, its address, what people do. */
export const behind =
  /^(?:[ ,]{0,2}\n[ ]?(?:Senior|Junior|Head of|Director|Managing|Manager|CEO|CFO|CTO|COO|VP|Key Account|Account|Sales|Project|Plant|Yard|Buyer|Purchasing|Procurement|Leiter|Leitung|Vertrieb|Einkauf|Geschäftsführ|Technik|Responsable|Directeur|Directrice|Chargée?|Chef|Acheteu|Gerente|Jef[ea]|Director|Responsabile|Direttore|Direttrice|Ufficio|Titolare|Tel|Phone|Mobile?|M:|T:)|[ ]?[<(][^\s<>()]{1,64}@|[ ]?\((?:CEO|CFO|CTO|COO|CIO|VP|Head|Director|Manager|he|she|they|Einkauf|Leitung|Geschäftsführ|acheteu|directeur|directrice|director|gerente|compras|direttore|acquisti|responsab)|,[ ](?:CEO|CFO|CTO|COO|CIO|VP|SVP|Head of|Director|Managing|Manager|Sales|Senior|Chief|President|Founder|Owner|Partner|Geschäftsführer|Leiter|Einkäufer|Einkaufsleiter|Vertrieb|Directeur|Directrice|Responsable|Gérante?|Acheteu|Director|Directora|Gerente|Jef[ea]|Direttore|Direttrice|Responsabile|Titolare)(?![\p{L}])|[ ](?:said|says|told|asked|asks|mentioned|mentions|replied|wrote|writes|called|rang|agreed|agrees|confirmed|confirms|signed|signs|wants|joined|joins|left|thinks|prefers|promised|approved|approves|insisted|complained|has|is|was|will|would|needs|forgot|got|came|went|took|made|had|did|gave|found|sends|sent|takes|books|handles|signs|pays|keeps|likes|decides|chooses|runs|owns|leads|leaves|starts|moves|guckt|schaut|klärt|prüft|schickt|meldet|macht|kümmert|entscheidet|bestellt|zahlt|decide|avisa|sceglie|gestisce|gère|paie|paga|lleva|revisa|aprueba|approva|segue|hat|ruft|rief|sagt|sagte|meint|meinte|fragt|fragte|möchte|will|wünscht|bittet|schreibt|schrieb|bestätigt|bestätigte|unterschreibt|übernimmt|kommt|ist im Urlaub|a dit|a appelé|a demandé|a confirmé|a signé|veut|souhaite|demande|confirme|rappelle|est en congé|dijo|dice|llamó|preguntó|quiere|confirmó|pidió|firma|firmó|está de vacaciones|ha detto|ha chiamato|ha chiesto|ha confermato|vuole|chiede|conferma|firma|dice)(?![\p{L}])|['’]s(?![\p{L}])|-san(?![\p{L}])|[ ]san(?![\p{L}]))/iu;

/** What only people do. */
export const speaks =
  /^(?:[ ]?[<(][^\s<>()]{1,64}@|,[ ](?:CEO|CFO|CTO|COO|VP|Head of|Director|Manager|Geschäftsführer|Leiter|Gérante?|Responsable|Direttore)(?![\p{L}])|[ ](?:said|says|told|asked|asks|replied|wrote|writes|mentioned|thinks|called me|thinks|insists|prefers|confirmed|approves|joins|wants|guckt|schaut|klärt|prüft|schickt|kümmert|meldet sich|préfère|envoie|valide|revient|festeggia|verifica|preferisce|no viene|trae|prefiere|sagt|sagte|meint|meinte|fragt|schrieb|a dit|a demandé|dijo|dice|preguntó|ha detto|ha chiesto)(?![\p{L}])|-san(?![\p{L}]))/iu;
