import { expect, test } from 'vitest';
import { noMemory } from '../core/changes.ts';
import type { Fact } from '../core/site.ts';
import { asUntrusted } from '../core/untrusted.ts';
import { roleOfTitle } from './buying/roles.ts';
import { ask, entry, fields, now, record, row } from './example-parts.ts';
import { account, freshLead, quietDeal } from './examples.ts';
import { findContacts } from './find-contacts.ts';

test.each([
  ['Chief Financial Officer', 'economic'],
  ['Geschäftsführerin', 'economic'],
  ['Directeur général', 'economic'],
  ['Head of IT Procurement', 'procurement'],
  ['Leiter Einkauf', 'procurement'],
  ['General Counsel', 'legal'],
  ['Rechtsabteilung', 'legal'],
  ['CISO', 'technical'],
  ['情報システム部長', 'technical'],
  ['Plant Manager', 'user'],
  ['Jefa de calidad', 'user'],
  ['Poet', null],
])('%s is %s', (title, role) => expect(roleOfTitle(title)).toBe(role));

test('who is known, who is missing and why, and whom to speak to first', async () => {
  const { text, blocks } = await ask(findContacts, account, 'who else should I talk to');
  expect(blocks[0]).toMatchObject({ type: 'ranking', items: [{ text: 'Dana Whitfield' }, { text: 'Marcus Teel' }] });
  expect(text).toContain('Marcus Teel, General Counsel');
  expect(text).toContain('checks it technically');
  for (const block of blocks)
    if (block.type === 'ranking')
      for (const { parts, score } of block.items)
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
});

test('a champion is one a note names as such, quoted; an opponent too', async () => {
  const deal = record({
    ...{ kind: 'opportunity', name: 'X' },
    related: [
      {
        name: 'contacts',
        label: 'Contacts',
        count: 2,
        rows: [row('contact', 'Ola Brandt', { Title: 'COO' }), row('contact', 'Per Holm', { Title: 'IT manager' })],
      },
    ],
    timeline: [entry(3, 'Ola pushes for us in the board. Per is sceptical about the interface.')],
  });
  const { text } = await ask(findContacts, deal);
  expect(text).toContain('Speaks for us inside · For us: “Ola pushes for us in the board.”');
  expect(text).toContain('Against: “Per is sceptical about the interface.”');
  expect(text).not.toContain('speaks for us inside They');
});

test('people of the same account seen elsewhere count, those of another do not', async () => {
  const seen = [
    record({
      kind: 'contact',
      name: 'Ines Holt',
      fields: fields(['Account Name', 'Harborline Cold Storage'], ['Title', 'CFO']),
    }),
    record({ kind: 'contact', name: 'Rolf Fremd', fields: fields(['Account Name', 'Another Ltd'], ['Title', 'CEO']) }),
  ].map((one, n) => ({ ...one, key: `k${n}` }));
  const { text } = await ask(findContacts, quietDeal, '', {}, { memory: { ...noMemory, seen: async () => seen } });
  expect(text).toContain('Ines Holt, CFO');
  expect(text).not.toContain('Rolf Fremd');
});

test('people their website names are told apart from those in the CRM, with the place on the site', async () => {
  const leader: Fact = {
    ...{
      field: 'leader',
      value: { name: asUntrusted('Kim Aldous'), role: asUntrusted('Managing Director') },
      normalized: null,
    },
    ...{
      quote: asUntrusted('Kim Aldous, Managing Director'),
      url: 'https://harborline.example/team',
      readAt: '2026-11-20T09:00:00Z',
    },
    ...{ extractor: 'block', confidence: 0.97, rivals: [], alsoAt: [] },
  };
  const { blocks, sources } = await ask(findContacts, account, '', {}, { siteFacts: async () => [leader] });
  expect(blocks).toContainEqual(expect.objectContaining({ title: 'On their website, not in the CRM' }));
  expect(sources).toContainEqual(expect.objectContaining({ kind: 'url', quote: 'Kim Aldous, Managing Director' }));
});

test('nobody named: says where to look, and offers the website', async () => {
  const { blocks, text } = await ask(findContacts, record({ kind: 'account', name: 'Bare' }));
  expect(text).toContain('Nobody of theirs is named');
  expect(blocks.some((block) => block.type === 'choices')).toBe(true);
  expect((await ask(findContacts, null)).rung).toBe('cannot');
});

test('a deal where nobody signs is worth a look', () => {
  const deal = record({
    kind: 'opportunity',
    name: 'X',
    related: [
      {
        name: 'contacts',
        label: 'Contacts',
        count: 2,
        rows: [row('contact', 'A Holm', { Title: 'Engineer' }), row('contact', 'B Holm', { Title: 'Buyer' })],
      },
    ],
  });
  expect(findContacts.when({ record: deal, now })).toMatchObject({ reason: '2 contacts, nobody who signs' });
  expect(findContacts.when({ record: freshLead, now })).not.toBeNull();
});

test('somebody only a note names is told, with their part; our own people are not', async () => {
  const deal = record({
    ...{ kind: 'opportunity', name: 'X', owner: asUntrusted('Jane Doe') },
    timeline: [
      entry(3, 'Tom Berger, their Head of Finance, signs in the end. Jane Doe sends the offer to Tom Berger.'),
    ],
  });
  const { text } = await ask(findContacts, deal, 'who decides there');
  expect(text).toContain('Named in notes, not yet a contact');
  expect(text).toMatch(/Tom Berger, Head of Finance Signs or holds the budget/);
  expect(text).not.toMatch(/^Jane Doe/m);
});
