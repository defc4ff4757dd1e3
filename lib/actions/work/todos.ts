import { plainDigits } from '../../adapters/amounts.ts';
import { readDate } from '../../adapters/dates.ts';
import { asDate, fieldFor } from '../../core/concepts.ts';
import type { CrmRecord, Row } from '../../core/record.ts';
import type { Source } from '../../core/source.ts';
import { amountOf, amountOfRow, type Money } from '../money.ts';
import { fieldSource, rowSource, stageSource, taskSource } from '../sources.ts';
import { isRowClosed, isSettled, openTasks } from '../state.ts';
import { plain } from '../words.ts';

/** Something to be done, from a task or from a line of a task list. */
export type Todo = {
  text: string;
  type: string | null;
  due: Date | null;
  about: string | null;
  owner: string | null;
  href: string | null;
  /** What it is worth and where that deal stands, where the page ties the task to one. */
  amount: Money | null;
  stage: string | null;
  source: Source;
  evidence: Source[];
};

const dueLabel = /due|deadline|fällig|frist|échéance|vence|期日|期限/i;
const stageLabel = /^(stage|phase|étape|etapa|フェーズ)$/i;

/** Open tasks, and the lines of a list page that carry a due date. */
export function todosOf(record: CrmRecord): Todo[] {
  const deal = dealOfPage(record);
  const tasks = openTasks(record).map((task): Todo => {
    const row = rowAbout(record, `${task.about ?? ''} ${task.subject}`);
    const amount = deal?.amount ?? (row ? amountOfRow(row, record.language) : null);
    return {
      text: task.subject,
      type: task.type,
      due: asDate(task.due),
      about: task.about,
      owner: task.owner ?? null,
      href: task.href ?? null,
      amount,
      stage: deal?.stage ?? (row ? cell(row, stageLabel) : null),
      source: taskSource(record, task),
      evidence: deal?.sources ?? (row ? [rowSource(record, row)] : []),
    };
  });
  const listed = new Set(tasks.map(({ text }) => plain(text)));
  const lines = record.rows.flatMap((row): Todo[] => {
    const shown = cell(row, dueLabel);
    if (!shown || listed.has(plain(row.name)) || isRowClosed(row) || isDone(row)) return [];
    const due = readDate(plainDigits(shown), record.language);
    return [
      {
        text: row.name,
        type: cell(row, /^(type|typ|tipo)$/i),
        due: asDate(due?.date),
        about: cell(row, /^(related to|name|contact|account|about|bezug|kontakt|contacto|cuenta|compte)$/i),
        owner: cell(row, /owner|assigned|inhaber|zuständig|propriétaire|propietario|asignad/i),
        href: row.href,
        amount: amountOfRow(row, record.language),
        stage: cell(row, stageLabel),
        source: rowSource(record, row),
        evidence: [],
      },
    ];
  });
  return [...tasks, ...lines];
}

const cell = (row: Row, label: RegExp): string | null =>
  row.cells.find((candidate) => label.test(candidate.label) && candidate.value.trim() !== '')?.value ?? null;

const isDone = (row: Row) =>
  row.cells.some(({ value }) =>
    /^(completed|done|finished|erledigt|abgeschlossen|terminée?|completad[oa])$/i.test(value.trim()),
  );

/** On the page of a deal, all its tasks are about that deal. */
function dealOfPage(record: CrmRecord): { amount: Money | null; stage: string | null; sources: Source[] } | null {
  if (record.kind !== 'opportunity' || isSettled(record)) return null;
  const field = fieldFor(record, 'amount');
  return {
    amount: amountOf(record),
    stage: record.stage?.value ?? null,
    sources: [...(field ? [fieldSource(record, field)] : []), ...stageSource(record)],
  };
}

/** The deal on a home page whose name the task says. */
function rowAbout(record: CrmRecord, words: string): Row | null {
  const text = plain(words);
  return record.rows.find((row) => row.name.length >= 5 && text.includes(plain(row.name))) ?? null;
}
