// @vitest-environment happy-dom
import { act, createElement, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { type BlockInput, blockSchema } from '../lib/core/block.ts';
import { proposalId } from '../lib/core/proposal-id.ts';
import type { StoredProposal } from '../lib/history/db.ts';
import { ActionList } from './actions/ActionList.tsx';
import MarkdownBlock from './actions/blocks/MarkdownBlock.tsx';
import SiteFactsBlock from './actions/blocks/SiteFactsBlock.tsx';
import { TurnView } from './actions/TurnView.tsx';
import { HistoryView } from './history/HistoryView.tsx';
import ProposalReview from './review/ProposalReview.tsx';
import Cascade from './site/Cascade.tsx';
import SiteAsk from './site/SiteAsk.tsx';
import SiteProgress from './site/SiteProgress.tsx';
import { htmlAttacks, markdownAttacks, urlAttacks } from './testing/attack-strings.ts';
import { render } from './testing/render.tsx';
import { events, modelCall, siteAsk, siteRead, source, turn, turnEvents, visit } from './testing/samples.ts';
import EgressPreview from './trust/EgressPreview.tsx';

const safeUrl = 'https://www.northwind.example/about';

/** Nothing that loads, runs or leads anywhere but to an address that was read. */
function harmless(place: Element): string[] {
  const wrong: string[] = [];
  for (const one of place.querySelectorAll('*')) {
    const tag = one.tagName.toLowerCase();
    if (
      /^(script|img|image|iframe|frame|object|embed|link|style|base|meta|form|video|audio|source|template)$/.test(tag)
    )
      wrong.push(`<${tag}>`);
    for (const { name, value } of [...one.attributes]) {
      if (/^on/i.test(name)) wrong.push(`${tag} ${name}`);
      if (/^(src|srcset|srcdoc|action|formaction|ping|xlink:href|background|poster|data)$/i.test(name))
        wrong.push(`${tag} ${name}=${value}`);
      if (name === 'href' && !value.startsWith(safeUrl)) wrong.push(`${tag} href=${value}`);
      if (name === 'style' && /url\(|expression|import/i.test(value)) wrong.push(`${tag} style=${value}`);
    }
  }
  return wrong;
}

/** What is made only when somebody looks is looked at, too. */
function unfold(place: Element): Promise<void> {
  return act(async () => {
    for (const details of place.querySelectorAll('details')) {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    }
  });
}

async function wrongIn(node: ReactNode): Promise<string[]> {
  const { place, gone } = await render(node);
  await unfold(place);
  const wrong = harmless(place);
  await gone();
  return wrong;
}

test('the look for wrong elements would find them, and an address that was read is a link', async () => {
  const bad = '<img src=x onerror=y><a href="javascript:1">x</a><b onclick=z style="background:url(x)">b</b>';
  const { place } = await render(createElement('div', { dangerouslySetInnerHTML: { __html: bad } }));
  expect(harmless(place)).toHaveLength(6);
  const text = `[About us](${safeUrl})`;
  const block = { type: 'markdown' as const, text, sources: cites, flagged: [], unsure: [], warnings: [] };
  const shown = await render(createElement(MarkdownBlock, { block, sources, events: events() }));
  expect(shown.place.querySelector('a')?.getAttribute('href')).toBe(safeUrl);
  const cascade = await render(createElement(Cascade, { read: siteRead(), earlier: false }));
  await unfold(cascade.place);
  expect(cascade.place.querySelectorAll('a[href]').length).toBeGreaterThan(0);
});

const sources = [source('About', 'quote', { kind: 'url', url: safeUrl })];
const cites = [0];

test.each(markdownAttacks)('Markdown of a model: %j', async (text) => {
  const block = { type: 'markdown' as const, text, sources: cites, flagged: [text], unsure: [text], warnings: [] };
  expect(await wrongIn(createElement(MarkdownBlock, { block, sources, events: events() }))).toEqual([]);
});

/** Every kind of block, every text of it the attack. */
const blocksOf = (text: string): BlockInput[] => [
  { type: 'text', title: text, statements: [{ text, sources: cites }] },
  { type: 'markdown', text, sources: cites, flagged: [text] },
  { type: 'facts', title: text, rows: [{ label: text, value: text, sources: cites }] },
  {
    type: 'list',
    title: text,
    items: [{ text, detail: text, sources: cites, action: { id: text, input: {}, label: text } }],
  },
  { type: 'table', title: text, columns: [text], rows: [{ cells: [text], sources: cites }] },
  {
    type: 'draft',
    ...{ subject: text, body: text, to: [{ name: text, email: text }], language: text, tone: text, length: text },
    ...{ purpose: text, sources: cites, missing: [text] },
  },
  {
    type: 'ranking',
    title: text,
    items: [{ text, detail: text, score: 1, parts: [{ label: text, points: 1, why: text }], sources: cites }],
    weights: [{ label: text, points: 1, why: text }],
  },
  { type: 'notice', tone: 'careful', text },
  { type: 'choices', question: text, options: [{ label: text, action: text, input: {}, query: text }] },
];

const change = (text: string) => ({
  ...{
    field: text,
    label: text,
    type: 'text',
    from: { value: text, display: text },
    to: { value: text, display: text },
  },
  ...{ sources: cites, said: text, anchor: text },
});

const proposalOf = (text: string): StoredProposal => ({
  ...{ id: proposalId('t', 0), turnId: 't', recordKey: 'k', recordName: text, crm: 'atomic', host: text, url: safeUrl },
  suggestion: { what: 'fields', changes: [change(text)] },
  ...{
    status: 'open',
    applied: [],
    formOpen: false,
    way: null,
    created: null,
    failure: null,
    at: '2026-11-22T10:00:00Z',
  },
});

test.each(htmlAttacks)('every place that shows text shows it as text: %j', async (text) => {
  const blocks = blocksOf(text).map((block) => blockSchema.parse(block));
  const failure = { kind: 'model-error' as const, host: text, status: 500, said: text };
  const own = {
    ...turn({
      query: text,
      recordName: text,
      blocks,
      sources: [source(text, text, { url: safeUrl })],
      model: text,
      failure,
    }),
  };
  const proposal = proposalOf(text);
  const suggestion = blockSchema.parse({ type: 'proposal', title: text, suggestion: proposal.suggestion });
  const siteFacts = blockSchema.parse({
    type: 'site-facts',
    ...{ title: text, site: text },
    rows: [
      {
        ...{ fact: 'industry', label: text, found: text, verdict: 'differs', crm: { label: text, display: text } },
        ...{ confidence: 0.9, readAt: '2026-11-22T10:00:00Z', sources: cites },
        rivals: [{ found: text, confidence: 0.4, sources: cites }],
      },
    ],
  });
  if (suggestion.type !== 'proposal' || siteFacts.type !== 'site-facts')
    throw new Error('Blocks are not what they were.');
  const call = modelCall({
    ...{ host: text, model: text, bytes: `"${text}" Person_1`, leftOut: [text], answered: text },
    masks: [{ placeholder: 'Person_1', value: text, type: text }],
    collected: [{ label: text, kind: 'field', characters: 3, field: text, rule: null }],
    suspicions: [{ reasons: [text], quote: text, where: text }],
  });
  const read = siteRead({ site: text, visits: [visit('home', '/about', { why: text })] });
  const nothing = () => {};
  const placed: ReactNode[] = [
    createElement(TurnView, {
      turn: own,
      egress: null,
      called: false,
      proposals: [],
      siteAsk: null,
      siteRead: null,
      events: turnEvents(),
    }),
    createElement(ActionList, {
      actions: [{ actionId: text, title: text, reason: text, weight: 1, input: {} }],
      onRun: nothing,
    }),
    createElement(EgressPreview, { egress: call, onDecide: nothing } as never),
    createElement(ProposalReview, {
      block: suggestion,
      sources,
      proposal,
      events: events(),
      id: 't 0',
      recordKey: 'k',
    } as never),
    createElement(SiteFactsBlock, { block: siteFacts, sources, events: events(), recordKey: 'k' } as never),
    createElement(Cascade, { read, earlier: false }),
    createElement(SiteProgress, { read, onStop: nothing }),
    createElement(SiteAsk, { ask: siteAsk({ site: text, urls: [text] }), pages: 12, onDecide: nothing }),
    createElement(HistoryView, {
      search: async () => [own],
      ...{ deleteTurns: async () => {}, deleteConversation: async () => {}, onOpen: nothing },
    } as never),
  ];
  for (const node of placed) expect(await wrongIn(node)).toEqual([]);
});

test.each(urlAttacks)('an address that is none becomes no link, wherever it was read: %j', async (url) => {
  const own = [source('About', 'quote', { kind: 'url', url })];
  const block = {
    type: 'markdown' as const,
    text: `[x](${url}) <${url}> ${url} [1]`,
    sources: cites,
    flagged: [],
    unsure: [],
    warnings: [],
  };
  expect(await wrongIn(createElement(MarkdownBlock, { block, sources: own, events: events() }))).toEqual([]);
  const read = siteRead({ visits: [{ ...visit('home', '/'), url }] });
  expect(await wrongIn(createElement(Cascade, { read, earlier: false }))).toEqual([]);
});
