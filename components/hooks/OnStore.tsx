import type { ReactNode } from 'react';
import { FailureBoundary, FailureScreen } from '../ui/FailureScreen.tsx';
import { useStoreFailure } from './useStoreFailure.ts';

/** What stands on the store: shown while it opens, replaced by words and a way on when it does not. */
export function OnStore({ children }: { children: ReactNode }) {
  const failure = useStoreFailure();
  if (failure) return <FailureScreen failure={failure} onStartNew={startNew} />;
  return <FailureBoundary>{children}</FailureBoundary>;
}

function startNew(): void {
  const deleting = indexedDB.deleteDatabase('wingside');
  deleting.onsuccess = () => location.reload();
  deleting.onerror = () => location.reload();
}
