import { WingsideDb } from '../../lib/history/db.ts';

/** The panel's view of the store. It reads through liveQuery and leaves writing to the engine. */
export const db = new WingsideDb();
