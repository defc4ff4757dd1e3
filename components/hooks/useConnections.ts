import { useLiveQuery } from 'dexie-react-hooks';
import type { StoredConnection } from '../../lib/history/db.ts';
import { db } from './store.ts';

const none: StoredConnection[] = [];

/** The CRMs the seller connected. */
export const useConnections = (): StoredConnection[] => useLiveQuery(() => db.connections.toArray(), []) ?? none;
