import type { CollectedLine, FieldRule, RuledBy } from '../core/call.ts';
import { asUntrusted, type Untrusted } from '../core/untrusted.ts';
import { type Claim, claimsIn } from './claims.ts';
import type { Datum } from './collect.ts';
import { surfaceEntry } from './entries.ts';
import { type MaskBook, type Masked, mask, openBook } from './mask.ts';
import { neverSent } from './placeholder.ts';

/** What was ruled about a field, if anything. Fields of CRMs without names of their own are known by their labels. */
export type RuleOf = (field: { name: string; label: string }) => { rule: FieldRule; by: RuledBy } | null;

export const noRules: RuleOf = () => null;

export type Ruled = {
  /** What may go on, in the same order. `whole`: goes as this placeholder and nothing else. */
  data: (Datum & { whole?: Masked })[];
  /** Every line that was collected, with what was ruled about it, for the seller to see. */
  lines: CollectedLine[];
  /** Takes the values that stay here out of any other text of the prompt: the rules' result quotes them too. */
  withhold(text: string): Untrusted;
};

/** What stands in other text of the prompt for a value that is not to be sent. */
export const notSent = '[not sent]';

/**
 * The gate's second stage: what the seller or the company ruled about fields. A value that is not to be sent is taken out
 * wherever else it stands, too, also as a figure written another way.
 */
export function applyRules(data: Datum[], ruleOf: RuleOf, book: MaskBook): Ruled {
  const kept: Ruled['data'] = [];
  const lines: CollectedLine[] = [];
  const hidden: Hidden[] = [];
  for (const datum of data) {
    const ruled = datum.field ? ruleOf(datum.field) : null;
    lines.push({
      label: datum.label,
      kind: datum.source.kind,
      characters: datum.text.length,
      field: datum.field ? datum.field.name || datum.field.label : null,
      rule: ruled && ruled.rule !== 'send' ? ruled : null,
    });
    if (ruled?.rule === 'never' || ruled?.rule === 'mask') hidden.push(hiddenOf(datum));
    if (ruled?.rule === 'mask') kept.push({ ...datum, whole: placeholderOf(datum.text, book) });
    else if (ruled?.rule !== 'never') kept.push(datum);
  }
  const withhold = (text: string) => asUntrusted(hidden.reduce(takeOut, text));
  return {
    data: kept.map((datum) => (datum.whole ? datum : { ...datum, text: withhold(datum.text) })),
    lines,
    withhold,
  };
}

type Hidden = { surfaces: string[]; claims: Claim[] };

/** The value as shown, and each line of it; a figure or a day also by what it says. Words of under four letters say too little. */
function hiddenOf({ text, source }: Datum): Hidden {
  const surfaces = [text, source.quote, ...text.split('\n')]
    .map((part) => part.trim())
    .filter((part) => part.length > 3);
  const claims = claimsIn(text).filter((claim) => claim.kind !== 'number' || claim.values.some((value) => value > 12));
  return { surfaces: [...new Set(surfaces)].sort((a, b) => b.length - a.length), claims };
}

function takeOut(text: string, { surfaces, claims }: Hidden): string {
  let rest = text;
  for (const surface of surfaces) rest = replaceAll(rest, surface);
  if (claims.length === 0) return rest;
  let result = '';
  let at = 0;
  for (const claim of claimsIn(rest)) {
    if (claim.start < at || !claims.some((hidden) => sameClaim(hidden, claim))) continue;
    result += rest.slice(at, claim.start) + notSent;
    at = claim.end;
  }
  return result + rest.slice(at);
}

/** Without regard to case; never inside a longer word or number. */
function replaceAll(text: string, what: string): string {
  const pattern = what.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu'), notSent);
}

function sameClaim(one: Claim, other: Claim): boolean {
  if (one.kind === 'number' && other.kind === 'number')
    return (
      one.values.some((value) => other.values.includes(value)) && (one.unit === other.unit || !one.unit || !other.unit)
    );
  if (one.kind === 'date' && other.kind === 'date') return one.days.some((day) => other.days.includes(day));
  if (one.kind === 'time' && other.kind === 'time') return one.minutes === other.minutes;
  return 'key' in one && 'key' in other && one.key === other.key;
}

/** The same value has the same placeholder through the conversation. One that holds a card or a secret is kept sealed, as those are. */
function placeholderOf(value: string, book: MaskBook): Masked {
  const type = mask(value, openBook(), neverSent) === value ? 'Other' : 'Secret';
  return surfaceEntry(book, type, value, undefined).placeholder as Masked;
}
