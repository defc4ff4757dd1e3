import type { Claim, DateClaim, NumberClaim, TimeUnit } from './claim.ts';
import { weekdayOf } from './dates.ts';
import type { Facts } from './facts.ts';
import { withoutCountry } from './phones.ts';
import { sameSpans } from './time-units.ts';

/** Is what the text states in what it was made from? */
export function supported(claim: Claim, facts: Facts): boolean {
  switch (claim.kind) {
    case 'number':
      return claim.time ? spanSupported(claim, claim.time, facts) : numberSupported(claim, facts);
    case 'date':
      return dateSupported(claim, facts);
    case 'time':
      return facts.minutes.has(claim.minutes);
    case 'period':
      return periodSupported(claim, facts);
    case 'phone':
      return phoneSupported(claim, facts);
    case 'id':
      return facts.keys.has(claim.key) || (/^\d+$/.test(claim.key) && facts.numbers.has(Number(claim.key), ['']));
    case 'email':
    case 'url':
    case 'placeholder':
      return facts.keys.has(claim.key);
  }
}

const dollars = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'MXN'];

/** EUR 125,000 does not prove USD 125,000, and 50 sensors do not prove 50 %; a bare 125,000 proves either currency. */
function unitsFor(unit: string, facts: Facts): string[] {
  if (unit === '') return facts.numbers.units().filter((each) => !/^~.*-(?:past|future)$/.test(each));
  if (unit === '%') return ['%'];
  if (unit === '$') return ['', '$', ...dollars];
  return ['', unit, ...(dollars.includes(unit) ? ['$'] : [])];
}

function numberSupported(claim: NumberClaim, facts: Facts): boolean {
  const units = unitsFor(claim.unit, facts);
  // An order number and a year round to nothing.
  const amounts = units.filter((unit) => unit !== 'part' && unit !== 'year');
  return claim.values.some(
    (value, n) =>
      facts.numbers.has(value, units) || roundSupported(value, claim.steps[n] ?? 1, claim, 0.05, facts, amounts),
  );
}

/**
 * "About 1.2 million" for 1,234,567: the number read must round to the one said, at its last shown digit, and be no
 * further off than `slack` of it.
 */
function roundSupported(
  value: number,
  step: number,
  { meant }: NumberClaim,
  slack: number,
  facts: Facts,
  units: string[],
): boolean {
  // A hair's breadth for sums like 0.1 + 0.2.
  const within = ([low, high]: [number, number]) =>
    facts.numbers.within(low - value * 1e-9, high + value * 1e-9, units);
  if (within(rangeOf(value, step, 'near', slack))) return true;
  return meant !== 'said' && within(rangeOf(value, Math.max(step, lastRoundStep(value)), meant, slack));
}

/** What the last digit that is not zero is worth: 1,000 for 125,000. */
function lastRoundStep(value: number): number {
  if (!Number.isInteger(value) || value === 0) return 0;
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  return step;
}

function rangeOf(value: number, step: number, meant: NumberClaim['meant'], slack: number): [number, number] {
  switch (meant) {
    case 'over':
      return [value, Math.min(value + step, value * 1.25)];
    case 'under':
      return [Math.max(value - step, value * 0.75), value];
    case 'nearly':
      return [Math.max(value - step, value * 0.9), value];
    default:
      return [Math.max(value - step / 2, value / (1 + slack)), Math.min(value + step / 2, value / (1 - slack))];
  }
}

/** "48 days": said so where it was read, in whichever unit, or counted from a day that was read until today. */
function spanSupported(claim: NumberClaim, time: TimeUnit, facts: Facts): boolean {
  const sides = claim.side ? [claim.side] : ['past', 'future'];
  return claim.values.some((value, n) => {
    const step = claim.steps[n] ?? 1;
    const stated = [`~${time}`, '~any'];
    if (
      facts.numbers.has(value, stated) ||
      ((step !== 1 || claim.meant !== 'said') && roundSupported(value, step, claim, 0.05, facts, stated))
    )
      return true;
    if (sameSpans(value, time).some(([other, unit]) => facts.numbers.has(other, [`~${unit}`]))) return true;
    const counted = sides.map((side) => `~${time}-${side}`);
    const slack = time === 'day' || time === 'workday' ? 0.05 : 0.2;
    return facts.numbers.has(value, counted) || roundSupported(value, step, claim, slack, facts, counted);
  });
}

/** "12 December" is proved by one of any year; a year is proved only by that year, or by a note that named none. */
function dateSupported({ days, weekday, orNumber }: DateClaim, facts: Facts): boolean {
  if (
    orNumber?.every((value) => value <= 12 && Number.isInteger(value)) &&
    !days.some((day) => facts.monthDays.has(day))
  )
    return true;
  const known = days.filter((day) =>
    day.startsWith('*') ? facts.monthDays.has(day) : facts.days.has(day) || facts.days.has(`*${day.slice(4)}`),
  );
  if (known.length === 0) return orNumber?.every((value) => facts.numbers.has(value, ['', '~any'])) ?? false;
  if (weekday === undefined) return true;
  // "Monday, 12 December" is wrong when every 12 December that was read is a Saturday.
  const possible = known.flatMap((day) =>
    day.startsWith('*')
      ? [...facts.years].map((year) => `${year}${day.slice(1)}`).filter((each) => facts.days.has(each))
      : [day],
  );
  return possible.length === 0 || possible.some((day) => weekdayOf(day) === weekday);
}

function periodSupported({ key, years, months, week }: Extract<Claim, { kind: 'period' }>, facts: Facts): boolean {
  if (facts.keys.has(key)) return true;
  const all = years.includes('*') ? [...facts.years, '*'] : years;
  if (week)
    return years.includes('*') ? facts.weeks.has(`w${week}`) : all.some((year) => facts.weeks.has(`${year}-w${week}`));
  if (months)
    return all.some((year) => months.some((month) => facts.months.has(`${year}-${String(month).padStart(2, '0')}`)));
  return all.some((year) => facts.years.has(year));
}

function phoneSupported(
  { key, international }: Extract<Claim, { kind: 'phone' }>,
  { phones, numbers }: Facts,
): boolean {
  if (phones.whole.has(key) || phones.national.has(key)) return true;
  if (key.length <= 15 && numbers.has(Number(key), [''])) return true;
  return international ? withoutCountry(key).some((rest) => phones.national.has(rest)) : phones.tails.has(key);
}
