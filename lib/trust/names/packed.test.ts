import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fold } from '../fold.ts';
import { firstNames } from './first-names.ts';
import { packed, unpacked } from './packed.ts';
import { hasNameEnding } from './sound.ts';
import { surnames } from './surnames.ts';

const inLists = (kind: string): string[] =>
  readdirSync(join(import.meta.dirname, 'lists', kind))
    .flatMap((file) => readFileSync(join(import.meta.dirname, 'lists', kind, file), 'utf8').split(/\s+/))
    .map(fold)
    .filter((name) => name !== '');

const advice = 'run node lib/bench/mask/pack-names.ts';
test('every first name of the lists is known to the engine, and no other', () =>
  expect([...firstNames].toSorted(), advice).toEqual([...new Set(inLists('first'))].toSorted()));

test('every family name of the lists is known to the engine, by the list or by its ending', () =>
  expect(
    inLists('last').filter((name) => !surnames.has(name) && !hasNameEnding(name)),
    advice,
  ).toEqual([]));

test('names come out of their packing as they went in', () => {
  const names = ['a', 'ab', 'anna', 'annabel', 'annabella', 'bo', 'maximiliana-theresia-konstantina', 'z'];
  expect([...unpacked(packed(names))]).toEqual(names);
});
