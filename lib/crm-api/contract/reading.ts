import { expect, test } from 'vitest';
import { querySchema } from '../../core/query.ts';
import type { CallEntry } from '../call.ts';
import { fieldOf, kindOf, must, type Peer } from './peer.ts';
export function reading(peer: () => Peer): void {
  test('nothing is called before something is asked', () => {
    peer().open();
    expect(peer().requests).toEqual([]);
  });

  test('says who is signed in', async () => {
    const { user } = peer();
    expect(await must(peer().open().me())).toMatchObject(user);
  });

  test('a record comes with the labels, values and owner the seller knows', async () => {
    const { deal, names, labels } = peer();
    const record = await must(peer().open().record(deal));
    expect(record).toMatchObject({
      kind: 'opportunity',
      name: 'Cold chain renewal 1',
      owner: 'Jane Doe',
      stage: 'Opportunity',
    });
    expect(record.fields.map(({ label }) => label)).toEqual(expect.arrayContaining(labels));
    expect(fieldOf(record, names.amount)).toMatchObject({ value: 5000, type: 'currency', writable: true });
    expect(fieldOf(record, names.locked)).toMatchObject({ writable: false });
    const options = fieldOf(record, names.stage)?.options;
    if (options) expect(options.map(({ label }) => label)).toContain('Proposal Sent');
  });

  test('the audit hears of every call, without ids', async () => {
    const log: CallEntry[] = [];
    const { deal } = peer();
    await must(peer().open({ log }).record(deal));
    expect(log.length).toBe(peer().requests.length);
    expect(log[0]).toMatchObject({ method: 'GET', status: 200, host: expect.stringMatching(/^127\.0\.0\.1:/) });
    expect(JSON.stringify(log)).not.toContain(deal.id.length > 3 ? deal.id : '/deals/1');
    expect(log.every(({ bytes }) => bytes > 0)).toBe(true);
  });
}

export function listing(peer: () => Peer): void {
  test('my open tasks, soonest first', async () => {
    const tasks = await must(peer().open().openTasks());
    // Of twelve, six are Jane's, and every fourth is done.
    expect(tasks.length).toBe(6);
    const days = tasks.map(({ due }) => due ?? '9999');
    expect(days).toEqual([...days].sort());
    expect(tasks.map(({ about }) => about)).toContain('Dana Whitfield');
  });

  test('what of mine was changed since, newest first', async () => {
    const changed = await must(peer().open().changedSince(['opportunity'], new Date('2026-11-10T00:00:00Z')));
    expect(changed.map(({ name }) => name)).toEqual([
      'Night shift rollout 19',
      'Cold chain renewal 16',
      'Fleet pilot 13',
      'Audit package 10',
    ]);
    expect(changed[0]?.changedAt).toBe('2026-11-19T10:15:00.000Z');
  });

  test('the history of a record, or an honest no', async () => {
    const client = peer().open();
    const result = client.history(peer().deal);
    if (!peer().history) return expect(await kindOf(result)).toBe('crm-cannot');
    const changes = await must(result);
    expect(changes[0]).toMatchObject({ from: '4000', to: '5000', by: 'Ravi Menon' });
    expect(changes.map(({ at }) => at)).toEqual(
      changes
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
  });

  test('articles, or an honest no', async () => {
    const result = peer().open().knowledge('how do I "renew" a (cold chain) contract? {*}');
    if (!peer().knowledge) return expect(await kindOf(result)).toBe('crm-cannot');
    expect((await must(result))[0]).toMatchObject({ title: 'How to renew a cold chain contract' });
  });

  test('a question over all deals reads page after page', async () => {
    peer().smallPages();
    const query = querySchema.parse({ object: 'opportunity', aggregate: [{ what: 'count' }] });
    const before = peer().requests.length;
    const answer = await must(peer().open().run(query));
    expect(answer.figures).toMatchObject([{ values: [20] }]);
    expect(peer().requests.length - before).toBeGreaterThanOrEqual(4);
  });

  test('a field nobody has is refused by name', async () => {
    const query = querySchema.parse({ object: 'opportunity', filters: [{ field: 'Margin__c', op: 'over', value: 1 }] });
    const answer = await peer().open().run(query);
    expect(answer).toMatchObject({
      ok: false,
      failure: { kind: 'query-refused', why: expect.stringContaining('Margin__c') },
    });
  });
}
