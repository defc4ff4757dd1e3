import type { Field, Reading } from '../../core/record.ts';
import type { FieldEdit, Spot } from './edit.ts';

export const spotOf = ({ anchor, label, display }: Field): Spot => ({ anchor, label, was: display });

/** How often the record says these words: in fields, and in titles of what happened. */
export function saidBy({ fields, timeline, tasks }: Reading, words: string): number {
  const texts = [
    ...fields.map(({ display }) => display),
    ...timeline.map(({ title }) => title),
    ...tasks.map(({ subject }) => subject),
  ];
  return words === '' ? 0 : texts.filter((text) => text.includes(words)).length;
}

export function fieldEdit(
  reading: Reading,
  fields: Field[],
  becomes: string,
  attributes: [string, string][],
): FieldEdit {
  const was = fields[0]?.display ?? '';
  const { owner, stage } = reading;
  return {
    ...{ what: 'field', spots: fields.map(spotOf), becomes, attributes, models: [], emptied: false },
    alone: saidBy(reading, was) <= fields.length && was !== owner && was !== stage?.value,
    href: fields.find(({ type }) => type === 'lookup')?.href ?? null,
  };
}
