import { expect, test } from 'vitest';
import { readFixtures } from '../read/fixtures.ts';
import { diceOf } from './dice.ts';
import { hostileUrls, problemOfUrl } from './urls.ts';

const addresses = readFixtures()
  .filter(({ expected }) => expected.kind !== null)
  .map(({ adapter, expected }) => ({ adapter, url: expected.url }));

test('no address, however it is made up, is taken for a record it does not name', () => {
  const problems = hostileUrls(addresses, 500, diceOf(1)).flatMap((hostile) => {
    const problem = problemOfUrl(hostile);
    return problem ? [`${hostile.attack}: ${hostile.text.slice(0, 200)} ${problem}`] : [];
  });
  expect(problems).toEqual([]);
});

test('the same seed makes the same addresses, so that what was found can be found again', () =>
  expect(hostileUrls(addresses, 40, diceOf(7))).toEqual(hostileUrls(addresses, 40, diceOf(7))));
