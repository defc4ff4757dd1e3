import type { Page } from '@playwright/test';

/** Rows by table: everything the extension keeps, read past the extension's own code. @param own any page of the extension */
export function readStore(own: Page): Promise<Record<string, unknown[]>> {
  return own.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('wingside'));
    const tables = [...db.objectStoreNames];
    const reading = db.transaction(tables);
    const rows = await Promise.all(tables.map((table) => done(reading.objectStore(table).getAll())));
    db.close();
    return Object.fromEntries(tables.map((table, n) => [table, rows[n] ?? []]));
  });
}

export async function rowsOf<Row>(own: Page, table: string): Promise<Row[]> {
  return ((await readStore(own))[table] ?? []) as Row[];
}

/** Puts rows into a table as they are, also such as the extension would never write. */
export async function putRows(own: Page, table: string, rows: unknown[]): Promise<void> {
  await own.evaluate(
    async ([into, given]) => {
      const opening = indexedDB.open('wingside');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const writing = db.transaction(into, 'readwrite');
      for (const row of given) writing.objectStore(into).put(row);
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onerror = () => reject(writing.error);
      });
      db.close();
    },
    [table, rows] as const,
  );
}
