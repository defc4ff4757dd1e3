import type { Find } from './find.ts';

/** A town with its code, as each country writes it: behind a comma or on a line of its own. */
const townCode = /(?:,|[ ]?\n)[ ]?(?:[A-Z]{1,2}-)?\d{4,5}(?:[ ][A-Z]{2})?[ ]\p{Lu}\p{Ll}/gu;
/** "Ullapool IV26 2XX": town first, the code behind it. */
const codeBehind =
  /\p{Lu}[\p{L}'’-]{2,24}(?:[ ]\p{Lu}[\p{L}'’-]{2,24}){0,2},?[ ][A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\p{N}])/gu;

const name = "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}";
const small =
  "(?:de|du|des|del|della|di|da|do|dos|la|las|le|les|los|el|l['’]|d['’]|of|the|und|der|dem|den|am|an|zu|van|von|ten|aan|on|in)";
/** One part of an address: "3 Slipway Cottages", "Molenpad 12", "bâtiment C", "3.º izq." */
const part = new RegExp(
  `(?:^|(?<=[\\s,;:(]))(?:(?<house>\\d{1,4}[a-zA-Z]?(?:[-/]\\d{1,4})?[ ])?(?:${name})(?:[ ](?:${small}[ ]){0,2}${name}){0,4}(?<behind>[ ]\\d{1,4}[ ]?[a-zA-Z]?)?|(?:bâtiment|bât\\.|étage|piso|planta|scala|interno|appartement|unit|flat)[ ]\\w{1,4}|\\d{1,2}\\.?[º°ª][ ]?\\p{Ll}{0,4}\\.?)$`,
  'u',
);
/** What a place is called where no number says that it is one. */
const place =
  /(?<!\p{L})(?:ZA|ZI|ZAC|Zone|Parc|Polígono|Lieu-dit|Hameau|Domaine|Gewerbepark|Industriepark|Gewerbegebiet|Loft|House|Cottages?|Barn|Farm|Mill|Hall|Lodge|Court|Yard|Works|Wharf|Unit|Building|Estate|Park|Street|Road|Lane|Row|Side|Hill|Way|Close|Green|Terrace|bâtiment|Località|Frazione|Zona Industriale|Bedrijventerrein|Industrieterrein)(?!\p{L})/u;
const mostParts = 4;

/**
 * Addresses read from the town backwards, part by part, whatever the street is called: "The Old Net Loft, Quay Street,
 * Polruan PL23 1XX". A house's number or the word for a place says that it is one. Tried at every capital it would be slow.
 *
 * @param withTown where the address ends that goes on at this place
 */
export function findBeforeTowns(text: string, withTown: (text: string, street: number) => number): Find[] {
  const finds: Find[] = [];
  for (const { index } of text.matchAll(townCode)) {
    const start = startBefore(text, index);
    if (start !== null) finds.push({ start, end: withTown(text, index), entity: 'address' });
  }
  for (const { 0: found, index } of text.matchAll(codeBehind)) {
    const gap = /(?:,[ ]?|[ ]?\n[ ]?)$/.exec(text.slice(Math.max(0, index - 3), index))?.[0].length;
    const start = gap ? startBefore(text, index - gap) : null;
    if (start !== null) finds.push({ start, end: index + found.length, entity: 'address' });
  }
  return finds;
}

/** Where the address begins whose town stands behind `end`; null where nothing says that it is one. */
function startBefore(text: string, end: number): number | null {
  let at = end;
  let start: number | null = null;
  for (let parts = 0; parts < mostParts; parts += 1) {
    const from = Math.max(0, at - 64);
    const near = text.slice(from, at);
    const found = part.exec(near.slice(near.lastIndexOf('\n') + 1));
    if (!found) break;
    const first = at - found[0].length;
    if (found.groups?.house || found.groups?.behind || place.test(found[0])) start = first;
    // What stands before a house's number is no part of it any more.
    const gap = /(?:,[ ]|[ ]?\n[ ]?)$/.exec(text.slice(Math.max(0, first - 3), first))?.[0].length;
    if (!gap) break;
    at = first - gap;
  }
  return start;
}
