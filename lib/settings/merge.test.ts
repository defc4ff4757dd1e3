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
  expect(settings.keepDays).toBe(90);
  expect(locked).toEqual(['model.baseUrl', 'keepDays', 'profile.company']);
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
    keepDays: 0,
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
