import { conceptOf } from '../../core/concepts.ts';
import type { Field, Reading } from '../../core/record.ts';
import { changesByItself } from '../../memory/meaning.ts';
import type { Dice } from '../fuzz/dice.ts';
import type { Edit, EditKind, Expectation, Planned } from './edit.ts';
import { fieldEdit, spotOf } from './field-edit.ts';
import { noteEdit, ownerEdit, stageEdit, taskEdit } from './plan-more.ts';
import { emptyWords, poolFor } from './pools.ts';
import { rewritten } from './rewrite.ts';

/** What each CRM shows where there is nothing, unless the page itself shows something else there. */
const nothing: Record<string, string> = { hubspot: '--', dynamics: '---', pipedrive: '-', zoho: '—', generic: '-' };

/**
 * One to three things that happen to the record, each to another part of it.
 *
 * @returns what could not even be planned as well, by reason
 */
export function planEdits(reading: Reading, dice: Dice): { planned: Planned[]; skipped: string[] } {
  const planned: Planned[] = [];
  const skipped: string[] = [];
  const wanted = 1 + dice.below(3);
  for (let tries = 0; planned.length < wanted && tries < 8; tries++) {
    const made = dice.chance(0.3) ? somethingElse(reading, dice) : editOfField(reading, dice);
    if (typeof made === 'string') skipped.push(made);
    else if (made && !planned.some((other) => overlap(other.expected, made.expected))) planned.push(made);
  }
  return { planned, skipped };
}

const overlap = (one: Expectation, other: Expectation): boolean =>
  one.labels.some((label) => other.labels.includes(label)) ||
  (one.kind === other.kind && (one.from === other.from || one.kind === 'task'));

function somethingElse(reading: Reading, dice: Dice): Planned | null {
  const made = [stageEdit, ownerEdit, noteEdit, taskEdit].map((each) => each(reading, dice));
  return dice.pick(made.filter((each) => each !== null)) ?? null;
}

function editOfField(reading: Reading, dice: Dice): Planned | string | null {
  const { fields, owner, stage, name } = reading;
  const field = dice.pick(fields);
  if (!field) return null;
  if (field.masked) return 'masked';
  if (field.anchor === '') return 'no anchor';
  if (changesByItself(field)) return 'moves by itself';
  // Told by edits of their own.
  if (field.display !== '' && [owner, stage?.value, name].some((word) => word && field.display.includes(word)))
    return null;
  // Two of one label cannot be told apart by whoever checks.
  if (fields.filter(({ label }) => label === field.label).length > 1) return 'a label twice';
  if (field.value === null) return filledIn(reading, field, dice);
  if (field.type !== 'boolean' && dice.chance(0.2))
    return reading.completeness === 'whole' ? emptied(reading, field) : 'emptied: the page is still loading';
  const other = rewritten(field, reading.language, dice);
  if (!other) return 'no other value in this format';
  const { display: to, value, attributes = [] } = other;
  const expected = { kind: kinds[field.type], sorts: sortsOf(field), labels: [field.label], from: field.display, to };
  return {
    edit: fieldEdit(reading, [field], to, attributes),
    expected: value === undefined ? expected : { ...expected, value },
  };
}

const kinds: Record<Field['type'], EditKind> = {
  ...{ currency: 'amount', number: 'number', percent: 'number', date: 'date', datetime: 'date' },
  ...{ boolean: 'choice', picklist: 'choice', email: 'e-mail', phone: 'phone', url: 'link' },
  ...{ text: 'text', address: 'text', lookup: 'text' },
};

/** What a seller may find it under. Words of a list may come as text where the page does not say that it is a list. */
function sortsOf(field: Field): Expectation['sorts'] {
  if (conceptOf(field) === 'owner') return ['owner'];
  switch (field.type) {
    case 'currency':
      return ['amount', 'number'];
    case 'number':
    case 'percent':
      return ['number', 'amount'];
    case 'date':
    case 'datetime':
      return ['date'];
    case 'boolean':
    case 'picklist':
      return ['choice', 'stage'];
    case 'email':
    case 'phone':
      return ['person', 'text'];
    default:
      return ['text', 'person', 'choice', 'stage'];
  }
}

function emptied(reading: Reading, field: Field): Planned {
  const shown = reading.fields.filter(({ value, masked }) => value === null && !masked).map(({ display }) => display);
  const own = reading.adapter === 'twenty' ? emptyWords(reading.language) : nothing[reading.adapter];
  const becomes = shown.find((display) => /^[-–—]+$/.test(display)) ?? own ?? '';
  return {
    edit: { ...fieldEdit(reading, [field], becomes, []), emptied: true },
    expected: {
      ...{ kind: 'emptied', sorts: sortsOf(field), labels: [field.label] },
      from: field.display,
      to: '',
      value: null,
    },
  };
}

function filledIn(reading: Reading, field: Field, dice: Dice): Planned | string {
  const models = reading.fields.filter(
    ({ value, type, anchor }) =>
      value !== null && type !== 'boolean' && anchor.slice(0, 3) === field.anchor.slice(0, 3),
  );
  const alike = models.filter(({ type }) => type === field.type);
  const becomes = newValue(field, alike, reading.language, dice);
  if (becomes === null) return 'no value known for an empty field of its type';
  // A field that shows nothing says no type either: then the words that come decide.
  const sorts: Expectation['sorts'] =
    field.type === 'text' ? [...sortsOf(field), 'number', 'date'] : [...sortsOf(field), 'text'];
  return {
    edit: {
      ...(fieldEdit(reading, [field], becomes, []) satisfies Edit),
      alone: false,
      models: [...alike, ...models.filter(({ type }) => type === 'text'), ...models].slice(0, 6).map(spotOf),
    },
    expected: { kind: 'filled in', sorts, labels: [field.label], from: '', to: becomes },
  };
}

function newValue({ type }: Field, alike: Field[], language: string | null, dice: Dice): string | null {
  const pool = poolFor(language);
  switch (type) {
    case 'text':
      return dice.pick(pool.sentences) ?? null;
    case 'picklist':
      return dice.pick(pool.choices) ?? null;
    case 'lookup':
      return dice.pick(pool.names) ?? null;
    case 'email':
      return 'front-office@quayside.example';
    case 'phone':
      return '+44 20 7946 0812';
    case 'url':
      return 'https://quayside.example';
    case 'number':
      return '37';
    default:
      return alike[0]?.display ?? null;
  }
}
