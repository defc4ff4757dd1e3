import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import type { Turn } from '../core/turn.ts';
import { WingsideDb } from './db.ts';
import { deleteConversation, deleteEverything } from './erase.ts';
import { exportJson, exportMarkdown } from './export.ts';
import { searchTurns } from './search.ts';
import { searchWords, wordsOf } from './words.ts';

let names = 0;
const freshDb = () => new WingsideDb(`history-${names++}`);

function turn(id: string, parts: Partial<Turn> = {}): Turn {
  return {
    id,
    recordKey: 'atomic:crm:jane:account:1',
    recordName: 'Harborline Cold Storage LLC',
    recordKind: 'account',
    crm: 'atomic',
    query: 'What is open here?',
    askedAt: `2026-11-0${(Number(id) % 9) + 1}T09:00:00.000Z`,
    finishedAt: null,
    status: 'done',
    heartbeat: 0,
    route: null,
    blocks: [],
    sources: [],
    rung: 'rules',
    failure: null,
    model: null,
    usage: null,
    firstMs: 1,
    totalMs: 2,
    feedback: null,
    of: null,
    ...parts,
  };
}

const store = (db: WingsideDb, turns: Turn[]) =>
  db.turns.bulkAdd(turns.map((made) => ({ ...made, words: searchWords(made), outcome: made.route?.outcome ?? '' })));

test('a turn is found by the beginning of any word of its question, record or answer', async () => {
  const db = freshDb();
  await store(db, [
    turn('1', { blocks: [{ type: 'notice', tone: 'info', text: 'The redlines lie with legal since Thursday.' }] }),
    turn('2', { recordName: 'Blue Spruce Brewing' }),
  ]);
  const ask = async (text: string) => (await searchTurns(db, { text, limit: 10 })).map(({ id }) => id);
  expect(await ask('redl')).toEqual(['1']);
  expect(await ask('harborline legal')).toEqual(['1']);
  expect(await ask('brewing')).toEqual(['2']);
  expect(await ask('nothing-like-this')).toEqual([]);
  expect((await ask('')).sort()).toEqual(['1', '2']);
});

test('Japanese without spaces is found by a part of it, and accents do not matter', async () => {
  const db = freshDb();
  await store(db, [
    turn('1', { query: '無敵水産の契約更新はいつですか' }),
    turn('2', { recordName: 'Östlin Gebäudetechnik' }),
  ]);
  expect((await searchTurns(db, { text: '契約', limit: 5 })).map(({ id }) => id)).toEqual(['1']);
  expect((await searchTurns(db, { text: 'gebaudetechnik', limit: 5 })).map(({ id }) => id)).toEqual(['2']);
});

test('filters narrow, newest first', async () => {
  const db = freshDb();
  await store(db, [
    turn('1', { crm: 'salesforce' }),
    turn('2', { recordKind: 'contact' }),
    turn('3', { feedback: { verdict: 'down', reason: '', at: '' } }),
  ]);
  const ids = async (query: Parameters<typeof searchTurns>[1]) => (await searchTurns(db, query)).map(({ id }) => id);
  expect(await ids({ text: '', crm: 'salesforce', limit: 5 })).toEqual(['1']);
  expect(await ids({ text: 'open', kind: 'contact', limit: 5 })).toEqual(['2']);
  expect(await ids({ text: '', verdict: 'down', limit: 5 })).toEqual(['3']);
  expect(await ids({ text: '', since: '2026-11-03', limit: 5 })).toEqual(['3', '2']);
});

test('deleting a conversation takes its turns, steps and events and leaves the others', async () => {
  const db = freshDb();
  await store(db, [turn('1'), turn('2', { recordKey: 'atomic:crm:jane:contact:7' })]);
  await db.steps.add({ turnId: '1', n: 0, name: 'read', status: 'done', startedAt: 0, endedAt: 0, made: null });
  await db.events.add({ at: '', type: 'turn', turnId: '1', recordKey: 'atomic:crm:jane:account:1', detail: {} });
  await deleteConversation(db, 'atomic:crm:jane:account:1');
  expect(await db.turns.toCollection().primaryKeys()).toEqual(['2']);
  expect(await db.steps.count()).toBe(0);
  expect(await db.events.count()).toBe(0);
  await deleteEverything(db);
  expect(await db.turns.count()).toBe(0);
});

test('the export holds questions, answers and sources, and no inner workings', async () => {
  const db = freshDb();
  await db.conversations.add({
    recordKey: 'atomic:crm:jane:account:1',
    recordName: 'Harborline *Cold*',
    recordKind: 'account',
    crm: 'atomic',
    host: 'crm',
    url: '',
    updatedAt: '2026',
    maskBook: { Person_1: 'Dana' },
  });
  await store(db, [turn('1', { blocks: [{ type: 'notice', tone: 'info', text: 'Two deals.' }] })]);
  const now = new Date('2026-11-22T10:00:00Z');
  const json = JSON.parse(await exportJson(db, now));
  expect(json.turns[0]).toMatchObject({ query: 'What is open here?', blocks: [{ text: 'Two deals.' }] });
  expect(JSON.stringify(json)).not.toContain('Person_1');
  expect(json.turns[0].words).toBeUndefined();
  const markdown = await exportMarkdown(db, now);
  expect(markdown).toContain('## Harborline \\*Cold\\*');
  expect(markdown).toContain('Two deals.');
});

test('a store written by the first version opens, and its old turns are found by search', async () => {
  const name = `history-${names++}`;
  const first = new Dexie(name);
  first.version(1).stores({
    pages: 'tabId, recordKey',
    records: 'key, crm, kind, readAt',
    conversations: 'recordKey, updatedAt',
    turns: 'id, recordKey, askedAt, status, [recordKey+askedAt]',
    steps: '[turnId+n], turnId',
    events: '++id, at, type, turnId',
    audit: 'n',
    settings: 'id',
  });
  await first.table('turns').add(
    turn('1', {
      query: 'Where are the redlines?',
      route: { outcome: 'record-question', params: {}, score: 1, by: 'router', alternatives: [] },
    }),
  );
  first.close();
  const db = new WingsideDb(name);
  expect((await searchTurns(db, { text: 'redlines', limit: 5 })).map(({ id }) => id)).toEqual(['1']);
  expect((await searchTurns(db, { text: '', outcome: 'record-question', limit: 5 })).length).toBe(1);
});

test('words of a text are bounded, whatever its length', () => {
  expect(wordsOf('a-b '.repeat(500_000)).length).toBeLessThanOrEqual(400);
  expect(wordsOf('jane.doe@fernhollow.example')).toContain('fernhollow');
});
