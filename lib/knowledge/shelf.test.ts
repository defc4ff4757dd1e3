import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { CrmClient } from '../core/crm.ts';
import { fail, ok, type Result } from '../core/failure.ts';
import { parseHtml } from '../dev/parse-html.ts';
import { WingsideDb } from '../history/db.ts';
import { ArticleShelf } from './shelf.ts';

let stores = 0;
let minutes = 0;
const shelf = () => {
  const db = new WingsideDb(`shelf-${++stores}`);
  return { db, shelf: new ArticleShelf({ db, parse: parseHtml, now: () => new Date(2026, 10, 24, 9, ++minutes) }) };
};
const noCrm = async (): Promise<Result<CrmClient>> => fail({ kind: 'crm-not-connected', crm: 'The CRM' });

async function found(of: ArticleShelf, words: string) {
  const hits = await of.knowledge(noCrm).search(words);
  return hits.map(({ passage }) => passage.text);
}

test.each([
  ['a synonym', 'who grants a rebate', 'Discounts are approved by Ada.'],
  ['a slip of the finger', 'disconut approvl', 'Discounts are approved by Ada.'],
  ['another form', 'approving discounted', 'Discounts are approved by Ada.'],
  ['German', 'wer genehmigt Rabatte', 'Discounts are approved by Ada.'],
  ['a part of a compound', 'Wartung Vertrag', 'Wartungsverträge enden im Mai.'],
  ['Japanese', '契約の更新', '契約は毎年更新されます。'],
])('an article is found by %s', async (_, words, text) => {
  const { shelf: one } = shelf();
  await one.paste('Prices', 'Discounts are approved by Ada.');
  await one.paste('Wartung', 'Wartungsverträge enden im Mai.');
  await one.paste('契約', '契約は毎年更新されます。');
  expect((await found(one, words))[0]).toBe(text);
});

test('the same title again takes the older text’s place, and what was removed is not found', async () => {
  const { shelf: one, db } = shelf();
  await one.paste('Returns', 'Goods come back within 14 days.');
  expect(await found(one, 'goods')).toEqual(['Goods come back within 14 days.']);
  await one.paste('Returns', 'Goods come back within 30 days.');
  expect(await found(one, 'goods')).toEqual(['Goods come back within 30 days.']);
  const [kept] = await db.articles.toArray();
  await one.remove(kept?.id ?? '');
  expect(await found(one, 'goods')).toEqual([]);
});

test('a refused text is told in words and keeps nothing', async () => {
  const { shelf: one, db } = shelf();
  expect(await one.paste('Nothing', '  ')).toMatchObject({ ok: false, failure: { why: 'There is no text in it.' } });
  expect(await db.articles.count()).toBe(0);
});

test('the CRM’s articles are asked too, kept nowhere, and found only while the CRM shows them', async () => {
  const { shelf: one, db } = shelf();
  let shown = [{ id: '1', title: 'Refunds', text: 'Refunds take ten days.', href: null, changedAt: null }];
  const client = { crm: 'example', label: 'Example', can: new Set(['knowledge']), knowledge: async () => ok(shown) };
  const asked = one.knowledge(async () => ok(client as unknown as CrmClient));
  expect((await asked.search('refunds')).map(({ article }) => article.id)).toEqual(['crm:example:1']);
  shown = [];
  expect(await asked.search('refunds')).toEqual([]);
  expect(await db.articles.count()).toBe(0);
});
