import { useMemo } from 'react';
import { sendMessage } from '../../lib/browser/messages.ts';
import { deleteConversation, deleteTurns } from '../../lib/history/erase.ts';
import { exportJson, exportMarkdown } from '../../lib/history/export.ts';
import { searchTurns } from '../../lib/history/search.ts';
import { db } from './store.ts';
import type { HistoryHook } from './types.ts';

/** Everything that was asked on this machine, over all records. */
export function useHistory(): HistoryHook {
  return useMemo(
    () => ({
      search: (query) => searchTurns(db, query),
      deleteTurns: (ids) => deleteTurns(db, ids),
      deleteConversation: (recordKey) => deleteConversation(db, recordKey),
      // By the engine: turns may be running, and are stopped first.
      forgetEverything: async (options) => {
        await sendMessage('wakeEngine');
        return sendMessage('forgetEverything', options);
      },
      exportJson: () => exportJson(db, new Date()),
      exportMarkdown: () => exportMarkdown(db, new Date()),
    }),
    [],
  );
}
