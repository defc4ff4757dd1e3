import type { QueryField, QueryObject } from '../core/query.ts';

/** What a seller wants to see of each record that was found, beside what they asked by. */
export const usualFields: Record<QueryObject, QueryField[]> = {
  account: ['industry', 'owner', 'city'],
  contact: ['title', 'account', 'email'],
  lead: ['account', 'status', 'owner'],
  opportunity: ['amount', 'stage', 'closeDate', 'account', 'owner'],
  case: ['status', 'priority', 'account', 'owner'],
  task: ['due', 'priority', 'status', 'owner'],
};
