import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { identify } from '../adapters/identify.ts';
import type { Block } from '../core/block.ts';
import { blockSchema } from '../core/block.ts';
import type { CrmClient, FieldWrite } from '../core/crm.ts';
import { fail, ok } from '../core/failure.ts';
import type { SuggestionInput } from '../core/proposal.ts';
import type { CrmRecord } from '../core/record.ts';
import { see } from '../engine/see.ts';
import { WingsideDb } from '../history/db.ts';
import { deleteConversation, forgetRecord } from '../history/erase.ts';
import { paperCrm, reading } from '../testing/records.ts';
import { type Apply, applyProposal, dismissProposal, undoProposal, type WriteDoors } from './apply.ts';
import { settleAbandoned } from './settle.ts';
import { storeProposals } from './store.ts';

const url = 'https://crm.example/opportunity/7';
const now = new Date(2026, 10, 24, 23, 30);
const amount: SuggestionInput = {
  what: 'fields',
  changes: [
    {
      ...{ field: 'Amount', label: 'Amount', type: 'currency', unit: 'EUR' },
      from: { value: 125_000, display: 'EUR 125,000.00' },
      to: { value: 90_000, display: '90,000 EUR' },
    },
    {
      ...{ field: 'CloseDate', label: 'Close Date', type: 'date' },
      from: { value: '2026-12-12', display: '12/12/2026' },
      to: { value: '2027-01-30', display: '30 Jan 2027' },
    },
  ],
};
const call: SuggestionInput = {
  what: 'activity',
  activity: { type: 'call', subject: 'Call', text: 'Wants a reference', due: null },
};

/** A CRM that holds values and entries, and what of it was called. */
function fakeCrm(held: Record<string, FieldWrite['to']> = { Amount: 125_000, CloseDate: '2026-12-12' }) {
  const entries = new Map<string, unknown>();
  const writes: FieldWrite[][] = [];
  const client = {
    crm: 'paper',
    label: 'Paper CRM',
    async update(_ref, wanted) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      const moved = wanted.filter(({ field, from }) => held[field] !== from);
      if (moved.length > 0)
        return fail({
          kind: 'field-changed',
          fields: moved.map(({ field, from }) => ({
            label: field,
            expected: String(from),
            found: String(held[field]),
          })),
        });
      writes.push(wanted);
      for (const { field, to } of wanted) held[field] = to;
      return ok({ kind: 'opportunity', id: '7', name: '', owner: null, stage: null, fields: [], version: null });
    },
    async logCall(made) {
      const id = `call-${entries.size + 1}`;
      entries.set(id, made);
      return ok({ id, href: null });
    },
    async remove(_what, id) {
      return entries.delete(id) ? ok(null) : fail({ kind: 'crm-gone', crm: 'Paper CRM' });
    },
  } as Partial<CrmClient> as CrmClient;
  return { held, entries, writes, client };
}

let stores = 0;
async function desk(suggestion: SuggestionInput = amount, crm = fakeCrm()) {
  const db = new WingsideDb(`apply-${stores++}`);
  const found = identify(reading(), url, [paperCrm], now);
  if (!found.ok) throw new Error(found.why);
  const record: CrmRecord = found.record;
  await see(
    { tabId: 1, tabUrl: url, report: { url, reading: reading() } as never },
    { db, adapters: [paperCrm], actions: [], now },
  );
  const block: Block = blockSchema.parse({ type: 'proposal', suggestion });
  await storeProposals(db, { id: 'turn' }, record, [block], now);
  const notes: string[] = [];
  const filled = vi.fn<WriteDoors['fill']>(async () => ok(null));
  const doors: WriteDoors = {
    db,
    now: () => now,
    crm: async () => ok(crm.client),
    fill: (...asked) => filled(...asked),
    note: async ({ what, status }) => void notes.push(`${what} ${status}`),
  };
  const proposal = async () => db.proposals.get('turn:0');
  return { db, record, doors, notes, filled, proposal, ...crm };
}

const both = [
  { field: 'Amount', to: { value: 90_000, display: '90,000 EUR' } },
  { field: 'CloseDate', to: { value: '2027-01-30', display: '30 Jan 2027' } },
];
const write = (more: Partial<Apply> = {}): Apply => ({
  proposalId: 'turn:0',
  way: 'api',
  accepted: both,
  tabId: 1,
  ...more,
});

test('nothing is written until the seller presses; then only what was ticked, with the value they settled on', async () => {
  const { doors, writes, proposal, notes } = await desk();
  expect(writes).toEqual([]);
  await applyProposal(write({ accepted: [{ field: 'Amount', to: { value: 95_000, display: '95,000 EUR' } }] }), doors);
  expect(writes).toEqual([[{ field: 'Amount', from: 125_000, to: 95_000 }]]);
  expect(await proposal()).toMatchObject({ status: 'written', way: 'api', failure: null });
  expect(notes).toEqual(['crm-write done']);
});

test('a field the proposal does not have is not written, whatever the window asks for', async () => {
  const { doors, writes, proposal } = await desk();
  await applyProposal(write({ accepted: [{ field: 'OwnerId', to: { value: 'x', display: 'x' } }] }), doors);
  expect(writes).toEqual([]);
  expect((await proposal())?.status).toBe('open');
});

test('two windows that press at once write once', async () => {
  const { doors, entries, proposal } = await desk(call);
  await Promise.all([applyProposal(write(), doors), applyProposal(write(), doors)]);
  await applyProposal(write(), doors);
  expect(entries.size).toBe(1);
  expect((await proposal())?.status).toBe('written');
});

test('a value somebody changed meanwhile stops all of it, and the next press can try again', async () => {
  const crm = fakeCrm({ Amount: 100_000, CloseDate: '2026-12-12' });
  const { doors, held, proposal } = await desk(amount, crm);
  await applyProposal(write(), doors);
  expect(held.CloseDate).toBe('2026-12-12');
  expect(await proposal()).toMatchObject({ status: 'stopped', failure: { kind: 'field-changed' } });
  held.Amount = 125_000;
  await applyProposal(write(), doors);
  expect(held).toEqual({ Amount: 90_000, CloseDate: '2027-01-30' });
});

test('undo gives the old values back', async () => {
  const { doors, held, proposal } = await desk();
  await applyProposal(write(), doors);
  await undoProposal('turn:0', 1, doors);
  expect(held).toEqual({ Amount: 125_000, CloseDate: '2026-12-12' });
  expect((await proposal())?.status).toBe('undone');
});

test('undo does not touch what somebody else has written since', async () => {
  const { doors, held, proposal } = await desk();
  await applyProposal(write(), doors);
  held.Amount = 70_000;
  await undoProposal('turn:0', 1, doors);
  expect(held).toEqual({ Amount: 70_000, CloseDate: '2027-01-30' });
  expect(await proposal()).toMatchObject({ status: 'written', failure: { kind: 'field-changed' } });
});

test('a call that was logged is taken back, once', async () => {
  const { doors, entries, proposal } = await desk(call);
  await applyProposal(write(), doors);
  expect(entries.size).toBe(1);
  await Promise.all([undoProposal('turn:0', 1, doors), undoProposal('turn:0', 1, doors)]);
  expect(entries.size).toBe(0);
  expect(await proposal()).toMatchObject({ status: 'undone', created: null, failure: null });
});

test('a call without an hour is logged now, by the clock on the wall', async () => {
  const { doors, entries } = await desk(call);
  await applyProposal(write(), doors);
  expect([...entries.values()]).toMatchObject([{ at: '2026-11-24T23:30' }]);
});

test('a record that was forgotten is not written to', async () => {
  const { db, record, doors, writes, proposal } = await desk();
  await forgetRecord(db, record.key);
  await applyProposal(write(), doors);
  expect(writes).toEqual([]);
  expect(await proposal()).toBeUndefined();
});

test('a record forgotten while it is written leaves nothing behind', async () => {
  const { db, record, doors, proposal } = await desk();
  const writing = applyProposal(write(), doors);
  await forgetRecord(db, record.key);
  await writing;
  expect(await proposal()).toBeUndefined();
});

test('a conversation that is deleted takes what it proposed with it', async () => {
  const { db, record, proposal } = await desk();
  await db.turns.add({ id: 'turn', recordKey: record.key } as never);
  await deleteConversation(db, record.key);
  expect(await proposal()).toBeUndefined();
});

test('a door that throws does not leave it writing for ever', async () => {
  const { doors, proposal } = await desk();
  const broken: WriteDoors = { ...doors, crm: () => Promise.reject(new Error('No tab is open')) };
  await applyProposal(write(), broken);
  expect(await proposal()).toMatchObject({ status: 'stopped', failure: { kind: 'bug', said: 'No tab is open' } });
});

test('a write stays written when its line in the log cannot be kept', async () => {
  const { doors, proposal } = await desk();
  const full: WriteDoors = { ...doors, note: () => Promise.reject(new Error('full')) };
  await applyProposal(write(), full).catch(() => {});
  expect((await proposal())?.status).toBe('written');
});

test('an engine that ended while writing leaves the seller told, not waiting', async () => {
  const { db, doors, proposal } = await desk();
  void applyProposal(write(), { ...doors, crm: () => new Promise(() => {}) });
  await vi.waitFor(async () => expect((await proposal())?.status).toBe('writing'));
  await settleAbandoned(db, ['turn:0'], now);
  expect(await proposal()).toMatchObject({
    status: 'stopped',
    failure: { kind: 'crm-unsure', what: 'the new values' },
  });
});

test('an engine that ended while taking back leaves it written, so that undo can be pressed again', async () => {
  const { db, doors, held, proposal } = await desk();
  await applyProposal(write(), doors);
  void undoProposal('turn:0', 1, { ...doors, crm: () => new Promise(() => {}) });
  await vi.waitFor(async () => expect((await proposal())?.status).toBe('writing'));
  await settleAbandoned(db, ['turn:0'], now);
  expect((await proposal())?.status).toBe('written');
  await undoProposal('turn:0', 1, doors);
  expect(held.Amount).toBe(125_000);
});

test('the form is filled in the tab that shows this record, and the seller has to save', async () => {
  const { doors, filled, proposal } = await desk();
  await applyProposal(write({ way: 'form' }), doors);
  expect(filled).toHaveBeenCalledTimes(1);
  expect(filled.mock.calls[0]).toMatchObject([1, { url, what: 'fields' }]);
  expect(await proposal()).toMatchObject({ status: 'filled', formOpen: true });
});

test('a tab that went on to another record of the same CRM is not filled, and neither by undo', async () => {
  const { db, doors, filled, proposal } = await desk();
  const other = 'https://crm.example/opportunity/8';
  const goOn = () =>
    see(
      { tabId: 1, tabUrl: other, report: { url: other, reading: reading({ url: other, name: 'Other' }) } as never },
      { db, adapters: [paperCrm], actions: [], now },
    );
  await goOn();
  await applyProposal(write({ way: 'form' }), doors);
  expect(filled).not.toHaveBeenCalled();
  expect(await proposal()).toMatchObject({ status: 'stopped', failure: { kind: 'record-gone' } });
  await see(
    { tabId: 1, tabUrl: url, report: { url, reading: reading() } as never },
    { db, adapters: [paperCrm], actions: [], now },
  );
  await applyProposal(write({ way: 'form' }), doors);
  await goOn();
  await undoProposal('turn:0', 1, doors);
  expect(filled).toHaveBeenCalledTimes(1);
  expect((await proposal())?.status).toBe('filled');
});

test('what was filled in counts as written once the page shows it, and not before', async () => {
  const { db, doors, proposal } = await desk();
  await applyProposal(write({ way: 'form', accepted: both.slice(0, 1) }), doors);
  const show = (value: number, display: string) => {
    const fields = (reading().fields ?? []).map((field) =>
      field.name === 'Amount' ? { ...field, value, display } : field,
    );
    return see(
      { tabId: 1, tabUrl: url, report: { url, reading: reading({ fields }) } as never },
      { db, adapters: [paperCrm], actions: [], now },
    );
  };
  await show(125_000, 'EUR 125,000.00');
  expect((await proposal())?.status).toBe('filled');
  await show(90_000, 'EUR 90,000.00');
  expect((await proposal())?.status).toBe('written');
});

test('what is dismissed is not written any more; what is written cannot be dismissed', async () => {
  const { db, doors, writes, proposal } = await desk();
  await dismissProposal(db, 'turn:0');
  await applyProposal(write(), doors);
  expect(writes).toEqual([]);
  const second = await desk();
  await applyProposal(write(), second.doors);
  await dismissProposal(second.db, 'turn:0');
  expect((await second.proposal())?.status).toBe('written');
  expect((await proposal())?.status).toBe('dismissed');
});

test('an answer that goes on after an interruption keeps what became of its proposals', async () => {
  const { db, record, doors, proposal } = await desk();
  await applyProposal(write(), doors);
  await storeProposals(db, { id: 'turn' }, record, [blockSchema.parse({ type: 'proposal', suggestion: amount })], now);
  expect((await proposal())?.status).toBe('written');
});

test('a colleague who puts the old value back is news; the seller’s own undo is not', async () => {
  const { db, record, doors } = await desk();
  await applyProposal(write(), doors);
  const show = async (value: number, hour: number) => {
    const fields = (reading().fields ?? []).map((field) =>
      field.name === 'Amount' ? { ...field, value, display: `EUR ${value}` } : field,
    );
    const at = new Date(2026, 10, 25, hour);
    await see(
      { tabId: 1, tabUrl: url, report: { url, reading: reading({ fields }) } as never },
      { db, adapters: [paperCrm], actions: [], now: at },
    );
    const [last] = (await db.changes.where('recordKey').equals(record.key).toArray()).slice(-1);
    return last?.why;
  };
  expect(await show(90_000, 9)).toBe('you changed it here');
  expect(await show(125_000, 12)).not.toBe('you changed it here');
  expect(await show(90_000, 15)).toBe('you changed it here');
  await db.proposals.update('turn:0', { status: 'undone' });
  expect(await show(125_000, 18)).toBe('you changed it here');
});
