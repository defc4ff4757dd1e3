import { sentencesOf, stop } from '../say.ts';
import { plain, wholeWords } from '../words.ts';
import type { Language, Length, Tone } from './parts.ts';
import { languageIn, toneIn } from './wish.ts';

/** What the seller wants changed, as far as rules can tell. Empty: nothing was understood. */
export type Change = {
  length?: Length | 'shorter' | 'longer';
  tone?: Tone;
  language?: Language;
  /** A language that was named and that no template is written in. */
  unknownLanguage?: string;
  subject?: string;
  greeting?: string;
  signOff?: string;
  /** A sentence to add, ready to stand in a letter. */
  add?: string;
  /** The words that tell which sentence goes. */
  remove?: string;
  /** What the seller wants spoken of, without saying how: "the call on Thursday". */
  mention?: string;
  /** The greeting or the closing goes. */
  without?: 'greeting' | 'closing';
  /** The same thing said another way. */
  another?: boolean;
};

const quotes = /^["'“„«‚]+|["'”“»‘’]+$/g;
const clean = (text: string) =>
  text
    .trim()
    .replace(/[.\s]+$/, '')
    .replace(quotes, '')
    .trim();

const subjectTo =
  /(?:subject(?: line)?|betreff(?:zeile)?|objet|asunto)(?:\s+(?:should be|to|into|as|auf|zu|in|en|par|a|por|is|soll|:))*\s*[:：]?\s*["“„«]?(.{2,150})$/iu;
const greetingTo =
  /(?:greeting|salutation|anrede|begrüßung|salut|saludo)(?:\s+(?:should be|to|with|by|as|auf|durch|zu|en|par|a|por|:))+\s*["“„«]?(.{2,80})$|(?:start|begin|open)(?:s|ing)? (?:it )?with\s+["“„«]?((?:dear|hi|hello|hey|good|hallo|guten|sehr|liebe|bonjour|cher|estimad|hola)\S*.{0,70})$/iu;
const signOffTo =
  /(?:sign[- ]?off|closing|grußformel|formule de politesse|despedida)(?:\s+(?:should be|to|with|by|as|auf|durch|zu|en|par|a|por|:))+\s*["“„«]?(.{2,80})$|(?:sign|end|close|finish) (?:it )?(?:off )?with\s+["“„«]?(.{2,60})$/iu;
const addition =
  /^(?:please |bitte |can you |could you |kannst du |und |and |also )*(?:add|mention|include|say|tell (?:her|him|them)|write|füg\S*|ergänz\S*|erwähn\S*|schreib\S*|ajoute\S*|mentionne\S*|dis|añade|agrega|menciona|di)(?: (?:also|too|noch|auch|bitte|hinzu|dazu|rein|aussi|également|también|a (?:line|sentence|note|ps)|einen? satz))*\s*(?:(?:saying |in )?(that|, ?dass|dass|que|qu['’])|:)\s*(.{3,400})$/iu;
const removal =
  /(?:remove|delete|drop|take out|cut out|skip|leave out|without|lose|streich\S*|lösch\S*|entfern\S*|lass|enlève|supprime|retire|quita|elimina|borra)\s+(.{3,120})$/iu;

/** "put in a line about the call on Thursday" */
const mentioned =
  /(?:add|put in|include|insert|mention|füg\S*|ergänz\S*|erwähn\S*|ajoute\S*|mentionne\S*|añade|agrega|menciona)(?: (?:also|too|noch|auch|something|anything|a|an|one|ein\S*|une?|una?|line|sentence|word|note|paragraph|bit|satz|zeile|phrase|ligne|frase|línea))* (?:about|on|regarding|über|zu[mr]?|sur|sobre) (.{3,120})$/iu;
const withoutPart =
  /(?:remove|delete|drop|take out|skip|leave out|without|lose|no|streich\S*|lösch\S*|ohne|enlève|supprime|sans|quita|elimina|sin) (?:the |any |a |die |den |das |la |le |l['’]|el |las |los )?(greeting|salutation|hello|anrede|begrüßung|grußzeile|saludo|signature|sign-?off|closing|signatur|grußformel|formule|firma|despedida)s?(?!\p{L})/iu;
const anotherWay = wholeWords(
  'another (?:version|one|try|take|draft)|other version|different(?:ly)?|rewrite|reword|rephrase|start over|try again|again but different|new version|from scratch|andere (?:version|fassung)|neu formulier\\S*|umformulier\\S*|noch mal neu|autre version|reformul\\S*|otra version|reescrib\\S*|de otra forma',
);

export function changeIn(words: string): Change {
  const text = words.trim();
  const change: Change = {};
  const part = withoutPart.exec(text)?.[1];
  if (part) return { without: /greet|salut|hello|anrede|begr|grußz|saludo/i.test(part) ? 'greeting' : 'closing' };
  const dictated = addition.exec(text);
  if (dictated) return { add: sentenceOf(dictated[1] ?? '', dictated[2] ?? '') };
  const mention = mentioned.exec(text)?.[1];
  if (mention) return { mention: clean(mention) };
  const subject = subjectTo.exec(text);
  if (
    subject?.[1] &&
    /change|make|set|use|subject\s*[:：]|replace|änder|setz|nimm|change|mets|cambia|pon|should|soll/iu.test(text)
  )
    return { subject: clean(subject[1]) };
  const greeting = greetingTo.exec(text);
  if (greeting) return { greeting: clean(greeting[1] ?? greeting[2] ?? '') };
  const signOff = signOffTo.exec(text);
  if (signOff) return { signOff: clean(signOff[1] ?? signOff[2] ?? '') };
  const removed = removal.exec(text);
  if (removed?.[1]) return { remove: removed[1] };
  const length = lengthWish(text);
  if (length) change.length = length;
  const tone = toneIn(text);
  if (tone) change.tone = tone;
  const language = languageIn(text) ?? languageIn(`in ${text.replace(/^(?:please|bitte|now|same|und)\s+/i, '')}`);
  if (language?.known) change.language = language.known;
  else if (language) change.unknownLanguage = language.named;
  if (Object.keys(change).length === 0 && softer.test(plain(text))) return { tone: 'neutral', length: 'shorter' };
  if (Object.keys(change).length === 0 && firstNames.test(plain(text))) return { tone: 'warm' };
  if (Object.keys(change).length === 0 && anotherWay.test(plain(text))) return { another: true };
  return change;
}

/** Less of everything. */
const softer = wholeWords(
  'tone (?:it |this |that )?down|(?:less|not so|too) (?:pushy|salesy|loud|much|aggressive|enthusiastic)|dial (?:it )?(?:back|down)|weniger aufdringlich|moins insistant|menos insistente',
);
const firstNames = wholeWords(
  'first names?|vornamen?|prenoms?|nombres? de pila|informal\\S*|per du|tutoy\\S*|tute\\S*',
);

const shorter = wholeWords(
  'shorter|shorten\\S*|too long|less long|trim\\S*|cut\\S*|condense\\S*|concise|brief\\S*|tighter|tighten|half|fewer words|less text|zu lang|kurzer|kurz\\S*|knapper|knapp\\S*|plus court\\S*|court\\S*|raccourci\\S*|trop long\\S*|mas (?:breve|cort[oa])|breve|cort[oa]|acort\\S*|demasiado larg[oa]|short',
);
const longer = wholeWords(
  'longer|too short|more detail\\S*|expand\\S*|elaborate|zu kurz|langer|ausfuhrlich\\S*|mehr details|plus long\\S*|trop court\\S*|detaill\\S*|mas (?:larg[oa]|detall\\S*)|demasiado cort[oa]',
);

function lengthWish(words: string): Change['length'] {
  const text = plain(words);
  if (longer.test(text)) return 'longer';
  if (shorter.test(text) || /短く|短め/.test(words)) return 'shorter';
  return undefined;
}

/**
 * A dictated clause as a sentence of its own. German keeps its verb at the end after "dass", so that clause stays one;
 * everywhere else the clause is a sentence once its conjunction is gone.
 */
function sentenceOf(conjunction: string, words: string): string {
  const text = words.trim().replace(quotes, '').trim();
  if (/dass/i.test(conjunction)) return stop(`Wichtig ist mir noch, dass ${text}`);
  return stop(text.charAt(0).toUpperCase() + text.slice(1));
}

/** The sentences of a letter's middle, without greeting and closing; each verbatim. */
export function middle(body: string): string[] {
  const parts = body.split(/\n{2,}/);
  return parts.slice(1, Math.max(1, parts.length - 1)).flatMap((part) => sentencesOf(part));
}
