import { expect, test } from 'vitest';
import { languageIn, languageOf, lengthIn, nameIn, purposeIn, toneIn, topicIn } from './wish.ts';

test.each([
  ['chase the proposal', 'chase'],
  ['write a proposal to them', 'proposal'],
  ['schreib eine Erinnerung', 'chase'],
  ['mail de relance', 'chase'],
  ['un correo de disculpa', 'apology'],
  ['say thanks for the order', 'thank-you'],
  ['move our call to next week', 'reschedule'],
  ['first email to this lead', 'intro'],
  ['correo de seguimiento', 'follow-up'],
  ['Draft an e-mail', null],
])('"%s" → %s', (words, purpose) => expect(purposeIn(words)).toBe(purpose));

test('tone and length are read apart: "less formal" is warm, "brief" is short', () => {
  expect(toneIn('less formal please')).toBe('warm');
  expect(toneIn('etwas förmlicher')).toBe('formal');
  expect(toneIn('plus chaleureux')).toBe('warm');
  expect(toneIn('tell her the news')).toBeNull();
  expect(lengthIn('a brief note')).toBe('short');
  expect(lengthIn('ausführlicher bitte')).toBe('long');
  expect(lengthIn('write to Dana')).toBeNull();
});

test('languages are known by name in four languages and by code; others by name only', () => {
  expect(languageIn('auf Deutsch')).toEqual({ known: 'de', named: 'deutsch' });
  expect(languageIn('in Japanese')).toEqual({ known: null, named: 'japanese' });
  expect(languageIn('the Spanish team')).toBeNull();
  expect([languageOf('de-AT'), languageOf('French'), languageOf('ja')]).toEqual(['de', 'fr', null]);
});

test('the point is the seller’s own words, without what is about the letter', () => {
  expect(topicIn('write Dana about the liability cap, keep it short')).toBe('the liability cap');
  expect(topicIn('schreib ihm wegen der Lieferzeit auf deutsch')).toBe('der Lieferzeit');
  expect(topicIn('write to her about this')).toBeNull();
});

test('a name is one only after a word that points to a person', () => {
  expect(nameIn('write to Peter Novak about the audit')).toBe('Peter Novak');
  expect(nameIn('schreib an Kunden')).toBeNull();
  expect(nameIn('translate to German')).toBeNull();
});
