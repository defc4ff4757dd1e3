import { useLiveQuery } from 'dexie-react-hooks';
import { sendMessage } from '../../lib/browser/messages.ts';
import type { OwnCase } from '../../lib/test-bench/rows.ts';
import { db } from './store.ts';
import { withEngine } from './with-engine.ts';

export function useOwnCases() {
  const cases = useLiveQuery(() => db.ownCases.reverse().sortBy('at'), []);
  return {
    cases,
    decide: (id: string, end: OwnCase['end']) =>
      void withEngine(() => sendMessage('endCase', { id, end })).catch(() => {}),
    drop: (id: string) => void withEngine(() => sendMessage('dropCase', id)).catch(() => {}),
  };
}
