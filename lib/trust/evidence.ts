import { claimsIn } from './claims.ts';
import type { Claim } from './evidence/claim.ts';
import { type Facts, factsOf } from './evidence/facts.ts';
import { freePlaces } from './evidence/free.ts';
import { unknownNames } from './evidence/names.ts';
import { supported } from './evidence/support.ts';

export type Checked = {
  text: string;
  /** What was struck, as written, each once. */
  flagged: string[];
  /** Names of people and companies that nothing it was given mentions, each once. They stand. */
  unsure: string[];
};

/**
 * @param data what the model was given; @param ownWords what it was told besides: the seller's words, profile, our
 * instructions; the last of them that is a day alone ("2026-11-22") is today
 */
export type Ground = { data: string[]; ownWords: string[] };

/**
 * Strikes each number, amount, percentage, date, time, span, phone number, address, link, order number and unknown
 * placeholder of the text that nothing it was given contains or rounds to. Counting words ("the 2 open tasks"), list
 * numbers, citations and ways of speaking are free. Linear in the text and what it was made from.
 */
export function checkEvidence(text: string, { data, ownWords }: Ground): Checked {
  const given = [...data, ...ownWords];
  const today = ownWords.findLast((words) => /^\d{4}-\d\d-\d\d$/.test(words.trim()))?.trim() ?? null;
  const { checked, flagged } = strike(text, factsOf(given, today));
  return { text: checked, flagged, unsure: unknownNames(text, given) };
}

function strike(text: string, facts: Facts): { checked: string; flagged: string[] } {
  const free = freePlaces(text);
  const flagged = new Set<string>();
  let checked = '';
  let at = 0;
  for (const claim of claimsIn(text)) {
    if (claim.start < at || free(claim) || supported(claim, facts)) continue;
    const { start, end } = trimmed(text, wholeLink(text, claim));
    if (start < at) continue;
    const struck = text.slice(start, end);
    flagged.add(struck);
    checked += `${text.slice(at, start)}~~${struck}~~`;
    at = end;
  }
  return { checked: checked + text.slice(at), flagged: [...flagged] };
}

/** A Markdown link is struck whole: half of one would still be a link. */
function wholeLink(text: string, { kind, start, end }: Claim): { start: number; end: number } {
  if (kind !== 'url' || text.slice(start - 2, start) !== '](' || text[end] !== ')') return { start, end };
  const open = text.lastIndexOf('[', start);
  return open === -1 || start - open > 300
    ? { start, end }
    : { start: text[open - 1] === '!' ? open - 1 : open, end: end + 1 };
}

function trimmed(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  let last = end;
  while (last > start + 1 && /[\s.,;:!?*_~]/.test(text[last - 1] ?? '')) last -= 1;
  return { start, end: last };
}
