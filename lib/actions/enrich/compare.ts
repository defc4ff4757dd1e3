import type { BlockOf } from '../../core/block.ts';
import type { FieldChangeInput } from '../../core/proposal.ts';
import { overlap, type Range, rangeIn } from '../../core/ranges.ts';
import type { CrmRecord, Field } from '../../core/record.ts';
import type { Evidence, Fact } from '../../core/site.ts';
import type { Source } from '../../core/source.ts';
import { factKinds } from '../../enrichment/facts/index.ts';
import { sameValue } from '../../memory/same.ts';
import { plain } from '../words.ts';
import { type FieldMapping, type Place, placesFor } from './fields-for.ts';
import { partOf, rangeOf, saidOf } from './say-fact.ts';

export type SiteRow = BlockOf<'site-facts'>['rows'][number];

export type Compared = {
  /** For the CRM: new values and other ones. */
  changes: FieldChangeInput[];
  /** Nothing to write: the CRM agrees, cannot take it, or has no field for it. */
  rows: SiteRow[];
};

/** Holds what the site says against what the CRM holds. Facts of a list (phones) are one value and its rivals to a field. */
export function compare(
  facts: Fact[],
  record: CrmRecord,
  mapping: FieldMapping,
  cite: (evidence: Evidence) => number,
): Compared {
  const compared: Compared = { changes: [], rows: [] };
  const taken = new Set<string>();
  for (const fact of facts) {
    const places = placesFor(fact, record, mapping);
    if (places.length === 0) compared.rows.push(rowOf(fact, 'unplaced', null, cite));
    for (const place of places) {
      if (taken.has(place.field.name)) continue;
      taken.add(place.field.name);
      put(compared, place, bestFor(place, fact, facts, record, mapping), cite);
    }
  }
  return compared;
}

/** What the field is held against: of several phones the one it already holds, else the likeliest. */
function bestFor(place: Place, fact: Fact, facts: Fact[], record: CrmRecord, mapping: FieldMapping): Fact[] {
  const all = facts.filter(
    (other) =>
      other.field === fact.field &&
      placesFor(other, record, mapping).some(({ field }) => field.name === place.field.name),
  );
  const agreeing = all.find((other) => agrees(place, other));
  return agreeing ? [agreeing, ...all.filter((other) => other !== agreeing)] : all;
}

function put(
  { changes, rows }: Compared,
  place: Place,
  [fact, ...others]: Fact[],
  cite: (evidence: Evidence) => number,
) {
  const { field, part } = place;
  if (!fact) return;
  const crm = { label: field.label, display: field.display };
  if (agrees(place, fact)) {
    rows.push(rowOf(fact, 'agrees', crm, cite));
    return;
  }
  // A lookup names another record, and an address put together from several boxes has none of its own.
  if (['lookup', 'boolean', 'address'].includes(field.type)) {
    rows.push(rowOf(fact, field.value === null ? 'unplaced' : 'differs', crm, cite));
    return;
  }
  const rivals = [...fact.rivals, ...others].map((rival) => ({
    to: valueFor(field, part, rival),
    confidence: rival.confidence,
    sources: [cite(rival)],
  }));
  changes.push({
    ...{ field: field.name, label: field.label, type: field.type, anchor: field.anchor },
    from: { value: field.value, display: field.value === null ? '' : field.display },
    to: valueFor(field, part, fact),
    sources: [cite(fact)],
    found: { fact: fact.field, confidence: fact.confidence, readAt: fact.readAt, rivals },
  });
}

function rowOf(
  fact: Fact,
  verdict: SiteRow['verdict'],
  crm: SiteRow['crm'],
  cite: (evidence: Evidence) => number,
): SiteRow {
  return {
    ...{ fact: fact.field, label: labelOf(fact), found: saidOf(fact), verdict, crm },
    ...{ confidence: fact.confidence, readAt: fact.readAt, sources: [cite(fact)] },
    rivals: fact.rivals.map((rival) => ({
      found: saidOf(rival),
      confidence: rival.confidence,
      sources: [cite(rival)],
    })),
  };
}

export const labelOf = ({ field }: Pick<Fact, 'field'>): string =>
  factKinds.find(({ id }) => id === field)?.label ?? field;

/** The value as this field takes it. */
function valueFor(field: Field, part: string | null, evidence: Evidence): FieldChangeInput['to'] {
  if (part === 'role' && typeof evidence.value === 'object') return text(evidence.value.role ?? '');
  if (part) return text(partOf(evidence.normalized, part));
  if (field.type === 'number' || field.type === 'currency') {
    const { normalized } = evidence;
    const n = typeof normalized === 'number' ? normalized : rangeOf(normalized)?.min;
    if (typeof n === 'number') return { value: n, display: String(n) };
  }
  // A number stays one where the CRM chooses from ranges: the form finds the range it belongs to.
  if (evidence.normalized === Number(saidOf(evidence).replace(/\D/g, '')) && rangeIn(field.display || '1'))
    return { value: evidence.normalized, display: saidOf(evidence) };
  if (field.type === 'url' && typeof evidence.normalized === 'string') return text(evidence.normalized);
  // A list of choices knows sectors, not a company's own words.
  if (field.type === 'picklist' && partOf(evidence.normalized, 'title'))
    return text(partOf(evidence.normalized, 'title'));
  return text(saidOf(evidence));
}

const text = (value: string) => ({ value, display: value });

/** Does the field hold what the site says? "51-200" holds 120, "+49 40 1234" is 040 1234, one line of an address is in it. */
export function agrees({ field, part }: Place, fact: Evidence): boolean {
  if (field.value === null) return false;
  const to = valueFor(field, part, fact);
  if (sameValue(field, { ...field, value: to.value ?? null, display: to.display }, false)) return true;
  const held = typeof field.value === 'number' ? { min: field.value, max: field.value } : rangeIn(field.display);
  const said = numbersOf(fact);
  if (held && said) return overlap(held, said);
  if (part === null && partOf(fact.normalized, 'postalCode'))
    return ['postalCode', 'city'].every((piece) =>
      plain(field.display).includes(plain(partOf(fact.normalized, piece))),
    );
  if (part === 'country') return sameCountry(field.display, partOf(fact.normalized, 'country'));
  const [mine, theirs] = [plain(field.display), plain(saidOf(fact))];
  return mine.length > 3 && theirs.length > 3 && (mine.includes(theirs) || theirs.includes(mine));
}

function numbersOf({ normalized }: Evidence): Range | null {
  if (typeof normalized === 'number') return { min: normalized, max: normalized };
  const range = rangeOf(normalized);
  return range && { min: range.min ?? 0, max: range.max };
}

function sameCountry(shown: string, code: string): boolean {
  if (shown.trim().toUpperCase() === code) return true;
  return ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'ja'].some((language) => {
    const name = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(code);
    return name !== undefined && plain(name) === plain(shown.trim());
  });
}

/** A place on the web as a source of the turn. */
export const siteSource = ({ quote, url, readAt }: Evidence): Source => ({
  kind: 'url',
  label: shortUrl(url) as Source['label'],
  ...{ quote, recordKey: null, anchor: '', url, readAt },
});

/** `northwind.example/about`, as a footnote names it. */
function shortUrl(url: string): string {
  const { host, pathname } = new URL(url);
  return host.replace(/^www\./, '') + readable(pathname).replace(/\/$/, '');
}

/** A path such as `/100%` is no valid escape. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
