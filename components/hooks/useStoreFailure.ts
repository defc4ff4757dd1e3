import { useEffect, useState } from 'react';
import type { Failure } from '../../lib/core/failure.ts';
import { storeFailure } from '../../lib/history/store-failure.ts';
import { db } from './store.ts';

/** Why the store does not open; null while it does. Live queries stay silent then, so it is asked for here. */
export function useStoreFailure(): Failure | null {
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    const open = () =>
      void db.open().then(
        () => setFailure(null),
        (error) => setFailure(storeFailure(error)),
      );
    open();
    // Another Wingside, newer than this page, is about to change it: Dexie closes, and it is opened again behind that.
    const changing = () => void setTimeout(open);
    db.on('versionchange', changing);
    return () => db.on.versionchange.unsubscribe(changing);
  }, []);
  return failure;
}
