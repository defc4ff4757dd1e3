import { expect, test } from 'vitest';
import { hostAllowed, mergeSettings } from './merge.ts';

test('what the company sets wins and is locked; the rest stays the seller’s', () => {
  const { settings, locked } = mergeSettings(
    {
      profile: { name: 'Jane', company: 'Own Ltd' },
      model: { use: 'endpoint', baseUrl: 'https://mine.example/v1', model: 'm' },
    },
    { endpoint: 'https://llm.corp.example/v1', company: 'Fernhollow Monitoring', keepDays: 90 },
  );
  expect(settings.model).toMatchObject({ use: 'endpoint', baseUrl: 'https://llm.corp.example/v1', model: 'm' });
  expect(settings.profile).toMatchObject({ name: 'Jane', company: 'Fernhollow Monitoring' });
  expect(settings.keep).toMatchObject({ conversations: 90, audit: 730 });
  expect(locked).toEqual(['model.baseUrl', 'keep.conversations', 'profile.company']);
});

test('a broken part of a policy locks nothing and is named; a broken setting falls back alone', () => {
  const { settings, locked, ignored } = mergeSettings(
    { theme: 'purple', profile: { name: 'Jane' } },
    { keepDays: 'ninety', colour: 'red' },
  );
  expect(locked).toEqual([]);
  expect(ignored).toEqual(['keepDays', 'colour']);
  expect(settings.theme).toBe('system');
  expect(settings.profile.name).toBe('Jane');
});

test('nothing stored means defaults, and no model', () => {
  expect(mergeSettings(undefined, null).settings).toMatchObject({
    model: { use: 'none' },
    welcomed: false,
    keep: { conversations: 365, calls: 30 },
    privateMode: false,
  });
});

test.each([
  ['api.example.com', ['example.com'], true],
  ['badexample.com', ['example.com'], false],
  ['localhost:11434', ['localhost'], true],
  ['localhost:11434', ['localhost:8000'], false],
  ['anything.example', null, true],
  ['anything.example', [], false],
])('%s under %j', (host, allowed, expected) => expect(hostAllowed(host, allowed)).toBe(expected));

test('who once chose how long conversations stay keeps that choice', () => {
  expect(mergeSettings({ keepDays: 30 }, null).settings.keep).toMatchObject({ conversations: 30, readings: 365 });
});

test('limits and rules about fields can be the company’s, one by one', () => {
  const { settings, locked, fieldRules } = mergeSettings(
    { budget: { dayTokens: 5_000, monthTokens: 50_000 }, fieldRules: { salesforce: { margin__c: 'send' } } },
    { budget: { monthTokens: 20_000 }, keep: { calls: 1 }, fieldRules: { salesforce: { margin__c: 'never' } } },
  );
  expect(settings.budget).toMatchObject({ dayTokens: 5_000, monthTokens: 20_000 });
  expect(settings.keep.calls).toBe(1);
  expect(locked).toEqual(['keep.calls', 'budget.monthTokens']);
  expect(fieldRules).toEqual({ salesforce: { margin__c: 'never' } });
});
