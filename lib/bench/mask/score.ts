import { knownOfPlain } from '../../trust/known-plain.ts';
import type { Entity } from '../../trust/mask.ts';
import { findEntities, learnKnown, mask, openBook } from '../../trust/mask.ts';
import { unmask } from '../../trust/unmask.ts';
import type { Label, MaskCase } from './case.ts';

export type Judged = {
  text: MaskCase;
  found: Entity[];
  /** Labels of which something can still be read. */
  missed: Label[];
  /** Masked, and no label says so. */
  extra: Entity[];
  /** Labels that are masked as something else: "phone" as "national_id". */
  confused: { label: Label; as: string }[];
  masked: string;
  isRestored: boolean;
  /** Masked again, the same bytes: what the seller was shown is what is sent. */
  isSteady: boolean;
};

/** Read for everyone who could tell from it whom the text is about: letters and figures. A genitive's s tells nothing. */
const telling = /[\p{L}\p{N}]/u;

/** Masks a text as the product does, with a book of its own, and holds it against its labels. */
export function judge(text: MaskCase): Judged {
  const book = openBook();
  if (text.record) learnKnown(book, knownOfPlain(text.record));
  const masked = mask(text.text, book);
  const found = findEntities(text.text, book);
  const missed = text.labels.filter((label) => leftOf(text.text, label, found) > 0);
  const touches = (label: Label, entity: Entity) => label.start < entity.end && entity.start < label.end;
  return {
    text,
    found,
    missed,
    extra: found.filter((entity) => !text.labels.some((label) => touches(label, entity))),
    confused: text.labels.flatMap((label) => {
      const as = found.filter((entity) => touches(label, entity)).map(({ type }) => type);
      return as.length === 0 || as.some((type) => isSame(label.type, type)) ? [] : [{ label, as: as.join(' ') }];
    }),
    masked,
    isRestored: unmask(masked, book) === text.text,
    isSteady: mask(text.text, book) === masked,
  };
}

/** A known phone in a link is a link's; numbers of the state are told apart by their kind. */
const isSame = (label: string, found: string): boolean => label === found || found === 'url' || label === 'url';

/** How many telling characters of the label still stand; two at its end are forgiven where a name is inflected. */
function leftOf(text: string, { type, start, end }: Label, found: Entity[]): number {
  let left = 0;
  let last = -1;
  // A title before the name tells nobody: "Dr. Person_1" is as good as "Person_1".
  const titled =
    type === 'person'
      ? (/^(?:\p{L}{1,10}\.(?:-?Ing\.)?[ ]?|(?:Mr|Mrs|Ms|Dr|Herr|Frau|Mme|M|Sra?)[ ])+(?=\p{L})/u.exec(
          text.slice(start, end),
        )?.[0].length ?? 0)
      : 0;
  for (let at = start + titled; at < end; at += 1) {
    if (!telling.test(text[at] ?? '') || found.some((entity) => entity.start <= at && at < entity.end)) continue;
    left += 1;
    last = at;
  }
  const isEnding = left <= 2 && last === end - 1 && (type === 'person' || type === 'company') && left < end - start - 2;
  // Of an address, the town and the floor tell no house.
  const isRest =
    type === 'address' && left > 0 && left <= (end - start) * 0.4 && isHouseMasked(text, start, end, found);
  return isEnding || isRest ? 0 : left;
}

const isHouseMasked = (text: string, start: number, end: number, found: Entity[]): boolean => {
  const number = /\d/.exec(text.slice(start, end));
  return (
    number !== null && found.some((entity) => entity.start <= start + number.index && start + number.index < entity.end)
  );
};

/** Never to leave: one that does is one too many. */
const critical = new Set([
  'secret',
  'credit_card',
  'iban',
  'us_ssn',
  'uk_nino',
  'de_tax_id',
  'national_id',
  'passport',
]);
const names = new Set(['person', 'company']);

export type Tally = {
  name: string;
  labels: number;
  found: number;
  recall: number | null;
  extra: number;
  precision: number | null;
};

const share = (part: number, of: number): number | null => (of === 0 ? null : part / of);

/** @param is which labels and finds count */
export function tally(
  name: string,
  judged: Judged[],
  is: { label(label: Label): boolean; entity(entity: Entity): boolean },
): Tally {
  const labels = judged.flatMap(({ text }) => text.labels).filter(is.label).length;
  const missed = judged.flatMap((one) => one.missed).filter(is.label).length;
  const printed = judged.flatMap(({ found }) => found).filter(is.entity).length;
  const extra = judged.flatMap((one) => one.extra).filter(is.entity).length;
  return {
    name,
    labels,
    found: labels - missed,
    recall: share(labels - missed, labels),
    extra,
    precision: share(printed - extra, printed),
  };
}

export type Totals = {
  known: Tally;
  patterns: Tally;
  names: Tally;
  leaks: number;
  harmless: number;
  altered: number;
  texts: number;
  restored: number;
};

/** The seven figures there are bars for. */
export function totalsOf(judged: Judged[]): Totals {
  const isPattern = (type: string) => !names.has(type) && type !== 'url';
  const none = () => false;
  const harmless = judged.filter(({ text }) => text.labels.length === 0);
  return {
    known: tally('known values', judged, { label: ({ known }) => known, entity: none }),
    patterns: tally('patterns', judged, {
      label: ({ type, known }) => isPattern(type) && !known,
      entity: ({ type }) => isPattern(type),
    }),
    names: tally('names in free text', judged, {
      label: ({ type, known }) => type === 'person' && !known,
      entity: ({ type }) => type === 'person',
    }),
    leaks: judged.flatMap((one) => one.missed).filter(({ type }) => critical.has(type)).length,
    harmless: harmless.length,
    altered: harmless.filter(({ found }) => found.length > 0).length,
    texts: judged.length,
    restored: judged.filter(({ isRestored }) => isRestored).length,
  };
}

export const bars = { known: 0.995, patternRecall: 0.98, patternPrecision: 0.97, names: 0.85, altered: 0.01 };

/** @returns each bar that does not hold, in words */
export function belowBar({
  known,
  patterns,
  names: free,
  leaks,
  harmless,
  altered,
  texts,
  restored,
}: Totals): string[] {
  const at = (value: number | null, bar: number, what: string) =>
    (value ?? 1) >= bar ? [] : [`${what} ${(value ?? 0).toFixed(3)}, bar ${bar}`];
  return [
    ...at(known.recall, bars.known, 'known values'),
    ...at(patterns.recall, bars.patternRecall, 'recall of patterns'),
    ...at(patterns.precision, bars.patternPrecision, 'precision of patterns'),
    ...at(free.recall, bars.names, 'names in free text'),
    ...(leaks > 0 ? [`${leaks} critical leaks, bar 0`] : []),
    ...(altered > harmless * bars.altered ? [`${altered} of ${harmless} harmless texts altered`] : []),
    ...(restored < texts ? [`${texts - restored} texts not restored`] : []),
  ];
}
