import { type Concept, fieldFor } from './concepts.ts';
import type { CrmRecord, RecordKind } from './record.ts';

/** The three facts a seller wants to see first, by kind; what the record lacks is passed over. */
const wanted: Record<RecordKind, (Concept | 'stage')[]> = {
  opportunity: ['amount', 'stage', 'closeDate', 'account', 'owner'],
  account: ['industry', 'employees', 'revenue', 'owner', 'phone'],
  contact: ['title', 'account', 'email', 'phone'],
  lead: ['stage', 'status', 'account', 'title', 'source', 'email'],
  case: ['status', 'stage', 'priority', 'account', 'owner'],
  task: ['status', 'priority', 'owner'],
  home: [],
  list: [],
};

/** @returns up to three short texts, best first */
export function cardFacts(record: CrmRecord): string[] {
  const facts: string[] = [];
  for (const concept of wanted[record.kind]) {
    const shown = concept === 'stage' ? record.stage?.value : fieldFor(record, concept)?.display;
    if (shown && !facts.includes(shown)) facts.push(shown);
    if (facts.length === 3) return facts;
  }
  if (record.rows.length > 0) facts.push(`${record.rows.length} ${record.rows.length === 1 ? 'line' : 'lines'}`);
  if (record.kind === 'home' && record.tasks.length > 0)
    facts.push(`${record.tasks.filter((task) => !task.done).length} open tasks`);
  return facts.slice(0, 3);
}
