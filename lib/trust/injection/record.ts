import type { CrmRecord } from '../../core/record.ts';
import type { Reason } from './rule.ts';
import { isSuspicious, reasonsOf, type Surface, scanForOrders } from './scan.ts';

/** A place of what was read that tries to instruct an assistant. */
export type FoundOrder = {
  /** Verbatim, for the seller to see. */
  quote: string;
  reasons: Reason[];
  /** Finds it on the page again. */
  anchor?: string;
  /** In a seller's words: "Description", "Note, 10 Nov", "Contacts: Ravi Menon". */
  where: string;
};

type Spot = { text: string; where: string; anchor?: string; surface: Surface };

/** Most values of a record are a name, a number or a date: too short to order anything about. */
const shortest = 18;

/** A record is read again with each change of its page; nearly all of it was looked at before. */
const harmless = new Set<string>();
const [mostKept, longestKept] = [5_000, 2_000];

/** Looks through everything a record shows: fields, history, tasks, related lists and rows. */
export function suspicionsOfRecord(record: CrmRecord): FoundOrder[] {
  return spotsOf(record).flatMap((spot) => ordersIn(spot.text, spot.surface, spot.where, spot.anchor));
}

/** A page of a site, an article of the knowledge base: one text, perhaps HTML. */
export function ordersIn(text: string, surface: Surface, where: string, anchor?: string): FoundOrder[] {
  if (text.length < shortest || harmless.has(text)) return [];
  const found = scanForOrders(text, { surface });
  if (!isSuspicious(found)) {
    if (harmless.size > mostKept) harmless.clear();
    if (text.length < longestKept) harmless.add(text);
    return [];
  }
  const worst = found.toSorted((a, b) => b.weight - a.weight)[0];
  return [{ quote: worst?.quote ?? '', reasons: reasonsOf(found), where, ...(anchor ? { anchor } : {}) }];
}

function spotsOf({ name, fields, timeline, tasks, related, rows }: CrmRecord): Spot[] {
  const cellsOf = ({ name: title, cells }: (typeof rows)[number]) =>
    [title, ...cells.map(({ label, value }) => `${label}: ${value}`)].join('\n');
  return [
    { text: name, where: 'Name', surface: 'crm-field' },
    // A label is written by whoever set the CRM up, or by the page
    ...fields.map(
      (field): Spot => ({
        text: field.label.length < shortest ? field.display : `${field.label}: ${field.display}`,
        where: field.label,
        anchor: field.anchor,
        surface: 'crm-field',
      }),
    ),
    ...timeline.map(
      (entry): Spot => ({
        text: [entry.title, entry.text].filter(Boolean).join('\n'),
        where: [entry.title || entry.kind, entry.atDisplay].filter(Boolean).join(', ').slice(0, 80),
        anchor: entry.anchor,
        surface: entry.kind === 'email' ? 'email' : 'crm-field',
      }),
    ),
    ...tasks.map(
      (task): Spot => ({
        text: task.subject,
        where: task.subject.slice(0, 80),
        anchor: task.anchor,
        surface: 'crm-field',
      }),
    ),
    ...related.flatMap(({ label, rows: lines }) =>
      lines.map(
        (row): Spot => ({
          text: cellsOf(row),
          where: `${label}: ${row.name}`.slice(0, 80),
          anchor: row.anchor,
          surface: 'crm-field',
        }),
      ),
    ),
    ...rows.map(
      (row): Spot => ({ text: cellsOf(row), where: row.name.slice(0, 80), anchor: row.anchor, surface: 'crm-field' }),
    ),
  ];
}
