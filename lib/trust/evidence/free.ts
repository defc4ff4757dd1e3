import type { Claim } from './claim.ts';

/** Numbers that state nothing: ways of speaking, names of standards and products everybody knows. */
const idioms =
  /\b24 ?\/ ?7(?: ?\/ ?365)?\b|\b(?:9|nine)[ -]to[ -](?:5|five)\b|\b50[ /:-]50\b|\b360(?:°|[ -](?:degrees?|grad))|\b(?:100|110) ?%(?= (?:sure|certain|committed|agree|with you|behind|sicher|einverstanden|d['’]accord|sûrs?|seguros?|sicuri?))|\b(?:Office|Microsoft|Dynamics|M) ?365\b|\bISO(?:\/IEC)? ?(?:9001|14001|27001|27701|45001|50001)\b|\bSOC ?2\b|\bIndustr(?:y|ie|ia) 4\.0\b|\bWeb 2\.0\b|\bWindows 1[01]\b|\b(?:80|20)[ /-](?:20|80) (?:rule|regel)\b|\b(?:one|1)[ -]?(?:on|to|:)[ -]?(?:one|1)\b/giu;

/** Citations `[3]`, and numbers of a list. */
const marks = /\[\d{1,3}(?:, ?\d{1,3})*\]|^[ \t]*\d{1,3}[.)](?=\s)/gmu;

/** A proposal states nothing either: "Could we talk for 30 minutes?" */
const proposes =
  /(?<![\p{L}])(?:could (?:we|you|i)|can (?:we|you|i)|would (?:you|it|a)|do you have|if you have|spare|let['’]s|let us|shall (?:we|i)|how about|happy to|schedule|book|set up|arrange|suggest|propose|offer you|open to|quick|for a|könn(?:t)?en (?:wir|sie)|kannst du|hätten sie|hast du|haben sie|passt|wollen wir|sollen wir|gerne?|vorschlag|schlage|kurze[sn]?|pourri(?:ons|ez)|auriez|avez-vous|proposer?|podr[ií]a(?:mos|n)?|podemos|tiene[ns]?|propongo|potremmo|possiamo|avrebbe|avete)[^.!?\n]{0,60}$|(?<![\p{L}])would\s$/iu;

/** Is the claim one that needs no proof? Asked in the order of the text. */
export function freePlaces(text: string): (claim: Claim) => boolean {
  const spans = [...text.matchAll(idioms), ...text.matchAll(marks)]
    .map((found) => [found.index, found.index + found[0].length] as const)
    .sort((a, b) => a[0] - b[0]);
  let next = 0;
  return (claim) => {
    while (next < spans.length && (spans[next]?.[1] ?? 0) <= claim.start) next += 1;
    const span = spans[next];
    if (span && claim.start >= span[0] && claim.end <= span[1] + 1) return true;
    if (claim.kind !== 'number' || claim.unit !== '') return false;
    if (claim.time) return spanIsFree(text, claim);
    return claim.values.every((value) => Number.isInteger(value) && value >= 0 && value <= 12);
  };
}

/** "One week", and the minutes, days or weeks of something that is only proposed. */
function spanIsFree(text: string, claim: Claim & { kind: 'number' }): boolean {
  if (claim.values.every((value) => value === 1)) return true;
  const usual = (value: number) =>
    claim.time === 'minute' ? value <= 90 && value % 5 === 0 : Number.isInteger(value) && value <= 12;
  return claim.values.every(usual) && proposes.test(text.slice(Math.max(0, claim.start - 80), claim.start));
}
