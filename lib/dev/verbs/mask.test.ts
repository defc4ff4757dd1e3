import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

function masked(input: string): Promise<{ out: string; err: string; code: number }> {
  return new Promise((resolve) => {
    const script = join(import.meta.dirname, '../wingside.ts');
    const child = execFile(process.execPath, [script, 'mask'], (error, out, err) =>
      resolve({ out, err, code: error ? Number(error.code ?? 1) : 0 }),
    );
    child.stdin?.end(input);
  });
}

test('each line is masked by its own record; a bad one is told by its number and the rest goes on', async () => {
  const text = 'Bran\u200bdauers card 4111 1111 1111 1111';
  const { out, err, code } = await masked(
    [
      JSON.stringify({ id: 'a', text, record: { Contact: 'Dr. Ilse Brandauer' } }),
      'not json',
      '{"id":"b"}',
      JSON.stringify({ id: 'c', text: 'Order 4500123, 12 pallets' }),
      JSON.stringify({ id: 'd', text: 'Lena called', record: 'salesforce/no-such-page' }),
    ].join('\n'),
  );
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toEqual([
    {
      id: 'a',
      masked: 'Person_1_last_v2s card Card_1',
      entities: [
        { type: 'person', start: 0, end: 10, value: 'Bran\u200bdauer' },
        { type: 'credit_card', start: 17, end: 36, value: '4111 1111 1111 1111' },
      ],
    },
    { id: 'c', masked: 'Order 4500123, 12 pallets', entities: [] },
  ]);
  expect(err).toMatch(/Line 2: .*JSON[\s\S]*Line 3: "text" is missing[\s\S]*Line 5: There is no fixture/);
  expect(code).toBe(1);
}, 20_000);
