import { dayOf } from './words.ts';

/**
 * A difference as a seller would tell it: "Site says 1,200, CRM says 500, seen 3 May".
 *
 * @param longest signs of each value: a longer one would hide the one it is compared with
 */
export function siteSays(found: string, crm: string, readAt: string, longest = 120): string {
  const day = dayOf(readAt);
  const theirs = crm === '' ? 'the CRM has nothing' : `CRM says ${clipped(crm, longest)}`;
  return `Site says ${clipped(found, longest)}, ${theirs}${day && `, seen ${day}`}`;
}

function clipped(value: string, longest: number): string {
  const line = value.replace(/\s+/g, ' ').trim();
  // Set apart, so that an Arabic name does not turn the sentence around.
  const text = line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
  return /[\u0590-\u08ff]/.test(text) ? `\u2068${text}\u2069` : text;
}
