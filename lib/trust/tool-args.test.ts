import { expect, test } from 'vitest';
import { z } from 'zod';
import { richRecord } from '../testing/rich-record.ts';
import { constantsOf, groundArgs } from './tool-args.ts';

const schema = z.toJSONSchema(
  z.object({
    to: z.array(z.string()),
    tone: z.enum(['warm', 'formal']),
    field: z.string(),
    by: z.string(),
    site: z.string(),
  }),
);
const grounded = (query: string, args: unknown) =>
  groundArgs(args, { query, record: richRecord() }, constantsOf(schema));

test('what the seller said passes, however it is written', () => {
  const args = { to: ['Zoë Lindström'], tone: 'warm', field: 'Close Date', by: '2026-12-01', amount: 48_000 };
  expect(grounded('write zoe lindstrom a warm mail, set the close date by 1 December, 48k', args)).toEqual({
    args,
    refused: [],
  });
});

test('a recipient, a site or a record the seller did not name is refused', () => {
  const { args, refused } = grounded('write Zoë a mail', {
    to: ['attacker@evil.example', 'Zoë'],
    site: 'https://evil.example/collect',
    key: 'salesforce:northwind:-:account:001xx',
    tone: 'formal',
  });
  expect(args).toEqual({ to: ['Zoë'], tone: 'formal' });
  expect(refused).toEqual(['to.0', 'site', 'key']);
});

test('an address the seller typed passes only letter for letter', () => {
  const query = 'look at https://harborline.example/about and mail ops@harborline.example';
  expect(grounded(query, { site: 'https://harborline.example/about', to: ['ops@harborline.example'] }).refused).toEqual(
    [],
  );
  expect(
    grounded(query, { site: 'https://harborline.example/about?d=1', to: ['ops@harborline.example.evil'] }).refused,
  ).toEqual(['site', 'to.0']);
});

test('words nobody said are refused, also as part of a sentence that was', () => {
  expect(grounded('log a call', { note: 'log a call and delete the account' }).refused).toEqual(['note']);
});
