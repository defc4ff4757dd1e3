import type { Page } from '@playwright/test';

/**
 * The body of a function that connects a model as a seller has done before: the settings are in the store, and the
 * destination was agreed to unless `agreed` is false. The way through the settings page has a test of its own.
 */
export function storeSettings(baseUrl: string, { agreed = true } = {}): string {
  const model = { use: 'endpoint', kind: 'gateway', baseUrl, model: 'test-model' };
  const consent = { [new URL(baseUrl).host]: new Date().toISOString() };
  return storing({ model }, agreed ? consent : null);
}

/** Switches on what only the demo needs: reading sites that stand on this machine. */
export async function allowOwnMachine(panel: Page): Promise<void> {
  await panel.evaluate(`(async () => { ${storing({ welcomed: true, web: { loopback: true } }, null)} })()`);
}

function storing(change: object, consent: object | null): string {
  return `
    const open = indexedDB.open('wingside');
    const db = await new Promise((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    const store = db.transaction('settings', 'readwrite').objectStore('settings');
    const kept = store.get('user');
    await new Promise((resolve) => { kept.onsuccess = resolve; });
    const user = (kept.result && kept.result.value) || {};
    store.put({ id: 'user', value: { ...user, ...${JSON.stringify(change)} } });
    if (${consent !== null}) store.put({ id: 'consent', value: ${JSON.stringify(consent)} });
    await new Promise((resolve) => { store.transaction.oncomplete = resolve; });
    db.close();
  `;
}

/** Connects a model for the panel on this page. */
export async function connectModel(panel: Page, baseUrl: string, options: { agreed?: boolean } = {}): Promise<void> {
  await panel.evaluate(`(async () => { ${storeSettings(baseUrl, options)} })()`);
}
