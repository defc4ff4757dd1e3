// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Source } from '../../lib/core/source.ts';
import { press, render } from '../testing/render.tsx';
import { events, source } from '../testing/samples.ts';
import { Answer } from './Answer.tsx';

const sources = [
  source('Note, Ravi Menon, 10 Nov', 'needs the redlines'),
  source('Close date', '12 Dec'),
  source('Amount', '125,000 EUR'),
];
const answer = (jumped: Source[]) => (
  <Answer
    proposals={[]}
    turnId="t"
    recordKey="k"
    blocks={[
      {
        type: 'text',
        statements: [
          { text: 'She needs the redlines.', sources: [0] },
          { text: 'It closes on 12 Dec.', sources: [1, 9] },
        ],
      },
    ]}
    sources={sources}
    events={events({ onJump: (to) => void jumped.push(to) })}
  />
);

test('a press on the small number jumps to its source', async () => {
  const jumped: Source[] = [];
  await render(answer(jumped));
  await press('Source 2: Close date');
  expect(jumped).toEqual([sources[1]]);
});

test('a press on the footnote jumps there too', async () => {
  const jumped: Source[] = [];
  await render(answer(jumped));
  await press(/^1Note, Ravi Menon, 10 Nov/);
  expect(jumped).toEqual([sources[0]]);
});

test('footnotes name the sources that were used, with their words, and no others', async () => {
  const { place } = await render(answer([]));
  const notes = [...place.querySelectorAll('ol[aria-label="Sources"] li')].map((note) => note.textContent);
  expect(notes).toEqual(['1Note, Ravi Menon, 10 Nov“needs the redlines”', '2Close date“12 Dec”']);
});
