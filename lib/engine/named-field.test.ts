import { expect, test } from 'vitest';
import { quietDeal } from '../actions/examples.ts';
import { asUntrusted } from '../core/untrusted.ts';
import { routeByField } from './named-field.ts';

const declined = { outcome: 'out-of-scope', params: {}, score: 0.6, by: 'router' as const, alternatives: [] };
const record = {
  ...quietDeal,
  fields: [
    ...quietDeal.fields,
    {
      name: 'measure-qb',
      label: asUntrusted('Measure QB'),
      value: 7,
      display: asUntrusted('7'),
      type: 'number' as const,
      anchor: '',
    },
  ],
};

test('a question that names a field of the record by its label is about the record', () =>
  expect(routeByField(declined, 'what is Measure-QB?', record)).toMatchObject({
    outcome: 'record-question',
    params: { question: 'what is Measure-QB?' },
  }));

test('what names no field stays declined, and a clear route stays as it is', () => {
  expect(routeByField(declined, 'what is the weather in San Francisco', record).outcome).toBe('out-of-scope');
  expect(routeByField({ ...declined, outcome: 'draft-email' }, 'write about Measure QB', record).outcome).toBe(
    'draft-email',
  );
  expect(routeByField(declined, 'what is Measure QB?', null).outcome).toBe('out-of-scope');
});

test('a question about a rival the notes speak of is about the record; an order that names one is not', () => {
  const outside = { outcome: 'out-of-scope', params: {}, score: 0.6, by: 'router' as const, alternatives: [] };
  expect(routeByField(outside, 'how low did Thermaloop go?', quietDeal).outcome).toBe('record-question');
  expect(routeByField(outside, 'buy Thermaloop for me', quietDeal).outcome).toBe('out-of-scope');
  expect(routeByField(outside, 'who won the match in Lisbon?', quietDeal).outcome).toBe('out-of-scope');
});
