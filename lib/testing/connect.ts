import type { Page } from '@playwright/test';

/**
 * Connects a model as a seller who has done it before: the settings are in the store, and the destination was agreed to
 * unless `agreed` is false. The way through the settings page has a test of its own.
 */
export async function connectModel(panel: Page, baseUrl: string, { agreed = true } = {}): Promise<void> {
  const host = new URL(baseUrl).host;
  await panel.evaluate(
    async ([url, at, yes]) => {
      const open = indexedDB.open('wingside');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      const store = db.transaction('settings', 'readwrite').objectStore('settings');
      const kept = store.get('user');
      await new Promise<void>((resolve) => {
        kept.onsuccess = () => resolve();
      });
      const user = kept.result?.value ?? {};
      store.put({
        id: 'user',
        value: { ...user, model: { use: 'endpoint', kind: 'gateway', baseUrl: url, model: 'test-model' } },
      });
      if (yes) store.put({ id: 'consent', value: { [at as string]: new Date().toISOString() } });
      await new Promise<void>((resolve) => {
        store.transaction.oncomplete = () => resolve();
      });
      db.close();
    },
    [baseUrl, host, agreed] as const,
  );
}
