import { type Claim, claimsIn } from './claims.ts';

export type Checked = {
  text: string;
  /** What was struck, as written, each once. */
  flagged: string[];
  /** Names of people and companies that nothing it was given mentions, each once. They stand. */
  unsure: string[];
};

/** @param data what the model was given; @param ownWords what it was told besides: the seller's words, profile, our instructions, today */
export type Ground = { data: string[]; ownWords: string[] };

type Facts = {
  numbers: Map<number, Set<string>>;
  days: Set<string>;
  monthDays: Set<string>;
  minutes: Set<number>;
  places: Set<string>;
};

/**
 * Strikes each number, amount, percentage, date, time, address, link and unknown placeholder of the text that nothing
 * it was given contains. Counting words ("the 2 open tasks"), list numbers and citations are free.
 */
export function checkEvidence(text: string, ground: Ground): Checked {
  const facts = factsOf(ground);
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
  return { text: checked + text.slice(at), flagged: [...flagged], unsure: [] };
}

function factsOf({ data, ownWords }: Ground): Facts {
  const facts: Facts = {
    numbers: new Map(),
    days: new Set(),
    monthDays: new Set(),
    minutes: new Set(),
    places: new Set(),
  };
  for (const text of [...data, ...ownWords]) {
    for (const claim of claimsIn(text)) addFact(facts, claim, claim.end - claim.start >= text.trim().length);
  }
  return facts;
}

/** @param alone the claim is the whole value, as of a field "Probability: 60": its unit stands in the label or nowhere */
function addFact(facts: Facts, claim: Claim, alone: boolean): void {
  if (claim.kind === 'number') {
    for (const value of claim.values) {
      const units = facts.numbers.get(value) ?? new Set();
      facts.numbers.set(value, units.add(claim.unit));
      if (alone && claim.unit === '') units.add('%');
    }
  } else if (claim.kind === 'date') {
    for (const day of claim.days) {
      const [year, month, dayOfMonth] = day.split('-');
      facts.days.add(day).add(`${year}-${month}`);
      if (dayOfMonth) facts.monthDays.add(`*-${month}-${dayOfMonth}`);
      if (year !== '*') facts.numbers.set(Number(year), (facts.numbers.get(Number(year)) ?? new Set()).add(''));
    }
  } else if (claim.kind === 'time') facts.minutes.add(claim.minutes);
  else {
    facts.places.add(claim.key);
    if (claim.kind === 'email') facts.places.add(claim.key.slice(claim.key.indexOf('@') + 1));
    // The host alone may be named when a page of it was read; another page of it may not.
    if (claim.kind === 'url') facts.places.add(claim.key.split(/[/?#]/)[0] ?? '');
  }
}

function supported(claim: Claim, facts: Facts): boolean {
  switch (claim.kind) {
    case 'number':
      return claim.values.some((value) => unitFits(claim.unit, facts.numbers.get(value)));
    case 'date':
      // "12 December" is proved by one of any year; a year is proved only by that year, or by a note that named none.
      return claim.days.some((day) =>
        day.startsWith('*') ? facts.monthDays.has(day) : facts.days.has(day) || facts.days.has(`*${day.slice(4)}`),
      );
    case 'time':
      return facts.minutes.has(claim.minutes);
    case 'email':
    case 'url':
    case 'placeholder':
      return facts.places.has(claim.key);
  }
}

/** EUR 125,000 does not prove USD 125,000, and 50 sensors do not prove 50 %; a bare 125,000 proves either currency. */
function unitFits(unit: string, known: Set<string> | undefined): boolean {
  if (!known) return false;
  if (unit === '') return true;
  if (unit === '%') return known.has('%');
  if (unit === '$')
    return known.has('') || [...known].some((each) => each === '$' || /^(USD|CAD|AUD|NZD|SGD|MXN)$/.test(each));
  return known.has(unit) || known.has('') || (known.has('$') && /^(USD|CAD|AUD|NZD|SGD|MXN)$/.test(unit));
}

/** Citations `[3]`, numbers of a list, and whole numbers up to 12 that carry no unit. */
function freePlaces(text: string): (claim: Claim) => boolean {
  const spans = [...text.matchAll(/\[\d{1,3}(?:, ?\d{1,3})*\]|^[ \t]*\d{1,3}[.)](?=\s)/gm)].map(
    (found) => [found.index, found.index + found[0].length] as const,
  );
  let next = 0;
  return (claim) => {
    while (next < spans.length && spans[next]![1] <= claim.start) next += 1;
    const span = spans[next];
    if (span && claim.start >= span[0] && claim.end <= span[1] + 1) return true;
    return (
      claim.kind === 'number' &&
      claim.unit === '' &&
      claim.values.every((value) => Number.isInteger(value) && value >= 0 && value <= 12)
    );
  };
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
