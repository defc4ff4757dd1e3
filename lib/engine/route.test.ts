import { expect, test } from 'vitest';
import type { Question } from './route.ts';
import { route } from './route.ts';
import { seeded } from './router/training/fit.ts';

const ask = (query: string, more: Partial<Question> = {}) => route({ query, kind: 'opportunity', ...more });

test.each<[string, Question['kind'], string]>([
  ['Give me a quick summary of this account', 'account', 'summarize-record'],
  ['what is the close date?', 'opportunity', 'record-question'],
  ['show me all open deals over 20k', 'home', 'query-records'],
  ['write a follow-up mail to the buyer', 'opportunity', 'draft-email'],
  ['make it shorter and friendlier', 'opportunity', 'revise-draft'],
  ['what should I work on first today?', 'home', 'prioritize-tasks'],
  ['what changed here since last week', 'opportunity', 'record-changes'],
  ['fill the missing company data from their website', 'account', 'enrich-account'],
  ['how much discount may I give without approval?', 'opportunity', 'answer-knowledge'],
  ['prepare me for the meeting tomorrow', 'account', 'meeting-prep'],
  ['what should I do next with this deal', 'opportunity', 'next-best-action'],
  ['how healthy is this deal', 'opportunity', 'deal-review'],
  ['is this lead worth pursuing', 'lead', 'lead-qualify'],
  ['write a reply to the customer in this ticket', 'case', 'case-reply'],
  ['who are the decision makers here', 'account', 'find-contacts'],
  ['log a call with Tom from this morning', 'contact', 'log-activity'],
  ['set the stage to Negotiation', 'opportunity', 'update-field'],
  ['what can you do?', 'none', 'help'],
  ['do it', 'account', 'clarify'],
  ['delete this account', 'account', 'out-of-scope'],
  ['what will the weather be tomorrow', 'none', 'out-of-scope'],
  ['Fasse diesen Kunden zusammen', 'account', 'summarize-record'],
  ['Rédige un mail de relance au client', 'opportunity', 'draft-email'],
  ['¿Cuál es la fecha de cierre?', 'opportunity', 'record-question'],
  ['この商談を要約してください', 'opportunity', 'summarize-record'],
])('"%s" on a %s page is understood', (query, kind, outcome) => expect(route({ query, kind }).outcome).toBe(outcome));

test('the same words always get the same route and score', () => {
  expect(ask('who signs this contract')).toEqual(ask('who signs this contract'));
});

test('an empty question is asked back', () => {
  for (const query of ['', '   ', '?!', '\n\t']) expect(ask(query)).toMatchObject({ outcome: 'clarify', params: {} });
});

test('of two wishes in a sentence the first is done and the second is kept', () => {
  const { outcome, params } = ask('Summarize this deal and then remind me on Friday to call the buyer');
  expect(outcome).toBe('summarize-record');
  expect(params.first).toBe('Summarize this deal');
  expect(params.second).toEqual({ action: 'log-activity', query: 'remind me on Friday to call the buyer' });
  expect(ask('Entwirf eine Mail an den Einkauf und dann setz die Phase auf Verhandlung').params.second).toMatchObject({
    action: 'update-field',
  });
  expect(ask('deals over 50k and closing in May', { kind: 'home' }).params.second).toBeUndefined();
});

test.each([
  ['Summarise this deal and then draft a mail to the buyer', 'summarize-record', 'draft-email'],
  ['Fass den Kunden zusammen und schreib eine Mail an den Einkauf', 'summarize-record', 'draft-email'],
  ["Un résumé du dossier d'abord, et ensuite un mail au client", 'summarize-record', 'draft-email'],
  ['Resume esta cuenta y escribe un correo al cliente', 'summarize-record', 'draft-email'],
  ['この商談を要約して、お礼メールも書いて', 'summarize-record', 'draft-email'],
])('"%s": first the first, the second offered', (query, first, second) =>
  expect(ask(query)).toMatchObject({ outcome: first, params: { second: { action: second } } }),
);

test('one wish in two halves keeps all its words', () =>
  expect(ask('make it shorter and mark the deadline in bold', { hasDraft: true })).toMatchObject({
    outcome: 'revise-draft',
    params: { instruction: 'make it shorter and mark the deadline in bold' },
  }));

test('after a draft a short word is about the draft', () => {
  const scoreOf = (hasDraft: boolean) => {
    const { outcome, score, alternatives } = ask('in simpler terms', { hasDraft });
    return outcome === 'revise-draft'
      ? score
      : (alternatives.find((one) => one.outcome === 'revise-draft')?.score ?? 0);
  };
  expect(scoreOf(true)).toBeGreaterThan(scoreOf(false));
  expect(ask('shorter', { hasDraft: true })).toMatchObject({ outcome: 'revise-draft', params: { length: 'shorter' } });
  expect(ask('summarize this account', { hasDraft: true, kind: 'account' }).outcome).toBe('summarize-record');
});

test('alternatives are at most three, best first, and only what can be done already', () => {
  const available = new Set(['summarize-record', 'draft-email']);
  const { alternatives } = ask('something about the meeting', { available });
  expect(alternatives.every(({ outcome }) => available.has(outcome))).toBe(true);
  const free = ask('something about the meeting').alternatives;
  expect(free).toHaveLength(3);
  expect(free.map(({ score }) => score)).toEqual(free.map(({ score }) => score).sort((a, b) => b - a));
});

test('nothing that is typed or pasted breaks it', () => {
  const random = seeded(42);
  const alphabet = [...'abc déß 漢字かな عربى עברית 👩‍💻🔥\u202e\u0000\ud800"\'<>{}\\;,.?!\n\t0123'];
  for (let i = 0; i < 10_000; i++) {
    const length = Math.floor(random() * 24);
    const query = Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
    const { score } = route({ query, kind: 'none' });
    expect(score >= 0 && score <= 1).toBe(true);
  }
  for (const huge of ['a', 'and then ', '漢', '👩‍💻', '\u0301', "l'"]) ask(huge.repeat(1_000_000 / huge.length));
});

test.each([
  'enrich from http://kestrel-forge.localhost:40001/',
  'enrich from kestrel-forge.example',
  'fill it in from www.acme-valves.com',
])('an address is their website, whatever its letters: %s', (query) =>
  expect(route({ query, kind: 'account' }).outcome).toBe('enrich-account'),
);
