// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Block, BlockOf } from '../../../lib/core/block.ts';
import type { NewAsk } from '../../hooks/types.ts';
import { press, render, write } from '../../testing/render.tsx';
import { events } from '../../testing/samples.ts';
import type { Draft } from '../events.ts';
import { DraftBlock } from './DraftBlock.tsx';

const draft: BlockOf<'draft'> = {
  type: 'draft',
  subject: 'Redlines',
  body: 'Hi Dana,\n\nhere they are.',
  to: [{ name: 'Dana Whitfield', email: 'dana@harborline.example' }],
  language: 'en',
  tone: 'neutral',
  length: 'short',
  purpose: 'follow-up',
  sources: [],
  missing: ['your name (Settings, Profile)'],
};

async function shown(draftId: string) {
  const mailed: Draft[] = [];
  const copied: Block[] = [];
  const asked: NewAsk[] = [];
  const view = await render(
    <DraftBlock
      draftId={draftId}
      block={draft}
      sources={[]}
      events={events({
        onMail: (one) => void mailed.push(one),
        onCopy: ([block]) => void (block && copied.push(block)),
        onAsk: (ask) => void asked.push(ask),
      })}
    />,
  );
  const body = () => document.querySelector('[aria-label="Text of the mail"]') as HTMLTextAreaElement;
  return { view, mailed, copied, asked, body };
}

test('no mail link stands in the page; the mail program opens on a press only', async () => {
  const { view, mailed } = await shown('a');
  expect(view.place.innerHTML).not.toContain('mailto:');
  expect(mailed).toEqual([]);
  await press('Open in mail');
  expect(mailed).toHaveLength(1);
  expect(mailed[0]?.subject).toBe('Redlines');
});

test('what the seller changed is what is mailed and copied', async () => {
  const { mailed, copied, body } = await shown('b');
  await write(body(), 'Dear Dana, mine.');
  await press('Open in mail');
  await press('Copy text');
  expect(mailed[0]?.body).toBe('Dear Dana, mine.');
  expect(copied[0]).toMatchObject({ type: 'text', statements: [{ text: 'Dear Dana, mine.' }] });
});

test('edits are there again when the record is opened again, and can be undone', async () => {
  const first = await shown('c');
  await write(first.body(), 'Mine');
  await first.view.gone();
  const second = await shown('c');
  expect(second.body().value).toBe('Mine');
  await press('Undo my edits');
  expect(second.body().value).toBe(draft.body);
});

test('a wish is asked in words, as a change of the draft', async () => {
  const { asked } = await shown('d');
  await press('Shorter');
  expect(asked).toEqual([{ query: 'Make it shorter', actionId: 'revise-draft' }]);
});

test('a wish for an edited draft carries the edits, so that none is lost', async () => {
  const { asked, body } = await shown('e');
  await write(body(), 'Hi Dana,\n\nthe berries come in May.');
  await press('Shorter');
  expect(asked[0]?.input).toEqual({ edited: { subject: 'Redlines', body: 'Hi Dana,\n\nthe berries come in May.' } });
});
