import type { CrmClient, CrmRef } from '../../core/crm.ts';
import type { CrmApi, CrmConnection } from '../../crm-api/api.ts';
import type { CallEntry } from '../../crm-api/call.ts';
import { demoApi } from '../../crm-api/demo/client.ts';
import { dynamicsApi } from '../../crm-api/dynamics/client.ts';
import { salesforceApi } from '../../crm-api/salesforce/client.ts';
import { twentyApi } from '../../crm-api/twenty/client.ts';
import { startDemo } from './demo.ts';
import { startDynamics } from './dynamics.ts';
import { seedGuid } from './dynamics-data.ts';
import { startSalesforce } from './salesforce.ts';
import { salesforceId } from './salesforce-data.ts';
import { accessTo, type CrmServer } from './serve.ts';
import { startTwenty } from './twenty.ts';

type Opening = { renew?: () => Promise<boolean>; signal?: AbortSignal; budget?: number; log?: CallEntry[] };
type Session = { token: string | null; ended: (token: string) => void };

const user = { name: 'Jane Doe', email: 'jane.doe@fernhollow.example' };

/** What the servers have in common for the contract. */
function common(api: CrmApi, server: CrmServer, connection: Partial<CrmConnection>, session: Session) {
  const waits: number[] = [];
  const memory = new Map<string, unknown>();
  return {
    open({ renew, signal, budget = 60, log }: Opening = {}): CrmClient {
      const access = accessTo({ token: () => session.token, renew, signal, waits });
      const place = { origin: server.origin, pages: server.origin, email: null, ...connection };
      return api.open(place, access, { budget, memory, log: (entry) => log?.push(entry) });
    },
    waits,
    requests: server.requests,
    fail: server.fail,
    expire() {
      memory.clear();
      if (session.token === null) server.fail({ be: 'answer', status: 401, body: '{}' });
      else session.ended('session-2');
      const renew = async () => {
        if (session.token !== null) session.token = 'session-2';
        return true;
      };
      return { renew };
    },
    beforeWrite: server.beforeWrite,
    close: server.close,
    user,
  };
}

const refs = (
  id: (kind: 'opportunity' | 'contact', n: number) => string,
): Record<'deal' | 'contact' | 'missing', CrmRef> => ({
  deal: { kind: 'opportunity', id: id('opportunity', 1) },
  contact: { kind: 'contact', id: id('contact', 1) },
  missing: { kind: 'opportunity', id: id('opportunity', 777) },
});

export async function salesforcePeer() {
  const server = await startSalesforce();
  const session = {
    token: 'session-1',
    ended: (token: string) => {
      server.state.token = token;
    },
  };
  return {
    ...common(salesforceApi, server, { pages: 'https://acme.lightning.force.com' }, session),
    ...refs((kind, n) => salesforceId(kind === 'contact' ? '003' : '006', n)),
    server,
    smallPages() {
      server.state.pageSize = 7;
    },
    held: ({ id }: CrmRef, field: string) => server.row(id)[field],
    change({ id }: CrmRef, field: string, value: unknown) {
      Object.assign(server.row(id), { [field]: value, LastModifiedDate: '2026-11-21T09:00:00.000Z' });
    },
    labels: ['Opportunity Name', 'Account Name', 'Amount', 'Stage', 'Close Date'],
    names: { amount: 'Amount', stage: 'StageName', text: 'NextStep', locked: 'CreatedDate', date: 'CloseDate' },
    amountHeld: (value: number): unknown => value,
    refused: { field: 'Amount', to: -1, said: /cannot be negative/ },
    guarded: true,
    history: true,
    knowledge: true,
  };
}

export async function dynamicsPeer() {
  const server = await startDynamics();
  return {
    ...common(dynamicsApi, server, {}, { token: null, ended: () => {} }),
    ...refs(seedGuid),
    server,
    smallPages() {
      server.state.pageSize = 7;
    },
    held: ({ id }: CrmRef, field: string) => server.row('opportunities', id)[field],
    change({ id }: CrmRef, field: string, value: unknown) {
      const row = server.row('opportunities', id);
      Object.assign(row, { [field]: value, version: Number(row.version) + 1 });
    },
    labels: ['Topic', 'Account', 'Est. Revenue', 'Est. Close Date', 'Pipeline Phase'],
    names: {
      amount: 'estimatedvalue',
      stage: 'stepname',
      text: 'description',
      locked: 'createdon',
      date: 'estimatedclosedate',
    },
    amountHeld: (value: number): unknown => value,
    refused: { field: 'estimatedvalue', to: -1, said: /cannot be negative/ },
    guarded: true,
    history: true,
    knowledge: true,
  };
}

/** @param modern versions of 2026, or those before */
export async function twentyPeer({ modern = true }: { modern?: boolean } = {}) {
  const server = await startTwenty({ modern });
  server.state.key = 'session-1';
  const session = {
    token: 'session-1',
    ended: (token: string) => {
      server.state.key = token;
    },
  };
  return {
    ...common(twentyApi, server, { email: user.email }, session),
    ...refs(seedGuid),
    server,
    smallPages() {
      server.state.pageSize = 7;
    },
    held: ({ id }: CrmRef, field: string) => server.row('opportunities', id)[field],
    change({ id }: CrmRef, field: string, value: unknown) {
      Object.assign(server.row('opportunities', id), { [field]: value, updatedAt: '2026-11-21T09:00:00.000Z' });
    },
    labels: ['Name', 'Company', 'Amount', 'Stage', 'Close date'],
    names: { amount: 'amount', stage: 'stage', text: 'nextStep', locked: 'createdAt', date: 'closeDate' },
    amountHeld: (value: number): unknown => ({ amountMicros: value * 1e6, currencyCode: 'EUR' }),
    refused: { field: 'amount', to: -1, said: /must not be negative/ },
    guarded: false,
    history: true,
    knowledge: false,
  };
}

export async function demoPeer() {
  const server = await startDemo();
  return {
    ...common(demoApi, server, {}, { token: null, ended: () => {} }),
    ...refs((_kind, n) => String(n)),
    server,
    smallPages() {
      server.state.pageSize = 7;
    },
    held: async ({ id }: CrmRef, field: string) => (await server.row('deals', id))[field],
    change: ({ id }: CrmRef, field: string, value: unknown) => server.change('deals', id, { [field]: value }),
    labels: ['Name', 'Company', 'Budget', 'Stage', 'Expected closing date'],
    names: {
      amount: 'amount',
      stage: 'stage',
      text: 'description',
      locked: 'created_at',
      date: 'expected_closing_date',
    },
    amountHeld: (value: number): unknown => value,
    refused: null,
    guarded: false,
    history: false,
    knowledge: false,
  };
}
