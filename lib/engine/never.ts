import { isLoopback, isPrivateHost } from '../web/private-hosts.ts';

/** Why a wish is declined whatever else its words say. */
export type Never = 'obeys-text' | 'reveals-itself' | 'skips-the-seller' | 'private-address';

const text =
  'notes?|messages?|mails?|e-?mails?|pages?|text|records?|description|comments?|signature|attachment|form|website|notiz(?:en)?|nachricht(?:en)?|seite|datensatz|beschreibung|message|courriel|notas?|mensajes?|correos?|página|registro|fiche|nota|messaggi?o?|pagina';
const orders =
  'instructions?|orders?|commands?|directives?|anweisung(?:en)?|befehle?n?|consignes?|ordres?|instrucciones|órdenes|istruzioni|ordini';

const patterns: { never: Never; pattern: RegExp }[] = [
  {
    never: 'obeys-text',
    pattern: new RegExp(
      `^(?:please |just |now |bitte |und )*(?:follow|obey|execute|carry out|comply with|befolge|führe|suis|exécute|sigue|ejecuta|obedece|segui|esegui)(?:n| )[^.?!]{0,30}(?:${orders})[^.?!]{0,40}(?<!\\p{L})(?:${text})(?!\\p{L})`,
      'iu',
    ),
  },
  {
    never: 'obeys-text',
    pattern: new RegExp(
      `(?<!\\p{L})(?:do|execute|run|obey|follow)(?!\\p{L})(?: \\p{L}+){0,2} (?:whatever|everything|anything|exactly what|all that)(?!\\p{L})[^.?!]{0,60}(?<!\\p{L})(?:${text})(?!\\p{L})`,
      'iu',
    ),
  },
  {
    never: 'obeys-text',
    pattern: new RegExp(
      `(?<!\\p{L})(?:mach(?:e|en)?|tue?)(?!\\p{L})(?: \\p{L}+)? (?:alles|was)(?!\\p{L})[^.?!]{0,40}(?<!\\p{L})(?:${text})(?!\\p{L})[^.?!]{0,30}(?<!\\p{L})(?:verlang|sag|steht)`,
      'iu',
    ),
  },
  {
    never: 'obeys-text',
    pattern: new RegExp(
      `(?<!\\p{L})(?:fais|haz|fai)(?!\\p{L})(?: \\p{L}+)? (?:tout ce|ce|todo lo|lo|tutto quello|quello)(?!\\p{L})[^.?!]{0,20}(?<!\\p{L})(?:demand|dit|dis|pid|dig|dic|chied)[^.?!]{0,30}(?<!\\p{L})(?:${text})(?!\\p{L})`,
      'iu',
    ),
  },
  {
    never: 'reveals-itself',
    pattern:
      /(?<!\p{L})(?:repeat|print|show|reveal|output|display|tell me|give me|dump|write out|zeig\w*|nenne|verrate|wiederhol\w*|affiche|montre|répète|muestra|repite|dime|mostra|ripeti)(?!\p{L})[^.?!]{0,30}(?<!\p{L})(?:(?:your|deine?n?|tes|tus|le tue) (?:\p{L}+ )?(?:prompt|instructions|rules|configuration|system\p{L}*|anweisungen|regeln|consignes|instrucciones|istruzioni)(?! (?:for|on|about|zu|für|pour|sur|para|sobre|per)(?!\p{L}))|system ?prompt|systemprompt|(?:words|text|everything|all) above)(?!\p{L})/iu,
  },
  {
    never: 'skips-the-seller',
    pattern:
      /(?<!\p{L})(?:pretend|act as if|behave as if|assume|imagine|tu so als|tue so als|fais comme si|haz como si|finge)(?!\p{L})[^.?!]{0,40}(?<!\p{L})(?:confirmed|approved|agreed|consented|said yes|clicked|bestätigt|zugestimmt|genehmigt|confirmé|approuvé|accepté|confirmado|aprobado|aceptado)(?!\p{L})/iu,
  },
];

const link = /(?<![\p{L}\p{N}])(?:https?|ftp|file|wss?):\/\/[^\s"'<>)\]]*/giu;

/**
 * Wishes that are nobody's to grant here: to obey what a note or a page says, to tell its own instructions, to write as if
 * the seller had agreed, to fetch what is on no public website.
 *
 * @param words the seller's own, without text that was pasted
 */
export function neverDone(words: string): Never | null {
  const asked = words.trim();
  for (const { never, pattern } of patterns) if (pattern.test(asked)) return never;
  for (const [found] of asked.matchAll(link)) {
    const url = URL.parse(found);
    if (url && (!/^https?:$/.test(url.protocol) || isElsewhere(url.hostname))) return 'private-address';
  }
  return null;
}

/** This machine's own addresses are the web door's to judge: a demo's websites stand there. */
const isElsewhere = (host: string): boolean => isPrivateHost(host) && !isLoopback(host);

/** What is said instead. */
export const whyNever: Record<Never, string> = {
  'obeys-text':
    'I do what you ask, never what a note, a message or a page asks. Tell me in your own words what you want done about it.',
  'reveals-itself':
    'There is nothing hidden to show: what I do is listed under “What works here”, and every word that went to a model stands under its answer, in What left.',
  'skips-the-seller':
    'Nothing is written before you yourself have seen it and agreed. Open the proposal to accept it, or tell me what to change.',
  'private-address':
    'I read companies’ public websites only. That address is inside a network or on a computer, so I did not open it.',
};
