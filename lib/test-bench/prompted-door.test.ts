import { expect, test } from 'vitest';
import { type ModelDoor, noUsage } from '../model/door.ts';
import { instructions } from '../trust/prompt-text.ts';
import { promptedDoor } from './prompted-door.ts';

const request = {
  messages: [
    { role: 'system' as const, content: instructions('Answer from the data.') },
    { role: 'user' as const, content: instructions('The seller asks: how much is it') },
  ],
  maxTokens: 50,
};
const sent: string[] = [];
const door: ModelDoor = {
  ...{ label: 'm at h', host: 'h', bytes: (of) => JSON.stringify(of.messages) },
  async stream(of) {
    sent.push(JSON.stringify(of.messages));
    return { text: '', usage: noUsage, finish: 'stop', toolCalls: [] };
  },
  structured: async () => ({ ok: false, failure: { kind: 'model-unreachable', host: 'h' } }),
  pick: async () => ({ ok: false, failure: { kind: 'model-unreachable', host: 'h' } }),
};

test('orders that are tried are added to ours, and what is shown is what is sent', async () => {
  const tried = promptedDoor(door, ' Never more than two sentences. ');
  await tried.stream(request, { signal: new AbortController().signal });
  expect(sent).toEqual([tried.bytes(request)]);
  expect(sent[0]).toContain('Answer from the data.\\n\\nNever more than two sentences.');
  expect(sent[0]).not.toContain('how much is it\\n\\nNever');
});

test('no orders leave the door as it is', () => expect(promptedDoor(door, '  ')).toBe(door));
