import { expect, test } from 'vitest';
import { kindOf, type Peer } from './peer.ts';

const answer = (status: number, body = '{}', headers: Record<string, string> = {}) => ({
  be: 'answer' as const,
  status,
  body,
  headers: { 'content-type': 'application/json', ...headers },
});

export function limits(peer: () => Peer): void {
  test('a limit is waited for once, as long as the CRM says', async () => {
    peer().fail(answer(429, '{}', { 'retry-after': '7' }));
    expect(await kindOf(peer().open().me())).toBe('ok');
    expect(peer().waits).toEqual([7000]);
  });

  test('a limit that stays, or is far away, is told with its seconds', async () => {
    peer().fail(answer(429, '{}', { 'retry-after': '3' }), answer(429, '{}', { 'retry-after': '12' }));
    expect(await peer().open().me()).toMatchObject({ ok: false, failure: { kind: 'crm-limit', waitSeconds: 12 } });
    peer().fail(answer(503, '{}', { 'retry-after': '120' }));
    expect(await peer().open().me()).toMatchObject({ ok: false, failure: { kind: 'crm-limit', waitSeconds: 120 } });
    expect(peer().waits).toEqual([3000]);
  });

  test('an ended session is renewed once and the seller notices nothing', async () => {
    const { renew } = peer().expire();
    let renewed = 0;
    const client = peer().open({
      renew: () => {
        renewed += 1;
        return renew();
      },
    });
    expect(await kindOf(client.me())).toBe('ok');
    expect(renewed).toBe(1);
  });

  test('a session that stays ended means: sign in again', async () => {
    peer().expire();
    peer().fail(answer(401), answer(401));
    let renewed = 0;
    expect(
      await kindOf(
        peer()
          .open({ renew: async () => renewed++ < 9 })
          .me(),
      ),
    ).toBe('crm-signed-out');
    expect(renewed).toBe(1);
    peer().fail(answer(401));
    expect(
      await kindOf(
        peer()
          .open({ renew: async () => false })
          .me(),
      ),
    ).toBe('crm-signed-out');
  });
}

export function trouble(peer: () => Peer): void {
  test.each([
    [
      'a web page instead of data',
      answer(200, '<!doctype html><h1>Maintenance</h1>', { 'content-type': 'text/html' }),
      'crm-nonsense',
    ],
    [
      'a sign-in page',
      answer(200, '<html><input type="password"></html>', { 'content-type': 'text/html' }),
      'crm-signed-out',
    ],
    ['data that breaks off', { be: 'half' as const }, 'crm-nonsense'],
    ['data of another shape', answer(200, '[{"surprise":true}]'), 'crm-nonsense'],
    ['an error of the server', answer(500, '{"error":"x"}'), 'crm-nonsense'],
    ['a refusal', answer(403, '{"error":"x"}'), 'crm-forbidden'],
    ['a cut connection', { be: 'drop' as const }, 'crm-unreachable'],
  ])('%s is told as what it is', async (_what, fault, kind) => {
    peer().fail(fault);
    expect(await kindOf(peer().open().me())).toBe(kind);
  });

  test('a record that is gone is told as gone', async () => {
    const { missing } = peer();
    expect(await kindOf(peer().open().record(missing))).toBe('crm-gone');
    expect(
      await kindOf(
        peer()
          .open()
          .record({ ...missing, id: "1' OR '1'='1" }),
      ),
    ).toBe('crm-gone');
  });

  test('a CRM that is switched off is told as unreachable', async () => {
    const client = peer().open();
    await peer().close();
    expect(await kindOf(client.me())).toBe('crm-unreachable');
  });

  test('the seller can stop in mid-call', async () => {
    const stop = new AbortController();
    peer().fail({ be: 'hang' });
    const asked = peer().open({ signal: stop.signal }).me();
    setTimeout(() => stop.abort(), 20);
    expect(await kindOf(asked)).toBe('interrupted');
    expect(await kindOf(peer().open({ signal: stop.signal }).me())).toBe('interrupted');
  });

  test('no request of the seller becomes a flood', async () => {
    const client = peer().open({ budget: 2 });
    const { deal } = peer();
    const kinds = [];
    for (let i = 0; i < 4; i++) kinds.push(await kindOf(client.record(deal)));
    expect(kinds).toContain('crm-limit');
    expect(peer().requests.length).toBeLessThanOrEqual(2);
  });
}
