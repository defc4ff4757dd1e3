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
    // Closed under our hands: another Wingside, newer than this page, has changed it.
    db.on('close', open);
    return () => db.on.close.unsubscribe(open);
  }, []);
  return failure;
}
