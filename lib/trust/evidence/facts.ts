import { claimsIn } from '../claims.ts';
import type { Claim, DateClaim, NumberClaim } from './claim.ts';
import { weekOf } from './dates.ts';
import { withoutCountry } from './phones.ts';
import { distances } from './time-units.ts';

/** What the text was made from. Numbers are kept by what they count, so that EUR 125,000 does not prove USD 125,000. */
export type Facts = {
  numbers: Numbers;
  days: Set<string>;
  monthDays: Set<string>;
  months: Set<string>;
  years: Set<string>;
  /** "2026-w48" and "w48" */
  weeks: Set<string>;
  minutes: Set<number>;
  /** Addresses, links, ids, periods and placeholders, as their claims name them. */
  keys: Set<string>;
  phones: { whole: Set<string>; national: Set<string>; tails: Set<string> };
};

/** Numbers by unit: "%", "EUR", "", "~day" for spans, "~any" for a bare value, "year". */
export class Numbers {
  readonly #byUnit = new Map<string, Set<number>>();
  #sorted = new Map<string, number[]>();

  add(value: number, unit: string): void {
    const known = this.#byUnit.get(unit);
    if (known) known.add(value);
    else this.#byUnit.set(unit, new Set([value]));
    this.#sorted.clear();
  }

  has(value: number, units: string[]): boolean {
    return units.some((unit) => this.#byUnit.get(unit)?.has(value));
  }

  /** Is there a number of one of these units from `low` to `high`? */
  within(low: number, high: number, units: string[]): boolean {
    return units.some((unit) => {
      const values = this.#sortedOf(unit);
      const at = firstFrom(values, low);
      return at < values.length && (values[at] ?? 0) <= high;
    });
  }

  units(): string[] {
    return [...this.#byUnit.keys()];
  }

  #sortedOf(unit: string): number[] {
    const known = this.#sorted.get(unit);
    if (known) return known;
    const values = [...(this.#byUnit.get(unit) ?? [])].sort((a, b) => a - b);
    this.#sorted.set(unit, values);
    return values;
  }
}

function firstFrom(values: number[], low: number): number {
  let [from, to] = [0, values.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((values[middle] ?? 0) < low) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** @param today "2026-11-22"; without it spans of time are proved by what was read alone */
export function factsOf(texts: string[], today: string | null): Facts {
  const facts: Facts = {
    numbers: new Numbers(),
    days: new Set(),
    monthDays: new Set(),
    months: new Set(),
    years: new Set(),
    weeks: new Set(),
    minutes: new Set(),
    keys: new Set(),
    phones: { whole: new Set(), national: new Set(), tails: new Set() },
  };
  for (const text of texts)
    for (const claim of claimsIn(text)) addFact(facts, claim, claim.end - claim.start >= text.trim().length);
  if (today) addDistances(facts, today);
  return facts;
}

/** @param alone the claim is the whole value, as of a field "Probability: 60": its unit stands in the label or nowhere */
function addFact(facts: Facts, claim: Claim, alone: boolean): void {
  switch (claim.kind) {
    case 'number':
      addNumber(facts.numbers, claim, alone);
      break;
    case 'date':
      addDate(facts, claim);
      break;
    case 'time':
      facts.minutes.add(claim.minutes);
      break;
    case 'period':
      facts.keys.add(claim.key);
      for (const each of claim.years) {
        if (each !== '*') facts.years.add(each).add('*');
        for (const month of claim.months ?? []) facts.months.add(`${each}-${String(month).padStart(2, '0')}`);
        if (claim.week) facts.weeks.add(`${each}-w${claim.week}`).add(`w${claim.week}`);
      }
      break;
    case 'phone':
      addPhone(facts, claim.key, claim.international);
      break;
    case 'id':
      facts.keys.add(claim.key);
      // Of "Order SO-10042" an answer may say "order 10042".
      for (const digits of claim.key.match(/\d{3,15}/g) ?? []) facts.numbers.add(Number(digits), 'part');
      break;
    case 'email':
      facts.keys.add(claim.key).add(claim.key.slice(claim.key.indexOf('@') + 1));
      break;
    case 'url':
      // The host alone may be named when a page of it was read; another page of it may not.
      facts.keys.add(claim.key).add(claim.key.split(/[/?#]/)[0] ?? '');
      break;
    case 'placeholder':
      facts.keys.add(claim.key);
  }
}

function addNumber(numbers: Numbers, { values, unit, time, open }: NumberClaim, alone: boolean): void {
  for (const value of values) {
    numbers.add(value, time ? `~${time}` : unit);
    if (time || unit !== '') continue;
    if (alone) numbers.add(value, '%');
    if (alone || open) numbers.add(value, '~any');
  }
}

function addDate(facts: Facts, { days, orNumber }: DateClaim): void {
  for (const value of orNumber ?? []) facts.numbers.add(value, '');
  for (const day of days) {
    const [year = '*', month = '', dayOfMonth] = day.split('-');
    facts.days.add(day).add(`${year}-${month}`);
    facts.months.add(`${year}-${month}`);
    if (dayOfMonth) facts.monthDays.add(`*-${month}-${dayOfMonth}`);
    if (year === '*') continue;
    facts.years.add(year);
    facts.numbers.add(Number(year), 'year');
    const week = dayOfMonth ? weekOf(day) : null;
    if (week) facts.weeks.add(`${year}-w${week}`).add(`w${week}`);
  }
}

/** Compared by digits: "+49 30 1234567" is "030 1234567" to somebody in Germany. */
function addPhone({ phones, numbers }: Facts, key: string, international: boolean): void {
  (international ? phones.whole : phones.national).add(key);
  if (international) for (const rest of withoutCountry(key)) phones.tails.add(rest);
  if (key.length <= 15) numbers.add(Number(key), 'part');
}

/** Days of a record are counted from: "no contact for 48 days" is proved by the day of the last contact. */
function addDistances(facts: Facts, today: string): void {
  for (const day of [...facts.days]) {
    if (!/^(?:\d{4}|\*)-\d\d-\d\d$/.test(day) || day === today) continue;
    for (const known of day.startsWith('*') ? nearestTo(today, day) : [day]) {
      const { side, spans } = distances(known, today);
      for (const [unit, value] of spans) facts.numbers.add(value, `~${unit}-${side}`);
    }
  }
}

/** A day without its year is the next one or the last one. */
function nearestTo(today: string, day: string): string[] {
  const year = Number(today.slice(0, 4));
  const inYear = [year - 1, year, year + 1].map((each) => `${each}${day.slice(1)}`);
  const last = inYear.filter((each) => each < today).at(-1);
  const next = inYear.find((each) => each >= today);
  return [last, next].filter((each) => each !== undefined);
}
