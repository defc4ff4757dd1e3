import { afterAll, expect, test } from 'vitest';
import { recordFromFile } from '../core/record-file.ts';
import { openChat } from '../model/chat.ts';
import { startModelServer } from '../testing/model-server.ts';
import type { CallNote } from './audit.ts';
import { rate } from './rate.ts';

const server = await startModelServer();
afterAll(() => server.close());
const settings = { use: 'endpoint', kind: 'gateway', baseUrl: server.url, model: 'test-model', key: '' } as const;
const record = recordFromFile(
  JSON.stringify({
    kind: 'contact',
    name: 'Fergus Dunmore',
    fields: [{ label: 'Email', value: 'fergus@castellan.example', type: 'email' }],
  }),
  new Date(2026, 10, 24),
);
const profile = { name: '', role: '', company: '', offer: '', signature: '', language: 'en' };
const asked = {
  query: 'what is the mail of Fergus Dunmore',
  answer: 'Fergus Dunmore: fergus@castellan.example',
  quotes: ['fergus@castellan.example'],
  record,
  profile,
};

function callWith(refused: boolean) {
  const notes: CallNote[] = [];
  const door = openChat(settings);
  const call = {
    ...{ door, signal: new AbortController().signal, turnId: 't', now: () => new Date(2026, 10, 24) },
    permit: async () => (refused ? ({ kind: 'over-budget', what: 'day' } as never) : null),
    audit: async (note: CallNote) => void notes.push(note),
  };
  return { door, call, notes };
}

test('an answer is rated on four scales; names and addresses stay here, and the call is noted', async () => {
  const rating = { factual: 5, followsInstruction: 4, concise: 5, complete: 3, why: 'The domain is enough.' };
  server.tell({ be: 'script', text: JSON.stringify(rating) });
  const { door, call, notes } = callWith(false);
  expect(await rate(asked, door, call)).toEqual(rating);
  const sent = server.requests.map(({ body }) => body).join('');
  expect(sent).not.toMatch(/Fergus|Dunmore|castellan/);
  expect(sent).toContain('Person_1');
  expect(notes).toHaveLength(1);
});

test('what is no rating is none, and without leave nothing is sent', async () => {
  server.tell({ be: 'script', text: '{"factual": 9}' });
  const first = callWith(false);
  expect(await rate(asked, first.door, first.call)).toBeNull();
  server.tell({ be: 'normal' });
  const second = callWith(true);
  expect(await rate(asked, second.door, second.call)).toBeNull();
  expect(server.requests).toHaveLength(0);
});
