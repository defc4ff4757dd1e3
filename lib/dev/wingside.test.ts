import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const script = join(import.meta.dirname, 'wingside.ts');

/** Runs the command line as `npm run -s wingside --` does. */
function wingside(args: string[], input = ''): Promise<{ out: string; err: string; code: number }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...args], { maxBuffer: 10_000_000 }, (error, out, err) =>
      resolve({ out, err, code: error ? Number(error.code ?? 1) : 0 }),
    );
    child.stdin?.end(input);
  });
}

const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('route answers each line with its id, also one it cannot read', async () => {
  const { out, code } = await wingside(
    ['route'],
    '{"id":"1","query":"sum this up for me","record":"account"}\n{"id":"2","query":"weather in Paris tomorrow","record":"none"}\nnot json\n',
  );
  expect(code).toBe(0);
  const [first, second, third] = lines(out);
  expect(first).toMatchObject({
    id: '1',
    outcome: 'summarize-record',
    params: {},
    score: expect.any(Number),
    alternatives: expect.any(Array),
  });
  expect(second).toMatchObject({ id: '2', outcome: 'out-of-scope' });
  expect(third).toHaveProperty('error');
}, 20_000);

test('ask prints the turn for a record with only names, labels and values', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'wingside-')), 'record.json');
  writeFileSync(
    file,
    JSON.stringify({
      kind: 'opportunity',
      name: 'Cold chain renewal',
      fields: [
        { label: 'Amount', value: 'EUR 125,000.00' },
        { label: 'Stage', value: 'Negotiation' },
      ],
    }),
  );
  const { out, code } = await wingside(['ask', '--record', file, 'what is the amount?']);
  expect(code).toBe(0);
  const [turn] = lines(out);
  expect(turn).toMatchObject({ outcome: 'record-question', rung: 'rules', proposals: [] });
  expect(JSON.stringify(turn?.blocks)).toContain('125,000.00');
  expect(turn?.sources).toMatchObject([{ label: 'Amount', quote: 'EUR 125,000.00' }]);
}, 20_000);

test('what cannot be done is said on stderr, with another exit code than 0', async () => {
  const missing = await wingside(['ask', '--record', '/nowhere/record.json', 'hello']);
  expect(missing).toMatchObject({ code: 1, out: '' });
  expect(missing.err).toContain('/nowhere/record.json');
  expect((await wingside(['fly'])).code).toBe(2);
}, 20_000);
