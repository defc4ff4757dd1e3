import type { Known, KnownField } from '../core/changes.ts';
import type { CrmRecord, Field } from '../core/record.ts';
import { plain } from './same.ts';

/** Entries remembered of one record: enough to tell a new one, however long its history. */
const mostEntries = 400;

/** What a reading says, in the shape it is remembered in. */
export function knownOf(record: CrmRecord): Known {
  return {
    recordKey: record.key,
    at: record.readAt,
    language: record.language,
    name: record.name,
    owner: record.owner,
    stage: record.stage && {
      value: record.stage.value,
      path: (record.stage.path ?? []).map(({ label }) => label),
    },
    // A masked value is not known to have changed, whatever its stars look like.
    fields: record.fields.filter(({ masked }) => !masked).map(knownField),
    entries: record.timeline.filter(({ upcoming }) => !upcoming).map(entryMark),
    tasks: record.tasks.map(({ subject, due, done }) => ({ subject, due, done })),
  };
}

const knownField = ({ name, label, value, display, type, unit, href, anchor }: Field): KnownField => ({
  name,
  label,
  value,
  display,
  type,
  anchor,
  ...(unit ? { unit } : {}),
  ...(href ? { href } : {}),
});

/** Tells one entry from another: its day and its words, not where on the page it stands. */
export const entryMark = ({ at, title, text }: { at: string | null; title: string; text: string }): string =>
  `${at?.slice(0, 10) ?? ''}|${plain(title).slice(0, 80)}|${plain(text).slice(0, 120)}`;

/**
 * The same field in another reading. The CRM's name decides; a page that shows only the highlights has just a slug of
 * the label, so the label is tried next. Several fields of one name are told apart by their order.
 */
export function findField(fields: readonly KnownField[], wanted: KnownField, nth: number): KnownField | undefined {
  const named = fields.filter(({ name }) => name === wanted.name);
  if (named.length > 0) return named[Math.min(nth, named.length - 1)];
  const label = plain(wanted.label);
  const labelled = fields.filter((field) => plain(field.label) === label);
  return labelled.length === 1 ? labelled[0] : undefined;
}

/** How many fields of that name stand before this one. */
export const placeAmongNamesakes = (fields: readonly KnownField[], index: number): number =>
  fields.slice(0, index).filter(({ name }) => name === fields[index]?.name).length;

/** What is known after this reading: what it shows, and what it does not show as it was before. */
export function merge(before: Known, now: Known): Known {
  const fields = now.fields.map((field, index) => {
    const known = findField(before.fields, field, placeAmongNamesakes(now.fields, index));
    // The details tab knows the CRM's name of a field, the highlights do not: the better name stays.
    return known && isSlug(field) && !isSlug(known) ? { ...field, name: known.name, anchor: known.anchor } : field;
  });
  const left = before.fields.filter(
    (field, index) => !findField(fields, field, placeAmongNamesakes(before.fields, index)),
  );
  return {
    ...now,
    owner: now.owner ?? before.owner,
    stage: now.stage ?? before.stage,
    fields: [...fields, ...left],
    entries: [...new Set([...now.entries, ...before.entries])].slice(0, mostEntries),
    tasks: now.tasks.length > 0 ? now.tasks : before.tasks,
  };
}

const isSlug = ({ name, label }: KnownField) => name === plain(label).replaceAll(' ', '-');
