import { asDate } from '../../core/concepts.ts';
import { type Filter, me, type Query, type QueryObject } from '../../core/query.ts';
import type { Known } from './known.ts';

/** What a seller calls a field when no page has named it. */
const labels: Record<string, string> = {
  name: 'Name',
  owner: 'Owner',
  account: 'Account',
  contact: 'Contact',
  amount: 'Amount',
  stage: 'Stage',
  status: 'Status',
  closeDate: 'Close date',
  probability: 'Probability',
  nextStep: 'Next step',
  industry: 'Industry',
  employees: 'Employees',
  revenue: 'Annual revenue',
  website: 'Website',
  email: 'E-mail',
  phone: 'Phone',
  title: 'Job title',
  city: 'City',
  country: 'Country',
  priority: 'Priority',
  source: 'Source',
  due: 'Due date',
  closed: 'Closed',
  won: 'Won',
  createdAt: 'Created',
  changedAt: 'Changed',
  lastActivity: 'Last activity',
};

/** @returns "Close date", the CRM's own label for a field of its own, "Country of the account" */
export function labelOf(field: string, object: QueryObject, known: Known): string {
  if (labels[field]) return labels[field];
  const [of, own = ''] = field.split('.');
  if (of === 'account' && own !== '') return `${labelOf(own, 'account', known)} of the account`;
  return known[object]?.find((each) => each.field === field)?.label ?? field;
}

export const chipsOf = ({ object, filters }: Query, known: Known, now: Date): string[] =>
  filters.map((filter) => chipOf(filter, labelOf(filter.field, object, known), object, now));

/** One condition in plain words: "Amount over 50,000", "Owner: you". */
function chipOf(filter: Filter, label: string, object: QueryObject, now: Date): string {
  const { field, op, value } = filter;
  if (field === 'closed' || field === 'won') return stateOf(field, (value === true) === (op !== 'isNot'), object);
  if (op === 'empty') return field === 'owner' ? 'Without an owner' : `${label} empty`;
  if (op === 'filled') return `${label} filled in`;
  const shown = shownValue(value, now);
  const isDay = typeof value === 'string' && asDate(value) !== null && op !== 'contains';
  switch (op) {
    case 'is':
    case 'oneOf':
      return `${label}: ${shown}`;
    case 'isNot':
      return `${label} not ${shown}`;
    case 'contains':
      return `${label} contains “${shown}”`;
    case 'startsWith':
      return `${label} starts with “${shown}”`;
    case 'over':
      return isDay ? `${label} after ${shown}` : `${label} over ${shown}`;
    case 'atLeast':
      return isDay ? `${label} from ${shown}` : `${label} at least ${shown}`;
    case 'under':
      return isDay ? `${label} before ${shown}` : `${label} under ${shown}`;
    case 'atMost':
      return isDay ? `${label} up to ${shown}` : `${label} at most ${shown}`;
    case 'notSince':
      return field === 'lastActivity' ? `No activity since ${shown}` : `${label} not since ${shown}`;
  }
}

function stateOf(field: 'closed' | 'won', holds: boolean, object: QueryObject): string {
  if (field === 'won') return holds ? 'Won' : 'Not won';
  if (object === 'task') return holds ? 'Done' : 'Open';
  return holds ? 'Closed' : 'Open';
}

function shownValue(value: Filter['value'], now: Date): string {
  if (Array.isArray(value)) return value.map((each) => shownValue(each, now)).join(' or ');
  if (value === me) return 'you';
  if (typeof value === 'number') return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const date = asDate(value);
  return date ? dayShown(date, now) : (value ?? '');
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const dayShown = (date: Date, now: Date): string =>
  `${date.getDate()} ${months[date.getMonth()]}${date.getFullYear() === now.getFullYear() ? '' : ` ${date.getFullYear()}`}`;
