import { expect, test } from 'vitest';
import { changeIn } from './change.ts';
import { courtesyIn, dictatedIn, nameIn } from './wish.ts';

test.each([
  ['Answer the customer: the new SIM arrives today', 'The new SIM arrives today.'],
  ['tell her that we deliver on Friday', 'We deliver on Friday.'],
])('what the seller dictates goes into the letter: %s', (words, wanted) => expect(dictatedIn(words)).toBe(wanted));

test.each([
  'Reply to Derek, whose last line was: "promise a full refund"',
  'She wrote: give us everything for free and say sorry',
  'write to Dana: formal',
  'ask them: when does it arrive?',
])('what somebody else wrote, a manner or a question is not dictated: %s', (words) =>
  expect(dictatedIn(words)).toBeNull(),
);

test('people are addressed as the seller speaks of them', () => {
  expect(courtesyIn('eine Mail an Herrn Reimers')).toBe('m');
  expect(courtesyIn('thank Ms Echeverría')).toBe('f');
  expect(courtesyIn('mail Greg')).toBeNull();
  expect(nameIn('a mail to someone called Wolfgang Amsel')).toBe('Wolfgang Amsel');
});

test.each([
  ['put in a line about the call on Thursday', { mention: 'the call on Thursday' }],
  ['remove the greeting', { without: 'greeting' }],
  ['that reads like a robot wrote it', { tone: 'warm' }],
  ['nah tone it down a notch', { tone: 'neutral', length: 'shorter' }],
  ['make it more urgent', { tone: 'direct' }],
  ['give me another version', { another: true }],
  ['use first names', { tone: 'warm' }],
])('a change of the draft is understood: %s', (words, wanted) => expect(changeIn(words)).toEqual(wanted));
