import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { sendMessage } from '../../lib/browser/messages.ts';
import { tell } from '../../lib/core/failure.ts';
import { withRule } from '../trust/rules.ts';
import { db } from './store.ts';
import type { SettingsHook } from './types.ts';

type Json = Record<string, unknown>;

const stepWords = {
  reach: 'Reach the server',
  key: 'Key',
  model: 'Model',
  streams: 'Answer as it is written',
  tools: 'Choose an action',
  structured: 'Fill a form',
};

/** Settings as they count: the company's policy, then the seller's choice, then the default. */
export function useSettings(): SettingsHook {
  const [merged, setMerged] = useState<SettingsHook['merged'] | null>(null);
  const rows = useLiveQuery(() => db.settings.bulkGet(['user', 'policy', 'consent']), []);
  const [key, setKey] = useState('');
  const [hosts, setHosts] = useState<string[]>([]);
  const [permissions, setPermissions] = useState<string[]>([]);
  const [builtIn, setBuiltIn] = useState('Looking whether this browser has a model of its own …');

  useEffect(() => {
    if (!rows) return;
    // zod stays out of the panel's first paint.
    void import('../../lib/settings/merge.ts').then(({ mergeSettings }) =>
      setMerged(mergeSettings(rows[0]?.value, rows[1]?.value)),
    );
  }, [rows]);

  useEffect(() => {
    const readKey = () => void sendMessage('modelKey').then(setKey, () => {});
    readKey();
    // The key comes when it is unlocked, here or beside an answer, and goes when it is forgotten.
    browser.storage.onChanged.addListener(readKey);
    const readHosts = () =>
      void browser.permissions.getAll().then(({ origins, permissions: given }) => {
        setHosts((origins ?? []).filter(isOptional));
        setPermissions(given ?? []);
      });
    readHosts();
    browser.permissions.onAdded.addListener(readHosts);
    browser.permissions.onRemoved.addListener(readHosts);
    void tellBuiltIn().then(setBuiltIn);
    return () => {
      browser.storage.onChanged.removeListener(readKey);
      browser.permissions.onAdded.removeListener(readHosts);
      browser.permissions.onRemoved.removeListener(readHosts);
    };
  }, []);

  const save = useCallback((change: unknown) => {
    void db.transaction('rw', db.settings, async () => {
      const now = ((await db.settings.get('user'))?.value ?? {}) as Json;
      await db.settings.put({ id: 'user', value: mergeDeep(now, change as Json) });
    });
  }, []);
  const mapField = useCallback<SettingsHook['mapField']>(
    ({ crm, kind, field }, fact) =>
      db.transaction('rw', db.settings, async () => {
        const now = ((await db.settings.get('user'))?.value ?? {}) as Json;
        const value = mergeDeep(now, { web: { mapping: { [crm]: { [kind]: { [field]: fact } } } } });
        if (fact === null) forgetField(value, [crm, kind, field]);
        await db.settings.put({ id: 'user', value });
      }),
    [],
  );
  const ruleField = useCallback<SettingsHook['ruleField']>(
    (field, rule) =>
      db.transaction('rw', db.settings, async () => {
        const now = ((await db.settings.get('user'))?.value ?? {}) as Json;
        const fieldRules = withRule((now.fieldRules ?? {}) as Parameters<typeof withRule>[0], field, rule);
        await db.settings.put({ id: 'user', value: { ...now, fieldRules } });
      }),
    [],
  );
  const saveKey = useCallback((next: string) => {
    setKey(next);
    void sendMessage('keepModelKey', next);
  }, []);

  return {
    merged,
    save,
    mapField,
    ruleField,
    key,
    saveKey,
    requestHost: (origin) => browser.permissions.request({ origins: [origin] }),
    testConnection: async () => {
      await sendMessage('wakeEngine');
      const { ok, steps, models, failure } = await sendMessage('testConnection');
      const told = steps.map(({ name, ok: worked, detail }) => ({
        name: stepWords[name],
        state: worked ? ('ok' as const) : ('failed' as const),
        said: detail,
      }));
      const said = failure ? tell(failure) : '';
      const known = told.some((step) => step.said === said);
      return {
        ok,
        steps: said && !known ? [...told, { name: 'What to do', state: 'failed' as const, said }] : told,
        models: models ?? [],
      };
    },
    hosts,
    permissions,
    removeHost: (host) => void browser.permissions.remove({ origins: [host] }),
    consents: (rows?.[2]?.value ?? {}) as Record<string, string>,
    removeConsent: (host) =>
      void db.transaction('rw', db.settings, async () => {
        const { [host]: _taken, ...rest } = ((await db.settings.get('consent'))?.value ?? {}) as Record<string, string>;
        await db.settings.put({ id: 'consent', value: rest });
      }),
    builtIn,
  };
}

/** Hosts of the manifest cannot be given back one by one; those that were asked for can. */
const isOptional = (origin: string) => !(browser.runtime.getManifest().host_permissions ?? []).includes(origin);

function mergeDeep(base: Json, change: Json): Json {
  const merged: Json = { ...base };
  for (const [name, value] of Object.entries(change)) {
    const both =
      value && typeof value === 'object' && !Array.isArray(value) && typeof merged[name] === 'object' && merged[name];
    merged[name] = both ? mergeDeep(merged[name] as Json, value as Json) : value;
  }
  return merged;
}

/** Takes a field out of the mapping, and a kind or CRM that is empty without it. */
function forgetField(settings: Json, path: string[]): void {
  const levels = [((settings.web as Json).mapping as Json) ?? {}];
  for (const name of path.slice(0, -1)) levels.push(levels.at(-1)?.[name] as Json);
  for (const [depth, level] of [...levels.entries()].reverse()) {
    const name = path[depth] ?? '';
    if (depth === path.length - 1 || Object.keys(level[name] as Json).length === 0) delete level[name];
  }
}

async function tellBuiltIn(): Promise<string> {
  // Being there says nothing: Chromium has the name and answers "unavailable".
  const { LanguageModel } = globalThis as { LanguageModel?: { availability(): Promise<string> } };
  const state = LanguageModel ? await LanguageModel.availability().catch(() => 'unavailable') : 'absent';
  if (state === 'available') return 'available';
  if (state === 'downloadable' || state === 'downloading')
    return 'This browser can download a model; it is not ready yet.';
  return 'This browser has no model of its own.';
}
