import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { sendMessage } from '../../lib/browser/messages.ts';
import { redirectAddress } from '../../lib/browser/sign-in.ts';
import { tell } from '../../lib/core/failure.ts';
import type { CrmApi } from '../../lib/crm-api/api.ts';
import type { ConnectWish } from '../../lib/crm-api/connect.ts';
import type { StoredConnection } from '../../lib/history/db.ts';
import { db } from './store.ts';

/** A CRM that is open in a tab now, and could be connected. */
export type OpenCrm = { crm: string; org: string; host: string /** Of its pages. */; origin: string };

export type CrmHook = {
  /** null until they are loaded. */
  apis: readonly CrmApi[] | null;
  byForm: readonly { crm: string; label: string; why: string }[];
  connections: StoredConnection[];
  open: OpenCrm[];
  /** What the administrator of a company's own app enters as callback URL. */
  redirect: string;
  /** Must run inside the click itself: the browser asks for permissions only then. @returns null when it worked, else what to do */
  connect(wish: ConnectWish, api: CrmApi): Promise<string | null>;
  disconnect(id: string): void;
};

/** The CRMs that are connected, and those that could be. */
export function useCrm(): CrmHook {
  const [known, setKnown] = useState<Pick<CrmHook, 'apis' | 'byForm'>>({ apis: null, byForm: [] });
  const connections = useLiveQuery(() => db.connections.toArray(), []) ?? [];
  const open = useLiveQuery(openNow, []) ?? [];
  useEffect(() => {
    // The clients come with them; only this screen needs to know what they say of themselves.
    void import('../../lib/crm-api/index.ts').then(({ crmApis, crmsByForm }) =>
      setKnown({ apis: crmApis, byForm: crmsByForm }),
    );
  }, []);
  return {
    ...known,
    connections,
    open,
    redirect: redirectAddress(),
    connect: async (wish, api) => {
      const permissions = wish.how === 'oauth' ? ['identity'] : api.connect.permissions;
      const origins = api.connect.hosts.map((pattern) => pattern.replace('{origin}', bareOrigin(wish.origin)));
      const given = await browser.permissions.request({ permissions, origins } as Parameters<
        typeof browser.permissions.request
      >[0]);
      if (!given) return 'The browser was not given leave. Press Connect again and allow it.';
      await sendMessage('wakeEngine');
      const connected = await sendMessage('connectCrm', wish);
      return connected.ok ? null : tell(connected.failure);
    },
    disconnect: (id) => void sendMessage('wakeEngine').then(() => sendMessage('disconnectCrm', id)),
  };
}

/** A match pattern names no port. */
const bareOrigin = (origin: string) => origin.replace(/:\d+$/, '');

async function openNow(): Promise<OpenCrm[]> {
  const keys = (await db.pages.toArray()).flatMap(({ recordKey }) => recordKey ?? []);
  const records = (await db.records.bulkGet(keys)).filter((record) => record !== undefined);
  const found = new Map(
    records.map(({ crm, org, host, url }) => [`${crm}:${org}`, { crm, org, host, origin: new URL(url).origin }]),
  );
  return [...found.values()];
}
