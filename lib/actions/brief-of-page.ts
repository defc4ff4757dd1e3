import type { BlockInput } from '../core/block.ts';
import { asDate } from '../core/concepts.ts';
import type { CrmRecord, Row } from '../core/record.ts';
import { amountOfRow } from './money.ts';
import { away, count, day, list, notice, quoted, type Sentence, stop, tell } from './say.ts';
import { rowSource, taskSource } from './sources.ts';
import { dueToday, openTasks, overdueTasks } from './state.ts';

type Cite = Parameters<typeof tell>[1];

/** A list or home page in a few sentences: how many lines, what is late, what is biggest. */
export function briefOfPage(record: CrmRecord, now: Date, cite: Cite): BlockInput[] {
  const said = [lines(record), late(record, now), today(record, now), biggest(record)];
  const open = openTasks(record);
  if (open.length === 0 && record.rows.length === 0) {
    return [notice('This page shows no records or tasks that I can read. Open a list, or a record, and ask again.')];
  }
  return [tell(said, cite)];
}

function lines(record: CrmRecord): Sentence {
  const open = openTasks(record).length;
  const parts = [
    record.rows.length > 0 ? count(record.rows.length, 'line') : '',
    open > 0 ? count(open, 'open task') : '',
  ].filter((part) => part !== '');
  const groups = Map.groupBy(record.rows, (row) => stageCell(row));
  groups.delete('');
  const shares = [...groups]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([stage, rows]) => `${rows.length} ${stage}`);
  const byStage = groups.size > 1 && groups.size <= 8 ? ` By stage or status: ${list(shares, 5)}.` : '';
  const name = record.name ? `${record.name} shows` : 'This page shows';
  const shown = byStage ? [...groups.values()].flatMap((rows) => rows.slice(0, 1)) : record.rows.slice(0, 1);
  return {
    text: `${name} ${parts.join(' and ')}.${byStage}`,
    sources: [
      ...shown.map((row) => rowSource(record, row)),
      ...openTasks(record)
        .slice(0, 1)
        .map((task) => taskSource(record, task)),
    ],
  };
}

const stageCell = (row: Row): string =>
  row.cells.find(({ label }) => /^(stage|status|phase|étape|etapa|statut|estado|フェーズ)$/i.test(label))?.value ?? '';

function late(record: CrmRecord, now: Date): Sentence | null {
  const overdue = overdueTasks(record, now);
  if (overdue.length === 0) return null;
  const longest = overdue.slice(0, 2).map(({ task, days }) => `${quoted(task.subject, 90)} (${count(days, 'day')})`);
  return {
    text: stop(
      `${count(overdue.length, 'task')} ${overdue.length === 1 ? 'is' : 'are'} overdue, the longest ${list(longest)}`,
    ),
    sources: overdue.slice(0, 2).map(({ task }) => taskSource(record, task)),
  };
}

function today(record: CrmRecord, now: Date): Sentence | null {
  const due = dueToday(record, now);
  if (due.length > 0) {
    const names = list(
      due.map(({ subject }) => quoted(subject, 90)),
      2,
    );
    return {
      text: stop(`${count(due.length, 'task')} due today: ${names}`),
      sources: due.slice(0, 2).map((task) => taskSource(record, task)),
    };
  }
  const next = openTasks(record)
    .filter((task) => (asDate(task.due)?.getTime() ?? 0) > now.getTime())
    .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))[0];
  const at = asDate(next?.due);
  if (!next || !at) return null;
  return {
    text: `Nothing is due today; next is ${quoted(next.subject, 90)} on ${day(at, now)}, ${away(at, now)}.`,
    sources: [taskSource(record, next)],
  };
}

function biggest(record: CrmRecord): Sentence | null {
  const priced = record.rows.flatMap((row) => {
    const amount = amountOfRow(row, record.language);
    return amount ? [{ row, amount }] : [];
  });
  // Two currencies have no biggest without a rate, and a rate is not on the page.
  if (priced.length < 2 || new Set(priced.map(({ amount }) => amount.unit)).size > 1) return null;
  const top = priced.sort((a, b) => b.amount.value - a.amount.value).slice(0, 2);
  return {
    text: `The biggest are ${list(top.map(({ row, amount }) => `${row.name} (${amount.shown})`))}.`,
    sources: top.map(({ row }) => rowSource(record, row)),
  };
}
