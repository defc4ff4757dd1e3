import { asDate } from '../../core/concepts.ts';
import { type Filter, me, type Query, type QueryObject } from '../../core/query.ts';
import { chipsOf, labelOf } from '../../query/words/chips.ts';
import type { Known } from '../../query/words/known.ts';
import { count, day } from '../say.ts';

const nouns: Record<QueryObject, string> = {
  account: 'account',
  contact: 'contact',
  lead: 'lead',
  opportunity: 'opportunity',
  case: 'case',
  task: 'task',
};

/** "7 open opportunities of yours over 50,000, closing 1 Oct to 31 Dec". @param n null: how many is not known */
export function plainTitle(query: Query, n: number | null, known: Known, now: Date): string {
  const before = query.filters.flatMap((filter) => adjective(filter, query.object) ?? []);
  const noun = [...before, nouns[query.object]].join(' ');
  const many = n === null ? count(2, noun).slice(2) : count(n, noun);
  const rest = query.filters.filter((filter) => adjective(filter, query.object) === null);
  return [`${n === null ? capitalOf(many) : many}`, ...behind(rest, query, known, now)].join('');
}

const capitalOf = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function adjective({ field, op, value }: Filter, object: QueryObject): string | null {
  const holds = (value === true) === (op === 'is');
  if (field === 'closed') return holds ? (object === 'task' ? 'done' : 'closed') : 'open';
  if (field === 'won') return holds ? 'won' : 'not won';
  return null;
}

/** What stands behind the noun; the first words without a comma, then one comma each. */
function behind(filters: Filter[], query: Query, known: Known, now: Date): string[] {
  const ranges = new Set<Filter>();
  const parts: string[] = [];
  const owner = filters.find(({ field, op }) => field === 'owner' && (op === 'is' || op === 'empty'));
  if (owner) parts.push(` ${ownerWords(owner)}`);
  for (const filter of filters) {
    if (filter === owner || ranges.has(filter)) continue;
    const other = filters.find((each) => each !== filter && each.field === filter.field && isRange(filter, each));
    if (other) ranges.add(other);
    const words = other ? rangeWords(filter, other, query, known, now) : conditionWords(filter, query, known, now);
    parts.push(parts.length === 0 || (parts.length === 1 && owner) ? ` ${words}` : `, ${words}`);
  }
  return parts;
}

const ownerWords = ({ op, value }: Filter): string =>
  op === 'empty' ? 'without an owner' : value === me ? 'of yours' : `of ${String(value)}`;

const isRange = (a: Filter, b: Filter): boolean => a.op === 'atLeast' && b.op === 'atMost';

const verbs: Record<string, string> = {
  closeDate: 'closing',
  due: 'due',
  createdAt: 'created',
  changedAt: 'changed',
  lastActivity: 'last active',
};

function shown(value: Filter['value'], now: Date): string {
  if (typeof value === 'number') return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
  if (Array.isArray(value)) return value.map((each) => shown(each, now)).join(' or ');
  const date = typeof value === 'string' ? asDate(value) : null;
  return date ? day(date, now) : String(value ?? '');
}

function rangeWords(from: Filter, to: Filter, { object }: Query, known: Known, now: Date): string {
  const [low, high] = [shown(from.value, now), shown(to.value, now)];
  const verb = verbs[from.field];
  if (verb) return low === high ? `${verb} ${low}` : `${verb} ${low} to ${high}`;
  if (from.field === 'amount') return `between ${low} and ${high}`;
  return `with ${labelOf(from.field, object, known).toLowerCase()} between ${low} and ${high}`;
}

const bounds: Partial<Record<Filter['op'], string>> = {
  over: 'over',
  atLeast: 'of at least',
  under: 'under',
  atMost: 'of at most',
  is: 'of',
};
const days: Partial<Record<Filter['op'], string>> = {
  over: 'after',
  atLeast: 'from',
  under: 'before',
  atMost: 'by',
  is: 'on',
};

/** One condition behind the noun: "in Germany", "over 50,000", "without phone". */
function conditionWords(filter: Filter, query: Query, known: Known, now: Date): string {
  const { field, op, value } = filter;
  const text = shown(value, now);
  const name = labelOf(field, query.object, known).toLowerCase();
  if (op === 'empty') return `without ${name}`;
  if (op === 'filled') return `with ${name}`;
  if (op === 'notSince')
    return field === 'lastActivity' ? `without activity since ${text}` : `${name} not since ${text}`;
  if (op === 'contains') return field === 'name' ? `with “${text}” in the name` : `with “${text}” in ${name}`;
  if (op === 'startsWith') return `starting with “${text}”`;
  const verb = verbs[field];
  if (verb && days[op]) return `${verb} ${days[op]} ${text}`;
  if (field === 'amount' && bounds[op]) return `${bounds[op]} ${text}`;
  if (typeof value === 'number' && bounds[op])
    return `with ${name} ${bounds[op]?.replace(/^of /, '')} ${text}`.replace('  ', ' ');
  if (op === 'is' || op === 'oneOf') return place(field, text, name);
  return (chipsOf({ ...query, filters: [filter] }, known, now)[0] ?? '').replace(/^./, (first) => first.toLowerCase());
}

function place(field: string, text: string, name: string): string {
  if (/country$|city$|industry$/.test(field)) return `in ${text}`;
  if (field === 'stage' || field === 'status') return `in ${field} ${text}`;
  if (field === 'account' || field === 'owner') return `of ${text}`;
  if (field === 'name') return `called ${text}`;
  return `with ${name} ${text}`;
}
