import { conceptOf } from '../../core/concepts.ts';
import type { Reading } from '../../core/record.ts';
import type { Dice } from '../fuzz/dice.ts';
import type { Planned } from './edit.ts';
import { fieldEdit, saidBy, spotOf } from './field-edit.ts';
import { poolFor } from './pools.ts';
import { otherDayIn } from './rewrite.ts';

export function stageEdit(reading: Reading, dice: Dice): Planned | null {
  const { stage, fields, language } = reading;
  if (!stage) return null;
  const same = fields.filter(({ display }) => display === stage.value);
  const path = stage.path?.map(({ label }) => label) ?? [];
  const labels = ['Stage', ...same.map(({ label }) => label)];
  const expected = { kind: 'stage', sorts: ['stage', 'choice'], labels, from: stage.value } satisfies Partial<
    Planned['expected']
  >;
  if (path.length === 0) {
    const becomes = dice.pick(poolFor(language).stages) ?? '';
    const edit = { ...fieldEdit(reading, same, becomes, []), alone: true };
    return same.length > 0 ? { edit, expected: { ...expected, to: becomes } } : null;
  }
  const isOpen = !stage.path?.some(({ state }) => state === 'won' || state === 'lost');
  const next = dice.pick(path.filter((label) => label !== stage.value));
  if (!isOpen || !next || !path.includes(stage.value)) return null;
  return {
    edit: { what: 'stage', was: stage.value, becomes: next, path, spots: same.map(spotOf) },
    expected: { ...expected, to: next },
  };
}

export function ownerEdit(reading: Reading, dice: Dice): Planned | null {
  const { owner, fields, language } = reading;
  const becomes = dice.pick(poolFor(language).names) ?? '';
  if (!owner || becomes === owner) return null;
  // "Jonas Weller (You)" is Jonas Weller.
  const same = fields.filter(({ display, anchor }) => display.startsWith(owner) && anchor !== '');
  const theirs = same.filter((field) => conceptOf(field) === 'owner' || /owner|assigned/i.test(field.name));
  const own = theirs.length > 0 ? theirs : same.slice(0, 1);
  const [first] = own;
  if (!first) return null;
  return {
    edit: {
      ...fieldEdit(reading, own, becomes, []),
      spots: own.map((field) => ({ ...spotOf(field), was: owner })),
      alone: saidBy(reading, owner) <= own.length,
    },
    expected: {
      ...{ kind: 'owner', sorts: ['owner'], labels: ['Owner', ...own.map(({ label }) => label)] },
      ...{ from: first.display, to: first.display.replace(owner, becomes) },
    },
  };
}

/** What people do, not what is planned or counted. */
export const isHappening = (kind: string): boolean => /^(note|call|email|meeting)$/.test(kind);

/** On top of the newest of several: of one alone nobody can say from outside where it ends. */
export function noteEdit(reading: Reading, dice: Dice): Planned | null {
  const entries = reading.timeline.filter(({ anchor }) => anchor !== '');
  const [newest] = entries
    .filter(({ upcoming, kind }) => !upcoming && isHappening(kind))
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
  const next = entries.find(({ anchor }) => anchor !== newest?.anchor);
  if (!newest || !next) return null;
  const says = dice.pick(poolFor(reading.language).sentences) ?? '';
  const [line = ''] = newest.text.split('\n');
  // An entry of words alone has them as its title.
  const [newTitle, newText] = line === '' ? [says, ''] : [newest.title, says];
  return {
    edit: {
      what: 'note',
      anchor: newest.anchor,
      next: next.anchor,
      title: newest.title,
      text: line,
      newTitle,
      newText,
    },
    expected: { kind: 'note', sorts: ['entry'], labels: [], from: '', to: says },
  };
}

export function taskEdit({ tasks }: Reading, dice: Dice): Planned | null {
  const task = dice.pick(tasks.filter(({ done, anchor }) => !done && anchor !== ''));
  if (!task) return null;
  const moved = dice.chance(0.5) && task.due ? otherDayIn(task.dueDisplay, task.due, dice) : null;
  return {
    edit: { what: 'task', anchor: task.anchor, due: moved ? task.dueDisplay : '', newDue: moved?.display ?? '' },
    expected: {
      ...{ kind: 'task', sorts: ['task', 'date'], labels: [] },
      ...(moved ? { from: task.due ?? '', to: String(moved.value).slice(0, 10) } : { from: task.subject, to: 'done' }),
    },
  };
}
