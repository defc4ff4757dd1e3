import { useLiveQuery } from 'dexie-react-hooks';
import { type Spent, spentBy } from '../../lib/history/spends.ts';
import { db } from './store.ts';

/** @returns what models cost today and this month; null until the store has answered */
export const useSpent = (): { day: Spent; month: Spent } | null =>
  useLiveQuery(() => spentBy(db, new Date()), []) ?? null;
