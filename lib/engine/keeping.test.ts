import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { aboutHash, listAudit, verifyAudit } from '../history/audit.ts';
import { keptWorld, liveADay } from '../testing/kept-world.ts';

type World = ReturnType<typeof keptWorld>;
const rows = ({ db }: World, what: 'policy' | 'permission' | 'web-read' | 'export') =>
  listAudit(db, { limit: 20, what });

test('a policy that says something else than before is noted by the names of what changed, and only then', async () => {
  const world = keptWorld();
  await world.engine.keepPolicy({});
  expect(await rows(world, 'policy')).toEqual([]);
  await world.engine.keepPolicy({ keepDays: 30, company: 'Acme' });
  await world.engine.keepPolicy({ company: 'Acme', keepDays: 30 });
  await world.engine.keepPolicy({ company: 'Acme Ltd', endpoint: 'https://llm.example/v1' });
  expect((await rows(world, 'policy')).map(({ why }) => why.action)).toEqual([
    'company, endpoint, keepDays',
    'company, keepDays',
  ]);
  expect(JSON.stringify(await rows(world, 'policy'))).not.toContain('Acme');
});

test('leave given and taken back is noted; a company’s site only as a hash, the same as when it is read', async () => {
  const world = keptWorld();
  const origins = ['*://*.canarypumps.example/*'];
  await world.engine.permissionsChanged({ given: true, permissions: ['cookies'], origins });
  await world.see();
  await world.ask('Look it up', 'enrich-account');
  await world.engine.permissionsChanged({ given: false, permissions: [], origins });
  const noted = await rows(world, 'permission');
  expect(noted.map(({ status, why, where }) => [status, why.action, where])).toEqual([
    ['withdrawn', 'site', ''],
    ['given', 'site', ''],
    ['given', 'cookies', ''],
  ]);
  const about = await aboutHash(world.db, 'canarypumps.example');
  expect(noted[0]?.about?.site).toBe(about);
  const [read] = await rows(world, 'web-read');
  expect(read).toMatchObject({ where: '', about: { site: about, record: await aboutHash(world.db, world.key) } });
  expect(await verifyAudit(world.db)).toMatchObject({ brokenAt: null });
});

test('what was kept long enough goes at the start and once a day, without anybody waiting for it', async () => {
  const world = keptWorld();
  await liveADay(world);
  await world.db.settings.put({ id: 'user', value: { keep: { calls: 7 } } });
  await world.engine.start();
  const calls = await world.db.calls.count();
  expect(calls).toBeGreaterThan(0);
  world.clock.now = new Date(world.clock.now.getTime() + 8 * 86_400_000);
  await world.see();
  await vi.waitFor(async () => expect(await world.db.calls.count()).toBe(0), { timeout: 5_000 });
  expect(await world.db.turns.count()).toBe(4);
});

test('a yes given the moment it is asked for is heard', async () => {
  const world = keptWorld();
  await world.see();
  const id = await world.engine.ask({ recordKey: world.key, query: 'How is the canary?' });
  await vi.waitFor(async () => expect((await world.db.turns.get(id))?.status).toBe('waiting'), {
    interval: 1,
    timeout: 5_000,
  });
  await world.engine.decideEgress(id, true);
  await vi.waitFor(async () => expect((await world.db.turns.get(id))?.status).toBe('done'), { timeout: 5_000 });
});
