import type { Moment } from '../core/action.ts';
import { asDate, daysBetween } from '../core/concepts.ts';
import type { HygieneHint } from '../core/hygiene.ts';
import { advise } from './advice/advise.ts';
import { risksOf } from './deal/risks.ts';
import { peopleOf } from './people.ts';
import { count } from './say.ts';
import { isSettled, overdueTasks } from './state.ts';

/** Rules for advice and risks that speak of the record's own state. */
const tidy = new Set(['no-next-step', 'past-close', 'stage-date', 'stage-activity', 'no-amount', 'close-moved']);

const longLate = 14;

/**
 * What is untidy about a record, the worst first; none on pages of many and on what is over.
 * @param deadSite why the company's own website could not be reached, where it was tried
 */
export function hygieneOf(moment: Moment, deadSite: string | null = null): HygieneHint[] {
  const { record, now, changed } = moment;
  if (record.kind === 'home' || record.kind === 'list' || isSettled(record)) return [];
  const rules = record.kind === 'opportunity' ? risksOf(moment, changed?.changes ?? []) : advise(moment);
  const found = rules
    .filter(({ rule }) => tidy.has(rule))
    .map(({ rule, reason }) => ({ id: rule, text: reason, action: fixes[rule] ?? null }));
  const late = overdueTasks(record, now).filter(({ days }) => days > longLate);
  const more: (HygieneHint | null)[] = [
    late.length > 0
      ? {
          id: 'old-tasks',
          text: `${count(late.length, 'task')} overdue by more than ${longLate} days`,
          action: { id: 'prioritize-tasks', input: {} },
        }
      : null,
    nobody(moment),
    oldNews(moment),
    deadSite ? { id: 'dead-site', text: deadSite, action: { id: 'update-field', input: { field: 'Website' } } } : null,
  ];
  return [...found, ...more.filter((hint) => hint !== null)];
}

const fixes: Record<string, HygieneHint['action']> = {
  'no-next-step': { id: 'next-best-action', input: {} },
  'past-close': { id: 'update-field', input: { field: 'Close date' } },
  'no-amount': { id: 'update-field', input: { field: 'Amount' } },
  'stage-date': { id: 'deal-review', input: { focus: 'risks' } },
  'stage-activity': { id: 'deal-review', input: { focus: 'risks' } },
  'close-moved': { id: 'deal-review', input: { focus: 'risks' } },
};

/** A deal or account without anybody on it, where the page has a place for people. */
function nobody({ record }: Moment): HygieneHint | null {
  if (record.kind !== 'opportunity' && record.kind !== 'account') return null;
  const place = record.related.find(({ label, name }) => /contact|people|kontakt|ansprech/i.test(`${name} ${label}`));
  if (!place || (place.count ?? place.rows.length) > 0 || peopleOf(record).length > 0) return null;
  return { id: 'nobody', text: 'No contact is linked to it', action: { id: 'find-contacts', input: {} } };
}

/** An open record nobody has touched for half a year. */
function oldNews({ record, now }: Moment): HygieneHint | null {
  if (record.kind !== 'opportunity' && record.kind !== 'lead') return null;
  const dates = record.timeline.map(({ at }) => asDate(at)).filter((date) => date !== null);
  const newest = dates.toSorted((a, b) => b.getTime() - a.getTime())[0];
  if (!newest || daysBetween(newest, now) < 180) return null;
  return { id: 'asleep', text: 'Open, and nothing noted for half a year', action: { id: 'record-changes', input: {} } };
}
