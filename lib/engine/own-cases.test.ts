import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { actions } from '../actions/index.ts';
import { recordFromFile } from '../core/record-file.ts';
import { parseHtml } from '../dev/parse-html.ts';
import { WingsideDb } from '../history/db.ts';
import { openDesk } from '../test-bench/desk.ts';
import { judge } from '../test-bench/judge.ts';
import { keepExpected } from './own-cases.ts';

const now = new Date(2026, 10, 24, 9, 30);
const record = recordFromFile(
  JSON.stringify({
    ...{ kind: 'opportunity', name: 'Castellan Bakeries ovens', owner: 'Odette Marchetti', user: 'Odette Marchetti' },
    fields: [
      { label: 'Account Name', value: 'Castellan Bakeries' },
      { label: 'Contact', value: 'Fergus Dunmore', type: 'lookup' },
      { label: 'Email', value: 'fergus.dunmore@castellan.example', type: 'email' },
      { label: 'Phone', value: '+49 30 90183377', type: 'phone' },
      { label: 'Amount', value: '€48,500' },
      {
        label: 'Next Step',
        value: 'See https://castellan.lightning.force.com/lightning/r/Opportunity/006Ab00000XyZ12AAA/view',
      },
      { label: 'Opportunity ID', value: '006Ab00000XyZ12AAA' },
    ],
    timeline: [
      {
        kind: 'call',
        at: '2026-11-20',
        author: 'Odette Marchetti',
        title: 'Call',
        text: 'Fergus Dunmore wants 3 ovens at Castellan Bakeries.',
      },
    ],
  }),
  now,
);

async function storeWith(query: string) {
  const db = new WingsideDb(`own-${crypto.randomUUID()}`);
  const turn = { recordKey: record.key, recordName: record.name, blocks: [], words: [], outcome: 'help', route: null };
  await db.turns.put({ ...turn, id: 'a', query: 'who is Fergus?', askedAt: '2026-11-24T09:00:00Z' } as never);
  await db.turns.put({ ...turn, id: 'b', query, askedAt: '2026-11-24T09:10:00Z' } as never);
  await db.steps.put({ turnId: 'b', n: 0, name: 'read', status: 'done', startedAt: 0, endedAt: 0, made: record });
  return db;
}

test('a case of the seller’s own names nobody, and still asks what was asked of a record like it', async () => {
  const db = await storeWith('draft a short mail to Fergus Dunmore about the ovens for Castellan');
  expect(
    await keepExpected(
      db,
      {
        turnId: 'b',
        expect: 'draft-email',
        note: 'say Fergus Dunmore of Castellan Bakeries, fergus.dunmore@castellan.example',
      },
      now,
    ),
  ).toBe(true);
  const [kept] = await db.ownCases.toArray();
  expect(kept?.one).toMatchObject({ expect: 'draft-email', history: [{ query: expect.stringMatching(/^who is /) }] });
  const all = JSON.stringify({ ...kept, turnId: '' });
  expect(all).not.toMatch(/Fergus|Dunmore|Castellan|Odette|Marchetti|90183377|006Ab|lightning\.force/i);
  expect(all).toContain('€48,500');
  expect(all).toContain('ovens');
  const desk = await openDesk({
    ...{ db: new WingsideDb(`desk-${crypto.randomUUID()}`), actions, articles: [], parse: parseHtml },
    records: kept?.record ? [kept.record] : [],
  });
  if (!kept) throw new Error('nothing kept');
  expect(judge(kept.one, await desk.ask(kept.one))).toEqual([]);
  desk.close();
});

test('with no record open a company that was seen elsewhere is replaced too', async () => {
  const db = await storeWith('draft a mail to Fergus Dunmore at Castellan Bakeries');
  await db.steps.clear();
  await db.records.put(record);
  await keepExpected(db, { turnId: 'b', expect: '', note: '' }, now);
  const [kept] = await db.ownCases.toArray();
  expect(JSON.stringify(kept)).not.toMatch(/Fergus|Dunmore|Castellan/i);
  expect(kept).toMatchObject({ record: null, one: { record: 'none', expect: 'something else' } });
});

test('in private mode nothing is kept', async () => {
  const db = await storeWith('what is this');
  await db.settings.put({ id: 'user', value: { privateMode: true } });
  expect(await keepExpected(db, { turnId: 'b', expect: 'help', note: '' }, now)).toBe(false);
  expect(await db.ownCases.count()).toBe(0);
});
