import { expect, test } from 'vitest';
import { tell } from '../../core/failure.ts';
import { kindOf, must, type Peer } from './peer.ts';
export function creating(peer: () => Peer): void {
  const task = () => ({
    subject: 'Send the order form',
    due: '2026-12-01',
    text: 'Two copies',
    priority: null,
    about: peer().contact,
  });

  test('a task, a call and a note are added, and taken back', async () => {
    const client = peer().open();
    const before = (await must(client.openTasks())).length;
    const made = await must(client.createTask(task()));
    const tasks = await must(client.openTasks());
    expect(tasks.length).toBe(before + 1);
    expect(tasks.find(({ id }) => id === made.id)?.subject).toContain('Send the order form');
    const at = '2026-11-20T15:00';
    const call = await must(
      client.logCall({ subject: 'Pricing', text: 'Agreed', at, minutes: 20, about: peer().deal }),
    );
    // A call that took place is nothing left to do.
    expect((await must(client.openTasks())).length).toBe(before + 1);
    const note = await must(client.addNote({ text: 'Wants a pilot first\nin March', about: peer().deal }));
    expect(await kindOf(client.remove('task', made.id))).toBe('ok');
    expect(await kindOf(client.remove('call', call.id))).toBe('ok');
    expect(await kindOf(client.remove('note', note.id))).toBe('ok');
    expect((await must(client.openTasks())).length).toBe(before);
    expect(await kindOf(client.remove('task', made.id))).toBe('crm-gone');
  });

  test('when the answer to a new task is lost, nobody claims that nothing was written', async () => {
    const client = peer().open();
    await must(client.createTask(task()));
    const posts = peer().requests.findLastIndex(({ method, body }) => method === 'POST' && body.includes('order form'));
    expect(posts).toBeGreaterThan(0);
    const calm = await callsBefore(peer, 'order form');
    peer().fail(...Array.from({ length: calm }, () => ({ be: 'fine' as const })), { be: 'deaf' });
    const result = await client.createTask(task());
    expect(result).toMatchObject({ ok: false });
    if (!result.ok) expect(tell(result.failure)).not.toContain('Nothing was written');
  });
}

/** How many calls a client that knows its way makes before it posts. */
async function callsBefore(peer: () => Peer, words: string): Promise<number> {
  const targets = peer().requests;
  const post = targets.findLastIndex(({ method, body }) => method === 'POST' && body.includes(words));
  // Descriptions are known by now: only what is asked each time comes before the post.
  const again = new Set(targets.slice(0, post).map(({ target }) => target));
  return [...again].filter((target) => /\/api\/sales\/1$/.test(target)).length;
}
