import { useLiveQuery } from 'dexie-react-hooks';
import type { ModelCall } from '../../lib/core/call.ts';
import { db } from './store.ts';

/** @returns the calls to models this turn made, as they went, first one first; null until the store has answered */
export const useCalls = (turnId: string): ModelCall[] | null =>
  useLiveQuery(() => db.calls.where('turnId').equals(turnId).sortBy('at'), [turnId]) ?? null;
