// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { press, render } from '../testing/render.tsx';
import { modelCall } from '../testing/samples.ts';
import EgressPreview from './EgressPreview.tsx';

const masks = [
  { placeholder: 'Person_1', value: 'Dana Whitfield', type: 'person' },
  { placeholder: 'Person_12', value: 'Ravi Menon', type: 'person' },
];
const bytes = '{"content":"Person_12 called Person_1 (a.b*c)"}';
const egress = modelCall({ bytes, masks });

test('the exact bytes are shown, unchanged, with their size', async () => {
  const { place } = await render(<EgressPreview egress={egress} onDecide={() => {}} />);
  expect(place.querySelector('pre')?.textContent).toBe(bytes);
  expect(place.textContent).toContain(`${bytes.length} bytes`);
});

test('each mask is marked where it stands and named with what stays here', async () => {
  const { place } = await render(<EgressPreview egress={egress} onDecide={() => {}} />);
  const marks = [...place.querySelectorAll('pre mark')];
  expect(marks.map((mark) => [mark.textContent, mark.getAttribute('title')])).toEqual([
    ['Person_12', 'Ravi Menon, stays here'],
    ['Person_1', 'Dana Whitfield, stays here'],
  ]);
  expect(place.querySelector('details')?.textContent).toContain('Person_1 = Dana Whitfield');
});

test('nothing is decided without a press; yes and no are told apart', async () => {
  const decided: boolean[] = [];
  await render(<EgressPreview egress={egress} onDecide={(yes) => void decided.push(yes)} />);
  expect(decided).toEqual([]);
  await press('Send to api.example.com');
  await press(/^Not now/);
  expect(decided).toEqual([true, false]);
});
