import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { recordKey } from '../core/record.ts';
import { verifyAudit } from '../history/audit.ts';
import { WingsideDb } from '../history/db.ts';
import { deleteConversation, deleteTurns } from '../history/erase.ts';
import { onSettings } from '../history/private.ts';
import { isForgotten } from '../history/tables.ts';
import { dump, keptWorld, liveADay, singing } from '../testing/kept-world.ts';

type World = ReturnType<typeof keptWorld>;
const switchTo = (on: boolean, { db }: World) =>
  db.settings.put({ id: 'user', value: { privateMode: on, theme: 'dark' } });
/** What is the seller's, without the tabs, whose rows the next reading makes anew. */
const content = async (db: WingsideDb) =>
  Object.fromEntries(Object.entries(await dump(db)).filter(([table]) => isForgotten(table) && table !== 'pages'));
const later = (world: World, hours: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + hours * 3_600_000);
};

test('in private mode turns are answered as usual; switched off, all of it is gone', async () => {
  const world = keptWorld();
  await switchTo(true, world);
  await liveADay(world);
  const during = await dump(world.db);
  expect(during.turns?.length).toBe(4);
  expect(during.events, 'what was done is not even noted').toEqual([]);
  await switchTo(false, world);
  await world.engine.settingsChanged();
  const after = await dump(world.db);
  for (const [table, rows] of Object.entries(after)) if (isForgotten(table)) expect(rows, table).toEqual([]);
  expect(singing(after)).toEqual([]);
  expect(after.audit?.map((row) => (row as { what: string }).what)).toContain('model-call');
  expect(await verifyAudit(world.db)).toMatchObject({ brokenAt: null });
});

test('what was there before stays as it was, row by row, in every table', async () => {
  const world = keptWorld();
  await liveADay(world);
  const before = await content(world.db);
  expect(Object.values(before).every((rows) => rows.length > 0)).toBe(true);
  await switchTo(true, world);
  later(world, 30);
  await liveADay(world);
  await world.see({ fields: [], name: 'Canary Pumps (sold)' });
  await world.see({ url: 'https://crm.example/account/8', name: 'Another canary' }, 2);
  const older = before.turns as { id: string; status: string }[];
  await world.engine.react(
    older.find(({ status }) => status === 'done')?.id ?? '',
    'up',
    'The canary is well after all.',
  );
  for (const { id } of older.filter(({ status }) => status === 'waiting')) await world.engine.cancel(id);
  expect(await content(world.db)).not.toEqual(before);
  await world.engine.endPrivate();
  expect(await content(world.db)).toEqual(before);
  expect((await world.db.settings.get('user'))?.value).toEqual({ privateMode: false, theme: 'dark' });
  await world.see({ name: 'Canary Pumps & Sons' });
  await world.ask('And now?');
  expect((await world.db.turns.toArray()).length, 'and everything is kept again').toBe(older.length + 1);
});

test('the browser closed in private mode: the next engine clears up before anything else, and private mode goes on', async () => {
  const first = keptWorld({ session: async () => 'monday' });
  await first.see({ name: 'Canary, before' });
  const before = await content(first.db);
  await switchTo(true, first);
  await first.see({ name: 'Canary, in private' });
  await first.ask('How is it?');
  const second = keptWorld({ db: new WingsideDb(first.db.name), session: async () => 'tuesday' });
  await second.engine.start();
  expect(await content(second.db)).toEqual(before);
  await second.ask('How is it today?');
  await second.engine.endPrivate();
  expect(await content(second.db)).toEqual(before);
});

test('a new engine that is asked before it has cleared up clears up first', async () => {
  const first = keptWorld();
  await switchTo(true, first);
  await first.see();
  await first.ask('How is it?');
  await switchTo(false, first);
  const second = keptWorld({ db: new WingsideDb(first.db.name) });
  await second.see({ name: 'Sparrow Valves', fields: [] });
  expect(await second.db.turns.count()).toBe(0);
  expect((await second.db.records.toArray()).map(({ name }) => name)).toEqual(['Sparrow Valves']);
});

test('an engine that ended within the same browser session goes on in private, with what was asked still there', async () => {
  const first = keptWorld({ session: async () => 'monday' });
  await switchTo(true, first);
  await first.see();
  const turn = await first.ask('How is it?');
  const second = keptWorld({ db: new WingsideDb(first.db.name), session: async () => 'monday' });
  await second.engine.start();
  expect(await second.db.turns.get(turn.id)).toBeDefined();
  await second.ask('And now?');
  await second.engine.endPrivate();
  expect(singing(await content(second.db))).toEqual([]);
});

test('what the seller deletes meanwhile stays deleted', async () => {
  const world = keptWorld();
  await world.see();
  await world.agree();
  const [one, two] = [await world.ask('First canary'), await world.ask('Second canary')];
  await switchTo(true, world);
  await world.engine.react(one.id, 'up', '');
  await world.engine.react(two.id, 'up', '');
  const panel = new WingsideDb(world.db.name);
  await deleteTurns(panel, [one.id]);
  await world.engine.endPrivate();
  expect((await world.db.turns.toArray()).map(({ id, feedback }) => [id, feedback])).toEqual([[two.id, null]]);
  expect((await world.db.calls.toArray()).map(({ turnId }) => turnId)).toEqual([two.id]);
  expect((await world.db.steps.toArray()).every(({ turnId }) => turnId === two.id)).toBe(true);
  await switchTo(true, world);
  await world.see({ name: 'Canary Pumps renamed' });
  await world.engine.forget(world.key);
  expect(singing(await dump(world.db)), 'not even what was to be put back is left').toEqual([]);
  await world.engine.endPrivate();
  expect(singing(await content(world.db)), 'a forgotten record is not put back').toEqual([]);
});

test('a conversation that went on in private and was deleted by the seller is gone, waiting bytes and all', async () => {
  const world = keptWorld();
  await world.see();
  const waiting = await world.ask('What would you send of the canary?');
  expect(waiting.status).toBe('waiting');
  await switchTo(true, world);
  await world.engine.decideEgress(waiting.id, true);
  await world.ask('How is the canary?');
  await deleteConversation(new WingsideDb(world.db.name), world.key);
  await world.engine.endPrivate();
  const left = await content(world.db);
  expect(
    Object.keys(left)
      .filter((table) => (left[table] ?? []).length > 0)
      .sort(),
  ).toEqual(['records', 'snapshots', 'users', 'visits'].sort());
});

test('everything forgotten in private mode is not put back either', async () => {
  const world = keptWorld();
  await liveADay(world);
  await switchTo(true, world);
  await liveADay(world);
  await world.engine.forgetEverything({});
  expect(singing(await dump(world.db))).toEqual([]);
  await world.ask('Still a canary?');
  await world.engine.endPrivate();
  expect(singing(await dump(world.db))).toEqual([]);
});

test('a user named for the first time in private is forgotten, and what was nobody’s is nobody’s again', async () => {
  const world = keptWorld({ user: 'Jane Doe' });
  const nobodys = recordKey({ crm: 'paper', org: 'crm.example', kind: 'account', id: '7' }, null);
  await world.see({ user: null });
  await world.engine.ask({ recordKey: nobodys, query: 'Whose canary?', actionId: 'summarize-record' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const before = await content(world.db);
  await switchTo(true, world);
  await world.see();
  expect((await world.db.turns.toArray()).map((turn) => turn.recordKey)).toEqual([world.key]);
  await world.engine.endPrivate();
  expect(await content(world.db)).toEqual(before);
});

test('what became of an older proposal is true all the same', async () => {
  const world = keptWorld();
  await liveADay(world);
  const [proposal] = await world.db.proposals.toArray();
  await switchTo(true, world);
  await world.see();
  await world.engine.writes.dismiss(proposal?.id ?? '');
  await world.engine.endPrivate();
  expect((await world.db.proposals.get(proposal?.id ?? ''))?.status).toBe('dismissed');
});

test('switched in another window, the engine hears of it', async () => {
  const world = keptWorld();
  await world.see();
  let heard = 0;
  const end = onSettings(world.db, () => {
    heard += 1;
  });
  await vi.waitFor(() => expect(heard).toBe(1), { timeout: 5_000 });
  const panel = new WingsideDb(world.db.name);
  await panel.settings.put({ id: 'user', value: { privateMode: true } });
  await vi.waitFor(() => expect(heard).toBe(2), { timeout: 5_000 });
  end();
});

test('private mode is in the log, which says nothing of what was done in it', async () => {
  const world = keptWorld();
  await switchTo(true, world);
  await world.see();
  await world.ask('How is the canary?');
  await world.engine.endPrivate();
  const rows = (await dump(world.db)).audit as { what: string; status: string }[];
  expect(rows.filter(({ what }) => what === 'private').map(({ status }) => status)).toEqual(['on', 'off']);
  expect(singing({ audit: rows, settings: await world.db.settings.toArray() })).toEqual([]);
});
