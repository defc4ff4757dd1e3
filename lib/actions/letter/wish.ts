import { stop } from '../say.ts';
import { plain, wholeWords } from '../words.ts';
import { type Language, type Length, languageNames, type Purpose, type Tone } from './parts.ts';

/** What a seller's words say about the letter they want, in four languages. Null where they say nothing. */

/** Accents are gone from the words these meet. The first that fits counts: "chase the proposal" is a reminder. */
const purposeWords: [Purpose, RegExp][] = [
  [
    'apology',
    wholeWords(
      'apolog\\S*|sorry|de-?escalat\\S*|calm .{0,20}down|make it right|entschuldig\\S*|beschwichtig\\S*|excus\\S*|disculp\\S*',
    ),
  ],
  [
    'thank-you',
    wholeWords('thanks?|thank-?you|thanking|danke?|dankes\\S*|bedank\\S*|merci|remerci\\S*|gracias|agradec\\S*'),
  ],
  [
    'reschedule',
    wholeWords(
      '(?:re-?)schedul\\S*|postpone\\S*|(?:move|push|shift|cancel) (?:the|our|my|tomorrow\\S*|today\\S*)? ?\\S{0,12} ?(?:meeting|call|demo|appointment|visit)|verschieb\\S*|verleg\\S*|neuen termin|reporter|decaler|deplacer|aplaz\\S*|reprogram\\S*|cambiar la (?:cita|reunion)',
    ),
  ],
  [
    'chase',
    wholeWords(
      "chas(?:e|er|ing)|nudg\\S*|remind\\S*|ghost\\S*|poke|bump|(?:has|have|did)(?:n't| not) (?:replied|answered|responded|come back|reply)|waiting for|erinner\\S*|nachhak\\S*|anmahn\\S*|relanc\\S*|rappel\\S*|record(?:ar|atorio)\\S*|insist\\S*",
    ),
  ],
  [
    'proposal',
    wholeWords(
      'proposal|quote|quotation|angebot|propos\\S* commercial\\S*|proposition|devis|propuesta|oferta|presupuesto',
    ),
  ],
  [
    'intro',
    wholeWords(
      'intro|introduc\\S*|first (?:e-?mail|mail|contact|touch|message)|cold (?:e-?mail|mail|outreach)|reach out|vorstell\\S*|erstkontakt|erstansprache|presenter|presentation de|presentarme|presentacion|premier contact|primer contacto',
    ),
  ],
  [
    'check-in',
    wholeWords(
      'check(?:ing)?[- ]?in|touch base|status|see how|how (?:it|things) (?:is|are|go\\S*)|stand der dinge|wie der stand|nach dem stand|wie es lauft|prendre des nouvelles|ou en est|como va',
    ),
  ],
  [
    'follow-up',
    wholeWords('follow(?:ing)?[- ]?up|nachfass\\S*|suivi|suite a|seguimiento|gone quiet|get back in touch'),
  ],
];

export function purposeIn(words: string): Purpose | null {
  const text = plain(words);
  return purposeWords.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const toneWords: [Tone, RegExp][] = [
  [
    'warm',
    wholeWords(
      'warm\\S*|friendl\\S*|casual|personal|softer|soften|soft|nicer?|less (?:formal|stiff|cold|distant)|too (?:formal|stiff|cold|harsh|distant)|loosen|stiff|robot\\S*|wooden|human|steif|holprig|robotique|raide|rigid[oa]|cordial\\S*|freundlich\\S*|herzlich\\S*|locker\\S*|personlich\\S*|chaleureu\\S*|amical\\S*|sympa|cercan\\S*|amable|calid\\S*',
    ),
  ],
  [
    'formal',
    wholeWords(
      '(?:more )?formal\\S*|polite\\S*|professional|official|respect(?:ful)?|too (?:casual|chummy|familiar|friendly)|formlich\\S*|formel\\S*|hoflich\\S*|seri(?:os|eux)\\S*|poli|cortes',
    ),
  ],
  [
    'direct',
    wholeWords(
      'direct|blunt|firm\\S*|assertive|to the point|straight|no[- ]nonsense|urgen\\S*|pressing|dringend\\S*|dringlich\\S*|pressant|apremiante|direkt\\S*|bestimmt\\S*|ferme|franc|directo|firme',
    ),
  ],
  ['neutral', wholeWords('neutral\\S*|normal|neutre')],
];

export function toneIn(words: string): Tone | null {
  const text = plain(words);
  if (wholeWords('(?:less|not so|weniger|moins|menos) (?:formal|formel\\S*|formlich|stiff)').test(text)) return 'warm';
  return toneWords.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

export function lengthIn(words: string): Length | null {
  const text = plain(words);
  if (
    wholeWords(
      'short\\S*|brief\\b(?! an)|concise|crisp|two lines?|one[- ]liner|kurz\\S*|knapp\\S*|court\\S*|brev\\S*|bref|breve|cort[oa]\\S*|tight\\S*|trim\\S*|cut|fewer words|raccourci\\S*|acort\\S*',
    ).test(text)
  )
    return 'short';
  if (
    wholeWords(
      'long(?:er)?|detailed|more detail\\S*|elaborate|expand\\S*|lang(?:er)?|ausfuhrlich\\S*|detaill\\S*|long(?:ue)?|plus long|detallad\\S*|larg[oa]',
    ).test(text)
  )
    return 'long';
  return null;
}

const languageWords: [Language | 'other', RegExp][] = [
  ['en', wholeWords('(?:in|into|to|auf|en|ins|al|to) (?:english|englisch\\S*|anglais|ingles)|english version')],
  ['de', wholeWords('(?:in|into|to|auf|en|ins|al) (?:german|deutsch\\S*|allemand|aleman)|german version')],
  ['fr', wholeWords('(?:in|into|to|auf|en|ins|al) (?:french|franzosisch\\S*|francais|frances)|french version')],
  [
    'es',
    wholeWords('(?:in|into|to|auf|en|ins|al) (?:spanish|spanisch\\S*|espagnol|espanol|castellano)|spanish version'),
  ],
  [
    'other',
    wholeWords(
      '(?:in|into|auf|en) (?:japanese|italian\\S*|dutch|portuguese|polish|chinese|korean|swedish|danish|norwegian|finnish|czech|turkish|arabic|hebrew|russian|japanisch|italienisch|polnisch|niederlandisch|italien|portugais|neerlandais|italiano|portugues)',
    ),
  ],
];

/** `known` null: a language was named that no template is written in. */
export function languageIn(words: string): { known: Language | null; named: string } | null {
  const text = plain(words);
  for (const [language, pattern] of languageWords) {
    const found = pattern.exec(text)?.[0];
    if (found) return { known: language === 'other' ? null : language, named: found.replace(/^\S+ /, '') };
  }
  return null;
}

/** "de-AT", "German", "deutsch" → de; null for what no template is written in. */
export function languageOf(name: string): Language | null {
  const text = plain(name.trim());
  const code = text.slice(0, 2) as Language;
  if (/^[a-z]{2}(?:$|[-_])/.test(text)) return code in languageNames ? code : null;
  return languageIn(`in ${text}`)?.known ?? null;
}

const marks: Record<Language, RegExp> = {
  en: wholeWords('the|and|please|write|that|with|for|her|him|them|can|about|we', 'giu'),
  de: wholeWords('der|die|das|und|bitte|schreib\\S*|dass|mit|für|ihm|ihr|kann|über|wir|eine?|auf', 'giu'),
  fr: wholeWords("le|la|les|et|écri\\S*|rédige\\S*|que|avec|pour|lui|peut|nous|une?|l'|s'il", 'giu'),
  es: wholeWords('el|la|los|y|escrib\\S*|redacta\\S*|que|con|para|puede|nosotros|una?|por', 'giu'),
};

/** The language the words are in, as far as their small words tell; English when they do not. */
export function languageSpoken(words: string): Language {
  const score = (language: Language) => [...words.matchAll(marks[language])].length;
  return (['en', 'de', 'fr', 'es'] as const).reduce((best, next) => (score(next) > score(best) ? next : best));
}

const topicAfter =
  /(?<!\p{L})(?:about|regarding|concerning|asking (?:for|about|whether|if)|invit\S+ (?:\S+ ){1,3}to(?= (?:the|our|an?) )|(?:to )?ask (?:for|about)|über|wegen|bezüglich|zum thema|au sujet d[eu']|à propos d[eu']|concernant|sobre|acerca de|respecto a)\s+(.{3,120})/iu;
const topicEnds =
  /\s*(?:[.,;!?\n]|,? (?:in|auf|en) (?:english|german|french|spanish|englisch|deutsch|französisch|spanisch|français|anglais|allemand|espagnol|español|inglés|alemán|francés)|,? (?:please|bitte|por favor|short|formal|friendly|keep it|make it)(?!\p{L})).*$/isu;
const noTopic =
  /^(?:this|that|it|him|her|them|the (?:deal|case|opportunity|account|lead|status|meeting)|das|dies\S*|ça|cela|eso|esto|everything|nothing|ihn|sie)$/i;

/** The seller's own words for the point of the letter: "write to Dana about the liability cap" → "the liability cap". */
export function topicIn(words: string): string | null {
  const found = topicAfter
    .exec(words)?.[1]
    ?.replace(topicEnds, '')
    .replace(/[\s,:-]+$/, '')
    .trim();
  return found && found.length >= 3 && found.length <= 90 && !noTopic.test(found) ? found : null;
}

export const asksForAmount = (words: string): boolean =>
  wholeWords('amounts?|price|pricing|total|betrag|preis\\S*|summe|montant|prix|importe|precio|金額').test(plain(words));

/** "Herrn Reimers", "Ms Echeverría": how the seller speaks of somebody is how the letter addresses them. */
export function courtesyIn(words: string): 'f' | 'm' | null {
  const said = /(?<!\p{L})(Mr|Mrs|Ms|Miss|Herrn?|Frau|Mme|Madame|Monsieur|Sra?|Señora?|Srta)\.? (?=\p{Lu})/u.exec(
    words,
  )?.[1];
  if (!said) return null;
  return /^(?:Mr|Herrn?|Monsieur|Sr|Señor)$/u.test(said) ? 'm' : 'f';
}

const pasted = wholeWords(
  'said|says|wrote|writes|asked|pasted|quoted|last (?:line|mail|message)|following|folgendes|sagte|schrieb|schreibt|a dit|a ecrit|dijo|escribio|mail from|email from',
);

/** What the seller dictates, as a sentence: "answer the customer: the new SIM arrives today", "tell him that …". */
export function dictatedIn(words: string): string | null {
  const found =
    /^[^:"“]{8,80}:\s+(?!\/\/)(.{8,300})$/su.exec(words)?.[1] ??
    /(?<!\p{L})(?:tell (?:him|her|them|the (?:customer|client))|let (?:him|her|them) know|inform (?:him|her|them)) that (.{8,300})$/isu.exec(
      words,
    )?.[1];
  // What somebody else said is pasted, not dictated: it may say anything.
  if (!found || /^\s*["'“„«‚#]/.test(found) || pasted.test(words) || toneIn(found) || /\?\s*$/.test(found)) return null;
  const text = found.trim().replace(/^["'“„«]+|["'”“»]+$/g, '');
  return stop(text.charAt(0).toUpperCase() + text.slice(1));
}

/** "to Peter", "an Frau Weber", "someone called Peter": a name the page may not know. */
export function nameIn(words: string): string | null {
  const found =
    /(?<!\p{L})(?:to|for|an|à|für|pour|para|called|named|namens|nommée?|appelée?|llamad[oa])\s+((?:(?:Mr|Mrs|Ms|Dr|Herrn?|Frau|Mme|Sr|Sra)\.?\s+)?\p{Lu}\p{Ll}{1,20}(?:[ -]\p{Lu}\p{Ll}{1,20})?)(?!\p{L})/u.exec(
      words,
    )?.[1];
  return found && !notNames.test(found) ? found : null;
}
const notNames =
  /^(?:Kund|Herrn? Kund|English|German|French|Spanish|Customer|Client|Monday|Tuesday|Wednesday|Thursday|Friday|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Projekt|Angebot|Termin)/;
