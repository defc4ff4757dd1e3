import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import type { Finding } from './language.ts';

/** Of the library's words those that are aimed at people for what they are. */
const slurs = new Set(
  'abo abeed africoon arabush chingchong chink dyke fag kike negro nigger retard spastic tranny'.split(' '),
);
/** Words of medicine, of personnel files and of Latin: who sells to hospitals writes them. */
const plain = new Set(
  'anal anus vagina penis semen sex ejaculate orgasm scat cum incest hooker boob masturbate vulva'.split(' '),
);
/** Whole words, in small letters, that hold one of the library's and mean something else. */
const otherWords =
  /^(?:assault\w*|assort\w*|assail\w*|assay\w*|assyri\w*|assign\w*|assist\w*|assum\w*|assur\w*|dick(?:inson|erson|ens|ie|son|ey|er|ering)s?|\w*dick(?:en|er|erson|inson|son|ie)s?|penistone|retard(?:ant|ants|ation|ing|er|ers|ed (?:ignition|timing))|rapeseed|rapes?eed\w*|wankel|arsenal\w*|arsen\w*|fagan|fagor|fagus|turdus|pissarro|titmouse|titters?|shittim|shiitake|slutsk|dyke|dykes|vandyke|cuckfield|cockpits?|cocker|cockerels?|cockatoos?|peacocks?|bastardi[sz]ed?|bastard (?:file|sword)|pricked|prickly|pricking|f\/u|fu|fk|fuku\w*|fukui\w*|fuk|fick\w*|fuchs|turduck\w*|hentai\w*|nig|nigs|negros|scunthorpe|lightwater|clitheroe|\w*hancock\w*|\w*hitchcock\w*|spastic|spasticity|spastics|abos?|orgie\w*|porgy|prn|dck|pnis)$/i;
/** Surnames and first names: "Dick Johnson" is somebody, "you dick" is not. */
const asName = /^(?:Dick|Cock|Cocks|Cox|Prick|Wank|Tit|Fagg?|Dykes?|Negro|Kike|Turd|Twat|Bitch|Cuck)$/;
const insultBefore =
  /(?:\b(?:an?|you|your|such|what|that|this|the|little|stupid|total|be|being|complete|fucking|f\w{0,3}ing)\s)$/i;

let matcher: RegExpMatcher | null = null;

/** Swear words and slurs by the library's list, which also sees through "sh1t" and doubled letters. */
export function englishWords(text: string): Finding[] {
  matcher ??= new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  return matcher.getAllMatches(text, true).flatMap((match) => {
    const word = englishDataset.getPayloadWithPhraseMetadata(match).phraseMetadata?.originalWord ?? '';
    const { start, end } = wholeWord(text, match.startIndex, match.endIndex + 1);
    const written = text.slice(start, end);
    if (plain.has(word) || isHarmless(text, written, start, end)) return [];
    return [{ kind: slurs.has(word) ? ('slur' as const) : ('abuse' as const), start, end }];
  });
}

function isHarmless(text: string, written: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 12);
  if (/^chinks?$/i.test(written)) return /^ in\b/.test(after);
  if (/^\s(?:valves?|holes?|pits?|plates?)\b/i.test(after)) return true;
  if (otherWords.test(written)) return !/^(?:dykes?|spastics?)$/i.test(written) || !isAimed(text, start, end);
  if (/\d/.test(written) && !/^[a-z]+\d[a-z]+$/i.test(written)) return true;
  if (/^[A-Z]{2,4}$/.test(written)) return true;
  const before = text.slice(Math.max(0, start - 16), start);
  if (asName.test(written)) return !insultBefore.test(before);
  if (/^(?:prick|rape|tit)s?$/i.test(written)) return /^[\s-](?:up|for[\s-]tat|oil|meal|field)/i.test(after);
  // A word that only begins like one: "Cumberland", "Assisi", and names such as "Shitov".
  return (
    /^\p{Lu}\p{Ll}+$/u.test(written) &&
    /^\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) &&
    !/^(?:fuck|shit|bitch|cunt|ass|nigg|fagg|bastard)/i.test(written)
  );
}

/** "Those dykes" of people, as against the dykes of Holland. */
const isAimed = (text: string, start: number, end: number): boolean =>
  /\b(?:you|those|these|fucking|filthy|dirty|another|damn|stupid)\s$/i.test(
    text.slice(Math.max(0, start - 12), start),
  ) && !/^s?\s(?:in|between|wall|road|system)\b/i.test(text.slice(end, end + 8));

function wholeWord(text: string, from: number, to: number): { start: number; end: number } {
  const partOfWord = /[\p{L}\p{N}$@*/'’]/u;
  let [start, end] = [from, to];
  while (start > 0 && to - start < 40 && partOfWord.test(text[start - 1] ?? '')) start -= 1;
  while (end < text.length && end - from < 40 && partOfWord.test(text[end] ?? '')) end += 1;
  return { start, end };
}
