/** Words that mean something only behind an answer; English, German, French, Spanish, Japanese. Whole queries, not parts of one. */

const whole = (source: string) => new RegExp(`^[¿¡]?(?:${source})[\\s?!.…？。！]*$`, 'iu');

const why = whole(
  [
    String.raw`(?:but |and |so |ok,? )?why(?: (?:so|not|that|this|is (?:that|this|it)(?: so)?|do you (?:say|think) (?:so|that|this)|did you (?:say|pick|choose|rank) (?:that|this|it|them)))?`,
    'how come',
    String.raw`how do you know(?: that| this)?`,
    String.raw`(?:and )?where (?:does|did|do) (?:that|this|it|you) (?:come|get it|get that|take that) ?from`,
    "says who|based on what|on what basis|what makes you (?:say|think) (?:that|so)|explain(?: that| this)?|(?:what is|whats|what’s|what's) (?:your|the) source",
    String.raw`(?:aber |und )?(?:warum|wieso|weshalb)(?: (?:das|denn|so|ist das so|nicht))?`,
    'woher (?:weißt|weisst) du das|woher kommt das|wie kommst du darauf',
    String.raw`(?:mais |et )?pourquoi(?: (?:ça|cela|donc))?|d'où (?:ça vient|vient ça)|comment (?:tu )?(?:le )?sais-tu`,
    String.raw`(?:y |pero )?por ?qu[eé](?: (?:eso|esto))?|de dónde (?:sale|viene) (?:eso|esto)|cómo lo sabes`,
    'なぜ(?:ですか)?|どうして(?:ですか)?|根拠は|理由は',
  ].join('|'),
);
export const asksWhy = (query: string): boolean => why.test(query);

const again = whole(
  'again|once more|one more time|try (?:it )?again|redo(?: it| that)?|do (?:it|that) again|repeat(?: that)?|nochmal|noch ?einmal|encore(?: une fois)?|otra vez|de nuevo|もう一度|もう一回',
);
export const asksAgain = (query: string): boolean => again.test(query);

const yes = whole(
  "y|yes|yep|yeah|yup|sure|ok|okay|please|please do|go ahead|do it|do that|that one|exactly|right|ja|gerne|genau|mach das|oui|d'accord|vas-y|s[ií]|claro|vale|adelante|はい|お願いします",
);
export const saysYes = (query: string): boolean => yes.test(query);

/** Words for places in a list, by place; the last is -1. */
const places: [number, string][] = [
  [0, 'first|1st|top|erste[nrsm]?|premi[eè]re?|primer[oa]?|一番目|一つ目|最初'],
  [1, 'second|2nd|zweite[nrsm]?|deuxi[eè]me|seconde?|segund[oa]|二番目|二つ目'],
  [2, 'third|3rd|dritte[nrsm]?|troisi[eè]me|tercer[oa]?|三番目|三つ目'],
  [3, 'fourth|4th|vierte[nrsm]?|quatri[eè]me|cuart[oa]|四番目|四つ目'],
  [4, 'fifth|5th|fünfte[nrsm]?|cinqui[eè]me|quint[oa]|五番目|五つ目'],
  [-1, 'last|letzte[nrsm]?|derni[eè]re?|últim[oa]|最後'],
];
const lead = String.raw`(?:(?:and|what about|how about|tell me (?:more )?about|more on|same for|und|was ist mit|et|y|¿?y)\s+)*(?:(?:for|with|on|about|of|to|für|bei|mit|von|zu[mr]?|pour|de|du|avec|para|con|del?|sobre)\s+)?(?:(?:the|no\.?|number|nummer|numéro|número|den|die|das|dem|der|le|la|el|l')\s*)?`;
const noun = String.raw`(?:\s*(?:one|option|deal|task|item|line|row|contact|person|lead|account|case|ticket|eintrag|aufgabe|zeile|tarea|ligne|tâche|のは|は|の件は?|を|について))?`;
const placed = places.map(([at, words]) => [at, whole(`${lead}(?:${words})${noun}`)] as const);
const numbered = whole(`${lead}#?(\\d{1,2})(?:\\.|番目|つ目|件目)?${noun}`);

/** @returns the place in the list before, from 0; -1 for the last; null where none is named */
export function ordinalIn(query: string): number | null {
  const found = placed.find(([, said]) => said.test(query));
  if (found) return found[0];
  const number = Number(numbered.exec(query)?.[1] ?? 0);
  return number > 0 ? number - 1 : null;
}

const other = whole(
  String.raw`(?:and|what about|how about|same for|same to|now|und|was ist mit|et|y|¿?y)\s+(?:(?:for|with|on|about|of|to|für|bei|mit|von|an|pour|de|à|avec|para|con|a)\s+)?(?:the\s+)?([\p{L}][\p{L}\p{M}\p{N} .&'’-]{1,60}?)(?:\s+(?:too|as well|auch|aussi|también))?`,
);
/** "and for Marcus?" @returns Marcus; null where the words are of another form */
export const otherName = (query: string): string | null => other.exec(query)?.[1]?.trim() ?? null;

const short = whole(
  String.raw`(?:a (?:bit|little) |much |even |still )?(?:shorter|briefer|more (?:brief|concise))(?: please)?|(?:make|keep) (?:it|this|that) (?:a (?:bit|little) |much )?(?:short|shorter|brief|briefer)|(?:in )?(?:one|two|three|1|2|3) (?:sentences?|lines?)(?: please)?|too long|tl;?dr|(?:bitte )?(?:etwas )?kürzer(?: bitte)?|zu lang|(?:un peu )?plus court(?:e)?(?: s'il te plaît)?|trop long|más corto|más breve|demasiado largo|もっと短く|短くして`,
);
const long = whole(
  String.raw`(?:a (?:bit|little) )?(?:longer|more detail(?:s|ed)?|in more detail|in detail|full version|expand(?: (?:it|that|on that))?|tell me more|go on|more)(?: please)?|ausführlicher|mehr details?|länger|plus (?:long|détaillé|de détails)|más (?:largo|detallado|detalles)|もっと詳しく|詳しく`,
);
export const lengthWished = (query: string): 'short' | 'long' | null =>
  short.test(query) ? 'short' : long.test(query) ? 'long' : null;

const tongues: [string, string][] = [
  ['en', 'english|englisch|anglais|inglés|英語'],
  ['de', 'german|deutsch|allemand|alemán|ドイツ語'],
  ['fr', 'french|französisch|français|francés|フランス語'],
  ['es', 'spanish|spanisch|espagnol|español|スペイン語'],
  ['ja', 'japanese|japanisch|japonais|japonés|日本語'],
  ['it', 'italian|italienisch|italien|italiano'],
];
const inTongue = tongues.map(
  ([tag, names]) =>
    [
      tag,
      whole(
        String.raw`(?:(?:and |now |same |the same |please |bitte )*(?:in|into|auf|en|translate (?:it |that |this )?(?:in)?to|übersetze? (?:es |das )?(?:ins|auf)|traduis (?:ça )?en|traduce(?:lo)? al)\s+)?(?:${names})(?:で(?:お願いします)?|に(?:して|翻訳して))?(?: please| bitte| version)?`,
      ),
    ] as const,
);
/** "in German" @returns a language tag */
export const languageWished = (query: string): string | null =>
  inTongue.find(([, said]) => said.test(query))?.[0] ?? null;
